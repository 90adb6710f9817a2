/* Calls of the program's own functions: static ones are walked into, global ones taken at their word. */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/prune.h"
#include "verify/reg.h"
#include "verify/rules.h"
#include "verify/stacklive.h"

struct frame *call_enter(struct env *env, struct vstate *st, uint32_t func, uint32_t callsite)
{
	struct frame *f;

	if (st->current + 1 >= MAX_FRAMES) {
		verbose(env, "the call stack of %u frames is too deep\n", st->current + 2);
		return NULL;
	}
	f = frame_new(env, (int32_t)callsite, st->current + 1, func);
	frame_init_regs(env, f);
	st->frames[st->current + 1] = f;
	return f;
}

static int call_global(struct env *env, uint32_t func, int mismatch)
{
	struct func *fn = &env->funcs[func];

	if (env->cur->active_locks) {
		verbose(env, "global function calls are not allowed while holding a lock,\nuse static function instead\n");
		return -EINVAL;
	}
	if (fn->might_sleep && !env->cur->sleepable) {
		verbose(env, "global functions that may sleep are not allowed in non-sleepable context,\n"
			"i.e., in a RCU/IRQ/preempt-disabled section, or in\na non-sleepable BPF program context\n");
		return -EINVAL;
	}
	if (mismatch) {
		verbose(env, "Caller passes invalid args into func#%u ('%s')\n", func, func_name(env, func));
		return mismatch;
	}
	verbose(env, "Func#%u ('%s') is global and assumed valid.\n", func, func_name(env, func));
	if (fn->changes_pkt_data)
		packet_moved(env);
	fn->called = true;
	clear_caller_saved(env);
	reg_set_unknown(&cur_regs(env)[0]);
	return 0;
}

int rule_call(struct env *env, const struct insn *in)
{
	struct vstate *st = env->cur;
	int func = func_at(env, env->insn + (uint32_t)in->imm + 1), err;
	struct frame *f;

	if (func < 0)
		return -EFAULT;
	err = func_call_matches(env, (uint32_t)func);
	if (err == -EFAULT || env->unsupported)
		return err;
	if (env->funcs[func].is_global)
		return call_global(env, (uint32_t)func, err);
	f = call_enter(env, st, (uint32_t)func, env->insn);
	if (!f)
		return -E2BIG;
	for (unsigned r = 1; r <= 5; r++)
		f->regs[r] = cur_regs(env)[r];
	clear_caller_saved(env);
	st->current++;
	env->insn = env->funcs[func].start - 1;
	stacklive_reset_chain(env);
	if (log_paths(env)) {
		verbose(env, "caller:\n");
		log_state(env, st, st->current - 1, true);
		verbose(env, "callee:\n");
		log_state(env, st, st->current, true);
	}
	return 0;
}

static int check_callback_result(struct env *env, const struct frame *f)
{
	const struct reg *r0 = &f->regs[0];
	int err;

	if (r0->kind != REG_SCALAR) {
		verbose(env, "R0 not a scalar value\n");
		return -EACCES;
	}
	err = precise_reg(env, 0);
	if (err)
		return err;
	if (f->ret_min <= r0->s.smin && r0->s.smax <= f->ret_max)
		return 0;
	log_bad_return(env, r0, f->ret_min, f->ret_max, "At callback return");
	return -EINVAL;
}

int rule_return(struct env *env)
{
	struct vstate *st = env->cur, *loop = NULL;
	struct frame *callee = state_frame(st), *caller;
	bool callback = callee->in_callback;
	int err;

	stacklive_update(env);
	if (reg_is(&callee->regs[0], REG_STACK)) {
		verbose(env, "cannot return stack pointer to the caller\n");
		return -EINVAL;
	}
	caller = vstate_own(env, st, st->current - 1);
	if (callback) {
		err = check_callback_result(env, callee);
		if (err)
			return err;
	} else {
		caller->regs[0] = callee->regs[0];
	}
	/* A callback's caller calls again, until a state covers the new one. */
	env->insn = (uint32_t)callee->callsite + !callback;
	if (log_paths(env)) {
		verbose(env, "returning from callee:\n");
		log_state(env, st, callee->depth, true);
		verbose(env, "to caller at %u:\n", env->insn);
		log_state(env, st, caller->depth, true);
	}
	st->frames[st->current] = NULL;
	st->current--;
	frame_free(env, callee);
	if (callback)
		loop = prune_loop_entry(env, st, env->insn);
	if (loop)
		prune_widen(env, loop, st);
	return 0;
}
