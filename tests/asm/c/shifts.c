#include "prog.h"
u64 a; s64 b; u32 c; s32 d; u8 n;
SEC("xdp") int shifts(struct xdp_md *ctx)
{
	a = a << 3 | a >> 61;
	b >>= 5;
	c = c << (n & 31) | c >> 7;
	d >>= n & 31;
	a <<= n & 63;
	return (int)(a ^ c);
}
