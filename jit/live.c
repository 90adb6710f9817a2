/*
 * live.c - where values live.
 *
 * Needs: the form as it will be emitted. Promises: ra_block.live_in lists every value defined elsewhere that
 * is used in the block or after it (constants that are cheap to make again are left out), ra_value.depth and
 * .avoid are set. Time is linear in the form and the lists.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "jit/regalloc.h"

void ra_free(struct ra *ra)
{
	free(ra->mops);
	free(ra->blocks);
	free(ra->nodes);
	free(ra->values);
	free(ra->uses);
	free(ra->heads);
}

unsigned ir_operands(struct ir *ir, struct ir_ins *i, ref **ops)
{
	unsigned n = 0;

	if (i->op == IR_PHI)
		return 0;
	if (i->a)
		ops[n++] = &i->a;
	if (i->b)
		ops[n++] = &i->b;
	if (i->c)
		ops[n++] = &i->c;
	for (uint32_t k = 0; k < i->n_args; k++)
		if (ir->pool[i->args + k])
			ops[n++] = &ir->pool[i->args + k];
	return n;
}

static uint32_t node(struct ra *ra, ref v, uint32_t next)
{
	if (ir_grow(&ra->nodes, &ra->cap_nodes, ra->n_nodes + 2ull, sizeof(*ra->nodes))) {
		ra->failed = true;
		return 0;
	}
	if (!ra->n_nodes)
		ra->n_nodes = 1;
	ra->nodes[ra->n_nodes].v = v;
	ra->nodes[ra->n_nodes].next = next;
	return ra->n_nodes++;
}

/* Does the value need to be alive between blocks? */
static bool lasting(const struct ir_ins *i)
{
	return !ir_remat(i) || i->flags & IRF_KEEP;
}

/* Notes that `v` is needed in `block`; heads[v] lists the blocks. */
static void use_in(struct ra *ra, ref v, uint32_t block, unsigned depth)
{
	const struct ir_ins *i = &ra->ir->ins[v];

	if (ra->values[v].depth < depth)
		ra->values[v].depth = depth > 255 ? 255 : (uint8_t)depth;
	if (i->block == block || !lasting(i))
		return;
	if (ra->heads[v] && ra->nodes[ra->heads[v]].v == block)
		return;
	ra->heads[v] = node(ra, block, ra->heads[v]);
}

static void collect_uses(struct ra *ra)
{
	struct ir *ir = ra->ir;
	ref *ops[MAX_OPS];

	for (uint32_t o = 0; o < ir->n_order; o++) {
		uint32_t blk = ir->order[o];
		const struct ir_block *b = &ir->blocks[blk];

		for (ref r = b->first; r && !ra->failed; r = ir->ins[r].next) {
			struct ir_ins *i = &ir->ins[r];
			unsigned n;

			if (i->op == IR_PHI) {
				for (uint32_t k = 0; k < i->n_args; k++) {
					uint32_t from = ir->pool[b->preds + k];

					if (ir->pool[i->args + k])
						use_in(ra, ir->pool[i->args + k], from,
						       ir->blocks[from].depth);
				}
				continue;
			}
			n = ir_operands(ir, i, ops);
			for (unsigned k = 0; k < n; k++)
				use_in(ra, *ops[k], blk, b->depth);
		}
	}
}

/* Walks up from every use to the definition. */
static void spread(struct ra *ra, ref v, uint32_t *stamps, uint32_t **stack, uint32_t *cap)
{
	struct ir *ir = ra->ir;
	uint32_t sp = 0;

	for (uint32_t n = ra->heads[v]; n; n = ra->nodes[n].next)
		for (uint32_t blk = ra->nodes[n].v;;) {
			const struct ir_block *b = &ir->blocks[blk];

			if (stamps[blk] != v && blk != ir->ins[v].block) {
				stamps[blk] = v;
				ra->blocks[blk].live_in = node(ra, v, ra->blocks[blk].live_in);
				if (ra->failed || ir_grow(stack, cap, (uint64_t)sp + b->n_preds,
							  sizeof(**stack))) {
					ra->failed = true;
					return;
				}
				for (uint32_t k = 0; k < b->n_preds; k++)
					(*stack)[sp++] = ir->pool[b->preds + k];
			}
			if (!sp)
				break;
			blk = (*stack)[--sp];
		}
}

/* What registers are destroyed, and where last: calls, and the few that single instructions destroy. */
struct wrecks {
	uint32_t mask[4];
	uint32_t last[4];	/* position; 0: not in this block */
	unsigned n;
};

static void wreck(struct wrecks *w, uint32_t mask, uint32_t pos)
{
	unsigned k;

	for (k = 0; k < w->n && w->mask[k] != mask; k++)
		;
	if (k == w->n) {
		if (k == 4)
			w->mask[--k] |= mask;	/* more kinds than any machine has: merged */
		else
			w->mask[w->n++] = mask;
	}
	w->last[k] = pos;
}

static uint32_t avoid(const struct wrecks *w, uint32_t since)
{
	uint32_t mask = 0;

	for (unsigned k = 0; k < w->n; k++)
		if (w->last[k] > since)
			mask |= w->mask[k];
	return mask;
}

/* A value must avoid what is destroyed between its definition, or the head of the block, and a use. */
static void find_wrecks(struct ra *ra, uint32_t blk, struct wrecks *w)
{
	struct ir *ir = ra->ir;
	const struct ir_block *b = &ir->blocks[blk];
	uint32_t pos = 1, here;
	ref *ops[MAX_OPS];

	memset(w->last, 0, sizeof(w->last));
	for (ref r = b->first; r; r = ir->ins[r].next, pos++) {
		struct ir_ins *i = &ir->ins[r];
		unsigned n = ir_operands(ir, i, ops);
		struct constraint c;

		ra->values[r].stamp = pos;
		for (unsigned k = 0; k < n; k++) {
			here = ir->ins[*ops[k]].block == blk ? ra->values[*ops[k]].stamp : 0;
			ra->values[*ops[k]].avoid |= avoid(w, here);
		}
		if (!(ra->m->wreckers >> i->op & 1))
			continue;
		ra->m->constrain(ir, i, &c);
		if (c.dst >= 0)
			c.clobber |= 1u << c.dst;
		if (c.clobber)
			wreck(w, c.clobber, pos);
	}
	for (unsigned k = 0; k < b->n_succ; k++) {
		uint32_t to = b->succ[k], arg = ra->blocks[blk].arg[k];

		for (uint32_t n = ra->blocks[to].live_in; n; n = ra->nodes[n].next) {
			ref v = ra->nodes[n].v;

			here = ir->ins[v].block == blk ? ra->values[v].stamp : 0;
			ra->values[v].avoid |= avoid(w, here);
		}
		for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
			ref v = ir->pool[ir->ins[r].args + arg];

			here = ir->ins[v].block == blk ? ra->values[v].stamp : 0;
			ra->values[v].avoid |= avoid(w, here);
		}
	}
}

/* Which operand of a successor's phis comes from here. */
static void number_edges(struct ra *ra)
{
	struct ir *ir = ra->ir;

	for (uint32_t o = 0; o < ir->n_order; o++) {
		const struct ir_block *b = &ir->blocks[ir->order[o]];

		for (uint32_t k = 0; k < b->n_preds; k++) {
			uint32_t from = ir->pool[b->preds + k];

			ra->blocks[from].arg[ir->blocks[from].succ[0] != ir->order[o]] = k;
		}
	}
}

int ra_live(struct ra *ra)
{
	struct ir *ir = ra->ir;
	struct wrecks w = { .n = 0 };
	uint32_t *stamps = NULL, *stack = NULL, cap = 0;

	ra->failed = false;
	ra->n_nodes = 0;
	if (ir_grow(&ra->values, &ra->cap_values, ir->n_ins, sizeof(*ra->values)) ||
	    ir_grow(&ra->heads, &ra->cap_heads, ir->n_ins, sizeof(*ra->heads)) ||
	    ir_grow(&ra->blocks, &ra->cap_blocks, ir->n_blocks, sizeof(*ra->blocks)))
		return -ENOMEM;
	memset(ra->values, 0, ir->n_ins * sizeof(*ra->values));
	memset(ra->heads, 0, ir->n_ins * sizeof(*ra->heads));
	memset(ra->blocks, 0, ir->n_blocks * sizeof(*ra->blocks));
	number_edges(ra);
	collect_uses(ra);
	stamps = calloc(ir->n_blocks, sizeof(*stamps));
	if (!stamps)
		return -ENOMEM;
	for (ref v = 1; v < ir->n_ins && !ra->failed; v++)
		if (ra->heads[v])
			spread(ra, v, stamps, &stack, &cap);
	free(stamps);
	free(stack);
	if (ra->failed)
		return -ENOMEM;
	for (uint32_t o = 0; o < ir->n_order; o++)
		find_wrecks(ra, ir->order[o], &w);
	return 0;
}
