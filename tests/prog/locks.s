# Locks in values of maps: taken by the program, and by updates with BPF_F_LOCK.
	.map	table, type=hash, key=u32, value={ u32 count; bpf_spin_lock guard; u64 sum; }, max_entries=4
	.map	slots, type=array, key=u32, value={ bpf_spin_lock guard; u32 count; u64 sum; }, max_entries=2
	.map	plain, type=array, key=u32, value=u64, max_entries=2

	.section tc,"ax",@progbits

#: packet p 00*20

	.globl count
	.type count,@function
count:
	*(u32 *)(r10 - 4) = 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r6 = r0
	r1 = r0
	call bpf_spin_lock
	r7 = *(u64 *)(r6 + 8)
	r7 += 3
	*(u64 *)(r6 + 8) = r7
	r1 = r6
	call bpf_spin_unlock
	r0 = r7
	exit
none:
	r0 = -1
	exit
#: run $p -> 3
#: run $p -> 6

# The caller's value has something where the lock is: it does not get there.
	.globl update_array
	.type update_array,@function
update_array:
	*(u32 *)(r10 - 4) = 0
	*(u64 *)(r10 - 24) = -1
	*(u64 *)(r10 - 16) = 7
	r6 = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 4				# BPF_F_LOCK
	call bpf_map_update_elem
	if r0 != 0 goto out
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 5				# and BPF_NOEXIST
	call bpf_map_update_elem
	if r0 != -17 goto out
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 6				# and BPF_EXIST
	call bpf_map_update_elem
	if r0 != 0 goto out
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 7				# both
	call bpf_map_update_elem
	if r0 != -22 goto out
	r6 += 1
	*(u32 *)(r10 - 4) = 2
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 4
	call bpf_map_update_elem
	if r0 != -7 goto out
	r6 += 1
	*(u32 *)(r10 - 4) = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_map_update_elem
	if r0 != 0 goto out
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	call bpf_spin_lock
	r0 = r6
	exit
out:
	r6 <<= 32
	r0 += r6
	exit
#: verdict EINVAL
#: final BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region

	.globl update_array2
	.type update_array2,@function
update_array2:
	*(u32 *)(r10 - 4) = 0
	*(u64 *)(r10 - 24) = -1
	*(u64 *)(r10 - 16) = 7
	r6 = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 4				# BPF_F_LOCK
	call bpf_map_update_elem
	if r0 != 0 goto out2
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 5				# and BPF_NOEXIST
	call bpf_map_update_elem
	if r0 != -17 goto out2
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 6				# and BPF_EXIST
	call bpf_map_update_elem
	if r0 != 0 goto out2
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 7				# both
	call bpf_map_update_elem
	if r0 != -22 goto out2
	r6 += 1
	*(u32 *)(r10 - 4) = 2
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 4
	call bpf_map_update_elem
	if r0 != -7 goto out2
	r6 += 1
	*(u32 *)(r10 - 4) = 0
	r1 = slots ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 0
	call bpf_map_update_elem
	if r0 != 0 goto out2
	r6 += 1
	r1 = slots ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out2
	r7 = r0
	r1 = r0
	call bpf_spin_lock		# it is free
	r8 = *(u32 *)(r7 + 4)
	r9 = *(u64 *)(r7 + 8)
	r1 = r7
	call bpf_spin_unlock
	r0 = r8
	r0 <<= 32
	r0 |= r9
	r0 += r6
	exit
out2:
	r6 <<= 32
	r0 += r6
	exit
#: run $p -> 0xffffffff0000000d
#: set slots u32:0 = u32:5 u32:6 u64:9 -> done
#: map slots u32:0 = 00000000060000000900000000000000
#: run $p -> 0xffffffff0000000d

	.globl update_hash
	.type update_hash,@function
update_hash:
	r6 = 0
	*(u32 *)(r10 - 4) = 9
	*(u64 *)(r10 - 24) = -1
	*(u64 *)(r10 - 16) = 7
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 6
	call bpf_map_update_elem
	if r0 != -2 goto out3		# not there
	r6 += 1
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 4
	call bpf_map_update_elem
	if r0 != 0 goto out3
	r6 += 1
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 5
	call bpf_map_update_elem
	if r0 != -17 goto out3
	r6 += 1
	*(u64 *)(r10 - 16) = 8
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 6
	call bpf_map_update_elem
	if r0 != 0 goto out3
	r6 += 1
	r1 = table ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -24
	r4 = 12
	call bpf_map_update_elem
	if r0 != -22 goto out3
	r6 += 1
	r0 = r6
	exit
out3:
	r6 <<= 32
	r0 += r6
	exit
#: run $p -> 0x5
#: map table u32:9 = ffffffff000000000800000000000000
#: run $p -> 0
#: map table entries = 1

# Without a lock there is none to take.
	.globl no_lock
	.type no_lock,@function
no_lock:
	*(u32 *)(r10 - 4) = 1
	*(u64 *)(r10 - 16) = 7
	r1 = plain ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 4
	call bpf_map_update_elem
	exit
#: run $p -> 0xffffffffffffffea
