/* Programs for the verifier: callbacks, global functions, records of a ring buffer, indices, nested loops. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct bpf_map;

struct value {
	__u64 a[8];
	int n;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, struct value);
} array SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} ring SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u32);
} next SEC(".maps");

static long add_index(__u32 i, void *ctx)
{
	struct value *v = ctx;

	if (i < 8)
		v->a[i] += i;
	return i > 10;
}

static long add_all(struct bpf_map *map, __u32 *key, struct value *v, void *ctx)
{
	int *sum = ctx;

	*sum += v->n + *key;
	return 0;
}

__noinline int linear(int a, int b)
{
	return a * 3 + b;
}

__noinline int member(struct value *v)
{
	return v ? v->n : 0;
}

static __noinline int element(struct value *v, int i)
{
	return i < 0 || i > 7 ? 0 : v->a[i];
}

SEC("tc") int loop(struct __sk_buff *skb)
{
	struct value v = {};
	int sum = 0;

	bpf_loop(skb->len, add_index, &v, 0);
	for (int i = 0; i < 8; i++)
		sum += v.a[i];
	return sum;
}

SEC("tc") int for_each(struct __sk_buff *skb)
{
	int sum = 0;

	bpf_for_each_map_elem(&array, add_all, &sum, 0);
	return sum;
}

SEC("tc") int globals(struct __sk_buff *skb)
{
	__u32 key = 3;
	struct value *v = bpf_map_lookup_elem(&array, &key);

	return linear(skb->len, skb->mark) + member(v);
}

SEC("xdp") int record(struct xdp_md *ctx)
{
	struct value *v = bpf_ringbuf_reserve(&ring, sizeof(*v), 0);

	if (!v)
		return XDP_PASS;
	__builtin_memset(v, 0, sizeof(*v));
	v->n = ctx->ingress_ifindex;
	v->a[v->n & 7] = 1;
	bpf_ringbuf_submit(v, 0);
	return XDP_PASS;
}

SEC("socket") int by_index(struct __sk_buff *skb)
{
	__u32 key = skb->len & 15;
	struct value *v = bpf_map_lookup_elem(&array, &key);
	int i;

	if (!v)
		return 0;
	i = v->n;
	if (i < 0 || i >= 8)
		return 0;
	v->a[i]++;
	return element(v, i) + element(v, skb->mark);
}

SEC("socket") int choose(struct __sk_buff *skb)
{
	switch (skb->protocol) {
	case 1: return 5;
	case 2: return 7;
	case 3: return 11;
	case 4: return 1;
	case 8: return 2;
	case 100: return 3;
	}
	return 0;
}

SEC("xdp") int nested(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	int sum = 0;

	for (int i = 0; i < 10; i++) {
		for (int j = 0; j < 10; j++) {
			__u8 *p = data + i * 10 + j;

			if (p + 1 > end)
				return sum > 5 ? XDP_PASS : XDP_DROP;
			sum += *p;
		}
	}
	return XDP_PASS;
}

SEC("tc") int tail(struct __sk_buff *skb)
{
	bpf_tail_call(skb, &next, skb->len & 3);
	bpf_tail_call(skb, &next, 7);
	return 0;
}

static __noinline int tail_in_function(struct __sk_buff *skb)
{
	int x = skb->mark;

	bpf_tail_call(skb, &next, 2);
	return x;
}

SEC("tc") int tail_below(struct __sk_buff *skb)
{
	return tail_in_function(skb) + skb->len;
}

SEC("tc") int missing_null_check(struct __sk_buff *skb)
{
	__u32 key = skb->len;
	struct value *v = bpf_map_lookup_elem(&array, &key);

	return v->n;
}

SEC("tc") int off_by_one(struct __sk_buff *skb)
{
	__u32 key = skb->len, i = skb->mark;
	struct value *v = bpf_map_lookup_elem(&array, &key);

	if (!v || i > 9)
		return 0;
	return v->a[i];
}

char _license[] SEC("license") = "GPL";
