/*
 * arm64_insn.c - machine code of one instruction whose operands have registers.
 *
 * Needs: registers that meet arm64_rules.c. Flags never live from one step to the next. A constant that an
 * instruction cannot take goes through x16.
 */
#include "jit/arm64.h"

static int32_t slot_of(const struct emit *e, ref v)
{
	return e->slots + e->pushed + (int32_t)(e->ra->values[v].slot * 8);
}

/* `dst` = the constant or address that `i` is */
static void emit_const(struct emit *e, unsigned dst, const struct ir_ins *i)
{
	if (i->op == IR_FUNC)
		emit_fixup(e, FIX_ADDRESS, (uint32_t)i->imm, dst);
	else if (i->op == IR_FRAME)
		arm64_emit_add(e, 64, dst, A64_SP, e->r10 + e->pushed + i->disp);
	else
		arm64_emit_number(e, dst, (uint64_t)i->imm);
}

static uint64_t constant_of(const struct ir_ins *i)
{
	return i->width == 32 ? (uint32_t)i->imm : (uint64_t)i->imm;
}

/* The second operand in a register. */
static unsigned second(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	if (!(i->flags & IRF_IMM))
		return m->reg[1];
	arm64_emit_constant(e, A64_IP0, constant_of(i));
	return A64_IP0;
}

static void emit_add(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	bool sub = i->op == IR_SUB;
	unsigned w = i->width, a = m->reg[0];
	uint32_t how = i->flags & IRF_SHIFTED ? arm64_shifted(i) : 0;

	if (i->flags & IRF_IMM)
		arm64_emit_add(e, w, m->dst, a, sub ? (int64_t)-(uint64_t)i->imm : i->imm);
	else if (how && (i->imm == IR_ZEXT || i->imm == IR_SEXT))
		arm64_put(e, (sub ? a64_sub_extended : a64_add_extended)(w, m->dst, a, m->reg[1], how));
	else
		arm64_put(e, (sub ? a64_sub : a64_add)(w, m->dst, a, m->reg[1], how));
}

struct bitwise {
	uint32_t (*reg)(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted);
	uint32_t (*inverted)(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted);
	uint32_t (*imm)(unsigned w, unsigned d, unsigned n, int32_t pattern);
};

static const struct bitwise and_op = { a64_and, a64_bic, a64_and_imm };
static const struct bitwise or_op = { a64_orr, a64_orn, a64_orr_imm };
static const struct bitwise xor_op = { a64_eor, a64_eon, a64_eor_imm };

static void emit_bitwise(struct emit *e, const struct bitwise *op, const struct ir_ins *i,
			 const struct mop *m)
{
	uint32_t how = i->flags & IRF_SHIFTED ? arm64_shifted(i) : 0;
	int32_t pattern = i->flags & IRF_IMM ? a64_pattern(i->width, constant_of(i)) : A64_NO_PATTERN;

	if (pattern != A64_NO_PATTERN)
		arm64_put(e, op->imm(i->width, m->dst, m->reg[0], pattern));
	else if (i->op == IR_XOR && i->flags & IRF_IMM && constant_of(i) == UINT64_MAX >> (64 - i->width))
		arm64_put(e, a64_orn(i->width, m->dst, A64_ZR, m->reg[0], 0));
	else if (i->flags & IRF_INVERT)
		arm64_put(e, op->inverted(i->width, m->dst, m->reg[0], m->reg[1], how));
	else
		arm64_put(e, op->reg(i->width, m->dst, m->reg[0], second(e, i, m), how));
}

static void emit_shift(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned w = i->width, n = (unsigned)i->imm & (w - 1), d = m->dst, a = m->reg[0], b = m->reg[1];

	if (i->flags & IRF_IMM && !n) {
		arm64_put(e, a64_mov(w, d, a));
	} else if (i->flags & IRF_IMM) {
		switch ((int)i->op) {
		case IR_SHL: arm64_put(e, a64_lsl_imm(w, d, a, n)); return;
		case IR_SHR: arm64_put(e, a64_lsr_imm(w, d, a, n)); return;
		case IR_SAR: arm64_put(e, a64_asr_imm(w, d, a, n)); return;
		}
		arm64_put(e, a64_extr(w, d, a, a, w - n));
	} else if (i->op == IR_ROL) {
		arm64_put(e, a64_sub(w, A64_IP0, A64_ZR, b, 0));
		arm64_put(e, a64_ror(w, d, a, A64_IP0));
	} else {
		arm64_put(e, (i->op == IR_SHL ? a64_lsl : i->op == IR_SHR ? a64_lsr : a64_asr)(w, d, a, b));
	}
}

/* The processor's own division by 0 gives 0, and the least number divided by -1 is itself: just as in BPF. */
static void emit_divide(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	bool sign = i->op == IR_SDIV || i->op == IR_SMOD, rest = i->op == IR_MOD || i->op == IR_SMOD;
	unsigned by = second(e, i, m), q = rest ? A64_IP1 : m->dst;

	arm64_put(e, (sign ? a64_sdiv : a64_udiv)(i->width, q, m->reg[0], by));
	if (rest)
		arm64_put(e, a64_msub(i->width, m->dst, q, by, m->reg[0]));
}

static void emit_extension(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	if (i->width == 32 && (i->op == IR_ZEXT || i->flags & IRF_LOW))
		arm64_put(e, a64_mov(32, m->dst, m->reg[0]));
	else if (i->op == IR_ZEXT)
		arm64_put(e, a64_ubfx(32, m->dst, m->reg[0], 0, i->width));
	else
		arm64_put(e, a64_sbfx(i->flags & IRF_LOW ? 32 : 64, m->dst, m->reg[0], 0, i->width));
}

static void emit_bswap(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	arm64_put(e, a64_rev(i->width == 64 ? 64 : 32, m->dst, m->reg[0]));
	if (i->width == 16)
		arm64_put(e, a64_lsr_imm(32, m->dst, m->dst, 16));
}

static void emit_bits(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned w = i->width, low = (unsigned)i->imm, n = (unsigned)i->disp;
	bool sign = i->flags & IRF_SIGNED;

	if (i->op == IR_BITS)
		arm64_put(e, (sign ? a64_sbfx : a64_ubfx)(w, m->dst, m->reg[0], low, n));
	else
		arm64_put(e, (sign ? a64_sbfiz : a64_ubfiz)(w, m->dst, m->reg[0], low, n));
}

static void emit_select(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned cc = arm64_emit_compare(e, i, m);
	unsigned yes = m->reg[3] == NO_REG ? A64_ZR : m->reg[3];
	unsigned no = m->reg[4] == NO_REG ? A64_ZR : m->reg[4];

	switch (i->flags & (IRF_INVERT | IRF_PLUS)) {
	case 0: arm64_put(e, a64_csel(64, m->dst, yes, no, cc)); return;
	case IRF_PLUS: arm64_put(e, a64_csinc(64, m->dst, yes, no, cc)); return;
	case IRF_INVERT: arm64_put(e, a64_csinv(64, m->dst, yes, no, cc)); return;
	}
	arm64_put(e, a64_csneg(64, m->dst, yes, no, cc));
}

static void emit_call(struct emit *e, const struct ir_ins *i)
{
	if (i->op == IR_CALL_PTR)
		arm64_put(e, a64_blr(A64_IP0));
	else if (i->op == IR_CALL)
		emit_call_host(e, (uint64_t)i->imm);
	else
		emit_fixup(e, FIX_CALL, (uint32_t)i->imm, 0);
}

static void emit_op(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned w = i->width, d = m->dst, a = m->reg[0];

	switch ((enum ir_op)i->op) {
	case IR_NOP: case IR_CONST: case IR_FRAME: case IR_FUNC: case IR_PARAM: case IR_PHI: case IR_JMP:
	case IR_BR: case IR_RET: case IR_TAIL: case IR_TRAP: case IR_OP_COUNT:
		return;
	case IR_ADD: case IR_SUB: emit_add(e, i, m); return;
	case IR_AND: emit_bitwise(e, &and_op, i, m); return;
	case IR_OR: emit_bitwise(e, &or_op, i, m); return;
	case IR_XOR: emit_bitwise(e, &xor_op, i, m); return;
	case IR_MUL: arm64_put(e, a64_madd(w, d, a, second(e, i, m), A64_ZR)); return;
	case IR_MADD: arm64_put(e, a64_madd(w, d, a, m->reg[1], m->reg[2])); return;
	case IR_MSUB: arm64_put(e, a64_msub(w, d, a, m->reg[1], m->reg[2])); return;
	case IR_MULH: arm64_put(e, a64_umulh(d, a, m->reg[1])); return;
	case IR_SHL: case IR_SHR: case IR_SAR: case IR_ROL: emit_shift(e, i, m); return;
	case IR_DIV: case IR_MOD: case IR_SDIV: case IR_SMOD: emit_divide(e, i, m); return;
	case IR_NEG: arm64_put(e, a64_sub(w, d, A64_ZR, a, 0)); return;
	case IR_ZEXT: case IR_SEXT: emit_extension(e, i, m); return;
	case IR_BSWAP: emit_bswap(e, i, m); return;
	case IR_BITS: case IR_PLACE: emit_bits(e, i, m); return;
	case IR_LEA: arm64_emit_address(e, i, m); return;
	case IR_SELECT: emit_select(e, i, m); return;
	case IR_LOAD: arm64_emit_load(e, i, m); return;
	case IR_STORE: arm64_emit_store(e, i, m); return;
	case IR_LOAD_ACQ: case IR_STORE_REL: case IR_A_ADD: case IR_A_AND: case IR_A_OR: case IR_A_XOR:
	case IR_A_FADD: case IR_A_FAND: case IR_A_FOR: case IR_A_FXOR: case IR_A_XCHG: case IR_A_CMPXCHG:
		arm64_emit_atomic(e, i, m);
		return;
	case IR_CALL: case IR_CALL_FUNC: case IR_CALL_PTR: emit_call(e, i); return;
	}
}

/* x17 = what is in the slot, or can be made again. */
static void fetch(struct emit *e, ref v)
{
	const struct ir_ins *i = &e->ir->ins[v];

	if (ir_remat(i))
		emit_const(e, A64_IP1, i);
	else
		arm64_emit_frame(e, A64_LDR, A64_IP1, slot_of(e, v), A64_IP1);
}

static void emit_push(struct emit *e, const struct mop *m)
{
	unsigned r = m->reg[0];

	if (r == NO_REG) {
		fetch(e, m->from);
		r = A64_IP1;
	}
	arm64_put(e, a64_ldst_pre(A64_STR, 64, r, A64_SP, -16));
	e->pushed += 16;
}

void arm64_emit_step(struct emit *e, const struct mop *m)
{
	const struct ir_ins *i = &e->ir->ins[m->ins];

	switch ((enum mop_kind)m->kind) {
	case MOP_INS:
		emit_op(e, i, m);
		if (m->dst != NO_REG && e->ra->values[m->ins].spilled)
			arm64_emit_frame(e, A64_STR, m->dst, slot_of(e, m->ins), A64_IP1);
		return;
	case MOP_MOVE:
		arm64_put(e, a64_mov(64, m->dst, m->reg[0]));
		return;
	case MOP_SWAP:
		arm64_put(e, a64_mov(64, A64_IP1, m->dst));
		arm64_put(e, a64_mov(64, m->dst, m->reg[0]));
		arm64_put(e, a64_mov(64, m->reg[0], A64_IP1));
		return;
	case MOP_LOAD:
		if (ir_remat(i))
			emit_const(e, m->dst, i);
		else
			arm64_emit_frame(e, A64_LDR, m->dst, slot_of(e, m->ins), m->dst);
		return;
	case MOP_STORE:
		arm64_emit_frame(e, A64_STR, m->reg[0], slot_of(e, m->ins), A64_IP1);
		return;
	case MOP_COPY:
		fetch(e, m->from);
		arm64_emit_frame(e, A64_STR, A64_IP1, slot_of(e, m->ins), A64_IP0);
		return;
	case MOP_PUSH:
		emit_push(e, m);
		return;
	case MOP_POP:
		arm64_put(e, a64_ldst_post(A64_LDR, 64, A64_IP1, A64_SP, 16));
		e->pushed -= 16;
		arm64_emit_frame(e, A64_STR, A64_IP1, slot_of(e, m->ins), A64_IP0);
		return;
	}
}
