/*
 * scalar_sync.c - bits, unsigned and signed, 64- and 32-bit bounds of one number learn from each other.
 *
 * Which deductions are made, in what order and how often is observable in logs and verdicts, so it follows
 * what Linux 6.18 is seen to do: bits to bounds, three rounds of bounds to bounds, bounds to bits, bits to
 * bounds.
 */
#include "verify/scalar_impl.h"

#include <string.h>

enum { ROUNDS = 3 };

void scalar_learn32(struct scalar *s)
{
	uint32_t value = (uint32_t)s->bits.value, mask = (uint32_t)s->bits.mask;
	int32_t low = (int32_t)(value | (mask & UINT32_C(0x80000000)));
	int32_t high = (int32_t)(value | (mask & UINT32_C(0x7fffffff)));

	RAISE(s->s32_min, low);
	LOWER(s->s32_max, high);
	RAISE(s->u32_min, value);
	LOWER(s->u32_max, value | mask);
}

/* Where bits and unsigned bounds have just one number in common, that is it. */
static void only_number(struct scalar *s)
{
	uint64_t next = tnum_next(s->bits, s->umin);

	if (tnum_in(s->bits, tnum_const(s->umin))) {
		if (next > s->umax)
			*s = scalar_const(s->umin);
	} else if (next == (s->bits.value | s->bits.mask) ||
		   (next <= s->umax && tnum_next(s->bits, next) > s->umax)) {
		*s = scalar_const(next);
	}
}

void scalar_learn64(struct scalar *s)
{
	uint64_t value = s->bits.value, mask = s->bits.mask;
	int64_t low = (int64_t)(value | (mask & (uint64_t)INT64_MIN));
	int64_t high = (int64_t)(value | (mask & (uint64_t)INT64_MAX));

	RAISE(s->smin, low);
	LOWER(s->smax, high);
	RAISE(s->umin, value);
	LOWER(s->umax, value | mask);
	only_number(s);
}

/*
 * The low words of 64-bit bounds [min, max] bound the low word of the number when no carry passes into the
 * upper word between them; as signed numbers also when one carry does, from negative to positive.
 */
static void halves_from_whole(struct scalar *s, uint64_t min, uint64_t max, bool unsigned_range)
{
	uint32_t high_min = min >> 32, high_max = max >> 32;
	uint32_t umin = (uint32_t)min, umax = (uint32_t)max;
	int32_t smin = (int32_t)umin, smax = (int32_t)umax;

	if (high_min == high_max) {
		if (unsigned_range || umin <= umax) {
			RAISE(s->u32_min, umin);
			LOWER(s->u32_max, umax);
		}
		if (smin <= smax) {
			RAISE(s->s32_min, smin);
			LOWER(s->s32_max, smax);
		}
	}
}

static void halves_across_carry(struct scalar *s, uint64_t min, uint64_t max)
{
	int32_t smin = (int32_t)(uint32_t)min, smax = (int32_t)(uint32_t)max;

	if ((uint32_t)(min >> 32) + 1 == (uint32_t)(max >> 32) && smin < 0 && smax >= 0) {
		RAISE(s->s32_min, smin);
		LOWER(s->s32_max, smax);
	}
}

static void deduce32(struct scalar *s)
{
	halves_from_whole(s, s->umin, s->umax, true);
	halves_from_whole(s, (uint64_t)s->smin, (uint64_t)s->smax, false);
	halves_across_carry(s, s->umin, s->umax);
	halves_across_carry(s, (uint64_t)s->smin, (uint64_t)s->smax);

	/* Unsigned bounds of one sign are signed bounds, and the other way round. */
	if ((int32_t)s->u32_min <= (int32_t)s->u32_max) {
		RAISE(s->s32_min, (int32_t)s->u32_min);
		LOWER(s->s32_max, (int32_t)s->u32_max);
	}
	if ((uint32_t)s->s32_min <= (uint32_t)s->s32_max) {
		RAISE(s->u32_min, (uint32_t)s->s32_min);
		LOWER(s->u32_max, (uint32_t)s->s32_max);
	} else if (s->u32_max < (uint32_t)s->s32_min) {
		/* Signed bounds around zero are two unsigned pieces; here only the lower one is possible... */
		s->s32_min = (int32_t)s->u32_min;
		LOWER(s->u32_max, (uint32_t)s->s32_max);
	} else if ((uint32_t)s->s32_max < s->u32_min) {
		/* ... and here only the upper one. */
		s->s32_max = (int32_t)s->u32_max;
		RAISE(s->u32_min, (uint32_t)s->s32_min);
	}
}

static void deduce64(struct scalar *s)
{
	if ((int64_t)s->umin <= (int64_t)s->umax) {
		RAISE(s->smin, (int64_t)s->umin);
		LOWER(s->smax, (int64_t)s->umax);
	}
	if ((uint64_t)s->smin <= (uint64_t)s->smax) {
		RAISE(s->umin, (uint64_t)s->smin);
		LOWER(s->umax, (uint64_t)s->smax);
	} else if (s->umax < (uint64_t)s->smin) {
		/* As with 32 bits. */
		s->smin = (int64_t)s->umin;
		LOWER(s->umax, (uint64_t)s->smax);
	} else if ((uint64_t)s->smax < s->umin) {
		s->smax = (int64_t)s->umax;
		RAISE(s->umin, (uint64_t)s->smin);
	}
}

#define WITH_LOW(whole, low) (((uint64_t)(whole) & ~UINT64_C(0xffffffff)) | (low))

static void deduce64_from_32(struct scalar *s)
{
	uint64_t umin = WITH_LOW(s->umin, s->u32_min), umax = WITH_LOW(s->umax, s->u32_max);
	int64_t smin, smax;

	RAISE(s->umin, umin);
	LOWER(s->umax, umax);
	smin = (int64_t)WITH_LOW(s->smin, s->u32_min);
	smax = (int64_t)WITH_LOW(s->smax, s->u32_max);
	RAISE(s->smin, smin);
	LOWER(s->smax, smax);

	/* A sign-extended word that is not negative: the upper half cannot be all ones. */
	if (s->s32_min >= 0 && s->smin >= INT32_MIN && s->smax <= INT32_MAX) {
		s->smin = s->s32_min;
		s->smax = s->s32_max;
		s->umin = (uint64_t)s->s32_min;
		s->umax = (uint64_t)s->s32_max;
		s->bits = tnum_intersect(s->bits, tnum_range(s->umin, s->umax));
	}
}

static void learn_bits(struct scalar *s)
{
	struct tnum whole = tnum_intersect(s->bits, tnum_range(s->umin, s->umax));
	struct tnum low = tnum_intersect(tnum_subreg(whole), tnum_range(s->u32_min, s->u32_max));

	s->bits = tnum_or(tnum_clear_subreg(whole), low);
}

void scalar_sync(struct scalar *s)
{
	const struct scalar plain = scalar_from_bits(s->bits);
	struct tnum bits;
	int rounds;

	/* Bounds that are what the bits tell, as those of one number or of any: there is nothing to learn. */
	if (scalar_same(&plain, s))
		return;
	scalar_learn32(s);
	scalar_learn64(s);
	bits = s->bits;
	for (rounds = 0; rounds < ROUNDS; rounds++) {
		struct scalar before = *s;

		deduce32(s);
		deduce64(s);
		deduce64_from_32(s);
		if (scalar_same(&before, s))
			break;		/* further rounds would change nothing either */
	}
	learn_bits(s);
	/* Nothing new in bounds and bits: learning from the bits once more would not tell more. */
	if (!rounds && s->bits.value == bits.value && s->bits.mask == bits.mask)
		return;
	scalar_learn32(s);
	scalar_learn64(s);
}
