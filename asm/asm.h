/*
 * asm.h - assembly text to an object.
 */
#ifndef ASM_ASM_H
#define ASM_ASM_H

#include <stdbool.h>
#include <stddef.h>

struct diags;
struct object;

struct asm_options {
	unsigned level;		/* 1-4: highest ISA level allowed; 0: everything */
	bool big_endian;
	bool no_debug;		/* no BTF line information */
	const char **defines;	/* "NAME=VALUE", or "NAME" for 1 */
	unsigned n_defines;
	const char **includes;	/* folders of .include and .incbin, besides that of the including file */
	unsigned n_includes;
};

/* NULL and diagnostics (as many as there are mistakes) when the text has errors. */
struct object *asm_text(const char *file, const char *text, size_t len, const struct asm_options *options,
			struct diags *d);

#endif
