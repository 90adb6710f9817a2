# 32-bit halves, sign extension, byte order.
	.map table, type=hash, key_size=8, value_size=64, max_entries=4

prog: subreg_alu socket
	call bpf_ktime_get_ns
	w1 = w0
	w1 += 5
	w2 = w0
	w2 &= 0xff
	w3 = w0
	w3 |= 0xf0
	w4 = w0
	w4 >>= 3
	w5 = w0
	w5 s>>= 3
	r0 ^= r1
	exit
expect: accepted
log: d33a3360 07704770 d4bb3acb

prog: subreg_neg socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 0xff
	w2 = -w2
	r3 = r2
	r3 = -r3
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 683a8809 e6d2b9ae

prog: subreg_movsx socket
	r2 = *(u32 *)(r1 + 0)
	r3 = (s8)r2
	r4 = (s16)r2
	r5 = (s32)r2
	w0 = (s8)w2
	w0 = (s16)w2
	exit
expect: accepted
log: 90ee56ff 989fc8b2 e6d2b9ae

prog: subreg_movsx_small socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 0x7f
	r3 = (s8)r2
	r4 = (s16)r2
	r5 = (s32)r2
	w0 = (s8)w2
	exit
expect: accepted
log: 90ee56ff e970f365 e6d2b9ae

prog: subreg_movsx_linked socket
	r2 = *(u8 *)(r1 + 0)
	r3 = (s16)r2
	if r3 > 10 goto a
	r0 = r2
	exit
a:	r0 = r2
	exit
expect: accepted
log: 90ee56ff 6e1b9aa8 e6d2b9ae

prog: subreg_mov32_linked socket
	r2 = *(u32 *)(r1 + 0)
	w3 = w2
	if r3 > 10 goto a
	r0 = r2
	exit
a:	r0 = r2
	exit
expect: accepted
log: 90ee56ff 81033573 e6d2b9ae

prog: subreg_mov32_not_linked socket
	call bpf_ktime_get_ns
	w3 = w0
	if r3 > 10 goto a
	exit
a:	exit
expect: accepted
log: deacabe1 f5762109 765dcf1c

prog: subreg_swap socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 0xff
	r3 = r2
	r3 = be16 r3
	r4 = r2
	r4 = be32 r4
	r5 = r2
	r5 = be64 r5
	r0 = r2
	r0 = le16 r0
	r0 = bswap32 r0
	exit
expect: accepted
log: 44890123 9efcc777 d61ce4a8

prog: subreg_offset socket
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 1
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 &= 0xff00
	r6 = be16 r6
	r6 &= 0x3f
	r0 += r6
	r0 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 eaa8e0ab fc0d97cd

prog: subreg_sign_bounds socket
	call bpf_ktime_get_ns
	if w0 s> 100 goto out
	if w0 s< -100 goto out
	r1 = (s32)r0
	if r1 s< 0 goto out
	r0 = r1
	exit
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 09ddfd31 c53b0cb9

prog: subreg_jumps socket
	call bpf_ktime_get_ns
	if w0 == 5 goto out
	if w0 != 7 goto a
	exit
a:	if w0 & 8 goto b
	r0 = 1
	exit
b:	if w0 s>= 9 goto c
	exit
c:	if w0 <= 99 goto out
	exit
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 560659f5 cfa18b95

prog: subreg_const_fold socket
	w1 = 0xffffffff
	w1 += 1
	r0 = r1
	if r0 == 0 goto a
	r0 = r9
a:	exit
expect: accepted
log: deacabe1 2b13ad76 765dcf1c

prog: subreg_div socket
	r2 = *(u32 *)(r1 + 0)
	w0 = 100
	w0 /= w2
	w3 = 100
	w3 %= 7
	w2 s/= -3
	exit
expect: accepted
log: 90ee56ff b15d3244 e6d2b9ae

