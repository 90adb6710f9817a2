/* Spin locks in values of maps. */
#include <errno.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

static int take(struct env *env, const struct reg *r)
{
	struct vstate *st = env->cur;
	struct ref *ref;

	if (st->active_locks) {
		verbose(env, "Locking two bpf_spin_locks are not allowed\n");
		return -EINVAL;
	}
	ref = ref_add(env, env->insn);
	ref->kind = REF_LOCK;
	ref->id = r->id;
	ref->object = r->map + 1;
	st->active_locks++;
	st->lock_id = r->id;
	st->lock_object = r->map + 1;
	return 0;
}

static int give_back(struct env *env, const struct reg *r)
{
	struct vstate *st = env->cur;

	if (!st->active_locks) {
		verbose(env, "bpf_spin_unlock without taking a lock\n");
		return -EINVAL;
	}
	for (uint32_t i = 0; i < st->n_refs; i++) {
		if (st->refs[i].kind != REF_LOCK || st->refs[i].id != r->id || st->refs[i].object != r->map + 1)
			continue;
		ref_drop_at(st, i);
		st->active_locks--;
		st->lock_id = 0;
		st->lock_object = 0;
		return 0;
	}
	verbose(env, "bpf_spin_unlock of different lock\n");
	return -EINVAL;
}

int lock_take(struct env *env, unsigned regno, bool lock)
{
	const struct reg *r = &cur_regs(env)[regno];
	const struct map_def *map = &env->prog->set->maps[r->map];
	const struct mapfield *field = mapfields_find(&env->maps[r->map], MAPFIELD_SPIN_LOCK);
	int64_t off = (int64_t)r->s.bits.value + r->off;

	if (!reg_fixed_offset(r)) {
		verbose(env, "R%u doesn't have constant offset. bpf_spin_lock has to be at the constant offset\n", regno);
		return -EINVAL;
	}
	if (!env->maps[r->map].has_btf) {
		verbose(env, "map '%.15s' has to have BTF in order to use bpf_spin_lock\n", map_shown_name(map));
		return -EINVAL;
	}
	if (!field) {
		verbose(env, "map '%.15s' has no valid bpf_spin_lock\n", map_shown_name(map));
		return -EINVAL;
	}
	if (off != field->offset) {
		verbose(env, "off %lld doesn't point to 'struct bpf_spin_lock' that is at %u\n", (long long)off, field->offset);
		return -EINVAL;
	}
	return lock ? take(env, r) : give_back(env, r);
}
