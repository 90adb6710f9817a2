# Mistakes in statements: each is reported, and reading goes on.
start:
	r11 = 5
	movv r1, 2
	r1 = = 2
	r1 += w2
	*(u64 *)(r1 + 0) = w2
	r1 = *(u64 *)(r2 + 40000)
	r1 = 0x1ffffffff
	if r1 == 5 goto
	if r1 ~ 5 goto start
	lock *(u8 *)(r1 + 0) += r2
	r2 = atomic_fetch_ad((u64 *)(r1 + 0), r2)
	r3 = atomic_fetch_add((u64 *)(r1 + 0), r2)
	r1 = be17 r1
	r1 = be16 r2
	add r1
	stw [r10-4], r2
	call bpf_map_lookup_elm
	r1 = 5 5
	r0 = *(u64 *)skb[4]
	r1 = @
	exit now
	lock fetch nand [r1], r2
	r1 = 0x123456789abcdef01 ll
	r1 = "text"
