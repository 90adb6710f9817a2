#include "prog.h"
struct s { s8 a; s16 b; s32 c; s64 d; };
struct s in;
s64 out;
SEC("xdp") int signs(struct xdp_md *ctx)
{
	s8 x = (s8)ctx->data;
	s16 y = (s16)ctx->data_end;

	out = (s64)in.a + in.b + in.c + in.d + x + y + (s32)ctx->ingress_ifindex;
	if (in.c > -5 && in.d < (s64)-1000)
		out >>= 3;
	return x < y;
}
