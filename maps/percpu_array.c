/*
 * percpu_array.c - PERCPU_ARRAY: an array for each CPU, so that programs on different CPUs share no cache
 * line.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"

struct percpu_array {
	struct map map;
	uint8_t *memory;
	uint64_t cpu_bytes;	/* from the array of one CPU to that of the next */
	unsigned cpus;
};

static struct percpu_array *array_of(struct map *map)
{
	return (struct percpu_array *)map;
}

static uint8_t *value_at(const struct percpu_array *a, uint32_t index, unsigned cpu)
{
	return a->memory + cpu * a->cpu_bytes + (uint64_t)index * a->map.stride;
}

static uint32_t index_of(const void *key)
{
	uint32_t index;

	memcpy(&index, key, sizeof(index));
	return index;
}

static uint64_t percpu_lookup_fast(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5,
				   struct vm *vm)
{
	const struct percpu_array *a = (const struct percpu_array *)(uintptr_t)r1;
	uint32_t index = index_of((const void *)(uintptr_t)r2);

	(void)r3, (void)r4, (void)r5;
	return index < a->map.def.max_entries ? (uintptr_t)value_at(a, index, vm->cpu) : 0;
}

static int percpu_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	enum { PAGE = 4096 };
	struct percpu_array *a = calloc(1, sizeof(*a));

	if (!a)
		return -ENOMEM;
	a->cpus = env->cpus;
	a->map.stride = (uint32_t)map_round8(def->value_size);
	a->map.lookup_fast = percpu_lookup_fast;
	a->cpu_bytes = ((uint64_t)a->map.stride * def->max_entries + PAGE - 1) / PAGE * PAGE;
	a->memory = map_memory(a->cpu_bytes * a->cpus);
	if (!a->memory) {
		free(a);
		return -ENOMEM;
	}
	*out = &a->map;
	return 0;
}

static void percpu_free(struct map *map)
{
	struct percpu_array *a = array_of(map);

	map_memory_free(a->memory, a->cpu_bytes * a->cpus);
	free(a);
}

static void *percpu_lookup(struct map *map, const void *key, unsigned cpu)
{
	uint32_t index = index_of(key);

	return index < map->def.max_entries ? value_at(array_of(map), index, cpu) : NULL;
}

static int check_update(const struct map *map, uint32_t index, uint64_t flags)
{
	if (map_check_update_flags(flags))
		return -EINVAL;
	if (index >= map->def.max_entries)
		return -E2BIG;
	return flags == MAP_NOEXIST ? -EEXIST : 0;
}

static int percpu_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	int err = check_update(map, index_of(key), flags);

	if (!err)
		map_value_in(map, value_at(array_of(map), index_of(key), cpu), value);
	return err;
}

static int percpu_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	struct percpu_array *a = array_of(map);
	int err = check_update(map, index_of(key), flags);

	for (unsigned cpu = 0; !err && cpu < a->cpus; cpu++)
		map_value_in(map, value_at(a, index_of(key), cpu), (const uint8_t *)value + (size_t)cpu * map->stride);
	return err;
}

/* With what is behind the value up to the next one. */
static void percpu_out(const struct map *map, uint8_t *to, const uint8_t *from)
{
	if (map->fields.n)
		map_value_out(map, to, from);
	else
		map_copy_out(to, from, map->stride);
}

static int percpu_copy(struct map *map, const void *key, void *value)
{
	struct percpu_array *a = array_of(map);

	if (index_of(key) >= map->def.max_entries)
		return -ENOENT;
	for (unsigned cpu = 0; cpu < a->cpus; cpu++)
		percpu_out(map, (uint8_t *)value + (size_t)cpu * map->stride, value_at(a, index_of(key), cpu));
	return 0;
}

static int percpu_delete(struct map *map, const void *key)
{
	(void)map, (void)key;
	return -EINVAL;
}

static int percpu_next_key(struct map *map, const void *key, void *next)
{
	return map_array_ops.next_key(map, key, next);
}

static uint64_t percpu_each(struct map *map, unsigned cpu, map_visit *visit, void *arg)
{
	uint32_t i = 0;

	while (i < map->def.max_entries) {
		uint32_t key = i;
		void *value = value_at(array_of(map), i, cpu);

		i++;
		if (visit(arg, &key, value))
			break;
	}
	return i;
}

const struct map_ops map_percpu_array_ops = {
	.create = percpu_create,
	.free = percpu_free,
	.lookup = percpu_lookup,
	.update = percpu_update,
	.delete = percpu_delete,
	.next_key = percpu_next_key,
	.each = percpu_each,
	.copy = percpu_copy,
	.store = percpu_store,
};
