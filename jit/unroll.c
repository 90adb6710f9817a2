/*
 * unroll.c - counted loops of one block go round less often.
 *
 * Where a loop's first and last value and its step are constants, so is the number of its rounds; several of
 * them in a row need one comparison and one jump. Only whole divisors of that number are used, so that nothing
 * is left over.
 *
 * Needs: operands resolved, ins.uses. Promises: the values that leave the loop are the same instructions as before.
 */
#include <errno.h>
#include <string.h>

#include "jit/passes.h"
#include "jit/regalloc.h"

enum { BODY = 14, GROWN = 64, MOST = 6, PHIS = 8 };	/* instructions; rounds in one; phis */

struct loop {
	struct ir *ir;
	uint32_t block, self;	/* self: number of the edge back among the block's predecessors */
	ref phis[PHIS];
	ref now[PHIS];		/* value of each phi in the round at work */
	unsigned n_phis, body;
	uint32_t *copy;		/* by value: its copy in the round at work */
	uint64_t rounds;
};

/* Then the loop waits for it, and not for its end. */
static bool is_slow(const struct ir_ins *i)
{
	return i->op == IR_MUL || i->op == IR_MULH || (i->op >= IR_DIV && i->op <= IR_SMOD) ||
		i->op >= IR_A_ADD;
}

/* Phis, body, and a branch that decides about another round; nothing that is too much to copy. */
static bool looks_good(struct loop *l)
{
	struct ir *ir = l->ir;
	const struct ir_block *b = &ir->blocks[l->block];
	const struct ir_ins *br = &ir->ins[b->last];

	if (b->n_preds != 2 || br->op != IR_BR || !(br->flags & IRF_IMM) || !br->a || b->cold)
		return false;
	if (b->succ[0] != l->block && b->succ[1] != l->block)
		return false;
	l->self = ir->pool[b->preds] != l->block;
	l->n_phis = l->body = 0;
	for (ref r = b->first; r != b->last; r = ir->ins[r].next) {
		const struct ir_ins *i = &ir->ins[r];

		if (i->op == IR_PHI) {
			if (l->n_phis == PHIS)
				return false;
			l->phis[l->n_phis++] = r;
		} else if (++l->body > BODY || i->n_args || is_slow(i)) {
			return false;
		}
	}
	return true;
}

/* How often the loop goes round, 0: not known. */
static uint64_t count_rounds(const struct loop *l)
{
	const struct ir *ir = l->ir;
	const struct ir_block *b = &ir->blocks[l->block];
	const struct ir_ins *br = &ir->ins[b->last], *step = &ir->ins[br->a], *phi;
	enum ir_cc stays = (enum ir_cc)(b->succ[0] == l->block ? br->cc : br->cc ^ 1);
	int64_t first, last = br->imm;
	uint64_t start;

	if (step->op != IR_ADD || !(step->flags & IRF_IMM) || step->imm <= 0 || step->block != l->block)
		return 0;
	phi = &ir->ins[step->a];
	if (phi->op != IR_PHI || phi->block != l->block || ir->pool[phi->args + l->self] != br->a ||
	    !ir_const(ir, ir->pool[phi->args + !l->self], &start) || start > INT32_MAX)
		return 0;
	first = (int64_t)start;
	if (last <= first || last > INT32_MAX - step->imm)
		return 0;
	if (stays == CC_NE)
		return (last - first) % step->imm ? 0 : (uint64_t)((last - first) / step->imm);
	if (stays == CC_LT || stays == CC_SLT)
		return (uint64_t)((last - first + step->imm - 1) / step->imm);
	return 0;
}

/*
 * A phi that somebody outside asks has its value from the beginning of the last round. Leaves in copy[] how
 * often each value is used in the loop.
 */
static bool phis_stay_inside(struct loop *l)
{
	struct ir *ir = l->ir;
	const struct ir_block *b = &ir->blocks[l->block];
	ref *ops[MAX_OPS];

	for (ref r = b->first; r; r = ir->ins[r].next)
		l->copy[r] = 0;
	for (ref r = b->first; r; r = ir->ins[r].next) {
		struct ir_ins *i = &ir->ins[r];
		unsigned n = ir_operands(ir, i, ops);

		if (i->op == IR_PHI)
			l->copy[ir->pool[i->args + l->self]]++;
		for (unsigned k = 0; k < n; k++)
			l->copy[*ops[k]]++;
	}
	for (unsigned k = 0; k < l->n_phis; k++)
		if (l->copy[l->phis[k]] != ir->ins[l->phis[k]].uses)
			return false;
	return true;
}

/* The value in the round at work of what is `v` in the loop's text. */
static ref here(const struct loop *l, ref v, bool last)
{
	const struct ir_ins *i = &l->ir->ins[v];

	if (!v || i->block != l->block)
		return v;
	if (i->op != IR_PHI)
		return last ? v : l->copy[v];
	for (unsigned k = 0; k < l->n_phis; k++)
		if (l->phis[k] == v)
			return l->now[k];
	return v;
}

static void next_round(struct loop *l, bool last)
{
	ref next[PHIS];

	for (unsigned k = 0; k < l->n_phis; k++)
		next[k] = here(l, l->ir->pool[l->ir->ins[l->phis[k]].args + l->self], last);
	memcpy(l->now, next, sizeof(next));
}

static void copy_round(struct loop *l, ref body, ref end)
{
	struct ir *ir = l->ir;

	for (ref r = body; r != end; r = ir->ins[r].next) {
		ref n = ir_new(ir, IR_NOP, 0);
		struct ir_ins *i = &ir->ins[n];

		*i = ir->ins[r];
		i->a = here(l, i->a, false);
		i->b = here(l, i->b, false);
		i->c = here(l, i->c, false);
		ir_insert_before(ir, body, n);
		l->copy[r] = n;
	}
	next_round(l, false);
}

/* The operation that gathers a phi's value, one operand per round, and is asked for by nothing else; 0: none. */
static ref gatherer(const struct loop *l, unsigned phi)
{
	const struct ir *ir = l->ir;
	ref p = l->phis[phi], r = ir->pool[ir->ins[p].args + l->self];
	const struct ir_ins *i = &ir->ins[r];

	if (i->block != l->block || !ir_is(i, IR_COMMUTES) || i->b == 0 || i->a == i->b || (i->a != p &&
											    i->b != p))
		return 0;
	return l->copy[p] == 1 && l->copy[r] == 1 ? r : 0;
}

/*
 * ((p + x1) + x2) + x3 waits for p, which comes round last; (x1 + x2 + x3) + p does not. `of` are the copies of
 * one such operation, in order, the last one being the loop's own.
 */
static void gather_late(struct loop *l, ref phi, const ref *of, unsigned times)
{
	struct ir *ir = l->ir;
	ref before = 0, sum;

	for (unsigned k = 0; k < times; k++) {
		struct ir_ins *i = &ir->ins[of[k]];
		ref link = k ? of[k - 1] : phi, other = i->a == link ? i->b : i->a;

		if (k)
			i->a = before;
		else
			i->a = phi;
		i->b = other;
		before = k ? of[k] : other;
	}
	sum = ir_new(ir, (enum ir_op)ir->ins[of[times - 1]].op, ir->ins[of[times - 1]].width);
	ir->ins[sum].a = ir->ins[of[times - 1]].a;
	ir->ins[sum].b = ir->ins[of[times - 1]].b;
	ir_insert_before(ir, of[times - 1], sum);
	ir->ins[of[times - 1]].a = sum;
	ir->ins[of[times - 1]].b = phi;
}

static bool unroll(struct loop *l, unsigned times)
{
	struct ir *ir = l->ir;
	ref body, end = ir->blocks[l->block].last, gather[PHIS], copies[PHIS][MOST];

	if (ir_reserve(ir, times * l->body + PHIS, 0, 0))
		return false;
	for (unsigned k = 0; k < l->n_phis; k++)
		gather[k] = gatherer(l, k);
	body = ir->blocks[l->block].first;
	while (ir->ins[body].op == IR_PHI)
		body = ir->ins[body].next;
	memcpy(l->now, l->phis, sizeof(l->now));
	for (unsigned n = 1; n < times; n++) {
		copy_round(l, body, end);
		for (unsigned k = 0; k < l->n_phis; k++)
			copies[k][n - 1] = l->copy[gather[k]];
	}
	/* What was there is the last round. */
	for (ref r = body; r; r = ir->ins[r].next) {
		struct ir_ins *i = &ir->ins[r];

		i->a = here(l, i->a, true);
		i->b = here(l, i->b, true);
		i->c = here(l, i->c, true);
	}
	next_round(l, true);
	for (unsigned k = 0; k < l->n_phis; k++)
		ir->pool[ir->ins[l->phis[k]].args + l->self] = l->now[k];
	for (unsigned k = 0; k < l->n_phis; k++)
		if (gather[k]) {
			copies[k][times - 1] = gather[k];
			gather_late(l, l->phis[k], copies[k], times);
		}
	return true;
}

int pass_unroll(struct ir *ir, struct pass_room *room, bool *changed)
{
	struct loop l = { .ir = ir };
	uint32_t known = ir->n_ins;

	*changed = false;
	if (ir_grow(&room->words, &room->cap_words, known, sizeof(*room->words)))
		return -ENOMEM;
	memset(room->words, 0, known * sizeof(*room->words));
	l.copy = room->words;
	for (uint32_t o = 0; o < ir->n_order; o++) {
		unsigned times = MOST;

		l.block = ir->order[o];
		if (!ir->blocks[l.block].loop || !looks_good(&l))
			continue;
		l.rounds = count_rounds(&l);
		while (times > 1 && (l.rounds % times || times * l.body > GROWN))
			times--;
		if (l.rounds < 2 * MOST || times < 2 || !phis_stay_inside(&l))
			continue;
		*changed |= unroll(&l, times);
	}
	return 0;
}
