#include "prog.h"
/* flags: -fcommon */
int shared;
u64 wide_shared[4];
SEC("xdp") int common(struct xdp_md *ctx) { shared++; return (int)wide_shared[ctx->data & 3]; }
