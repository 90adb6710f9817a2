#include "verify/backtrack.h"

#include <errno.h>
#include <inttypes.h>

#include "core/helper.h"
#include "verify/cfg.h"
#include "verify/log.h"
#include "verify/precise.h"

static uint64_t linked_bit(const struct linked_reg *r) { return 1ull << r->index; }

/* If one of the registers that shared a comparison is wanted, all of them are. */
static void want_linked(struct precise *p, const union history *h)
{
	struct linked l;
	bool any = false;

	if (!h || !h->has_linked)
		return;
	l = linked_unpack(history_linked(h));
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

int back_lost(struct env *env, const char *where)
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
		return back_lost(env, "subprog enter from frame 7");
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

static void back_over_load(struct precise *p, const struct insn *in, const union history *h)
{
	if (!(p->regs[p->frame] >> in->dst & 1))
		return;
	p->regs[p->frame] &= ~(1u << in->dst);
	/* Only the stack keeps what was known of a register. */
	if (h && h->flags & HIST_STACK_ACCESS)
		p->slots[history_frame(h)] |= history_slot_bit(h);
}

static int back_over_store(struct precise *p, const struct insn *in, bool from_reg, const union history *h)
{
	uint64_t slot, *slots;

	if (p->regs[p->frame] >> in->dst & 1)
		return GIVE_UP;		/* a difference of pointers is being followed */
	if (!h || !(h->flags & HIST_STACK_ACCESS))
		return 0;
	slots = &p->slots[history_frame(h)];
	slot = history_slot_bit(h);
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
		return back_lost(env, "subprog exit from frame 0");
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

static void back_over_jump(struct precise *p, const struct insn *in, const union history *h)
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

int back_over(struct env *env, struct precise *p, uint32_t at, int next, const union history *h)
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
