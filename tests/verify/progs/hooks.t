# Netfilter hooks, and tracepoints whose arguments programs may write.
	.map array, type=array, key=u32, value=u64, max_entries=4
	.license "GPL"

prog: hook_netfilter_load_0_8 netfilter
	r2 = *(u8 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 c5fcd954 6114c04c

prog: hook_raw_tp_w_load_0_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 c5fcd954 6114c04c

prog: hook_netfilter_load_0_16 netfilter
	r2 = *(u16 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 fc6357d5 504bfab3

prog: hook_raw_tp_w_load_0_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 fc6357d5 504bfab3

prog: hook_netfilter_load_0_32 netfilter
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 d2dfa67f dc747ae9

prog: hook_raw_tp_w_load_0_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 d2dfa67f dc747ae9

prog: hook_netfilter_load_0_64 netfilter
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 d420b44c 99e59ee2

prog: hook_raw_tp_w_load_0_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f12e50cf 99e59ee2

prog: hook_netfilter_store_0 netfilter
	*(u64 *)(r1 +0) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: e10d1e2f 43aabbbb 0b44993d

prog: hook_raw_tp_w_store_0 raw_tp.w/f
	*(u64 *)(r1 +0) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: e10d1e2f 43aabbbb 0b44993d

prog: hook_netfilter_load_4_8 netfilter
	r2 = *(u8 *)(r1 +4)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 4f4e7980 4e49a6d8

prog: hook_raw_tp_w_load_4_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +4)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 869f1671 99e59ee2

prog: hook_netfilter_load_4_16 netfilter
	r2 = *(u16 *)(r1 +4)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=2
log: 4a0fe1a9 c66978d9 852eea3f

prog: hook_raw_tp_w_load_4_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +4)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 ed7baa5b 99e59ee2

prog: hook_netfilter_load_4_32 netfilter
	r2 = *(u32 *)(r1 +4)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 5e3ed4fb 4bdd710d

prog: hook_raw_tp_w_load_4_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +4)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 49e60cb4 99e59ee2

prog: hook_netfilter_load_4_64 netfilter
	r2 = *(u64 *)(r1 +4)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: 602a596f da0c00cb eca18c39

prog: hook_raw_tp_w_load_4_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +4)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: 602a596f da0c00cb eca18c39

prog: hook_netfilter_store_4 netfilter
	*(u64 *)(r1 +4) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: 13d12caf f8d153c7 eca18c39

prog: hook_raw_tp_w_store_4 raw_tp.w/f
	*(u64 *)(r1 +4) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=4 size=8
log: 13d12caf f8d153c7 eca18c39

prog: hook_netfilter_load_8_8 netfilter
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=1
log: 1a633632 e2c2bb0c 2df2eac4

prog: hook_raw_tp_w_load_8_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 860659b1 99e59ee2

prog: hook_netfilter_load_8_16 netfilter
	r2 = *(u16 *)(r1 +8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=2
log: 0d74f259 bbc9b0cd be91792b

prog: hook_raw_tp_w_load_8_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 ee22974b 99e59ee2

prog: hook_netfilter_load_8_32 netfilter
	r2 = *(u32 *)(r1 +8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 13d96de7 c5896121

prog: hook_raw_tp_w_load_8_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 8d93f92c 99e59ee2

prog: hook_netfilter_load_8_64 netfilter
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 0a6e65aa 99e59ee2

prog: hook_raw_tp_w_load_8_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35930e14 99e59ee2

prog: hook_netfilter_store_8 netfilter
	*(u64 *)(r1 +8) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: b73cb06f 572eaf53 79e11b25

prog: hook_raw_tp_w_store_8 raw_tp.w/f
	*(u64 *)(r1 +8) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: b73cb06f 572eaf53 79e11b25

prog: hook_netfilter_load_12_8 netfilter
	r2 = *(u8 *)(r1 +12)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=1
log: 4d7ee5a4 f65bab55 0a6c9d5f

prog: hook_raw_tp_w_load_12_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +12)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7ae4c19f 99e59ee2

prog: hook_netfilter_load_12_16 netfilter
	r2 = *(u16 *)(r1 +12)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=2
log: dff36eef ec3723ae dff3e1f8

prog: hook_raw_tp_w_load_12_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +12)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 62bc1d7f 99e59ee2

prog: hook_netfilter_load_12_32 netfilter
	r2 = *(u32 *)(r1 +12)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 23b2db6b 267f2d48 38b8a652

prog: hook_raw_tp_w_load_12_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +12)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 26a6a980 99e59ee2

prog: hook_netfilter_load_12_64 netfilter
	r2 = *(u64 *)(r1 +12)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=8
log: 52ec61c1 ecf02774 93c610ae

prog: hook_raw_tp_w_load_12_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +12)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=8
log: 52ec61c1 ecf02774 93c610ae

prog: hook_netfilter_store_12 netfilter
	*(u64 *)(r1 +12) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=8
log: 6a453d33 50829c46 93c610ae

prog: hook_raw_tp_w_store_12 raw_tp.w/f
	*(u64 *)(r1 +12) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=12 size=8
log: 6a453d33 50829c46 93c610ae

prog: hook_netfilter_load_16_8 netfilter
	r2 = *(u8 *)(r1 +16)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=1
log: 5b9d432c 401f4b41 73bad38b

prog: hook_raw_tp_w_load_16_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +16)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 53274d2f 99e59ee2

prog: hook_netfilter_load_16_16 netfilter
	r2 = *(u16 *)(r1 +16)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=2
log: 55312cd7 d2cf1542 b5b222a4

prog: hook_raw_tp_w_load_16_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +16)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 9966a1cf 99e59ee2

prog: hook_netfilter_load_16_32 netfilter
	r2 = *(u32 *)(r1 +16)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: e14859e3 17d2a43c cf33f216

prog: hook_raw_tp_w_load_16_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +16)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 e8df1860 99e59ee2

prog: hook_netfilter_load_16_64 netfilter
	r2 = *(u64 *)(r1 +16)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=8
log: fae5b7c9 c5c938d8 69791bea

prog: hook_raw_tp_w_load_16_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +16)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 2188f58c 99e59ee2

prog: hook_netfilter_store_16 netfilter
	*(u64 *)(r1 +16) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=8
log: 18891ec3 844194f2 69791bea

prog: hook_raw_tp_w_store_16 raw_tp.w/f
	*(u64 *)(r1 +16) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=16 size=8
log: 18891ec3 844194f2 69791bea

prog: hook_netfilter_load_24_8 netfilter
	r2 = *(u8 *)(r1 +24)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=1
log: c28d086a 59e3dee8 f6928afa

prog: hook_raw_tp_w_load_24_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +24)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 ef3c8cc9 99e59ee2

prog: hook_netfilter_load_24_16 netfilter
	r2 = *(u16 *)(r1 +24)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: bdaed2e1 5f1bd731 c9968895

prog: hook_raw_tp_w_load_24_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +24)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 bd24d8c3 99e59ee2

prog: hook_netfilter_load_24_32 netfilter
	r2 = *(u32 *)(r1 +24)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 8e31aa79 e1ac4713 f7e7c347

prog: hook_raw_tp_w_load_24_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +24)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f4aafabc 99e59ee2

prog: hook_netfilter_load_24_64 netfilter
	r2 = *(u64 *)(r1 +24)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=8
log: d25cbc07 98ca09bb 3e6c605b

prog: hook_raw_tp_w_load_24_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +24)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 c78305d4 99e59ee2

prog: hook_netfilter_store_24 netfilter
	*(u64 *)(r1 +24) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=8
log: 2b615e75 9aee9097 3e6c605b

prog: hook_raw_tp_w_store_24 raw_tp.w/f
	*(u64 *)(r1 +24) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=24 size=8
log: 2b615e75 9aee9097 3e6c605b

prog: hook_netfilter_load_m8_8 netfilter
	r2 = *(u8 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=1
log: 2d42e699 2b7209dd 8b4d3d8d

prog: hook_raw_tp_w_load_m8_8 raw_tp.w/f
	r2 = *(u8 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=1
log: 2d42e699 2b7209dd 8b4d3d8d

prog: hook_netfilter_load_m8_16 netfilter
	r2 = *(u16 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=2
log: ed9e9592 3a8d5a00 75f4b5b2

prog: hook_raw_tp_w_load_m8_16 raw_tp.w/f
	r2 = *(u16 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=2
log: ed9e9592 3a8d5a00 75f4b5b2

prog: hook_netfilter_load_m8_32 netfilter
	r2 = *(u32 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=4
log: 3f54a342 4015751e 8db97358

prog: hook_raw_tp_w_load_m8_32 raw_tp.w/f
	r2 = *(u32 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=4
log: 3f54a342 4015751e 8db97358

prog: hook_netfilter_load_m8_64 netfilter
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 55e9d448 eeba6bf6 719ced1c

prog: hook_raw_tp_w_load_m8_64 raw_tp.w/f
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 55e9d448 eeba6bf6 719ced1c

prog: hook_netfilter_store_m8 netfilter
	*(u64 *)(r1 -8) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 152202e8 38b26bfe 719ced1c

prog: hook_raw_tp_w_store_m8 raw_tp.w/f
	*(u64 *)(r1 -8) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 152202e8 38b26bfe 719ced1c

prog: hook_netfilter_load_1_8 netfilter
	r2 = *(u8 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=1
log: 243911ba c18934e9 0db330e7

prog: hook_raw_tp_w_load_1_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +1)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 70ddfcad 99e59ee2

prog: hook_netfilter_load_1_16 netfilter
	r2 = *(u16 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=2
log: 4813b2a9 d59a5312 4fb22d60

prog: hook_raw_tp_w_load_1_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=2
log: 4813b2a9 d59a5312 4fb22d60

prog: hook_netfilter_load_1_32 netfilter
	r2 = *(u32 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=4
log: 0ca577b9 f4a2f810 22fa1d1a

prog: hook_raw_tp_w_load_1_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=4
log: 0ca577b9 f4a2f810 22fa1d1a

prog: hook_netfilter_load_1_64 netfilter
	r2 = *(u64 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: 26c4d20f fe65bfe0 465b98c6

prog: hook_raw_tp_w_load_1_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +1)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: 26c4d20f fe65bfe0 465b98c6

prog: hook_netfilter_store_1 netfilter
	*(u64 *)(r1 +1) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: edcfe85b b0a804b2 465b98c6

prog: hook_raw_tp_w_store_1 raw_tp.w/f
	*(u64 *)(r1 +1) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=1 size=8
log: edcfe85b b0a804b2 465b98c6

prog: hook_netfilter_load_2_8 netfilter
	r2 = *(u8 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=1
log: 77ac7d4a 143bc402 45bb6dce

prog: hook_raw_tp_w_load_2_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +2)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 c8ac8711 99e59ee2

prog: hook_netfilter_load_2_16 netfilter
	r2 = *(u16 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=2
log: 5063e551 a06db753 c358e979

prog: hook_raw_tp_w_load_2_16 raw_tp.w/f
	r2 = *(u16 *)(r1 +2)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7dd7a4ff 99e59ee2

prog: hook_netfilter_load_2_32 netfilter
	r2 = *(u32 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=4
log: c9cc2db9 77a839a9 42bb8503

prog: hook_raw_tp_w_load_2_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=4
log: c9cc2db9 77a839a9 42bb8503

prog: hook_netfilter_load_2_64 netfilter
	r2 = *(u64 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: 79671657 90583111 ddffa67f

prog: hook_raw_tp_w_load_2_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +2)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: 79671657 90583111 ddffa67f

prog: hook_netfilter_store_2 netfilter
	*(u64 *)(r1 +2) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: 42bdfbe3 1c7dfd49 ddffa67f

prog: hook_raw_tp_w_store_2 raw_tp.w/f
	*(u64 *)(r1 +2) = 0
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=2 size=8
log: 42bdfbe3 1c7dfd49 ddffa67f

prog: hook_raw_tp_w_end_88_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 cf6e5419 99e59ee2

prog: hook_raw_tp_w_end_88_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 32be5218 99e59ee2

prog: hook_raw_tp_w_end_88_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f8fb6048 99e59ee2

prog: hook_raw_tp_w_end_92_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +92)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 c59e457f 99e59ee2

prog: hook_raw_tp_w_end_92_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +92)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f5964c30 99e59ee2

prog: hook_raw_tp_w_end_92_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +92)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=92 size=8
log: 58a17b21 bce2d93c bd88be86

prog: hook_raw_tp_w_end_95_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +95)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 df36b709 99e59ee2

prog: hook_raw_tp_w_end_95_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +95)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=95 size=4
log: 249fa729 7391b277 c8611ca7

prog: hook_raw_tp_w_end_95_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +95)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=95 size=8
log: a41e1c7f 306e6883 e05c673b

prog: hook_raw_tp_w_end_96_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +96)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=96 size=1
log: 9c1ba1bc a3415b69 9cb33093

prog: hook_raw_tp_w_end_96_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +96)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=96 size=4
log: 379646e3 47d0bc44 0c42949e

prog: hook_raw_tp_w_end_96_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +96)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=96 size=8
log: 7fab10a9 491e7870 438ac302

prog: hook_raw_tp_w_end_100_8 raw_tp.w/f
	r2 = *(u8 *)(r1 +100)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=100 size=1
log: f01d6d52 04ebeb11 32c4313f

prog: hook_raw_tp_w_end_100_32 raw_tp.w/f
	r2 = *(u32 *)(r1 +100)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=100 size=4
log: 30abb4b1 7b1abcb8 e41a3032

prog: hook_raw_tp_w_end_100_64 raw_tp.w/f
	r2 = *(u64 *)(r1 +100)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=100 size=8
log: 0b1dfcd7 7cf5cec8 61dbe88e

prog: hook_netfilter_returns_m1 netfilter
	r0 = -1
	exit
expect: EINVAL At program exit the register R0 has smin=-1 smax=-1 should have been in [0, 1]
log: 06b40d01 5729de4e 100f46e7

prog: hook_netfilter_returns_0 netfilter
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: hook_netfilter_returns_1 netfilter
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: hook_netfilter_returns_2 netfilter
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: hook_netfilter_returns_2147483647 netfilter
	r0 = 2147483647
	exit
expect: EINVAL At program exit the register R0 has smin=2147483647 smax=2147483647 should have been in [0, 1]
log: 352eb908 877dde0f e3872877

prog: hook_netfilter_returns_unknown netfilter
	call bpf_ktime_get_ns
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 9cd0bfee 1a34b651 08c12832

prog: hook_netfilter_returns_masked netfilter
	call bpf_ktime_get_ns
	r0 &= 1
	exit
expect: accepted
log: aa2f1973 acd81360 99e59ee2

prog: hook_netfilter_returns_object netfilter
	r0 = *(u64 *)(r1 + 8)
	exit
expect: EINVAL At program exit the register R0 is not a known value (trusted_ptr_)
log: c689348e fa39c853 29ae5542

prog: hook_object_spill netfilter
	r6 = *(u64 *)(r1 + 8)
	*(u64 *)(r10 - 8) = r6
	r7 = *(u64 *)(r10 - 8)
	r0 = 0
	exit
expect: accepted
log: deacabe1 37d97cc5 75e5e244

prog: hook_object_part_spill netfilter
	r6 = *(u64 *)(r1 + 8)
	*(u32 *)(r10 - 8) = r6
	r0 = 0
	exit
expect: EACCES invalid size of register spill
log: d92d0a1f a04c3549 afd2b769

prog: hook_object_null_check netfilter
	r6 = *(u64 *)(r1 + 8)
	r0 = 0
	if r6 == 0 goto +1
	r0 = 1
	exit
expect: accepted
log: deacabe1 b32b5384 765dcf1c

prog: hook_object_null_check2 netfilter
	r6 = *(u64 *)(r1 + 8)
	r0 = 0
	if r6 != 0 goto +1
	r0 = 2
	exit
expect: accepted
log: 333fabce 48c57163 19be865f

prog: hook_object_add netfilter
	r6 = *(u64 *)(r1 + 8)
	r6 += 8
	r0 = 0
	exit
expect: accepted
log: 333fabce c54b67ef 19be865f

prog: hook_object_sub netfilter
	r6 = *(u64 *)(r1 + 8)
	r6 -= 8
	r0 = 0
	exit
expect: accepted
log: 333fabce b6cf538c 19be865f

prog: hook_object_add_unknown netfilter
	r6 = *(u64 *)(r1 + 8)
	call bpf_ktime_get_ns
	r0 &= 7
	r6 += r0
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 35375a83 7f4f52c1

prog: hook_object_mul netfilter
	r6 = *(u64 *)(r1 + 8)
	r6 *= 8
	r0 = 0
	exit
expect: EACCES R6 pointer arithmetic with *= operator prohibited
log: d85fad41 36370a39 ad216137

prog: hook_object_compare netfilter
	r6 = *(u64 *)(r1 + 8)
	r7 = r6
	r0 = 0
	if r6 == r7 goto +1
	r0 = 1
	exit
expect: accepted
log: 90ee56ff a94ff68c e6d2b9ae

prog: hook_object_compare_states netfilter
	r6 = *(u64 *)(r1 + 8)
	r7 = *(u64 *)(r1 + 0)
	r0 = 0
	if r6 == r7 goto +1
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8369fae2 e6d2b9ae

prog: hook_object_to_map netfilter
	r6 = *(u64 *)(r1 + 8)
	*(u64 *)(r10 - 16) = r6
	*(u64 *)(r10 - 8) = 0
	r1 = array ll
	r2 = r10
	r2 += -8
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
expect: accepted
log: 44890123 a2660370 321b54b1

prog: hook_object_as_number netfilter
	r6 = *(u64 *)(r1 + 8)
	r1 = array ll
	r2 = 0
	r3 = 0
	r4 = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 8857d4e7 e6d2b9ae

prog: hook_object_as_ctx netfilter
	r6 = *(u64 *)(r1 + 8)
	r0 = r6
	r0 &= 1
	exit
expect: EACCES R0 bitwise operator &= on pointer prohibited
log: b110f521 9ad37540 4a9e57dc

prog: hook_object_joined netfilter
	r6 = *(u64 *)(r1 + 8)
	call bpf_ktime_get_ns
	if r0 == 0 goto +1
	r6 = 0
	r0 = 0
	exit
expect: accepted
log: d169d93a 17e2ba19 9988fe4b

prog: hook_object_loop netfilter
	r6 = *(u64 *)(r1 + 8)
	r7 = 0
	r7 += 1
	if r7 < 5 goto -2
	r0 = 0
	exit
expect: accepted
log: 21d7a046 28038608 1fffde11

prog: hook_buffer_load_0 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 +0)
	r0 = 0
	exit
expect: accepted
log: 333fabce 87cd3482 19be865f

prog: hook_buffer_store_0 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 +0) = 1
	r0 = 0
	exit
expect: accepted
log: 333fabce fc45e8b0 19be865f

prog: hook_buffer_load_8 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 +8)
	r0 = 0
	exit
expect: accepted
log: 333fabce 59dc63f2 19be865f

prog: hook_buffer_store_8 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 +8) = 1
	r0 = 0
	exit
expect: accepted
log: 333fabce b96314f0 19be865f

prog: hook_buffer_load_m8 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 invalid tracepoint buffer access: off=-8, size=8
log: e0954271 533d57e0 ee9376b6

prog: hook_buffer_store_m8 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 -8) = 1
	r0 = 0
	exit
expect: EACCES R6 invalid tracepoint buffer access: off=-8, size=8
log: c3efaf66 69ef42c2 ee9376b6

prog: hook_buffer_load_4096 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: accepted
log: 333fabce 482ffd54 19be865f

prog: hook_buffer_store_4096 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 +4096) = 1
	r0 = 0
	exit
expect: accepted
log: 333fabce a48d96be 19be865f

prog: hook_buffer_load_32760 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 +32760)
	r0 = 0
	exit
expect: accepted
log: 333fabce d9c96dc2 19be865f

prog: hook_buffer_store_32760 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 +32760) = 1
	r0 = 0
	exit
expect: accepted
log: 333fabce 6a988508 19be865f

prog: hook_buffer_size_1 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u8 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7aa0530f 19be865f

prog: hook_buffer_size_2 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u16 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 83b52ef1 19be865f

prog: hook_buffer_size_4 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u32 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7dfa9938 19be865f

prog: hook_buffer_size_8 raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = *(u64 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2b6051ac 19be865f

prog: hook_buffer_add raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r6 += 16
	r2 = *(u64 *)(r6 - 8)
	r0 = 0
	exit
expect: accepted
log: deacabe1 cd27e0dd 765dcf1c

prog: hook_buffer_add_below raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r6 += 16
	r2 = *(u64 *)(r6 - 24)
	r0 = 0
	exit
expect: EACCES R6 invalid tracepoint buffer access: off=-8, size=8
log: d4392494 18bf5e50 4fbe1349

prog: hook_buffer_variable raw_tp.w/f
	r7 = *(u64 *)(r1 + 8)
	r7 &= 7
	r6 = *(u64 *)(r1 + 0)
	r6 += r7
	r2 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
expect: EACCES R6 invalid variable buffer offset: off=0, var_off=(0x0; 0x7)
log: 1be50605 34c43bde e1990e45

prog: hook_buffer_spill raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r6
	r7 = *(u64 *)(r10 - 8)
	r0 = 0
	exit
expect: accepted
log: deacabe1 4fc8e7f9 75e5e244

prog: hook_buffer_spill_use raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r6
	r7 = *(u64 *)(r10 - 8)
	r0 = *(u8 *)(r7 + 0)
	exit
expect: EACCES R7 invalid mem access 'scalar'
log: 25383459 6b0d14c3 f84b62cc

prog: hook_buffer_atomic raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r2 = 1
	lock *(u64 *)(r6 + 8) += r2
	r0 = 0
	exit
expect: accepted
log: deacabe1 591a1d52 765dcf1c

prog: hook_buffer_pointer raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	*(u64 *)(r6 + 8) = r10
	r0 = 0
	exit
expect: accepted
log: 333fabce 97af3e60 19be865f

prog: hook_buffer_to_helper raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r1 = r6
	r2 = 8
	call bpf_trace_printk
	r0 = 0
	exit
expect: EACCES R1 type=tp_buffer expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 884028a5 fc7c8ef9 d505b571

prog: hook_buffer_null_check raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r0 = 0
	if r6 == 0 goto +1
	r0 = 1
	exit
expect: accepted
log: d7bc7f3c 0a002385 7f4f52c1

prog: hook_buffer_compare raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r0 = 0
	if r6 == r1 goto +1
	r0 = 1
	exit
expect: accepted
log: d7bc7f3c 99d8492b 7f4f52c1

prog: hook_buffer_returned raw_tp.w/f
	r6 = *(u64 *)(r1 + 0)
	r0 = r6
	exit
expect: accepted
log: aa2f1973 447e72f0 99e59ee2

prog: hook_buffer_in_both raw_tp.w/f
	r7 = *(u64 *)(r1 + 8)
	r6 = *(u64 *)(r1 + 0)
	if r7 == 0 goto +2
	r6 = r10
	r6 += -8
	r2 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: ca3040b6 d4d848af 9c6f50d1

