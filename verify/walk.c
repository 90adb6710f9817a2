/* From instruction to instruction, and from path to path. */
#include <errno.h>

#include "core/helper.h"
#include "verify/legal.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/prune.h"
#include "verify/reg.h"
#include "verify/rules.h"
#include "verify/stacklive.h"

struct vstate *walk_push(struct env *env, uint32_t insn, uint32_t from, bool speculative)
{
	struct vstate *st = vstate_copy(env, env->cur);

	st->resume_insn = insn;
	st->resume_prev = (int32_t)from;
	st->log_pos = log_pos(env);
	st->speculative |= speculative;
	st->next = env->pending;
	env->pending = st;
	if (++env->n_pending > LIMIT_JUMPS) {
		verbose(env, "The sequence of %u jumps is too complex.\n", env->n_pending);
		return NULL;
	}
	if (st->parent)
		st->parent->branches++;
	return st;
}

struct vstate *walk_push_new(struct env *env, uint32_t insn, uint32_t func)
{
	struct vstate *st = vstate_new(env);

	st->resume_insn = insn;
	st->resume_prev = (int32_t)env->insn;
	st->log_pos = log_pos(env);
	st->next = env->pending;
	env->pending = st;
	if (++env->n_pending > LIMIT_JUMPS) {
		verbose(env, "The sequence of %u jumps is too complex for async cb.\n", env->n_pending);
		return NULL;
	}
	st->branches = 1;
	st->frames[0] = frame_new(env, -1, 0, func);
	frame_init_regs(env, st->frames[0]);
	return st;
}

/* The newest waiting path becomes the current one. False: none waits. */
static bool pop(struct env *env, int32_t *prev)
{
	struct vstate *st = env->pending;

	if (!st)
		return false;
	vstate_free(env, env->cur);
	env->pending = st->next;
	env->n_pending--;
	st->next = NULL;
	env->cur = st;
	if (!log_all(env))
		log_reset(env, st->log_pos);
	env->insn = st->resume_insn;
	*prev = st->resume_prev;
	return true;
}

static int leave(struct env *env, bool *print)
{
	if (!env->cur->current)
		return rule_exit(env);
	*print = true;
	return rule_return(env);
}

static int step_flow(struct env *env, const struct insn *in, bool *print)
{
	int err = 0;

	env->jmps_processed++;
	if (in->id == ISA_NONE || (in->dst && isa_op_kinds[isa_row(in)->op] == KIND_FLOW && in->id != ISA_CALLX))
		return legal_refuse(env, in);
	if (isa_op_kinds[isa_row(in)->op] == KIND_JMP || in->id == ISA_MAY_GOTO) {
		err = rule_jump(env, in);
		env->insn++;
		return err;
	}
	switch (isa_row(in)->op) {
	case OP_JA:
		env->insn += (isa_is32(in) ? (uint32_t)in->imm : (uint32_t)in->off) + 1;
		return 0;
	case OP_EXIT:
		return leave(env, print);
	case OP_CALL: case OP_CALL_LOCAL: case OP_CALL_KFUNC:
		if (env->cur->active_locks && in->id == ISA_CALL && in->imm != HELPER_spin_unlock) {
			verbose(env, "function calls are not allowed while holding a lock\n");
			return -EINVAL;
		}
		err = in->id == ISA_CALL ? rule_helper(env, in) :
		      in->id == ISA_CALL_LOCAL ? rule_call(env, in) : unsupported(env, "kernel functions (kfunc calls)");
		log_touch_reg(env, 0);
		break;
	case OP_CALLX:
		return unsupported(env, "callx");
	}
	env->insn++;
	return err;
}

/* Walks the instruction at env->insn; WALK_PATH_DONE after the last of a path. */
static int step(struct env *env, bool *print)
{
	const struct insn *in = &env->insns[env->insn];
	int err;

	unsigned class = in->opcode & 7;

	if (class == 5 || class == 6)
		return step_flow(env, in, print);
	if (in->id == ISA_NONE)
		return legal_refuse(env, in);
	switch ((enum isa_kind)isa_op_kinds[isa_row(in)->op]) {
	case KIND_ALU: case KIND_END:
		err = rule_alu(env, in);
		break;
	case KIND_LOAD:
		err = rule_load(env, in, false, true);
		break;
	case KIND_STORE:
		err = isa_row(in)->op == OP_ST ? rule_store_imm(env, in) : rule_store(env, in, false);
		break;
	case KIND_ATOMIC:
		err = rule_atomic(env, in);
		break;
	case KIND_IMM64:
		err = rule_imm64(env, in);
		env->insn++;
		break;
	case KIND_PKT:
		err = rule_ld_abs(env, in);
		break;
	default:
		err = -EINVAL;
	}
	env->insn++;
	return err;
}

static void log_from(struct env *env, const char *after)
{
	verbose(env, "\nfrom %d to %u%s:%s", env->prev_insn, env->insn,
		env->cur->speculative ? " (speculative execution)" : "", after);
}

/* Before the instruction: is its state known? 1: yes, the path ends here. */
static int arrive(struct env *env, bool *print)
{
	struct insn_aux *aux = &env->aux[env->insn];

	if (aux->prune_point) {
		int found = prune_visit(env);

		if (found < 0)
			return found;
		if (found) {
			if (!log_paths(env))
				return 1;
			if (*print)
				log_from(env, " safe\n");
			else
				verbose(env, "%u: safe\n", env->insn);
			return 1;
		}
	}
	if (aux->jmp_point)
		history_note(env, 0, 0);
	if (log_all(env) && *print) {
		log_from(env, "");
		log_state(env, env->cur, env->cur->current, true);
		*print = false;
	}
	if (log_paths(env)) {
		if (log_touched(env))
			log_insn_state(env, env->cur);
		log_step(env);
	}
	return 0;
}

/* Errors that a barrier before the instruction avoids, on paths only a mispredicting processor takes. */
static bool nospec_helps(int err)
{
	return err == -EPERM || err == -EACCES || err == -EINVAL;
}

/* The instruction between what others want to know of it. */
static int watched_step(struct env *env, const struct insn_aux *aux, bool *print)
{
	const struct vfy_watch *watch = env->options->watch;
	uint32_t at = env->insn;
	int err = 0;

	if (watch && !env->cur->speculative)
		err = watch->step(watch->arg, env);
	if (err)
		return err;
	if (aux->may_write_stack)
		stacklive_begin_writes(env);
	err = step(env, print);
	if (aux->may_write_stack && (err >= 0 || nospec_helps(err)))
		stacklive_commit_writes(env, at);
	return err;
}

/* One instruction; WALK_PATH_DONE when the path ends. */
static int go(struct env *env, int32_t *prev, bool *print)
{
	uint32_t at = env->insn;
	struct insn_aux *aux = &env->aux[at];
	int err;

	env->has_hist = false;
	env->prev_insn = *prev;
	if (at >= env->len) {
		verbose(env, "invalid insn idx %u insn_cnt %u\n", at, env->len);
		return -EFAULT;
	}
	if (++env->insn_processed > LIMIT_INSNS) {
		verbose(env, "BPF program is too large. Processed %u insn\n", env->insn_processed);
		return -E2BIG;
	}
	env->cur->last_insn = env->prev_insn;
	env->cur->insn = at;
	if (aux->prune_point || aux->jmp_point || env->log_level) {
		err = arrive(env, print);
		if (err)
			return err;
	}
	*prev = (int32_t)at;
	env->cur->touched |= env->touches[at];
	if (!env->cur->speculative) {
		aux->seen = true;
		return watched_step(env, aux, print);
	}
	if (aux->nospec)
		return WALK_PATH_DONE;
	err = watched_step(env, aux, print);
	if (err < 0 && nospec_helps(err)) {
		aux->nospec = true;
		aux->alu_state = 0;
		return WALK_PATH_DONE;
	}
	return !err && aux->nospec_result ? WALK_PATH_DONE : err;
}

static int walk_paths(struct env *env)
{
	bool print = false;
	int32_t prev = -1;

	for (;;) {
		int err = go(env, &prev, &print);

		if (!err)
			continue;
		if (err < 0)
			return err;
		log_touch_all(env);
		err = prune_path_done(env, env->cur);
		if (err)
			return err;
		stacklive_update(env);
		if (!pop(env, &prev))
			return 0;
		print = true;
	}
}

/* r1 .. of a function that is verified on its own. */
static int set_arguments(struct env *env, struct frame *f, uint32_t func)
{
	const struct func *fn = &env->funcs[func];
	int err = func_signature(env, func);

	if (err)
		return err;
	for (unsigned i = 0; i < fn->n_args; i++) {
		const struct func_arg *arg = &fn->args[i];
		struct reg *r = &f->regs[i + 1];

		switch ((enum func_arg_kind)arg->kind) {
		case FARG_CTX:
			reg_set_pointer(r, REG_CTX, 0);
			break;
		case FARG_ANY: case FARG_ARENA:
			reg_set_unknown(r);
			break;
		case FARG_DYNPTR:
			dynptr_for_callback(env, r, DYNPTR_LOCAL);
			break;
		case FARG_OBJECT:
			reg_set_pointer(r, REG_OBJECT, arg->flags);
			r->type = arg->type;
			r->id = ++env->id_gen;
			break;
		case FARG_MEM:
			reg_set_pointer(r, REG_MEM, arg->flags);
			r->mem_size = arg->mem_size;
			if (arg->flags & PTR_MAYBE_NULL)
				r->id = ++env->id_gen;
			break;
		}
	}
	return 0;
}

int walk(struct env *env, uint32_t func)
{
	struct vstate *st = vstate_new(env);
	struct func *fn = &env->funcs[func];
	int err = 0;

	env->prev_line = NULL;
	st->branches = 1;
	st->frames[0] = frame_new(env, -1, 0, func);
	st->sleepable = env->sleepable;
	st->first_insn = fn->start;
	st->last_insn = -1;
	env->cur = st;
	env->insn = fn->start;
	frame_init_regs(env, st->frames[0]);
	if (func) {
		verbose(env, "Validating %s() func#%u...\n", func_name(env, func), func);
		err = set_arguments(env, st->frames[0], func);
	} else {
		if (func_signature(env, 0) || fn->n_args != 1 || fn->args[0].kind != FARG_CTX)
			fn->unreliable = true;
		reg_set_pointer(&st->frames[0]->regs[1], REG_CTX, 0);
	}
	if (!err)
		err = walk_paths(env);
	if (!err && !log_all(env))
		log_reset(env, 0);
	if (!err) {
		vstate_free(env, env->cur);
		prune_forget(env);
	}
	env->cur = NULL;
	return err;
}
