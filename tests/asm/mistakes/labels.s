# Mistakes with names.
	goto nowhere
	goto strat
start:
	r1 = 1
start:
	r2 = 1
	goto 1f
	goto 1b
	r1 = data ll
	r1 = start
	.set five, 5
five:
	.set loop_a, loop_b
	.set loop_b, loop_a
	.long loop_a
	goto other
	.section elsewhere,"ax"
other:
	exit
	.data
	.byte start
	.long start * 2
	.long 1 / 0
	.long . - other
