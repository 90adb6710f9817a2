/*
 * interp.h - the interpreter: a verified program, decoded once into steps that run direct-threaded.
 * It takes what the JIT takes (prog, proof, jit_env) and gives the same results.
 */
#ifndef RUN_INTERP_H
#define RUN_INTERP_H

#include <stdint.h>

#include "core/vm.h"
#include "jit/jit.h"

struct diags;
struct prog;
struct proof;
struct interp;

/* Memory of running programs, one per vm: BPF stacks and the frames of local calls. Kept between runs. */
struct interp_stack;

struct interp_stack *interp_stack_new(void);
void interp_stack_free(struct interp_stack *stack);

/*
 * Prepares `prog` for running. 0; -ENOTSUP with a diagnostic: an instruction that cannot run here (kernel
 * functions); -EINVAL with one: a helper that `env` does not have; -ENOMEM. `env` must outlive *out.
 */
int interp_new(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
	       struct interp **out, struct diags *d);
void interp_free(struct interp *in);

/* Runs the program with r1 = &vm->ctx; returns r0. */
uint64_t interp_run(const struct interp *in, struct vm *vm, struct interp_stack *stack);

/* For helper bodies: calls the function whose address LD_CODE_ADDR gave, while `stack`'s program waits. */
uint64_t interp_callback(struct interp_stack *stack, uint64_t function, const uint64_t args[5],
			 struct vm *vm);

/* BPF_MAX_LOOPS: how often may_goto falls through, per called function. */
enum { INTERP_MAY_GOTO = 8388608 };

#endif
