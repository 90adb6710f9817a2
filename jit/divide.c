/*
 * divide.c - division by a constant without dividing.
 *
 * For 0 <= x < 2^n and m = floor(2^s / d) + 1, x / d = x * m >> s whenever m * d - 2^s <= 2^(s - n)
 * (Granlund and Montgomery 1994). Promises: r, or an instruction it forwards to, has the same value as before.
 */
#include "jit/passes.h"

struct work {
	struct ir *ir;
	ref r;			/* new instructions go before it */
};

static ref op_imm(struct work *k, enum ir_op op, unsigned width, ref a, int64_t imm)
{
	ref n = ir_new(k->ir, op, width);

	k->ir->ins[n].a = a;
	k->ir->ins[n].flags = IRF_IMM;
	k->ir->ins[n].imm = imm;
	ir_insert_before(k->ir, k->r, n);
	return n;
}

static ref op_reg(struct work *k, enum ir_op op, unsigned width, ref a, ref b)
{
	ref n = ir_new(k->ir, op, width);

	k->ir->ins[n].a = a;
	k->ir->ins[n].b = b;
	ir_insert_before(k->ir, k->r, n);
	return n;
}

/* a op the constant, whatever its size. */
static ref op_const(struct work *k, enum ir_op op, unsigned width, ref a, uint64_t value)
{
	ref c;

	if (ir_fits(value, width) && op != IR_MULH)
		return op_imm(k, op, width, a, width == 32 ? (int32_t)(uint32_t)value : (int64_t)value);
	c = ir_new(k->ir, IR_CONST, 64);
	k->ir->ins[c].imm = (int64_t)value;
	ir_insert_before(k->ir, k->r, c);
	return op_reg(k, op, width, a, c);
}

static unsigned length(uint64_t v)
{
	return v ? 64u - (unsigned)__builtin_clzll(v) : 0;
}

struct magic {
	uint64_t m;	/* without its bit 64, when that is set */
	unsigned shift;
	bool wide;	/* bit 64 is set */
};

/* The smallest multiplier for dividends of n bits; s starts at `from`. */
static struct magic find_magic(uint64_t d, unsigned n, unsigned from)
{
	struct magic best = { 0, 0, false };

	for (unsigned s = from; s < 128; s++) {
		unsigned __int128 pow = (unsigned __int128)1 << s, m = pow / d + 1;

		if (m * d - pow > (unsigned __int128)1 << (s - n))
			continue;
		best = (struct magic){ (uint64_t)m, s, (m >> 64) != 0 };
		break;
	}
	return best;
}

/* Dividend of at most 32 bits: one multiplication of 64 bits. */
static ref quotient32(struct work *k, ref a, uint64_t d, unsigned bits)
{
	struct magic g = find_magic(d, bits, bits);

	if (!g.wide && bits + length(g.m) <= 64)
		return op_imm(k, IR_SHR, 64, op_const(k, IR_MUL, 64, a, g.m), g.shift);
	return op_const(k, IR_MULH, 64, a, UINT64_MAX / d + 1);
}

static ref quotient64(struct work *k, ref a, uint64_t d, unsigned bits)
{
	struct magic g = find_magic(d, bits, 64);
	unsigned even = (unsigned)__builtin_ctzll(d);
	ref t;

	if (g.wide && even) {	/* halving first makes the multiplier fit */
		a = op_imm(k, IR_SHR, 64, a, even);
		g = find_magic(d >> even, bits - even, 64);
	}
	t = op_const(k, IR_MULH, 64, a, g.m);
	if (g.wide) {		/* ((a - t) / 2 + t) >> ... adds the missing bit without overflow */
		ref half = op_imm(k, IR_SHR, 64, op_reg(k, IR_SUB, 64, a, t), 1);

		return op_imm(k, IR_SHR, 64, op_reg(k, IR_ADD, 64, half, t), g.shift - 65);
	}
	return g.shift > 64 ? op_imm(k, IR_SHR, 64, t, g.shift - 64) : t;
}

static bool unsigned_by(struct work *k, uint64_t d, unsigned bits)
{
	struct ir_ins *i = &k->ir->ins[k->r];
	unsigned w = i->width;
	bool rest = i->op == IR_MOD;
	ref a = i->a, q;

	if (!(d & (d - 1))) {
		q = rest ? op_const(k, IR_AND, w, a, d - 1) :
		    op_imm(k, IR_SHR, w, a, __builtin_ctzll(d));
	} else {
		if (w == 32 && bits > 32) {
			ref z = ir_new(k->ir, IR_ZEXT, 32);

			k->ir->ins[z].a = a;
			ir_insert_before(k->ir, k->r, z);
			a = z;
			bits = 32;
		}
		if (bits < length(d) || d >> 63)
			return false;
		q = bits <= 32 ? quotient32(k, a, d, bits) : quotient64(k, a, d, bits);
		if (rest)
			q = op_reg(k, IR_SUB, w, a, op_const(k, IR_MUL, w, q, d));
	}
	ir_remove(k->ir, k->r);
	k->ir->ins[k->r].fwd = q;
	return true;
}

/* Signed, of 32 bits, by a positive number: as above for the magnitude, and 1 more when negative. */
static bool signed_by(struct work *k, uint64_t d)
{
	struct ir_ins *i = &k->ir->ins[k->r];
	bool rest = i->op == IR_SMOD;
	struct magic g;
	ref a = i->a, q, wide;

	if (i->width != 32 || (int64_t)d < 2)
		return false;
	g = find_magic(d, 31, 31);
	if (31 + length(g.m) > 63)
		return false;
	wide = ir_new(k->ir, IR_SEXT, 32);
	k->ir->ins[wide].a = a;
	ir_insert_before(k->ir, k->r, wide);
	q = op_imm(k, IR_SAR, 64, op_const(k, IR_MUL, 64, wide, g.m), g.shift);
	q = op_reg(k, IR_SUB, 32, q, op_imm(k, IR_SAR, 64, wide, 63));
	if (rest)
		q = op_reg(k, IR_SUB, 32, a, op_const(k, IR_MUL, 32, q, d));
	ir_remove(k->ir, k->r);
	k->ir->ins[k->r].fwd = q;
	return true;
}

bool fold_divide(struct ir *ir, ref r, unsigned bits)
{
	const struct ir_ins *i = &ir->ins[r];
	uint64_t d = i->width == 32 ? (uint32_t)i->imm : (uint64_t)i->imm;
	struct work k = { ir, r };

	if (!(i->flags & IRF_IMM) || !d)
		return false;
	if (i->op == IR_DIV || i->op == IR_MOD)
		return unsigned_by(&k, d, bits > i->width ? 64 : bits);
	return signed_by(&k, i->width == 32 ? (uint64_t)(int64_t)(int32_t)(uint32_t)d : d);
}
