# Redirects through maps of interfaces, CPUs and sockets. Interface 1 is the loopback device everywhere.
	.map	devs, type=devmap, key_size=4, value_size=4, max_entries=4
	.map	hashed, type=devmap_hash, key_size=4, value_size=8, max_entries=2
	.map	cpus, type=cpumap, key_size=4, value_size=4, max_entries=2
	.map	socks, type=xskmap, key_size=4, value_size=4, max_entries=2

	.section xdp,"ax",@progbits

#: packet p 00*20

# The packet's first bytes are key and flags: flags' lowest bits are the verdict where there is nothing.
	.globl to_device
	.type to_device,@function
to_device:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 12
	if r4 > r3 goto short
	r1 = devs ll
	r3 = *(u64 *)(r2 + 4)
	r2 = *(u32 *)(r2 + 0)
	call bpf_redirect_map
	exit
short:
	r0 = 1
	exit
#: set devs u32:1 = u32:1 -> done
#: set devs u32:0 = u32:99999 -> EINVAL
#: set devs u32:4 = u32:1 -> E2BIG
#: set devs u32:2 = u32:1 -> done
#: set devs u32:2 = u32:0 -> done
#: run u32:0 u64:0 00*10 -> 0
#: run u32:0 u64:2 00*10 -> 2
#: run u32:0 u64:3 00*10 -> 3
#: run u32:1 u64:2 00*10 -> 4
#: run u32:2 u64:1 00*10 -> 1
#: run u32:1 u64:4 00*10 -> 0
#: run u32:0 u64:8 00*10 -> 4
#: run u32:0 u64:25 00*10 -> 4
#: run u32:0 u64:18 00*10 -> 2
#: run u32:4 u64:1 00*10 -> 1
#: run u32:1 u64:32 00*10 -> 0
#: run u32:1 u64:0x100000002 00*10 -> 0
#: map devs u32:1 = u32:1
#: map devs u32:0 = none

	.globl to_hashed
	.type to_hashed,@function
to_hashed:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 12
	if r4 > r3 goto short2
	r1 = hashed ll
	r3 = *(u64 *)(r2 + 4)
	r2 = *(u32 *)(r2 + 0)
	call bpf_redirect_map
	exit
short2:
	r0 = 1
	exit
#: set hashed u32:0x10000 = u32:1 u32:0 -> done
#: set hashed u32:0 = u32:0 u32:0 -> EINVAL
#: set hashed u32:7 = u32:1 u32:-1 -> done
#: set hashed u32:8 = u32:1 u32:0 -> E2BIG
#: run u32:0x10000 u64:2 00*10 -> 4
#: run u32:0 u64:2 00*10 -> 2
#: run u32:7 u64:0 00*10 -> 4
#: run u32:0 u64:8 00*10 -> 4
#: map hashed u32:0x10000 = u64:1
#: map hashed entries = 2

	.globl to_cpu
	.type to_cpu,@function
to_cpu:
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r4 = r2
	r4 += 12
	if r4 > r3 goto short3
	r1 = cpus ll
	r3 = *(u64 *)(r2 + 4)
	r2 = *(u32 *)(r2 + 0)
	call bpf_redirect_map
	exit
short3:
	r0 = 1
	exit
#: set cpus u32:0 = u32:192 -> done
#: set cpus u32:1 = u32:16385 -> EOVERFLOW
#: run u32:0 u64:2 00*10 -> 4
#: run u32:1 u64:2 00*10 -> 2
#: run u32:0 u64:8 00*10 -> 0
#: map cpus u32:0 = u32:192

# An empty map of sockets; a program may ask which queue a socket is for.
	.globl to_socket
	.type to_socket,@function
to_socket:
	*(u32 *)(r10 - 4) = 1
	r1 = socks ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto nobody
	r0 = *(u32 *)(r0 + 0)
	exit
nobody:
	r1 = socks ll
	r2 = 1
	r3 = 2
	call bpf_redirect_map
	exit
#: set socks u32:1 = u32:0 -> ENOTSOCK
#: set socks u32:1 = u32:99999 -> EBADF
#: run $p -> 2

# A program reads an interface's value, and may not write it.
	.globl look_up
	.type look_up,@function
look_up:
	*(u32 *)(r10 - 4) = 1
	r1 = devs ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none
	r0 = *(u32 *)(r0 + 0)
	exit
none:
	r0 = -1
	exit
#: set devs u32:1 = u32:1 -> done
#: run $p -> 1

	.globl write_device
	.type write_device,@function
write_device:
	*(u32 *)(r10 - 4) = 1
	r1 = devs ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto none2
	*(u32 *)(r0 + 0) = 3
none2:
	r0 = 0
	exit
#: verdict EACCES
#: final write into map forbidden, value_size=4 off=0 size=4

# Only redirects go to CPUs.
	.globl read_cpu
	.type read_cpu,@function
read_cpu:
	*(u32 *)(r10 - 4) = 1
	r1 = cpus ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
#: verdict EINVAL
#: final cannot pass map_type 16 into func bpf_map_lookup_elem#1

	.globl update_device
	.type update_device,@function
update_device:
	*(u32 *)(r10 - 4) = 1
	r1 = devs ll
	r2 = r10
	r2 += -4
	r3 = r2
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
#: verdict EACCES
#: final write into map forbidden
