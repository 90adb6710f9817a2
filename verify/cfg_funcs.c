/*
 * cfg_funcs.c - the functions of a program: where they begin, and that control stays inside them.
 */
#include <errno.h>
#include <inttypes.h>

#include "core/helper.h"
#include "verify/cfg.h"
#include "verify/cfg_impl.h"
#include "verify/env.h"

uint32_t func_of(const struct env *env, uint32_t insn)
{
	uint32_t low = 0, high = env->n_funcs - 1;

	while (low < high) {
		uint32_t mid = high - (high - low) / 2;

		if (env->funcs[mid].start <= insn)
			low = mid;
		else
			high = mid - 1;
	}
	return low;
}

int func_at(const struct env *env, uint32_t start)
{
	uint32_t f;

	if (!env->n_funcs || start >= env->len)
		return -1;
	f = func_of(env, start);
	return env->funcs[f].start == start ? (int)f : -1;
}

/* Keeps the list sorted: an insertion moves the later ones up. */
static int add_function(struct env *env, int64_t start)
{
	uint32_t at = env->n_funcs;

	if (start < 0 || start >= env->len) {
		verbose(env, "call to invalid destination\n");
		return -EINVAL;
	}
	if (func_at(env, (uint32_t)start) >= 0)
		return 0;
	if (env->n_funcs >= LIMIT_FUNCS) {
		verbose(env, "too many subprograms\n");
		return -E2BIG;
	}
	for (; at > 0 && env->funcs[at - 1].start > start; at--)
		env->funcs[at].start = env->funcs[at - 1].start;
	env->funcs[at].start = (uint32_t)start;
	env->n_funcs++;
	return 0;
}

/* What the object says of the function that starts there. */
static void bind_function(const struct env *env, struct func *f)
{
	const struct prog *prog = env->prog;

	f->prog_func = UINT32_MAX;
	for (uint32_t i = 0; i < prog->n_funcs; i++) {
		if (prog->funcs[i].start == f->start) {
			f->prog_func = i;
			f->is_global = prog->funcs[i].global;
			return;
		}
	}
}

int cfg_find_functions(struct env *env)
{
	int err = add_function(env, 0);

	for (uint32_t i = 0; !err && i < env->len; i++) {
		const struct insn *in = &env->insns[i];
		bool kernel = insn_is_call(in) && in->src == CALL_SRC_KERNEL;

		if (!insn_takes_func(in) && !insn_is_local_call(in) && !kernel)
			continue;
		if (!env->capable) {
			verbose(env,
				"loading/calling other bpf or kernel functions are allowed for CAP_BPF and "
				"CAP_SYS_ADMIN\n");
			return -EPERM;
		}
		if (kernel)
			return unsupported(env, "call of a kernel function (instruction %" PRIu32 ")", i);
		err = add_function(env, (int64_t)i + in->imm + 1);
	}
	if (err)
		return err;
	env->funcs[env->n_funcs].start = env->len;
	for (uint32_t i = 0; i < env->n_funcs; i++) {
		bind_function(env, &env->funcs[i]);
		if (env->log_level & VFY_LOG_ALL)
			verbose(env, "func#%" PRIu32 " @%" PRIu32 "\n", i, env->funcs[i].start);
	}
	return 0;
}

static bool leaves_function(const struct insn *in)
{
	return in->opcode == CODE_EXIT || in->opcode == CODE_JA || in->opcode == CODE_JAL;
}

static int check_function(struct env *env, struct func *f, uint32_t end)
{
	for (uint32_t i = f->start; i < end; i++) {
		const struct insn *in = &env->insns[i];

		if (insn_is_helper_call(in) && in->imm == HELPER_tail_call)
			f->has_tail_call = f->tail_call_reachable = true;
		if (insn_is_ld_pkt(in))
			f->has_ld_abs = true;
		if (insn_jumps(in)) {
			int64_t target = insn_target(in, i);

			if (target < f->start || target >= end) {
				verbose(env, "jump out of range from insn %" PRIu32 " to %d\n", i,
					(int)target);
				return -EINVAL;
			}
		}
	}
	if (!leaves_function(&env->insns[end - 1])) {
		verbose(env, "last insn is not an exit or jmp\n");
		return -EINVAL;
	}
	return 0;
}

/* A function without type information could return anything; so it must not be left by the back door. */
static int check_early_returns(struct env *env)
{
	for (uint32_t i = 1; i < env->n_funcs; i++) {
		const struct func *f = &env->funcs[i];

		if (f->prog_func != UINT32_MAX && env->prog->funcs[f->prog_func].btf_id)
			continue;
		if (f->has_ld_abs) {
			verbose(env, "LD_ABS is not allowed in subprogs without BTF\n");
			return -EINVAL;
		}
		if (f->has_tail_call) {
			verbose(env, "tail_call is not allowed in subprogs without BTF\n");
			return -EINVAL;
		}
	}
	return 0;
}

int cfg_check_functions(struct env *env)
{
	for (uint32_t i = 0; i < env->n_funcs; i++) {
		int err = check_function(env, &env->funcs[i], env->funcs[i + 1].start);

		if (err)
			return err;
	}
	return check_early_returns(env);
}
