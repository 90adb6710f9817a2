/*
 * The constants, headers and context fields that a text may use by name have the values of the kernel's
 * headers.
 */
#include <stddef.h>

#include <linux/bpf.h>
#include <linux/icmp.h>
#include <linux/icmpv6.h>
#include <linux/if_arp.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/pkt_cls.h>
#include <linux/tcp.h>
#include <linux/udp.h>
#include <sys/socket.h>

#include "tests/asm/tools.h"

/* Not in a header for user space, or a bit field there. */
struct vlan_hdr { unsigned short h_vlan_TCI, h_vlan_encapsulated_proto; };

#define NAME(name, value) _Static_assert((long long)(name) == (long long)(value), #name);
#define HEADER(name, size) _Static_assert(sizeof(struct name) == (size), #name);
#include "asm/names.def"

static const struct {
	const char *name; size_t value;
} fields[] = {
#define F(type, field) { #type "." #field, offsetof(struct type, field) }
	F(ethhdr, h_dest),
	F(ethhdr, h_source),
	F(ethhdr, h_proto),
	F(vlan_hdr, h_vlan_encapsulated_proto),
	F(arphdr, ar_op),
	F(iphdr, tot_len),
	F(iphdr, frag_off),
	F(iphdr, ttl),
	F(iphdr, protocol),
	F(iphdr, saddr),
	F(iphdr, daddr),
	F(ipv6hdr, nexthdr),
	F(ipv6hdr, payload_len),
	F(ipv6hdr, saddr),
	F(ipv6hdr, daddr),
	F(tcphdr, source),
	F(tcphdr, dest),
	F(tcphdr, seq),
	F(tcphdr, window),
	F(tcphdr, check),
	F(udphdr, source),
	F(udphdr, dest),
	F(udphdr, len),
	F(icmphdr, type),
	F(icmphdr, code),
	F(icmp6hdr, icmp6_type),
	F(xdp_md, data),
	F(xdp_md, data_end),
	F(xdp_md, ingress_ifindex),
	F(__sk_buff, len),
	F(__sk_buff, protocol),
	F(__sk_buff, cb),
	F(__sk_buff, data_end),
	F(__sk_buff, gso_size),
#undef F
	{ "skb.len", offsetof(struct __sk_buff, len) },
	{ "xdp.data_end", offsetof(struct xdp_md, data_end) },
	{ "sizeof.xdp_md", sizeof(struct xdp_md) },
	{ "sizeof.iphdr", sizeof(struct iphdr) },
	{ "BPF_FUNC_map_lookup_elem", BPF_FUNC_map_lookup_elem },
	{ "BPF_MAP_TYPE_LRU_HASH", BPF_MAP_TYPE_LRU_HASH },
};

/* The value of an expression, by way of an immediate; -1: it does not assemble. */
static long long value_of(const char *expr)
{
	struct asm_options options = { .no_debug = true };
	struct strbuf text = STRBUF_INIT;
	const struct strbuf *code;
	struct object *obj;
	int imm = -1;

	strbuf_printf(&text, "\tr1 = %s\n", expr);
	obj = assemble("name.s", &text, &options);
	code = section_bytes(obj, ".text");
	if (code && code->len == 8)
		memcpy(&imm, code->s + 4, 4);
	object_free(obj);
	strbuf_free(&text);
	return imm;
}

int main(void)
{
	struct asm_options options = { .no_debug = true };
	struct strbuf text = STRBUF_INIT;
	struct object *obj;

	ok(true, "constants are those of the headers");
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		ok(value_of(fields[i].name) == (long long)fields[i].value, "%s is %zu", fields[i].name,
		   fields[i].value);
	ok(value_of("ETH_HLEN + iphdr.protocol") == 23, "names in expressions");
	ok(value_of("1 << XDP_TX | BPF_EXIST") == 10, "constants in expressions");

	strbuf_puts(&text, "XDP_PASS = 77\n\tr1 = XDP_PASS\nskb.len: goto skb.len\n");
	obj = assemble("own.s", &text, &options);
	ok(obj && section_bytes(obj, ".text")->s[4] == 77, "the text's own definition wins");
	object_free(obj);
	strbuf_free(&text);
	return done();
}
