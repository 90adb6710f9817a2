/* 64-bit immediates: numbers, maps, values of maps, functions. */
#include <errno.h>

#include "core/btf.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

static int function_address(struct env *env, const struct insn *in, struct reg *dst)
{
	int f = func_at(env, env->insn + (uint32_t)in->imm + 1);

	if (!env->prog->funcs[0].btf_id) {
		verbose(env, "missing btf func_info\n");
		return -EINVAL;
	}
	if (f < 0)
		return -EFAULT;
	if (env->funcs[f].is_global) {
		verbose(env, "callback function not static\n");
		return -EINVAL;
	}
	reg_set_pointer(dst, REG_FUNC, 0);
	dst->func = (uint32_t)f;
	return 0;
}

int rule_imm64(struct env *env, const struct insn *in)
{
	int err = reg_check(env, in->dst, USE_WRITE);
	struct reg *dst = &cur_regs(env)[in->dst < ISA_REGS ? in->dst : 0];

	if (err)
		return err;
	switch (isa_row(in)->op) {
	case OP_LD_IMM64:
		reg_set_const(dst, isa_imm64(in));
		return 0;
	case OP_LD_CODE_ADDR:
		return function_address(env, in, dst);
	case OP_LD_MAP_IDX:
		reg_set_pointer(dst, REG_MAP, 0);
		dst->map = (uint32_t)in->imm;
		return 0;
	case OP_LD_MAP_IDX_VALUE:
		reg_set_pointer(dst, REG_MAP_VALUE, 0);
		dst->map = (uint32_t)in->imm;
		dst->off = in[1].imm;
		return 0;
	}
	return unsupported(env, "this kind of 64-bit immediate (%s)", isa_row(in)->name);
}
