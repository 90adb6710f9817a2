/*
 * cfg_flow.c - depth-first search over all instructions: everything is reachable, unprivileged programs do
 * not loop, and marks where the walk looks for equal states or remembers how it came.
 */
#include <errno.h>
#include <inttypes.h>

#include "core/helper.h"
#include "verify/cfg.h"
#include "verify/cfg_impl.h"
#include "verify/env.h"

enum { UNSEEN, OPEN, CLOSED };	/* never met, on the path of the search, all edges followed */

/* Instructions without a choice, one after the other; the last may have one, or leads to where the search was. */
struct run { uint32_t first, last; };

struct search {
	struct env *env;
	uint8_t *state, *edges;		/* per slot: state; how many of its edges were followed */
	struct run *path;
	uint32_t depth;
};

bool cfg_calls_callback(const struct env *env, uint32_t insn)
{
	return env->aux[insn].calls_callback;
}

static void mark_jump_target(struct env *env, uint32_t insn)
{
	env->aux[insn].prune_point = true;
	env->aux[insn].jmp_point = true;
}

/* What only leads to the next instruction. */
static bool goes_on(const struct insn *in) { return !insn_is_jmp_class(in) && !insn_takes_func(in); }

/* To where the search was before, or is. */
static int met_again(struct search *s, uint32_t from, uint32_t to)
{
	if (s->state[to] != OPEN || s->env->capable)
		return 0;
	verbose(s->env, "back-edge from insn %" PRIu32 " to %d\n", from, (int)to);
	return -EINVAL;
}

/* Enters `to`, which was not met yet, and what follows it. */
static int enter(struct search *s, uint32_t to)
{
	struct run *run = &s->path[s->depth++];

	run->first = to;
	for (;;) {
		const struct insn *in = &s->env->insns[to];

		s->state[to] = OPEN;
		run->last = to;
		if (!goes_on(in))
			return 1;
		to += insn_slots(in);
		if (s->state[to] != UNSEEN) {
			int err = met_again(s, run->last, to);

			return err ? err : 1;
		}
	}
}

/*
 * Follows edge number `edge` of `from`. 1: `to` was entered and must be finished first; 0: nothing more to do
 * on this edge.
 */
static int follow(struct search *s, uint32_t from, int64_t to, uint8_t edge)
{
	struct env *env = s->env;

	if (s->edges[from] > edge)
		return 0;
	if (to < 0 || to >= env->len) {
		verbose(env, "jump out of range from insn %" PRIu32 " to %d\n", from, (int)to);
		return -EINVAL;
	}
	if (edge)
		mark_jump_target(env, (uint32_t)to);
	s->edges[from] = edge + 1;
	return s->state[to] == UNSEEN ? enter(s, (uint32_t)to) : met_again(s, from, (uint32_t)to);
}

/* A call or a function's address: what follows it, then the function; its effects are the caller's too. */
static int visit_function_use(struct search *s, uint32_t at, bool enters)
{
	struct env *env = s->env;
	const struct insn *in = &env->insns[at];
	uint32_t next = at + insn_slots(in);
	int64_t target = (int64_t)at + in->imm + 1;
	int err = follow(s, at, next, 0);

	if (err)
		return err;
	mark_jump_target(env, next);
	if (!enters)
		return 0;
	env->aux[at].prune_point = true;
	if (target >= 0 && target < env->len) {
		struct func *caller = &env->funcs[func_of(env, at)];
		const struct func *callee = &env->funcs[func_of(env, (uint32_t)target)];

		caller->changes_pkt_data |= callee->changes_pkt_data;
		caller->might_sleep |= callee->might_sleep;
	}
	return follow(s, at, target, 1);
}

static int visit_call(struct search *s, uint32_t at)
{
	struct env *env = s->env;
	const struct insn *in = &env->insns[at];
	struct insn_aux *aux = &env->aux[at];

	if (insn_is_helper_call(in)) {
		const struct helper *h = helper_by_id((uint32_t)in->imm);
		struct func *f = &env->funcs[func_of(env, at)];

		if (h && h->flags & HELPER_CALLBACK) {
			aux->prune_point = true;
			/* A timer's callback runs on its own; the others are walked again and again from
			 * here. */
			if (h->id != HELPER_timer_set_callback)
				aux->calls_callback = aux->force_checkpoint = aux->jmp_point = true;
		}
		if (h && h->flags & HELPER_SLEEPS && helper_here(env, h->id))
			f->might_sleep = true;
		if (h && (h->flags & HELPER_CHANGES_PKT || h->id == HELPER_tail_call))
			f->changes_pkt_data = true;
	}
	return visit_function_use(s, at, in->src == CALL_SRC_LOCAL);
}

/* 0: all edges of `at` are followed; 1: there is more to do first. */
static int visit(struct search *s, uint32_t at)
{
	struct env *env = s->env;
	const struct insn *in = &env->insns[at];
	int64_t target;
	int err;

	if (insn_takes_func(in))
		return visit_function_use(s, at, true);
	if (goes_on(in))
		return 0;
	if (insn_op_bits(in) == OP_BITS_EXIT)
		return 0;
	if (insn_op_bits(in) == OP_BITS_CALL)
		return visit_call(s, at);

	target = insn_target(in, at);
	if (insn_op_bits(in) == OP_BITS_JA) {
		if (isa_src_is_reg(in))
			return -EINVAL;
		err = follow(s, at, target, 0);
		if (!err)
			mark_jump_target(env, (uint32_t)target);
		return err;
	}
	env->aux[at].prune_point = true;
	if (in->opcode == CODE_MAY_GOTO && !in->src)
		env->aux[at].force_checkpoint = true;
	err = follow(s, at, (int64_t)at + 1, 0);
	return err ? err : follow(s, at, target, 1);
}

static int check_reached(struct search *s)
{
	struct env *env = s->env;

	for (uint32_t i = 0; i < env->len; i++) {
		if (s->state[i] != CLOSED) {
			verbose(env, "unreachable insn %" PRIu32 "\n", i);
			return -EINVAL;
		}
		if (isa_is_imm64(&env->insns[i])) {
			if (i + 1 < env->len && s->state[i + 1] != UNSEEN) {
				verbose(env, "jump into the middle of ldimm64 insn %" PRIu32 "\n", i);
				return -EINVAL;
			}
			i++;
		}
	}
	return 0;
}

static void leave(struct search *s)
{
	const struct run *run = &s->path[--s->depth];

	for (uint32_t i = run->first; i <= run->last; i += insn_slots(&s->env->insns[i]))
		s->state[i] = CLOSED;
}

int cfg_check_flow(struct env *env)
{
	struct search s = { .env = env };
	int err;

	s.state = pool_zeroed(env, env->len);
	s.edges = pool_zeroed(env, env->len);
	s.path = pool_zeroed(env, env->len * sizeof(*s.path));
	err = enter(&s, 0);
	while (err >= 0 && s.depth) {
		err = visit(&s, s.path[s.depth - 1].last);
		if (!err)
			leave(&s);
	}
	return err < 0 ? err : check_reached(&s);
}
