/*
 * x86_64.h - what the files of the x86-64 target share.
 */
#ifndef JIT_X86_64_H
#define JIT_X86_64_H

#include "jit/code.h"
#include "jit/regalloc.h"
#include "jit/x86_64_enc.h"

struct x86_emit {
	struct text *t;
	const struct ra *ra;
	const struct ir *ir;
	struct x86_buf b;
	uint32_t first_label, exit_label;
	bool bmi, movbe;
	bool exit_emitted, align;
	uint32_t saved;			/* callee-saved registers pushed */
	int32_t frame;			/* bytes below them that rsp moves down */
	int32_t slots, r10;		/* offsets from rsp: of slot 0, of where r10 points */
	int32_t pushed;			/* bytes pushed just now */
};

/* x86_64_rules.c: how instructions want their operands. */
const struct machine *x86_machine(unsigned flags);
bool x86_has_bmi(unsigned flags);
bool x86_has_movbe(unsigned flags);

/* x86_64_insn.c: one instruction that is no jump. */
void x86_emit_ins(struct x86_emit *e, const struct mop *m);
/* Flags for the condition of a BR or SELECT; returns the condition code. */
unsigned x86_emit_compare(struct x86_emit *e, const struct ir_ins *i, const struct mop *m);
/* `dst` = the constant or address that `v` is */
void x86_emit_const(struct x86_emit *e, unsigned dst, const struct ir_ins *i);

/* x86_64_link.c */
size_t x86_bound(const struct text *t);
int x86_link(struct text *t, struct code *code);

#endif
