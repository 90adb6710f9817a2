# Programs of ten thousand instructions and more: branches longer than a byte or a 16-bit displacement of machine code.
	.section tc,"ax",@progbits

	.globl straight
	.type straight,@function
straight:
	r0 = *(u32 *)(r1 + 0)
	.fill 12000, 8, 0x0000000100000007	# r0 += 1
	exit
#: run 00*20 -> 12020

	.globl over
	.type over,@function
over:
	r0 = *(u32 *)(r1 + 0)
	if r0 > 100 goto far
	.fill 20000, 8, 0x0000000100000007
	goto out
far:
	.fill 20000, 8, 0x0000000200000007	# r0 += 2
out:
	exit
#: run 00*20 -> 20020
#: run 00*200 -> 40200
