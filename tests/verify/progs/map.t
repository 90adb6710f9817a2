# Maps: what helpers take, values that are numbers or pointers, maps as data.
	.map values, type=array, key_size=4, value_size=16, max_entries=4
	.map table, type=hash, key_size=8, value_size=4, max_entries=16

prog: map_update socket
	*(u64 *)(r10 - 8) = 1
	*(u32 *)(r10 - 12) = 2
	r1 = table ll
	r2 = r10
	r2 += -8
	r3 = r10
	r3 += -12
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
prog: map_update_flags_unset socket
	*(u64 *)(r10 - 8) = 1
	*(u32 *)(r10 - 12) = 2
	r1 = table ll
	r2 = r10
	r2 += -8
	r3 = r10
	r3 += -12
	call bpf_map_update_elem
	r0 = 0
	exit
prog: map_delete socket
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_delete_elem
	r0 = 0
	exit
prog: map_key_short socket
	*(u32 *)(r10 - 4) = 1
	r1 = table ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_key_number socket
	r1 = table ll
	r2 = 5
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_key_null socket
	r1 = table ll
	r2 = 0
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_key_ctx socket
	r2 = r1
	r1 = table ll
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_key_map socket
	r1 = table ll
	r2 = r1
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_first_arg_number socket
	*(u64 *)(r10 - 8) = 1
	r1 = 5
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_first_arg_fp socket
	*(u64 *)(r10 - 8) = 1
	r1 = r10
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_first_arg_moved socket
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r1 += 4
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_either socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	if r6 > 5 goto a
	r1 = values ll
a:	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: map_either_size socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	if r6 > 5 goto a
	r1 = values ll
a:	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
prog: map_value_as_key socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = table ll
	r2 = r0
	call bpf_map_lookup_elem
out:	r0 = 0
	exit
prog: map_value_as_key_short socket
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = table ll
	r2 = r0
	call bpf_map_lookup_elem
out:	r0 = 0
	exit
prog: map_value_null_as_key socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r1 = table ll
	r2 = r0
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: map_value_xadd socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
	lock *(u64 *)(r0 + 8) += r1
out:	r0 = 0
	exit
prog: map_value_xadd_out socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = 1
	lock *(u64 *)(r0 + 12) += r1
out:	r0 = 0
	exit
prog: map_store_pointer socket
	r6 = r1
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	*(u64 *)(r0 + 0) = r6
out:	r0 = 0
	exit
prog: map_store_pointer_unpriv socket unpriv
	r6 = r1
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	*(u64 *)(r0 + 0) = r6
out:	r0 = 0
	exit
prog: map_read_map socket
	r1 = values ll
	r0 = *(u32 *)(r1 + 0)
	exit
prog: map_write_map socket
	r1 = values ll
	*(u32 *)(r1 + 0) = 1
	r0 = 0
	exit
prog: map_return_map socket
	r0 = values ll
	exit
prog: map_lookup_unused socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	exit
prog: map_value_compare_reg socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r1 = 0
	if r0 == r1 goto out
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: map_value_compare_32 socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if w0 == 0 goto out
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: map_value_compare_gt socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 > 0 goto a
	r0 = 0
	exit
a:	r0 = *(u32 *)(r0 + 0)
	exit
prog: map_value_compare_one socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 1 goto out
	r0 = *(u32 *)(r0 + 0)
out:	r0 = 0
	exit
prog: map_infer_not_null socket
	r6 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 4) = 1
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
	if r0 != r7 goto out
	r0 = *(u32 *)(r7 + 0)
out:	r0 = 0
	exit
prog: map_const_key_in_range socket
	*(u32 *)(r10 - 4) = 3
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u32 *)(r0 + 0)
	exit
prog: map_const_key_out_of_range socket
	*(u32 *)(r10 - 4) = 4
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u32 *)(r0 + 0)
	exit
prog: map_update_from_value socket
	*(u32 *)(r10 - 4) = 3
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r3 = r0
	r1 = values ll
	r2 = r10
	r2 += -4
	r4 = 1
	call bpf_map_update_elem
out:	r0 = 0
	exit
prog: map_tail_call socket
	r2 = values ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
prog: map_for_each_no_func socket
	r1 = values ll
	r2 = 0
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
