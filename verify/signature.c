/* What BTF says of a function's arguments, and whether a call keeps to it. */
#include <errno.h>
#include <string.h>

#include "core/btf.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

static const struct prog_func *source_of(const struct env *env, uint32_t func)
{
	return &env->prog->funcs[env->funcs[func].prog_func];
}

const char *func_name(const struct env *env, uint32_t func)
{
	const struct prog_func *f = source_of(env, func);
	const struct btf_type *t = f->btf_id ? btf_type(env->prog->set->btf, f->btf_id) : NULL;

	return t ? t->name : "";
}

static const char *kind_name(const struct btf_type *t)
{
	static const char *const names[BTF_KINDS] = {
		"UNKNOWN", "INT", "PTR", "ARRAY", "STRUCT", "UNION", "ENUM", "FWD", "TYPEDEF", "VOLATILE", "CONST",
		"RESTRICT", "FUNC", "FUNC_PROTO", "VAR", "DATASEC", "FLOAT", "DECL_TAG", "TYPE_TAG", "ENUM64",
	};

	return t ? names[t->kind] : "UNKNOWN";
}

static const struct btf_type *plain_type(const struct btf *btf, uint32_t id)
{
	return btf_type(btf, btf_skip_modifiers(btf, id));
}

static bool is_scalar_type(const struct btf_type *t)
{
	return t && (t->kind == BTF_INT || t->kind == BTF_ENUM || t->kind == BTF_ENUM64);
}

enum { TAG_CTX = 1, TAG_NONNULL = 2, TAG_OTHER = 4 };

/* The "arg:" declaration tags of an argument. */
static unsigned arg_tags(const struct btf *btf, uint32_t func_id, uint32_t arg)
{
	unsigned tags = 0;

	for (uint32_t id = 1; id < btf_count(btf); id++) {
		const struct btf_type *t = btf_type(btf, id);

		if (t->kind != BTF_DECL_TAG || t->type != func_id || t->component != (int32_t)arg ||
		    strncmp(t->name, "arg:", 4))
			continue;
		tags |= !strcmp(t->name + 4, "ctx") ? TAG_CTX : !strcmp(t->name + 4, "nonnull") ? TAG_NONNULL : TAG_OTHER;
	}
	return tags;
}

static bool points_to_context(const struct env *env, const struct btf_type *ptr)
{
	const struct btf_type *t = plain_type(env->prog->set->btf, ptr->type);
	const char *ctx = env->prog->type->ctx_name;

	return t && t->kind == BTF_STRUCT && ctx && !strcmp(t->name, ctx);
}

static int pointer_arg(struct env *env, uint32_t i, const struct btf_type *ptr, bool global, unsigned tags,
		       struct func_arg *arg)
{
	const struct btf *btf = env->prog->set->btf;
	const struct btf_type *t;
	int64_t size;

	if (tags & TAG_CTX || points_to_context(env, ptr)) {
		if (tags & ~(unsigned)TAG_CTX) {
			verbose(env, "arg#%u has invalid combination of tags\n", i);
			return -EINVAL;
		}
		arg->kind = FARG_CTX;
		return 0;
	}
	if (!global)
		return -EINVAL;
	t = plain_type(btf, ptr->type);
	size = btf_size(btf, btf_skip_modifiers(btf, ptr->type));
	if (size < 0 || !t) {
		verbose(env, "arg#%u reference type('%s %s') size cannot be determined: %d\n", i, kind_name(t),
			t ? t->name : "", -EINVAL);
		return -EINVAL;
	}
	arg->kind = FARG_MEM;
	arg->flags = tags & TAG_NONNULL ? 0 : PTR_MAYBE_NULL;
	arg->mem_size = (uint32_t)size;
	return 0;
}

static int one_arg(struct env *env, uint32_t func, uint32_t i, const struct btf_param *param)
{
	const struct btf *btf = env->prog->set->btf;
	struct func *fn = &env->funcs[func];
	const struct btf_type *t = plain_type(btf, param->type);
	unsigned tags = arg_tags(btf, source_of(env, func)->btf_id, i);

	if (tags && !fn->is_global) {
		verbose(env, "arg#%u type tag is not supported in static functions\n", i);
		return -EINVAL;
	}
	if (tags & TAG_OTHER)
		return unsupported(env, "an \"arg:\" tag other than ctx and nonnull");
	if (t && t->kind == BTF_PTR)
		return pointer_arg(env, i, t, fn->is_global, tags, &fn->args[i]);
	if (tags) {
		verbose(env, "arg#%u has pointer tag, but is not a pointer type\n", i);
		return -EINVAL;
	}
	if (is_scalar_type(t)) {
		fn->args[i].kind = FARG_ANY;
		return 0;
	}
	if (fn->is_global)
		verbose(env, "Arg#%u type %s in %s() is not supported yet.\n", i, kind_name(t), func_name(env, func));
	return -EINVAL;
}

int func_signature(struct env *env, uint32_t func)
{
	const struct btf *btf = env->prog->set->btf;
	struct func *fn = &env->funcs[func];
	const struct btf_type *f, *proto;

	if (fn->args_cached)
		return 0;
	if (!source_of(env, func)->btf_id || !btf) {
		if (!fn->is_global)
			return -EINVAL;
		verbose(env, "Global functions need valid BTF\n");
		return -EFAULT;
	}
	f = btf_type(btf, source_of(env, func)->btf_id);
	proto = f && f->kind == BTF_FUNC ? btf_type(btf, f->type) : NULL;
	if (!proto || proto->kind != BTF_FUNC_PROTO) {
		verbose(env, "Invalid type of function %s()\n", func_name(env, func));
		return -EFAULT;
	}
	if (proto->n > 5) {
		if (fn->is_global)
			verbose(env, "Global function %s() with %u > %d args. Buggy compiler.\n", f->name, proto->n, 5);
		return -EINVAL;
	}
	if (!is_scalar_type(plain_type(btf, proto->type))) {
		if (fn->is_global)
			verbose(env, "Global function %s() doesn't return scalar. Only those are supported.\n", f->name);
		return -EINVAL;
	}
	for (uint32_t i = 0; i < proto->n; i++) {
		int err = one_arg(env, func, i, &proto->params[i]);

		if (err)
			return err;
	}
	fn->n_args = (uint8_t)proto->n;
	fn->args_cached = true;
	return 0;
}

/* ---- calls ---- */

/* The memory may be null; if it is not, all of it must be there to read and write. */
static int check_memory_arg(struct env *env, unsigned regno, uint32_t size)
{
	struct reg *r = &cur_regs(env)[regno], saved = *r;
	int err;

	if (reg_is_null(r))
		return 0;
	if (reg_maybe_null(r))
		reg_set_not_null(env, r);
	err = helper_memory(env, regno, (int32_t)size, false, true, NULL);
	if (!err)
		err = helper_memory(env, regno, (int32_t)size, true, true, NULL);
	if (reg_maybe_null(&saved))
		*r = saved;
	return err;
}

static int check_passed(struct env *env, unsigned i, const struct func_arg *arg)
{
	const struct reg *r = &cur_regs(env)[i + 1];
	int err;

	switch ((enum func_arg_kind)arg->kind) {
	case FARG_ANY:
		if (r->kind == REG_SCALAR)
			return 0;
		verbose(env, "R%u is not a scalar\n", i + 1);
		return -EINVAL;
	case FARG_CTX:
		err = helper_arg_offset(env, r, i + 1, false);
		if (err)
			return err;
		if (reg_is(r, REG_CTX))
			return 0;
		verbose(env, "arg#%u expects pointer to ctx\n", i);
		return -EINVAL;
	case FARG_MEM:
		err = helper_arg_offset(env, r, i + 1, false);
		if (err)
			return err;
		if (check_memory_arg(env, i + 1, arg->mem_size))
			return -EINVAL;
		if (arg->flags & PTR_MAYBE_NULL || !reg_maybe_null(r))
			return 0;
		verbose(env, "arg#%u is expected to be non-NULL\n", i);
		return -EINVAL;
	}
	return -EFAULT;
}

int func_call_matches(struct env *env, uint32_t func)
{
	struct func *fn = &env->funcs[func];
	int err;

	if (!env->prog->funcs[0].btf_id || fn->unreliable)
		return -EINVAL;
	err = func_signature(env, func);
	for (unsigned i = 0; !err && i < fn->n_args; i++)
		err = check_passed(env, i, &fn->args[i]);
	if (err)
		fn->unreliable = true;
	return err;
}
