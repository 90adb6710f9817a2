# Mistakes in macros, repetitions, conditions and included files.
	.macro load reg, off:req
	\reg = *(u64 *)(r10 - \off
	.endm
	.macro outer a
	load \a, 8
	nonsense \a
	.endm
	.macro outer
	.endm
	outer r1
	load r1
	load r1, 8, 9
	.macro again
	again
	.endm
	again
	.macro
	.endm
	.rept x
	.endr
	.endm
	.else
	.endif
	.include "no such file.s"
	.include
	.error "said so"
	.warning "be careful"
	.if undefined_name
	.endif
	.if 1
	.else
	.else
	.endif
	.if 0
	.rept 2
	never closed
