/*
 * ra_edge.c - the way from block to block.
 *
 * The first predecessor that is done says what is where at the head of a block; the others move things into
 * place on their edges.
 */
#include "jit/regalloc_impl.h"

/* Where the phi should be: where a loop takes it up again, or where its operand on the first way in is. */
static unsigned phi_wish(struct ra *ra, ref phi, ref operand, uint32_t busy)
{
	uint32_t bad = busy | ra_value(ra, phi)->avoid;
	unsigned at = ra_value(ra, phi)->wish;

	if (at != NO_REG && !(bad >> at & 1))
		return at;
	at = ra_value(ra, operand)->reg;
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
			ra_value(ra, v)->wish = (uint8_t)at;
	}
}

static uint32_t place_phis(struct ra *ra, uint32_t to, uint32_t arg, uint32_t busy)
{
	struct ir *ir = ra->ir;

	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		unsigned at = phi_wish(ra, r, ir->pool[ir->ins[r].args + arg], busy);

		ra_value(ra, r)->hint = NO_REG;
		ra_value(ra, r)->stamp = at != NO_REG;
		if (at == NO_REG)
			continue;
		place_phi(ra, to, r, at);
		busy |= 1u << at;
	}
	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next) {
		unsigned at;

		if (ra_value(ra, r)->stamp)
			continue;
		at = ra_choose(ra, r, ra->allocatable & ~busy);
		if (at == NO_REG) {
			ra_spill(ra, r);
			continue;
		}
		place_phi(ra, to, r, at);
		busy |= 1u << at;
	}
	return busy;
}

/* The registers at the head of `to`, from those at the end of its first predecessor, where we are. */
void ra_make_entry(struct ra *ra, uint32_t from, unsigned k)
{
	struct ir *ir = ra->ir;
	uint32_t to = ir->blocks[from].succ[k], tag = to + 1, busy = 0;
	const struct ir_block *b = &ir->blocks[to];
	struct ra_block *rb = &ra->blocks[to];
	bool merges = b->n_preds > 1;
	uint32_t arg = ra->blocks[from].arg[k];

	for (uint32_t n = rb->live_in; n; n = ra->nodes[n].next)
		ra_value(ra, ra->nodes[n].v)->stamp = tag;
	for (uint32_t set = ra->busy; set;) {
		unsigned r = ra_next_of(&set);
		ref v = ra->regs[r];

		if (ra_value(ra, v)->stamp != tag)
			continue;
		if (b->loop && ra_value(ra, v)->avoid >> r & 1)
			continue;	/* would be moved in every round: placed below */
		rb->in[r] = v;
		busy |= 1u << r;
		ra_value(ra, v)->stamp = 0;
	}
	if (merges)
		busy = place_phis(ra, to, arg, busy);
	for (uint32_t n = b->loop ? rb->live_in : 0; n; n = ra->nodes[n].next) {
		ref v = ra->nodes[n].v;
		unsigned at;

		if (ra_value(ra, v)->stamp != tag)
			continue;
		at = ra_value(ra, v)->depth >= b->depth || ra_value(ra, v)->reg != NO_REG ?
		     ra_choose(ra, v, ra->allocatable & ~busy) : NO_REG;
		if (at == NO_REG) {
			ra_spill(ra, v);
			continue;
		}
		rb->in[at] = v;
		busy |= 1u << at;
	}
	ra->used |= busy;
	rb->in_mask = busy;
	rb->ready = true;
}

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
		unsigned at = ra_value(ra, v)->reg;
		struct mop *m;

		/* in a register, or unchanged */
		if (ra_value(ra, r)->stamp || !v || v == r || !ra_value(ra, r)->spilled)
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
			ra_spill(ra, v);
		}
	}
	while (late && n)
		ra_step(ra, MOP_POP)->ins = order[--n & 63];
}

void ra_make_edge(struct ra *ra, uint32_t from, unsigned k)
{
	struct ir *ir = ra->ir;
	uint32_t to = ir->blocks[from].succ[k], arg = ra->blocks[from].arg[k];
	struct ra_block *src = &ra->blocks[from], *dst = &ra->blocks[to];
	struct ra_moves p = { .moved = 0 };

	for (uint32_t set = src->out_mask; set;) {
		unsigned r = ra_next_of(&set);

		ra_value(ra, src->out[r])->reg = (uint8_t)r;
	}
	for (ref r = ir->blocks[to].first; r && ir->ins[r].op == IR_PHI; r = ir->ins[r].next)
		ra_value(ra, r)->stamp = 0;
	for (uint32_t set = dst->in_mask; set;) {
		unsigned r = ra_next_of(&set);
		ref v = dst->in[r];

		if (ir->ins[v].op == IR_PHI && ir->ins[v].block == to) {
			ra_value(ra, v)->stamp = 1;
			v = ir->pool[ir->ins[v].args + arg];
		}
		if (ra_value(ra, v)->reg != NO_REG)
			ra_add_move(&p, r, ra_value(ra, v)->reg);
		else if (v)
			ra_add_load(&p, r, v);
	}
	src->edge[k].first = ra->n_mops;
	edge_memory(ra, to, arg, false);
	ra_moves_emit(ra, &p);
	edge_memory(ra, to, arg, true);
	src->edge[k].n = ra->n_mops - src->edge[k].first;
	for (uint32_t set = src->out_mask; set;)
		ra_value(ra, src->out[ra_next_of(&set)])->reg = NO_REG;
}
