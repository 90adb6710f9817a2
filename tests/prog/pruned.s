# Paths that the verifier does not walk to their end, since they arrive where an equal state is known: what
# differs between them, numbers whose value decides nothing, is nothing that native code may rely on.
	.section tc,"ax",@progbits

#: packet few 01*16
#: packet many 09*16

# The second path to the division brings 0 for 1.
	.globl divisor
	.type divisor,@function
divisor:
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 14
	r0 = 7
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 0)
	r1 = 1
	if r5 > 3 goto other
	r5 += 1
	r5 += 2
	r5 += 3
	r5 += 4
	goto both
other:
	r1 = 0
both:
	r0 = 10
	r0 %= r1
	r0 += 20
out:
	exit
#: run $few -> 20
#: run $many -> 30

# And here the divisor is the low half of 1 << 32.
	.globl low_half
	.type low_half,@function
low_half:
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 14
	r0 = 7
	if r4 > r3 goto gone
	r5 = *(u8 *)(r2 + 0)
	r1 = 0x100000003 ll
	if r5 > 3 goto shifted
	r5 += 1
	r5 += 2
	r5 += 3
	r5 += 4
	goto divide
shifted:
	r1 = 0x100000000 ll
divide:
	r0 = 12
	w0 /= w1
	r0 += 20
gone:
	exit
#: run $few -> 24
#: run $many -> 20
