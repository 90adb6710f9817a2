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

/* dst = dst op src, both numbers. */
static int scalars(struct env *env, const struct insn *in, struct reg *dst, const struct reg *src)
{
	const struct isa_row *row = isa_row(in);
	enum isa_op op = (enum isa_op)row->op;
	struct scalar s = src->s;
	int err;

	if (!scalar_alu_followed(op, isa_is32(in), &s)) {
		reg_set_unknown(env, dst);
		return 0;
	}
	if (sum_or_difference(op)) {
		err = sanitize_scalar(env, in);
		if (err)
			return err;
	}
	scalar_alu(&dst->s, op, row->width, isa_is32(in), &s);
	return 0;
}

/*
 * r1 = r2; r1 += 1: r1 remembers that it is "r2 plus 1", so that a comparison of either refines both.
 * Any other operation cuts the tie.
 */
static void keep_link(struct env *env, const struct insn *in, struct reg *dst, const struct reg *src)
{
	uint64_t n;

	if (!env->capable || in->id == ISA_NONE || isa_row(in)->op != OP_ADD || isa_is32(in) || !dst->id ||
	    !reg_is_const(src, false)) {
		dst->id = 0;
		return;
	}
	n = reg_const(src, false);
	if (dst->id & ID_ADD_CONST || n > INT32_MAX) {
		dst->off = 0;
		dst->id = 0;
	} else {
		dst->id |= ID_ADD_CONST;
		dst->off = (int32_t)n;
	}
}

static int two_operands(struct env *env, const struct insn *in)
{
	struct reg *regs = cur_regs(env), *dst = &regs[in->dst], *src;
	struct reg imm;
	int err;

	if (!isa_src_is_reg(in)) {
		reg_set_const(env, &imm, (uint64_t)(int64_t)in->imm);
		src = &imm;
		if (reg_is_pointer(dst))
			return rule_pointer_alu(env, in, dst, src);
	} else {
		src = &regs[in->src];
		if (reg_is_pointer(src) && reg_is_pointer(dst)) {
			if (isa_row(in)->op == OP_SUB && env->allow_ptr_leaks) {
				reg_set_unknown(env, dst);
				return 0;
			}
			verbose(env, "R%u pointer %s pointer prohibited\n", in->dst, alu_sign(in));
			return -EACCES;
		}
		if (reg_is_pointer(src)) {
			err = precise_reg(env, in->dst);
			return err ? err : rule_pointer_alu(env, in, src, dst);
		}
		if (reg_is_pointer(dst) || dst->precise) {
			err = precise_reg(env, in->src);
			if (err)
				return err;
		}
		if (reg_is_pointer(dst))
			return rule_pointer_alu(env, in, dst, src);
	}
	imm = *src;		/* dst and src may be one register */
	err = scalars(env, in, dst, &imm);
	if (err)
		return err;
	keep_link(env, in, dst, &imm);
	return 0;
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
	return err ? err : two_operands(env, in);
}

/* neg, byte swaps */
static int unary(struct env *env, const struct insn *in)
{
	struct reg *dst;
	int err = reg_check(env, in->dst, USE_READ);

	if (err)
		return err;
	dst = &cur_regs(env)[in->dst];
	if (reg_leaks(env, dst)) {
		verbose(env, "R%u pointer arithmetic prohibited\n", in->dst);
		return -EACCES;
	}
	if (isa_row(in)->op != OP_NEG || dst->kind != REG_SCALAR)
		return reg_check(env, in->dst, USE_WRITE);
	err = reg_check(env, in->dst, USE_WRITE_KEEP);
	if (!err)
		scalar_alu(&dst->s, OP_NEG, isa_row(in)->width, isa_is32(in), NULL);
	return err;
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
		reg_set_unknown(env, dst);
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
		reg_set_const(env, dst, isa_is32(in) ? (uint32_t)in->imm : (uint64_t)(int64_t)in->imm);
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
		reg_set_unknown(env, dst);
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
