# Programs of control groups at sockets' addresses, options and creation: what they see depends on where they attach.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: cg_bind4_returns_0 cgroup/bind4
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_bind4_returns_1 cgroup/bind4
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_bind4_returns_2 cgroup/bind4
	r0 = 2
	exit
expect: accepted
log: c4eef870 f35e0f3c 5c40a695

prog: cg_bind4_returns_4 cgroup/bind4
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 3]
log: 834d5d5f 7a539fd8 4f68d349

prog: cg_bind4_reads_u32_at_0 cgroup/bind4
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_bind4_reads_u32_at_4 cgroup/bind4
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: cg_bind4_reads_u8_at_4 cgroup/bind4
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_bind4_reads_u32_at_8 cgroup/bind4
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: cg_bind4_reads_u64_at_8 cgroup/bind4
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: cg_bind4_reads_u32_at_24 cgroup/bind4
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_bind4_reads_u16_at_24 cgroup/bind4
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_bind4_reads_u32_at_28 cgroup/bind4
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_bind4_reads_u32_at_40 cgroup/bind4
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_bind4_reads_u32_at_44 cgroup/bind4
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_bind4_reads_u64_at_48 cgroup/bind4
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_bind4_reads_u64_at_56 cgroup/bind4
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_bind4_reads_u64_at_64 cgroup/bind4
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_bind4_writes_u32_at_4 cgroup/bind4
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 1760ee44 19be865f

prog: cg_bind4_writes_u64_at_8 cgroup/bind4
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 b7ec33e6 167fce60

prog: cg_bind4_writes_u32_at_12 cgroup/bind4
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 3b2f75cc 04d814ad 90bc4343

prog: cg_bind4_writes_u32_at_24 cgroup/bind4
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_bind4_writes_u32_at_40 cgroup/bind4
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_bind4_writes_u32_at_44 cgroup/bind4
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_bind4_writes_u64_at_48 cgroup/bind4
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_bind4_writes_u16_at_24 cgroup/bind4
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_bind4_binds cgroup/bind4
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_bind4_sets_result cgroup/bind4
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_bind4_socket cgroup/bind4
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_bind6_returns_0 cgroup/bind6
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_bind6_returns_1 cgroup/bind6
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_bind6_returns_2 cgroup/bind6
	r0 = 2
	exit
expect: accepted
log: c4eef870 f35e0f3c 5c40a695

prog: cg_bind6_returns_4 cgroup/bind6
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 3]
log: 834d5d5f 7a539fd8 4f68d349

prog: cg_bind6_reads_u32_at_0 cgroup/bind6
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_bind6_reads_u32_at_4 cgroup/bind6
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 6b8753e6 4bdd710d

prog: cg_bind6_reads_u8_at_4 cgroup/bind6
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 cf92427b 4e49a6d8

prog: cg_bind6_reads_u32_at_8 cgroup/bind6
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: cg_bind6_reads_u64_at_8 cgroup/bind6
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 62cee407 99e59ee2

prog: cg_bind6_reads_u32_at_24 cgroup/bind6
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_bind6_reads_u16_at_24 cgroup/bind6
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_bind6_reads_u32_at_28 cgroup/bind6
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_bind6_reads_u32_at_40 cgroup/bind6
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_bind6_reads_u32_at_44 cgroup/bind6
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_bind6_reads_u64_at_48 cgroup/bind6
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_bind6_reads_u64_at_56 cgroup/bind6
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_bind6_reads_u64_at_64 cgroup/bind6
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_bind6_writes_u32_at_4 cgroup/bind6
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: cg_bind6_writes_u64_at_8 cgroup/bind6
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 9e8c79ec 19be865f

prog: cg_bind6_writes_u32_at_12 cgroup/bind6
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ab5b8bb4 19be865f

prog: cg_bind6_writes_u32_at_24 cgroup/bind6
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_bind6_writes_u32_at_40 cgroup/bind6
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_bind6_writes_u32_at_44 cgroup/bind6
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_bind6_writes_u64_at_48 cgroup/bind6
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_bind6_writes_u16_at_24 cgroup/bind6
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_bind6_binds cgroup/bind6
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_bind6_sets_result cgroup/bind6
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_bind6_socket cgroup/bind6
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_connect6_returns_0 cgroup/connect6
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_connect6_returns_1 cgroup/connect6
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_connect6_returns_2 cgroup/connect6
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_connect6_returns_4 cgroup/connect6
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 1]
log: da5898e5 a5d8cb7a 766cbce7

prog: cg_connect6_reads_u32_at_0 cgroup/connect6
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_connect6_reads_u32_at_4 cgroup/connect6
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 6b8753e6 4bdd710d

prog: cg_connect6_reads_u8_at_4 cgroup/connect6
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 cf92427b 4e49a6d8

prog: cg_connect6_reads_u32_at_8 cgroup/connect6
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: cg_connect6_reads_u64_at_8 cgroup/connect6
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 62cee407 99e59ee2

prog: cg_connect6_reads_u32_at_24 cgroup/connect6
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_connect6_reads_u16_at_24 cgroup/connect6
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_connect6_reads_u32_at_28 cgroup/connect6
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_connect6_reads_u32_at_40 cgroup/connect6
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_connect6_reads_u32_at_44 cgroup/connect6
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_connect6_reads_u64_at_48 cgroup/connect6
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_connect6_reads_u64_at_56 cgroup/connect6
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_connect6_reads_u64_at_64 cgroup/connect6
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_connect6_writes_u32_at_4 cgroup/connect6
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: cg_connect6_writes_u64_at_8 cgroup/connect6
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 9e8c79ec 19be865f

prog: cg_connect6_writes_u32_at_12 cgroup/connect6
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ab5b8bb4 19be865f

prog: cg_connect6_writes_u32_at_24 cgroup/connect6
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_connect6_writes_u32_at_40 cgroup/connect6
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_connect6_writes_u32_at_44 cgroup/connect6
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_connect6_writes_u64_at_48 cgroup/connect6
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_connect6_writes_u16_at_24 cgroup/connect6
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_connect6_binds cgroup/connect6
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: accepted
log: d169d93a b1ecde9b 3593b7c8

prog: cg_connect6_sets_result cgroup/connect6
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_connect6_socket cgroup/connect6
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_connect_unix_returns_0 cgroup/connect_unix
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_connect_unix_returns_1 cgroup/connect_unix
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_connect_unix_returns_2 cgroup/connect_unix
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_connect_unix_returns_4 cgroup/connect_unix
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 1]
log: da5898e5 a5d8cb7a 766cbce7

prog: cg_connect_unix_reads_u32_at_0 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_connect_unix_reads_u32_at_4 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 6b8753e6 4bdd710d

prog: cg_connect_unix_reads_u8_at_4 cgroup/connect_unix
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 cf92427b 4e49a6d8

prog: cg_connect_unix_reads_u32_at_8 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: cg_connect_unix_reads_u64_at_8 cgroup/connect_unix
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: cg_connect_unix_reads_u32_at_24 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_connect_unix_reads_u16_at_24 cgroup/connect_unix
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_connect_unix_reads_u32_at_28 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_connect_unix_reads_u32_at_40 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_connect_unix_reads_u32_at_44 cgroup/connect_unix
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_connect_unix_reads_u64_at_48 cgroup/connect_unix
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_connect_unix_reads_u64_at_56 cgroup/connect_unix
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_connect_unix_reads_u64_at_64 cgroup/connect_unix
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_connect_unix_writes_u32_at_4 cgroup/connect_unix
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: cg_connect_unix_writes_u64_at_8 cgroup/connect_unix
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 b7ec33e6 167fce60

prog: cg_connect_unix_writes_u32_at_12 cgroup/connect_unix
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 3b2f75cc 04d814ad 90bc4343

prog: cg_connect_unix_writes_u32_at_24 cgroup/connect_unix
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_connect_unix_writes_u32_at_40 cgroup/connect_unix
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_connect_unix_writes_u32_at_44 cgroup/connect_unix
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_connect_unix_writes_u64_at_48 cgroup/connect_unix
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_connect_unix_writes_u16_at_24 cgroup/connect_unix
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_connect_unix_binds cgroup/connect_unix
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_connect_unix_sets_result cgroup/connect_unix
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_connect_unix_socket cgroup/connect_unix
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_sendmsg4_returns_0 cgroup/sendmsg4
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_sendmsg4_returns_1 cgroup/sendmsg4
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_sendmsg4_returns_2 cgroup/sendmsg4
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_sendmsg4_returns_4 cgroup/sendmsg4
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 1]
log: da5898e5 a5d8cb7a 766cbce7

prog: cg_sendmsg4_reads_u32_at_0 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_sendmsg4_reads_u32_at_4 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: cg_sendmsg4_reads_u8_at_4 cgroup/sendmsg4
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_sendmsg4_reads_u32_at_8 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: cg_sendmsg4_reads_u64_at_8 cgroup/sendmsg4
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: cg_sendmsg4_reads_u32_at_24 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_sendmsg4_reads_u16_at_24 cgroup/sendmsg4
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_sendmsg4_reads_u32_at_28 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_sendmsg4_reads_u32_at_40 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 62f1d26d 99e59ee2

prog: cg_sendmsg4_reads_u32_at_44 cgroup/sendmsg4
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_sendmsg4_reads_u64_at_48 cgroup/sendmsg4
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_sendmsg4_reads_u64_at_56 cgroup/sendmsg4
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_sendmsg4_reads_u64_at_64 cgroup/sendmsg4
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_sendmsg4_writes_u32_at_4 cgroup/sendmsg4
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 1760ee44 19be865f

prog: cg_sendmsg4_writes_u64_at_8 cgroup/sendmsg4
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 b7ec33e6 167fce60

prog: cg_sendmsg4_writes_u32_at_12 cgroup/sendmsg4
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 3b2f75cc 04d814ad 90bc4343

prog: cg_sendmsg4_writes_u32_at_24 cgroup/sendmsg4
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_sendmsg4_writes_u32_at_40 cgroup/sendmsg4
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 6a9ba02a 19be865f

prog: cg_sendmsg4_writes_u32_at_44 cgroup/sendmsg4
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_sendmsg4_writes_u64_at_48 cgroup/sendmsg4
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_sendmsg4_writes_u16_at_24 cgroup/sendmsg4
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_sendmsg4_binds cgroup/sendmsg4
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_sendmsg4_sets_result cgroup/sendmsg4
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_sendmsg4_socket cgroup/sendmsg4
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_sendmsg6_returns_0 cgroup/sendmsg6
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_sendmsg6_returns_1 cgroup/sendmsg6
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_sendmsg6_returns_2 cgroup/sendmsg6
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_sendmsg6_returns_4 cgroup/sendmsg6
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 1]
log: da5898e5 a5d8cb7a 766cbce7

prog: cg_sendmsg6_reads_u32_at_0 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_sendmsg6_reads_u32_at_4 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 6b8753e6 4bdd710d

prog: cg_sendmsg6_reads_u8_at_4 cgroup/sendmsg6
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 cf92427b 4e49a6d8

prog: cg_sendmsg6_reads_u32_at_8 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: cg_sendmsg6_reads_u64_at_8 cgroup/sendmsg6
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 62cee407 99e59ee2

prog: cg_sendmsg6_reads_u32_at_24 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_sendmsg6_reads_u16_at_24 cgroup/sendmsg6
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_sendmsg6_reads_u32_at_28 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_sendmsg6_reads_u32_at_40 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_sendmsg6_reads_u32_at_44 cgroup/sendmsg6
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3d7add65 99e59ee2

prog: cg_sendmsg6_reads_u64_at_48 cgroup/sendmsg6
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 2a45cb5f 99e59ee2

prog: cg_sendmsg6_reads_u64_at_56 cgroup/sendmsg6
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_sendmsg6_reads_u64_at_64 cgroup/sendmsg6
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_sendmsg6_writes_u32_at_4 cgroup/sendmsg6
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: cg_sendmsg6_writes_u64_at_8 cgroup/sendmsg6
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 9e8c79ec 19be865f

prog: cg_sendmsg6_writes_u32_at_12 cgroup/sendmsg6
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ab5b8bb4 19be865f

prog: cg_sendmsg6_writes_u32_at_24 cgroup/sendmsg6
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_sendmsg6_writes_u32_at_40 cgroup/sendmsg6
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_sendmsg6_writes_u32_at_44 cgroup/sendmsg6
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 866b8f52 19be865f

prog: cg_sendmsg6_writes_u64_at_48 cgroup/sendmsg6
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ca1cc634 19be865f

prog: cg_sendmsg6_writes_u16_at_24 cgroup/sendmsg6
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_sendmsg6_binds cgroup/sendmsg6
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_sendmsg6_sets_result cgroup/sendmsg6
	r1 = 0
	call 187
	r0 = 1
	exit
expect: accepted
log: 333fabce b9955349 19be865f

prog: cg_sendmsg6_socket cgroup/sendmsg6
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_recvmsg4_returns_0 cgroup/recvmsg4
	r0 = 0
	exit
expect: EINVAL At program exit the register R0 has smin=0 smax=0 should have been in [1, 1]
log: 26f02eca 701dd4fd f7fab04a

prog: cg_recvmsg4_returns_1 cgroup/recvmsg4
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_recvmsg4_returns_2 cgroup/recvmsg4
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [1, 1]
log: 9ec6f47e 617a517d d0d8193a

prog: cg_recvmsg4_returns_4 cgroup/recvmsg4
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [1, 1]
log: 393ea05a c7718585 796f82b2

prog: cg_recvmsg4_reads_u32_at_0 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_recvmsg4_reads_u32_at_4 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 d1ef711d 99e59ee2

prog: cg_recvmsg4_reads_u8_at_4 cgroup/recvmsg4
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_recvmsg4_reads_u32_at_8 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: cg_recvmsg4_reads_u64_at_8 cgroup/recvmsg4
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 71ee36bf 9bc15be6 79e11b25

prog: cg_recvmsg4_reads_u32_at_24 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_recvmsg4_reads_u16_at_24 cgroup/recvmsg4
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_recvmsg4_reads_u32_at_28 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_recvmsg4_reads_u32_at_40 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_recvmsg4_reads_u32_at_44 cgroup/recvmsg4
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_recvmsg4_reads_u64_at_48 cgroup/recvmsg4
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_recvmsg4_reads_u64_at_56 cgroup/recvmsg4
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_recvmsg4_reads_u64_at_64 cgroup/recvmsg4
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_recvmsg4_writes_u32_at_4 cgroup/recvmsg4
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 1760ee44 19be865f

prog: cg_recvmsg4_writes_u64_at_8 cgroup/recvmsg4
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 b7ec33e6 167fce60

prog: cg_recvmsg4_writes_u32_at_12 cgroup/recvmsg4
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=12 size=4
log: 3b2f75cc 04d814ad 90bc4343

prog: cg_recvmsg4_writes_u32_at_24 cgroup/recvmsg4
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_recvmsg4_writes_u32_at_40 cgroup/recvmsg4
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_recvmsg4_writes_u32_at_44 cgroup/recvmsg4
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_recvmsg4_writes_u64_at_48 cgroup/recvmsg4
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_recvmsg4_writes_u16_at_24 cgroup/recvmsg4
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_recvmsg4_binds cgroup/recvmsg4
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_recvmsg4_sets_result cgroup/recvmsg4
	r1 = 0
	call 187
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_set_retval#187
log: 08b82abf 2d1db785 c76168e7

prog: cg_recvmsg4_socket cgroup/recvmsg4
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_getsockname6_returns_0 cgroup/getsockname6
	r0 = 0
	exit
expect: EINVAL At program exit the register R0 has smin=0 smax=0 should have been in [1, 1]
log: 26f02eca 701dd4fd f7fab04a

prog: cg_getsockname6_returns_1 cgroup/getsockname6
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_getsockname6_returns_2 cgroup/getsockname6
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [1, 1]
log: 9ec6f47e 617a517d d0d8193a

prog: cg_getsockname6_returns_4 cgroup/getsockname6
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [1, 1]
log: 393ea05a c7718585 796f82b2

prog: cg_getsockname6_reads_u32_at_0 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_getsockname6_reads_u32_at_4 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: efae5001 6b8753e6 4bdd710d

prog: cg_getsockname6_reads_u8_at_4 cgroup/getsockname6
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=1
log: 6552c9c2 cf92427b 4e49a6d8

prog: cg_getsockname6_reads_u32_at_8 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: cg_getsockname6_reads_u64_at_8 cgroup/getsockname6
	r2 = *(u64 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 62cee407 99e59ee2

prog: cg_getsockname6_reads_u32_at_24 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_getsockname6_reads_u16_at_24 cgroup/getsockname6
	r2 = *(u16 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a1ff7e7e 99e59ee2

prog: cg_getsockname6_reads_u32_at_28 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_getsockname6_reads_u32_at_40 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 40)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: d9ef7489 5ed26080 6cea2959

prog: cg_getsockname6_reads_u32_at_44 cgroup/getsockname6
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: cg_getsockname6_reads_u64_at_48 cgroup/getsockname6
	r2 = *(u64 *)(r1 + 48)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: ee9d5267 039fafb4 1ad54615

prog: cg_getsockname6_reads_u64_at_56 cgroup/getsockname6
	r2 = *(u64 *)(r1 + 56)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=56 size=8
log: e13c65c9 6afa938d 82607826

prog: cg_getsockname6_reads_u64_at_64 cgroup/getsockname6
	r2 = *(u64 *)(r1 + 64)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c1dbc8f 99e59ee2

prog: cg_getsockname6_writes_u32_at_4 cgroup/getsockname6
	r2 = 0
	*(u32 *)(r1 + 4) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=4 size=4
log: de7787de c42116ae 87ecb868

prog: cg_getsockname6_writes_u64_at_8 cgroup/getsockname6
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 9e8c79ec 19be865f

prog: cg_getsockname6_writes_u32_at_12 cgroup/getsockname6
	r2 = 0
	*(u32 *)(r1 + 12) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce ab5b8bb4 19be865f

prog: cg_getsockname6_writes_u32_at_24 cgroup/getsockname6
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_getsockname6_writes_u32_at_40 cgroup/getsockname6
	r2 = 0
	*(u32 *)(r1 + 40) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=40 size=4
log: ad1be190 c62d06d6 a29208f4

prog: cg_getsockname6_writes_u32_at_44 cgroup/getsockname6
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: cg_getsockname6_writes_u64_at_48 cgroup/getsockname6
	r2 = 0
	*(u64 *)(r1 + 48) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=48 size=8
log: 5a53d05b 71c38e34 92db78d0

prog: cg_getsockname6_writes_u16_at_24 cgroup/getsockname6
	r2 = 0
	*(u16 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=2
log: 2633a4a7 f78e00d4 419cbb50

prog: cg_getsockname6_binds cgroup/getsockname6
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r3 = 16
	call 64
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_bind#64
log: 66687a32 cb930b45 3612e61e

prog: cg_getsockname6_sets_result cgroup/getsockname6
	r1 = 0
	call 187
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_set_retval#187
log: 08b82abf 2d1db785 c76168e7

prog: cg_getsockname6_socket cgroup/getsockname6
	r2 = *(u64 *)(r1 + 64)
	r0 = *(u32 *)(r2 + 4)
	r0 = 1
	exit
expect: accepted
log: 333fabce 6de56e67 19be865f

prog: cg_sock_create_returns_0 cgroup/sock_create
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_sock_create_returns_1 cgroup/sock_create
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_sock_create_returns_2 cgroup/sock_create
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_sock_create_reads_u32_at_0 cgroup/sock_create
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_sock_create_reads_u8_at_4 cgroup/sock_create
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_sock_create_reads_u8_at_5 cgroup/sock_create
	r2 = *(u8 *)(r1 + 5)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=5 size=1
log: 865e48ea 246ac75a 1626d5d3

prog: cg_sock_create_reads_u32_at_16 cgroup/sock_create
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f507f589 99e59ee2

prog: cg_sock_create_reads_u32_at_24 cgroup/sock_create
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 8e31aa79 eae0e7e2 f7e7c347

prog: cg_sock_create_reads_u32_at_28 cgroup/sock_create
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=28 size=4
log: 6f164551 9460990e 0bd8047b

prog: cg_sock_create_reads_u16_at_44 cgroup/sock_create
	r2 = *(u16 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=2
log: 184e98f9 49c9e49a 3581332f

prog: cg_sock_create_reads_u16_at_46 cgroup/sock_create
	r2 = *(u16 *)(r1 + 46)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=46 size=2
log: e7c0cf99 91e4c210 64e11365

prog: cg_sock_create_reads_u8_at_48 cgroup/sock_create
	r2 = *(u8 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 369cda26 99e59ee2

prog: cg_sock_create_reads_u32_at_48 cgroup/sock_create
	r2 = *(u32 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 633e5e4d 99e59ee2

prog: cg_sock_create_reads_u8_at_49 cgroup/sock_create
	r2 = *(u8 *)(r1 + 49)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 43640dcc 99e59ee2

prog: cg_sock_create_reads_u16_at_50 cgroup/sock_create
	r2 = *(u16 *)(r1 + 50)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=50 size=2
log: 52bb5fd7 2b32a765 80e19d72

prog: cg_sock_create_reads_u32_at_52 cgroup/sock_create
	r2 = *(u32 *)(r1 + 52)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 99d103e9 99e59ee2

prog: cg_sock_create_reads_u32_at_72 cgroup/sock_create
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3734474d 99e59ee2

prog: cg_sock_create_reads_u8_at_73 cgroup/sock_create
	r2 = *(u8 *)(r1 + 73)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=73 size=1
log: fba36032 0f380f83 f242d672

prog: cg_sock_create_reads_u32_at_76 cgroup/sock_create
	r2 = *(u32 *)(r1 + 76)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5f3b24b5 99e59ee2

prog: cg_sock_create_reads_u32_at_80 cgroup/sock_create
	r2 = *(u32 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: e32969e1 3aae240c 07e6f995

prog: cg_sock_create_writes_at_0 cgroup/sock_create
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce c4b21f24 19be865f

prog: cg_sock_create_writes_at_16 cgroup/sock_create
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 07961c2c 19be865f

prog: cg_sock_create_writes_at_20 cgroup/sock_create
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 69aef2ae 19be865f

prog: cg_sock_create_writes_at_24 cgroup/sock_create
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 5b2fb894 303c8a1c 204eff16

prog: cg_sock_release_returns_0 cgroup/sock_release
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_sock_release_returns_1 cgroup/sock_release
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_sock_release_returns_2 cgroup/sock_release
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_sock_release_reads_u32_at_0 cgroup/sock_release
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: cg_sock_release_reads_u8_at_4 cgroup/sock_release
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_sock_release_reads_u8_at_5 cgroup/sock_release
	r2 = *(u8 *)(r1 + 5)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=5 size=1
log: 865e48ea 246ac75a 1626d5d3

prog: cg_sock_release_reads_u32_at_16 cgroup/sock_release
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f507f589 99e59ee2

prog: cg_sock_release_reads_u32_at_24 cgroup/sock_release
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 8e31aa79 eae0e7e2 f7e7c347

prog: cg_sock_release_reads_u32_at_28 cgroup/sock_release
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=28 size=4
log: 6f164551 9460990e 0bd8047b

prog: cg_sock_release_reads_u16_at_44 cgroup/sock_release
	r2 = *(u16 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=2
log: 184e98f9 49c9e49a 3581332f

prog: cg_sock_release_reads_u16_at_46 cgroup/sock_release
	r2 = *(u16 *)(r1 + 46)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=46 size=2
log: e7c0cf99 91e4c210 64e11365

prog: cg_sock_release_reads_u8_at_48 cgroup/sock_release
	r2 = *(u8 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 369cda26 99e59ee2

prog: cg_sock_release_reads_u32_at_48 cgroup/sock_release
	r2 = *(u32 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 633e5e4d 99e59ee2

prog: cg_sock_release_reads_u8_at_49 cgroup/sock_release
	r2 = *(u8 *)(r1 + 49)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 43640dcc 99e59ee2

prog: cg_sock_release_reads_u16_at_50 cgroup/sock_release
	r2 = *(u16 *)(r1 + 50)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=50 size=2
log: 52bb5fd7 2b32a765 80e19d72

prog: cg_sock_release_reads_u32_at_52 cgroup/sock_release
	r2 = *(u32 *)(r1 + 52)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 99d103e9 99e59ee2

prog: cg_sock_release_reads_u32_at_72 cgroup/sock_release
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3734474d 99e59ee2

prog: cg_sock_release_reads_u8_at_73 cgroup/sock_release
	r2 = *(u8 *)(r1 + 73)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=73 size=1
log: fba36032 0f380f83 f242d672

prog: cg_sock_release_reads_u32_at_76 cgroup/sock_release
	r2 = *(u32 *)(r1 + 76)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5f3b24b5 99e59ee2

prog: cg_sock_release_reads_u32_at_80 cgroup/sock_release
	r2 = *(u32 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: e32969e1 3aae240c 07e6f995

prog: cg_sock_release_writes_at_0 cgroup/sock_release
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce c4b21f24 19be865f

prog: cg_sock_release_writes_at_16 cgroup/sock_release
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 07961c2c 19be865f

prog: cg_sock_release_writes_at_20 cgroup/sock_release
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 69aef2ae 19be865f

prog: cg_sock_release_writes_at_24 cgroup/sock_release
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 5b2fb894 303c8a1c 204eff16

prog: cg_post_bind4_returns_0 cgroup/post_bind4
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_post_bind4_returns_1 cgroup/post_bind4
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_post_bind4_returns_2 cgroup/post_bind4
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_post_bind4_reads_u32_at_0 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: cg_post_bind4_reads_u8_at_4 cgroup/post_bind4
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_post_bind4_reads_u8_at_5 cgroup/post_bind4
	r2 = *(u8 *)(r1 + 5)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=5 size=1
log: 865e48ea 246ac75a 1626d5d3

prog: cg_post_bind4_reads_u32_at_16 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: e14859e3 be8d5481 cf33f216

prog: cg_post_bind4_reads_u32_at_24 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_post_bind4_reads_u32_at_28 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=28 size=4
log: 6f164551 9460990e 0bd8047b

prog: cg_post_bind4_reads_u16_at_44 cgroup/post_bind4
	r2 = *(u16 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 0ee3ac42 99e59ee2

prog: cg_post_bind4_reads_u16_at_46 cgroup/post_bind4
	r2 = *(u16 *)(r1 + 46)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=46 size=2
log: e7c0cf99 91e4c210 64e11365

prog: cg_post_bind4_reads_u8_at_48 cgroup/post_bind4
	r2 = *(u8 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 369cda26 99e59ee2

prog: cg_post_bind4_reads_u32_at_48 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 633e5e4d 99e59ee2

prog: cg_post_bind4_reads_u8_at_49 cgroup/post_bind4
	r2 = *(u8 *)(r1 + 49)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 43640dcc 99e59ee2

prog: cg_post_bind4_reads_u16_at_50 cgroup/post_bind4
	r2 = *(u16 *)(r1 + 50)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=50 size=2
log: 52bb5fd7 2b32a765 80e19d72

prog: cg_post_bind4_reads_u32_at_52 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 52)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 99d103e9 99e59ee2

prog: cg_post_bind4_reads_u32_at_72 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3734474d 99e59ee2

prog: cg_post_bind4_reads_u8_at_73 cgroup/post_bind4
	r2 = *(u8 *)(r1 + 73)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=73 size=1
log: fba36032 0f380f83 f242d672

prog: cg_post_bind4_reads_u32_at_76 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 76)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5f3b24b5 99e59ee2

prog: cg_post_bind4_reads_u32_at_80 cgroup/post_bind4
	r2 = *(u32 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: e32969e1 3aae240c 07e6f995

prog: cg_post_bind4_writes_at_0 cgroup/post_bind4
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: cg_post_bind4_writes_at_16 cgroup/post_bind4
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: 4bbc43cc ac9292f9 a6ccb647

prog: cg_post_bind4_writes_at_20 cgroup/post_bind4
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 9d8b826c aaf14058 37d7a8f2

prog: cg_post_bind4_writes_at_24 cgroup/post_bind4
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 5b2fb894 303c8a1c 204eff16

prog: cg_post_bind6_returns_0 cgroup/post_bind6
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_post_bind6_returns_1 cgroup/post_bind6
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_post_bind6_returns_2 cgroup/post_bind6
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_post_bind6_reads_u32_at_0 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: cg_post_bind6_reads_u8_at_4 cgroup/post_bind6
	r2 = *(u8 *)(r1 + 4)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 74e6cbaa 99e59ee2

prog: cg_post_bind6_reads_u8_at_5 cgroup/post_bind6
	r2 = *(u8 *)(r1 + 5)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=5 size=1
log: 865e48ea 246ac75a 1626d5d3

prog: cg_post_bind6_reads_u32_at_16 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 16)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: e14859e3 be8d5481 cf33f216

prog: cg_post_bind6_reads_u32_at_24 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 8e31aa79 eae0e7e2 f7e7c347

prog: cg_post_bind6_reads_u32_at_28 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_post_bind6_reads_u16_at_44 cgroup/post_bind6
	r2 = *(u16 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 0ee3ac42 99e59ee2

prog: cg_post_bind6_reads_u16_at_46 cgroup/post_bind6
	r2 = *(u16 *)(r1 + 46)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=46 size=2
log: e7c0cf99 91e4c210 64e11365

prog: cg_post_bind6_reads_u8_at_48 cgroup/post_bind6
	r2 = *(u8 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 369cda26 99e59ee2

prog: cg_post_bind6_reads_u32_at_48 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 48)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 633e5e4d 99e59ee2

prog: cg_post_bind6_reads_u8_at_49 cgroup/post_bind6
	r2 = *(u8 *)(r1 + 49)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 43640dcc 99e59ee2

prog: cg_post_bind6_reads_u16_at_50 cgroup/post_bind6
	r2 = *(u16 *)(r1 + 50)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=50 size=2
log: 52bb5fd7 2b32a765 80e19d72

prog: cg_post_bind6_reads_u32_at_52 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 52)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 99d103e9 99e59ee2

prog: cg_post_bind6_reads_u32_at_72 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3734474d 99e59ee2

prog: cg_post_bind6_reads_u8_at_73 cgroup/post_bind6
	r2 = *(u8 *)(r1 + 73)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=73 size=1
log: fba36032 0f380f83 f242d672

prog: cg_post_bind6_reads_u32_at_76 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 76)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5f3b24b5 99e59ee2

prog: cg_post_bind6_reads_u32_at_80 cgroup/post_bind6
	r2 = *(u32 *)(r1 + 80)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=80 size=4
log: e32969e1 3aae240c 07e6f995

prog: cg_post_bind6_writes_at_0 cgroup/post_bind6
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: cg_post_bind6_writes_at_16 cgroup/post_bind6
	r2 = 0
	*(u32 *)(r1 + 16) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=16 size=4
log: 4bbc43cc ac9292f9 a6ccb647

prog: cg_post_bind6_writes_at_20 cgroup/post_bind6
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 9d8b826c aaf14058 37d7a8f2

prog: cg_post_bind6_writes_at_24 cgroup/post_bind6
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 5b2fb894 303c8a1c 204eff16

prog: cg_getsockopt_returns_0 cgroup/getsockopt
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_getsockopt_returns_1 cgroup/getsockopt
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_getsockopt_returns_2 cgroup/getsockopt
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_getsockopt_reads_at_24 cgroup/getsockopt
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_getsockopt_writes_at_24 cgroup/getsockopt
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=24 size=4
log: 5b2fb894 303c8a1c 204eff16

prog: cg_getsockopt_reads_at_28 cgroup/getsockopt
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_getsockopt_writes_at_28 cgroup/getsockopt
	r2 = 0
	*(u32 *)(r1 + 28) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=28 size=4
log: b70605ec 7faa7010 b01817ca

prog: cg_getsockopt_reads_at_32 cgroup/getsockopt
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3c13dafd 99e59ee2

prog: cg_getsockopt_writes_at_32 cgroup/getsockopt
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce cae5a6cc 19be865f

prog: cg_getsockopt_reads_at_36 cgroup/getsockopt
	r2 = *(u32 *)(r1 + 36)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 df5f5b75 99e59ee2

prog: cg_getsockopt_writes_at_36 cgroup/getsockopt
	r2 = 0
	*(u32 *)(r1 + 36) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 91f9ff6c 19be865f

prog: cg_getsockopt_value_read cgroup/getsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 7)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 67adcf31 b485e15e

prog: cg_getsockopt_value_written cgroup/getsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 1) = 0
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 daccd32c b485e15e

prog: cg_getsockopt_value_unchecked cgroup/getsockopt
	r2 = *(u64 *)(r1 + 8)
	r0 = *(u8 *)(r2 + 0)
	r0 = 1
	exit
expect: EACCES R2 offset is outside of the packet
log: adb7c24a 56b0e59c f76d27e0

prog: cg_getsockopt_helper_sets_option cgroup/getsockopt
	r6 = r1
	r1 = *(u64 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r2 = 1
	r3 = 2
	r4 = r10
	r4 += -8
	r5 = 4
	call 49
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_setsockopt#49
log: 2b74c0ef 7eea7f1b a4ecef39

prog: cg_getsockopt_helper_reads_value cgroup/getsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r1 = values ll
	call 1
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 04f35e75 b485e15e

prog: cg_setsockopt_returns_0 cgroup/setsockopt
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: cg_setsockopt_returns_1 cgroup/setsockopt
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: cg_setsockopt_returns_2 cgroup/setsockopt
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: cg_setsockopt_reads_at_24 cgroup/setsockopt
	r2 = *(u32 *)(r1 + 24)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 01753161 99e59ee2

prog: cg_setsockopt_writes_at_24 cgroup/setsockopt
	r2 = 0
	*(u32 *)(r1 + 24) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce b1a797de 19be865f

prog: cg_setsockopt_reads_at_28 cgroup/setsockopt
	r2 = *(u32 *)(r1 + 28)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 be4adbe1 99e59ee2

prog: cg_setsockopt_writes_at_28 cgroup/setsockopt
	r2 = 0
	*(u32 *)(r1 + 28) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 080abafe 19be865f

prog: cg_setsockopt_reads_at_32 cgroup/setsockopt
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3c13dafd 99e59ee2

prog: cg_setsockopt_writes_at_32 cgroup/setsockopt
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce cae5a6cc 19be865f

prog: cg_setsockopt_reads_at_36 cgroup/setsockopt
	r2 = *(u32 *)(r1 + 36)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=36 size=4
log: e911bb37 ad10345f b96bd0c8

prog: cg_setsockopt_writes_at_36 cgroup/setsockopt
	r2 = 0
	*(u32 *)(r1 + 36) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=36 size=4
log: 122baed0 86a01393 fe48d9ed

prog: cg_setsockopt_value_read cgroup/setsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 7)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 67adcf31 b485e15e

prog: cg_setsockopt_value_written cgroup/setsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 1) = 0
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 daccd32c b485e15e

prog: cg_setsockopt_value_unchecked cgroup/setsockopt
	r2 = *(u64 *)(r1 + 8)
	r0 = *(u8 *)(r2 + 0)
	r0 = 1
	exit
expect: EACCES R2 offset is outside of the packet
log: adb7c24a 56b0e59c f76d27e0

prog: cg_setsockopt_helper_sets_option cgroup/setsockopt
	r6 = r1
	r1 = *(u64 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r2 = 1
	r3 = 2
	r4 = r10
	r4 += -8
	r5 = 4
	call 49
	r0 = 1
	exit
expect: accepted
log: a9105332 90229127 79a44e05

prog: cg_setsockopt_helper_reads_value cgroup/setsockopt
	r2 = *(u64 *)(r1 + 8)
	r3 = *(u64 *)(r1 + 16)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r1 = values ll
	call 1
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 04f35e75 b485e15e

