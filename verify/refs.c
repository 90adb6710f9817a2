/* References that must be given back. */
#include <errno.h>
#include <string.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

struct ref *ref_add(struct env *env, uint32_t insn)
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

void ref_drop_at(struct vstate *st, uint32_t i)
{
	memmove(&st->refs[i], &st->refs[i + 1], (st->n_refs - i - 1) * sizeof(*st->refs));
	st->n_refs--;
}

int ref_acquire(struct env *env, uint32_t insn)
{
	struct ref *r = ref_add(env, insn);

	r->kind = REF_PTR;
	r->id = ++env->id_gen;
	return (int)r->id;
}

bool ref_drop(struct vstate *st, uint32_t id)
{
	for (uint32_t i = 0; i < st->n_refs; i++)
		if (st->refs[i].kind == REF_PTR && st->refs[i].id == id) {
			ref_drop_at(st, i);
			return true;
		}
	return false;
}

static bool is_released(const struct reg *r, const void *arg) { return r->ref == *(const uint32_t *)arg; }

static void invalidate(struct env *env, struct reg *r, const void *arg)
{
	(void)arg;
	reg_set_invalid(env, r);
}

int ref_release(struct env *env, uint32_t id)
{
	if (!ref_drop(env->cur, id))
		return -EINVAL;
	vstate_each_reg(env, env->cur, is_released, invalidate, &id);
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
