# What differs between paths that the verifier does not walk to their end, since they arrive where an equal
# state is known (numbers whose value decides nothing), is nothing that native code may rely on; nor is a key that
# the verifier takes for another.
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

# The upper half of a number as a key: not the number.
	.globl upper_half
	.type upper_half,@function
upper_half:
	*(u64 *)(r10 - 8) = 2
	r1 = numbers ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	*(u64 *)(r0 + 0) = 5
	r0 = 1
	exit
none:
	r0 = 0
	exit
#: run $few -> 1
#: map numbers u32:0 = u64:5
#: map numbers u32:2 = u64:0

	.map	numbers, type=array, key=u32, value=u64, max_entries=4
	.license "GPL"
