# References that a program must give back.
	.map ring, type=ringbuf, max_entries=4096

prog: refs_sk_lookup tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto out
	r1 = r0
	call bpf_sk_release
out:	r0 = 0
	exit
prog: refs_sk_leaked tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	r0 = 0
	exit
prog: refs_sk_leaked_on_one_path tc
	r6 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto out
	if r6 > 5 goto out
	r1 = r0
	call bpf_sk_release
out:	r0 = 0
	exit
prog: refs_sk_release_null tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	r1 = r0
	call bpf_sk_release
	r0 = 0
	exit
prog: refs_sk_release_twice tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	call bpf_sk_release
	r1 = r6
	call bpf_sk_release
out:	r0 = 0
	exit
prog: refs_sk_field tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto out
	r6 = r0
	r7 = *(u32 *)(r6 + 4)
	r1 = r6
	call bpf_sk_release
out:	r0 = 0
	exit
prog: refs_sk_field_after tc
	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	call bpf_sk_release
	r7 = *(u32 *)(r6 + 4)
out:	r0 = 0
	exit
prog: refs_ringbuf tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto out
	*(u64 *)(r0 + 8) = 1
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
out:	r0 = 0
	exit
prog: refs_ringbuf_out tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto out
	*(u64 *)(r0 + 16) = 1
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
out:	r0 = 0
	exit
prog: refs_ringbuf_leaked tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 0
	exit
prog: refs_ringbuf_size_unknown tc
	r2 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 0
	exit
prog: refs_ringbuf_moved tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto out
	r1 = r0
	r1 += 8
	r2 = 0
	call bpf_ringbuf_submit
out:	r0 = 0
	exit
prog: refs_ringbuf_spilled tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto out
	*(u64 *)(r10 - 8) = r0
	r1 = *(u64 *)(r10 - 8)
	r2 = 1
	call bpf_ringbuf_discard
out:	r0 = 0
	exit
prog: refs_ringbuf_output tc
	*(u64 *)(r10 - 8) = 1
	r1 = ring ll
	r2 = r10
	r2 += -8
	r3 = 8
	r4 = 0
	call bpf_ringbuf_output
	r0 = 0
	exit
