# Helpers that take memory of a size that may vary.
	.map values, type=array, key=u32, value_size=32, max_entries=4

prog: helpers_const_size tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 16
	call bpf_skb_load_bytes
	r0 = *(u64 *)(r10 - 16)
	exit
prog: helpers_size_too_large tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 17
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_zero tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_unknown tc
	r4 = *(u32 *)(r1 + 0)
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_masked tc
	r4 = *(u32 *)(r1 + 0)
	r4 &= 15
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_masked_nonzero tc
	r4 = *(u32 *)(r1 + 0)
	r4 &= 15
	r4 += 1
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_negative tc
	r4 = -1
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_size_signed_unknown tc
	r6 = r1
	call bpf_ktime_get_ns
	r4 = r0
	if r4 s> 16 goto out
	r1 = r6
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
prog: helpers_to_fp tc
	r2 = 0
	r3 = r10
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_to_number tc
	r2 = 0
	r3 = 0
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_to_ctx tc
	r2 = 0
	r3 = r1
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_to_value tc
	r6 = r1
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r6
	r2 = 0
	r3 = r0
	r4 = 32
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
prog: helpers_to_value_too_far tc
	r6 = r1
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r6
	r2 = 0
	r3 = r0
	r3 += 1
	r4 = 32
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
prog: helpers_to_value_or_null tc
	r6 = r1
	*(u32 *)(r10 - 4) = 9
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r1 = r6
	r2 = 0
	r3 = r0
	r4 = 32
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_from_unset tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 16
	r5 = 0
	call bpf_skb_store_bytes
	r0 = 0
	exit
prog: helpers_from_unset_unpriv socket unpriv
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 16
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_from_pointer tc
	*(u64 *)(r10 - 8) = r1
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	r5 = 0
	call bpf_skb_store_bytes
	r0 = 0
	exit
prog: helpers_spill_overwritten tc
	*(u64 *)(r10 - 8) = r1
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r1 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r1 + 0)
	exit
prog: helpers_ctx_number tc
	r1 = 0
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_ctx_stack tc
	r1 = r10
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_pointer_as_number tc
	r2 = r10
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_pointer_as_number_unpriv socket unpriv
	r2 = r10
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_var_stack_and_size tc
	r4 = *(u32 *)(r1 + 0)
	r5 = *(u32 *)(r1 + 4)
	r4 &= 7
	r4 += 1
	r5 &= 7
	r3 = r10
	r3 += -16
	r3 += r5
	r2 = 0
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_var_stack_out tc
	r5 = *(u32 *)(r1 + 4)
	r5 &= 15
	r3 = r10
	r3 += -16
	r3 += r5
	r2 = 0
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: helpers_csum_null tc
	r1 = 0
	r2 = 0
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 8
	r5 = 0
	call bpf_csum_diff
	exit
prog: helpers_csum_null_size tc
	r1 = 0
	r2 = 8
	r3 = 0
	r4 = 0
	r5 = 0
	call bpf_csum_diff
	exit
prog: helpers_l3_csum tc
	r6 = r1
	r2 = 24
	r3 = 0
	r4 = 1
	r5 = 2
	call bpf_l3_csum_replace
	r0 = 0
	exit
prog: helpers_redirect tc
	r1 = 1
	r2 = 0
	call bpf_redirect
	exit
prog: helpers_ktime_r0 xdp
	call bpf_ktime_get_ns
	r0 &= 3
	exit
prog: helpers_printk_no_gpl xdp
	*(u64 *)(r10 - 8) = 0x6968
	r1 = r10
	r1 += -8
	r2 = 8
	call bpf_trace_printk
	r0 = 2
	exit
prog: helpers_smp_id socket
	call bpf_get_smp_processor_id
	exit
prog: helpers_fastcall socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_smp_processor_id
	r1 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
prog: helpers_fastcall_two socket
	r1 = 5
	r2 = 6
	*(u64 *)(r10 - 16) = r1
	*(u64 *)(r10 - 8) = r2
	call bpf_get_smp_processor_id
	r2 = *(u64 *)(r10 - 8)
	r1 = *(u64 *)(r10 - 16)
	r0 += r1
	r0 += r2
	exit
prog: helpers_fastcall_used_elsewhere socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_smp_processor_id
	r1 = *(u64 *)(r10 - 8)
	r2 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
prog: helpers_fastcall_other_helper socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_prandom_u32
	r1 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
prog: helpers_xdp_load_bytes xdp
	r2 = 14
	r3 = r10
	r3 += -20
	r4 = 20
	call bpf_xdp_load_bytes
	r0 = 2
	exit
prog: helpers_xdp_buff_len xdp
	call bpf_xdp_get_buff_len
	r0 = 2
	exit
prog: helpers_snprintf_unknown_format tc
	r1 = r10
	r1 += -16
	r2 = 16
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 0
	r5 = 0
	call bpf_snprintf
	r0 = 0
	exit
