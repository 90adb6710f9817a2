/*
 * tnum.h - tracked numbers: what is known of each bit of a 64-bit value. A value type that needs nothing.
 *
 * Bit i is 0 or 1 as `value` says where mask bit i is 0, and unknown (value bit 0) where it is 1. A tnum
 * stands for the set of all numbers that agree with it; every operation returns a tnum whose set holds every
 * result of the operation on members of its operands' sets.
 */
#ifndef VERIFY_TNUM_H
#define VERIFY_TNUM_H

#include <stdbool.h>
#include <stdint.h>

struct tnum { uint64_t value, mask; };

#define TNUM_UNKNOWN ((struct tnum){ 0, UINT64_MAX })

struct tnum tnum_const(uint64_t value);
struct tnum tnum_range(uint64_t min, uint64_t max);	/* smallest tnum that holds [min, max] */
struct tnum tnum_lshift(struct tnum a, uint8_t shift);
struct tnum tnum_rshift(struct tnum a, uint8_t shift);
struct tnum tnum_arshift(struct tnum a, uint8_t shift, uint8_t bits);	/* bits: 32 or 64 */
struct tnum tnum_add(struct tnum a, struct tnum b);
struct tnum tnum_sub(struct tnum a, struct tnum b);
struct tnum tnum_neg(struct tnum a);
struct tnum tnum_and(struct tnum a, struct tnum b);
struct tnum tnum_or(struct tnum a, struct tnum b);
struct tnum tnum_xor(struct tnum a, struct tnum b);
struct tnum tnum_mul(struct tnum a, struct tnum b);
struct tnum tnum_intersect(struct tnum a, struct tnum b);	/* numbers in both; the sets must meet */
struct tnum tnum_union(struct tnum a, struct tnum b);
struct tnum tnum_cast(struct tnum a, uint8_t size);		/* keeps `size` low bytes */
struct tnum tnum_bswap(struct tnum a, unsigned bits);		/* 16, 32 or 64 low bits reversed by bytes */
uint64_t tnum_next(struct tnum a, uint64_t above);		/* smallest number > above, largest if none */
bool tnum_is_aligned(struct tnum a, uint64_t size);		/* size: a power of two */
bool tnum_in(struct tnum a, struct tnum b);			/* every number of b is in a */
bool tnum_overlap(struct tnum a, struct tnum b);
struct tnum tnum_subreg(struct tnum a);				/* low 32 bits, rest 0 */
struct tnum tnum_clear_subreg(struct tnum a);			/* high 32 bits, rest 0 */
struct tnum tnum_with_subreg(struct tnum a, struct tnum subreg); /* high half of a, low half of subreg */

static inline bool tnum_is_const(struct tnum a) { return !a.mask; }
static inline bool tnum_is_unknown(struct tnum a) { return !~a.mask; }
static inline bool tnum_equals_const(struct tnum a, uint64_t v) { return !a.mask && a.value == v; }

#endif
