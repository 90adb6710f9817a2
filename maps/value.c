/*
 * value.c - copies of values that may hold a lock or other parts that are not the caller's (core/mapfield.h),
 * and lookups and updates under the lock (BPF_F_LOCK).
 */
#include <errno.h>
#include <string.h>

#include "maps/family.h"

/* All but the fields. */
static void copy_pieces(const struct map *map, uint8_t *to, const uint8_t *from)
{
	const struct mapfields *fields = &map->fields;
	uint32_t at = 0;

	for (uint32_t i = 0; i <= fields->n; i++) {
		uint32_t end = i < fields->n ? fields->field[i].offset : map->def.value_size;

		memcpy(to + at, from + at, end - at);
		at = i < fields->n ? end + fields->field[i].size : end;
	}
}

static void pieces_out(const struct map *map, uint8_t *to, const uint8_t *from)
{
	copy_pieces(map, to, from);
	for (uint32_t i = 0; i < map->fields.n; i++)
		memset(to + map->fields.field[i].offset, 0, map->fields.field[i].size);
}

void map_value_in(const struct map *map, void *to, const void *from)
{
	if (map->fields.n)
		copy_pieces(map, to, from);
	else
		map_copy_in(to, from, map->def.value_size);
}

void map_value_out(const struct map *map, void *to, const void *from)
{
	if (map->fields.n)
		pieces_out(map, to, from);
	else
		map_copy_out(to, from, map->def.value_size);
}

/* The lock within a value; NULL: there is none. */
static uint32_t *lock_of(const struct map *map, void *value)
{
	const struct mapfield *lock = mapfields_find(&map->fields, MAPFIELD_SPIN_LOCK);

	return lock ? (uint32_t *)(void *)((uint8_t *)value + lock->offset) : NULL;
}

bool map_has_lock(const struct map *map)
{
	return map->fields.kinds >> MAPFIELD_SPIN_LOCK & 1;
}

void map_value_out_locked(const struct map *map, void *to, void *from)
{
	map_spin_lock(lock_of(map, from));
	pieces_out(map, to, from);
	map_spin_unlock(lock_of(map, from));
}

int map_lookup_locked(struct map *map, const void *key, void *value)
{
	void *found = map->ops->lookup(map, key, 0);

	if (!found)
		return -ENOENT;
	map_value_out_locked(map, value, found);
	return 0;
}

int map_update_locked(struct map *map, const void *key, const void *value, uint64_t flags)
{
	void *found;

	flags &= ~(uint64_t)MAP_F_LOCK;
	if (flags > MAP_EXIST || !map_has_lock(map))
		return -EINVAL;
	found = map->ops->lookup(map, key, 0);
	if (!found || flags == MAP_NOEXIST)
		return map->ops->update(map, key, value, flags, 0);
	map_spin_lock(lock_of(map, found));
	copy_pieces(map, found, value);
	map_spin_unlock(lock_of(map, found));
	return 0;
}
