#include "prog.h"
int next(struct xdp_md *ctx);
struct {
	MAP_UINT(type, 3);
	MAP_UINT(key_size, 4);
	MAP_UINT(max_entries, 2);
	int (*values[2])(struct xdp_md *);
} jumps SEC(".maps") = { .values = { next } };
SEC("xdp") int first(struct xdp_md *ctx) { tail_call(ctx, &jumps, 0); return 1; }
SEC("xdp") int next(struct xdp_md *ctx) { return 2; }
