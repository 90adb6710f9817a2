# Arithmetic that is refused, and arithmetic on pointers.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: arith_div_zero socket
	r0 = 5
	r0 /= 0
	exit
expect: EINVAL div by zero
log: 0bcc5d93 02d4404b 019d2741

prog: arith_div_zero32 socket
	w0 = 5
	w0 /= 0
	exit
expect: EINVAL div by zero
log: cefa3a2f fbaffd87 019d2741

prog: arith_mod_zero socket
	r0 = 5
	r0 %= 0
	exit
expect: EINVAL div by zero
log: 4e8ef8a3 036363cb 019d2741

prog: arith_sdiv_zero socket
	r0 = 5
	r0 s/= 0
	exit
expect: EINVAL div by zero
log: 8349ced6 6e1cee5f 019d2741

prog: arith_div socket
	r0 = *(u32 *)(r1 + 0)
	r2 = *(u32 *)(r1 + 4)
	r0 /= 3
	r2 %= 7
	w0 /= w2
	w0 s/= 5
	r0 s%= r2
	exit
expect: accepted
log: d169d93a 295f123a 9988fe4b

prog: arith_shift_64 socket
	r0 = 5
	r0 <<= 64
	exit
expect: EINVAL invalid shift 64
log: 4407b92e c65f2636 2f896ed0

prog: arith_shift_63 socket
	r0 = 5
	r0 <<= 63
	exit
expect: accepted
log: aa2f1973 8eefe583 99e59ee2

prog: arith_shift_32 socket
	w0 = 5
	w0 >>= 32
	exit
expect: EINVAL invalid shift 32
log: 091af921 d2efe2e5 cb066425

prog: arith_shift_neg socket
	r0 = 5
	r0 s>>= -1
	exit
expect: EINVAL invalid shift -1
log: 9e88fae0 83c9b4fa 33193258

prog: arith_shift_reg socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 5
	r0 <<= r2
	r2 &= 7
	r3 = 1
	r3 <<= r2
	exit
expect: accepted
log: 90ee56ff e7b48ec2 e6d2b9ae

prog: arith_shift_big_reg socket
	r2 = 200
	r0 = 5
	r0 <<= r2
	exit
expect: accepted
log: 333fabce 02a52bd8 19be865f

prog: arith_ctx_add xdp
	r1 += 4
	r0 = *(u32 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=4 disallowed
log: 069b8df8 7adc9ee1 6aafa87b

prog: arith_ctx_add_reg xdp
	r2 = *(u32 *)(r1 + 12)
	r1 += r2
	r0 = *(u32 *)(r1 + 0)
	exit
expect: EACCES variable ctx access var_off=(0x0; 0xffffffff) disallowed
log: 983ffc28 23c0633d 3b8ed463

prog: arith_ctx_sub xdp
	r1 -= 4
	r0 = *(u32 *)(r1 + 4)
	exit
expect: EACCES negative offset ctx ptr R1 off=-4 disallowed
log: e10c86af 443dc635 b42b8936

prog: arith_ctx_mul socket
	r1 *= 2
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic with *= operator prohibited
log: 331206ec e263db45 959d16b7

prog: arith_ctx_and socket
	r1 &= -8
	r0 = 0
	exit
expect: EACCES R1 bitwise operator &= on pointer prohibited
log: 33f7846e 78310ac1 82220bd7

prog: arith_ctx_or socket
	r1 |= 8
	r0 = 0
	exit
expect: EACCES R1 bitwise operator |= on pointer prohibited
log: ef442844 855f3395 3575be2d

prog: arith_ctx_xor socket
	r1 ^= r1
	r0 = 0
	exit
expect: EACCES R1 pointer ^= pointer prohibited
log: 1773041c d65083b8 321bd8c6

prog: arith_ctx_shift socket
	r1 <<= 1
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic with <<= operator prohibited
log: f5c1e4e5 507b91bf 44aaaf07

prog: arith_ctx_neg socket
	r1 = -r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 a702c915 99e59ee2

prog: arith_ctx_neg32 socket
	w1 = -w1
	r0 = r1
	exit
expect: accepted
log: aa2f1973 4320b95e 99e59ee2

prog: arith_ctx_bswap socket
	r1 = be64 r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 0670f631 99e59ee2

prog: arith_ctx_32 socket
	w1 += 4
	r0 = 0
	exit
expect: EACCES R1 32-bit pointer arithmetic prohibited
log: 6bd85a25 cb2eaa1d db1b1723

prog: arith_ctx_mov32 socket
	w2 = w1
	r0 = r2
	exit
expect: accepted
log: aa2f1973 e00855c9 99e59ee2

prog: arith_ctx_mod socket
	r1 %= 8
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic with %= operator prohibited
log: 39c527ef fd0da7de c52670a2

prog: arith_fp_copy socket
	r2 = r10
	r2 += -8
	*(u64 *)(r2 + 0) = 1
	r0 = *(u64 *)(r2 + 0)
	exit
expect: accepted
log: deacabe1 9b339b51 75e5e244

prog: arith_fp_sub socket
	r2 = r10
	r2 -= 16
	*(u64 *)(r2 + 8) = 1
	r0 = *(u64 *)(r10 - 8)
	exit
expect: EACCES R2 subtraction from stack pointer prohibited
log: b6d62f9f 1843ca90 cdec9974

prog: arith_fp_huge socket
	r2 = r10
	r2 += 0x7fffffff
	r2 += 0x7fffffff
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
expect: EINVAL math between fp pointer and 2147483647 is not allowed
log: 753afa23 bbd00b73 57f0e688

prog: arith_fp_huge_lddw socket
	r2 = r10
	r3 = 0x200000000 ll
	r2 += r3
	r0 = 0
	exit
expect: EINVAL math between fp pointer and 8589934592 is not allowed
log: 0d795a2a 47a48f62 5e568f3f

prog: arith_ptr_ptr_sub socket
	r2 = r10
	r2 -= r1
	r0 = 0
	exit
expect: accepted
log: 333fabce fe61bc14 19be865f

prog: arith_fp_fp_sub socket
	r2 = r10
	r3 = r10
	r2 -= r3
	r0 = r2
	exit
expect: accepted
log: deacabe1 26c65870 765dcf1c

prog: arith_ptr_ptr_add socket
	r2 = r10
	r2 += r10
	r0 = 0
	exit
expect: EACCES R2 pointer += pointer prohibited
log: 7e407fb0 10a587d6 07a27739

prog: arith_number_plus_ptr socket
	r2 = -8
	r2 += r10
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
expect: accepted
log: deacabe1 063ade50 75e5e244

prog: arith_number_minus_ptr socket
	r2 = 8
	r2 -= r10
	r0 = 0
	exit
expect: EACCES R2 tried to subtract pointer from scalar
log: 65d2d57f ec05520b f840f62f

prog: arith_map_ptr_add socket
	r1 = values ll
	r1 += 8
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic on map_ptr prohibited
log: e3d1c948 c4a1c4e0 e5213f23

prog: arith_map_ptr_add_zero socket
	r1 = values ll
	r2 = 0
	r1 += r2
	r0 = 0
	exit
expect: accepted
log: deacabe1 596b3df3 765dcf1c

prog: arith_map_ptr_cmp socket
	r1 = values ll
	r0 = 0
	if r1 == 0 goto a
	r0 = 1
a:	exit
expect: accepted
log: deacabe1 dd1d5c8b 765dcf1c

prog: arith_null_value_add socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 += 4
	exit
expect: accepted
log: 90ee56ff db353f92 b1e7c016

prog: arith_value_add socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r1 += 4
	r0 = *(u32 *)(r1 + 0)
out:	exit
expect: accepted
log: 01a6f9f1 1ab9bb38 a7d89b16

prog: arith_value_mul socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 *= 2
out:	r0 = 0
	exit
expect: EACCES R0 pointer arithmetic with *= operator prohibited
log: a042c979 a9d25fab 68708f4a

prog: arith_value_mov32 socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	w0 = w0
out:	exit
expect: accepted
log: 5d7997fe 8fad8554 61290a5f

prog: arith_pkt_end_add xdp
	r2 = *(u32 *)(r1 + 4)
	r2 += 1
	r0 = 1
	exit
expect: EACCES R2 pointer arithmetic on pkt_end prohibited
log: 4595876c 49b6788d 7cf8d9a4

prog: arith_pkt_end_sub_pkt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r3 -= r2
	r0 = r3
	exit
expect: accepted
log: deacabe1 fee8442a 765dcf1c

prog: arith_movsx_ptr socket
	r2 = (s8)r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 68a9b130 99e59ee2

prog: arith_movsx32_ptr socket
	r2 = (s32)r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 e93a9862 99e59ee2

