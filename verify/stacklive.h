/*
 * stacklive.h - which stack slots are read later, learned while walking (Linux 6.18). Slot masks: bit i is
 * the slot at r10 - 8 * (i + 1). Prints the kernel's "live stack update done" lines at level 2.
 */
#ifndef VERIFY_STACKLIVE_H
#define VERIFY_STACKLIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/state.h"

struct env;

int stacklive_init(struct env *env);
/* The instruction at `insn` of the running frame reads the slots of frame `frame`. */
int stacklive_read(struct env *env, uint32_t frame, uint32_t insn, uint64_t slots);
/*
 * It writes all of the slots; collected between begin and commit, which there are for instructions only that may
 * write (aux.may_write_stack).
 */
void stacklive_write(struct env *env, uint32_t frame, uint64_t slots);
void stacklive_begin_writes(struct env *env);
void stacklive_commit_writes(struct env *env, uint32_t insn);
/* Forgets which call chain is current: after every change of frames or path. */
void stacklive_reset_chain(struct env *env);
/* Brings all of env->cur's call chain up to date. */
void stacklive_update(struct env *env);
/* The slots of each frame of `st` that may be read later. */
void stacklive_query(struct env *env, const struct vstate *st, uint64_t alive[MAX_FRAMES]);

#endif
