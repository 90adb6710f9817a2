/* Tail calls: to another program, to itself until the limit, to an empty slot. */
#include "../../asm/c/prog.h"

#define __uint(name, val) int (*name)[val]
#define __type(name, val) __typeof__(val) *name
#define __array(name, val) __typeof__(val) *name[]

struct { __uint(type, 2); __uint(max_entries, 4); __type(key, u32); __type(value, u64); } counts SEC(".maps");

SEC("xdp") int one(struct xdp_md *ctx);
SEC("xdp") int again(struct xdp_md *ctx);
struct {
	__uint(type, 3);
	__uint(max_entries, 4);
	__uint(key_size, 4);
	__array(values, int (void *));
} progs SEC(".maps") = { .values = { [0] = (void *)&again, [2] = (void *)&one } };

static u64 count(u32 k)
{
	u64 *v = map_lookup(&counts, &k);

	return v ? ++*v : 0;
}

SEC("xdp") int one(struct xdp_md *ctx)
{
	count(1);
	return 1;
}

/* Called 33 times for a packet: the limit. Else XDP_ABORTED. */
SEC("xdp") int again(struct xdp_md *ctx)
{
	u64 calls = count(2);

	tail_call(ctx, &progs, 0);
	return calls == 33 * count(3) ? 3 : 0;
}

SEC("xdp") int entry(struct xdp_md *ctx)
{
	count(0);
	tail_call(ctx, &progs, 1);
	tail_call(ctx, &progs, 100);
	if ((void *)(long)ctx->data + 60 > (void *)(long)ctx->data_end)
		tail_call(ctx, &progs, 2);
	else
		tail_call(ctx, &progs, 0);
	return 0;
}
