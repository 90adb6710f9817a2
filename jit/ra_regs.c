/*
 * ra_regs.c - steps that move values, and the choice of registers.
 */
#include "jit/regalloc_impl.h"

struct mop *ra_step(struct ra *ra, enum mop_kind kind)
{
	static struct mop nowhere;
	struct mop *m;

	if (ir_grow(&ra->mops, &ra->cap_mops, ra->n_mops + 1ull, sizeof(*ra->mops))) {
		ra->failed = true;
		return &nowhere;
	}
	m = &ra->mops[ra->n_mops++];
	*m = (struct mop){ .kind = (uint8_t)kind, .dst = NO_REG, .temp = NO_REG,
			   .reg = { NO_REG, NO_REG, NO_REG, NO_REG, NO_REG } };
	return m;
}

void ra_move(struct ra *ra, unsigned to, unsigned from)
{
	struct mop *m = ra_step(ra, MOP_MOVE);

	m->dst = (uint8_t)to;
	m->reg[0] = (uint8_t)from;
	ra->used |= 1u << to;
}

void ra_load(struct ra *ra, unsigned to, ref v)
{
	struct mop *m = ra_step(ra, MOP_LOAD);

	ra_spill(ra, v);
	m->dst = (uint8_t)to;
	m->ins = v;
	ra->used |= 1u << to;
}

/* The best of the free registers for `v`; NO_REG without any. */
unsigned ra_choose(const struct ra *ra, ref v, uint32_t free)
{
	const struct ra_value *val = &ra->values[v];
	uint32_t saved = ra->m->callee_saved, good = free & ~val->avoid, pick;

	if (val->hint != NO_REG && good >> val->hint & 1)
		return val->hint;
	pick = good & ~saved;
	if (!pick)
		pick = good & ra->used;
	if (!pick)
		pick = good;
	if (!pick)
		pick = free & ~saved;
	if (!pick)
		pick = free;
	return pick ? (unsigned)__builtin_ctz(pick) : NO_REG;
}

/* A register outside `forbid` whose value is needed last. */
static unsigned victim(const struct ra *ra, uint32_t forbid)
{
	uint32_t distance = 0, set = ra->allocatable & ra->busy & ~forbid;
	unsigned best = NO_REG;

	while (set) {
		unsigned r = ra_next_of(&set);
		uint32_t next = ra->values[ra->regs[r]].next;

		if (!next)
			next = UINT32_MAX;
		else if (ir_remat(&ra->ir->ins[ra->regs[r]]))
			next = next * 2 + 8;
		if (best == NO_REG || next > distance) {
			best = r;
			distance = next;
		}
	}
	return best;
}

unsigned ra_take(struct ra *ra, ref v, uint32_t forbid)
{
	uint32_t free = ra->allocatable & ~ra->busy & ~forbid;
	unsigned r = ra_choose(ra, v, free);

	if (r != NO_REG)
		return r;
	r = victim(ra, forbid);
	if (r == NO_REG) {
		ra->failed = true;
		return 0;
	}
	if (ra->values[ra->regs[r]].next)
		ra_spill(ra, ra->regs[r]);
	ra_drop(ra, r);
	return r;
}

/* Moves whose destination nobody reads any more, until there are none. */
static void move_chains(struct ra *ra, struct ra_moves *p)
{
	uint8_t readers[MAX_REGS] = { 0 };
	uint32_t set, ready = 0;

	for (set = p->moved; set;)
		readers[p->from[ra_next_of(&set)]]++;
	for (set = p->moved; set;) {
		unsigned r = ra_next_of(&set);

		ready |= (uint32_t)!readers[r] << r;
	}
	while (ready) {
		unsigned r = ra_next_of(&ready), from = p->from[r];

		ra_move(ra, r, from);
		p->moved &= ~(1u << r);
		if (!--readers[from] && p->moved >> from & 1)
			ready |= 1u << from;
	}
}

void ra_moves_emit(struct ra *ra, struct ra_moves *p)
{
	uint32_t set;

	if (p->moved)
		move_chains(ra, p);
	/* What is left goes round in circles. */
	while (p->moved) {
		unsigned r = ra_next_of(&p->moved), from = p->from[r];
		struct mop *m = ra_step(ra, MOP_SWAP);

		m->dst = (uint8_t)r;
		m->reg[0] = (uint8_t)from;
		/* Now `from` holds what r held; who wants r's old value takes it there. */
		for (set = p->moved; set;) {
			unsigned q = ra_next_of(&set);

			if (p->from[q] == r)
				p->from[q] = (uint8_t)from;
		}
		if (p->moved >> from & 1 && p->from[from] == from)
			p->moved &= ~(1u << from);
	}
	for (set = p->loaded; set;) {
		unsigned r = ra_next_of(&set);

		ra_load(ra, r, p->load[r]);
	}
}
