# Helpers on maps that other files leave out: every family that can be walked, values of CPUs, what has no keys.
	.map	arr, type=array, key=u32, value=u64, max_entries=3
	.map	tab, type=hash, key=u32, value=u64, max_entries=3
	.map	parr, type=percpu_array, key=u32, value=u64, max_entries=3
	.map	ptab, type=percpu_hash, key=u32, value=u64, max_entries=3
	.map	lru, type=lru_hash, key=u32, value=u64, max_entries=100
	.map	plru, type=lru_percpu_hash, key=u32, value=u64, max_entries=100
	.map	fifo, type=queue, value=u32, max_entries=2
	.map	lifo, type=stack, value=u32, max_entries=2
	.map	bloom, type=bloom_filter, value=u32, max_entries=1000
	.map	routes, type=lpm_trie, key_size=8, value=u64, max_entries=4, flags=1

	.section tc,"ax",@progbits

#: packet p 00*20

	.globl each_arr
	.type each_arr,@function
each_arr:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = arr ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = arr ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = arr ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0xbc3

	.globl each_tab
	.type each_tab,@function
each_tab:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = tab ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = tab ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = tab ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0x3ef

	.globl each_parr
	.type each_parr,@function
each_parr:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = parr ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = parr ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = parr ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0xbc3

	.globl each_ptab
	.type each_ptab,@function
each_ptab:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = ptab ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = ptab ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = ptab ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0x3ef

	.globl each_lru
	.type each_lru,@function
each_lru:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = lru ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = lru ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = lru ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0x3ef

	.globl each_plru
	.type each_plru,@function
each_plru:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = plru ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	*(u64 *)(r10 - 16) = 0
	r1 = plru ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_for_each_map_elem
	r6 = r0
	r1 = plru ll
	r2 = visit ll
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_for_each_map_elem
	if r0 != -22 goto 1f
	r0 = *(u64 *)(r10 - 16)
	r6 *= 1000
	r0 += r6
1:
	exit
#: run $p -> 0x3ef

	.globl percpu_parr
	.type percpu_parr,@function
percpu_parr:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 7
	r1 = parr ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r1 = parr ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_lookup_percpu_elem
	if r0 == 0 goto 1f
	r6 = *(u64 *)(r0 + 0)
	r1 = parr ll
	r2 = r10
	r2 += -4
	r3 = 9999
	call bpf_map_lookup_percpu_elem
	if r0 != 0 goto 1f
	r0 = r6
	exit
1:
	r0 = -1
	exit
#: run $p -> 0x7

	.globl percpu_ptab
	.type percpu_ptab,@function
percpu_ptab:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 7
	r1 = ptab ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r1 = ptab ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_lookup_percpu_elem
	if r0 == 0 goto 1f
	r6 = *(u64 *)(r0 + 0)
	r1 = ptab ll
	r2 = r10
	r2 += -4
	r3 = 9999
	call bpf_map_lookup_percpu_elem
	if r0 != 0 goto 1f
	r0 = r6
	exit
1:
	r0 = -1
	exit
#: run $p -> 0x7

	.globl percpu_plru
	.type percpu_plru,@function
percpu_plru:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 7
	r1 = plru ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r1 = plru ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_lookup_percpu_elem
	if r0 == 0 goto 1f
	r6 = *(u64 *)(r0 + 0)
	r1 = plru ll
	r2 = r10
	r2 += -4
	r3 = 9999
	call bpf_map_lookup_percpu_elem
	if r0 != 0 goto 1f
	r0 = r6
	exit
1:
	r0 = -1
	exit
#: run $p -> 0x7

	.globl all_fifo
	.type all_fifo,@function
all_fifo:
	r6 = 0
	*(u32 *)(r10 - 4) = 3
	r1 = fifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	*(u32 *)(r10 - 4) = 4
	r1 = fifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	*(u32 *)(r10 - 4) = 5
	r1 = fifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	r1 = fifo ll
	r2 = r10
	r2 += -4
	r3 = 2
	call bpf_map_push_elem
	r6 -= r0
	r1 = fifo ll
	r2 = r10
	r2 += -4
	call bpf_map_peek_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = fifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = fifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = fifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r0 = r6
	exit
#: run $p -> 0x122d4
#: run $p -> 0x122d4

	.globl all_lifo
	.type all_lifo,@function
all_lifo:
	r6 = 0
	*(u32 *)(r10 - 4) = 3
	r1 = lifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	*(u32 *)(r10 - 4) = 4
	r1 = lifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	*(u32 *)(r10 - 4) = 5
	r1 = lifo ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 -= r0
	r1 = lifo ll
	r2 = r10
	r2 += -4
	r3 = 2
	call bpf_map_push_elem
	r6 -= r0
	r1 = lifo ll
	r2 = r10
	r2 += -4
	call bpf_map_peek_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = lifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = lifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r1 = lifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	r7 = *(u32 *)(r10 - 4)
	r6 *= 10
	r6 += r7
	r6 -= r0
	r0 = r6
	exit
#: run $p -> 0x12716
#: run $p -> 0x12716

	.globl filter
	.type filter,@function
filter:
	*(u32 *)(r10 - 4) = 77
	r1 = bloom ll
	r2 = r10
	r2 += -4
	call bpf_map_peek_elem
	r6 = r0
	r1 = bloom ll
	r2 = r10
	r2 += -4
	r3 = 0
	call bpf_map_push_elem
	r6 *= 100
	r6 += r0
	r1 = bloom ll
	r2 = r10
	r2 += -4
	call bpf_map_peek_elem
	r6 *= 100
	r6 += r0
	r1 = bloom ll
	r2 = r10
	r2 += -4
	r3 = 1
	call bpf_map_push_elem
	r6 += r0
	r0 = r6
	exit
#: run $p -> 0xffffffffffffb1ca
#: run $p -> 0xffffffffffffffea

# A trie cannot be walked by a program.
	.globl each_route
	.type each_route,@function
each_route:
	r1 = routes ll
	r2 = visit ll
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	exit
#: verdict ENOTSUPP
#: final callback function not allowed for map

	.text
	.type visit,@function
visit:
	r5 = *(u32 *)(r2 + 0)
	r5 += 1
	r1 = *(u64 *)(r3 + 0)
	r1 += r5
	r2 = *(u64 *)(r4 + 0)
	r2 += r1
	*(u64 *)(r4 + 0) = r2
	r0 = 0
	exit
