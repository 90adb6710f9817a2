# Arithmetic that is refused, and arithmetic on pointers.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: arith_div_zero socket
	r0 = 5
	r0 /= 0
	exit
prog: arith_div_zero32 socket
	w0 = 5
	w0 /= 0
	exit
prog: arith_mod_zero socket
	r0 = 5
	r0 %= 0
	exit
prog: arith_sdiv_zero socket
	r0 = 5
	r0 s/= 0
	exit
prog: arith_div socket
	r0 = *(u32 *)(r1 + 0)
	r2 = *(u32 *)(r1 + 4)
	r0 /= 3
	r2 %= 7
	w0 /= w2
	w0 s/= 5
	r0 s%= r2
	exit
prog: arith_shift_64 socket
	r0 = 5
	r0 <<= 64
	exit
prog: arith_shift_63 socket
	r0 = 5
	r0 <<= 63
	exit
prog: arith_shift_32 socket
	w0 = 5
	w0 >>= 32
	exit
prog: arith_shift_neg socket
	r0 = 5
	r0 s>>= -1
	exit
prog: arith_shift_reg socket
	r2 = *(u32 *)(r1 + 0)
	r0 = 5
	r0 <<= r2
	r2 &= 7
	r3 = 1
	r3 <<= r2
	exit
prog: arith_shift_big_reg socket
	r2 = 200
	r0 = 5
	r0 <<= r2
	exit
prog: arith_ctx_add xdp
	r1 += 4
	r0 = *(u32 *)(r1 + 0)
	exit
prog: arith_ctx_add_reg xdp
	r2 = *(u32 *)(r1 + 12)
	r1 += r2
	r0 = *(u32 *)(r1 + 0)
	exit
prog: arith_ctx_sub xdp
	r1 -= 4
	r0 = *(u32 *)(r1 + 4)
	exit
prog: arith_ctx_mul socket
	r1 *= 2
	r0 = 0
	exit
prog: arith_ctx_and socket
	r1 &= -8
	r0 = 0
	exit
prog: arith_ctx_or socket
	r1 |= 8
	r0 = 0
	exit
prog: arith_ctx_xor socket
	r1 ^= r1
	r0 = 0
	exit
prog: arith_ctx_shift socket
	r1 <<= 1
	r0 = 0
	exit
prog: arith_ctx_neg socket
	r1 = -r1
	r0 = 0
	exit
prog: arith_ctx_neg32 socket
	w1 = -w1
	r0 = r1
	exit
prog: arith_ctx_bswap socket
	r1 = be64 r1
	r0 = 0
	exit
prog: arith_ctx_32 socket
	w1 += 4
	r0 = 0
	exit
prog: arith_ctx_mov32 socket
	w2 = w1
	r0 = r2
	exit
prog: arith_ctx_mod socket
	r1 %= 8
	r0 = 0
	exit
prog: arith_fp_copy socket
	r2 = r10
	r2 += -8
	*(u64 *)(r2 + 0) = 1
	r0 = *(u64 *)(r2 + 0)
	exit
prog: arith_fp_sub socket
	r2 = r10
	r2 -= 16
	*(u64 *)(r2 + 8) = 1
	r0 = *(u64 *)(r10 - 8)
	exit
prog: arith_fp_huge socket
	r2 = r10
	r2 += 0x7fffffff
	r2 += 0x7fffffff
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
prog: arith_fp_huge_lddw socket
	r2 = r10
	r3 = 0x200000000 ll
	r2 += r3
	r0 = 0
	exit
prog: arith_ptr_ptr_sub socket
	r2 = r10
	r2 -= r1
	r0 = 0
	exit
prog: arith_fp_fp_sub socket
	r2 = r10
	r3 = r10
	r2 -= r3
	r0 = r2
	exit
prog: arith_ptr_ptr_add socket
	r2 = r10
	r2 += r10
	r0 = 0
	exit
prog: arith_number_plus_ptr socket
	r2 = -8
	r2 += r10
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
prog: arith_number_minus_ptr socket
	r2 = 8
	r2 -= r10
	r0 = 0
	exit
prog: arith_map_ptr_add socket
	r1 = values ll
	r1 += 8
	r0 = 0
	exit
prog: arith_map_ptr_add_zero socket
	r1 = values ll
	r2 = 0
	r1 += r2
	r0 = 0
	exit
prog: arith_map_ptr_cmp socket
	r1 = values ll
	r0 = 0
	if r1 == 0 goto a
	r0 = 1
a:	exit
prog: arith_null_value_add socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 += 4
	exit
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
prog: arith_value_mov32 socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	w0 = w0
out:	exit
prog: arith_pkt_end_add xdp
	r2 = *(u32 *)(r1 + 4)
	r2 += 1
	r0 = 1
	exit
prog: arith_pkt_end_sub_pkt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r3 -= r2
	r0 = r3
	exit
prog: arith_movsx_ptr socket
	r2 = (s8)r1
	r0 = 0
	exit
prog: arith_movsx32_ptr socket
	r2 = (s32)r1
	r0 = 0
	exit
