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
#: verdict accepted
#: final

	.globl unset_register
	.type unset_register,@function
unset_register:
	r0 = r2
	exit
#: verdict EACCES
#: final R2 !read_ok

	.globl frame_pointer
	.type frame_pointer,@function
frame_pointer:
	r10 = 0
	r0 = 0
	exit
#: verdict EACCES
#: final frame pointer is read only

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
#: verdict EACCES
#: final invalid write to stack R10 off=-520 size=8

	.globl stack_above
	.type stack_above,@function
stack_above:
	*(u8 *)(r10 + 0) = 1
	r0 = 0
	exit
#: verdict EACCES
#: final invalid write to stack R10 off=0 size=1

	.globl stack_unset
	.type stack_unset,@function
stack_unset:
	r0 = *(u64 *)(r10 - 8)
	exit
#: verdict accepted
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
#: verdict EINVAL
#: final invalid shift 64

	.globl shift_negative
	.type shift_negative,@function
shift_negative:
	r0 = 1
	r0 s>>= -1
	exit
#: verdict EINVAL
#: final invalid shift -1

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
#: verdict EINVAL
#: final invalid shift 32

	.globl divide_by_zero
	.type divide_by_zero,@function
divide_by_zero:
	r0 = 1
	r0 /= 0
	exit
#: verdict EINVAL
#: final div by zero

	.globl modulo_by_zero
	.type modulo_by_zero,@function
modulo_by_zero:
	r0 = 1
	w0 s%= 0
	exit
#: verdict EINVAL
#: final div by zero

	.globl jump_out
	.type jump_out,@function
jump_out:
	r0 = 0
	goto +5
	exit
#: verdict EINVAL
#: final jump out of range from insn 1 to 7

	.globl dead_code
	.type dead_code,@function
dead_code:
	r0 = 0
	exit
	r0 = 1
	exit
#: verdict EINVAL
#: final unreachable insn 2

	.globl falls_off
	.type falls_off,@function
falls_off:
	r0 = 0
	r1 = 0
#: verdict EINVAL
#: final last insn is not an exit or jmp

	.globl pointer_arithmetic
	.type pointer_arithmetic,@function
pointer_arithmetic:
	r0 = r10
	r0 *= 8
	r0 = 0
	exit
#: verdict EACCES
#: final R0 pointer arithmetic with *= operator prohibited

	.globl pointer_32
	.type pointer_32,@function
pointer_32:
	w0 = w10
	exit
#: verdict accepted
#: final

	.globl unaligned_stack
	.type unaligned_stack,@function
unaligned_stack:
	*(u32 *)(r10 - 6) = 1
	r0 = 0
	exit
#: verdict EACCES
#: final misaligned stack access off 0+0+-6 size 4

	.globl no_such_helper
	.type no_such_helper,@function
no_such_helper:
	call 9999
	exit
#: verdict EINVAL
#: final invalid func unknown#9999

	.globl helper_of_others
	.type helper_of_others,@function
helper_of_others:
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
#: verdict EINVAL
#: final program of this type cannot use helper bpf_xdp_adjust_head#44

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
#| func#0 @0
#| Live regs before insn:
#|       0: .1........ (61) r0 = *(u32 *)(r1 +0)
#|       1: 0......... (25) if r0 > 0x64 goto pc+2
#|       2: 0......... (67) r0 <<= 1
#|       3: 0......... (95) exit
#|       4: .......... (b7) r0 = 7
#|       5: 0......... (95) exit
#| 0: R1=ctx() R10=fp0
#| 0: (61) r0 = *(u32 *)(r1 +0)          ; R0=scalar(smin=0,smax=umax=0xffffffff,var_off=(0x0; 0xffffffff)) R1=ctx()
#| 1: (25) if r0 > 0x64 goto pc+2        ; R0=scalar(smin=smin32=0,smax=umax=smax32=umax32=100,var_off=(0x0; 0x7f))
#| 2: (67) r0 <<= 1                      ; R0=scalar(smin=smin32=0,smax=umax=smax32=umax32=200,var_off=(0x0; 0xfe))
#| 3: (95) exit
#| 
#| from 1 to 4: R0=scalar(smin=umin=umin32=101,smax=umax=0xffffffff,var_off=(0x0; 0xffffffff)) R1=ctx() R10=fp0
#| 4: R0=scalar(smin=umin=umin32=101,smax=umax=0xffffffff,var_off=(0x0; 0xffffffff)) R1=ctx() R10=fp0
#| 4: (b7) r0 = 7                        ; R0=7
#| 5: (95) exit
#| processed 6 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
#: run 00*20 -> 40
#: run 00*200 -> 7
