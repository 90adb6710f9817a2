# Atomic operations.
	.map values, type=array, key_size=4, value_size=16, max_entries=4

prog: atomic_add_stack socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = *(u64 *)(r10 - 8)
	exit
prog: atomic_add_stack32 socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u32 *)(r10 - 8) += w2
	r0 = *(u32 *)(r10 - 8)
	exit
prog: atomic_or_and_xor socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u64 *)(r10 - 8) |= r2
	lock *(u64 *)(r10 - 8) &= r2
	lock *(u64 *)(r10 - 8) ^= r2
	r0 = *(u64 *)(r10 - 8)
	exit
prog: atomic_fetch socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r2 = atomic_fetch_add((u64 *)(r10 - 8), r2)
	r0 = r2
	exit
prog: atomic_fetch32 socket
	*(u64 *)(r10 - 8) = 5
	w2 = 3
	w2 = atomic_fetch_or((u32 *)(r10 - 8), w2)
	r0 = r2
	exit
prog: atomic_xchg socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r2 = xchg_64(r10 - 8, r2)
	r0 = r2
	exit
prog: atomic_cmpxchg socket
	*(u64 *)(r10 - 8) = 5
	r0 = 5
	r2 = 3
	r0 = cmpxchg_64(r10 - 8, r0, r2)
	exit
prog: atomic_cmpxchg_r0_unset socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r0 = cmpxchg_64(r10 - 8, r0, r2)
	exit
prog: atomic_src_unset socket
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
prog: atomic_unset_stack socket
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
prog: atomic_unset_stack_unpriv socket unpriv
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
prog: atomic_misaligned socket
	*(u64 *)(r10 - 8) = 5
	*(u64 *)(r10 - 16) = 5
	r2 = 3
	lock *(u64 *)(r10 - 12) += r2
	r0 = 0
	exit
prog: atomic_pointer_on_stack socket
	*(u64 *)(r10 - 8) = r1
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
prog: atomic_pointer_operand socket
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r1
	r0 = 0
	exit
prog: atomic_pointer_xchg socket
	*(u64 *)(r10 - 8) = 5
	r2 = r1
	r2 = xchg_64(r10 - 8, r2)
	r0 = 0
	exit
prog: atomic_pointer_operand_unpriv socket unpriv
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r1
	r0 = 0
	exit
prog: atomic_ctx socket
	r2 = 3
	lock *(u32 *)(r1 + 48) += w2
	r0 = 0
	exit
prog: atomic_fp_address_number socket
	r2 = 3
	r3 = 5
	lock *(u64 *)(r3 + 0) += r2
	r0 = 0
	exit
prog: atomic_spilled_scalar socket
	r3 = *(u32 *)(r1 + 0)
	r3 &= 7
	*(u64 *)(r10 - 8) = r3
	r2 = 3
	r2 = atomic_fetch_add((u64 *)(r10 - 8), r2)
	r0 = *(u64 *)(r10 - 8)
	exit
prog: atomic_value_cmpxchg socket
	*(u32 *)(r10 - 4) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r0 = 0
	r2 = 7
	r0 = cmpxchg_64(r1 + 8, r0, r2)
	w0 = 1
	w0 = cmpxchg32_32(r1 + 4, w0, w2)
out:	r0 = 0
	exit
prog: atomic_acquire socket
	*(u64 *)(r10 - 8) = 5
	r0 = load_acquire((u64 *)(r10 - 8))
	w2 = load_acquire((u32 *)(r10 - 8))
	exit
prog: atomic_release socket
	r2 = 9
	store_release((u64 *)(r10 - 8), r2)
	r0 = *(u64 *)(r10 - 8)
	exit
prog: atomic_acquire_unset socket
	r0 = load_acquire((u64 *)(r2 + 0))
	exit
prog: atomic_acquire_ctx socket
	w0 = load_acquire((u32 *)(r1 + 0))
	exit
