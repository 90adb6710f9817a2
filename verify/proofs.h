/*
 * proofs.h - what the walk notes for interpreter and JIT (core/proof.h): facts joined over all paths.
 */
#ifndef VERIFY_PROOFS_H
#define VERIFY_PROOFS_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/env.h"

struct call;

int proof_start(struct env *env);
void proof_branch(struct env *env, bool taken, bool falls);
void proof_memory(struct env *env, const struct reg *ptr, int32_t off);
void proof_ctx(struct env *env, uint32_t slot, unsigned shift, unsigned width);
void proof_call(struct env *env, const struct call *c);
/*
 * 6.18 takes a number that was loaded from the stack with its sign extended for the number that was stored, and lets
 * them learn from each other's comparisons: wrong where the sign is set. These are told of such loads (id: of both),
 * and of numbers of one id that learn from each other.
 */
void proof_extended(struct env *env, const struct reg *r, unsigned size);
void proof_learned(struct env *env, uint32_t id);
/* After the walk. */
void proof_finish(struct env *env);

#endif
