/* Diagnostics as text: position, source line, caret and tildes, notes, colours, spelling. */
#include <string.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "tests/tap.h"

static void check(struct diags *d, bool color, const char *expected, const char *name)
{
	struct strbuf out = STRBUF_INIT;

	diag_render(d, color, &out);
	if (!ok(strcmp(out.s, expected) == 0, "%s", name))
		note("got:\n%s", out.s);
	strbuf_free(&out);
	diag_free(d);
}

static void rendering(void)
{
	static const char text[] = "\tr11 = 5\nexit\r\n\xc3\xa4\xc3\xa4 x\33[31m y\nlast";
	struct diags d = { 0 };

	diag_source(&d, "a.s", text, strlen(text));
	diag_error(&d, (struct loc){ "a.s", 1, 2, 3 }, "unknown register '%s'", "r11");
	diag_note(&d, (struct loc){ "a.s", 2, 1, 1 }, "seen here");
	ok(d.errors == 1 && d.n == 2, "a note is not an error");
	check(&d, false, "a.s:1:2: error: unknown register 'r11'\n"
			 "    1 |         r11 = 5\n"
			 "      |         ^~~\n"
			 "a.s:2:1: note: seen here\n"
			 "    2 | exit\n"
			 "      | ^\n", "tab before the caret, carriage return dropped");

	diag_source(&d, "a.s", text, strlen(text));
	diag_warning(&d, (struct loc){ "a.s", 3, 6, 1 }, "odd");
	check(&d, false, "a.s:3:6: warning: odd\n"
			 "    3 | \xc3\xa4\xc3\xa4 x?[31m y\n"
			 "      |    ^\n", "letters of two bytes count once, escape sequences are harmless");

	diag_source(&d, "a.s", text, strlen(text));
	diag_error(&d, (struct loc){ "a.s", 4, 5, 9 }, "cut short");
	diag_error(&d, (struct loc){ "a.s", 5, 1, 1 }, "no such line");
	diag_error(&d, (struct loc){ "a.s", 4, 0, 0 }, "no column");
	diag_error(&d, (struct loc){ "b.o", 0, 0, 0 }, "the file as a whole");
	diag_error(&d, (struct loc){ 0 }, "nowhere");
	check(&d, false, "a.s:4:5: error: cut short\n    4 | last\n      |     ^\n"
			 "a.s:5:1: error: no such line\n"
			 "a.s:4: error: no column\n    4 | last\n"
			 "b.o: error: the file as a whole\n"
			 "error: nowhere\n", "end of line, missing line, no column, no line, no file");

	diag_source(&d, "a.s", text, strlen(text));
	diag_error(&d, (struct loc){ "a.s", 2, 1, 4 }, "red");
	check(&d, true, "\33[1ma.s:2:1: \33[1;31merror:\33[0;1m red\33[0m\n"
			"    2 | exit\n"
			"      | \33[1;31m^~~~\33[0m\n", "colours");
}

static void long_line(void)
{
	char text[4000];
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	const char *x, *caret;

	memset(text, 'a', sizeof(text));
	text[2999] = 'X';
	diag_source(&d, "a.s", text, sizeof(text));
	diag_error(&d, (struct loc){ "a.s", 1, 3000, 2000 }, "far out");
	diag_render(&d, false, &out);
	x = strchr(out.s, 'X');
	caret = strchr(out.s, '^');
	ok(out.len < 500 && x && caret, "a long line is cut around the caret");
	if (x && caret) {
		while (x[-1] != '\n' && caret[-1] != '\n') {
			x--;
			caret--;
		}
		ok(x[-1] == '\n' && caret[-1] == '\n', "and the caret still stands under its letter");
	}
	strbuf_free(&out);
	diag_free(&d);
}

static bool nearest(const char *word, const char *expected)
{
	static const char *const names[] = { "socket", "xdp", "sched_cls", "kprobe", "r1", "w", NULL };
	const char *found = diag_nearest(word, names);

	return expected ? found && strcmp(found, expected) == 0 : !found;
}

int main(void)
{
	struct diags d = { 0 };
	const char *name = diag_intern(&d, "x.s");

	ok(diag_intern(&d, "x.s") == name && diag_intern(&d, "y.s") != name, "equal names are one pointer");
	diag_free(&d);
	rendering();
	long_line();
	ok(nearest("sokcet", "socket"), "two letters swapped");
	ok(nearest("sched_clss", "sched_cls"), "a letter too many");
	ok(nearest("xpd", "xdp"), "a short word");
	ok(nearest("tracepoint", NULL), "nothing like it");
	ok(nearest("q", NULL) && nearest("", NULL), "no guess at a single other letter, or at nothing");
	return done();
}
