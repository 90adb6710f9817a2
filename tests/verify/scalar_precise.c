/*
 * scalar_precise.c - how near tracked numbers and ranges are to the best that could be said, over all of a
 * few bits: the smallest tnum, or the smallest range, that holds all results.
 *
 * Where Linux 6.18 gives the best, so must we. For the rest the test says how often we do, and that has to
 * stay as it is: more would be another verdict than the kernel's.
 */
#include <inttypes.h>

#include "tests/tap.h"
#include "verify/scalar.h"

enum { BITS = 4, ALL = 1 << BITS };

static bool holds(struct tnum t, uint64_t v)
{
	return (v & ~t.mask) == t.value;
}

/* ---- tracked numbers ---- */

typedef struct tnum (*tnum_op)(struct tnum a, struct tnum b);
typedef uint64_t (*number_op)(uint64_t a, uint64_t b);

#define OP(name, call, expr) \
	static struct tnum t_##name(struct tnum a, struct tnum b) { (void)b; return call; } \
	static uint64_t n_##name(uint64_t a, uint64_t b) { (void)b; return expr; }
OP(add, tnum_add(a, b), a + b)
OP(sub, tnum_sub(a, b), a - b)
OP(and, tnum_and(a, b), a & b)
OP(or, tnum_or(a, b), a | b)
OP(xor, tnum_xor(a, b), a ^ b)
OP(mul, tnum_mul(a, b), a * b)
OP(neg, tnum_neg(a), 0 - a)
OP(lsh, tnum_lshift(a, (uint8_t)(b.value & 63)), a << (b & 63))
OP(rsh, tnum_rshift(a, (uint8_t)(b.value & 63)), a >> (b & 63))
OP(arsh, tnum_arshift(a, (uint8_t)(b.value & 63), 64), (uint64_t)((int64_t)a >> (b & 63)))
OP(arsh32, tnum_arshift(a, (uint8_t)(b.value & 31), 32), (uint32_t)((int32_t)(uint32_t)a >> (b & 31)))
OP(cast, tnum_cast(a, 1), a & 0xff)
OP(bswap, tnum_bswap(a, 64), __builtin_bswap64(a))
OP(bswap16, tnum_bswap(a, 16), __builtin_bswap16((uint16_t)a))
OP(subreg, tnum_subreg(a), (uint32_t)a)
OP(clear, tnum_clear_subreg(a), a >> 32 << 32)
OP(with, tnum_with_subreg(a, b), a >> 32 << 32 | (uint32_t)b)
#undef OP

/* The smallest tnum for the results over all members, of bits at the places `up` and `up_b`. */
static struct tnum best(number_op f, struct tnum a, struct tnum b, unsigned up, unsigned up_b, bool *sound,
			struct tnum said)
{
	uint64_t ones = UINT64_MAX, any = 0;

	for (uint64_t x = 0; x < ALL; x++)
		for (uint64_t y = 0; y < ALL; y++) {
			uint64_t p = x << up, q = y << up_b, r;

			if (!holds(a, p) || !holds(b, q))
				continue;
			r = f(p, q);
			ones &= r;
			any |= r;
			*sound &= holds(said, r);
		}
	return (struct tnum){ ones, any & ~ones };
}

struct count { unsigned all, best; bool sound; };

/* `shift`: the second operand is a constant. */
static void count_op(tnum_op t, number_op f, bool shift, unsigned up, struct count *c)
{
	const unsigned up_b = shift ? 0 : up;

	for (uint64_t am = 0; am < ALL; am++) for (uint64_t av = 0; av < ALL; av++)
		for (uint64_t bm = 0; bm < (shift ? 1 : ALL); bm++) for (uint64_t bv = 0; bv < ALL; bv++) {
			struct tnum a = { av << up, am << up }, b = { bv << up_b, bm << up_b }, said, want;

			if (am & av || bm & bv)
				continue;
			said = t(a, b);
			want = best(f, a, b, up, up_b, &c->sound, said);
			c->all++;
			c->best += said.value == want.value && said.mask == want.mask;
		}
}

static void test_tnums(void)
{
	/* `best`: how many results are the best; 0: all. */
	static const struct { const char *name; tnum_op t; number_op f; bool shift; unsigned best; } ops[] = {
		{ "add", t_add, n_add, false, 0 }, { "sub", t_sub, n_sub, false, 0 },
		{ "and", t_and, n_and, false, 0 }, { "or", t_or, n_or, false, 0 },
		{ "xor", t_xor, n_xor, false, 0 }, { "neg", t_neg, n_neg, false, 0 },
		{ "lsh", t_lsh, n_lsh, true, 0 }, { "rsh", t_rsh, n_rsh, true, 0 },
		{ "arsh", t_arsh, n_arsh, true, 0 }, { "arsh32", t_arsh32, n_arsh32, true, 0 },
		{ "cast", t_cast, n_cast, false, 0 }, { "bswap", t_bswap, n_bswap, false, 0 },
		{ "bswap16", t_bswap16, n_bswap16, false, 0 }, { "subreg", t_subreg, n_subreg, false, 0 },
		{ "clear_subreg", t_clear, n_clear, false, 0 }, { "with_subreg", t_with, n_with, false, 0 },
		{ "mul", t_mul, n_mul, false, 18841 },
	};

	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++) {
		struct count c = { .sound = true };

		count_op(ops[i].t, ops[i].f, ops[i].shift, 0, &c);
		count_op(ops[i].t, ops[i].f, ops[i].shift, 30, &c);
		count_op(ops[i].t, ops[i].f, ops[i].shift, 60, &c);
		ok(c.sound && c.best == (ops[i].best ? ops[i].best : c.all),
		   "tnum %s: sound, and the best in %u of %u",
		   ops[i].name, c.best, c.all);
	}
}

/* ---- ranges ---- */

/* Unsigned ranges of small numbers; the best range of results. */
static void count_range(enum isa_op op, number_op f, bool is32, struct count *c)
{
	for (uint64_t lo = 0; lo < ALL; lo++) for (uint64_t hi = lo; hi < ALL; hi++)
		for (uint64_t from = 0; from < ALL; from++) for (uint64_t to = from; to < ALL; to++) {
			struct scalar a = scalar_unknown(), b = a;
			uint64_t min = UINT64_MAX, max = 0;

			a.umin = lo, a.umax = hi, b.umin = from, b.umax = to;
			scalar_sync(&a);
			scalar_sync(&b);
			scalar_alu(&a, op, is32 ? 32 : 64, is32, op == OP_NEG ? NULL : &b);
			for (uint64_t x = lo; x <= hi; x++)
				for (uint64_t y = from; y <= to; y++) {
					uint64_t r = is32 ? (uint32_t)f(x, y) : f(x, y);

					min = r < min ? r : min;
					max = r > max ? r : max;
					c->sound &= r >= a.umin && r <= a.umax && holds(a.bits, r);
				}
			c->all++;
			c->best += a.umin == min && a.umax == max;
		}
}

static void test_ranges(void)
{
	/* Of 18496 pairs of ranges; 0: all. */
	static const struct { const char *name; enum isa_op op; number_op f; unsigned best[2]; } ops[] = {
		{ "add", OP_ADD, n_add, { 0, 0 } }, { "sub", OP_SUB, n_sub, { 0, 0 } },
		{ "mul", OP_MUL, n_mul, { 0, 0 } }, { "and", OP_AND, n_and, { 16180, 16180 } },
		{ "or", OP_OR, n_or, { 16180, 16180 } }, { "xor", OP_XOR, n_xor, { 13312, 13312 } },
		{ "neg", OP_NEG, n_neg, { 0, 0 } },
	};

	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		for (unsigned is32 = 0; is32 < 2; is32++) {
			struct count c = { .sound = true };

			count_range(ops[i].op, ops[i].f, is32, &c);
			ok(c.sound && c.best == (ops[i].best[is32] ? ops[i].best[is32] : c.all),
			   "range %s, %u bits: sound, and the best in %u of %u", ops[i].name, is32 ? 32 : 64,
				   c.best,
			   c.all);
		}
}

int main(void)
{
	test_tnums();
	test_ranges();
	return done();
}
