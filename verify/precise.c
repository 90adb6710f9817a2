#include "verify/precise.h"

#include <errno.h>
#include <string.h>

#include "verify/backtrack.h"
#include "verify/log.h"
#include "verify/pack.h"
#include "verify/reg.h"

static bool nothing_left(const struct precise *p)
{
	for (uint32_t i = 0; i <= p->frame; i++)
		if (p->regs[i] || p->slots[i])
			return false;
	return true;
}

static struct precise *wanted(struct env *env)
{
	if (!env->precise) {
		env->precise = pool_alloc(env, sizeof(*env->precise));
		memset(env->precise, 0, sizeof(*env->precise));
	}
	return env->precise;
}

/* ---- history ---- */

/* The registers that share the comparison of the last step; replaces what it had. */
static void set_linked(struct env *env, struct vstate *st, uint64_t linked)
{
	union history last = st->history[st->n_history - 1];

	st->n_history -= 1 + last.has_linked;
	last.has_linked = linked != 0;
	if (linked)
		vstate_add_history(env, st)->linked = linked;
	*vstate_add_history(env, st) = last;
}

void history_note(struct env *env, unsigned flags, uint64_t linked)
{
	struct vstate *st = env->cur;

	if (flags & HIST_STACK_ACCESS)
		st->touched_slots |= 1ull << (flags >> HIST_SLOT_SHIFT & HIST_SLOT_MASK);
	if (env->has_hist) {
		st->history[st->n_history - 1].flags |= flags;
	} else {
		union history *h = vstate_add_history(env, st);

		h->insn = env->insn;
		h->came_from = (uint32_t)(env->prev_insn + 1);
		h->flags = flags;
		h->touched = HIST_TOUCHED((unsigned)st->touched);
		h->has_linked = false;
		st->n_steps++;
		env->has_hist = true;
	}
	if (linked || st->history[st->n_history - 1].has_linked) {
		set_linked(env, st, linked);
		st->touched |= ALWAYS;
	}
}

uint64_t linked_pack(const struct linked *l)
{
	uint64_t packed = l->n;

	for (unsigned i = 0; i < l->n; i++) {
		const struct linked_reg *r = &l->regs[i];

		packed |= (uint64_t)(r->frame | r->index << 3 | r->is_slot << 9) << (4 + 10 * i);
	}
	return packed;
}

struct linked linked_unpack(uint64_t packed)
{
	struct linked l = { .n = packed & 15 };

	for (unsigned i = 0; i < l.n; i++) {
		unsigned bits = packed >> (4 + 10 * i) & 0x3ff;

		l.regs[i] = (struct linked_reg){ bits & 7, bits >> 3 & 0x3f, bits >> 9 };
	}
	return l;
}

/* ---- one checkpoint back ---- */

/* The instruction walked before `at` in the piece of path that led to `st`; -1: that was the first. */
static int before(const struct vstate *st, uint32_t at, uint32_t *words)
{
	const union history *h = *words ? &st->history[*words - 1] : NULL;
	bool known = h && h->insn == at;

	if (at == st->first_insn && (!h || (known && *words == 1u + h->has_linked)))
		return -1;
	if (!known)
		return (int)at - 1;
	*words -= 1u + h->has_linked;
	return (int)h->came_from - 1;
}

/* Any of these registers wanted, and back_over() has something to do at the instruction. */
static uint16_t touches(const struct insn *in)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool moves = op == OP_MOV || op == OP_MOVSX || op == OP_ADDR_CAST;
	bool by_reg = isa_src_is_reg(in) && in->src != ISA_FP;

	switch ((enum isa_kind)isa_op_kinds[op]) {
	case KIND_ALU:
		return moves || (by_reg && op != OP_NEG) ? (uint16_t)(1u << in->dst) : 0;
	case KIND_END:
		return 0;
	case KIND_LOAD: case KIND_STORE: case KIND_ATOMIC: case KIND_IMM64:
		return in->id == ISA_IMM64_HI ? 0 : (uint16_t)(1u << in->dst);
	case KIND_JMP:
		return isa_src_is_reg(in) ? (uint16_t)(1u << in->dst | 1u << in->src) : 0;
	case KIND_PKT:
		return 1;
	case KIND_FLOW:
		break;
	}
	return op == OP_JA || op == OP_MAY_GOTO ? 0 : ALWAYS;
}

int precise_init(struct env *env)
{
	env->touches = pool_alloc(env, env->len * sizeof(*env->touches));
	for (uint32_t i = 0; i < env->len; i++)
		env->touches[i] = touches(&env->insns[i]);
	return 0;
}

/* Back to where something may happen, in code in a row: to what touches the registers that are wanted. */
static int pass_over(const struct env *env, const struct precise *p, int at, int least)
{
	unsigned wanted = p->regs[p->frame] | ALWAYS;

	while (at > least && !(env->touches[at] & wanted))
		at--;
	return at;
}

/* Whether back_over() has anything to do at an instruction with that history. */
static bool concerns(const struct env *env, const struct precise *p, int at, const union history *h)
{
	if (env->touches[at] & (p->regs[p->frame] | ALWAYS))
		return true;
	if (!h)
		return false;
	return h->has_linked || (h->flags & HIST_STACK_ACCESS && p->slots[history_frame(h)] & history_slot_bit(h));
}

/* The last step, within the first `words` words of history, that accessed a slot which is wanted; 0: none. */
static uint32_t last_access(const struct precise *p, const struct vstate *st, uint32_t words)
{
	uint64_t slots = 0;

	for (uint32_t i = 0; i <= p->frame; i++)
		slots |= p->slots[i];
	if (!(slots & st->touched_slots))
		return 0;
	for (; words; words -= 1u + st->history[words - 1].has_linked) {
		const union history *h = &st->history[words - 1];

		if (h->flags & HIST_STACK_ACCESS && p->slots[history_frame(h)] & history_slot_bit(h))
			break;
	}
	return words;
}

/* Walks back through the piece of path behind `st`. 1: nothing more to find. */
static int back_through(struct env *env, struct precise *p, const struct vstate *st, int last, int *next, bool skip)
{
	uint32_t words = st->n_history, touched = HIST_TOUCHED((unsigned)st->touched);
	bool all = log_all(env);

	for (int at = last;;) {
		const union history *h = words ? &st->history[words - 1] : NULL;
		int err = 0;

		if (!all && !skip) {
			/* Before here no instruction, but perhaps an access to the stack, has to do with it. */
			if (!(touched & HIST_TOUCHED(p->regs[p->frame] | ALWAYS))) {
				words = last_access(p, st, words);
				if (!words)
					return 0;
				h = &st->history[words - 1];
				at = (int)h->insn;
			}
			int to = pass_over(env, p, at, (int)(h ? h->insn : st->first_insn));

			if (to != at)
				*next = to + 1;
			at = to;
		}
		if (h && h->insn != (uint32_t)at)
			h = NULL;
		if (!skip && (all || concerns(env, p, at, h))) {
			err = back_over(env, p, (uint32_t)at, *next, h);
			if (err)
				return err == GIVE_UP ? -EOPNOTSUPP : err;
			if (nothing_left(p))
				return 1;
		}
		skip = false;
		if (h)
			touched = h->touched;
		*next = at;
		at = before(st, (uint32_t)at, &words);
		if (at < 0)
			return 0;
		if ((uint32_t)at >= env->len)
			return back_lost(env, "backtracking idx");
	}
}

/* Backtracking wants a slot of which this state's stack knows nothing yet. `beyond`: counted from its end. */
static int no_such_slot(struct env *env, const struct frame *f, uint32_t beyond)
{
	uint32_t slots = f->stack_bytes / 8;

	verbose(env, "verifier bug: stack slot %u, total slots %u (i >= func->allocated_stack / BPF_REG_SIZE)\n",
		slots + beyond, slots);
	return -EFAULT;
}

/* Marks what is wanted in the checkpoint `st`; what is marked already need not be followed further. */
static int mark_in(struct env *env, struct precise *p, struct vstate *st, uint32_t frame, bool *changed)
{
	const struct frame *f = st->frames[frame];

	p->regs[frame] &= ~(uint32_t)f->precise_regs;
	for (uint32_t regs = p->regs[frame]; regs; regs &= regs - 1)
		if (frame_reg_kind(f, (unsigned)__builtin_ctz(regs)) != REG_SCALAR)
			p->regs[frame] &= ~(regs & -regs);
	if (f->stack_bytes < ISA_STACK && p->slots[frame] >> (f->stack_bytes / 8))
		return no_such_slot(env, f, (uint32_t)__builtin_ctzll(p->slots[frame] >> (f->stack_bytes / 8)));
	p->slots[frame] &= ~f->precise_slots & frame_spilled(f);
	for (uint64_t slots = p->slots[frame]; slots; slots &= slots - 1)
		if (frame_slot_kind(f, (uint32_t)__builtin_ctzll(slots)) != REG_SCALAR)
			p->slots[frame] &= ~(slots & -slots);
	if (p->regs[frame] || p->slots[frame]) {
		struct frame *marked = vstate_own_packed(env, st, frame);

		marked->precise_regs |= (uint16_t)p->regs[frame];
		marked->precise_slots |= p->slots[frame];
		*changed = true;
	}
	if (log_all(env)) {
		verbose(env, "mark_precise: frame%u: parent state regs=", frame);
		log_reg_mask(env, p->regs[frame]);
		verbose(env, " stack=");
		log_slot_mask(env, p->slots[frame]);
		verbose(env, ": ");
		log_state(env, st, frame, true);
	}
	return 0;
}

/* At the entry of a global function verified on its own: its arguments are what they are. */
static int reached_entry(struct env *env, struct precise *p, struct vstate *st, bool *changed)
{
	struct frame *f = vstate_own_packed(env, st, 0);

	if (st->current || !f->func || f->callsite >= 0 || p->slots[0] || p->regs[0] & ~ARGS)
		return back_lost(env, "backtracking func entry");
	for (uint32_t regs = p->regs[0]; regs; regs &= regs - 1) {
		if (frame_reg_kind(f, (unsigned)__builtin_ctz(regs)) == REG_SCALAR) {
			f->precise_regs |= (uint16_t)(regs & -regs);
			*changed = true;
		}
	}
	p->regs[0] = 0;
	return 0;
}

static int go_back(struct env *env, struct vstate *start, bool *changed)
{
	struct precise *p = env->precise;
	struct vstate *st = start;
	int last = (int)start->insn, first = (int)start->first_insn, next = -1;
	bool skip = true, ignored = false;

	if (!changed)
		changed = &ignored;
	p->frame = start->current;
	if (nothing_left(p))
		return 0;
	for (;;) {
		int err;

		if (log_all(env))
			verbose(env, "mark_precise: frame%u: last_idx %d first_idx %d subseq_idx %d \n", p->frame,
				last, first, next);
		if (last < 0)
			return reached_entry(env, p, st, changed);
		err = back_through(env, p, st, last, &next, skip);
		skip = false;
		if (err == -EOPNOTSUPP)
			break;
		if (err)
			return err < 0 ? err : 0;
		st = st->parent;
		if (!st)
			break;
		for (uint32_t i = p->frame + 1; i--;) {
			err = mark_in(env, p, st, i, changed);
			if (err)
				return err;
		}
		if (nothing_left(p))
			return 0;
		next = first;
		last = st->last_insn;
		first = (int)st->first_insn;
	}
	precise_everything(env, start);
	memset(p, 0, sizeof(*p));
	return 0;
}

/* ---- what others call ---- */

int precise_reg(struct env *env, int r)
{
	if (!env->capable || r < 0)
		return 0;
	/* A pointer where a number is meant: bpf_loop's count is asked for nothing else. */
	if (cur_regs(env)[r].kind != REG_SCALAR)
		return back_lost(env, "backtracking misuse");
	wanted(env)->regs[env->cur->current] |= 1u << r;
	return go_back(env, env->cur, NULL);
}

int precise_slot(struct env *env, uint32_t frame, uint32_t slot)
{
	if (!env->capable)
		return 0;
	wanted(env)->slots[frame] |= 1ull << slot;
	return go_back(env, env->cur, NULL);
}

static void log_wanted(struct env *env, const struct precise *p, uint32_t frame)
{
	const char *before = "";

	if (!p->regs[frame] && !p->slots[frame])
		return;
	verbose(env, "frame %u: propagating ", frame);
	for (uint32_t regs = p->regs[frame]; regs; regs &= regs - 1, before = ",")
		verbose(env, "%sr%d", before, __builtin_ctz(regs));
	for (uint64_t slots = p->slots[frame]; slots; slots &= slots - 1, before = ",")
		verbose(env, "%sfp%d", before, -8 * (__builtin_ctzll(slots) + 1));
	verbose(env, "\n");
}

int precise_like(struct env *env, const struct vstate *old, struct vstate *st, bool *changed)
{
	struct precise *p = wanted(env);

	for (uint32_t fr = old->current + 1; fr--;) {
		const struct frame *f = old->frames[fr];

		p->regs[fr] |= frame_precise_regs(f, !env->capable);
		p->slots[fr] |= frame_precise_slots(f, !env->capable);
		if (log_all(env))
			log_wanted(env, p, fr);
	}
	if (!env->capable) {
		memset(p, 0, sizeof(*p));
		return 0;
	}
	return go_back(env, st, changed);
}

/* What is a scalar in `f` becomes precise. */
static void force(struct env *env, struct frame *f, uint32_t frame)
{
	uint32_t regs = frame_precise_regs(f, true) & ~(uint32_t)f->precise_regs;
	uint64_t slots = frame_precise_slots(f, true) & ~f->precise_slots;

	f->precise_regs |= (uint16_t)regs;
	f->precise_slots |= slots;
	if (!log_all(env))
		return;
	for (; regs; regs &= regs - 1)
		verbose(env, "force_precise: frame%u: forcing r%d to be precise\n", frame, __builtin_ctz(regs));
	for (; slots; slots &= slots - 1)
		verbose(env, "force_precise: frame%u: forcing fp%d to be precise\n", frame,
			-8 * (__builtin_ctzll(slots) + 1));
}

void precise_everything(struct env *env, struct vstate *st)
{
	if (log_all(env))
		verbose(env, "mark_precise: frame%u: falling back to forcing all scalars precise\n", st->current);
	for (st = st->parent; st; st = st->parent)
		for (uint32_t fr = 0; fr <= st->current; fr++)
			force(env, vstate_own_packed(env, st, fr), fr);
}
