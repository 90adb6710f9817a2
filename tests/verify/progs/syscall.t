# Programs that user space runs by itself (syscall): their context, their own helpers.
	.map array, type=array, key=u32, value=u64, max_entries=4
	.license "GPL"

prog: syscall_load_0_8 syscall
	r0 = *(u8 *)(r1 +0)
	exit
expect: accepted
log: c4eef870 c218d9f8 5c40a695

prog: syscall_store_0_8 syscall
	*(u8 *)(r1 +0) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 3203ba64 99e59ee2

prog: syscall_load_0_16 syscall
	r0 = *(u16 *)(r1 +0)
	exit
expect: accepted
log: c4eef870 3cce1880 5c40a695

prog: syscall_store_0_16 syscall
	*(u16 *)(r1 +0) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 e811f5ec 99e59ee2

prog: syscall_load_0_32 syscall
	r0 = *(u32 *)(r1 +0)
	exit
expect: accepted
log: c4eef870 2e075aed 5c40a695

prog: syscall_store_0_32 syscall
	*(u32 *)(r1 +0) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7656c9dc 99e59ee2

prog: syscall_load_0_64 syscall
	r0 = *(u64 *)(r1 +0)
	exit
expect: accepted
log: c4eef870 bbb090eb 5c40a695

prog: syscall_store_0_64 syscall
	*(u64 *)(r1 +0) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7d18ffc4 99e59ee2

prog: syscall_load_1_8 syscall
	r0 = *(u8 *)(r1 +1)
	exit
expect: accepted
log: c4eef870 b1c4fe30 5c40a695

prog: syscall_store_1_8 syscall
	*(u8 *)(r1 +1) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b3a3c8b2 99e59ee2

prog: syscall_load_1_16 syscall
	r0 = *(u16 *)(r1 +1)
	exit
expect: EACCES invalid bpf_context access off=1 size=2
log: 3a114ce3 a435fa15 4fb22d60

prog: syscall_load_1_32 syscall
	r0 = *(u32 *)(r1 +1)
	exit
expect: EACCES invalid bpf_context access off=1 size=4
log: 1f956e4b 1ce65c57 22fa1d1a

prog: syscall_load_1_64 syscall
	r0 = *(u64 *)(r1 +1)
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: fe896b81 88ab0747 465b98c6

prog: syscall_store_1_64 syscall
	*(u64 *)(r1 +1) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: 89c81b58 899d5fd6 465b98c6

prog: syscall_load_2_8 syscall
	r0 = *(u8 *)(r1 +2)
	exit
expect: accepted
log: c4eef870 aaffd068 5c40a695

prog: syscall_store_2_8 syscall
	*(u8 *)(r1 +2) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 4efe1cec 99e59ee2

prog: syscall_load_2_16 syscall
	r0 = *(u16 *)(r1 +2)
	exit
expect: accepted
log: c4eef870 ac2f44f0 5c40a695

prog: syscall_load_2_32 syscall
	r0 = *(u32 *)(r1 +2)
	exit
expect: EACCES invalid bpf_context access off=2 size=4
log: caab7da3 bcd1affe 42bb8503

prog: syscall_load_2_64 syscall
	r0 = *(u64 *)(r1 +2)
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: a0ae3051 0cd2eb4e ddffa67f

prog: syscall_store_2_64 syscall
	*(u64 *)(r1 +2) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: 5ca6bc68 26258a85 ddffa67f

prog: syscall_load_4_8 syscall
	r0 = *(u8 *)(r1 +4)
	exit
expect: accepted
log: c4eef870 791a2190 5c40a695

prog: syscall_store_4_8 syscall
	*(u8 *)(r1 +4) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 13f08594 99e59ee2

prog: syscall_load_4_16 syscall
	r0 = *(u16 *)(r1 +4)
	exit
expect: accepted
log: c4eef870 5bafdb20 5c40a695

prog: syscall_load_4_32 syscall
	r0 = *(u32 *)(r1 +4)
	exit
expect: accepted
log: c4eef870 a5d8e7ad 5c40a695

prog: syscall_load_4_64 syscall
	r0 = *(u64 *)(r1 +4)
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: f0b5fff9 fb6de5b8 eca18c39

prog: syscall_store_4_64 syscall
	*(u64 *)(r1 +4) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: 294679d0 300e7c57 eca18c39

prog: syscall_load_8_8 syscall
	r0 = *(u8 *)(r1 +8)
	exit
expect: accepted
log: c4eef870 c6b188a8 5c40a695

prog: syscall_store_8_8 syscall
	*(u8 *)(r1 +8) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 19ec1e24 99e59ee2

prog: syscall_load_8_16 syscall
	r0 = *(u16 *)(r1 +8)
	exit
expect: accepted
log: c4eef870 cb027540 5c40a695

prog: syscall_load_8_32 syscall
	r0 = *(u32 *)(r1 +8)
	exit
expect: accepted
log: c4eef870 255628dd 5c40a695

prog: syscall_load_8_64 syscall
	r0 = *(u64 *)(r1 +8)
	exit
expect: accepted
log: c4eef870 8b6bc25b 5c40a695

prog: syscall_store_8_64 syscall
	*(u64 *)(r1 +8) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 2b5a29c4 99e59ee2

prog: syscall_load_64_8 syscall
	r0 = *(u8 *)(r1 +64)
	exit
expect: accepted
log: c4eef870 605eeecc 5c40a695

prog: syscall_store_64_8 syscall
	*(u8 *)(r1 +64) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 faa3f37c 99e59ee2

prog: syscall_load_64_16 syscall
	r0 = *(u16 *)(r1 +64)
	exit
expect: accepted
log: c4eef870 81f08c00 5c40a695

prog: syscall_load_64_32 syscall
	r0 = *(u32 *)(r1 +64)
	exit
expect: accepted
log: c4eef870 9e0d540d 5c40a695

prog: syscall_load_64_64 syscall
	r0 = *(u64 *)(r1 +64)
	exit
expect: accepted
log: c4eef870 057e978b 5c40a695

prog: syscall_store_64_64 syscall
	*(u64 *)(r1 +64) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 36485496 99e59ee2

prog: syscall_load_168_8 syscall
	r0 = *(u8 *)(r1 +168)
	exit
expect: accepted
log: c4eef870 28def460 5c40a695

prog: syscall_store_168_8 syscall
	*(u8 *)(r1 +168) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 57e1e50a 99e59ee2

prog: syscall_load_168_16 syscall
	r0 = *(u16 *)(r1 +168)
	exit
expect: accepted
log: c4eef870 fae40326 5c40a695

prog: syscall_load_168_32 syscall
	r0 = *(u32 *)(r1 +168)
	exit
expect: accepted
log: c4eef870 d05861f7 5c40a695

prog: syscall_load_168_64 syscall
	r0 = *(u64 *)(r1 +168)
	exit
expect: accepted
log: c4eef870 3568e439 5c40a695

prog: syscall_store_168_64 syscall
	*(u64 *)(r1 +168) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 360ed8b0 99e59ee2

prog: syscall_load_4096_8 syscall
	r0 = *(u8 *)(r1 +4096)
	exit
expect: accepted
log: c4eef870 12bb863e 5c40a695

prog: syscall_store_4096_8 syscall
	*(u8 *)(r1 +4096) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 45e8926c 99e59ee2

prog: syscall_load_4096_16 syscall
	r0 = *(u16 *)(r1 +4096)
	exit
expect: accepted
log: c4eef870 6f92e09c 5c40a695

prog: syscall_load_4096_32 syscall
	r0 = *(u32 *)(r1 +4096)
	exit
expect: accepted
log: c4eef870 06ba2769 5c40a695

prog: syscall_load_4096_64 syscall
	r0 = *(u64 *)(r1 +4096)
	exit
expect: accepted
log: c4eef870 00a25c2b 5c40a695

prog: syscall_store_4096_64 syscall
	*(u64 *)(r1 +4096) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 87c38e9c 99e59ee2

prog: syscall_load_32760_8 syscall
	r0 = *(u8 *)(r1 +32760)
	exit
expect: accepted
log: c4eef870 71af8ae0 5c40a695

prog: syscall_store_32760_8 syscall
	*(u8 *)(r1 +32760) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 80a530cc 99e59ee2

prog: syscall_load_32760_16 syscall
	r0 = *(u16 *)(r1 +32760)
	exit
expect: accepted
log: c4eef870 95f0fdf0 5c40a695

prog: syscall_load_32760_32 syscall
	r0 = *(u32 *)(r1 +32760)
	exit
expect: accepted
log: c4eef870 22056c2d 5c40a695

prog: syscall_load_32760_64 syscall
	r0 = *(u64 *)(r1 +32760)
	exit
expect: accepted
log: c4eef870 7df30593 5c40a695

prog: syscall_store_32760_64 syscall
	*(u64 *)(r1 +32760) = 1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 29517d94 99e59ee2

prog: syscall_load_m1_8 syscall
	r0 = *(u8 *)(r1 -1)
	exit
expect: EACCES invalid bpf_context access off=-1 size=1
log: abaccb8d f3e4bddb 14909b92

prog: syscall_store_m1_8 syscall
	*(u8 *)(r1 -1) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-1 size=1
log: 07be96df 96f68546 14909b92

prog: syscall_load_m1_16 syscall
	r0 = *(u16 *)(r1 -1)
	exit
expect: EACCES invalid bpf_context access off=-1 size=2
log: 89bca4e2 28b7d9de 0c63ef6d

prog: syscall_load_m1_32 syscall
	r0 = *(u32 *)(r1 -1)
	exit
expect: EACCES invalid bpf_context access off=-1 size=4
log: 1ab8faae 69dae6d8 7a98319f

prog: syscall_load_m1_64 syscall
	r0 = *(u64 *)(r1 -1)
	exit
expect: EACCES invalid bpf_context access off=-1 size=8
log: 7ffd6bdc 07d75d48 03393f23

prog: syscall_store_m1_64 syscall
	*(u64 *)(r1 -1) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-1 size=8
log: 04aa73c7 342200df 03393f23

prog: syscall_load_m2_8 syscall
	r0 = *(u8 *)(r1 -2)
	exit
expect: EACCES invalid bpf_context access off=-2 size=1
log: 5b82955f 1b626610 be019d0b

prog: syscall_store_m2_8 syscall
	*(u8 *)(r1 -2) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-2 size=1
log: 2aa60309 0306c223 be019d0b

prog: syscall_load_m2_16 syscall
	r0 = *(u16 *)(r1 -2)
	exit
expect: EACCES invalid bpf_context access off=-2 size=2
log: a12f97c0 f1cb462f fff8ec24

prog: syscall_load_m2_32 syscall
	r0 = *(u32 *)(r1 -2)
	exit
expect: EACCES invalid bpf_context access off=-2 size=4
log: 6dc0af48 80d20a69 197abb96

prog: syscall_load_m2_64 syscall
	r0 = *(u64 *)(r1 -2)
	exit
expect: EACCES invalid bpf_context access off=-2 size=8
log: 764d4666 13fb5b79 b3bfe56a

prog: syscall_store_m2_64 syscall
	*(u64 *)(r1 -2) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-2 size=8
log: eee7fd89 16b36bd0 b3bfe56a

prog: syscall_load_m4_8 syscall
	r0 = *(u8 *)(r1 -4)
	exit
expect: EACCES invalid bpf_context access off=-4 size=1
log: 4e07afbb 5838a5b2 a367dbe9

prog: syscall_store_m4_8 syscall
	*(u8 *)(r1 -4) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-4 size=1
log: 1942ae25 df94c579 a367dbe9

prog: syscall_load_m4_16 syscall
	r0 = *(u16 *)(r1 -4)
	exit
expect: EACCES invalid bpf_context access off=-4 size=2
log: d26e03ac 99b550d1 b7b2533e

prog: syscall_load_m4_32 syscall
	r0 = *(u32 *)(r1 -4)
	exit
expect: EACCES invalid bpf_context access off=-4 size=4
log: d796d3ec 083567d7 2808214c

prog: syscall_load_m4_64 syscall
	r0 = *(u64 *)(r1 -4)
	exit
expect: EACCES invalid bpf_context access off=-4 size=8
log: d94802f2 f7d5271f ae302a08

prog: syscall_store_m4_64 syscall
	*(u64 *)(r1 -4) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-4 size=8
log: 09838391 ba4936ba ae302a08

prog: syscall_load_m8_8 syscall
	r0 = *(u8 *)(r1 -8)
	exit
expect: EACCES invalid bpf_context access off=-8 size=1
log: 7963f383 60973956 8b4d3d8d

prog: syscall_store_m8_8 syscall
	*(u8 *)(r1 -8) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=1
log: ade91bf5 0fa04b65 8b4d3d8d

prog: syscall_load_m8_16 syscall
	r0 = *(u16 *)(r1 -8)
	exit
expect: EACCES invalid bpf_context access off=-8 size=2
log: af41717c e1984fdd 75f4b5b2

prog: syscall_load_m8_32 syscall
	r0 = *(u32 *)(r1 -8)
	exit
expect: EACCES invalid bpf_context access off=-8 size=4
log: 14d9db94 1d1a7a9b 8db97358

prog: syscall_load_m8_64 syscall
	r0 = *(u64 *)(r1 -8)
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: eb88e662 c4c5ab63 719ced1c

prog: syscall_store_m8_64 syscall
	*(u64 *)(r1 -8) = 1
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 619de1c9 e1ceec9e 719ced1c

prog: syscall_moved_8_0 syscall
	r1 += 8
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=8 disallowed
log: 3d87071e 4a20d0c3 8287d167

prog: syscall_moved_32760_32767 syscall
	r1 += 32760
	r0 = *(u8 *)(r1 + 32767)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=32760 disallowed
log: 81afb4dd 61acebcf c2ccc73b

prog: syscall_moved_65528_0 syscall
	r1 += 65528
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=65528 disallowed
log: 3094b89c b17b8525 9bce8151

prog: syscall_moved_65534_0 syscall
	r1 += 65534
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=65534 disallowed
log: a544aeb1 b217425d 99b67f28

prog: syscall_moved_65535_0 syscall
	r1 += 65535
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=65535 disallowed
log: aea69efe 6b335759 b735b6df

prog: syscall_moved_1048576_0 syscall
	r1 += 1048576
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES dereference of modified ctx ptr R1 off=1048576 disallowed
log: c3828d49 1ee903cf dedc23e6

prog: syscall_moved_m8_8 syscall
	r1 += -8
	r0 = *(u8 *)(r1 + 8)
	exit
expect: EACCES negative offset ctx ptr R1 off=-8 disallowed
log: 0b1c998f 2ce5e0b1 6cbbe0e2

prog: syscall_moved_m8_0 syscall
	r1 += -8
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES negative offset ctx ptr R1 off=-8 disallowed
log: f4bdc467 ca017d61 6cbbe0e2

prog: syscall_variable syscall
	r2 = *(u64 *)(r1 + 0)
	r2 &= 15
	r1 += r2
	r0 = *(u8 *)(r1 + 0)
	exit
expect: EACCES variable ctx access var_off=(0x0; 0xf) disallowed
log: 71e98595 75a0dd24 271f8d82

prog: syscall_store_reg syscall
	r2 = *(u64 *)(r1 + 0)
	*(u64 *)(r1 + 8) = r2
	r0 = 0
	exit
expect: accepted
log: 333fabce c85a143f 19be865f

prog: syscall_store_pointer syscall
	*(u64 *)(r1 + 8) = r10
	r0 = 0
	exit
expect: accepted
log: aa2f1973 30e7363c 99e59ee2

prog: syscall_store_ctx syscall
	*(u64 *)(r1 + 8) = r1
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b93b0660 99e59ee2

prog: syscall_atomic syscall
	r2 = 1
	lock *(u64 *)(r1 + 8) += r2
	r0 = 0
	exit
expect: EACCES BPF_ATOMIC stores into R1 ctx is not allowed
log: 10e405ba 8e446ec6 8072223a

prog: syscall_signed syscall
	r0 = *(s8 *)(r1 + 8)
	exit
expect: accepted
log: c4eef870 e050d2cd 5c40a695

prog: syscall_any_result syscall
	r0 = -1
	r0 <<= 32
	exit
expect: accepted
log: aa2f1973 a59c8ebe 99e59ee2

prog: syscall_returns_pointer syscall
	r0 = r10
	exit
expect: accepted
log: c4eef870 73f0f9f5 5c40a695

prog: syscall_sys_bpf syscall
	*(u64 *)(r10 - 8) = 0
	r1 = 0
	r2 = r10
	r2 += -8
	r3 = 8
	call bpf_sys_bpf
	r0 = 0
	exit
expect: accepted
log: d169d93a 669f60a4 819355e3

prog: syscall_sys_bpf_zero syscall
	*(u64 *)(r10 - 8) = 0
	r1 = 0
	r2 = r10
	r2 += -8
	r3 = 0
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EACCES R3 invalid zero-sized read: u64=[0,0]
log: 174187e3 0556fe69 b9f69003

prog: syscall_sys_bpf_ctx syscall
	r2 = r1
	r1 = 0
	r3 = 8
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EACCES R2 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 54487511 648877b9 14334aa2

prog: syscall_sys_bpf_big syscall
	*(u64 *)(r10 - 8) = 0
	r1 = 0
	r2 = r10
	r2 += -8
	r3 = 16
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EINVAL invalid read from stack R2 off=-8 size=16
log: aa7150d6 4c61b323 60513a80

prog: syscall_sys_bpf_null syscall
	r1 = 0
	r2 = 0
	r3 = 8
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EACCES R2 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 448dab02 d8835b9e fe31e6e5

prog: syscall_sys_bpf_stack_number syscall
	r1 = r10
	r2 = r10
	r3 = 8
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EACCES invalid read from stack R2 off=0 size=8
log: a26fe61d ec6a249d 9f31a5a8

prog: syscall_sys_bpf_map_value syscall
	*(u64 *)(r10 - 8) = 0
	r1 = array ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto +4
	r1 = 0
	r2 = r0
	r3 = 8
	call bpf_sys_bpf
	r0 = 0
	exit
expect: accepted
log: ea6b2274 56836ddd 1da3bc7f

prog: syscall_sys_close syscall
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: accepted
log: 333fabce 39a7be65 19be865f

prog: syscall_sys_close_nothing syscall
	r1 = r2
	call bpf_sys_close
	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: e888ae26 84ba6446 83f10164

prog: syscall_sys_close_pointer syscall
	call bpf_sys_close
	r0 = 0
	exit
expect: accepted
log: aa2f1973 03eadcca 99e59ee2

prog: syscall_find syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 4
	r4 = 0
	call bpf_btf_find_by_name_kind
	exit
expect: accepted
log: 4341296d a61f1a06 70038d20

prog: syscall_find_zero syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 0
	r3 = 4
	r4 = 0
	call bpf_btf_find_by_name_kind
	exit
expect: EACCES R2 invalid zero-sized read: u64=[0,0]
log: f9e8a586 c0f1497f a8e32dba

prog: syscall_find_uninit syscall
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 4
	r4 = 0
	call bpf_btf_find_by_name_kind
	exit
expect: accepted
log: 90ee56ff d1de308c b1e7c016

prog: syscall_find_unknown syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r2 = *(u64 *)(r1 + 0)
	r2 &= 7
	r1 = r10
	r1 += -8
	r3 = 4
	r4 = 0
	call bpf_btf_find_by_name_kind
	exit
expect: EACCES R2 invalid zero-sized read: u64=[0,7]
log: 37740315 74a15cc4 73e6843c

prog: syscall_find_missing_arg syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 4
	call bpf_btf_find_by_name_kind
	exit
expect: EACCES R4 !read_ok
log: 1f341cff 07b037fe 09a0b68c

prog: syscall_kallsyms syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_kallsyms_lookup_name
	r0 = *(u64 *)(r10 - 16)
	exit
expect: accepted
log: a9105332 8efc843a 95aa1b0c

prog: syscall_kallsyms_zero syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 0
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_kallsyms_lookup_name
	r0 = 0
	exit
expect: accepted
log: a9105332 67aa12b7 95aa1b0c

prog: syscall_kallsyms_unaligned syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -20
	call bpf_kallsyms_lookup_name
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+-20+0 size 8
log: 1c6f7d6c f3ea348a b4cd8674

prog: syscall_kallsyms_null syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	r4 = 0
	call bpf_kallsyms_lookup_name
	r0 = 0
	exit
expect: EACCES R4 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 08be8a9a 25510025 8d39c50f

prog: syscall_kallsyms_ctx syscall
	r7 = 0x6e616d65 ll
	*(u64 *)(r10 - 8) = r7
	r4 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_kallsyms_lookup_name
	r0 = 0
	exit
expect: EACCES R4 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e355bb37 471a391b e1341bf8

prog: syscall_call_redirect syscall
	r1 = 0
	r2 = 0
	call bpf_redirect
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_redirect#23
log: 111f2283 890d82d0 a9b258da

prog: syscall_call_skb_load_bytes syscall
	r1 = 0
	r2 = 0
	r3 = 0
	r4 = 0
	call bpf_skb_load_bytes
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_skb_load_bytes#26
log: ccf26ba0 2cc883e0 34bab178

prog: syscall_call_get_current_task syscall
	call bpf_get_current_task
	r0 = 0
	exit
expect: accepted
log: aa2f1973 fe05fc89 99e59ee2

prog: syscall_call_ktime_get_ns syscall
	call bpf_ktime_get_ns
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b3851f3d 99e59ee2

prog: syscall_call_get_retval syscall
	call bpf_get_retval
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_get_retval#186
log: cd8f588c 8a63ed09 23bd7bc3

prog: syscall_call_sk_release syscall
	r1 = 0
	call bpf_sk_release
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sk_release#86
log: 02afbb31 105ebbaf eb8ce52e

prog: syscall_call_override_return syscall
	r1 = 0
	r2 = 0
	call bpf_override_return
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_override_return#58
log: 19b3faa7 1d35616d b5cb0391

prog: syscall_call_get_smp_processor_id syscall
	call bpf_get_smp_processor_id
	r0 = 0
	exit
expect: accepted
log: aa2f1973 6eb54488 99e59ee2

prog: syscall_call_sys_bpf syscall
	call bpf_sys_bpf
	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: 31ff4826 00c6b471 83f10164

prog: syscall_elsewhere_tc tc
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_xdp xdp
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_socket socket
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_kprobe_f kprobe/f
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_raw_tp_f raw_tp/f
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_netfilter netfilter
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

prog: syscall_elsewhere_uprobe_s_f uprobe.s/f
	r1 = 3
	call bpf_sys_close
	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_sys_close#168
log: 5246b117 9745c43f e64dad8b

