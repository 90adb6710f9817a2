/*
 * emit.h - what makes machine code of functions: the part that is the same for every machine, and what
 * a machine adds to it.
 */
#ifndef JIT_EMIT_H
#define JIT_EMIT_H

#include "jit/code.h"
#include "jit/regalloc.h"

struct target;

/* One function at work. */
struct emit {
	struct out b;			/* the end of the text, while bytes are put there */
	struct text *t;
	const struct ra *ra;
	const struct ir *ir;
	const struct target *target;
	unsigned features;		/* the machine's own bits: what the processor can do */
	uint32_t first_label, exit_label;
	bool exit_emitted;
	bool calls;			/* calls, or moves the stack pointer, somewhere */
	uint32_t saved;			/* callee-saved registers that it uses */
	int32_t frame;			/* bytes below them that the stack pointer moves down */
	int32_t slots, r10;		/* offsets from the stack pointer: of slot 0, of where r10 points */
	int32_t pushed;			/* bytes pushed just now */
	uint32_t origin;		/* of the step before, as ir_ins.origin */
};

/* One per processor. What it emits in one call is at most EMIT_ROOM bytes. */
enum { EMIT_ROOM = 128 };

struct target {
	const struct machine *(*machine)(unsigned flags);	/* JIT_ flags; looks at the processor */
	unsigned (*features)(unsigned flags);
	size_t reach;		/* most bytes of code whose calls and jumps all work */
	uint8_t unit;		/* instructions have multiples of these bytes */
	uint8_t gap;		/* bytes of this value are an instruction that nobody survives */

	/* e->frame, slots, r10 from calls, saved, and the bytes of slots and of the program's stack. */
	void (*plan_frame)(struct emit *e, uint32_t slots, uint32_t stack);
	void (*prologue)(struct emit *e);
	void (*leave)(struct emit *e);
	bool (*long_leave)(const struct emit *e);	/* worth sharing */
	void (*ret)(struct emit *e);
	void (*result)(struct emit *e, uint64_t value);	/* to be returned */
	void (*tail)(struct emit *e, const struct mop *m);
	void (*trap)(struct emit *e);
	/* A step that does not end its block. */
	void (*step)(struct emit *e, const struct mop *m);
	/* Compares for a BR; returns the condition that FIX_JUMP takes. */
	uint32_t (*compare)(struct emit *e, const struct ir_ins *i, const struct mop *m);
	uint32_t (*opposite)(uint32_t how);

	/* What a fixup becomes: the most bytes; those it takes when its end is `away` from its target ... */
	unsigned (*longest)(const struct fixup *f);
	unsigned (*size)(const struct fixup *f, int64_t away);
	/* ... and the bytes, with the address of the target. */
	void (*write)(struct out *b, const struct fixup *f, uint64_t to);
	void (*pad)(struct out *b, unsigned n);
};

extern const struct target x86_target, arm64_target;

/* Appends function ir->func; its blocks are labels first_label + number. 0, -ENOMEM. */
int emit_function(const struct target *target, struct text *t, const struct ra *ra, uint32_t first_label,
		  unsigned flags);

/* A fixup after what was put so far. */
int emit_fixup(struct emit *e, enum fixup_kind kind, uint32_t label, uint32_t how);
int emit_call_host(struct emit *e, uint64_t host);

#endif
