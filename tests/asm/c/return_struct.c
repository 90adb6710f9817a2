#include "prog.h"
struct pair { u32 a, b; };
static noinline u64 both(struct pair p) { return (u64)p.a << 32 | p.b; }
SEC("xdp") int pair(struct xdp_md *ctx)
{
	struct pair p = { ctx->data, ctx->data_end };

	return (int)both(p);
}
