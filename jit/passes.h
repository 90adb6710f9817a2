/*
 * passes.h - what improves the form between build.c and the registers. Each is linear in the form.
 */
#ifndef JIT_PASSES_H
#define JIT_PASSES_H

#include "jit/ir.h"

struct machine;

/* Memory that passes share, kept from function to function. */
struct pass_room {
	uint8_t *bits;		/* by value: it is below 2 to the bits */
	uint32_t cap_bits;
	bool folded;		/* bits are this function's */
	uint32_t *words;	/* scratch */
	uint32_t cap_words;
};

void pass_room_free(struct pass_room *room);

/* phi.c: phis that choose nothing forward to what they choose. */
int pass_phi(struct ir *ir);
/* fold.c: operands resolved; constants, copies, extensions, rotates; conditions decided. Again sees round loops. */
int pass_fold(struct ir *ir, struct pass_room *room, bool again);
/* branch.c: decided branches are jumps, what nobody reaches is gone, small diamonds are selects. */
int pass_branch(struct ir *ir, struct pass_room *room);
/* blind.c: hardening; numbers of more than a byte are constants of their own. 0, -ENOMEM. */
int pass_blind(struct ir *ir);
bool blind_wanted(int64_t value);
/* dce.c: what nobody needs is gone; ins.uses stands. */
int pass_dce(struct ir *ir, struct pass_room *room);
/* unroll.c: counted loops of one block. Needs uses. */
int pass_unroll(struct ir *ir, struct pass_room *room, bool *changed);
/* combine.c: loads and stores side by side are one. Needs uses; leaves dead code and forwards. */
int pass_combine(struct ir *ir);
/* select.c: address modes, memory operands, byte swaps with loads and stores. Needs uses; leaves dead code. */
int pass_select(struct ir *ir, struct pass_room *room, const struct machine *m);
/* consts.c: constants that loops need in registers are made once, before the loops. */
int pass_consts(struct ir *ir, const struct machine *m);

/* divide.c: r (DIV or MOD by imm) in cheaper operations; false: as it is. Room for 8 instructions is there. */
bool fold_divide(struct ir *ir, ref r, unsigned bits);

/* Constant value of `v`? */
static inline bool ir_const(const struct ir *ir, ref v, uint64_t *value)
{
	if (ir->ins[v].op != IR_CONST)
		return false;
	*value = (uint64_t)ir->ins[v].imm;
	return true;
}

/* Whether `value` can be the imm of an instruction of that width. */
static inline bool ir_fits(uint64_t value, unsigned width)
{
	return width <= 32 || (int64_t)value == (int32_t)value;
}

/* What the operation gives for constants. */
uint64_t ir_eval(enum ir_op op, unsigned width, uint64_t a, uint64_t b);
bool ir_holds(enum ir_cc cc, unsigned width, uint64_t a, uint64_t b);

#endif
