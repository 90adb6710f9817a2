/* Which states are kept, for how long, and when one of them ends a path. The heuristics are those of 6.18. */
#include "verify/prune.h"

#include <errno.h>
#include <string.h>

#include "verify/cfg.h"
#include "verify/log.h"
#include "verify/pack.h"
#include "verify/precise.h"
#include "verify/reg.h"
#include "verify/stacklive.h"

enum { MAX_HISTORY = 40, UNPRIVILEGED_STATES = 64 };

int prune_init(struct env *env)
{
	env->kept = pool_alloc(env, env->len * sizeof(*env->kept));
	memset(env->kept, 0, env->len * sizeof(*env->kept));
	return 0;
}

void prune_note_peak(struct env *env)
{
	uint32_t now = env->n_kept + env->n_retired + env->n_backedges;

	if (now > env->peak_states)
		env->peak_states = now;
}

/* States of different callers meet in one list only by chance, as in the kernel: it shows in the statistics. */
static struct vstate **place(const struct env *env, const struct vstate *st, uint32_t insn)
{
	return &env->kept[(insn ^ (uint32_t)state_frame(st)->callsite) % env->len];
}

static void unlink_state(struct vstate **head, struct vstate *st)
{
	if (st->prev)
		st->prev->next = st->next;
	else
		*head = st->next;
	if (st->next)
		st->next->prev = st->prev;
}

static void link_state(struct vstate **head, struct vstate *st)
{
	st->prev = NULL;
	st->next = *head;
	if (st->next)
		st->next->prev = st;
	*head = st;
}

/* ---- letting go ---- */

static void free_if_unneeded(struct env *env, struct vstate *st)
{
	if (!st->retired || st->branches || loops_unfinished(env, st))
		return;
	unlink_state(&env->retired, st);
	env->n_retired--;
	vstate_free(env, st);
}

static void retire(struct env *env, struct vstate **head, struct vstate *st)
{
	unlink_state(head, st);
	st->retired = true;
	link_state(&env->retired, st);
	env->n_retired++;
	env->n_kept--;
	free_if_unneeded(env, st);
}

int prune_path_done(struct env *env, struct vstate *st)
{
	struct vstate *done = NULL;

	while (st) {
		struct vstate *parent = st->parent;
		int err;

		if (--st->branches)
			break;
		err = loops_exit(env, st);
		if (err)
			return err;
		if (done)
			free_if_unneeded(env, done);
		done = parent;
		st = parent;
	}
	return 0;
}

void prune_forget(struct env *env)
{
	struct vstate *st, *next;

	for (st = env->retired; st; st = next) {
		next = st->next;
		vstate_free(env, st);
	}
	env->retired = NULL;
	loops_forget(env);
	for (uint32_t i = 0; i < env->len; i++) {
		for (st = env->kept[i]; st; st = next) {
			next = st->next;
			vstate_free(env, st);
		}
		env->kept[i] = NULL;
	}
}

/* ---- what is never looked at again need not be equal ---- */

void prune_clean(struct env *env, struct vstate *st)
{
	uint64_t alive[MAX_FRAMES];

	stacklive_query(env, st, alive);
	st->cleaned = true;
	for (uint32_t fr = 0; fr <= st->current; fr++) {
		struct frame *f = vstate_own_packed(env, st, fr);
		uint32_t live = env->aux[vstate_frame_insn(st, fr)].live_regs;

		for (unsigned r = 0; r < ISA_FP; r++)
			if (!(live >> r & 1))
				frame_forget_reg(f, r);
		for (uint32_t i = 0; i < f->stack_bytes / 8; i++)
			if (!(alive[fr] >> i & 1))
				frame_forget_slot(f, i);
	}
}

static void clean_finished(struct env *env, struct vstate *head, uint32_t insn)
{
	for (struct vstate *st = head; st; st = st->next)
		if (!st->branches && !st->cleaned && st->insn == insn && vstate_same_callsites(st, env->cur) &&
		    !loops_unfinished(env, st))
			prune_clean(env, st);
}

/* ---- loops ---- */

struct vstate *prune_loop_entry(struct env *env, const struct vstate *st, uint32_t insn)
{
	for (struct vstate *old = *place(env, env->cur, insn); old; old = old->next)
		if (old->insn == insn && old->branches && vstate_same_callsites(old, st) &&
		    old->dfs_depth < st->dfs_depth)
			return old;
	return NULL;
}

static int loops_forever(struct env *env, struct vstate *old)
{
	struct vstate *cur = env->cur;

	log_line(env, env->insn, "; ");
	verbose(env, "infinite loop detected at insn %u\n", env->insn);
	verbose(env, "cur state:");
	log_state(env, cur, cur->current, true);
	verbose(env, "old state:");
	log_state(env, old, cur->current, true);
	return -EINVAL;
}

enum { MISS, HIT, HIT_IN_LOOP };

/* `old` is on the very path that we are on. */
static int meet_unfinished(struct env *env, struct vstate *old)
{
	struct vstate *cur = env->cur;
	const struct frame *f = state_frame(old);
	bool may_goto = env->insns[env->insn].id == ISA_MAY_GOTO;

	if (f->in_async_callback && f->async_entry != state_frame(cur)->async_entry)
		return MISS;
	if (may_goto && old->may_goto_depth != cur->may_goto_depth && states_equal(env, old, cur, COVERS_ALL))
		return HIT_IN_LOOP;
	if (env->aux[env->insn].calls_callback)
		return states_equal(env, old, cur, COVERS_ALL) ? HIT : MISS;
	if (states_equal(env, old, cur, IDENTICAL) &&
	    old->may_goto_depth == cur->may_goto_depth &&
	    old->callback_unroll_depth == cur->callback_unroll_depth)
		return loops_forever(env, old);
	return MISS;
}

/* `*unfinished`: what the last finished state met was; a callback's hit inherits it. */
static int meet(struct env *env, struct vstate *old, bool *unfinished)
{
	bool by_range;

	if (old->branches) {
		int found = meet_unfinished(env, old);

		return found == HIT && *unfinished ? HIT_IN_LOOP : found;
	}
	by_range = env->options->watch && env->options->watch->by_range;
	*unfinished = loops_unfinished(env, old);
	if (states_equal(env, old, env->cur, *unfinished || by_range ? COVERS_ALL : COVERS))
		return *unfinished ? HIT_IN_LOOP : HIT;
	return MISS;
}

static int covered(struct env *env, struct vstate *old, bool in_loop)
{
	struct vstate *cur = env->cur;
	int err;

	old->hits++;
	if (env->aux[env->insn].jmp_point)
		history_note(env, 0, 0);
	err = precise_like(env, old, cur, NULL);
	if (!err && in_loop)
		err = loops_backedge(env, old, cur);
	return err ? err : 1;
}

/* ---- keeping ---- */

static int keep(struct env *env)
{
	struct vstate *cur = env->cur, *kept;
	int err;

	env->total_states++;
	env->n_kept++;
	prune_note_peak(env);
	env->prev_jmps_processed = env->jmps_processed;
	env->prev_insn_processed = env->insn_processed;
	kept = vstate_keep(env, cur);
	kept->insn = env->insn;
	err = loops_enter(env, kept);
	if (err)
		return err;
	cur->parent = kept;
	cur->first_insn = env->insn;
	cur->dfs_depth = kept->dfs_depth + 1;
	cur->n_history = 0;
	cur->n_steps = 0;
	cur->touched = 0;
	cur->touched_slots = 0;
	link_state(place(env, cur, env->insn), kept);
	return 0;
}

int prune_visit(struct env *env)
{
	struct vstate *cur = env->cur, **head = place(env, cur, env->insn), *old, *next;
	bool checkpoint = env->aux[env->insn].force_checkpoint;
	bool often = env->capable && env->prog->prog_flags & PROG_TEST_STATE_FREQ;
	bool force = often || checkpoint || cur->n_steps > MAX_HISTORY;
	bool add = force, unfinished = false;
	uint32_t met = 0;

	if (env->jmps_processed - env->prev_jmps_processed >= 2 &&
	    env->insn_processed - env->prev_insn_processed >= 8)
		add = true;
	clean_finished(env, *head, env->insn);
	for (old = *head; old; old = next) {
		int found;

		next = old->next;
		met++;
		if (old->insn != env->insn)
			continue;
		found = meet(env, old, &unfinished);
		if (found < 0)
			return found;
		if (found != MISS)
			return covered(env, old, found == HIT_IN_LOOP);
		/* Inside a loop, states of every iteration would help nobody. */
		if (old->branches && !force && env->jmps_processed - env->prev_jmps_processed < 20 &&
		    env->insn_processed - env->prev_insn_processed < 100)
			add = false;
		if (add)
			old->misses++;
		uint32_t patience = checkpoint && old->branches ? 64 : 3;

		if (old->misses > old->hits * patience + patience)
			retire(env, head, old);
	}
	if (met > env->max_states_per_insn)
		env->max_states_per_insn = met;
	if (!env->capable && met > UNPRIVILEGED_STATES)
		return 0;
	return add ? keep(env) : 0;
}
