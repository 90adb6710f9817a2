# Timers in values of maps, and functions that they call later.
	.map timers, type=array, key=u32, value={ u64 a; bpf_timer t; u64 b; }, max_entries=4
	.map others, type=array, key=u32, value={ u64 a; bpf_timer t; u64 b; }, max_entries=4
	.map table, type=hash, key=u64, value={ bpf_timer t; u64 b; }, max_entries=4
	.map lru, type=lru_hash, key=u64, value={ bpf_timer t; u64 b; }, max_entries=4
	.map percpu, type=percpu_hash, key=u64, value={ bpf_timer t; u64 b; }, max_entries=4
	.map locked, type=hash, key=u64, value={ bpf_spin_lock l; u32 a; bpf_timer t; u64 b; }, max_entries=4
	.map plain, type=hash, key=u64, value={ u64 a; u64 b; u64 c; }, max_entries=4
	.map untyped, type=hash, key_size=8, value_size=24, max_entries=4
	.map nested, type=hash, key=u64, value={ u64 a; { u64 x; bpf_timer t; } in; }, max_entries=4
	.map work, type=hash, key=u64, value={ bpf_wq w; u64 b; }, max_entries=4
	.map task, type=hash, key=u64, value={ bpf_task_work w; u64 b; }, max_entries=4
	.map ring, type=ringbuf, max_entries=4096
	.map next, type=prog_array, key_size=4, value_size=4, max_entries=4
	.license "GPL"

prog: timer_init_timers tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 932cb39d fc0d97cd

prog: timer_start_timers tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 297a18a4 fc0d97cd

prog: timer_cancel_timers tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 d9bfacf9 1da3bc7f

prog: timer_set_timers tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 ce2d8823 4b3d03d2

prog: timer_init_others tc
	*(u64 *)(r10 - 8) = 0
	r1 = others ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = others ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 eedfee22 fc0d97cd

prog: timer_start_others tc
	*(u64 *)(r10 - 8) = 0
	r1 = others ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 bb593e1c fc0d97cd

prog: timer_cancel_others tc
	*(u64 *)(r10 - 8) = 0
	r1 = others ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 828609d1 1da3bc7f

prog: timer_set_others tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = others ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 574fe813 4b3d03d2

prog: timer_init_table tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = table ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 f8a69abe fc0d97cd

prog: timer_start_table tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 7e4bad7c fc0d97cd

prog: timer_cancel_table tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 d3d73f7d 1da3bc7f

prog: timer_set_table tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 6975ba34 4b3d03d2

prog: timer_init_lru tc
	*(u64 *)(r10 - 8) = 0
	r1 = lru ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = lru ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 133229bd fc0d97cd

prog: timer_start_lru tc
	*(u64 *)(r10 - 8) = 0
	r1 = lru ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 70db37fc fc0d97cd

prog: timer_cancel_lru tc
	*(u64 *)(r10 - 8) = 0
	r1 = lru ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 c421c221 1da3bc7f

prog: timer_set_lru tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = lru ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 101c24e8 4b3d03d2

prog: timer_init_percpu tc
	*(u64 *)(r10 - 8) = 0
	r1 = percpu ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = percpu ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL map 'percpu' has to have BTF in order to use bpf_timer
log: 0e74f4f4 6e81ff63 326c5ecd

prog: timer_start_percpu tc
	*(u64 *)(r10 - 8) = 0
	r1 = percpu ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EINVAL map 'percpu' has to have BTF in order to use bpf_timer
log: 2f6c41d3 ccbd8125 326c5ecd

prog: timer_cancel_percpu tc
	*(u64 *)(r10 - 8) = 0
	r1 = percpu ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: EINVAL map 'percpu' has to have BTF in order to use bpf_timer
log: bcb45e21 d56e2d00 ef96f44b

prog: timer_set_percpu tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = percpu ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL map 'percpu' has to have BTF in order to use bpf_timer
log: 71ec2676 8d6b4269 47d41f11

prog: timer_init_locked tc
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = locked ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 d55f1113 fc0d97cd

prog: timer_start_locked tc
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 c0ef2846 fc0d97cd

prog: timer_cancel_locked tc
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 afbe98e3 1da3bc7f

prog: timer_set_locked tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 f4bdfbfe 4b3d03d2

prog: timer_init_plain tc
	*(u64 *)(r10 - 8) = 0
	r1 = plain ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = plain ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL map 'plain' has no valid bpf_timer
log: 13a21b53 21fce156 5eb731e5

prog: timer_start_plain tc
	*(u64 *)(r10 - 8) = 0
	r1 = plain ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EINVAL map 'plain' has no valid bpf_timer
log: 62278927 d7cbafc5 5eb731e5

prog: timer_cancel_plain tc
	*(u64 *)(r10 - 8) = 0
	r1 = plain ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: EINVAL map 'plain' has no valid bpf_timer
log: 847f81e5 eaa173f4 762a5be3

prog: timer_set_plain tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = plain ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL map 'plain' has no valid bpf_timer
log: 9fa24c45 5762f560 394cb219

prog: timer_init_untyped tc
	*(u64 *)(r10 - 8) = 0
	r1 = untyped ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = untyped ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL map 'untyped' has to have BTF in order to use bpf_timer
log: 5a9cc2d8 7793d467 42a260f7

prog: timer_start_untyped tc
	*(u64 *)(r10 - 8) = 0
	r1 = untyped ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EINVAL map 'untyped' has to have BTF in order to use bpf_timer
log: 67f0f86b ad51f8e9 42a260f7

prog: timer_cancel_untyped tc
	*(u64 *)(r10 - 8) = 0
	r1 = untyped ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: EINVAL map 'untyped' has to have BTF in order to use bpf_timer
log: 63995b0d 2a93abfa cd236699

prog: timer_set_untyped tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = untyped ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL map 'untyped' has to have BTF in order to use bpf_timer
log: 7029b3b8 bdcfa307 b2c62c53

prog: timer_init_nested tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	r2 = nested ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 ef5db429 fc0d97cd

prog: timer_start_nested tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 6a47802d fc0d97cd

prog: timer_cancel_nested tc
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 00e34fa0 1da3bc7f

prog: timer_set_nested tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = nested ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 109428fd 4b3d03d2

prog: timer_init_work tc
	*(u64 *)(r10 - 8) = 0
	r1 = work ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = work ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL map 'work' has no valid bpf_timer
log: 077ee9cd 1e50d404 8ab6d670

prog: timer_start_work tc
	*(u64 *)(r10 - 8) = 0
	r1 = work ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EINVAL map 'work' has no valid bpf_timer
log: 4eda559a 8e1991d4 8ab6d670

prog: timer_cancel_work tc
	*(u64 *)(r10 - 8) = 0
	r1 = work ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: EINVAL map 'work' has no valid bpf_timer
log: 5e12f4d4 4cf634a7 2bddcc02

prog: timer_set_work tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = work ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL map 'work' has no valid bpf_timer
log: bc9edf11 3baf4c54 c8a91e34

prog: timer_init_task tc
	*(u64 *)(r10 - 8) = 0
	r1 = task ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = task ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL map 'task' has no valid bpf_timer
log: 41a1a100 64716345 ddffe750

prog: timer_start_task tc
	*(u64 *)(r10 - 8) = 0
	r1 = task ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = 1000
	r3 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EINVAL map 'task' has no valid bpf_timer
log: c5e36f2a 6158660c ddffe750

prog: timer_cancel_task tc
	*(u64 *)(r10 - 8) = 0
	r1 = task ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	call bpf_timer_cancel
out:	r0 = 0
	exit
expect: EINVAL map 'task' has no valid bpf_timer
log: 15499034 f4b17dcb a39eace2

prog: timer_set_task tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = task ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL map 'task' has no valid bpf_timer
log: 31c1a603 c3a2b58a 849c1694

prog: timer_at_0 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 0 doesn't point to 'struct bpf_timer' that is at 8
log: 8bcf0736 75af2191 cb3d6aab

prog: timer_at_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 1
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 1 doesn't point to 'struct bpf_timer' that is at 8
log: d4ed409f 3f59b2fd c499e632

prog: timer_at_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 4
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 4 doesn't point to 'struct bpf_timer' that is at 8
log: 0f65dc9a fdf4b315 57a6b7c7

prog: timer_at_7 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 7
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 7 doesn't point to 'struct bpf_timer' that is at 8
log: d0f769dd b82c7109 e54dac04

prog: timer_at_9 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 9
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 9 doesn't point to 'struct bpf_timer' that is at 8
log: 01ac58a7 aec2a39d 9324483a

prog: timer_at_16 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 16
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 16 doesn't point to 'struct bpf_timer' that is at 8
log: c070d5a5 594d2253 01d851be

prog: timer_at_24 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 24
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off 24 doesn't point to 'struct bpf_timer' that is at 8
log: d9e04492 0b694de7 caf4d7dd

prog: timer_at_m8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += -8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL off -8 doesn't point to 'struct bpf_timer' that is at 8
log: 94d94f97 5482bb9b a5f616dc

prog: timer_variable tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 8
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r9
	r1 = r6
	r1 += 0
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL R1 doesn't have constant offset. bpf_timer has to be at the constant offset
log: 047d7573 c0bdec05 4b5dcfec

prog: timer_variable_zero tc
	r9 = *(u32 *)(r1 + 0)
	r9 &= 0
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r6 += r9
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 155b8949 34ee0437 9718050e

prog: timer_other_map tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = others ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL timer pointer in R1 map_uid=0 doesn't match map pointer in R2 map_uid=0
log: 74518091 cf8c9794 ce8c70d3

prog: timer_other_type_of_map tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = table ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL timer pointer in R1 map_uid=0 doesn't match map pointer in R2 map_uid=0
log: 2813693b ecb5d950 ce8c70d3

prog: timer_ring_map tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = ring ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EINVAL timer pointer in R1 map_uid=0 doesn't match map pointer in R2 map_uid=0
log: b6323a1d 991e57a2 ce8c70d3

prog: timer_map_number tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 0
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EACCES R2 type=scalar expected=map_ptr
log: 4b2d7d1c 0384aab6 46851ab1

prog: timer_of_number tc
	r1 = 0
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=map_value
log: cfcc1f35 c2fcb016 5c7f33e8

prog: timer_cancel_of_number tc
	r1 = 0
	call bpf_timer_cancel
	r0 = 0
	exit
expect: EACCES R1 type=scalar expected=map_value
log: 037bf5d3 bd62dea5 c446e786

prog: timer_of_stack tc
	r1 = r10
	r1 += -24
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 type=fp expected=map_value
log: f894e944 a21d496a 5f599d0d

prog: timer_cancel_of_stack tc
	r1 = r10
	r1 += -24
	call bpf_timer_cancel
	r0 = 0
	exit
expect: EACCES R1 type=fp expected=map_value
log: 165e1cf2 6df8d1f1 61846177

prog: timer_of_ctx tc
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 type=ctx expected=map_value
log: 225d71d3 a0593d9f 42847592

prog: timer_cancel_of_ctx tc
	call bpf_timer_cancel
	r0 = 0
	exit
expect: EACCES R1 type=ctx expected=map_value
log: 03063f21 038b14b2 a2fe94c0

prog: timer_of_map tc
	r1 = timers ll
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 type=map_ptr expected=map_value
log: 967831e2 ffc0d242 ecfd66bd

prog: timer_cancel_of_map tc
	r1 = timers ll
	call bpf_timer_cancel
	r0 = 0
	exit
expect: EACCES R1 type=map_ptr expected=map_value
log: dc1808f4 0b9fee55 67bde227

prog: timer_maybe_null tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic on map_value_or_null prohibited, null-check it first
log: ad8c3c45 18483255 83b871ab

prog: timer_maybe_null_hash tc
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r6 = r0
	r1 = r6
	r1 += 0
	r2 = table ll
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: EACCES R1 pointer arithmetic on map_value_or_null prohibited, null-check it first
log: 205985bf f992f957 83b871ab

prog: timer_flags_unknown tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = r9
	call bpf_timer_init
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 5c8a7c17 307bce90

prog: timer_flags_missing tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	call bpf_timer_init
out:	r0 = 0
	exit
expect: EACCES R3 !read_ok
log: 026f024f ef0eca17 13d39124

prog: timer_start_unknown tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = r9
	r3 = r9
	call bpf_timer_start
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 13fb3715 307bce90

prog: timer_start_missing tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 0
	call bpf_timer_start
out:	r0 = 0
	exit
expect: EACCES R3 !read_ok
log: 1bec37af 25a0bdc4 13d39124

prog: timer_result tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	exit
out:	r0 = 0
	exit
expect: accepted
log: 6ba713a2 6bae3189 fc0d97cd

prog: timer_load_8_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r6 + 8)
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 5f7edca1 33ec9c56 d3409df1

prog: timer_store_8_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r6 + 8) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 33350ef4 29d0ebec d3409df1

prog: timer_load_16_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r6 + 16)
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 1927cf86 798766c8 d3409df1

prog: timer_store_16_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r6 + 16) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 58114db7 c0d21fb6 d3409df1

prog: timer_load_0_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 15029eef 9c6f50d1

prog: timer_store_0_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r6 + 0) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 cec9214a 9c6f50d1

prog: timer_load_24_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u64 *)(r6 + 24)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 b118894f 9c6f50d1

prog: timer_store_24_8 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r6 + 24) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 0945ce54 9c6f50d1

prog: timer_load_7_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u8 *)(r6 + 7)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 309575fc 9c6f50d1

prog: timer_store_7_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r6 + 7) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 43cd7c90 9c6f50d1

prog: timer_load_8_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u8 *)(r6 + 8)
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: b79f6bf9 5699e01c d3409df1

prog: timer_store_8_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r6 + 8) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: a494f309 4554b6fe d3409df1

prog: timer_load_23_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u8 *)(r6 + 23)
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 1b84edb6 edfd20dc d3409df1

prog: timer_store_23_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r6 + 23) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 13e46610 92f59b34 d3409df1

prog: timer_load_24_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u8 *)(r6 + 24)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 77e79078 9c6f50d1

prog: timer_store_24_1 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u8 *)(r6 + 24) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 d3f3ad76 9c6f50d1

prog: timer_load_4_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u32 *)(r6 + 4)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 80fc4caf 9c6f50d1

prog: timer_store_4_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u32 *)(r6 + 4) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 c15c0d7e 9c6f50d1

prog: timer_load_12_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u32 *)(r6 + 12)
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: d735af68 763db644 d3409df1

prog: timer_store_12_4 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u32 *)(r6 + 12) = 0
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: a32903aa 33808680 d3409df1

prog: timer_load_6_2 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = *(u16 *)(r6 + 6)
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 b18ddd6a 9c6f50d1

prog: timer_store_6_2 tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u16 *)(r6 + 6) = 0
out:	r0 = 0
	exit
expect: accepted
log: ca3040b6 e0d31072 9c6f50d1

prog: timer_atomic tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = 1
	lock *(u64 *)(r6 + 8) += r1
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: e7540ae3 10465dd1 2fa92c1e

prog: timer_atomic_beside tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = 1
	lock *(u64 *)(r6 + 0) += r1
out:	r0 = 0
	exit
expect: accepted
log: a967419f 7131dcc9 c2060ed4

prog: timer_to_helper tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r6
	r4 = 8
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 656a141e 307bce90

prog: timer_to_helper_over tc
	r8 = r1
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r8
	r2 = 0
	r3 = r6
	r4 = 9
	call bpf_skb_load_bytes
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 9ca975d2 d5b5a8b3 1dbbaff1

prog: timer_value_to_update tc
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
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 609cebba 923a25d3 1dbbaff1

prog: timer_update_from_stack tc
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	*(u64 *)(r10 - 32) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	r3 = r10
	r3 += -32
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
expect: accepted
log: d33a3360 8b682696 6aaea9e0

prog: timer_delete tc
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
	call bpf_map_delete_elem
out:	r0 = 0
	exit
expect: accepted
log: 0787d66d 8775b6bc 289dcf82

prog: timer_dynptr tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r2 = 32
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 17caf1bd 16f10546 1dbbaff1

prog: timer_dynptr_beside tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r2 = 8
	r3 = 0
	r4 = r10
	r4 += -24
	call bpf_dynptr_from_mem
out:	r0 = 0
	exit
expect: accepted
log: 030c55cb 29e91077 ea2b19d6

prog: timer_all tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb be2bd197 b7a31e6d

prog: timer_set_first tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: f674dea8 bcc16de2 0e7065c6

prog: timer_cb_returns_0 tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 ce2d8823 4b3d03d2

prog: timer_cb_returns_1 tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 1
	exit
expect: EINVAL At async callback return the register R0 has smin=1 smax=1 should have been in [0, 0]
log: 614cf3ee 9a598936 d2984538

prog: timer_cb_returns_unknown tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_get_prandom_u32
	exit
expect: EINVAL At async callback return the register R0 has unknown scalar value should have been in [0, 0]
log: e1c8b1f9 3b2b7aed e7e5a07b

prog: timer_cb_returns_masked tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_get_prandom_u32
	r0 &= 0
	exit
expect: accepted
log: 155b8949 101f6da8 285a4dc7

prog: timer_cb_returns_nothing tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	exit
expect: EACCES R0 !read_ok
log: 438bf509 7d4721a4 12e09c71

prog: timer_cb_returns_map tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = r1
	exit
expect: EINVAL At async callback return the register R0 is not a known value (map_ptr)
log: a8357992 253ae0d2 38bbb10c

prog: timer_cb_returns_on_branch tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_get_prandom_u32
	if r0 == 0 goto x
	r0 = 0
x:	exit
expect: accepted
log: 6d1cc706 25022821 8fe03668

prog: timer_cb_reads_key tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u32 *)(r2 + 0)
	r0 = 0
	exit
expect: accepted
log: 155b8949 af37cb96 285a4dc7

prog: timer_cb_reads_key_more tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r2 + 0)
	r0 = 0
	exit
expect: EACCES R2 min value is outside of the allowed memory range
log: fdb1c5f0 79ce1e9f c39ecb4a

prog: timer_cb_writes_key tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u32 *)(r2 + 0) = 0
	r0 = 0
	exit
expect: EACCES write to change key R2 not allowed
log: 4331fbd3 701e2193 0544e66f

prog: timer_cb_reads_value tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 0)
	r0 = 0
	exit
expect: accepted
log: 155b8949 a8c8fc8c 285a4dc7

prog: timer_cb_writes_value tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r3 + 24) = 1
	r0 = 0
	exit
expect: accepted
log: 155b8949 ee6734a1 285a4dc7

prog: timer_cb_reads_timer tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 8)
	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: a5d49109 22713fa0 1caf0409

prog: timer_cb_reads_beyond tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 32)
	r0 = 0
	exit
expect: EACCES R3 min value is outside of the allowed memory range
log: 7d5fb4ff dc7a445d caef1321

prog: timer_cb_reads_fourth tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = r4
	exit
expect: EACCES R4 !read_ok
log: 92b5c771 74b20d73 685ee025

prog: timer_cb_looks_up tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r6 = r1
	r4 = 0
	*(u32 *)(r10 - 4) = r4
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto x
	*(u64 *)(r0 + 0) = 1
x:	r0 = 0
	exit
expect: accepted
log: 3370841d 9e306901 0654215f

prog: timer_cb_looks_up_key tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_map_lookup_elem
	if r0 == 0 goto x
	*(u64 *)(r0 + 0) = 1
x:	r0 = 0
	exit
expect: accepted
log: e6cb69ec bffa1b5c c3d7fe42

prog: timer_cb_starts_again tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r0 = 0
	exit
expect: accepted
log: e6cb69ec 584e2a53 c3d7fe42

prog: timer_cb_cancels tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	r1 += 8
	call bpf_timer_cancel
	r0 = 0
	exit
expect: accepted
log: 6d1cc706 527f0445 8fe03668

prog: timer_cb_inits tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r2 = r1
	r1 = r3
	r1 += 8
	r3 = 0
	call bpf_timer_init
	r0 = 0
	exit
expect: accepted
log: e6cb69ec a44529e5 c3d7fe42

prog: timer_cb_sets_itself tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r0 = 0
	exit
expect: accepted
log: 941ce13b fc73011f d2cf84ed

prog: timer_cb_sets_other tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	r1 += 8
	r2 = other ll
	call bpf_timer_set_callback
	r0 = 0
	exit
	.type other,@function
other:	r0 = 0
	exit
expect: accepted
log: f35eb977 24aaa50d 41e27074

prog: timer_cb_sets_other_bad tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	r1 += 8
	r2 = other ll
	call bpf_timer_set_callback
	r0 = 0
	exit
	.type other,@function
other:	r0 = 5
	exit
expect: EINVAL At async callback return the register R0 has smin=5 smax=5 should have been in [0, 0]
log: d93ef1d7 60cf8d3c 35fb3e9e

prog: timer_cb_loops tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r6 = 0
l:	r6 += 1
	if r6 < 20 goto l
	r0 = 0
	exit
expect: accepted
log: b90dddca 25d270ab 35d05b08

prog: timer_cb_endless tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
l:	goto l
expect: EINVAL old state: R1=map_ptr(map=timers,ks=4,vs=32) R2=map_key(map=timers,ks=4,vs=32) R3=map_value(map=timers,ks=4,vs=32) R10=fp0 async_cb
log: 38237064 bf96f59c fe6cdd4a

prog: timer_cb_may_goto tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
l:	may_goto x
	goto l
x:	r0 = 0
	exit
expect: accepted
log: ba9aefd7 670dcdec af883ce2

prog: timer_cb_calls tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r3
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r1 + 0) = 1
	r0 = 0
	exit
expect: accepted
log: e6cb69ec 350ed10e a34b985f

prog: timer_cb_uses_ctx tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = *(u32 *)(r1 + 0)
	r0 = 0
	exit
expect: accepted
log: 155b8949 2d30f61d 285a4dc7

prog: timer_cb_loop_helper tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = 3
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.type f,@function
f:	r0 = 0
	exit
expect: accepted
log: 3370841d adc72c4d a1e755de

prog: timer_cb_reserves tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve
	if r0 == 0 goto x
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
x:	r0 = 0
	exit
expect: accepted
log: 4f8dbc1f f03a5e0d 5c3374dd

prog: timer_cb_leaks tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: 46e089cc 2cc14a84 17856a14

prog: timer_cb_deep_stack tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 155b8949 67e30709 0d36fd43

prog: timer_cb_too_deep tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 520) = 0
	r0 = 0
	exit
expect: EACCES invalid write to stack R10 off=-520 size=8
log: e001a6bd dd855a82 8998b7e9

prog: timer_cb_spin tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 ce2d8823 4b3d03d2

prog: timer_cb_tail_calls tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES R1 type=map_ptr expected=ctx
log: 72b405f3 4f046c53 b3ff86b6

prog: timer_cb_deletes tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_map_delete_elem
	r0 = 0
	exit
expect: accepted
log: 155b8949 2cd667e1 285a4dc7

prog: timer_cb_callers_regs tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = r6
	exit
expect: EACCES R6 !read_ok
log: e8d9aeeb 17e8d7a5 fea277e3

prog: timer_cb_branches tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = *(u64 *)(r3 + 0)
	r0 = 0
	if r1 == 0 goto x
	*(u64 *)(r3 + 24) = r1
x:	exit
expect: accepted
log: 87aeb731 d48ce6cf 49112563

prog: timer_cb_pkt tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 ce2d8823 4b3d03d2

prog: timer_cb_each tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_for_each_map_elem
	r0 = 0
	exit
	.type f,@function
f:	r0 = 0
	exit
expect: accepted
log: c01c5509 af1f00c5 0105739e

prog: timer_cb_current tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call bpf_get_smp_processor_id
	r0 = 0
	exit
expect: accepted
log: 155b8949 07f21ea9 285a4dc7

prog: timer_cb_key_as_memory tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r2
	r2 = 4
	call bpf_trace_printk
	r0 = 0
	exit
expect: accepted
log: 6d1cc706 dfa78ee2 8fe03668

prog: timer_cb_direct_call_too tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = timers ll
	r2 = r6
	r3 = r6
	call cb
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: e6cb69ec d976a946 c3d7fe42

prog: timer_cb_twice tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 0)
	r0 = 0
	exit
expect: accepted
log: f35eb977 6e5f48fd 2626dcdd

prog: timer_cb_of_two_maps tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r7
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 16)
	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 8d8e8d87 186dbb7e 5f9798eb

prog: timer_cb_of_two_maps_bad tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	*(u64 *)(r10 - 8) = 0
	r1 = table ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r7 = r0
	r1 = r7
	r1 += 0
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = *(u64 *)(r3 + 0)
	r0 = 0
	exit
expect: EACCES bpf_timer cannot be accessed directly by load/store
log: 859b39cf 2fba8a8b d9c063c9

prog: timer_cb_two tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = two ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
	.type two,@function
two:	r0 = 0
	exit
expect: accepted
log: f35eb977 ac429e07 41e27074

prog: timer_cb_two_second_bad tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = two ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
	.type two,@function
two:	r0 = 1
	exit
expect: EINVAL At async callback return the register R0 has smin=1 smax=1 should have been in [0, 0]
log: cb34afe0 ae61c733 f655e081

prog: timer_cb_not_function tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = 5
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
	call cb
	exit
expect: EACCES R2 type=scalar expected=func
log: b0a5fa41 d6090772 ec814e5f

prog: timer_cb_untyped tc
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL missing btf func_info
log: b3ef9ee2 0e65c1d9 830fb396

prog: timer_cb_global tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.globl cb
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: a871feb0 75a46630 4b3d03d2

prog: timer_in_loop tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r9 = 0
l:
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r9 += 1
	if r9 < 4 goto l
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 040cfe4e 9ab64f02 de94d2c8

prog: timer_in_both_branches tc btf
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	if r9 == 0 goto b
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	goto out
b:
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 4f8dbc1f 071e7d8b 5c3374dd

prog: timer_in_callback_of_loop tc btf
	r1 = 3
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type body,@function
body:
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.type cb,@function
cb:	r0 = 0
	exit
expect: accepted
log: 85e2ae3c 1e07a594 25c1e9f9

prog: timer_in_function tc btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.type cb,@function
cb:	r0 = 0
	exit
expect: accepted
log: e6cb69ec 79ee2994 03338f6f

prog: timer_stack_of_callback tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	*(u64 *)(r10 - 504) = 0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 504) = 0
	r0 = 0
	exit
expect: accepted
log: 58f9bc2e 62591212 35b626ac

prog: timer_stack_of_callback_calls tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: f4ff427e 7d15350e 91523438

prog: timer_locked tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r6 = r3
	r1 = r6
	call bpf_spin_lock
	*(u64 *)(r6 + 24) = 1
	r1 = r6
	call bpf_spin_unlock
	r0 = 0
	exit
expect: accepted
log: f35eb977 67c90f4b 2626dcdd

prog: timer_locked_kept tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r6 = r3
	r1 = r6
	call bpf_spin_lock
	r0 = 0
	exit
expect: EINVAL BPF_EXIT instruction in main prog cannot be used inside bpf_spin_lock-ed region
log: acb69c95 e83cf89c 0c3b1aae

prog: timer_with_lock tc btf
	*(u64 *)(r10 - 8) = 0
	r1 = locked ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	call bpf_spin_lock
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	call bpf_spin_unlock
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL function calls are not allowed while holding a lock
log: 778d7732 328c4087 15045db2

prog: timer_type_socket socket btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb a3e6c674 b7a31e6d

prog: timer_type_xdp xdp btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb a3e6c674 b7a31e6d

prog: timer_type_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df bc4cef23 c033214f

prog: timer_type_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df bc4cef23 c033214f

prog: timer_type_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df bc4cef23 c033214f

prog: timer_type_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df bc4cef23 c033214f

prog: timer_type_perf_event perf_event btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df bc4cef23 c033214f

prog: timer_type_cgroup_skb_ingress cgroup_skb/ingress btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb ed5cb366 b7a31e6d

prog: timer_type_cgroup_sysctl cgroup/sysctl btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb ed5cb366 b7a31e6d

prog: timer_type_syscall syscall btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb 1ecd7eb8 b7a31e6d

prog: timer_type_sk_msg sk_msg btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb a3e6c674 b7a31e6d

prog: timer_type_netfilter netfilter btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb ed5cb366 b7a31e6d

prog: timer_type_lwt_in lwt_in btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb a3e6c674 b7a31e6d

prog: timer_type_sockops sockops btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb ed5cb366 b7a31e6d

prog: timer_type_sk_lookup sk_lookup btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb ed5cb366 b7a31e6d

prog: timer_type_action action btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = timers ll
	r3 = 0
	call bpf_timer_init
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
	r1 = r6
	r1 += 8
	r2 = 1000
	r3 = 0
	call bpf_timer_start
	r1 = r6
	r1 += 8
	call bpf_timer_cancel
out:	r0 = 1
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r0 = 0
	exit
expect: accepted
log: 68cd81fb a3e6c674 b7a31e6d

prog: timer_sleepy_callback syscall btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 064a4be7 198e6fa9 d69eedda

prog: timer_sleepy_callback_uprobe uprobe.s/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df 100857de c033214f

prog: timer_sleepy_callback_global uprobe.s/f btf
	*(u64 *)(r10 - 8) = 0
	r1 = timers ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 = r0
	r1 = r6
	r1 += 8
	r2 = cb ll
	call bpf_timer_set_callback
out:	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	call g
	r0 = 0
	exit
	.globl g
	.type g,@function
g:	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL tracing progs cannot use bpf_timer yet
log: cd4ea2df 20fca842 6d072330

