/*
 * classic_text.c - classic BPF from text: statements of bpf_asm (Documentation/networking/filter.rst) or of
 * tcpdump -d, which look alike, or bare numbers.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "asm/classic_read.h"
#include "asm/classic_text.h"
#include "core/diag.h"
#include "core/strbuf.h"

/* ---- growing program ---- */

bool classic_append(struct classic_reader *r, struct classic in, uint32_t line, const char *text)
{
	struct classic_prog *prog = r->prog;

	if (prog->n == r->cap) {
		uint32_t cap = r->cap ? 2 * r->cap : 64;
		struct classic *insns = realloc(prog->insns, cap * sizeof(*insns));
		struct classic_line *lines;

		if (insns)
			prog->insns = insns;
		lines = realloc(prog->lines, cap * sizeof(*lines));
		if (lines)
			prog->lines = lines;
		if (!insns || !lines) {
			r->failed = true;
			return false;
		}
		r->cap = cap;
	}
	prog->insns[prog->n] = in;
	prog->lines[prog->n] = (struct classic_line){ line, text };
	prog->n++;
	return true;
}

struct loc classic_loc(const struct classic_reader *r, const char *from, const char *to)
{
	return (struct loc){ r->file, r->line, (uint32_t)(from - r->start) + 1,
			     to > from ? (uint32_t)(to - from) : 1 };
}

/* ---- numbers ---- */

/* Comments away: C's, and from a semicolon to the end of the line. Places stay. */
static void blank_comments(char *s)
{
	while (*s) {
		bool block = s[0] == '/' && s[1] == '*';

		if (!block && *s != ';') {
			s++;
			continue;
		}
		while (*s && (block ? !(s[0] == '*' && s[1] == '/') : *s != '\n')) {
			if (*s != '\n')
				*s = ' ';
			s++;
		}
		if (block && *s)
			s[0] = s[1] = ' ';
	}
}

static uint32_t line_of(const char *text, const char *at)
{
	uint32_t line = 1;

	for (; text < at; text++)
		line += *text == '\n';
	return line;
}

/* Whether the text is made of nothing but these characters, with a number among them. */
static bool made_of(const char *text, const char *characters)
{
	return !text[strspn(text, characters)] && strpbrk(text, "0123456789");
}

/* The next number, separators before it skipped; false: none is left. */
static bool next_number(const char **at, uint64_t *value)
{
	char *end;

	*at += strcspn(*at, "0123456789");
	if (!**at)
		return false;
	errno = 0;
	*value = strtoull(*at, &end, 0);
	if (errno)
		*value = UINT64_MAX;
	*at = end;
	return true;
}

/* Four numbers for each instruction, with how many there are in front of them all unless they stand in
 * braces. */
static void read_numbers(struct classic_reader *r, const char *text, bool counted)
{
	static const uint64_t limits[4] = { UINT16_MAX, UINT8_MAX, UINT8_MAX, UINT32_MAX };
	static const char *const names[4] = { "code", "jt", "jf", "k" };
	const char *at = text;
	uint64_t count = 0, v[4];

	if (counted)
		next_number(&at, &count);
	for (;;) {
		unsigned i = 0;
		struct loc loc = { .file = r->file };

		while (i < 4 && next_number(&at, &v[i])) {
			loc.line = line_of(text, at);
			if (v[i] > limits[i])
				diag_error(r->d, loc, "%s is too large", names[i]);
			i++;
		}
		if (!i)
			break;
		if (i < 4) {
			diag_error(r->d, loc,
				   "the last instruction has %u numbers: code, jt, jf and k are four", i);
			return;
		}
		if (!classic_append(
			    r,
			    (struct classic){ (uint16_t)v[0], (uint8_t)v[1], (uint8_t)v[2], (uint32_t)v[3] },
			    loc.line, NULL))
			return;
	}
	if (counted && count != r->prog->n)
		diag_error(r->d, (struct loc){ .file = r->file, .line = line_of(text, text) },
			   "%u instructions, but the first number promises %llu", r->prog->n,
			   (unsigned long long)count);
}

/* ---- all ---- */

int classic_read(const char *file, const char *text, size_t len, struct classic_prog *prog, struct diags *d)
{
	struct classic_reader r = { .prog = prog, .d = d, .file = diag_intern(d, file) };
	unsigned errors = d->errors;
	char *copy = malloc(len + 1);

	*prog = (struct classic_prog){ .name = r.file };
	if (!copy) {
		diag_error(d, (struct loc){ .file = r.file }, "out of memory");
		return -ENOMEM;
	}
	diag_source(d, r.file, text, len);
	memcpy(copy, text, len);
	copy[len] = '\0';
	if (strlen(copy) != len)
		diag_error(d, (struct loc){ .file = r.file }, "a zero byte: this is no text");
	blank_comments(copy);
	if (d->errors == errors && made_of(copy, "0123456789, \t\r\n"))
		read_numbers(&r, copy, true);
	else if (d->errors == errors && made_of(copy, "0123456789abcdefABCDEFxX{}, \t\r\n"))
		read_numbers(&r, copy, false);
	else if (d->errors == errors)
		classic_statements(&r, copy);
	free(copy);
	if (r.failed)
		diag_error(d, (struct loc){ .file = r.file }, "out of memory");
	return d->errors == errors ? 0 : -EINVAL;
}
