#include "prog.h"
SEC("xdp") int choose(struct xdp_md *ctx)
{
	switch (ctx->ingress_ifindex) {
	case 1: return 2;
	case 2: return 1;
	case 7: return 3;
	case 100 ... 120: return 4;
	default: return 0;
	}
}
