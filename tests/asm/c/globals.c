#include "prog.h"
int counter = 7;
const volatile u32 limit = 100;
static u64 hidden, table[8];
u8 bytes[3] = { 1, 2, 3 };
static const char *const names[] = { "zero", "one", "two" };
SEC("xdp") int globals(struct xdp_md *ctx)
{
	u32 i = ctx->rx_queue_index;

	hidden += counter++;
	if (i < limit && i < 8)
		table[i] = hidden;
	return bytes[i & 1] + names[i % 3][0];
}
