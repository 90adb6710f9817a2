# Loops: those that the verifier walks through, and bpf_loop, which calls a function back.
	.section tc,"ax",@progbits

#: packet p 00*14 05 00*40

	.globl sum
	.type sum,@function
sum:
	r0 = 0
	r1 = 0
more:
	r0 += r1
	r1 += 1
	if r1 < 100 goto more
	exit
#: run $p -> 4950

# The IP-style checksum of 64 bytes of the packet.
	.globl checksum
	.type checksum,@function
checksum:
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 64
	r0 = 0
	if r4 > r3 goto short
	r5 = 32
word:
	r1 = *(u16 *)(r2 + 0)
	r0 += r1
	r2 += 2
	r5 -= 1
	if r5 != 0 goto word
	r1 = r0
	r1 >>= 16
	r0 &= 0xffff
	r0 += r1
	r1 = r0
	r1 >>= 16
	r0 += r1
	r0 ^= 0xffff
	r0 &= 0xffff
short:
	exit
#: run $p -> 0
#: run u16:0x1234*32 -> 0xb97d
#: run ffff*32 -> 0
#: run u16:0xff01*20 u16:0x8000*44 -> 0x13d2

	.globl endless
	.type endless,@function
endless:
	r0 = 0
1:
	r0 += 0
	goto 1b
#: verdict EINVAL
#: final old state: R0=0 R1=ctx() R10=fp0

	.globl callback
	.type callback,@function
callback:
	*(u64 *)(r10 - 8) = 0
	r1 = 10
	r2 = add ll
	r3 = r10
	r3 += -8
	r4 = 0
	call bpf_loop
	r1 = *(u64 *)(r10 - 8)
	r0 <<= 32
	r0 |= r1
	exit
#: run $p -> 0xa0000002d

	.globl callback_stops
	.type callback_stops,@function
callback_stops:
	*(u64 *)(r10 - 8) = 0
	r1 = 1000
	r2 = add_until_100 ll
	r3 = r10
	r3 += -8
	r4 = 0
	call bpf_loop
	r1 = *(u64 *)(r10 - 8)
	r0 <<= 32
	r0 |= r1
	exit
#: run $p -> 0xf00000069

# may_goto lets a loop through that the verifier cannot count.
	.globl may
	.type may,@function
may:
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r0 = 0
	r4 = r2
	r4 += 15
	if r4 > r3 goto 2f
	r5 = *(u8 *)(r2 + 14)
1:
	may_goto 2f
	if r0 >= r5 goto 2f
	r0 += 1
	goto 1b
2:
	exit
#: run $p -> 5

	.text
	.type add,@function
add:
	r3 = *(u64 *)(r2 + 0)
	r3 += r1
	*(u64 *)(r2 + 0) = r3
	r0 = 0
	exit
	.type add_until_100,@function
add_until_100:
	r3 = *(u64 *)(r2 + 0)
	r3 += r1
	*(u64 *)(r2 + 0) = r3
	r0 = 0
	if r3 < 100 goto 1f
	r0 = 1
1:
	exit
