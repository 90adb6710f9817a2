/*
 * code.h - what an emitter fills: bytes, and the places in them that depend on where things end up.
 */
#ifndef JIT_CODE_H
#define JIT_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum fixup_kind {
	FIX_LABEL,	/* label `to` is here */
	FIX_ALIGN,	/* padding to a multiple of 16 */
	FIX_JUMP,	/* to label `to`; cc, or CC_ALWAYS */
	FIX_CALL,	/* of label `to` */
	FIX_ADDRESS,	/* of label `to` into register cc */
	FIX_CALL_HOST,	/* of the host's function `to` */
};

enum { FIX_ALWAYS = 0xff };

/* Sits between bytes[at - 1] and bytes[at]; what it becomes is not in `bytes`. */
struct fixup {
	uint32_t at;
	uint8_t kind;		/* enum fixup_kind */
	uint8_t cc;
	uint8_t size;		/* of what it becomes */
	uint64_t to;
};

struct text {
	uint8_t *bytes;
	uint32_t n, cap;
	struct fixup *fixups;
	uint32_t n_fixups, cap_fixups;
	uint32_t n_labels;	/* labels 0 .. n_funcs - 1 are the functions */
};

struct code {
	uint8_t *pages;
	size_t mapped, size;
	size_t entry;		/* of the entry function */
};

int text_fixup(struct text *t, enum fixup_kind kind, unsigned cc, uint64_t to);
void text_free(struct text *t);

/* pages.c: room for `size` bytes that can be written, near `near` if possible; code_seal() makes them executable. */
struct code *code_new(size_t size, const void *near);
int code_seal(struct code *code, size_t used);

struct ra;
struct ir;
struct machine;
struct jit_env;

/* One per processor. */
struct target {
	const struct machine *(*machine)(unsigned flags);	/* JIT_ flags; looks at the processor */
	/* Appends function ir->func; its blocks are labels first_label + number. 0, -ENOMEM. */
	int (*emit)(struct text *t, const struct ra *ra, uint32_t first_label, unsigned flags);
	/* Most bytes that `t` can become; then the code itself. */
	size_t (*bound)(const struct text *t);
	int (*link)(struct text *t, struct code *code);
};

/* NULL: none for this host. */
const struct target *target_host(void);

#endif
