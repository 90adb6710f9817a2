# Macros, repetition, conditions, an included file, the kernel's names.
	.include "stack.inc"
	.map protocols, type=array, key=u32, value=u64, max_entries=256
	.license "GPL"
LIMIT = 3

	.macro bounds base, end, size, out=pass
	r5 = \base
	r5 += \size
	if r5 > \end goto \out
	.endm

	.section xdp
	.func count
	r2 = *(u32 *)(r1 + xdp_md.data)
	r3 = *(u32 *)(r1 + xdp_md.data_end)
	bounds r2, r3, sizeof.ethhdr + sizeof.iphdr
	r4 = *(u16 *)(r2 + ethhdr.h_proto)
	r4 = be16 r4
	if r4 != ETH_P_IP goto pass
	r4 = *(u8 *)(r2 + ETH_HLEN + iphdr.protocol)
	.if LIMIT > 5
	nothing of this kind
	.elseif LIMIT == 3
	if r4 == IPPROTO_ICMP goto drop
	.else
	nor of this
	.endif
	push r4
	r1 = protocols ll
	pointer_to_top r2
	call BPF_FUNC_map_lookup_elem
	if r0 == 0 goto pass
	r1 = *(u64 *)(r0 + 0)
	.rept LIMIT
	r1 += 1
	.endr
	*(u64 *)(r0 + 0) = r1
pass:
	r0 = XDP_PASS
	exit
drop:
	r0 = XDP_DROP
	exit
