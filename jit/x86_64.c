/*
 * x86_64.c - functions of x86-64 machine code: frames, blocks and the jumps between them.
 *
 * The frame, from rsp up: slots of spilled values, the program's own stack (r10 points to its end), pushed
 * registers, return address. A function that calls nothing keeps it in the red zone below rsp when it fits.
 */
#include "jit/x86_64.h"

#include <errno.h>

#include "jit/jit.h"

enum { RED_ZONE = 128, ROOM = 64 };	/* bytes of the longest step */

static int room(struct x86_emit *e, uint32_t n)
{
	e->t->n = (uint32_t)(e->b.p - e->t->bytes);
	if (ir_grow(&e->t->bytes, &e->t->cap, (uint64_t)e->t->n + n, 1))
		return -ENOMEM;
	e->b.p = e->t->bytes + e->t->n;
	return 0;
}

static int fixup(struct x86_emit *e, enum fixup_kind kind, unsigned cc, uint64_t to)
{
	e->t->n = (uint32_t)(e->b.p - e->t->bytes);
	return text_fixup(e->t, kind, cc, to);
}

static int steps(struct x86_emit *e, struct span s)
{
	for (uint32_t k = 0; k < s.n; k++) {
		if (room(e, ROOM))
			return -ENOMEM;
		x86_emit_ins(e, &e->ra->mops[s.first + k]);
	}
	return room(e, ROOM);
}

static void plan_frame(struct x86_emit *e)
{
	const struct ra *ra = e->ra;
	bool calls = false, uses_stack = false;
	unsigned n_saved;

	for (uint32_t k = 0; k < ra->n_mops; k++) {
		const struct mop *m = &ra->mops[k];
		const struct ir_ins *i = &e->ir->ins[m->ins], *from = &e->ir->ins[m->from];

		calls |= m->kind == MOP_PUSH || m->kind == MOP_COPY;
		if (m->kind == MOP_INS)
			calls |= i->op == IR_CALL || i->op == IR_CALL_FUNC || i->op == IR_CALL_PTR;
		uses_stack |= i->flags & IRF_FRAME || (m->kind == MOP_LOAD && i->op == IR_FRAME) ||
			      from->op == IR_FRAME;
	}
	e->saved = ra->used & ra->m->callee_saved;
	n_saved = (unsigned)__builtin_popcount(e->saved);
	e->frame = (int32_t)ra->n_slots * 8 + (uses_stack ? (int32_t)e->ir->stack : 0);
	if (calls && (e->frame + 8 * n_saved + 8) % 16)
		e->frame += 8;
	e->slots = 0;
	if (!calls && e->frame <= RED_ZONE) {
		e->slots = -e->frame;
		e->frame = 0;
	}
	e->r10 = e->slots + (int32_t)ra->n_slots * 8 + (int32_t)e->ir->stack;
}

static void prologue(struct x86_emit *e)
{
	for (unsigned r = 0; r < X86_REGS; r++)
		if (e->saved >> r & 1)
			x86_push(&e->b, r);
	if (e->frame)
		x86_alu_ri(&e->b, 64, X86_SUB, RSP, e->frame);
}

static void leave(struct x86_emit *e)
{
	if (e->frame)
		x86_alu_ri(&e->b, 64, X86_ADD, RSP, e->frame);
	for (unsigned r = X86_REGS; r-- > 0;)
		if (e->saved >> r & 1)
			x86_pop(&e->b, r);
}

static int emit_return(struct x86_emit *e, const struct ir_ins *i)
{
	bool big = e->frame || __builtin_popcount(e->saved) > 2;

	if (i->flags & IRF_IMM) {
		if (i->imm == 0)
			x86_alu_rr(&e->b, 32, X86_XOR, RAX, RAX);
		else
			x86_mov_imm(&e->b, RAX, (uint64_t)i->imm);
	}
	if (big && e->exit_emitted)
		return fixup(e, FIX_JUMP, FIX_ALWAYS, e->exit_label);
	if (big && fixup(e, FIX_LABEL, 0, e->exit_label))
		return -ENOMEM;
	e->exit_emitted = big;
	leave(e);
	x86_ret(&e->b);
	return 0;
}

static int jump(struct x86_emit *e, unsigned cc, uint32_t block)
{
	return fixup(e, FIX_JUMP, cc, e->first_label + block);
}

static int jump_unless_next(struct x86_emit *e, uint32_t block, uint32_t next)
{
	return block == next ? 0 : jump(e, FIX_ALWAYS, block);
}

/* The two ways out of a block, each with moves of its own. */
static int emit_branch(struct x86_emit *e, const struct mop *m, uint32_t blk, uint32_t next)
{
	const struct ir_block *b = &e->ir->blocks[blk];
	const struct span *edge = e->ra->blocks[blk].edge;
	uint32_t yes = b->succ[0], no = b->succ[1];
	unsigned cc = x86_emit_compare(e, &e->ir->ins[m->ins], m);
	uint32_t over;
	bool first;
	int err;

	if (!edge[0].n) {
		if (!edge[1].n && yes == next)
			return jump(e, cc ^ 1, no);
		err = jump(e, cc, yes);
		if (!err)
			err = steps(e, edge[1]);
		return err ? err : jump_unless_next(e, no, next);
	}
	if (!edge[1].n) {
		err = jump(e, cc ^ 1, no);
		if (!err)
			err = steps(e, edge[0]);
		return err ? err : jump_unless_next(e, yes, next);
	}
	/* Moves both ways: the one that goes on to the next block comes last. */
	over = e->t->n_labels++;
	first = yes == next;
	err = fixup(e, FIX_JUMP, first ? cc : cc ^ 1, over);
	if (!err)
		err = steps(e, edge[first]);
	if (!err)
		err = jump(e, FIX_ALWAYS, b->succ[first]);
	if (!err)
		err = fixup(e, FIX_LABEL, 0, over);
	if (!err)
		err = steps(e, edge[!first]);
	return err ? err : jump_unless_next(e, b->succ[!first], next);
}

static int emit_tail(struct x86_emit *e)
{
	leave(e);
	x86_jmp_reg(&e->b, RAX);
	return 0;
}

static int emit_end(struct x86_emit *e, const struct mop *m, uint32_t blk, uint32_t next)
{
	const struct ir_ins *i = &e->ir->ins[m->ins];
	int err;

	if (room(e, ROOM))
		return -ENOMEM;
	switch (i->op) {
	case IR_JMP:
		err = steps(e, e->ra->blocks[blk].edge[0]);
		return err ? err : jump_unless_next(e, e->ir->blocks[blk].succ[0], next);
	case IR_BR:
		return emit_branch(e, m, blk, next);
	case IR_RET:
		return emit_return(e, i);
	case IR_TAIL:
		return emit_tail(e);
	}
	x86_ud2(&e->b);
	return 0;
}

static int emit_block(struct x86_emit *e, uint32_t o)
{
	uint32_t blk = e->ir->order[o], next = o + 1 < e->ir->n_order ? e->ir->order[o + 1] : UINT32_MAX;
	const struct ir_block *b = &e->ir->blocks[blk];
	struct span s = e->ra->blocks[blk].steps;
	int err;

	if (b->loop && !b->cold && fixup(e, FIX_ALIGN, 0, 0))
		return -ENOMEM;
	if (fixup(e, FIX_LABEL, 0, e->first_label + blk))
		return -ENOMEM;
	s.n--;		/* the last one ends the block */
	err = steps(e, s);
	return err ? err : emit_end(e, &e->ra->mops[s.first + s.n], blk, next);
}

static int emit_function(struct text *t, const struct ra *ra, uint32_t first_label, unsigned flags)
{
	struct x86_emit e = { .t = t, .ra = ra, .ir = ra->ir, .first_label = first_label };
	int err;

	e.bmi = x86_has_bmi(flags);
	e.movbe = x86_has_movbe(flags);
	e.exit_label = t->n_labels++;
	err = ir_grow(&t->bytes, &t->cap, (uint64_t)t->n + 256, 1);
	if (err)
		return err;
	e.b.p = t->bytes + t->n;
	err = fixup(&e, FIX_ALIGN, 0, 0);
	if (!err)
		err = fixup(&e, FIX_LABEL, 0, ra->ir->func);
	if (err)
		return err;
	plan_frame(&e);
	prologue(&e);
	for (uint32_t o = 0; o < ra->ir->n_order && !err; o++)
		err = emit_block(&e, o);
	return err ? err : room(&e, 0);
}

#if defined(__x86_64__)
static const struct target target = { x86_machine, emit_function, x86_bound, x86_link };

const struct target *target_host(void)
{
	return &target;
}
#endif
