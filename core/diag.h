/*
 * diag.h - what went wrong, and where. The library queues diagnostics; only a main prints them.
 *
 *     prog.s:3:8: error: unknown register 'r11'
 *         3 |         r11 = 5
 *           |         ^~~
 */
#ifndef CORE_DIAG_H
#define CORE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE };

/* A place in a text. Line and column count from 1; line 0: the file as a whole; file NULL: nowhere. */
struct loc {
	const char *file;	/* borrowed: names live as long as the queue (diag_intern) */
	uint32_t line, col;
	uint32_t len;		/* bytes to underline; 0 and 1: the caret alone */
};

struct diag {
	enum diag_level level;
	struct loc loc;
	char *text;
};

struct diag_source;

struct diags {
	struct diag *items;	/* a note belongs to the error or warning before it */
	size_t n, cap;
	unsigned errors;
	struct diag_source *sources;
};

/* A copy of `name` that lives as long as the queue; the same name gives the same pointer. */
const char *diag_intern(struct diags *d, const char *name);
/* Keeps a copy of a file's text (interned `file`) so that its lines can be shown. */
void diag_source(struct diags *d, const char *file, const char *text, size_t len);

__attribute__((format(printf, 3, 4))) void diag_error(struct diags *d, struct loc loc, const char *fmt, ...);
__attribute__((format(printf, 3, 4))) void diag_warning(struct diags *d, struct loc loc, const char *fmt, ...);
__attribute__((format(printf, 3, 4))) void diag_note(struct diags *d, struct loc loc, const char *fmt, ...);

/* What `from` has goes to the end of `d`, without its source texts; `from` is empty then. */
void diag_move(struct diags *d, struct diags *from);

/* All of them as text, in order, with source lines and carets; `color`: with terminal colours. */
void diag_render(const struct diags *d, bool color, struct strbuf *out);
void diag_free(struct diags *d);

/* The name among `names` (NULL-terminated) that `word` was most likely meant to be, or NULL. */
const char *diag_nearest(const char *word, const char *const *names);

#endif
