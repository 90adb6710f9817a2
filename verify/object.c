/* Structs of the kernel's, behind pointers that carry their type. */
#include <errno.h>

#include "core/maptype.h"
#include "verify/ktype.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* What may be read at all, and from where. */
static int check_pointer(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];
	const char *name = ktype_name(env, r->type);

	if (!env->allow_ptr_leaks) {
		verbose(env, "'struct %s' access is allowed only to CAP_PERFMON and CAP_SYS_ADMIN\n", name);
		return -EPERM;
	}
	if (!license_is_gpl(env->prog->set->license)) {
		verbose(env, "Cannot access kernel 'struct %s' from non-GPL compatible program\n", name);
		return -EINVAL;
	}
	if (off < 0) {
		verbose(env, "R%u is ptr_%s invalid negative access: off=%d\n", a->reg, name, off);
		return -EACCES;
	}
	if (!tnum_equals_const(r->s.bits, 0)) {
		verbose(env, "R%u is ptr_%s invalid variable offset: off=%d, var_off=%s\n", a->reg, name, off,
			log_tnum(r->s.bits));
		return -EACCES;
	}
	if (r->flags & PTR_USER) {
		verbose(env, "R%u is ptr_%s access user memory: off=%d\n", a->reg, name, off);
		return -EACCES;
	}
	if (r->flags & PTR_PERCPU) {
		verbose(env, "R%u is ptr_%s access percpu memory: off=%d\n", a->reg, name, off);
		return -EACCES;
	}
	return 0;
}

static bool in_rcu_section(const struct env *env)
{
	return env->cur->active_rcu_locks || env->cur->active_locks || !env->cur->sleepable;
}

/* How far a pointer is to be believed that was loaded from object `r`. */
static unsigned trust(struct env *env, const struct reg *r, const struct kmember *m)
{
	const unsigned none = PTR_TRUSTED | PTR_RCU;

	if (r->flags & PTR_UNTRUSTED)
		return PTR_UNTRUSTED;
	if (!reg_is_trusted(r) && !(r->flags & PTR_RCU))
		return m->flags & ~none;
	if (ktype_listed(env, r->type, "__safe_trusted", m))
		return m->flags | PTR_TRUSTED;
	if (ktype_listed(env, r->type, "__safe_trusted_or_null", m))
		return m->flags | PTR_TRUSTED | PTR_MAYBE_NULL;
	if (!in_rcu_section(env))
		return PTR_UNTRUSTED;
	if (ktype_listed(env, r->type, "__safe_rcu", m))
		return m->flags | PTR_RCU;
	if (ktype_listed(env, r->type, "__safe_rcu_or_null", m))
		return (m->flags | PTR_RCU | PTR_MAYBE_NULL) & ~(unsigned)PTR_UNTRUSTED;
	if (m->flags & PTR_RCU)
		return m->flags | PTR_MAYBE_NULL;
	return m->flags & (PTR_PERCPU | PTR_USER) ? m->flags : m->flags & ~none;
}

/* What a load of the member gives: a number or a pointer with these flags. */
static void load_member(struct env *env, struct reg *r, const struct kmember *m, unsigned flags)
{
	switch (m->kind) {
	case KMEMBER_NUMBER:
		reg_set_unknown(r);
		break;
	case KMEMBER_OBJECT:
		reg_set_pointer(r, REG_OBJECT, flags);
		r->type = m->type;
		if (reg_maybe_null(r))
			r->id = ++env->id_gen;
		break;
	case KMEMBER_MEMORY:
		reg_set_pointer(r, REG_MEM, PTR_RDONLY | PTR_UNTRUSTED);
		break;
	}
}

int object_access(struct env *env, const struct access *a, int32_t off)
{
	struct reg *regs = cur_regs(env);
	const struct reg from = regs[a->reg];
	struct kmember m;
	int err = check_pointer(env, a, off);

	if (err)
		return err;
	if (a->write) {
		verbose(env, "only read is supported\n");
		return -EACCES;
	}
	err = ktype_member(env, from.type, off, a->size, &m);
	if (err || a->value < 0)
		return err;
	load_member(env, &regs[a->value], &m, m.kind == KMEMBER_OBJECT ? trust(env, &from, &m) : 0);
	return 0;
}

int map_object_access(struct env *env, const struct access *a, int32_t off)
{
	const struct map_def *map = &env->prog->set->maps[cur_regs(env)[a->reg].map];
	const char *name = maptype_struct(map->type);
	struct kmember m;
	int err;

	if (!name) {
		verbose(env, "map_ptr access not supported for map type %u\n", map->type);
		return -MAP_ENOTSUPP;
	}
	if (!env->allow_ptr_leaks) {
		verbose(env, "'struct %s' access is allowed only to CAP_PERFMON and CAP_SYS_ADMIN\n", name);
		return -EPERM;
	}
	if (off < 0) {
		verbose(env, "R%u is %s invalid negative access: off=%d\n", a->reg, name, off);
		return -EACCES;
	}
	if (a->write) {
		verbose(env, "only read from %s is supported\n", name);
		return -EACCES;
	}
	err = ktype_member(env, ktype_named(env, name), off, a->size, &m);
	if (!err && a->value >= 0)
		load_member(env, &cur_regs(env)[a->value], &m, m.flags);
	return err;
}

int object_passes(struct env *env, unsigned regno, uint32_t wanted, bool null_ok, bool release, bool strict)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (reg_maybe_null(r) && (!null_ok || release)) {
		verbose(env, "Possibly NULL pointer passed to helper arg%u\n", regno);
		return -EACCES;
	}
	if (ktype_is(env, r->type, r->off, wanted, strict))
		return 0;
	if (env->unsupported)
		return -EOPNOTSUPP;
	verbose(env, "R%u is of type %s but %s is expected\n", regno, ktype_name(env, r->type), ktype_name(env, wanted));
	return -EACCES;
}
