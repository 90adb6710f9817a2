/*
 * dump.h - an object back to assembly text. The text assembles to an object with the same instructions,
 * relocations, data and symbols.
 */
#ifndef ASM_DUMP_H
#define ASM_DUMP_H

#include <stdbool.h>

struct diags;
struct object;
struct strbuf;

struct dump_options {
	bool mnemonic;		/* the mnemonic dialect instead of pseudo-C */
	bool source;		/* source lines from .BTF.ext as comments */
	bool code_only;		/* nothing but sections with instructions */
};

/* Appends the text. 0, or -errno and a diagnostic. */
int asm_dump(const struct object *obj, const struct dump_options *options, struct strbuf *out,
	     struct diags *d);
/* Appends a listing: offset, bytes and source line of every instruction. */
int asm_listing(const struct object *obj, struct strbuf *out, struct diags *d);

#endif
