/*
 * branch.c - decided branches, unreachable blocks, and small diamonds.
 *
 * Needs: operands resolved; a decided BR is one without operands. Promises: no such BR is left, every block in
 * ir.order is reached, predecessors and the operands of phis fit again. A block that does nothing but let a
 * value through on one of two ways becomes a select; a jump to a jump or a return goes there itself.
 */
#include <errno.h>

#include "jit/passes.h"

enum { RETURNS = 16 };	/* a return that so many jump to is worth copying */

/* Does an edge lead from `from` to `to`? */
static bool leads(const struct ir *ir, uint32_t from, uint32_t to)
{
	const struct ir_block *b = &ir->blocks[from];

	return !b->dead && ((b->n_succ > 0 && b->succ[0] == to) || (b->n_succ > 1 && b->succ[1] == to));
}

/* Takes edges that are gone out of the predecessors and phis of `to`. */
static void trim(struct ir *ir, uint32_t to)
{
	struct ir_block *b = &ir->blocks[to];
	uint32_t n = 0;

	for (uint32_t k = 0; k < b->n_preds; k++)
		n += leads(ir, ir->pool[b->preds + k], to);
	if (n == b->n_preds)
		return;
	for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		struct ir_ins *i = &ir->ins[r];

		n = 0;
		for (uint32_t k = 0; k < b->n_preds; k++)
			if (leads(ir, ir->pool[b->preds + k], to))
				ir->pool[i->args + n++] = ir->pool[i->args + k];
		i->n_args = n;
	}
	n = 0;
	for (uint32_t k = 0; k < b->n_preds; k++)
		if (leads(ir, ir->pool[b->preds + k], to))
			ir->pool[b->preds + n++] = ir->pool[b->preds + k];
	b->n_preds = n;
}

static bool decide(struct ir *ir, uint32_t blk)
{
	struct ir_block *b = &ir->blocks[blk];
	struct ir_ins *i = &ir->ins[b->last];
	uint32_t stays;

	if (i->op != IR_BR || i->a || i->flags & IRF_MEM)
		return false;
	stays = b->succ[i->imm ? 0 : 1];
	i->op = IR_JMP;
	i->flags = 0;
	b->succ[0] = stays;
	b->n_succ = 1;
	return true;
}

static void drop_unreachable(struct ir *ir, uint32_t *stack)
{
	uint32_t sp = 0, n = 0;

	for (uint32_t o = 0; o < ir->n_order; o++)
		ir->blocks[ir->order[o]].dead = true;
	stack[sp++] = ir->order[0];
	ir->blocks[ir->order[0]].dead = false;
	while (sp) {
		const struct ir_block *b = &ir->blocks[stack[--sp]];

		for (unsigned k = 0; k < b->n_succ; k++)
			if (ir->blocks[b->succ[k]].dead) {
				ir->blocks[b->succ[k]].dead = false;
				stack[sp++] = b->succ[k];
			}
	}
	for (uint32_t o = 0; o < ir->n_order; o++)
		if (!ir->blocks[ir->order[o]].dead)
			ir->order[n++] = ir->order[o];
	ir->n_order = n;
	for (uint32_t o = 0; o < n; o++) {
		ir->blocks[ir->order[o]].pos = o;
		trim(ir, ir->order[o]);
	}
}

/* A phi of one operand is that operand. */
static void settle_phis(struct ir *ir)
{
	for (uint32_t o = 0; o < ir->n_order; o++) {
		struct ir_block *b = &ir->blocks[ir->order[o]];
		ref next;

		if (b->n_preds != 1)
			continue;
		for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = next) {
			next = ir->ins[r].next;
			if (!ir->pool[ir->ins[r].args])
				continue;
			ir_remove(ir, r);
			ir->ins[r].fwd = ir->pool[ir->ins[r].args];
		}
	}
}

/* Block `side` only jumps from `top` to `join`. */
static bool is_bridge(const struct ir *ir, uint32_t side, uint32_t top, uint32_t join)
{
	const struct ir_block *b = &ir->blocks[side];

	return b->n_preds == 1 && ir->pool[b->preds] == top && b->n_succ == 1 && b->succ[0] == join &&
	       b->first == b->last && ir->ins[b->last].op == IR_JMP;
}

/* top: BR -> side or join; side: JMP join; join: one phi of the two. */
static bool make_select(struct ir *ir, uint32_t top)
{
	struct ir_block *b = &ir->blocks[top], *j;
	struct ir_ins *br = &ir->ins[b->last];
	uint32_t side, join;
	bool yes_is_side;
	ref phi, sel;

	if (br->op != IR_BR || b->n_succ != 2)
		return false;
	yes_is_side = is_bridge(ir, b->succ[0], top, b->succ[1]);
	if (!yes_is_side && !is_bridge(ir, b->succ[1], top, b->succ[0]))
		return false;
	side = b->succ[!yes_is_side];
	join = b->succ[yes_is_side];
	j = &ir->blocks[join];
	phi = j->first;
	if (j->n_preds != 2 || j->loop || ir->ins[phi].op != IR_PHI ||
	    ir->ins[ir->ins[phi].next].op == IR_PHI ||
	    ir->ins[phi].n_args != 2)
		return false;
	if (ir_reserve(ir, 1, 2, 0))
		return false;
	b = &ir->blocks[top];
	j = &ir->blocks[join];
	sel = ir_new(ir, IR_SELECT, 64);
	br = &ir->ins[b->last];
	ir->ins[sel].width = br->width;
	ir->ins[sel].cc = br->cc;
	ir->ins[sel].flags = br->flags;
	ir->ins[sel].a = br->a;
	ir->ins[sel].b = br->b;
	ir->ins[sel].imm = br->imm;
	ir->ins[sel].n_args = 2;
	ir->ins[sel].args = ir_words(ir, 2);
	for (unsigned k = 0; k < 2; k++) {
		bool from_side = ir->pool[j->preds + k] == side;
		ref v = ir->pool[ir->ins[phi].args + k];

		if (!v)
			return false;
		ir->pool[ir->ins[sel].args + (from_side != yes_is_side)] = v;
	}
	ir_insert_before(ir, b->last, sel);
	br->op = IR_JMP;
	br->a = br->b = 0;
	br->flags = 0;
	b->n_succ = 1;
	b->succ[0] = join;
	ir->blocks[side].n_succ = 0;
	ir_remove(ir, phi);
	ir->ins[phi].fwd = sel;
	trim(ir, join);
	return true;
}

/* A block that only jumps on, reached from one place: that place may go there itself. */
static bool skip_bridge(struct ir *ir, uint32_t blk)
{
	struct ir_block *b = &ir->blocks[blk], *from, *to;
	uint32_t pred;

	if (b->n_preds != 1 || b->first != b->last || ir->ins[b->last].op != IR_JMP || b->succ[0] == blk)
		return false;
	pred = ir->pool[b->preds];
	from = &ir->blocks[pred];
	to = &ir->blocks[b->succ[0]];
	for (unsigned k = 0; k < from->n_succ; k++)
		if (from->succ[k] == b->succ[0])
			return false;
	from->succ[from->succ[0] != blk] = b->succ[0];
	for (uint32_t k = 0; k < to->n_preds; k++)
		if (ir->pool[to->preds + k] == blk)
			ir->pool[to->preds + k] = pred;
	b->n_succ = b->n_preds = 0;
	return true;
}

/* What the function returns when it comes to the block `blk`, which does nothing else, from `pred`; 0: more. */
static ref returned(struct ir *ir, uint32_t blk, uint32_t pred)
{
	const struct ir_block *b = &ir->blocks[blk];
	const struct ir_ins *ret = &ir->ins[b->last];
	ref r = b->first;

	if (ret->op != IR_RET || ret->flags & IRF_IMM)
		return 0;
	while (ir->ins[r].op == IR_PHI)
		r = ir->ins[r].next;
	if (r != b->last)
		return 0;
	r = ir_find(ir, ret->a);
	if (ir->ins[r].op != IR_PHI || ir->ins[r].block != blk)
		return r;
	for (uint32_t k = 0; k < b->n_preds; k++)
		if (ir->pool[b->preds + k] == pred)
			return ir->pool[ir->ins[r].args + k];
	return 0;
}

/* A jump to a return is a return. */
static bool return_early(struct ir *ir, uint32_t blk)
{
	struct ir_block *b = &ir->blocks[blk];
	struct ir_ins *last = &ir->ins[b->last];
	ref v;

	if (last->op != IR_JMP || ir->blocks[b->succ[0]].n_preds > RETURNS ||
	    ir->blocks[b->succ[0]].n_preds < 2)
		return false;
	v = returned(ir, b->succ[0], blk);
	if (!v)
		return false;
	last->op = IR_RET;
	last->a = v;
	if (ir->ins[v].op == IR_CONST) {
		last->a = 0;
		last->flags = IRF_IMM;
		last->imm = ir->ins[v].imm;
	}
	b->n_succ = 0;
	return true;
}

int pass_branch(struct ir *ir, struct pass_room *room)
{
	bool changed = false;

	if (ir_grow(&room->words, &room->cap_words, ir->n_blocks, sizeof(*room->words)))
		return -ENOMEM;
	for (uint32_t o = 0; o < ir->n_order; o++)
		changed |= decide(ir, ir->order[o]);
	if (changed) {
		drop_unreachable(ir, room->words);
		settle_phis(ir);
	}
	changed = false;
	for (uint32_t o = ir->n_order; o-- > 0;)
		changed |= make_select(ir, ir->order[o]);
	for (uint32_t o = 1; o < ir->n_order; o++)
		changed |= skip_bridge(ir, ir->order[o]);
	for (uint32_t o = 0; o < ir->n_order; o++)
		changed |= return_early(ir, ir->order[o]);
	if (changed) {
		drop_unreachable(ir, room->words);
		settle_phis(ir);
	}
	return 0;
}
