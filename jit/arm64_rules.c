/*
 * arm64_rules.c - how arm64 instructions want their operands.
 */
#include "jit/arm64.h"

#if defined(__aarch64__)
#include <sys/auxv.h>
#endif

#include "jit/jit.h"

#define BIT(r) (1u << (r))
#define BITS(from, to) ((BIT((to) - (from) + 1) - 1) << (from))

enum {
	CALLER_SAVED = BITS(0, 15),
	CALLEE_SAVED = BITS(19, 28),
	FEW = BITS(0, 3) | BITS(19, 20),
};

static void call(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	unsigned n = 0;

	if (i->a)
		c->fix[n++] = A64_IP0;
	for (unsigned k = 0; k < i->n_args; k++)
		if (ir->pool[i->args + k])
			c->fix[n++] = (int8_t)k;
	c->dst = 0;
	c->clobber = CALLER_SAVED & ~(uint32_t)BIT(0);
}

/* Loads and stores have the old value, and most a new one, besides the operands. */
static void atomic(const struct ir_ins *i, struct constraint *c, bool lse)
{
	if (i->op == IR_A_CMPXCHG && lse) {	/* what is expected comes back as what was there */
		c->tied = i->b ? 2 : 1;		/* b is not there when the base is the frame */
	} else if (!lse) {
		c->early = true;
		c->temp = i->op != IR_A_CMPXCHG && i->op != IR_A_XCHG;
	}
}

static void rules(const struct ir *ir, const struct ir_ins *i, struct constraint *c, bool lse)
{
	*c = (struct constraint){ .fix = { -1, -1, -1, -1, -1, -1, -1, -1, -1 }, .dst = -1, .tied = -1 };
	switch ((enum ir_op)i->op) {
	case IR_NOP: case IR_CONST: case IR_FRAME: case IR_FUNC: case IR_PARAM: case IR_PHI:
	case IR_ADD: case IR_SUB: case IR_MUL: case IR_AND: case IR_OR: case IR_XOR: case IR_SHL: case IR_SHR:
	case IR_SAR: case IR_ROL: case IR_MULH: case IR_DIV: case IR_MOD: case IR_SDIV: case IR_SMOD:
	case IR_NEG: case IR_ZEXT: case IR_SEXT: case IR_BSWAP: case IR_LEA: case IR_SELECT:
	case IR_MADD: case IR_MSUB: case IR_BITS: case IR_PLACE:
	case IR_LOAD: case IR_STORE: case IR_LOAD_ACQ: case IR_STORE_REL:
	case IR_JMP: case IR_BR: case IR_TRAP: case IR_OP_COUNT:
		return;
	case IR_A_ADD: case IR_A_AND: case IR_A_OR: case IR_A_XOR: case IR_A_FADD: case IR_A_FAND:
	case IR_A_FOR: case IR_A_FXOR: case IR_A_XCHG: case IR_A_CMPXCHG:
		atomic(i, c, lse);
		return;
	case IR_CALL: case IR_CALL_FUNC: case IR_CALL_PTR:
		call(ir, i, c);
		return;
	case IR_RET:
		c->fix[0] = 0;
		return;
	case IR_TAIL:
		c->fix[0] = A64_IP0;
		c->fix[1] = 0;
		return;
	}
}

static void rules_plain(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	rules(ir, i, c, false);
}

static void rules_lse(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	rules(ir, i, c, true);
}

#define OP(name) (1ull << IR_##name)

_Static_assert(IR_OP_COUNT <= 64, "machine.wreckers has a bit for each operation");

/* With and without LSE; with all registers, and with few. */
#define MACHINE(n, regs, rules) { \
	.name = n, .n_regs = A64_REGS, .allocatable = regs, .callee_saved = CALLEE_SAVED, \
	.args = { 0, 1, 2, 3, 4, 5 }, .entry_arg = 0, \
	.wreckers = OP(CALL) | OP(CALL_FUNC) | OP(CALL_PTR), .constrain = rules, \
	.address = arm64_address, .lower = arm64_lower, .kept = 12, .keeps_frame = true }

static const struct machine machines[] = {
	MACHINE("arm64", CALLER_SAVED | CALLEE_SAVED, rules_plain),
	MACHINE("arm64 with LSE", CALLER_SAVED | CALLEE_SAVED, rules_lse),
	MACHINE("arm64, few registers", FEW, rules_plain),
	MACHINE("arm64 with LSE, few registers", FEW, rules_lse),
};

unsigned arm64_features(unsigned flags)
{
	unsigned always = flags & JIT_HARDEN ? A64_BLIND : 0;

	if (flags & JIT_ALONE)
		return always | A64_ALONE;
#if defined(__aarch64__)
	enum { HAS_ATOMICS = 1 << 8 };		/* HWCAP_ATOMICS */

	if (!(flags & JIT_BASELINE) && getauxval(AT_HWCAP) & HAS_ATOMICS)
		return always | A64_LSE;
#endif
	return always;
}

const struct machine *arm64_machine(unsigned flags)
{
	return &machines[(arm64_features(flags) & A64_LSE ? 1 : 0) + (flags & JIT_FEW_REGS ? 2 : 0)];
}
