# Programs that may sleep: which types, maps, helpers and functions.
	.map array, type=array, key=u32, value=u64, max_entries=4
	.map hash, type=hash, key=u64, value=u64, max_entries=4
	.map lru, type=lru_hash, key=u64, value=u64, max_entries=4
	.map phash, type=percpu_hash, key=u64, value=u64, max_entries=4
	.map parray, type=percpu_array, key=u32, value=u64, max_entries=4
	.map lruphash, type=lru_percpu_hash, key=u64, value=u64, max_entries=4
	.map lpm, type=lpm_trie, key_size=8, value_size=8, max_entries=4, flags=1
	.map ring, type=ringbuf, max_entries=4096
	.map user, type=user_ringbuf, max_entries=4096
	.map queue, type=queue, value_size=8, max_entries=4
	.map stack, type=stack, value_size=8, max_entries=4
	.map bloom, type=bloom_filter, value_size=8, max_entries=4
	.map progs, type=prog_array, key_size=4, value_size=4, max_entries=4
	.map perf, type=perf_event_array, key_size=4, value_size=4, max_entries=4
	.map traces, type=stack_trace, key_size=4, value_size=80, max_entries=4
	.map cgroups, type=cgroup_array, key_size=4, value_size=4, max_entries=4
	.map devs, type=devmap, key_size=4, value_size=4, max_entries=4
	.map cpus, type=cpumap, key_size=4, value_size=4, max_entries=1
	.map xsks, type=xskmap, key_size=4, value_size=4, max_entries=4
	.map socks, type=sockmap, key_size=4, value_size=4, max_entries=4
	.map sockh, type=sockhash, key_size=4, value_size=4, max_entries=4
	.map cgs, type=cgroup_storage, key_size=8, value_size=8
	.map pcgs, type=percpu_cgroup_storage, key_size=8, value_size=8
	.map sks, type=sk_storage, key=int, value=u64, flags=1
	.map tasks, type=task_storage, key=int, value=u64, flags=1
	.map cgrps, type=cgrp_storage, key=int, value=u64, flags=1
	.license "GPL"

prog: sleep_type_socket socket sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_xdp xdp sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_tc tc sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_action action sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_kprobe_f kprobe/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_kprobe_multi_f kprobe.multi/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_kprobe_session_f kprobe.session/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: sleep_type_uprobe_s_f uprobe.s/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_uprobe_multi_s_f uprobe.multi.s/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_uprobe_session_s_f uprobe.session.s/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 0561f916 5c40a695

prog: sleep_type_uretprobe_s_f uretprobe.s/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_usdt_s_f usdt.s/f sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_tracepoint_f tracepoint/f sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_raw_tp_f raw_tp/f sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_raw_tp_w_f raw_tp.w/f sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_perf_event perf_event sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_skb_ingress cgroup_skb/ingress sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_sock cgroup/sock sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_sockops sockops sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_sk_msg sk_msg sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_sk_lookup sk_lookup sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_syscall syscall sleepable
	r0 = 1
	exit
expect: accepted
log: c4eef870 f411f4e4 5c40a695

prog: sleep_type_netfilter netfilter sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_lwt_in lwt_in sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_lwt_out lwt_out sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_lwt_xmit lwt_xmit sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_lwt_seg6local lwt_seg6local sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_sk_skb sk_skb sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_flow_dissector flow_dissector sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_dev cgroup/dev sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_sysctl cgroup/sysctl sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_setsockopt cgroup/setsockopt sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_cgroup_connect4 cgroup/connect4 sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_type_sk_reuseport sk_reuseport sleepable
	r0 = 1
	exit
expect: EINVAL Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable
log: 3a5a1f7f ddd376ca 5a232038

prog: sleep_map_array uprobe.s/f
	r1 = array ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 5e0a4342 99e59ee2

prog: sleep_map_syscall_array syscall
	r1 = array ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 5e0a4342 99e59ee2

prog: sleep_map_hash uprobe.s/f
	r1 = hash ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 598e99e9 99e59ee2

prog: sleep_map_lru uprobe.s/f
	r1 = lru ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 35b02c12 99e59ee2

prog: sleep_map_phash uprobe.s/f
	r1 = phash ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 0c0c9475 99e59ee2

prog: sleep_map_parray uprobe.s/f
	r1 = parray ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 792ddd9e 99e59ee2

prog: sleep_map_lruphash uprobe.s/f
	r1 = lruphash ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 5d6e6a70 99e59ee2

prog: sleep_map_lpm uprobe.s/f
	r1 = lpm ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_lpm syscall
	r1 = lpm ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_ring uprobe.s/f
	r1 = ring ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 ad925117 99e59ee2

prog: sleep_map_user uprobe.s/f
	r1 = user ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7d75aae4 99e59ee2

prog: sleep_map_queue uprobe.s/f
	r1 = queue ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f6e3aca4 99e59ee2

prog: sleep_map_stack uprobe.s/f
	r1 = stack ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 12196c2d 99e59ee2

prog: sleep_map_bloom uprobe.s/f
	r1 = bloom ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_bloom syscall
	r1 = bloom ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_progs uprobe.s/f
	r1 = progs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_progs syscall
	r1 = progs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_perf uprobe.s/f
	r1 = perf ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_perf syscall
	r1 = perf ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_traces uprobe.s/f
	r1 = traces ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_traces syscall
	r1 = traces ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_cgroups uprobe.s/f
	r1 = cgroups ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_devs uprobe.s/f
	r1 = devs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_devs syscall
	r1 = devs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_cpus uprobe.s/f
	r1 = cpus ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_xsks uprobe.s/f
	r1 = xsks ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_socks uprobe.s/f
	r1 = socks ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_sockh uprobe.s/f
	r1 = sockh ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_cgs uprobe.s/f
	r1 = cgs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_syscall_cgs syscall
	r1 = cgs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_pcgs uprobe.s/f
	r1 = pcgs ll
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 e1dcee78 8d2b3186

prog: sleep_map_sks uprobe.s/f
	r1 = sks ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 5d6f407c 99e59ee2

prog: sleep_map_tasks uprobe.s/f
	r1 = tasks ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 7d58f6e7 99e59ee2

prog: sleep_map_cgrps uprobe.s/f
	r1 = cgrps ll
	r0 = 0
	exit
expect: accepted
log: aa2f1973 86f17666 99e59ee2

prog: sleep_copy_kprobe_f kprobe/f
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_uprobe_s_f uprobe.s/f
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 16b564dd b1e7c016

prog: sleep_copy_syscall syscall
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 16b564dd b1e7c016

prog: sleep_copy_tc tc
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_xdp xdp
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_raw_tp_f raw_tp/f
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_perf_event perf_event
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_cgroup_sysctl cgroup/sysctl
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_kprobe_multi_f kprobe.multi/f
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 713fd0f4 3a4b71e1 e33b8f47

prog: sleep_copy_uprobe_multi_s_f uprobe.multi.s/f
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 16b564dd b1e7c016

prog: sleep_copy_uninit uprobe.s/f
	r1 = r10
	r1 += -8
	r2 = 9
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL invalid write to stack R1 off=-8 size=9
log: 2c592fb5 e27535af 976fd4fc

prog: sleep_copy_zero uprobe.s/f
	r1 = r10
	r1 += -8
	r2 = 0
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 3e51228b b1e7c016

prog: sleep_copy_ctx uprobe.s/f
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EACCES R1 type=ctx expected=fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_
log: d7f1400f 1c7a76cc 0eea05c2

prog: sleep_in_function_uprobe_s_f uprobe.s/f btf
	call f
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 a6d3fb28 5bc4cdff

prog: sleep_in_callback_uprobe_s_f uprobe.s/f btf
	r1 = 3
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 10b92d1a df48b3cd 9b25f73e

prog: sleep_in_function_kprobe_f kprobe/f btf
	call f
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: 1da5f6f2 f2af7087 18da7da5

prog: sleep_in_callback_kprobe_f kprobe/f btf
	r1 = 3
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: EINVAL helper call might sleep in a non-sleepable prog
log: e1b5d3a2 a085036c cc158360

prog: sleep_in_function_syscall syscall btf
	call f
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 e6526b7c 5bc4cdff

prog: sleep_in_callback_syscall syscall btf
	r1 = 3
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
		.section .text,"ax",@progbits
		.type f,@function
	f:
	r1 = r10
	r1 += -8
	r2 = 8
	r3 = 0
	call bpf_copy_from_user
	r0 = 0
	exit
expect: accepted
log: 10b92d1a 2b6cfe2d 9b25f73e

prog: sleep_get_stack uprobe.s/f
	r2 = r10
	r2 += -64
	r3 = 64
	r4 = 0
	call bpf_get_stack
	r0 = 0
	exit
expect: accepted
log: 90ee56ff fdd73b97 589bffa4

prog: sleep_trace uprobe.s/f
	*(u64 *)(r10 - 8) = 0
	r1 = r10
	r1 += -8
	r2 = 8
	call bpf_trace_printk
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 4e94aea7 b1e7c016

prog: sleep_lookup uprobe.s/f
	*(u64 *)(r10 - 8) = 0
	r1 = hash ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto +1
	*(u64 *)(r0 + 0) = 1
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 5733d40d a7d89b16

prog: sleep_get_task_stack uprobe.s/f
	r0 = 0
	exit
expect: accepted
log: c4eef870 fbcb69ab 5c40a695

