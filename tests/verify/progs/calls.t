# Calls between functions, callbacks.
	.map values, type=array, key=u32, value_size=16, max_entries=4

prog: calls_simple socket
	call f
	exit
f:	r0 = 5
	exit
prog: calls_args socket
	r2 = 7
	r1 = *(u32 *)(r1 + 0)
	call f
	r0 += 1
	exit
f:	r0 = r1
	r0 += r2
	exit
prog: calls_arg_unset socket
	call f
	exit
f:	r0 = r2
	exit
prog: calls_clobber socket
	r2 = 5
	call f
	r0 = r2
	exit
f:	r0 = 0
	exit
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
prog: calls_r6_not_seen socket
	r6 = 5
	call f
	exit
f:	r0 = r6
	exit
prog: calls_no_result socket
	call f
	exit
f:	r1 = 0
	exit
prog: calls_no_result_unused socket
	call f
	r0 = 0
	exit
f:	r1 = 0
	exit
prog: calls_return_fp socket
	call f
	r0 = 0
	exit
f:	r0 = r10
	exit
prog: calls_return_ctx socket
	call f
	r0 = *(u32 *)(r0 + 0)
	exit
f:	r0 = r1
	exit
prog: calls_recursion socket
	call f
	exit
f:	r0 = 0
	if r1 == 0 goto a
	call f
a:	exit
prog: calls_mutual socket
	call f
	exit
f:	call g
	exit
g:	call f
	exit
prog: calls_main socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto a
	call calls_main
a:	exit
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
prog: calls_stack_in_callee socket
	*(u64 *)(r10 - 256) = 0
	call f
	exit
f:	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
prog: calls_stack_too_deep socket
	*(u64 *)(r10 - 264) = 0
	call f
	exit
f:	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
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
prog: calls_write_caller_stack socket
	r1 = r10
	r1 += -8
	call f
	r0 = *(u64 *)(r10 - 8)
	exit
f:	*(u64 *)(r1 + 0) = 7
	r0 = 0
	exit
prog: calls_read_caller_stack socket
	*(u64 *)(r10 - 8) = 9
	r1 = r10
	r1 += -8
	call f
	exit
f:	r0 = *(u64 *)(r1 + 0)
	exit
prog: calls_write_past_caller_stack socket
	r1 = r10
	call f
	r0 = 0
	exit
f:	*(u64 *)(r1 + 0) = 7
	r0 = 0
	exit
prog: calls_spill_fp_into_caller socket
	r1 = r10
	r1 += -8
	call f
	r0 = 0
	exit
f:	*(u64 *)(r1 + 0) = r10
	r0 = 0
	exit
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
prog: calls_jump_into_function socket
	r0 = 0
	if r0 == 0 goto f
	call f
	exit
f:	r0 = 1
	exit
prog: calls_falls_into_function socket
	call f
	r0 = 0
f:	r0 = 1
	exit
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
prog: calls_function_address_unused socket btf
	r2 = f ll
	r0 = 0
	exit
	.text
	.type f,@function
f:	r0 = 0
	exit
prog: calls_unpriv socket unpriv
	call f
	exit
f:	r0 = 5
	exit
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
