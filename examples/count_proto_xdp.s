# count_proto_xdp.s - counts packets by IP protocol, for IPv4 and IPv6, with and without VLAN tags.
#
# An XDP program: it runs in the driver, before the kernel makes a socket buffer of the frame, and sees the
# frame as plain memory from data to data_end. It may read only what it has compared with data_end before:
# the verifier follows each of these comparisons and rejects a load that none of them covers.
#
#     ebpf-run -r traffic.pcap --map-dump count_proto_xdp.s
#
# For IPv6 the next-header byte of the fixed header is counted: 44 for a fragment, 0 for hop-by-hop options.

	.map	counters, type=array, key=u32, value=u64, max_entries=256

	.section xdp,"ax",@progbits
	.globl	count_proto_xdp
	.type	count_proto_xdp,@function
count_proto_xdp:
	# r1 is a struct xdp_md. Its fields data and data_end are 32 bits wide in the header, but what a program
	# loads from them is a pointer.
	r2 = *(u32 *)(r1 + 0)		# data
	r3 = *(u32 *)(r1 + 4)		# data_end

	# The Ethernet header: 6 bytes destination, 6 bytes source, 2 bytes type. r4 points behind it.
	r4 = r2
	r4 += 14
	if r4 > r3 goto pass
	r5 = *(u16 *)(r2 + 12)
	r5 = be16 r5			# from network to host order

	# Up to two VLAN tags (802.1ad outside, 802.1Q inside): 2 bytes tag, then the type of what follows.
	# A driver may have taken the outer tag off already; then there is one less to see here.
	if r5 == 0x88a8 goto tag1
	if r5 != 0x8100 goto network
tag1:
	r2 = r4
	r4 += 4
	if r4 > r3 goto pass
	r5 = *(u16 *)(r2 + 2)
	r5 = be16 r5
	if r5 != 0x8100 goto network
	r2 = r4
	r4 += 4
	if r4 > r3 goto pass
	r5 = *(u16 *)(r2 + 2)
	r5 = be16 r5

network:
	if r5 == 0x0800 goto ipv4
	if r5 == 0x86dd goto ipv6
	goto pass			# ARP and all that

ipv4:
	r2 = r4
	r4 += 20			# struct iphdr without options
	if r4 > r3 goto pass
	r5 = *(u8 *)(r2 + 9)		# protocol
	goto count

ipv6:
	r2 = r4
	r4 += 40			# struct ipv6hdr
	if r4 > r3 goto pass
	r5 = *(u8 *)(r2 + 6)		# nexthdr

count:
	*(u32 *)(r10 - 4) = r5
	r1 = counters ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto pass
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
pass:
	r0 = 2				# XDP_PASS: up the stack it goes
	exit
	.size	count_proto_xdp, .-count_proto_xdp
