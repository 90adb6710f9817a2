/* Programs for the verifier: loops over values that are compared with each other, loops of unknown length. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u64[16]);
} tables SEC(".maps");

SEC("tc") int pairs(struct __sk_buff *skb)
{
	__u32 key = skb->len & 63;
	__u64 *v = bpf_map_lookup_elem(&tables, &key), sum = 0;

	if (!v)
		return 0;
	for (int i = 0; i < 16; i++) {
		for (int j = 0; j < 16; j++) {
			if (v[i] > v[j])
				sum += v[i];
			else
				sum ^= v[j];
			if (sum & 1)
				v[(i + j) & 15] = sum;
		}
	}
	return sum;
}

SEC("tc") int unknown_length(struct __sk_buff *skb)
{
	int n = skb->len, sum = 0;

	if (n > 50)
		n = 50;
	for (int i = 0; i < n; i++) {
		if (i % 3 == 0)
			sum += i;
		if (i % 5 == 0)
			sum -= skb->mark;
	}
	return sum;
}

static __noinline int step(int a, int b)
{
	if (a > b)
		return a - b;
	return a & 1 ? a + 3 : b >> 1;
}

SEC("tc") int calls(struct __sk_buff *skb)
{
	int a = skb->len, b = skb->mark;

	for (int i = 0; i < 30; i++) {
		a = step(a, b);
		b = step(b, a & 0xff);
	}
	return a + b;
}

SEC("xdp") int count_bytes(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	int n = 0;

	for (int i = 0; i < 5; i++) {
		__u8 *p = data + i;

		if (p + 1 > end)
			break;
		switch (*p & 3) {
		case 0: n += 1; break;
		case 1: n += 3; break;
		case 2: n ^= 5; break;
		default: n <<= 1;
		}
	}
	return n > 5 ? XDP_PASS : XDP_DROP;
}

char _license[] SEC("license") = "GPL";
