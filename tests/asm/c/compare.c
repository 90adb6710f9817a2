#include "prog.h"
u64 a, b; s64 c, d; u32 e, f; s32 g, h;
SEC("xdp") int compare(struct xdp_md *ctx)
{
	int n = 0;

	if (a < b) n += ctx->data;
	if (a <= b) n ^= ctx->data_end;
	if (c < d) n *= 3;
	if (c <= d) n += 7;
	if (e < f) n -= ctx->data_meta;
	if (g < h) n |= 8;
	if (g <= h) n <<= 2;
	if (a & 0x10) n += 11;
	if (e & f) n += 13;
	if (a != b) n += 17;
	if (c > 5 || g > -7) n += 19;
	return n;
}
