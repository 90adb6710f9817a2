# Everything that is made by hand and that a loader must understand: maps of several kinds, licence,
# functions, global data, both dialects, local labels.
	.map flows, type=hash, key={ u32 saddr; u32 daddr; u16 ports[2]; u8 proto; u8 pad[3]; }, \
		value={ u64 packets; u64 bytes; }, max_entries=1 << 10, flags=1
	.map counts, type=percpu_array, key=u32, value=u64, max_entries=4
	.map events, type=ringbuf, max_entries=4096
	.map plain, type=lru_hash, key_size=8, value_size=16, max_entries=16
	.license "GPL"

	.section xdp
main:
	r6 = r1
	r1 = 5
	call addone
	jne r0, 6, 1f
	mov32 %r0, 2
	exit
1:	r1 = total ll
	lock *(u64 *)(r1 + 0) += r0
	r2 = limit ll
	r0 = *(u32 *)(r2 + 0)
	stw [r10-4], 0
	mov r2, r10
	add r2, -4
	lddw r1, counts
	call map_lookup_elem
	jeq r0, 0, out
	mov r3, 1
	lock fetch add [r0], r3
out:
	r1 = events ll
	r2 = r10
	r2 += -4
	r3 = 4
	r4 = 0
	call bpf_ringbuf_output
	r0 = 1
	exit

	.section tc
	.globl shape
shape:
	w2 = 0
	*(u32 *)(r10 - 16) = w2
	*(u32 *)(r10 - 12) = 0
	*(u64 *)(r10 - 8) = 0
	r2 = r10
	r2 += -16
	r1 = flows ll
	call bpf_map_lookup_elem
	if r0 == 0 goto 1f
	r1 = *(u64 *)(r0 + 0)
	r1 += 1
	*(u64 *)(r0 + 0) = r1
1:	r2 = r10
	r2 += -8
	r1 = plain ll
	call bpf_map_delete_elem
	r0 = 0
	exit

	.text
addone:
	r0 = r1
	r0 += 1
	exit

	.data
total:	.quad 7
	.section .rodata
limit:	.long 100
