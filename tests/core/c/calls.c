/* Functions: static and global ones, called out of order, from each other, and by address. */
#include "bpf.h"

static NOINLINE int leaf(int x)
{
	return x * 3 + (int)get_prandom_u32();
}

NOINLINE int middle(int x)
{
	return leaf(x) + leaf(x + 1);
}

static NOINLINE int unused_by_tc(int x)
{
	return middle(x) - 1;
}

__attribute__((visibility("hidden"))) NOINLINE int quiet(int x)
{
	return leaf(x) ^ 5;
}

static long each(u32 i, u64 *sum)
{
	*sum += (u64)middle((int)i);
	return 0;
}

SEC("tc")
int classify(struct ctx *ctx)
{
	u64 sum = 0;

	loop(10, each, &sum, 0);
	return quiet((int)ctx->rest[0]) + middle(7) + (int)sum;
}

SEC("xdp")
int filter(void *ctx)
{
	return (unused_by_tc((int)get_prandom_u32()) + quiet(3)) & 1;
}

SEC("xdp")
int filter2(void *ctx)
{
	return leaf((int)get_prandom_u32()) & 1;
}
