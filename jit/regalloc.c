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
#include "jit/regalloc.h"

#include <errno.h>
#include <string.h>

static const uint32_t far_away = 1u << 24;

struct mop *ra_step(struct ra *ra, enum mop_kind kind)
{
	static struct mop nowhere;
	struct mop *m;

	if (ra_grow(&ra->mops, &ra->cap_mops, ra->n_mops + 1ull, sizeof(*ra->mops))) {
		ra->failed = true;
		return &nowhere;
	}
	m = &ra->mops[ra->n_mops++];
	*m = (struct mop){ .kind = (uint8_t)kind, .dst = NO_REG, .temp = NO_REG,
			   .reg = { NO_REG, NO_REG, NO_REG, NO_REG } };
	return m;
}

static struct ra_value *value(struct ra *ra, ref v)
{
	return &ra->values[v];
}

static void put(struct ra *ra, ref v, unsigned r)
{
	ra->regs[r] = v;
	ra->busy |= 1u << r;
	ra->values[v].reg = (uint8_t)r;
	ra->used |= 1u << r;
}

/* The register holds nothing that anybody wants. */
static void forget(struct ra *ra, unsigned r)
{
	ra->regs[r] = 0;
	ra->busy &= ~(1u << r);
}

static void drop(struct ra *ra, unsigned r)
{
	ra->values[ra->regs[r]].reg = NO_REG;
	forget(ra, r);
}

/* Takes the lowest register out of the set. */
static unsigned next_of(uint32_t *set)
{
	unsigned r = (unsigned)__builtin_ctz(*set);

	*set &= *set - 1;
	return r;
}

static void spill(struct ra *ra, ref v)
{
	if (!ir_remat(&ra->ir->ins[v]))
		value(ra, v)->spilled = 1;
}

static void move(struct ra *ra, unsigned to, unsigned from)
{
	struct mop *m = ra_step(ra, MOP_MOVE);

	m->dst = (uint8_t)to;
	m->reg[0] = (uint8_t)from;
	ra->used |= 1u << to;
}

static void load(struct ra *ra, unsigned to, ref v)
{
	struct mop *m = ra_step(ra, MOP_LOAD);

	spill(ra, v);
	m->dst = (uint8_t)to;
	m->ins = v;
	ra->used |= 1u << to;
}

/* The best of the free registers for `v`; NO_REG without any. */
static unsigned choose(const struct ra *ra, ref v, uint32_t free)
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
		unsigned r = next_of(&set);
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

static unsigned take(struct ra *ra, ref v, uint32_t forbid)
{
	uint32_t free = ra->allocatable & ~ra->busy & ~forbid;
	unsigned r = choose(ra, v, free);

	if (r != NO_REG)
		return r;
	r = victim(ra, forbid);
	if (r == NO_REG) {
		ra->failed = true;
		return 0;
	}
	if (ra->values[ra->regs[r]].next)
		spill(ra, ra->regs[r]);
	drop(ra, r);
	return r;
}

/* ---- several moves at once ---- */

struct moves {
	uint32_t moved, loaded;		/* destinations */
	uint8_t from[MAX_REGS];
	ref load[MAX_REGS];		/* value to load or make */
};

static void add_move(struct moves *p, unsigned to, unsigned from)
{
	if (to == from)
		return;
	p->from[to] = (uint8_t)from;
	p->moved |= 1u << to;
}

static void add_load(struct moves *p, unsigned to, ref v)
{
	p->load[to] = v;
	p->loaded |= 1u << to;
}

/* Moves whose destination nobody reads any more, until there are none. */
static void move_chains(struct ra *ra, struct moves *p)
{
	uint8_t readers[MAX_REGS] = { 0 };
	uint32_t set, ready = 0;

	for (set = p->moved; set;)
		readers[p->from[next_of(&set)]]++;
	for (set = p->moved; set;) {
		unsigned r = next_of(&set);

		ready |= (uint32_t)!readers[r] << r;
	}
	while (ready) {
		unsigned r = next_of(&ready), from = p->from[r];

		move(ra, r, from);
		p->moved &= ~(1u << r);
		if (!--readers[from] && p->moved >> from & 1)
			ready |= 1u << from;
	}
}

static void moves_emit(struct ra *ra, struct moves *p)
{
	uint32_t set;

	if (p->moved)
		move_chains(ra, p);
	/* What is left goes round in circles. */
	while (p->moved) {
		unsigned r = next_of(&p->moved), from = p->from[r];
		struct mop *m = ra_step(ra, MOP_SWAP);

		m->dst = (uint8_t)r;
		m->reg[0] = (uint8_t)from;
		/* Now `from` holds what r held; who wants r's old value takes it there. */
		for (set = p->moved; set;) {
			unsigned q = next_of(&set);

			if (p->from[q] == r)
				p->from[q] = (uint8_t)from;
		}
		if (p->moved >> from & 1 && p->from[from] == from)
			p->moved &= ~(1u << from);
	}
	for (set = p->loaded; set;) {
		unsigned r = next_of(&set);

		load(ra, r, p->load[r]);
	}
}

/* ---- one instruction ---- */

struct job {
	struct ir_ins *i;
	ref self;
	struct constraint c;
	ref *ops[MAX_OPS];
	unsigned n;
	uint32_t fixed, pinned, temp;
	uint8_t at[MAX_OPS];	/* register of operand k */
};

static uint32_t pop_use(struct ra *ra)
{
	return ra->uses[--ra->n_uses];
}

/* Operands that may be anywhere get a register that outlives what the instruction destroys. */
static void place_free_operands(struct ra *ra, struct job *j)
{
	uint32_t bad = j->fixed | j->c.clobber, held = 0;

	if (j->c.dst >= 0 && j->c.early)
		bad |= 1u << j->c.dst;
	for (unsigned k = 0; k < j->n; k++) {
		unsigned r = value(ra, *j->ops[k])->reg;

		if (r == NO_REG)
			continue;
		held |= 1u << r;
		if (j->c.fix[k] < 0 && !(bad >> r & 1))
			j->pinned |= 1u << r;
	}
	for (unsigned k = 0; k < j->n; k++) {
		ref v = *j->ops[k];
		unsigned r = value(ra, v)->reg, to;

		if (j->c.fix[k] >= 0)
			continue;
		if (r == NO_REG || bad >> r & 1) {
			to = take(ra, v, j->pinned | bad | held);
			if (r == NO_REG) {
				load(ra, to, v);
			} else {
				move(ra, to, r);
				drop(ra, r);
			}
			put(ra, v, to);
			r = to;
		}
		j->at[k] = (uint8_t)r;
		j->pinned |= 1u << r;
	}
}

/* What lives on and sits where the instruction destroys it, or wants another operand, moves away. */
static void make_way(struct ra *ra, struct job *j, uint32_t wrecked)
{
	uint32_t bad = j->fixed | wrecked, set = bad & ra->busy;

	while (set) {
		unsigned r = next_of(&set), to;
		bool stays = !(wrecked >> r & 1);
		ref v = ra->regs[r];

		if (!value(ra, v)->next)
			continue;
		for (unsigned k = 0; k < j->n; k++)
			if (j->c.fix[k] == (int)r && *j->ops[k] != v)
				stays = false;
		if (stays)
			continue;
		to = choose(ra, v, ra->allocatable & ~ra->busy & ~bad & ~j->pinned);
		forget(ra, r);
		if (to == NO_REG || (ir_remat(&ra->ir->ins[v]) && value(ra, v)->avoid >> to & 1)) {
			spill(ra, v);
			value(ra, v)->reg = NO_REG;	/* its bits stay in r until the moves that follow */
			continue;
		}
		move(ra, to, r);
		put(ra, v, to);
	}
}

/* Fixed operands move into place. */
static void place_fixed_operands(struct ra *ra, struct job *j)
{
	uint32_t wrecked = j->c.clobber | (j->c.dst >= 0 ? 1u << j->c.dst : 0);
	struct moves p = { .moved = 0 };
	uint8_t from[MAX_OPS];

	if (!(j->fixed | wrecked))
		return;
	for (unsigned k = 0; k < j->n; k++)
		from[k] = value(ra, *j->ops[k])->reg;
	make_way(ra, j, wrecked);
	for (unsigned k = 0; k < j->n; k++) {
		if (j->c.fix[k] < 0)
			continue;
		j->at[k] = (uint8_t)j->c.fix[k];
		if (from[k] != NO_REG)
			add_move(&p, (unsigned)j->c.fix[k], from[k]);
		else
			add_load(&p, (unsigned)j->c.fix[k], *j->ops[k]);
	}
	moves_emit(ra, &p);
}

static void free_dying(struct ra *ra, struct job *j)
{
	for (unsigned k = 0; k < j->n; k++) {
		struct ra_value *val = value(ra, *j->ops[k]);

		if (!val->next && val->reg != NO_REG)
			drop(ra, val->reg);
	}
}

static void place_result(struct ra *ra, struct job *j, struct mop *m)
{
	unsigned d;

	if (j->c.dst >= 0) {
		d = (unsigned)j->c.dst;
	} else if (j->c.tied >= 0) {
		ref t = *j->ops[j->c.tied];

		d = j->at[j->c.tied];
		if (value(ra, t)->next) {
			struct mop copy = *m;

			d = take(ra, j->self, j->pinned | j->fixed | j->c.clobber);
			ra->n_mops--;
			move(ra, d, j->at[j->c.tied]);
			m = ra_step(ra, MOP_INS);
			*m = copy;
		}
	} else if (j->c.early) {
		d = take(ra, j->self, j->pinned | j->fixed | j->c.clobber);
	} else {
		free_dying(ra, j);
		d = take(ra, j->self, j->c.clobber | j->temp);
	}
	m->dst = (uint8_t)d;
	free_dying(ra, j);
	if (value(ra, j->self)->next)
		put(ra, j->self, d);
	else
		ra->used |= 1u << d;
}

static void note_fields(const struct ra *ra, const struct job *j, struct mop *m)
{
	for (unsigned k = 0; k < j->n; k++) {
		if (j->ops[k] == &j->i->a)
			m->reg[0] = j->at[k];
		else if (j->ops[k] == &j->i->b)
			m->reg[1] = j->at[k];
		else if (j->ops[k] == &j->i->c)
			m->reg[2] = j->at[k];
		else if (j->i->n_args && j->ops[k] == &ra->ir->pool[j->i->args])
			m->reg[3] = j->at[k];
	}
}

/* The first operand should be the one that dies, or that sits where the result should be. */
static bool better_swapped(const struct ra *ra, const struct job *j)
{
	const struct ra_value *a = &ra->values[j->i->a], *b = &ra->values[j->i->b];

	if (!j->c.swap || j->c.tied != 0 || !j->i->a || !j->i->b || b->next)
		return false;
	return a->next || (b->reg != NO_REG && b->reg == ra->values[j->self].hint);
}

static void allocate_ins(struct ra *ra, ref self)
{
	struct job j = { .i = &ra->ir->ins[self], .self = self };
	unsigned temp = NO_REG;
	struct mop *m;

	ra->m->constrain(ra->ir, j.i, &j.c);
	j.n = ir_operands(ra->ir, j.i, j.ops);
	for (unsigned k = 0; k < j.n; k++)
		value(ra, *j.ops[k])->next = pop_use(ra);
	if (ir_is(j.i, IR_RESULT))
		value(ra, self)->next = pop_use(ra);
	if (better_swapped(ra, &j)) {
		ref a = j.i->a;

		j.i->a = j.i->b;
		j.i->b = a;
	}
	for (unsigned k = 0; k < j.n; k++)
		if (j.c.fix[k] >= 0)
			j.fixed |= 1u << j.c.fix[k];
	place_free_operands(ra, &j);
	place_fixed_operands(ra, &j);
	if (j.c.temp) {
		temp = take(ra, self, j.pinned | j.fixed | j.c.clobber | (j.c.dst >= 0 ? 1u << j.c.dst : 0));
		j.temp = 1u << temp;
		j.pinned |= j.temp;
		ra->used |= j.temp;
	}
	m = ra_step(ra, MOP_INS);
	m->ins = self;
	m->temp = (uint8_t)temp;
	note_fields(ra, &j, m);
	if (ir_is(j.i, IR_RESULT))
		place_result(ra, &j, m);
	else
		free_dying(ra, &j);
	ra->used |= j.c.clobber;
}

/* A parameter is where the caller put it. */
static void allocate_param(struct ra *ra, ref self)
{
	const struct ir_ins *i = &ra->ir->ins[self];
	unsigned r = ra->ir->func == 0 ? ra->m->entry_arg : ra->m->args[i->imm];
	struct mop *m;

	value(ra, self)->next = pop_use(ra);
	if (!value(ra, self)->next)
		return;
	put(ra, self, r);
	m = ra_step(ra, MOP_INS);
	m->ins = self;
	m->dst = (uint8_t)r;
}

/* ---- blocks ---- */

static bool push_use(struct ra *ra, uint32_t next)
{
	if (ra_grow(&ra->uses, &ra->cap_uses, ra->n_uses + 1ull, sizeof(*ra->uses))) {
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
			struct ra_value *val = value(ra, ra->nodes[n].v);

			val->next = end + (val->depth >= b->depth ? 64 : far_away);
			val->hint = NO_REG;
		}
		for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
			ref v = ir->pool[ir->ins[r].args + arg];

			if (!ir_remat(&ir->ins[v]) || ir->ins[v].flags & IRF_KEEP) {
				value(ra, v)->next = end + 16;
				value(ra, v)->hint = NO_REG;
			}
		}
	}
	for (unsigned k = 0; k < b->n_succ; k++) {
		uint32_t to = b->succ[k], arg = ra->blocks[blk].arg[k];
		const struct ra_block *rb = &ra->blocks[to];

		for (uint32_t set = rb->ready ? rb->in_mask : 0; set;) {
			unsigned r = next_of(&set);
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
			push_use(ra, value(ra, r)->next);
			value(ra, r)->next = 0;
		}
		if (i->op == IR_PARAM)
			continue;
		ra->m->constrain(ir, i, &c);
		n = ir_operands(ir, i, ops);
		for (unsigned k = n; k-- > 0;) {
			struct ra_value *val = value(ra, *ops[k]);

			push_use(ra, val->next);
			if (!val->next)
				val->hint = NO_REG;
			if (c.fix[k] >= 0)
				hint(ra, *ops[k], (unsigned)c.fix[k]);
			else if (c.tied == (int)k && !val->next)
				hint(ra, *ops[k], value(ra, r)->hint);
			val->next = pos;
		}
	}
}

/* Where the phi should be: where a loop takes it up again, or where its operand on the first way in is. */
static unsigned phi_wish(struct ra *ra, ref phi, ref operand, uint32_t busy)
{
	uint32_t bad = busy | value(ra, phi)->avoid;
	unsigned at = value(ra, phi)->wish;

	if (at != NO_REG && !(bad >> at & 1))
		return at;
	at = value(ra, operand)->reg;
	return at == NO_REG || ir_remat(&ra->ir->ins[operand]) || bad >> at & 1 ? (unsigned)NO_REG : at;
}

/* Phis that take this one up should find it where they are: those of the loop it goes round. */
static void place_phi(struct ra *ra, uint32_t block, ref phi, unsigned at)
{
	const struct ir_ins *i = &ra->ir->ins[phi];

	ra->blocks[block].in[at] = phi;
	for (uint32_t k = 0; k < i->n_args && k < 8; k++) {
		ref v = ra->ir->pool[i->args + k];

		if (v && v != phi && ra->ir->ins[v].op == IR_PHI)
			value(ra, v)->wish = (uint8_t)at;
	}
}

static uint32_t place_phis(struct ra *ra, uint32_t to, uint32_t arg, uint32_t busy)
{
	struct ir *ir = ra->ir;

	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		unsigned at = phi_wish(ra, r, ir->pool[ir->ins[r].args + arg], busy);

		value(ra, r)->hint = NO_REG;
		value(ra, r)->stamp = at != NO_REG;
		if (at == NO_REG)
			continue;
		place_phi(ra, to, r, at);
		busy |= 1u << at;
	}
	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		unsigned at;

		if (value(ra, r)->stamp)
			continue;
		at = choose(ra, r, ra->allocatable & ~busy);
		if (at == NO_REG) {
			spill(ra, r);
			continue;
		}
		place_phi(ra, to, r, at);
		busy |= 1u << at;
	}
	return busy;
}

/* The registers at the head of `to`, from those at the end of its first predecessor, where we are. */
static void make_entry(struct ra *ra, uint32_t from, unsigned k)
{
	struct ir *ir = ra->ir;
	uint32_t to = ir->blocks[from].succ[k], tag = to + 1, busy = 0;
	const struct ir_block *b = &ir->blocks[to];
	struct ra_block *rb = &ra->blocks[to];
	bool merges = b->n_preds > 1;
	uint32_t arg = ra->blocks[from].arg[k];

	for (uint32_t n = rb->live_in; n; n = ra->nodes[n].next)
		value(ra, ra->nodes[n].v)->stamp = tag;
	for (uint32_t set = ra->busy; set;) {
		unsigned r = next_of(&set);
		ref v = ra->regs[r];

		if (value(ra, v)->stamp != tag)
			continue;
		if (b->loop && value(ra, v)->avoid >> r & 1)
			continue;	/* would be moved in every round: placed below */
		rb->in[r] = v;
		busy |= 1u << r;
		value(ra, v)->stamp = 0;
	}
	if (merges)
		busy = place_phis(ra, to, arg, busy);
	for (uint32_t n = b->loop ? rb->live_in : 0; n; n = ra->nodes[n].next) {
		ref v = ra->nodes[n].v;
		unsigned at;

		if (value(ra, v)->stamp != tag)
			continue;
		at = value(ra, v)->depth >= b->depth || value(ra, v)->reg != NO_REG ?
		     choose(ra, v, ra->allocatable & ~busy) : NO_REG;
		if (at == NO_REG) {
			spill(ra, v);
			continue;
		}
		rb->in[at] = v;
		busy |= 1u << at;
	}
	ra->used |= busy;
	rb->in_mask = busy;
	rb->ready = true;
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
			spill(ra, ra->nodes[n].v);
		for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
			spill(ra, r);
	}
	for (uint32_t set = rb->in_mask; set;) {
		unsigned r = next_of(&set);

		if (value(ra, rb->in[r])->next)
			put(ra, rb->in[r], r);
	}
	rb->steps.first = ra->n_mops;
	for (ref r = b->first; r && !ra->failed; r = ir->ins[r].next) {
		if (ir->ins[r].op == IR_PHI) {
			struct mop *m;

			if (value(ra, r)->reg == NO_REG)
				continue;
			m = ra_step(ra, MOP_INS);	/* for its store, should it need one */
			m->ins = r;
			m->dst = value(ra, r)->reg;
		} else if (ir->ins[r].op == IR_PARAM) {
			allocate_param(ra, r);
		} else if (!ir_remat(&ir->ins[r]) && ir->ins[r].op != IR_NOP) {
			allocate_ins(ra, r);
		}
	}
	rb->steps.n = ra->n_mops - rb->steps.first;
	rb->out_mask = ra->busy;
	for (uint32_t set = ra->busy; set;) {
		unsigned r = next_of(&set);

		rb->out[r] = ra->regs[r];
	}
	for (unsigned k = 0; k < b->n_succ; k++)
		if (!ra->blocks[b->succ[k]].ready)
			make_entry(ra, blk, k);
	for (uint32_t set = ra->busy; set;)
		drop(ra, next_of(&set));
	/* Nothing may remember this block's distances. */
	for (unsigned k = 0; k < b->n_succ; k++) {
		for (uint32_t n = ra->blocks[b->succ[k]].live_in; n; n = ra->nodes[n].next)
			value(ra, ra->nodes[n].v)->next = 0;
		for (ref r = ir->blocks[b->succ[k]].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
			value(ra, ir->pool[ir->ins[r].args + ra->blocks[blk].arg[k]])->next = 0;
	}
	for (ref r = b->first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
		value(ra, r)->next = 0;
}

/* ---- edges ---- */

/* A phi that lives in memory: is its old value read on this edge? */
static bool read_on_edge(const struct ra *ra, uint32_t to, uint32_t arg, ref phi)
{
	const struct ir *ir = ra->ir;

	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
		if (r != phi && ir->pool[ir->ins[r].args + arg] == phi)
			return true;
	return false;
}

static void edge_memory(struct ra *ra, uint32_t to, uint32_t arg, bool late)
{
	struct ir *ir = ra->ir;
	ref order[64];
	unsigned n = 0;

	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		ref v = ir->pool[ir->ins[r].args + arg];
		unsigned at = value(ra, v)->reg;
		struct mop *m;

		if (value(ra, r)->stamp || !v || v == r || !value(ra, r)->spilled)	/* in a register, or unchanged */
			continue;
		if (read_on_edge(ra, to, arg, r)) {
			order[n++ & 63] = r;
			if (late)
				continue;
			m = ra_step(ra, MOP_PUSH);
		} else if (late) {
			continue;
		} else {
			m = ra_step(ra, at != NO_REG ? MOP_STORE : MOP_COPY);
			m->ins = r;
		}
		m->reg[0] = (uint8_t)at;
		if (at == NO_REG) {
			m->from = v;
			spill(ra, v);
		}
	}
	while (late && n)
		ra_step(ra, MOP_POP)->ins = order[--n & 63];
}

static void make_edge(struct ra *ra, uint32_t from, unsigned k)
{
	struct ir *ir = ra->ir;
	uint32_t to = ir->blocks[from].succ[k], arg = ra->blocks[from].arg[k];
	struct ra_block *src = &ra->blocks[from], *dst = &ra->blocks[to];
	struct moves p = { .moved = 0 };

	for (uint32_t set = src->out_mask; set;) {
		unsigned r = next_of(&set);

		value(ra, src->out[r])->reg = (uint8_t)r;
	}
	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
		value(ra, r)->stamp = 0;
	for (uint32_t set = dst->in_mask; set;) {
		unsigned r = next_of(&set);
		ref v = dst->in[r];

		if (ir->ins[v].op == IR_PHI && ir->ins[v].block == to) {
			value(ra, v)->stamp = 1;
			v = ir->pool[ir->ins[v].args + arg];
		}
		if (value(ra, v)->reg != NO_REG)
			add_move(&p, r, value(ra, v)->reg);
		else if (v)
			add_load(&p, r, v);
	}
	src->edge[k].first = ra->n_mops;
	edge_memory(ra, to, arg, false);
	moves_emit(ra, &p);
	edge_memory(ra, to, arg, true);
	src->edge[k].n = ra->n_mops - src->edge[k].first;
	for (uint32_t set = src->out_mask; set;)
		value(ra, src->out[next_of(&set)])->reg = NO_REG;
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
			make_edge(ra, ir->order[o], k);
	return ra->failed ? -ENOMEM : 0;
}
