/* The legacy packet loads: calls in disguise, with the context in r6. */
#include <errno.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

enum { CTX_REG = 6 };

int ld_abs_allowed(struct env *env)
{
	unsigned type = env->prog->type->id;

	if (type == PROGTYPE_SOCKET_FILTER || type == PROGTYPE_SCHED_CLS || type == PROGTYPE_SCHED_ACT)
		return 0;
	verbose(env, "BPF_LD_[ABS|IND] instructions not allowed for this program type\n");
	return -EINVAL;
}

int rule_ld_abs(struct env *env, const struct insn *in)
{
	const struct reg *ctx;
	struct scalar nothing;
	int err = ld_abs_allowed(env);

	if (err)
		return err;
	if (in->dst || in->off || (isa_row(in)->op == OP_LD_ABS && in->src)) {
		verbose(env, "BPF_LD_[ABS|IND] uses reserved fields\n");
		return -EINVAL;
	}
	err = reg_check(env, CTX_REG, USE_READ);
	if (!err)
		err = ref_check_leak(env, true, "BPF_LD_[ABS|IND]");
	if (err)
		return err;
	ctx = &cur_regs(env)[CTX_REG];
	if (!reg_is(ctx, REG_CTX)) {
		verbose(env, "at the time of BPF_LD_ABS|IND R6 != pointer to skb\n");
		return -EINVAL;
	}
	if (isa_row(in)->op == OP_LD_IND) {
		err = reg_check(env, in->src, USE_READ);
		if (err)
			return err;
	}
	err = mem_unmodified(env, ctx, CTX_REG, false);
	if (err)
		return err;
	clear_caller_saved(env);
	reg_set_unknown(&cur_regs(env)[0]);
	if (!env->cur->current)
		return 0;
	/* Beyond the packet's end, the function returns 0. */
	nothing = scalar_const(0);
	log_touch_reg(env, 0);
	if (!walk_push(env, env->insn + 1, env->insn, false))
		return -EFAULT;
	return leave_function(env, &nothing);
}
