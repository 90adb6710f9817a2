/*
 * cfg.h - the program's shape, before anything is executed. Each function is a pass over env; they run in
 * this order. All return 0 or -errno with the kernel's message in the log.
 */
#ifndef VERIFY_CFG_H
#define VERIFY_CFG_H

#include <stdbool.h>
#include <stdint.h>

struct env;

/* Functions: the entry and every target of a local call or function address; fills env->funcs, sorted. */
int cfg_find_functions(struct env *env);
/* Jumps stay inside their function, the last instruction leaves it; notes tail calls and ld_abs. */
int cfg_check_functions(struct env *env);
/* Everything is reachable, no back edges when unprivileged; prune, jump and checkpoint marks in env->aux;
 * changes_pkt_data and might_sleep of functions. */
int cfg_check_flow(struct env *env);
int cfg_blocks(struct env *env);		/* env->blocks */
int cfg_postorder(struct env *env);		/* env->postorder, funcs[].postorder */
int cfg_loops(struct env *env);			/* aux[].scc, env->n_scc, env->scc */
int cfg_live_regs(struct env *env);		/* aux[].live_regs; prints them at level 2 */
int cfg_fastcalls(struct env *env);		/* aux[].fastcall_*, funcs[].fastcall_stack_off */

/* Whether the slot calls a helper that runs a function of the program. */
bool cfg_calls_callback(const struct env *env, uint32_t insn);

#endif
