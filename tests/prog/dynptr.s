# Memory of a size that is known when the program runs: its own, records of ring buffers, and records that user
# space sends.
	.map	ring, type=ringbuf, max_entries=4096
	.map	user, type=user_ringbuf, max_entries=4096
	.map	seen, type=array, key=u32, value=u64, max_entries=4
	.map	memory, type=array, key=u32, value=u8[32], max_entries=1

	.license "GPL"
	.section tc,"ax",@progbits

#: packet p 00*20

# The map's value through a dynptr: what lies inside can be read and written, nothing else.
	.globl local
	.type local,@function
local:
	*(u32 *)(r10 - 4) = 0
	r1 = memory ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r1 = r0
	r2 = 32
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	if r0 != 0 goto out
	r1 = 0x1122334455667788 ll
	*(u64 *)(r10 - 40) = r1
	r1 = r10
	r1 += -24
	r2 = 24
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	if r0 != 0 goto out
	r1 = r10
	r1 += -24
	r2 = 25
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	if r0 != -7 goto out		# beyond the end
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 1
	call bpf_dynptr_write
	if r0 != -22 goto out		# flags
	r1 = r10
	r1 += -40
	r2 = 4
	r3 = r10
	r3 += -24
	r4 = 26
	r5 = 0
	call bpf_dynptr_read
	if r0 != 0 goto out
	r1 = r10
	r1 += -24
	r2 = 28
	r3 = 4
	call bpf_dynptr_data
	if r0 == 0 goto none
	r6 = *(u32 *)(r0 + 0)
	r1 = r10
	r1 += -24
	r2 = 29
	r3 = 4
	call bpf_dynptr_data
	if r0 != 0 goto none
	r0 = *(u32 *)(r10 - 40)
	r0 <<= 32
	r0 |= r6
out:
	exit
none:
	r0 = 0
	exit
#: run $p -> 0x3344556611223344
#: map memory u32:0 = 0000000000000000000000000000000000000000000000008877665544332211

# A record of a length that only the run knows.
	.globl reserve
	.type reserve,@function
reserve:
	r6 = *(u32 *)(r1 + 0)		# the packet's length
	if r6 < 30 goto fits
	r6 = 5000
fits:
	r1 = ring ll
	r2 = r6
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r7 = r0
	*(u64 *)(r10 - 32) = 0x5555
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -32
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	r8 = r0
	r1 = r10
	r1 += -24
	r2 = 8
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto submit
	*(u64 *)(r0 + 0) = 0x6666
submit:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = r8
	r0 <<= 32
	r0 |= r7
	exit
#: run 00*16 -> 0
#: events ring = 55550000000000006666000000000000
#: run 00*30 -> 0xffffffffffffffea
#: events ring = none

	.globl discard
	.type discard,@function
discard:
	r1 = ring ll
	r2 = 8
	r3 = 1				# flags: there is nothing to be had
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r7 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r1 = ring ll
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r8 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r0 = r8
	r0 <<= 32
	r0 |= r7
	exit
#: run $p -> 0xffffffffffffffea
#: events ring = none

# Adds up the first bytes of what came; stops at a record of more than 16 bytes.
	.globl drain
	.type drain,@function
drain:
	*(u64 *)(r10 - 8) = 0
	r1 = user ll
	r2 = sum ll
	r3 = r10
	r3 += -8
	r4 = 0
	call bpf_user_ringbuf_drain
	r6 = r0
	r1 = user ll
	r2 = sum ll
	r3 = r10
	r3 += -8
	r4 = 8				# unknown flag
	call bpf_user_ringbuf_drain
	if r0 != -22 goto bad
	r0 = *(u64 *)(r10 - 8)
	r0 <<= 32
	r6 <<= 32
	r6 >>= 32
	r0 |= r6
	exit
bad:
	exit

	.text
	.type sum,@function
sum:
	r6 = r2
	r7 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = r10
	r1 += -8
	r2 = 1
	r3 = r7
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = *(u64 *)(r10 - 8)
	r2 = *(u64 *)(r6 + 0)
	r2 += r1
	*(u64 *)(r6 + 0) = r2
	r1 = r7
	r2 = 16
	r3 = 1
	call bpf_dynptr_data
	if r0 == 0 goto small
	r0 = 1
	exit
small:
	r0 = 0
	exit
#: run $p -> 0
#: send user = 05 | 07 0000 | 09 00*20 | 11
#: run $p -> 0x1500000003
#: run $p -> 0x1100000001
#: run $p -> 0
