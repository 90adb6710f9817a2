# Packets as memory: what is compared with data_end may be read and written, nothing else.

#: packet frame 010203040506 0708090a0b0c 0800 4500

	.section xdp,"ax",@progbits
	.globl swap
	.type swap,@function
swap:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	r0 = 1
	if r4 > r3 goto 1f
	r0 = *(u32 *)(r2 + 0)
	r5 = *(u16 *)(r2 + 4)
	r1 = *(u32 *)(r2 + 6)
	*(u32 *)(r2 + 0) = r1
	r1 = *(u16 *)(r2 + 10)
	*(u16 *)(r2 + 4) = r1
	*(u32 *)(r2 + 6) = r0
	*(u16 *)(r2 + 10) = r5
	r0 = 3
1:
	exit
#: run $frame -> 3 | 0708090a0b0c 010203040506 0800 4500
#: run 00*14 -> 3

# The check the other way round, and with the length in a register.
	.globl variable
	.type variable,@function
variable:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	r0 = 0
	if r3 < r4 goto 1f
	r5 = *(u8 *)(r2 + 0)
	r5 &= 63
	r2 += r5
	r4 = r2
	r4 += 4
	if r3 < r4 goto 1f
	r0 = *(u32 *)(r2 + 0)
	r0 = be32 r0
	r0 &= 1
	r0 += 1
1:
	exit
#: run 00 02 03 04 00*12 -> 1
#: run 01 02 03 05 01*20 -> 2
#: run 3f 02 03 05 00*12 -> 0

	.globl unchecked
	.type unchecked,@function
unchecked:
	r2 = *(u32 *)(r1 + 0)
	r0 = *(u8 *)(r2 + 0)
	exit
#: verdict EACCES
#: final R2 offset is outside of the packet

	.globl one_too_far
	.type one_too_far,@function
one_too_far:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	r0 = 2
	if r4 > r3 goto 1f
	r1 = *(u8 *)(r2 + 14)
1:
	exit
#: verdict EACCES
#: final R2 offset is outside of the packet

	.globl head
	.type head,@function
head:
	r6 = r1
	r2 = -4
	call bpf_xdp_adjust_head
	if r0 != 0 goto 1f
	r2 = *(u32 *)(r6 + 0)
	r3 = *(u32 *)(r6 + 4)
	r4 = r2
	r4 += 4
	if r4 > r3 goto 1f
	*(u32 *)(r2 + 0) = 0x04030201
1:
	r0 = 2
	exit
#: run $frame -> 2 | 01020304 010203040506 0708090a0b0c 0800 4500

	.globl tail
	.type tail,@function
tail:
	r2 = -2
	call bpf_xdp_adjust_tail
	r0 = 2
	exit
#: run $frame -> 2 | 010203040506 0708090a0b0c 0800

# After the packet has moved, old pointers into it are worth nothing.
	.globl stale
	.type stale,@function
stale:
	r6 = r1
	r7 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r7
	r4 += 1
	if r4 > r3 goto 1f
	r2 = -4
	call bpf_xdp_adjust_head
	r0 = *(u8 *)(r7 + 0)
1:
	r0 = 2
	exit
#: verdict EACCES
#: final R7 invalid mem access 'scalar'

	.section tc,"ax",@progbits
	.globl store_bytes
	.type store_bytes,@function
store_bytes:
	r6 = r1
	*(u32 *)(r10 - 4) = 0x44332211
	r2 = 2
	r3 = r10
	r3 += -4
	r4 = 4
	r5 = 0
	call bpf_skb_store_bytes
	r0 = 0
	exit
#: run $frame -> 0 | 0102 11223344 0708090a0b0c 0800 4500
#: run 00*14 -> 0 | 0000 11223344 00*8

	.globl load_bytes
	.type load_bytes,@function
load_bytes:
	r2 = 12
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	if r0 != 0 goto 1f
	r0 = *(u64 *)(r10 - 8)
1:
	exit
#: run 00*12 u64:0x123456789abcdef0 -> 0x123456789abcdef0
#: run 00*19 -> 0xfffffffffffffff2
