/*
 * cfg_impl.h - what the passes over the program's shape ask of raw instructions. Opcodes may still be illegal
 * when they run, so that they look at the fields and not at the table's rows.
 */
#ifndef VERIFY_CFG_IMPL_H
#define VERIFY_CFG_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/isa.h"

enum {
	CODE_JA = 0x05, CODE_JAL = 0x06, CODE_CALL = 0x85, CODE_EXIT = 0x95, CODE_MAY_GOTO = 0xe5,
	CODE_LDX64 = 0x79, CODE_STX64 = 0x7b,
	CLASS_LD = 0, CLASS_JMP = 5, CLASS_JMP32 = 6,
	OP_BITS_JA = 0x00, OP_BITS_CALL = 0x80, OP_BITS_EXIT = 0x90,
	MODE_ABS = 0x20, MODE_IND = 0x40,
	CALL_SRC_HELPER = 0, CALL_SRC_LOCAL = 1, CALL_SRC_KERNEL = 2, IMM64_SRC_FUNC = 4
};

static inline unsigned insn_class(const struct insn *in) { return in->opcode & 7; }
static inline unsigned insn_op_bits(const struct insn *in) { return in->opcode & 0xf0; }
static inline bool insn_is_jmp_class(const struct insn *in)
{
	return insn_class(in) == CLASS_JMP || insn_class(in) == CLASS_JMP32;
}
static inline bool insn_is_call(const struct insn *in) { return in->opcode == CODE_CALL; }
static inline bool insn_is_helper_call(const struct insn *in)
{
	return insn_is_call(in) && in->src == CALL_SRC_HELPER;
}
static inline bool insn_is_local_call(const struct insn *in)
{
	return insn_is_call(in) && in->src == CALL_SRC_LOCAL;
}
static inline bool insn_takes_func(const struct insn *in)
{
	return isa_is_imm64(in) && in->src == IMM64_SRC_FUNC;
}
static inline bool insn_is_ld_pkt(const struct insn *in)
{
	unsigned mode = in->opcode & 0xe0;

	return insn_class(in) == CLASS_LD && (mode == MODE_ABS || mode == MODE_IND);
}
static inline uint32_t insn_slots(const struct insn *in) { return isa_is_imm64(in) ? 2 : 1; }
/* Has a jump target: conditional or not. */
static inline bool insn_jumps(const struct insn *in)
{
	return insn_is_jmp_class(in) && insn_op_bits(in) != OP_BITS_CALL && insn_op_bits(in) != OP_BITS_EXIT;
}
static inline int64_t insn_target(const struct insn *in, uint32_t at)
{
	return (int64_t)at + 1 + (in->opcode == CODE_JAL ? in->imm : in->off);
}

#endif
