# What may not leave an unprivileged program.
	.map values, type=array, key=u32, value_size=32, max_entries=4

prog: unpriv_return_pointer socket unpriv
	r0 = r10
	exit
prog: unpriv_return_difference socket unpriv
	r0 = r10
	r0 -= r1
	exit
prog: unpriv_compare_pointers socket unpriv
	r0 = 0
	if r1 == r10 goto a
	r0 = 1
a:	exit
prog: unpriv_compare_pointer_null socket unpriv
	r0 = 0
	if r1 == 0 goto a
	r0 = 1
a:	exit
prog: unpriv_compare_value_null socket unpriv
	*(u32 *)(r10 - 4) = 9
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: unpriv_var_value socket unpriv
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 9
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 20 goto out
	r0 += r6
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: unpriv_pointer_neg socket unpriv
	r1 = -r1
	r0 = 0
	exit
prog: unpriv_mov32 socket unpriv
	w2 = w1
	r0 = 0
	exit
prog: unpriv_spill_part socket unpriv
	*(u32 *)(r10 - 8) = r1
	r0 = 0
	exit
prog: unpriv_fill_part socket unpriv
	*(u64 *)(r10 - 8) = r1
	r0 = *(u32 *)(r10 - 8)
	exit
prog: unpriv_helper_ktime socket unpriv
	call bpf_ktime_get_ns
	exit
prog: unpriv_helper_loop socket unpriv
	r1 = 1
	r2 = 0
	r3 = 0
	r4 = 0
	call bpf_loop
	exit
prog: unpriv_xor_self socket unpriv
	r1 ^= r1
	r0 = 0
	exit
prog: unpriv_store_const socket unpriv
	*(u64 *)(r10 - 8) = 5
	r0 = *(u64 *)(r10 - 8)
	exit
prog: unpriv_spill_scalar socket unpriv
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
prog: unpriv_branches socket unpriv
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
	if r2 > 10 goto a
	r0 = 1
a:	if r2 s> 20 goto b
	r0 += 1
b:	exit
prog: unpriv_ldabs socket unpriv
	r6 = r1
	r0 = *(u8 *)skb[0]
	exit
prog: unpriv_fp_minus_var socket unpriv
	*(u64 *)(r10 - 8) = 5
	r2 = *(u32 *)(r1 + 0)
	r2 &= 4
	r3 = r10
	r3 -= 8
	r3 += r2
	r0 = *(u32 *)(r3 + 0)
	exit
prog: unpriv_dead_code socket unpriv
	r0 = 0
	if r0 == 0 goto a
	r0 = r9
a:	exit
