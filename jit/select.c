/*
 * select.c - several operations in one: address modes, memory operands, byte order and sign on the way.
 *
 * Needs: ins.uses. Promises: the values of all instructions with effects are as before; what was taken in may
 * be left without a user (dce.c). Loads move down only past what writes no memory.
 */
#include <errno.h>
#include <string.h>

#include "jit/passes.h"
#include "jit/regalloc.h"

struct select {
	struct ir *ir;
	const struct machine *m;
	uint32_t *addresses;	/* by value: how often it is the base of an address */
	const uint8_t *bits;	/* fold.c's, of the first n_bits values */
	uint32_t n_bits;
	int64_t writes;		/* counts what may write memory; and blocks */
};

static struct ir_ins *ins(struct select *s, ref r)
{
	return &s->ir->ins[r];
}

static bool has_address(const struct ir_ins *i)
{
	return ir_is(i, IR_READS | IR_WRITES) && i->op < IR_CALL;
}

/* Nothing but addresses uses it, so that it goes away when they take it in. */
static bool absorbable(struct select *s, ref v)
{
	return ins(s, v)->uses == 1 || s->addresses[v] == ins(s, v)->uses;
}

/* One user less; what nobody uses any more uses nothing itself. */
static void release(struct select *s, ref v, unsigned depth)
{
	struct ir_ins *i = ins(s, v);

	if (!v || !i->uses || --i->uses || !ir_is(i, IR_PURE) || i->op == IR_PHI || depth == 4)
		return;
	release(s, i->a, depth + 1);
	if (!(i->flags & IRF_MEM)) {
		release(s, i->b, depth + 1);
		release(s, i->c, depth + 1);
	}
}

static void used(struct select *s, ref now, ref before)
{
	if (now)
		ins(s, now)->uses++;
	release(s, before, 0);
}

static bool addressable(struct select *s, const struct ir_ins *i, bool frame, bool index, unsigned scale,
			int64_t disp)
{
	struct ra_address to = { frame || i->flags & IRF_FRAME, index, (uint8_t)scale, disp };

	return disp == (int32_t)disp && (!s->m->address || s->m->address(i, to));
}

/* x + imm as base, or as unscaled index */
static bool absorb_sum(struct select *s, struct ir_ins *i, ref *part)
{
	const struct ir_ins *sum = ins(s, *part);
	int64_t more = (int64_t)((uint64_t)sum->imm << (part == &i->c ? i->scale : 0));

	if (sum->op != IR_ADD || sum->width != 64 || !(sum->flags & IRF_IMM) ||
	    !addressable(s, i, false, i->c, i->scale, (int64_t)((uint64_t)i->disp + (uint64_t)more)) ||
	    !absorbable(s, *part))
		return false;
	i->disp = (int32_t)(i->disp + more);
	used(s, sum->a, *part);
	*part = sum->a;
	return true;
}

/* Is an operation of 32 bits, whose result has `more` bits than its operand, as good as one of 64? */
static bool whole(struct select *s, const struct ir_ins *i, int64_t more)
{
	return i->width == 64 || (i->a < s->n_bits && s->bits[i->a] && s->bits[i->a] + more <= 32);
}

static bool absorb_shift(struct select *s, struct ir_ins *i)
{
	const struct ir_ins *shift = ins(s, i->c);

	if (shift->op != IR_SHL || !(shift->flags & IRF_IMM) || i->scale + shift->imm > 3 || shift->imm < 1 ||
	    !whole(s, shift, shift->imm) ||
	    !addressable(s, i, false, true, i->scale + (unsigned)shift->imm, i->disp))
		return false;
	i->scale = (uint8_t)(i->scale + shift->imm);
	used(s, shift->a, i->c);
	i->c = shift->a;
	return true;
}

static bool absorb_pair(struct select *s, struct ir_ins *i)
{
	const struct ir_ins *sum = ins(s, i->b);
	ref x = sum->a, y = sum->b;

	if (i->c || sum->op != IR_ADD || sum->width != 64 || sum->flags & (IRF_IMM | IRF_MEM) ||
	    !absorbable(s, i->b) || !addressable(s, i, false, true, i->scale, i->disp))
		return false;
	if (ins(s, x)->op == IR_SHL || ins(s, y)->op == IR_FRAME) {
		ref t = x;

		x = y;
		y = t;
	}
	used(s, y, 0);
	used(s, x, i->b);
	i->b = x;
	i->c = y;
	return true;
}

static void take_address(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r);
	bool indexed = i->op != IR_A_CMPXCHG;

	while (i->b) {
		if (ins(s, i->b)->op == IR_FRAME && !(i->flags & IRF_FRAME) &&
		    addressable(s, i, true, i->c, i->scale, (int64_t)i->disp + ins(s, i->b)->disp)) {
			i->flags |= IRF_FRAME;
			i->disp += ins(s, i->b)->disp;
			used(s, 0, i->b);
			i->b = 0;
		} else if (!absorb_sum(s, i, &i->b) && !(indexed && absorb_pair(s, i))) {
			break;
		}
	}
	while (indexed && i->c)
		if (!absorb_shift(s, i) && !absorb_sum(s, i, &i->c))
			break;
}

static bool still_there(struct select *s, const struct ir_ins *i, ref v)
{
	const struct ir_ins *load = ins(s, v);

	return load->op == IR_LOAD && load->uses == 1 && load->block == i->block && load->imm == s->writes &&
	       !(load->flags & (IRF_SIGNED | IRF_SWAP));
}

/* The load becomes i's second operand. */
static void take_load(struct select *s, struct ir_ins *i, ref v)
{
	const struct ir_ins *load = ins(s, v);

	i->flags |= IRF_MEM | (load->flags & IRF_FRAME);
	i->b = load->b;
	i->c = load->c;
	i->scale = load->scale;
	i->disp = load->disp;
	ir_remove(s->ir, v);
}

static void select_arithmetic(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r);

	if (!s->m->memory_operands || i->flags & (IRF_IMM | IRF_MEM) || i->a == i->b)
		return;
	if (ir_is(i, IR_COMMUTES) && still_there(s, i, i->a) && !still_there(s, i, i->b)) {
		ref t = i->a;

		i->a = i->b;
		i->b = t;
	}
	if (still_there(s, i, i->b) && ins(s, i->b)->width == i->width)
		take_load(s, i, i->b);
}

/* x + (y << n), x + y + imm as one address */
static void select_sum(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r), *a = ins(s, i->a), *b = ins(s, i->b);
	ref x, y;

	if (!s->m->memory_operands || i->width != 64 || i->flags & IRF_MEM || s->addresses[r] == i->uses)
		return;
	if (i->flags & IRF_IMM) {
		if (a->op != IR_ADD || a->width != 64 || a->flags & (IRF_IMM | IRF_MEM) || a->uses != 1)
			return;
		x = a->a;
		y = a->b;
		used(s, y, 0);
		used(s, x, i->a);
		i->disp = (int32_t)i->imm;
		i->scale = 0;
	} else {
		if (a->op == IR_SHL && !(b->op == IR_SHL && b->uses == 1)) {
			x = i->a;
			i->a = i->b;
			i->b = x;
			b = a;
		}
		if (b->op != IR_SHL || !(b->flags & IRF_IMM) || b->imm < 1 || b->imm > 3 || b->uses != 1 ||
		    !whole(s, b, b->imm))
			return;
		x = i->a;
		y = b->a;
		used(s, y, i->b);
		i->disp = 0;
		i->scale = (uint8_t)b->imm;
	}
	i->op = IR_LEA;
	i->flags = 0;
	i->a = 0;
	i->b = x;
	i->c = y;
	while (i->b && absorb_sum(s, i, &i->b))
		;
}

static enum ir_cc as_unsigned(enum ir_cc cc)
{
	return cc >= CC_SLT && cc <= CC_SLE ? (enum ir_cc)(cc - CC_SLT + CC_LT) : cc;
}

/* A load compared with a constant: in the load's own width. */
static void compare_load(struct select *s, struct ir_ins *i)
{
	unsigned w = ins(s, i->a)->width;
	ref v = i->a;

	if (w < i->width) {
		if (i->imm < 0 || i->imm >> w || (w == 16 && i->imm > 127))
			return;
		i->cc = (uint8_t)as_unsigned((enum ir_cc)i->cc);
	} else if (w > i->width) {
		return;
	}
	i->width = (uint8_t)w;
	i->a = 0;
	take_load(s, i, v);
}

static void select_compare(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r);
	const struct ir_ins *and;
	bool test;

	if (i->flags & IRF_MEM || !i->a)
		return;
	and = ins(s, i->a);
	if (i->flags & IRF_IMM && i->imm == 0 && (i->cc == CC_EQ || i->cc == CC_NE) && and->op == IR_AND &&
	    and->uses == 1 && !(and->flags & IRF_MEM) && and->width <= i->width) {
		i->cc = i->cc == CC_EQ ? CC_CLEAR : CC_SET;
		i->width = and->width;
		i->imm = and->imm;
		i->flags = (uint16_t)((i->flags & ~IRF_IMM) | (and->flags & IRF_IMM));
		used(s, and->b, 0);
		used(s, and->a, i->a);
		i->b = and->b;
		i->a = and->a;
	}
	if (!s->m->memory_operands)
		return;
	test = i->cc == CC_SET || i->cc == CC_CLEAR;
	if (i->flags & IRF_IMM) {
		if (still_there(s, i, i->a))
			compare_load(s, i);
		return;
	}
	if (test || i->a == i->b)
		return;
	if (still_there(s, i, i->a) && !still_there(s, i, i->b)) {
		ref t = i->a;

		i->a = i->b;
		i->b = t;
		i->cc = (uint8_t)ir_turned((enum ir_cc)i->cc);
	}
	if (still_there(s, i, i->b) && ins(s, i->b)->width == i->width)
		take_load(s, i, i->b);
}

/* Byte order and sign come with the load itself. */
static void select_unary(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r), *load = ins(s, i->a);

	if (load->op != IR_LOAD || load->uses != 1 || load->width != i->width ||
	    load->flags & (IRF_SIGNED | IRF_SWAP))
		return;
	if (i->op == IR_SEXT && i->flags & IRF_LOW && i->width == 32)
		return;
	load->flags |= i->op == IR_BSWAP ? IRF_SWAP : IRF_SIGNED | (i->flags & IRF_LOW);
	load->uses = i->uses;
	ir_remove(s->ir, r);
	ins(s, r)->fwd = i->a;
}

static void select_store(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r);
	const struct ir_ins *swap = ins(s, i->a);

	if (i->a && swap->op == IR_BSWAP && swap->width == i->width && swap->uses == 1) {
		used(s, swap->a, i->a);
		i->a = swap->a;
		i->flags |= IRF_SWAP;
	}
}

static void select_ins(struct select *s, ref r)
{
	struct ir_ins *i = ins(s, r);

	if (has_address(i))
		take_address(s, r);
	switch (i->op) {
	case IR_LOAD:
		i->imm = s->writes;
		break;
	case IR_STORE:
		select_store(s, r);
		break;
	case IR_BSWAP:
	case IR_SEXT:
		select_unary(s, r);
		break;
	case IR_ADD:
		select_arithmetic(s, r);
		select_sum(s, r);
		break;
	case IR_SUB: case IR_MUL: case IR_AND: case IR_OR: case IR_XOR:
		select_arithmetic(s, r);
		break;
	case IR_BR:
	case IR_SELECT:
		select_compare(s, r);
		break;
	case IR_RET:
		if (i->a && ins(s, i->a)->op == IR_CONST) {
			i->imm = ins(s, i->a)->imm;
			i->flags |= IRF_IMM;
			i->a = 0;
		}
		break;
	}
	s->writes += ir_is(i, IR_WRITES);
}

static void resolve(struct ir *ir, struct ir_ins *i)
{
	if (i->a)
		i->a = ir_find(ir, i->a);
	if (i->b)
		i->b = ir_find(ir, i->b);
	if (i->c)
		i->c = ir_find(ir, i->c);
}

int pass_select(struct ir *ir, struct pass_room *room, const struct machine *m)
{
	struct select s = { .ir = ir, .m = m };

	if (ir_grow(&room->words, &room->cap_words, ir->n_ins, sizeof(*room->words)))
		return -ENOMEM;
	s.addresses = room->words;
	s.bits = room->bits;
	s.n_bits = room->folded ? room->cap_bits : 0;
	memset(s.addresses, 0, ir->n_ins * sizeof(*s.addresses));
	for (uint32_t o = 0; o < ir->n_order; o++)
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next)
			if (has_address(&ir->ins[r]) && ir->ins[r].b)
				s.addresses[ir->ins[r].b]++;
	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		s.writes++;
		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			next = ir->ins[r].next;
			resolve(ir, &ir->ins[r]);
			select_ins(&s, r);
		}
	}
	return 0;
}
