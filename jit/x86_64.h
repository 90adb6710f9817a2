/*
 * x86_64.h - what the files of the x86-64 target share.
 */
#ifndef JIT_X86_64_H
#define JIT_X86_64_H

#include "jit/emit.h"
#include "jit/x86_64_enc.h"

enum { X86_BMI = 1 << 0, X86_MOVBE = 1 << 1, X86_NO_LOCK = 1 << 2, X86_BLIND = 1 << 3 };

/* x86_64_rules.c: how instructions want their operands; what the processor has. */
const struct machine *x86_machine(unsigned flags);
unsigned x86_features(unsigned flags);

/* x86_64_insn.c: one step that is no jump. */
void x86_emit_step(struct emit *e, const struct mop *m);
/* dst = value, without flags when it is not 0; with X86_BLIND it is not seen. */
void x86_emit_number(struct emit *e, unsigned dst, uint64_t value);
/* Flags for the condition of a BR or SELECT; returns the condition code. */
uint32_t x86_emit_compare(struct emit *e, const struct ir_ins *i, const struct mop *m);

/* x86_64_link.c: what becomes of fixups. */
unsigned x86_longest(const struct fixup *f);
unsigned x86_size(const struct fixup *f, int64_t away);
void x86_write(struct out *b, const struct fixup *f, uint64_t to);
void x86_pad(struct out *b, unsigned n);

#endif
