# Jumps beyond their reach.
	goto far
	if r1 == 1 goto far
	gotol far
	.fill 40000, 8, 0x95
far:
	exit
	goto far + 4
