/*
 * fold.c - each instruction in its simplest form.
 *
 * Needs: SSA, blocks in an order in which definitions come before uses but for phis. Promises: operands name
 * the instruction that has the value; a constant second operand that fits is imm; `bits` bounds every value.
 */
#include <errno.h>
#include <string.h>

#include "jit/passes.h"

struct fold {
	struct ir *ir;
	uint8_t *bits;
};

static uint64_t sign_extend(uint64_t v, unsigned width)
{
	return width >= 64 ? v : (uint64_t)((int64_t)(v << (64 - width)) >> (64 - width));
}

static uint64_t mask(unsigned width)
{
	return width >= 64 ? UINT64_MAX : (1ull << width) - 1;
}

static uint64_t swap_bytes(uint64_t v, unsigned width)
{
	return __builtin_bswap64(v) >> (64 - width);
}

uint64_t ir_eval(enum ir_op op, unsigned width, uint64_t a, uint64_t b)
{
	uint64_t m = mask(width), sa = sign_extend(a, width), sb = sign_extend(b, width);
	unsigned n = (unsigned)b & (width - 1);

	a &= m;
	b &= m;
	switch ((int)op) {
	case IR_ADD: return (a + b) & m;
	case IR_SUB: return (a - b) & m;
	case IR_MUL: return (a * b) & m;
	case IR_AND: return a & b;
	case IR_OR: return a | b;
	case IR_XOR: return a ^ b;
	case IR_SHL: return (a << n) & m;
	case IR_SHR: return a >> n;
	case IR_SAR: return (uint64_t)((int64_t)sa >> n) & m;
	case IR_ROL: return n ? ((a << n) | (a >> (width - n))) & m : a;
	case IR_DIV: return b ? a / b : 0;
	case IR_MOD: return b ? a % b : a;
	case IR_SDIV: return !b ? 0 : sb == UINT64_MAX ? -a & m : (uint64_t)((int64_t)sa / (int64_t)sb) & m;
	case IR_SMOD: return !b ? a : sb == UINT64_MAX ? 0 : (uint64_t)((int64_t)sa % (int64_t)sb) & m;
	}
	return 0;
}

bool ir_holds(enum ir_cc cc, unsigned width, uint64_t a, uint64_t b)
{
	int64_t sa = (int64_t)sign_extend(a, width), sb = (int64_t)sign_extend(b, width);

	a &= mask(width);
	b &= mask(width);
	switch (cc) {
	case CC_EQ: return a == b;
	case CC_NE: return a != b;
	case CC_LT: return a < b;
	case CC_GE: return a >= b;
	case CC_GT: return a > b;
	case CC_LE: return a <= b;
	case CC_SLT: return sa < sb;
	case CC_SGE: return sa >= sb;
	case CC_SGT: return sa > sb;
	case CC_SLE: return sa <= sb;
	case CC_SET: return (a & b) != 0;
	case CC_CLEAR: return (a & b) == 0;
	}
	return false;
}

static struct ir_ins *ins(struct fold *f, ref r)
{
	return &f->ir->ins[r];
}

static unsigned length(uint64_t v)
{
	return v ? 64u - (unsigned)__builtin_clzll(v) : 0;
}

/* A bound from the operation alone, for what was not looked at yet. */
static unsigned width_of(const struct ir_ins *i)
{
	if (i->op == IR_CONST)
		return length((uint64_t)i->imm);
	if (i->op == IR_LOAD || i->op == IR_LOAD_ACQ)
		return i->flags & IRF_SIGNED ? 64 : i->width;
	if (i->op == IR_ZEXT || i->op == IR_BSWAP || ir_is(i, IR_BINARY) || i->op == IR_NEG)
		return i->width;
	if (i->op >= IR_A_FADD && i->op <= IR_A_CMPXCHG)
		return i->width;
	if (i->op == IR_SEXT && i->flags & IRF_LOW)
		return 32;
	return 64;
}

static unsigned bits_of(const struct fold *f, ref v)
{
	return f->bits[v] ? f->bits[v] : width_of(&f->ir->ins[v]);
}

/* r has the value of v. */
static void become(struct fold *f, ref r, ref v)
{
	ir_remove(f->ir, r);
	ins(f, r)->fwd = v;
}

static void become_const(struct fold *f, ref r, uint64_t value)
{
	struct ir_ins *i = ins(f, r);

	i->op = IR_CONST;
	i->width = 64;
	i->flags = 0;
	i->a = i->b = i->c = 0;
	i->n_args = 0;
	i->imm = (int64_t)value;
}

static void become_unary(struct fold *f, ref r, enum ir_op op, unsigned width, ref a)
{
	struct ir_ins *i = ins(f, r);

	i->op = (uint8_t)op;
	i->width = (uint8_t)width;
	i->flags = 0;
	i->a = a;
	i->b = i->c = 0;
}

static void become_imm(struct fold *f, ref r, enum ir_op op, unsigned width, ref a, int64_t imm)
{
	become_unary(f, r, op, width, a);
	ins(f, r)->flags = IRF_IMM;
	ins(f, r)->imm = imm;
}

/* r has the low `width` bits of v. */
static void become_low(struct fold *f, ref r, ref v, unsigned width)
{
	if (bits_of(f, v) <= width)
		become(f, r, v);
	else
		become_unary(f, r, IR_ZEXT, width, v);
}

/* v, or what it was made from when only the low `width` bits matter. */
static ref strip(struct fold *f, ref v, unsigned width)
{
	for (;;) {
		const struct ir_ins *i = ins(f, v);

		if ((i->op == IR_ZEXT || i->op == IR_SEXT) && i->width >= width)
			v = i->a;
		else if (i->op == IR_AND && i->flags & IRF_IMM && i->width >= width &&
			 ((uint64_t)i->imm & mask(width)) == mask(width))
			v = i->a;
		else
			return v;
	}
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static unsigned most(unsigned a, unsigned b)
{
	return a > b ? a : b;
}

static unsigned phi_bits(struct fold *f, const struct ir_ins *i, ref self)
{
	unsigned bits = 0;

	for (uint32_t k = 0; k < i->n_args && bits < 64; k++) {
		ref v = f->ir->pool[i->args + k];

		if (v == self || !v)
			continue;
		bits = most(bits, bits_of(f, v));
	}
	return bits ? bits : 64;
}

/* 0 bits (the constant 0) counts as 1: 0 means "not known yet". */
static unsigned bound(struct fold *f, ref r)
{
	const struct ir_ins *i = ins(f, r);
	unsigned w = width_of(i), a = i->a ? bits_of(f, i->a) : 64, b = i->b ? bits_of(f, i->b) : 64;
	bool imm = i->flags & IRF_IMM;
	unsigned n = (unsigned)i->imm & (i->width - 1u);

	if (imm)
		b = i->imm < 0 ? 64 : length((uint64_t)i->imm);
	switch (i->op) {
	case IR_PHI: return phi_bits(f, i, r);
	case IR_ADD: return least(w, most(a, b) + 1);
	case IR_MUL: return least(w, a + b);
	case IR_AND: return least(w, least(a, b));
	case IR_OR: case IR_XOR: return least(w, most(a, b));
	case IR_SHL: return imm ? least(w, a + n) : w;
	case IR_SHR: return least(w, imm ? least(a, w) - least(n, least(a, w)) : a);
	case IR_DIV: return least(w, a);
	case IR_MOD: return least(w, a);
	case IR_ZEXT: return least(w, a);
	case IR_MULH: return a + b > 64 ? least(64, a + b - 64) : 1;
	case IR_SELECT:
		return most(bits_of(f, f->ir->pool[i->args]), bits_of(f, f->ir->pool[i->args + 1]));
	}
	return w;
}

/* ---- rules ---- */

static bool second(struct fold *f, const struct ir_ins *i, uint64_t *value)
{
	if (i->flags & IRF_IMM) {
		*value = (uint64_t)i->imm;
		return true;
	}
	return i->b && ir_const(f->ir, i->b, value);
}

/* a op 0, op 1, op -1 and the like. */
static bool fold_identity(struct fold *f, ref r, uint64_t y)
{
	struct ir_ins *i = ins(f, r);
	uint64_t m = mask(i->width);

	y &= m;
	switch (i->op) {
	case IR_SHL: case IR_SHR: case IR_SAR: case IR_ROL:
		y &= i->width - 1u;
		/* fall through */
	case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR:
		if (y == 0) {
			become_low(f, r, i->a, i->width);
			return true;
		}
		break;
	case IR_AND:
		if (y == 0) {
			become_const(f, r, 0);
			return true;
		}
		if (y == 0xff || y == 0xffff || y == 0xffffffff) {
			become_low(f, r, i->a, length(y));
			return true;
		}
		if (!(mask(least(bits_of(f, i->a), i->width)) & ~y)) {
			become_low(f, r, i->a, i->width);
			return true;
		}
		break;
	case IR_MUL:
		if (y == 0)
			become_const(f, r, 0);
		else if (y == 1)
			become_low(f, r, i->a, i->width);
		else if (!(y & (y - 1)))
			become_imm(f, r, IR_SHL, i->width, i->a, __builtin_ctzll(y));
		else
			break;
		return true;
	}
	if (i->op == IR_OR && y == m) {
		become_const(f, r, m);
		return true;
	}
	if (i->op == IR_SHR && y >= bits_of(f, i->a)) {
		become_const(f, r, 0);
		return true;
	}
	return false;
}

/* Two instructions with constants in one. */
static bool fold_chain(struct fold *f, ref r, uint64_t y)
{
	struct ir_ins *i = ins(f, r), *a = ins(f, i->a);
	unsigned w = i->width;
	uint64_t sum;

	if (i->op == IR_ADD && a->op == IR_FRAME && w == 64 && ir_fits((uint64_t)a->disp + y, 64)) {
		int32_t disp = (int32_t)((int64_t)a->disp + (int64_t)y);

		become_const(f, r, 0);
		i->op = IR_FRAME;
		i->disp = disp;
		return true;
	}
	if (!(a->flags & IRF_IMM) || !ir_is(a, IR_BINARY) || a->flags & IRF_MEM)
		return false;
	if (i->op == IR_ADD && a->op == IR_ADD && a->width == w) {
		sum = sign_extend((uint64_t)a->imm + y, w);
		if (!ir_fits(sum, w))
			return false;
		become_imm(f, r, IR_ADD, w, a->a, (int64_t)sum);
		return true;
	}
	if (a->width != w || a->op != IR_SHL || (i->op != IR_SHR && i->op != IR_SAR) ||
	    ((y ^ (uint64_t)a->imm) & (w - 1)))
		return false;
	y = w - (y & (w - 1));		/* bits that stay */
	if (y != 8 && y != 16 && y != 32)
		return false;
	become_unary(f, r, i->op == IR_SHR ? IR_ZEXT : IR_SEXT, (unsigned)y, a->a);
	if (i->op == IR_SEXT && w == 32)
		i->flags |= IRF_LOW;
	return true;
}

/* (x << n) | (x >> (w - n)) */
static bool fold_rotate(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r), *left, *right;
	unsigned w, n;
	ref x, y;

	if (i->op != IR_OR && i->op != IR_XOR && i->op != IR_ADD)
		return false;
	if (i->flags & (IRF_IMM | IRF_MEM))
		return false;
	left = ins(f, i->a);
	right = ins(f, i->b);
	if (left->op == IR_SHR) {
		struct ir_ins *t = left;

		left = right;
		right = t;
	}
	if (left->op != IR_SHL || right->op != IR_SHR || !(left->flags & right->flags & IRF_IMM))
		return false;
	w = left->width;
	if (right->width != w || (i->width != w && !(i->width == 64 && w == 32)))
		return false;
	n = (unsigned)left->imm & (w - 1);
	if (!n || (((unsigned)left->imm + (unsigned)right->imm) & (w - 1)))
		return false;
	x = strip(f, left->a, w);
	y = strip(f, right->a, w);
	if (x != y)
		return false;
	become_imm(f, r, IR_ROL, w, x, n);
	return true;
}

/* The low half of (x << n) | (low half of x >> (32 - n)) */
static bool fold_low_rotate(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r), *or = ins(f, i->a), *left, *right;

	if (i->op != IR_ZEXT || i->width != 32 || (or->op != IR_OR && or->op != IR_XOR && or->op != IR_ADD) ||
	    or->width != 64 || or->flags & (IRF_IMM | IRF_MEM))
		return false;
	left = ins(f, or->a);
	right = ins(f, or->b);
	if (left->op == IR_SHR) {
		struct ir_ins *t = left;

		left = right;
		right = t;
	}
	if (left->op != IR_SHL || right->op != IR_SHR || !(left->flags & right->flags & IRF_IMM))
		return false;
	if (left->imm <= 0 || left->imm >= 32 || right->imm != 32 - left->imm || bits_of(f, right->a) > 32)
		return false;
	if (strip(f, left->a, 32) != strip(f, right->a, 32))
		return false;
	become_imm(f, r, IR_ROL, 32, strip(f, left->a, 32), left->imm);
	return true;
}

/* 32 bits are shorter than 64, and do when the upper half is known to be clear before and after. */
static void narrow(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	unsigned a = bits_of(f, i->a), b;

	if (i->width != 64 || i->flags & IRF_MEM)
		return;
	if (i->flags & IRF_IMM)
		b = i->imm < 0 ? 64 : length((uint64_t)i->imm);
	else
		b = bits_of(f, i->b);
	switch (i->op) {
	case IR_AND:
		if (least(a, b) > 32)
			return;
		break;
	case IR_OR: case IR_XOR: case IR_DIV: case IR_MOD:
		if (most(a, b) > 32)
			return;
		break;
	case IR_ADD:
		if (most(a, b) > 31)
			return;
		break;
	case IR_MUL:
		if (a + b > 32)
			return;
		break;
	case IR_SHL:
		if (!(i->flags & IRF_IMM) || a + (unsigned)(i->imm & 63) > 32)
			return;
		break;
	case IR_SHR:
		if (!(i->flags & IRF_IMM) || a > 32 || (i->imm & 63) > 31)
			return;
		break;
	default:
		return;
	}
	i->width = 32;
}

/* Some bit of the low `width` ones is surely set. */
static bool never_zero(struct fold *f, ref r, unsigned width)
{
	const struct ir_ins *i = ins(f, r);

	return i->op == IR_OR && i->flags & IRF_IMM && (uint64_t)i->imm & mask(width) & mask(i->width);
}

static void fold_binary(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	bool shift = i->op == IR_SHL || i->op == IR_SHR || i->op == IR_SAR || i->op == IR_ROL;
	uint64_t x, y;

	if (i->width == 32) {
		i->a = strip(f, i->a, 32);
		if (i->b)
			i->b = strip(f, i->b, shift ? 8 : 32);
	} else if (shift && i->b) {
		i->b = strip(f, i->b, 8);
	}
	if (ir_is(i, IR_COMMUTES) && i->b && ir_const(f->ir, i->a, &x) && !ir_const(f->ir, i->b, &y)) {
		ref t = i->a;

		i->a = i->b;
		i->b = t;
	}
	if (second(f, i, &y)) {
		if (ir_const(f->ir, i->a, &x)) {
			become_const(f, r, ir_eval((enum ir_op)i->op, i->width, x, y));
			return;
		}
		if (i->op == IR_SUB && (int64_t)y != INT32_MIN && ir_fits(-y, i->width)) {
			i->op = IR_ADD;
			y = -y;
			become_imm(f, r, IR_ADD, i->width, i->a, (int64_t)y);
		}
		if (!(i->flags & IRF_IMM) && ir_fits(y, i->width)) {
			i->b = 0;
			i->flags |= IRF_IMM;
		}
		if (i->flags & IRF_IMM)
			i->imm = i->width == 32 ? (int32_t)(uint32_t)y : (int64_t)y;
		if (fold_identity(f, r, y) || fold_chain(f, r, y))
			return;
		narrow(f, r);
		if (i->op == IR_DIV || i->op == IR_MOD || i->op == IR_SDIV || i->op == IR_SMOD)
			fold_divide(f->ir, r, bits_of(f, i->a));
		return;
	}
	if (i->a == i->b && (i->op == IR_SUB || i->op == IR_XOR)) {
		become_const(f, r, 0);
		return;
	}
	if (i->a == i->b && (i->op == IR_AND || i->op == IR_OR)) {
		become_low(f, r, i->a, i->width);
		return;
	}
	if (!fold_rotate(f, r))
		narrow(f, r);
	if (i->op >= IR_DIV && i->op <= IR_SMOD && never_zero(f, i->b, i->width))
		i->flags |= IRF_NONZERO;
}

static void fold_extension(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	uint64_t x;
	bool low = i->flags & IRF_LOW;

	i->a = strip(f, i->a, i->width);
	if (ir_const(f->ir, i->a, &x)) {
		x = i->op == IR_ZEXT ? x & mask(i->width) : sign_extend(x, i->width);
		become_const(f, r, low ? (uint32_t)x : x);
	} else if (bits_of(f, i->a) < i->width || (i->op == IR_ZEXT && bits_of(f, i->a) == i->width)) {
		become(f, r, i->a);
	} else if (!fold_low_rotate(f, r) && i->op == IR_ZEXT && i->width == 32) {
		const struct ir_ins *a = ins(f, i->a);

		/* The sum's low half is the sum of the low halves: no need for the whole one. */
		if (a->op == IR_ADD && a->flags & IRF_IMM && a->width == 64 && a->uses == 1)
			become_imm(f, r, IR_ADD, 32, a->a, a->imm);
	}
}

static void fold_bswap(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	uint64_t x;

	i->a = strip(f, i->a, i->width);
	if (ir_const(f->ir, i->a, &x))
		become_const(f, r, swap_bytes(x, i->width));
	else if (ins(f, i->a)->op == IR_BSWAP && ins(f, i->a)->width == i->width)
		become_low(f, r, ins(f, i->a)->a, i->width);
}

static bool is_signed(enum ir_cc cc)
{
	return cc >= CC_SLT && cc <= CC_SLE;
}

/* Can the bound of `a` alone tell whether it is below `y` (unsigned)? */
static int decided(struct fold *f, const struct ir_ins *i, uint64_t y)
{
	unsigned a = bits_of(f, i->a);
	uint64_t top = mask(least(a, i->width));

	if (a > i->width || (is_signed((enum ir_cc)i->cc) && (a >= i->width || y >> (i->width - 1) & 1)))
		return -1;
	y &= mask(i->width);
	switch (i->cc) {
	case CC_EQ: return y > top ? 0 : -1;
	case CC_NE: return y > top ? 1 : -1;
	case CC_LT: case CC_SLT: return y > top ? 1 : y == 0 ? 0 : -1;
	case CC_GE: case CC_SGE: return y > top ? 0 : y == 0 ? 1 : -1;
	case CC_GT: case CC_SGT: return y >= top ? 0 : -1;
	case CC_LE: case CC_SLE: return y >= top ? 1 : -1;
	case CC_SET: return !(y & top) ? 0 : -1;
	case CC_CLEAR: return !(y & top) ? 1 : -1;
	}
	return -1;
}

/* 1, 0: the condition always, never holds; -1: it depends. */
static int fold_condition(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	uint64_t x, y = 0;
	unsigned a, b;

	if (i->width == 32) {
		i->a = strip(f, i->a, 32);
		if (i->b)
			i->b = strip(f, i->b, 32);
	}
	if (i->b && ir_const(f->ir, i->a, &x) && !ir_const(f->ir, i->b, &y)) {
		ref t = i->a;

		i->a = i->b;
		i->b = t;
		i->cc = (uint8_t)ir_turned((enum ir_cc)i->cc);
	}
	a = bits_of(f, i->a);
	if (second(f, i, &y)) {
		int known;

		if (ir_const(f->ir, i->a, &x))
			return ir_holds((enum ir_cc)i->cc, i->width, x, y);
		if (!(i->flags & IRF_IMM) && ir_fits(y, i->width)) {
			i->b = 0;
			i->flags |= IRF_IMM;
		}
		if (i->flags & IRF_IMM)
			i->imm = i->width == 32 ? (int32_t)(uint32_t)y : (int64_t)y;
		known = decided(f, i, y);
		if (known >= 0)
			return known;
		b = length(y);
	} else {
		if (i->a == i->b && i->cc != CC_SET && i->cc != CC_CLEAR)
			return i->cc == CC_EQ || i->cc == CC_GE || i->cc == CC_LE || i->cc == CC_SGE ||
				i->cc == CC_SLE;
		b = bits_of(f, i->b);
	}
	if (i->width == 64 && a <= 32 && b <= 32 && (!is_signed((enum ir_cc)i->cc) || (a <= 31 && b <= 31))) {
		i->width = 32;
		i->a = strip(f, i->a, 32);
		if (i->b && !(i->flags & IRF_IMM))
			i->b = strip(f, i->b, 32);
		if (!i->b || ir_const(f->ir, i->b, &y)) {
			i->b = 0;
			i->flags |= IRF_IMM;
			i->imm = (int32_t)(uint32_t)y;
		}
	}
	return -1;
}

static void fold_branch(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	int known = fold_condition(f, r);

	if (known < 0)
		return;
	/* branch.c takes the edge away. */
	i->a = i->b = 0;
	i->flags = IRF_IMM;
	i->imm = known;
}

static void fold_select(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	ref *args = &f->ir->pool[i->args];
	int known = args[0] == args[1] ? 1 : fold_condition(f, r);

	if (known >= 0)
		become(f, r, args[known ? 0 : 1]);
}

static void fold_store(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	uint64_t x;

	if (!i->a)
		return;
	i->a = strip(f, i->a, i->width);
	if (i->op != IR_STORE_REL && ir_const(f->ir, i->a, &x) && ir_fits(x, i->width)) {
		i->a = 0;
		i->flags |= IRF_IMM;
		i->imm = i->width == 64 ? (int64_t)x : (int32_t)(uint32_t)x;
	}
}

static void fold_ins(struct fold *f, ref r)
{
	struct ir_ins *i = ins(f, r);
	uint64_t x;

	switch (i->op) {
	case IR_BR:
		if (i->a)
			fold_branch(f, r);
		break;
	case IR_RET:
		if (i->a && ir_const(f->ir, i->a, &x)) {
			i->a = 0;
			i->flags |= IRF_IMM;
			i->imm = (int64_t)x;
		}
		break;
	case IR_SELECT:
		fold_select(f, r);
		break;
	case IR_ZEXT:
	case IR_SEXT:
		fold_extension(f, r);
		break;
	case IR_BSWAP:
		fold_bswap(f, r);
		break;
	case IR_NEG:
		if (ir_const(f->ir, i->a, &x))
			become_const(f, r, ir_eval(IR_SUB, i->width, 0, x));
		break;
	case IR_STORE:
	case IR_STORE_REL:
	case IR_A_ADD: case IR_A_AND: case IR_A_OR: case IR_A_XOR:
		fold_store(f, r);
		break;
	default:
		if (ir_is(i, IR_BINARY) && !(i->flags & IRF_MEM))
			fold_binary(f, r);
	}
	if (!ins(f, r)->fwd) {
		f->bits[r] = (uint8_t)bound(f, r);
		if (!f->bits[r])
			f->bits[r] = 1;
	}
}

static void resolve(struct fold *f, struct ir_ins *i)
{
	if (i->a)
		i->a = ir_find(f->ir, i->a);
	if (i->b)
		i->b = ir_find(f->ir, i->b);
	if (i->c)
		i->c = ir_find(f->ir, i->c);
	for (uint32_t k = 0; k < i->n_args; k++) {
		ref *v = &f->ir->pool[i->args + k];

		if (*v)
			*v = ir_find(f->ir, *v);
	}
}

int pass_fold(struct ir *ir, struct pass_room *room, bool again)
{
	struct fold f = { .ir = ir };

	if (ir_grow(&room->bits, &room->cap_bits, ir->n_ins + 64ull, 1))
		return -ENOMEM;
	if (!again)
		memset(room->bits, 0, room->cap_bits);
	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			if (ir_reserve(ir, 16, 0, 0))
				return -ENOMEM;
			if (room->cap_bits < ir->n_ins + 16) {
				uint32_t cap = room->cap_bits;

				if (ir_grow(&room->bits, &room->cap_bits, ir->n_ins + 16ull, 1))
					return -ENOMEM;
				memset(room->bits + cap, 0, room->cap_bits - cap);
			}
			f.bits = room->bits;
			next = ir->ins[r].next;
			resolve(&f, &ir->ins[r]);
			fold_ins(&f, r);
		}
	}
	/* Phis of loops were seen before what they take from behind. */
	for (uint32_t o = 0; o < ir->n_order; o++)
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next) {
			if (ir->ins[r].op != IR_PHI)
				break;
			resolve(&f, &ir->ins[r]);
		}
	return 0;
}
