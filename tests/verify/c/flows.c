/* Programs for the verifier: parsing of packets, counting by key, a copy into the stack. */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/tcp.h>
#include <linux/udp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

struct key {
	__u32 saddr, daddr;
	__u16 sport, dport;
	__u8 proto;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, struct key);
	__type(value, __u64);
} flows SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, __u64);
} protocols SEC(".maps");

const volatile int enable = 1;
int counter;

static __noinline int count(__u32 protocol)
{
	__u64 *value = bpf_map_lookup_elem(&protocols, &protocol);

	if (value)
		__sync_fetch_and_add(value, 1);
	return 0;
}

SEC("xdp") int parse(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end, *p;
	struct ethhdr *eth = data;
	struct key k = {};
	__u16 type;

	if ((void *)(eth + 1) > end)
		return XDP_PASS;
	type = eth->h_proto;
	p = eth + 1;
#pragma unroll
	for (int i = 0; i < 2; i++) {
		if (type == bpf_htons(ETH_P_8021Q)) {
			if (p + 4 > end)
				return XDP_PASS;
			type = *(__u16 *)(p + 2);
			p += 4;
		}
	}
	if (type == bpf_htons(ETH_P_IP)) {
		struct iphdr *ip = p;
		int len;

		if ((void *)(ip + 1) > end)
			return XDP_PASS;
		k.saddr = ip->saddr;
		k.daddr = ip->daddr;
		k.proto = ip->protocol;
		len = ip->ihl * 4;
		if (len < 20)
			return XDP_DROP;
		p += len;
	} else if (type == bpf_htons(ETH_P_IPV6)) {
		struct ipv6hdr *ip = p;

		if ((void *)(ip + 1) > end)
			return XDP_PASS;
		k.proto = ip->nexthdr;
		p = ip + 1;
	} else {
		return XDP_PASS;
	}
	count(k.proto);
	if (k.proto == IPPROTO_TCP) {
		struct tcphdr *tcp = p;

		if ((void *)(tcp + 1) > end)
			return XDP_PASS;
		k.sport = tcp->source;
		k.dport = tcp->dest;
	} else if (k.proto == IPPROTO_UDP) {
		struct udphdr *udp = p;

		if ((void *)(udp + 1) > end)
			return XDP_PASS;
		k.sport = udp->source;
		k.dport = udp->dest;
	}
	if (enable) {
		__u64 *value = bpf_map_lookup_elem(&flows, &k), one = 1;

		if (value)
			__sync_fetch_and_add(value, 1);
		else
			bpf_map_update_elem(&flows, &k, &one, BPF_NOEXIST);
	}
	counter++;
	return XDP_PASS;
}

SEC("tc") int sum_bytes(struct __sk_buff *skb)
{
	int n = skb->len, sum = 0;
	char buf[64];

	if (n > 64)
		n = 64;
	if (n < 1 || bpf_skb_load_bytes(skb, 0, buf, n))
		return 0;
	for (int i = 0; i < 64; i++) {
		if (i >= n)
			break;
		sum += buf[i];
	}
	counter += sum;
	return sum & 1 ? 2 : 0;
}

SEC("socket") int hash_bytes(struct __sk_buff *skb)
{
	__u32 hash = 0;

	for (int i = 0; i < 16; i++) {
		__u8 byte;

		if (bpf_skb_load_bytes(skb, i, &byte, 1))
			break;
		hash = hash * 31 + byte;
	}
	count(hash & 255);
	return hash;
}

char _license[] SEC("license") = "GPL";
