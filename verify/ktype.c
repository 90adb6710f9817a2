#include "verify/ktype.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/btf.h"
#include "verify/log.h"

struct ktype { const char *name; uint32_t id; bool resolved; };

struct ktypes {
	const struct btf *btf;
	bool asked;
	uint32_t n, cap;
	struct ktype *list;
};

static struct ktypes *types(struct env *env)
{
	if (!env->ktypes) {
		env->ktypes = pool_alloc(env, sizeof(*env->ktypes));
		memset(env->ktypes, 0, sizeof(*env->ktypes));
	}
	return env->ktypes;
}

static uint32_t add(struct env *env, struct ktype t)
{
	struct ktypes *k = env->ktypes;

	if (k->n == k->cap) {
		uint32_t cap = k->cap ? 2 * k->cap : 8;
		struct ktype *list = pool_alloc(env, cap * sizeof(*list));

		if (k->n)
			memcpy(list, k->list, k->n * sizeof(*list));
		k->list = list;
		k->cap = cap;
	}
	k->list[k->n] = t;
	return k->n++;
}

uint32_t ktype_named(struct env *env, const char *name)
{
	struct ktypes *k = types(env);

	for (uint32_t i = 0; i < k->n; i++)
		if (!strcmp(k->list[i].name, name) && (!k->list[i].resolved || k->list[i].id == ktype_id(env, i)))
			return i;
	return add(env, (struct ktype){ .name = name });
}

const char *ktype_name(const struct env *env, uint32_t type)
{
	return env->ktypes->list[type].name;
}

const struct btf *ktype_btf(struct env *env, const char *what)
{
	struct ktypes *k = types(env);

	if (!k->asked && env->options->kernel_btf)
		k->btf = env->options->kernel_btf(env->options->kernel_btf_arg);
	k->asked = true;
	if (!k->btf)
		unsupported(env, "%s (needs the kernel's BTF)", what);
	return k->btf;
}

/* Of several structs of one name, the first is meant. */
uint32_t ktype_id(struct env *env, uint32_t type)
{
	struct ktype *t = &env->ktypes->list[type];

	if (!t->resolved && env->ktypes->btf) {
		t->id = btf_find(env->ktypes->btf, BTF_STRUCT, t->name);
		t->resolved = true;
	}
	return t->id;
}

uint32_t ktype_by_id(struct env *env, uint32_t id)
{
	struct ktypes *k = types(env);
	const char *name = btf_type(k->btf, id)->name;

	for (uint32_t i = 0; i < k->n; i++)
		if (!strcmp(k->list[i].name, name) && ktype_id(env, i) == id)
			return i;
	return add(env, (struct ktype){ .name = name, .id = id, .resolved = true });
}

/* ---- members ---- */

/* One step into a struct: what is at the offset, or the struct member around it. */
struct step {
	const struct btf *btf;
	uint32_t id;			/* of the struct; then of the member or of what it points to */
	uint32_t off, size;
	struct kmember *out;
};

enum { FOUND = 0, IN_STRUCT = 1 };

static const char *shown(const char *name) { return *name ? name : "(anon)"; }

static bool is_struct(const struct btf_type *t)
{
	return t && (t->kind == BTF_STRUCT || t->kind == BTF_UNION);
}

static const struct btf_type *plain(const struct btf *btf, uint32_t *id)
{
	*id = btf_skip_modifiers(btf, *id);
	return btf_type(btf, *id);
}

/* Reached beyond the struct: its last member may be an array without end. 1: goes on in an element. */
static int beyond(struct env *env, struct step *s, const struct btf_type *t)
{
	const struct btf_member *last = t->n ? &t->members[t->n - 1] : NULL;
	uint32_t id = last ? last->type : 0, at = last ? last->bit_offset / 8 : 0;
	const struct btf_type *array = last ? plain(s->btf, &id) : NULL, *element;

	if (array && array->kind == BTF_ARRAY && !array->nelems && s->off >= at) {
		id = array->type;
		element = plain(s->btf, &id);
		if (element && element->kind == BTF_INT)
			return FOUND;
		if (is_struct(element) && element->size) {
			s->off = (s->off - at) % element->size;
			s->id = id;
			return IN_STRUCT;
		}
	}
	verbose(env, "access beyond struct %s at off %u size %u\n", shown(t->name), s->off, s->size);
	return -EACCES;
}

/* The tags of kernel pointers that matter here. */
static unsigned tag_flags(const struct btf_type *t)
{
	if (!t || t->kind != BTF_TYPE_TAG)
		return 0;
	return !strcmp(t->name, "user") ? PTR_USER : !strcmp(t->name, "percpu") ? PTR_PERCPU :
	       !strcmp(t->name, "rcu") ? PTR_RCU : 0;
}

static int at_pointer(struct env *env, struct step *s, const struct btf_type *in, const struct btf_member *m,
		      const struct btf_type *ptr, uint32_t at)
{
	uint32_t id = ptr->type;

	if (s->size != 8 || s->off != at) {
		verbose(env, "cannot access ptr member %s with moff %u in struct %s with off %u size %u\n",
			shown(m->name), at, shown(in->name), s->off, s->size);
		return -EACCES;
	}
	if (!is_struct(plain(s->btf, &id))) {
		s->out->kind = KMEMBER_MEMORY;
		return FOUND;
	}
	s->out->kind = KMEMBER_OBJECT;
	s->out->flags |= tag_flags(btf_type(s->btf, ptr->type));
	s->out->name = m->name;
	s->id = id;
	return FOUND;
}

/* A member that reaches over the offset. */
static int at_member(struct env *env, struct step *s, const struct btf_type *in, const struct btf_member *m)
{
	uint32_t at = m->bit_offset / 8, id = m->type, end;
	const struct btf_type *t = plain(s->btf, &id);
	int64_t size = btf_size(s->btf, id);

	end = at + (uint32_t)size;
	if (t && t->kind == BTF_ARRAY) {
		int64_t one;

		while (t && t->kind == BTF_ARRAY) {
			id = t->type;
			t = plain(s->btf, &id);
		}
		one = btf_size(s->btf, id);
		if (one > 0)
			at += (s->off - at) / (uint32_t)one * (uint32_t)one;
	}
	if (is_struct(t)) {
		s->off -= at;
		s->id = id;
		return IN_STRUCT;
	}
	if (t && t->kind == BTF_PTR)
		return at_pointer(env, s, in, m, t, at);
	/* In a union, another member may reach as far. */
	if (s->off + s->size > end && !(s->out->flags & PTR_UNTRUSTED)) {
		verbose(env, "access beyond the end of member %s (mend:%u) in struct %s with off %u size %u\n",
			shown(m->name), end, shown(in->name), s->off, s->size);
		return -EACCES;
	}
	return FOUND;
}

static int into_struct(struct env *env, struct step *s)
{
	const struct btf_type *t = plain(s->btf, &s->id);

	if (!is_struct(t)) {
		verbose(env, "Type '%s' is not a struct\n", shown(t ? t->name : ""));
		return -EINVAL;
	}
	/* Which member of a union is the valid one, nobody knows. */
	if (t->kind == BTF_UNION && t->n != 1)
		s->out->flags |= PTR_UNTRUSTED;
	if (s->off + s->size > t->size)
		return beyond(env, s, t);
	for (uint32_t i = 0; i < t->n; i++) {
		const struct btf_member *m = &t->members[i];
		uint32_t at = m->bit_offset / 8;
		int64_t size;

		if (s->off + s->size <= at)
			break;
		if (m->bit_size) {
			if (s->off <= at && (m->bit_offset + m->bit_size + 7) / 8 <= s->off + s->size)
				return FOUND;
			continue;
		}
		if (s->off < at)
			break;
		size = btf_size(s->btf, m->type);
		if (size < 0) {
			verbose(env, "field %s doesn't have size\n", shown(m->name));
			return -EFAULT;
		}
		if (s->off < at + (uint64_t)size)
			return at_member(env, s, t, m);
	}
	verbose(env, "struct %s doesn't have field at offset %d\n", shown(t->name), s->off);
	return -EINVAL;
}

int ktype_member(struct env *env, uint32_t type, int32_t off, int32_t size, struct kmember *out)
{
	struct step s = { .btf = ktype_btf(env, "access to the kernel's objects"), .off = (uint32_t)off,
			  .size = (uint32_t)size, .out = out };
	int found;

	*out = (struct kmember){ .kind = KMEMBER_NUMBER, .name = "" };
	if (!s.btf)
		return -EOPNOTSUPP;
	s.id = ktype_id(env, type);
	do {
		found = into_struct(env, &s);
	} while (found == IN_STRUCT);
	if (found == FOUND && out->kind == KMEMBER_OBJECT)
		out->type = ktype_by_id(env, s.id);
	return found;
}

bool ktype_is(struct env *env, uint32_t type, int32_t off, uint32_t wanted, bool strict)
{
	struct kmember ignored;
	struct step s = { .off = (uint32_t)off, .size = 1, .out = &ignored };
	uint32_t target;

	if (type == wanted && !off)
		return true;
	s.btf = ktype_btf(env, "types of the kernel's objects");
	if (!s.btf)
		return false;
	s.id = ktype_id(env, type);
	target = ktype_id(env, wanted);
	if (!off && s.id == target)
		return true;
	while (!strict) {
		ignored = (struct kmember){ .kind = KMEMBER_NUMBER };
		if (into_struct(env, &s) != IN_STRUCT)
			return false;
		if (!s.off && s.id == target)
			return true;
	}
	return false;
}

bool ktype_listed(struct env *env, uint32_t type, const char *list, const struct kmember *m)
{
	const struct btf *btf = env->ktypes->btf;
	const struct btf_type *t;
	char name[128];

	snprintf(name, sizeof(name), "%s%s", ktype_name(env, type), list);
	t = btf_type(btf, btf_find(btf, BTF_STRUCT, name));
	for (uint32_t i = 0; t && i < t->n; i++) {
		const struct btf_type *ptr = btf_type(btf, t->members[i].type);

		if (ptr->kind == BTF_PTR && !strcmp(t->members[i].name, m->name) &&
		    btf_skip_modifiers(btf, ptr->type) == ktype_id(env, m->type))
			return true;
	}
	return false;
}
