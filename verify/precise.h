/*
 * precise.h - precision: scalars count as "any number" when states are compared, until some decision
 * depended on their exact value. Then the walk goes back along the path and marks every scalar, in every
 * checkpoint on the way, that the value was made from.
 */
#ifndef VERIFY_PRECISE_H
#define VERIFY_PRECISE_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/env.h"

/* Once per program, before the walk. */
int precise_init(struct env *env);
/* Register `r` of the running frame; a negative number: nothing. */
int precise_reg(struct env *env, int r);
/* A spilled register. */
int precise_slot(struct env *env, uint32_t frame, uint32_t slot);
/* All that is precise in `old` must be so in `st` (which goes on like `old`) and before. */
int precise_like(struct env *env, const struct vstate *old, struct vstate *st, bool *changed);
/* Gives up being exact: every scalar of every checkpoint before `st`. */
void precise_everything(struct env *env, struct vstate *st);

/* Notes that the instruction at env->insn did what its code alone does not tell. */
void history_note(struct env *env, unsigned flags, uint64_t linked);
static inline unsigned history_slot(uint32_t frame, uint32_t slot)
{
	return HIST_STACK_ACCESS | slot << HIST_SLOT_SHIFT | frame;
}
static inline uint32_t history_frame(const union history *h) { return h->flags & HIST_FRAME_MASK; }
static inline uint64_t history_slot_bit(const union history *h)
{
	return 1ull << (h->flags >> HIST_SLOT_SHIFT & HIST_SLOT_MASK);
}

/* Registers that share one origin, packed into union history: at most six. */
struct linked_reg { uint8_t frame, index; bool is_slot; };
enum { LINKED_MAX = 6 };
struct linked { unsigned n; struct linked_reg regs[LINKED_MAX]; };
uint64_t linked_pack(const struct linked *l);
struct linked linked_unpack(uint64_t packed);

#endif
