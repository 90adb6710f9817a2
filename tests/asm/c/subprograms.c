#include "prog.h"
static noinline u32 local(u32 x) { return x / 3 * 7; }
noinline int global(int x, u64 y) { return x + (int)(y >> 3); }
noinline __attribute__((weak)) int weakling(int x) { return x ^ 5; }
static noinline u64 deep(u64 x) { return (u64)local((int)x) * (u64)weakling((int)x); }
SEC("tc") int calls(struct __sk_buff *skb)
{
	return local((int)skb->len) + global((int)skb->mark, deep(skb->hash)) + weakling(3);
}
SEC("tc") int calls_again(struct __sk_buff *skb) { return global(1, deep(2)); }
