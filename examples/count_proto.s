# count_proto.s - counts packets by the IP protocol number of their header.
#
# A socket filter: the kernel (or ebpf-run) calls it once for each frame, and its result says how many bytes
# of the frame the socket shall get. This one wants none: it only counts. It is the example program of the
# bpf(2) manual, in assembly:
#
#     ebpf-as count_proto.s
#     ebpf-verify --log-level 1 count_proto.o
#     ebpf-run -r traffic.pcap --map-dump count_proto.o

# One 64-bit counter for each value of the protocol byte. A program finds an array's element by its index,
# user space reads it by the same key.
	.map	counters, type=array, key=u32, value=u64, max_entries=256

# The section's name tells a loader the program's type.
	.section socket,"ax",@progbits
	.globl	count_proto
	.type	count_proto,@function
count_proto:
	# On entry r1 is the context, a struct __sk_buff. The packet loads below read the frame through r6.
	r6 = r1

	# r0 = the byte at ETH_HLEN (14) + offsetof(struct iphdr, protocol) (9). A frame that ends before it
	# ends the program here, with result 0. Note that nothing asks whether this is an IPv4 frame at all:
	# of an ARP or IPv6 frame the same byte is counted, whatever it means there. count_proto_xdp.s looks first.
	r0 = *(u8 *)skb[23]

	# Keys are passed in memory: put it on the stack, which r10 is the end of.
	*(u32 *)(r10 - 4) = r0

	# r0 = bpf_map_lookup_elem(&counters, &key): the address of the counter in the map, or NULL.
	r1 = counters ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem

	# An array of 256 has every key that a byte can be, but the verifier wants to see the check.
	if r0 == 0 goto out

	# Other CPUs count into the same map at the same time, hence the atomic addition.
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
out:
	r0 = 0
	exit
	.size	count_proto, .-count_proto
