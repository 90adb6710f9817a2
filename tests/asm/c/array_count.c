#include "prog.h"
struct { MAP_UINT(type, 2); MAP_TYPE(key, u32); MAP_TYPE(value, u64); MAP_UINT(max_entries, 256); } counters SEC(".maps");
SEC("socket") int count(struct __sk_buff *skb)
{
	u32 key = skb->protocol & 255;
	u64 *v = map_lookup(&counters, &key);

	if (v)
		__sync_fetch_and_add(v, 1);
	return 0;
}
char _license[] SEC("license") = "GPL";
