# Program types: what each may read and write of its context, and what it may return.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: type_cgroup_in_returns_0 cgroup_skb/ingress
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_cgroup_in_returns_1 cgroup_skb/ingress
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_cgroup_in_returns_2 cgroup_skb/ingress
	r0 = 2
	exit
expect: EINVAL At program exit the register R0 has smin=2 smax=2 should have been in [0, 1]
log: ad9c2e99 ef0b3092 b44452ef

prog: type_cgroup_in_returns_4 cgroup_skb/ingress
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 1]
log: da5898e5 a5d8cb7a 766cbce7

prog: type_cgroup_in_returns_unknown cgroup_skb/ingress
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 1]
log: 720d3438 f06683e9 08c12832

prog: type_cgroup_in_reads_len cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: type_cgroup_in_writes_len cgroup_skb/ingress
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_cgroup_in_reads_mark cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: type_cgroup_in_writes_mark cgroup_skb/ingress
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce a1b1a5c4 19be865f

prog: type_cgroup_in_reads_priority cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3c13dafd 99e59ee2

prog: type_cgroup_in_writes_priority cgroup_skb/ingress
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce cae5a6cc 19be865f

prog: type_cgroup_in_reads_tc_index cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3d7add65 99e59ee2

prog: type_cgroup_in_writes_tc_index cgroup_skb/ingress
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_cgroup_in_reads_classid cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_cgroup_in_writes_classid cgroup_skb/ingress
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_cgroup_in_reads_family cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 350157a5 99e59ee2

prog: type_cgroup_in_reads_tstamp cgroup_skb/ingress
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c2f931f 99e59ee2

prog: type_cgroup_in_writes_tstamp cgroup_skb/ingress
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce a7217eec 19be865f

prog: type_cgroup_in_reads_meta cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_cgroup_in_reads_sk cgroup_skb/ingress
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a9e31e98 99e59ee2

prog: type_cgroup_in_reads_gso cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f1bb7835 99e59ee2

prog: type_cgroup_in_reads_packet cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 5934be3d b485e15e

prog: type_cgroup_in_writes_packet cgroup_skb/ingress
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 5f48eda7 26d513db 7f70f6ab

prog: type_cgroup_in_ld_abs cgroup_skb/ingress
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_cgroup_in_calls_3 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_cgroup_in_calls_5 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 57317962 e6d2b9ae

prog: type_cgroup_in_calls_26 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_cgroup_in_calls_27 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_cgroup_in_calls_112 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_cgroup_in_calls_113 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_cgroup_in_calls_173 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_cgroup_in_calls_174 cgroup_skb/ingress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_cgroup_out_returns_0 cgroup_skb/egress
	r0 = 0
	exit
expect: accepted
log: c4eef870 615d1cbc 5c40a695

prog: type_cgroup_out_returns_1 cgroup_skb/egress
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: type_cgroup_out_returns_2 cgroup_skb/egress
	r0 = 2
	exit
expect: accepted
log: c4eef870 f35e0f3c 5c40a695

prog: type_cgroup_out_returns_4 cgroup_skb/egress
	r0 = 4
	exit
expect: EINVAL At program exit the register R0 has smin=4 smax=4 should have been in [0, 3]
log: 834d5d5f 7a539fd8 4f68d349

prog: type_cgroup_out_returns_unknown cgroup_skb/egress
	call 7
	exit
expect: EINVAL At program exit the register R0 has unknown scalar value should have been in [0, 3]
log: 1d37ce5a 67f1cbf3 04fda198

prog: type_cgroup_out_reads_len cgroup_skb/egress
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 4c0172c5 99e59ee2

prog: type_cgroup_out_writes_len cgroup_skb/egress
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_cgroup_out_reads_mark cgroup_skb/egress
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 8c403ab5 99e59ee2

prog: type_cgroup_out_writes_mark cgroup_skb/egress
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce a1b1a5c4 19be865f

prog: type_cgroup_out_reads_priority cgroup_skb/egress
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3c13dafd 99e59ee2

prog: type_cgroup_out_writes_priority cgroup_skb/egress
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce cae5a6cc 19be865f

prog: type_cgroup_out_reads_tc_index cgroup_skb/egress
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 3d7add65 99e59ee2

prog: type_cgroup_out_writes_tc_index cgroup_skb/egress
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_cgroup_out_reads_classid cgroup_skb/egress
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_cgroup_out_writes_classid cgroup_skb/egress
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_cgroup_out_reads_family cgroup_skb/egress
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 350157a5 99e59ee2

prog: type_cgroup_out_reads_tstamp cgroup_skb/egress
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 5c2f931f 99e59ee2

prog: type_cgroup_out_writes_tstamp cgroup_skb/egress
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce a7217eec 19be865f

prog: type_cgroup_out_reads_meta cgroup_skb/egress
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_cgroup_out_reads_sk cgroup_skb/egress
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a9e31e98 99e59ee2

prog: type_cgroup_out_reads_gso cgroup_skb/egress
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 f1bb7835 99e59ee2

prog: type_cgroup_out_reads_packet cgroup_skb/egress
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 5934be3d b485e15e

prog: type_cgroup_out_writes_packet cgroup_skb/egress
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 5f48eda7 26d513db 7f70f6ab

prog: type_cgroup_out_ld_abs cgroup_skb/egress
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_cgroup_out_calls_3 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_cgroup_out_calls_5 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 57317962 e6d2b9ae

prog: type_cgroup_out_calls_26 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_cgroup_out_calls_27 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_cgroup_out_calls_112 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_cgroup_out_calls_113 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_cgroup_out_calls_173 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_cgroup_out_calls_174 cgroup_skb/egress
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_lwt_in_returns_0 lwt_in
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_lwt_in_returns_1 lwt_in
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_lwt_in_returns_2 lwt_in
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_lwt_in_returns_4 lwt_in
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_lwt_in_returns_unknown lwt_in
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_lwt_in_reads_len lwt_in
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 67f9fcd3 99e59ee2

prog: type_lwt_in_writes_len lwt_in
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_lwt_in_reads_mark lwt_in
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 1b6c3fe3 99e59ee2

prog: type_lwt_in_writes_mark lwt_in
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 84a2515e 19be865f

prog: type_lwt_in_reads_priority lwt_in
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a419c5bb 99e59ee2

prog: type_lwt_in_writes_priority lwt_in
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 219c9116 19be865f

prog: type_lwt_in_reads_tc_index lwt_in
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 44cd7233 99e59ee2

prog: type_lwt_in_writes_tc_index lwt_in
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_lwt_in_reads_classid lwt_in
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_lwt_in_writes_classid lwt_in
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_lwt_in_reads_family lwt_in
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=88 size=4
log: 05c9ca51 55a24e24 b8bf47dd

prog: type_lwt_in_reads_tstamp lwt_in
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 2a6a9a1f 0fb25fba 47f02989

prog: type_lwt_in_writes_tstamp lwt_in
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 121ccf51 6b684d46 f75b5aa4

prog: type_lwt_in_reads_meta lwt_in
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_lwt_in_reads_sk lwt_in
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 ebbe6938 99e59ee2

prog: type_lwt_in_reads_gso lwt_in
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 51dea063 99e59ee2

prog: type_lwt_in_reads_packet lwt_in
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 083656f7 b485e15e

prog: type_lwt_in_writes_packet lwt_in
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 5f48eda7 26d513db 7f70f6ab

prog: type_lwt_in_ld_abs lwt_in
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_lwt_in_calls_3 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_lwt_in_calls_5 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_lwt_in_calls_26 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_lwt_in_calls_27 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_lwt_in_calls_112 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_lwt_in_calls_113 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_lwt_in_calls_173 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_lwt_in_calls_174 lwt_in
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_lwt_xmit_returns_0 lwt_xmit
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_lwt_xmit_returns_1 lwt_xmit
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_lwt_xmit_returns_2 lwt_xmit
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_lwt_xmit_returns_4 lwt_xmit
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_lwt_xmit_returns_unknown lwt_xmit
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_lwt_xmit_reads_len lwt_xmit
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 67f9fcd3 99e59ee2

prog: type_lwt_xmit_writes_len lwt_xmit
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_lwt_xmit_reads_mark lwt_xmit
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 1b6c3fe3 99e59ee2

prog: type_lwt_xmit_writes_mark lwt_xmit
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 84a2515e 19be865f

prog: type_lwt_xmit_reads_priority lwt_xmit
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a419c5bb 99e59ee2

prog: type_lwt_xmit_writes_priority lwt_xmit
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 219c9116 19be865f

prog: type_lwt_xmit_reads_tc_index lwt_xmit
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 44cd7233 99e59ee2

prog: type_lwt_xmit_writes_tc_index lwt_xmit
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_lwt_xmit_reads_classid lwt_xmit
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_lwt_xmit_writes_classid lwt_xmit
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_lwt_xmit_reads_family lwt_xmit
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=88 size=4
log: 05c9ca51 55a24e24 b8bf47dd

prog: type_lwt_xmit_reads_tstamp lwt_xmit
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 2a6a9a1f 0fb25fba 47f02989

prog: type_lwt_xmit_writes_tstamp lwt_xmit
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 121ccf51 6b684d46 f75b5aa4

prog: type_lwt_xmit_reads_meta lwt_xmit
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_lwt_xmit_reads_sk lwt_xmit
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 ebbe6938 99e59ee2

prog: type_lwt_xmit_reads_gso lwt_xmit
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 51dea063 99e59ee2

prog: type_lwt_xmit_reads_packet lwt_xmit
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 083656f7 b485e15e

prog: type_lwt_xmit_writes_packet lwt_xmit
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 2856e3ba b485e15e

prog: type_lwt_xmit_ld_abs lwt_xmit
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_lwt_xmit_calls_3 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_lwt_xmit_calls_5 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_lwt_xmit_calls_26 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_lwt_xmit_calls_27 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_lwt_xmit_calls_112 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_lwt_xmit_calls_113 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_lwt_xmit_calls_173 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_lwt_xmit_calls_174 lwt_xmit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_seg6_returns_0 lwt_seg6local
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_seg6_returns_1 lwt_seg6local
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_seg6_returns_2 lwt_seg6local
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_seg6_returns_4 lwt_seg6local
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_seg6_returns_unknown lwt_seg6local
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_seg6_reads_len lwt_seg6local
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 67f9fcd3 99e59ee2

prog: type_seg6_writes_len lwt_seg6local
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_seg6_reads_mark lwt_seg6local
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 1b6c3fe3 99e59ee2

prog: type_seg6_writes_mark lwt_seg6local
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 84a2515e 19be865f

prog: type_seg6_reads_priority lwt_seg6local
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a419c5bb 99e59ee2

prog: type_seg6_writes_priority lwt_seg6local
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 219c9116 19be865f

prog: type_seg6_reads_tc_index lwt_seg6local
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 44cd7233 99e59ee2

prog: type_seg6_writes_tc_index lwt_seg6local
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_seg6_reads_classid lwt_seg6local
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_seg6_writes_classid lwt_seg6local
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_seg6_reads_family lwt_seg6local
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=88 size=4
log: 05c9ca51 55a24e24 b8bf47dd

prog: type_seg6_reads_tstamp lwt_seg6local
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 2a6a9a1f 0fb25fba 47f02989

prog: type_seg6_writes_tstamp lwt_seg6local
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 121ccf51 6b684d46 f75b5aa4

prog: type_seg6_reads_meta lwt_seg6local
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_seg6_reads_sk lwt_seg6local
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 ebbe6938 99e59ee2

prog: type_seg6_reads_gso lwt_seg6local
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 51dea063 99e59ee2

prog: type_seg6_reads_packet lwt_seg6local
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 083656f7 b485e15e

prog: type_seg6_writes_packet lwt_seg6local
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 5f48eda7 26d513db 7f70f6ab

prog: type_seg6_ld_abs lwt_seg6local
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_seg6_calls_3 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_seg6_calls_5 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_seg6_calls_26 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_seg6_calls_27 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_seg6_calls_112 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_seg6_calls_113 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_seg6_calls_173 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_seg6_calls_174 lwt_seg6local
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_sk_skb_returns_0 sk_skb/stream_verdict
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_sk_skb_returns_1 sk_skb/stream_verdict
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_sk_skb_returns_2 sk_skb/stream_verdict
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_sk_skb_returns_4 sk_skb/stream_verdict
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_sk_skb_returns_unknown sk_skb/stream_verdict
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_sk_skb_reads_len sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 67f9fcd3 99e59ee2

prog: type_sk_skb_writes_len sk_skb/stream_verdict
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_sk_skb_reads_mark sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: type_sk_skb_writes_mark sk_skb/stream_verdict
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_sk_skb_reads_priority sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 a419c5bb 99e59ee2

prog: type_sk_skb_writes_priority sk_skb/stream_verdict
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 219c9116 19be865f

prog: type_sk_skb_reads_tc_index sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 44cd7233 99e59ee2

prog: type_sk_skb_writes_tc_index sk_skb/stream_verdict
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: accepted
log: 333fabce 8bdfe694 19be865f

prog: type_sk_skb_reads_classid sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_sk_skb_writes_classid sk_skb/stream_verdict
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_sk_skb_reads_family sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 0bc26e73 99e59ee2

prog: type_sk_skb_reads_tstamp sk_skb/stream_verdict
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 2a6a9a1f 0fb25fba 47f02989

prog: type_sk_skb_writes_tstamp sk_skb/stream_verdict
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 121ccf51 6b684d46 f75b5aa4

prog: type_sk_skb_reads_meta sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_sk_skb_reads_sk sk_skb/stream_verdict
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 ebbe6938 99e59ee2

prog: type_sk_skb_reads_gso sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: accepted
log: aa2f1973 51dea063 99e59ee2

prog: type_sk_skb_reads_packet sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 083656f7 b485e15e

prog: type_sk_skb_writes_packet sk_skb/stream_verdict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 2856e3ba b485e15e

prog: type_sk_skb_ld_abs sk_skb/stream_verdict
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_sk_skb_calls_3 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_sk_skb_calls_5 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_sk_skb_calls_26 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_sk_skb_calls_27 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_sk_skb_calls_112 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_sk_skb_calls_113 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_sk_skb_calls_173 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_sk_skb_calls_174 sk_skb/stream_verdict
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_dissector_returns_0 flow_dissector
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_dissector_returns_1 flow_dissector
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_dissector_returns_2 flow_dissector
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_dissector_returns_4 flow_dissector
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_dissector_returns_unknown flow_dissector
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_dissector_reads_len flow_dissector
	r2 = *(u32 *)(r1 + 0)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 664d140a dc747ae9

prog: type_dissector_writes_len flow_dissector
	r2 = 0
	*(u32 *)(r1 + 0) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: d518232e 0db548c2 45770884

prog: type_dissector_reads_mark flow_dissector
	r2 = *(u32 *)(r1 + 8)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: 4cd0bcf1 87c9bd72 c5896121

prog: type_dissector_writes_mark flow_dissector
	r2 = 0
	*(u32 *)(r1 + 8) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=8 size=4
log: f4c9358e 6bc4641a d054127c

prog: type_dissector_reads_priority flow_dissector
	r2 = *(u32 *)(r1 + 32)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=32 size=4
log: 740f321f ca31a6db 59c4c144

prog: type_dissector_writes_priority flow_dissector
	r2 = 0
	*(u32 *)(r1 + 32) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=32 size=4
log: 90521288 462a7bb7 3f3311a9

prog: type_dissector_reads_tc_index flow_dissector
	r2 = *(u32 *)(r1 + 44)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: c80303a1 7f54a0ac d1cdaffd

prog: type_dissector_writes_tc_index flow_dissector
	r2 = 0
	*(u32 *)(r1 + 44) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=44 size=4
log: 27141e68 58249292 9c378358

prog: type_dissector_reads_classid flow_dissector
	r2 = *(u32 *)(r1 + 72)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: b776caff 823c834f 6e6314b0

prog: type_dissector_writes_classid flow_dissector
	r2 = 0
	*(u32 *)(r1 + 72) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=72 size=4
log: 06d286e0 7097982b 18dd8775

prog: type_dissector_reads_family flow_dissector
	r2 = *(u32 *)(r1 + 88)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=88 size=4
log: 05c9ca51 55a24e24 b8bf47dd

prog: type_dissector_reads_tstamp flow_dissector
	r2 = *(u64 *)(r1 + 152)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 2a6a9a1f 0fb25fba 47f02989

prog: type_dissector_writes_tstamp flow_dissector
	r2 = 0
	*(u64 *)(r1 + 152) = r2
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=152 size=8
log: 121ccf51 6b684d46 f75b5aa4

prog: type_dissector_reads_meta flow_dissector
	r2 = *(u32 *)(r1 + 140)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=140 size=4
log: c4c361a1 7e152889 cdfaa41e

prog: type_dissector_reads_sk flow_dissector
	r2 = *(u64 *)(r1 + 168)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=168 size=8
log: 6aeb27cb 6fe3a4bf 2dbbba4c

prog: type_dissector_reads_gso flow_dissector
	r2 = *(u32 *)(r1 + 176)
	r0 = 1
	exit
expect: EACCES invalid bpf_context access off=176 size=4
log: 75f52475 f6d35394 848fe69f

prog: type_dissector_reads_packet flow_dissector
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	r0 = *(u8 *)(r2 + 3)
o:
	r0 = 1
	exit
expect: accepted
log: 01a6f9f1 083656f7 b485e15e

prog: type_dissector_writes_packet flow_dissector
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 8
	if r4 > r3 goto o
	*(u8 *)(r2 + 3) = 0
o:
	r0 = 1
	exit
expect: EACCES cannot write into packet
log: 5f48eda7 26d513db 7f70f6ab

prog: type_dissector_ld_abs flow_dissector
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 1
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: c985b3fd 687cac13 266f8e05

prog: type_dissector_calls_3 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_dissector_calls_5 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_dissector_calls_26 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EACCES R3 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: e629246d 5175ba93 60469077

prog: type_dissector_calls_27 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_stackid#27
log: a733c890 8ef67db5 96d0ae84

prog: type_dissector_calls_112 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_dissector_calls_113 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_dissector_calls_173 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_func_ip#173
log: 9a8e4d56 325c5390 757b3f87

prog: type_dissector_calls_174 flow_dissector
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_get_attach_cookie#174
log: b91b40c8 1bc51cc5 aea94bca

prog: type_kprobe_returns_0 kprobe/do_exit
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_kprobe_returns_1 kprobe/do_exit
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_kprobe_returns_2 kprobe/do_exit
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_kprobe_returns_4 kprobe/do_exit
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_kprobe_returns_unknown kprobe/do_exit
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_kprobe_reads_u64_at_0 kprobe/do_exit
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 fe51ab64 99e59ee2

prog: type_kprobe_reads_u32_at_0 kprobe/do_exit
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 976983fc 99e59ee2

prog: type_kprobe_reads_u64_at_8 kprobe/do_exit
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35930e14 99e59ee2

prog: type_kprobe_reads_u8_at_8 kprobe/do_exit
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 860659b1 99e59ee2

prog: type_kprobe_reads_u64_at_88 kprobe/do_exit
	r2 = *(u64 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f8fb6048 99e59ee2

prog: type_kprobe_reads_u64_at_96 kprobe/do_exit
	r2 = *(u64 *)(r1 +96)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7583751c 99e59ee2

prog: type_kprobe_reads_u64_at_160 kprobe/do_exit
	r2 = *(u64 *)(r1 +160)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 82e0a8ea 99e59ee2

prog: type_kprobe_reads_u64_at_164 kprobe/do_exit
	r2 = *(u64 *)(r1 +164)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=164 size=8
log: 2535364b c31b2c3a e9d6e6b8

prog: type_kprobe_reads_u64_at_168 kprobe/do_exit
	r2 = *(u64 *)(r1 +168)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=168 size=8
log: 6aeb27cb 312581c6 2dbbba4c

prog: type_kprobe_reads_u32_at_168 kprobe/do_exit
	r2 = *(u32 *)(r1 +168)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=168 size=4
log: c87fb3cd feda0446 b3e3c308

prog: type_kprobe_reads_u16_at_176 kprobe/do_exit
	r2 = *(u16 *)(r1 +176)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=176 size=2
log: 15af45d5 1f553bc7 165ba46d

prog: type_kprobe_reads_u64_at_184 kprobe/do_exit
	r2 = *(u64 *)(r1 +184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=184 size=8
log: b3821867 b87c7674 24c01d72

prog: type_kprobe_reads_u64_at_8184 kprobe/do_exit
	r2 = *(u64 *)(r1 +8184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8184 size=8
log: 58b42d7d 88c4b4d0 df755f8e

prog: type_kprobe_reads_u64_at_8192 kprobe/do_exit
	r2 = *(u64 *)(r1 +8192)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8192 size=8
log: 18c60f23 85428b99 cee84e11

prog: type_kprobe_reads_u64_at_minus_8 kprobe/do_exit
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 55e9d448 eeba6bf6 719ced1c

prog: type_kprobe_writes kprobe/do_exit
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 6bbdb9b5 167fce60

prog: type_kprobe_calls_3 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_kprobe_calls_5 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_kprobe_calls_26 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_skb_load_bytes#26
log: f9b47398 a1e8b467 34bab178

prog: type_kprobe_calls_27 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: e3d266d7 d230ddd1 912c9b65

prog: type_kprobe_calls_112 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_kprobe_calls_113 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_kprobe_calls_173 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: abb03de4 c1515460 912c9b65

prog: type_kprobe_calls_174 kprobe/do_exit
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 177e1169 e6d2b9ae

prog: type_tracepoint_returns_0 tracepoint/syscalls/sys_enter_open
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_tracepoint_returns_1 tracepoint/syscalls/sys_enter_open
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_tracepoint_returns_2 tracepoint/syscalls/sys_enter_open
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_tracepoint_returns_4 tracepoint/syscalls/sys_enter_open
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_tracepoint_returns_unknown tracepoint/syscalls/sys_enter_open
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_tracepoint_reads_u64_at_0 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=8
log: 6330666f 985cd8c7 0b44993d

prog: type_tracepoint_reads_u32_at_0 tracepoint/syscalls/sys_enter_open
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 d2dfa67f dc747ae9

prog: type_tracepoint_reads_u64_at_8 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35930e14 99e59ee2

prog: type_tracepoint_reads_u8_at_8 tracepoint/syscalls/sys_enter_open
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 860659b1 99e59ee2

prog: type_tracepoint_reads_u64_at_88 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f8fb6048 99e59ee2

prog: type_tracepoint_reads_u64_at_96 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +96)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7583751c 99e59ee2

prog: type_tracepoint_reads_u64_at_160 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +160)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 82e0a8ea 99e59ee2

prog: type_tracepoint_reads_u64_at_164 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +164)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=164 size=8
log: 2535364b c31b2c3a e9d6e6b8

prog: type_tracepoint_reads_u64_at_168 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +168)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 83bf5b7a 99e59ee2

prog: type_tracepoint_reads_u32_at_168 tracepoint/syscalls/sys_enter_open
	r2 = *(u32 *)(r1 +168)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 e8c2379e 99e59ee2

prog: type_tracepoint_reads_u16_at_176 tracepoint/syscalls/sys_enter_open
	r2 = *(u16 *)(r1 +176)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b71698df 99e59ee2

prog: type_tracepoint_reads_u64_at_184 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +184)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 bff958f6 99e59ee2

prog: type_tracepoint_reads_u64_at_8184 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +8184)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 876dde60 99e59ee2

prog: type_tracepoint_reads_u64_at_8192 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 +8192)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8192 size=8
log: 18c60f23 85428b99 cee84e11

prog: type_tracepoint_reads_u64_at_minus_8 tracepoint/syscalls/sys_enter_open
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 485e0d50 99e59ee2

prog: type_tracepoint_writes tracepoint/syscalls/sys_enter_open
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 6bbdb9b5 167fce60

prog: type_tracepoint_calls_3 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_tracepoint_calls_5 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_tracepoint_calls_26 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_skb_load_bytes#26
log: f9b47398 a1e8b467 34bab178

prog: type_tracepoint_calls_27 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: e3d266d7 d230ddd1 912c9b65

prog: type_tracepoint_calls_112 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_tracepoint_calls_113 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_tracepoint_calls_173 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: abb03de4 c1515460 912c9b65

prog: type_tracepoint_calls_174 tracepoint/syscalls/sys_enter_open
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 177e1169 e6d2b9ae

prog: type_raw_tp_returns_0 raw_tp/sys_enter
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_raw_tp_returns_1 raw_tp/sys_enter
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_raw_tp_returns_2 raw_tp/sys_enter
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_raw_tp_returns_4 raw_tp/sys_enter
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_raw_tp_returns_unknown raw_tp/sys_enter
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_raw_tp_reads_u64_at_0 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 fe51ab64 99e59ee2

prog: type_raw_tp_reads_u32_at_0 raw_tp/sys_enter
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 976983fc 99e59ee2

prog: type_raw_tp_reads_u64_at_8 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35930e14 99e59ee2

prog: type_raw_tp_reads_u8_at_8 raw_tp/sys_enter
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 860659b1 99e59ee2

prog: type_raw_tp_reads_u64_at_88 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f8fb6048 99e59ee2

prog: type_raw_tp_reads_u64_at_96 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +96)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=96 size=8
log: 7fab10a9 491e7870 438ac302

prog: type_raw_tp_reads_u64_at_160 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +160)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=160 size=8
log: ae8e92eb 2cba8fce aeba0cf4

prog: type_raw_tp_reads_u64_at_164 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +164)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=164 size=8
log: 2535364b c31b2c3a e9d6e6b8

prog: type_raw_tp_reads_u64_at_168 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +168)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=168 size=8
log: 6aeb27cb 312581c6 2dbbba4c

prog: type_raw_tp_reads_u32_at_168 raw_tp/sys_enter
	r2 = *(u32 *)(r1 +168)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=168 size=4
log: c87fb3cd feda0446 b3e3c308

prog: type_raw_tp_reads_u16_at_176 raw_tp/sys_enter
	r2 = *(u16 *)(r1 +176)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=176 size=2
log: 15af45d5 1f553bc7 165ba46d

prog: type_raw_tp_reads_u64_at_184 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=184 size=8
log: b3821867 b87c7674 24c01d72

prog: type_raw_tp_reads_u64_at_8184 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +8184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8184 size=8
log: 58b42d7d 88c4b4d0 df755f8e

prog: type_raw_tp_reads_u64_at_8192 raw_tp/sys_enter
	r2 = *(u64 *)(r1 +8192)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8192 size=8
log: 18c60f23 85428b99 cee84e11

prog: type_raw_tp_reads_u64_at_minus_8 raw_tp/sys_enter
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 55e9d448 eeba6bf6 719ced1c

prog: type_raw_tp_writes raw_tp/sys_enter
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 6bbdb9b5 167fce60

prog: type_raw_tp_calls_3 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_raw_tp_calls_5 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_raw_tp_calls_26 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_skb_load_bytes#26
log: f9b47398 a1e8b467 34bab178

prog: type_raw_tp_calls_27 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: e3d266d7 d230ddd1 912c9b65

prog: type_raw_tp_calls_112 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_raw_tp_calls_113 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_raw_tp_calls_173 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: abb03de4 c1515460 912c9b65

prog: type_raw_tp_calls_174 raw_tp/sys_enter
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 177e1169 e6d2b9ae

prog: type_perf_event_returns_0 perf_event
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

prog: type_perf_event_returns_1 perf_event
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: type_perf_event_returns_2 perf_event
	r0 = 2
	exit
expect: accepted
log: c4eef870 baea4629 5c40a695

prog: type_perf_event_returns_4 perf_event
	r0 = 4
	exit
expect: accepted
log: c4eef870 c01fe08f 5c40a695

prog: type_perf_event_returns_unknown perf_event
	call 7
	exit
expect: accepted
log: c4eef870 3c000544 5c40a695

prog: type_perf_event_reads_u64_at_0 perf_event
	r2 = *(u64 *)(r1 +0)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 fe51ab64 99e59ee2

prog: type_perf_event_reads_u32_at_0 perf_event
	r2 = *(u32 *)(r1 +0)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=0 size=4
log: f050cdd1 d2dfa67f dc747ae9

prog: type_perf_event_reads_u64_at_8 perf_event
	r2 = *(u64 *)(r1 +8)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35930e14 99e59ee2

prog: type_perf_event_reads_u8_at_8 perf_event
	r2 = *(u8 *)(r1 +8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=1
log: 1a633632 e2c2bb0c 2df2eac4

prog: type_perf_event_reads_u64_at_88 perf_event
	r2 = *(u64 *)(r1 +88)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f8fb6048 99e59ee2

prog: type_perf_event_reads_u64_at_96 perf_event
	r2 = *(u64 *)(r1 +96)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7583751c 99e59ee2

prog: type_perf_event_reads_u64_at_160 perf_event
	r2 = *(u64 *)(r1 +160)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 82e0a8ea 99e59ee2

prog: type_perf_event_reads_u64_at_164 perf_event
	r2 = *(u64 *)(r1 +164)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=164 size=8
log: 2535364b c31b2c3a e9d6e6b8

prog: type_perf_event_reads_u64_at_168 perf_event
	r2 = *(u64 *)(r1 +168)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 83bf5b7a 99e59ee2

prog: type_perf_event_reads_u32_at_168 perf_event
	r2 = *(u32 *)(r1 +168)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 e8c2379e 99e59ee2

prog: type_perf_event_reads_u16_at_176 perf_event
	r2 = *(u16 *)(r1 +176)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 b71698df 99e59ee2

prog: type_perf_event_reads_u64_at_184 perf_event
	r2 = *(u64 *)(r1 +184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=184 size=8
log: b3821867 b87c7674 24c01d72

prog: type_perf_event_reads_u64_at_8184 perf_event
	r2 = *(u64 *)(r1 +8184)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8184 size=8
log: 58b42d7d 88c4b4d0 df755f8e

prog: type_perf_event_reads_u64_at_8192 perf_event
	r2 = *(u64 *)(r1 +8192)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8192 size=8
log: 18c60f23 85428b99 cee84e11

prog: type_perf_event_reads_u64_at_minus_8 perf_event
	r2 = *(u64 *)(r1 -8)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=-8 size=8
log: 55e9d448 eeba6bf6 719ced1c

prog: type_perf_event_writes perf_event
	r2 = 0
	*(u64 *)(r1 + 8) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=8 size=8
log: 04b294a5 6bbdb9b5 167fce60

prog: type_perf_event_calls_3 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 3
	r0 = 1
	exit
expect: EACCES R1 type=ctx expected=map_ptr
log: 5050bce9 83f1fb02 81aa53c1

prog: type_perf_event_calls_5 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 5
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 8890876e e6d2b9ae

prog: type_perf_event_calls_26 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 26
	r0 = 1
	exit
expect: EINVAL program of this type cannot use helper bpf_skb_load_bytes#26
log: f9b47398 a1e8b467 34bab178

prog: type_perf_event_calls_27 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 27
	r0 = 1
	exit
expect: EACCES R2 type=scalar expected=map_ptr
log: bc86bf2d 8553ce0b 9b423317

prog: type_perf_event_calls_112 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 112
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 8f81ee7f 76c3ef53 912c9b65

prog: type_perf_event_calls_113 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 113
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: ef80877e 52c83f25 912c9b65

prog: type_perf_event_calls_173 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 173
	r0 = 1
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: abb03de4 c1515460 912c9b65

prog: type_perf_event_calls_174 perf_event
	r2 = 0
	r3 = 0
	r4 = 0
	r5 = 0
	call 174
	r0 = 1
	exit
expect: accepted
log: 90ee56ff 177e1169 e6d2b9ae

prog: type_dissector_keys_at_0 flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r0 = *(u64 *)(r2 +0)
	*(u8 *)(r2 + 4) = r0
	r0 = 0
	exit
expect: accepted
log: deacabe1 c25a9b67 765dcf1c

prog: type_dissector_keys_at_48 flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r0 = *(u64 *)(r2 +48)
	*(u8 *)(r2 + 4) = r0
	r0 = 0
	exit
expect: accepted
log: deacabe1 56b6802b 765dcf1c

prog: type_dissector_keys_at_49 flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r0 = *(u8 *)(r2 + 49)
	*(u8 *)(r2 + 4) = r0
	r0 = 0
	exit
expect: accepted
log: deacabe1 3c4d0e1f 765dcf1c

prog: type_dissector_keys_at_56 flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r0 = *(u64 *)(r2 +56)
	*(u8 *)(r2 + 4) = r0
	r0 = 0
	exit
expect: EACCES invalid access to flow keys off=56 size=8
log: 42101e3b 6d2d8d7a ef957448

prog: type_dissector_keys_at_minus_8 flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r0 = *(u64 *)(r2 -8)
	*(u8 *)(r2 + 4) = r0
	r0 = 0
	exit
expect: EACCES invalid access to flow keys off=-8 size=8
log: 249477b8 55a0795e bbe1ce0a

prog: type_dissector_keys_moved flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r2 += 8
	r0 = *(u64 *)(r2 + 40)
	r0 = 0
	exit
expect: accepted
log: deacabe1 d5826847 765dcf1c

prog: type_dissector_keys_moved_far flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r2 += 8
	r0 = *(u64 *)(r2 + 48)
	r0 = 0
	exit
expect: EACCES invalid access to flow keys off=56 size=8
log: 27e042d1 125aae01 490547eb

prog: type_dissector_keys_moved_by_unknown flow_dissector
	r2 = *(u64 *)(r1 + 144)
	r3 = *(u8 *)(r2 + 0)
	r3 &= 7
	r2 += r3
	r0 = *(u8 *)(r2 + 0)
	r0 = 0
	exit
expect: EACCES R2 pointer arithmetic on flow_keys prohibited
log: 56d819f3 40dc1d59 5bbe3a0e

prog: type_devmap_reads_egress xdp/devmap
	r2 = *(u32 *)(r1 + 20)
	r0 = 0
	exit
expect: accepted
log: aa2f1973 de426c1c 99e59ee2

prog: type_devmap_reads_part_of_egress xdp/devmap
	r2 = *(u16 *)(r1 + 20)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=20 size=2
log: 72b804d9 6639e6e5 dadbb2d9

prog: type_devmap_writes_egress xdp/devmap
	r2 = 0
	*(u32 *)(r1 + 20) = r2
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 9d8b826c 198cc693 37d7a8f2

prog: type_cpumap_reads_egress xdp/cpumap
	r2 = *(u32 *)(r1 + 20)
	r0 = 0
	exit
expect: EACCES invalid bpf_context access off=20 size=4
log: 4e810fd1 2513f47f fd16d5e3

prog: type_kprobe_function_address kprobe/x
	call 173
	r0 = 0
	exit
expect: EINVAL cannot call GPL-restricted function from non-GPL compatible program
log: 455e8168 d5a72961 01a3fb11

prog: type_kprobe_multi_function_address kprobe.multi/x
	call 173
	r0 = 0
	exit
expect: accepted
log: aa2f1973 d9c47d48 99e59ee2

prog: type_kprobe_session_function_address kprobe.session/x
	call 173
	r0 = 0
	exit
expect: accepted
log: aa2f1973 9e922d57 99e59ee2

prog: type_uprobe_multi_function_address uprobe.multi/x
	call 173
	r0 = 0
	exit
expect: accepted
log: aa2f1973 d9c47d48 99e59ee2

