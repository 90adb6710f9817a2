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
expect: accepted
log: 90ee56ff b307b57b 15dc4361

prog: helpers_size_too_large tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 17
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EINVAL invalid write to stack R3 off=-16 size=17
log: e07ecd1d cd57b469 417bfb82

prog: helpers_size_zero tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R4 invalid zero-sized read: u64=[0,0]
log: 2463b8e2 3128a2fc f38b2243

prog: helpers_size_unknown tc
	r4 = *(u32 *)(r1 + 0)
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R4 invalid zero-sized read: u64=[0,4294967295]
log: 072db974 71cdc8a1 7cf1077a

prog: helpers_size_masked tc
	r4 = *(u32 *)(r1 + 0)
	r4 &= 15
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R4 invalid zero-sized read: u64=[0,15]
log: 1c5195c5 b1a807b0 943c6342

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
expect: accepted
log: 4341296d 0ada27fc 8f038b6b

prog: helpers_size_negative tc
	r4 = -1
	r2 = 0
	r3 = r10
	r3 += -16
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R4 min value is negative, either use unsigned or 'var &= const'
log: d3527b58 9a2049d7 517b5c9f

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
expect: EACCES R4 min value is negative, either use unsigned or 'var &= const'
log: 49af6a5d 552bc82f 057b2a8b

prog: helpers_to_fp tc
	r2 = 0
	r3 = r10
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES invalid write to stack R3 off=0 size=8
log: e08c4536 119c5a93 38abed4f

prog: helpers_to_number tc
	r2 = 0
	r3 = 0
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 8ab65e6d 29a94a10 501200b4

prog: helpers_to_ctx tc
	r2 = 0
	r3 = r1
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R3 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 4bf59c82 15694e13 1a740ec1

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
expect: accepted
log: 6ba713a2 7a39b6e7 fc0d97cd

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
expect: EACCES R3 min value is outside of the allowed memory range
log: 1327fb5c c9756aa3 d829c54c

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
expect: EACCES R3 type=map_value_or_null expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 73cf56a6 4e8028bb e3b85202

prog: helpers_from_unset tc
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 16
	r5 = 0
	call bpf_skb_store_bytes
	r0 = 0
	exit
expect: accepted
log: d169d93a 0eff77db 3593b7c8

prog: helpers_from_unset_unpriv socket unpriv
	r2 = 0
	r3 = r10
	r3 += -16
	r4 = 16
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 0d7f9fed 15dc4361

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
expect: accepted
log: 4341296d 5cc7b2b7 70038d20

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
expect: EACCES R1 invalid mem access 'scalar'
log: 0dc02071 bdaadb54 34c30476

prog: helpers_ctx_number tc
	r1 = 0
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=ctx
log: 47b7ed0e bb0b6c7a bb0e3ed5

prog: helpers_ctx_stack tc
	r1 = r10
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R1 type=fp expected=ctx
log: 22e83be2 d6f1d822 089a269f

prog: helpers_pointer_as_number tc
	r2 = r10
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 4038cfa3 b1e7c016

prog: helpers_pointer_as_number_unpriv socket unpriv
	r2 = r10
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES R2 leaks addr into helper function
log: 1b36969a 5e274089 67677ab8

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
expect: accepted
log: 44890123 1f580095 321b54b1

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
expect: EINVAL invalid variable-offset write to stack R3 var_off=(0x0; 0xf) off=-16 size=8
log: 1cb5310c 5a13b1ac a402ca85

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
expect: accepted
log: 4341296d 42726c27 70038d20

prog: helpers_csum_null_size tc
	r1 = 0
	r2 = 8
	r3 = 0
	r4 = 0
	r5 = 0
	call bpf_csum_diff
	exit
expect: EACCES R1 type=scalar expected=fp
log: c1b6ff29 78d9ae73 faf9b800

prog: helpers_l3_csum tc
	r6 = r1
	r2 = 24
	r3 = 0
	r4 = 1
	r5 = 2
	call bpf_l3_csum_replace
	r0 = 0
	exit
expect: accepted
log: d169d93a 2040f99f 9988fe4b

prog: helpers_redirect tc
	r1 = 1
	r2 = 0
	call bpf_redirect
	exit
expect: accepted
log: 333fabce ca795faa 19be865f

prog: helpers_ktime_r0 xdp
	call bpf_ktime_get_ns
	r0 &= 3
	exit
expect: accepted
log: aa2f1973 0e0b1361 99e59ee2

prog: helpers_printk_no_gpl xdp
	*(u64 *)(r10 - 8) = 0x6968
	r1 = r10
	r1 += -8
	r2 = 8
	call bpf_trace_printk
	r0 = 2
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 231d10e2 ada9fc82 5e916f7d

prog: helpers_smp_id socket
	call bpf_get_smp_processor_id
	exit
expect: accepted
log: c4eef870 e04d465b 5c40a695

prog: helpers_fastcall socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_smp_processor_id
	r1 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
expect: accepted
log: d7bc7f3c d8dbe1c4 5b5432a9

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
expect: accepted
log: 369b8025 2a9977f4 4672b60f

prog: helpers_fastcall_used_elsewhere socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_smp_processor_id
	r1 = *(u64 *)(r10 - 8)
	r2 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
expect: accepted
log: 90ee56ff ba570f80 b1e7c016

prog: helpers_fastcall_other_helper socket
	r1 = 5
	*(u64 *)(r10 - 8) = r1
	call bpf_get_prandom_u32
	r1 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
expect: accepted
log: d7bc7f3c cf8234c3 5b5432a9

prog: helpers_xdp_load_bytes xdp
	r2 = 14
	r3 = r10
	r3 += -20
	r4 = 20
	call bpf_xdp_load_bytes
	r0 = 2
	exit
expect: accepted
log: 90ee56ff 1d92898b 187e6998

prog: helpers_xdp_buff_len xdp
	call bpf_xdp_get_buff_len
	r0 = 2
	exit
expect: accepted
log: aa2f1973 44bb0ce4 99e59ee2

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
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: a3cfb8e3 6c79d699 76902e31

