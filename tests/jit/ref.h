/*
 * ref.h - what instructions mean, as plainly as it can be said in C: the reference that native code is
 * compared with. Shares nothing with jit/ but the table of instructions.
 */
#ifndef TESTS_JIT_REF_H
#define TESTS_JIT_REF_H

#include "core/prog.h"
#include "core/vm.h"
#include "jit/jit.h"

struct ref_env {
	const struct prog *prog;
	const struct jit_env *env;
	uint64_t steps;		/* budget: the run ends when it is used up */
	bool gave_up;
};

/* Runs function 0 with r1 = vm. */
uint64_t ref_run(struct ref_env *e, struct vm *vm);

#endif
