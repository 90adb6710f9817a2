#include "prog.h"
struct key { u32 a; u16 b; u8 c, d; };
struct value { u64 packets, bytes; char name[16]; };
struct { MAP_UINT(type, 1); MAP_TYPE(key, struct key); MAP_TYPE(value, struct value); MAP_UINT(max_entries, 1024); MAP_UINT(map_flags, 1); } flows SEC(".maps");
struct { MAP_UINT(type, 6); MAP_UINT(key_size, 4); MAP_UINT(value_size, 8); MAP_UINT(max_entries, 1); } total SEC(".maps");
SEC("tc") int flow(struct __sk_buff *skb)
{
	struct key k = { skb->hash, (u16)skb->protocol, (u8)skb->pkt_type, 0 };
	struct value init = { 1, skb->len, "first" }, *v = map_lookup(&flows, &k);
	u32 zero = 0;
	u64 *t = map_lookup(&total, &zero);

	if (t)
		*t += skb->len;
	if (v) {
		v->packets++;
		v->bytes += skb->len;
	} else {
		map_update(&flows, &k, &init, 1);
	}
	return 0;
}
char _license[] SEC("license") = "Dual BSD/GPL";
