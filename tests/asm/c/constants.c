#include "prog.h"
u64 sink;
SEC("xdp") int constants(struct xdp_md *ctx)
{
	u64 x = ctx->data;

	x ^= 0x8000000000000000ull;
	x += 0x7fffffff;
	x -= 0x80000000ull;
	x *= 0x100000001ull;
	x |= 0xffffffff00000000ull;
	x &= 0xfffffffffffffff0ull;
	if (x == 0xffffffffull || x > 0x123456789ull)
		x = 1;
	sink = x;
	return -1;
}
