#include "core/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/strbuf.h"

/* A name, and the text of the file of that name once somebody has given it. */
struct diag_source {
	struct diag_source *next;
	char *text;
	size_t len;
	char name[];
};

enum { SHOWN = 160 };	/* columns of a source line that are shown; a longer one is cut around the caret */

static struct diag_source *find_source(const struct diags *d, const char *name)
{
	struct diag_source *s = d->sources;

	while (s && strcmp(s->name, name) != 0)
		s = s->next;
	return s;
}

const char *diag_intern(struct diags *d, const char *name)
{
	struct diag_source *s = find_source(d, name);
	size_t size = strlen(name) + 1;

	if (s)
		return s->name;
	s = calloc(1, sizeof(*s) + size);
	if (!s)
		return "?";
	memcpy(s->name, name, size);
	s->next = d->sources;
	d->sources = s;
	return s->name;
}

void diag_source(struct diags *d, const char *file, const char *text, size_t len)
{
	struct diag_source *s = find_source(d, diag_intern(d, file));
	char *copy = malloc(len + 1);

	if (!s || !copy) {
		free(copy);
		return;
	}
	memcpy(copy, text, len);
	copy[len] = '\0';
	free(s->text);
	s->text = copy;
	s->len = len;
}

static void add(struct diags *d, enum diag_level level, struct loc loc, const char *fmt, va_list ap)
{
	struct diag *item;

	if (level == DIAG_ERROR)
		d->errors++;
	if (d->n == d->cap) {
		size_t cap = d->cap ? d->cap * 2 : 8;
		struct diag *items = realloc(d->items, cap * sizeof(*items));

		if (!items)
			return;
		d->items = items;
		d->cap = cap;
	}
	item = &d->items[d->n];
	item->level = level;
	item->loc = loc;
	if (loc.file)
		item->loc.file = diag_intern(d, loc.file);
	if (vasprintf(&item->text, fmt, ap) < 0)
		item->text = NULL;
	d->n++;
}

#define DEFINE_DIAG(name, level) \
	void name(struct diags *d, struct loc loc, const char *fmt, ...) \
	{ \
		va_list ap; \
		va_start(ap, fmt); \
		add(d, level, loc, fmt, ap); \
		va_end(ap); \
	}
DEFINE_DIAG(diag_error, DIAG_ERROR)
DEFINE_DIAG(diag_warning, DIAG_WARNING)
DEFINE_DIAG(diag_note, DIAG_NOTE)

void diag_move(struct diags *d, struct diags *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct diag *item = &from->items[i];
		const char *text = item->text ? item->text : "";

		if (item->level == DIAG_ERROR)
			diag_error(d, item->loc, "%s", text);
		else if (item->level == DIAG_WARNING)
			diag_warning(d, item->loc, "%s", text);
		else
			diag_note(d, item->loc, "%s", text);
	}
	diag_free(from);
}

void diag_free(struct diags *d)
{
	struct diag_source *s, *next;

	for (size_t i = 0; i < d->n; i++)
		free(d->items[i].text);
	free(d->items);
	for (s = d->sources; s; s = next) {
		next = s->next;
		free(s->text);
		free(s);
	}
	*d = (struct diags){ 0 };
}

/* ---- as text ---- */

static const struct { const char *word, *color; } looks[] = {
	[DIAG_ERROR] = { "error", "\33[1;31m" },
	[DIAG_WARNING] = { "warning", "\33[1;35m" },
	[DIAG_NOTE] = { "note", "\33[1;36m" },
};
static const char bold[] = "\33[1m", plain[] = "\33[0m";

/* Line `line` of the source; NULL: not there. */
static const char *source_line(const struct diag_source *s, uint32_t line, size_t *len)
{
	const char *at, *end, *nl;

	if (!s || !s->text || !line)
		return NULL;
	at = s->text;
	end = at + s->len;
	while (--line) {
		nl = memchr(at, '\n', (size_t)(end - at));
		if (!nl)
			return NULL;
		at = nl + 1;
	}
	nl = memchr(at, '\n', (size_t)(end - at));
	*len = (size_t)((nl ? nl : end) - at);
	if (*len && at[*len - 1] == '\r')
		--*len;
	return at;
}

static bool is_continuation(unsigned char c)
{
	return (c & 0xc0) == 0x80;
}

/* Columns on the screen that byte `c` adds at screen column `at`: tabs go to every eighth one. */
static size_t columns(unsigned char c, size_t at)
{
	return c == '\t' ? 8 - at % 8 : is_continuation(c) ? 0 : 1;
}

static size_t screen_column(const char *line, size_t len, size_t byte)
{
	size_t at = 0;

	for (size_t i = 0; i < byte; i++)
		at += i < len ? columns((unsigned char)line[i], at) : 1;
	return at;
}

/* Screen columns [from, to) of the line, control characters made harmless. */
static void add_line(struct strbuf *out, const char *line, size_t len, size_t from, size_t to)
{
	size_t at = 0;

	for (size_t i = 0; i < len && at < to; i++) {
		unsigned char c = (unsigned char)line[i];
		size_t n = columns(c, at);

		for (size_t k = at; k < at + n; k++)
			if (k >= from && k < to)
				strbuf_putc(out, c == '\t' ? ' ' : c < ' ' || c == 127 ? '?' : (char)c);
		if (!n && at > from)
			strbuf_putc(out, (char)c);
		at += n;
	}
}

static void render_source(const struct diags *d, const struct diag *item, bool color, struct strbuf *out)
{
	const struct loc *loc = &item->loc;
	size_t len = 0, caret, end, from = 0;
	const char *line = source_line(find_source(d, loc->file), loc->line, &len);

	if (!line)
		return;
	caret = loc->col ? screen_column(line, len, loc->col - 1 < len ? loc->col - 1 : len) : 0;
	end = loc->col ? screen_column(line, len, loc->len < len ? loc->col - 1 + loc->len : len) : 0;
	if (caret >= SHOWN - 20)
		from = caret - SHOWN / 2;
	if (end > from + SHOWN)
		end = from + SHOWN;
	strbuf_printf(out, "%5u | %s", (unsigned)loc->line, from ? "..." : "");
	add_line(out, line, len, from ? from + 3 : 0, from + SHOWN);
	strbuf_puts(out, "\n");
	if (!loc->col)
		return;
	strbuf_puts(out, "      | ");
	for (size_t i = from; i < caret; i++)
		strbuf_putc(out, ' ');
	strbuf_printf(out, "%s^", color ? looks[item->level].color : "");
	for (size_t i = caret + 1; i < end; i++)
		strbuf_putc(out, '~');
	strbuf_printf(out, "%s\n", color ? plain : "");
}

void diag_render(const struct diags *d, bool color, struct strbuf *out)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *item = &d->items[i];
		const struct loc *loc = &item->loc;

		strbuf_puts(out, color ? bold : "");
		if (loc->file) {
			strbuf_puts(out, loc->file);
			if (loc->line)
				strbuf_printf(out, ":%u", (unsigned)loc->line);
			if (loc->line && loc->col)
				strbuf_printf(out, ":%u", (unsigned)loc->col);
			strbuf_puts(out, ": ");
		}
		strbuf_printf(out, "%s%s:%s %s%s\n", color ? looks[item->level].color : "",
			      looks[item->level].word, color ? "\33[0;1m" : "",
			      item->text ? item->text : "out of memory", color ? plain : "");
		if (loc->file)
			render_source(d, item, color, out);
	}
}

/* ---- spelling ---- */

enum { WORD = 64 };	/* longer words are not guessed at */

static unsigned min3(unsigned a, unsigned b, unsigned c)
{
	unsigned m = a < b ? a : b;

	return m < c ? m : c;
}

/* Edits from a to b: insert, delete, replace a letter, or swap two neighbours. */
static unsigned distance(const char *a, size_t na, const char *b, size_t nb)
{
	unsigned rows[3][WORD + 1], *before = rows[0], *above = rows[1], *now = rows[2];

	for (size_t j = 0; j <= nb; j++)
		above[j] = (unsigned)j;
	for (size_t i = 1; i <= na; i++) {
		unsigned *spare = before;

		now[0] = (unsigned)i;
		for (size_t j = 1; j <= nb; j++) {
			unsigned cost = a[i - 1] != b[j - 1];

			now[j] = min3(above[j] + 1, now[j - 1] + 1, above[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    before[j - 2] + 1 < now[j])
				now[j] = before[j - 2] + 1;
		}
		before = above;
		above = now;
		now = spare;
	}
	return above[nb];
}

const char *diag_nearest(const char *word, const char *const *names)
{
	size_t len = strlen(word);
	unsigned best = (unsigned)len / 3 + 1;	/* more edits than this is another word */
	const char *found = NULL;

	if (!len || len > WORD)
		return NULL;
	if (best > 3)
		best = 3;
	for (best++; *names; names++) {
		size_t n = strlen(*names);
		unsigned edits;

		if (n > WORD)
			continue;
		edits = distance(word, len, *names, n);
		if (edits < best && edits < len) {
			best = edits;
			found = *names;
		}
	}
	return found;
}
