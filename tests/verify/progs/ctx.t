# The context: which fields of which program type may be read and written, and how.
prog: ctx_len socket
	r0 = *(u32 *)(r1 + 0)
	exit
prog: ctx_len_u64 socket
	r0 = *(u64 *)(r1 + 0)
	exit
prog: ctx_len_u16 socket
	r0 = *(u16 *)(r1 + 0)
	exit
prog: ctx_len_u8 socket
	r0 = *(u8 *)(r1 + 3)
	exit
prog: ctx_len_misaligned socket
	r0 = *(u16 *)(r1 + 1)
	exit
prog: ctx_sign_load socket
	r0 = *(s32 *)(r1 + 0)
	exit
prog: ctx_beyond socket
	r0 = *(u32 *)(r1 + 1024)
	exit
prog: ctx_negative socket
	r0 = *(u32 *)(r1 - 4)
	exit
prog: ctx_last_field socket
	r0 = *(u32 *)(r1 + 184)
	exit
prog: ctx_write_len socket
	*(u32 *)(r1 + 0) = 0
	r0 = 0
	exit
prog: ctx_write_cb socket
	*(u32 *)(r1 + 48) = 5
	r2 = 7
	*(u32 *)(r1 + 64) = r2
	r0 = *(u32 *)(r1 + 48)
	exit
prog: ctx_cb_u8 socket
	r2 = 7
	*(u8 *)(r1 + 49) = r2
	r0 = *(u8 *)(r1 + 49)
	exit
prog: ctx_cb_u16 socket
	*(u16 *)(r1 + 50) = 3
	r0 = *(u16 *)(r1 + 50)
	exit
prog: ctx_cb_u64 socket
	r2 = 7
	*(u64 *)(r1 + 48) = r2
	r0 = *(u64 *)(r1 + 56)
	exit
prog: ctx_cb_u64_odd socket
	r0 = *(u64 *)(r1 + 52)
	exit
prog: ctx_cb_past socket
	r2 = 7
	*(u64 *)(r1 + 64) = r2
	r0 = 0
	exit
prog: ctx_cb_pointer socket
	*(u64 *)(r1 + 48) = r1
	r0 = 0
	exit
prog: ctx_cb_pointer_unpriv socket unpriv
	*(u64 *)(r1 + 48) = r1
	r0 = 0
	exit
prog: ctx_mark_socket socket
	r0 = *(u32 *)(r1 + 8)
	exit
prog: ctx_mark_write_socket socket
	*(u32 *)(r1 + 8) = 1
	r0 = 0
	exit
prog: ctx_mark_write_tc tc
	*(u32 *)(r1 + 8) = 1
	r0 = 0
	exit
prog: ctx_mark_write_tc_u16 tc
	*(u16 *)(r1 + 8) = 1
	r0 = 0
	exit
prog: ctx_tc_index tc
	*(u32 *)(r1 + 44) = 1
	r0 = *(u32 *)(r1 + 44)
	exit
prog: ctx_tc_classid_tc tc
	*(u32 *)(r1 + 72) = 1
	r0 = *(u32 *)(r1 + 72)
	exit
prog: ctx_tc_classid_socket socket
	r0 = *(u32 *)(r1 + 72)
	exit
prog: ctx_data_socket socket
	r0 = *(u32 *)(r1 + 76)
	exit
prog: ctx_data_u16 tc
	r0 = *(u16 *)(r1 + 76)
	r0 = 0
	exit
prog: ctx_data_u64 tc
	r0 = *(u64 *)(r1 + 76)
	r0 = 0
	exit
prog: ctx_data_write tc
	*(u32 *)(r1 + 76) = 0
	r0 = 0
	exit
prog: ctx_napi_id socket
	r0 = *(u32 *)(r1 + 84)
	exit
prog: ctx_family socket
	r0 = *(u32 *)(r1 + 88)
	exit
prog: ctx_data_meta_socket socket
	r0 = *(u32 *)(r1 + 140)
	exit
prog: ctx_flow_keys tc
	r0 = *(u64 *)(r1 + 144)
	exit
prog: ctx_tstamp_tc tc
	r2 = *(u64 *)(r1 + 152)
	*(u64 *)(r1 + 152) = r2
	r0 = 0
	exit
prog: ctx_tstamp_part tc
	r2 = *(u32 *)(r1 + 152)
	r0 = 0
	exit
prog: ctx_tstamp_socket socket
	r0 = *(u64 *)(r1 + 152)
	exit
prog: ctx_wire_len tc
	r0 = *(u32 *)(r1 + 160)
	exit
prog: ctx_wire_len_socket socket
	r0 = *(u32 *)(r1 + 160)
	exit
prog: ctx_gso_segs socket
	r0 = *(u32 *)(r1 + 164)
	exit
prog: ctx_sk socket
	r0 = *(u64 *)(r1 + 168)
	if r0 == 0 goto out
	r0 = *(u32 *)(r0 + 4)
out:	exit
prog: ctx_sk_unchecked socket
	r0 = *(u64 *)(r1 + 168)
	r0 = *(u32 *)(r0 + 4)
	exit
prog: ctx_sk_u32 socket
	r0 = *(u32 *)(r1 + 168)
	exit
prog: ctx_gso_size tc
	r0 = *(u32 *)(r1 + 176)
	exit
prog: ctx_tstamp_type tc
	r0 = *(u8 *)(r1 + 180)
	exit
prog: ctx_tstamp_type_u32 tc
	r0 = *(u32 *)(r1 + 180)
	exit
prog: ctx_padding tc
	r0 = *(u8 *)(r1 + 181)
	exit
prog: ctx_hwtstamp tc
	r0 = *(u64 *)(r1 + 184)
	exit
prog: ctx_priority_write tc
	r2 = 3
	*(u32 *)(r1 + 32) = r2
	r0 = 0
	exit
prog: ctx_queue_mapping_write tc
	*(u32 *)(r1 + 12) = 3
	r0 = 0
	exit
prog: ctx_vlan socket
	r0 = *(u32 *)(r1 + 20)
	r2 = *(u32 *)(r1 + 24)
	r3 = *(u32 *)(r1 + 28)
	exit
prog: ctx_ifindex_narrow socket
	r0 = *(u8 *)(r1 + 40)
	r0 = *(u16 *)(r1 + 42)
	exit
prog: ctx_xdp_fields xdp
	r2 = *(u32 *)(r1 + 12)
	r3 = *(u32 *)(r1 + 16)
	r0 = 2
	exit
prog: ctx_xdp_egress xdp
	r2 = *(u32 *)(r1 + 20)
	r0 = 2
	exit
prog: ctx_xdp_beyond xdp
	r2 = *(u32 *)(r1 + 24)
	r0 = 2
	exit
prog: ctx_xdp_write xdp
	*(u32 *)(r1 + 16) = 1
	r0 = 2
	exit
prog: ctx_xdp_data_u8 xdp
	r2 = *(u8 *)(r1 + 0)
	r0 = 2
	exit
prog: ctx_xdp_ifindex_u8 xdp
	r2 = *(u8 *)(r1 + 12)
	r0 = 2
	exit
prog: ctx_xdp_u64 xdp
	r2 = *(u64 *)(r1 + 0)
	r0 = 2
	exit
prog: ctx_modified_helper socket
	r1 += 8
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
prog: ctx_modified_load tc
	r1 += 68
	r2 = *(u32 *)(r1 + 8)
	r0 = 0
	exit
prog: ctx_variable_load tc
	r2 = *(u32 *)(r1 + 0)
	r2 &= 4
	r1 += r2
	r0 = *(u32 *)(r1 + 0)
	exit
prog: ctx_xadd tc
	r2 = 1
	lock *(u32 *)(r1 + 8) += r2
	r0 = 0
	exit
prog: ctx_store_imm tc
	*(u32 *)(r1 + 48) = 7
	r0 = 0
	exit
prog: ctx_joined_with_stack socket
	r2 = *(u32 *)(r1 + 0)
	r3 = r1
	if r2 > 5 goto a
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
a:	r0 = *(u32 *)(r3 + 0)
	exit
prog: ctx_joined_with_value tc
	r2 = *(u32 *)(r1 + 0)
	r3 = r1
	if r2 > 5 goto a
	r3 = r10
	r3 += -8
a:	*(u32 *)(r3 + 0) = 0
	r0 = 0
	exit
