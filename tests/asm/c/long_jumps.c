#include "prog.h"
u64 v[4];
#define S v[0] += v[1]; v[1] ^= v[2]; v[2] -= v[3]; v[3] |= v[0]; asm volatile("" ::: "memory");
#define S8 S S S S S S S S
SEC("xdp") int far(struct xdp_md *ctx)
{
	if (ctx->data) { S8 S8 S8 S8 } else { S8 S8 }
	return (int)v[0];
}
