/*
 * tnum.h - tracked numbers: what is known of each bit of a 64-bit value. A value type that needs nothing.
 *
 * Bit i is 0 or 1 as `value` says where mask bit i is 0, and unknown (value bit 0) where it is 1. A tnum
 * stands for the set of all numbers that agree with it; every operation returns a tnum whose set holds every
 * result of the operation on members of its operands' sets. Each works on all bits at once: carries and borrows
 * are tracked by computing the results for the smallest and the largest members and looking where they differ.
 */
#ifndef VERIFY_TNUM_H
#define VERIFY_TNUM_H

#include <stdbool.h>
#include <stdint.h>

struct tnum { uint64_t value, mask; };

#define TNUM_UNKNOWN ((struct tnum){ 0, UINT64_MAX })

/* A tnum whose value has no bit that the mask leaves open. */
static inline struct tnum tnum_known(uint64_t value, uint64_t open)
{
	return (struct tnum){ value & ~open, open };
}

static inline struct tnum tnum_const(uint64_t value)
{
	return (struct tnum){ value, 0 };
}

/* The smallest tnum that holds [min, max]. */
static inline struct tnum tnum_range(uint64_t min, uint64_t max)
{
	uint64_t differ = min ^ max, open;

	if (!differ)
		return tnum_const(min);
	/* All bits from the highest differing one downwards may take any value. */
	open = UINT64_MAX >> __builtin_clzll(differ);
	return tnum_known(min, open);
}

static inline struct tnum tnum_lshift(struct tnum a, uint8_t shift)
{
	return (struct tnum){ a.value << shift, a.mask << shift };
}

static inline struct tnum tnum_rshift(struct tnum a, uint8_t shift)
{
	return (struct tnum){ a.value >> shift, a.mask >> shift };
}

static inline struct tnum tnum_add(struct tnum a, struct tnum b)
{
	uint64_t smallest = a.value + b.value;
	uint64_t largest = smallest + a.mask + b.mask;

	return tnum_known(smallest, (smallest ^ largest) | a.mask | b.mask);
}

static inline struct tnum tnum_sub(struct tnum a, struct tnum b)
{
	uint64_t base = a.value - b.value;
	uint64_t largest = base + a.mask, smallest = base - b.mask;

	return tnum_known(base, (largest ^ smallest) | a.mask | b.mask);
}

static inline struct tnum tnum_and(struct tnum a, struct tnum b)
{
	uint64_t ones = a.value & b.value;

	return (struct tnum){ ones, (a.value | a.mask) & (b.value | b.mask) & ~ones };
}

static inline struct tnum tnum_or(struct tnum a, struct tnum b)
{
	uint64_t ones = a.value | b.value;

	return (struct tnum){ ones, (a.mask | b.mask) & ~ones };
}

static inline struct tnum tnum_xor(struct tnum a, struct tnum b)
{
	return tnum_known(a.value ^ b.value, a.mask | b.mask);
}

/* Numbers in both; the sets must meet. */
static inline struct tnum tnum_intersect(struct tnum a, struct tnum b)
{
	return tnum_known(a.value | b.value, a.mask & b.mask);
}

/* `size`: a power of two. */
static inline bool tnum_is_aligned(struct tnum a, uint64_t size)
{
	return !size || !((a.value | a.mask) & (size - 1));
}

/* Every number of b is in a. */
static inline bool tnum_in(struct tnum a, struct tnum b)
{
	return !(b.mask & ~a.mask) && a.value == (b.value & ~a.mask);
}

static inline bool tnum_overlap(struct tnum a, struct tnum b)
{
	return !((a.value ^ b.value) & ~a.mask & ~b.mask);
}

/* The low 32 bits, the rest 0. */
static inline struct tnum tnum_subreg(struct tnum a)
{
	return (struct tnum){ a.value & UINT32_MAX, a.mask & UINT32_MAX };
}

/* The high 32 bits, the rest 0. */
static inline struct tnum tnum_clear_subreg(struct tnum a)
{
	return (struct tnum){ a.value & ~(uint64_t)UINT32_MAX, a.mask & ~(uint64_t)UINT32_MAX };
}

/* The high half of a, the low half of subreg. */
static inline struct tnum tnum_with_subreg(struct tnum a, struct tnum subreg)
{
	return (struct tnum) { (a.value & ~(uint64_t)UINT32_MAX) | (subreg.value & UINT32_MAX),
			       (a.mask & ~(uint64_t)UINT32_MAX) | (subreg.mask & UINT32_MAX) };
}

struct tnum tnum_arshift(struct tnum a, uint8_t shift, uint8_t bits);	/* bits: 32 or 64 */
struct tnum tnum_neg(struct tnum a);
struct tnum tnum_mul(struct tnum a, struct tnum b);
struct tnum tnum_union(struct tnum a, struct tnum b);
struct tnum tnum_cast(struct tnum a, uint8_t size);		/* keeps `size` low bytes */
struct tnum tnum_bswap(struct tnum a, unsigned bits);		/* 16, 32 or 64 low bits reversed by bytes */
uint64_t tnum_next(struct tnum a, uint64_t above);		/* smallest number > above, largest if none */

static inline bool tnum_is_const(struct tnum a) { return !a.mask; }
static inline bool tnum_is_unknown(struct tnum a) { return !~a.mask; }
static inline bool tnum_equals_const(struct tnum a, uint64_t v) { return !a.mask && a.value == v; }

#endif
