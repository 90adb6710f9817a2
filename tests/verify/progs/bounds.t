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
expect: accepted
log: 60230ed9 e7cf1ddd 465e2c34

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
expect: EACCES R0 min value is outside of the allowed memory range
log: 9c32235c 5a632c55 364ba644

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
expect: EACCES R0 min value is outside of the allowed memory range
log: 5f381296 52f55f23 6886a9ce

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
expect: EACCES R0 min value is outside of the allowed memory range
log: 34bc2b4f 4ebe7d65 8b8c7558

prog: bounds_not_null_checked socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u8 *)(r0 + 0)
	exit
expect: accepted
log: 90ee56ff 031e9543 b1e7c016

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
expect: accepted
log: d169d93a 7a468af0 819355e3

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
expect: accepted
log: 0787d66d 43511d24 289dcf82

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
expect: EACCES R0 max value is outside of the allowed memory range
log: 9f63c992 cca2e929 3c6d7b62

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
expect: EACCES R0 unbounded memory access, make sure to bounds check any such access
log: 61379782 25847257 70dba343

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
expect: EINVAL math between map_value pointer and register with unbounded min value is not allowed
log: 3f3926dc f6935777 a13ad55d

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
expect: EINVAL math between map_value pointer and register with unbounded min value is not allowed
log: 4ef82973 518c9b09 103432ed

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
expect: accepted
log: 55a750e1 8f09cc4a 46ac8fd6

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
expect: EINVAL math between map_value pointer and register with unbounded min value is not allowed
log: 69532858 71686fae 0bb8b24b

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
expect: accepted
log: a967419f 89d8875a c2060ed4

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
expect: EACCES R0 max value is outside of the allowed memory range
log: 8f390bcf 135dd66c 7242d76d

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
expect: accepted
log: ea6b2274 f3405513 1da3bc7f

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
expect: EACCES R0 unbounded memory access, make sure to bounds check any such access
log: 7b26dd29 798682e5 14075b64

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
expect: EACCES R0 min value is negative, either use unsigned index or do a if (index >=0) check.
log: 1d14a833 f984528d f694c38a

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
expect: accepted
log: 030c55cb 2bc22c06 307bce90

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
expect: EINVAL math between map_value pointer and register with unbounded min value is not allowed
log: caeade6d 4556630d 103432ed

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
expect: accepted
log: 6ba713a2 9db2c221 fc0d97cd

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
expect: accepted
log: 030c55cb 0133e334 307bce90

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
expect: accepted
log: 030c55cb 262e969b f1fa7851

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
expect: accepted
log: 0787d66d 2e05d744 289dcf82

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
expect: accepted
log: 030c55cb 981ed5a0 307bce90

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
expect: EINVAL math between map_value pointer and 1073741824 is not allowed
log: b939ed30 0c6d1519 0136f2dd

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
expect: accepted
log: 064e54f6 c1367c1d be0f0941

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
expect: accepted
log: 6ba713a2 bbedd1f5 fc0d97cd

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
expect: accepted
log: ca3040b6 620cbb05 8606f610

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
expect: accepted
log: 01a6f9f1 b76eb677 a7d89b16

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
expect: accepted
log: 0787d66d 4b40e8fc 289dcf82

prog: bounds_after_large_sum socket
	*(u64 *)(r10 - 8) = 0
	r9 = *(u32 *)(r1 + 0)
	r8 = r9
	r9 += -827506409
	r9 &= 7
	r2 = r10
	r2 += -8
	r2 += r9
	r0 = *(u8 *)(r2 + 0)
	exit
expect: accepted
log: 369b8025 331fbf6a b99e8792

