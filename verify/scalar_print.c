/*
 * scalar_print.c - the attributes of a scalar in the log.
 */
#include <inttypes.h>

#include "core/strbuf.h"
#include "verify/scalar.h"

struct bound {
	const char *name;
	uint64_t value;
	bool is_signed, hidden;
};

/* Numbers of at most 16 bits are decimal. */
static void print_number(struct strbuf *out, uint64_t value, bool is_signed)
{
	int64_t v = (int64_t)value;

	if (is_signed && v >= INT16_MIN && v <= INT16_MAX)
		strbuf_printf(out, "%" PRId64, v);
	else if (!is_signed && value <= UINT16_MAX)
		strbuf_printf(out, "%" PRIu64, value);
	else
		strbuf_printf(out, "0x%" PRIx64, value);
}

/* A 32-bit signed bound: in decimal it equals its sign extension, in hexadecimal it has 32 bits. */
static uint64_t value32(int32_t v)
{
	return v >= INT16_MIN && v <= INT16_MAX ? (uint64_t)(int64_t)v : (uint32_t)v;
}

static bool is_negative(const struct bound *b)
{
	return b->is_signed && (int64_t)b->value < 0;
}

static void separate(struct strbuf *out, bool *first)
{
	if (!*first)
		strbuf_putc(out, ',');
	*first = false;
}

void scalar_print(const struct scalar *s, struct strbuf *out, bool *first)
{
	/* Minima at even, maxima at odd places: only like is chained with like. */
	struct bound bounds[] = {
		{ "smin", (uint64_t)s->smin, true, s->smin == INT64_MIN },
		{ "smax", (uint64_t)s->smax, true, s->smax == INT64_MAX },
		{ "umin", s->umin, false, s->umin == 0 },
		{ "umax", s->umax, false, s->umax == UINT64_MAX },
		{ "smin32", value32(s->s32_min), true, s->s32_min == INT32_MIN },
		{ "smax32", value32(s->s32_max), true, s->s32_max == INT32_MAX },
		{ "umin32", s->u32_min, false, s->u32_min == 0 },
		{ "umax32", s->u32_max, false, s->u32_max == UINT32_MAX },
	};
	enum { N = sizeof(bounds) / sizeof(bounds[0]) };

	for (int i = 0; i < N; i++) {
		struct bound *b = &bounds[i];

		if (b->hidden)
			continue;
		separate(out, first);
		strbuf_printf(out, "%s=", b->name);
		for (int k = i + 2; k < N; k += 2) {
			struct bound *same = &bounds[k];

			if (same->hidden || same->value != b->value || is_negative(same) != is_negative(b))
				continue;
			strbuf_printf(out, "%s=", same->name);
			same->hidden = true;
		}
		print_number(out, b->value, b->is_signed);
	}
	if (!tnum_is_unknown(s->bits)) {
		separate(out, first);
		strbuf_printf(out, "var_off=(0x%" PRIx64 "; 0x%" PRIx64 ")", s->bits.value, s->bits.mask);
	}
}
