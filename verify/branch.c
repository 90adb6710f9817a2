/* Conditional jumps: which ways are possible, and what is known on each. */
#include <errno.h>
#include <stddef.h>

#include "verify/log.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/prune.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* a op b is b flip(op) a */
static enum isa_op flip(enum isa_op op)
{
	static const uint8_t flipped[OP_COUNT] = {
		[OP_JGT] = OP_JLT, [OP_JLT] = OP_JGT, [OP_JGE] = OP_JLE, [OP_JLE] = OP_JGE,
		[OP_JSGT] = OP_JSLT, [OP_JSLT] = OP_JSGT, [OP_JSGE] = OP_JSLE, [OP_JSLE] = OP_JSGE,
		[OP_JEQ] = OP_JEQ, [OP_JNE] = OP_JNE, [OP_JSET] = OP_JSET,
	};

	return (enum isa_op)flipped[op];
}

/* A packet pointer that an earlier comparison put at or beyond the end stays there. */
static int packet_taken(const struct reg *a, const struct reg *b, enum isa_op op)
{
	const struct reg *pkt = a;

	if (b->kind != REG_PACKET_END) {
		if (a->kind != REG_PACKET_END)
			return -1;
		pkt = b;
		op = flip(op);
	}
	if (pkt->range >= 0)
		return -1;
	if ((op == OP_JGT || op == OP_JLE) && pkt->range == RANGE_BEYOND_END)
		return op == OP_JGT;
	if (op == OP_JGE || op == OP_JLT)
		return op == OP_JGE;
	return -1;
}

int branch_taken(const struct reg *a, const struct reg *b, enum isa_op op, bool is32)
{
	if (!is32 && reg_is_packet_any(a) && reg_is_packet_any(b))
		return packet_taken(a, b, op);
	if (!reg_is_pointer(a) && !reg_is_pointer(b))
		return scalar_branch(&a->s, &b->s, op, is32);
	/* A pointer that is not null, against 0. */
	if (!reg_is_const(b, is32)) {
		const struct reg *t = a;

		a = b;
		b = t;
	}
	if (!reg_is_const(b, is32) || !reg_not_null(a) || reg_const(b, is32))
		return -1;
	return op == OP_JEQ ? 0 : op == OP_JNE ? 1 : -1;
}

/* ---- null checks ---- */

struct checked { uint32_t id; bool is_null; };

static bool is_checked(const struct reg *r, const void *arg)
{
	const struct checked *c = arg;

	return reg_maybe_null(r) && r->id == c->id && r->id;
}

static void settle(struct env *env, struct reg *r, const void *arg)
{
	const struct checked *c = arg;

	if (c->is_null) {
		r->kind = REG_SCALAR;
		r->flags = 0;
		r->id = 0;
		r->ref = 0;
		return;
	}
	reg_set_not_null(env, r);
	/* Two values with locks are told apart by their ids; others need none any more. */
	if (!(reg_is(r, REG_MAP_VALUE) && map_def_has_lock(env, r->map)))
		r->id = 0;
}

void null_checked(struct env *env, struct vstate *st, unsigned regno, bool is_null)
{
	const struct reg *r = &state_regs(st)[regno];
	struct checked c = { r->id, is_null };

	if (r->ref && r->ref == r->id && is_null)
		ref_drop(st, r->id);
	vstate_each_reg(env, st, is_checked, settle, &c);
}

/* Equal pointers of which one is not null: neither is. */
static void equal_pointers(struct env *env, const struct insn *in, const struct reg *dst, const struct reg *src,
			   struct vstate *fall, struct vstate *jump)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	struct reg *regs;

	if (!reg_is_pointer(src) || !reg_is_pointer(dst) || reg_maybe_null(src) == reg_maybe_null(dst))
		return;
	if (op != OP_JEQ && op != OP_JNE)
		return;
	regs = state_regs(op == OP_JEQ ? jump : fall);
	reg_set_not_null(env, &regs[reg_maybe_null(src) ? in->src : in->dst]);
}

/* ---- the jump ---- */

static int may_goto(struct env *env, const struct insn *in)
{
	struct vstate *loop = NULL, *st;

	if (env->cur->parent)
		loop = prune_loop_entry(env, env->cur->parent, env->insn);
	st = walk_push(env, env->insn + 1, env->insn, false);
	if (!st)
		return -ENOMEM;
	st->may_goto_depth++;
	if (loop)
		prune_widen(env, loop, st);
	proof_branch(env, true, true);
	env->insn += (uint32_t)in->off;
	return 0;
}

static int read_operands(struct env *env, const struct insn *in, unsigned *flags)
{
	const struct reg *regs = cur_regs(env);
	int err = reg_check(env, in->dst, USE_READ);

	if (err)
		return err;
	if (reg_is(&regs[in->dst], REG_STACK))
		*flags |= HIST_DST_STACK;
	if (!isa_src_is_reg(in))
		return 0;
	err = reg_check(env, in->src, USE_READ);
	if (err)
		return err;
	if (!(reg_is_packet_any(&regs[in->dst]) && reg_is_packet_any(&regs[in->src])) &&
	    reg_leaks(env, &regs[in->src])) {
		verbose(env, "R%u pointer comparison prohibited\n", in->src);
		return -EACCES;
	}
	if (reg_is(&regs[in->src], REG_STACK))
		*flags |= HIST_SRC_STACK;
	return 0;
}

static void log_after(struct env *env)
{
	if (log_paths(env))
		log_insn_state(env, env->cur);
}

/* Only one way is possible. */
static int one_way(struct env *env, const struct insn *in, const struct reg *dst, const struct reg *src, bool taken)
{
	int err = 0;

	if (!reg_is_pointer(dst))
		err = precise_reg(env, in->dst);
	if (!err && isa_src_is_reg(in) && !reg_is_pointer(src))
		err = precise_reg(env, in->src);
	if (err)
		return err;
	if (!env->bypass_spec_v1) {
		err = sanitize_untaken(env, in, env->insn + 1 + (taken ? 0 : (uint32_t)in->off));
		if (err)
			return err;
	}
	log_after(env);
	proof_branch(env, taken, !taken);
	if (taken)
		env->insn += (uint32_t)in->off;
	return 0;
}

static void refine(struct env *env, const struct insn *in, struct reg *dst, struct reg *src, struct vstate *jump,
		   const struct reg *imm)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool is32 = isa_is32(in);
	struct reg imm_jump = *imm;
	struct reg *dst2 = &state_regs(jump)[in->dst];
	struct reg *src2 = isa_src_is_reg(in) ? &state_regs(jump)[in->src] : &imm_jump;

	if (dst->kind != REG_SCALAR || src->kind != REG_SCALAR)
		return;
	scalar_refine(&dst->s, &src->s, op, is32, false);
	scalar_refine(&dst2->s, &src2->s, op, is32, true);
	reg_check_sane(env, dst2, "true_reg1");
	reg_check_sane(env, src2, "true_reg2");
	reg_check_sane(env, dst, "false_reg1");
	reg_check_sane(env, src, "false_reg2");
}

static void sync_both(struct env *env, struct reg *r, unsigned regno, struct vstate *jump, const struct linked *l)
{
	struct reg *other = &state_regs(jump)[regno];

	if (r->kind != REG_SCALAR || !r->id || r->id != other->id)
		return;
	linked_sync(env, env->cur, r, l);
	linked_sync(env, jump, other, l);
}

static int both_ways(struct env *env, const struct insn *in, struct reg *dst, struct reg *src, const struct reg *imm)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool by_reg = isa_src_is_reg(in), is32 = isa_is32(in);
	struct linked l = { 0 };
	struct vstate *jump;

	if (by_reg && src->kind == REG_SCALAR && src->id)
		linked_collect(env, env->cur, src->id, &l);
	if (dst->kind == REG_SCALAR && dst->id)
		linked_collect(env, env->cur, dst->id, &l);
	if (l.n > 1)
		history_note(env, 0, linked_pack(&l));
	jump = walk_push(env, env->insn + 1 + (uint32_t)in->off, env->insn, false);
	if (!jump)
		return -EFAULT;
	refine(env, in, dst, src, jump, imm);
	if (by_reg)
		sync_both(env, src, in->src, jump, &l);
	sync_both(env, dst, in->dst, jump, &l);
	if (!is32 && by_reg)
		equal_pointers(env, in, dst, src, env->cur, jump);
	if (!is32 && !by_reg && !in->imm && (op == OP_JEQ || op == OP_JNE) && reg_maybe_null(dst)) {
		null_checked(env, env->cur, in->dst, op == OP_JNE);
		null_checked(env, jump, in->dst, op == OP_JEQ);
	} else if (!packet_compared(env, in, dst, src, env->cur, jump) && reg_leaks(env, &cur_regs(env)[in->dst])) {
		verbose(env, "R%u pointer comparison prohibited\n", in->dst);
		return -EACCES;
	}
	log_after(env);
	proof_branch(env, true, true);
	return 0;
}

int rule_jump(struct env *env, const struct insn *in)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	struct reg *dst = &cur_regs(env)[in->dst], *src, imm, imm_fall;
	unsigned flags = 0;
	int err, taken;

	if (op == OP_MAY_GOTO)
		return may_goto(env, in);
	err = read_operands(env, in, &flags);
	if (err)
		return err;
	reg_set_const(&imm, (uint64_t)(int64_t)in->imm);
	imm_fall = imm;
	src = isa_src_is_reg(in) ? &cur_regs(env)[in->src] : &imm_fall;
	if (flags)
		history_note(env, flags, 0);
	taken = branch_taken(dst, src, op, isa_is32(in));
	if (taken >= 0)
		return one_way(env, in, dst, src, taken);
	return both_ways(env, in, dst, src, &imm);
}
