# The packet loads of old: network byte order, and the end of the program where the packet ends.
	.section socket,"ax",@progbits

#: packet six 010203040506 0708090a0b0c 0800 4500

	.globl abs8
	.type abs8,@function
abs8:
	r6 = r1
	r0 = *(u8 *)skb[2]
	exit
#: run $six -> 3
#: run 0102 -> 0
#: run 010280 -> 0x80

	.globl abs16
	.type abs16,@function
abs16:
	r6 = r1
	r0 = *(u16 *)skb[12]
	exit
#: run $six -> 0x800
#: run 0000*6 08 -> 0
#: run 0000*6 ffff -> 0xffff

	.globl abs32
	.type abs32,@function
abs32:
	r6 = r1
	r0 = *(u32 *)skb[0]
	exit
#: run $six -> 0x01020304
#: run fffefdfc 00*16 -> 0xfffefdfc
#: run 010203 -> 0

	.globl ind8
	.type ind8,@function
ind8:
	r6 = r1
	r7 = 4
	r0 = *(u8 *)skb[r7 + 1]
	exit
#: run $six -> 6

	.globl ind16
	.type ind16,@function
ind16:
	r6 = r1
	r0 = *(u8 *)skb[0]
	r7 = r0
	r0 = *(u16 *)skb[r7 + 1]
	exit
#: run $six -> 0x0304
#: run 0000*10 -> 0
#: run 10 00*16 ab cd -> 0xabcd
#: run 11 00*16 ab cd -> 0

	.globl ind32
	.type ind32,@function
ind32:
	r6 = r1
	r0 = *(u8 *)skb[0]
	r7 = r0
	r0 = *(u32 *)skb[r7 - 4]
	r0 += 1
	exit
#: run 04 020304 00*12 -> 0x04020305
#: run 05 020304 aa 00*12 -> 0x020304ab

# What the loads may do to registers: r0 is the result, r1 to r5 are gone, r6 to r9 stay.
	.globl keeps
	.type keeps,@function
keeps:
	r6 = r1
	r7 = 7
	r8 = 8
	r9 = 9
	r0 = *(u8 *)skb[0]
	r7 += r8
	r7 += r9
	r0 += r7
	exit
#: run $six -> 25

	.globl clobbers
	.type clobbers,@function
clobbers:
	r6 = r1
	r2 = 5
	r0 = *(u8 *)skb[0]
	r0 = r2
	exit
#: verdict EACCES
#: final R2 !read_ok

	.globl needs_r6
	.type needs_r6,@function
needs_r6:
	r0 = *(u8 *)skb[0]
	exit
#: verdict EACCES
#: final R6 !read_ok

# Not for XDP.
	.section xdp,"ax",@progbits
	.globl not_xdp
	.type not_xdp,@function
not_xdp:
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = 2
	exit
#: verdict EINVAL
#: final BPF_LD_[ABS|IND] instructions not allowed for this program type
