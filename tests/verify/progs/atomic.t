# Atomic operations.
	.map values, type=array, key_size=4, value_size=16, max_entries=4

prog: atomic_add_stack socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: deacabe1 a32f1bcf 75e5e244

prog: atomic_add_stack32 socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u32 *)(r10 - 8) += w2
	r0 = *(u32 *)(r10 - 8)
	exit
expect: accepted
log: deacabe1 bc01ebc2 75e5e244

prog: atomic_or_and_xor socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	lock *(u64 *)(r10 - 8) |= r2
	lock *(u64 *)(r10 - 8) &= r2
	lock *(u64 *)(r10 - 8) ^= r2
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 90ee56ff d9b956cb b1e7c016

prog: atomic_fetch socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r2 = atomic_fetch_add((u64 *)(r10 - 8), r2)
	r0 = r2
	exit
expect: accepted
log: deacabe1 e8fd4bbc 75e5e244

prog: atomic_fetch32 socket
	*(u64 *)(r10 - 8) = 5
	w2 = 3
	w2 = atomic_fetch_or((u32 *)(r10 - 8), w2)
	r0 = r2
	exit
expect: accepted
log: deacabe1 b3c6c47d 75e5e244

prog: atomic_xchg socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r2 = xchg_64(r10 - 8, r2)
	r0 = r2
	exit
expect: accepted
log: deacabe1 93cc962e 75e5e244

prog: atomic_cmpxchg socket
	*(u64 *)(r10 - 8) = 5
	r0 = 5
	r2 = 3
	r0 = cmpxchg_64(r10 - 8, r0, r2)
	exit
expect: accepted
log: deacabe1 24ce234e 75e5e244

prog: atomic_cmpxchg_r0_unset socket
	*(u64 *)(r10 - 8) = 5
	r2 = 3
	r0 = cmpxchg_64(r10 - 8, r0, r2)
	exit
expect: EACCES R0 !read_ok
log: 23650309 cf4265e7 5b9838ec

prog: atomic_src_unset socket
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
expect: EACCES R2 !read_ok
log: e4a71a74 0155b2f6 5bada151

prog: atomic_unset_stack socket
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
expect: accepted
log: 333fabce 87ea9c42 89808447

prog: atomic_unset_stack_unpriv socket unpriv
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
expect: EACCES invalid read from stack R10 off=-8 size=8
log: 68ee2938 c500b990 80a28472

prog: atomic_misaligned socket
	*(u64 *)(r10 - 8) = 5
	*(u64 *)(r10 - 16) = 5
	r2 = 3
	lock *(u64 *)(r10 - 12) += r2
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-12 size 8
log: 42f9b98c 7ad69931 c8cde365

prog: atomic_pointer_on_stack socket
	*(u64 *)(r10 - 8) = r1
	r2 = 3
	lock *(u64 *)(r10 - 8) += r2
	r0 = 0
	exit
expect: accepted
log: deacabe1 e81524eb 75e5e244

prog: atomic_pointer_operand socket
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r1
	r0 = 0
	exit
expect: accepted
log: 333fabce a6b5b64d 89808447

prog: atomic_pointer_xchg socket
	*(u64 *)(r10 - 8) = 5
	r2 = r1
	r2 = xchg_64(r10 - 8, r2)
	r0 = 0
	exit
expect: accepted
log: deacabe1 6ea04248 75e5e244

prog: atomic_pointer_operand_unpriv socket unpriv
	*(u64 *)(r10 - 8) = 5
	lock *(u64 *)(r10 - 8) += r1
	r0 = 0
	exit
expect: EACCES R1 leaks addr into mem
log: c823f74d a88d5dd0 736a3ff8

prog: atomic_ctx socket
	r2 = 3
	lock *(u32 *)(r1 + 48) += w2
	r0 = 0
	exit
expect: EACCES BPF_ATOMIC stores into R1 ctx is not allowed
log: 73ba5cc3 ca5d5d36 8072223a

prog: atomic_fp_address_number socket
	r2 = 3
	r3 = 5
	lock *(u64 *)(r3 + 0) += r2
	r0 = 0
	exit
expect: EACCES misaligned access off 5+0+0 size 8
log: ea49bb6d 1e7e8f2f 2d30921e

prog: atomic_spilled_scalar socket
	r3 = *(u32 *)(r1 + 0)
	r3 &= 7
	*(u64 *)(r10 - 8) = r3
	r2 = 3
	r2 = atomic_fetch_add((u64 *)(r10 - 8), r2)
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 90ee56ff 7114ace9 b1e7c016

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
expect: accepted
log: 6ba713a2 a1987cbe fc0d97cd

prog: atomic_acquire socket
	*(u64 *)(r10 - 8) = 5
	r0 = load_acquire((u64 *)(r10 - 8))
	w2 = load_acquire((u32 *)(r10 - 8))
	exit
expect: accepted
log: 333fabce a48f1f62 89808447

prog: atomic_release socket
	r2 = 9
	store_release((u64 *)(r10 - 8), r2)
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce e9981342 89808447

prog: atomic_acquire_unset socket
	r0 = load_acquire((u64 *)(r2 + 0))
	exit
expect: EACCES R2 !read_ok
log: 7de44d59 b48a2262 83f10164

prog: atomic_acquire_ctx socket
	w0 = load_acquire((u32 *)(r1 + 0))
	exit
expect: EACCES BPF_ATOMIC loads from R1 ctx is not allowed
log: a32b373b 1cb775e9 862587b4

