/* Timers in values of maps. */
#include <errno.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

int timer_arg(struct env *env, unsigned regno, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	const struct map_def *map = &env->prog->set->maps[r->map];
	const struct mapfield *field = mapfields_find(&env->maps[r->map], MAPFIELD_TIMER);
	int64_t off = (int64_t)r->s.bits.value + r->off;

	if (!reg_fixed_offset(r)) {
		verbose(env, "R%u doesn't have constant offset. bpf_timer has to be at the constant offset\n", regno);
		return -EINVAL;
	}
	if (!env->maps[r->map].has_btf) {
		verbose(env, "map '%.15s' has to have BTF in order to use bpf_timer\n", map_shown_name(map));
		return -EINVAL;
	}
	if (!field) {
		verbose(env, "map '%.15s' has no valid bpf_timer\n", map_shown_name(map));
		return -EINVAL;
	}
	if (off != field->offset) {
		verbose(env, "off %lld doesn't point to 'struct bpf_timer' that is at %u\n", (long long)off, field->offset);
		return -EINVAL;
	}
	c->map = map;
	c->map_index = r->map;
	c->map_uid = r->map_uid;
	return 0;
}
