/*
 * tnum.c - arithmetic on tracked numbers. Each operation works on all bits at once: carries and borrows are
 * tracked by computing the results for the smallest and the largest members and looking where they differ.
 */
#include "verify/tnum.h"

#define LOW32 UINT64_C(0xffffffff)

/* A tnum whose value has no bit that the mask leaves open. */
static struct tnum known_bits(uint64_t value, uint64_t open)
{
	return (struct tnum){ value & ~open, open };
}

struct tnum tnum_const(uint64_t value)
{
	return (struct tnum){ value, 0 };
}

struct tnum tnum_range(uint64_t min, uint64_t max)
{
	uint64_t differ = min ^ max, open;

	if (!differ)
		return tnum_const(min);
	/* All bits from the highest differing one downwards may take any value. */
	open = UINT64_MAX >> __builtin_clzll(differ);
	return known_bits(min, open);
}

struct tnum tnum_lshift(struct tnum a, uint8_t shift)
{
	return (struct tnum){ a.value << shift, a.mask << shift };
}

struct tnum tnum_rshift(struct tnum a, uint8_t shift)
{
	return (struct tnum){ a.value >> shift, a.mask >> shift };
}

struct tnum tnum_arshift(struct tnum a, uint8_t shift, uint8_t bits)
{
	/* An open sign bit fills the gap with open bits, since the mask is shifted arithmetically as well. */
	if (bits == 32)
		return (struct tnum) { (uint32_t)((int32_t)a.value >> shift),
				       (uint32_t)((int32_t)a.mask >> shift) };
	return (struct tnum){ (uint64_t)((int64_t)a.value >> shift), (uint64_t)((int64_t)a.mask >> shift) };
}

struct tnum tnum_add(struct tnum a, struct tnum b)
{
	uint64_t smallest = a.value + b.value;
	uint64_t largest = smallest + a.mask + b.mask;

	return known_bits(smallest, (smallest ^ largest) | a.mask | b.mask);
}

struct tnum tnum_sub(struct tnum a, struct tnum b)
{
	uint64_t base = a.value - b.value;
	uint64_t largest = base + a.mask, smallest = base - b.mask;

	return known_bits(base, (largest ^ smallest) | a.mask | b.mask);
}

struct tnum tnum_neg(struct tnum a)
{
	return tnum_sub(tnum_const(0), a);
}

struct tnum tnum_and(struct tnum a, struct tnum b)
{
	uint64_t ones = a.value & b.value;

	return (struct tnum){ ones, (a.value | a.mask) & (b.value | b.mask) & ~ones };
}

struct tnum tnum_or(struct tnum a, struct tnum b)
{
	uint64_t ones = a.value | b.value;

	return (struct tnum){ ones, (a.mask | b.mask) & ~ones };
}

struct tnum tnum_xor(struct tnum a, struct tnum b)
{
	return known_bits(a.value ^ b.value, a.mask | b.mask);
}

/* Long multiplication; a bit of `a` that is open joins the sums with and without its partial product. */
struct tnum tnum_mul(struct tnum a, struct tnum b)
{
	struct tnum sum = tnum_const(0);

	for (; a.value | a.mask; a = tnum_rshift(a, 1), b = tnum_lshift(b, 1)) {
		if (a.value & 1)
			sum = tnum_add(sum, b);
		else if (a.mask & 1)
			sum = tnum_union(sum, tnum_add(sum, b));
	}
	return sum;
}

struct tnum tnum_intersect(struct tnum a, struct tnum b)
{
	return known_bits(a.value | b.value, a.mask & b.mask);
}

struct tnum tnum_union(struct tnum a, struct tnum b)
{
	return known_bits(a.value & b.value, a.mask | b.mask | (a.value ^ b.value));
}

struct tnum tnum_cast(struct tnum a, uint8_t size)
{
	uint64_t keep = size >= 8 ? UINT64_MAX : (UINT64_C(1) << size * 8) - 1;

	return (struct tnum){ a.value & keep, a.mask & keep };
}

static uint64_t bswap(uint64_t v, unsigned bits)
{
	return __builtin_bswap64(v) >> (64 - bits);
}

struct tnum tnum_bswap(struct tnum a, unsigned bits)
{
	return (struct tnum){ bswap(a.value, bits), bswap(a.mask, bits) };
}

uint64_t tnum_next(struct tnum a, uint64_t above)
{
	uint64_t largest = a.value | a.mask, wrong = (above & ~a.mask) ^ a.value, low;

	if (above >= largest)
		return largest;
	if (above < a.value)
		return a.value;
	if (!wrong)
		return (((above | ~a.mask) + 1) & a.mask) | a.value;
	/* Bits above the highest wrong one can stay if that one grows; else they count up, as open bits
	 * alone. */
	low = UINT64_MAX >> __builtin_clzll(wrong);
	if (a.value & (low ^ low >> 1))
		return (above & a.mask & ~low) | a.value;
	return (((above | ~a.mask | low) + 1) & a.mask & ~low) | a.value;
}

bool tnum_is_aligned(struct tnum a, uint64_t size)
{
	return !size || !((a.value | a.mask) & (size - 1));
}

bool tnum_in(struct tnum a, struct tnum b)
{
	return !(b.mask & ~a.mask) && a.value == (b.value & ~a.mask);
}

bool tnum_overlap(struct tnum a, struct tnum b)
{
	return !((a.value ^ b.value) & ~a.mask & ~b.mask);
}

struct tnum tnum_subreg(struct tnum a)
{
	return (struct tnum){ a.value & LOW32, a.mask & LOW32 };
}

struct tnum tnum_clear_subreg(struct tnum a)
{
	return (struct tnum){ a.value & ~LOW32, a.mask & ~LOW32 };
}

struct tnum tnum_with_subreg(struct tnum a, struct tnum subreg)
{
	return (struct tnum) { (a.value & ~LOW32) | (subreg.value & LOW32),
			       (a.mask & ~LOW32) | (subreg.mask & LOW32) };
}
