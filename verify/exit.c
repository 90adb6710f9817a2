/* The end of the program: what r0 may be. */
#include <errno.h>

#include "verify/log.h"
#include "verify/precise.h"
#include "verify/reg.h"
#include "verify/rules.h"

void log_bad_return(struct env *env, const struct reg *r, int32_t min, int32_t max, const char *when)
{
	verbose(env, "%s the register R0 has", when);
	if (r->s.smin > INT64_MIN)
		verbose(env, " smin=%lld", (long long)r->s.smin);
	if (r->s.smax < INT64_MAX)
		verbose(env, " smax=%lld", (long long)r->s.smax);
	if (r->s.smin == INT64_MIN && r->s.smax == INT64_MAX)
		verbose(env, " unknown scalar value");
	verbose(env, " should have been in [%d, %d]\n", min, max);
}

static int check_range(struct env *env, const struct reg *r, int32_t min, int32_t max, const char *when)
{
	int err;

	if (r->kind != REG_SCALAR) {
		verbose(env, "%s the register R0 is not a known value (%s)\n", when, reg_name(r));
		return -EINVAL;
	}
	err = precise_reg(env, 0);
	if (err)
		return err;
	if (min <= r->s.smin && r->s.smax <= max)
		return 0;
	log_bad_return(env, r, min, max, when);
	return -EINVAL;
}

static int return_code(struct env *env)
{
	const struct progtype_returns *range;
	const struct frame *f = env->cur->frames[0];
	const struct reg *r0 = &cur_regs(env)[0];
	int err = reg_check(env, 0, USE_READ);

	if (err)
		return err;
	if (reg_leaks(env, r0)) {
		verbose(env, "R0 leaks addr as return value\n");
		return -EACCES;
	}
	if (f->in_async_callback)
		return check_range(env, r0, f->ret_min, f->ret_max, "At async callback return");
	if (f->func) {
		if (r0->kind == REG_SCALAR)
			return 0;
		verbose(env, "At subprogram exit the register R0 is not a scalar value (%s)\n", reg_name(r0));
		return -EINVAL;
	}
	range = progtype_returns(env->prog->type, env->prog->attach_type);
	return range ? check_range(env, r0, range->min, range->max, "At program exit") : 0;
}

int rule_exit(struct env *env)
{
	int err = ref_check_leak(env, true, "BPF_EXIT instruction in main prog");

	if (!err)
		err = return_code(env);
	return err ? err : WALK_PATH_DONE;
}
