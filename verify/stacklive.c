/*
 * stacklive.c - which stack slots are read later, per call chain.
 *
 * The walk reports for every instruction that it executes which slots the instruction may read and which ones
 * it always writes, in the frame of its own function and in those of the callers. From that, liveness is
 * found by data flow over the function's code, separately for every chain of calls that led to it; what a
 * function does to the frames of its callers becomes an effect of the call instruction.
 *
 * Needs: env->postorder. Marks may be added at any time; stacklive_update() makes them count.
 */
#include "verify/stacklive.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "verify/cfg.h"
#include "verify/env.h"

enum { BUCKETS = 256, NO_SLOT = UINT32_MAX };

/* The calls that led to a function: site[i] for i < depth is a call in frame i, site[depth] the function. */
struct chain {
	uint32_t depth;
	uint32_t site[MAX_FRAMES];
	uint32_t start[MAX_FRAMES];	/* where the functions of the frames begin */
};

/* Slot masks of one instruction and one frame. */
struct marks {
	uint64_t reads, writes;		/* by the instruction: possibly, certainly */
	uint64_t written;		/* certainly by it or what follows in the function */
	uint64_t live;			/* possibly read by it or what follows */
};

struct instance {
	struct instance *next;
	struct chain chain;
	uint32_t len;			/* slots of the function */
	bool changed, writes_dropped;
	bool *seen;			/* per instruction: writes were committed before */
	struct marks *frames[MAX_FRAMES];	/* per instruction; NULL: nothing happened to that frame */
};

struct stacklive {
	struct instance *buckets[BUCKETS];
	struct instance *current;	/* env->cur's; NULL: to be looked up */
	uint64_t pending[MAX_FRAMES];	/* writes of the instruction that is being walked */
	uint32_t (*succ)[2];		/* per instruction: NO_SLOT where there is none */
	struct {
		struct instance *chain[MAX_FRAMES];
		uint32_t depth, insn;
	} query;
};

static void chain_of(const struct env *env, const struct vstate *st, uint32_t depth, struct chain *c)
{
	c->depth = depth;
	for (uint32_t i = 0; i <= depth; i++) {
		c->start[i] = env->funcs[st->frames[i]->func].start;
		if (i < depth)
			c->site[i] = (uint32_t)st->frames[i + 1]->callsite;
	}
	c->site[depth] = c->start[depth];
}

static unsigned bucket_of(const struct chain *c)
{
	uint32_t h = c->depth;

	for (uint32_t i = 0; i <= c->depth; i++)
		h = (h ^ c->site[i]) * UINT32_C(2654435761);
	return h >> 24;
}

/* The instance of a chain, new when it is asked for first; NULL without memory. */
static struct instance *find(struct env *env, const struct chain *c)
{
	struct instance **bucket = &env->stacklive->buckets[bucket_of(c)], *in;
	uint32_t f;

	for (in = *bucket; in; in = in->next)
		if (in->chain.depth == c->depth &&
		    !memcmp(in->chain.site, c->site, (c->depth + 1) * sizeof(*c->site)))
			return in;
	in = calloc(1, sizeof(*in));
	if (!in)
		return NULL;
	f = func_of(env, c->start[c->depth]);
	in->len = env->funcs[f + 1].start - env->funcs[f].start;
	in->seen = calloc(in->len, sizeof(*in->seen));
	if (!in->seen) {
		free(in);
		return NULL;
	}
	in->chain = *c;
	in->next = *bucket;
	*bucket = in;
	return in;
}

static struct instance *find_for(struct env *env, const struct vstate *st, uint32_t depth)
{
	struct chain c;

	chain_of(env, st, depth, &c);
	return find(env, &c);
}

static uint32_t first_insn(const struct instance *in)
{
	return in->chain.start[in->chain.depth];
}

/* The marks of an instruction of the instance's function, NULL when the frame has none yet. */
static struct marks *marks_at(const struct instance *in, uint32_t frame, uint32_t insn)
{
	return in->frames[frame] ? &in->frames[frame][insn - first_insn(in)] : NULL;
}

static struct marks *need_marks(struct instance *in, uint32_t frame, uint32_t insn)
{
	if (!in->frames[frame])
		in->frames[frame] = calloc(in->len, sizeof(*in->frames[frame]));
	return marks_at(in, frame, insn);
}

static bool may_write(const struct insn *in)
{
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[isa_row(in)->op];

	return kind == KIND_STORE || kind == KIND_ATOMIC || in->id == ISA_CALL || in->id == ISA_CALL_LOCAL ||
	       in->id == ISA_CALL_KFUNC;
}

int stacklive_init(struct env *env)
{
	struct stacklive *sl = calloc(1, sizeof(*sl));

	if (!sl)
		return -ENOMEM;
	env->stacklive = sl;
	sl->succ = calloc(env->len, sizeof(*sl->succ));
	if (!sl->succ)
		return -ENOMEM;
	for (uint32_t i = 0; i < env->n_postorder; i++) {
		uint32_t at = env->postorder[i], *succ = sl->succ[at];
		unsigned n = cfg_successors(env, at, succ);

		while (n < 2)
			succ[n++] = NO_SLOT;
		env->aux[at].may_write_stack = may_write(&env->insns[at]);
	}
	return 0;
}

void stacklive_free(struct env *env)
{
	struct stacklive *sl = env->stacklive;

	if (!sl)
		return;
	for (unsigned b = 0; b < BUCKETS; b++) {
		while (sl->buckets[b]) {
			struct instance *in = sl->buckets[b];

			sl->buckets[b] = in->next;
			for (unsigned i = 0; i < MAX_FRAMES; i++)
				free(in->frames[i]);
			free(in->seen);
			free(in);
		}
	}
	free(sl->succ);
	free(sl);
	env->stacklive = NULL;
}

void stacklive_reset_chain(struct env *env)
{
	env->stacklive->current = NULL;
}

static struct instance *current(struct env *env)
{
	struct stacklive *sl = env->stacklive;

	if (!sl->current)
		sl->current = find_for(env, env->cur, env->cur->current);
	return sl->current;
}

static int add_reads(struct instance *in, uint32_t frame, uint32_t insn, uint64_t slots)
{
	struct marks *m = need_marks(in, frame, insn);

	if (!m)
		return -ENOMEM;
	if (slots & ~m->reads && (slots | m->reads) & ~m->live)
		in->changed = true;
	m->reads |= slots;
	return 0;
}

int stacklive_read(struct env *env, uint32_t frame, uint32_t insn, uint64_t slots)
{
	struct instance *in = current(env);

	return in ? add_reads(in, frame, insn, slots) : -ENOMEM;
}

void stacklive_write(struct env *env, uint32_t frame, uint64_t slots)
{
	env->stacklive->pending[frame] |= slots;
}

/*
 * An instruction certainly writes only what it wrote every time. Linux 6.18 looks at no more than the 32 highest
 * slots of what it wrote before: the others stay as they were seen first.
 */
static int finish_writes(struct stacklive *sl, struct instance *in, uint32_t insn)
{
	bool *seen = &in->seen[insn - first_insn(in)];

	for (uint32_t frame = 0; frame <= in->chain.depth; frame++) {
		uint64_t writes = sl->pending[frame];
		struct marks *m;
		uint32_t before;

		if (!writes && (!*seen || !in->frames[frame]))
			continue;
		m = need_marks(in, frame, insn);
		if (!m)
			return -ENOMEM;
		sl->pending[frame] = 0;
		before = (uint32_t)m->writes;
		if (*seen)
			writes &= before;
		if (before & ~writes)
			in->writes_dropped = true;
		if (before == writes)
			continue;
		in->changed = true;
		m->writes = writes;
	}
	*seen = true;
	return 0;
}

int stacklive_begin_writes(struct env *env)
{
	memset(env->stacklive->pending, 0, sizeof(env->stacklive->pending));
	return current(env) ? 0 : -ENOMEM;
}

int stacklive_commit_writes(struct env *env, uint32_t insn)
{
	struct stacklive *sl = env->stacklive;

	/* A call chain that has changed says what it did on its own. */
	return sl->current ? finish_writes(sl, sl->current, insn) : 0;
}

static void print_slots(struct env *env, uint64_t slots)
{
	const char *sep = "";

	for (int i = 0; i < MAX_SLOTS; i++) {
		if (slots >> i & 1) {
			verbose(env, "%s%d", sep, -8 * (i + 1));
			sep = ",";
		}
	}
}

static void print_chain(struct env *env, const struct chain *c)
{
	for (uint32_t i = 0; i <= c->depth; i++)
		verbose(env, "%s%" PRIu32, i ? "," : "(", c->site[i]);
	verbose(env, ")");
}

static void print_change(struct env *env, const struct instance *in, const char *what, uint32_t frame,
			 uint32_t insn, uint64_t old, uint64_t new)
{
	if (old == new)
		return;
	print_chain(env, &in->chain);
	verbose(env, " frame %" PRIu32 " insn %" PRIu32 " ", frame, insn);
	if (new & ~old) {
		verbose(env, "+%s ", what);
		print_slots(env, new & ~old);
		verbose(env, " ");
	}
	if (old & ~new) {
		verbose(env, "-%s ", what);
		print_slots(env, old & ~new);
	}
	verbose(env, "\n");
}

static bool update_insn(struct env *env, struct instance *in, uint32_t frame, uint32_t insn, bool log)
{
	const uint32_t *succ = env->stacklive->succ[insn];
	struct marks *all = in->frames[frame], *m;
	uint32_t first = first_insn(in);
	uint64_t live, written;
	bool changed;

	if (succ[0] == NO_SLOT)
		return false;
	m = &all[insn - first];
	live = all[succ[0] - first].live;
	written = all[succ[0] - first].written;
	if (succ[1] != NO_SLOT) {
		live |= all[succ[1] - first].live;
		written &= all[succ[1] - first].written;
	}
	live = (live & ~m->writes) | m->reads;
	written |= m->writes;
	changed = live != m->live || written != m->written;
	if (log && changed && (m->reads || m->writes || insn == first || env->aux[insn].prune_point)) {
		print_change(env, in, "live", frame, insn, m->live, live);
		print_change(env, in, "written", frame, insn, m->written, written);
	}
	m->live = live;
	m->written = written;
	return changed;
}

/* What the function does to its callers' frames, as an effect of the call. */
static int tell_caller(struct env *env, struct instance *in)
{
	struct stacklive *sl = env->stacklive;
	struct chain outer = in->chain;
	struct instance *caller;
	uint32_t site;

	outer.depth--;
	site = outer.site[outer.depth];
	outer.site[outer.depth] = outer.start[outer.depth];
	caller = find(env, &outer);
	if (!caller)
		return -ENOMEM;
	memset(sl->pending, 0, sizeof(sl->pending));
	for (uint32_t frame = 0; frame <= outer.depth; frame++) {
		const struct marks *m = marks_at(in, frame, first_insn(in));

		if (!m)
			continue;
		stacklive_write(env, frame, m->written);
		if (add_reads(caller, frame, site, m->live))
			return -ENOMEM;
	}
	return finish_writes(sl, caller, site);
}

/* Data flow to the fixed point. `written` only shrinks: it starts anew when a write became uncertain. */
static int update_instance(struct env *env, struct instance *in)
{
	uint32_t f = func_of(env, first_insn(in)), rounds = 0;
	bool log = env->log_level & VFY_LOG_ALL, changed;

	for (uint32_t frame = 0; in->writes_dropped && frame <= in->chain.depth; frame++)
		for (uint32_t i = 0; in->frames[frame] && i < in->len; i++)
			in->frames[frame][i].written = 0;
	do {
		changed = false;
		rounds++;
		for (uint32_t frame = 0; frame <= in->chain.depth; frame++) {
			if (!in->frames[frame])
				continue;
			for (uint32_t i = env->funcs[f].postorder; i < env->funcs[f + 1].postorder; i++)
				changed |= update_insn(env, in, frame, env->postorder[i], log);
		}
	} while (changed);
	if (log) {
		print_chain(env, &in->chain);
		verbose(env, " live stack update done in %" PRIu32 " iterations\n", rounds);
	}
	return in->chain.depth ? tell_caller(env, in) : 0;
}

int stacklive_update(struct env *env)
{
	stacklive_reset_chain(env);
	for (uint32_t depth = env->cur->current + 1; depth-- > 0; ) {
		struct instance *in = find_for(env, env->cur, depth);
		int err;

		if (!in)
			return -ENOMEM;
		if (!in->changed)
			continue;
		err = update_instance(env, in);
		if (err)
			return err;
		in->changed = in->writes_dropped = false;
	}
	return 0;
}

int stacklive_query(struct env *env, const struct vstate *st)
{
	struct stacklive *sl = env->stacklive;

	for (uint32_t depth = 0; depth <= st->current; depth++) {
		sl->query.chain[depth] = find_for(env, st, depth);
		if (!sl->query.chain[depth])
			return -ENOMEM;
	}
	sl->query.depth = st->current;
	sl->query.insn = st->insn;
	return 0;
}

static bool is_live(const struct instance *in, uint32_t insn, uint32_t frame, uint32_t slot)
{
	const struct marks *m = marks_at(in, frame, insn);

	return m && m->live >> slot & 1;
}

bool stacklive_alive(struct env *env, uint32_t frame, uint32_t slot)
{
	const struct stacklive *sl = env->stacklive;
	const struct instance *inner = sl->query.chain[sl->query.depth];

	if (is_live(inner, sl->query.insn, frame, slot))
		return true;
	/* In the functions that wait for a return: after the call, or before one that may call back again. */
	for (uint32_t i = frame; i < sl->query.depth; i++) {
		uint32_t site = inner->chain.site[i];

		if (is_live(sl->query.chain[i], cfg_calls_callback(env, site) ? site : site + 1, frame, slot))
			return true;
	}
	return false;
}
