/*
 * cgroup.c - CGROUP_STORAGE and PERCPU_CGROUP_STORAGE: values of the cgroup that a program is attached to. Here
 * every program is attached to one and the same; bpf(2) finds its value under the key of zeros.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"

struct storage {
	struct map map;
	uint8_t *values;	/* one, or one for each CPU */
	uint64_t stride;
	unsigned n;
};

static struct storage *storage_of(struct map *map)
{
	return (struct storage *)map;
}

static int storage_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct storage *s = calloc(1, sizeof(*s));

	if (!s)
		return -ENOMEM;
	s->stride = (map_round8(def->value_size) + 63) & ~(uint64_t)63;
	s->n = def->type == MAP_PERCPU_CGROUP_STORAGE ? env->cpus : 1;
	s->values = map_memory(s->stride * s->n);
	if (!s->values) {
		free(s);
		return -ENOMEM;
	}
	*out = &s->map;
	return 0;
}

static void storage_free(struct map *map)
{
	struct storage *s = storage_of(map);

	map_memory_free(s->values, s->stride * s->n);
	free(s);
}

static void *value_of(const struct storage *s, unsigned cpu)
{
	return s->values + (s->n > 1 ? cpu : 0) * s->stride;
}

static bool is_ours(const struct map *map, const void *key)
{
	static const uint8_t zeros[16];

	return !memcmp(key, zeros, map->def.key_size);
}

/* NULL for the key: the program's own. */
static void *storage_lookup(struct map *map, const void *key, unsigned cpu)
{
	return !key || is_ours(map, key) ? value_of(storage_of(map), cpu) : NULL;
}

static int storage_copy(struct map *map, const void *key, void *value)
{
	struct storage *s = storage_of(map);

	if (!is_ours(map, key))
		return -ENOENT;
	for (unsigned cpu = 0; cpu < s->n; cpu++)
		map_value_out(map, (uint8_t *)value + cpu * map_round8(map->def.value_size), value_of(s, cpu));
	return 0;
}

static int storage_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	struct storage *s = storage_of(map);

	if (flags != MAP_ANY && flags != MAP_EXIST)
		return -EINVAL;
	if (!is_ours(map, key))
		return -ENOENT;
	for (unsigned cpu = 0; cpu < s->n; cpu++)
		map_value_in(map, value_of(s, cpu), (const uint8_t *)value + cpu * map_round8(map->def.value_size));
	return 0;
}

static int storage_delete(struct map *map, const void *key)
{
	(void)map, (void)key;
	return -EINVAL;
}

static int storage_next_key(struct map *map, const void *key, void *next)
{
	if (key)
		return -ENOENT;
	memset(next, 0, map->def.key_size);
	return 0;
}

static int storage_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	(void)cpu;
	return storage_store(map, key, value, flags);
}

const struct map_ops map_cgroup_ops = {
	.create = storage_create,
	.free = storage_free,
	.lookup = storage_lookup,
	.update = storage_update,
	.delete = storage_delete,
	.next_key = storage_next_key,
	.copy = storage_copy,
	.store = storage_store,
};
