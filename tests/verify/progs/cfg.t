# The shape of programs.
prog: cfg_fall_off socket
	r0 = 0
prog: cfg_last_is_jump socket
	goto b
a:	r0 = 0
	exit
b:	goto a
prog: cfg_last_is_conditional socket
	r0 = 0
a:	exit
	if r0 == 0 goto a
prog: cfg_unreachable socket
	r0 = 0
	exit
	r0 = 1
	exit
prog: cfg_unreachable_middle socket
	goto a
	r0 = 1
a:	r0 = 0
	exit
prog: cfg_self_loop socket
a:	goto a
prog: cfg_loop_no_exit socket
	r0 = 0
a:	r0 += 1
	goto a
prog: cfg_out_of_range socket
	r0 = 0
	if r0 == 0 goto +100
	exit
prog: cfg_out_of_range_back socket
	r0 = 0
	if r0 == 0 goto -100
	exit
prog: cfg_goto_out_of_range socket
	goto +4
	r0 = 0
	exit
prog: cfg_into_lddw socket
	r0 = 0
	if r0 == 0 goto +1
	r2 = 5 ll
	exit
prog: cfg_into_lddw_unknown socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto +1
	r2 = 5 ll
	exit
prog: cfg_dead_branch socket
	r0 = 0
	if r0 == 0 goto a
	r0 = r9
	exit
a:	exit
prog: cfg_dead_fallthrough socket
	r0 = 5
	if r0 != 5 goto a
	exit
a:	r0 = r9
	exit
prog: cfg_jump_to_next socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto +0
	goto +0
	exit
prog: cfg_both_sides_same_target socket
	r0 = *(u32 *)(r1 + 0)
	r2 = *(u32 *)(r1 + 4)
	if r0 == r2 goto +0
	if r0 s> 7 goto +0
	exit
prog: cfg_diamonds socket
	r0 = 0
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	if r2 > 10 goto +1
	r0 += 1
	if r3 > 10 goto +1
	r0 += 2
	if r2 > 20 goto +1
	r0 += 4
	if r3 > 20 goto +1
	r0 += 8
	exit
prog: cfg_diamonds_w socket
	r0 = 0
	r2 = *(u32 *)(r1 + 0)
	if w2 > 10 goto +1
	w0 += 1
	if w2 s> 10 goto +1
	w0 += 2
	if w2 & 0x30 goto +1
	w0 += 4
	if w2 == 77 goto +1
	w0 += 8
	exit
prog: cfg_unpriv_loop socket unpriv
	r0 = 0
a:	r0 += 1
	if r0 < 4 goto a
	exit
prog: cfg_unpriv_forward socket unpriv
	r0 = *(u32 *)(r1 + 0)
	if r0 < 4 goto a
	r0 = 1
a:	exit
prog: cfg_switch socket
	r0 = 0
	r2 = *(u8 *)(r1 + 0)
	if r2 == 0 goto c0
	if r2 == 1 goto c1
	if r2 == 2 goto c2
	if r2 == 3 goto c3
	goto out
c0:	r0 = 10
	goto out
c1:	r0 = 11
	goto out
c2:	r0 = 12
c3:	r0 += 13
out:	exit
