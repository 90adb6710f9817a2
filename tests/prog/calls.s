# Calls: of functions of the program, and of helpers; what they keep and what they destroy.
	.section tc,"ax",@progbits

#: packet p 00*14 64 00*8

	.globl nested
	.type nested,@function
nested:
	r6 = 1
	r7 = 2
	r8 = 3
	r9 = 4
	*(u64 *)(r10 - 8) = 1000
	r1 = 10
	r2 = 20
	r3 = 30
	r4 = 40
	r5 = 50
	call five
	# r6 to r9 and the stack are the caller's own.
	r0 += r6
	r0 += r7
	r0 += r8
	r0 += r9
	r1 = *(u64 *)(r10 - 8)
	r0 += r1
	exit
#: run $p -> 1320

	.globl exit_with_offset
	.type exit_with_offset,@function
exit_with_offset:
	r0 = 7
	# exit, with 64 in a field that it does not have: Linux does not look at it.
	.byte 0x95, 0, 64, 0, 0, 0, 0, 0
#: run $p -> 7

	.globl through_pointer
	.type through_pointer,@function
through_pointer:
	*(u64 *)(r10 - 16) = 5
	r1 = r10
	r1 += -16
	call store
	r0 = *(u64 *)(r10 - 16)
	exit
#: run $p -> 47

# A helper destroys r1 to r5: whoever reads one of them afterwards reads nothing.
	.globl helper_clobbers
	.type helper_clobbers,@function
helper_clobbers:
	r2 = 7
	call bpf_get_prandom_u32
	r0 = r2
	exit
#: verdict EACCES
#: final R2 !read_ok

	.globl function_clobbers
	.type function_clobbers,@function
function_clobbers:
	r1 = 1
	r2 = 2
	r3 = 3
	r4 = 4
	r5 = 5
	call five
	r0 += r3
	exit
#: verdict EACCES
#: final R3 !read_ok

# ... but r6 to r9 stay, over a helper that uses every machine register it can.
	.globl helper_keeps
	.type helper_keeps,@function
helper_keeps:
	r6 = r1
	r7 = 0x1111111111111111 ll
	r8 = 0x2222222222222222 ll
	r9 = 0x4444444444444444 ll
	r2 = 0
	r3 = r10
	r3 += -24
	r4 = 23
	call bpf_skb_load_bytes
	r0 = r7
	r0 += r8
	r0 += r9
	r1 = *(u8 *)(r10 - 10)
	r0 += r1
	exit
#: run $p -> 0x77777777777777db

	.globl too_deep
	.type too_deep,@function
too_deep:
	call d1
	exit
#: verdict E2BIG
#: final the call stack of 9 frames is too deep

	.globl itself
	.type itself,@function
itself:
	call again
	exit
#: verdict E2BIG
#: final the call stack of 9 frames is too deep

	.text
	.type five,@function
five:
	r6 = 99
	r7 = 99
	r8 = r5
	r9 = r4
	*(u64 *)(r10 - 8) = 77
	r0 = r1
	r0 += r2
	r0 += r3
	r0 += r8
	r1 = r9
	call twice_plus
	exit
	.type twice_plus,@function
twice_plus:
	r2 = r1
	r1 += r2
	r0 = 310
	r0 -= r1
	r0 += r2
	r0 += r2
	exit
	.type store,@function
store:
	r2 = *(u64 *)(r1 + 0)
	r2 += 42
	*(u64 *)(r1 + 0) = r2
	r0 = 0
	exit
	.type again,@function
again:
	call again
	exit
	.type d1,@function
d1:
	call d2
	exit
	.type d2,@function
d2:
	call d3
	exit
	.type d3,@function
d3:
	call d4
	exit
	.type d4,@function
d4:
	call d5
	exit
	.type d5,@function
d5:
	call d6
	exit
	.type d6,@function
d6:
	call d7
	exit
	.type d7,@function
d7:
	call d8
	exit
	.type d8,@function
d8:
	r0 = 0
	exit

# A local function beside its program takes what it is given, pointers too: it is no function of its own.
	.section socket, "ax", @progbits
	.globl beside
beside:
#: run 00*20 -> 5
	*(u64 *)(r10 - 8) = 2
	r1 = r10
	r1 += -8
	call add_three
	r0 = *(u64 *)(r10 - 8)
	exit
	.type add_three, @function
add_three:
	r2 = *(u64 *)(r1 + 0)
	r2 += 3
	*(u64 *)(r1 + 0) = r2
	r0 = 0
	exit
