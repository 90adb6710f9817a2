# Context fields: what they hold, parts of them, and what may be written.

#: packet ip 010203040506 0708090a0b0c 0800 4500*20

	.section tc,"ax",@progbits
	.globl len
	.type len,@function
len:
	r0 = *(u32 *)(r1 + 0)
	exit
#: run 00*14 -> 14
#: run $ip -> 54
#: run 00*1500 -> 1500

	.globl protocol
	.type protocol,@function
protocol:
	r0 = *(u32 *)(r1 + 16)
	r0 = be16 r0
	exit
#: run $ip -> 0x800
#: run 00*12 86dd 00*40 -> 0x86dd

# Loads of a part of a field give that part.
	.globl narrow
	.type narrow,@function
narrow:
	r2 = *(u16 *)(r1 + 8)
	r3 = *(u16 *)(r1 + 10)
	r4 = *(u8 *)(r1 + 9)
	r0 = r2
	r3 <<= 16
	r0 |= r3
	r4 <<= 32
	r0 |= r4
	exit
#: run $ip ; mark=0x12345678 -> 0x5612345678

	.globl write_mark
	.type write_mark,@function
write_mark:
	r2 = 0x55
	*(u32 *)(r1 + 8) = r2
	r0 = *(u32 *)(r1 + 8)
	exit
#: run $ip ; mark=3 -> 0x55

	.globl write_len
	.type write_len,@function
write_len:
	r2 = 1
	*(u32 *)(r1 + 0) = r2
	r0 = 0
	exit
#: verdict EACCES
#: final invalid bpf_context access off=0 size=4

	.globl scratch
	.type scratch,@function
scratch:
	r2 = 0x123456789abcdef0 ll
	*(u64 *)(r1 + 48) = r2
	r0 = *(u32 *)(r1 + 52)
	r3 = *(u8 *)(r1 + 48)
	r0 <<= 8
	r0 |= r3
	exit
#: run $ip -> 0x12345678f0

	.globl between_fields
	.type between_fields,@function
between_fields:
	r0 = *(u32 *)(r1 + 2)
	exit
#: verdict EACCES
#: final invalid bpf_context access off=2 size=4

	.globl past_the_end
	.type past_the_end,@function
past_the_end:
	r0 = *(u32 *)(r1 + 192)
	exit
#: verdict EACCES
#: final invalid bpf_context access off=192 size=4

	.section socket,"ax",@progbits
	.globl filter_writes_mark
	.type filter_writes_mark,@function
filter_writes_mark:
	r2 = 0x55
	*(u32 *)(r1 + 8) = r2
	r0 = 0
	exit
#: verdict EACCES
#: final invalid bpf_context access off=8 size=4

	.globl filter_sees_no_data
	.type filter_sees_no_data,@function
filter_sees_no_data:
	r0 = *(u32 *)(r1 + 76)
	r0 = 0
	exit
#: verdict EACCES
#: final invalid bpf_context access off=76 size=4
