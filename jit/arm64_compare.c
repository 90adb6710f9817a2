/*
 * arm64_compare.c - comparisons, and the jumps that need none.
 */
#include "jit/arm64.h"

static unsigned condition(unsigned cc)
{
	static const uint8_t map[] = {
		[CC_EQ] = A64_EQ, [CC_NE] = A64_NE, [CC_LT] = A64_LO, [CC_GE] = A64_HS, [CC_GT] = A64_HI,
		[CC_LE] = A64_LS, [CC_SLT] = A64_LT, [CC_SGE] = A64_GE, [CC_SGT] = A64_GT, [CC_SLE] = A64_LE,
		[CC_SET] = A64_NE, [CC_CLEAR] = A64_EQ,
	};

	return map[cc];
}

static bool tests_bits(const struct ir_ins *i)
{
	return i->cc == CC_SET || i->cc == CC_CLEAR;
}

/* The constant as the instruction sees it. */
static uint64_t constant_of(const struct ir_ins *i)
{
	return i->width == 32 ? (uint32_t)i->imm : (uint64_t)i->imm;
}

static enum a64_extend extension(const struct ir_ins *i)
{
	unsigned plain = i->disp == 8 ? A64_UXTB : i->disp == 16 ? A64_UXTH : A64_UXTW;

	return (enum a64_extend)(plain + (i->imm == IR_SEXT ? A64_SXTB - A64_UXTB : 0));
}

uint32_t arm64_shifted(const struct ir_ins *i)
{
	switch ((enum ir_op)i->imm) {
	case IR_SHR: return a64_shifted(A64_LSR, i->scale);
	case IR_SAR: return a64_shifted(A64_ASR, i->scale);
	case IR_ROL: return a64_shifted(A64_ROR, (i->width - i->scale) & (i->width - 1u));
	case IR_ZEXT: case IR_SEXT: return a64_extended(extension(i), i->scale);
	default: return a64_shifted(A64_LSL, i->scale);
	}
}

static void compare_imm(struct emit *e, const struct ir_ins *i, unsigned a)
{
	uint64_t value = constant_of(i), minus = i->width == 32 ? -(uint32_t)value : -value;
	int32_t pattern = tests_bits(i) ? a64_pattern(i->width, value) : A64_NO_PATTERN;

	if (pattern != A64_NO_PATTERN) {
		arm64_put(e, a64_tst_imm(i->width, a, pattern));
	} else if (!tests_bits(i) && a64_is_imm12(value)) {
		arm64_put(e, a64_cmp_imm(i->width, a, (uint32_t)value));
	} else if (!tests_bits(i) && a64_is_imm12(minus)) {
		arm64_put(e, a64_cmn_imm(i->width, a, (uint32_t)minus));
	} else {
		arm64_emit_constant(e, A64_IP0, value);
		arm64_put(e, (tests_bits(i) ? a64_tst : a64_cmp)(i->width, a, A64_IP0, 0));
	}
}

unsigned arm64_emit_compare(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	uint32_t shifted = i->flags & IRF_SHIFTED ? arm64_shifted(i) : 0;
	unsigned a = m->reg[0], b = m->reg[1];

	if (i->flags & IRF_IMM)
		compare_imm(e, i, a);
	else if (tests_bits(i))
		arm64_put(e, a64_tst(i->width, a, b, shifted));
	else if (shifted && (i->imm == IR_ZEXT || i->imm == IR_SEXT))
		arm64_put(e, a64_cmp_extended(i->width, a, b, shifted));
	else
		arm64_put(e, a64_cmp(i->width, a, b, shifted));
	return condition(i->cc);
}

/* The jump of a comparison with 0, or of a look at one bit; 0: it takes more than that. */
static uint32_t jump_alone(const struct ir_ins *i, unsigned a)
{
	uint64_t value = constant_of(i);
	unsigned w = i->width;

	if (tests_bits(i)) {
		unsigned bit = value ? (unsigned)__builtin_ctzll(value) : 0;

		if (!value || value & (value - 1))
			return 0;
		return i->cc == CC_SET ? a64_tbnz(a, bit) : a64_tbz(a, bit);
	}
	if (value)
		return 0;
	switch ((enum ir_cc)i->cc) {
	case CC_EQ: case CC_LE: return a64_cbz(w, a);
	case CC_NE: case CC_GT: return a64_cbnz(w, a);
	case CC_SLT: return a64_tbnz(a, w - 1);
	case CC_SGE: return a64_tbz(a, w - 1);
	default: return 0;
	}
}

uint32_t arm64_emit_branch(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	uint32_t jump = i->flags & IRF_IMM ? jump_alone(i, m->reg[0]) : 0;

	return jump ? jump : a64_b_cond(arm64_emit_compare(e, i, m));
}
