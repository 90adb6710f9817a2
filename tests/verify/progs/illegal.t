# Encodings that are none, fields that must be zero.
prog: illegal_opcode socket
	.quad 0x00000000000000ff
	r0 = 0
	exit
expect: EINVAL unknown opcode ff
log: 52931ac8 e58b853d b15002dd

prog: illegal_zero socket
	.quad 0
	r0 = 0
	exit
expect: EINVAL unknown opcode 00
log: 240db468 8ab887e1 3b5b4bbd

prog: illegal_lddw_half socket
	r0 = 0
	.quad 0x0000000000000018
	exit
expect: EINVAL invalid bpf_ld_imm64 insn
log: 557b11ba 5d404fdb 90e71c9b

prog: illegal_lddw_second_opcode socket
	.quad 0x0000000000000018, 0x00000000000000b7
	r0 = 0
	exit
expect: EINVAL invalid bpf_ld_imm64 insn
log: 557b11ba 5d404fdb 90e71c9b

prog: illegal_lddw_second_reg socket
	.quad 0x0000000000000018, 0x0000000000000100
	r0 = 0
	exit
expect: EINVAL invalid bpf_ld_imm64 insn
log: 557b11ba 5d404fdb 90e71c9b

prog: illegal_lddw_src socket
	.quad 0x0000000000007018, 0
	r0 = 0
	exit
expect: EINVAL unrecognized bpf_ld_imm64 insn
log: c2d21868 310e062b 95cf57bd

prog: illegal_mov_off socket
	.quad 0x00000000000500b7
	exit
expect: EINVAL BPF_MOV uses reserved fields
log: 13bada86 230ea2e4 ce28748a

prog: illegal_mov_imm_src socket
	.quad 0x00000000000010b7
	exit
expect: EINVAL BPF_MOV uses reserved fields
log: 13bada86 230ea2e4 ce28748a

prog: illegal_mov_reg_imm socket
	.quad 0x00000005000010bf
	exit
expect: EINVAL BPF_MOV uses reserved fields
log: ca5ab3ee 4ed806cf ce28748a

prog: illegal_movsx_bits socket
	.quad 0x00000000000710bf
	r0 = 0
	exit
expect: EINVAL BPF_MOV uses reserved fields
log: ca5ab3ee 928e5ad0 ce28748a

prog: illegal_add_off socket
	r0 = 0
	.quad 0x0000000100010007
	exit
expect: EINVAL BPF_ALU uses reserved fields
log: dfdec12b 6d4acf70 5cf4d41d

prog: illegal_div_off socket
	r0 = 0
	.quad 0x0000000100020037
	exit
expect: EINVAL BPF_ALU uses reserved fields
log: 37b3d70c 9ac83ae2 5cf4d41d

prog: illegal_end_width socket
	r0 = 0
	.quad 0x00000011000000dc
	exit
expect: EINVAL BPF_END uses reserved fields
log: d32f31d1 1d6145d3 0ceeeffc

prog: illegal_neg_imm socket
	r0 = 0
	.quad 0x0000000100000087
	exit
expect: EINVAL BPF_NEG uses reserved fields
log: 11e129f4 481526ee 199e6f37

prog: illegal_exit_imm socket
	r0 = 0
	.quad 0x0000000100000095
	exit
expect: EINVAL unreachable insn 2
log: 33da3da4 308b62cb b189f1d1

prog: illegal_exit32 socket
	r0 = 0
	.quad 0x0000000000000096
	exit
expect: EINVAL unknown opcode 96
log: bb983007 607d69da d048d1f0

prog: illegal_ja_dst socket
	r0 = 0
	.quad 0x0000000000000105
	exit
expect: EINVAL BPF_JA uses reserved fields
log: ed933e76 5e213357 ed29e604

prog: illegal_ja_imm socket
	r0 = 0
	.quad 0x0000000100000005
	exit
expect: EINVAL BPF_JA uses reserved fields
log: ed933e76 5e213357 ed29e604

prog: illegal_jal_off socket
	r0 = 0
	.quad 0x0000000000010006
	exit
expect: EINVAL BPF_JA uses reserved fields
log: 004589cf aae334ab ed29e604

prog: illegal_jeq_reg_imm socket
	r0 = 0
	.quad 0x000000010000001d
	exit
expect: EINVAL BPF_JMP/JMP32 uses reserved fields
log: c70e5486 18a7f3f0 366eaf5b

prog: illegal_jeq_imm_src socket
	r0 = 0
	.quad 0x0000000100001015
	exit
expect: EINVAL BPF_JMP/JMP32 uses reserved fields
log: 4e351018 0fb3bc96 366eaf5b

prog: illegal_call_off socket
	.quad 0x0000000700010085
	exit
expect: EINVAL BPF_CALL uses reserved fields
log: b0c6aa6f f6da2f16 6a961508

prog: illegal_call_dst socket
	.quad 0x0000000700000185
	exit
expect: EINVAL BPF_CALL uses reserved fields
log: b0c6aa6f f6da2f16 6a961508

prog: illegal_call_src socket
	.quad 0x0000000700003085
	exit
expect: EINVAL BPF_CALL uses reserved fields
log: 509921cf d8846bf5 6a961508

prog: illegal_callx socket
	.quad 0x000000000000008d
	exit
expect: EINVAL unknown opcode 8d
log: 232acc1c d487a3bd 2f98aeb9

prog: illegal_ldx_imm socket
	.quad 0x0000000100001061
	exit
expect: EINVAL BPF_LDX uses reserved fields
log: 7a0014da c74c77a5 df3969fb

prog: illegal_stx_imm socket
	r0 = 0
	.quad 0x00000001fff80a7b
	exit
expect: EINVAL BPF_STX uses reserved fields
log: 7b8e3549 aadfa06d 2efcb3d4

prog: illegal_st_src socket
	r0 = 0
	.quad 0x00000001fff81a7a
	exit
expect: EINVAL BPF_ST uses reserved fields
log: 75d250c5 f55883fd 762ac7aa

prog: illegal_atomic_op socket
	r0 = 0
	*(u64 *)(r10 - 8) = 0
	.quad 0x00000002fff80adb
	exit
expect: EINVAL BPF_ATOMIC uses invalid atomic opcode 02
log: f5074b40 fcf32ab5 85683506

prog: illegal_atomic_width socket
	r0 = 0
	*(u64 *)(r10 - 8) = 0
	.quad 0x00000000fff80acb
	exit
expect: EINVAL invalid atomic operand size
log: 5886114c d77a2519 57f34fb2

prog: illegal_ldabs_dw socket
	r6 = r1
	.quad 0x0000000000000038
	r0 = 0
	exit
expect: EINVAL unknown opcode 38
log: 6f5e5817 9d4a5d26 defc0f40

prog: illegal_ldabs_dst socket
	r6 = r1
	.quad 0x0000000000000130
	r0 = 0
	exit
expect: EINVAL BPF_LD_[ABS|IND] uses reserved fields
log: 071e161f 92608e78 cde81f57

prog: illegal_ldabs_src socket
	r6 = r1
	.quad 0x0000000000001030
	r0 = 0
	exit
expect: EINVAL BPF_LD_[ABS|IND] uses reserved fields
log: 071e161f 92608e78 cde81f57

prog: illegal_ldabs_off socket
	r6 = r1
	.quad 0x0000000000010030
	r0 = 0
	exit
expect: EINVAL BPF_LD_[ABS|IND] uses reserved fields
log: 071e161f 92608e78 cde81f57

prog: illegal_reg_11 socket
	.quad 0x0000000000000bb7
	r0 = 0
	exit
expect: EINVAL R11 is invalid
log: 6ccbbc77 424c1bec 042a626d

prog: illegal_reg_15 socket
	.quad 0x000000000000f0bf
	exit
expect: EINVAL R15 is invalid
log: 3036248a 623fce13 dc1c2ed1

prog: illegal_reg_11_load socket
	.quad 0x000000000000b061
	exit
expect: EINVAL R11 is invalid
log: 9f152874 7094d27f 042a626d

prog: illegal_may_goto_src socket
	r0 = 0
	.quad 0x00000000000010e5
	exit
expect: EINVAL invalid may_goto imm 0
log: f163e8a0 c600a50d 11e8624e

prog: illegal_may_goto_dst socket
	r0 = 0
	.quad 0x00000000000001e5
	exit
expect: EINVAL invalid may_goto imm 0
log: 522b145d d268cdcf 6b525c32

prog: illegal_jcond_other socket
	r0 = 0
	.quad 0x00000001000000e5
	exit
expect: EINVAL invalid may_goto imm 1
log: 4fda9fb6 56a05fc0 10baf153

prog: illegal_addr_cast socket
	r0 = 0
	.quad 0x00000001000100bf
	exit
expect: EINVAL addr_space_cast insn can only be used in a program that has an associated arena
log: d7bebe25 d6eea837 8e5e7c5c

prog: illegal_bswap_src socket
	r0 = 0
	.quad 0x00000010000010d7
	exit
expect: EINVAL BPF_END uses reserved fields
log: 4c900c4a 517fe377 0ceeeffc

prog: illegal_memsx64 socket
	.quad 0x0000000000001099
	exit
expect: EINVAL unknown opcode 99
log: 56d4828a 82904d97 cdde5eeb

