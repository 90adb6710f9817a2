/*
 * combine.c - wide loads and stores out of narrow ones.
 *
 * For packed data BPF compilers load byte by byte and shift the bytes together, and clear or fill memory in
 * small steps; hosts here may access memory at any address.
 *
 * Needs: ins.uses, operands resolved. Promises: the same bytes are read and written; a load moves down only
 * past what writes no memory, and stores only past nothing.
 */
#include <errno.h>

#include "jit/passes.h"

enum { PARTS = 8 };

struct part {
	ref load;
	unsigned width, shift;
};

struct combine {
	struct ir *ir;
	int64_t writes;		/* counts what may write memory; and blocks */
	struct part parts[PARTS];
	unsigned n;
};

static struct ir_ins *ins(struct combine *c, ref r)
{
	return &c->ir->ins[r];
}

/* Takes the tree of ors apart; false when something else is in it. Bits from `room` on would be cut off. */
static bool collect(struct combine *c, ref r, unsigned shift, unsigned room)
{
	const struct ir_ins *i = ins(c, r);

	if (i->uses != 1)
		return false;
	if (i->op == IR_LOAD) {
		if (i->flags & (IRF_SIGNED | IRF_SWAP) || c->n == PARTS || i->imm != c->writes ||
		    i->width + shift > room)
			return false;
		c->parts[c->n++] = (struct part){ r, i->width, shift };
		return true;
	}
	if (i->width + shift < room)
		room = i->width + shift;
	if (i->op == IR_SHL && i->flags & IRF_IMM && i->imm > 0)
		return collect(c, i->a, shift + (unsigned)i->imm, room);
	if (i->op == IR_OR && !(i->flags & (IRF_IMM | IRF_MEM)))
		return collect(c, i->a, shift, room) && collect(c, i->b, shift, room);
	return false;
}

static bool same_place(const struct ir_ins *a, const struct ir_ins *b)
{
	return a->b == b->b && a->c == b->c && a->scale == b->scale &&
	       !((a->flags ^ b->flags) & (IRF_FRAME | IRF_CTX | IRF_PACKET));
}

/* Bits of the whole when the parts lie side by side; 0 otherwise. The lowest part goes first. */
static unsigned side_by_side(struct combine *c, bool *reversed)
{
	const struct ir_ins *low;
	unsigned bits = 0;

	for (unsigned k = 1; k < c->n; k++)
		for (unsigned j = k; j && c->parts[j].shift < c->parts[j - 1].shift; j--) {
			struct part t = c->parts[j];

			c->parts[j] = c->parts[j - 1];
			c->parts[j - 1] = t;
		}
	low = ins(c, c->parts[0].load);
	*reversed = ins(c, c->parts[1].load)->disp < low->disp;
	for (unsigned k = 0; k < c->n; k++) {
		const struct part *p = &c->parts[k];
		const struct ir_ins *load = ins(c, p->load);
		int32_t at = *reversed ? low->disp - (int32_t)bits / 8 : low->disp + (int32_t)bits / 8;

		if (p->shift != bits || load->disp != at || !same_place(load, low) ||
		    (*reversed && p->width != 8))
			return 0;
		bits += p->width;
	}
	return bits == 16 || bits == 32 || bits == 64 ? bits : 0;
}

static void combine_loads(struct combine *c, ref r)
{
	struct ir_ins *i = ins(c, r), *low, *load;
	bool reversed;
	unsigned bits;
	ref new;

	if (i->flags & (IRF_IMM | IRF_MEM))
		return;
	c->n = 0;
	if (!collect(c, i->a, 0, i->width) || !collect(c, i->b, 0, i->width) || c->n < 2)
		return;
	bits = side_by_side(c, &reversed);
	if (!bits || ir_reserve(c->ir, 1, 0, 0))
		return;
	low = ins(c, c->parts[reversed ? c->n - 1 : 0].load);
	new = ir_new(c->ir, IR_LOAD, bits);
	load = ins(c, new);
	load->b = low->b;
	load->c = low->c;
	load->scale = low->scale;
	load->disp = low->disp;
	load->flags = low->flags & (IRF_FRAME | IRF_CTX | IRF_PACKET);
	load->imm = c->writes;
	ir_insert_before(c->ir, r, new);
	i = ins(c, r);
	if (reversed) {
		load->uses = 1;
		i->op = IR_BSWAP;
		i->width = (uint8_t)bits;
		i->a = new;
		i->b = 0;
	} else {
		load->uses = i->uses;
		ir_remove(c->ir, r);
		i->fwd = new;
	}
}

static uint64_t low_bits(int64_t v, unsigned width)
{
	return width >= 64 ? (uint64_t)v : (uint64_t)v & ((1ull << width) - 1);
}

/* ---- stores ---- */

enum { RUN = 1024 };	/* stores looked at together */

struct run {
	ref at[RUN];		/* in their order; then by address */
	unsigned n;
};

/* The stores of constants off one base that end with `r`, with nothing between that touches memory. */
static void find_run(struct combine *c, ref r, struct run *run)
{
	const struct ir_ins *last = ins(c, r);

	run->n = 0;
	for (; r && run->n < RUN; r = ins(c, r)->prev) {
		const struct ir_ins *i = ins(c, r);

		if (i->op == IR_STORE && i->flags & IRF_IMM && same_place(i, last))
			run->at[run->n++] = r;
		else if (!ir_is(i, IR_PURE) || i->op == IR_PHI)
			break;
	}
}

static int32_t at_disp(struct combine *c, ref r)
{
	return ins(c, r)->disp;
}

static void sort_run(struct combine *c, struct run *run)
{
	ref other[RUN], *from = run->at, *to = other;

	for (unsigned w = 1; w < run->n; w *= 2) {
		ref *t = from;

		for (unsigned lo = 0; lo < run->n; lo += 2 * w) {
			unsigned a = lo, mid = lo + w < run->n ? lo + w : run->n, b = mid;
			unsigned end = mid + w < run->n ? mid + w : run->n;

			for (unsigned k = lo; k < end; k++)
				to[k] = a < mid && (b == end || at_disp(c, from[a]) <= at_disp(c, from[b])) ?
					from[a++] : from[b++];
		}
		from = to;
		to = t;
	}
	for (unsigned k = 0; from != run->at && k < run->n; k++)
		run->at[k] = from[k];
}

/* The constant in a register, when it is no immediate operand. */
static ref wide_value(struct combine *c, ref before, uint64_t value, ref known)
{
	ref r;

	if (known && (uint64_t)ins(c, known)->imm == value)
		return known;
	r = ir_new(c->ir, IR_CONST, 64);
	ins(c, r)->imm = (int64_t)value;
	ir_insert_before(c->ir, before, r);
	return r;
}

/* The first `n` stores from `from` on fill `bits` without a gap: they become one, at the place of `last`. */
static void merge(struct combine *c, const ref *from, unsigned n, unsigned bits, ref last, ref *known)
{
	struct ir_ins *i = ins(c, from[0]);
	uint64_t value = 0;
	unsigned shift = 0;

	for (unsigned k = 0; k < n; k++) {
		value |= low_bits(ins(c, from[k])->imm, ins(c, from[k])->width) << shift;
		shift += ins(c, from[k])->width;
		if (k)
			ir_remove(c->ir, from[k]);
	}
	i->width = (uint8_t)bits;
	i->imm = bits == 64 ? (int64_t)value : (int32_t)(uint32_t)value;
	if (ir_fits(value, bits))
		return;
	*known = wide_value(c, last, value, *known);
	i->a = *known;
	i->flags &= (uint16_t)~IRF_IMM;
}

/* How many stores from k on lie side by side and fill exactly `bits`; 0: none do. */
static unsigned fills(struct combine *c, const struct run *run, unsigned k, unsigned bits)
{
	unsigned sum = 0, n = 0;
	int32_t start = at_disp(c, run->at[k]);

	while (sum < bits && k + n < run->n && at_disp(c, run->at[k + n]) == start + (int32_t)sum / 8)
		sum += ins(c, run->at[k + n++])->width;
	return sum == bits && n > 1 ? n : 0;
}

/* All stores of the run go to the place of the last one, where they are the fewest that do it. */
static void combine_stores(struct combine *c, ref r)
{
	struct run run;
	ref last, known = 0;

	find_run(c, r, &run);
	if (run.n < 2 || ir_reserve(c->ir, run.n, 0, 0))
		return;
	last = run.at[0];
	sort_run(c, &run);
	for (unsigned k = 1; k < run.n; k++) {	/* one over the other: they stay in their order */
		const struct ir_ins *i = ins(c, run.at[k - 1]);

		if (i->disp + (int32_t)i->width / 8 > at_disp(c, run.at[k]))
			return;
	}
	last = ins(c, last)->next;
	for (unsigned k = 0; k < run.n;) {
		ref first = run.at[k];
		unsigned n = 0;
		struct ir_ins copy;

		for (unsigned bits = 64; bits > 8 && !n; bits /= 2) {
			n = fills(c, &run, k, bits);
			if (n)
				merge(c, &run.at[k], n, bits, last, &known);
		}
		copy = *ins(c, first);		/* to the end of the run */
		ir_remove(c->ir, first);
		*ins(c, first) = copy;
		ir_insert_before(c->ir, last, first);
		k += n ? n : 1;
	}
}

/* Is `r` the last of its run? */
static bool ends_run(struct combine *c, ref r)
{
	const struct ir_ins *i = ins(c, r);

	for (ref n = i->next; n; n = ins(c, n)->next) {
		const struct ir_ins *next = ins(c, n);

		if (next->op == IR_STORE && next->flags & IRF_IMM && same_place(next, i))
			return false;
		if (!ir_is(next, IR_PURE))
			return true;
	}
	return true;
}

int pass_combine(struct ir *ir)
{
	struct combine c = { .ir = ir };

	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		c.writes++;
		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			struct ir_ins *i = &ir->ins[r];

			next = i->next;
			c.writes += ir_is(i, IR_WRITES);
			if (i->op == IR_LOAD)
				i->imm = c.writes;
			else if (i->op == IR_OR)
				combine_loads(&c, r);
			else if (i->op == IR_STORE && i->flags & IRF_IMM && ends_run(&c, r))
				combine_stores(&c, r);
		}
	}
	return 0;
}
