# Direct access to the packet.
	.map values, type=array, key=u32, value=u64, max_entries=4

prog: packet_checked xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 12)
out:	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 9a0a5f5e b485e15e

prog: packet_unchecked xdp
	r2 = *(u32 *)(r1 + 0)
	r0 = *(u8 *)(r2 + 0)
	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 4b5e6890 77bacf27 f76d27e0

prog: packet_one_too_far xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 13)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: ca9d4011 8b6173da 1b1a61fa

prog: packet_ge xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 >= r3 goto out
	r0 = *(u8 *)(r2 + 14)
out:	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 5365325a b485e15e

prog: packet_ge_too_far xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 >= r3 goto out
	r0 = *(u8 *)(r2 + 15)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 00677948 ceb7b10d c82d9156

prog: packet_lt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 < r3 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 62ffed9b b485e15e

prog: packet_le xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 <= r3 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 20be3c51 b485e15e

prog: packet_end_first_gt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 > r4 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 824d079f b485e15e

prog: packet_end_first_lt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 < r4 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 211c5cd3 b485e15e

prog: packet_end_first_ge xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 >= r4 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 580ee76f b485e15e

prog: packet_end_first_le xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 <= r4 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 346ac833 b485e15e

prog: packet_wrong_side xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: cd989b7e d062e3c9 fe64f29d

prog: packet_eq xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 == r3 goto in
	r0 = 2
	exit
in:	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 6b333866 bf058f31 fe64f29d

prog: packet_write xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	*(u32 *)(r2 + 0) = 7
	*(u16 *)(r2 + 4) = r4
out:	r0 = 2
	exit
expect: accepted
log: ca3040b6 b66fd177 c53b0cb9

prog: packet_write_number xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r5 = 9
	*(u16 *)(r2 + 4) = r5
out:	r0 = 2
	exit
expect: accepted
log: ca3040b6 1b002a86 c53b0cb9

prog: packet_write_end xdp
	r3 = *(u32 *)(r1 + 4)
	*(u8 *)(r3 + 0) = 1
	r0 = 2
	exit
expect: EACCES R3 invalid mem access 'pkt_end'
log: 224f29e1 c51f73c5 58fcb101

prog: packet_read_end xdp
	r3 = *(u32 *)(r1 + 4)
	r0 = *(u8 *)(r3 + 0)
	exit
expect: EACCES R3 invalid mem access 'pkt_end'
log: 96256757 c140c9c1 58fcb101

prog: packet_negative xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u8 *)(r2 - 1)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 07c3d11e 1082a955 45b5bd02

prog: packet_moved xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r2 += 14
	r4 = r2
	r4 += 20
	if r4 > r3 goto out
	r0 = *(u8 *)(r2 + 9)
	r5 = *(u8 *)(r2 - 14)
	r5 = *(u8 *)(r2 + 20)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: a12c699f 141b0f05 0576cece

prog: packet_var_offset xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 14)
	r5 &= 15
	r5 <<= 2
	r2 += 14
	r2 += r5
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 2)
out:	r0 = 2
	exit
expect: accepted
log: 155b8949 deea0f4b fcd00166

prog: packet_var_unchecked xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 14)
	r2 += r5
	r0 = *(u16 *)(r2 + 2)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 93e90799 6f5581ab 33c309c6

prog: packet_var_too_large xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u32 *)(r2 + 14)
	r2 += r5
	r4 = r2
	r4 += 2
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: bf5f0279 3180c186 9369773a

prog: packet_var_u16 xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u16 *)(r2 + 14)
	r2 += r5
	r4 = r2
	r4 += 2
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: e71c797a e5feb9fd 9369773a

prog: packet_var_overflow xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u16 *)(r2 + 14)
	r2 += r5
	r5 = *(u32 *)(r1 + 12)
	r5 &= 0xffff
	r2 += r5
	r4 = r2
	r4 += 2
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: dffdd1cc d065cdbd bea2fc48

prog: packet_sub_var xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 14)
	r2 -= r5
	r4 = r2
	r4 += 2
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 min value is negative, either use unsigned index or do a if (index >=0) check.
log: 7c46ee94 5a8d2d82 780aa6a0

prog: packet_meta xdp
	r2 = *(u32 *)(r1 + 8)
	r3 = *(u32 *)(r1 + 0)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u64 *)(r2 + 0)
	*(u32 *)(r2 + 4) = 1
out:	r0 = 2
	exit
expect: accepted
log: ca3040b6 668a2c6f c53b0cb9

prog: packet_meta_against_end xdp
	r2 = *(u32 *)(r1 + 8)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 986c9aca 5309b65e 2932ed8b

prog: packet_meta_unchecked xdp
	r2 = *(u32 *)(r1 + 8)
	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 8dae8737 d87a4c32 8b6dd177

prog: packet_after_adjust xdp
	r6 = r1
	r7 = *(u32 *)(r1 + 0)
	r8 = *(u32 *)(r1 + 4)
	r4 = r7
	r4 += 8
	if r4 > r8 goto out
	r2 = -4
	call bpf_xdp_adjust_head
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 2
	exit
expect: EACCES R7 invalid mem access 'scalar'
log: 31c23568 7381e2bf 617de2ff

prog: packet_reloaded_after_adjust xdp
	r6 = r1
	r2 = -4
	call bpf_xdp_adjust_head
	if r0 != 0 goto out
	r7 = *(u32 *)(r6 + 0)
	r8 = *(u32 *)(r6 + 4)
	r4 = r7
	r4 += 8
	if r4 > r8 goto out
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 2
	exit
expect: accepted
log: 030c55cb ff69f59d ec4489b8

prog: packet_spilled xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	*(u64 *)(r10 - 8) = r2
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r5 = *(u64 *)(r10 - 8)
	r0 = *(u64 *)(r5 + 0)
out:	r0 = 2
	exit
expect: accepted
log: a967419f 25487fe2 c2060ed4

prog: packet_as_key xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 4
	if r4 > r3 goto out
	r1 = values ll
	call bpf_map_lookup_elem
out:	r0 = 2
	exit
expect: accepted
log: 01a6f9f1 4abdeb84 b485e15e

prog: packet_as_key_unchecked xdp
	r2 = *(u32 *)(r1 + 0)
	r1 = values ll
	call bpf_map_lookup_elem
	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: f9ea2264 a0480aff 934274c0

prog: packet_tc tc
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	*(u8 *)(r2 + 0) = 1
out:	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 e88ec5a3 b485e15e

prog: packet_tc_pull tc
	r6 = r1
	r2 = 64
	call bpf_skb_pull_data
	r2 = *(u32 *)(r6 + 76)
	r3 = *(u32 *)(r6 + 80)
	r4 = r2
	r4 += 64
	if r4 > r3 goto out
	r0 = *(u64 *)(r2 + 56)
out:	r0 = 0
	exit
expect: accepted
log: a967419f 58284c27 a3e2efbc

prog: packet_tc_after_store tc
	r6 = r1
	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r4 = r7
	r4 += 14
	if r4 > r8 goto out
	*(u64 *)(r10 - 8) = 0
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	r5 = 0
	call bpf_skb_store_bytes
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 0
	exit
expect: EACCES R7 invalid mem access 'scalar'
log: 46bc0f7c 8fe52075 f99f84cf

prog: packet_misaligned_strict tc strict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r0 = *(u32 *)(r2 + 23)
out:	r0 = 0
	exit
expect: EACCES misaligned packet access off 2+0+0+23 size 4
log: c97e2825 a90f6434 a843b014

prog: packet_ip_aligned_strict tc strict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r0 = *(u32 *)(r2 + 26)
out:	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 a2a03a51 b485e15e

prog: packet_xadd xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r5 = 1
	lock *(u64 *)(r2 + 0) += r5
out:	r0 = 2
	exit
expect: EACCES BPF_ATOMIC stores into R2 pkt is not allowed
log: 3114d03e ff221894 aa1e813a

prog: packet_two_checks xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	r5 = r2
	r5 += 34
	if r5 > r3 goto out
	r0 = *(u8 *)(r4 + 19)
	r0 = *(u8 *)(r2 + 33)
out:	r0 = 2
	exit
expect: accepted
log: 0787d66d e104ee82 a99996aa

prog: packet_mixed_ids xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r5 = *(u32 *)(r1 + 12)
	r5 &= 7
	r4 = r2
	r4 += r5
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u8 *)(r2 + 0)
out:	r0 = 2
	exit
expect: EACCES R2 offset is outside of the packet
log: 4d8e74e4 681c1dc4 481a7b1d

prog: packet_csum_diff tc
	r6 = *(u32 *)(r1 + 76)
	r7 = *(u32 *)(r1 + 80)
	r4 = r6
	r4 += 20
	if r4 > r7 goto out
	r1 = r6
	r2 = 20
	r3 = 0
	r4 = 0
	r5 = 0
	call bpf_csum_diff
out:	r0 = 0
	exit
expect: accepted
log: 0787d66d caef4d13 a99996aa

prog: packet_parse_ip xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	r5 = *(u16 *)(r2 + 12)
	r5 = be16 r5
	if r5 == 0x0800 goto v4
	if r5 != 0x86dd goto out
	r4 += 40
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 20)
	goto l4
v4:	r4 += 20
	if r4 > r3 goto out
	r5 = *(u8 *)(r2 + 23)
l4:	if r5 == 6 goto drop
	if r5 == 17 goto drop
out:	r0 = 2
	exit
drop:	r0 = 1
	exit
expect: accepted
log: 093aa74d c4c05e06 c5bc6706

