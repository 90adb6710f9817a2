/*
 * scalar_branch.c - whether a comparison of two scalars is decided, and what they are on either side of it.
 */
#include <stddef.h>

#include "verify/scalar_impl.h"

/* An operand of a comparison at its width. */
struct side {
	struct tnum bits;
	int64_t smin, smax;
	uint64_t umin, umax;
};

static struct side side_of(const struct scalar *s, bool is32)
{
	if (is32)
		return (struct side){ tnum_subreg(s->bits), s->s32_min, s->s32_max, s->u32_min, s->u32_max };
	return (struct side){ s->bits, s->smin, s->smax, s->umin, s->umax };
}

/* The operation that holds when `op` does not. JSET has none: its callers tell the two apart. */
static enum isa_op negated(enum isa_op op)
{
	static const uint8_t table[OP_COUNT] = {
		[OP_JEQ] = OP_JNE, [OP_JNE] = OP_JEQ, [OP_JGT] = OP_JLE, [OP_JLE] = OP_JGT,
		[OP_JGE] = OP_JLT, [OP_JLT] = OP_JGE, [OP_JSGT] = OP_JSLE, [OP_JSLE] = OP_JSGT,
		[OP_JSGE] = OP_JSLT, [OP_JSLT] = OP_JSGE, [OP_JSET] = OP_JSET,
	};
	return table[op];
}

/* The operation that holds for (b, a) when `op` does for (a, b). */
static enum isa_op mirrored(enum isa_op op)
{
	static const uint8_t table[OP_COUNT] = {
		[OP_JGT] = OP_JLT, [OP_JLT] = OP_JGT, [OP_JGE] = OP_JLE, [OP_JLE] = OP_JGE,
		[OP_JSGT] = OP_JSLT, [OP_JSLT] = OP_JSGT, [OP_JSGE] = OP_JSLE, [OP_JSLE] = OP_JSGE,
	};
	return table[op] ? (enum isa_op)table[op] : op;
}

static bool disjoint(const struct side *a, const struct side *b)
{
	return a->umin > b->umax || a->umax < b->umin || a->smin > b->smax || a->smax < b->smin;
}

/* 1 equal, 0 different, -1 unknown. */
static int equal(const struct scalar *x, const struct scalar *y, const struct side *a, const struct side *b,
		 bool is32)
{
	if (tnum_is_const(a->bits) && tnum_is_const(b->bits))
		return a->bits.value == b->bits.value;
	if (!tnum_overlap(a->bits, b->bits) || disjoint(a, b))
		return 0;
	if (!is32) {
		struct side low_a = side_of(x, true), low_b = side_of(y, true);

		if (disjoint(&low_a, &low_b))
			return 0;
	}
	return -1;
}

static int bits_set(const struct side *a, const struct side *b)
{
	const struct side *known = tnum_is_const(b->bits) ? b : a, *other = known == b ? a : b;

	if (!tnum_is_const(known->bits))
		return -1;
	if (other->bits.value & known->bits.value)
		return 1;
	if (!((other->bits.value | other->bits.mask) & known->bits.value))
		return 0;
	return -1;
}

#define LESS(min_a, max_a, min_b, max_b) ((max_a) < (min_b) ? 1 : (min_a) >= (max_b) ? 0 : -1)
#define LESS_EQUAL(min_a, max_a, min_b, max_b) ((max_a) <= (min_b) ? 1 : (min_a) > (max_b) ? 0 : -1)

static bool is_greater(enum isa_op op)
{
	return op == OP_JGT || op == OP_JGE || op == OP_JSGT || op == OP_JSGE;
}

int scalar_branch(const struct scalar *x, const struct scalar *y, enum isa_op op, bool is32)
{
	struct side a, b;

	if (is_greater(op))
		return scalar_branch(y, x, mirrored(op), is32);
	a = side_of(x, is32);
	b = side_of(y, is32);
	if (op == OP_JEQ || op == OP_JNE) {
		int same = equal(x, y, &a, &b, is32);

		return same < 0 ? -1 : same == (op == OP_JEQ);
	}
	if (op == OP_JSET)
		return bits_set(&a, &b);
	if (op == OP_JLT)
		return LESS(a.umin, a.umax, b.umin, b.umax);
	if (op == OP_JLE)
		return LESS_EQUAL(a.umin, a.umax, b.umin, b.umax);
	if (op == OP_JSLT)
		return LESS(a.smin, a.smax, b.smin, b.smax);
	if (op == OP_JSLE)
		return LESS_EQUAL(a.smin, a.smax, b.smin, b.smax);
	return -1;
}

static bool known(const struct scalar *s, bool is32)
{
	return is32 ? scalar_subreg_const(s) : tnum_is_const(s->bits);
}

#define MEET(min, max) do { RAISE(a->min, b->min); LOWER(a->max, b->max); b->min = a->min; b->max = a->max; } while (0)

static void refine_equal(struct scalar *a, struct scalar *b, bool is32)
{
	if (is32) {
		struct tnum low = tnum_intersect(tnum_subreg(a->bits), tnum_subreg(b->bits));

		MEET(u32_min, u32_max);
		MEET(s32_min, s32_max);
		a->bits = tnum_with_subreg(a->bits, low);
		b->bits = tnum_with_subreg(b->bits, low);
	} else {
		MEET(umin, umax);
		MEET(smin, smax);
		a->bits = b->bits = tnum_intersect(a->bits, b->bits);
	}
}

/* s differs from the number v: a bound that equals it moves by one. */
static void refine_not(struct scalar *s, uint64_t v, bool is32)
{
	if (is32) {
		s->u32_min += s->u32_min == (uint32_t)v;
		s->u32_max -= s->u32_max == (uint32_t)v;
		if (s->s32_min == (int32_t)(uint32_t)v)
			s->s32_min = (int32_t)((uint32_t)s->s32_min + 1);
		if (s->s32_max == (int32_t)(uint32_t)v)
			s->s32_max = (int32_t)((uint32_t)s->s32_max - 1);
	} else {
		s->umin += s->umin == v;
		s->umax -= s->umax == v;
		if (s->smin == (int64_t)v)
			s->smin = (int64_t)((uint64_t)s->smin + 1);
		if (s->smax == (int64_t)v)
			s->smax = (int64_t)((uint64_t)s->smax - 1);
	}
}

/* s & v is non-zero (`taken`), which tells a bit only if v has just one, or zero. */
static void refine_bits(struct scalar *s, uint64_t v, bool is32, bool taken)
{
	struct tnum bits;

	if (taken && (!v || v & (v - 1)))
		return;
	if (!taken) {
		/* Bounds and bits could contradict each other on a path that cannot be: start from the bits. */
		scalar_forget64(s);
		scalar_forget32(s);
	}
	bits = taken ? tnum_or(s->bits, tnum_const(v)) : tnum_and(s->bits, tnum_const(~v));
	s->bits = is32 ? tnum_with_subreg(s->bits, bits) : bits;
}

/* a <= b, or a < b when strict. A bound cannot wrap: such a comparison would have been decided. */
static void refine_below(struct scalar *a, struct scalar *b, bool is_signed, bool is32, bool strict)
{
	if (is_signed && is32) {
		int64_t max = b->s32_max, min = a->s32_min;

		LOWER(a->s32_max, max - strict);
		RAISE(b->s32_min, min + strict);
	} else if (is_signed) {
		uint64_t max = (uint64_t)b->smax - strict, min = (uint64_t)a->smin + strict;

		LOWER(a->smax, (int64_t)max);
		RAISE(b->smin, (int64_t)min);
	} else if (is32) {
		uint32_t max = b->u32_max - strict, min = a->u32_min + strict;

		LOWER(a->u32_max, max);
		RAISE(b->u32_min, min);
	} else {
		uint64_t max = b->umax - strict, min = a->umin + strict;

		LOWER(a->umax, max);
		RAISE(b->umin, min);
	}
}

void scalar_refine(struct scalar *a, struct scalar *b, enum isa_op op, bool is32, bool taken)
{
	struct scalar *number = known(b, is32) ? b : known(a, is32) ? a : NULL, *other = number == b ? a : b;
	uint64_t value = number ? (is32 ? (uint32_t)number->bits.value : number->bits.value) : 0;

	if (!taken)
		op = negated(op);
	if (is_greater(op)) {
		struct scalar *t = a;

		a = b;
		b = t;
		op = mirrored(op);
	}
	if (op == OP_JEQ)
		refine_equal(a, b, is32);
	else if (op == OP_JNE && number)
		refine_not(other, value, is32);
	else if (op == OP_JSET && number)
		refine_bits(other, value, is32, taken);
	else if (op == OP_JLT || op == OP_JLE)
		refine_below(a, b, false, is32, op == OP_JLT);
	else if (op == OP_JSLT || op == OP_JSLE)
		refine_below(a, b, true, is32, op == OP_JSLT);
	scalar_sync(a);
	scalar_sync(b);
}
