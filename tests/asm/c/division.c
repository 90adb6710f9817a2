#include "prog.h"
u64 a = 100, b = 7;
s64 c = -100, d = 7;
SEC("xdp") int divide(struct xdp_md *ctx)
{
	u64 q = a / b + a % b;
	u32 n = ctx->data / (ctx->data_end | 1) + ctx->data % (ctx->data_end | 1);

	return (int)(q + n + (u64)(c >> (d & 63)) + ctx->data / 10);
}
