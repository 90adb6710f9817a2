# Loads from the packet in the old form.
prog: ldabs_ok socket
	r6 = r1
	r0 = *(u8 *)skb[23]
	exit
expect: accepted
log: aa2f1973 183fd36c 99e59ee2

prog: ldabs_all socket
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = *(u16 *)skb[12]
	r0 = *(u32 *)skb[14]
	exit
expect: accepted
log: deacabe1 7a98460c 765dcf1c

prog: ldabs_no_ctx socket
	r0 = *(u8 *)skb[23]
	exit
expect: EACCES R6 !read_ok
log: 74c599ef a75416c7 85e15268

prog: ldabs_wrong_r6 socket
	r6 = r10
	r0 = *(u8 *)skb[23]
	exit
expect: EINVAL at the time of BPF_LD_ABS|IND R6 != pointer to skb
log: 60cceed3 fe8e0f59 1f2c6e46

prog: ldabs_number_r6 socket
	r6 = 0
	r0 = *(u8 *)skb[23]
	exit
expect: EINVAL at the time of BPF_LD_ABS|IND R6 != pointer to skb
log: 46326ef1 5a0c5947 1f2c6e46

prog: ldabs_clobbers socket
	r6 = r1
	r0 = *(u8 *)skb[23]
	r0 = r1
	exit
expect: EACCES R1 !read_ok
log: 53bd3041 b0b4df76 f041e093

prog: ldabs_keeps socket
	r6 = r1
	r7 = 5
	r0 = *(u8 *)skb[23]
	r0 = *(u32 *)(r6 + 0)
	r0 += r7
	exit
expect: accepted
log: d7bc7f3c 77f0cd8d 7f4f52c1

prog: ldabs_xdp xdp
	r6 = r1
	r0 = *(u8 *)skb[23]
	exit
expect: EINVAL BPF_LD_[ABS|IND] instructions not allowed for this program type
log: 3c1ea8e2 24ba9ffc 266f8e05

prog: ldabs_tc tc
	r6 = r1
	r0 = *(u16 *)skb[12]
	exit
expect: accepted
log: aa2f1973 bffd1af0 99e59ee2

prog: ldind_ok socket
	r6 = r1
	r7 = 14
	r0 = *(u8 *)skb[r7]
	exit
expect: accepted
log: 333fabce 3ef4b271 19be865f

prog: ldind_unset socket
	r6 = r1
	r0 = *(u8 *)skb[r7]
	exit
expect: EACCES R7 !read_ok
log: da1b05c2 fc963c31 a61931c6

prog: ldind_pointer socket
	r6 = r1
	r7 = r10
	r0 = *(u8 *)skb[r7]
	exit
expect: accepted
log: 333fabce d17e2337 19be865f

prog: ldabs_moved_ctx socket
	r6 = r1
	r6 += 4
	r0 = *(u8 *)skb[1]
	exit
expect: EACCES dereference of modified ctx ptr R6 off=4 disallowed
log: 9b3afece c4e99902 6422b051

prog: ldabs_branches socket
	r6 = r1
	r0 = *(u16 *)skb[12]
	if r0 != 0x800 goto out
	r0 = *(u8 *)skb[23]
	if r0 == 6 goto tcp
	if r0 != 17 goto out
	r0 = 17
	exit
tcp:	r0 = 6
	exit
out:	r0 = 0
	exit
expect: accepted
log: ea6b2274 ddba9710 e2ad1d07

