/*
 * Against Spectre v1, for programs not loaded by root: pointer arithmetic must have limits that the kernel can
 * enforce with a mask, the same on every path, and the ways a mispredicting processor could take are walked
 * too.
 */
#include <errno.h>
#include <stdlib.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

enum {
	ALU_SANITIZE_SRC = 1, ALU_SANITIZE_DST = 2, ALU_NEGATIVE = 4, ALU_NO_POINTER = 8, ALU_IMMEDIATE = 16
};

enum reason { REASON_BOUNDS = 1, REASON_TYPE, REASON_PATHS, REASON_LIMIT, REASON_STACK };

static int refuse(struct env *env, const struct insn *in, enum reason reason, bool off_is_dst)
{
	static const char tail[] = "pointer arithmetic with it prohibited for !root";
	const char *op = isa_row(in)->op == OP_ADD ? "add" : "sub";

	switch (reason) {
	case REASON_BOUNDS:
		verbose(env, "R%u has unknown scalar with mixed signed bounds, %s\n", off_is_dst ? in->dst : in->src, tail);
		break;
	case REASON_TYPE:
		verbose(env, "R%u has pointer with unsupported alu operation, %s\n", off_is_dst ? in->src : in->dst, tail);
		break;
	case REASON_PATHS:
		verbose(env, "R%u tried to %s from different maps, paths or scalars, %s\n", in->dst, op, tail);
		break;
	case REASON_LIMIT:
		verbose(env, "R%u tried to %s beyond pointer bounds, %s\n", in->dst, op, tail);
		break;
	case REASON_STACK:
		verbose(env, "R%u could not be pushed for speculative verification, %s\n", in->dst, tail);
		return -ENOMEM;
	}
	return -EACCES;
}

static bool exempt(const struct env *env, const struct insn *in)
{
	return env->bypass_spec_v1 || !isa_src_is_reg(in) || env->aux[env->insn].nospec;
}

static enum reason agree(uint8_t *state, uint32_t *limit, uint8_t new_state, uint32_t new_limit)
{
	if (*state && (*state != new_state || *limit != new_limit))
		return REASON_PATHS;
	*state = new_state;
	*limit = new_limit;
	return 0;
}

int sanitize_scalar(struct env *env, const struct insn *in)
{
	struct insn_aux *aux = &env->aux[env->insn];
	enum reason why;

	if (exempt(env, in))
		return 0;
	why = agree(&aux->alu_state, &aux->alu_limit, ALU_NO_POINTER, 0);
	return why ? refuse(env, in, why, false) : 0;
}

/* How far the pointer may still move. */
static enum reason pointer_limit(const struct env *env, const struct reg *ptr, bool to_left, uint32_t *limit)
{
	uint32_t max, n;

	if (reg_is(ptr, REG_STACK)) {
		max = ISA_STACK + to_left;
		n = (uint32_t)-(int32_t)(ptr->s.bits.value + (uint64_t)(int64_t)ptr->off);
	} else if (reg_is(ptr, REG_MAP_VALUE)) {
		max = env->prog->set->maps[ptr->map].value_size;
		n = (uint32_t)((to_left ? (uint64_t)ptr->s.smin : ptr->s.umax) + (uint64_t)(int64_t)ptr->off);
	} else {
		return REASON_TYPE;
	}
	if (n >= max)
		return REASON_LIMIT;
	*limit = n;
	return 0;
}

/* The processor may have masked the number to 0: walks on from there. */
static enum reason simulate(struct env *env, const struct reg *ptr, struct reg *dst)
{
	struct reg saved = *dst;
	struct vstate *st;

	if (ptr != dst)
		*dst = *ptr;
	st = walk_push(env, env->insn + 1, env->insn, true);
	if (ptr != dst)
		*dst = saved;
	return st ? 0 : REASON_STACK;
}

int sanitize_pointer(struct env *env, const struct insn *in, const struct reg *ptr, const struct reg *off,
		     struct reg *dst, struct sanitize *s, bool commit)
{
	struct insn_aux *aux = &env->aux[env->insn];
	bool known = tnum_is_const(off->s.bits), negative = off->s.smin < 0;
	uint32_t limit;
	uint8_t state;
	enum reason why = 0;

	if (exempt(env, in))
		return 0;
	if (env->cur->speculative)
		goto simulate;
	if (!commit) {
		if (!known && (off->s.smin < 0) != (off->s.smax < 0))
			return refuse(env, in, REASON_BOUNDS, off == dst);
		s->to_left = negative == (isa_row(in)->op == OP_ADD);
	}
	why = pointer_limit(env, ptr, s->to_left, &limit);
	if (why)
		return refuse(env, in, why, off == dst);
	if (commit) {
		/* The window is as wide as the pointer was seen to move. */
		state = s->state;
		limit = (uint32_t)abs((int32_t)(s->limit - limit));
		why = agree(&aux->alu_state, &aux->alu_limit, state, limit);
	} else {
		state = (uint8_t)((negative ? ALU_NEGATIVE : 0) | (known ? ALU_IMMEDIATE : 0) |
				  (ptr == dst ? ALU_SANITIZE_SRC : ALU_SANITIZE_DST));
		if (!known)
			env->explore_alu_limits = true;
		why = agree(&s->state, &s->limit, state, limit);
	}
	if (why)
		return refuse(env, in, why, off == dst);
simulate:
	if (commit || known)
		return 0;
	why = simulate(env, ptr, dst);
	return why ? refuse(env, in, why, off == dst) : 0;
}

int sanitize_bounds(struct env *env, const struct insn *in, const struct reg *dst)
{
	int64_t off = (int64_t)dst->s.bits.value + dst->off;

	if (env->bypass_spec_v1)
		return 0;
	if (reg_is(dst, REG_STACK)) {
		if (!reg_fixed_offset(dst)) {
			verbose(env, "R%u variable stack access prohibited for !root, var_off=%s off=%d\n", in->dst,
				log_tnum(dst->s.bits), (int)off);
			return -EACCES;
		}
		if (off >= 0 || off < -ISA_STACK) {
			verbose(env, "R%u stack pointer arithmetic goes out of range, prohibited for !root; off=%d\n",
				in->dst, (int)off);
			return -EACCES;
		}
		return 0;
	}
	if (reg_is(dst, REG_MAP_VALUE)) {
		if (map_access_bounds(env, in->dst, dst->off, 1, false)) {
			verbose(env, "R%u pointer arithmetic of map value goes out of range, prohibited for !root\n", in->dst);
			return -EACCES;
		}
		return 0;
	}
	return -EOPNOTSUPP;
}

int sanitize_untaken(struct env *env, const struct insn *in, uint32_t next)
{
	struct vstate *st = walk_push(env, next, env->insn, true);

	if (!st)
		return -EFAULT;
	reg_set_unknown(&state_regs(st)[in->dst]);
	if (isa_src_is_reg(in))
		reg_set_unknown(&state_regs(st)[in->src]);
	return 0;
}
