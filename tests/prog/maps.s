# Maps as programs see them: array and hash, and the errors of their operations.
	.map	slots, type=array, key=u32, value=u64, max_entries=4
	.map	table, type=hash, key=u32, value=u64, max_entries=2
	.map	wide, type=hash, key_size=12, value_size=40, max_entries=8

	.section tc,"ax",@progbits

#: packet p 00*20

# Adds one to the element that the packet's length selects (20 is element 0).
	.globl array
	.type array,@function
array:
	r1 = *(u32 *)(r1 + 0)
	r1 -= 20
	*(u32 *)(r10 - 4) = r1
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
	r0 = *(u64 *)(r0 + 0)
	exit
none:
	r0 = -1
	exit
#: run 00*20 -> 1
#: run 00*20 -> 2
#: run 00*23 -> 1
#: run 00*24 -> 0xffffffffffffffff
#: map slots u32:0 = u64:2
#: map slots u32:1 = u64:0
#: map slots u32:3 = u64:1
#: map slots u32:4 = none
#: map slots entries = 4

# An array has all its elements from the start, and none can be deleted.
	.globl array_errors
	.type array_errors,@function
array_errors:
	r9 = 0
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 5
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_map_update_elem
	if r0 != -17 goto bad		# BPF_NOEXIST: EEXIST
	r9 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_delete_elem
	if r0 != -22 goto bad		# EINVAL
	r9 += 1
	*(u32 *)(r10 - 4) = 4
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	if r0 != -7 goto bad		# E2BIG
	r9 += 1
	*(u32 *)(r10 - 4) = 2
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 2
	call bpf_map_update_elem
	if r0 != 0 goto bad		# BPF_EXIST
	r9 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 17
	call bpf_map_update_elem
	if r0 != -22 goto bad		# unknown flag: EINVAL
	r9 += 1
	r0 = r9
	exit
bad:
	r9 <<= 32
	r0 += r9
	exit
#: run $p -> 5
#: map slots u32:2 = u64:5

	.globl hash
	.type hash,@function
hash:
	r9 = 0
	*(u32 *)(r10 - 4) = 7
	r1 = table ll
	r2 = r10
	r2 += -4
	call bpf_map_delete_elem
	if r0 != -2 goto bad_hash	# ENOENT
	r9 += 1
	*(u64 *)(r10 - 16) = 5
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 2
	call bpf_map_update_elem
	if r0 != -2 goto bad_hash	# BPF_EXIST: ENOENT
	r9 += 1
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_map_update_elem
	if r0 != 0 goto bad_hash
	r9 += 1
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 1
	call bpf_map_update_elem
	if r0 != -17 goto bad_hash	# BPF_NOEXIST: EEXIST
	r9 += 1
	*(u32 *)(r10 - 4) = 8
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	if r0 != 0 goto bad_hash
	r9 += 1
	*(u32 *)(r10 - 4) = 9
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	if r0 != -7 goto bad_hash	# full: E2BIG
	r9 += 1
	*(u32 *)(r10 - 4) = 7
	r1 = table ll
	r2 = r10
	r2 += -4
	call bpf_map_delete_elem
	if r0 != 0 goto bad_hash
	r9 += 1
	r0 = r9
	exit
bad_hash:
	r9 <<= 32
	r0 += r9
	exit
#: run $p -> 7
#: map table u32:7 = none
#: map table u32:8 = u64:5
#: map table u32:9 = none
#: map table entries = 1

# Keys and values of odd sizes.
	.globl odd_sizes
	.type odd_sizes,@function
odd_sizes:
	*(u64 *)(r10 - 16) = 0x01020304
	*(u32 *)(r10 - 8) = 5
	*(u64 *)(r10 - 56) = 1
	*(u64 *)(r10 - 48) = 2
	*(u64 *)(r10 - 40) = 3
	*(u64 *)(r10 - 32) = 4
	*(u64 *)(r10 - 24) = 5
	r1 = wide ll
	r2 = r10
	r2 += -16
	r3 = r10
	r3 += -56
	r4 = 0
	call bpf_map_update_elem
	r1 = wide ll
	r2 = r10
	r2 += -16
	call bpf_map_lookup_elem
	if r0 == 0 goto gone
	r0 = *(u64 *)(r0 + 32)
gone:
	exit
#: run $p -> 5
#: map wide u64:0x01020304 u32:5 = u64:1 u64:2 u64:3 u64:4 u64:5

# A value has its size: not a byte before or behind it.
	.globl value_end
	.type value_end,@function
value_end:
	*(u32 *)(r10 - 4) = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto gone2
	r0 = *(u64 *)(r0 + 4)
gone2:
	exit
#: verdict EACCES
#: final R0 min value is outside of the allowed memory range

	.globl no_null_check
	.type no_null_check,@function
no_null_check:
	*(u32 *)(r10 - 4) = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = *(u64 *)(r0 + 0)
	exit
#: verdict accepted
#: final

	.globl short_key
	.type short_key,@function
short_key:
	*(u16 *)(r10 - 2) = 0
	r1 = slots ll
	r2 = r10
	r2 += -2
	call bpf_map_lookup_elem
	r0 = 0
	exit
#: verdict EINVAL
#: final invalid read from stack R2 off=-2 size=4
