/*
 * regalloc.c - registers, in one walk over the blocks in their order.
 *
 * A value lives in one register at a time, or in memory: one that was ever pushed out is stored right where it
 * is defined, so that giving up its register costs nothing later. The registers at the head of a block are what
 * the first of its predecessors leaves there; the others move things into place on the edge. At the head of
 * a loop values that the loop uses are loaded ahead.
 *
 * Needs: ra_live(). Promises: see regalloc.h. Time is linear in the form and in the lists of ra_live().
 */
#include "jit/regalloc_impl.h"

#include <errno.h>
#include <string.h>

static const uint32_t far_away = 1u << 24;

static bool push_use(struct ra *ra, uint32_t next)
{
	if (ir_grow(&ra->uses, &ra->cap_uses, ra->n_uses + 1ull, sizeof(*ra->uses))) {
		ra->failed = true;
		return false;
	}
	ra->uses[ra->n_uses++] = next;
	return true;
}

static void hint(struct ra *ra, ref v, unsigned r)
{
	if (r != NO_REG && !(ra->values[v].avoid >> r & 1))
		ra->values[v].hint = (uint8_t)r;
}

/* What is used after the block, and where it should be then. */
static void look_ahead(struct ra *ra, uint32_t blk, uint32_t end)
{
	struct ir *ir = ra->ir;
	const struct ir_block *b = &ir->blocks[blk];

	for (unsigned k = 0; k < b->n_succ; k++) {
		uint32_t to = b->succ[k], arg = ra->blocks[blk].arg[k];
		const struct ra_block *rb = &ra->blocks[to];

		for (uint32_t n = rb->live_in; n; n = ra->nodes[n].next) {
			struct ra_value *val = ra_value(ra, ra->nodes[n].v);

			val->next = end + (val->depth >= b->depth ? 64 : far_away);
			val->hint = NO_REG;
		}
		for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
			ref v = ir->pool[ir->ins[r].args + arg];

			if (!ir_remat(&ir->ins[v]) || ir->ins[v].flags & IRF_KEEP) {
				ra_value(ra, v)->next = end + 16;
				ra_value(ra, v)->hint = NO_REG;
			}
		}
	}
	for (unsigned k = 0; k < b->n_succ; k++) {
		uint32_t to = b->succ[k], arg = ra->blocks[blk].arg[k];
		const struct ra_block *rb = &ra->blocks[to];

		for (uint32_t set = rb->ready ? rb->in_mask : 0; set;) {
			unsigned r = ra_next_of(&set);
			ref v = rb->in[r];

			if (ir->ins[v].op == IR_PHI && ir->ins[v].block == to)
				v = ir->pool[ir->ins[v].args + arg];
			hint(ra, v, r);
		}
	}
}

/* Walks the block backward: distances of uses onto the stack, wishes for registers. */
static void scan_back(struct ra *ra, uint32_t blk)
{
	struct ir *ir = ra->ir;
	const struct ir_block *b = &ir->blocks[blk];
	uint32_t pos = 1;
	ref *ops[MAX_OPS];

	for (ref r = b->first; r; r = ir->ins[r].next)
		pos++;
	ra->n_uses = 0;
	look_ahead(ra, blk, pos);
	for (ref r = b->last; r && ir->ins[r].op != IR_PHI; r = ir->ins[r].prev) {
		struct ir_ins *i = &ir->ins[r];
		struct constraint c;
		unsigned n;

		pos--;
		if (ir_remat(i))
			continue;
		if (ir_is(i, IR_RESULT)) {
			push_use(ra, ra_value(ra, r)->next);
			ra_value(ra, r)->next = 0;
		}
		if (i->op == IR_PARAM)
			continue;
		ra->m->constrain(ir, i, &c);
		n = ir_operands(ir, i, ops);
		for (unsigned k = n; k-- > 0;) {
			struct ra_value *val = ra_value(ra, *ops[k]);

			push_use(ra, val->next);
			if (!val->next)
				val->hint = NO_REG;
			if (c.fix[k] >= 0)
				hint(ra, *ops[k], (unsigned)c.fix[k]);
			else if (c.tied == (int)k && !val->next)
				hint(ra, *ops[k], ra_value(ra, r)->hint);
			val->next = pos;
		}
	}
}

static void allocate_block(struct ra *ra, uint32_t blk)
{
	struct ir *ir = ra->ir;
	struct ir_block *b = &ir->blocks[blk];
	struct ra_block *rb = &ra->blocks[blk];

	scan_back(ra, blk);
	if (!rb->ready) {	/* reached only from what comes later: everything comes in memory */
		rb->ready = true;
		for (uint32_t n = rb->live_in; n; n = ra->nodes[n].next)
			ra_spill(ra, ra->nodes[n].v);
		for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
			ra_spill(ra, r);
	}
	for (uint32_t set = rb->in_mask; set;) {
		unsigned r = ra_next_of(&set);

		if (ra_value(ra, rb->in[r])->next)
			ra_put(ra, rb->in[r], r);
	}
	rb->steps.first = ra->n_mops;
	for (ref r = b->first; r && !ra->failed; r = ir->ins[r].next) {
		if (ir->ins[r].op == IR_PHI) {
			struct mop *m;

			if (ra_value(ra, r)->reg == NO_REG)
				continue;
			m = ra_step(ra, MOP_INS);	/* for its store, should it need one */
			m->ins = r;
			m->dst = ra_value(ra, r)->reg;
		} else if (ir->ins[r].op == IR_PARAM) {
			ra_allocate_param(ra, r);
		} else if (!ir_remat(&ir->ins[r]) && ir->ins[r].op != IR_NOP) {
			ra_allocate_ins(ra, r);
		}
	}
	rb->steps.n = ra->n_mops - rb->steps.first;
	rb->out_mask = ra->busy;
	for (uint32_t set = ra->busy; set;) {
		unsigned r = ra_next_of(&set);

		rb->out[r] = ra->regs[r];
	}
	for (unsigned k = 0; k < b->n_succ; k++)
		if (!ra->blocks[b->succ[k]].ready)
			ra_make_entry(ra, blk, k);
	for (uint32_t set = ra->busy; set;)
		ra_drop(ra, ra_next_of(&set));
	/* Nothing may remember this block's distances. */
	for (unsigned k = 0; k < b->n_succ; k++) {
		for (uint32_t n = ra->blocks[b->succ[k]].live_in; n; n = ra->nodes[n].next)
			ra_value(ra, ra->nodes[n].v)->next = 0;
		for (ref r = ir->blocks[b->succ[k]].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
			ra_value(ra, ir->pool[ir->ins[r].args + ra->blocks[blk].arg[k]])->next = 0;
	}
	for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
		ra_value(ra, r)->next = 0;
}

int ra_allocate(struct ra *ra)
{
	struct ir *ir = ra->ir;

	ra->n_mops = 0;
	ra->used = 0;
	ra->busy = 0;
	memset(ra->regs, 0, sizeof(ra->regs));
	for (ref v = 0; v < ir->n_ins; v++) {
		ra->values[v].reg = ra->values[v].hint = ra->values[v].wish = NO_REG;
		ra->values[v].stamp = 0;
	}
	for (uint32_t o = 0; o < ir->n_order && !ra->failed; o++)
		allocate_block(ra, ir->order[o]);
	for (uint32_t o = 0; o < ir->n_order && !ra->failed; o++)
		for (unsigned k = 0; k < ir->blocks[ir->order[o]].n_succ; k++)
			ra_make_edge(ra, ir->order[o], k);
	return ra->failed ? -ENOMEM : 0;
}
