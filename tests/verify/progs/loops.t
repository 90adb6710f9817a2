# Loops: counted, by may_goto, and what keeps them apart.
	.map values, type=array, key=u32, value_size=64, max_entries=4

prog: loops_counted socket
	r0 = 0
a:	r0 += 1
	if r0 < 10 goto a
	exit
prog: loops_counted_down socket
	r0 = 10
a:	r0 += -1
	if r0 != 0 goto a
	exit
prog: loops_two socket
	r0 = 0
a:	r0 += 1
	if r0 < 10 goto a
	r2 = 0
b:	r2 += 2
	if r2 s< 20 goto b
	exit
prog: loops_nested socket
	r0 = 0
	r2 = 0
a:	r3 = 0
b:	r0 += 1
	r3 += 1
	if r3 < 5 goto b
	r2 += 1
	if r2 < 5 goto a
	exit
prog: loops_unknown_count socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 15
	r0 = 0
a:	if r2 == 0 goto out
	r2 += -1
	r0 += 1
	goto a
out:	exit
prog: loops_unbounded socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
a:	if r0 >= r2 goto out
	r0 += 1
	goto a
out:	exit
prog: loops_no_progress socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
a:	r2 = *(u32 *)(r1 + 0)
	if r2 != 0 goto a
	exit
prog: loops_body_random socket
	r6 = 0
	r7 = 0
a:	call bpf_get_prandom_u32
	if r0 > 100 goto b
	r7 += 1
b:	r6 += 1
	if r6 < 8 goto a
	r0 = r7
	exit
prog: loops_index_value socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = 0
	r7 = 0
a:	r1 = r0
	r1 += r6
	r2 = *(u8 *)(r1 + 0)
	r7 += r2
	r6 += 1
	if r6 < 64 goto a
out:	r0 = 0
	exit
prog: loops_index_value_too_far socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = 0
a:	r1 = r0
	r1 += r6
	r2 = *(u8 *)(r1 + 0)
	r6 += 1
	if r6 <= 64 goto a
out:	r0 = 0
	exit
prog: loops_stack_fill socket
	r1 = r10
	r1 += -64
	r2 = 0
a:	*(u64 *)(r1 + 0) = r2
	r1 += 8
	r2 += 1
	if r2 < 8 goto a
	r0 = *(u64 *)(r10 - 8)
	exit
prog: loops_may_goto socket
	r0 = 0
a:	may_goto out
	r0 += 1
	goto a
out:	r0 = 0
	exit
prog: loops_may_goto_state socket
	r0 = 0
	r6 = 0
a:	may_goto out
	r6 += 1
	r6 &= 7
	goto a
out:	r0 = r6
	exit
prog: loops_may_goto_break socket
	r6 = *(u32 *)(r1 + 0)
	r0 = 0
a:	may_goto out
	call bpf_get_prandom_u32
	if r0 == r6 goto out
	goto a
out:	r0 = 0
	exit
prog: loops_packet xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r5 = 0
	r0 = 0
a:	r4 = r2
	r4 += 1
	if r4 > r3 goto out
	r1 = *(u8 *)(r2 + 0)
	r0 += r1
	r2 = r4
	r5 += 1
	if r5 < 20 goto a
out:	r0 = 2
	exit
prog: loops_in_callee socket
	r6 = 0
a:	r1 = r6
	call f
	r6 += 1
	if r6 < 5 goto a
	exit
f:	r0 = 0
b:	if r1 == 0 goto c
	r1 += -1
	r0 += 1
	goto b
c:	exit
prog: loops_irregular socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
	if r2 == 0 goto b
a:	r0 += 1
b:	r0 += 2
	if r0 < 30 goto a
	exit
prog: loops_32bit socket
	w0 = 0
a:	w0 += 1
	if w0 < 10 goto a
	exit
prog: loops_signed socket
	r0 = -10
a:	r0 += 1
	if r0 s< 10 goto a
	exit
prog: loops_overflow socket
	r0 = 0
a:	r0 += 3
	if r0 != 10 goto a
	exit
prog: loops_spilled_counter socket
	*(u64 *)(r10 - 8) = 0
a:	r2 = *(u64 *)(r10 - 8)
	r2 += 1
	*(u64 *)(r10 - 8) = r2
	if r2 < 6 goto a
	r0 = 0
	exit
