# flows_tc.s - packets and bytes of every flow, as tc sees them.
#
# A program for a clsact qdisc, on the way in or out of an interface:
#
#     tc qdisc add dev eth0 clsact
#     tc filter add dev eth0 ingress bpf direct-action object-file flows_tc.o section tc
#
# or, over a capture and without any privilege:
#
#     ebpf-run -r traffic.pcap --map-dump flows_tc.s
#
# A flow is one direction of a conversation, known by five values; IPv4 addresses stand there as ::ffff:a.b.c.d, and
# ports are 0 where a protocol has none. Keys are compared byte by byte, so every byte of one must be set, padding
# too: the verifier insists. The names below are for those who read the map; the program goes by the offsets.

	.map	flows, type=hash, max_entries=65536, key={
			u8 source[16];			# offset 0
			u8 destination[16];		# 16
			be16 source_port;		# 32
			be16 destination_port;		# 34
			u8 protocol;			# 36
			u8 zero[3];			# 37
		}, value={
			u64 packets;			# 0
			u64 bytes;			# 8
		}

	.section tc,"ax",@progbits
	.globl	flows_tc
	.type	flows_tc,@function
flows_tc:
	r6 = r1				# helpers destroy r1 to r5 and keep r6 to r9
	r7 = *(u32 *)(r6 + 76)		# __sk_buff.data
	r8 = *(u32 *)(r6 + 80)		# __sk_buff.data_end

	# The key stands at r10 - 40. Start with all zero.
	r1 = 0
	*(u64 *)(r10 - 40) = r1
	*(u64 *)(r10 - 32) = r1
	*(u64 *)(r10 - 24) = r1
	*(u64 *)(r10 - 16) = r1
	*(u64 *)(r10 - 8) = r1

	# Ethernet, and one VLAN tag if the interface left it in the frame. From here on r7 is the header that
	# is read next.
	r2 = r7
	r2 += 14
	if r2 > r8 goto ok
	r1 = *(u16 *)(r7 + 12)
	r7 = r2
	r1 = be16 r1
	if r1 != 0x8100 goto network
	r2 += 4
	if r2 > r8 goto ok
	r1 = *(u16 *)(r7 + 2)
	r7 = r2
	r1 = be16 r1
network:
	if r1 == 0x0800 goto ipv4
	if r1 != 0x86dd goto ok

	# IPv6: both addresses as they are.
	r2 = r7
	r2 += 40
	if r2 > r8 goto ok
	r1 = *(u32 *)(r7 + 8)
	*(u32 *)(r10 - 40) = r1
	r1 = *(u32 *)(r7 + 12)
	*(u32 *)(r10 - 36) = r1
	r1 = *(u32 *)(r7 + 16)
	*(u32 *)(r10 - 32) = r1
	r1 = *(u32 *)(r7 + 20)
	*(u32 *)(r10 - 28) = r1
	r1 = *(u32 *)(r7 + 24)
	*(u32 *)(r10 - 24) = r1
	r1 = *(u32 *)(r7 + 28)
	*(u32 *)(r10 - 20) = r1
	r1 = *(u32 *)(r7 + 32)
	*(u32 *)(r10 - 16) = r1
	r1 = *(u32 *)(r7 + 36)
	*(u32 *)(r10 - 12) = r1
	r1 = *(u8 *)(r7 + 6)		# next header
	r7 = r2
	goto transport

ipv4:
	r2 = r7
	r2 += 20
	if r2 > r8 goto ok
	r1 = 0xffff
	*(u16 *)(r10 - 30) = r1		# ::ffff:
	*(u16 *)(r10 - 14) = r1
	r1 = *(u32 *)(r7 + 12)
	*(u32 *)(r10 - 28) = r1
	r1 = *(u32 *)(r7 + 16)
	*(u32 *)(r10 - 12) = r1
	r1 = *(u8 *)(r7 + 9)		# protocol
	# Only the first fragment of a datagram has a transport header: the fragment offset is the low 13 bits.
	r3 = *(u16 *)(r7 + 6)
	r3 = be16 r3
	r3 &= 0x1fff
	# The header's length is in the low half of its first byte, in units of four bytes.
	r2 = *(u8 *)(r7 + 0)
	r2 &= 15
	r2 <<= 2
	r7 += r2
	if r3 == 0 goto transport
	*(u8 *)(r10 - 4) = r1
	goto count

transport:
	*(u8 *)(r10 - 4) = r1
	# TCP (6), UDP (17) and SCTP (132) all begin with the two ports.
	if r1 == 6 goto ports
	if r1 == 17 goto ports
	if r1 != 132 goto count
ports:
	r2 = r7
	r2 += 4
	if r2 > r8 goto count
	r1 = *(u16 *)(r7 + 0)
	*(u16 *)(r10 - 8) = r1
	r1 = *(u16 *)(r7 + 2)
	*(u16 *)(r10 - 6) = r1

count:
	r9 = *(u32 *)(r6 + 0)		# __sk_buff.len
	r1 = flows ll
	r2 = r10
	r2 += -40
	call bpf_map_lookup_elem
	if r0 != 0 goto add

	# The first packet of a flow. Another CPU may put it in at the same moment: BPF_NOEXIST (1) makes the
	# later one fail instead of losing the count of the earlier, and then it is there to be added to.
	r1 = 1
	*(u64 *)(r10 - 56) = r1
	*(u64 *)(r10 - 48) = r9
	r1 = flows ll
	r2 = r10
	r2 += -40
	r3 = r10
	r3 += -56
	r4 = 1
	call bpf_map_update_elem
	if r0 == 0 goto ok
	r1 = flows ll
	r2 = r10
	r2 += -40
	call bpf_map_lookup_elem
	if r0 == 0 goto ok		# the map is full
add:
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
	lock *(u64 *)(r0 + 8) += r9
ok:
	r0 = 0				# TC_ACT_OK
	exit
	.size	flows_tc, .-flows_tc
