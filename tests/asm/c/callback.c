#include "prog.h"
struct { MAP_UINT(type, 2); MAP_TYPE(key, u32); MAP_TYPE(value, u64); MAP_UINT(max_entries, 4); } m SEC(".maps");
static long each(void *map, u32 *key, u64 *value, void *ctx) { *(u64 *)ctx += *value; return 0; }
SEC("tc") int walk(struct __sk_buff *skb)
{
	u64 sum = 0;

	for_each(&m, each, &sum, 0);
	return (int)sum;
}
char _license[] SEC("license") = "GPL";
