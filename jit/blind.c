/*
 * blind.c - hardening: no number that the program's author chose stands in the code as it is.
 *
 * Numbers of more than a byte leave the instructions that they are operands of and become constants of their
 * own, which the machine's emitter then makes from two random parts (e->t->random). Offsets of addresses
 * stay: they are bounded by what the memory's bounds allow.
 *
 * Needs: combine.c has merged stores. Promises: no later pass makes an operand of such a constant.
 */
#include <errno.h>

#include "jit/passes.h"

/* Numbers of one byte are in many instructions anyway. */
bool blind_wanted(int64_t value)
{
	return value < INT8_MIN || value > INT8_MAX;
}

static bool has_number(const struct ir_ins *i)
{
	bool shift = i->op == IR_SHL || i->op == IR_SHR || i->op == IR_SAR || i->op == IR_ROL;

	return i->flags & IRF_IMM && !shift && blind_wanted(i->imm);
}

static void take_out(struct ir *ir, ref r)
{
	ref number = ir_new(ir, IR_CONST, 64);
	struct ir_ins *i = &ir->ins[r];

	ir->ins[number].imm = i->imm;
	ir_insert_before(ir, r, number);
	if (ir_is(i, IR_BINARY) || i->op == IR_SELECT)
		i->b = number;
	else		/* stores, atomics, results */
		i->a = number;
	if (i->op >= IR_DIV && i->op <= IR_SMOD)
		i->flags |= IRF_NONZERO;
	i->flags &= (uint16_t)~IRF_IMM;
	i->imm = 0;
}

int pass_blind(struct ir *ir)
{
	for (uint32_t o = 0; o < ir->n_order; o++)
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next) {
			if (!has_number(&ir->ins[r]))
				continue;
			if (ir_reserve(ir, 1, 0, 0))
				return -ENOMEM;
			take_out(ir, r);
		}
	return 0;
}
