# A block without an end.
	.macro m
	r1 = 1
