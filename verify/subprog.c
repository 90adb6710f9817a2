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

/* A new frame on top of `st`, registers untouched but for r10; NULL: too deep. */
static struct frame *enter(struct env *env, struct vstate *st, uint32_t func, uint32_t callsite)
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
	if (fn->might_sleep && !env->sleepable) {
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
	if (err == -EFAULT || err == -EOPNOTSUPP)
		return err;
	if (env->funcs[func].is_global)
		return call_global(env, (uint32_t)func, err);
	f = enter(env, st, (uint32_t)func, env->insn);
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
	int err = stacklive_update(env);

	if (err)
		return err;
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

/* ---- callbacks ---- */

static int for_each_args(struct env *env, const struct call *c, const struct frame *caller, struct frame *f)
{
	static const uint8_t types[] = { MAP_ARRAY, MAP_PERCPU_ARRAY, MAP_HASH, MAP_PERCPU_HASH, MAP_LRU_HASH,
					 MAP_LRU_PERCPU_HASH };
	bool can = false;

	for (unsigned i = 0; i < sizeof(types); i++)
		can |= c->map->type == types[i];
	if (!can) {
		verbose(env, "callback function not allowed for map\n");
		return -524;	/* ENOTSUPP, which is no errno of user space */
	}
	f->regs[1] = caller->regs[1];
	reg_set_pointer(&f->regs[2], REG_MAP_KEY, 0);
	f->regs[2].map = c->map_index;
	reg_set_pointer(&f->regs[3], REG_MAP_VALUE, 0);
	f->regs[3].map = c->map_index;
	f->regs[4] = caller->regs[3];
	return 0;
}

static int push_callback(struct env *env, const struct call *c)
{
	struct vstate *st;
	struct frame *f, *caller;
	int err = func_call_matches(env, c->func);

	if (err == -EFAULT || err == -EOPNOTSUPP)
		return err;
	env->funcs[c->func].is_cb = true;
	st = walk_push(env, env->funcs[c->func].start, env->insn, false);
	if (!st)
		return -ENOMEM;
	f = enter(env, st, c->func, env->insn);
	if (!f)
		return -E2BIG;
	caller = state_frame(st);
	if (c->helper->id == HELPER_loop) {
		reg_set_unknown(&f->regs[1]);
		f->regs[2] = caller->regs[3];
	} else {
		err = for_each_args(env, c, caller, f);
		if (err)
			return err;
	}
	f->in_callback = true;
	f->ret_min = 0;
	f->ret_max = 1;
	st->current++;
	st->callback_unroll_depth++;
	caller->callback_depth++;
	state_frame(env->cur)->callback_depth = 0;
	return 0;
}

/* bpf_loop() without flags and with one callback only is inlined: that needs stack for three registers. */
static int note_inlining(struct env *env, const struct call *c)
{
	struct insn_aux *aux = &env->aux[env->insn];
	bool flags_zero = reg_is_null(&cur_regs(env)[4]);

	if (aux->loop_seen && !aux->loop_inline)
		return 0;
	aux->loop_inline = flags_zero && (!aux->loop_seen || aux->loop_func == c->func);
	aux->loop_func = c->func;
	aux->loop_seen = true;
	return flags_zero ? precise_reg(env, 4) : 0;
}

int call_back(struct env *env, struct call *c)
{
	struct frame *f = state_frame(env->cur);
	int err;

	if (c->helper->id != HELPER_loop)
		return push_callback(env, c);
	err = note_inlining(env, c);
	if (!err)
		err = precise_reg(env, 1);
	if (err)
		return err;
	if (f->callback_depth < f->regs[1].s.umax)
		return push_callback(env, c);
	f->callback_depth = 0;
	if (log_all(env))
		verbose(env, "frame%u bpf_loop iteration limit reached\n", env->cur->current);
	return 0;
}
