/*
 * Helpers on maps: thin covers of the map's operations.
 */
#include <stdlib.h>
#include <string.h>

#include "maps/map.h"
#include "run/helpers.h"

BODY(map_lookup_elem)
{
	struct map *map = POINTER(r1);

	return map->lookup_fast(r1, r2, r3, r4, r5, vm);
}

BODY(map_update_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->update(map, POINTER(r2), POINTER(r3), r4, vm->cpu);
}

BODY(map_delete_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->delete(map, POINTER(r2));
}

/* Every key of the map, in its order; *n of them. NULL without memory. The callback may delete any of them. */
static uint8_t *all_keys(struct map *map, uint64_t *n)
{
	size_t size = map->def.key_size, cap = 64;
	uint8_t *keys = malloc(cap * size), *more;

	for (*n = 0; keys && !map->ops->next_key(map, *n ? keys + (*n - 1) * size : NULL, keys + *n * size);) {
		if (++*n < cap)
			continue;
		more = realloc(keys, 2 * cap * size);
		if (!more)
			free(keys);
		keys = more;
		cap *= 2;
	}
	return keys;
}

BODY(for_each_map_elem)
{
	struct map *map = POINTER(r1);
	uint64_t n, seen = 0;
	uint8_t *keys;

	if (r4)
		return ERROR(EINVAL);
	keys = all_keys(map, &n);
	if (!keys)
		return ERROR(ENOMEM);
	for (uint64_t i = 0; i < n; i++) {
		uint8_t *key = keys + i * map->def.key_size;
		void *value = map->ops->lookup(map, key, vm->cpu);

		if (!value)
			continue;
		seen++;
		if (run_callback(vm, r2, r1, (uintptr_t)key, (uintptr_t)value, r3))
			break;
	}
	free(keys);
	return seen;
}
