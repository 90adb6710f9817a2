/* References that must be given back, and spin locks. */
#include <errno.h>
#include <string.h>

#include "verify/log.h"
#include "verify/mapinfo.h"
#include "verify/reg.h"
#include "verify/rules.h"

static struct ref *add(struct env *env, uint32_t insn)
{
	struct vstate *st = env->cur;

	if (st->n_refs == st->cap_refs) {
		uint32_t cap = st->cap_refs ? st->cap_refs * 2 : 4;
		struct ref *refs = pool_alloc(env, cap * sizeof(*refs));

		if (st->n_refs)
			memcpy(refs, st->refs, st->n_refs * sizeof(*refs));
		if (st->cap_refs)
			pool_free(env, st->refs, st->cap_refs * sizeof(*refs));
		st->refs = refs;
		st->cap_refs = cap;
	}
	memset(&st->refs[st->n_refs], 0, sizeof(*st->refs));
	st->refs[st->n_refs].insn = insn;
	return &st->refs[st->n_refs++];
}

static void drop_at(struct vstate *st, uint32_t i)
{
	memmove(&st->refs[i], &st->refs[i + 1], (st->n_refs - i - 1) * sizeof(*st->refs));
	st->n_refs--;
}

int ref_acquire(struct env *env, uint32_t insn)
{
	struct ref *r = add(env, insn);

	r->kind = REF_PTR;
	r->id = ++env->id_gen;
	return (int)r->id;
}

bool ref_drop(struct vstate *st, uint32_t id)
{
	for (uint32_t i = 0; i < st->n_refs; i++)
		if (st->refs[i].kind == REF_PTR && st->refs[i].id == id) {
			drop_at(st, i);
			return true;
		}
	return false;
}

static void invalidate(struct env *env, struct reg *r, void *arg)
{
	if (r->ref == *(const uint32_t *)arg)
		reg_set_invalid(env, r);
}

int ref_release(struct env *env, uint32_t id)
{
	if (!ref_drop(env->cur, id))
		return -EINVAL;
	vstate_each_reg(env, env->cur, invalidate, &id);
	return 0;
}

int ref_check_leak(struct env *env, bool locks_too, const char *what)
{
	const struct vstate *st = env->cur;
	bool leaked = false;

	if (locks_too && st->active_locks) {
		verbose(env, "%s cannot be used inside bpf_spin_lock-ed region\n", what);
		return -EINVAL;
	}
	for (uint32_t i = 0; i < st->n_refs && !st->current; i++) {
		if (st->refs[i].kind != REF_PTR)
			continue;
		verbose(env, "Unreleased reference id=%u alloc_insn=%u\n", st->refs[i].id, st->refs[i].insn);
		leaked = true;
	}
	if (leaked) {
		verbose(env, "%s would lead to reference leak\n", what);
		return -EINVAL;
	}
	return 0;
}

/* ---- spin locks ---- */

static int take(struct env *env, const struct reg *r)
{
	struct vstate *st = env->cur;
	struct ref *ref;

	if (st->active_locks) {
		verbose(env, "Locking two bpf_spin_locks are not allowed\n");
		return -EINVAL;
	}
	ref = add(env, env->insn);
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
		drop_at(st, i);
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
	const struct map_info *info = &env->maps[r->map];
	int64_t off = (int64_t)r->s.bits.value + r->off;

	if (!reg_fixed_offset(r)) {
		verbose(env, "R%u doesn't have constant offset. bpf_spin_lock has to be at the constant offset\n", regno);
		return -EINVAL;
	}
	if (!info->has_btf) {
		verbose(env, "map '%.15s' has to have BTF in order to use bpf_spin_lock\n", map->name);
		return -EINVAL;
	}
	if (!info->has_lock) {
		verbose(env, "map '%.15s' has no valid bpf_spin_lock\n", map->name);
		return -EINVAL;
	}
	if (off != info->lock_off) {
		verbose(env, "off %lld doesn't point to 'struct bpf_spin_lock' that is at %u\n", (long long)off, info->lock_off);
		return -EINVAL;
	}
	return lock ? take(env, r) : give_back(env, r);
}
