/*
 * emit.c - functions of machine code: frames, blocks and the jumps between them, whatever the machine.
 */
#include "jit/emit.h"

#include <errno.h>

/* The most bytes between functions, in front of all, and at the head of a block. */
enum { MOST_GAP = 240, GAPS_AHEAD = 16, MOST_PAD = 4 };

static void sync(struct emit *e)
{
	e->t->n = (uint32_t)(e->b.p - e->t->bytes);
}

static int room(struct emit *e)
{
	sync(e);
	if (ir_grow(&e->t->bytes, &e->t->cap, (uint64_t)e->t->n + EMIT_ROOM, 1))
		return -ENOMEM;
	e->b.p = e->t->bytes + e->t->n;
	return 0;
}

int emit_fixup(struct emit *e, enum fixup_kind kind, uint32_t label, uint32_t how)
{
	sync(e);
	return text_fixup(e->t, kind, label, how);
}

int emit_call_host(struct emit *e, uint64_t host)
{
	sync(e);
	return text_call_host(e->t, host);
}

/* What follows is code of the instruction that `m` comes from. */
static int note_place(struct emit *e, const struct mop *m)
{
	uint32_t origin = e->ir->ins[m->ins].origin;

	if (!e->t->places || m->kind != MOP_INS || !origin || origin == e->origin)
		return 0;
	e->origin = origin;
	return emit_fixup(e, FIX_PLACE, origin - 1, 0);
}

static int steps(struct emit *e, struct span s)
{
	for (uint32_t k = 0; k < s.n; k++) {
		if (room(e) || note_place(e, &e->ra->mops[s.first + k]))
			return -ENOMEM;
		e->target->step(e, &e->ra->mops[s.first + k]);
	}
	return room(e);
}

static void plan_frame(struct emit *e)
{
	const struct ra *ra = e->ra;
	bool uses_stack = false;

	for (uint32_t k = 0; k < ra->n_mops; k++) {
		const struct mop *m = &ra->mops[k];
		const struct ir_ins *i = &e->ir->ins[m->ins], *from = &e->ir->ins[m->from];

		e->calls |= m->kind == MOP_PUSH || m->kind == MOP_COPY;
		if (m->kind == MOP_INS)
			e->calls |= i->op == IR_CALL || i->op == IR_CALL_FUNC || i->op == IR_CALL_PTR;
		uses_stack |= i->flags & IRF_FRAME || (m->kind == MOP_LOAD && i->op == IR_FRAME) ||
			      from->op == IR_FRAME;
	}
	e->saved = ra->used & ra->m->callee_saved;
	e->target->plan_frame(e, ra->n_slots * 8, uses_stack ? e->ir->stack : 0);
}

static int emit_return(struct emit *e, const struct ir_ins *i)
{
	bool share = e->target->long_leave(e);

	if (i->flags & IRF_IMM)
		e->target->result(e, (uint64_t)i->imm);
	if (share && e->exit_emitted)
		return emit_fixup(e, FIX_JUMP, e->exit_label, FIX_ALWAYS);
	if (share && emit_fixup(e, FIX_LABEL, e->exit_label, 0))
		return -ENOMEM;
	e->exit_emitted = share;
	e->target->leave(e);
	e->target->ret(e);
	return 0;
}

static int jump(struct emit *e, uint32_t how, uint32_t block)
{
	return emit_fixup(e, FIX_JUMP, e->first_label + block, how);
}

static int jump_unless_next(struct emit *e, uint32_t block, uint32_t next)
{
	return block == next ? 0 : jump(e, FIX_ALWAYS, block);
}

/* The two ways out of a block, each with moves of its own. */
static int emit_branch(struct emit *e, const struct mop *m, uint32_t blk, uint32_t next)
{
	const struct ir_block *b = &e->ir->blocks[blk];
	const struct span *edge = e->ra->blocks[blk].edge;
	uint32_t yes = b->succ[0], no = b->succ[1], how = e->target->compare(e, &e->ir->ins[m->ins], m);
	uint32_t over, not = e->target->opposite(how);
	bool first;
	int err;

	if (!edge[0].n) {
		if (!edge[1].n && yes == next)
			return jump(e, not, no);
		err = jump(e, how, yes);
		if (!err)
			err = steps(e, edge[1]);
		return err ? err : jump_unless_next(e, no, next);
	}
	if (!edge[1].n) {
		err = jump(e, not, no);
		if (!err)
			err = steps(e, edge[0]);
		return err ? err : jump_unless_next(e, yes, next);
	}
	/* Moves both ways: the one that goes on to the next block comes last. */
	over = e->t->n_labels++;
	first = yes == next;
	err = emit_fixup(e, FIX_JUMP, over, first ? how : not);
	if (!err)
		err = steps(e, edge[first]);
	if (!err)
		err = jump(e, FIX_ALWAYS, b->succ[first]);
	if (!err)
		err = emit_fixup(e, FIX_LABEL, over, 0);
	if (!err)
		err = steps(e, edge[!first]);
	return err ? err : jump_unless_next(e, b->succ[!first], next);
}

static int emit_end(struct emit *e, const struct mop *m, uint32_t blk, uint32_t next)
{
	const struct ir_ins *i = &e->ir->ins[m->ins];
	int err = note_place(e, m);

	if (err)
		return err;
	switch (i->op) {
	case IR_JMP:
		err = steps(e, e->ra->blocks[blk].edge[0]);
		return err ? err : jump_unless_next(e, e->ir->blocks[blk].succ[0], next);
	case IR_BR:
		return emit_branch(e, m, blk, next);
	case IR_RET:
		return emit_return(e, i);
	case IR_TAIL:
		e->target->leave(e);
		e->target->tail(e, m);
		return 0;
	}
	e->target->trap(e);
	return 0;
}

/* Hardening: who knows the program does not know where its instructions are. */
static int scatter(struct emit *e, enum fixup_kind kind, uint32_t most)
{
	uint32_t unit = e->target->unit;

	if (!e->t->random)
		return 0;
	return emit_fixup(e, kind, 0, (uint32_t)(text_random(e->t) >> 32) % (most / unit + 1) * unit);
}

static int emit_block(struct emit *e, uint32_t o)
{
	uint32_t blk = e->ir->order[o], next = o + 1 < e->ir->n_order ? e->ir->order[o + 1] : UINT32_MAX;
	const struct ir_block *b = &e->ir->blocks[blk];
	struct span s = e->ra->blocks[blk].steps;
	int err;

	if (b->loop && !b->cold && emit_fixup(e, FIX_ALIGN, 0, 0))
		return -ENOMEM;
	if (emit_fixup(e, FIX_LABEL, e->first_label + blk, 0) || scatter(e, FIX_PAD, MOST_PAD))
		return -ENOMEM;
	s.n--;		/* the last one ends the block */
	err = steps(e, s);
	return err ? err : emit_end(e, &e->ra->mops[s.first + s.n], blk, next);
}

int emit_function(const struct target *target, struct text *t, const struct ra *ra, uint32_t first_label,
		  unsigned flags)
{
	struct emit e = { .t = t, .ra = ra, .ir = ra->ir, .target = target, .first_label = first_label };
	int err;

	e.features = target->features(flags);
	e.exit_label = t->n_labels++;
	e.b.p = t->bytes ? t->bytes + t->n : NULL;
	err = room(&e);
	for (unsigned k = 0; t->random && !err && k < (ra->ir->func ? 1 : GAPS_AHEAD); k++)
		err = scatter(&e, FIX_GAP, MOST_GAP);
	if (!err)
		err = emit_fixup(&e, FIX_ALIGN, 0, 0);
	if (!err)
		err = emit_fixup(&e, FIX_LABEL, ra->ir->func, 0);
	if (!err && t->places) {
		e.origin = ra->ir->blocks[0].insn + 1;
		err = emit_fixup(&e, FIX_PLACE, ra->ir->blocks[0].insn, 0);
	}
	if (err)
		return err;
	plan_frame(&e);
	target->prologue(&e);
	for (uint32_t o = 0; o < ra->ir->n_order && !err; o++) {
		err = room(&e);
		if (!err)
			err = emit_block(&e, o);
	}
	return err ? err : room(&e);
}
