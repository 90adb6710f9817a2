# What may not leave an unprivileged program.
	.map values, type=array, key=u32, value_size=32, max_entries=4

prog: unpriv_return_pointer socket unpriv
	r0 = r10
	exit
expect: EACCES R0 leaks addr as return value
log: 152d755b 5a7f6a1d d9812a19

prog: unpriv_return_difference socket unpriv
	r0 = r10
	r0 -= r1
	exit
expect: EACCES R0 pointer -= pointer prohibited
log: d4d95a05 4361cf06 d454eb1d

prog: unpriv_compare_pointers socket unpriv
	r0 = 0
	if r1 == r10 goto a
	r0 = 1
a:	exit
expect: EACCES R10 pointer comparison prohibited
log: 228a94e2 e2a25544 19e10962

prog: unpriv_compare_pointer_null socket unpriv
	r0 = 0
	if r1 == 0 goto a
	r0 = 1
a:	exit
expect: EACCES R1 pointer comparison prohibited
log: 3f4ec4b8 1291659a 778b976a

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
expect: accepted
log: 01a6f9f1 c4066e53 a7d89b16

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
expect: accepted
log: 55a750e1 f69fb727 46ac8fd6

prog: unpriv_pointer_neg socket unpriv
	r1 = -r1
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic prohibited
log: 8e99879b dfb7238a 027852c2

prog: unpriv_mov32 socket unpriv
	w2 = w1
	r0 = 0
	exit
expect: EACCES R1 partial copy of pointer
log: 1e76b188 2db5c8e5 e3c31b75

prog: unpriv_spill_part socket unpriv
	*(u32 *)(r10 - 8) = r1
	r0 = 0
	exit
expect: EACCES invalid size of register spill
log: 4539c37b 013470da 18d54504

prog: unpriv_fill_part socket unpriv
	*(u64 *)(r10 - 8) = r1
	r0 = *(u32 *)(r10 - 8)
	exit
expect: EACCES invalid size of register fill
log: f51f9c2f 6350da89 0b128636

prog: unpriv_helper_ktime socket unpriv
	call bpf_ktime_get_ns
	exit
expect: accepted
log: c4eef870 6bcb1df0 5c40a695

prog: unpriv_helper_loop socket unpriv
	r1 = 1
	r2 = 0
	r3 = 0
	r4 = 0
	call bpf_loop
	exit
expect: EINVAL program of this type cannot use helper bpf_loop#181
log: e0c52c8a d1a98999 7465dd33

prog: unpriv_xor_self socket unpriv
	r1 ^= r1
	r0 = 0
	exit
expect: EACCES R1 pointer ^= pointer prohibited
log: 1773041c d65083b8 321bd8c6

prog: unpriv_store_const socket unpriv
	*(u64 *)(r10 - 8) = 5
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: aa2f1973 3b52a83b 1498c66a

prog: unpriv_spill_scalar socket unpriv
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce d0d8b1c9 89808447

prog: unpriv_branches socket unpriv
	r2 = *(u32 *)(r1 + 0)
	r0 = 0
	if r2 > 10 goto a
	r0 = 1
a:	if r2 s> 20 goto b
	r0 += 1
b:	exit
expect: accepted
log: 034b3188 9719324c 0d423013

prog: unpriv_ldabs socket unpriv
	r6 = r1
	r0 = *(u8 *)skb[0]
	exit
expect: accepted
log: aa2f1973 748d489c 99e59ee2

prog: unpriv_fp_minus_var socket unpriv
	*(u64 *)(r10 - 8) = 5
	r2 = *(u32 *)(r1 + 0)
	r2 &= 4
	r3 = r10
	r3 -= 8
	r3 += r2
	r0 = *(u32 *)(r3 + 0)
	exit
expect: EACCES R3 subtraction from stack pointer prohibited
log: 7e79d843 f678fc28 8e85a904

prog: unpriv_dead_code socket unpriv
	r0 = 0
	if r0 == 0 goto a
	r0 = r9
a:	exit
expect: accepted
log: 333fabce 64994fc9 19be865f

prog: unpriv_other_type xdp unpriv
	r0 = 2
	exit
expect: EPERM 
log: 811c9dc5 811c9dc5 811c9dc5

