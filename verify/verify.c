/* The table of contents: every pass over the program, in order. */
#include "verify/verify.h"

#include <errno.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/proof.h"
#include "verify/cfg.h"
#include "verify/depth.h"
#include "verify/env.h"
#include "verify/legal.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/prune.h"
#include "verify/rules.h"
#include "verify/stacklive.h"

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* What this verifier does not cover gives no verdict at all. */
static int check_covered(struct env *env)
{
	const struct progtype *type = env->prog->type;

	if (!type)
		return unsupported(env, "section '%s' says nothing about the program's type", env->prog->section);
	if (!ctx_known(type))
		return unsupported(env, "program type %s", type->name);
	for (uint32_t i = 0; i < env->len; i++)
		if (env->insns[i].id == ISA_CALL_KFUNC)
			return unsupported(env, "kernel functions (kfunc calls)");
	return 0;
}

/* Which programs may sleep, and which must be able to. */
static int check_sleepable(struct env *env)
{
	const struct progtype *type = env->prog->type;

	if (type->id == PROGTYPE_SYSCALL) {
		if (env->sleepable)
			return 0;
		verbose(env, "Syscall programs can only be sleepable\n");
		return -EINVAL;
	}
	if (env->sleepable && type->id != PROGTYPE_KPROBE) {
		verbose(env, "Only fentry/fexit/fmod_ret, lsm, iter, uprobe, and struct_ops programs can be sleepable\n");
		return -EINVAL;
	}
	return 0;
}

static void set_rights(struct env *env)
{
	bool root = !env->options->unprivileged;

	env->capable = root;
	env->allow_ptr_leaks = root;
	env->allow_uninit_stack = root;
	env->bypass_spec_v1 = root;
	env->bypass_spec_v4 = root;
	env->strict_alignment = env->options->strict_alignment;
}

/* Global functions that were called are verified on their own, until no new one turns up. */
static int check_global_functions(struct env *env)
{
	bool again = env->prog->funcs[0].btf_id != 0;

	while (again) {
		again = false;
		for (uint32_t f = 1; f < env->n_funcs; f++) {
			struct func *fn = &env->funcs[f];
			int err;

			if (!fn->is_global || !fn->called || fn->verified)
				continue;
			err = walk(env, f);
			if (err)
				return err;
			if (log_paths(env))
				verbose(env, "Func#%u ('%s') is safe for any args that match its prototype\n", f,
					func_name(env, f));
			fn->verified = again = true;
		}
	}
	return 0;
}

/* Functions that no path reaches are gone from an accepted program. */
static bool func_remains(const struct env *env, uint32_t f, int err)
{
	for (uint32_t i = env->funcs[f].start; i < env->funcs[f + 1].start; i++)
		if (env->aux[i].seen)
			return true;
	return err || !env->capable;
}

/*
 * 6.18 does not load a program of several functions that takes the address of one which it removed (a callback
 * that is called zero times), unless another function moved up to its place. Its message counts rewritten
 * instructions; ours the program's.
 */
static int check_removed_callbacks(struct env *env)
{
	uint32_t left = 0, last = 0;

	for (uint32_t f = 0; f < env->n_funcs; f++) {
		if (func_remains(env, f, 0)) {
			left++;
			last = f;
		}
	}
	for (uint32_t i = 0; left > 1 && i < env->len; i++) {
		const struct insn *in = &env->insns[i];

		if (in->id != ISA_LD_CODE_ADDR || !env->aux[i].seen)
			continue;
		if (func_of(env, i + (uint32_t)in->imm + 1) > last) {
			verbose(env, "verifier bug: No program to jit at insn %u (subprog < 0)\n", i);
			return -EFAULT;
		}
	}
	return 0;
}

/* What the values of maps hold that is the kernel's. */
static int read_map_fields(struct env *env)
{
	const struct progset *set = env->prog->set;

	env->maps = pool_alloc(env, (set->n_maps + 1) * sizeof(*env->maps));
	for (uint32_t i = 0; i < set->n_maps; i++)
		mapfields_read(&set->maps[i], set->maps[i].btf ? set->maps[i].btf : set->btf, &env->maps[i]);
	return 0;
}

int report_fault(struct env *env, const struct prog_fault *fault)
{
	if (fault->text)
		verbose(env, "%s", fault->text);
	return fault->error;
}

static int report_early(struct env *env)
{
	return env->prog->faults ? report_fault(env, &env->prog->faults->early) : 0;
}

static int report_info(struct env *env)
{
	return env->prog->faults ? report_fault(env, &env->prog->faults->info) : 0;
}

typedef int pass(struct env *env);

static int run_passes(struct env *env)
{
	static pass *const before[] = {
		check_covered, read_map_fields, proof_start, report_early, cfg_find_functions, cfg_check_functions,
		report_info, legal_check, cfg_check_flow, cfg_blocks, cfg_postorder, stacklive_init, check_sleepable, cfg_loops, cfg_live_regs, cfg_fastcalls, precise_init,
		prune_init,
	};
	int err = 0;

	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]) && !err; i++)
		err = before[i](env);
	if (!err)
		err = walk(env, 0);
	if (!err)
		err = check_global_functions(env);
	if (err)
		return err;
	for (uint32_t f = 0; f < env->n_funcs; f++)
		env->funcs[f].frame_bytes = env->funcs[f].stack_depth;
	depth_drop_fastcalls(env);
	err = depth_check(env);
	if (err)
		return err;
	depth_add_inlined(env);
	proof_finish(env);
	return check_removed_callbacks(env);
}

/* Out of memory ends the run wherever it is (state.c). */
static int run_guarded(struct env *env)
{
	jmp_buf bail;

	env->bail = &bail;
	return setjmp(bail) ? -ENOMEM : run_passes(env);
}

static void log_statistics(struct env *env, struct vfy_stats *stats, int err)
{
	*stats = (struct vfy_stats){
		.insns_processed = env->insn_processed, .max_states_per_insn = env->max_states_per_insn,
		.total_states = env->total_states, .peak_states = env->peak_states, .time_ns = stats->time_ns,
	};
	for (uint32_t f = 0; f < env->n_funcs && f < 256; f++)
		if (func_remains(env, f, err))
			stats->stack_depth[stats->n_stack_depths++] = env->funcs[f].stack_depth;
	if (env->log_level & VFY_LOG_STATS) {
		verbose(env, "verification time %llu usec\nstack depth ", (unsigned long long)(stats->time_ns / 1000));
		for (uint32_t f = 0; f < stats->n_stack_depths; f++)
			verbose(env, f ? "+%u" : "%u", stats->stack_depth[f]);
		verbose(env, "\n");
	}
	verbose(env, "processed %u insns (limit %u) max_states_per_insn %u total_states %u peak_states %u mark_read %u\n",
		env->insn_processed, LIMIT_INSNS, env->max_states_per_insn, env->total_states, env->peak_states,
		env->longest_mark_read);
}

static void env_free(struct env *env)
{
	proof_free(env->proof);
	free(env->aux);
	pool_release(env);
	free(env);
}

/* What the kernel turns away before it looks at the program, without a word in the log. */
static int turned_away(const struct prog *prog, const struct vfy_options *options)
{
	enum { UNPRIVILEGED_LEN = 4096 };

	if (!prog->len || prog->len > (options->unprivileged ? UNPRIVILEGED_LEN : LIMIT_INSNS))
		return -E2BIG;
	if (options->unprivileged && prog->type && prog->type->id != PROGTYPE_SOCKET_FILTER &&
	    prog->type->id != PROGTYPE_CGROUP_SKB)
		return -EPERM;
	return 0;
}

int vfy_check(const struct prog *prog, const struct vfy_options *options, struct strbuf *log, struct proof **proof,
	      struct vfy_stats *stats, struct diags *d)
{
	struct vfy_stats ignored = { 0 };
	struct env *env = calloc(1, sizeof(*env));
	uint64_t start = now_ns();
	int err;

	if (!stats)
		stats = &ignored;
	memset(stats, 0, sizeof(*stats));
	err = turned_away(prog, options);
	if (err) {
		free(env);
		return err;
	}
	if (!env || !(env->aux = calloc(prog->len ? prog->len : 1, sizeof(*env->aux)))) {
		free(env);
		return -ENOMEM;
	}
	env->prog = prog;
	env->options = options;
	env->insns = prog->insns;
	env->len = prog->len;
	env->diags = d;
	env->log = log;
	env->log_base = log->len;
	env->log_level = options->log_level;
	env->sleepable = prog->prog_flags & PROG_SLEEPABLE;
	set_rights(env);
	err = run_guarded(env);
	if (env->unsupported)
		err = -EOPNOTSUPP;
	stats->time_ns = now_ns() - start;
	if (!err && options->watch)
		options->watch->done(options->watch->arg, env);
	if (!env->unsupported)
		log_statistics(env, stats, err);
	if (!err && proof) {
		*proof = env->proof;
		env->proof = NULL;
	}
	env_free(env);
	return err;
}
