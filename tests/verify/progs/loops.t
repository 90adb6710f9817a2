# Loops: counted, by may_goto, and what keeps them apart.
	.map values, type=array, key=u32, value_size=64, max_entries=4

prog: loops_counted socket
	r0 = 0
a:	r0 += 1
	if r0 < 10 goto a
	exit
expect: accepted
log: 75a05be3 0aa77838 21fc0c38

prog: loops_counted_down socket
	r0 = 10
a:	r0 += -1
	if r0 != 0 goto a
	exit
expect: accepted
log: 75a05be3 0a4cf539 21fc0c38

prog: loops_two socket
	r0 = 0
a:	r0 += 1
	if r0 < 10 goto a
	r2 = 0
b:	r2 += 2
	if r2 s< 20 goto b
	exit
expect: accepted
log: 605d07d2 cdaffc77 8eed6fe9

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
expect: accepted
log: 0ef9aeb7 9df773b1 865ea564

prog: loops_unknown_count socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 15
	r0 = 0
a:	if r2 == 0 goto out
	r2 += -1
	r0 += 1
	goto a
out:	exit
expect: accepted
log: 9fb2433e f89e5da3 f63f044d

prog: loops_unbounded socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
a:	if r0 >= r2 goto out
	r0 += 1
	goto a
out:	exit
expect: EFAULT The sequence of 8193 jumps is too complex.
log: 061830e9 2b9a6ee5 7b763be1

prog: loops_no_progress socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
a:	r2 = *(u32 *)(r1 + 0)
	if r2 != 0 goto a
	exit
expect: EINVAL old state: R0=0 R1=ctx() R2=scalar(smin=umin=umin32=1,smax=umax=0xffffffff,var_off=(0x0; 0xffffffff)) R10=fp0
log: 94dd6557 6fdf35e1 0b4cb6ac

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
expect: accepted
log: e04b434c 57c69a91 85fee1ab

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
expect: accepted
log: cc74515d bf2823ca 4d61d678

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
expect: EACCES R1 min value is outside of the allowed memory range
log: f7fa3c5d 5939e288 5bae1a22

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
expect: accepted
log: 34ad2365 62ef17fb ce01fac4

prog: loops_may_goto socket
	r0 = 0
a:	may_goto out
	r0 += 1
	goto a
out:	r0 = 0
	exit
expect: accepted
log: 7d6ae481 0ba8005f 8dbcf5f7

prog: loops_may_goto_state socket
	r0 = 0
	r6 = 0
a:	may_goto out
	r6 += 1
	r6 &= 7
	goto a
out:	r0 = r6
	exit
expect: accepted
log: 1572463c 77f02c68 7c20495a

prog: loops_may_goto_break socket
	r6 = *(u32 *)(r1 + 0)
	r0 = 0
a:	may_goto out
	call bpf_get_prandom_u32
	if r0 == r6 goto out
	goto a
out:	r0 = 0
	exit
expect: accepted
log: 616a1a39 8381846c 26e21267

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
expect: accepted
log: b4f279e9 540cd248 fa5206f4

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
expect: accepted
log: 2a54e0b5 c0da81a8 53c839e3

prog: loops_irregular socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
	if r2 == 0 goto b
a:	r0 += 1
b:	r0 += 2
	if r0 < 30 goto a
	exit
expect: accepted
log: 1021b1ad bf20b8aa c2ccb83a

prog: loops_32bit socket
	w0 = 0
a:	w0 += 1
	if w0 < 10 goto a
	exit
expect: accepted
log: 75a05be3 82422dbc 21fc0c38

prog: loops_signed socket
	r0 = -10
a:	r0 += 1
	if r0 s< 10 goto a
	exit
expect: accepted
log: 70302069 3854b489 0b23fa32

prog: loops_spilled_counter socket
	*(u64 *)(r10 - 8) = 0
a:	r2 = *(u64 *)(r10 - 8)
	r2 += 1
	*(u64 *)(r10 - 8) = r2
	if r2 < 6 goto a
	r0 = 0
	exit
expect: accepted
log: 2a41bdac 4d6f2e58 057b7fef

