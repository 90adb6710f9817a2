# What is behind pointers to the kernel's objects: members, unions, arrays, what may be written.
	.map array, type=array, key=u32, value=u64, max_entries=4
	.license "GPL"

prog: object_o1 netfilter
	r6 = *(u64 *)(r1 + 8)
	r7 = *(u64 *)(r6 + 0)
	r8 = *(u64 *)(r7 + 8)
	r0 = 0
	exit
expect: accepted
log: deacabe1 ff27324c 765dcf1c

prog: object_o2 netfilter
	r6 = *(u64 *)(r1 + 8)
	*(u64 *)(r6 + 0) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 2394e876 2566b619 9f073235

prog: object_o3 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = r6
	r2 = 8
	call bpf_trace_printk
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0c5ae69e 7f4f52c1

prog: object_o4 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = array ll
	r2 = r6
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES bpf_map_lookup_elem() may write into memory pointed by R2 type=trusted_ptr_
log: cbd5e440 6413b720 cad29ecf

prog: object_o5 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = r6
	r2 = 8000
	call bpf_trace_printk
	r0 = 0
	exit
expect: EACCES access beyond struct sk_buff at off 0 size 8000
log: 0f2f96e4 cec92528 09bd6980

prog: object_o6 kprobe/f
	call bpf_get_current_task_btf
	r1 = *(u64 *)(r0 + 0)
	r2 = *(u64 *)(r0 + 8)
	r3 = *(u64 *)(r0 + 16)
	r4 = *(u64 *)(r0 + 24)
	r5 = *(u64 *)(r0 + 32)
	r0 = 0
	exit
expect: EACCES access beyond the end of member status (mend:20) in struct thread_info with off 16 size 8
log: 28bea6a7 dbd18dfa 4e2f12b0

prog: object_o7 tc
	r1 = *(u64 *)(r1 + 168)
	if r1 == 0 goto out
	call bpf_skc_to_tcp_sock
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
	r2 = *(u64 *)(r0 + 72)
	r3 = *(u64 *)(r2 + 0)
	*(u64 *)(r0 + 0) = 0
out:
	r0 = 0
	exit
expect: EACCES R2 invalid mem access 'scalar'
log: 86a97c5c ac34a719 b1c5ea40

prog: object_wr1 tc
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr2 action
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr3 xdp
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr4 kprobe/f
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr5 socket
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr6 sk_skb
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wr7 lwt_xmit
	call bpf_get_current_task_btf
	*(u64 *)(r0 + 8) = 0
	r0 = 0
	exit
expect: EACCES only read is supported
log: 3b8e48b9 564f0d01 9f073235

prog: object_wu1 tc
	call bpf_get_current_task_btf
	r1 = *(u32 *)(r0 + 960)
	r0 = 0
	exit
expect: accepted
log: 333fabce d1ccde4a 19be865f

prog: object_wu2 tc
	call bpf_get_current_task_btf
	r1 = *(u16 *)(r0 + 960)
	r0 = 0
	exit
expect: accepted
log: 333fabce 62f555d7 19be865f

prog: object_wu3 tc
	call bpf_get_current_task_btf
	r1 = *(u8 *)(r0 + 961)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1f1e8375 19be865f

prog: object_wu4 tc
	call bpf_get_current_task_btf
	r1 = *(u16 *)(r0 + 962)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6cf7a493 19be865f

prog: object_wu5 tc
	call bpf_get_current_task_btf
	r1 = *(u64 *)(r0 + 960)
	r0 = 0
	exit
expect: EACCES access beyond struct rcu_special at off 0 size 8
log: a5959830 455dd684 44731b2e

prog: object_wu6 tc
	call bpf_get_current_task_btf
	r1 = *(u32 *)(r0 + 956)
	r1 = *(u64 *)(r0 + 956)
	r0 = 0
	exit
expect: EACCES access beyond the end of member trc_ipi_to_cpu (mend:960) in struct task_struct with off 956 size 8
log: 74f8b024 9d940ff4 652cedea

prog: object_wv1 netfilter
	r6 = *(u64 *)(r1 + 0)
	r1 = *(u16 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES access beyond the end of member hook (mend:1) in struct nf_hook_state with off 0 size 2
log: 62ec5c84 af85d0e4 8eefff7e

prog: object_wv2 netfilter
	r6 = *(u64 *)(r1 + 0)
	r1 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES access beyond the end of member hook (mend:1) in struct nf_hook_state with off 0 size 8
log: efb9ddb2 3a42d162 e5003a44

prog: object_wv3 netfilter
	r6 = *(u64 *)(r1 + 0)
	r1 = *(u32 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES access beyond the end of member hook (mend:1) in struct nf_hook_state with off 0 size 4
log: fc9485c0 6f79a27a d3bc8a58

prog: object_wv4 netfilter
	r6 = *(u64 *)(r1 + 0)
	r1 = *(u16 *)(r6 + 2)
	r0 = 0
	exit
expect: EINVAL struct nf_hook_state doesn't have field at offset 2
log: ddaed158 22901af6 9e8a6234

prog: object_wx_0_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 0 size 1
log: f1d91aa7 13f3300f 3c393c2f

prog: object_wx_0_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 0 size 2
log: ed489116 b8492cfe d8b281c4

prog: object_wx_0_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 0 size 4
log: f206dc5e b82436b4 019b9d82

prog: object_wx_0_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: 333fabce ab1cfa72 19be865f

prog: object_wx_4_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 4)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 4 size 1
log: b459fcb7 e784b5ab daa1b53b

prog: object_wx_4_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 4)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 4 size 2
log: 5399eca6 01a4241a d46b8360

prog: object_wx_4_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 4)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 4 size 4
log: 176f42c6 3d060a80 736013a6

prog: object_wx_4_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 4)
	r0 = 0
	exit
expect: EACCES cannot access ptr member next with moff 0 in struct (anon) with off 4 size 8
log: 3e33ffc0 903e8f1c 0288bb7a

prog: object_wx_8_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 8)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 8 size 1
log: 1d1e3ffb 7e63aeeb ce8a1123

prog: object_wx_8_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 8)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 8 size 2
log: c388a30a 9d3be4aa 84793268

prog: object_wx_8_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 8)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 8 size 4
log: 9dc0a3e6 339bf208 d89fd00e

prog: object_wx_8_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 8)
	r0 = 0
	exit
expect: accepted
log: 333fabce 99a2d6b2 19be865f

prog: object_wx_12_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 12)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 12 size 1
log: 2f2d51cd f4f96944 b2be89da

prog: object_wx_12_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 12)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 12 size 2
log: 590bb878 4a253387 e617d409

prog: object_wx_12_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 12)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 12 size 4
log: ca84e060 7b60a619 869d98c7

prog: object_wx_12_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 12)
	r0 = 0
	exit
expect: EACCES cannot access ptr member prev with moff 8 in struct (anon) with off 12 size 8
log: c08afe9e 2f7bb391 af76451b

prog: object_wx_16_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 16)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 0 size 1
log: f1b16480 dab23299 ae7a3db5

prog: object_wx_16_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 16)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 0 size 2
log: 149037f5 346aafd2 705e56c6

prog: object_wx_16_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 16)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 0 size 4
log: 9275c2d1 45e36478 01b24680

prog: object_wx_16_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 16)
	r0 = 0
	exit
expect: accepted
log: 333fabce df23240c 19be865f

prog: object_wx_20_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 20)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 4 size 1
log: b4ce325b 11bdd313 ef9a80e9

prog: object_wx_20_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 20)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 4 size 2
log: 63d0ebca b6114222 0c34b33a

prog: object_wx_20_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 20)
	r0 = 0
	exit
expect: EACCES cannot access ptr member dev with moff 0 in struct (anon) with off 4 size 4
log: ff366ed6 826771b8 c9bbbf3c

prog: object_wx_20_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 20)
	r0 = 0
	exit
expect: EACCES access beyond struct (anon) at off 20 size 8
log: 644dab3f 016ca4e7 26119063

prog: object_wx_24_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 24)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 24 size 1
log: b45882fd 16a8bdf9 b096d163

prog: object_wx_24_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 24)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 24 size 2
log: d6f479a8 6523b8e4 5057fba8

prog: object_wx_24_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 24 size 4
log: 66741a60 aa99631e 8e9f084e

prog: object_wx_24_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce dc1bf257 19be865f

prog: object_wx_28_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 28)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 28 size 1
log: b193ab1d aaab08fd 72c2d8ff

prog: object_wx_28_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 28)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 28 size 2
log: f847c108 2f2c0018 73f53514

prog: object_wx_28_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 28)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 28 size 4
log: b72e9ba8 099e4de2 afe81312

prog: object_wx_28_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 28)
	r0 = 0
	exit
expect: EACCES cannot access ptr member sk with moff 24 in struct sk_buff with off 28 size 8
log: 0ee8375e b42b3cbe 4fa9bb4e

prog: object_wx_32_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce 4230567f 19be865f

prog: object_wx_32_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce 640559d1 19be865f

prog: object_wx_32_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce f3d82f78 19be865f

prog: object_wx_32_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce 36201b02 19be865f

prog: object_wx_36_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 36)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6fc7887f 19be865f

prog: object_wx_36_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 36)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7ca0acf9 19be865f

prog: object_wx_36_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: accepted
log: 333fabce f905f160 19be865f

prog: object_wx_36_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 36)
	r0 = 0
	exit
expect: EACCES access beyond struct (anon) at off 4 size 8
log: 2abbfcce 586c4ed3 3cd85589

prog: object_wx_40_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 40)
	r0 = 0
	exit
expect: accepted
log: 333fabce 47d1c185 19be865f

prog: object_wx_40_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 40)
	r0 = 0
	exit
expect: accepted
log: 333fabce b95d8965 19be865f

prog: object_wx_40_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 40)
	r0 = 0
	exit
expect: accepted
log: 333fabce 70609f14 19be865f

prog: object_wx_40_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 40)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9e4efeea 19be865f

prog: object_wx_44_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 44)
	r0 = 0
	exit
expect: accepted
log: 333fabce d2639655 19be865f

prog: object_wx_44_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 44)
	r0 = 0
	exit
expect: accepted
log: 333fabce 51dc3f05 19be865f

prog: object_wx_44_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 44)
	r0 = 0
	exit
expect: accepted
log: 333fabce 763e6c8c 19be865f

prog: object_wx_44_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 44)
	r0 = 0
	exit
expect: accepted
log: 333fabce ecd568d2 19be865f

prog: object_wx_48_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 48)
	r0 = 0
	exit
expect: accepted
log: 333fabce 21ffb6a5 19be865f

prog: object_wx_48_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 48)
	r0 = 0
	exit
expect: accepted
log: 333fabce b33f62d5 19be865f

prog: object_wx_48_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 48)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2d8cd514 19be865f

prog: object_wx_48_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 48)
	r0 = 0
	exit
expect: accepted
log: 333fabce 005fb27a 19be865f

prog: object_wx_52_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 52)
	r0 = 0
	exit
expect: accepted
log: 333fabce 27510683 19be865f

prog: object_wx_52_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 52)
	r0 = 0
	exit
expect: accepted
log: 333fabce ca19e8a1 19be865f

prog: object_wx_52_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 52)
	r0 = 0
	exit
expect: accepted
log: 333fabce 07f07f58 19be865f

prog: object_wx_52_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 52)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2e5d178a 19be865f

prog: object_wx_56_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 56)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7c5a7f43 19be865f

prog: object_wx_56_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 56)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3d5b3ac1 19be865f

prog: object_wx_56_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 56)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5699b228 19be865f

prog: object_wx_56_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 56)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9b580ffa 19be865f

prog: object_wx_60_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 60)
	r0 = 0
	exit
expect: accepted
log: 333fabce df86d10d 19be865f

prog: object_wx_60_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 60)
	r0 = 0
	exit
expect: accepted
log: 333fabce 14f7c1fd 19be865f

prog: object_wx_60_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 60)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7b372d7c 19be865f

prog: object_wx_60_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 60)
	r0 = 0
	exit
expect: accepted
log: 333fabce fd1e2862 19be865f

prog: object_wx_64_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 64)
	r0 = 0
	exit
expect: accepted
log: 333fabce 535f457d 19be865f

prog: object_wx_64_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 64)
	r0 = 0
	exit
expect: accepted
log: 333fabce a769b52d 19be865f

prog: object_wx_64_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 64)
	r0 = 0
	exit
expect: accepted
log: 333fabce d41fb524 19be865f

prog: object_wx_64_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 64)
	r0 = 0
	exit
expect: accepted
log: 333fabce b2a2d95a 19be865f

prog: object_wx_68_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 68)
	r0 = 0
	exit
expect: accepted
log: 333fabce 803b524d 19be865f

prog: object_wx_68_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 68)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9a896fad 19be865f

prog: object_wx_68_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 68)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5d7ecb7c 19be865f

prog: object_wx_68_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 68)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3b2bcdd2 19be865f

prog: object_wx_72_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 72)
	r0 = 0
	exit
expect: accepted
log: 333fabce d41fae2f 19be865f

prog: object_wx_72_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 72)
	r0 = 0
	exit
expect: accepted
log: 333fabce f5b909a9 19be865f

prog: object_wx_72_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 72)
	r0 = 0
	exit
expect: accepted
log: 333fabce cc330478 19be865f

prog: object_wx_72_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 72)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6f9657ea 19be865f

prog: object_wx_76_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 76)
	r0 = 0
	exit
expect: accepted
log: 333fabce 71936fff 19be865f

prog: object_wx_76_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 76)
	r0 = 0
	exit
expect: accepted
log: 333fabce c1321811 19be865f

prog: object_wx_76_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 76)
	r0 = 0
	exit
expect: accepted
log: 333fabce c059ba40 19be865f

prog: object_wx_76_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 76)
	r0 = 0
	exit
expect: accepted
log: 333fabce db22e612 19be865f

prog: object_wx_80_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 80)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3370f455 19be865f

prog: object_wx_80_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 80)
	r0 = 0
	exit
expect: accepted
log: 333fabce e9ac1f05 19be865f

prog: object_wx_80_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 80)
	r0 = 0
	exit
expect: accepted
log: 333fabce f7278a0c 19be865f

prog: object_wx_80_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 80)
	r0 = 0
	exit
expect: accepted
log: 333fabce 56c16902 19be865f

prog: object_wx_84_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 84)
	r0 = 0
	exit
expect: accepted
log: 333fabce e82426c5 19be865f

prog: object_wx_84_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 84)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7305af25 19be865f

prog: object_wx_84_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 84)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0e9780a4 19be865f

prog: object_wx_84_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 84)
	r0 = 0
	exit
expect: EACCES access beyond the end of member cb (mend:88) in struct sk_buff with off 84 size 8
log: ca972d43 76b36515 a8cf7873

prog: object_wx_88_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 88)
	r0 = 0
	exit
expect: accepted
log: 333fabce 35adef45 19be865f

prog: object_wx_88_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 88)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8e6d4c85 19be865f

prog: object_wx_88_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 88)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9d55672c 19be865f

prog: object_wx_88_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 88)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7b881552 19be865f

prog: object_wx_92_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 92)
	r0 = 0
	exit
expect: accepted
log: 333fabce 348eecbb 19be865f

prog: object_wx_92_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 92)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8110d619 19be865f

prog: object_wx_92_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 92)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0dff0e38 19be865f

prog: object_wx_92_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 92)
	r0 = 0
	exit
expect: accepted
log: 333fabce 36f7bcd2 19be865f

prog: object_wx_96_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 96)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 8 size 1
log: 3ab98320 088481b7 5e8fc30d

prog: object_wx_96_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 96)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 8 size 2
log: fa0b6295 8c264620 740a121e

prog: object_wx_96_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 96)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 8 size 4
log: e41ef7f5 24f4516a d0ccc5f8

prog: object_wx_96_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 4898e4dd 19be865f

prog: object_wx_100_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 100)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 12 size 1
log: 0862d159 6b415560 3193114c

prog: object_wx_100_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 100)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 12 size 2
log: f7851224 8bd84bb7 5df298b7

prog: object_wx_100_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 100)
	r0 = 0
	exit
expect: EACCES cannot access ptr member destructor with moff 8 in struct (anon) with off 12 size 4
log: afb8d540 23581175 0538aff9

prog: object_wx_100_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 100)
	r0 = 0
	exit
expect: EACCES access beyond struct (anon) at off 12 size 8
log: 53b1cdcf a9495992 506f8d8e

prog: object_wx_104_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 104)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5495ad81 19be865f

prog: object_wx_104_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 104)
	r0 = 0
	exit
expect: accepted
log: 333fabce 21877e97 19be865f

prog: object_wx_104_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 104)
	r0 = 0
	exit
expect: accepted
log: 333fabce 24a701ea 19be865f

prog: object_wx_104_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 104)
	r0 = 0
	exit
expect: accepted
log: 333fabce 42e8f77c 19be865f

prog: object_wx_108_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 108)
	r0 = 0
	exit
expect: accepted
log: 333fabce 777f8d29 19be865f

prog: object_wx_108_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 108)
	r0 = 0
	exit
expect: accepted
log: 333fabce 089e3977 19be865f

prog: object_wx_108_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 108)
	r0 = 0
	exit
expect: accepted
log: 333fabce f3e549da 19be865f

prog: object_wx_108_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 108)
	r0 = 0
	exit
expect: EACCES access beyond the end of member _nfct (mend:112) in struct sk_buff with off 108 size 8
log: efa285fa 7bcf6fbb 2fea010d

prog: object_wx_112_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 112)
	r0 = 0
	exit
expect: accepted
log: 333fabce b9151a1d 19be865f

prog: object_wx_112_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 112)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5a38dffd 19be865f

prog: object_wx_112_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 112)
	r0 = 0
	exit
expect: accepted
log: 333fabce 09872dd0 19be865f

prog: object_wx_112_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 112)
	r0 = 0
	exit
expect: EACCES access beyond the end of member len (mend:116) in struct sk_buff with off 112 size 8
log: 2adc185b 1181be37 451843f7

prog: object_wx_116_8 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u8 *)(r6 + 116)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6a373605 19be865f

prog: object_wx_116_16 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u16 *)(r6 + 116)
	r0 = 0
	exit
expect: accepted
log: 333fabce 18486f95 19be865f

prog: object_wx_116_32 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u32 *)(r6 + 116)
	r0 = 0
	exit
expect: accepted
log: 333fabce ab0e8b70 19be865f

prog: object_wx_116_64 netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = *(u64 *)(r6 + 116)
	r0 = 0
	exit
expect: EACCES access beyond the end of member data_len (mend:120) in struct sk_buff with off 116 size 8
log: 2261526d 0d8eae65 3de8547b

