# Registers that were never written, the frame pointer, exits.
prog: basic_const socket
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: basic_r0_unset socket
	exit
expect: EACCES R0 !read_ok
log: ec02a36c cdb0d642 c7e31a96

prog: basic_read_unset socket
	r0 = r2
	exit
expect: EACCES R2 !read_ok
log: c86ce153 431a2946 83f10164

prog: basic_read_unset_src socket
	r0 = 1
	r0 += r3
	exit
expect: EACCES R3 !read_ok
log: 2109c581 76737a6a 67718152

prog: basic_unset_after_call socket
	call bpf_get_prandom_u32
	r0 = r1
	exit
expect: EACCES R1 !read_ok
log: f4e63e36 cfcbf21b 436a6990

prog: basic_kept_after_call socket
	r6 = r1
	call bpf_get_prandom_u32
	r0 = *(u32 *)(r6 + 0)
	exit
expect: accepted
log: 333fabce 3cbfcaed 19be865f

prog: basic_write_fp socket
	r10 = 0
	r0 = 0
	exit
expect: EACCES frame pointer is read only
log: ee98cb7f 28c535b1 9a5432a6

prog: basic_add_fp socket
	r10 += 8
	r0 = 0
	exit
expect: EACCES frame pointer is read only
log: 773a8274 73c6d7c5 9a5432a6

prog: basic_load_fp socket
	r10 = *(u64 *)(r1 + 0)
	r0 = 0
	exit
expect: EACCES frame pointer is read only
log: da4a4bbd 3341bbcc 9a5432a6

prog: basic_return_ctx socket
	r0 = r1
	exit
expect: accepted
log: c4eef870 641d26b8 5c40a695

prog: basic_return_fp socket
	r0 = r10
	exit
expect: accepted
log: c4eef870 73f0f9f5 5c40a695

prog: basic_return_unknown socket
	call bpf_get_prandom_u32
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: basic_return_ctx_xdp xdp
	r0 = r1
	exit
expect: accepted
log: c4eef870 641d26b8 5c40a695

prog: basic_lddw socket
	r0 = 0x123456789abcdef0 ll
	exit
expect: accepted
log: c4eef870 897395f9 5c40a695

prog: basic_lddw_small socket
	r0 = 5 ll
	r0 = -5 ll
	exit
expect: accepted
log: aa2f1973 223469b3 99e59ee2

prog: basic_neg socket
	r0 = 7
	r0 = -r0
	w0 = -w0
	exit
expect: accepted
log: 333fabce 1310d61f 19be865f

prog: basic_two_paths socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 5 goto a
	r0 = 1
	exit
a:	r0 = 2
	exit
expect: accepted
log: d7bc7f3c 87685b8f 7f4f52c1

prog: basic_unset_on_one_path socket
	r2 = *(u32 *)(r1 + 0)
	if r2 == 5 goto a
	r0 = 1
a:	exit
expect: EACCES R0 !read_ok
log: a4acfd1c 159dc7e2 2a9420ea

prog: basic_overwritten socket
	r2 = *(u32 *)(r1 + 0)
	if r2 > 5 goto a
	r3 = 1
	goto b
a:	r3 = 2
b:	r0 = r3
	exit
expect: accepted
log: 60230ed9 58b103c4 68b0b33c

prog: basic_r1_after_helper_no_args xdp
	r6 = r1
	call bpf_ktime_get_ns
	r1 = r6
	r0 = *(u32 *)(r1 + 0)
	r0 = 2
	exit
expect: accepted
log: d7bc7f3c ecb5909d 7f4f52c1

prog: basic_unknown_helper socket
	call 9999
	r0 = 0
	exit
expect: EINVAL invalid func unknown#9999
log: 1209c622 2cca4d68 0d5d57a0

prog: basic_helper_not_for_type socket
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_xdp_adjust_head#44
log: fddba7a3 0d0b862c 8c460bff

prog: basic_helper_xdp xdp
	r2 = 0
	call bpf_xdp_adjust_head
	r0 = 0
	exit
expect: accepted
log: 333fabce 4866b4a8 19be865f

prog: basic_helper_missing_arg xdp
	call bpf_xdp_adjust_head
	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: d83b44fe 7865195c 83f10164

prog: basic_gotol socket
	gotol a
b:	r0 = 0
	exit
a:	gotol b
expect: accepted
log: 333fabce 00914a15 19be865f

