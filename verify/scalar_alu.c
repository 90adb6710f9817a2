/*
 * scalar_alu.c - bits and bounds of results of arithmetic. The rules for 64- and 32-bit bounds are the same
 * ones at another width, so each is written once over `struct bounds`.
 *
 * Additive and bitwise operations keep both pairs of bounds up to date; shifts only those of their own width,
 * the others are then found again from the bits.
 */
#include "verify/scalar_impl.h"

/* Bounds at a width of 32 or 64 bits, kept as 64-bit numbers. */
struct bounds {
	int64_t smin, smax;
	uint64_t umin, umax;
	unsigned width;
};

static inline int64_t top_signed(unsigned width)
{
	return width == 64 ? INT64_MAX : INT32_MAX;
}

static inline uint64_t top_unsigned(unsigned width)
{
	return width == 64 ? UINT64_MAX : UINT32_MAX;
}

static void forget_signed(struct bounds *b)
{
	b->smax = top_signed(b->width);
	b->smin = -b->smax - 1;
}

static void forget_unsigned(struct bounds *b)
{
	b->umin = 0;
	b->umax = top_unsigned(b->width);
}

static struct bounds bounds32(const struct scalar *s)
{
	return (struct bounds){ s->s32_min, s->s32_max, s->u32_min, s->u32_max, 32 };
}

static struct bounds bounds64(const struct scalar *s)
{
	return (struct bounds){ s->smin, s->smax, s->umin, s->umax, 64 };
}

static void store(struct scalar *s, const struct bounds *b)
{
	if (b->width == 64) {
		s->smin = b->smin;
		s->smax = b->smax;
		s->umin = b->umin;
		s->umax = b->umax;
	} else {
		s->s32_min = (int32_t)b->smin;
		s->s32_max = (int32_t)b->smax;
		s->u32_min = (uint32_t)b->umin;
		s->u32_max = (uint32_t)b->umax;
	}
}

/* Products at a width: true when the exact result does not fit; *r is then the wrapped one. */
static bool smul(unsigned width, int64_t a, int64_t b, int64_t *r)
{
	bool over = __builtin_mul_overflow(a, b, r);

	if (width == 64)
		return over;
	over = *r != (int32_t)*r;
	*r = (int32_t)*r;
	return over;
}

static bool umul(unsigned width, uint64_t a, uint64_t b, uint64_t *r)
{
	bool over = __builtin_mul_overflow(a, b, r);

	if (width == 64)
		return over;
	over = *r >> 32;
	*r = (uint32_t)*r;
	return over;
}

/*
 * Bounds of sums and differences at one width. Signed: unknown when either bound wraps. Unsigned: unknown when one
 * bound wraps and the other does not, for the order of the bounds is kept when all results wrap.
 */
#define DEFINE_SUMS(width, smin, smax, umin, umax, STYPE_MIN, STYPE_MAX, UTYPE_MAX) \
static void forget##width(struct scalar *d, bool is_signed, bool is_unsigned) \
{ \
	if (is_signed) { \
		d->smin = STYPE_MIN; \
		d->smax = STYPE_MAX; \
	} \
	if (is_unsigned) { \
		d->umin = 0; \
		d->umax = UTYPE_MAX; \
	} \
} \
static void add##width(struct scalar *d, const struct scalar *s) \
{ \
	bool over_min = __builtin_add_overflow(d->smin, s->smin, &d->smin); \
	bool over_max = __builtin_add_overflow(d->smax, s->smax, &d->smax); \
	bool over_umin = __builtin_add_overflow(d->umin, s->umin, &d->umin); \
	bool over_umax = __builtin_add_overflow(d->umax, s->umax, &d->umax); \
\
	forget##width(d, over_min || over_max, !over_umin && over_umax); \
} \
static void sub##width(struct scalar *d, const struct scalar *s) \
{ \
	bool under_min = __builtin_sub_overflow(d->smin, s->smax, &d->smin); \
	bool under_max = __builtin_sub_overflow(d->smax, s->smin, &d->smax); \
	bool under_umin = __builtin_sub_overflow(d->umin, s->umax, &d->umin); \
	bool under_umax = __builtin_sub_overflow(d->umax, s->umin, &d->umax); \
\
	forget##width(d, under_min || under_max, under_umin && !under_umax); \
}
DEFINE_SUMS(64, smin, smax, umin, umax, INT64_MIN, INT64_MAX, UINT64_MAX)
DEFINE_SUMS(32, s32_min, s32_max, u32_min, u32_max, INT32_MIN, INT32_MAX, UINT32_MAX)

static void bounds_mul(struct bounds *d, const struct bounds *s)
{
	int64_t left[2] = { d->smin, d->smax }, right[2] = { s->smin, s->smax };
	bool over = umul(d->width, d->umax, s->umax, &d->umax);

	over |= umul(d->width, d->umin, s->umin, &d->umin);
	if (over)
		forget_unsigned(d);
	over = false;
	for (int i = 0; i < 4; i++) {
		int64_t product;

		over |= smul(d->width, left[i >> 1], right[i & 1], &product);
		if (!i || product < d->smin)
			d->smin = product;
		if (!i || product > d->smax)
			d->smax = product;
	}
	if (over)
		forget_signed(d);
}

/* Signed bounds are the unsigned ones where those keep one sign. */
static void signed_from_unsigned(struct bounds *d)
{
	int64_t min = d->width == 64 ? (int64_t)d->umin : (int32_t)(uint32_t)d->umin;
	int64_t max = d->width == 64 ? (int64_t)d->umax : (int32_t)(uint32_t)d->umax;

	if (min <= max) {
		d->smin = min;
		d->smax = max;
	} else {
		forget_signed(d);
	}
}

/* Bounds after AND, OR or XOR whose result has `bits` (of d's width). */
static void bounds_bitwise(struct bounds *d, const struct bounds *s, enum isa_op op, struct tnum bits)
{
	uint64_t least = bits.value, most = bits.value | bits.mask;

	if (op == OP_AND) {
		d->umin = least;
		LOWER(d->umax, s->umax);
	} else {
		if (op == OP_XOR)
			d->umin = least;
		else
			RAISE(d->umin, s->umin);
		d->umax = most;
	}
	signed_from_unsigned(d);
}

static void scalar_set32(struct scalar *s, uint32_t value)
{
	s->bits = tnum_with_subreg(s->bits, tnum_const(value));
	s->s32_min = s->s32_max = (int32_t)value;
	s->u32_min = s->u32_max = value;
}

static void alu_bitwise(struct scalar *dst, enum isa_op op, const struct scalar *src)
{
	struct bounds d32 = bounds32(dst), d64 = bounds64(dst);
	struct bounds s32 = bounds32(src), s64 = bounds64(src);

	if (op == OP_AND)
		dst->bits = tnum_and(dst->bits, src->bits);
	else if (op == OP_OR)
		dst->bits = tnum_or(dst->bits, src->bits);
	else
		dst->bits = tnum_xor(dst->bits, src->bits);

	if (scalar_subreg_const(src) && scalar_subreg_const(dst)) {
		scalar_set32(dst, (uint32_t)dst->bits.value);
	} else {
		bounds_bitwise(&d32, &s32, op, tnum_subreg(dst->bits));
		store(dst, &d32);
	}
	if (tnum_is_const(src->bits) && tnum_is_const(dst->bits)) {
		*dst = scalar_const(dst->bits.value);
		return;
	}
	bounds_bitwise(&d64, &s64, op, dst->bits);
	store(dst, &d64);
	scalar_learn32(dst);
	scalar_learn64(dst);
}

static void alu_mul(struct scalar *dst, const struct scalar *src)
{
	struct bounds d32 = bounds32(dst), d64 = bounds64(dst), s32 = bounds32(src), s64 = bounds64(src);

	bounds_mul(&d32, &s32);
	bounds_mul(&d64, &s64);
	dst->bits = tnum_mul(dst->bits, src->bits);
	store(dst, &d32);
	store(dst, &d64);
}

static void alu_additive(struct scalar *dst, enum isa_op op, const struct scalar *src)
{
	if (op == OP_ADD) {
		add32(dst, src);
		add64(dst, src);
		dst->bits = tnum_add(dst->bits, src->bits);
	} else if (op == OP_SUB) {
		sub32(dst, src);
		sub64(dst, src);
		dst->bits = tnum_sub(dst->bits, src->bits);
	} else {
		alu_mul(dst, src);
	}
}

static void bounds_lsh(struct bounds *d, unsigned by)
{
	uint64_t room = UINT64_C(1) << (d->width - 1 - by);

	forget_signed(d);
	if (d->umax > room) {
		forget_unsigned(d);
	} else {
		d->umin <<= by;
		d->umax <<= by;
	}
}

static void alu_lsh64(struct scalar *dst, unsigned by)
{
	struct bounds d64 = bounds64(dst), d32 = bounds32(dst);

	bounds_lsh(&d64, by);
	/* Half of the shift pair that sign-extends a word: keep what its bounds were. */
	if (by == 32) {
		d64.smax = (int64_t)((uint64_t)(uint32_t)dst->s32_max << 32);
		d64.smin = (int64_t)((uint64_t)(uint32_t)dst->s32_min << 32);
	}
	if (by < 32)
		bounds_lsh(&d32, by);
	else {
		forget_signed(&d32);
		forget_unsigned(&d32);
	}
	store(dst, &d64);
	store(dst, &d32);
	dst->bits = tnum_lshift(dst->bits, by);
}

/* Shifts right of the bounds of one width; the bounds of the other come from the bits afterwards. */
static void bounds_rsh(struct bounds *d, enum isa_op op, unsigned by)
{
	if (op == OP_RSH) {
		forget_signed(d);
		d->umin >>= by;
		d->umax >>= by;
	} else {
		forget_unsigned(d);
		d->smin >>= by;
		d->smax >>= by;
	}
}

static void alu_shift64(struct scalar *dst, enum isa_op op, unsigned by)
{
	if (op == OP_LSH) {
		alu_lsh64(dst, by);
	} else {
		struct bounds d = bounds64(dst);

		bounds_rsh(&d, op, by);
		store(dst, &d);
		scalar_forget32(dst);
		dst->bits = op == OP_RSH ? tnum_rshift(dst->bits, by) : tnum_arshift(dst->bits, by, 64);
	}
	scalar_learn32(dst);
	scalar_learn64(dst);
}

static void alu_shift32(struct scalar *dst, enum isa_op op, unsigned by)
{
	struct tnum low = tnum_subreg(dst->bits);
	struct bounds d = bounds32(dst);

	if (op == OP_LSH) {
		bounds_lsh(&d, by);
		dst->bits = tnum_subreg(tnum_lshift(low, by));
	} else {
		bounds_rsh(&d, op, by);
		dst->bits = op == OP_RSH ? tnum_rshift(low, by) : tnum_arshift(low, by, 32);
	}
	store(dst, &d);
	scalar_forget64(dst);
	scalar_learn32(dst);
}

/* Byte order: the bits move, bounds are found again from them. */
static void alu_byte_order(struct scalar *s, enum isa_op op, unsigned width)
{
	const enum isa_op native = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? OP_TO_LE : OP_TO_BE;

	if (op != native) {
		s->bits = tnum_bswap(s->bits, width);
		scalar_forget_bounds(s);
	}
	if (width < 64)
		scalar_truncate(s, width / 8);
	else
		scalar_sync(s);
}

/* Whether the operand is one known number at the operation's width, by bits and by bounds. */
static bool known_at(const struct scalar *s, bool is32)
{
	if (is32)
		return scalar_subreg_const(s) && s->s32_min == s->s32_max && s->u32_min == s->u32_max;
	return tnum_is_const(s->bits) && s->smin == s->smax && s->umin == s->umax;
}

bool scalar_fork(struct scalar *dst, enum isa_op op, const struct scalar *src, struct scalar *zero)
{
	if ((op != OP_AND && op != OP_OR) || !tnum_is_const(src->bits))
		return false;
	if (dst->smin == -1 && dst->smax == 0) {
		*zero = scalar_const(0);
		*dst = scalar_const(UINT64_MAX);
		return true;
	}
	if (dst->s32_min == -1 && dst->s32_max == 0) {
		*zero = *dst;
		scalar_set32(zero, 0);
		scalar_set32(dst, UINT32_MAX);
		return true;
	}
	return false;
}

static bool is_shift(enum isa_op op)
{
	return op == OP_LSH || op == OP_RSH || op == OP_ARSH;
}

void scalar_add_unsynced(struct scalar *dst, const struct scalar *n)
{
	alu_additive(dst, OP_ADD, n);
}

bool scalar_alu_followed(enum isa_op op, bool is32, const struct scalar *src)
{
	if (is_shift(op))
		return known_at(src, is32) && src->umax < (is32 ? 32 : 64);
	return op == OP_ADD || op == OP_SUB || op == OP_MUL || op == OP_NEG || op == OP_AND || op == OP_OR ||
	       op == OP_XOR;
}

/* Of two numbers the result is a number; false: the operation is not one of those that have it so simple. */
static bool alu_numbers(struct scalar *dst, enum isa_op op, bool is32, uint64_t a, uint64_t b)
{
	if (op == OP_ADD)
		a += b;
	else if (op == OP_SUB)
		a -= b;
	else if (op == OP_MUL)
		a *= b;
	else if (op == OP_AND)
		a &= b;
	else if (op == OP_OR)
		a |= b;
	else if (op == OP_XOR)
		a ^= b;
	else
		return false;
	*dst = scalar_const(is32 ? (uint32_t)a : a);
	return true;
}

void scalar_alu(struct scalar *dst, enum isa_op op, unsigned width, bool is32, const struct scalar *src)
{
	if (isa_op_kinds[op] == KIND_END) {
		alu_byte_order(dst, op, width);
		return;
	}
	if (!scalar_alu_followed(op, is32, src)) {
		/* Divisions and shifts by what is not known: not even that 32-bit ones clear the upper half. */
		*dst = scalar_unknown();
		return;
	}
	if (src && scalar_is_number(src) && scalar_is_number(dst) &&
	    alu_numbers(dst, op, is32, dst->bits.value, src->bits.value))
		return;
	if (op == OP_ADD || op == OP_SUB || op == OP_MUL) {
		alu_additive(dst, op, src);
	} else if (op == OP_NEG) {
		struct scalar operand = *dst;

		*dst = scalar_const(0);
		alu_additive(dst, OP_SUB, &operand);
	} else if (op == OP_AND || op == OP_OR || op == OP_XOR) {
		alu_bitwise(dst, op, src);
	} else if (is32) {
		alu_shift32(dst, op, src->u32_min);
	} else {
		alu_shift64(dst, op, (unsigned)src->umin);
	}
	if (is32)
		scalar_zext32(dst);
	else
		scalar_sync(dst);
}
