# The shape of programs.
prog: cfg_fall_off socket
	r0 = 0
expect: EINVAL last insn is not an exit or jmp
log: c8da119c 3da63805 89581339

prog: cfg_last_is_jump socket
	goto b
a:	r0 = 0
	exit
b:	goto a
expect: accepted
log: 333fabce 4e22fe61 19be865f

prog: cfg_last_is_conditional socket
	r0 = 0
a:	exit
	if r0 == 0 goto a
expect: EINVAL last insn is not an exit or jmp
log: c8da119c 3da63805 89581339

prog: cfg_unreachable socket
	r0 = 0
	exit
	r0 = 1
	exit
expect: EINVAL unreachable insn 2
log: 33da3da4 308b62cb b189f1d1

prog: cfg_unreachable_middle socket
	goto a
	r0 = 1
a:	r0 = 0
	exit
expect: EINVAL unreachable insn 1
log: aa849159 43d3bbda 9ebe2116

prog: cfg_self_loop socket
a:	goto a
expect: EINVAL old state: R1=ctx() R10=fp0
log: 6975f039 1155fd28 f6be273e

prog: cfg_loop_no_exit socket
	r0 = 0
a:	r0 += 1
	goto a
expect: E2BIG BPF program is too large. Processed 1000001 insn
log: 3759db3d bf74b5b9 d113bb7c

prog: cfg_out_of_range socket
	r0 = 0
	if r0 == 0 goto +100
	exit
expect: EINVAL jump out of range from insn 1 to 102
log: 1f390871 2d57b9fe 4692ac3e

prog: cfg_out_of_range_back socket
	r0 = 0
	if r0 == 0 goto -100
	exit
expect: EINVAL jump out of range from insn 1 to -98
log: 9b87f536 0b4a90fd 5b312c2f

prog: cfg_goto_out_of_range socket
	goto +4
	r0 = 0
	exit
expect: EINVAL jump out of range from insn 0 to 5
log: 2573b1fa 55c35189 66747fdb

prog: cfg_into_lddw socket
	r0 = 0
	if r0 == 0 goto +1
	r2 = 5 ll
	exit
expect: EINVAL jump into the middle of ldimm64 insn 2
log: 91ff7eb2 f2fc6e3d 26dfa7c3

prog: cfg_into_lddw_unknown socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto +1
	r2 = 5 ll
	exit
expect: EINVAL jump into the middle of ldimm64 insn 2
log: 91ff7eb2 f2fc6e3d 26dfa7c3

prog: cfg_dead_branch socket
	r0 = 0
	if r0 == 0 goto a
	r0 = r9
	exit
a:	exit
expect: accepted
log: aa2f1973 25a782a1 99e59ee2

prog: cfg_dead_fallthrough socket
	r0 = 5
	if r0 != 5 goto a
	exit
a:	r0 = r9
	exit
expect: accepted
log: aa2f1973 21f1ce8a 99e59ee2

prog: cfg_jump_to_next socket
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto +0
	goto +0
	exit
expect: accepted
log: d7bc7f3c fccade87 7f4f52c1

prog: cfg_both_sides_same_target socket
	r0 = *(u32 *)(r1 + 0)
	r2 = *(u32 *)(r1 + 4)
	if r0 == r2 goto +0
	if r0 s> 7 goto +0
	exit
expect: accepted
log: 60230ed9 c0addeea 68b0b33c

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
expect: accepted
log: 87d47e28 3a5c6ad9 2a2b9c97

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
expect: accepted
log: c2cbbf83 57a1d805 82a1b77c

prog: cfg_unpriv_loop socket unpriv
	r0 = 0
a:	r0 += 1
	if r0 < 4 goto a
	exit
expect: EINVAL back-edge from insn 2 to 1
log: ccf03139 a7f42cbe d39853b6

prog: cfg_unpriv_forward socket unpriv
	r0 = *(u32 *)(r1 + 0)
	if r0 < 4 goto a
	r0 = 1
a:	exit
expect: accepted
log: deacabe1 526fa9a1 765dcf1c

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
expect: accepted
log: 064e54f6 9c5662d0 6b24f339

