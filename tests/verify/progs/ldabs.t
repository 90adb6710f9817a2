# Loads from the packet in the old form.
prog: ldabs_ok socket
	r6 = r1
	r0 = *(u8 *)skb[23]
	exit
prog: ldabs_all socket
	r6 = r1
	r0 = *(u8 *)skb[0]
	r0 = *(u16 *)skb[12]
	r0 = *(u32 *)skb[14]
	exit
prog: ldabs_no_ctx socket
	r0 = *(u8 *)skb[23]
	exit
prog: ldabs_wrong_r6 socket
	r6 = r10
	r0 = *(u8 *)skb[23]
	exit
prog: ldabs_number_r6 socket
	r6 = 0
	r0 = *(u8 *)skb[23]
	exit
prog: ldabs_clobbers socket
	r6 = r1
	r0 = *(u8 *)skb[23]
	r0 = r1
	exit
prog: ldabs_keeps socket
	r6 = r1
	r7 = 5
	r0 = *(u8 *)skb[23]
	r0 = *(u32 *)(r6 + 0)
	r0 += r7
	exit
prog: ldabs_xdp xdp
	r6 = r1
	r0 = *(u8 *)skb[23]
	exit
prog: ldabs_tc tc
	r6 = r1
	r0 = *(u16 *)skb[12]
	exit
prog: ldind_ok socket
	r6 = r1
	r7 = 14
	r0 = *(u8 *)skb[r7]
	exit
prog: ldind_unset socket
	r6 = r1
	r0 = *(u8 *)skb[r7]
	exit
prog: ldind_pointer socket
	r6 = r1
	r7 = r10
	r0 = *(u8 *)skb[r7]
	exit
prog: ldabs_moved_ctx socket
	r6 = r1
	r6 += 4
	r0 = *(u8 *)skb[1]
	exit
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
