# The context: which fields of which program type may be read and written, and how.
prog: ctx_len socket
	r0 = *(u32 *)(r1 + 0)
	exit
expect: accepted
log: c4eef870 2e075aed 5c40a695

prog: ctx_len_u64 socket
	r0 = *(u64 *)(r1 + 0)
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 79574b29 0a5b5e2c 0b44993d

prog: ctx_len_u16 socket
	r0 = *(u16 *)(r1 + 0)
	exit
expect: accepted
log: c4eef870 3cce1880 5c40a695

prog: ctx_len_u8 socket
	r0 = *(u8 *)(r1 + 3)
	exit
expect: accepted
log: c4eef870 3c227288 5c40a695

prog: ctx_len_misaligned socket
	r0 = *(u16 *)(r1 + 1)
	exit
expect: EACCES invalid bpf_context access off=1 size=2
log: 3a114ce3 a435fa15 4fb22d60

prog: ctx_sign_load socket
	r0 = *(s32 *)(r1 + 0)
	exit
expect: accepted
log: c4eef870 aa9146d0 5c40a695

prog: ctx_beyond socket
	r0 = *(u32 *)(r1 + 1024)
	exit
expect: EACCES invalid bpf_context access off=1024 size=4
log: f1b78de9 e98d7daf 262c1756

prog: ctx_negative socket
	r0 = *(u32 *)(r1 - 4)
	exit
expect: EACCES invalid bpf_context access off=-4 size=4
log: d796d3ec 083567d7 2808214c

prog: ctx_last_field socket
	r0 = *(u32 *)(r1 + 184)
	exit
expect: EACCES invalid bpf_context access off=184 size=4
log: 7a207333 6db98de3 8d71f3ce

prog: ctx_write_len socket
	*(u32 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: 13658104 f628a4eb dc747ae9

prog: ctx_write_cb socket
	*(u32 *)(r1 + 48) = 5
	r2 = 7
	*(u32 *)(r1 + 64) = r2
	r0 = *(u32 *)(r1 + 48)
	exit
expect: accepted
log: deacabe1 275f3e86 765dcf1c

prog: ctx_cb_u8 socket
	r2 = 7
	*(u8 *)(r1 + 49) = r2
	r0 = *(u8 *)(r1 + 49)
	exit
expect: accepted
log: 333fabce f6df2368 19be865f

prog: ctx_cb_u16 socket
	*(u16 *)(r1 + 50) = 3
	r0 = *(u16 *)(r1 + 50)
	exit
expect: accepted
log: aa2f1973 94b06c25 99e59ee2

prog: ctx_cb_u64 socket
	r2 = 7
	*(u64 *)(r1 + 48) = r2
	r0 = *(u64 *)(r1 + 56)
	exit
expect: accepted
log: 333fabce 1a11cc05 19be865f

prog: ctx_cb_u64_odd socket
	r0 = *(u64 *)(r1 + 52)
	exit
expect: EACCES invalid bpf_context access off=52 size=8
log: 7834323b 752d3ed3 22e99d22

prog: ctx_cb_past socket
	r2 = 7
	*(u64 *)(r1 + 64) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=64 size=8
log: 6e9aa087 a95f7662 017a7aa6

prog: ctx_cb_pointer socket
	*(u64 *)(r1 + 48) = r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 1e4a8434 99e59ee2

prog: ctx_cb_pointer_unpriv socket unpriv
	*(u64 *)(r1 + 48) = r1
	r0 = 0
	exit
expect: EACCES R1 leaks addr into ctx
log: 682c1cc7 7d2e5129 0691fd75

prog: ctx_mark_socket socket
	r0 = *(u32 *)(r1 + 8)
	exit
expect: accepted
log: c4eef870 255628dd 5c40a695

prog: ctx_mark_write_socket socket
	*(u32 *)(r1 + 8) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: c46a4da3 ec08291f c5896121

prog: ctx_mark_write_tc tc
	*(u32 *)(r1 + 8) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b8db06ec 99e59ee2

prog: ctx_mark_write_tc_u16 tc
	*(u16 *)(r1 + 8) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=2
log: 9f283a50 69d3bf91 be91792b

prog: ctx_tc_index tc
	*(u32 *)(r1 + 44) = 1
	r0 = *(u32 *)(r1 + 44)
	exit
expect: accepted
log: aa2f1973 012305a8 99e59ee2

prog: ctx_tc_classid_tc tc
	*(u32 *)(r1 + 72) = 1
	r0 = *(u32 *)(r1 + 72)
	exit
expect: accepted
log: aa2f1973 051edcca 99e59ee2

prog: ctx_tc_classid_socket socket
	r0 = *(u32 *)(r1 + 72)
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 5de45d79 6b49ecb5 6e6314b0

prog: ctx_data_socket socket
	r0 = *(u32 *)(r1 + 76)
	exit
expect: EACCES invalid bpf_context access off=76 size=4
log: ed530c51 cb906219 b154472c

prog: ctx_data_u16 tc
	r0 = *(u16 *)(r1 + 76)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=76 size=2
log: 3b5582c5 874b788c 1e1c6f9e

prog: ctx_data_u64 tc
	r0 = *(u64 *)(r1 + 76)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=76 size=8
log: 90faad07 095a894e 09686568

prog: ctx_data_write tc
	*(u32 *)(r1 + 76) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=76 size=4
log: 72fd8b04 e57bca7a b154472c

prog: ctx_napi_id socket
	r0 = *(u32 *)(r1 + 84)
	exit
expect: accepted
log: c4eef870 108825cd 5c40a695

prog: ctx_family socket
	r0 = *(u32 *)(r1 + 88)
	exit
expect: EACCES invalid bpf_context access off=88 size=4
log: d267f5bb 2e97340e b8bf47dd

prog: ctx_data_meta_socket socket
	r0 = *(u32 *)(r1 + 140)
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: e78290fb 774330fb cdfaa41e

prog: ctx_flow_keys tc
	r0 = *(u64 *)(r1 + 144)
	exit
expect: EACCES invalid bpf_context access off=144 size=8
log: 1f5fc099 b2e0b807 7f40ce06

prog: ctx_tstamp_tc tc
	r2 = *(u64 *)(r1 + 152)
	*(u64 *)(r1 + 152) = r2
	r0 = 0
	exit
expect: accepted
log: 333fabce 50f2e467 19be865f

prog: ctx_tstamp_part tc
	r2 = *(u32 *)(r1 + 152)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=152 size=4
log: 123d84e1 af1b11d7 7a77575d

prog: ctx_tstamp_socket socket
	r0 = *(u64 *)(r1 + 152)
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 9123c459 fb8b63cc 47f02989

prog: ctx_wire_len tc
	r0 = *(u32 *)(r1 + 160)
	exit
expect: accepted
log: c4eef870 a64d3b37 5c40a695

prog: ctx_wire_len_socket socket
	r0 = *(u32 *)(r1 + 160)
	exit
expect: EACCES invalid bpf_context access off=160 size=4
log: c587f26f ebcf8fc5 3c8e0c40

prog: ctx_gso_segs socket
	r0 = *(u32 *)(r1 + 164)
	exit
expect: accepted
log: c4eef870 03393e9f 5c40a695

prog: ctx_sk socket
	r0 = *(u64 *)(r1 + 168)
	if r0 == 0 goto out
	r0 = *(u32 *)(r0 + 4)
out:	exit
expect: accepted
log: deacabe1 18731503 765dcf1c

prog: ctx_sk_unchecked socket
	r0 = *(u64 *)(r1 + 168)
	r0 = *(u32 *)(r0 + 4)
	exit
expect: EACCES R0 invalid mem access 'sock_common_or_null'
log: 5c3183ff 98eeef29 afeef2e5

prog: ctx_sk_u32 socket
	r0 = *(u32 *)(r1 + 168)
	exit
expect: EACCES invalid bpf_context access off=168 size=4
log: 3a667fcf 005db8dd b3e3c308

prog: ctx_gso_size tc
	r0 = *(u32 *)(r1 + 176)
	exit
expect: accepted
log: c4eef870 f538de49 5c40a695

prog: ctx_tstamp_type tc
	r0 = *(u8 *)(r1 + 180)
	exit
expect: accepted
log: c4eef870 0a3f52e8 5c40a695

prog: ctx_tstamp_type_u32 tc
	r0 = *(u32 *)(r1 + 180)
	exit
expect: EACCES invalid bpf_context access off=180 size=4
log: a790bde3 e472b887 01f3460a

prog: ctx_padding tc
	r0 = *(u8 *)(r1 + 181)
	exit
expect: EACCES invalid bpf_context access off=181 size=1
log: cc4706e4 2aa60591 2bef3ebc

prog: ctx_hwtstamp tc
	r0 = *(u64 *)(r1 + 184)
	exit
expect: accepted
log: c4eef870 f0d55e95 5c40a695

prog: ctx_priority_write tc
	r2 = 3
	*(u32 *)(r1 + 32) = r2
	r0 = 0
	exit
expect: accepted
log: 333fabce a47f79a7 19be865f

prog: ctx_queue_mapping_write tc
	*(u32 *)(r1 + 12) = 3
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b30d5656 99e59ee2

prog: ctx_vlan socket
	r0 = *(u32 *)(r1 + 20)
	r2 = *(u32 *)(r1 + 24)
	r3 = *(u32 *)(r1 + 28)
	exit
expect: accepted
log: 333fabce a5b8dcca 19be865f

prog: ctx_ifindex_narrow socket
	r0 = *(u8 *)(r1 + 40)
	r0 = *(u16 *)(r1 + 42)
	exit
expect: accepted
log: aa2f1973 237c5108 99e59ee2

prog: ctx_xdp_fields xdp
	r2 = *(u32 *)(r1 + 12)
	r3 = *(u32 *)(r1 + 16)
	r0 = 2
	exit
expect: accepted
log: 333fabce 2a1f33c8 19be865f

prog: ctx_xdp_egress xdp
	r2 = *(u32 *)(r1 + 20)
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 4e810fd1 e7db1375 fd16d5e3

prog: ctx_xdp_beyond xdp
	r2 = *(u32 *)(r1 + 24)
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 8e31aa79 daf46329 f7e7c347

prog: ctx_xdp_write xdp
	*(u32 *)(r1 + 16) = 1
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: 8be7e425 71b92f58 cf33f216

prog: ctx_xdp_data_u8 xdp
	r2 = *(u8 *)(r1 + 0)
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 fe43a14e 6114c04c

prog: ctx_xdp_ifindex_u8 xdp
	r2 = *(u8 *)(r1 + 12)
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=12 size=1
log: 4d7ee5a4 a515c0f7 0a6c9d5f

prog: ctx_xdp_u64 xdp
	r2 = *(u64 *)(r1 + 0)
	r0 = 2
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 6330666f 4f455b5d 0b44993d

prog: ctx_modified_helper socket
	r1 += 8
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EACCES dereference of modified ctx ptr R1 off=8 disallowed
log: a9af043b d7f8cadf 58e85ebb

prog: ctx_modified_load tc
	r1 += 68
	r2 = *(u32 *)(r1 + 8)
	r0 = 0
	exit
expect: EACCES dereference of modified ctx ptr R1 off=68 disallowed
log: 586006a2 ddb75ec9 17c344b3

prog: ctx_variable_load tc
	r2 = *(u32 *)(r1 + 0)
	r2 &= 4
	r1 += r2
	r0 = *(u32 *)(r1 + 0)
	exit
expect: EACCES variable ctx access var_off=(0x0; 0x4) disallowed
log: 5be06d11 e143c31a 27e61610

prog: ctx_xadd tc
	r2 = 1
	lock *(u32 *)(r1 + 8) += r2
	r0 = 0
	exit
expect: EACCES BPF_ATOMIC stores into R1 ctx is not allowed
log: c80fa0b7 b115bd2a 8072223a

prog: ctx_store_imm tc
	*(u32 *)(r1 + 48) = 7
	r0 = 0
	exit
expect: accepted
log: aa2f1973 ee7c9cfc 99e59ee2

prog: ctx_joined_with_stack socket
	r2 = *(u32 *)(r1 + 0)
	r3 = r1
	if r2 > 5 goto a
	r3 = r10
	r3 += -8
	*(u64 *)(r10 - 8) = 0
a:	r0 = *(u32 *)(r3 + 0)
	exit
expect: EINVAL same insn cannot be used with different pointers
log: 4b0c62c5 3b99dc50 e6843b94

prog: ctx_joined_with_value tc
	r2 = *(u32 *)(r1 + 0)
	r3 = r1
	if r2 > 5 goto a
	r3 = r10
	r3 += -8
a:	*(u32 *)(r3 + 0) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: cc77f16c bdeeada7 6a5ee8c5

