#include "verify/precise.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "core/helper.h"
#include "verify/cfg.h"
#include "verify/log.h"
#include "verify/pack.h"
#include "verify/reg.h"

/* What still has to be followed back, per frame. */
struct precise {
	uint32_t frame;			/* where the instruction now looked at ran */
	uint32_t regs[MAX_FRAMES];
	uint64_t slots[MAX_FRAMES];
};

enum { ARGS = 0x3e, GIVE_UP = 1, ALWAYS = 0x8000 };	/* r1 - r5 */

static bool any_slot(const struct precise *p)
{
	for (uint32_t i = 0; i <= p->frame; i++)
		if (p->slots[i])
			return true;
	return false;
}

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

void history_note(struct env *env, unsigned flags, uint64_t linked)
{
	struct vstate *st = env->cur;

	if (env->has_hist) {
		st->history[st->n_history - 1].flags |= (uint16_t)flags;
		st->history[st->n_history - 1].linked = linked;
		return;
	}
	vstate_add_history(env, st, (struct history){ .insn = env->insn, .prev = env->prev_insn,
						      .flags = (uint16_t)flags, .linked = linked });
	env->has_hist = true;
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

static uint64_t linked_bit(const struct linked_reg *r) { return 1ull << r->index; }

/* If one of the registers that shared a comparison is wanted, all of them are. */
static void want_linked(struct precise *p, const struct history *h)
{
	struct linked l;
	bool any = false;

	if (!h || !h->linked)
		return;
	l = linked_unpack(h->linked);
	for (unsigned i = 0; i < l.n; i++) {
		const struct linked_reg *r = &l.regs[i];

		any |= ((r->is_slot ? p->slots[r->frame] : p->regs[r->frame]) & linked_bit(r)) != 0;
	}
	for (unsigned i = 0; any && i < l.n; i++) {
		const struct linked_reg *r = &l.regs[i];

		if (r->is_slot)
			p->slots[r->frame] |= linked_bit(r);
		else
			p->regs[r->frame] |= (uint32_t)linked_bit(r);
	}
}

/* ---- one instruction back ---- */

/* The way back does not fit the way that was walked: the kernel has a bug there, and the program bad luck. */
static int lost(struct env *env, const char *where)
{
	verbose(env, "verifier bug: %s\n", where);
	return -EFAULT;
}

static int lost_mask(struct env *env, const char *kind, const char *what, uint64_t mask)
{
	verbose(env, "verifier bug: %s %s %" PRIx64 "\n", kind, what, mask);
	return -EFAULT;
}

static int enter_function(struct env *env, struct precise *p)
{
	if (p->frame == MAX_FRAMES - 1)
		return lost(env, "subprog enter from frame 7");
	p->frame++;
	return 0;
}

static void back_over_alu(struct precise *p, const struct insn *in, enum isa_op op)
{
	uint32_t *regs = &p->regs[p->frame];

	if (!(*regs >> in->dst & 1) || op == OP_NEG || isa_op_kinds[op] == KIND_END)
		return;
	if (op == OP_MOV || op == OP_MOVSX || op == OP_ADDR_CAST)
		*regs &= ~(1u << in->dst);
	if (isa_src_is_reg(in) && in->src != ISA_FP)
		*regs |= 1u << in->src;
}

static void back_over_load(struct precise *p, const struct insn *in, const struct history *h)
{
	if (!(p->regs[p->frame] >> in->dst & 1))
		return;
	p->regs[p->frame] &= ~(1u << in->dst);
	/* Only the stack keeps what was known of a register. */
	if (h && h->flags & HIST_STACK_ACCESS)
		p->slots[h->flags & HIST_FRAME_MASK] |= 1ull << (h->flags >> HIST_SLOT_SHIFT & HIST_SLOT_MASK);
}

static int back_over_store(struct precise *p, const struct insn *in, bool from_reg, const struct history *h)
{
	uint64_t slot, *slots;

	if (p->regs[p->frame] >> in->dst & 1)
		return GIVE_UP;		/* a difference of pointers is being followed */
	if (!h || !(h->flags & HIST_STACK_ACCESS))
		return 0;
	slots = &p->slots[h->flags & HIST_FRAME_MASK];
	slot = 1ull << (h->flags >> HIST_SLOT_SHIFT & HIST_SLOT_MASK);
	if (!(*slots & slot))
		return 0;
	*slots &= ~slot;
	if (from_reg)
		p->regs[p->frame] |= 1u << in->src;
	return 0;
}

/* From a function's first instruction to the call that entered it. */
static int back_out_of_function(struct env *env, struct precise *p, bool pass_args)
{
	uint32_t regs = p->regs[p->frame];

	const char *kind = pass_args ? "static subprog" : "callback";

	if (regs & ~ARGS)
		return lost_mask(env, kind, "unexpected regs", regs);
	if (p->slots[p->frame])
		return lost_mask(env, kind, "leftover stack slots", p->slots[p->frame]);
	if (!p->frame)
		return lost(env, "subprog exit from frame 0");
	p->regs[p->frame] = 0;
	p->frame--;
	if (pass_args)
		p->regs[p->frame] |= regs;
	return 0;
}

/* From the instruction after a call (`next`) to the exit of the function that was called. */
static int back_into_function(struct env *env, struct precise *p, int next)
{
	uint32_t *regs = &p->regs[p->frame];
	bool r0 = false;

	if (next >= 0 && env->aux[next].calls_callback)
		*regs &= ~ARGS;
	if (*regs & ARGS)
		return lost_mask(env, "backtracking exit", "unexpected regs", *regs);
	/* A callback's result does not reach its caller; a function's does. */
	if (next >= 1 && env->insns[next - 1].id == ISA_CALL_LOCAL)
		r0 = *regs & 1;
	*regs &= ~1u;
	if (enter_function(env, p))
		return -EFAULT;
	p->regs[p->frame] |= r0;
	return 0;
}

static int back_over_call(struct env *env, struct precise *p, uint32_t at, int next)
{
	const struct insn *in = &env->insns[at];

	if (in->id == ISA_CALL_LOCAL) {
		int f = func_at(env, at + (uint32_t)in->imm + 1);

		if (f >= 0 && !env->funcs[f].is_global)
			return back_out_of_function(env, p, true);
	} else if (cfg_calls_callback(env, at) && (int)at != next - 1) {
		return back_out_of_function(env, p, false);
	}
	/* A tail call that was not followed by the next instruction left its function. */
	if (in->id == ISA_CALL && in->imm == HELPER_tail_call && next - (int)at != 1 && enter_function(env, p))
		return -EFAULT;
	p->regs[p->frame] &= ~1u;
	if (p->regs[p->frame] & ARGS)
		return lost_mask(env, "backtracking call", "unexpected regs", p->regs[p->frame]);
	return 0;
}

static void back_over_jump(struct precise *p, const struct insn *in, const struct history *h)
{
	uint32_t *regs = &p->regs[p->frame];
	uint32_t both = 1u << in->dst | 1u << in->src;

	if (!isa_src_is_reg(in) || !(*regs & both))
		return;
	/* Both sides of the comparison matter now. */
	if (!h || !(h->flags & HIST_SRC_STACK))
		*regs |= 1u << in->src;
	if (!h || !(h->flags & HIST_DST_STACK))
		*regs |= 1u << in->dst;
}

static int back_over_flow(struct env *env, struct precise *p, uint32_t at, int next)
{
	switch (isa_row(&env->insns[at])->op) {
	case OP_CALL: case OP_CALL_LOCAL: case OP_CALL_KFUNC: case OP_CALLX:
		return back_over_call(env, p, at, next);
	case OP_EXIT:
		return back_into_function(env, p, next);
	}
	return 0;
}

static int back_over(struct env *env, struct precise *p, uint32_t at, int next, const struct history *h)
{
	const struct insn *in = &env->insns[at];
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	int err = 0;

	if (in->id == ISA_IMM64_HI)
		return 0;
	if (log_all(env)) {
		verbose(env, "mark_precise: frame%u: regs=", p->frame);
		log_reg_mask(env, p->regs[p->frame]);
		verbose(env, " stack=");
		log_slot_mask(env, p->slots[p->frame]);
		verbose(env, " before %u: ", at);
		log_insn(env, at);
	}
	want_linked(p, h);
	switch ((enum isa_kind)isa_op_kinds[op]) {
	case KIND_ALU: case KIND_END:
		back_over_alu(p, in, op);
		if (!(p->regs[p->frame] >> in->dst & 1) && op != OP_MOV && op != OP_MOVSX)
			return 0;
		break;
	case KIND_LOAD:
		back_over_load(p, in, h);
		break;
	case KIND_STORE:
		err = back_over_store(p, in, op == OP_STX, h);
		break;
	case KIND_ATOMIC:
		if (op == OP_A_LOAD_ACQ)
			back_over_load(p, in, h);
		else
			err = back_over_store(p, in, true, h);
		break;
	case KIND_JMP:
		back_over_jump(p, in, h);
		break;
	case KIND_FLOW:
		err = back_over_flow(env, p, at, next);
		if (err || op == OP_EXIT || op == OP_CALL_LOCAL)
			return err;
		break;
	case KIND_IMM64:
		p->regs[p->frame] &= ~(1u << in->dst);
		break;
	case KIND_PKT:
		err = p->regs[p->frame] & 1 ? GIVE_UP : 0;
		break;
	}
	want_linked(p, h);
	return err;
}

/* ---- one checkpoint back ---- */

/* The instruction walked before `at` in the piece of path that led to `st`; -1: that was the first. */
static int before(const struct vstate *st, uint32_t at, uint32_t *history)
{
	uint32_t n = *history;

	if (at == st->first_insn && (!n || (n == 1 && st->history[0].insn == at)))
		return -1;
	if (n && st->history[n - 1].insn == at) {
		--*history;
		return st->history[n - 1].prev;
	}
	return (int)at - 1;
}

/* Any of these registers wanted, and back_over() must see the instruction. */
static uint16_t touches(const struct insn *in)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;

	switch ((enum isa_kind)isa_op_kinds[op]) {
	case KIND_ALU: case KIND_END: case KIND_LOAD: case KIND_STORE: case KIND_ATOMIC: case KIND_IMM64:
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
	for (uint32_t i = 0; i < env->len; i++)
		env->aux[i].touches = touches(&env->insns[i]);
	return 0;
}

/* Goes on to where something may happen: code in a row that neither has history nor touches what is wanted. */
static int pass_over(const struct env *env, const struct precise *p, int at, int least)
{
	unsigned wanted = p->regs[p->frame] | ALWAYS;

	while (at > least && !(env->aux[at].touches & wanted))
		at--;
	return at;
}

/* Walks back through the piece of path behind `st`. 1: nothing more to find. */
static int back_through(struct env *env, struct precise *p, const struct vstate *st, int last, int *next, bool skip)
{
	uint32_t history = st->n_history;
	bool fast = !log_all(env);

	for (int at = last;;) {
		const struct history *h = NULL;
		int err = 0;

		if (fast && !skip) {
			int to = pass_over(env, p, at, (int)(history ? st->history[history - 1].insn : st->first_insn));

			if (to != at)
				*next = to + 1;
			at = to;
		}
		if (history && st->history[history - 1].insn == (uint32_t)at)
			h = &st->history[history - 1];
		if (!skip && (!fast || env->aux[at].touches & (p->regs[p->frame] | ALWAYS) || (h && h->linked) ||
			      (h && h->flags & HIST_STACK_ACCESS && any_slot(p))))
			err = back_over(env, p, (uint32_t)at, *next, h);
		skip = false;
		if (err)
			return err == GIVE_UP ? -EOPNOTSUPP : err;
		if (nothing_left(p))
			return 1;
		*next = at;
		at = before(st, (uint32_t)at, &history);
		if (at < 0)
			return 0;
		if ((uint32_t)at >= env->len)
			return lost(env, "backtracking idx");
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
		return lost(env, "backtracking func entry");
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
		return lost(env, "backtracking misuse");
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
