# A map's own fields, read through the pointer that a program has of it; and what such a pointer is not.
	.map hash, type=hash, key=u64, value=u64, max_entries=4
	.map array, type=array, key=u32, value=u64, max_entries=4
	.map percpu_hash, type=percpu_hash, key=u64, value=u64, max_entries=4
	.map percpu_array, type=percpu_array, key=u32, value=u64, max_entries=4
	.map lru_hash, type=lru_hash, key=u64, value=u64, max_entries=4
	.map lru_percpu_hash, type=lru_percpu_hash, key=u64, value=u64, max_entries=4
	.map queue, type=queue, value_size=8, max_entries=4
	.map stack, type=stack, value_size=8, max_entries=4
	.map ring, type=ringbuf, max_entries=4096
	.map user, type=user_ringbuf, max_entries=4096
	.map progs, type=prog_array, key_size=4, value_size=4, max_entries=4
	.map perf, type=perf_event_array, key_size=4, value_size=4, max_entries=4
	.map traces, type=stack_trace, key_size=4, value_size=80, max_entries=4
	.map cgroups, type=cgroup_array, key_size=4, value_size=4, max_entries=4
	.map devs, type=devmap, key_size=4, value_size=4, max_entries=4
	.map devh, type=devmap_hash, key_size=4, value_size=4, max_entries=4
	.map cpus, type=cpumap, key_size=4, value_size=4, max_entries=1
	.map xsks, type=xskmap, key_size=4, value_size=4, max_entries=4
	.map socks, type=sockmap, key_size=4, value_size=4, max_entries=4
	.map sockh, type=sockhash, key_size=4, value_size=4, max_entries=4
	.map cgs, type=cgroup_storage, key_size=8, value_size=8
	.map pcgs, type=percpu_cgroup_storage, key_size=8, value_size=8
	.map bloom, type=bloom_filter, value_size=8, max_entries=4
	.map lpm, type=lpm_trie, key_size=8, value_size=8, max_entries=4, flags=1
	.map reuse, type=reuseport_sockarray, key_size=4, value_size=4, max_entries=4
	.map sks, type=sk_storage, key=int, value=u64, flags=1
	.map tasks, type=task_storage, key=int, value=u64, flags=1
	.map cgrps, type=cgrp_storage, key=int, value=u64, flags=1
	.license "GPL"

prog: mapptr_head_hash tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: c1cb3809 0980f24c bb809364

prog: mapptr_hash_at_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 82023c33 6763c7b7 e8512cea

prog: mapptr_hash_at_96 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9cf31561 19be865f

prog: mapptr_hash_at_128 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5097da55 19be865f

prog: mapptr_hash_at_192 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6951b98c 19be865f

prog: mapptr_hash_at_256 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: ec456abe 40e21c17 c508d836

prog: mapptr_hash_at_320 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: bee6333c 9764e843 a337a33a

prog: mapptr_hash_at_384 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: cc6590b6 8cdd0bf3 a337a33a

prog: mapptr_hash_at_512 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct qspinlock at off 0 size 8
log: e4bd3a93 2ff7686b ea4617b0

prog: mapptr_hash_at_4096 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_htab at off 4096 size 8
log: a713471b b0235cb6 d35fd841

prog: mapptr_hash_at_m8 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_htab invalid negative access: off=-8
log: 420af45f b97f1911 0aeef3ba

prog: mapptr_head_array tc
	r6 = array ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: acc6c29a 3aa255bd bb809364

prog: mapptr_array_at_64 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 613c2180 9e8873b4 e8512cea

prog: mapptr_array_at_96 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8e284c79 19be865f

prog: mapptr_array_at_128 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3ccdeda9 19be865f

prog: mapptr_array_at_192 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7c94c58c 19be865f

prog: mapptr_array_at_256 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 46dd78d7 3318b720 c508d836

prog: mapptr_array_at_320 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 320 size 8
log: 6fa375a0 03eb9c33 431e09f5

prog: mapptr_array_at_384 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 384 size 8
log: bd52584c 46438b79 2e2319cf

prog: mapptr_array_at_512 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 512 size 8
log: 362b8e52 964c0f4a d0952606

prog: mapptr_array_at_4096 tc
	r6 = array ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 4096 size 8
log: 4493829c b2d9721d 8355dc0b

prog: mapptr_array_at_m8 tc
	r6 = array ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_array invalid negative access: off=-8
log: d635aeec 65af50ce 7c7525e4

prog: mapptr_head_percpu_hash tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: a6df6a7d c3eca836 bb809364

prog: mapptr_percpu_hash_at_64 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 2844c4e7 c572fefb e8512cea

prog: mapptr_percpu_hash_at_96 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7e9255b1 19be865f

prog: mapptr_percpu_hash_at_128 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6d8fbaa1 19be865f

prog: mapptr_percpu_hash_at_192 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce b455e964 19be865f

prog: mapptr_percpu_hash_at_256 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 97272042 c36dc5d9 c508d836

prog: mapptr_percpu_hash_at_320 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: 4a0ba310 0c058fd1 a337a33a

prog: mapptr_percpu_hash_at_384 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: 0931aca2 7e53f6cd a337a33a

prog: mapptr_percpu_hash_at_512 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct qspinlock at off 0 size 8
log: e9ba187f d3b5ff37 ea4617b0

prog: mapptr_percpu_hash_at_4096 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_htab at off 4096 size 8
log: a4aad107 49a2f0f8 d35fd841

prog: mapptr_percpu_hash_at_m8 tc
	r6 = percpu_hash ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_htab invalid negative access: off=-8
log: eefd52cb 11ff9a75 0aeef3ba

prog: mapptr_head_percpu_array tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 78cd7d5c 8cf3f221 bb809364

prog: mapptr_percpu_array_at_64 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: d2335604 279e00f8 e8512cea

prog: mapptr_percpu_array_at_96 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5a327077 19be865f

prog: mapptr_percpu_array_at_128 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 869e3673 19be865f

prog: mapptr_percpu_array_at_192 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9817e32e 19be865f

prog: mapptr_percpu_array_at_256 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: dd666ceb 7b39c5da c508d836

prog: mapptr_percpu_array_at_320 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 320 size 8
log: e421ad3c 90dec25d 431e09f5

prog: mapptr_percpu_array_at_384 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 384 size 8
log: 90aa82a8 31b731e3 2e2319cf

prog: mapptr_percpu_array_at_512 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 512 size 8
log: c7c0c3ce 629753e6 d0952606

prog: mapptr_percpu_array_at_4096 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 4096 size 8
log: 7f3a7a38 48105db7 8355dc0b

prog: mapptr_percpu_array_at_m8 tc
	r6 = percpu_array ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_array invalid negative access: off=-8
log: a8d87e78 da07fb12 7c7525e4

prog: mapptr_head_lru_hash tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: af52a203 90b6e78a bb809364

prog: mapptr_lru_hash_at_64 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 0ad30779 475dce65 e8512cea

prog: mapptr_lru_hash_at_96 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6afc6e09 19be865f

prog: mapptr_lru_hash_at_128 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce bf034b49 19be865f

prog: mapptr_lru_hash_at_192 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 417507e4 19be865f

prog: mapptr_lru_hash_at_256 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 16116d38 6f6fc42d c508d836

prog: mapptr_lru_hash_at_320 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: 7b4287fa dc6bb2a5 a337a33a

prog: mapptr_lru_hash_at_384 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: 84b34808 d17ca9e1 a337a33a

prog: mapptr_lru_hash_at_512 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct qspinlock at off 0 size 8
log: c0a4ee41 b5468259 ea4617b0

prog: mapptr_lru_hash_at_4096 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_htab at off 4096 size 8
log: e3561565 dd78af14 d35fd841

prog: mapptr_lru_hash_at_m8 tc
	r6 = lru_hash ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_htab invalid negative access: off=-8
log: 7b513905 fe57f4d7 0aeef3ba

prog: mapptr_head_lru_percpu_hash tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: c5e4f5df c49706cc bb809364

prog: mapptr_lru_percpu_hash_at_64 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 683bc5a5 eee7ed61 e8512cea

prog: mapptr_lru_percpu_hash_at_96 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2c893f31 19be865f

prog: mapptr_lru_percpu_hash_at_128 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce a887ee3d 19be865f

prog: mapptr_lru_percpu_hash_at_192 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 51cc6d4c 19be865f

prog: mapptr_lru_percpu_hash_at_256 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: cafd0024 4ce4dc87 c508d836

prog: mapptr_lru_percpu_hash_at_320 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: 4322c326 aa6d8cc3 a337a33a

prog: mapptr_lru_percpu_hash_at_384 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond the end of member percpu (mend:25) in struct bpf_mem_alloc with off 24 size 8
log: cf59707c 54f51feb a337a33a

prog: mapptr_lru_percpu_hash_at_512 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct qspinlock at off 0 size 8
log: d2ae9dc5 14a4997d ea4617b0

prog: mapptr_lru_percpu_hash_at_4096 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_htab at off 4096 size 8
log: 37382209 64b3f626 d35fd841

prog: mapptr_lru_percpu_hash_at_m8 tc
	r6 = lru_percpu_hash ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_htab invalid negative access: off=-8
log: d25a2029 c42b46a3 0aeef3ba

prog: mapptr_head_queue tc
	r6 = queue ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: e1ab6808 d718ecab bb809364

prog: mapptr_queue_at_64 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 6609c28a 72cef476 e8512cea

prog: mapptr_queue_at_96 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 32c9db19 19be865f

prog: mapptr_queue_at_128 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce e11b3c5d 19be865f

prog: mapptr_queue_at_192 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce f448d0ac 19be865f

prog: mapptr_queue_at_256 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 2f69b3f5 6a1242c6 c508d836

prog: mapptr_queue_at_320 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce e0b31230 19be865f

prog: mapptr_queue_at_384 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce dd52af94 19be865f

prog: mapptr_queue_at_512 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: accepted
log: 333fabce 549c525c 19be865f

prog: mapptr_queue_at_4096 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: accepted
log: 333fabce b157b1ce 19be865f

prog: mapptr_queue_at_m8 tc
	r6 = queue ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_queue_stack invalid negative access: off=-8
log: c2ceaeb7 a1d268b1 760a2733

prog: mapptr_head_stack tc
	r6 = stack ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 5b90a585 108f3042 bb809364

prog: mapptr_stack_at_64 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: cc33e003 71d01667 e8512cea

prog: mapptr_stack_at_96 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce f6e8c62d 19be865f

prog: mapptr_stack_at_128 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 292e842d 19be865f

prog: mapptr_stack_at_192 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce dbde8640 19be865f

prog: mapptr_stack_at_256 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: d16913ee 4c3ef04d c508d836

prog: mapptr_stack_at_320 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce a3e8db60 19be865f

prog: mapptr_stack_at_384 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce d26e8bf8 19be865f

prog: mapptr_stack_at_512 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: accepted
log: 333fabce b52e23d0 19be865f

prog: mapptr_stack_at_4096 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: accepted
log: 333fabce bc16bdbe 19be865f

prog: mapptr_stack_at_m8 tc
	r6 = stack ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_queue_stack invalid negative access: off=-8
log: 25db4d48 9500818e 760a2733

prog: mapptr_head_ring tc
	r6 = ring ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: e89985bb b12601be bb809364

prog: mapptr_ring_at_64 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 557363f9 c806f0ed e8512cea

prog: mapptr_ring_at_96 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8135ad11 19be865f

prog: mapptr_ring_at_128 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5ef43ca1 19be865f

prog: mapptr_ring_at_192 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce e4423ddc 19be865f

prog: mapptr_ring_at_256 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: b5a93ab8 2592b381 c508d836

prog: mapptr_ring_at_320 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 320 size 8
log: 04f79a32 be83fe97 f4cf777c

prog: mapptr_ring_at_384 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 384 size 8
log: 9a245792 f08c7661 e09e64de

prog: mapptr_ring_at_512 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 512 size 8
log: 1ec35ea0 84a3dfb8 14540647

prog: mapptr_ring_at_4096 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 4096 size 8
log: 08c5e82c 6ebb0fa3 34d0a054

prog: mapptr_ring_at_m8 tc
	r6 = ring ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_ringbuf_map invalid negative access: off=-8
log: fb50aa60 327f2b9a 2cb31bc9

prog: mapptr_head_user tc
	r6 = user ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 4e5fdc76 34f4eacb bb809364

prog: mapptr_user_at_64 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 06b26ece a083dc62 e8512cea

prog: mapptr_user_at_96 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce efd6ba9f 19be865f

prog: mapptr_user_at_128 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce c4070c2f 19be865f

prog: mapptr_user_at_192 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 136458ca 19be865f

prog: mapptr_user_at_256 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: fc7c44a9 f7e077b0 c508d836

prog: mapptr_user_at_320 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 320 size 8
log: 66877e79 6c1c8c0c f4cf777c

prog: mapptr_user_at_384 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 384 size 8
log: c214e78d c5ad5fd6 e09e64de

prog: mapptr_user_at_512 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 512 size 8
log: 894019bf ec613b97 14540647

prog: mapptr_user_at_4096 tc
	r6 = user ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_ringbuf_map at off 4096 size 8
log: 90cdc46b 91daa6a4 34d0a054

prog: mapptr_user_at_m8 tc
	r6 = user ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_ringbuf_map invalid negative access: off=-8
log: 1684bcc1 17468d6f 2cb31bc9

prog: mapptr_head_progs tc
	r6 = progs ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: efdb5712 5578d989 bb809364

prog: mapptr_progs_at_64 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 96eac334 4fbff2f0 e8512cea

prog: mapptr_progs_at_96 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce dcc7c365 19be865f

prog: mapptr_progs_at_128 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce c329f315 19be865f

prog: mapptr_progs_at_192 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 003d9280 19be865f

prog: mapptr_progs_at_256 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 1442db7b df2d3078 c508d836

prog: mapptr_progs_at_320 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 320 size 8
log: a1e3e30c 7cf80243 431e09f5

prog: mapptr_progs_at_384 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 384 size 8
log: b98229b8 41601409 2e2319cf

prog: mapptr_progs_at_512 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 512 size 8
log: 9112735e 7e976226 d0952606

prog: mapptr_progs_at_4096 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 4096 size 8
log: 1e1e36c8 ef7d1e35 8355dc0b

prog: mapptr_progs_at_m8 tc
	r6 = progs ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_array invalid negative access: off=-8
log: 1f84b668 02be3ba2 7c7525e4

prog: mapptr_head_perf tc
	r6 = perf ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: aa68e722 0a8a877b bb809364

prog: mapptr_perf_at_64 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 06c685c6 9ff9f12a e8512cea

prog: mapptr_perf_at_96 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce f51621db 19be865f

prog: mapptr_perf_at_128 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0560e75b 19be865f

prog: mapptr_perf_at_192 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce f267b60e 19be865f

prog: mapptr_perf_at_256 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: eff14761 a67d60ac c508d836

prog: mapptr_perf_at_320 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 320 size 8
log: ebbfd622 e9d8f0c3 431e09f5

prog: mapptr_perf_at_384 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 384 size 8
log: a32973fe f75daffd 2e2319cf

prog: mapptr_perf_at_512 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 512 size 8
log: 51b1de44 3ee0212c d0952606

prog: mapptr_perf_at_4096 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 4096 size 8
log: 56e11ad6 5c9ec811 8355dc0b

prog: mapptr_perf_at_m8 tc
	r6 = perf ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_array invalid negative access: off=-8
log: 912e8b8a 88103db8 7c7525e4

prog: mapptr_head_traces tc
	r6 = traces ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: c67eb8c1 cdb90926 bb809364

prog: mapptr_traces_at_64 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 5713152f 3cd57273 e8512cea

prog: mapptr_traces_at_96 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 98001eb5 19be865f

prog: mapptr_traces_at_128 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 79e93085 19be865f

prog: mapptr_traces_at_192 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce e880d7c8 19be865f

prog: mapptr_traces_at_256 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 43f3c38a dddb6779 c508d836

prog: mapptr_traces_at_320 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stack_map at off 320 size 8
log: 1fc66ebf 792b76e0 9f7d5579

prog: mapptr_traces_at_384 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stack_map at off 384 size 8
log: 2c9092c7 3b74300e 02df150b

prog: mapptr_traces_at_512 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stack_map at off 512 size 8
log: 0a0f242d e27d9ed5 716347a2

prog: mapptr_traces_at_4096 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stack_map at off 4096 size 8
log: 4c0fc83f 22c38a2a f4e66ac7

prog: mapptr_traces_at_m8 tc
	r6 = traces ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_stack_map invalid negative access: off=-8
log: a9ebcc5d 5c7e2b9b d09a0878

prog: mapptr_head_cgroups tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 238a5f2a 29d9e689 bb809364

prog: mapptr_cgroups_at_64 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 4e15c940 0f051a34 e8512cea

prog: mapptr_cgroups_at_96 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce cc75d251 19be865f

prog: mapptr_cgroups_at_128 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 76823821 19be865f

prog: mapptr_cgroups_at_192 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0583d914 19be865f

prog: mapptr_cgroups_at_256 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: d878cd97 d487d258 c508d836

prog: mapptr_cgroups_at_320 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 320 size 8
log: 99f84f60 c4455e2f 431e09f5

prog: mapptr_cgroups_at_384 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 384 size 8
log: 1dfbf70c c4dbf751 2e2319cf

prog: mapptr_cgroups_at_512 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 512 size 8
log: a1f36212 fda0dffa d0952606

prog: mapptr_cgroups_at_4096 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_array at off 4096 size 8
log: f13ba85c 3dcc0335 8355dc0b

prog: mapptr_cgroups_at_m8 tc
	r6 = cgroups ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_array invalid negative access: off=-8
log: d82abf2c 4be9de0a 7c7525e4

prog: mapptr_head_devs tc
	r6 = devs ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 853fd755 af28e680 bb809364

prog: mapptr_devs_at_64 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 9b376387 54990fd3 e8512cea

prog: mapptr_devs_at_96 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2e0665f9 19be865f

prog: mapptr_devs_at_128 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce a48cfe35 19be865f

prog: mapptr_devs_at_192 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce f9d8e6f8 19be865f

prog: mapptr_devs_at_256 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 8a4e82a2 033ddec3 c508d836

prog: mapptr_devs_at_320 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce 65095772 19be865f

prog: mapptr_devs_at_384 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 384 size 8
log: 92b13f03 a67a145e 31ae0e95

prog: mapptr_devs_at_512 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 512 size 8
log: 7b92320b ade40833 3bf9b9fc

prog: mapptr_devs_at_4096 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 4096 size 8
log: 0f5f703b 2c1128de 01b0859d

prog: mapptr_devs_at_m8 tc
	r6 = devs ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_dtab invalid negative access: off=-8
log: 2229ad3f 394c26c5 c799a0fe

prog: mapptr_head_devh tc
	r6 = devh ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 5913852c e44c26e1 bb809364

prog: mapptr_devh_at_64 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 8deacf3c dad773b8 e8512cea

prog: mapptr_devh_at_96 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 662919a7 19be865f

prog: mapptr_devh_at_128 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce d8d4270b 19be865f

prog: mapptr_devh_at_192 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2dab4b6e 19be865f

prog: mapptr_devh_at_256 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: f24afc83 25481de2 c508d836

prog: mapptr_devh_at_320 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce cf520c64 19be865f

prog: mapptr_devh_at_384 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 384 size 8
log: e15912f2 2524eb0f 31ae0e95

prog: mapptr_devh_at_512 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 512 size 8
log: 1a71b942 829f8a7a 3bf9b9fc

prog: mapptr_devh_at_4096 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_dtab at off 4096 size 8
log: e7cbd14e 8b7b52ab 01b0859d

prog: mapptr_devh_at_m8 tc
	r6 = devh ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_dtab invalid negative access: off=-8
log: c510654c f5835706 c799a0fe

prog: mapptr_head_cpus tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: bb0dfb52 f3994d93 bb809364

prog: mapptr_cpus_at_64 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 65ccbe76 6a201ce2 e8512cea

prog: mapptr_cpus_at_96 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce becbef43 19be865f

prog: mapptr_cpus_at_128 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce ee4e14c3 19be865f

prog: mapptr_cpus_at_192 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0d92089e 19be865f

prog: mapptr_cpus_at_256 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 2d3db4b1 856a694c c508d836

prog: mapptr_cpus_at_320 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cpu_map at off 320 size 8
log: afc69b74 39b84fd9 f253863b

prog: mapptr_cpus_at_384 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cpu_map at off 384 size 8
log: b03432fc c2c100bf 447b4661

prog: mapptr_cpus_at_512 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cpu_map at off 512 size 8
log: be51763e 637c4d56 1388ce98

prog: mapptr_cpus_at_4096 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cpu_map at off 4096 size 8
log: 1406a410 0e17bfaf 7b8e2c09

prog: mapptr_cpus_at_m8 tc
	r6 = cpus ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_cpu_map invalid negative access: off=-8
log: 7b050098 93702186 5a8a9f9a

prog: mapptr_head_xsks tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: c4a0933a 95fc5233 bb809364

prog: mapptr_xsks_at_64 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 4c86bd0a 9800dfae e8512cea

prog: mapptr_xsks_at_96 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce fa348d93 19be865f

prog: mapptr_xsks_at_128 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce a9687003 19be865f

prog: mapptr_xsks_at_192 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1c75299a 19be865f

prog: mapptr_xsks_at_256 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: a7eb7b75 f2148228 c508d836

prog: mapptr_xsks_at_320 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct xsk_map at off 320 size 8
log: 703dccdf 632913e2 bceae742

prog: mapptr_xsks_at_384 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct xsk_map at off 384 size 8
log: 695ed5a7 df419944 36173fd8

prog: mapptr_xsks_at_512 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct xsk_map at off 512 size 8
log: 870512b1 26f91319 f54806d1

prog: mapptr_xsks_at_4096 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct xsk_map at off 4096 size 8
log: afac0c81 583ecf56 e5fa5442

prog: mapptr_xsks_at_m8 tc
	r6 = xsks ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is xsk_map invalid negative access: off=-8
log: 889ea1ff ac5fd6f1 77f67907

prog: mapptr_head_socks tc
	r6 = socks ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 1653a4aa 355de409 bb809364

prog: mapptr_socks_at_64 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 95359028 a355d0ec e8512cea

prog: mapptr_socks_at_96 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 99d9c549 19be865f

prog: mapptr_socks_at_128 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce d65cd799 19be865f

prog: mapptr_socks_at_192 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9bbfd00c 19be865f

prog: mapptr_socks_at_256 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 21ee76bf 9a9c74b8 c508d836

prog: mapptr_socks_at_320 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce b20d102a 19be865f

prog: mapptr_socks_at_384 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stab at off 384 size 8
log: 6c64ee59 1243b1d2 6612c1cc

prog: mapptr_socks_at_512 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stab at off 512 size 8
log: fa3d8409 bea75621 ee3d7025

prog: mapptr_socks_at_4096 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_stab at off 4096 size 8
log: 08e0ca0b 1af496e4 ecf6ce96

prog: mapptr_socks_at_m8 tc
	r6 = socks ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_stab invalid negative access: off=-8
log: 9dfced67 efcc0001 bf35020b

prog: mapptr_head_sockh tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 9020bb31 ba44851a bb809364

prog: mapptr_sockh_at_64 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 2ecf1663 dfccde17 e8512cea

prog: mapptr_sockh_at_96 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 845ca341 19be865f

prog: mapptr_sockh_at_128 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2d99cea1 19be865f

prog: mapptr_sockh_at_192 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce adbdb064 19be865f

prog: mapptr_sockh_at_256 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 69022b8e ae960125 c508d836

prog: mapptr_sockh_at_320 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce b0dbe17a 19be865f

prog: mapptr_sockh_at_384 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_shtab at off 384 size 8
log: 2e434e00 d3bdaedd d5b9b99e

prog: mapptr_sockh_at_512 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_shtab at off 512 size 8
log: 8cd75446 a34eca0e f9dc2507

prog: mapptr_sockh_at_4096 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_shtab at off 4096 size 8
log: 117df63a 5087dbdf 2aa77394

prog: mapptr_sockh_at_m8 tc
	r6 = sockh ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_shtab invalid negative access: off=-8
log: 21124c42 ebc2e61c 8306dab1

prog: mapptr_head_cgs tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: edddd700 61ff995f bb809364

prog: mapptr_cgs_at_64 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 24604946 7d275f1a e8512cea

prog: mapptr_cgs_at_96 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce eb1475cd 19be865f

prog: mapptr_cgs_at_128 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 72db1fa9 19be865f

prog: mapptr_cgs_at_192 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce c991b3a8 19be865f

prog: mapptr_cgs_at_256 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: d785d9e1 5c33d502 c508d836

prog: mapptr_cgs_at_320 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce dbf727bc 19be865f

prog: mapptr_cgs_at_384 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 384 size 8
log: 42afdc10 34f6744b 2bbb420d

prog: mapptr_cgs_at_512 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 512 size 8
log: 7d0e3984 2a2be82c eaf3a244

prog: mapptr_cgs_at_4096 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 4096 size 8
log: d63f2554 d23fcfd3 de9c5285

prog: mapptr_cgs_at_m8 tc
	r6 = cgs ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_cgroup_storage_map invalid negative access: off=-8
log: 206ca27a 9b5ce90c ff7191b6

prog: mapptr_head_pcgs tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 28d349ee 2f6faa37 bb809364

prog: mapptr_pcgs_at_64 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 4dd2d71e fe815e6a e8512cea

prog: mapptr_pcgs_at_96 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce d835a343 19be865f

prog: mapptr_pcgs_at_128 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 552c9903 19be865f

prog: mapptr_pcgs_at_192 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3c553fba 19be865f

prog: mapptr_pcgs_at_256 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 3b10f459 9869c7e4 c508d836

prog: mapptr_pcgs_at_320 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce df3577c0 19be865f

prog: mapptr_pcgs_at_384 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 384 size 8
log: 4238ec78 66071901 2bbb420d

prog: mapptr_pcgs_at_512 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 512 size 8
log: 8435736c f6d84644 eaf3a244

prog: mapptr_pcgs_at_4096 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_cgroup_storage_map at off 4096 size 8
log: 6a17d43c 02871e89 de9c5285

prog: mapptr_pcgs_at_m8 tc
	r6 = pcgs ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_cgroup_storage_map invalid negative access: off=-8
log: fa40f352 b9935b78 ff7191b6

prog: mapptr_head_bloom tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 313698f8 321e42ff bb809364

prog: mapptr_bloom_at_64 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 000deaa6 1830ddf2 e8512cea

prog: mapptr_bloom_at_96 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 479d750d 19be865f

prog: mapptr_bloom_at_128 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce faf8ac71 19be865f

prog: mapptr_bloom_at_192 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce b28bbd98 19be865f

prog: mapptr_bloom_at_256 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: b388af01 8806c56a c508d836

prog: mapptr_bloom_at_320 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce 45ccfd10 19be865f

prog: mapptr_bloom_at_384 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8394e950 19be865f

prog: mapptr_bloom_at_512 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: accepted
log: 333fabce b828f550 19be865f

prog: mapptr_bloom_at_4096 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: accepted
log: 333fabce b08d58d6 19be865f

prog: mapptr_bloom_at_m8 tc
	r6 = bloom ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_bloom_filter invalid negative access: off=-8
log: 95ebb123 1330fcfd 1ac1ec55

prog: mapptr_head_lpm tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: ab4cecdc 9f6df257 bb809364

prog: mapptr_lpm_at_64 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 232b7906 488255b2 e8512cea

prog: mapptr_lpm_at_96 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7ff5daf9 19be865f

prog: mapptr_lpm_at_128 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 67e5d1bd 19be865f

prog: mapptr_lpm_at_192 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3b46922c 19be865f

prog: mapptr_lpm_at_256 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 4eeddca1 f9daa01a c508d836

prog: mapptr_lpm_at_320 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce ccb51c45 19be865f

prog: mapptr_lpm_at_384 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9dd009a4 19be865f

prog: mapptr_lpm_at_512 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct lpm_trie at off 512 size 8
log: 7b5cbece b031e4b6 70263e3a

prog: mapptr_lpm_at_4096 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct lpm_trie at off 4096 size 8
log: fbc29b72 891618c5 5a9ba6bf

prog: mapptr_lpm_at_m8 tc
	r6 = lpm ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is lpm_trie invalid negative access: off=-8
log: 5c0f4228 71137772 dd1225e8

prog: mapptr_head_reuse tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 6c043841 a93f1a7e bb809364

prog: mapptr_reuse_at_64 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: fd70c093 35a49b07 e8512cea

prog: mapptr_reuse_at_96 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce ac695699 19be865f

prog: mapptr_reuse_at_128 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce 475b7809 19be865f

prog: mapptr_reuse_at_192 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 87bbfe04 19be865f

prog: mapptr_reuse_at_256 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: 2c5244de 801ab3a1 c508d836

prog: mapptr_reuse_at_320 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: EACCES access beyond struct reuseport_array at off 320 size 8
log: be6b6fc8 024c630b 58a14f30

prog: mapptr_reuse_at_384 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: EACCES access beyond struct reuseport_array at off 384 size 8
log: 05c1f440 caa294d5 ad5fa35a

prog: mapptr_reuse_at_512 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct reuseport_array at off 512 size 8
log: 48d8070a 208c6612 f9718113

prog: mapptr_reuse_at_4096 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct reuseport_array at off 4096 size 8
log: dee5c412 bde31e67 c9412ba0

prog: mapptr_reuse_at_m8 tc
	r6 = reuse ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is reuseport_array invalid negative access: off=-8
log: 355a4266 201bea58 d42ddc35

prog: mapptr_head_sks tc
	r6 = sks ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 1ca455c0 97847537 bb809364

prog: mapptr_sks_at_64 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 2c516d8e f2064642 e8512cea

prog: mapptr_sks_at_96 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1d783335 19be865f

prog: mapptr_sks_at_128 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce eacb0571 19be865f

prog: mapptr_sks_at_192 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 62e2bdc0 19be865f

prog: mapptr_sks_at_256 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: e6618769 c0928e9a c508d836

prog: mapptr_sks_at_320 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce d9554f44 19be865f

prog: mapptr_sks_at_384 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce 77daef04 19be865f

prog: mapptr_sks_at_512 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 512 size 8
log: 4890c351 ffe40909 5a27760d

prog: mapptr_sks_at_4096 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 4096 size 8
log: 392810c1 76933d1c a24fd4fe

prog: mapptr_sks_at_m8 tc
	r6 = sks ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_local_storage_map invalid negative access: off=-8
log: 593dc64f c0715205 c7d708c3

prog: mapptr_head_tasks tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 204d1abf bd8e1d60 bb809364

prog: mapptr_tasks_at_64 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: f7d75afd 79d82b59 e8512cea

prog: mapptr_tasks_at_96 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 87779681 19be865f

prog: mapptr_tasks_at_128 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce f65e5f0d 19be865f

prog: mapptr_tasks_at_192 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9de7e0ac 19be865f

prog: mapptr_tasks_at_256 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: ca913c5c 12f8d96f c508d836

prog: mapptr_tasks_at_320 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce 464af336 19be865f

prog: mapptr_tasks_at_384 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce 239d83d2 19be865f

prog: mapptr_tasks_at_512 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 512 size 8
log: 7974fac6 85aaa7be 5a27760d

prog: mapptr_tasks_at_4096 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 4096 size 8
log: cd21b8e6 f552967f a24fd4fe

prog: mapptr_tasks_at_m8 tc
	r6 = tasks ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_local_storage_map invalid negative access: off=-8
log: 27e933c2 49de7518 c7d708c3

prog: mapptr_head_cgrps tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r6 + 8)
	r1 = *(u64 *)(r6 + 16)
	r1 = *(u32 *)(r6 + 24)
	r1 = *(u32 *)(r6 + 28)
	r1 = *(u32 *)(r6 + 32)
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: fa2a07c6 5e17df51 bb809364

prog: mapptr_cgrps_at_64 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +64)
	r0 = 0
	exit
expect: EACCES access beyond the end of member map_type (mend:68) in struct bpf_map with off 64 size 8
log: 46a62df4 f4576440 e8512cea

prog: mapptr_cgrps_at_96 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +96)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7e46ea69 19be865f

prog: mapptr_cgrps_at_128 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +128)
	r0 = 0
	exit
expect: accepted
log: 333fabce b09484a9 19be865f

prog: mapptr_cgrps_at_192 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +192)
	r0 = 0
	exit
expect: accepted
log: 333fabce bcb4de24 19be865f

prog: mapptr_cgrps_at_256 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +256)
	r0 = 0
	exit
expect: EACCES access beyond the end of member bypass_spec_v1 (mend:257) in struct bpf_map with off 256 size 8
log: bbbcc83b 9857cecc c508d836

prog: mapptr_cgrps_at_320 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +320)
	r0 = 0
	exit
expect: accepted
log: 333fabce ad77b108 19be865f

prog: mapptr_cgrps_at_384 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +384)
	r0 = 0
	exit
expect: accepted
log: 333fabce 66bbbea0 19be865f

prog: mapptr_cgrps_at_512 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +512)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 512 size 8
log: b9369de3 7f80daeb 5a27760d

prog: mapptr_cgrps_at_4096 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 +4096)
	r0 = 0
	exit
expect: EACCES access beyond struct bpf_local_storage_map at off 4096 size 8
log: 43af37d3 17f6a506 a24fd4fe

prog: mapptr_cgrps_at_m8 tc
	r6 = cgrps ll
	r1 = *(u64 *)(r6 -8)
	r0 = 0
	exit
expect: EACCES R6 is bpf_local_storage_map invalid negative access: off=-8
log: b08a4535 b5f70477 c7d708c3

prog: mapptr_hash_0_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: 333fabce 045bf81b 19be865f

prog: mapptr_hash_0_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2ed7a97d 19be865f

prog: mapptr_hash_0_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: 333fabce d230bfa0 19be865f

prog: mapptr_hash_0_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 0)
	r0 = 0
	exit
expect: accepted
log: 333fabce b8a277ac 19be865f

prog: mapptr_hash_1_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 1)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8d129e07 19be865f

prog: mapptr_hash_1_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 1)
	r0 = 0
	exit
expect: accepted
log: 333fabce 4672b4af 19be865f

prog: mapptr_hash_1_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 1)
	r0 = 0
	exit
expect: accepted
log: 333fabce fb5a58e6 19be865f

prog: mapptr_hash_1_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 1)
	r0 = 0
	exit
expect: accepted
log: 333fabce 87852ce6 19be865f

prog: mapptr_hash_2_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 2)
	r0 = 0
	exit
expect: accepted
log: 333fabce fa4fb483 19be865f

prog: mapptr_hash_2_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 2)
	r0 = 0
	exit
expect: accepted
log: 333fabce 94ae5651 19be865f

prog: mapptr_hash_2_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 2)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9e908cd4 19be865f

prog: mapptr_hash_2_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 2)
	r0 = 0
	exit
expect: accepted
log: 333fabce 580ee970 19be865f

prog: mapptr_hash_3_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6d36d29f 19be865f

prog: mapptr_hash_3_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 888843e7 19be865f

prog: mapptr_hash_3_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 870d788e 19be865f

prog: mapptr_hash_3_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 3)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1f39145e 19be865f

prog: mapptr_hash_4_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 4)
	r0 = 0
	exit
expect: accepted
log: 333fabce 29a68503 19be865f

prog: mapptr_hash_4_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 4)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5cab31bd 19be865f

prog: mapptr_hash_4_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 4)
	r0 = 0
	exit
expect: accepted
log: 333fabce b3a082c0 19be865f

prog: mapptr_hash_4_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 4)
	r0 = 0
	exit
expect: accepted
log: 333fabce a062a9ac 19be865f

prog: mapptr_hash_5_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 5)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2cf17097 19be865f

prog: mapptr_hash_5_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 5)
	r0 = 0
	exit
expect: accepted
log: 333fabce df50938f 19be865f

prog: mapptr_hash_5_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 5)
	r0 = 0
	exit
expect: accepted
log: 333fabce b82aff7e 19be865f

prog: mapptr_hash_5_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 5)
	r0 = 0
	exit
expect: accepted
log: 333fabce 24a769be 19be865f

prog: mapptr_hash_6_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 6)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1493138b 19be865f

prog: mapptr_hash_6_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 6)
	r0 = 0
	exit
expect: accepted
log: 333fabce 0ac5c8a9 19be865f

prog: mapptr_hash_6_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 6)
	r0 = 0
	exit
expect: accepted
log: 333fabce 41e3972c 19be865f

prog: mapptr_hash_6_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 6)
	r0 = 0
	exit
expect: accepted
log: 333fabce 51a7f438 19be865f

prog: mapptr_hash_7_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 7)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3da6e88f 19be865f

prog: mapptr_hash_7_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 7)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6fed4a97 19be865f

prog: mapptr_hash_7_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 7)
	r0 = 0
	exit
expect: accepted
log: 333fabce bf0aeaf6 19be865f

prog: mapptr_hash_7_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 7)
	r0 = 0
	exit
expect: accepted
log: 333fabce fe3c3706 19be865f

prog: mapptr_hash_8_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 8)
	r0 = 0
	exit
expect: accepted
log: 333fabce a68c4c5b 19be865f

prog: mapptr_hash_8_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 8)
	r0 = 0
	exit
expect: accepted
log: 333fabce 673e188d 19be865f

prog: mapptr_hash_8_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 8)
	r0 = 0
	exit
expect: accepted
log: 333fabce f6391750 19be865f

prog: mapptr_hash_8_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 8)
	r0 = 0
	exit
expect: accepted
log: 333fabce e729166c 19be865f

prog: mapptr_hash_9_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 9)
	r0 = 0
	exit
expect: accepted
log: 333fabce e24cf377 19be865f

prog: mapptr_hash_10_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 10)
	r0 = 0
	exit
expect: accepted
log: 333fabce c67ef67d 19be865f

prog: mapptr_hash_10_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 10)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6d4a7f69 19be865f

prog: mapptr_hash_11_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 11)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2a96ca37 19be865f

prog: mapptr_hash_12_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 12)
	r0 = 0
	exit
expect: accepted
log: 333fabce a1b02b51 19be865f

prog: mapptr_hash_12_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 12)
	r0 = 0
	exit
expect: accepted
log: 333fabce e17f0f0d 19be865f

prog: mapptr_hash_12_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 12)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6bb2ed38 19be865f

prog: mapptr_hash_13_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 13)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9473e9b7 19be865f

prog: mapptr_hash_14_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 14)
	r0 = 0
	exit
expect: accepted
log: 333fabce efe756f5 19be865f

prog: mapptr_hash_14_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 14)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8c27b801 19be865f

prog: mapptr_hash_15_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 15)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2d340017 19be865f

prog: mapptr_hash_16_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 16)
	r0 = 0
	exit
expect: accepted
log: 333fabce cafd0671 19be865f

prog: mapptr_hash_16_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 16)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1b5e4ccd 19be865f

prog: mapptr_hash_16_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 16)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9a275420 19be865f

prog: mapptr_hash_16_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 16)
	r0 = 0
	exit
expect: accepted
log: 333fabce e72c24c8 19be865f

prog: mapptr_hash_17_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 17)
	r0 = 0
	exit
expect: accepted
log: 333fabce eb943f77 19be865f

prog: mapptr_hash_18_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 18)
	r0 = 0
	exit
expect: accepted
log: 333fabce 37d1004d 19be865f

prog: mapptr_hash_18_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 18)
	r0 = 0
	exit
expect: accepted
log: 333fabce dd9ad7a9 19be865f

prog: mapptr_hash_19_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 19)
	r0 = 0
	exit
expect: accepted
log: 333fabce a7c93187 19be865f

prog: mapptr_hash_20_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 20)
	r0 = 0
	exit
expect: accepted
log: 333fabce 35dc3a9b 19be865f

prog: mapptr_hash_20_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 20)
	r0 = 0
	exit
expect: accepted
log: 333fabce de1cdd79 19be865f

prog: mapptr_hash_20_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 20)
	r0 = 0
	exit
expect: accepted
log: 333fabce 6ac4833c 19be865f

prog: mapptr_hash_21_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 21)
	r0 = 0
	exit
expect: accepted
log: 333fabce 7eec5bfd 19be865f

prog: mapptr_hash_22_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 22)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2298bc27 19be865f

prog: mapptr_hash_22_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 22)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5ff68ea9 19be865f

prog: mapptr_hash_23_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 23)
	r0 = 0
	exit
expect: accepted
log: 333fabce 34a3357d 19be865f

prog: mapptr_hash_24_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1f5dc133 19be865f

prog: mapptr_hash_24_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce 2610f771 19be865f

prog: mapptr_hash_24_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce e75162d4 19be865f

prog: mapptr_hash_24_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce 9a9a0020 19be865f

prog: mapptr_hash_25_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 25)
	r0 = 0
	exit
expect: accepted
log: 333fabce be31c255 19be865f

prog: mapptr_hash_26_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 26)
	r0 = 0
	exit
expect: accepted
log: 333fabce bfeb6107 19be865f

prog: mapptr_hash_26_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 26)
	r0 = 0
	exit
expect: accepted
log: 333fabce 265952f1 19be865f

prog: mapptr_hash_27_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 27)
	r0 = 0
	exit
expect: accepted
log: 333fabce e98d3135 19be865f

prog: mapptr_hash_28_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 28)
	r0 = 0
	exit
expect: accepted
log: 333fabce 65a2544b 19be865f

prog: mapptr_hash_28_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 28)
	r0 = 0
	exit
expect: accepted
log: 333fabce 60960189 19be865f

prog: mapptr_hash_28_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 28)
	r0 = 0
	exit
expect: accepted
log: 333fabce 8fcb313c 19be865f

prog: mapptr_hash_29_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 29)
	r0 = 0
	exit
expect: accepted
log: 333fabce 976fa65d 19be865f

prog: mapptr_hash_30_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 30)
	r0 = 0
	exit
expect: accepted
log: 333fabce e527feb9 19be865f

prog: mapptr_hash_30_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 30)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5ba38235 19be865f

prog: mapptr_hash_31_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 31)
	r0 = 0
	exit
expect: accepted
log: 333fabce 5ac039a3 19be865f

prog: mapptr_hash_32_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce c96deb7d 19be865f

prog: mapptr_hash_32_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce 1dc9d2c9 19be865f

prog: mapptr_hash_32_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 32)
	r0 = 0
	exit
expect: accepted
log: 333fabce 85879f7c 19be865f

prog: mapptr_hash_32_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 32)
	r0 = 0
	exit
expect: EACCES access beyond the end of member excl (mend:36) in struct bpf_map with off 32 size 8
log: 396db8b7 3d9081f2 2eca54c5

prog: mapptr_hash_33_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 33)
	r0 = 0
	exit
expect: accepted
log: 333fabce 3cd9aab3 19be865f

prog: mapptr_hash_34_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 34)
	r0 = 0
	exit
expect: accepted
log: 333fabce f6d3a2a1 19be865f

prog: mapptr_hash_34_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 34)
	r0 = 0
	exit
expect: accepted
log: 333fabce 13d4accd 19be865f

prog: mapptr_hash_35_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 35)
	r0 = 0
	exit
expect: accepted
log: 333fabce e6218883 19be865f

prog: mapptr_hash_36_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 86262e92 314aab73 61e6305e

prog: mapptr_hash_36_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 342f2258 a93e0d83 61e6305e

prog: mapptr_hash_36_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 36)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 36
log: 6bf8a7ce 5e9e0257 61e6305e

prog: mapptr_hash_37_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 37)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 37
log: 0de17a3e a955abf2 c8f01a87

prog: mapptr_hash_38_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 38)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 38
log: 4177f8ba eccd9621 9161e000

prog: mapptr_hash_38_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 38)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 38
log: e288fd40 7ecbbcf1 9161e000

prog: mapptr_hash_39_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 39)
	r0 = 0
	exit
expect: EINVAL struct bpf_map doesn't have field at offset 39
log: 9a19f3de aa1b9890 d2d77191

prog: mapptr_hash_40_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 40)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 40 size 1
log: 01b9aa63 df4d82c5 822c51ca

prog: mapptr_hash_40_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 40)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 40 size 2
log: e70d2ee4 05a6a83a a98ee379

prog: mapptr_hash_40_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 40)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 40 size 4
log: 198750c4 3c5de6c4 0248cc37

prog: mapptr_hash_40_64 tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 40)
	r0 = 0
	exit
expect: accepted
log: 333fabce deda43f9 19be865f

prog: mapptr_hash_41_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 41)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 41 size 1
log: c80f2f49 a11f4d5e 24370a05

prog: mapptr_hash_42_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 42)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 42 size 1
log: d0ceed13 f6186c33 cd722be8

prog: mapptr_hash_42_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 42)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 42 size 2
log: 88abaef4 7b537564 17830aa3

prog: mapptr_hash_43_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 43)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 43 size 1
log: df175b5d 3cb4aa44 8e26314b

prog: mapptr_hash_44_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 44)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 44 size 1
log: 2877a533 9a5a41e1 53d3abde

prog: mapptr_hash_44_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 44)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 44 size 2
log: 91e9c5d4 1e7c5c46 fb6baecd

prog: mapptr_hash_44_32 tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 44)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 44 size 4
log: 9b3cf994 184e1180 36112433

prog: mapptr_hash_45_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 45)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 45 size 1
log: e369b289 910ca50a d86130f9

prog: mapptr_hash_46_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 46)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 46 size 1
log: 478e8083 162d6a1f 87f64bac

prog: mapptr_hash_46_16 tc
	r6 = hash ll
	r1 = *(u16 *)(r6 + 46)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 46 size 2
log: be1620a4 2add71b0 23894c17

prog: mapptr_hash_47_8 tc
	r6 = hash ll
	r1 = *(u8 *)(r6 + 47)
	r0 = 0
	exit
expect: EACCES cannot access ptr member ops with moff 40 in struct bpf_map with off 47 size 1
log: ec2b39c5 82984d70 9070633f

prog: mapptr_store tc
	r6 = hash ll
	*(u64 *)(r6 + 0) = 0
	r0 = 0
	exit
expect: EACCES only read from bpf_htab is supported
log: a50af76b d4df5ce0 b89e033b

prog: mapptr_store_reg tc
	r6 = hash ll
	r1 = 0
	*(u64 *)(r6 + 0) = r1
	r0 = 0
	exit
expect: EACCES only read from bpf_htab is supported
log: 277cff5e 7ab3bbe1 177776d8

prog: mapptr_atomic tc
	r6 = hash ll
	r1 = 0
	lock *(u64 *)(r6 + 0) += r1
	r0 = 0
	exit
expect: EACCES only read from bpf_htab is supported
log: bfe82bf9 9d432ccd 177776d8

prog: mapptr_ops tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 0)
	r1 = *(u64 *)(r1 + 0)
	r0 = 0
	exit
expect: EACCES R1 invalid mem access 'scalar'
log: a0ec8a02 a2e9d154 366476c7

prog: mapptr_ops_spilled tc
	r6 = hash ll
	r1 = *(u64 *)(r6 + 0)
	*(u64 *)(r10 - 8) = r1
	r2 = *(u64 *)(r10 - 8)
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 1544a758 5b5432a9

prog: mapptr_moved_by_zero tc
	r6 = hash ll
	r6 += 0
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: deacabe1 36a803ef 765dcf1c

prog: mapptr_moved tc
	r6 = hash ll
	r6 += 8
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: EACCES R6 pointer arithmetic on map_ptr prohibited
log: 87a793fc 5f438d05 65d28d96

prog: mapptr_sub_zero tc
	r6 = hash ll
	r6 -= 0
	r0 = 0
	exit
expect: EACCES R6 pointer arithmetic on map_ptr prohibited
log: 363d819d 3ecec49b 65d28d96

prog: mapptr_or tc
	r6 = hash ll
	r6 |= 1
	r0 = 0
	exit
expect: EACCES R6 pointer arithmetic on map_ptr prohibited
log: c5a544f4 613e9a4b 65d28d96

prog: mapptr_null_check tc
	r6 = hash ll
	r0 = 0
	if r6 == 0 goto no
	r0 = 1
no:	exit
expect: accepted
log: deacabe1 14799c55 765dcf1c

prog: mapptr_compare tc
	r6 = hash ll
	r7 = hash ll
	r0 = 0
	if r6 == r7 goto no
	r0 = 1
no:	exit
expect: accepted
log: 90ee56ff fd3876dc e6d2b9ae

prog: mapptr_same_insn tc
	r9 = *(u32 *)(r1 + 0)
	r6 = hash ll
	if r9 == 0 goto no
	r6 = array ll
no:	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 01a6f9f1 ab12a497 b485e15e

prog: mapptr_same_insn_stack tc
	r9 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = 0
	r6 = r10
	r6 += -32
	if r9 == 0 goto no
	r6 = array ll
no:	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: a967419f c8ab2893 c2060ed4

prog: mapptr_not_gpl tc
	r6 = hash ll
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: accepted
log: 333fabce e75162d4 19be865f

prog: mapptr_signed tc
	r6 = hash ll
	r1 = *(s32 *)(r6 + 24)
	r0 = r1
	exit
expect: accepted
log: 333fabce 99489e20 19be865f

prog: mapptr_unpriv socket unpriv
	r6 = hash ll
	r1 = *(u32 *)(r6 + 24)
	r0 = 0
	exit
expect: EPERM 'struct bpf_htab' access is allowed only to CAP_PERFMON and CAP_SYS_ADMIN
log: 765e4cfb 35520c11 3bb57b60

