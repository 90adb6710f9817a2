#include "prog.h"
SEC("xdp") int assembly(struct xdp_md *ctx)
{
	u64 x = ctx->data;

	asm volatile("%0 += 5\n\tif %0 > 7 goto 1f\n\t%0 = -%0\n1:\tr3 = 1 ll\n\t%0 ^= r3" : "+r"(x) : : "r3");
	asm volatile("*(u64 *)(r10 - 8) = %0; r4 = *(u64 *)(r10 - 8); %0 = r4" : "+r"(x) : : "r4", "memory");
	return (int)x;
}
