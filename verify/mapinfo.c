#include "verify/mapinfo.h"

#include <string.h>

#include "core/btf.h"
#include "verify/env.h"

/* Structs in a value that the kernel manages; the first is covered here. */
static const char *const managed[] = {
	"bpf_spin_lock", "bpf_timer", "bpf_wq", "bpf_list_head", "bpf_list_node", "bpf_rb_root", "bpf_rb_node",
	"bpf_refcount", "bpf_res_spin_lock", "bpf_task_work", NULL
};

static const char *managed_name(const struct btf_type *t)
{
	for (unsigned i = 0; t && t->kind == BTF_STRUCT && managed[i]; i++)
		if (!strcmp(t->name, managed[i]))
			return managed[i];
	return NULL;
}

/* A pointer with a type tag of the kernel's: an object the map owns. */
static bool kernel_pointer(const struct btf *btf, uint32_t id)
{
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, id));

	if (!t || t->kind != BTF_PTR)
		return false;
	t = btf_type(btf, t->type);
	return t && t->kind == BTF_TYPE_TAG && (strstr(t->name, "kptr") || !strcmp(t->name, "uptr"));
}

static void look_at(const struct btf *btf, uint32_t id, uint32_t off, struct map_info *info, unsigned depth)
{
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, id));
	const char *name = managed_name(t);

	if (kernel_pointer(btf, id)) {
		info->special = "kptr";
	} else if (name == managed[0] && !info->has_lock && depth) {
		info->has_lock = true;
		info->lock_off = off;
	} else if (name) {
		info->special = name;
		info->has_async |= name == managed[1] || name == managed[2];
	} else if (t && t->kind == BTF_ARRAY && depth < 4) {
		look_at(btf, t->type, off, info, depth + 1);
	} else if (t && (t->kind == BTF_STRUCT || t->kind == BTF_UNION) && depth < 4) {
		for (uint32_t i = 0; i < t->n; i++)
			look_at(btf, t->members[i].type, off + t->members[i].bit_offset / 8, info, depth + 1);
	}
}

int mapinfo_read(struct env *env)
{
	const struct progset *set = env->prog->set;
	uint32_t n = set->n_maps ? set->n_maps : 1;

	env->maps = pool_alloc(env, n * sizeof(*env->maps));
	memset(env->maps, 0, n * sizeof(*env->maps));
	for (uint32_t i = 0; i < set->n_maps && set->btf; i++) {
		const struct map_def *map = &set->maps[i];

		env->maps[i].has_btf = map->btf_value || map->btf_key;
		if (map->btf_value)
			look_at(set->btf, map->btf_value, 0, &env->maps[i], 0);
	}
	return 0;
}
