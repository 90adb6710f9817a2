/*
 * code.h - what an emitter fills: bytes, and the places in them that depend on where things end up.
 */
#ifndef JIT_CODE_H
#define JIT_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum fixup_kind {
	FIX_LABEL,	/* the label is here */
	FIX_ALIGN,	/* padding to a multiple of CODE_ALIGN */
	FIX_JUMP,	/* to the label; how: the machine's condition, or FIX_ALWAYS */
	FIX_CALL,	/* of the label */
	FIX_ADDRESS,	/* of the label into register how */
	FIX_CALL_HOST,	/* of the host's function */
	FIX_PLACE,	/* nothing; code of slot `label` of the program begins here */
	FIX_GAP,	/* `how` bytes that nobody runs */
	FIX_PAD,	/* `how` bytes that do nothing */
};

#define FIX_ALWAYS 0xffu

enum { CODE_ALIGN = 16 };

/* Sits between bytes[at - 1] and bytes[at]; what it becomes is not in `bytes`. */
struct fixup {
	uint32_t at;
	uint8_t kind;		/* enum fixup_kind */
	uint8_t size;		/* of what it becomes */
	union {
		struct {
			uint32_t label, how;
		};
		uint64_t host;	/* CALL_HOST */
	};
};

struct text {
	uint8_t *bytes;
	uint32_t n, cap;
	struct fixup *fixups;
	uint32_t n_fixups, cap_fixups;
	uint32_t n_labels;	/* labels 0 .. n_funcs - 1 are the functions */
	bool places;		/* FIX_PLACE is wanted */
	uint64_t random;	/* hardening: state of a generator; 0: not wanted */
};

/* Where encoders put their bytes; there must be room. */
struct out {
	uint8_t *p;		/* next byte */
};

/* From this offset on the code is that of the program's slot `pc`. */
struct code_place {
	uint32_t at, pc;
};

struct code {
	uint8_t *pages;
	size_t mapped, size;
	size_t entry;		/* of the entry function */
	struct code_place *places;	/* by offset; NULL: not wanted */
	uint32_t n_places, cap_places;
};

/* At the end of the bytes so far; 0, -ENOMEM. */
int text_fixup(struct text *t, enum fixup_kind kind, uint32_t label, uint32_t how);
int text_call_host(struct text *t, uint64_t host);
void text_free(struct text *t);
/* The next random number; t->random is not 0. */
uint64_t text_random(struct text *t);

/*
 * pages.c: room for `size` bytes that can be written, near `near` if possible, at a place that `random` decides
 * unless it is 0; code_seal() makes them executable.
 */
struct code *code_new(size_t size, const void *near, uint64_t random);
int code_seal(struct code *code, size_t used);

struct target;

/* link.c: most bytes that `t` can become; then the code itself: 0, -ENOMEM. */
size_t code_bound(const struct target *target, const struct text *t);
int code_link(const struct target *target, struct text *t, struct code *code);

#endif
