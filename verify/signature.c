/* What BTF says of a function's arguments, and whether a call keeps to it. */
#include <errno.h>
#include <string.h>

#include "core/btf.h"
#include "verify/ktype.h"
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

/* ---- tags ---- */

enum { TAG_CTX = 1, TAG_NONNULL = 2, TAG_NULLABLE = 4, TAG_TRUSTED = 8, TAG_UNTRUSTED = 16, TAG_ARENA = 32 };

/* The "arg:" declaration tags of an argument; they are refused in the order in which they stand. */
static int arg_tags(struct env *env, uint32_t func, uint32_t arg, unsigned *tags)
{
	static const struct { const char *name; unsigned tag; } known[] = {
		{ "ctx", TAG_CTX }, { "nonnull", TAG_NONNULL }, { "nullable", TAG_NULLABLE }, { "trusted", TAG_TRUSTED },
		{ "untrusted", TAG_UNTRUSTED }, { "arena", TAG_ARENA },
	};
	const struct btf *btf = env->prog->set->btf;

	*tags = 0;
	for (uint32_t id = 1; id < btf_count(btf); id++) {
		const struct btf_type *t = btf_type(btf, id);
		unsigned i = 0;

		if (t->kind != BTF_DECL_TAG || t->type != source_of(env, func)->btf_id || t->component != (int32_t)arg ||
		    strncmp(t->name, "arg:", 4))
			continue;
		if (!env->funcs[func].is_global) {
			verbose(env, "arg#%u type tag is not supported in static functions\n", arg);
			return -EOPNOTSUPP;
		}
		while (i < sizeof(known) / sizeof(known[0]) && strcmp(known[i].name, t->name + 4))
			i++;
		if (i == sizeof(known) / sizeof(known[0])) {
			verbose(env, "arg#%u has unsupported set of tags\n", arg);
			return -EOPNOTSUPP;
		}
		*tags |= known[i].tag;
	}
	return 0;
}

static int bad_tags(struct env *env, uint32_t i)
{
	verbose(env, "arg#%u has invalid combination of tags\n", i);
	return -EINVAL;
}

/* ---- pointers to the context ---- */

static bool is_struct(const struct btf_type *t)
{
	return t && (t->kind == BTF_STRUCT || t->kind == BTF_UNION);
}

/* bpf_user_pt_regs_t, which is a typedef of something that depends on the machine. */
static bool points_to_user_regs(const struct btf *btf, const struct btf_type *ptr)
{
	const struct btf_type *t = btf_type(btf, ptr->type);

	while (t && (t->kind == BTF_CONST || t->kind == BTF_VOLATILE || t->kind == BTF_RESTRICT || t->kind == BTF_TYPE_TAG))
		t = btf_type(btf, t->type);
	return t && t->kind == BTF_TYPEDEF && !strcmp(t->name, "bpf_user_pt_regs_t");
}

static bool points_to_context(const struct env *env, const struct btf_type *ptr)
{
	const struct btf *btf = env->prog->set->btf;
	const struct btf_type *t = plain_type(btf, ptr->type);
	const char *ctx = env->prog->type->ctx_name;

	if (env->prog->type->id == PROGTYPE_KPROBE && points_to_user_regs(btf, ptr))
		return true;
	if (!is_struct(t) || !ctx)
		return false;
	return !strcmp(t->name, ctx) || (!strcmp(ctx, "__sk_buff") && !strcmp(t->name, "sk_buff")) ||
	       (!strcmp(ctx, "xdp_md") && !strcmp(t->name, "xdp_buff"));
}

/* A pointer with __arg_ctx: what it may point to. */
static int check_tagged_context(struct env *env, uint32_t i, const struct btf_type *ptr)
{
	const struct btf *btf = env->prog->set->btf;
	const struct btf_type *t = plain_type(btf, ptr->type);
	const struct progtype *type = env->prog->type;
	bool registers = type->id == PROGTYPE_KPROBE || type->id == PROGTYPE_PERF_EVENT;
	bool raw = type->id == PROGTYPE_RAW_TRACEPOINT || type->id == PROGTYPE_RAW_TRACEPOINT_WRITABLE;

	if ((registers && points_to_user_regs(btf, ptr)) || !t || t->kind == BTF_VOID)
		return 0;
	if (!t->name[0]) {
		verbose(env, "arg#%u type doesn't have a name\n", i);
		return -EINVAL;
	}
	if ((registers && is_struct(t) && !strcmp(t->name, "pt_regs")) || (raw && t->kind == BTF_INT && t->size == 8) ||
	    type->id == PROGTYPE_TRACEPOINT || type->id == PROGTYPE_SYSCALL)
		return 0;
	if (is_struct(t) && !strcmp(t->name, type->ctx_name))
		return 0;
	verbose(env, "arg#%u should be `struct %s *`\n", i, type->ctx_name);
	return -EINVAL;
}

/* ---- pointers to the kernel's objects ---- */

/* The name without a flavour: "task_struct___old". */
static size_t essential(const char *name)
{
	const char *end = strstr(name, "___");

	return end && end > name && end[-1] != '_' && end[3] && end[3] != '_' ? (size_t)(end - name) : strlen(name);
}

/* The kernel's type of that name; 0: none or several (said in the log, *err). */
static uint32_t find_in_kernel(struct env *env, uint32_t i, const struct btf *kernel, const struct btf_type *t, int *err)
{
	uint32_t found = 0;
	size_t len = essential(t->name);

	for (uint32_t id = 1; id < btf_count(kernel); id++) {
		const struct btf_type *k = btf_type(kernel, id);

		if (k->kind != t->kind || essential(k->name) != len || strncmp(k->name, t->name, len))
			continue;
		*err = -EEXIST;
		if (found)
			break;
		found = id;
		*err = 0;
	}
	if (found && !*err)
		return found;
	verbose(env, "arg#%u reference type('%s %s') %s\n", i, kind_name(t), t->name, found ? "is ambiguous" : "has no matches");
	*err = found ? -ESRCH : -ENOENT;
	return 0;
}

static int object_arg(struct env *env, uint32_t i, const struct btf_type *t, unsigned flags, struct func_arg *arg)
{
	const struct btf *kernel = ktype_btf(env, "an argument that points to a kernel's object");
	int err = 0;
	uint32_t id;

	if (!kernel)
		return -EOPNOTSUPP;
	id = find_in_kernel(env, i, kernel, t, &err);
	if (!id)
		return err;
	if (flags & PTR_UNTRUSTED && !is_struct(btf_type(kernel, id))) {
		verbose(env, "arg#%u has type %s '%s', but only struct or primitive types are allowed\n", i,
			kind_name(btf_type(kernel, id)), btf_type(kernel, id)->name);
		return -EINVAL;
	}
	*arg = (struct func_arg){ .kind = FARG_OBJECT, .flags = (uint16_t)flags, .type = ktype_by_id(env, id) };
	return 0;
}

static int untrusted_arg(struct env *env, uint32_t i, const struct btf_type *t, unsigned tags, struct func_arg *arg)
{
	if (tags != TAG_UNTRUSTED) {
		verbose(env, "arg#%u untrusted cannot be combined with any other tags\n", i);
		return -EINVAL;
	}
	if (!t || t->kind == BTF_VOID || is_scalar_type(t)) {
		*arg = (struct func_arg){ .kind = FARG_MEM, .flags = PTR_RDONLY | PTR_UNTRUSTED };
		return 0;
	}
	return object_arg(env, i, t, PTR_UNTRUSTED, arg);
}

/* ---- one argument ---- */

static int memory_arg(struct env *env, uint32_t i, const struct btf_type *ptr, unsigned tags, struct func_arg *arg)
{
	const struct btf *btf = env->prog->set->btf;
	const struct btf_type *t = plain_type(btf, ptr->type);
	int64_t size = btf_size(btf, btf_skip_modifiers(btf, ptr->type));

	if (tags & TAG_NULLABLE)
		return bad_tags(env, i);
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

static int pointer_arg(struct env *env, uint32_t i, const struct btf_type *ptr, bool global, unsigned tags,
		       struct func_arg *arg)
{
	const struct btf_type *t = plain_type(env->prog->set->btf, ptr->type);

	if (tags & TAG_CTX || points_to_context(env, ptr)) {
		if (tags & ~(unsigned)TAG_CTX)
			return bad_tags(env, i);
		arg->kind = FARG_CTX;
		return tags & TAG_CTX ? check_tagged_context(env, i, ptr) : 0;
	}
	if (t && !strcmp(t->name, "bpf_dynptr")) {
		arg->kind = FARG_DYNPTR;
		return tags ? bad_tags(env, i) : 0;
	}
	if (tags & TAG_TRUSTED)
		return tags & TAG_NONNULL ? bad_tags(env, i) :
		       object_arg(env, i, t, PTR_TRUSTED | (tags & TAG_NULLABLE ? PTR_MAYBE_NULL : 0), arg);
	if (tags & TAG_UNTRUSTED)
		return untrusted_arg(env, i, t, tags, arg);
	if (tags & TAG_ARENA) {
		arg->kind = FARG_ARENA;
		if (tags == TAG_ARENA)
			return 0;
		verbose(env, "arg#%u arena cannot be combined with any other tags\n", i);
		return -EINVAL;
	}
	return global ? memory_arg(env, i, ptr, tags, arg) : -EINVAL;
}

static int one_arg(struct env *env, uint32_t func, uint32_t i, const struct btf_param *param)
{
	struct func *fn = &env->funcs[func];
	const struct btf_type *t = plain_type(env->prog->set->btf, param->type);
	unsigned tags;
	int err = arg_tags(env, func, i, &tags);

	if (err)
		return err;
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
	case FARG_ARENA:
		if (r->kind == REG_SCALAR || reg_is(r, REG_ARENA))
			return 0;
		verbose(env, "R%u is not a pointer to arena or scalar.\n", i + 1);
		return -EINVAL;
	case FARG_DYNPTR:
		err = helper_arg_offset(env, r, i + 1, false);
		return err ? err : dynptr_passed(env, i + 1);
	case FARG_OBJECT:
		return arg->flags & PTR_UNTRUSTED || (reg_is_null(r) && arg->flags & PTR_MAYBE_NULL)
			? 0 : object_passed(env, i + 1, arg);
	case FARG_MEM:
		if (arg->flags & PTR_UNTRUSTED)
			return 0;	/* reading through it is safe, whatever it is */
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
