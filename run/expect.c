#include "run/expect.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/words.h"

enum { MAX_BYTES = 1 << 18 };	/* of a packet, key or value */

struct reading {
	struct expectations *out;
	struct diags *d;
	unsigned line;
};

/* ---- words of a line ---- */

static char *skip_blanks(char *s)
{
	while (isspace((unsigned char)*s))
		s++;
	return s;
}

static void cut_blanks(char *s)
{
	size_t len = strlen(s);

	while (len && isspace((unsigned char)s[len - 1]))
		s[--len] = '\0';
}

/* The next word; *s goes on behind it. */
static char *take_word(char **s)
{
	char *word = skip_blanks(*s), *end = word;

	while (*end && !isspace((unsigned char)*end))
		end++;
	*s = *end ? end + 1 : end;
	*end = '\0';
	return word;
}

/* What stands before the first `sign` and after it; false: there is none. */
static bool split(char *s, char sign, char **after)
{
	char *at = strchr(s, sign);

	if (!at)
		return false;
	*at = '\0';
	cut_blanks(s);
	*after = skip_blanks(at + 1);
	return true;
}

static bool parse_bytes(const char *words, struct strbuf *out)
{
	uint8_t *bytes = malloc(MAX_BYTES);
	long n = bytes ? words_bytes(words, bytes, MAX_BYTES) : -1;

	if (n >= 0)
		strbuf_add(out, bytes, (size_t)n);
	free(bytes);
	return n >= 0;
}

/* ---- lines: NULL, or what was expected there ---- */

/* "3", "4-9", "10-" */
static bool parse_range(char *s, struct expectation *e)
{
	char *last;
	bool range = split(s, '-', &last);

	if (!words_number(s, &e->first) || !e->first)
		return false;
	e->last = range ? UINT64_MAX : e->first;
	return !range || !*last || (words_number(last, &e->last) && e->last >= e->first);
}

static const char *parse_packet(struct expectation *e, char *rest)
{
	char *verdict, *bytes;

	e->kind = EXPECT_PACKET;
	if (!split(rest, ':', &verdict))
		return "'packet N: VERDICT'";
	if (!parse_range(rest, e))
		return "a packet's number, N-M or N-";
	e->has_bytes = split(verdict, '|', &bytes);
	if (!*verdict || strpbrk(verdict, " \t"))
		return "the name of a verdict, or a number";
	e->name = strdup(verdict);
	return !e->has_bytes || parse_bytes(bytes, &e->bytes) ? NULL : "bytes";
}

static const char *parse_count(struct expectation *e, enum expect_kind kind, char *name, const char *count)
{
	e->kind = kind;
	e->name = strdup(name);
	return words_number(count, &e->count) ? NULL : "a number after '='";
}

static const char *parse_map(struct expectation *e, char *rest)
{
	char *value, *name;

	if (!split(rest, '=', &value))
		return "'map NAME KEY = VALUE'";
	name = take_word(&rest);
	rest = skip_blanks(rest);
	if (!strcmp(rest, "entries"))
		return parse_count(e, EXPECT_ENTRIES, name, value);
	e->kind = EXPECT_VALUE;
	e->name = strdup(name);
	if (!parse_bytes(rest, &e->key))
		return "a key's bytes";
	e->has_bytes = strcmp(value, "none") != 0;
	return !e->has_bytes || (*value && parse_bytes(value, &e->bytes)) ? NULL : "a value's bytes, or 'none'";
}

static const char *parse_event(struct expectation *e, char *rest)
{
	e->kind = EXPECT_EVENT;
	e->name = strdup(take_word(&rest));
	return *e->name && parse_bytes(rest, &e->bytes) ? NULL : "'event MAP BYTES'";
}

static const char *parse(struct expectation *e, char *line)
{
	char *rest = line, *word = take_word(&rest), *count;

	rest = skip_blanks(rest);
	if (!strcmp(word, "packet"))
		return parse_packet(e, rest);
	if (!strcmp(word, "map"))
		return parse_map(e, rest);
	if (!strcmp(word, "event"))
		return parse_event(e, rest);
	if (!strcmp(word, "packets") || !strcmp(word, "verdict") || !strcmp(word, "events")) {
		if (!split(rest, '=', &count) || (*word == 'p') != !*rest)
			return "'packets = N', 'verdict NAME = N' or 'events MAP = N'";
		return parse_count(e, *word == 'p' ? EXPECT_PACKETS : *word == 'v' ? EXPECT_VERDICT : EXPECT_EVENTS,
				   rest, count);
	}
	return "'packet', 'packets', 'verdict', 'map', 'event' or 'events'";
}

/* ---- the file ---- */

static int read_line(struct reading *r, char *line)
{
	struct loc loc = { diag_intern(r->d, r->out->path), r->line, 1, 0 };
	struct expectation *more, *e;
	const char *missing;

	line[strcspn(line, "#")] = '\0';
	line = skip_blanks(line);
	cut_blanks(line);
	if (!*line)
		return 0;
	more = reallocarray(r->out->at, r->out->n + 1, sizeof(*more));
	if (!more)
		return -ENOMEM;
	r->out->at = more;
	e = &more[r->out->n++];
	*e = (struct expectation){ .line = r->line, .text = strdup(line), .key = STRBUF_INIT, .bytes = STRBUF_INIT,
				   .got = STRBUF_INIT };
	if (!e->text)
		return -ENOMEM;
	missing = parse(e, line);
	if (!missing)
		return e->bytes.failed || e->key.failed || (!e->name && e->kind != EXPECT_PACKETS) ? -ENOMEM : 0;
	diag_error(r->d, loc, "expected %s", missing);
	return -EINVAL;
}

int expect_read(const char *path, struct expectations *out, struct diags *d)
{
	struct reading r = { .out = out, .d = d };
	struct strbuf text = STRBUF_INIT;
	int error = file_read(path, &text, d), first = 0;

	*out = (struct expectations){ .path = strdup(path) };
	if (!out->path)
		error = -ENOMEM;
	for (char *at = text.s, *next; !error && *at; at = next) {
		next = at + strcspn(at, "\n");
		if (*next)
			*next++ = '\0';
		r.line++;
		error = read_line(&r, at);
		if (error == -EINVAL) {		/* several mistakes are several diagnostics */
			first = error;
			error = 0;
		}
	}
	strbuf_free(&text);
	return error ? error : first;
}

void expect_free(struct expectations *e)
{
	for (unsigned i = 0; i < e->n; i++) {
		free(e->at[i].text);
		free(e->at[i].name);
		strbuf_free(&e->at[i].key);
		strbuf_free(&e->at[i].bytes);
		strbuf_free(&e->at[i].got);
	}
	free(e->at);
	free(e->path);
	*e = (struct expectations){ .n = 0 };
}

/* ---- what became of them ---- */

unsigned expect_report(const struct expectations *e, bool tap, struct strbuf *out)
{
	unsigned failed = 0;

	for (unsigned i = 0; i < e->n; i++) {
		const struct expectation *x = &e->at[i];

		if (tap)
			strbuf_printf(out, "%sok %u - %s\n", x->failed ? "not " : "", i + 1, x->text);
		if (!x->failed)
			continue;
		if (tap)
			strbuf_printf(out, "# %s:%u: but it is: %s\n", e->path, x->line, x->got.s);
		else
			strbuf_printf(out, "%s%s%s@@ line %u @@\n-%s\n+%s\n", failed ? "" : "--- ",
				      failed ? "" : e->path, failed ? "" : "\n+++ this run\n", x->line, x->text, x->got.s);
		failed++;
	}
	if (tap)
		strbuf_printf(out, "1..%u\n", e->n);
	return failed;
}
