/*
 * phi.c - phis that choose nothing.
 *
 * Needs: SSA. Promises: phis whose operands are all one value, or themselves, forward to it; few rounds, so
 * that deeply nested loops may keep some, which is never wrong.
 */
#include "jit/passes.h"

enum { ROUNDS = 8 };

/* The one value that a phi stands for, 0: it chooses. */
static ref only(struct ir *ir, ref r)
{
	const struct ir_ins *i = &ir->ins[r];
	ref one = 0;

	for (uint32_t k = 0; k < i->n_args; k++) {
		ref v = ir->pool[i->args + k];

		if (!v)
			continue;
		v = ir_find(ir, v);
		ir->pool[i->args + k] = v;
		if (v == r || v == one)
			continue;
		if (one)
			return 0;
		one = v;
	}
	return one;
}

int pass_phi(struct ir *ir)
{
	bool again = true;

	for (unsigned round = 0; again && round < ROUNDS; round++) {
		again = false;
		for (uint32_t o = 0; o < ir->n_order; o++) {
			ref next;

			for (ref r = ir->blocks[ir->order[o]].first; r && ir->ins[r].op == IR_PHI; r = next) {
				ref one = only(ir, r);

				next = ir->ins[r].next;
				if (!one)
					continue;
				ir_remove(ir, r);
				ir->ins[r].fwd = one;
				again = true;
			}
		}
	}
	return 0;
}
