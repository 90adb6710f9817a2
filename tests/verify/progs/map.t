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
expect: accepted
log: a9105332 e06eecad 95aa1b0c

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
expect: EACCES R4 !read_ok
log: d209abb7 332574ae aafa5ed2

prog: map_delete socket
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_delete_elem
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5e041db7 b1e7c016

prog: map_key_short socket
	*(u32 *)(r10 - 4) = 1
	r1 = table ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EINVAL invalid read from stack R2 off=-4 size=8
log: 64eaac92 4db8d7c5 db581d3a

prog: map_key_number socket
	r1 = table ll
	r2 = 5
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R2 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 9ab54bda a964b767 eb33ea6c

prog: map_key_null socket
	r1 = table ll
	r2 = 0
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R2 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 713d6ae2 dc865c2c eb33ea6c

prog: map_key_ctx socket
	r2 = r1
	r1 = table ll
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R2 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 67a6069e c47048c9 8238e61f

prog: map_key_map socket
	r1 = table ll
	r2 = r1
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R2 type=map_ptr expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 9a711491 229a7217 8e5fc855

prog: map_first_arg_number socket
	*(u64 *)(r10 - 8) = 1
	r1 = 5
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=map_ptr
log: 169077eb 233cc35f d0dbe13e

prog: map_first_arg_fp socket
	*(u64 *)(r10 - 8) = 1
	r1 = r10
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R1 type=fp expected=map_ptr
log: 96cbca87 b3c61d34 8c49fd80

prog: map_first_arg_moved socket
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r1 += 4
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic on map_ptr prohibited
log: c25c7215 902592fb 3a6a42b8

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
expect: accepted
log: 905f3f60 ae545542 126d9573

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
expect: EACCES R0 min value is outside of the allowed memory range
log: 5110d734 e29d6b61 05c07e25

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
expect: accepted
log: a967419f 9165c85f c2060ed4

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
expect: EACCES R2 min value is outside of the allowed memory range
log: 9249af40 cb482cda 59d9c00f

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
expect: EACCES R2 type=map_value_or_null expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 40d12c2c 9af59fc4 60874aa9

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
expect: accepted
log: a967419f ada46e41 c2060ed4

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
expect: EACCES misaligned value access off 0+0+12 size 8
log: 7f74886d 045a9d39 993cb164

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
expect: accepted
log: ca3040b6 19c611b0 9c6f50d1

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
expect: EACCES R6 leaks addr into map
log: 2ff282f2 6cdfd745 e8c7560c

prog: map_return_map socket
	r0 = values ll
	exit
expect: accepted
log: c4eef870 d777ff20 5c40a695

prog: map_lookup_unused socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	exit
expect: accepted
log: d7bc7f3c 2eef0877 5b5432a9

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
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: 4d67761a 2f523540 e812bfff

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
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: 0017f2b6 11d0eb2a 288e423a

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
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: ea6e6390 cb09ee70 f4599140

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
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: f6a3a851 a74dc092 288e423a

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
expect: accepted
log: 34d9347e f547a3ab d2607269

prog: map_const_key_in_range socket
	*(u32 *)(r10 - 4) = 3
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u32 *)(r0 + 0)
	exit
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: f4c3dfaf 49eab851 9a65926d

prog: map_const_key_out_of_range socket
	*(u32 *)(r10 - 4) = 4
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u32 *)(r0 + 0)
	exit
expect: EACCES R0 invalid mem access 'map_value_or_null'
log: 65b6a8d0 e9b6c387 9a65926d

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
expect: accepted
log: 6ba713a2 5372e324 fc0d97cd

prog: map_tail_call socket
	r2 = values ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EINVAL expected prog array map for tail callprocessed 3 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
log: cbdc829b 675f8ad9 4803ebf6

prog: map_for_each_no_func socket
	r1 = values ll
	r2 = 0
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
expect: EACCES R2 type=scalar expected=func
log: 4b71d1d5 e0fbc24a 1c20081a

