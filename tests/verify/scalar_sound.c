/*
 * scalar_sound.c - tracked numbers and scalars hold every result that concrete numbers have.
 *
 * Tracked numbers: all of a few bits, at the bottom and at the top of the word, every operation, every
 * member. Scalars: all ranges between numbers near the places where signs and widths change, every operation,
 * every member of small ranges.
 */
#include <inttypes.h>

#include "tests/tap.h"
#include "verify/scalar.h"

enum { BITS = 4, ALL = 1 << BITS };

static unsigned long checked;

typedef struct tnum (*tnum_op)(struct tnum, struct tnum);

static uint64_t concrete(enum isa_op op, uint64_t a, uint64_t b)
{
	switch ((int)op) {
	case OP_ADD: return a + b;
	case OP_SUB: return a - b;
	case OP_MUL: return a * b;
	case OP_AND: return a & b;
	case OP_OR: return a | b;
	case OP_XOR: return a ^ b;
	case OP_NEG: return -a;
	case OP_LSH: return a << (b & 63);
	case OP_RSH: return a >> (b & 63);
	case OP_ARSH: return (uint64_t)((int64_t)a >> (b & 63));
	case OP_DIV: return b ? a / b : 0;
	case OP_MOD: return b ? a % b : a;
	}
	return 0;
}

static uint64_t concrete32(enum isa_op op, uint64_t a, uint64_t b)
{
	uint32_t x = (uint32_t)a, y = (uint32_t)b;

	if (op == OP_LSH || op == OP_RSH || op == OP_ARSH)
		y &= 31;
	if (op == OP_ARSH)
		return (uint32_t)((int32_t)x >> y);
	return (uint32_t)concrete(op, x, y);
}

static bool holds(struct tnum t, uint64_t v)
{
	return (v & ~t.mask) == t.value;
}

/* All tnums of BITS bits, shifted up by `up`, against all their members. */
static bool tnum_sound(tnum_op f, enum isa_op op, unsigned up)
{
	for (unsigned am = 0; am < ALL; am++) for (unsigned av = 0; av < ALL; av++)
	for (unsigned bm = 0; bm < ALL; bm++) for (unsigned bv = 0; bv < ALL; bv++) {
			struct tnum a = { (uint64_t)av << up, (uint64_t)am << up },
				    b = { (uint64_t)bv << up, (uint64_t)bm << up }, r;

			if ((am & av) || (bm & bv))
				continue;
			r = f(a, b);
			if (r.value & r.mask)
				return false;
			for (unsigned x = 0; x < ALL; x++)
				for (unsigned y = 0; y < ALL; y++) {
					uint64_t p = (uint64_t)x << up, q = (uint64_t)y << up;

					if (!holds(a, p) || !holds(b, q))
						continue;
					checked++;
					if (!holds(r, concrete(op, p, q)))
						return false;
				}
	}
	return true;
}

static struct tnum negate(struct tnum a, struct tnum b)
{
	(void)b;
	return tnum_neg(a);
}

static void test_tnums(void)
{
	static const struct { const char *name; tnum_op f; enum isa_op op; } ops[] = {
		{ "add", tnum_add, OP_ADD }, { "sub", tnum_sub, OP_SUB }, { "mul", tnum_mul, OP_MUL },
		{ "and", tnum_and, OP_AND }, { "or", tnum_or, OP_OR }, { "xor", tnum_xor, OP_XOR },
		{ "neg", negate, OP_NEG }
	};

	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++) {
		ok(tnum_sound(ops[i].f, ops[i].op, 0) && tnum_sound(ops[i].f, ops[i].op, 60) &&
		   tnum_sound(ops[i].f, ops[i].op, 30), "tnum %s holds all results", ops[i].name);
	}
}

/* Sets: union, intersection, membership, the next member, shifts. */
static bool tnum_sets(void)
{
	for (unsigned am = 0; am < ALL; am++) for (unsigned av = 0; av < ALL; av++)
	for (unsigned bm = 0; bm < ALL; bm++) for (unsigned bv = 0; bv < ALL; bv++) {
		struct tnum a = { av, am }, b = { bv, bm }, both, either;
		bool meet = false, inside = true;

		if ((am & av) || (bm & bv))
			continue;
		either = tnum_union(a, b);
		both = tnum_intersect(a, b);
		for (unsigned x = 0; x < ALL; x++) {
			bool in_a = holds(a, x), in_b = holds(b, x);

			meet |= in_a && in_b;
			inside &= in_a || !in_b;
			if ((in_a || in_b) && !holds(either, x))
				return false;
			if (in_a && in_b && !holds(both, x))
				return false;
		}
		if (tnum_overlap(a, b) != meet || tnum_in(a, b) != inside)
			return false;
	}
	return true;
}

static bool tnum_steps(void)
{
	for (unsigned m = 0; m < 256; m++) for (unsigned v = 0; v < 256; v++) {
		struct tnum t = { v, m };

		if (m & v)
			continue;
		for (unsigned above = 0; above < 256; above++) {
			unsigned want = v | m;

			for (unsigned x = above + 1; x < 256; x++) {
				if (holds(t, x)) {
					want = x;
					break;
				}
			}
			if (tnum_next(t, above) != want)
				return false;
		}
	}
	return true;
}

static bool tnum_ranges(void)
{
	for (unsigned lo = 0; lo < 64; lo++) for (unsigned hi = lo; hi < 64; hi++) {
		struct tnum t = tnum_range(lo, hi);

		for (unsigned x = lo; x <= hi; x++)
			if (!holds(t, x))
				return false;
		/* The smallest: all members agree with lo and hi where those agree from the top. */
		if (t.mask > (lo ^ hi) * 2)
			return false;
	}
	return holds(tnum_range(0, UINT64_MAX), 1) && tnum_is_unknown(tnum_range(0, UINT64_MAX));
}

/* Does the scalar admit v, by every bound and every bit? */
static bool admits(const struct scalar *s, uint64_t v)
{
	return holds(s->bits, v) && v >= s->umin && v <= s->umax && (int64_t)v >= s->smin &&
	       (int64_t)v <= s->smax && (uint32_t)v >= s->u32_min && (uint32_t)v <= s->u32_max &&
	       (int32_t)(uint32_t)v >= s->s32_min && (int32_t)(uint32_t)v <= s->s32_max;
}

static const uint64_t corners[] = {
	0, 0x7c, 0xfd, 0x7ffffffd, 0xfffffffc, 0x17ffffffe, 0x7ffffffffffffffd, 0xfffffffffffffffc,
	0xffffffff7ffffffd, 0x8000000000000000
};

enum { N_CORNERS = sizeof(corners) / sizeof(corners[0]), SPAN = 7 };

/* The signed range [start, start + n] if `is_signed`, else the unsigned one; false: it wraps. */
static bool range(uint64_t start, unsigned n, bool is_signed, struct scalar *s)
{
	uint64_t end = start + n;

	*s = scalar_unknown();
	if (is_signed ? (int64_t)end < (int64_t)start : end < start)
		return false;
	if (is_signed) {
		s->smin = (int64_t)start;
		s->smax = (int64_t)end;
	} else {
		s->umin = start;
		s->umax = end;
	}
	scalar_sync(s);
	return true;
}

static bool check_alu(enum isa_op op, bool is32, uint64_t x, unsigned nx, uint64_t y, unsigned ny, bool sgn)
{
	struct scalar a, b;

	if (!range(x, nx, sgn, &a) || !range(y, ny, sgn, &b))
		return true;
	scalar_alu(&a, op, is32 ? 32 : 64, is32, op == OP_NEG ? NULL : &b);
	for (unsigned i = 0; i <= nx; i++) {
		for (unsigned k = 0; k <= ny; k++) {
			checked++;
			if (!admits(&a, is32 ? concrete32(op, x + i, y + k) : concrete(op, x + i, y + k))) {
				note("op %d is32 %d: %" PRIx64 "+%u, %" PRIx64 "+%u", op, is32, x, nx, y, ny);
				return false;
			}
		}
	}
	return true;
}

static bool alu_sound(enum isa_op op, bool is32)
{
	static const unsigned spans[] = { 0, 1, 3, 4, 7 };
	bool shift = op == OP_LSH || op == OP_RSH || op == OP_ARSH;

	for (unsigned i = 0; i < N_CORNERS; i++) for (unsigned k = 0; k < N_CORNERS; k++)
			for (unsigned n = 0; n < 5; n++)
				for (unsigned m = 0; m < 5; m++)
					for (unsigned sgn = 0; sgn < 2; sgn++)
						for (unsigned d = 0; d < 3; d++) {
							uint64_t y = shift ? (corners[k] + d * 11) &
										     (is32 ? 31 : 63)
									   : corners[k] + d;

							if (!check_alu(op, is32, corners[i] + d, spans[n], y,
								       shift ? 0 : spans[m], sgn))
								return false;
						}
	return true;
}

static bool compares(enum isa_op op, uint64_t a, uint64_t b, bool is32)
{
	int64_t sa = is32 ? (int32_t)(uint32_t)a : (int64_t)a, sb = is32 ? (int32_t)(uint32_t)b : (int64_t)b;

	if (is32) {
		a = (uint32_t)a;
		b = (uint32_t)b;
	}
	switch ((int)op) {
	case OP_JEQ: return a == b;
	case OP_JNE: return a != b;
	case OP_JSET: return a & b;
	case OP_JGT: return a > b;
	case OP_JGE: return a >= b;
	case OP_JLT: return a < b;
	case OP_JLE: return a <= b;
	case OP_JSGT: return sa > sb;
	case OP_JSGE: return sa >= sb;
	case OP_JSLT: return sa < sb;
	case OP_JSLE: return sa <= sb;
	}
	return false;
}

static bool check_jump(enum isa_op op, bool is32, uint64_t x, unsigned nx, uint64_t y, unsigned ny, bool sgn)
{
	struct scalar a, b, side[2][2];
	int known;

	if (!range(x, nx, sgn, &a) || !range(y, ny, sgn, &b))
		return true;
	known = scalar_branch(&a, &b, op, is32);
	for (unsigned taken = 0; taken < 2; taken++) {
		side[taken][0] = a;
		side[taken][1] = b;
		if (known < 0)
			scalar_refine(&side[taken][0], &side[taken][1], op, is32, taken);
	}
	for (unsigned i = 0; i <= nx; i++) {
		for (unsigned k = 0; k <= ny; k++) {
			bool taken = compares(op, x + i, y + k, is32);

			checked++;
			if (known >= 0 ? known != taken :
			    !admits(&side[taken][0], x + i) || !admits(&side[taken][1], y + k)) {
				note("jump %d is32 %d: %" PRIx64 ", %" PRIx64, op, is32, x + i, y + k);
				return false;
			}
		}
	}
	return true;
}

static bool jump_sound(enum isa_op op, bool is32)
{
	static const unsigned spans[] = { 0, 1, 3, 7 };

	for (unsigned i = 0; i < N_CORNERS; i++) for (unsigned k = 0; k < N_CORNERS; k++)
			for (unsigned n = 0; n < 4; n++)
				for (unsigned m = 0; m < 4; m++)
					for (unsigned sgn = 0; sgn < 2; sgn++)
						for (unsigned d = 0; d < SPAN; d++)
							if (!check_jump(op, is32, corners[i] + d, spans[n],
									corners[k] + 3, spans[m], sgn))
								return false;
	return true;
}

static bool extensions(void)
{
	static const unsigned from[] = { 8, 16, 32 };

	for (unsigned i = 0; i < N_CORNERS; i++)
		for (unsigned n = 0; n < 12; n++)
			for (unsigned sgn = 0; sgn < 2; sgn++)
				for (unsigned f = 0; f < 3; f++)
					for (unsigned is32 = 0; is32 < 2; is32++) {
						struct scalar s, t, z;

						if (!range(corners[i], n, sgn, &s))
							continue;
						t = z = s;
						if (is32 && from[f] == 32)
							scalar_zext32(&s);
						else
							scalar_sext(&s, from[f], is32);
						scalar_truncate(&t, from[f] / 8);
						scalar_alu(&z, OP_BSWAP, from[f], false, NULL);
						for (unsigned k = 0; k <= n; k++) {
							uint64_t v = corners[i] + k,
								 low = v & (UINT64_MAX >> (64 - from[f]));
							uint64_t ext =
								(uint64_t)((int64_t)(v << (64 - from[f])) >>
									   (64 - from[f]));

							checked++;
							if (is32)
								ext = (uint32_t)ext;
							if (!admits(&s, ext) || !admits(&t, low) ||
							    !admits(&z,
								    __builtin_bswap64(v) >> (64 - from[f])))
								return false;
						}
					}
	return true;
}

int main(void)
{
	static const struct { const char *name; enum isa_op op;
	} alu[] = { { "add", OP_ADD }, { "sub", OP_SUB },   { "mul", OP_MUL }, { "and", OP_AND },
		    { "or", OP_OR },   { "xor", OP_XOR },   { "neg", OP_NEG }, { "lsh", OP_LSH },
		    { "rsh", OP_RSH }, { "arsh", OP_ARSH }, { "div", OP_DIV }, { "mod", OP_MOD } };
	static const struct { const char *name; enum isa_op op;
	} jmp[] = { { "jeq", OP_JEQ },	 { "jne", OP_JNE },   { "jset", OP_JSET }, { "jgt", OP_JGT },
		    { "jge", OP_JGE },	 { "jlt", OP_JLT },   { "jle", OP_JLE },   { "jsgt", OP_JSGT },
		    { "jsge", OP_JSGE }, { "jslt", OP_JSLT }, { "jsle", OP_JSLE } };

	test_tnums();
	ok(tnum_sets(), "tnum union, intersect, in, overlap");
	ok(tnum_steps(), "tnum_next finds the next member");
	ok(tnum_ranges(), "tnum_range holds its range");
	for (size_t i = 0; i < sizeof(alu) / sizeof(alu[0]); i++)
		ok(alu_sound(alu[i].op, false) && alu_sound(alu[i].op, true), "scalar %s holds all results",
		   alu[i].name);
	for (size_t i = 0; i < sizeof(jmp) / sizeof(jmp[0]); i++)
		ok(jump_sound(jmp[i].op, false) && jump_sound(jmp[i].op, true), "scalar %s, both sides",
		   jmp[i].name);
	ok(extensions(), "scalar extension, truncation, byte swap");
	note("%lu concrete results", checked);
	return done();
}
