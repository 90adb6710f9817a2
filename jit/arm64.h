/*
 * arm64.h - what the files of the arm64 target share.
 *
 * The allocator never gives out x16 and x17: steps may use both, but those that move values only x17, because
 * x16 may hold the address that is called next. x18 is the platform's.
 */
#ifndef JIT_ARM64_H
#define JIT_ARM64_H

#include "jit/arm64_enc.h"
#include "jit/emit.h"

/*
 * Features: atomics of one instruction; nobody else reaches the memory, so that atomics need not be so; numbers of
 * the program are not to be seen.
 */
enum { A64_LSE = 1 << 0, A64_ALONE = 1 << 1, A64_BLIND = 1 << 2 };

static inline void arm64_put(struct emit *e, uint32_t word)
{
	a64_put(&e->b, word);
}

/* arm64_rules.c: how instructions want their operands; what the processor has. */
const struct machine *arm64_machine(unsigned flags);
unsigned arm64_features(unsigned flags);

/* arm64_lower.c: the form as arm64 does it best. */
int arm64_lower(struct ir *ir, struct pass_room *room);
/* Can a load, store or atomic have this address? */
bool arm64_address(const struct ir_ins *i, struct ra_address to);
/* Can `i` take its constant as it is? */
bool arm64_takes_imm(const struct ir_ins *i);

/* arm64_const.c: the instructions that give `d` the value: at most 4. Returns their number. */
unsigned arm64_constant(uint32_t words[4], unsigned d, uint64_t value);
void arm64_emit_constant(struct emit *e, unsigned d, uint64_t value);
/* A number of the program: with A64_BLIND of two random parts, the other in x17, or in x16 when d is x17. */
void arm64_emit_number(struct emit *e, unsigned d, uint64_t value);
/* d = n + imm; d and n may be sp. Uses d for what does not fit, or x17 should d be sp or n. */
void arm64_emit_add(struct emit *e, unsigned w, unsigned d, unsigned n, int64_t imm);

/* arm64_insn.c: one step that is no jump. */
void arm64_emit_step(struct emit *e, const struct mop *m);

/* arm64_compare.c: flags, or a jump that needs none, for a BR; flags for a SELECT, and their condition. */
uint32_t arm64_emit_branch(struct emit *e, const struct ir_ins *i, const struct mop *m);
unsigned arm64_emit_compare(struct emit *e, const struct ir_ins *i, const struct mop *m);
/* The second operand of an instruction with IRF_SHIFTED. */
uint32_t arm64_shifted(const struct ir_ins *i);

/* arm64_mem.c: loads, stores, atomics. */
void arm64_emit_load(struct emit *e, const struct ir_ins *i, const struct mop *m);
void arm64_emit_store(struct emit *e, const struct ir_ins *i, const struct mop *m);
void arm64_emit_address(struct emit *e, const struct ir_ins *i, const struct mop *m);
void arm64_emit_atomic(struct emit *e, const struct ir_ins *i, const struct mop *m);
/* A load or store of 64 bits at sp + offset; what does not fit goes through `scratch`. */
void arm64_emit_frame(struct emit *e, enum a64_access how, unsigned t, int32_t offset, unsigned scratch);

/* arm64_link.c: what becomes of fixups; FIX_JUMP's condition is the jump itself. */
unsigned arm64_longest(const struct fixup *f);
unsigned arm64_size(const struct fixup *f, int64_t away);
void arm64_write(struct out *b, const struct fixup *f, uint64_t to);
void arm64_pad(struct out *b, unsigned n);

#endif
