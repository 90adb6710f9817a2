# What Linux 6.18 forgets of stack slots far down.
	.map values, type=array, key=u32, value_size=64, max_entries=4
	.license "GPL"

prog: stacklive_la1 tc
	r6 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	r6 = *(u32 *)(r6 + 0)
	exit
expect: EINVAL same insn cannot be used with different pointers
log: 8fa468cb 6bf859e5 e1cb3485

prog: stacklive_la2 tc
	r6 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r10
	r6 += -8
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	goto out
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	if r6 == 0 goto +0
	exit
expect: accepted
log: 7ada7a8e ec8843c5 ec38a7df

prog: stacklive_la3 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r7 = *(u64 *)(r10 - 8)
	r0 = r7
	r0 >>= r7
	call bpf_get_prandom_u32
	r1 = r10
	r1 += -32
	r2 = 8
	r3 = r10
	r3 += -24
	r4 = 0
	r5 = 0
	call bpf_dynptr_read
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	exit
expect: accepted
log: 3c168759 590ba4c4 d38afdd9

prog: stacklive_lb1 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = 1
	exit
expect: accepted
log: c4e5a77b 0be3a96b 0c804b1d

prog: stacklive_lb2 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 != 5 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = 1
	exit
expect: accepted
log: c4e5a77b 514bb9b7 0c804b1d

prog: stacklive_lb3 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 += 4
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = 1
	exit
expect: accepted
log: c4e5a77b ea5db7da 0c804b1d

prog: stacklive_lb4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r6 = r0
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r6 + 0)
	if r1 == 5 goto out
	*(u64 *)(r10 - 24) = 1
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	exit
expect: accepted
log: 1a244c0a de1f9da5 8e8e0afb

prog: stacklive_lb5 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r6 = r0
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
	r1 = *(u64 *)(r6 + 0)
	if r1 != 5 goto out
	*(u64 *)(r10 - 24) = 1
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	exit
expect: accepted
log: 1a244c0a 3db9f41f 8e8e0afb

prog: stacklive_lv1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r1 = 3
	*(u32 *)(r10 - 24) = r1
	r0 = 1
	exit
expect: accepted
log: a871feb0 cbbb2727 01ae1d91

prog: stacklive_lv2 tc
	r6 = *(u32 *)(r1 + 0)
	r7 = r10
	r7 += -16
	if r6 == 0 goto out
	r7 += -8
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = 1
	exit
expect: accepted
log: ea6b2274 d8b301a2 e8dcb78d

prog: stacklive_lv3 tc
	r6 = *(u32 *)(r1 + 0)
	r7 = r10
	r7 += -16
	if r6 == 0 goto out
	r7 += -8
	r8 = *(u64 *)(r10 - 24)
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r8 = *(u64 *)(r10 - 24)
	r0 = 1
	exit
expect: accepted
log: 030c55cb 9e979cef ea2b19d6

prog: stacklive_lv4 tc
	r6 = *(u32 *)(r1 + 0)
	r8 = r1
	r7 = r10
	r7 += -16
	if r6 == 0 goto out
	r7 = r8
	r7 += 0
out:	r1 = 3
	*(u32 *)(r7 + 8) = r1
	r9 = 0
	r8 = *(u64 *)(r10 - 24)
	r0 = 1
	exit
expect: EINVAL same insn cannot be used with different pointers
log: 57477980 3378e113 cdbca61f

prog: stacklive_writes_16_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 dcda66d3 b5d342b2

prog: stacklive_writes_16_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 2739e8d5 b5d342b2

prog: stacklive_writes_16_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 5faa74ae 39ea2a8f

prog: stacklive_writes_16_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 711f12ee 39ea2a8f

prog: stacklive_writes_16_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 449b80ff 42d2b3b8

prog: stacklive_writes_16_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 21d3e6f3 42d2b3b8

prog: stacklive_writes_16_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 a172b0c3 b527b760

prog: stacklive_writes_16_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -16
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -16)
	exit
expect: accepted
log: 17d040b3 221bc32b b527b760

prog: stacklive_writes_248_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 10a6f51d b2576db6

prog: stacklive_writes_248_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 b16364bb b2576db6

prog: stacklive_writes_248_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 ccf02200 39ea2a8f

prog: stacklive_writes_248_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 381ab6b0 39ea2a8f

prog: stacklive_writes_248_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 7488b711 42d2b3b8

prog: stacklive_writes_248_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 d9b09025 42d2b3b8

prog: stacklive_writes_248_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 117deb75 b527b760

prog: stacklive_writes_248_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -248
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -248)
	exit
expect: accepted
log: 17d040b3 a8ec6cdd b527b760

prog: stacklive_writes_256_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 b47730f9 39ea2a8f

prog: stacklive_writes_256_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 39242163 39ea2a8f

prog: stacklive_writes_256_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 3ebecef5 12346213 9fe403d1

prog: stacklive_writes_256_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 3ebecef5 c674bcd0 9fe403d1

prog: stacklive_writes_256_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 660540c7 42d2b3b8

prog: stacklive_writes_256_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 4efc268f 42d2b3b8

prog: stacklive_writes_256_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 1e8c8c83 b527b760

prog: stacklive_writes_256_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -256
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -256)
	exit
expect: accepted
log: 17d040b3 4bde0d67 b527b760

prog: stacklive_writes_264_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 76fc1625 42d2b3b8

prog: stacklive_writes_264_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 fa340977 42d2b3b8

prog: stacklive_writes_264_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 8c112132 42d2b3b8

prog: stacklive_writes_264_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 cbd40f1e 42d2b3b8

prog: stacklive_writes_264_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 3ebecef5 acff9f81 a418dc0e

prog: stacklive_writes_264_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 3ebecef5 ae9d597a a418dc0e

prog: stacklive_writes_264_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 7a6f85c5 b527b760

prog: stacklive_writes_264_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -264
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -264)
	exit
expect: accepted
log: 17d040b3 e6fd5221 b527b760

prog: stacklive_writes_272_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 e830c6f9 fe4314c5

prog: stacklive_writes_272_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 36c21cd7 fe4314c5

prog: stacklive_writes_272_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 6cc32202 fe4314c5

prog: stacklive_writes_272_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 6a8ad70a fe4314c5

prog: stacklive_writes_272_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 53cd3ed1 fe4314c5

prog: stacklive_writes_272_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 77253aad fe4314c5

prog: stacklive_writes_272_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 e66611e7 b527b760

prog: stacklive_writes_272_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -272
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -272)
	exit
expect: accepted
log: 17d040b3 4c9bd8b7 b527b760

prog: stacklive_writes_504_24_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 2faca4d9 1cb4af45

prog: stacklive_writes_504_24_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -24
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -24)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 8df1506b 1cb4af45

prog: stacklive_writes_504_256_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 f1e4a4c6 1cb4af45

prog: stacklive_writes_504_256_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -256
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -256)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 b1e6500a 1cb4af45

prog: stacklive_writes_504_264_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 595a5819 1cb4af45

prog: stacklive_writes_504_264_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -264
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -264)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 25255421 1cb4af45

prog: stacklive_writes_504_400_8 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u64 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 9878b505 1cb4af45

prog: stacklive_writes_504_400_4 tc states
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r7 = r10
	r7 += -504
	r1 = *(u64 *)(r0 + 0)
	if r1 == 5 goto out
	r7 = r10
	r7 += -400
	if r1 == 6 goto out
	r7 = r0
	goto out
none:	r0 = 0
	exit
out:	r1 = 3
	*(u32 *)(r7 + 0) = r1
	r0 = *(u8 *)(r10 -400)
	r0 = *(u8 *)(r10 -504)
	exit
expect: accepted
log: 17d040b3 152e5f59 1cb4af45

