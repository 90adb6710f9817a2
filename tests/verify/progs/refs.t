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
expect: accepted
log: 0787d66d ae940af2 732ee3ff

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
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: 3aaf3dd9 0f12b208 78417eb9

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
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: d7fc45a3 76f8f5e7 6b734c8d

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
expect: EACCES R1 type=sock_or_null expected=sock_common, sock, tcp_sock, xdp_sock, ptr_, trusted_ptr_
log: d712d11c 52a219a6 d75901ef

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
expect: EACCES R1 type=scalar expected=sock_common, sock, tcp_sock, xdp_sock, ptr_, trusted_ptr_
log: d97ca6a8 6b7e3acc 8f172a63

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
expect: accepted
log: 030c55cb 723c3b19 f1fa7851

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
expect: EACCES R6 invalid mem access 'scalar'
log: 1aa1b550 f717d0e8 647b6c44

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
expect: accepted
log: a967419f a6363fd2 a3e2efbc

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
expect: EACCES R0 min value is outside of the allowed memory range
log: de5d6800 76559b74 a1c2134c

prog: refs_ringbuf_leaked tc
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: d5365e56 148547f6 9a91f5ae

prog: refs_ringbuf_size_unknown tc
	r2 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 0
	exit
expect: EACCES R2 is not a known constant'
log: 34e8cf69 7e0660e3 fd714e51

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
expect: EINVAL R1 must have zero offset when passed to release func or trusted arg to kfunc
log: 35d30dff 2f6ed68d 4b795331

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
expect: accepted
log: a967419f 2256d590 c2060ed4

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
expect: accepted
log: 4341296d 44cbcf07 70038d20

