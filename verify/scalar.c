/*
 * scalar.c - making scalars, and changing their width.
 */
#include "verify/scalar_impl.h"

void scalar_forget_bounds(struct scalar *s)
{
	scalar_forget64(s);
	scalar_forget32(s);
}

/* Zero extension without the synchronisation. */
static void clear_upper(struct scalar *s)
{
	s->bits = tnum_subreg(s->bits);
	s->umin = s->u32_min;
	s->umax = s->u32_max;
	if (s->s32_min >= 0 && s->s32_max >= 0) {
		s->smin = s->s32_min;
		s->smax = s->s32_max;
	} else {
		s->smin = 0;
		s->smax = UINT32_MAX;
	}
}

void scalar_zext32(struct scalar *s)
{
	clear_upper(s);
	scalar_sync(s);
}

void scalar_truncate(struct scalar *s, unsigned size)
{
	uint64_t keep;

	if (size >= 8)
		return;
	keep = (UINT64_C(1) << size * 8) - 1;
	s->bits = tnum_cast(s->bits, size);
	if ((s->umin & ~keep) == (s->umax & ~keep)) {
		s->umin &= keep;
		s->umax &= keep;
	} else {
		s->umin = 0;
		s->umax = keep;
	}
	s->smin = (int64_t)s->umin;
	s->smax = (int64_t)s->umax;
	if (size < 4)
		scalar_forget32(s);
	scalar_sync(s);
}

static int64_t sign_extend(uint64_t v, unsigned bits)
{
	return (int64_t)(v << (64 - bits)) >> (64 - bits);
}

/*
 * Bounds [min, max] after sign extension from `bits`, when both lie in one window of 2^bits numbers and get
 * the same sign.
 */
static bool extended_bounds(uint64_t min, uint64_t max, unsigned bits, int64_t *low, int64_t *high)
{
	int64_t a = sign_extend(min, bits), b = sign_extend(max, bits);

	if (min >> bits != max >> bits)
		return false;
	*low = a < b ? a : b;
	*high = a < b ? b : a;
	return (*low >= 0) == (*high >= 0);
}

static void sext_to_64(struct scalar *s, unsigned bits)
{
	int64_t low, high;

	if (tnum_is_const(s->bits)) {
		*s = scalar_const((uint64_t)sign_extend(s->bits.value, bits));
	} else if (extended_bounds((uint64_t)s->smin, (uint64_t)s->smax, bits, &low, &high)) {
		s->smin = low;
		s->smax = high;
		s->umin = (uint64_t)low;
		s->umax = (uint64_t)high;
		s->s32_min = (int32_t)low;
		s->s32_max = (int32_t)high;
		s->u32_min = (uint32_t)low;
		s->u32_max = (uint32_t)high;
		s->bits = tnum_range(s->umin, s->umax);
	} else {
		*s = scalar_unknown();
		s->smax = (INT64_C(1) << (bits - 1)) - 1;
		s->smin = -s->smax - 1;
		s->s32_min = (int32_t)s->smin;
		s->s32_max = (int32_t)s->smax;
	}
}

/* The lower half alone; the caller clears the upper one. */
static void sext_to_32(struct scalar *s, unsigned bits)
{
	int64_t low, high;

	if (tnum_is_const(s->bits)) {
		low = high = sign_extend(s->bits.value, bits);
		s->bits = tnum_const((uint64_t)low);
	} else if (extended_bounds((uint32_t)s->s32_min, (uint32_t)s->s32_max, bits, &low, &high)) {
		s->bits = tnum_subreg(tnum_range((uint64_t)low, (uint64_t)high));
	} else {
		scalar_forget32(s);
		s->s32_max = (int32_t)((UINT32_C(1) << (bits - 1)) - 1);
		s->s32_min = -s->s32_max - 1;
		s->bits = tnum_subreg(TNUM_UNKNOWN);
		return;
	}
	s->s32_min = (int32_t)low;
	s->s32_max = (int32_t)high;
	s->u32_min = (uint32_t)low;
	s->u32_max = (uint32_t)high;
}

void scalar_sext(struct scalar *s, unsigned from_bits, bool is32)
{
	if (!is32) {
		sext_to_64(s, from_bits);
	} else {
		sext_to_32(s, from_bits);
		scalar_zext32(s);
	}
}

bool scalar_within(const struct scalar *old, const struct scalar *cur)
{
	return old->umin <= cur->umin && old->umax >= cur->umax &&
	       old->smin <= cur->smin && old->smax >= cur->smax &&
	       old->u32_min <= cur->u32_min && old->u32_max >= cur->u32_max &&
	       old->s32_min <= cur->s32_min && old->s32_max >= cur->s32_max &&
	       tnum_in(old->bits, cur->bits);
}
