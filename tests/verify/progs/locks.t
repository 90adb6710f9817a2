# Spin locks in values of maps: what may happen while one is held, and whose it is.
	.map plain, type=array, key=u32, value=u64, max_entries=4
	.map one, type=array, key=u32, value={ bpf_spin_lock sl; u32 a; u64 b; }, max_entries=1
	.map two, type=array, key=u32, value={ u64 a; u32 b; bpf_spin_lock sl; }, max_entries=1
	.map table, type=hash, key=u64, value={ bpf_spin_lock sl; u32 a; u64 b; }, max_entries=4
	.map untyped, type=array, key_size=4, value_size=16, max_entries=1
	.map nested, type=hash, key=u64, value={ u64 a; { u32 x; bpf_spin_lock sl; } in; u64 b; }, max_entries=4
	.map percpu, type=percpu_array, key=u32, value={ bpf_spin_lock sl; u32 a; u64 b; }, max_entries=1
	.map lru, type=lru_hash, key=u64, value={ bpf_spin_lock sl; u32 a; u64 b; }, max_entries=1
	.map rdonly, type=array, key=u32, value={ bpf_spin_lock sl; u32 a; u64 b; }, max_entries=1, flags=128
	.map list, type=array, key=u32, value={ bpf_spin_lock sl[1]; u32 a; u64 b; }, max_entries=1
	.map res, type=array, key=u32, value={ bpf_res_spin_lock rl; u32 a; u64 b; }, max_entries=1
	.map store, type=sk_storage, key=int, value={ bpf_spin_lock sl; u32 a; u64 b; }, flags=1
	.map tail, type=prog_array, key_size=4, value_size=4, max_entries=1
	.license "GPL"

prog: locks_pair_one tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 ec2b4002 44d4072b

prog: locks_at_one_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 1
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 1 doesn't point to 'struct bpf_spin_lock' that is at 0
log: 5ddff8f4 8bef59c6 6caca33b

prog: locks_at_one_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 4
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 4 doesn't point to 'struct bpf_spin_lock' that is at 0
log: 8f4f23dd 5817f25a 98242296

prog: locks_at_one_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 8 doesn't point to 'struct bpf_spin_lock' that is at 0
log: 59cadd19 30437202 0066837a

prog: locks_at_one_m4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += -4
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off -4 doesn't point to 'struct bpf_spin_lock' that is at 0
log: 65d6a554 79bb6730 6d4ed601

prog: locks_pair_two tc
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 12
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 198b0e08 44d4072b

prog: locks_at_two_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 13
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 13 doesn't point to 'struct bpf_spin_lock' that is at 12
log: ca5d5bd8 4484b210 d4d8ea57

prog: locks_at_two_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 16 doesn't point to 'struct bpf_spin_lock' that is at 12
log: 179c8ae7 3b3e68ca 976f0a38

prog: locks_at_two_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 20
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 20 doesn't point to 'struct bpf_spin_lock' that is at 12
log: 815a726e b7e92054 12e0bf05

prog: locks_at_two_m4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 8 doesn't point to 'struct bpf_spin_lock' that is at 12
log: e53a003e 1bd685ee a96efa9f

prog: locks_pair_table tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 a581bcfe 44d4072b

prog: locks_pair_untyped tc
	*(u64 *)(r10 - 8) = 0
	r1 = untyped ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'untyped' has to have BTF in order to use bpf_spin_lock
log: f3a13e25 ca2437e4 fcaa3cca

prog: locks_pair_nested tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 12
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 ff40050a 44d4072b

prog: locks_at_nested_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 13
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 13 doesn't point to 'struct bpf_spin_lock' that is at 12
log: ea98ec72 55617d2a d4d8ea57

prog: locks_at_nested_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 16 doesn't point to 'struct bpf_spin_lock' that is at 12
log: af34f527 27f60aaa 976f0a38

prog: locks_at_nested_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 20
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 20 doesn't point to 'struct bpf_spin_lock' that is at 12
log: 3c5f918c 31142eba 12e0bf05

prog: locks_at_nested_m4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_spin_lock
	r1 = r6
	r1 += 12
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL off 8 doesn't point to 'struct bpf_spin_lock' that is at 12
log: beff408c 0ec370fc a96efa9f

prog: locks_pair_percpu tc
	*(u64 *)(r10 - 8) = 0
	r1 = percpu ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'percpu' has to have BTF in order to use bpf_spin_lock
log: d588541f 3c16181c e7e2fd08

prog: locks_pair_lru tc
	*(u64 *)(r10 - 8) = 0
	r1 = lru ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'lru' has to have BTF in order to use bpf_spin_lock
log: ed8ab79d 92e16754 b8fe5c1a

prog: locks_pair_rdonly tc
	*(u64 *)(r10 - 8) = 0
	r1 = rdonly ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'rdonly' has to have BTF in order to use bpf_spin_lock
log: a352ae60 c79e7833 ccc1fa39

prog: locks_pair_list tc
	*(u64 *)(r10 - 8) = 0
	r1 = list ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 6fc61a02 44d4072b

prog: locks_pair_res tc
	*(u64 *)(r10 - 8) = 0
	r1 = res ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'res' has no valid bpf_spin_lock
log: c71ee5e1 78ed9fa2 a4f30c7a

prog: locks_plain_value tc
	*(u64 *)(r10 - 8) = 0
	r1 = plain ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL map 'plain' has no valid bpf_spin_lock
log: cd817dc7 d5d4ffe4 9e2a5dc0

prog: locks_type_socket socket
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL socket filter progs cannot use bpf_spin_lock yet
log: cc46d731 80744c2a 583ad6fe

prog: locks_type_xdp xdp
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_tc tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_kprobe_f kprobe/f
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL tracing progs cannot use bpf_spin_lock yet
log: 1a96849c 13600d7f 0ce55439

prog: locks_type_tracepoint_f tracepoint/f
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL tracing progs cannot use bpf_spin_lock yet
log: 1a96849c 13600d7f 0ce55439

prog: locks_type_raw_tp_f raw_tp/f
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL tracing progs cannot use bpf_spin_lock yet
log: 1a96849c 13600d7f 0ce55439

prog: locks_type_perf_event perf_event
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL tracing progs cannot use bpf_spin_lock yet
log: 1a96849c 13600d7f 0ce55439

prog: locks_type_cgroup_skb_ingress cgroup_skb/ingress
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_cgroup_sock cgroup/sock
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_sockops sockops
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_sk_msg sk_msg
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_sk_lookup sk_lookup
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_syscall syscall
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_netfilter netfilter
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_lwt_in lwt_in
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_sk_skb sk_skb
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_flow_dissector flow_dissector
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_cgroup_dev cgroup/dev
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_cgroup_sysctl cgroup/sysctl
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_cgroup_setsockopt cgroup/setsockopt
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_cgroup_connect4 cgroup/connect4
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 be7d57cd 44d4072b

prog: locks_type_sk_reuseport sk_reuseport
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_type_raw_tp_w_f raw_tp.w/f
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: EINVAL tracing progs cannot use bpf_spin_lock yet
log: 1a96849c 13600d7f 0ce55439

prog: locks_type_action action
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 1
	exit
expect: accepted
log: a871feb0 f0338687 44d4072b

prog: locks_held_at_exit tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region
log: 0fe22ddb 643c547a 70c7e499

prog: locks_unlock_only tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock without taking a lock
log: bb225e30 c618bc19 2357ec88

prog: locks_lock_twice tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: e0cc137c 3802600d d3f80aab

prog: locks_unlock_twice tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock without taking a lock
log: 6faf24d8 0f440b65 30148f8a

prog: locks_two_locks tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 0bb53e3f 1c03e159 24ae3405

prog: locks_other_map tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock of different lock
log: e369dfcc 5eabaf49 b6d8f6aa

prog: locks_other_lookup tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock of different lock
log: d8712278 b7ad2f41 b6d8f6aa

prog: locks_other_lookup_hash tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock of different lock
log: 15defe40 e122c169 b6d8f6aa

prog: locks_copy_of_pointer tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r7 = r6
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 155b8949 3d953832 9718050e

prog: locks_spilled_pointer tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u64 *)(r10 - 16) = r6
	r7 = *(u64 *)(r10 - 16)
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 58f9bc2e dd559b09 744d4428

prog: locks_one_after_other tc
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
	r1 = r7
	r1 += 0
	call bpf_spin_lock
	r1 = r7
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 90065434 7d1d3a34 110dcca3

prog: locks_variable_offset tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 4
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r9
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL R1 doesn't have constant offset. bpf_spin_lock has to be at the constant offset
log: 352662a3 a9302e46 0e66dc3f

prog: locks_variable_zero tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 0
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r9
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 34d9347e a3b2c899 d2607269

prog: locks_maybe_null tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r1 = r0
	call bpf_spin_lock
	r0 = 0
	exit
expect: EACCES R1 type=map_value_or_null expected=map_value, ptr_
log: 1cddb888 b0ef8f50 6c730da2

prog: locks_of_stack tc
	r1 = r10
	r1 += -16
	call bpf_spin_lock
	r0 = 0
	exit
expect: EACCES R1 type=fp expected=map_value, ptr_
log: 408b7e1d 15463a83 749ee282

prog: locks_of_number tc
	r1 = 5
	call bpf_spin_lock
	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=map_value, ptr_
log: f4b2cbb2 19a2bffd cafe56af

prog: locks_of_map tc
	r1 = one ll
	call bpf_spin_lock
	r0 = 0
	exit
expect: EACCES R1 type=map_ptr expected=map_value, ptr_
log: 3ff554f5 a78d7214 9af4d072

prog: locks_of_ctx tc
	r0 = 0
	call bpf_spin_lock
	r0 = 0
	exit
expect: EACCES R1 type=ctx expected=map_value, ptr_
log: 6eed6303 c0082579 4e506418

prog: locks_inside_store tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u64 *)(r6 + 8) = 1
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 58f9bc2e 35238b42 d192e629

prog: locks_inside_load tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = *(u32 *)(r6 + 4)
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 58f9bc2e 35cc8462 d192e629

prog: locks_inside_load_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = *(u32 *)(r6 + 0)
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 0a35193b 52192c15 48c0948d

prog: locks_outside_load_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r2 = *(u32 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 8ff63b58 ca836b1d cad79f2b

prog: locks_inside_store_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u32 *)(r6 + 0) = 0
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 4e4053a2 19e00a61 48c0948d

prog: locks_outside_store_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u32 *)(r6 + 0) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 9b4ac499 3593e6a7 cad79f2b

prog: locks_inside_store_across tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u64 *)(r6 + 0) = 0
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: b3b6e5f3 9fbd1f1b 48c0948d

prog: locks_outside_store_across tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r6 + 0) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 9b91b8f2 b8335967 cad79f2b

prog: locks_inside_byte_of_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u8 *)(r6 + 3) = 0
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: f79e81a3 9ddc1745 48c0948d

prog: locks_outside_byte_of_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r6 + 3) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 72ea54d8 0fb96285 cad79f2b

prog: locks_inside_atomic tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = 1
	lock *(u64 *)(r6 + 8) += r2
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 34d9347e 34b90963 d2607269

prog: locks_inside_atomic_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = 1
	lock *(u32 *)(r6 + 0) += r2
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: d024320b ee6d56ee e1b32642

prog: locks_outside_atomic_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r2 = 1
	lock *(u32 *)(r6 + 0) += r2
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 4a9123c2 476c3f86 fbfd494f

prog: locks_inside_helper tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	call bpf_ktime_get_ns
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 9258c102 c7bb851c bf9fd210

prog: locks_inside_helper_update tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = one ll
	r2 = r10
	r2 += -8
	r3 = r6
	r4 = 0
	call bpf_map_update_elem
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 66f528f8 d90c5031 acc7bfff

prog: locks_inside_tail tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r8
	r2 = tail ll
	r3 = 0
	call bpf_tail_call
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: c9e2f88a 09c1a138 2b935451

prog: locks_inside_ldabs tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r6 = r8
	r0 = *(u8 *)skb[0]
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL BPF_LD_[ABS|IND] cannot be used inside bpf_spin_lock-ed region
log: 0fe7b4b9 c1e03c96 20881960

prog: locks_inside_ctx tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = *(u32 *)(r8 + 0)
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 58f9bc2e 77f2481f d192e629

prog: locks_inside_exit tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r0 = 0
	exit
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL unreachable insn 14
log: 76fd02e9 72a78f70 91e00b26

prog: locks_inside_branch tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = *(u64 *)(r6 + 8)
	if r2 == 0 goto over
	*(u64 *)(r6 + 8) = 2
over:
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: f674dea8 0b9a9e7b 3a5e88f3

prog: locks_inside_return_in_branch tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = *(u64 *)(r6 + 8)
	if r2 == 0 goto out
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region
log: 266d5925 ca3fc48e e87d7dd0

prog: locks_inside_div tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = 5
	r2 /= 0
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL div by zero
log: b33dfa60 43e0a953 2711ba93

prog: locks_inside_loop tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r2 = 0
again:	r2 += 1
	if r2 < 4 goto again
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 4ada60a3 ce3c8508 0f51e438

prog: locks_inside_maygoto tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
again:	may_goto over
	goto again
over:
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 87aeb731 3e41e317 46b7eeac

prog: locks_conditionally tc
	r8 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	if r8 == 0 goto skip
	r1 = r6
	r1 += 0
	call bpf_spin_lock
skip:
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL bpf_spin_unlock without taking a lock
log: 6c00c09b ec022f3b 3f1be2d3

prog: locks_conditionally_released tc
	r8 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	if r8 == 0 goto out
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region
log: fb59ba4e 4472d34e 817b4744

prog: locks_both_branches tc
	r8 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	if r8 == 0 goto skip
	*(u64 *)(r6 + 8) = r8
skip:
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 3d277c82 49a11bce 0ccd7aed

prog: locks_variable_access tc
	r8 = *(u32 *)(r1 + 0)
	r8 &= 7
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r8
	*(u8 *)(r6 + 0) = 1
out:	r0 = 0
	exit
expect: accepted
log: 0787d66d a5ec49ed 289dcf82

prog: locks_variable_access_lock tc
	r8 = *(u32 *)(r1 + 0)
	r8 &= 15
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r8
	*(u8 *)(r6 + 0) = 1
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 76f1a4e5 56a050d0 6a9f604c

prog: locks_variable_access_12 tc
	r8 = *(u32 *)(r1 + 0)
	if r8 > 11 goto out
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r8
	r0 = *(u8 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: a916da20 a03fc011 732dd8fb

prog: locks_variable_access_13 tc
	r8 = *(u32 *)(r1 + 0)
	if r8 > 12 goto out
	*(u64 *)(r10 - 8) = 0
	r1 = two ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r8
	r0 = *(u8 *)(r6 + 0)
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 049e1988 9e4f71e5 2f45bb50

prog: locks_value_to_helper tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = table ll
	r2 = r10
	r2 += -8
	r3 = r6
	r4 = 0
	call bpf_map_update_elem
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 9203815a 74687b45 8a66121e

prog: locks_value_as_key tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = table ll
	r2 = r6
	r2 += 8
	call bpf_map_lookup_elem
out:	r0 = 0
	exit
expect: accepted
log: 0787d66d 53a09496 289dcf82

prog: locks_value_as_key_lock tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = table ll
	r2 = r6
	call bpf_map_lookup_elem
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: 87e5d9f0 b8cb1807 fbfd494f

prog: locks_memory_from_value tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r6
	r3 += 4
	r4 = 12
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: accepted
log: a871feb0 e294ce4c 44d4072b

prog: locks_memory_from_value_lock tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r6
	r3 += 3
	r4 = 8
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: EACCES bpf_spin_lock cannot be accessed directly by load/store
log: ed705462 2fbae2e4 50670b43

prog: locks_function_takes tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	call take
	r1 = r6
	call bpf_spin_unlock
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	take,@function
take:
	call bpf_spin_lock
	r0 = 0
	exit
expect: accepted
log: 55a750e1 233e029f 5dbe7d97

prog: locks_function_gives_back tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	call give
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	give,@function
give:
	call bpf_spin_unlock
	r0 = 0
	exit
expect: accepted
log: 5cb42455 22f8851d 249b75d3

prog: locks_function_inside tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	call inside
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	inside,@function
inside:
	*(u64 *)(r1 + 8) = 1
	r0 = 0
	exit
expect: accepted
log: 87aeb731 229e655b 49112563

prog: locks_function_keeps tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	call take
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	take,@function
take:
	call bpf_spin_lock
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region
log: 8eb76e74 d2b69ea4 1ee87222

prog: locks_callback_inside tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = 4
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	body,@function
body:
	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 4ca426cf b6f94e72 96033cb4

prog: locks_in_callback tc btf
	r1 = 4
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	body,@function
body:
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: 69a19036 25c2ee7b 5f30610a

prog: locks_kept_by_callback tc btf
	r1 = 4
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	body,@function
body:
	*(u64 *)(r10 - 8) = 0
	r1 = one ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: d096366b deb3195d 2cd4a787

prog: locks_each_value tc btf
	r1 = table ll
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type	body,@function
body:
	r6 = r3
	r1 = r6
	call bpf_spin_lock
	r1 = r6
	call bpf_spin_unlock
	r0 = 0
	exit
expect: accepted
log: 10b92d1a c146f434 8074bf08

prog: locks_sk_storage tc
	r1 = *(u64 *)(r1 + 168)
	if r1 == 0 goto out
	call bpf_sk_fullsock
	if r0 == 0 goto out
	r2 = r0
	r1 = store ll
	r3 = 0
	r4 = 1
	call bpf_sk_storage_get
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	*(u64 *)(r6 + 8) = 1
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: accepted
log: f35eb977 473038c1 5f591404

prog: locks_in_loop tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r9 = 0
again:
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
	r9 += 1
	if r9 < 5 goto again
out:	r0 = 0
	exit
expect: accepted
log: b9e7c8b1 411cad78 7d92633e

prog: locks_taken_in_loop tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r9 = 0
again:
	r1 = r6
	r1 += 0
	call bpf_spin_lock
	r9 += 1
	if r9 < 5 goto again
	r1 = r6
	r1 += 0
	call bpf_spin_unlock
out:	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 82b4f3cd 9c4b783b f9f8d04b

