#include "verify/tnum.h"

struct tnum tnum_arshift(struct tnum a, uint8_t shift, uint8_t bits)
{
	/* An open sign bit fills the gap with open bits, since the mask is shifted arithmetically as well. */
	if (bits == 32)
		return (struct tnum) { (uint32_t)((int32_t)a.value >> shift),
				       (uint32_t)((int32_t)a.mask >> shift) };
	return (struct tnum){ (uint64_t)((int64_t)a.value >> shift), (uint64_t)((int64_t)a.mask >> shift) };
}

struct tnum tnum_neg(struct tnum a)
{
	return tnum_sub(tnum_const(0), a);
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

struct tnum tnum_union(struct tnum a, struct tnum b)
{
	return tnum_known(a.value & b.value, a.mask | b.mask | (a.value ^ b.value));
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

