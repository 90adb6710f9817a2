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
void proof_before(struct env *env);			/* the instruction at env->insn is about to be walked */
void proof_branch(struct env *env, bool taken, bool falls);
void proof_memory(struct env *env, const struct reg *ptr, int32_t off);
void proof_ctx(struct env *env, uint32_t slot, unsigned shift, unsigned width);
void proof_call(struct env *env, const struct call *c);
/* After the walk. */
void proof_finish(struct env *env);

#endif
