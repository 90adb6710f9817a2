# vlan_link.s - makes a VLAN link of an ordinary one: a tag goes on what leaves, and comes off what arrives.
#
# Two tc programs, for both ends of the link (make-traffic.sh uses them: they stand in for a VLAN device where the
# kernel has none):
#
#     bpftool prog loadall vlan_link.o /sys/fs/bpf/vlan_link
#     tc qdisc add dev veth0 clsact
#     tc filter add dev veth0 egress  bpf direct-action object-pinned /sys/fs/bpf/vlan_link/tag
#     tc filter add dev veth0 ingress bpf direct-action object-pinned /sys/fs/bpf/vlan_link/untag

	.section tc,"ax",@progbits
	.globl	tag
	.type	tag,@function
tag:
	# bpf_skb_vlan_push(skb, protocol, tag): the protocol in network order, the tag in host order.
	r2 = 0x8100
	r2 = be16 r2
	r3 = 42				# VLAN 42, priority 0
	call bpf_skb_vlan_push
	# A frame that could not be tagged must not leave.
	if r0 == 0 goto pass
	r0 = 2				# TC_ACT_SHOT
	exit
pass:
	r0 = 0				# TC_ACT_OK
	exit
	.size	tag, .-tag

	.section tc,"ax",@progbits
	.globl	untag
	.type	untag,@function
untag:
	r6 = r1
	# Our VLAN's frames lose their tag, all others are dropped. The tag may stand beside the frame already:
	# __sk_buff.vlan_present (offset 20) and vlan_tci (24).
	r2 = *(u32 *)(r6 + 20)
	if r2 == 0 goto drop
	r2 = *(u32 *)(r6 + 24)
	r2 &= 0xfff
	if r2 != 42 goto drop
	call bpf_skb_vlan_pop
	if r0 != 0 goto drop
	r0 = 0
	exit
drop:
	r0 = 2
	exit
	.size	untag, .-untag
