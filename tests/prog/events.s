# What programs send to user space: perf event arrays and ring buffers.
	.map	perf, type=perf_event_array, key_size=4, value_size=4, max_entries=2
	.map	ring, type=ringbuf, max_entries=4096
	.map	asked, type=ringbuf, max_entries=8192

	.license "GPL"
	.section tc,"ax",@progbits

#: packet p ffffffffffff 000000000000 be16:0x0806 0102030405060708

# Data and the packet's first six bytes.
	.globl perf_tc
	.type perf_tc,@function
perf_tc:
	*(u64 *)(r10 - 8) = 0x55
	r2 = perf ll
	r3 = 0x6ffffffff ll
	r4 = r10
	r4 += -8
	r5 = 8
	call bpf_perf_event_output
	exit
#: run $p -> 0
#: events perf = 5500000000000000ffffffffffff000000000000
#: run $p -> 0
#: run $p -> 0
#: events perf = 5500000000000000ffffffffffff000000000000 | 5500000000000000ffffffffffff000000000000

# More of the packet than there is, unknown flags, no such slot, one of another CPU.
	.globl perf_errors
	.type perf_errors,@function
perf_errors:
	r6 = r1
	*(u64 *)(r10 - 8) = 1
	r2 = perf ll
	r3 = 0xfffffffff ll
	r3 <<= 16
	r3 >>= 16
	r3 |= -1
	r4 = r10
	r4 += -8
	r5 = 8
	call bpf_perf_event_output
	if r0 != -22 goto out
	r1 = r6
	r2 = perf ll
	r3 = 0x17ffffffff ll
	r4 = r10
	r4 += -8
	r5 = 8
	call bpf_perf_event_output
	if r0 != -14 goto out
	r1 = r6
	r2 = perf ll
	r3 = 2
	r4 = r10
	r4 += -8
	r5 = 8
	call bpf_perf_event_output
	if r0 != -7 goto out
	r1 = r6
	r2 = perf ll
	r3 = 0
	r4 = r10
	r4 += -8
	r5 = 4
	call bpf_perf_event_output
	if r0 != 0 goto out
	r1 = r6
	r2 = perf ll
	r3 = 0
	r4 = r10
	r4 += -8
	r5 = 0
	call bpf_perf_event_output
	if r0 != 0 goto out
	r0 = 77
out:
	exit
#: run $p -> 77
#: events perf = 01000000 | 00000000

	.section xdp,"ax",@progbits
# An XDP program has a packet, too.
	.globl perf_xdp
	.type perf_xdp,@function
perf_xdp:
	*(u64 *)(r10 - 8) = 0x55
	r2 = perf ll
	r3 = 0x16ffffffff ll
	r4 = r10
	r4 += -8
	r5 = 5
	call bpf_perf_event_output
	exit
#: run $p -> 0
#: events perf = 5500000000ffffffffffff0000000000000806010203040506070800

# All the ways to send a record.
	.globl ring_xdp
	.type ring_xdp,@function
ring_xdp:
	*(u64 *)(r10 - 8) = 0x1234
	r1 = ring ll
	r2 = r10
	r2 += -8
	r3 = 5
	r4 = 0
	call bpf_ringbuf_output
	if r0 != 0 goto gone
	r1 = ring ll
	r2 = 12
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto gone
	*(u32 *)(r0 + 0) = 1
	*(u32 *)(r0 + 4) = 2
	*(u32 *)(r0 + 8) = 3
	r1 = r0
	r2 = 1
	call bpf_ringbuf_submit
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto gone
	r1 = r0
	r2 = 0
	call bpf_ringbuf_discard
	r1 = ring ll
	r2 = r10
	r2 += -8
	r3 = 0
	r4 = 2
	call bpf_ringbuf_output
	if r0 != 0 goto gone
	r1 = ring ll
	r2 = r10
	r2 += -8
	r3 = 8
	r4 = 4
	call bpf_ringbuf_output
	if r0 != -22 goto gone		# unknown flag
	r1 = ring ll
	r2 = 8
	r3 = 1
	call bpf_ringbuf_reserve
	if r0 == 0 goto none
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
	r0 = 1
	exit
none:
	r1 = ring ll
	r2 = 8
	r3 = 3				# producer's position, whole so far
	call bpf_ringbuf_query
	exit
gone:
	r0 = -1
	exit
#: run $p -> 0
#: events ring = 3412000000 | 010000000200000003000000 | nothing

# What is asked about it.
	.globl ring_query
	.type ring_query,@function
ring_query:
	*(u64 *)(r10 - 8) = 7
	r1 = asked ll
	r2 = r10
	r2 += -8
	r3 = 5
	r4 = 0
	call bpf_ringbuf_output
	r9 = 0
	r8 = 0
more:
	r1 = asked ll
	r2 = r8
	call bpf_ringbuf_query
	r9 *= 31
	r9 += r0
	r8 += 1
	if r8 < 6 goto more
	r0 = r9
	exit
#: run $p -> 0x1de3de600
#: run $p -> 0x1f98bac00
#: events asked = 0700000000 | 0700000000
#: run $p -> 0x1de4cea00

# As many as there is room for.
	.globl ring_full
	.type ring_full,@function
ring_full:
	r9 = 0
	*(u64 *)(r10 - 8) = 7
	*(u64 *)(r10 - 16) = 7
	*(u64 *)(r10 - 24) = 7
	*(u64 *)(r10 - 32) = 7
again:
	r1 = ring ll
	r2 = r10
	r2 += -32
	r3 = 32
	r4 = 1
	call bpf_ringbuf_output
	if r0 != 0 goto full
	r9 += 1
	if r9 < 1000 goto again
full:
	r9 <<= 32
	r0 <<= 32
	r0 >>= 32
	r0 |= r9
	exit
#: run $p -> 0x66fffffff5
