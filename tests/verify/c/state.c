/* Programs for the verifier: sockets, locks, maps of maps, read-only data, strings, arguments with tags. */
#include <linux/bpf.h>
#include <linux/pkt_cls.h>
#include <bpf/bpf_helpers.h>

#ifndef __arg_nonnull
#define __arg_nonnull __attribute__((btf_decl_tag("arg:nonnull")))
#define __arg_ctx __attribute__((btf_decl_tag("arg:ctx")))
#endif

struct item {
	__u32 a, b;
	__u64 c;
};

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 64);
	__type(key, __u64);
	__type(value, struct item);
} recent SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct item);
} scratch SEC(".maps");

struct inner {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct item);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 2);
	__type(key, __u32);
	__array(values, struct inner);
} outer SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 64);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__uint(key_size, 8);
	__uint(value_size, 4);
} routes SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_QUEUE);
	__uint(max_entries, 64);
	__uint(value_size, 8);
} queue SEC(".maps");

const __u32 weights[8] = { 1, 2, 4, 8, 16, 32, 64, 128 };
static const char text[] = "12345";
__u64 total;
__u32 table[16];

SEC("tc") int lookup_sockets(struct __sk_buff *skb)
{
	struct bpf_sock_tuple tuple = {};
	struct bpf_sock *sk;
	int family = 0;

	tuple.ipv4.dport = skb->mark;
	sk = bpf_sk_lookup_tcp(skb, &tuple, sizeof(tuple.ipv4), BPF_F_CURRENT_NETNS, 0);
	if (sk) {
		family = sk->family;
		bpf_sk_release(sk);
	}
	return family == 2 ? TC_ACT_OK : TC_ACT_SHOT;
}

SEC("tc") int full_socket(struct __sk_buff *skb)
{
	struct bpf_sock *sk = skb->sk;
	struct bpf_tcp_sock *tcp;

	if (!sk)
		return 0;
	sk = bpf_sk_fullsock(sk);
	if (!sk)
		return 1;
	tcp = bpf_tcp_sock(sk);
	return tcp ? tcp->snd_cwnd : 2;
}

SEC("tc") int lru(struct __sk_buff *skb)
{
	__u64 key = skb->hash;
	struct item *item = bpf_map_lookup_elem(&recent, &key), fresh = {};

	if (item) {
		item->a++;
		item->c += skb->len;
		return 0;
	}
	fresh.b = skb->ifindex;
	return bpf_map_update_elem(&recent, &key, &fresh, BPF_ANY);
}

SEC("tc") int percpu(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct item *item = bpf_map_lookup_elem(&scratch, &zero);

	if (!item)
		return 0;
	item->c = bpf_ktime_get_ns();
	return item->a;
}

SEC("tc") int map_in_map(struct __sk_buff *skb)
{
	__u32 key = skb->len & 1, index = 2;
	struct item *item;
	void *map = bpf_map_lookup_elem(&outer, &key);

	if (!map)
		return 0;
	item = bpf_map_lookup_elem(map, &index);
	return item ? item->b : 0;
}

SEC("tc") int longest_prefix(struct __sk_buff *skb)
{
	__u32 key[2] = { 32, skb->mark }, *value = bpf_map_lookup_elem(&routes, key);

	return value ? *value : 0;
}

SEC("tc") int queued(struct __sk_buff *skb)
{
	__u64 value = skb->len;

	if (value > 100)
		return bpf_map_push_elem(&queue, &value, 0);
	if (bpf_map_pop_elem(&queue, &value))
		return 0;
	return value;
}

SEC("tc") int constant_table(struct __sk_buff *skb)
{
	return weights[skb->len & 7] + weights[3];
}

SEC("tc") int global_table(struct __sk_buff *skb)
{
	__u32 i = skb->mark;

	if (i >= 16)
		return 0;
	table[i]++;
	total += table[i & 7];
	return 0;
}

SEC("tc") int global_table_too_far(struct __sk_buff *skb)
{
	__u32 i = skb->mark;

	if (i > 16)
		return 0;
	return table[i];
}

SEC("tc") int number(struct __sk_buff *skb)
{
	char digits[8] = "12";
	long value = 0;

	digits[2] = '0' + (skb->mark & 7);
	if (bpf_strtol(digits, sizeof(digits), 10, &value) < 0)
		return 0;
	return value;
}

SEC("tc") int formatted(struct __sk_buff *skb)
{
	static const char format[] = "len %d mark %u\n";
	__u64 args[2] = { skb->len, skb->mark };
	char out[32];

	return bpf_snprintf(out, sizeof(out), format, args, sizeof(args));
}

SEC("tc") int printed(struct __sk_buff *skb)
{
	bpf_printk("len %d", skb->len);
	return 0;
}

__noinline int needs_item(struct item *item __arg_nonnull)
{
	return item->a + item->b;
}

__noinline int needs_context(struct __sk_buff *skb __arg_ctx)
{
	return skb->len;
}

SEC("tc") int tagged(struct __sk_buff *skb)
{
	struct item item = { .a = skb->mark, .b = 2 };

	return needs_item(&item) + needs_context(skb);
}

SEC("tc") int rewritten(struct __sk_buff *skb)
{
	__u8 mac[6] = { 2, 0, 0, 0, 0, 1 };

	if (bpf_skb_store_bytes(skb, 0, mac, sizeof(mac), 0))
		return TC_ACT_SHOT;
	bpf_l4_csum_replace(skb, 36, 0, skb->mark, 4);
	return bpf_redirect(skb->ifindex, 0);
}

SEC("xdp") int adjusted(struct xdp_md *ctx)
{
	void *data, *end;

	if (bpf_xdp_adjust_head(ctx, -8))
		return XDP_DROP;
	data = (void *)(long)ctx->data;
	end = (void *)(long)ctx->data_end;
	if (data + 8 > end)
		return XDP_DROP;
	*(__u64 *)data = total;
	return XDP_TX;
}

SEC("xdp") int metadata(struct xdp_md *ctx)
{
	__u32 *meta;

	if (bpf_xdp_adjust_meta(ctx, -4))
		return XDP_DROP;
	meta = (void *)(long)ctx->data_meta;
	if (meta + 1 > (__u32 *)(long)ctx->data)
		return XDP_DROP;
	*meta = ctx->rx_queue_index;
	return XDP_PASS;
}

SEC("socket") int compare(struct __sk_buff *skb)
{
	char word[6];

	if (bpf_skb_load_bytes(skb, 0, word, 5))
		return 0;
	word[5] = 0;
	return bpf_strncmp(word, 5, text) == 0;
}

char _license[] SEC("license") = "GPL";
