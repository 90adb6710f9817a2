# Encodings that are none, fields that must be zero.
prog: illegal_opcode socket
	.quad 0x00000000000000ff
	r0 = 0
	exit
prog: illegal_zero socket
	.quad 0
	r0 = 0
	exit
prog: illegal_lddw_half socket
	r0 = 0
	.quad 0x0000000000000018
	exit
prog: illegal_lddw_second_opcode socket
	.quad 0x0000000000000018, 0x00000000000000b7
	r0 = 0
	exit
prog: illegal_lddw_second_reg socket
	.quad 0x0000000000000018, 0x0000000000000100
	r0 = 0
	exit
prog: illegal_lddw_src socket
	.quad 0x0000000000007018, 0
	r0 = 0
	exit
prog: illegal_mov_off socket
	.quad 0x00000000000500b7
	exit
prog: illegal_mov_imm_src socket
	.quad 0x00000000000010b7
	exit
prog: illegal_mov_reg_imm socket
	.quad 0x00000005000010bf
	exit
prog: illegal_movsx_bits socket
	.quad 0x00000000000710bf
	r0 = 0
	exit
prog: illegal_add_off socket
	r0 = 0
	.quad 0x0000000100010007
	exit
prog: illegal_div_off socket
	r0 = 0
	.quad 0x0000000100020037
	exit
prog: illegal_end_width socket
	r0 = 0
	.quad 0x00000011000000dc
	exit
prog: illegal_neg_imm socket
	r0 = 0
	.quad 0x0000000100000087
	exit
prog: illegal_exit_imm socket
	r0 = 0
	.quad 0x0000000100000095
	exit
prog: illegal_exit32 socket
	r0 = 0
	.quad 0x0000000000000096
	exit
prog: illegal_ja_dst socket
	r0 = 0
	.quad 0x0000000000000105
	exit
prog: illegal_ja_imm socket
	r0 = 0
	.quad 0x0000000100000005
	exit
prog: illegal_jal_off socket
	r0 = 0
	.quad 0x0000000000010006
	exit
prog: illegal_jeq_reg_imm socket
	r0 = 0
	.quad 0x000000010000001d
	exit
prog: illegal_jeq_imm_src socket
	r0 = 0
	.quad 0x0000000100001015
	exit
prog: illegal_call_off socket
	.quad 0x0000000700010085
	exit
prog: illegal_call_dst socket
	.quad 0x0000000700000185
	exit
prog: illegal_call_src socket
	.quad 0x0000000700003085
	exit
prog: illegal_callx socket
	.quad 0x000000000000008d
	exit
prog: illegal_ldx_imm socket
	.quad 0x0000000100001061
	exit
prog: illegal_stx_imm socket
	r0 = 0
	.quad 0x00000001fff80a7b
	exit
prog: illegal_st_src socket
	r0 = 0
	.quad 0x00000001fff81a7a
	exit
prog: illegal_atomic_op socket
	r0 = 0
	*(u64 *)(r10 - 8) = 0
	.quad 0x00000002fff80adb
	exit
prog: illegal_atomic_width socket
	r0 = 0
	*(u64 *)(r10 - 8) = 0
	.quad 0x00000000fff80acb
	exit
prog: illegal_ldabs_dw socket
	r6 = r1
	.quad 0x0000000000000038
	r0 = 0
	exit
prog: illegal_ldabs_dst socket
	r6 = r1
	.quad 0x0000000000000130
	r0 = 0
	exit
prog: illegal_ldabs_src socket
	r6 = r1
	.quad 0x0000000000001030
	r0 = 0
	exit
prog: illegal_ldabs_off socket
	r6 = r1
	.quad 0x0000000000010030
	r0 = 0
	exit
prog: illegal_reg_11 socket
	.quad 0x0000000000000bb7
	r0 = 0
	exit
prog: illegal_reg_15 socket
	.quad 0x000000000000f0bf
	exit
prog: illegal_reg_11_load socket
	.quad 0x000000000000b061
	exit
prog: illegal_may_goto_src socket
	r0 = 0
	.quad 0x00000000000010e5
	exit
prog: illegal_may_goto_dst socket
	r0 = 0
	.quad 0x00000000000001e5
	exit
prog: illegal_jcond_other socket
	r0 = 0
	.quad 0x00000001000000e5
	exit
prog: illegal_map_fd socket
	.quad 0x0fffffff00001118, 0
	r0 = 0
	exit
prog: illegal_addr_cast socket
	r0 = 0
	.quad 0x00000001000100bf
	exit
prog: illegal_kfunc socket
	.quad 0x0000000000002085
	r0 = 0
	exit
prog: illegal_bswap_src socket
	r0 = 0
	.quad 0x00000010000010d7
	exit
prog: illegal_memsx64 socket
	.quad 0x0000000000001099
	exit
