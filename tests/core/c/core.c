/*
 * CO-RE relocations. CASE 0: layouts that no kernel changes. 1: a type of the kernel's own. 2: a part of a
 * context, whose offsets here are not the real ones. 3: a header, asked for more than its layout.
 */
#include "bpf.h"

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct xdp_md {
#if CASE != 2
	u32 data, data_end, data_meta, ingress_ifindex, rx_queue_index;
#endif
	u32 egress_ifindex;
};

struct udphdr { u16 source, dest, len, check; };
struct task_struct { int pid, tgid; };
#pragma clang attribute pop

SEC("xdp")
int prog(struct xdp_md *ctx)
{
#if CASE == 2
	return (int)ctx->egress_ifindex;
#else
	struct udphdr *udp = (void *)(long)ctx->data;

	if ((void *)(udp + 1) > (void *)(long)ctx->data_end)
		return 1;
#if CASE == 1
	return ((struct task_struct *)udp)->tgid;
#elif CASE == 3
	return (int)__builtin_preserve_type_info(*(struct udphdr *)0, 2) + udp->dest;
#else
	return udp->dest == 53 ? 1 : (int)ctx->rx_queue_index & 1;
#endif
#endif
}
