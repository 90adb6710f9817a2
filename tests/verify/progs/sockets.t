# More program types: sockets, messages, system calls' arguments, devices.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: type_sk_lookup_returns_0 sk_lookup
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_sk_lookup_returns_1 sk_lookup
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_sk_lookup_returns_2 sk_lookup
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: type_sk_lookup_returns_unknown sk_lookup
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 720d3438 f06683e9 08c12832

prog: type_sk_lookup_reads_u8_at_0 sk_lookup
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 ae2d70ff 6114c04c

prog: type_sk_lookup_reads_u16_at_0 sk_lookup
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 c1155fac 504bfab3

prog: type_sk_lookup_reads_u32_at_0 sk_lookup
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: type_sk_lookup_reads_u64_at_0 sk_lookup
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e220bce4 99e59ee2

prog: type_sk_lookup_writes_at_0 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_sk_lookup_reads_u32_at_8 sk_lookup
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: type_sk_lookup_reads_u64_at_8 sk_lookup
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: type_sk_lookup_writes_at_8 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_sk_lookup_reads_u8_at_36 sk_lookup
	r2 = *(u8 *)(r1 + 36)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e9ce39b4 99e59ee2

prog: type_sk_lookup_reads_u16_at_36 sk_lookup
	r2 = *(u16 *)(r1 + 36)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f3ff72f2 99e59ee2

prog: type_sk_lookup_reads_u32_at_36 sk_lookup
	r2 = *(u32 *)(r1 + 36)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 df5f5b75 99e59ee2

prog: type_sk_lookup_writes_at_36 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 36) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=36 size=4
log: 122baed0 86a01393 fe48d9ed

prog: type_sk_lookup_reads_u32_at_44 sk_lookup
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3d7add65 99e59ee2

prog: type_sk_lookup_writes_at_44 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_sk_lookup_reads_u32_at_60 sk_lookup
	r2 = *(u32 *)(r1 + 60)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 aa5b5af1 99e59ee2

prog: type_sk_lookup_writes_at_60 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 60) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=60 size=4
log: 690c534c ed9c40bc c20a845e

prog: type_sk_lookup_reads_u32_at_64 sk_lookup
	r2 = *(u32 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 7b18aa11 99e59ee2

prog: type_sk_lookup_reads_u64_at_64 sk_lookup
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=64 size=8
log: 52c2b3bf e49623da 480a3397

prog: type_sk_lookup_writes_at_64 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 64) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=64 size=4
log: f9969c94 012b5498 90a3227a

prog: type_sk_lookup_reads_u32_at_68 sk_lookup
	r2 = *(u32 *)(r1 + 68)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=68 size=4
log: a2baf6c9 dcfffd4a 47c0d077

prog: type_sk_lookup_writes_at_68 sk_lookup
	r2 = 0
	*(u32 *)(r1 + 68) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=68 size=4
log: 8e4bdbac 9b27bab4 e96d0706

prog: type_sk_lookup_socket sk_lookup
	r2 = *(u64 *)(r1 + 0)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: EACCES R2 invalid mem access 'sock_or_null'
log: 115770ea 75b5fb54 e9287e53

prog: type_sk_lookup_socket_checked sk_lookup
	r2 = *(u64 *)(r1 + 0)
	if r2 == 0 goto o
	r0 = *(u32 *)(r2 + 4)
o:
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 504b35ab e6d2b9ae

prog: type_sk_lookup_socket_written sk_lookup
	r2 = *(u64 *)(r1 + 0)
	if r2 == 0 goto o
	*(u32 *)(r2 + 4) = 0
o:
	r0 = 1
	exit
expect: EACCES R2 cannot write into sock
log: 88477aa1 ad459450 3d36ef6a

prog: type_sk_lookup_socket_released sk_lookup
	r1 = *(u64 *)(r1 + 0)
	if r1 == 0 goto o
	call 86
o:
	r0 = 1
	exit
expect: EINVAL R1 must be referenced when passed to release function
log: ede85824 b1fba924 554e2f1a

prog: type_reuseport_returns_0 sk_reuseport
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_reuseport_returns_1 sk_reuseport
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_reuseport_returns_2 sk_reuseport
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_reuseport_returns_unknown sk_reuseport
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_reuseport_reads_u8_at_0 sk_reuseport
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 ae2d70ff 6114c04c

prog: type_reuseport_reads_u16_at_0 sk_reuseport
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 c1155fac 504bfab3

prog: type_reuseport_reads_u32_at_0 sk_reuseport
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: type_reuseport_reads_u64_at_0 sk_reuseport
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e00618a1 99e59ee2

prog: type_reuseport_writes_at_0 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_reuseport_reads_u32_at_8 sk_reuseport
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: type_reuseport_reads_u64_at_8 sk_reuseport
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 708370de 99e59ee2

prog: type_reuseport_writes_at_8 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_reuseport_reads_u32_at_16 sk_reuseport
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 cc30a79f 99e59ee2

prog: type_reuseport_reads_u64_at_16 sk_reuseport
	r2 = *(u64 *)(r1 + 16)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=8
log: fae5b7c9 c847ffa9 69791bea

prog: type_reuseport_writes_at_16 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: 4bbc43cc ac9292f9 a6ccb647

prog: type_reuseport_reads_u8_at_20 sk_reuseport
	r2 = *(u8 *)(r1 + 20)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=20 size=1
log: b80b2972 0931f74b 729040ae

prog: type_reuseport_reads_u16_at_20 sk_reuseport
	r2 = *(u16 *)(r1 + 20)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 b593e0d2 99e59ee2

prog: type_reuseport_reads_u32_at_20 sk_reuseport
	r2 = *(u32 *)(r1 + 20)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 af12c717 99e59ee2

prog: type_reuseport_writes_at_20 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 9d8b826c aaf14058 37d7a8f2

prog: type_reuseport_reads_u8_at_22 sk_reuseport
	r2 = *(u8 *)(r1 + 22)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=22 size=1
log: d86d96a2 fc1d9abd 9e6e0eac

prog: type_reuseport_reads_u16_at_22 sk_reuseport
	r2 = *(u16 *)(r1 + 22)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 07efb7ca 99e59ee2

prog: type_reuseport_reads_u32_at_32 sk_reuseport
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a419c5bb 99e59ee2

prog: type_reuseport_reads_u64_at_32 sk_reuseport
	r2 = *(u64 *)(r1 + 32)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=32 size=8
log: 3a8b3df5 3ed9eb23 1dd3ea50

prog: type_reuseport_writes_at_32 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=32 size=4
log: 90521288 462a7bb7 3f3311a9

prog: type_reuseport_reads_u32_at_40 sk_reuseport
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: type_reuseport_reads_u64_at_40 sk_reuseport
	r2 = *(u64 *)(r1 + 40)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1555a3d 99e59ee2

prog: type_reuseport_writes_at_40 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: type_reuseport_reads_u32_at_48 sk_reuseport
	r2 = *(u32 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=4
log: ce2fc259 be68e2c8 0257f351

prog: type_reuseport_reads_u64_at_48 sk_reuseport
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 442dcc8e 99e59ee2

prog: type_reuseport_writes_at_48 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=4
log: ff3e9280 881aac9e f600392c

prog: type_reuseport_reads_u32_at_56 sk_reuseport
	r2 = *(u32 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=4
log: c71538cb 5678dc7d 7f2e3ffa

prog: type_reuseport_reads_u64_at_56 sk_reuseport
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: type_reuseport_writes_at_56 sk_reuseport
	r2 = 0
	*(u32 *)(r1 + 56) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=4
log: 9f3d087c 5c6e6e55 f922b2ab

prog: type_reuseport_packet_read sk_reuseport
	r2 = *(u64 *)(r1 + 0)
	r3 = *(u64 *)(r1 + 8)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 7)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 6f0fa817 b485e15e

prog: type_reuseport_packet_written sk_reuseport
	r2 = *(u64 *)(r1 + 0)
	r3 = *(u64 *)(r1 + 8)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 1) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: af7eb462 0b26a081 7f70f6ab

prog: type_reuseport_socket sk_reuseport
	r2 = *(u64 *)(r1 + 40)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce e0d9ffcb 19be865f

prog: type_reuseport_socket_checked sk_reuseport
	r2 = *(u64 *)(r1 + 40)
	if r2 == 0 goto o
	r0 = *(u32 *)(r2 + 4)
o:
	r0 = 1
	exit
expect: accepted
log: deacabe1 7edeb061 765dcf1c

prog: type_reuseport_socket_written sk_reuseport
	r2 = *(u64 *)(r1 + 40)
	if r2 == 0 goto o
	*(u32 *)(r2 + 4) = 0
o:
	r0 = 1
	exit
expect: EACCES R2 cannot write into sock
log: a12e248a 4708f6bd 3d36ef6a

prog: type_reuseport_socket_released sk_reuseport
	r1 = *(u64 *)(r1 + 40)
	if r1 == 0 goto o
	call 86
o:
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_sk_release#86
log: 37592590 d1bba44c 84097e41

prog: type_sk_msg_returns_0 sk_msg
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_sk_msg_returns_1 sk_msg
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_sk_msg_returns_2 sk_msg
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_sk_msg_returns_unknown sk_msg
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_sk_msg_reads_u8_at_0 sk_msg
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 ae2d70ff 6114c04c

prog: type_sk_msg_reads_u16_at_0 sk_msg
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 c1155fac 504bfab3

prog: type_sk_msg_reads_u32_at_0 sk_msg
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: type_sk_msg_reads_u64_at_0 sk_msg
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e00618a1 99e59ee2

prog: type_sk_msg_writes_at_0 sk_msg
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_sk_msg_reads_u32_at_8 sk_msg
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: type_sk_msg_reads_u64_at_8 sk_msg
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 708370de 99e59ee2

prog: type_sk_msg_writes_at_8 sk_msg
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_sk_msg_reads_u32_at_16 sk_msg
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 cc30a79f 99e59ee2

prog: type_sk_msg_reads_u64_at_16 sk_msg
	r2 = *(u64 *)(r1 + 16)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=8
log: fae5b7c9 c847ffa9 69791bea

prog: type_sk_msg_writes_at_16 sk_msg
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: 4bbc43cc ac9292f9 a6ccb647

prog: type_sk_msg_reads_u32_at_28 sk_msg
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 aa60d1e7 99e59ee2

prog: type_sk_msg_writes_at_28 sk_msg
	r2 = 0
	*(u32 *)(r1 + 28) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=28 size=4
log: b70605ec 7faa7010 b01817ca

prog: type_sk_msg_reads_u32_at_60 sk_msg
	r2 = *(u32 *)(r1 + 60)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e02ad297 99e59ee2

prog: type_sk_msg_writes_at_60 sk_msg
	r2 = 0
	*(u32 *)(r1 + 60) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=60 size=4
log: 690c534c ed9c40bc c20a845e

prog: type_sk_msg_reads_u32_at_68 sk_msg
	r2 = *(u32 *)(r1 + 68)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f04bb477 99e59ee2

prog: type_sk_msg_writes_at_68 sk_msg
	r2 = 0
	*(u32 *)(r1 + 68) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=68 size=4
log: 8e4bdbac 9b27bab4 e96d0706

prog: type_sk_msg_reads_u32_at_72 sk_msg
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_sk_msg_reads_u64_at_72 sk_msg
	r2 = *(u64 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 aa2d14e9 99e59ee2

prog: type_sk_msg_writes_at_72 sk_msg
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_sk_msg_reads_u32_at_80 sk_msg
	r2 = *(u32 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: e32969e1 3aae240c 07e6f995

prog: type_sk_msg_reads_u64_at_80 sk_msg
	r2 = *(u64 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=8
log: 95841dcf cad3a150 ef69a6d1

prog: type_sk_msg_writes_at_80 sk_msg
	r2 = 0
	*(u32 *)(r1 + 80) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: 0dfa6228 3feead9a 7fed2c50

prog: type_sk_msg_packet_read sk_msg
	r2 = *(u64 *)(r1 + 0)
	r3 = *(u64 *)(r1 + 8)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 7)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 6f0fa817 b485e15e

prog: type_sk_msg_packet_written sk_msg
	r2 = *(u64 *)(r1 + 0)
	r3 = *(u64 *)(r1 + 8)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 1) = 0
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 71179780 b485e15e

prog: type_sk_msg_socket sk_msg
	r2 = *(u64 *)(r1 + 72)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 718b7483 19be865f

prog: type_sk_msg_socket_checked sk_msg
	r2 = *(u64 *)(r1 + 72)
	if r2 == 0 goto o
	r0 = *(u32 *)(r2 + 4)
o:
	r0 = 1
	exit
expect: accepted
log: deacabe1 4ce5f979 765dcf1c

prog: type_sk_msg_socket_written sk_msg
	r2 = *(u64 *)(r1 + 72)
	if r2 == 0 goto o
	*(u32 *)(r2 + 4) = 0
o:
	r0 = 1
	exit
expect: EACCES R2 cannot write into sock
log: 5666f747 540a740f 3d36ef6a

prog: type_sk_msg_socket_released sk_msg
	r1 = *(u64 *)(r1 + 72)
	if r1 == 0 goto o
	call 86
o:
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_sk_release#86
log: 054a028f bd703380 84097e41

prog: type_sockops_returns_0 sockops
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_sockops_returns_1 sockops
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_sockops_returns_2 sockops
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: type_sockops_returns_unknown sockops
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 720d3438 f06683e9 08c12832

prog: type_sockops_reads_u8_at_0 sockops
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=1
log: 4de835b2 ae2d70ff 6114c04c

prog: type_sockops_reads_u16_at_0 sockops
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=2
log: ab20eae9 c1155fac 504bfab3

prog: type_sockops_reads_u32_at_0 sockops
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: type_sockops_reads_u64_at_0 sockops
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 6330666f 295f386e 0b44993d

prog: type_sockops_writes_at_0 sockops
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_sockops_reads_u32_at_4 sockops
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: type_sockops_writes_at_4 sockops
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 1760ee44 19be865f

prog: type_sockops_reads_u32_at_8 sockops
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: type_sockops_reads_u64_at_8 sockops
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: type_sockops_writes_at_8 sockops
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_sockops_reads_u32_at_72 sockops
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3734474d 99e59ee2

prog: type_sockops_reads_u64_at_72 sockops
	r2 = *(u64 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=8
log: 0ad16d6d 7a789f5f b0925e24

prog: type_sockops_writes_at_72 sockops
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_sockops_reads_u32_at_84 sockops
	r2 = *(u32 *)(r1 + 84)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 224a85bd 99e59ee2

prog: type_sockops_writes_at_84 sockops
	r2 = 0
	*(u32 *)(r1 + 84) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=84 size=4
log: 85484f60 7eb4997e b436c20c

prog: type_sockops_reads_u32_at_164 sockops
	r2 = *(u32 *)(r1 + 164)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5d4bf237 99e59ee2

prog: type_sockops_writes_at_164 sockops
	r2 = 0
	*(u32 *)(r1 + 164) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ba7c69f0 19be865f

prog: type_sockops_reads_u32_at_168 sockops
	r2 = *(u32 *)(r1 + 168)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=168 size=4
log: c87fb3cd 4e8e6edb b3e3c308

prog: type_sockops_reads_u64_at_168 sockops
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 9a81a815 99e59ee2

prog: type_sockops_writes_at_168 sockops
	r2 = 0
	*(u32 *)(r1 + 168) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=168 size=4
log: b216cf90 02f48095 93d1992d

prog: type_sockops_reads_u32_at_184 sockops
	r2 = *(u32 *)(r1 + 184)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=184 size=4
log: 7419d621 61c14e01 8d71f3ce

prog: type_sockops_reads_u64_at_184 sockops
	r2 = *(u64 *)(r1 + 184)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3d5bb20a 99e59ee2

prog: type_sockops_writes_at_184 sockops
	r2 = 0
	*(u32 *)(r1 + 184) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=184 size=4
log: 91af210c 9199ffeb eb209eff

prog: type_sockops_reads_u32_at_192 sockops
	r2 = *(u32 *)(r1 + 192)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=192 size=4
log: 2794d8b1 97ce6a9e 135ee8e9

prog: type_sockops_reads_u64_at_192 sockops
	r2 = *(u64 *)(r1 + 192)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 46addde7 99e59ee2

prog: type_sockops_writes_at_192 sockops
	r2 = 0
	*(u32 *)(r1 + 192) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=192 size=4
log: 48e08ac6 a009e232 7c617684

prog: type_sockops_reads_u32_at_200 sockops
	r2 = *(u32 *)(r1 + 200)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=200 size=4
log: e71f44d9 a2429274 138570c3

prog: type_sockops_reads_u64_at_200 sockops
	r2 = *(u64 *)(r1 + 200)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 0f13600e 99e59ee2

prog: type_sockops_writes_at_200 sockops
	r2 = 0
	*(u32 *)(r1 + 200) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=200 size=4
log: 533eecf6 e10054a0 bb81d3d2

prog: type_sockops_reads_u32_at_208 sockops
	r2 = *(u32 *)(r1 + 208)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 ecf3bb21 99e59ee2

prog: type_sockops_reads_u64_at_208 sockops
	r2 = *(u64 *)(r1 + 208)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=208 size=8
log: ecbdb9c7 bf827f78 014ff147

prog: type_sockops_writes_at_208 sockops
	r2 = 0
	*(u32 *)(r1 + 208) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=208 size=4
log: f78621c6 7b8b37b8 6ee06baa

prog: type_sockops_reads_u8_at_212 sockops
	r2 = *(u8 *)(r1 + 212)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 6274ff1e 99e59ee2

prog: type_sockops_reads_u16_at_212 sockops
	r2 = *(u16 *)(r1 + 212)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 21098364 99e59ee2

prog: type_sockops_reads_u32_at_212 sockops
	r2 = *(u32 *)(r1 + 212)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 570d51b7 99e59ee2

prog: type_sockops_writes_at_212 sockops
	r2 = 0
	*(u32 *)(r1 + 212) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=212 size=4
log: e39f3cfc 4aa08b5d f9121589

prog: type_sockops_reads_u8_at_213 sockops
	r2 = *(u8 *)(r1 + 213)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=213 size=1
log: dcae9c26 6254e0fd df8208fe

prog: type_sockops_reads_u8_at_214 sockops
	r2 = *(u8 *)(r1 + 214)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=214 size=1
log: 51c3f21e 5a525172 2ddd50c3

prog: type_sockops_reads_u16_at_214 sockops
	r2 = *(u16 *)(r1 + 214)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=214 size=2
log: dcb788bd 55da8263 6b9aac9c

prog: type_sockops_reads_u32_at_216 sockops
	r2 = *(u32 *)(r1 + 216)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=216 size=4
log: a6d61bc1 6588da4f 7bb4eb28

prog: type_sockops_reads_u64_at_216 sockops
	r2 = *(u64 *)(r1 + 216)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 96122061 99e59ee2

prog: type_sockops_writes_at_216 sockops
	r2 = 0
	*(u32 *)(r1 + 216) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=216 size=4
log: 1eb48d5c d6c035a1 bd28abcd

prog: type_sockops_reads_u32_at_224 sockops
	r2 = *(u32 *)(r1 + 224)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=224 size=4
log: 7cd5d4e1 0cc3d906 4fcc0f09

prog: type_sockops_reads_u64_at_224 sockops
	r2 = *(u64 *)(r1 + 224)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=224 size=8
log: 35410a0f d4eae052 82533cdd

prog: type_sockops_writes_at_224 sockops
	r2 = 0
	*(u32 *)(r1 + 224) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=224 size=4
log: e350f5f2 64a67562 ff374024

prog: type_sockops_packet_read sockops
	r2 = *(u64 *)(r1 + 192)
	r3 = *(u64 *)(r1 + 200)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 7)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 8a2e73ad b485e15e

prog: type_sockops_packet_written sockops
	r2 = *(u64 *)(r1 + 192)
	r3 = *(u64 *)(r1 + 200)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 1) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 027f4b78 b8307109 7f70f6ab

prog: type_sockops_socket sockops
	r2 = *(u64 *)(r1 + 184)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: EACCES R2 invalid mem access 'sock_or_null'
log: 77a428a3 2054b7aa e9287e53

prog: type_sockops_socket_checked sockops
	r2 = *(u64 *)(r1 + 184)
	if r2 == 0 goto o
	r0 = *(u32 *)(r2 + 4)
o:
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 2ebcf0a1 e6d2b9ae

prog: type_sockops_socket_written sockops
	r2 = *(u64 *)(r1 + 184)
	if r2 == 0 goto o
	*(u32 *)(r2 + 4) = 0
o:
	r0 = 1
	exit
expect: EACCES R2 cannot write into sock
log: 73aa39dc 387be6f8 3d36ef6a

prog: type_sockops_socket_released sockops
	r1 = *(u64 *)(r1 + 184)
	if r1 == 0 goto o
	call 86
o:
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_sk_release#86
log: 07ce3adc 798ded4d 84097e41

prog: type_sysctl_returns_0 cgroup/sysctl
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_sysctl_returns_1 cgroup/sysctl
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_sysctl_returns_2 cgroup/sysctl
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: type_sysctl_returns_unknown cgroup/sysctl
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 720d3438 f06683e9 08c12832

prog: type_sysctl_reads_u8_at_0 cgroup/sysctl
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 14dcf172 99e59ee2

prog: type_sysctl_reads_u16_at_0 cgroup/sysctl
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e723aa12 99e59ee2

prog: type_sysctl_reads_u32_at_0 cgroup/sysctl
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: type_sysctl_reads_u64_at_0 cgroup/sysctl
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 6330666f 295f386e 0b44993d

prog: type_sysctl_writes_at_0 cgroup/sysctl
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_sysctl_reads_u8_at_1 cgroup/sysctl
	r2 = *(u8 *)(r1 + 1)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 fd9a7daa 99e59ee2

prog: type_sysctl_reads_u8_at_2 cgroup/sysctl
	r2 = *(u8 *)(r1 + 2)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 796dab56 99e59ee2

prog: type_sysctl_reads_u16_at_2 cgroup/sysctl
	r2 = *(u16 *)(r1 + 2)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 6f07e9e6 99e59ee2

prog: type_sysctl_reads_u32_at_4 cgroup/sysctl
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: type_sysctl_writes_at_4 cgroup/sysctl
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 1760ee44 19be865f

prog: type_sysctl_reads_u8_at_6 cgroup/sysctl
	r2 = *(u8 *)(r1 + 6)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 b42cd906 99e59ee2

prog: type_sysctl_reads_u16_at_6 cgroup/sysctl
	r2 = *(u16 *)(r1 + 6)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 9d62424e 99e59ee2

prog: type_sysctl_reads_u32_at_8 cgroup/sysctl
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: type_sysctl_reads_u64_at_8 cgroup/sysctl
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: type_sysctl_writes_at_8 cgroup/sysctl
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_device_returns_0 cgroup/dev
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_device_returns_1 cgroup/dev
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_device_returns_2 cgroup/dev
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: type_device_returns_unknown cgroup/dev
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 720d3438 f06683e9 08c12832

prog: type_device_reads_u8_at_0 cgroup/dev
	r2 = *(u8 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 14dcf172 99e59ee2

prog: type_device_reads_u16_at_0 cgroup/dev
	r2 = *(u16 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 e723aa12 99e59ee2

prog: type_device_reads_u32_at_0 cgroup/dev
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: type_device_reads_u64_at_0 cgroup/dev
	r2 = *(u64 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 6330666f 295f386e 0b44993d

prog: type_device_writes_at_0 cgroup/dev
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_device_reads_u8_at_2 cgroup/dev
	r2 = *(u8 *)(r1 + 2)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 796dab56 99e59ee2

prog: type_device_reads_u16_at_2 cgroup/dev
	r2 = *(u16 *)(r1 + 2)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 6f07e9e6 99e59ee2

prog: type_device_reads_u32_at_4 cgroup/dev
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: type_device_writes_at_4 cgroup/dev
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: type_device_reads_u8_at_6 cgroup/dev
	r2 = *(u8 *)(r1 + 6)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=6 size=1
log: 070c052a 630368e9 1163c11a

prog: type_device_reads_u16_at_6 cgroup/dev
	r2 = *(u16 *)(r1 + 6)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=6 size=2
log: dd1dfd01 45e7e59e a10e7e35

prog: type_device_reads_u32_at_8 cgroup/dev
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: type_device_reads_u64_at_8 cgroup/dev
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: type_device_writes_at_8 cgroup/dev
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_device_reads_u32_at_12 cgroup/dev
	r2 = *(u32 *)(r1 + 12)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 23b2db6b 9a642a95 38b8a652

prog: type_device_writes_at_12 cgroup/dev
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 3b2f75cc 04d814ad 90bc4343

prog: type_assign_socket_checked sk_lookup
	r2 = *(u64 *)(r1 + 0)
	if r2 == 0 goto o
	r3 = 0
	call 124
o:
	r0 = 1
	exit
expect: accepted
log: d169d93a 0055f605 9988fe4b

prog: type_assign_socket_unchecked sk_lookup
	r2 = *(u64 *)(r1 + 0)
	r3 = 0
	call 124
o:
	r0 = 1
	exit
expect: accepted
log: deacabe1 8d41ba17 765dcf1c

prog: type_assign_null_checked sk_lookup
	r2 = 0
	if r2 == 0 goto o
	r3 = 0
	call 124
o:
	r0 = 1
	exit
expect: accepted
log: 333fabce b6cc55ce 19be865f

prog: type_assign_null_unchecked sk_lookup
	r2 = 0
	r3 = 0
	call 124
o:
	r0 = 1
	exit
expect: accepted
log: deacabe1 93c1bca1 765dcf1c

