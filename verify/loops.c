/*
 * Loops. A state kept inside a loop may cover a path that comes round again, although not all that follows
 * has been walked yet: which scalars matter is then not final. Such "back edges" are collected per visit of
 * a loop, and when the loop has been left for good, marks are carried along them until nothing changes.
 * A visit is a loop plus the calls that led to it.
 */
#include <errno.h>
#include <string.h>

#include "verify/log.h"
#include "verify/precise.h"
#include "verify/prune.h"

enum { MAX_ROUNDS = 64 };

struct chain {
	uint32_t callsites[MAX_FRAMES - 1];
	uint32_t scc;
};

struct visit {
	struct chain chain;
	struct vstate *entry;		/* the state that went in; NULL: nobody is inside */
	struct vstate *backedges;
	uint32_t n_backedges;
	struct visit *next;
};

struct scc_info { struct visit *visits; };

/* The outermost loop that `st` is in; false: none. */
static bool chain_of(const struct env *env, const struct vstate *st, struct chain *chain)
{
	memset(chain, 0, sizeof(*chain));
	for (uint32_t i = 0; i <= st->current; i++) {
		uint32_t insn = vstate_frame_insn(st, i);

		chain->scc = env->aux[insn].scc;
		if (chain->scc)
			return true;
		if (i < st->current)
			chain->callsites[i] = insn;
	}
	return false;
}

static struct visit *find(const struct env *env, const struct chain *chain)
{
	struct scc_info *info = env->scc[chain->scc];
	struct visit *v;

	for (v = info ? info->visits : NULL; v; v = v->next)
		if (!memcmp(&v->chain, chain, sizeof(*chain)))
			return v;
	return NULL;
}

static void log_chain(struct env *env, const char *what, const struct chain *chain)
{
	if (!log_all(env))
		return;
	verbose(env, "SCC %s (", what);
	for (unsigned i = 0; i < MAX_FRAMES - 1 && chain->callsites[i]; i++)
		verbose(env, "%u,", chain->callsites[i]);
	verbose(env, "%u)\n", chain->scc);
}

int loops_enter(struct env *env, struct vstate *st)
{
	struct chain chain;
	struct visit *v;

	if (!chain_of(env, st, &chain))
		return 0;
	v = find(env, &chain);
	if (!v) {
		struct scc_info *info = env->scc[chain.scc];

		if (!info) {
			info = env->scc[chain.scc] = pool_alloc(env, sizeof(*info));
			info->visits = NULL;
		}
		v = pool_alloc(env, sizeof(*v));
		memset(v, 0, sizeof(*v));
		v->chain = chain;
		v->next = info->visits;
		info->visits = v;
	}
	if (!v->entry) {
		v->entry = st;
		log_chain(env, "enter", &chain);
	}
	return 0;
}

static int settle(struct env *env, struct visit *v)
{
	struct vstate *st, *next;
	bool changed = true;

	for (unsigned round = 0; changed; round++) {
		changed = false;
		if (round >= MAX_ROUNDS) {
			if (log_all(env))
				verbose(env, "propagate_backedges: too many iterations\n");
			for (st = v->backedges; st; st = st->next)
				precise_everything(env, st);
			break;
		}
		for (st = v->backedges; st; st = st->next) {
			int err = precise_like(env, st->equal_state, st, &changed);

			if (err)
				return err;
		}
	}
	for (st = v->backedges; st; st = next) {
		next = st->next;
		vstate_free(env, st);
	}
	v->backedges = NULL;
	return 0;
}

int loops_exit(struct env *env, struct vstate *st)
{
	struct chain chain;
	struct visit *v;

	if (!chain_of(env, st, &chain))
		return 0;
	v = find(env, &chain);
	if (!v) {
		if (st->speculative)
			return 0;
		verbose(env, "verifier bug: scc exit: no visit info\n");
		return -EFAULT;
	}
	if (v->entry != st)
		return 0;
	log_chain(env, "exit", &chain);
	v->entry = NULL;
	env->n_backedges -= v->n_backedges;
	v->n_backedges = 0;
	prune_note_peak(env);
	return settle(env, v);
}

int loops_backedge(struct env *env, struct vstate *old, const struct vstate *cur)
{
	struct vstate *st = vstate_path(env, cur);
	struct chain chain;
	struct visit *v = NULL;

	st->equal_state = old;
	st->insn = env->insn;
	if (chain_of(env, old, &chain))
		v = find(env, &chain);
	if (!v) {
		vstate_free(env, st);
		verbose(env, "verifier bug: add backedge: no visit info\n");
		return -EFAULT;
	}
	log_chain(env, "backedge", &chain);
	st->next = v->backedges;
	v->backedges = st;
	v->n_backedges++;
	env->n_backedges++;
	prune_note_peak(env);
	return 0;
}

bool loops_unfinished(const struct env *env, const struct vstate *st)
{
	struct chain chain;
	struct visit *v;

	if (!chain_of(env, st, &chain))
		return false;
	v = find(env, &chain);
	return v && v->backedges;
}

void loops_forget(struct env *env)
{
	for (uint32_t i = 0; i < env->n_scc; i++) {
		struct scc_info *info = env->scc[i];

		for (struct visit *v = info ? info->visits : NULL; v; v = v->next)
			for (struct vstate *st = v->backedges, *next; st; st = next) {
				next = st->next;
				vstate_free(env, st);
			}
		env->scc[i] = NULL;
	}
}
