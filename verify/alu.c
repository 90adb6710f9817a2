/* Arithmetic on numbers; pointer.c has that on pointers. */
#include <errno.h>

#include "verify/log.h"
#include "verify/precise.h"
#include "verify/reg.h"
#include "verify/rules.h"

const char *alu_sign(const struct insn *in)
{
	static const char *const signs[16] = {
		"+=", "-=", "*=", "/=", "|=", "&=", "<<=", ">>=", "neg", "%=", "^=", "=", "s>>=", "endian",
	};

	return signs[in->opcode >> 4];
}

static bool sum_or_difference(enum isa_op op) { return op == OP_ADD || op == OP_SUB; }

/* A number that is 0 or -1, before it masks something: both are walked on their own. */
static int fork_sign(struct env *env, enum isa_op op, struct reg *dst, const struct scalar *src)
{
	struct scalar zero;
	struct vstate *st;

	if (!scalar_fork(&dst->s, op, src, &zero))
		return 0;
	st = walk_push(env, env->insn, env->insn, false);
	if (!st)
		return -ENOMEM;
	state_regs(st)[dst - cur_regs(env)].s = zero;
	return 0;
}

/* dst = dst op src, both numbers. `src` is not a part of dst. */
static int scalars(struct env *env, const struct insn *in, struct reg *dst, const struct scalar *src)
{
	const struct isa_row *row = isa_row(in);
	enum isa_op op = (enum isa_op)row->op;
	int err;

	if (!scalar_alu_followed(op, isa_is32(in), src)) {
		reg_set_unknown(dst);
		return 0;
	}
	if (sum_or_difference(op)) {
		err = sanitize_scalar(env, in);
		if (err)
			return err;
	}
	err = fork_sign(env, op, dst, src);
	if (err)
		return err;
	scalar_alu(&dst->s, op, row->width, isa_is32(in), src);
	return 0;
}

/*
 * r1 = r2; r1 += 1: r1 remembers that it is "r2 plus 1", so that a comparison of either refines both.
 * Any other operation cuts the tie. `umax`: of dst before.
 */
static void keep_link(struct env *env, const struct insn *in, struct reg *dst, const struct scalar *src, uint64_t umax)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool is32 = isa_is32(in), kept;
	int64_t n;

	kept = env->capable && sum_or_difference(op) && dst->id && !(is32 ? (uint32_t)src->bits.mask : src->bits.mask);
	n = is32 ? (int32_t)src->bits.value : (int64_t)src->bits.value;
	if (!kept || n != (int32_t)n || (is32 && umax > UINT32_MAX) || (op == OP_SUB && n == INT32_MIN) ||
	    dst->id & ID_ADD_CONST) {
		dst->off = 0;
		dst->id = 0;
	} else {
		dst->id |= is32 ? ID_ADD_CONST32 : ID_ADD_CONST64;
		dst->off = (int32_t)(op == OP_SUB ? -n : n);
	}
}

static int numbers(struct env *env, const struct insn *in, struct reg *dst, const struct scalar *src)
{
	bool one_register = src == &dst->s;
	uint64_t umax = dst->s.umax;
	struct scalar copy;
	int err;

	if (one_register)
		copy = *src;
	err = scalars(env, in, dst, one_register ? &copy : src);
	if (!err)
		keep_link(env, in, dst, src, umax);
	return err;
}

static int with_immediate(struct env *env, const struct insn *in)
{
	struct reg *dst = &cur_regs(env)[in->dst], imm;

	if (reg_is_pointer(dst)) {
		reg_set_const(&imm, (uint64_t)(int64_t)in->imm);
		return rule_pointer_alu(env, in, dst, &imm);
	}
	imm.s = scalar_const((uint64_t)(int64_t)in->imm);
	return numbers(env, in, dst, &imm.s);
}

static int with_register(struct env *env, const struct insn *in)
{
	struct reg *regs = cur_regs(env), *dst = &regs[in->dst], *src = &regs[in->src];
	int err;

	if (reg_is_pointer(src) && reg_is_pointer(dst)) {
		if (isa_row(in)->op == OP_SUB && env->allow_ptr_leaks) {
			reg_set_unknown(dst);
			return 0;
		}
		verbose(env, "R%u pointer %s pointer prohibited\n", in->dst, alu_sign(in));
		return -EACCES;
	}
	if (reg_is_pointer(src)) {
		err = precise_reg(env, in->dst);
		return err ? err : rule_pointer_alu(env, in, src, dst);
	}
	if (reg_is_pointer(dst)) {
		err = precise_reg(env, in->src);
		return err ? err : rule_pointer_alu(env, in, dst, src);
	}
	return numbers(env, in, dst, &src->s);
}

static int binary(struct env *env, const struct insn *in)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	int err;

	if (isa_src_is_reg(in)) {
		err = reg_check(env, in->src, USE_READ);
		if (err)
			return err;
	}
	err = reg_check(env, in->dst, USE_READ);
	if (err)
		return err;
	if ((op == OP_DIV || op == OP_MOD || op == OP_SDIV || op == OP_SMOD) && !isa_src_is_reg(in) && !in->imm) {
		verbose(env, "div by zero\n");
		return -EINVAL;
	}
	if ((op == OP_LSH || op == OP_RSH || op == OP_ARSH) && !isa_src_is_reg(in) &&
	    (uint32_t)in->imm >= (isa_is32(in) ? 32 : 64)) {
		verbose(env, "invalid shift %d\n", in->imm);
		return -EINVAL;
	}
	err = reg_check(env, in->dst, USE_WRITE_KEEP);
	if (err)
		return err;
	return isa_src_is_reg(in) ? with_register(env, in) : with_immediate(env, in);
}

/* neg, byte swaps */
static int unary(struct env *env, const struct insn *in)
{
	const struct isa_row *row = isa_row(in);
	struct reg *dst;
	int err = reg_check(env, in->dst, USE_READ);

	if (err)
		return err;
	dst = &cur_regs(env)[in->dst];
	if (reg_leaks(env, dst)) {
		verbose(env, "R%u pointer arithmetic prohibited\n", in->dst);
		return -EACCES;
	}
	if (dst->kind != REG_SCALAR)
		return reg_check(env, in->dst, USE_WRITE);
	err = reg_check(env, in->dst, USE_WRITE_KEEP);
	if (err)
		return err;
	if (row->op != OP_TO_LE || row->width != 64) {	/* that one does nothing */
		dst->off = 0;
		dst->id = 0;
	}
	scalar_alu(&dst->s, (enum isa_op)row->op, row->width, isa_is32(in), NULL);
	return 0;
}

/* A copy that keeps the number when it fits keeps the tie to its origin too. */
static void copy_narrow(struct env *env, struct reg *dst, struct reg *src, bool fits)
{
	if (fits)
		reg_link_before_copy(env, src);
	*dst = *src;
	if (!fits)
		dst->id = 0;
}

static int move_extended(struct env *env, const struct insn *in, struct reg *dst, struct reg *src)
{
	unsigned width = isa_row(in)->width;
	bool is32 = isa_is32(in);

	if (reg_leaks(env, src)) {
		verbose(env, is32 ? "R%u partial copy of pointer\n" : "R%u sign-extension part of pointer\n", in->src);
		return -EACCES;
	}
	if (src->kind != REG_SCALAR) {
		reg_set_unknown(dst);
		if (is32)
			scalar_zext32(&dst->s);
		return 0;
	}
	copy_narrow(env, dst, src, src->s.umax < 1ull << (width - 1));
	scalar_sext(&dst->s, width, is32);
	return 0;
}

static int move(struct env *env, const struct insn *in)
{
	struct reg *dst, *src;
	int err;

	if (isa_row(in)->op == OP_ADDR_CAST) {
		if (in->imm != 1 && in->imm != 1 << 16) {
			verbose(env, "addr_space_cast insn can only convert between address space 1 and 0\n");
			return -EINVAL;
		}
		verbose(env, "addr_space_cast insn can only be used in a program that has an associated arena\n");
		return -EINVAL;
	}
	if (isa_src_is_reg(in)) {
		err = reg_check(env, in->src, USE_READ);
		if (err)
			return err;
	}
	err = reg_check(env, in->dst, USE_WRITE_KEEP);
	if (err)
		return err;
	dst = &cur_regs(env)[in->dst];
	src = &cur_regs(env)[in->src];
	if (!isa_src_is_reg(in)) {
		reg_set_const(dst, isa_is32(in) ? (uint32_t)in->imm : (uint64_t)(int64_t)in->imm);
		return 0;
	}
	if (isa_row(in)->op == OP_MOVSX)
		return move_extended(env, in, dst, src);
	if (!isa_is32(in)) {
		reg_link_before_copy(env, src);
		*dst = *src;
		return 0;
	}
	if (reg_leaks(env, src)) {
		verbose(env, "R%u partial copy of pointer\n", in->src);
		return -EACCES;
	}
	if (src->kind == REG_SCALAR)
		copy_narrow(env, dst, src, reg_width(src) <= 32);
	else
		reg_set_unknown(dst);
	scalar_zext32(&dst->s);
	return 0;
}

int rule_alu(struct env *env, const struct insn *in)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	int err;

	if (op == OP_NEG || isa_op_kinds[op] == KIND_END)
		err = unary(env, in);
	else if (op == OP_MOV || op == OP_MOVSX || op == OP_ADDR_CAST)
		err = move(env, in);
	else
		err = binary(env, in);
	if (!err)
		reg_check_sane(env, &cur_regs(env)[in->dst], "alu");
	return err;
}
