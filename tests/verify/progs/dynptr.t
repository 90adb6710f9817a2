# Dynptrs: where they may be, what they may be read and written through, and how long what came from them is good.
	.map values, type=array, key=u32, value_size=64, max_entries=4
	.map table, type=hash, key=u64, value_size=64, max_entries=4
	.map ring, type=ringbuf, max_entries=4096
	.map user, type=user_ringbuf, max_entries=4096
	.license "GPL"

prog: dynptr_at_m8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -8
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 0d89603c 6e9af884 5f0af1bb

prog: dynptr_ring_at_m8 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -8
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -8
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: d5de6c0d 92d02c9c 2565cf1c

prog: dynptr_at_m16 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 1da3f0e8 17913654

prog: dynptr_ring_at_m16 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -16
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 58646953 5198bf4d

prog: dynptr_at_m17 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -17
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 8da41a7a 8025d58c 563886a7

prog: dynptr_ring_at_m17 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -17
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -17
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 1a44a9e3 8f779ede aa1081c8

prog: dynptr_at_m20 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -20
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: ba790618 b9b64072 7ec0321d

prog: dynptr_ring_at_m20 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -20
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -20
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: e9fa73a9 2a227e34 a21b4ce2

prog: dynptr_at_m23 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -23
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 5e8e3119 81c41e1d 04753c06

prog: dynptr_ring_at_m23 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -23
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -23
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 567d97b0 8d0cbf0d 896bdaab

prog: dynptr_at_m24 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 43402b7b 8e02403f

prog: dynptr_ring_at_m24 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 5c37d97c 81cf4942

prog: dynptr_at_m32 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 4791205a 031b8a22

prog: dynptr_ring_at_m32 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -32
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 543f03bb 40dbb81f

prog: dynptr_at_m504 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -504
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 160e5373 3a497b60

prog: dynptr_ring_at_m504 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -504
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -504
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 53f00a03 745c6761

prog: dynptr_at_m512 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -512
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 298bd04b d18dd9c5

prog: dynptr_ring_at_m512 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -512
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -512
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 3877e978 0c197eac

prog: dynptr_at_m516 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -516
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: d188b084 9c9b1188 f793fd9b

prog: dynptr_ring_at_m516 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -516
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -516
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 9feaa2c5 9b9185d4 385e7e7c

prog: dynptr_at_m520 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -520
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES invalid write to stack R4 off=-520 size=8
log: 73db09bc 5747560e fdcf4d0f

prog: dynptr_ring_at_m520 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -520
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -520
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EACCES invalid write to stack R4 off=-520 size=8
log: d565db4f 1a0ade8e e6a27010

prog: dynptr_at_m528 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -528
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES invalid write to stack R4 off=-528 size=8
log: b2f91f24 8a13ef36 5ded2027

prog: dynptr_ring_at_m528 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -528
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -528
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EACCES invalid write to stack R4 off=-528 size=8
log: 1dbb26f7 d3385586 572f7248

prog: dynptr_at_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += 0
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 40659d21 433145f1 6986571e

prog: dynptr_ring_at_0 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += 0
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += 0
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 54bd32a8 840802c5 43ccbac3

prog: dynptr_at_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += 8
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 1cab9e09 2e1746a9 fc907586

prog: dynptr_ring_at_8 tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += 8
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += 8
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 23ad9780 1d88ef0d 872dab2b

prog: dynptr_variable_place tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 8
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	r4 += r9
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 9884e284 206fff9d d1cc94d7

prog: dynptr_variable_read tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 8
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_dynptr_from_mem
	r3 = r10
	r3 += -32
	r3 += r9
	r1 = r10
	r1 += -48
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 640494aa ab91d24b 8507c79f

prog: dynptr_in_value tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r4 = r7
	r1 = r0
	r2 = 8
	r3 = 0
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R4 type=map_value expected=fp, dynptr_ptr
log: 9eed8f07 ea325a47 07eddcd9

prog: dynptr_in_fp tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r4 = r10
	r1 = r0
	r2 = 8
	r3 = 0
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: bd662cad aa3ef6aa 0d1dc8f1

prog: dynptr_in_ctx tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r4 = r8
	r1 = r0
	r2 = 8
	r3 = 0
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R4 type=ctx expected=fp, dynptr_ptr
log: f7bc8d30 67f564d8 97c5c31c

prog: dynptr_from_stack tc
	r1 = r10
	r1 += -48
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES Unsupported reg type fp for bpf_dynptr_from_mem data
log: 0aaf15b8 2c58c2d0 4a8c42f5

prog: dynptr_from_ctx tc
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 80abd597 13a1b13d d87dc1fc

prog: dynptr_from_number tc
	r1 = 0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 121f8cd3 5f704b9a 9bd233c4

prog: dynptr_from_packet tc
	r1 = *(u32 *)(r1 + 76)
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES helper access to the packet is not allowed
log: 89a509a1 a92c36f6 2ee6815a

prog: dynptr_from_map tc
	r1 = values ll
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 type=map_ptr expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 25a08921 981b30bf 1c2dc4bb

prog: dynptr_from_uninit tc
	r1 = r9
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R9 !read_ok
log: 3acfbb28 e4694f8e 015d5cfd

prog: dynptr_from_maybe_null tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 type=map_value_or_null expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 1bdf8096 8f457803 3230bf44

prog: dynptr_from_size_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 0
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 bbc7d4ad 8e02403f

prog: dynptr_from_size_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 1
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 ae6772f7 8e02403f

prog: dynptr_from_size_63 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 63
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 d3d87795 8e02403f

prog: dynptr_from_size_64 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 43402b7b 8e02403f

prog: dynptr_from_size_65 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 65
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 min value is outside of the allowed memory range
log: 7999dad0 1406d8e2 9c53411d

prog: dynptr_from_size_m1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = -1
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R2 min value is negative, either use unsigned or 'var &= const'
log: 1dc4871e 0970b719 e5652b37

prog: dynptr_from_size_536870912 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 536870912
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R2 unbounded memory access, use 'var &= const' or 'if (var < const)'
log: 3f2d0a1a 71786ab2 2df74dbc

prog: dynptr_from_unknown_size tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 63
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = r9
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 8875d0bb 01ae1d91

prog: dynptr_from_unbounded_size tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = r9
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R2 unbounded memory access, use 'var &= const' or 'if (var < const)'
log: 9c6832f9 b49ea70a e729257f

prog: dynptr_from_unknown_flags tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = r9
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb da1159ac ea2b19d6

prog: dynptr_from_middle tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += 32
	r1 = r0
	r2 = 32
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 3b2cf821 ea2b19d6

prog: dynptr_from_middle_too_much tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r0 += 32
	r1 = r0
	r2 = 33
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES R1 min value is outside of the allowed memory range
log: 6b7b03e9 6a9a4708 62284ce8

prog: dynptr_from_record tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r6
	r2 = 0
	call bpf_ringbuf_submit
out:	r0 = 0
	exit
expect: EACCES Unsupported reg type ringbuf_mem for bpf_dynptr_from_mem data
log: 00ab6893 5c0832ef d4c5a3fc

prog: dynptr_from_slice tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 32
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = r0
	r2 = 32
	r3 = 0
	r4 = r10
	r4 += -40
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES Unsupported reg type mem for bpf_dynptr_from_mem data
log: 62488c46 c4ddb395 d94b39bf

prog: dynptr_read_to_stack_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -32
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 f0d36b28 d49bf302

prog: dynptr_read_to_stack_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -32
	r2 = 1
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 b8302cd9 d49bf302

prog: dynptr_read_to_stack_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -32
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 f0dd6141 d49bf302

prog: dynptr_read_to_stack_15 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 15
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 4b9e96c2 bad819d9

prog: dynptr_read_to_stack_16 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 16
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 a7e4c4c2 bad819d9

prog: dynptr_read_to_stack_17 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -48
	r2 = 17
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 bd6d4900 d26678f1

prog: dynptr_read_to_stack_24 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -48
	r2 = 24
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 1136943e d26678f1

prog: dynptr_read_to_stack_32 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -56
	r2 = 32
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 82dcd1dc ae9c1454

prog: dynptr_read_to_stack_64 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -88
	r2 = 64
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 d59eda30 c4f2413d

prog: dynptr_read_to_stack_512 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -512
	r2 = 512
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 8ab4249d ea3b48df a868cb12

prog: dynptr_read_over_itself_m16 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -16
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-16 disallowed
log: 63742cf4 a4df8685 a8c56a93

prog: dynptr_read_over_itself_m17 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -17
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-17 disallowed
log: c1085683 dfeff5c1 1acc31d0

prog: dynptr_read_over_itself_m20 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -20
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-20 disallowed
log: 934f003d 9f770ce5 79b65aaa

prog: dynptr_read_over_itself_m24 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 1eccaba9 3dac0db5 72e36ade

prog: dynptr_read_over_itself_m28 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -28
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 88a78be9 3bf43bc9 e8d3f4b3

prog: dynptr_read_over_itself_m32 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -32
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 f0dd6141 d49bf302

prog: dynptr_read_over_itself_m40 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 fc65f883 bad819d9

prog: dynptr_read_unknown_size tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 31
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = r9
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 170ba444 c33534c1

prog: dynptr_read_unknown_size_too_large tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 63
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = r9
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R1 off -64+40 size 63
log: 998355ed 80ac2797 b6ef1df0

prog: dynptr_read_unknown_offset tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = r9
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3370841d e7232154 f99c0d0e

prog: dynptr_read_into_value tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r6
	r2 = 64
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 c69745a4 3f48bf63

prog: dynptr_read_into_value_too_much tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r6
	r2 = 65
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES R1 min value is outside of the allowed memory range
log: 049ed832 e35774e2 3bd988c4

prog: dynptr_read_uninit tc
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 6233c0bb 0110fc24 01d455ea

prog: dynptr_read_numbers tc
	*(u64 *)(r10 - 24) = 0
	*(u64 *)(r10 - 16) = 0
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 4026b80f 39886042 9e448215

prog: dynptr_read_second_half tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -16
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 4bfa852b 3d56e11c bdd0092e

prog: dynptr_read_below tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -32
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 73c28813 ac9194d4 bdd0092e

prog: dynptr_read_null tc
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES R3 type=scalar expected=fp, dynptr_ptr
log: bd4b340d fbae6032 13662b0b

prog: dynptr_read_ctx tc
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES R3 type=ctx expected=fp, dynptr_ptr
log: 7e665120 eb5616e0 6a256f26

prog: dynptr_read_gives_bytes tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = *(u64 *)(r10 - 40)
	exit
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 5812e534 bad819d9

prog: dynptr_read_ring tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: 34d9347e 929a4017 37b2cb7d

prog: dynptr_write_from_stack_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 0
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 08c2c876 8f69a59f

prog: dynptr_write_from_stack_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 1
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 125d9166 8f69a59f

prog: dynptr_write_from_stack_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 7e33a154 8f69a59f

prog: dynptr_write_from_stack_16 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 16
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 2d62cc02 8f69a59f

prog: dynptr_write_from_stack_17 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 17
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R3 off -40+16 size 17
log: 4ecf0f14 805e8ee0 d34f905e

prog: dynptr_write_uninit_bytes tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 8f6ae7d3 bad819d9

prog: dynptr_write_itself tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R3 off -24+0 size 8
log: 916a5320 55622e0e e5e7c83b

prog: dynptr_write_value tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r6
	r4 = 64
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 a37ad68b 3f48bf63

prog: dynptr_write_ring tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u64 *)(r10 - 40) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: 3782ab59 2fabfda0 e2cad4b2

prog: dynptr_write_uninit_dynptr tc
	*(u64 *)(r10 - 40) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #0
log: 5d9328fc 92964a6a b23601cb

prog: dynptr_write_flags tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 40) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 8
	r5 = 1
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: accepted
log: 3370841d 720aaad7 f99c0d0e

prog: dynptr_write_packet tc
	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r9 = r7
	r9 += 8
	if r9 > r8 goto out
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r7
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
out:	r0 = 0
	exit
expect: EACCES helper access to the packet is not allowed
log: 535c3200 2de6a831 67c3c678

prog: dynptr_slice_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 0
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 min value is outside of the allowed memory range
log: 6ecde4ea 435355f5 5e280675

prog: dynptr_slice_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 1
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 706bc329 3f48bf63

prog: dynptr_slice_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 5c2b1646 3f48bf63

prog: dynptr_slice_64 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 64
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 07bb5774 3f48bf63

prog: dynptr_slice_65 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 65
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 2b29d44d 3f48bf63

prog: dynptr_slice_4096 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 4096
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 9083e19b 3f48bf63

prog: dynptr_slice_access_0_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 +0)
	*(u64 *)(r0 +0) = 1
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 b3c0773f 3f48bf63

prog: dynptr_slice_access_7_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 +7)
	*(u8 *)(r0 +7) = 1
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 0e06049e 3f48bf63

prog: dynptr_slice_access_8_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 +8)
	*(u8 *)(r0 +8) = 1
out:	r0 = 0
	exit
expect: EACCES R0 min value is outside of the allowed memory range
log: 0576beec 0c74e1e7 e9a51985

prog: dynptr_slice_access_4_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 +4)
	*(u64 *)(r0 +4) = 1
out:	r0 = 0
	exit
expect: EACCES R0 min value is outside of the allowed memory range
log: a0d3f30b da04c221 d9be97cc

prog: dynptr_slice_access_m1_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u8 *)(r0 -1)
	*(u8 *)(r0 -1) = 1
out:	r0 = 0
	exit
expect: EACCES R0 min value is outside of the allowed memory range
log: 4ed97921 fd024154 299dc3f3

prog: dynptr_slice_access_0_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u32 *)(r0 +0)
	*(u32 *)(r0 +0) = 1
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 e80962f5 3f48bf63

prog: dynptr_slice_unknown_size tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 7
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r9
	call bpf_dynptr_data
out:	r0 = 0
	exit
expect: EACCES R3 is not a known constant'
log: e04d818b b6bfe85a 773ec59a

prog: dynptr_slice_unknown_offset tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = r9
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 3370841d 194bbe69 8617d068

prog: dynptr_slice_unchecked tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 invalid mem access 'mem_or_null'
log: 6312e987 e99d187e 7dd27cb9

prog: dynptr_slice_of_nothing tc
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #0
log: 607206e2 c7eebc61 5951aec1

prog: dynptr_slice_moved tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 7
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 16
	call bpf_dynptr_data
	if r0 == 0 goto out
	r0 += r9
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 376f62c5 1c5e76dd

prog: dynptr_slice_moved_too_far tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 15
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 16
	call bpf_dynptr_data
	if r0 == 0 goto out
	r0 += r9
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 max value is outside of the allowed memory range
log: 784f4521 db92a53e 3ff8d5db

prog: dynptr_slice_to_helper tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 16
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = r8
	r2 = 0
	r3 = r0
	r4 = 16
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: accepted
log: 7ada7a8e 8c842dcd ec38a7df

prog: dynptr_slice_to_helper_too_much tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 16
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = r8
	r2 = 0
	r3 = r0
	r4 = 17
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: EACCES R3 min value is outside of the allowed memory range
log: 371d7ec5 4abc0f76 7a09ef10

prog: dynptr_slice_as_key tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = table ll
	r2 = r0
	call bpf_map_lookup_elem
out:	r0 = 0
	exit
expect: accepted
log: 3370841d 53a46b40 8617d068

prog: dynptr_slice_atomic tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 f568c6d6 3f48bf63

prog: dynptr_slice_returned tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	exit
out:	r0 = 0
	exit
expect: accepted
log: 34d9347e 911ba502 a6b0a8e7

prog: dynptr_slice_submitted tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 64
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
	r0 = 0
	exit
out:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: EACCES R1 type=mem expected=ringbuf_mem
log: d3471e6d e70dff31 6414e7d0

prog: dynptr_slice_after_overwritten tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 24) = 0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: d0cd94fa 3f053ac2 a23d636c

prog: dynptr_dynptr_after_overwritten tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 24) = 0
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: b6bd3a41 d3b33d7a c99bb961

prog: dynptr_record_after_overwritten tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u64 *)(r10 - 24) = 0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: ed7c8751 919d5bef 167c4f6b

prog: dynptr_slice_after_overwritten_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 16) = 0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 091e1196 ccdeb4cf a23d636c

prog: dynptr_dynptr_after_overwritten_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 16) = 0
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: b7d4c495 2fe69ddf c99bb961

prog: dynptr_record_after_overwritten_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u64 *)(r10 - 16) = 0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: a7d6bbfa 6702f037 167c4f6b

prog: dynptr_slice_after_overwritten_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r10 - 9) = 0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 818f4882 ad3a12de a23d636c

prog: dynptr_dynptr_after_overwritten_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u8 *)(r10 - 9) = 0
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 61edc085 32162d98 c99bb961

prog: dynptr_record_after_overwritten_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u8 *)(r10 - 9) = 0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 0e353e61 4e0f9a53 167c4f6b

prog: dynptr_slice_after_overwritten_reg tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 24) = r7
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: da1a96a4 9146897c a23d636c

prog: dynptr_dynptr_after_overwritten_reg tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 24) = r7
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: c06062b3 e2728313 c99bb961

prog: dynptr_record_after_overwritten_reg tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u64 *)(r10 - 24) = r7
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 1071f2d3 fdab3006 167c4f6b

prog: dynptr_slice_after_remade tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 4c99f508 b7e19155 7286f21e

prog: dynptr_dynptr_after_remade tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 595f4ff5 51898575 178bc564

prog: dynptr_record_after_remade tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: b6e71262 997941cc c55ea000

prog: dynptr_slice_after_remade_over_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 9ecb8eb5 edc44ede b4e811e7

prog: dynptr_dynptr_after_remade_over_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: c8f27d4d e999f25f 5ef36dc7

prog: dynptr_record_after_remade_over_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: c22dc67e 28b4f1b2 1f156355

prog: dynptr_slice_after_remade_above_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 9f7e403b dbd35b40 7286f21e

prog: dynptr_dynptr_after_remade_above_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 3bca4ad3 12400879 5ef36dc7

prog: dynptr_record_after_remade_above_half tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -16
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 8d5e13f2 f8d9924e c55ea000

prog: dynptr_slice_after_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 32) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 7ada7a8e 0f538c73 124ef10e

prog: dynptr_dynptr_after_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	*(u64 *)(r10 - 32) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 7ada7a8e 1e90fb2e 7854047b

prog: dynptr_record_after_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	*(u64 *)(r10 - 32) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 b5d0c18e d49bf302

prog: dynptr_slice_after_var_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -24
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 007bbbc4 f4670809 bfae0a11

prog: dynptr_dynptr_after_var_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -24
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: fa9a5820 c20b3650 c0a0fd7c

prog: dynptr_record_after_var_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -24
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 4ed80308 95db7823 7ad6989b

prog: dynptr_slice_after_var_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -40
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 595f4ff5 17b61e96 9c0fdeda

prog: dynptr_dynptr_after_var_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -40
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 595f4ff5 da937b84 178bc564

prog: dynptr_record_after_var_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r9 = *(u32 *)(r8 + 0)
	r9 &= 7
	r1 = r10
	r1 += -40
	r1 += r9
	*(u8 *)(r1 + 0) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: accepted
log: 7ada7a8e d2215c26 b232169d

prog: dynptr_slice_after_helper_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 8
	call bpf_skb_load_bytes
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: b7d91e28 f7763aa7 305c9c53

prog: dynptr_dynptr_after_helper_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 8
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 01352c3b 1674a914 72e36ade

prog: dynptr_record_after_helper_written tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 8
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 9dd1e14e 6db5c31c 72e36ade

prog: dynptr_slice_after_helper_written_above tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -32
	r4 = 16
	call bpf_skb_load_bytes
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 3ea35394 e42ee1c5 68d6fb3e

prog: dynptr_dynptr_after_helper_written_above tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -32
	r4 = 16
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 2b23ac69 169995ce e8d3f4b3

prog: dynptr_record_after_helper_written_above tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -32
	r4 = 16
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES potential write to dynptr at off=-24 disallowed
log: 00e99b30 535d906c e8d3f4b3

prog: dynptr_slice_after_helper_written_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 16
	call bpf_skb_load_bytes
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: cebc1b6f dd98e199 c3edede4

prog: dynptr_dynptr_after_helper_written_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 16
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: b361ad80 4bd168d2 00800589

prog: dynptr_record_after_helper_written_beside tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r8
	r2 = 0
	r3 = r10
	r3 += -40
	r4 = 16
	call bpf_skb_load_bytes
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: accepted
log: 7ada7a8e c34a5ee0 b232169d

prog: dynptr_slice_after_atomic tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = 1
	lock *(u64 *)(r10 - 24) += r1
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: ae7eb4f7 05d40b6c 2d090849

prog: dynptr_dynptr_after_atomic tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = 1
	lock *(u64 *)(r10 - 24) += r1
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: d79a3da8 7fe06097 a04e4cf9

prog: dynptr_record_after_atomic tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = 1
	lock *(u64 *)(r10 - 24) += r1
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: 89d24cd4 fe2ab061 a04e4cf9

prog: dynptr_slice_after_helper_read tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 8
	call bpf_trace_printk
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R1 off -24+0 size 8
log: 21d82844 a8262f9e f1874dee

prog: dynptr_dynptr_after_helper_read tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 8
	call bpf_trace_printk
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R1 off -24+0 size 8
log: 8079b58b 30e6231d c67b757a

prog: dynptr_record_after_helper_read tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 8
	call bpf_trace_printk
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R1 off -24+0 size 8
log: a2846963 6df20849 c67b757a

prog: dynptr_slice_after_loaded tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r10 - 24)
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: dcaf0782 684a8c59 70a73b2e

prog: dynptr_dynptr_after_loaded tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r10 - 24)
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: 53de7b8a 886500b0 ec7f61fc

prog: dynptr_record_after_loaded tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = *(u64 *)(r10 - 24)
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: cfaabefb e026e35c ec7f61fc

prog: dynptr_slice_after_loaded_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r10 - 16)
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -16+0 size 8
log: 9cafa220 48033c76 95144d47

prog: dynptr_dynptr_after_loaded_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r10 - 16)
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -16+0 size 8
log: 94768500 a02ab58f ae635cdd

prog: dynptr_record_after_loaded_second tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = *(u64 *)(r10 - 16)
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -16+0 size 8
log: 3af42f25 dbba610f ae635cdd

prog: dynptr_slice_after_loaded_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u8 *)(r10 - 20)
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -20+0 size 1
log: de06eb2d cac3cc30 3c2702b7

prog: dynptr_dynptr_after_loaded_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u8 *)(r10 - 20)
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -20+0 size 1
log: 4212a8b5 0608d67f 895cc20d

prog: dynptr_record_after_loaded_byte tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = *(u8 *)(r10 - 20)
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack off -20+0 size 1
log: 9e053936 94222c4d 895cc20d

prog: dynptr_slice_after_nothing tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 86546743 1c5e76dd

prog: dynptr_dynptr_after_nothing tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 148d00ee c33534c1

prog: dynptr_record_after_nothing tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: accepted
log: 87b7c4dc 1029f827 57ac4519

prog: dynptr_slice_after_read_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: c8d886a9 4e1d0d0e 0e43383e

prog: dynptr_dynptr_after_read_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a 6229ec9f dcffc44f

prog: dynptr_record_after_read_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: accepted
log: 68cd81fb 88bdb6d6 702891e0

prog: dynptr_slice_after_sliced_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 2ddb0c02 41a8de5c 238b6293

prog: dynptr_dynptr_after_sliced_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f0746982 dcffc44f

prog: dynptr_record_after_sliced_again tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: b22d5579 d4bf7b25 8b19c3e8

prog: dynptr_slice_after_update tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = table ll
	r2 = r10
	r2 += -24
	r3 = r7
	r4 = 0
	call bpf_map_update_elem
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R2 off -24+0 size 8
log: 38088ef6 02d2682b e4811889

prog: dynptr_dynptr_after_update tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = table ll
	r2 = r10
	r2 += -24
	r3 = r7
	r4 = 0
	call bpf_map_update_elem
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R2 off -24+0 size 8
log: b948b1a3 c9f13446 bfaf7708

prog: dynptr_record_after_update tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = table ll
	r2 = r10
	r2 += -24
	r3 = r7
	r4 = 0
	call bpf_map_update_elem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
out:	r0 = 0
	exit
expect: EACCES invalid read from stack R2 off -24+0 size 8
log: 810cbfc8 f4c1635c bfaf7708

prog: dynptr_slice_unchecked_after_overwrite tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	*(u64 *)(r10 - 24) = 0
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: EACCES R0 invalid mem access 'scalar'
log: 3ed79397 35c16dfa 8d63f47f

prog: dynptr_slice_spilled_after_overwrite tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	*(u64 *)(r10 - 32) = r0
	*(u64 *)(r10 - 24) = 0
	r1 = *(u64 *)(r10 - 32)
	r1 = *(u64 *)(r1 + 0)
out:	r0 = 0
	exit
expect: EACCES R1 invalid mem access 'scalar'
log: 56a5f6e0 e4fab23b bd4aa4c5

prog: dynptr_slice_of_other tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -40
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	*(u64 *)(r10 - 40) = 0
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: cebc1b6f 4d85d3f3 c3edede4

prog: dynptr_two_slices tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 8
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	*(u64 *)(r0 + 0) = 1
	*(u64 *)(r6 + 0) = 2
out:	r0 = 0
	exit
expect: accepted
log: 5ec310f8 b4ba2c1a d1e90e4d

prog: dynptr_ring_submit tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 5c37d97c 81cf4942

prog: dynptr_ring_submit_twice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 917bdc8a 1ef7d930 54d9385e

prog: dynptr_ring_submit_then_slice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	if r6 == 0 goto out
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: a16f8902 4d844b37 f6252f0e

prog: dynptr_ring_submit_then_checked_slice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	r6 = r0
	if r6 == 0 goto gone
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
gone:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 0180f3bf ae23d544 f6252f0e

prog: dynptr_ring_submit_then_read tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 6179cb84 7888ce93 cc0cabb9

prog: dynptr_ring_submit_local tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 1dd3f11b 8cd7a0d4 443646bc

prog: dynptr_ring_submit_uninit tc
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 69eadf1d 5c3446ea 0f1ebf95

prog: dynptr_ring_submit_half tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -16
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #0
log: c717617f e7e754dd 8f97f959

prog: dynptr_ring_submit_number tc
	r1 = 0
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=fp, dynptr_ptr
log: 8859601c c66b24fd d3050305

prog: dynptr_ring_submit_moved tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -20
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 8d9de465 11039698 315ac8f3

prog: dynptr_ring_submit_flags tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 5
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f b06e7e29 81cf4942

prog: dynptr_ring_submit_no_flags tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: df70818b 33f86a8f 63fe6612

prog: dynptr_ring_discard tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 402ea150 81cf4942

prog: dynptr_ring_discard_twice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: f7e02d84 322698d8 54d9385e

prog: dynptr_ring_discard_then_slice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	if r6 == 0 goto out
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: f5852675 7a22a65f f6252f0e

prog: dynptr_ring_discard_then_checked_slice tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	r6 = r0
	if r6 == 0 goto gone
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r1 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
gone:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 53d12220 31758ce1 f6252f0e

prog: dynptr_ring_discard_then_read tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: e1ba5f75 2a51f197 cc0cabb9

prog: dynptr_ring_discard_local tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 9a72e4b8 8abe13c0 443646bc

prog: dynptr_ring_discard_uninit tc
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 067cb85a 41934808 0f1ebf95

prog: dynptr_ring_discard_half tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -16
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #0
log: 48fe62e6 159d486b 8f97f959

prog: dynptr_ring_discard_number tc
	r1 = 0
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=fp, dynptr_ptr
log: 3b995ca9 57b8edb7 d3050305

prog: dynptr_ring_discard_moved tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -20
	r2 = 0
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 0024c36a ce44698a 315ac8f3

prog: dynptr_ring_discard_flags tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 5
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: accepted
log: a967419f 437e5253 81cf4942

prog: dynptr_ring_discard_no_flags tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call bpf_ringbuf_discard_dynptr
out:	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: 9575d408 f56c257d 63fe6612

prog: dynptr_ring_kept tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: ef621da3 842ff634 281b7cf2

prog: dynptr_ring_kept_on_one_path tc
	r9 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	if r9 == 0 goto out
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: 99b8c3bb 4d9b9887 943cbe43

prog: dynptr_ring_given_on_both tc
	r9 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	if r9 == 0 goto other
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
other:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r0 = 0
	exit
expect: accepted
log: 34d9347e 47261383 a6b0a8e7

prog: dynptr_ring_two tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -40
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = r10
	r1 += -40
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: e6cb69ec 989121a8 f3c91d2b

prog: dynptr_ring_two_one_kept tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -40
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: a6198dbf a44bde42 ddbb2725

prog: dynptr_ring_remade tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 9a20f3fa cfa2cee7 40eba5d2

prog: dynptr_ring_remade_half tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -32
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 2f60face 13b4c006 fedc6acf

prog: dynptr_ring_after_submit tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: e6cb69ec 4a855372 6b23c5f1

prog: dynptr_ring_tail_call tc
	r6 = r1
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r6
	r2 = values ll
	r3 = 0
	call bpf_tail_call
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL expected prog array map for tail callprocessed 11 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
log: cd3e45f9 ee42c04b 1b4cdb8b

prog: dynptr_ring_size_unknown tc
	r9 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r2 = r9
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 a34a959b e8dcb78d

prog: dynptr_ring_other_map tc
	r1 = values ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
out:	r0 = 0
	exit
expect: EINVAL cannot pass map_type 2 into func bpf_ringbuf_reserve_dynptr#198
log: 8d39173b a322488a 462b07a0

prog: dynptr_ring_result tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r6 = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = r6
	exit
expect: accepted
log: ea6b2274 4b56227e e8dcb78d

prog: dynptr_ring_result_checked tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	if r0 != 0 goto bad
	*(u64 *)(r10 - 32) = 1
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = r10
	r3 += -32
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
bad:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r0 = 0
	exit
expect: accepted
log: 7ada7a8e fbbd1f98 124ef10e

prog: dynptr_ring_slice_kept_spilled tc
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	*(u64 *)(r10 - 48) = r0
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r1 = *(u64 *)(r10 - 48)
	if r1 == 0 goto out
	r2 = *(u8 *)(r1 + 0)
out:	r0 = 0
	exit
expect: EACCES R1 invalid mem access 'scalar'
log: e2ebc07c eaf33e11 11fb286c

prog: dynptr_ring_branch_join tc
	r9 = *(u32 *)(r1 + 0)
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	if r9 == 0 goto over
	r9 = 1
over:
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 5dcec595 ea2b19d6

prog: dynptr_ring_loop tc
	r9 = 0
again:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r9 += 1
	if r9 < 4 goto again
out:	r0 = 0
	exit
expect: accepted
log: f07c48e5 72f5ba4b 3dfe6234

prog: dynptr_ring_loop_leak tc
	r9 = 0
again:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r9 += 1
	if r9 < 4 goto again
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 41507c4e 832a6692 167c4f6b

prog: dynptr_local_loop tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r9 = 0
again:	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r9 += 1
	if r9 < 4 goto again
out:	r0 = 0
	exit
expect: accepted
log: 8d7b803b 5e80e8ff 788c1370

prog: dynptr_joined_types tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r9 == 0 goto one
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	goto both
one:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
both:
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: bee8601e e2bb8d7e 559035d8

prog: dynptr_joined_half tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	if r9 == 0 goto both
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
both:
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 14104d66 62b35ee2 b31f5fa5

prog: dynptr_joined_two_places tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	if r9 == 0 goto one
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	goto both
one:	r0 = r7
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -40
	call bpf_dynptr_from_mem
both:
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -40
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: 849cbb7c d565beaa e0c35090

prog: dynptr_joined_same tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	if r9 == 0 goto one
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	goto both
one:	r0 = r7
	r1 = r0
	r2 = 32
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
both:
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
expect: accepted
log: 01831e95 f2e5e538 65fe6262

prog: dynptr_function_reads_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: 5ec310f8 74fd83fb 7723e67e

prog: dynptr_function_reads_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: 3d277c82 f3afa106 3c52c5c6

prog: dynptr_function_reads_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: f28f5846 0c001179 764f1c04

prog: dynptr_function_writes_over_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: bed56e39 2d08c060 53433a01

prog: dynptr_function_writes_over_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 2e7f07d1 e2e2f5e2 dd8da769

prog: dynptr_function_writes_over_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EINVAL cannot overwrite referenced dynptr
log: 223712ac 58216816 dd8da769

prog: dynptr_function_slices_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto no
	r1 = *(u64 *)(r0 + 0)
no:	r0 = 0
	exit
expect: accepted
log: 941ce13b a7e790a8 90f0e659

prog: dynptr_function_slices_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto no
	r1 = *(u64 *)(r0 + 0)
no:	r0 = 0
	exit
expect: accepted
log: 3c168759 172338b0 0304b9cd

prog: dynptr_function_slices_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto no
	r1 = *(u64 *)(r0 + 0)
no:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: 93861688 da680383 e06c5a6b

prog: dynptr_function_returns_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = r1
	exit
expect: EINVAL cannot return stack pointer to the caller
log: 585fddf0 a8d9c627 b91f882b

prog: dynptr_function_returns_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = r1
	exit
expect: EINVAL cannot return stack pointer to the caller
log: ce5db0f2 20c27292 10bad1d1

prog: dynptr_function_returns_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = r1
	exit
expect: EINVAL cannot return stack pointer to the caller
log: f56c2b76 9138f36b 10bad1d1

prog: dynptr_function_submits_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: 0b0e8383 8f58406d 4625c9fe

prog: dynptr_function_submits_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: EINVAL arg 1 is an unacquired reference
log: e0ebda68 fdeb936c 7dd2aee5

prog: dynptr_function_submits_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: accepted
log: ccedf429 9f01b109 cc760715

prog: dynptr_function_nothing_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: 7ada7a8e a99acbdb 354ef154

prog: dynptr_function_nothing_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: 3ed4e3e7 598ecda1 8e82f7e3

prog: dynptr_function_nothing_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: c7cf665c 5e3c5028 60991849

prog: dynptr_function_loads_local tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = *(u64 *)(r1 + 0)
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: 8a03ff71 1fe1fa69 4be48e74

prog: dynptr_function_loads_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = *(u64 *)(r1 + 0)
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: 1a85b9ea c092ff9b cd207fa2

prog: dynptr_function_loads_record_keeps tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = *(u64 *)(r1 + 0)
	exit
expect: EACCES invalid read from stack off -24+0 size 8
log: f35eaf51 dda7cf73 cd207fa2

prog: dynptr_function_makes tc btf
	r1 = r10
	r1 += -24
	call f
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r6 = r1
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r6
	call bpf_ringbuf_reserve_dynptr
	r0 = 0
	exit
expect: accepted
log: 3ed4e3e7 c55a0930 8e82f7e3

prog: dynptr_function_makes_own tc btf
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: accepted
log: 6ba713a2 d31a728c b6a2be3c

prog: dynptr_function_leaks_own tc btf
	call f
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: ef329629 dffb8a61 e819c50c

prog: dynptr_function_slice_of_callers tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r6 = r0
	r1 = r10
	r1 += -24
	call f
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EACCES R6 invalid mem access 'scalar'
log: 981ede76 c2c5f304 a4da9fc6

prog: dynptr_drain_nothing tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: accepted
log: ea6b2274 f610bb5d 2734ba26

prog: dynptr_drain_returns_1 tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 1
	exit
expect: accepted
log: ea6b2274 e11be0bb 2734ba26

prog: dynptr_drain_returns_2 tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 2
	exit
expect: EINVAL At callback return the register R0 has smin=2 smax=2 should have been in [0, 1]
log: 5d06bc14 5c600ff7 d2b2c712

prog: dynptr_drain_returns_unknown tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	call bpf_get_prandom_u32
	exit
expect: EINVAL At callback return the register R0 has unknown scalar value should have been in [0, 1]
log: 9726fb94 09c804e9 e6ef9d13

prog: dynptr_drain_returns_dynptr tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = r1
	exit
expect: EACCES R0 not a scalar value
log: d87c8c2f bb8fb835 7e73f9e6

prog: dynptr_drain_reads tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: 6d1cc706 84150686 c27a0f30

prog: dynptr_drain_writes tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r10 - 8) = 0
	r2 = 0
	r3 = r10
	r3 += -8
	r4 = 8
	r5 = 0
	call bpf_dynptr_write
	r0 = 0
	exit
expect: accepted
log: 6d1cc706 e7a94507 c27a0f30

prog: dynptr_drain_slices tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto no
	r1 = *(u64 *)(r0 + 0)
	*(u64 *)(r0 + 0) = 1
no:	r0 = 0
	exit
expect: accepted
log: 42488fcd 81ca011e f5e7aa1f

prog: dynptr_drain_submits tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: EINVAL cannot release unowned const bpf_dynptr
log: 841c1135 64377903 ec5816fe

prog: dynptr_drain_discards tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r2 = 0
	call bpf_ringbuf_discard_dynptr
	r0 = 0
	exit
expect: EINVAL cannot release unowned const bpf_dynptr
log: ef3ec6da 00ddfdcd ec5816fe

prog: dynptr_drain_loads tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = *(u64 *)(r1 + 0)
	r0 = 0
	exit
expect: EACCES R1 invalid mem access 'dynptr_ptr'
log: 431856cd ba58b59b f3b0ebe5

prog: dynptr_drain_stores tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r1 + 0) = 0
	r0 = 0
	exit
expect: EACCES R1 invalid mem access 'dynptr_ptr'
log: 26a4c875 c551d78f f3b0ebe5

prog: dynptr_drain_adds tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r1 += 8
	r0 = 0
	exit
expect: accepted
log: 0787d66d 0e2271cf 2f5f58fb

prog: dynptr_drain_adds_and_reads tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r1 += 8
	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: EACCES dereference of modified dynptr_ptr ptr R3 off=8 disallowed
log: 83636551 e4883fb8 073bbc52

prog: dynptr_drain_spills tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r10 - 8) = r1
	r1 = *(u64 *)(r10 - 8)
	r0 = 0
	exit
expect: accepted
log: 6ba713a2 e6ca1666 a21d6c48

prog: dynptr_drain_spills_and_reads tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r10 - 8) = r1
	r3 = *(u64 *)(r10 - 8)
	r1 = r10
	r1 += -16
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: EACCES R3 type=scalar expected=fp, dynptr_ptr
log: fe9cfcf1 835599de 0d310fd5

prog: dynptr_drain_remakes tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r4 = r1
	r1 = r10
	r2 = 8
	r3 = 0
	call bpf_dynptr_from_mem
	r0 = 0
	exit
expect: EACCES invalid write to stack R1 off=0 size=8
log: 02e996ee 8e256b9c b0139892

prog: dynptr_drain_reserves_into tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r4 = r1
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve_dynptr
	r0 = 0
	exit
expect: EINVAL Dynptr has to be an uninitialized dynptr
log: 37bca987 a258bee5 33455982

prog: dynptr_drain_null_check tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	if r1 == 0 goto no
	r0 = 1
no:	exit
expect: accepted
log: a0c6af37 df2ce4e3 38a242b1

prog: dynptr_drain_compares tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r2 = r1
	r0 = 0
	if r1 == r2 goto no
	r0 = 1
no:	exit
expect: accepted
log: b4a6ba3a 304ffbab 056f1200

prog: dynptr_drain_third_argument tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = r3
	exit
expect: EACCES R3 !read_ok
log: 94a00bed 3b504d9f 1483563d

prog: dynptr_drain_second tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	if r2 == 0 goto no
	*(u64 *)(r2 + 0) = 1
no:	exit
expect: accepted
log: a6aa801a d2a73ae1 9b099c54

prog: dynptr_drain_as_memory tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r2 = 8
	call bpf_trace_printk
	r0 = 0
	exit
expect: EACCES R1 type=dynptr_ptr expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: 70fb9078 a925dbc7 1ebff4d0

prog: dynptr_drain_to_map tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = r1
	r1 = table ll
	r2 = r10
	r2 += -8
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
expect: EINVAL invalid read from stack R3 off=-16 size=64
log: a242369d 4f22ca05 47b09b37

prog: dynptr_drain_in_function tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	call g
	r0 = 0
	exit
	.type g,@function
g:	r3 = r1
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: f35eb977 150299fa 09ce596c

prog: dynptr_drain_loops tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r6 = r1
	r7 = 0
more:	r3 = r6
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r7 += 1
	if r7 < 3 goto more
	r0 = 0
	exit
expect: accepted
log: c7758d55 1a0d5598 01d42547

prog: dynptr_drain_own_dynptr tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: accepted
log: f35eb977 75466e4d a4894619

prog: dynptr_drain_leaks_dynptr tc btf
	*(u64 *)(r10 - 8) = 0
	r3 = r10
	r3 += -8
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: cd4dc51c f598bc96 53d3dc33

prog: dynptr_drain_stack_ctx tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = user ll
	r2 = body ll
	r3 = r10
	r3 += -8
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r2 + 0) = 1
	r0 = 0
	exit
expect: accepted
log: 5fb9f3bd b7e9141c 4695c703

prog: dynptr_drain_stack_ctx_below tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = user ll
	r2 = body ll
	r3 = r10
	r3 += -8
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r2 - 8) = 1
	r0 = 0
	exit
expect: accepted
log: ea6b2274 584f4602 1d7f33b3

prog: dynptr_drain_other_map tc btf
	r1 = ring ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: EINVAL cannot pass map_type 27 into func bpf_user_ringbuf_drain#209
log: 04048682 513a6bb9 5f709656

prog: dynptr_drain_array tc btf
	r1 = values ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: EINVAL cannot pass map_type 2 into func bpf_user_ringbuf_drain#209
log: da28f08d f28b1c22 c76fc69b

prog: dynptr_drain_ctx_ctx tc btf
	r3 = r1
	r1 = user ll
	r2 = body ll
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: EACCES R3 type=ctx expected=fp
log: 874df319 1218443b 4780b31d

prog: dynptr_drain_flags tc btf
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 3
	call bpf_user_ringbuf_drain
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 1e8339f8 b5408007

prog: dynptr_drain_with_record tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = user ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r0 = 0
	exit
expect: accepted
log: 34d9347e 51b24427 6b63e722

prog: dynptr_drain_uses_callers tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = user ll
	r2 = body ll
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_user_ringbuf_drain
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r3 = r2
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: 91f96934 0c42d125 8c239de2

prog: dynptr_drain_submits_callers tc btf
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = user ll
	r2 = body ll
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_user_ringbuf_drain
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r1 = r2
	r2 = 0
	call bpf_ringbuf_submit_dynptr
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: ca4f9640 71a3a1de eaaad4c8

prog: dynptr_drain_overwrites_callers tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = user ll
	r2 = body ll
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_user_ringbuf_drain
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r2 + 0) = 0
	r0 = 0
	exit
expect: EINVAL Expected an initialized dynptr as arg #2
log: d70090db bd0d39b0 a2bed692

prog: dynptr_loop_reads_callers tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = 8
	r2 = body ll
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_loop
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r3 = r2
	r1 = r10
	r1 += -8
	r2 = 8
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r0 = 0
	exit
expect: accepted
log: 91f96934 a9fe771f af7e094c

prog: dynptr_loop_remakes tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	*(u64 *)(r10 - 32) = r0
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = 8
	r2 = body ll
	r3 = r10
	r3 += -32
	r4 = 0
	call bpf_loop
	r1 = r10
	r1 += -64
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	r6 = r2
	r1 = *(u64 *)(r6 + 0)
	r2 = 64
	r3 = 0
	r4 = r6
	r4 += 8
	call bpf_dynptr_from_mem
	r0 = 0
	exit
expect: accepted
log: 9f9592c4 dccbd0c6 12556d72

prog: dynptr_type_socket socket
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_xdp xdp
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_kprobe_f kprobe/f
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_raw_tp_f raw_tp/f
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_cgroup_skb_ingress cgroup_skb/ingress
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a 0f90ea46 b9dc2555

prog: dynptr_type_syscall syscall
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_sk_msg sk_msg
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_netfilter netfilter
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a 0f90ea46 b9dc2555

prog: dynptr_type_perf_event perf_event
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_type_lwt_in lwt_in
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = r10
	r1 += -40
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
	r1 = r10
	r1 += -24
	r2 = 0
	r3 = 8
	call bpf_dynptr_data
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
out:	r0 = 0
	exit
expect: accepted
log: 90e7197a f6976345 b9dc2555

prog: dynptr_unpriv socket unpriv
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_dynptr_from_mem#197
log: 4437d501 371f94b1 dd2e8e40

prog: dynptr_unpriv_ring socket unpriv
	r1 = ring ll
	r2 = 64
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_ringbuf_reserve_dynptr
	r1 = r10
	r1 += -24
	r2 = 0
	call bpf_ringbuf_submit_dynptr
out:	r0 = 0
	exit
expect: EINVAL program of this type cannot use helper bpf_ringbuf_reserve_dynptr#198
log: 3887cb55 12f2bfdc 395d7394

