/*
 * classic_make.h - a classic program on its way to eBPF; private to classic.c and classic_object.c.
 */
#ifndef ASM_CLASSIC_MAKE_H
#define ASM_CLASSIC_MAKE_H

#include <stdbool.h>
#include <stdint.h>

#include "asm/classic.h"
#include "asm/classic_emit.h"
#include "core/classic.h"

struct classic_fact;
struct progtype;

/* A load whose rarely taken part stands elsewhere. */
struct slow {
	uint32_t at;		/* classic instruction */
	uint32_t label, back;
	uint32_t bytes;		/* to be pulled in; 0: copy what is loaded */
	bool keep_a;
};

/* From this slot on, the code is that of the classic instruction `at`. */
struct translated_line {
	uint32_t slot, at;
};

struct translation {
	const struct classic_prog *prog;	/* these two are set by the caller */
	const struct filter_options *options;
	const struct progtype *type;
	struct classic_fact *facts;
	uint32_t limit;		/* loads behind so many bytes fail */
	struct emit e;
	struct translated_line *lines;
	uint32_t n_lines;
	struct slow *slow;	/* code that waits for its place */
	uint32_t n_slow, cap_slow;
	bool waits, has_no_match;
	uint32_t waits_since;	/* slot */
	uint32_t no_match;	/* label */
	int16_t words[CLASSIC_WORDS], save, buffer;	/* stack slots, 0: none yet */
	int depth;		/* bytes of stack so far */
};

/* 0, or -errno and diagnostics. */
int classic_translate(struct translation *t, struct diags *d);
void classic_translation_free(struct translation *t);

#endif
