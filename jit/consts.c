/*
 * consts.c - constants that loops need in registers.
 *
 * An instruction takes a constant of up to 32 bits by itself; what is left over as an operand needs a
 * register, and in a loop it would be loaded in every round. Such constants are made once, in the entry block;
 * should registers run out, the allocator makes them again instead of keeping them in memory.
 *
 * Needs: select.c's form. Promises: at most machine.kept constants live through the function.
 */
#include "jit/passes.h"
#include "jit/regalloc.h"

enum { KEPT = 16 };

struct kept {
	ref v[KEPT];
	unsigned n, most;
};

static ref keep(struct ir *ir, struct kept *k, ref v)
{
	ref c;

	for (unsigned n = 0; n < k->n; n++)
		if (ir->ins[k->v[n]].op == ir->ins[v].op && ir->ins[k->v[n]].imm == ir->ins[v].imm &&
		    ir->ins[k->v[n]].disp == ir->ins[v].disp)
			return k->v[n];
	if (k->n == k->most || ir_reserve(ir, 1, 0, 0))
		return v;
	c = ir_new(ir, (enum ir_op)ir->ins[v].op, 64);
	ir->ins[c].imm = ir->ins[v].imm;
	ir->ins[c].disp = ir->ins[v].disp;
	ir->ins[c].flags = IRF_KEEP;
	ir->ins[c].uses = 1;
	ir_insert_before(ir, ir->blocks[ir->order[0]].last, c);
	k->v[k->n++] = c;
	return c;
}

static bool worth(const struct ir *ir, ref v, const struct machine *m)
{
	return v && (ir->ins[v].op == IR_CONST || (m->keeps_frame && ir->ins[v].op == IR_FRAME));
}

int pass_consts(struct ir *ir, const struct machine *m)
{
	struct kept k = { .most = m->kept < KEPT ? m->kept : KEPT };

	if (!ir->has_loops)
		return 0;
	for (uint32_t o = 0; o < ir->n_order; o++) {
		if (!ir->blocks[ir->order[o]].depth)
			continue;
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next) {
			struct ir_ins *i = &ir->ins[r];
			ref a = i->a, b = i->b, c = i->c;

			if (i->op == IR_PHI || i->op == IR_RET || i->op == IR_TAIL)
				continue;
			if (worth(ir, a, m))
				a = keep(ir, &k, a);
			if (worth(ir, b, m))
				b = keep(ir, &k, b);
			if (worth(ir, c, m) && ir->ins[r].op != IR_A_CMPXCHG)
				c = keep(ir, &k, c);
			ir->ins[r].a = a;
			ir->ins[r].b = b;
			ir->ins[r].c = c;
		}
	}
	return 0;
}
