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
		if (i->flags & (IRF_SIGNED | IRF_SWAP) || c->n == PARTS || i->imm != c->writes || i->width + shift > room)
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

		if (p->shift != bits || load->disp != at || !same_place(load, low) || (*reversed && p->width != 8))
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

/* The store before, in the same block with nothing between that touches memory. */
static ref store_before(struct combine *c, ref r)
{
	for (r = ins(c, r)->prev; r; r = ins(c, r)->prev) {
		const struct ir_ins *i = ins(c, r);

		if (i->op == IR_STORE)
			return r;
		if (!ir_is(i, IR_PURE))
			return 0;
	}
	return 0;
}

/* Two stores of constants side by side are one; then that with the one before it. */
static void combine_stores(struct combine *c, ref r)
{
	for (;;) {
		struct ir_ins *i = ins(c, r), *b;
		ref before = i->flags & IRF_IMM && i->width < 64 ? store_before(c, r) : 0;
		unsigned w = i->width;
		uint64_t value;
		bool up;

		if (!before)
			return;
		b = ins(c, before);
		up = b->disp + (int32_t)w / 8 == i->disp;
		if (!(b->flags & IRF_IMM) || b->width != w || !same_place(b, i) || (!up && i->disp + (int32_t)w / 8 != b->disp))
			return;
		value = up ? low_bits(b->imm, w) | low_bits(i->imm, w) << w : low_bits(i->imm, w) | low_bits(b->imm, w) << w;
		if (!ir_fits(value, 2 * w))
			return;
		i->disp = up ? b->disp : i->disp;
		i->width = (uint8_t)(2 * w);
		i->imm = w == 16 ? (int32_t)(uint32_t)value : (int64_t)value;
		ir_remove(c->ir, before);
	}
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
			else if (i->op == IR_STORE)
				combine_stores(&c, r);
		}
	}
	return 0;
}
