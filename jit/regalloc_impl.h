/*
 * regalloc_impl.h - what the files of the register allocator share.
 */
#ifndef JIT_REGALLOC_IMPL_H
#define JIT_REGALLOC_IMPL_H

#include "jit/regalloc.h"

static inline struct ra_value *ra_value(struct ra *ra, ref v)
{
	return &ra->values[v];
}

static inline void ra_put(struct ra *ra, ref v, unsigned r)
{
	ra->regs[r] = v;
	ra->busy |= 1u << r;
	ra->values[v].reg = (uint8_t)r;
	ra->used |= 1u << r;
}

/* The register holds nothing that anybody wants. */
static inline void ra_forget(struct ra *ra, unsigned r)
{
	ra->regs[r] = 0;
	ra->busy &= ~(1u << r);
}

static inline void ra_drop(struct ra *ra, unsigned r)
{
	ra->values[ra->regs[r]].reg = NO_REG;
	ra_forget(ra, r);
}

/* Takes the lowest register out of the set. */
static inline unsigned ra_next_of(uint32_t *set)
{
	unsigned r = (unsigned)__builtin_ctz(*set);

	*set &= *set - 1;
	return r;
}

static inline void ra_spill(struct ra *ra, ref v)
{
	if (!ir_remat(&ra->ir->ins[v]))
		ra_value(ra, v)->spilled = 1;
}

/* ra_regs.c: steps that move values, and the choice of registers. */
void ra_move(struct ra *ra, unsigned to, unsigned from);
void ra_load(struct ra *ra, unsigned to, ref v);
/* The best of the free registers for `v`; NO_REG without any. */
unsigned ra_choose(const struct ra *ra, ref v, uint32_t free);
/* A register outside `forbid` for `v`, whatever must leave it. */
unsigned ra_take(struct ra *ra, ref v, uint32_t forbid);

/* Several moves at once. */
struct ra_moves {
	uint32_t moved, loaded;		/* destinations */
	uint8_t from[MAX_REGS];
	ref load[MAX_REGS];		/* value to load or make */
};

static inline void ra_add_move(struct ra_moves *p, unsigned to, unsigned from)
{
	if (to == from)
		return;
	p->from[to] = (uint8_t)from;
	p->moved |= 1u << to;
}

static inline void ra_add_load(struct ra_moves *p, unsigned to, ref v)
{
	p->load[to] = v;
	p->loaded |= 1u << to;
}

void ra_moves_emit(struct ra *ra, struct ra_moves *p);

/* ra_insn.c: registers of one instruction. */
void ra_allocate_ins(struct ra *ra, ref self);
void ra_allocate_param(struct ra *ra, ref self);

/* ra_edge.c: the registers at the head of the k-th successor, from those at the end of `from`, where we are. */
void ra_make_entry(struct ra *ra, uint32_t from, unsigned k);
/* Moves on the way to the k-th successor. */
void ra_make_edge(struct ra *ra, uint32_t from, unsigned k);

#endif
