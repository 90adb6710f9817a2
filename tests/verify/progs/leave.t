# Functions left by a tail call or by a load beyond the packet's end. Nothing here may need the exact value of a
# number from before such a load: 6.18.44 then follows it back through a frame that is none, and oopses.
	.map next, type=prog_array, key=u32, value=u32, max_entries=4

prog: leave_tail_main tc btf
	r6 = *(u32 *)(r1 + 76)
	r7 = *(u32 *)(r1 + 80)
	r2 = r6
	r2 += 8
	if r2 > r7 goto out
	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = *(u8 *)(r6 + 0)
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 17bec1dd e2ad1d07

prog: leave_tail_function tc btf
	r6 = r1
	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r2 = r7
	r2 += 8
	if r2 > r8 goto out
	call f
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 0
	exit
	.text
	.type f,@function
f:	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = 7
	exit
expect: EACCES R7 invalid mem access 'scalar'
log: 72be5028 848183d0 a83f00bd

prog: leave_tail_packet_in_function tc btf
	r6 = r1
	call f
	r0 = 0
	exit
	.text
	.type f,@function
f:	r7 = *(u32 *)(r1 + 76)
	r8 = *(u32 *)(r1 + 80)
	r2 = r7
	r2 += 8
	if r2 > r8 goto out
	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = *(u8 *)(r7 + 0)
out:	r0 = 7
	exit
expect: accepted
log: 58f9bc2e 3c89ce1e c9830264

prog: leave_tail_result tc btf
	r6 = r1
	call f
	if r0 == 7 goto a
	r0 = r9
a:	exit
	.text
	.type f,@function
f:	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = 7
	exit
expect: EACCES R9 !read_ok
log: fd3b8a5f 60d9031f 3ff1cdd4

prog: leave_tail_caller_stack tc btf
	r6 = r1
	*(u64 *)(r10 - 8) = 1
	*(u64 *)(r10 - 16) = 2
	r2 = r10
	r2 += -16
	call f
	r7 = *(u64 *)(r10 - 8)
	r8 = *(u64 *)(r10 - 16)
	if r7 == 3 goto a
	r0 = 1
	exit
a:	r0 = r8
	exit
	.text
	.type f,@function
f:	r6 = r2
	*(u64 *)(r6 + 8) = 3
	r2 = next ll
	r3 = 1
	call bpf_tail_call
	*(u64 *)(r6 + 0) = 4
	r0 = 7
	exit
expect: accepted
log: 34d9347e b90a698d bb4cf12d

prog: leave_tail_branches tc btf
	r6 = *(u32 *)(r1 + 0)
	r7 = *(u32 *)(r1 + 8)
	*(u64 *)(r10 - 8) = 1
	r2 = r10
	r2 += -8
	if r6 > 5 goto a
	*(u64 *)(r10 - 8) = 5
a:	call f
	if r7 > 9 goto b
	r0 = *(u64 *)(r10 - 8)
b:	exit
	.text
	.type f,@function
f:	r6 = r2
	r7 = *(u32 *)(r1 + 0)
	if r7 > 10 goto c
	r2 = next ll
	r3 = 1
	call bpf_tail_call
	*(u64 *)(r6 + 0) = 4
c:	r0 = 7
	exit
expect: accepted
log: ece3008e 9e6e5fc4 d93bda0c

prog: leave_tail_two_deep tc btf
	call f
	exit
	.text
	.type f,@function
f:	call g
	r0 += 1
	exit
	.type g,@function
g:	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = 7
	exit
expect: accepted
log: ea6b2274 55685e69 0843c73f

prog: leave_tail_reference tc btf
	call f
	exit
	.text
	.type f,@function
f:	*(u64 *)(r10 - 8) = 0
	*(u32 *)(r10 - 12) = 0
	r6 = r1
	r2 = r10
	r2 += -12
	r3 = 12
	r4 = -1
	r5 = 0
	call bpf_sk_lookup_tcp
	r1 = r6
	r2 = next ll
	r3 = 1
	call bpf_tail_call
	r0 = 7
	exit
expect: EINVAL BPF_EXIT instruction in main prog would lead to reference leak
log: 0b2d000d 985f3dcf dd40040f

prog: leave_ldabs socket btf recorded
	call f
	r0 += 1
	exit
	.text
	.type f,@function
f:	r6 = r1
	r0 = *(u8 *)skb[3]
	r0 += 1
	exit
expect: accepted
log: 60230ed9 9ece16db 6e3faf0b

prog: leave_ldabs_result socket btf recorded
	call f
	if r0 != 0 goto a
	r0 = r9
a:	exit
	.text
	.type f,@function
f:	r6 = r1
	r0 = *(u8 *)skb[3]
	r0 = 1
	exit
expect: EACCES R9 !read_ok
log: 8dccc9bd 330a0f6e 969deda6

