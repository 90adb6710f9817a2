/*
 * data.c - directives that place bytes.
 */
#include <string.h>

#include "asm/as.h"
#include "asm/directive.h"

enum { MAX_ALIGN = 1 << 16 };
static const int64_t MAX_FILL = INT64_C(1) << 31;

static void put_bytes(struct as *as, uint64_t value, unsigned n)
{
	struct obj_section *s = &as->obj->sections[as->section];
	struct strbuf *b = &s->data;
	unsigned char bytes[8];

	if (s->type == SHT_NOBITS) {	/* the caller has seen to it that they are zero */
		s->size += n;
		return;
	}
	for (unsigned i = 0; i < n; i++)
		bytes[as->obj->big_endian ? n - 1 - i : i] = (unsigned char)(value >> 8 * i);
	strbuf_add(b, bytes, n);
	as->failed |= b->failed;
}

/* Whether data may go to the current section; else says why not. */
static bool placeable(struct as *as, const struct directive_call *c)
{
	const struct obj_section *s = &as->obj->sections[as->section];

	if (s->type != SHT_NOBITS)
		return true;
	as_error(as, c->span, "%s holds nothing but zeros", s->name);
	return false;
}

static bool fits(int64_t v, unsigned bytes)
{
	return bytes == 8 || (v >= -(INT64_C(1) << (8 * bytes - 1)) && v < INT64_C(1) << 8 * bytes);
}

void dir_data(struct as *as, const struct directive_call *c)
{
	static const enum fixup_kind kinds[] = {
		0, FIX_DATA8, FIX_DATA16, 0, FIX_DATA32, 0, 0, 0, FIX_DATA64
	};
	unsigned bytes = (unsigned)c->dir->value;

	for (unsigned i = 0; i < c->n; i++) {
		struct expr e = c->args[i].expr;
		bool known = expr_fold(as, &e);

		if (c->args[i].kind != ARGK_EXPR) {
			as_error(as, c->args[i].span, "expected a number or a label");
			continue;
		}
		if ((!known || e.value) && !placeable(as, c))
			return;
		if (!known) {
			fixup_add(as, kinds[bytes], section_here(as), e, c->args[i].span);
			e.value = 0;
		} else if (!fits(e.value, bytes)) {
			as_error(as, c->args[i].span, "%lld does not fit in %u byte%s", (long long)e.value,
				 bytes, bytes == 1 ? "" : "s");
		}
		put_bytes(as, (uint64_t)e.value, bytes);
	}
}

void dir_leb128(struct as *as, const struct directive_call *c)
{
	bool sign = c->dir->value, more;

	if (!placeable(as, c))
		return;
	for (unsigned i = 0; i < c->n; i++) {
		int64_t v;

		if (!arg_number(as, c, i, 0, &v))
			continue;
		do {
			unsigned byte = (unsigned)v & 0x7f;

			v = sign ? v >> 7 : (int64_t)((uint64_t)v >> 7);
			more = sign ? !((v == 0 && !(byte & 0x40)) || (v == -1 && byte & 0x40)) : v != 0;
			put_bytes(as, byte | (more ? 0x80u : 0), 1);
		} while (more);
	}
}

void data_string(struct as *as, struct str text, bool zero)
{
	struct strbuf *b = section_data(as);
	const char *p = text.p, *end = p + text.len;

	while (p < end) {
		unsigned char c;

		string_char(&p, &c);
		strbuf_putc(b, (char)c);
	}
	if (zero)
		strbuf_putc(b, '\0');
	as->failed |= b->failed;
}

void dir_string(struct as *as, const struct directive_call *c)
{
	if (!placeable(as, c))
		return;
	for (unsigned i = 0; i < c->n; i++) {
		if (c->args[i].kind == ARGK_STRING)
			data_string(as, c->args[i].text, c->dir->value);
		else
			as_error(as, c->args[i].span, "expected a string in quotes");
	}
}

static bool countable(struct as *as, const struct directive_call *c, unsigned i, int64_t n)
{
	if (n >= 0 && n <= MAX_FILL)
		return true;
	as_error(as, c->args[i].span, "%lld is no number of bytes", (long long)n);
	return false;
}

/* .zero n [, byte] */
void dir_zero(struct as *as, const struct directive_call *c)
{
	int64_t n, byte;

	if (!want_args(as, c, 1, 2) || !arg_number(as, c, 0, 0, &n) || !arg_number(as, c, 1, 0, &byte) ||
	    !countable(as, c, 0, n))
		return;
	if (!byte) {
		section_zero(as, (uint64_t)n);
		return;
	}
	for (int64_t i = 0; placeable(as, c) && i < n && !as->failed; i++)
		put_bytes(as, (uint64_t)byte, 1);
}

/* .fill times [, size [, value]] */
void dir_fill(struct as *as, const struct directive_call *c)
{
	int64_t n, size, value;

	if (!want_args(as, c, 1, 3) || !arg_number(as, c, 0, 0, &n) || !arg_number(as, c, 1, 1, &size) ||
	    !arg_number(as, c, 2, 0, &value) || !countable(as, c, 0, n) || !placeable(as, c))
		return;
	if (size < 0 || size > 8) {
		as_error(as, c->args[1].span, "sizes are 0 to 8");
		return;
	}
	for (int64_t i = 0; i < n && !as->failed; i++)
		put_bytes(as, (uint64_t)value, (unsigned)size);
}

/* .align bytes, .balign bytes or .p2align bits [, fill [, max]] */
void dir_align(struct as *as, const struct directive_call *c)
{
	int64_t align, fill, max;

	if (!want_args(as, c, 1, 3) || !arg_number(as, c, 0, 0, &align) || !arg_number(as, c, 1, 0, &fill) ||
	    !arg_number(as, c, 2, INT64_MAX, &max))
		return;
	/* GNU as for BPF counts .align in powers of two, LLVM in bytes; only gcc writes the former. */
	if (c->dir->value == 1 || (c->dir->value == 2 && as->from_gcc))
		align = align >= 0 && align < 32 ? INT64_C(1) << align : -1;
	if (align == 0)
		return;
	if (align < 0 || align > MAX_ALIGN || align & (align - 1)) {
		as_error(as, c->args[0].span, "an alignment is a power of two up to %d", MAX_ALIGN);
		return;
	}
	section_align(as, (uint64_t)align, (int)(fill & 0xff), (uint64_t)max);
}
