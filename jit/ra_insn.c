/*
 * ra_insn.c - the registers of one instruction.
 *
 * Operands that may be anywhere get a register that the instruction does not destroy; what lives on makes way;
 * operands with a register of their own move there all at once; then the result takes what is free.
 */
#include "jit/regalloc_impl.h"

struct job {
	struct ir_ins *i;
	ref self;
	struct constraint c;
	ref *ops[MAX_OPS];
	unsigned n;
	uint32_t fixed, pinned, temp;
	uint8_t at[MAX_OPS];	/* register of operand k */
};

static uint32_t ra_pop_use(struct ra *ra)
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
		unsigned r = ra_value(ra, *j->ops[k])->reg;

		if (r == NO_REG)
			continue;
		held |= 1u << r;
		if (j->c.fix[k] < 0 && !(bad >> r & 1))
			j->pinned |= 1u << r;
	}
	for (unsigned k = 0; k < j->n; k++) {
		ref v = *j->ops[k];
		unsigned r = ra_value(ra, v)->reg, to;

		if (j->c.fix[k] >= 0)
			continue;
		if (r == NO_REG || bad >> r & 1) {
			to = ra_take(ra, v, j->pinned | bad | held);
			if (r == NO_REG) {
				ra_load(ra, to, v);
			} else {
				ra_move(ra, to, r);
				ra_drop(ra, r);
			}
			ra_put(ra, v, to);
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
		unsigned r = ra_next_of(&set), to;
		bool stays = !(wrecked >> r & 1);
		ref v = ra->regs[r];

		if (!ra_value(ra, v)->next)
			continue;
		for (unsigned k = 0; k < j->n; k++)
			if (j->c.fix[k] == (int)r && *j->ops[k] != v)
				stays = false;
		if (stays)
			continue;
		to = ra_choose(ra, v, ra->allocatable & ~ra->busy & ~bad & ~j->pinned);
		ra_forget(ra, r);
		if (to == NO_REG || (ir_remat(&ra->ir->ins[v]) && ra_value(ra, v)->avoid >> to & 1)) {
			ra_spill(ra, v);
			ra_value(ra, v)->reg = NO_REG;	/* its bits stay in r until the moves that follow */
			continue;
		}
		ra_move(ra, to, r);
		ra_put(ra, v, to);
	}
}

/* Fixed operands move into place. */
static void place_fixed_operands(struct ra *ra, struct job *j)
{
	uint32_t wrecked = j->c.clobber | (j->c.dst >= 0 ? 1u << j->c.dst : 0);
	struct ra_moves p = { .moved = 0 };
	uint8_t from[MAX_OPS];

	if (!(j->fixed | wrecked))
		return;
	for (unsigned k = 0; k < j->n; k++)
		from[k] = ra_value(ra, *j->ops[k])->reg;
	make_way(ra, j, wrecked);
	for (unsigned k = 0; k < j->n; k++) {
		if (j->c.fix[k] < 0)
			continue;
		j->at[k] = (uint8_t)j->c.fix[k];
		if (from[k] != NO_REG)
			ra_add_move(&p, (unsigned)j->c.fix[k], from[k]);
		else
			ra_add_load(&p, (unsigned)j->c.fix[k], *j->ops[k]);
	}
	ra_moves_emit(ra, &p);
}

static void free_dying(struct ra *ra, struct job *j)
{
	for (unsigned k = 0; k < j->n; k++) {
		struct ra_value *val = ra_value(ra, *j->ops[k]);

		if (!val->next && val->reg != NO_REG)
			ra_drop(ra, val->reg);
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
		if (ra_value(ra, t)->next) {
			struct mop copy = *m;

			d = ra_take(ra, j->self, j->pinned | j->fixed | j->c.clobber);
			ra->n_mops--;
			ra_move(ra, d, j->at[j->c.tied]);
			m = ra_step(ra, MOP_INS);
			*m = copy;
		}
	} else if (j->c.early) {
		d = ra_take(ra, j->self, j->pinned | j->fixed | j->c.clobber);
	} else {
		free_dying(ra, j);
		d = ra_take(ra, j->self, j->c.clobber | j->temp);
	}
	m->dst = (uint8_t)d;
	free_dying(ra, j);
	if (ra_value(ra, j->self)->next)
		ra_put(ra, j->self, d);
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
		else if (j->i->n_args > 1 && j->ops[k] == &ra->ir->pool[j->i->args + 1])
			m->reg[4] = j->at[k];
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

void ra_allocate_ins(struct ra *ra, ref self)
{
	struct job j = { .i = &ra->ir->ins[self], .self = self };
	unsigned temp = NO_REG;
	struct mop *m;

	ra->m->constrain(ra->ir, j.i, &j.c);
	j.n = ir_operands(ra->ir, j.i, j.ops);
	for (unsigned k = 0; k < j.n; k++)
		ra_value(ra, *j.ops[k])->next = ra_pop_use(ra);
	if (ir_is(j.i, IR_RESULT))
		ra_value(ra, self)->next = ra_pop_use(ra);
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
		temp = ra_take(ra, self, j.pinned | j.fixed | j.c.clobber | (j.c.dst >= 0 ? 1u << j.c.dst :
									     0));
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
void ra_allocate_param(struct ra *ra, ref self)
{
	const struct ir_ins *i = &ra->ir->ins[self];
	unsigned r = ra->ir->func == 0 ? ra->m->entry_arg : ra->m->args[i->imm];
	struct mop *m;

	ra_value(ra, self)->next = ra_pop_use(ra);
	if (!ra_value(ra, self)->next)
		return;
	ra_put(ra, self, r);
	m = ra_step(ra, MOP_INS);
	m->ins = self;
	m->dst = (uint8_t)r;
}
