# Rules of the verifier, a program on each side of each; the words of its verdict.
	.section socket,"ax",@progbits

	.globl no_result
	.type no_result,@function
no_result:
	exit
#: verdict EACCES
#: final R0 !read_ok

	.globl pointer_result
	.type pointer_result,@function
pointer_result:
	r0 = r10
	exit
#: verdict
#: final

	.globl unset_register
	.type unset_register,@function
unset_register:
	r0 = r2
	exit
#: verdict
#: final

	.globl frame_pointer
	.type frame_pointer,@function
frame_pointer:
	r10 = 0
	r0 = 0
	exit
#: verdict
#: final

	.globl stack_bottom
	.type stack_bottom,@function
stack_bottom:
	*(u64 *)(r10 - 512) = 1
	r0 = *(u64 *)(r10 - 512)
	exit
#: run 00*14 -> 1

	.globl stack_too_low
	.type stack_too_low,@function
stack_too_low:
	*(u64 *)(r10 - 520) = 1
	r0 = 0
	exit
#: verdict
#: final

	.globl stack_above
	.type stack_above,@function
stack_above:
	*(u8 *)(r10 + 0) = 1
	r0 = 0
	exit
#: verdict
#: final

	.globl stack_unset
	.type stack_unset,@function
stack_unset:
	r0 = *(u64 *)(r10 - 8)
	exit
#: verdict
#: final

	.globl shift_63
	.type shift_63,@function
shift_63:
	r0 = 1
	r0 <<= 63
	exit
#: run 00*14 -> 0x8000000000000000

	.globl shift_64
	.type shift_64,@function
shift_64:
	r0 = 1
	r0 <<= 64
	exit
#: verdict
#: final

	.globl shift_negative
	.type shift_negative,@function
shift_negative:
	r0 = 1
	r0 s>>= -1
	exit
#: verdict
#: final

	.globl shift32_31
	.type shift32_31,@function
shift32_31:
	r0 = -1
	w0 >>= 31
	exit
#: run 00*14 -> 1

	.globl shift32_32
	.type shift32_32,@function
shift32_32:
	r0 = 1
	w0 <<= 32
	exit
#: verdict
#: final

	.globl divide_by_zero
	.type divide_by_zero,@function
divide_by_zero:
	r0 = 1
	r0 /= 0
	exit
#: verdict
#: final

	.globl modulo_by_zero
	.type modulo_by_zero,@function
modulo_by_zero:
	r0 = 1
	w0 s%= 0
	exit
#: verdict
#: final

	.globl jump_out
	.type jump_out,@function
jump_out:
	r0 = 0
	goto +5
	exit
#: verdict
#: final

	.globl dead_code
	.type dead_code,@function
dead_code:
	r0 = 0
	exit
	r0 = 1
	exit
#: verdict
#: final

	.globl falls_off
	.type falls_off,@function
falls_off:
	r0 = 0
	r1 = 0
#: verdict
#: final

	.globl pointer_arithmetic
	.type pointer_arithmetic,@function
pointer_arithmetic:
	r0 = r10
	r0 *= 8
	r0 = 0
	exit
#: verdict
#: final

	.globl pointer_32
	.type pointer_32,@function
pointer_32:
	w0 = w10
	exit
#: verdict
#: final

	.globl unaligned_stack
	.type unaligned_stack,@function
unaligned_stack:
	*(u32 *)(r10 - 6) = 1
	r0 = 0
	exit
#: verdict
#: final

	.globl no_such_helper
	.type no_such_helper,@function
no_such_helper:
	call 9999
	exit
#: verdict
#: final

	.globl helper_of_others
	.type helper_of_others,@function
helper_of_others:
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
#: verdict
#: final

# Only a part of what the log says at level 2 is in the verdict; here is all of it.
	.globl everything
	.type everything,@function
everything:
	r0 = *(u32 *)(r1 + 0)
	if r0 > 100 goto 1f
	r0 <<= 1
	exit
1:
	r0 = 7
	exit
#: log-level 2
#: log
#: run 00*20 -> 40
#: run 00*200 -> 7
