/*
 * scalar_impl.h - what the files of scalar.h share: forgetting bounds, and learning them from bits.
 */
#ifndef VERIFY_SCALAR_IMPL_H
#define VERIFY_SCALAR_IMPL_H

#include "verify/scalar.h"

#define RAISE(bound, to) do { if ((bound) < (to)) (bound) = (to); } while (0)
#define LOWER(bound, to) do { if ((bound) > (to)) (bound) = (to); } while (0)

static inline void scalar_forget64(struct scalar *s)
{
	s->smin = INT64_MIN;
	s->smax = INT64_MAX;
	s->umin = 0;
	s->umax = UINT64_MAX;
}

static inline void scalar_forget32(struct scalar *s)
{
	s->s32_min = INT32_MIN;
	s->s32_max = INT32_MAX;
	s->u32_min = 0;
	s->u32_max = UINT32_MAX;
}

/* Bounds that the bits alone give. */
void scalar_learn64(struct scalar *s);
void scalar_learn32(struct scalar *s);

static inline bool scalar_subreg_const(const struct scalar *s)
{
	return !(uint32_t)s->bits.mask;
}

#endif
