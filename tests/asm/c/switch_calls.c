#include "prog.h"
static noinline int a(int x) { return x + 1; }
static noinline int b(int x) { return x * 2; }
static noinline int c(int x) { return x - 3; }
SEC("xdp") int choose(struct xdp_md *ctx)
{
	int x = (int)ctx->rx_queue_index;

	switch (ctx->ingress_ifindex & 7) {
	case 0: return a(x);
	case 1: return b(x);
	case 2: return c(x);
	case 3: return a(b(x));
	case 4: return b(c(x));
	case 5: return c(a(x));
	}
	return 0;
}
