# Calls between functions, callbacks.
	.map values, type=array, key=u32, value_size=16, max_entries=4

prog: calls_simple socket
	call f
	exit
f:	r0 = 5
	exit
expect: accepted
log: 333fabce a45ed023 7923bdb8

prog: calls_args socket
	r2 = 7
	r1 = *(u32 *)(r1 + 0)
	call f
	r0 += 1
	exit
f:	r0 = r1
	r0 += r2
	exit
expect: accepted
log: d169d93a a3732853 077484ec

prog: calls_arg_unset socket
	call f
	exit
f:	r0 = r2
	exit
expect: EACCES R2 !read_ok
log: e9349dd8 8cd59aeb b9f6f9ea

prog: calls_clobber socket
	r2 = 5
	call f
	r0 = r2
	exit
f:	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: 0db8a5d2 a46b3f0e 2edeb7c7

prog: calls_keep socket
	r6 = 5
	r7 = r1
	call f
	r0 = *(u32 *)(r7 + 0)
	r0 += r6
	exit
f:	r6 = 1
	r0 = r6
	exit
expect: accepted
log: 4341296d ac241d63 788ec4ef

prog: calls_r6_not_seen socket
	r6 = 5
	call f
	exit
f:	r0 = r6
	exit
expect: EACCES R6 !read_ok
log: 7e2fe875 dbc9b0b8 bb1f8391

prog: calls_no_result socket
	call f
	exit
f:	r1 = 0
	exit
expect: EACCES R0 !read_ok
log: f39cee95 efb14789 84c6e522

prog: calls_no_result_unused socket
	call f
	r0 = 0
	exit
f:	r1 = 0
	exit
expect: accepted
log: deacabe1 3179a437 2b17629b

prog: calls_return_fp socket
	call f
	r0 = 0
	exit
f:	r0 = r10
	exit
expect: EINVAL cannot return stack pointer to the caller
log: 2a78a2cb 05e0cd1e a82bdf06

prog: calls_return_ctx socket
	call f
	r0 = *(u32 *)(r0 + 0)
	exit
f:	r0 = r1
	exit
expect: accepted
log: deacabe1 954b82c9 2b17629b

prog: calls_recursion socket
	call f
	exit
f:	r0 = 0
	if r1 == 0 goto a
	call f
a:	exit
expect: E2BIG the call stack of 9 frames is too deep
log: f2d72a81 0888e549 26165079

prog: calls_mutual socket
	call f
	exit
f:	call g
	exit
g:	call f
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 5b82edd3 b5fc44c7 921a8f64

prog: calls_main socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto a
	call calls_main
a:	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 7e9b3bec 7b595ac3 b527e613

prog: calls_eight_frames socket
	call f1
	exit
f1:	call f2
	exit
f2:	call f3
	exit
f3:	call f4
	exit
f4:	call f5
	exit
f5:	call f6
	exit
f6:	call f7
	exit
f7:	r0 = 0
	exit
expect: accepted
log: c1aa669b 935a1e64 f57d5815

prog: calls_nine_frames socket
	call f1
	exit
f1:	call f2
	exit
f2:	call f3
	exit
f3:	call f4
	exit
f4:	call f5
	exit
f5:	call f6
	exit
f6:	call f7
	exit
f7:	call f8
	exit
f8:	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 45ddd7a3 cf96dbdb b4ced8fc

prog: calls_stack_in_callee socket
	*(u64 *)(r10 - 256) = 0
	call f
	exit
f:	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 63fd712a 12312522

prog: calls_stack_too_deep socket
	*(u64 *)(r10 - 264) = 0
	call f
	exit
f:	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 7d819d1e 38c4ad59 571b1631

prog: calls_stack_siblings socket
	*(u64 *)(r10 - 64) = 0
	call f
	call g
	exit
f:	*(u64 *)(r10 - 400) = 0
	r0 = 0
	exit
g:	*(u64 *)(r10 - 440) = 0
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 c4d48fed 5d153668

prog: calls_write_caller_stack socket
	r1 = r10
	r1 += -8
	call f
	r0 = *(u64 *)(r10 - 8)
	exit
f:	*(u64 *)(r1 + 0) = 7
	r0 = 0
	exit
expect: accepted
log: d169d93a e6eb8451 c6e13474

prog: calls_read_caller_stack socket
	*(u64 *)(r10 - 8) = 9
	r1 = r10
	r1 += -8
	call f
	exit
f:	r0 = *(u64 *)(r1 + 0)
	exit
expect: accepted
log: 90ee56ff 905250da 3499cd95

prog: calls_write_past_caller_stack socket
	r1 = r10
	call f
	r0 = 0
	exit
f:	*(u64 *)(r1 + 0) = 7
	r0 = 0
	exit
expect: EACCES invalid write to stack R1 off=0 size=8
log: d11d41d2 760ad4b0 8ec6a7db

prog: calls_spill_fp_into_caller socket
	r1 = r10
	r1 += -8
	call f
	r0 = 0
	exit
f:	*(u64 *)(r1 + 0) = r10
	r0 = 0
	exit
expect: EINVAL cannot spill pointers to stack into stack frame of the caller
log: 0faa0534 bdb6b780 b17b29aa

prog: calls_spill_ctx_into_caller socket
	r2 = r10
	r2 += -8
	call f
	r1 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r1 + 0)
	exit
f:	*(u64 *)(r2 + 0) = r1
	r0 = 0
	exit
expect: accepted
log: 4341296d c633b6c8 88e2ed37

prog: calls_twice socket
	r6 = r1
	r1 = 1
	call f
	r7 = r0
	r1 = 100
	call f
	r0 += r7
	exit
f:	r0 = r1
	if r0 > 50 goto a
	r0 += 1
a:	exit
expect: accepted
log: ccedf429 c8e97d7c 45f0654f

prog: calls_in_branch socket
	r6 = *(u32 *)(r1 + 0)
	r0 = 0
	if r6 > 5 goto a
	r1 = r6
	call f
a:	exit
f:	r0 = r1
	r0 *= 2
	exit
expect: accepted
log: 01a6f9f1 c199dd18 b5408007

prog: calls_jump_into_function socket
	r0 = 0
	if r0 == 0 goto f
	call f
	exit
f:	r0 = 1
	exit
expect: EINVAL jump out of range from insn 1 to 4
log: d0c85680 783951c7 0afe590a

prog: calls_falls_into_function socket
	call f
	r0 = 0
f:	r0 = 1
	exit
expect: EINVAL last insn is not an exit or jmp
log: c8da119c 10c9e043 254b0a5e

prog: calls_packet_invalidated tc
	r6 = r1
	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r2 = r7
	r2 += 8
	if r2 > r8 goto out
	call f
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 0
	exit
f:	r2 = 0
	call bpf_skb_pull_data
	r0 = 0
	exit
expect: EACCES R7 invalid mem access 'scalar'
log: 8fca2bd8 92331aa4 f3bbab80

prog: calls_packet_kept tc
	r6 = r1
	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r2 = r7
	r2 += 8
	if r2 > r8 goto out
	call f
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 0
	exit
f:	call bpf_get_prandom_u32
	exit
expect: accepted
log: 0787d66d aa0d173d 449275d3

prog: calls_check_packet_in_callee tc
	r6 = *(u32 *)(r1 + 76)
	r2 = *(u32 *)(r1 + 80)
	r1 = r6
	call f
	if r0 != 0 goto out
	r0 = *(u8 *)(r6 + 0)
out:	r0 = 0
	exit
f:	r0 = 1
	r3 = r1
	r3 += 8
	if r3 > r2 goto a
	r0 = 0
a:	exit
expect: accepted
log: 1e4bf542 3f6bb7c2 9f007078

prog: calls_bpf_loop socket btf
	r1 = 10
	r2 = body ll
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 0
	call bpf_loop
	r0 = *(u64 *)(r10 - 8)
	exit
	.text
	.type body,@function
body:	r3 = *(u64 *)(r2 + 0)
	r3 += r1
	*(u64 *)(r2 + 0) = r3
	r0 = 0
	exit
expect: accepted
log: 905f3f60 d2ed9a18 aa06d301

prog: calls_bpf_loop_null_ctx socket btf
	r1 = 10
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	exit
	.text
	.type body,@function
body:	r0 = 0
	if r1 < 5 goto a
	r0 = 1
a:	exit
expect: accepted
log: ea6b2274 486100ab 041db188

prog: calls_bpf_loop_bad_return socket btf
	r1 = 10
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	exit
	.text
	.type body,@function
body:	r0 = r1
	exit
expect: EINVAL At callback return the register R0 has unknown scalar value should have been in [0, 1]
log: 10373715 b29832ba ca868162

prog: calls_bpf_loop_flags socket btf
	r1 = 10
	r2 = body ll
	r3 = 0
	r4 = 1
	call bpf_loop
	exit
	.text
	.type body,@function
body:	r0 = 0
	exit
expect: accepted
log: 60230ed9 64e2d069 6e3faf0b

prog: calls_bpf_loop_index socket btf
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r1 = 2
	r2 = body ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.text
	.type body,@function
body:	r1 &= 1
	r1 <<= 3
	r2 += r1
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
expect: accepted
log: a30f1b5f 0f0b32e5 b306df29

prog: calls_bpf_loop_zero socket btf
	r6 = 0
	r1 = 0
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = r6
	exit
	.text
	.type body,@function
body:	r0 = 0
	exit
expect: accepted
log: 5d7997fe 9e3a7c78 30843b8d

prog: calls_for_each socket btf
	r1 = values ll
	r2 = body ll
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = *(u64 *)(r10 - 8)
	exit
	.text
	.type body,@function
body:	r5 = *(u64 *)(r3 + 0)
	*(u64 *)(r4 + 0) = r5
	r0 = 0
	exit
expect: accepted
log: c8a2b84a 736c7c81 ba3c336c

prog: calls_for_each_out socket btf
	r1 = values ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
	.text
	.type body,@function
body:	r5 = *(u64 *)(r3 + 16)
	r0 = 0
	exit
expect: EACCES R3 min value is outside of the allowed memory range
log: e84bd952 33061605 4b918d1e

prog: calls_for_each_key_write socket btf
	r1 = values ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
	.text
	.type body,@function
body:	*(u32 *)(r2 + 0) = 1
	r0 = 0
	exit
expect: EACCES write to change key R2 not allowed
log: 84acc5b6 c3733973 04824b84

prog: calls_function_address_unused socket btf
	r2 = f ll
	r0 = 0
	exit
	.text
	.type f,@function
f:	r0 = 0
	exit
expect: accepted
log: aa2f1973 6bf425b4 99e59ee2

prog: calls_unpriv socket unpriv
	call f
	exit
f:	r0 = 5
	exit
expect: EPERM loading/calling other bpf or kernel functions are allowed for CAP_BPF and CAP_SYS_ADMIN
log: e5ccbf3b e5ccbf3b 97287fec

prog: calls_value_in_callee socket
	*(u32 *)(r10 - 4) = 9
	r1 = r10
	r1 += -4
	call f
	if r0 == 0 goto out
	r0 = *(u64 *)(r0 + 8)
out:	exit
f:	r2 = r1
	r1 = values ll
	call bpf_map_lookup_elem
	exit
expect: accepted
log: a967419f 2b7cba9e 93029961

prog: calls_precise_through socket
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r1 = 8
	call f
	r1 = r10
	r1 += -16
	r1 += r0
	r0 = *(u64 *)(r1 + 0)
	exit
f:	r0 = r1
	exit
expect: accepted
log: a9105332 94b6c2aa 3c12a8b9

prog: calls_callback_never_called socket btf
	r1 = 0
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	call g
	exit
	.text
	.type g,@function
g:	r0 = 0
	exit
	.type body,@function
body:	r0 = 0
	exit
expect: accepted
log: 60230ed9 21f46442 6eb81235

prog: calls_callback_never_called_in_front socket btf
	r1 = 0
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	call g
	exit
	.text
	.type body,@function
body:	r0 = 0
	exit
	.type g,@function
g:	r0 = 0
	exit
expect: accepted
log: 60230ed9 b629d84c 6eb81235

prog: calls_bpf_loop_pointer_count socket btf
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.text
	.type body,@function
body:	r0 = 0
	exit
expect: EFAULT verifier bug: backtracking misuse
log: 930da4a1 2010f83a 76deac7c

