#include "prog.h"
/* needs v4 */
#define arena __attribute__((address_space(1)))
struct { MAP_UINT(type, 33); MAP_UINT(map_flags, 1024); MAP_UINT(max_entries, 10); } pages SEC(".maps");
int arena *shared;
SEC("syscall") int cast(void *ctx)
{
	int arena *p = shared;

	asm volatile("" :: "r"(&pages));
	*p = 5;
	return *p + p[3];
}
