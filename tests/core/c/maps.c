/* Map definitions of every kind that __uint, __type and __array can spell. */
#include "bpf.h"

struct key { u32 addr; u16 port; u16 pad; };
struct counts { u64 packets, bytes; };

struct {
	__uint(type, ARRAY_MAP);
	__uint(max_entries, 256);
	__type(key, u32);
	__type(value, u64);
} counters SEC(".maps");

struct {
	__uint(type, HASH_MAP);
	__uint(max_entries, 1000);
	__uint(map_flags, 1);
	__type(key, struct key);
	__type(value, struct counts);
} flows SEC(".maps");

struct {
	__uint(type, ARRAY_MAP);
	__uint(max_entries, 2);
	__uint(key_size, 4);
	__uint(value_size, 12);
	__uint(pinning, 0);
} sized SEC(".maps");

int second(struct ctx *ctx);

struct {
	__uint(type, PROG_ARRAY);
	__uint(max_entries, 3);
	__uint(key_size, 4);
	__array(values, int(struct ctx *));
} targets SEC(".maps") = { .values = { [2] = &second } };

struct inner {
	__uint(type, ARRAY_MAP);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, u32);
} inner_a SEC(".maps"), inner_b SEC(".maps");

struct {
	__uint(type, ARRAY_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, u32);
	__array(values, struct inner);
} outer SEC(".maps") = { .values = { [0] = &inner_b, [3] = &inner_a } };

SEC("socket")
int first(struct ctx *ctx)
{
	struct key key = { .addr = ctx->rest[3] };
	u32 zero = 0;
	u64 *n = map_lookup_elem(&counters, &zero);
	void *in = map_lookup_elem(&outer, &zero);
	u32 *v = in ? map_lookup_elem(in, &zero) : 0;

	if (n)
		__sync_fetch_and_add(n, 1);
	if (v)
		*v += 1;
	if (map_lookup_elem(&flows, &key))
		tail_call(ctx, &targets, 2);
	return 0;
}

SEC("socket")
int second(struct ctx *ctx)
{
	u32 zero = 0;
	u32 *v = map_lookup_elem(&sized, &zero);

	return v ? (int)*v : 0;
}
