# Which exact values mattered, and when an equal state was met before.
	.map values, type=array, key=u32, value_size=64, max_entries=4
	.map table, type=hash, key_size=8, value_size=64, max_entries=4

prog: precise_none socket
	r2 = *(u32 *)(r1 + 0)
	r3 = 1
	if r2 > 5 goto a
	r3 = 2
a:	r0 = r3
	exit
expect: accepted
log: d169d93a c655fc16 9988fe4b

prog: precise_offset socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r3 = 8
	if r6 > 5 goto a
	r3 = 16
a:	r0 += r3
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 064e54f6 f5532d32 be0f0941

prog: precise_offset_bad_side socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r3 = 8
	if r6 > 5 goto a
	r3 = 64
a:	r0 += r3
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 min value is outside of the allowed memory range
log: 72fc88a6 a37d5604 700986f3

prog: precise_through_mov socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r7 = 24
	if r6 > 5 goto a
	r7 = 32
a:	r8 = r7
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += r8
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 1e71cc92 f37e20c6 006504a5

prog: precise_through_spill socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r7 = 24
	if r6 > 5 goto a
	r7 = 32
a:	*(u64 *)(r10 - 16) = r7
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r8 = *(u64 *)(r10 - 16)
	r0 += r8
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 45f630d8 9a1c1dd2 f34d3af6

prog: precise_through_alu socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r7 = 3
	if r6 > 5 goto a
	r7 = 2
a:	r7 *= 8
	r9 = 8
	r7 += r9
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += r7
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 8882a621 4804fbdd 693e3f8a

prog: precise_branch socket
	r2 = *(u32 *)(r1 + 0)
	r3 = 1
	if r2 > 5 goto a
	r3 = 2
a:	if r3 == 1 goto b
	r0 = 5
	exit
b:	r0 = 6
	exit
expect: accepted
log: 01a6f9f1 6377f9eb b485e15e

prog: precise_branch_reg socket
	r2 = *(u32 *)(r1 + 0)
	r3 = 1
	r4 = 7
	if r2 > 5 goto a
	r3 = 2
a:	if r3 >= r4 goto b
	r0 = 5
	exit
b:	r0 = r9
	exit
expect: accepted
log: ca3040b6 832dd9fa c53b0cb9

prog: precise_range_pruned socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 63
	if r6 > 20 goto a
	r0 += 1
a:	if r6 > 50 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: e6cb69ec 0d502b87 0bd89307

prog: precise_helper_size socket
	r6 = r1
	r7 = *(u32 *)(r1 + 0)
	r4 = 8
	if r7 > 5 goto a
	r4 = 16
a:	r1 = r6
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: accepted
log: 155b8949 569b76e2 e9f51f03

prog: precise_linked socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r7 = r6
	r8 = r6
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r7 > 40 goto out
	r0 += r8
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 155b8949 d970beeb 9718050e

prog: precise_ids_differ socket
	*(u64 *)(r10 - 8) = 1
	r6 = *(u32 *)(r1 + 0)
	r7 = *(u32 *)(r1 + 4)
	r8 = *(u32 *)(r1 + 8)
	if r8 > 3 goto a
	r7 = r6
a:	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 40 goto out
	r0 += r7
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 unbounded memory access, make sure to bounds check any such access
log: 0da482ff 24275ea7 1a0c506b

prog: precise_spill_different socket
	r2 = *(u32 *)(r1 + 0)
	if r2 > 5 goto a
	*(u64 *)(r10 - 8) = r1
	goto b
a:	*(u64 *)(r10 - 8) = 0
b:	r0 = *(u64 *)(r10 - 8)
	if r0 == 0 goto c
	r0 = 1
c:	exit
expect: accepted
log: 952ecb6b 040d92f6 901c5768

prog: precise_many_branches socket
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r0 = 0
	if r2 & 1 goto +1
	r0 += 1
	if r2 & 2 goto +1
	r0 += 2
	if r2 & 4 goto +1
	r0 += 4
	if r2 & 8 goto +1
	r0 += 8
	if r2 & 16 goto +1
	r0 += 16
	if r3 & 1 goto +1
	r0 += 1
	if r3 & 2 goto +1
	r0 += 2
	if r3 & 4 goto +1
	r0 += 4
	if r3 & 8 goto +1
	r0 += 8
	if r0 > 100 goto +1
	r0 = 0
	exit
expect: accepted
log: e88ce617 0fb5c1d1 c4310f76

prog: precise_dead_register socket
	r2 = *(u32 *)(r1 + 0)
	r3 = 1
	if r2 > 5 goto a
	r3 = 2
a:	r3 = 7
	r0 = r3
	if r2 > 9 goto b
	r0 = 1
b:	exit
expect: accepted
log: 6ba713a2 d0d7536d cfa18b95

prog: precise_const_vs_range socket
	r6 = *(u32 *)(r1 + 0)
	r7 = *(u8 *)(r1 + 4)
	if r6 > 5 goto a
	r7 = 3
a:	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r7 > 60 goto out
	r0 += r7
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 45f630d8 a4cc8209 caf6af9f

prog: precise_zero_slot socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	if r6 > 5 goto a
	*(u64 *)(r10 - 8) = r6
a:	r7 = *(u64 *)(r10 - 8)
	*(u64 *)(r10 - 16) = 1
	r1 = table ll
	r2 = r10
	r2 += -16
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += r7
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 80ded6ca b65acaf7 03a53160

