/*
 * x86_64_rules.c - how x86-64 instructions want their operands.
 */
#include "jit/jit.h"
#include "jit/x86_64.h"

#define BIT(r) (1u << (r))

enum {
	CALLER_SAVED = BIT(RAX) | BIT(RCX) | BIT(RDX) | BIT(RSI) | BIT(RDI) | BIT(R8) | BIT(R9) | BIT(R10) | BIT(R11),
	CALLEE_SAVED = BIT(RBX) | BIT(RBP) | BIT(R12) | BIT(R13) | BIT(R14) | BIT(R15),
	FEW = BIT(RAX) | BIT(RCX) | BIT(RDX) | BIT(RBX) | BIT(RSI) | BIT(RDI),
};

#define ARG_REGS { RDI, RSI, RDX, RCX, R8, R9 }

static const uint8_t args[ARGS] = ARG_REGS;

/* Shifts by a register: the count in rcx. */
static void shift(const struct ir_ins *i, struct constraint *c)
{
	c->tied = 0;
	if (!(i->flags & IRF_IMM))
		c->fix[1] = RCX;
}

static void divide(const struct ir_ins *i, struct constraint *c, bool remainder)
{
	c->fix[0] = RAX;
	c->dst = remainder ? RDX : RAX;
	c->clobber = BIT(remainder ? RAX : RDX);
	c->temp = i->flags & IRF_IMM;
	c->early = true;
}

static void call(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	unsigned n = 0;

	if (i->a)
		c->fix[n++] = RAX;
	for (unsigned k = 0; k < i->n_args; k++)
		if (ir->pool[i->args + k])
			c->fix[n++] = (int8_t)args[k];
	c->dst = RAX;
	c->clobber = CALLER_SAVED & ~(uint32_t)BIT(RAX);
}

static void rules(const struct ir *ir, const struct ir_ins *i, struct constraint *c, bool bmi, bool movbe)
{
	bool memory = i->flags & IRF_MEM;

	*c = (struct constraint){ .fix = { -1, -1, -1, -1, -1, -1, -1, -1, -1 }, .dst = -1, .tied = -1 };
	switch ((enum ir_op)i->op) {
	case IR_NOP: case IR_CONST: case IR_FRAME: case IR_FUNC: case IR_PARAM: case IR_PHI:
	case IR_ZEXT: case IR_SEXT: case IR_LEA: case IR_LOAD: case IR_LOAD_ACQ: case IR_STORE_REL:
	case IR_A_ADD: case IR_A_AND: case IR_A_OR: case IR_A_XOR: case IR_JMP: case IR_BR: case IR_TRAP:
	case IR_MADD: case IR_MSUB: case IR_BITS: case IR_PLACE:
		return;
	case IR_ADD:
		c->tied = memory ? 0 : -1;
		return;
	case IR_MUL:
		c->tied = i->flags & IRF_IMM ? -1 : 0;
		c->swap = !memory;
		return;
	case IR_AND: case IR_OR: case IR_XOR:
		c->swap = !memory;
		c->tied = 0;
		return;
	case IR_SUB: case IR_NEG: case IR_BSWAP: case IR_A_FADD: case IR_A_XCHG:
		c->tied = 0;
		return;
	case IR_SHL: case IR_SHR: case IR_SAR:
		if (!bmi || i->flags & IRF_IMM)
			shift(i, c);
		return;
	case IR_ROL:
		if (!bmi || !(i->flags & IRF_IMM))
			shift(i, c);
		return;
	case IR_MULH:
		c->fix[0] = bmi ? RDX : RAX;
		c->dst = bmi ? -1 : RDX;
		c->clobber = bmi ? 0 : BIT(RAX);
		return;
	case IR_DIV: case IR_SDIV:
		divide(i, c, false);
		return;
	case IR_MOD: case IR_SMOD:
		divide(i, c, true);
		return;
	case IR_SELECT:
		c->tied = (int8_t)((i->a != 0) + (i->b != 0) + (i->c != 0) + 1);
		return;
	case IR_STORE:
		c->temp = i->flags & IRF_SWAP && !movbe;
		return;
	case IR_A_FAND: case IR_A_FOR: case IR_A_FXOR:
		c->dst = RAX;
		c->early = c->temp = true;
		return;
	case IR_A_CMPXCHG:
		c->fix[i->b ? 2 : 1] = RAX;	/* c; b is not there when the base is the frame */
		c->dst = RAX;
		c->early = true;
		return;
	case IR_CALL: case IR_CALL_FUNC: case IR_CALL_PTR:
		call(ir, i, c);
		return;
	case IR_RET:
		c->fix[0] = RAX;
		return;
	case IR_TAIL:
		c->fix[0] = RAX;
		c->fix[1] = RDI;
		return;
	case IR_OP_COUNT:
		return;
	}
}

static void rules_plain(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	rules(ir, i, c, false, false);
}

static void rules_bmi(const struct ir *ir, const struct ir_ins *i, struct constraint *c)
{
	rules(ir, i, c, true, true);
}

#define OP(name) (1ull << IR_##name)

_Static_assert(IR_OP_COUNT <= 64, "machine.wreckers has a bit for each operation");

#define WRECKERS (OP(MULH) | OP(DIV) | OP(MOD) | OP(SDIV) | OP(SMOD) | OP(A_FAND) | OP(A_FOR) | OP(A_FXOR) | \
		  OP(A_CMPXCHG) | OP(CALL) | OP(CALL_FUNC) | OP(CALL_PTR))

/* With and without BMI; with all registers, and with few. */
#define MACHINE(n, regs, rules) { \
	.name = n, .n_regs = X86_REGS, .allocatable = regs, .callee_saved = CALLEE_SAVED, \
	.args = ARG_REGS, .entry_arg = RDI, .wreckers = WRECKERS, .constrain = rules, \
	.memory_operands = true, .kept = 6 }

static const struct machine machines[] = {
	MACHINE("x86-64", CALLER_SAVED | CALLEE_SAVED, rules_plain),
	MACHINE("x86-64 with BMI", CALLER_SAVED | CALLEE_SAVED, rules_bmi),
	MACHINE("x86-64, few registers", FEW, rules_plain),
	MACHINE("x86-64 with BMI, few registers", FEW, rules_bmi),
};

/* MOVBE is older than BMI2: one question decides both. */
unsigned x86_features(unsigned flags)
{
	unsigned always = (flags & JIT_ALONE ? X86_NO_LOCK : 0) | (flags & JIT_HARDEN ? X86_BLIND : 0);

#if defined(__x86_64__)
	if (!(flags & JIT_BASELINE) && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("bmi"))
		return always | X86_BMI | X86_MOVBE;
#endif
	return always;
}

const struct machine *x86_machine(unsigned flags)
{
	return &machines[(x86_features(flags) & X86_BMI ? 1 : 0) + (flags & JIT_FEW_REGS ? 2 : 0)];
}
