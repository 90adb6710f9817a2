/*
 * Functions of the program that helpers call: again and again from the call on, until a state covers the next, or,
 * for timers, some time later on a stack of its own.
 */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/ktype.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* What a helper passes: key and value of the map are REG_MAP_KEY and REG_MAP_VALUE of it. */
static void pass_element(const struct call *c, struct frame *f)
{
	reg_set_pointer(&f->regs[2], REG_MAP_KEY, 0);
	f->regs[2].map = c->map_index;
	reg_set_pointer(&f->regs[3], REG_MAP_VALUE, 0);
	f->regs[3].map = c->map_index;
}

static int pass_each(struct env *env, const struct call *c, const struct frame *caller, struct frame *f)
{
	static const uint8_t types[] = { MAP_ARRAY, MAP_PERCPU_ARRAY, MAP_HASH, MAP_PERCPU_HASH, MAP_LRU_HASH,
					 MAP_LRU_PERCPU_HASH };
	bool can = false;

	for (unsigned i = 0; i < sizeof(types); i++)
		can |= c->map->type == types[i];
	if (!can) {
		verbose(env, "callback function not allowed for map\n");
		return -MAP_ENOTSUPP;
	}
	f->regs[1] = caller->regs[1];
	pass_element(c, f);
	f->regs[4] = caller->regs[3];
	return 0;
}

static int pass_arguments(struct env *env, const struct call *c, const struct frame *caller, struct frame *f)
{
	switch (c->helper->id) {
	case HELPER_loop:
		reg_set_unknown(&f->regs[1]);
		f->regs[2] = caller->regs[3];
		break;
	case HELPER_for_each_map_elem:
		return pass_each(env, c, caller, f);
	case HELPER_timer_set_callback:
		reg_set_pointer(&f->regs[1], REG_MAP, 0);
		f->regs[1].map = c->map_index;
		pass_element(c, f);
		break;
	case HELPER_find_vma:
		f->regs[1] = caller->regs[1];
		reg_set_pointer(&f->regs[2], REG_OBJECT, 0);
		f->regs[2].type = ktype_named(env, "vm_area_struct");
		f->regs[3] = caller->regs[4];
		break;
	case HELPER_user_ringbuf_drain:
		dynptr_for_callback(env, &f->regs[1], DYNPTR_LOCAL);
		f->regs[2] = caller->regs[3];
		break;
	}
	return 0;
}

static int push_later(struct env *env, const struct call *c)
{
	struct vstate *st = walk_push_new(env, env->funcs[c->func].start, c->func);
	struct frame *f;

	if (!st)
		return -E2BIG;
	env->funcs[c->func].is_async_cb = true;
	f = state_frame(st);
	f->async_entry = state_frame(env->cur)->async_entry + 1;
	f->in_async_callback = true;
	f->ret_min = f->ret_max = 0;
	return pass_arguments(env, c, state_frame(env->cur), f);
}

static int push_now(struct env *env, const struct call *c)
{
	struct vstate *st = walk_push(env, env->funcs[c->func].start, env->insn, false);
	struct frame *f, *caller;
	int err;

	if (!st)
		return -ENOMEM;
	f = call_enter(env, st, c->func, env->insn);
	if (!f)
		return -E2BIG;
	caller = state_frame(st);
	err = pass_arguments(env, c, caller, f);
	if (err)
		return err;
	f->in_callback = true;
	f->ret_min = 0;
	f->ret_max = 1;
	st->current++;
	st->callback_unroll_depth++;
	caller->callback_depth++;
	state_frame(env->cur)->callback_depth = 0;
	return 0;
}

static int push_callback(struct env *env, const struct call *c)
{
	int err = func_call_matches(env, c->func);

	if (err == -EFAULT || env->unsupported)
		return err;
	env->funcs[c->func].is_cb = true;
	return c->helper->id == HELPER_timer_set_callback ? push_later(env, c) : push_now(env, c);
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
