#include "prog.h"
SEC("tc") int spill(struct __sk_buff *skb)
{
	u64 a = random_u32(), b = random_u32(), c = random_u32(), d = ktime_ns(), e = random_u32(), f = ktime_ns();
	u64 keys[8] = { a, b, c, d, e, f, a ^ b, c ^ d };

	return (int)(keys[skb->mark & 7] + a + b * c + d - e + f);
}
