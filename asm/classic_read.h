/*
 * classic_read.h - the reader of classic BPF text; private to classic_text.c and classic_stmt.c.
 */
#ifndef ASM_CLASSIC_READ_H
#define ASM_CLASSIC_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "core/classic.h"
#include "core/diag.h"

struct classic_label;
struct classic_use;

struct classic_reader {
	struct classic_prog *prog;
	struct diags *d;
	const char *file;	/* interned */
	uint32_t cap;		/* of the program */
	uint32_t line;		/* being read, from 1 */
	const char *start;	/* where it starts */
	const char *p;		/* how far it is read */
	struct classic_label *labels;
	uint32_t n_labels;
	struct classic_use *uses;
	uint32_t n_uses;
	bool failed;		/* out of memory */
};

/* Adds an instruction; takes `text`, which may be NULL. False without memory. */
bool classic_append(struct classic_reader *r, struct classic in, uint32_t line, const char *text);
/* A place of the current line. */
struct loc classic_loc(const struct classic_reader *r, const char *from, const char *to);

/* Reads statements line by line, in classic_stmt.c. */
void classic_statements(struct classic_reader *r, const char *text);

#endif
