/*
 * text.c - reading and writing what stands in test files.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/file.h"
#include "tests/runner/runner.h"

char *trim(char *s)
{
	char *end;

	while (isspace((unsigned char)*s))
		s++;
	end = s + strlen(s);
	while (end > s && isspace((unsigned char)end[-1]))
		end--;
	*end = '\0';
	return s;
}

static void give_up(struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	printf("Bail out! %s", text.s);
	exit(1);
}

void read_file(const char *path, struct strbuf *out)
{
	struct diags d = { 0 };

	if (file_read(path, out, &d))
		give_up(&d);
	diag_free(&d);
}

void write_file(const char *path, const struct strbuf *text)
{
	struct diags d = { 0 };

	if (file_write(path, text->s, text->len, &d))
		give_up(&d);
	diag_free(&d);
}

/* Length of the line at `s`. */
static int line_len(const char *s)
{
	return (int)strcspn(s, "\n");
}

void note_difference(const char *what, const char *want, const char *got)
{
	for (unsigned line = 1;; line++) {
		int w = line_len(want), g = line_len(got);

		if (w != g || memcmp(want, got, (size_t)w) || (want[w] == '\n') != (got[g] == '\n')) {
			printf("# %s, line %u\n#   expected: %.*s\n#   found:    %.*s\n", what, line, w, want, g, got);
			return;
		}
		if (!want[w])
			return;
		want += w + 1;
		got += g + 1;
	}
}

void note_diags(const struct diags *d)
{
	struct strbuf text = STRBUF_INIT;
	char *save;

	diag_render(d, false, &text);
	for (char *line = strtok_r(text.s, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
		printf("#   %s\n", line);
	strbuf_free(&text);
}
