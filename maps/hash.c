/*
 * hash.c - the family HASH: an element is the key and one value. An update fills another element and swaps it in,
 * so that whoever holds the old value's address reads one whole value or the other.
 */
#include <errno.h>
#include <stdlib.h>

#include "maps/family.h"
#include "maps/htab.h"

struct hash {
	struct map map;
	struct htab table __attribute__((aligned(64)));
};

static struct hash *hash_of(struct map *map)
{
	return (struct hash *)map;
}

static inline void *value_at(const struct htab *t, uint32_t index)
{
	return htab_element(t, index) + t->value_at;
}

/* One lookup for each common key size, one for the rest. */
#define LOOKUP_FAST(name, size)										\
	static uint64_t name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)	\
	{												\
		const struct htab *t = &((const struct hash *)(uintptr_t)r1)->table;			\
		uint32_t index = htab_find_sized(t, (const void *)(uintptr_t)r2, size);			\
													\
		(void)r3, (void)r4, (void)r5, (void)vm;							\
		return index == HTAB_NONE ? 0 : (uintptr_t)value_at(t, index);				\
	}
LOOKUP_FAST(hash_lookup_4, 4)
LOOKUP_FAST(hash_lookup_8, 8)
LOOKUP_FAST(hash_lookup_16, 16)
LOOKUP_FAST(hash_lookup_any, t->key_size)

static vm_helper lookup_for(uint32_t key_size)
{
	return key_size == 4 ? hash_lookup_4 : key_size == 8 ? hash_lookup_8 :
	       key_size == 16 ? hash_lookup_16 : hash_lookup_any;
}

static int hash_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	uint64_t seed = def->flags & MAPFLAG_ZERO_SEED ? 0 : env->seed;
	struct hash *hash;
	int err;

	if (posix_memalign((void **)&hash, 64, sizeof(*hash)))
		return -ENOMEM;
	memset(hash, 0, sizeof(*hash));
	err = htab_init(&hash->table, def->key_size, def->value_size, def->max_entries, seed);
	if (err) {
		free(hash);
		return err;
	}
	hash->map.lookup_fast = lookup_for(def->key_size);
	*out = &hash->map;
	return 0;
}

static void hash_free(struct map *map)
{
	htab_fini(&hash_of(map)->table);
	free(hash_of(map));
}

static void *hash_lookup(struct map *map, const void *key, unsigned cpu)
{
	const struct htab *t = &hash_of(map)->table;
	uint32_t index = htab_find(t, key);

	(void)cpu;
	return index == HTAB_NONE ? NULL : value_at(t, index);
}

static int hash_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	struct htab *t = &hash_of(map)->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	struct htab_bucket *home;
	struct htab_slot slot;
	uint32_t index;
	bool present;
	int err = map_check_update_flags(flags);

	(void)cpu;
	if (err)
		return err;
	home = htab_lock(t, hash);
	present = htab_find_locked(t, hash, key, &slot);
	if (present ? flags == MAP_NOEXIST : flags == MAP_EXIST)
		err = present ? -EEXIST : -ENOENT;
	else if (!present && !htab_reserve(t))
		err = -E2BIG;
	if (err) {
		htab_unlock(home);
		return err;
	}
	index = htab_alloc(t);
	htab_fill_key(t, index, key);
	map_copy_in(value_at(t, index), value, map->def.value_size);
	if (present)
		htab_swap(&slot, index);
	else
		htab_link(t, hash, index);
	htab_unlock(home);
	if (present)
		htab_free(t, slot.index);
	return 0;
}

/* Deletes the key, after copying its value out if it is wanted. */
static int take(struct map *map, const void *key, void *value)
{
	struct htab *t = &hash_of(map)->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	struct htab_bucket *home = htab_lock(t, hash);
	struct htab_slot slot;

	if (!htab_find_locked(t, hash, key, &slot)) {
		htab_unlock(home);
		return -ENOENT;
	}
	if (value)
		map_copy_out(value, value_at(t, slot.index), map->def.value_size);
	htab_unlink(t, hash, &slot);
	htab_unlock(home);
	htab_free(t, slot.index);
	htab_unreserve(t);
	return 0;
}

static int hash_delete(struct map *map, const void *key)
{
	return take(map, key, NULL);
}

static int hash_next_key(struct map *map, const void *key, void *next)
{
	return htab_next_key(&hash_of(map)->table, key, next);
}

/* The lock keeps the element from being recycled under the copy. */
static int hash_copy(struct map *map, const void *key, void *value)
{
	struct htab *t = &hash_of(map)->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	struct htab_bucket *home = htab_lock(t, hash);
	struct htab_slot slot;
	bool present = htab_find_locked(t, hash, key, &slot);

	if (present)
		map_copy_out(value, value_at(t, slot.index), map->def.value_size);
	htab_unlock(home);
	return present ? 0 : -ENOENT;
}

const struct map_ops map_hash_ops = {
	.create = hash_create,
	.free = hash_free,
	.lookup = hash_lookup,
	.update = hash_update,
	.delete = hash_delete,
	.next_key = hash_next_key,
	.copy = hash_copy,
	.take = take,
};
