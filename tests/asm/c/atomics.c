#include "prog.h"
u64 wide;
u32 narrow;
SEC("xdp") int plain(struct xdp_md *ctx)
{
	__sync_fetch_and_add(&wide, 1);
	__sync_fetch_and_add(&narrow, ctx->ingress_ifindex);
	return 0;
}
