/*
 * stacklive.c - which stack slots are read later, per call chain.
 *
 * The walk reports for every instruction that it executes which slots the instruction may read and which ones
 * it always writes, in the frame of its own function and in those of the callers. From that, liveness is
 * found by data flow over the function's code, separately for every chain of calls that led to it; what a
 * function does to the frames of its callers becomes an effect of the call instruction.
 *
 * Only instructions that may touch memory, and the first and last of each block, are nodes of that flow; what is
 * live before another one is so before the next node.
 *
 * Needs: env->blocks, env->postorder, marks of where states are looked for. Marks may be added at any time;
 * stacklive_update() makes them count.
 */
#include "verify/stacklive.h"

#include <inttypes.h>
#include <string.h>

#include "verify/cfg.h"
#include "verify/env.h"

enum { BUCKETS = 256 };

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
	uint32_t first, len;		/* nodes of the function */
	bool changed, writes_dropped;
	bool *seen;			/* per node: writes were committed before */
	struct marks *frames[MAX_FRAMES];	/* per node; NULL: nothing happened to that frame */
};

struct stacklive {
	struct instance *buckets[BUCKETS];
	struct instance *current;	/* env->cur's; NULL: to be looked up */
	uint64_t pending[MAX_FRAMES];	/* writes of the instruction that is being walked */
	uint32_t *nodes;		/* their instructions */
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

static uint32_t last_node(const struct env *env, const struct block *b) { return env->aux[b->last].node; }

/* The instance of a chain, new when it is asked for first. */
static struct instance *find(struct env *env, const struct chain *c)
{
	struct instance **bucket = &env->stacklive->buckets[bucket_of(c)], *in;
	uint32_t f;

	for (in = *bucket; in; in = in->next)
		if (in->chain.depth == c->depth &&
		    !memcmp(in->chain.site, c->site, (c->depth + 1) * sizeof(*c->site)))
			return in;
	in = pool_zeroed(env, sizeof(*in));
	f = func_of(env, c->start[c->depth]);
	in->first = env->aux[env->funcs[f].start].node;
	in->len = last_node(env, &env->blocks[env->funcs[f + 1].first_block - 1]) + 1 - in->first;
	in->seen = pool_zeroed(env, in->len * sizeof(*in->seen));
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
static struct marks *marks_at(const struct env *env, const struct instance *in, uint32_t frame, uint32_t insn)
{
	return in->frames[frame] ? &in->frames[frame][env->aux[insn].node - in->first] : NULL;
}

static struct marks *need_marks(struct env *env, struct instance *in, uint32_t frame, uint32_t insn)
{
	if (!in->frames[frame])
		in->frames[frame] = pool_zeroed(env, in->len * sizeof(*in->frames[frame]));
	return marks_at(env, in, frame, insn);
}

static bool may_write(const struct insn *in)
{
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[isa_row(in)->op];

	return kind == KIND_STORE || kind == KIND_ATOMIC || in->id == ISA_CALL || in->id == ISA_CALL_LOCAL ||
	       in->id == ISA_CALL_KFUNC;
}

/* Everything but arithmetic may read or write the stack, or be asked about. */
static bool is_node(const struct env *env, const struct block *b, uint32_t insn)
{
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[isa_row(&env->insns[insn])->op];

	return insn == b->start || insn == b->last || env->aux[insn].prune_point ||
	       (kind != KIND_ALU && kind != KIND_END && kind != KIND_IMM64);
}

int stacklive_init(struct env *env)
{
	struct stacklive *sl = env->stacklive = pool_zeroed(env, sizeof(*sl));
	uint32_t n = 0;

	sl->nodes = pool_zeroed(env, env->len * sizeof(*sl->nodes));
	for (uint32_t i = 0; i < env->n_blocks; i++) {
		const struct block *b = &env->blocks[i];

		for (uint32_t at = b->start; at <= b->last; at++) {
			env->aux[at].node = n;
			env->aux[at].may_write_stack = may_write(&env->insns[at]);
			if (is_node(env, b, at))
				sl->nodes[n++] = at;
		}
	}
	return 0;
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

static void add_reads(struct env *env, struct instance *in, uint32_t frame, uint32_t insn, uint64_t slots)
{
	struct marks *m = need_marks(env, in, frame, insn);

	if (slots & ~m->reads && (slots | m->reads) & ~m->live)
		in->changed = true;
	m->reads |= slots;
}

int stacklive_read(struct env *env, uint32_t frame, uint32_t insn, uint64_t slots)
{
	add_reads(env, current(env), frame, insn, slots);
	return 0;
}

void stacklive_write(struct env *env, uint32_t frame, uint64_t slots)
{
	env->stacklive->pending[frame] |= slots;
}

/*
 * An instruction certainly writes only what it wrote every time. Linux 6.18 looks at no more than the 32 highest
 * slots of what it wrote before: the others stay as they were seen first.
 */
static void finish_writes(struct env *env, struct instance *in, uint32_t insn)
{
	struct stacklive *sl = env->stacklive;
	bool *seen = &in->seen[env->aux[insn].node - in->first];

	for (uint32_t frame = 0; frame <= in->chain.depth; frame++) {
		uint64_t writes = sl->pending[frame];
		struct marks *m;
		uint32_t before;

		if (!writes && (!*seen || !in->frames[frame]))
			continue;
		m = need_marks(env, in, frame, insn);
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
}

void stacklive_begin_writes(struct env *env)
{
	memset(env->stacklive->pending, 0, sizeof(env->stacklive->pending));
	current(env);
}

void stacklive_commit_writes(struct env *env, uint32_t insn)
{
	/* A call chain that has changed says what it did on its own. */
	if (env->stacklive->current)
		finish_writes(env, env->stacklive->current, insn);
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

/* What is live and written after the block's last instruction; false: that leaves the function. */
static bool after_block(const struct env *env, const struct instance *in, const struct marks *all,
			const struct block *b, struct marks *m)
{
	for (unsigned i = 0; i < b->n_succ; i++) {
		const struct marks *next = &all[env->aux[env->blocks[b->succ[i]].start].node - in->first];

		m->live = i ? m->live | next->live : next->live;
		m->written = i ? m->written & next->written : next->written;
	}
	return b->n_succ;
}

static bool update_node(struct env *env, struct instance *in, uint32_t frame, uint32_t node, const struct marks *next,
			bool log)
{
	uint32_t insn = env->stacklive->nodes[node];
	struct marks *m = &in->frames[frame][node - in->first];
	uint64_t live = (next->live & ~m->writes) | m->reads, written = next->written | m->writes;

	if (live == m->live && written == m->written)
		return false;
	if (log && (m->reads || m->writes || insn == first_insn(in) || env->aux[insn].prune_point)) {
		print_change(env, in, "live", frame, insn, m->live, live);
		print_change(env, in, "written", frame, insn, m->written, written);
	}
	m->live = live;
	m->written = written;
	return true;
}

static bool update_block(struct env *env, struct instance *in, uint32_t frame, const struct block *b, bool log)
{
	struct marks *all = in->frames[frame], end, *next = &end;
	bool changed = false;

	if (!after_block(env, in, all, b, &end))
		next = &all[last_node(env, b) - in->first];
	for (uint32_t node = last_node(env, b) + (next == &end); node-- > env->aux[b->start].node;) {
		changed |= update_node(env, in, frame, node, next, log);
		next = &all[node - in->first];
	}
	return changed;
}

/* What the function does to its callers' frames, as an effect of the call. */
static void tell_caller(struct env *env, struct instance *in)
{
	struct stacklive *sl = env->stacklive;
	struct chain outer = in->chain;
	struct instance *caller;
	uint32_t site;

	outer.depth--;
	site = outer.site[outer.depth];
	outer.site[outer.depth] = outer.start[outer.depth];
	caller = find(env, &outer);
	memset(sl->pending, 0, sizeof(sl->pending));
	for (uint32_t frame = 0; frame <= outer.depth; frame++) {
		const struct marks *m = marks_at(env, in, frame, first_insn(in));

		if (!m)
			continue;
		stacklive_write(env, frame, m->written);
		add_reads(env, caller, frame, site, m->live);
	}
	finish_writes(env, caller, site);
}

/* Data flow to the fixed point. `written` only shrinks: it starts anew when a write became uncertain. */
static void update_instance(struct env *env, struct instance *in)
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
				changed |= update_block(env, in, frame, &env->blocks[env->postorder[i]], log);
		}
	} while (changed);
	if (log) {
		print_chain(env, &in->chain);
		verbose(env, " live stack update done in %" PRIu32 " iterations\n", rounds);
	}
	if (in->chain.depth)
		tell_caller(env, in);
}

void stacklive_update(struct env *env)
{
	stacklive_reset_chain(env);
	for (uint32_t depth = env->cur->current + 1; depth-- > 0; ) {
		struct instance *in = find_for(env, env->cur, depth);

		if (!in->changed)
			continue;
		update_instance(env, in);
		in->changed = in->writes_dropped = false;
	}
}

static uint64_t live_at(const struct env *env, const struct instance *in, uint32_t insn, uint32_t frame)
{
	const struct marks *m = marks_at(env, in, frame, insn);

	return m ? m->live : 0;
}

void stacklive_query(struct env *env, const struct vstate *st, uint64_t alive[MAX_FRAMES])
{
	const struct instance *inner = find_for(env, st, st->current), *in = inner;

	for (uint32_t frame = 0; frame <= st->current; frame++)
		alive[frame] = live_at(env, inner, st->insn, frame);
	/* In the functions that wait for a return: after the call, or before one that may call back again. */
	for (uint32_t i = 0; i < st->current; i++) {
		uint32_t site = inner->chain.site[i];

		in = find_for(env, st, i);
		for (uint32_t frame = 0; frame <= i; frame++)
			alive[frame] |= live_at(env, in, cfg_calls_callback(env, site) ? site : site + 1, frame);
	}
}
