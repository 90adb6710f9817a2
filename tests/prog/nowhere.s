# What a packet from nowhere belongs to: no socket, tunnel or cgroup.
	.license "GPL"
	.section tc,"ax",@progbits

#: packet p 00*20

	.globl lookup
	.type lookup,@function
lookup:
	r6 = r1
	*(u64 *)(r10 - 16) = 0x0a0000
	*(u32 *)(r10 - 8) = 0x1234
	r2 = r10
	r2 += -16
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto none
	r1 = r0
	call bpf_sk_release
	r0 = 1
	exit
none:
	r1 = r6
	r2 = r10
	r2 += -16
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_udp
	if r0 == 0 goto none2
	r1 = r0
	call bpf_sk_release
	r0 = 2
	exit
none2:
	r1 = r6
	r2 = r10
	r2 += -16
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_skc_lookup_tcp
	if r0 == 0 goto none3
	r1 = r0
	call bpf_sk_release
	r0 = 3
	exit
none3:
	r0 = 9
	exit
#: run $p -> 9

	.globl tunnel
	.type tunnel,@function
tunnel:
	r6 = r1
	*(u64 *)(r10 - 16) = -1
	*(u64 *)(r10 - 8) = -1
	r2 = r10
	r2 += -16
	r3 = 16
	r4 = 0
	call bpf_skb_get_tunnel_key
	r7 = r0
	r8 = *(u64 *)(r10 - 8)
	r1 = r6
	r2 = r10
	r2 += -16
	r3 = 8
	call bpf_skb_get_tunnel_opt
	r0 *= 100
	r0 += r7
	r0 += r8
	exit
#: run $p -> 0xffffffffffffff22

# Longer than the loopback device's MTU or not; no such device.
	.globl mtu
	.type mtu,@function
mtu:
	r6 = r1
	*(u32 *)(r10 - 4) = 0
	r2 = 1
	r3 = r10
	r3 += -4
	r4 = 0
	r5 = 0
	call bpf_check_mtu
	if r0 != 0 goto out
	r7 = *(u32 *)(r10 - 4)
	*(u32 *)(r10 - 4) = 70000
	r1 = r6
	r2 = 1
	r3 = r10
	r3 += -4
	r4 = 0
	r5 = 0
	call bpf_check_mtu
	if r0 != 1 goto out
	r1 = r6
	r2 = 99999
	r3 = r10
	r3 += -4
	r4 = 0
	r5 = 0
	call bpf_check_mtu
	if r0 != -19 goto out
	r0 = r7
out:
	exit
#: run $p -> 65536
