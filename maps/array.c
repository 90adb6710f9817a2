/*
 * array.c - arrays: max_entries values in a row, all present from the start, never deleted.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "maps/family.h"

struct array {
	struct map map;
	int file;		/* MMAPABLE: what holds the values, else -1 */
};

static uint64_t array_bytes(const struct map *map)
{
	return (uint64_t)map->stride * map->def.max_entries;
}

static uint32_t array_index(const void *key)
{
	uint32_t index;

	memcpy(&index, key, sizeof(index));
	return index;
}

static void *array_at(const struct map *map, uint32_t index)
{
	return map->elements + (size_t)map->stride * index;
}

static uint64_t array_lookup_fast(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5,
				  struct vm *vm)
{
	const struct map *map = (const struct map *)(uintptr_t)r1;
	uint32_t index = array_index((const void *)(uintptr_t)r2);

	(void)r3, (void)r4, (void)r5, (void)vm;
	return index < map->def.max_entries ? (uintptr_t)array_at(map, index) : 0;
}

static int array_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct array *a = calloc(1, sizeof(*a));
	struct map *map = &a->map;

	(void)env;
	if (!a)
		return -ENOMEM;
	map->def = *def;
	map->stride = (uint32_t)map_round8(def->value_size);
	a->file = -1;
	map->elements = def->flags & MAPFLAG_MMAPABLE ? map_memory_shared(array_bytes(map), &a->file) :
							map_memory(array_bytes(map));
	map->lookup_fast = array_lookup_fast;
	if (!map->elements) {
		free(a);
		return -ENOMEM;
	}
	*out = map;
	return 0;
}

static void array_free(struct map *map)
{
	struct array *a = (struct array *)map;

	map_memory_free(map->elements, array_bytes(map));
	if (a->file >= 0)
		close(a->file);
	free(a);
}

static int array_file(const struct map *map)
{
	return ((const struct array *)map)->file;
}

static void *array_lookup(struct map *map, const void *key, unsigned cpu)
{
	uint32_t index = array_index(key);

	(void)cpu;
	return index < map->def.max_entries ? array_at(map, index) : NULL;
}

static int array_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	uint32_t index = array_index(key);

	(void)cpu;
	if (map_check_update_flags(flags))
		return -EINVAL;
	if (index >= map->def.max_entries)
		return -E2BIG;
	if (flags == MAP_NOEXIST)
		return -EEXIST;
	map_value_in(map, array_at(map, index), value);
	return 0;
}

static int array_delete(struct map *map, const void *key)
{
	(void)map, (void)key;
	return -EINVAL;
}

static int array_next_key(struct map *map, const void *key, void *next)
{
	uint32_t index = key ? array_index(key) : UINT32_MAX;

	if (index >= map->def.max_entries)
		index = 0;
	else if (index == map->def.max_entries - 1)
		return -ENOENT;
	else
		index++;
	memcpy(next, &index, sizeof(index));
	return 0;
}

static uint64_t array_each(struct map *map, unsigned cpu, map_visit *visit, void *arg)
{
	uint32_t i = 0;

	(void)cpu;
	while (i < map->def.max_entries) {
		uint32_t key = i;
		void *value = array_at(map, i);

		i++;
		if (visit(arg, &key, value))
			break;
	}
	return i;
}

const struct map_ops map_array_ops = {
	.create = array_create,
	.free = array_free,
	.lookup = array_lookup,
	.update = array_update,
	.delete = array_delete,
	.next_key = array_next_key,
	.each = array_each,
	.file = array_file,
};
