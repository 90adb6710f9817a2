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
prog: packet_unchecked xdp
	r2 = *(u32 *)(r1 + 0)
	r0 = *(u8 *)(r2 + 0)
	r0 = 2
	exit
prog: packet_one_too_far xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	r0 = *(u16 *)(r2 + 13)
out:	r0 = 2
	exit
prog: packet_ge xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 >= r3 goto out
	r0 = *(u8 *)(r2 + 14)
out:	r0 = 2
	exit
prog: packet_ge_too_far xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 14
	if r4 >= r3 goto out
	r0 = *(u8 *)(r2 + 15)
out:	r0 = 2
	exit
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
prog: packet_end_first_lt xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 < r4 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
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
prog: packet_end_first_le xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r3 <= r4 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
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
prog: packet_write_end xdp
	r3 = *(u32 *)(r1 + 4)
	*(u8 *)(r3 + 0) = 1
	r0 = 2
	exit
prog: packet_read_end xdp
	r3 = *(u32 *)(r1 + 4)
	r0 = *(u8 *)(r3 + 0)
	exit
prog: packet_negative xdp
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u8 *)(r2 - 1)
out:	r0 = 2
	exit
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
prog: packet_meta_against_end xdp
	r2 = *(u32 *)(r1 + 8)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 8
	if r4 > r3 goto out
	r0 = *(u64 *)(r2 + 0)
out:	r0 = 2
	exit
prog: packet_meta_unchecked xdp
	r2 = *(u32 *)(r1 + 8)
	r0 = *(u64 *)(r2 + 0)
	r0 = 2
	exit
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
prog: packet_as_key_unchecked xdp
	r2 = *(u32 *)(r1 + 0)
	r1 = values ll
	call bpf_map_lookup_elem
	r0 = 2
	exit
prog: packet_tc tc
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 14
	if r4 > r3 goto out
	*(u8 *)(r2 + 0) = 1
out:	r0 = 0
	exit
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
prog: packet_misaligned_strict tc strict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r0 = *(u32 *)(r2 + 23)
out:	r0 = 0
	exit
prog: packet_ip_aligned_strict tc strict
	r2 = *(u32 *)(r1 + 76)
	r3 = *(u32 *)(r1 + 80)
	r4 = r2
	r4 += 34
	if r4 > r3 goto out
	r0 = *(u32 *)(r2 + 26)
out:	r0 = 0
	exit
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
