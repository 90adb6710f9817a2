#include "prog.h"
struct eth { u8 dst[6], src[6]; u16 type; } __attribute__((packed));
struct ip { u8 vihl, tos; u16 len, id, frag; u8 ttl, proto; u16 sum; u32 src, dst; };
SEC("xdp") int parse(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct eth *eth = data;
	struct ip *ip = (void *)(eth + 1);

	if ((void *)(ip + 1) > end)
		return 2;
	if (eth->type != __builtin_bswap16(0x0800))
		return 2;
	ip->ttl--;
	return ip->proto == 17 ? 1 : 2;
}
