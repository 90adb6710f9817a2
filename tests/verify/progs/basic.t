# Registers that were never written, the frame pointer, exits.
prog: basic_const socket
	r0 = 0
	exit
prog: basic_r0_unset socket
	exit
prog: basic_read_unset socket
	r0 = r2
	exit
prog: basic_read_unset_src socket
	r0 = 1
	r0 += r3
	exit
prog: basic_unset_after_call socket
	call bpf_get_prandom_u32
	r0 = r1
	exit
prog: basic_kept_after_call socket
	r6 = r1
	call bpf_get_prandom_u32
	r0 = *(u32 *)(r6 + 0)
	exit
prog: basic_write_fp socket
	r10 = 0
	r0 = 0
	exit
prog: basic_add_fp socket
	r10 += 8
	r0 = 0
	exit
prog: basic_load_fp socket
	r10 = *(u64 *)(r1 + 0)
	r0 = 0
	exit
prog: basic_return_ctx socket
	r0 = r1
	exit
prog: basic_return_fp socket
	r0 = r10
	exit
prog: basic_return_unknown socket
	call bpf_get_prandom_u32
	exit
prog: basic_return_ctx_xdp xdp
	r0 = r1
	exit
prog: basic_lddw socket
	r0 = 0x123456789abcdef0 ll
	exit
prog: basic_lddw_small socket
	r0 = 5 ll
	r0 = -5 ll
	exit
prog: basic_neg socket
	r0 = 7
	r0 = -r0
	w0 = -w0
	exit
prog: basic_two_paths socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 5 goto a
	r0 = 1
	exit
a:	r0 = 2
	exit
prog: basic_unset_on_one_path socket
	r2 = *(u32 *)(r1 + 0)
	if r2 == 5 goto a
	r0 = 1
a:	exit
prog: basic_overwritten socket
	r2 = *(u32 *)(r1 + 0)
	if r2 > 5 goto a
	r3 = 1
	goto b
a:	r3 = 2
b:	r0 = r3
	exit
prog: basic_r1_after_helper_no_args xdp
	r6 = r1
	call bpf_ktime_get_ns
	r1 = r6
	r0 = *(u32 *)(r1 + 0)
	r0 = 2
	exit
prog: basic_unknown_helper socket
	call 9999
	r0 = 0
	exit
prog: basic_helper_not_for_type socket
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
prog: basic_helper_xdp xdp
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
prog: basic_helper_missing_arg xdp
	call bpf_xdp_adjust_head
	r0 = 0
	exit
prog: basic_gotol socket
	gotol a
b:	r0 = 0
	exit
a:	gotol b
