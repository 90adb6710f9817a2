#include "prog.h"
static int one = 1, two = 2;
int *pointers[3] = { &one, &two, 0 };
int *const fixed[2] = { &two, &one };
struct node { struct node *next; int v; } second = { 0, 2 }, first = { &second, 1 };
SEC("xdp") int follow(struct xdp_md *ctx)
{
	int i = ctx->rx_queue_index & 1;

	return *pointers[i] + *fixed[i] + first.next->v;
}
