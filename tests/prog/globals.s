# Global data: .data and .bss are maps that a program writes, .rodata one that it reads as constants.
	.section tc,"ax",@progbits

#: packet p 00*20

	.globl count
	.type count,@function
count:
	r1 = counter ll
	r0 = *(u64 *)(r1 + 0)
	r0 += 1
	*(u64 *)(r1 + 0) = r0
	r2 = total ll
	r3 = *(u32 *)(r2 + 4)
	r3 += r0
	*(u32 *)(r2 + 4) = r3
	r0 = r3
	exit
#: run $p -> 42
#: run $p -> 85
#: run $p -> 129

	.globl constant
	.type constant,@function
constant:
	r1 = numbers ll
	r0 = *(u32 *)(r1 + 8)
	if r0 == 30 goto 1f
	# never: the verifier knows the number
	r0 = *(u64 *)(r10 - 8)
1:
	exit
#: run $p -> 30

	.globl indexed
	.type indexed,@function
indexed:
	r2 = *(u32 *)(r1 + 0)
	r2 &= 3
	r2 <<= 2
	r1 = numbers ll
	r1 += r2
	r0 = *(u32 *)(r1 + 0)
	exit
#: run 00*20 -> 10
#: run 00*21 -> 20
#: run 00*23 -> 40

	.globl writes_constant
	.type writes_constant,@function
writes_constant:
	r1 = numbers ll
	*(u32 *)(r1 + 0) = 1
	r0 = 0
	exit
#: verdict EACCES
#: final write into map forbidden, value_size=16 off=0 size=4

	.globl past_the_end
	.type past_the_end,@function
past_the_end:
	r1 = counter ll
	r0 = *(u64 *)(r1 + 8)
	exit
#: verdict EACCES
#: final R1 min value is outside of the allowed memory range

	.data
	.globl counter
	.type counter,@object
	.p2align 3
counter:
	.quad 41
	.size counter, 8

	.bss
	.globl total
	.type total,@object
	.p2align 3
total:
	.zero 8
	.size total, 8

	.section .rodata,"a",@progbits
	.globl numbers
	.type numbers,@object
	.p2align 2
numbers:
	.long 10, 20, 30, 40
	.size numbers, 16
