/*
 * source.c - texts, places in them, and what is said about a place.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asm/as.h"

enum { ARENA_CHUNK = 1 << 16 };

struct arena {
	struct arena *next;
	size_t used, size;
	_Alignas(16) char bytes[];
};

void *as_alloc(struct as *as, size_t n)
{
	struct arena *a = as->arena;
	void *p;

	n = (n + 15) & ~(size_t)15;
	if (!a || a->size - a->used < n) {
		size_t size = n > ARENA_CHUNK ? n : ARENA_CHUNK;

		a = malloc(sizeof(*a) + size);
		if (!a) {
			as->failed = true;
			return NULL;
		}
		*a = (struct arena){ .next = as->arena, .size = size };
		as->arena = a;
	}
	p = a->bytes + a->used;
	a->used += n;
	return p;
}

void arena_free(struct arena *arena)
{
	while (arena) {
		struct arena *next = arena->next;

		free(arena);
		arena = next;
	}
}

bool as_grow(struct as *as, void **items, uint32_t n, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap * 2 : 64;
	void *grown;

	if (n < *cap)
		return true;
	grown = more > *cap ? realloc(*items, more * size) : NULL;
	if (!grown) {
		as->failed = true;
		return false;
	}
	*items = grown;
	*cap = more;
	return true;
}

int source_add(struct as *as, const char *file, const char *text, size_t len, struct span from, uint32_t line,
	       const char *macro)
{
	const struct source *last = as->n_sources ? &as->sources[as->n_sources - 1] : NULL;
	uint32_t base = last ? last->base + last->len + 1 : 0;
	struct source *s;
	char *copy;

	if (len > UINT32_MAX / 2 || base + len > UINT32_MAX / 2) {
		as_error(as, from, "more than 2 GiB of text");
		return -1;
	}
	if (!as_grow(as, (void **)&as->sources, as->n_sources, &as->cap_sources, sizeof(*s)))
		return -1;
	copy = malloc(len + 3);
	if (!copy) {
		as->failed = true;
		return -1;
	}
	memcpy(copy, text, len);
	if (len && copy[len - 1] != '\n')
		copy[len++] = '\n';
	copy[len] = copy[len + 1] = '\0';
	s = &as->sources[as->n_sources];
	*s = (struct source){
		diag_intern(as->d, file), copy, base, (uint32_t)len, from, line, macro, NULL, NULL, 0
	};
	return (int)as->n_sources++;
}

static const struct source *source_at(const struct as *as, uint32_t at)
{
	uint32_t low = 0, high = as->n_sources;

	while (high - low > 1) {
		uint32_t mid = (low + high) / 2;

		if (as->sources[mid].base <= at)
			low = mid;
		else
			high = mid;
	}
	return &as->sources[low];
}

const char *source_text(const struct as *as, uint32_t at)
{
	const struct source *s = source_at(as, at);

	return s->text + (at - s->base);
}

struct span source_span(const struct as *as, struct str text)
{
	for (uint32_t i = 0; i < as->n_sources; i++) {
		const struct source *s = &as->sources[i];

		if (text.p >= s->text && text.p <= s->text + s->len)
			return (struct span){ s->base + (uint32_t)(text.p - s->text), text.len };
	}
	return (struct span){ 0, 0 };
}

struct span source_find(const struct as *as, struct span span, struct str word)
{
	const char *text = source_text(as, span.at);
	const char *found = word.len ? memmem(text, span.len, word.p, word.len) : NULL;

	return found ? (struct span){ span.at + (uint32_t)(found - text), word.len } : span;
}

uint32_t source_origin(const struct as *as, uint32_t at)
{
	const struct source *s = source_at(as, at);

	while (s->macro) {
		at = s->from.at;
		s = source_at(as, at);
	}
	return at;
}

/*
 * The lexer ends its current token with a zero byte in the text: puts back what was there. The caller
 * restores the zero at the place that is returned; NULL: there is none.
 */
static char *fill_hole(const struct as *as, struct source *s)
{
	char held, *hole = (char *)(uintptr_t)lex_hole(as, &held);

	if (!hole || hole < s->text || hole >= s->text + s->len)
		return NULL;
	*hole = held;
	return hole;
}

/* What a macro made is shown as a file of its own, registered when it is first needed. */
static const char *shown_file(struct as *as, struct source *s)
{
	char name[128], *hole;

	if (!s->macro)
		return s->file;
	if (!s->shown) {
		hole = fill_hole(as, s);
		snprintf(name, sizeof(name), "%s (%s, expansion %u)", s->file, s->macro,
			 (unsigned)(s - as->sources));
		s->shown = diag_intern(as->d, name);
		diag_source(as->d, s->shown, s->text, s->len);
		if (hole)
			*hole = '\0';
	}
	return s->shown;
}

/* Notes where each line begins, when the first question about one comes. */
static bool index_lines(struct as *as, struct source *s)
{
	const char *p = s->text, *end = p + s->len;
	char *hole = fill_hole(as, s);
	uint32_t n = 1;

	while ((p = memchr(p, '\n', (size_t)(end - p)))) {
		n++;
		p++;
	}
	s->lines = malloc(n * sizeof(*s->lines));
	if (s->lines) {
		s->lines[0] = 0;
		s->n_lines = 1;
		for (p = s->text; (p = memchr(p, '\n', (size_t)(end - p))); p++)
			s->lines[s->n_lines++] = (uint32_t)(p + 1 - s->text);
	}
	if (hole)
		*hole = '\0';
	as->failed |= !s->lines;
	return s->lines != NULL;
}

struct loc source_loc(struct as *as, struct span span)
{
	struct source *s = &as->sources[source_at(as, span.at) - as->sources];
	uint32_t at = span.at - s->base, low = 0, high;

	if (!s->lines && !index_lines(as, s))
		return (struct loc){ .file = s->file };
	for (high = s->n_lines; high - low > 1;) {
		uint32_t mid = (low + high) / 2;

		if (s->lines[mid] <= at)
			low = mid;
		else
			high = mid;
	}
	return (struct loc){ shown_file(as, s), s->line + low, at - s->lines[low] + 1, span.len };
}

static void report(struct as *as, void (*say)(struct diags *, struct loc, const char *, ...),
		   struct span span, const char *fmt, va_list ap)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_vprintf(&text, fmt, ap);
	say(as->d, source_loc(as, span), "%s", text.s);
	strbuf_free(&text);
}

/* How the text came to be there: the macros and includes that led to it. */
static void note_origin(struct as *as, uint32_t at)
{
	enum { MAX_NOTES = 6 };
	const struct source *s = source_at(as, at);

	for (unsigned i = 0; s->from.len && i < MAX_NOTES; i++) {
		struct span from = s->from;

		if (s->macro)
			diag_note(as->d, source_loc(as, from), "'%s' is expanded here", s->macro);
		else
			diag_note(as->d, source_loc(as, from), "'%s' is included here", s->file);
		s = source_at(as, from.at);
	}
}

void as_error(struct as *as, struct span span, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(as, diag_error, span, fmt, ap);
	va_end(ap);
	note_origin(as, span.at);
}

void as_warning(struct as *as, struct span span, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(as, diag_warning, span, fmt, ap);
	va_end(ap);
}

void as_note(struct as *as, struct span span, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(as, diag_note, span, fmt, ap);
	va_end(ap);
}

bool as_may_suggest(const struct as *as)
{
	return as->suggestions < MAX_SUGGESTIONS;
}

const char *as_nearest(struct as *as, struct str word, const char *const *names)
{
	char text[64];
	const char *near;
	char *hint;

	if (word.len >= sizeof(text) || !as_may_suggest(as))
		return "";
	as->suggestions++;
	memcpy(text, word.p, word.len);
	text[word.len] = '\0';
	near = diag_nearest(text, names);
	hint = near ? as_alloc(as, strlen(near) + 24) : NULL;
	if (!hint)
		return "";
	sprintf(hint, "; did you mean '%s'?", near);
	return hint;
}

void string_char(const char **p, unsigned char *c)
{
	static const char names[] = "abfnrtv", values[] = "\a\b\f\n\r\t\v";
	const char *s = *p, *name;
	unsigned v = 0, digits = 0;

	if (*s != '\\') {
		*c = (unsigned char)*s++;
	} else if (s[1] == 'x' || s[1] == 'X') {
		for (s += 2; strchr("0123456789abcdefABCDEF", *s) && *s && digits < 2; s++, digits++)
			v = v * 16 + (unsigned)(*s <= '9' ? *s - '0' : (*s | 32) - 'a' + 10);
		*c = (unsigned char)v;
	} else if (s[1] >= '0' && s[1] <= '7') {
		for (s++; *s >= '0' && *s <= '7' && digits < 3; s++, digits++)
			v = v * 8 + (unsigned)(*s - '0');
		*c = (unsigned char)v;
	} else {
		name = s[1] ? strchr(names, s[1]) : NULL;
		*c = (unsigned char)(name ? values[name - names] : s[1]);
		s += 2;
	}
	*p = s;
}

bool number_parse(const char *p, const char *end, uint64_t *value)
{
	unsigned base = 10;
	uint64_t n = 0;
	bool fits = true;

	if (*p == '0' && end - p > 1) {
		base = p[1] == 'x' || p[1] == 'X' ? 16 : p[1] == 'b' || p[1] == 'B' ? 2 : 8;
		p += base == 8 ? 1 : 2;
	}
	for (; p < end; p++) {
		unsigned digit = (unsigned)(*p <= '9' ? *p - '0' : (*p | 32) - 'a' + 10);

		if (digit >= base || n > (UINT64_MAX - digit) / base)
			fits = false;
		n = n * base + digit;
	}
	*value = n;
	return fits;
}
