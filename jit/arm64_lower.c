/*
 * arm64_lower.c - the form as arm64 does it best: what one instruction can do becomes one.
 *
 * Shifted, widened and inverted second operands, fields of bits, multiplications that add, selections of 0
 * and 1, constants that no instruction takes in registers (so that loops keep them), and accesses to known
 * addresses as offsets from few.
 *
 * Needs: select.c's form. Promises: values with effects are as before; leaves dead code.
 */
#include <string.h>

#include "jit/arm64.h"
#include "jit/passes.h"

enum { KNOWN = 64, PAGE = 4096 };

struct lower {
	struct ir *ir;
	const uint8_t *bits;	/* fold.c's, of the first n_bits values */
	uint32_t n_bits;
	ref known[KNOWN];	/* constants made so far, by hash */
};

static struct ir_ins *ins(struct lower *l, ref r)
{
	return &l->ir->ins[r];
}

static unsigned depth_of(struct lower *l, const struct ir_ins *i)
{
	return l->ir->blocks[i->block].depth;
}

/* The instruction `v`, if only `user` needs it and taking it in does not move it into a loop; else NULL. */
static struct ir_ins *sole(struct lower *l, const struct ir_ins *user, ref v)
{
	struct ir_ins *i = v ? ins(l, v) : NULL;

	return i && i->uses == 1 && ir_is(i, IR_PURE) && depth_of(l, i) >= depth_of(l, user) ? i : NULL;
}

/* i takes part `v` in: v's operands are its own now. */
static void take(struct lower *l, ref v)
{
	ir_remove(l->ir, v);
	ins(l, v)->uses = 0;
}

static bool is_reg(const struct ir_ins *i)
{
	return !(i->flags & (IRF_IMM | IRF_MEM | IRF_SHIFTED | IRF_INVERT));
}

/* How far `i` shifts, if it does so by a constant that is less than its width; else 0. */
static unsigned shift_by(const struct ir_ins *i)
{
	bool shifts = i->op == IR_SHL || i->op == IR_SHR || i->op == IR_SAR || i->op == IR_ROL;

	return shifts && i->flags & IRF_IMM && i->imm > 0 && i->imm < i->width ? (unsigned)i->imm : 0;
}

/* ---- constants ---- */

static ref constant(struct lower *l, ref before, uint64_t value)
{
	ref *k = &l->known[(value ^ value >> 6 ^ value >> 12 ^ value >> 24) % KNOWN], c = *k;

	if (!c || (uint64_t)ins(l, c)->imm != value) {
		c = ir_new(l->ir, IR_CONST, 64);
		ins(l, c)->imm = (int64_t)value;
		ir_insert_before(l->ir, before, c);
		*k = c;
	}
	ins(l, c)->uses++;
	return c;
}

static uint64_t imm_of(const struct ir_ins *i)
{
	return i->width == 64 ? (uint64_t)i->imm : (uint32_t)i->imm;
}

bool arm64_takes_imm(const struct ir_ins *i)
{
	uint64_t v = imm_of(i), minus = i->width == 32 ? -(uint32_t)v : -v;

	switch ((int)i->op) {
	case IR_ADD: case IR_SUB:
		return a64_is_imm12(v) || a64_is_imm12(minus);
	case IR_AND: case IR_OR: case IR_XOR:
		return a64_pattern(i->width, v) != A64_NO_PATTERN || (i->op == IR_XOR && ~v == 0) ||
		       (i->op == IR_XOR && i->width == 32 && v == UINT32_MAX);
	case IR_BR: case IR_SELECT:
		if (i->cc == CC_SET || i->cc == CC_CLEAR)
			return a64_pattern(i->width, v) != A64_NO_PATTERN;
		return a64_is_imm12(v) || a64_is_imm12(minus);
	case IR_MUL: case IR_DIV: case IR_MOD: case IR_SDIV: case IR_SMOD:
	case IR_A_ADD: case IR_A_AND: case IR_A_OR: case IR_A_XOR:
		return false;
	case IR_STORE:
		return v == 0;
	}
	return true;
}

/* x > imm is x >= imm + 1, which may be the one that an instruction takes. */
static void turn_limit(struct ir_ins *i)
{
	static const uint8_t other[] = {
		[CC_LT] = CC_LE, [CC_GE] = CC_GT, [CC_GT] = CC_GE, [CC_LE] = CC_LT,
		[CC_SLT] = CC_SLE, [CC_SGE] = CC_SGT, [CC_SGT] = CC_SGE, [CC_SLE] = CC_SLT,
	};
	struct ir_ins t = *i;
	bool up = i->cc == CC_GT || i->cc == CC_LE || i->cc == CC_SGT || i->cc == CC_SLE;

	if (i->cc < CC_LT || i->cc > CC_SLE || i->imm < -PAGE * PAGE || i->imm > PAGE * PAGE || i->imm == -up)
		return;
	t.cc = other[i->cc];
	t.imm += up ? 1 : -1;
	if (arm64_takes_imm(&t))
		*i = t;
}

static void lower_imm(struct lower *l, ref r)
{
	struct ir_ins *i = ins(l, r);
	ref c;

	if (!(i->flags & IRF_IMM) || arm64_takes_imm(i))
		return;
	if (i->op == IR_BR || i->op == IR_SELECT)
		turn_limit(i);
	if (arm64_takes_imm(i))
		return;
	c = constant(l, r, imm_of(i));
	i = ins(l, r);
	i->flags &= (uint16_t)~IRF_IMM;
	if (i->op == IR_SELECT || ir_is(i, IR_BINARY))
		i->b = c;
	else
		i->a = c;
	i->imm = 0;
}

/* Accesses to known addresses: many are near each other. */
static void lower_address(struct lower *l, ref r)
{
	struct ir_ins *i = ins(l, r);
	struct ra_address to = { .disp = 0 };
	uint64_t address;

	if (!i->b || i->c || i->flags & IRF_FRAME || ins(l, i->b)->op != IR_CONST)
		return;
	address = (uint64_t)ins(l, i->b)->imm + (uint64_t)(int64_t)i->disp;
	to.disp = (int64_t)(address % PAGE);
	if ((i->op != IR_LOAD && i->op != IR_STORE) || !arm64_address(i, to))
		to.disp = 0;
	ins(l, i->b)->uses--;
	i->b = constant(l, r, address - (uint64_t)to.disp);
	ins(l, r)->disp = (int32_t)to.disp;
}

/* ---- second operands ---- */

/* Are the bits above the low half of `v` known to be clear? */
static bool low_half(struct lower *l, ref v)
{
	return v < l->n_bits && l->bits[v] && l->bits[v] <= 32;
}

/* Does `s`, whose operand is shifted right or widened, give the same when done with `width` bits? */
static bool same_at(struct lower *l, const struct ir_ins *s, unsigned width)
{
	if (s->width == width)
		return true;
	if (width == 32)
		return s->op == IR_SHL && s->imm < 32;
	if (s->op == IR_SHL)
		return s->a < l->n_bits && l->bits[s->a] && l->bits[s->a] + s->imm <= 32;
	return s->op == IR_SHR && low_half(l, s->a);
}

static void set_shifted(struct ir_ins *i, ref b, enum ir_op how, unsigned scale, unsigned from)
{
	i->b = b;
	i->flags |= IRF_SHIFTED;
	i->imm = how;
	i->scale = (uint8_t)scale;
	i->disp = (int32_t)from;
}

/* i's second operand is a shift by a constant. */
static bool absorb_shift(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->b);
	bool rotates = i->op == IR_AND || i->op == IR_OR || i->op == IR_XOR;
	ref v = i->b;

	if (!s || !shift_by(s) || (s->op == IR_ROL && !rotates) || !same_at(l, s, i->width))
		return false;
	set_shifted(i, s->a, (enum ir_op)s->op, (unsigned)s->imm, 0);
	take(l, v);
	return true;
}

/* ... or some of the low bits of a value, perhaps shifted left a little. */
static bool absorb_extension(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->b);
	ref v = i->b;

	if (!s || i->width != 64)
		return false;
	if (s->op == IR_ZEXT || (s->op == IR_SEXT && !(s->flags & IRF_LOW)))
		set_shifted(i, s->a, (enum ir_op)s->op, 0, s->width);
	else if (s->op == IR_PLACE && s->imm <= 4 && (s->disp == 8 || s->disp == 16 || s->disp == 32) &&
		 (s->width == 64 || !(s->flags & IRF_SIGNED)) && s->disp + s->imm <= s->width)
		set_shifted(i, s->a, s->flags & IRF_SIGNED ? IR_SEXT : IR_ZEXT, (unsigned)s->imm,
			    (unsigned)s->disp);
	else
		return false;
	take(l, v);
	return true;
}

static bool absorb_inverse(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->b);
	ref v = i->b;

	if (!s || s->op != IR_XOR || !(s->flags & IRF_IMM) || s->imm != -1 || s->width < i->width)
		return false;
	i->b = s->a;
	i->flags |= IRF_INVERT;
	take(l, v);
	return true;
}

static void swap(struct ir_ins *i)
{
	ref t = i->a;

	i->a = i->b;
	i->b = t;
}

/* Either operand may be the second one of a sum, or of a comparison turned round. */
static void lower_second(struct lower *l, struct ir_ins *i, bool arithmetic)
{
	bool compares = i->op == IR_BR || i->op == IR_SELECT;
	bool turns = ir_is(i, IR_COMMUTES) || compares;

	for (unsigned k = 0; k < 2 && is_reg(i) && i->b; k++) {
		if (k && !turns)
			return;
		if (k) {
			swap(i);
			if (compares)
				i->cc = (uint8_t)ir_turned((enum ir_cc)i->cc);
		}
		if (absorb_shift(l, i) || (arithmetic && absorb_extension(l, i)) ||
		    (!arithmetic && !compares && absorb_inverse(l, i)))
			return;
	}
}

/* x + y * z, x - y * z */
static bool lower_multiply_add(struct lower *l, struct ir_ins *i)
{
	for (unsigned k = 0; k < 2; k++) {
		ref v = i->b;
		struct ir_ins *mul = sole(l, i, v);

		if (mul && mul->op == IR_MUL && is_reg(mul) && mul->width >= i->width &&
		    mul->block == i->block) {
			i->c = i->a;
			i->a = mul->a;
			i->b = mul->b;
			i->op = i->op == IR_ADD ? IR_MADD : IR_MSUB;
			take(l, v);
			return true;
		}
		if (i->op == IR_SUB)
			return false;
		swap(i);
	}
	return false;
}

/* x * (2^n + 1) is a sum. */
static bool lower_multiply(struct lower *l, struct ir_ins *i)
{
	uint64_t rest = imm_of(i) - 1;

	if (!(i->flags & IRF_IMM) || !rest || rest & (rest - 1))
		return false;
	i->op = IR_ADD;
	i->flags &= (uint16_t)~IRF_IMM;
	set_shifted(i, i->a, IR_SHL, (unsigned)__builtin_ctzll(rest), 0);
	ins(l, i->a)->uses++;
	return true;
}

/* ---- fields of bits ---- */

static unsigned length(uint64_t v)
{
	return v ? 64u - (unsigned)__builtin_clzll(v) : 0;
}

/* How many low bits of its operand `s` leaves, and nothing else; 0: it does more than that. */
static unsigned low_bits(const struct ir_ins *s)
{
	uint64_t mask = imm_of(s);

	if (s->op == IR_ZEXT || s->op == IR_SEXT)
		return s->width;
	if (s->op == IR_AND && s->flags & IRF_IMM && mask && !(mask & (mask + 1)))
		return length(mask);
	return 0;
}

static void become(struct lower *l, struct ir_ins *i, enum ir_op op, unsigned width, ref part, unsigned low,
		   unsigned n, bool sign)
{
	ref a = ins(l, part)->a;

	take(l, part);
	i->op = (uint8_t)op;
	i->width = (uint8_t)width;
	i->flags = sign ? IRF_SIGNED : 0;
	i->a = a;
	i->b = i->c = 0;
	i->imm = low;
	i->disp = (int32_t)n;
}

/* The low n bits of x >> s, or of x << s. */
static bool low_of_shift(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->a);
	bool sign = i->op == IR_SEXT;
	unsigned n = low_bits(i), low = s ? shift_by(s) : 0;

	if (!low || !n || (s->op != IR_SHR && !(s->op == IR_SAR && n <= 32)))
		return false;
	if (low + n > s->width) {
		if (sign || s->op == IR_SAR)
			return false;
		n = s->width - low;
	}
	if (sign && (s->width == 32) != (bool)(i->flags & IRF_LOW))
		return false;
	become(l, i, IR_BITS, s->width, i->a, low, n, sign);
	return true;
}

/* (x << s) & mask, where the mask is of bits from s on */
static bool masked_shift(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->a);
	uint64_t mask = imm_of(i);
	unsigned by = s ? shift_by(s) : 0;

	if (!by || s->op != IR_SHL || s->width < i->width)
		return false;
	mask >>= by;
	if (!mask || mask & (mask + 1))
		return false;
	become(l, i, IR_PLACE, i->width, i->a, by, length(mask), false);
	return true;
}

/* The low n bits of x, shifted left; or right: some of them are left. */
static bool shift_of_low(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->a);
	unsigned n = s ? low_bits(s) : 0, by = shift_by(i), w = i->width;
	bool sign = s && s->op == IR_SEXT;

	if (!n || !by || (sign && s->flags & IRF_LOW && w == 64))
		return false;
	if (i->op == IR_SHL) {
		become(l, i, IR_PLACE, w, i->a, by, n < w - by ? n : w - by, sign);
		return true;
	}
	if (by >= n || n > w || sign != (i->op == IR_SAR))
		return false;
	become(l, i, IR_BITS, w, i->a, by, n - by, sign);
	return true;
}

/* (x << a) >> b: without a mask in between */
static bool shift_of_shift(struct lower *l, struct ir_ins *i)
{
	struct ir_ins *s = sole(l, i, i->a);
	bool sign = i->op == IR_SAR;
	unsigned w = i->width, left = s ? shift_by(s) : 0, right = shift_by(i);

	if (i->op == IR_SHL || !left || !right || s->op != IR_SHL || s->width != w)
		return false;
	if (right >= left)
		become(l, i, IR_BITS, w, i->a, right - left, w - right, sign);
	else
		become(l, i, IR_PLACE, w, i->a, left - right, w - left, sign);
	return true;
}

/* ---- selections ---- */

/* args[1] of a SELECT as 0, 1, -1, x + 1, ~x or -x of what stays: flags for it, or 0. */
static unsigned derived(struct lower *l, const struct ir_ins *i, ref v, ref *from)
{
	const struct ir_ins *x = ins(l, v);

	*from = 0;
	if (x->op == IR_CONST)
		return x->imm == 1 ? IRF_PLUS : x->imm == -1 ? IRF_INVERT : 0;
	if (!sole(l, i, v) || x->width != 64 || x->flags & IRF_SHIFTED)
		return 0;
	*from = x->a;
	if (x->op == IR_NEG)
		return IRF_PLUS | IRF_INVERT;
	if (x->op == IR_ADD && x->flags & IRF_IMM && x->imm == 1)
		return IRF_PLUS;
	return x->op == IR_XOR && x->flags & IRF_IMM && x->imm == -1 ? IRF_INVERT : 0;
}

static bool is_zero(struct lower *l, ref v)
{
	return ins(l, v)->op == IR_CONST && ins(l, v)->imm == 0;
}

static void lower_select(struct lower *l, struct ir_ins *i)
{
	ref *args = &l->ir->pool[i->args], from, t = args[0];
	unsigned flags = derived(l, i, args[1], &from);

	if (!flags && derived(l, i, args[0], &from)) {
		i->cc ^= 1;
		args[0] = args[1];
		args[1] = t;
		flags = derived(l, i, args[1], &from);
	}
	if (flags) {
		i->flags |= (uint16_t)flags;
		if (from)
			take(l, args[1]);
		else
			ins(l, args[1])->uses--;
		args[1] = from;
	}
	for (unsigned k = 0; k < 2; k++)
		if (args[k] && is_zero(l, args[k])) {
			ins(l, args[k])->uses--;
			args[k] = 0;
		}
}

/* ---- the walk ---- */

static void lower_ins(struct lower *l, ref r)
{
	struct ir_ins *i = ins(l, r);

	switch ((int)i->op) {
	case IR_ADD: case IR_SUB:
		if (is_reg(i) && !lower_multiply_add(l, i))
			lower_second(l, i, true);
		break;
	case IR_MUL:
		if (lower_multiply(l, i))
			return;
		break;
	case IR_AND:
		if (i->flags & IRF_IMM && (low_of_shift(l, i) || masked_shift(l, i)))
			return;
		lower_second(l, i, false);
		break;
	case IR_OR: case IR_XOR:
		lower_second(l, i, false);
		break;
	case IR_ZEXT: case IR_SEXT:
		low_of_shift(l, i);
		return;
	case IR_SHL: case IR_SHR: case IR_SAR:
		if (!shift_of_low(l, i))
			shift_of_shift(l, i);
		return;
	case IR_BR: case IR_SELECT:
		lower_second(l, i, i->cc != CC_SET && i->cc != CC_CLEAR);
		if (i->op == IR_SELECT)
			lower_select(l, i);
		break;
	}
	if (ir_is(i, IR_READS | IR_WRITES) && i->op < IR_CALL)
		lower_address(l, r);
	lower_imm(l, r);
}

int arm64_lower(struct ir *ir, struct pass_room *room)
{
	struct lower l = { .ir = ir, .bits = room->bits, .n_bits = room->folded ? room->cap_bits : 0 };
	int err = pass_dce(ir, room);

	if (err)
		return err;
	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			err = ir_reserve(ir, 4, 0, 0);
			if (err)
				return err;
			next = ir->ins[r].next;
			lower_ins(&l, r);
		}
	}
	return 0;
}
