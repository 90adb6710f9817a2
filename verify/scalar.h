/*
 * scalar.h - what the verifier knows of a number: its bits and its bounds, signed and unsigned, as 64 and as
 * 32 bits. A value type over tnum.h. Precision and deductions are those of Linux 6.18, so that verdicts,
 * logs and the number of processed instructions agree with it.
 */
#ifndef VERIFY_SCALAR_H
#define VERIFY_SCALAR_H

#include <stdbool.h>
#include <stdint.h>

#include "core/isa.h"
#include "verify/tnum.h"

struct strbuf;

struct scalar {
	struct tnum bits;
	int64_t smin, smax;
	uint64_t umin, umax;
	int32_t s32_min, s32_max;
	uint32_t u32_min, u32_max;
};

#define SCALAR_UNKNOWN { \
	TNUM_UNKNOWN, INT64_MIN, INT64_MAX, 0, UINT64_MAX, INT32_MIN, INT32_MAX, 0, UINT32_MAX \
}
static inline struct scalar scalar_unknown(void) { return (struct scalar)SCALAR_UNKNOWN; }
/* What the bits alone tell. */
static inline struct scalar scalar_from_bits(struct tnum bits)
{
	uint64_t most = bits.value | bits.mask, sign = bits.mask & (uint64_t)INT64_MIN;
	uint32_t low_sign = (uint32_t)bits.mask & (uint32_t)INT32_MIN;

	return (struct scalar){
		.bits = bits, .umin = bits.value, .umax = most,
		.smin = (int64_t)(bits.value | sign), .smax = (int64_t)(most & ~sign),
		.u32_min = (uint32_t)bits.value, .u32_max = (uint32_t)most,
		.s32_min = (int32_t)((uint32_t)bits.value | low_sign), .s32_max = (int32_t)((uint32_t)most & ~low_sign),
	};
}
static inline struct scalar scalar_const(uint64_t value) { return scalar_from_bits(tnum_const(value)); }
static inline bool scalar_same(const struct scalar *a, const struct scalar *b)
{
	return a->bits.value == b->bits.value && a->bits.mask == b->bits.mask && a->umin == b->umin &&
	       a->umax == b->umax && a->smin == b->smin && a->smax == b->smax && a->u32_min == b->u32_min &&
	       a->u32_max == b->u32_max && a->s32_min == b->s32_min && a->s32_max == b->s32_max;
}
static inline bool scalar_is_const(const struct scalar *s) { return tnum_is_const(s->bits); }

/* Lets bits and all bounds learn from each other until nothing changes that 6.18 would find. */
void scalar_sync(struct scalar *s);
/* How bounds contradict each other (the kernel's "REG INVARIANTS VIOLATION"). */
/* One number, by bits and by all bounds. */
static inline bool scalar_is_number(const struct scalar *s)
{
	uint64_t v = s->bits.value;

	return !s->bits.mask && s->umin == v && s->umax == v && s->smin == (int64_t)v && s->smax == (int64_t)v &&
	       s->u32_min == (uint32_t)v && s->u32_max == (uint32_t)v && s->s32_min == (int32_t)v &&
	       s->s32_max == (int32_t)v;
}

enum contradiction { SANE, BOUNDS_CROSSED, CONST_BEYOND_BOUNDS, CONST_LOW_BEYOND_BOUNDS };
static inline enum contradiction scalar_contradiction(const struct scalar *s)
{
	uint64_t v = s->bits.value;

	if (s->umin > s->umax || s->smin > s->smax || s->u32_min > s->u32_max || s->s32_min > s->s32_max)
		return BOUNDS_CROSSED;
	if (!s->bits.mask && (s->umin != v || s->umax != v || s->smin != (int64_t)v || s->smax != (int64_t)v))
		return CONST_BEYOND_BOUNDS;
	if (!(uint32_t)s->bits.mask && (s->u32_min != (uint32_t)v || s->u32_max != (uint32_t)v ||
					s->s32_min != (int32_t)v || s->s32_max != (int32_t)v))
		return CONST_LOW_BEYOND_BOUNDS;
	return SANE;
}
static inline bool scalar_is_sane(const struct scalar *s) { return scalar_contradiction(s) == SANE; }
/* Keeps the bits only: what 6.18 does with bounds that are not sane. */
void scalar_forget_bounds(struct scalar *s);

/*
 * dst = dst op src for KIND_ALU operations but MOV, MOVSX and ADDR_CAST (NEG, TO_LE, TO_BE, BSWAP: src NULL),
 * 32-bit when is32 (upper half zero afterwards). `width` is the row's width (byte swaps).
 */
void scalar_alu(struct scalar *dst, enum isa_op op, unsigned width, bool is32, const struct scalar *src);
/*
 * Before an AND or OR with a constant of a number that is 0 or -1 (a sign spread over all bits), 6.18 walks
 * the instruction twice. True: *zero is dst as 0, and dst is now -1 (in the low half alone, if only that is so).
 */
bool scalar_fork(struct scalar *dst, enum isa_op op, const struct scalar *src, struct scalar *zero);
/* Whether scalar_alu() knows anything of the result. */
bool scalar_alu_followed(enum isa_op op, bool is32, const struct scalar *src);
/* dst += n, but bits and bounds do not learn from each other. */
void scalar_add_unsynced(struct scalar *dst, const struct scalar *n);
/* MOV32: keep the low half, upper half zero. */
void scalar_zext32(struct scalar *s);
/* MOVSX from 8, 16 or 32 bits to 64 (or to 32 with upper half zero). */
void scalar_sext(struct scalar *s, unsigned from_bits, bool is32);
/* A load of `size` bytes from something known as s: keeps the low bytes. */
void scalar_truncate(struct scalar *s, unsigned size);

/* Whether `a op b` (KIND_JMP operation) is known: 1 always true, 0 always false, -1 depends. */
int scalar_branch(const struct scalar *a, const struct scalar *b, enum isa_op op, bool is32);
/* What a and b (which may be the same one) are, given that `a op b` is `taken` or not. Syncs both. */
void scalar_refine(struct scalar *a, struct scalar *b, enum isa_op op, bool is32, bool taken);

/* Every number that `cur` may be was one that `old` may be, by bounds and by bits (pruning). */
bool scalar_within(const struct scalar *old, const struct scalar *cur);

/*
 * The kernel's attributes of an unknown scalar or of a pointer's variable offset, each "name=value" after a
 * comma (the first without, if `*first`): smin=..,umax32=..,var_off=(0x0; 0xff). Bounds that are equal are
 * chained (smin=umin=5) and defaults left out as 6.18 does.
 */
void scalar_print(const struct scalar *s, struct strbuf *out, bool *first);

#endif
