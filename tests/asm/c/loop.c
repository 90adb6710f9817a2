#include "prog.h"
u32 data[64];
SEC("xdp") int sum(struct xdp_md *ctx)
{
	u32 total = 0;

#pragma clang loop unroll(disable)
	for (u32 i = 0; i < 64; i++)
		total += data[i] * i;
	return (int)total;
}
