# Map values at offsets that comparisons bound.
	.map values, type=array, key_size=4, value_size=48, max_entries=4

prog: bounds_const_in socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	*(u64 *)(r0 + 40) = 5
out:	r0 = 0
	exit
prog: bounds_const_out socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	*(u64 *)(r0 + 41) = 5
out:	r0 = 0
	exit
prog: bounds_const_end socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u8 *)(r0 + 48)
out:	r0 = 0
	exit
prog: bounds_const_negative socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u8 *)(r0 - 1)
out:	r0 = 0
	exit
prog: bounds_not_null_checked socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u8 *)(r0 + 0)
	exit
prog: bounds_null_side socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 != 0 goto out
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_var_in socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 40 goto out
	r0 += r6
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_var_out socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 41 goto out
	r0 += r6
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_var_unbounded socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_var_unbounded64 socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_signed_no_min socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 s> 40 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_signed_both socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 s> 40 goto out
	if r6 s< 0 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_mixed_sign socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r2 = -1
	if r6 > r2 goto out
	if r6 s> 1 goto out
	r0 += r6
	*(u8 *)(r0 + 0) = 0
out:	r0 = 0
	exit
prog: bounds_and_mask socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 31
	r0 += r6
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_and_mask_out socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 63
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_shifted socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	w6 >>= 28
	r6 <<= 1
	r0 += r6
	r0 = *(u16 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_subtract socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 7
	r0 += 16
	r0 -= r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_subtract_out socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 31
	r0 += 16
	r0 -= r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_w_compare socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if w6 > 40 goto out
	w6 = w6
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_w_compare_upper_unknown socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if w6 > 40 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_linked socket
	r6 = *(u32 *)(r1 + 0)
	r7 = r6
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r7 > 40 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_linked_plus socket
	r6 = *(u32 *)(r1 + 0)
	r7 = r6
	r7 += 4
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r7 > 40 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_linked_spilled socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 16) = r6
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 40 goto out
	r7 = *(u64 *)(r10 - 16)
	r0 += r7
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_after_jset socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 & 0xfffffff0 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_equal_reg socket
	r6 = *(u32 *)(r1 + 0)
	r7 = *(u32 *)(r1 + 4)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 &= 15
	if r6 != r7 goto out
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_huge_offset socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r2 = 0x40000000
	r0 += r2
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_sign_mask socket
	call bpf_ktime_get_ns
	r6 = r0
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 s>>= 63
	r6 &= 8
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_mul socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r6 > 5 goto out
	r6 *= 8
	r0 += r6
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_null_spilled socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	*(u64 *)(r10 - 16) = r0
	if r0 == 0 goto out
	r1 = *(u64 *)(r10 - 16)
	r0 = *(u64 *)(r1 + 0)
out:	r0 = 0
	exit
prog: bounds_null_copy socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r7 = r0
	if r7 == 0 goto out
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: bounds_two_lookups socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r7 = r0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u64 *)(r7 + 0)
out:	r0 = 0
	exit
