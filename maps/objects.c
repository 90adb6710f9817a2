/*
 * objects.c - slots that hold objects, and the maps whose objects are programs or other maps: PROG_ARRAY,
 * ARRAY_OF_MAPS, HASH_OF_MAPS.
 *
 * A map holds a reference to each object. What is replaced or deleted may still be in the hands of a running
 * program, so that its reference is kept aside for as long as a reader is at work that was so already then.
 */
#include "maps/objects.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void map_object_get(struct map_object *object)
{
	__atomic_add_fetch(&object->refs, 1, __ATOMIC_RELAXED);
}

void map_object_put(struct map_object *object)
{
	if (__atomic_sub_fetch(&object->refs, 1, __ATOMIC_ACQ_REL) == 0)
		object->destroy(object);
}

static uint64_t slot_bytes(const struct map_def *def)
{
	return (uint64_t)def->max_entries * sizeof(struct map_object *);
}

static struct map_object **slot_in(const struct objects *o, uint8_t *element)
{
	return (struct map_object **)(void *)(element + o->table.value_at);
}

static struct map_object **hash_slot(const struct objects *o, uint32_t index)
{
	return slot_in(o, htab_element(&o->table, index));
}

static struct map_object *load(struct map_object **slot)
{
	return __atomic_load_n(slot, __ATOMIC_ACQUIRE);
}

static struct map_object *array_object(const struct objects *o, const void *key)
{
	uint32_t index;

	memcpy(&index, key, sizeof(index));
	return index < o->map.def.max_entries ? load(&o->slots[index]) : NULL;
}

static struct map_object *hash_object(const struct objects *o, const void *key)
{
	uint8_t *element = htab_find(&o->table, htab_hash(&o->table, key, o->table.key_size), key);

	return element ? load(slot_in(o, element)) : NULL;
}

struct map_object *map_object_at(struct map *map, const void *key)
{
	const struct objects *o = objects_of(map);

	return o->hash ? hash_object(o, key) : array_object(o, key);
}

/* A map is its object, so that helper 1 gives the inner map. */
static uint64_t array_lookup_fast(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5,
				  struct vm *vm)
{
	(void)r3, (void)r4, (void)r5, (void)vm;
	return (uintptr_t)array_object((const struct objects *)(uintptr_t)r1, (const void *)(uintptr_t)r2);
}

static uint64_t hash_lookup_fast(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5,
				 struct vm *vm)
{
	(void)r3, (void)r4, (void)r5, (void)vm;
	return (uintptr_t)hash_object((const struct objects *)(uintptr_t)r1, (const void *)(uintptr_t)r2);
}

int objects_new(const struct map_def *def, const struct map_env *env, bool hash, struct objects **out)
{
	struct objects *o;
	int err = 0;

	if (posix_memalign((void **)&o, 64, sizeof(*o)))
		return -ENOMEM;
	memset(o, 0, sizeof(*o));
	o->hash = hash;
	if (hash)
		err = htab_init(&o->table, def->key_size, sizeof(struct map_object *), def->max_entries,
				env->seed);
	else if (!(o->slots = map_memory(slot_bytes(def))))
		err = -ENOMEM;
	if (err)
		free(o);
	else
		*out = o;
	return err;
}

static int objects_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct objects *o;
	int err;

	if (def->type != MAP_PROG_ARRAY && !env->inner)
		return -EINVAL;
	err = objects_new(def, env, def->type == MAP_HASH_OF_MAPS, &o);
	if (err)
		return err;
	o->of_maps = def->type != MAP_PROG_ARRAY;
	if (o->of_maps) {
		o->inner = (struct map_def){
			.type = env->inner->type, .key_size = env->inner->key_size,
			.value_size = env->inner->value_size, .max_entries = env->inner->max_entries,
			.flags = maptype_flags(env->inner->type, env->inner->flags), .inner = -1,
			.btf = env->inner->btf, .btf_key = env->inner->btf_key,
			.btf_value = env->inner->btf_value,
		};
		o->map.lookup_fast = o->hash ? hash_lookup_fast : array_lookup_fast;
	}
	*out = &o->map;
	return 0;
}

/*
 * Lets go of what was taken out before `oldest`; without the lock, for an object may be a map like this one.
 */
static void release(struct objects *o, uint64_t oldest)
{
	struct retired out[16];
	size_t n, left;

	do {
		n = left = 0;
		map_spin_lock(&o->lock);
		for (size_t i = 0; i < o->n_retired; i++)
			if (o->retired[i].stamp < oldest && n < sizeof(out) / sizeof(out[0]))
				out[n++] = o->retired[i];
			else
				o->retired[left++] = o->retired[i];
		o->n_retired = left;
		map_spin_unlock(&o->lock);
		for (size_t i = 0; i < n; i++)
			map_object_put(out[i].object);
	} while (n == sizeof(out) / sizeof(out[0]));
}

void objects_quiesce(struct map *map)
{
	struct objects *o = objects_of(map);

	if (__atomic_load_n(&o->n_retired, __ATOMIC_RELAXED))
		release(o, map_readers_oldest());
}

static void retire(struct objects *o, struct map_object *object)
{
	uint64_t stamp;

	if (!object)
		return;
	stamp = map_readers_stamp();
	map_spin_lock(&o->lock);
	if (o->n_retired == o->cap_retired) {
		size_t cap = o->cap_retired ? 2 * o->cap_retired : 16;
		struct retired *more = realloc(o->retired, cap * sizeof(*more));

		if (more) {
			o->retired = more;
			o->cap_retired = cap;
		}
	}
	/* Without memory for the list the object stays for good. */
	if (o->n_retired < o->cap_retired)
		o->retired[o->n_retired++] = (struct retired){ object, stamp };
	map_spin_unlock(&o->lock);
	release(o, map_readers_oldest());
}

void objects_free(struct map *map)
{
	struct objects *o = objects_of(map);

	if (o->hash) {
		uint8_t *key = malloc(map->def.key_size);

		while (key && !htab_next_key(&o->table, NULL, key))
			objects_delete(map, key);
		free(key);
		htab_fini(&o->table);
	} else {
		for (uint32_t i = 0; i < map->def.max_entries; i++)
			if (o->slots[i])
				map_object_put(o->slots[i]);
		map_memory_free(o->slots, slot_bytes(&map->def));
	}
	release(o, UINT64_MAX);
	free(o->retired);
	free(o);
}

const struct map_def *map_inner(const struct map *map)
{
	if (map->type->number != MAP_ARRAY_OF_MAPS && map->type->number != MAP_HASH_OF_MAPS)
		return NULL;
	return &((const struct objects *)map)->inner;
}

/*
 * Whether a map may be inside this one. Arrays must have the size that the verifier saw, unless made
 * otherwise.
 */
static bool fits(const struct objects *o, const struct map_def *inner)
{
	bool sized = inner->type == MAP_ARRAY && !(o->inner.flags & MAPFLAG_INNER_MAP);

	return inner->type == o->inner.type && inner->key_size == o->inner.key_size &&
	       inner->value_size == o->inner.value_size && inner->flags == o->inner.flags &&
	       (!sized || inner->max_entries == o->inner.max_entries);
}

static int put_in_hash(struct objects *o, const void *key, struct map_object *object, uint64_t flags)
{
	struct htab *t = &o->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	struct htab_bucket *home;
	struct map_object *old = NULL;
	struct htab_slot slot;
	bool present;
	int err = map_check_update_flags(flags);

	if (err)
		return err;
	home = htab_lock(t, hash);
	present = htab_find_locked(t, hash, key, &slot);
	if (present ? flags == MAP_NOEXIST : flags == MAP_EXIST)
		err = present ? -EEXIST : -ENOENT;
	else if (!present && !htab_reserve(t))
		err = -E2BIG;
	if (!err) {
		map_object_get(object);
		if (present) {
			old = __atomic_exchange_n(hash_slot(o, slot.index), object, __ATOMIC_ACQ_REL);
		} else {
			uint32_t index = htab_alloc(t);

			htab_fill_key(t, index, key);
			__atomic_store_n(hash_slot(o, index), object, __ATOMIC_RELEASE);
			htab_link(t, hash, index);
		}
	}
	htab_unlock(t, home);
	retire(o, old);
	return err;
}

int objects_put(struct objects *o, const void *key, struct map_object *object, uint64_t flags)
{
	uint32_t index;

	if (o->hash)
		return put_in_hash(o, key, object, flags);
	memcpy(&index, key, sizeof(index));
	if (index >= o->map.def.max_entries)
		return -E2BIG;
	map_object_get(object);
	retire(o, __atomic_exchange_n(&o->slots[index], object, __ATOMIC_ACQ_REL));
	return 0;
}

int map_set_object(struct map *map, const void *key, struct map_object *object, uint64_t flags)
{
	struct objects *o = objects_of(map);

	if (o->of_maps && !fits(o, &((struct map *)object)->def))
		return -EINVAL;
	if (!o->hash && flags != MAP_ANY)
		return -EINVAL;
	return objects_put(o, key, object, flags);
}

static int take_from_array(struct objects *o, const void *key)
{
	struct map_object *old;
	uint32_t index;

	memcpy(&index, key, sizeof(index));
	if (index >= o->map.def.max_entries)
		return -E2BIG;
	old = __atomic_exchange_n(&o->slots[index], NULL, __ATOMIC_ACQ_REL);
	retire(o, old);
	return old ? 0 : -ENOENT;
}

int objects_delete(struct map *map, const void *key)
{
	struct objects *o = objects_of(map);
	struct htab *t = &o->table;
	struct htab_bucket *home;
	struct htab_slot slot;
	uint64_t hash;

	if (!o->hash)
		return take_from_array(o, key);
	hash = htab_hash(t, key, t->key_size);
	home = htab_lock(t, hash);
	if (!htab_find_locked(t, hash, key, &slot)) {
		htab_unlock(t, home);
		return -ENOENT;
	}
	htab_unlink(t, hash, &slot);
	htab_unlock(t, home);
	retire(o, *hash_slot(o, slot.index));
	htab_free(t, slot.index);
	htab_unreserve(t);
	return 0;
}

int objects_next_key(struct map *map, const void *key, void *next)
{
	struct objects *o = objects_of(map);

	return o->hash ? htab_next_key(&o->table, key, next) : map_array_ops.next_key(map, key, next);
}

static int objects_walk(struct map *map, uint64_t *cursor, void *key)
{
	return htab_walk(&objects_of(map)->table, cursor, key) == HTAB_NONE ? -ENOENT : 0;
}

/* User space sees the object's id. */
static int objects_copy(struct map *map, const void *key, void *value)
{
	struct map_object *object;
	struct map_reader reader;

	map_reader_add(&reader);
	object = map_object_at(map, key);
	if (object)
		memcpy(value, &object->id, sizeof(object->id));
	map_reader_remove(&reader);
	return object ? 0 : -ENOENT;
}

/* And sets it by descriptor, which is for whoever knows descriptors: here no number is one. */
static int objects_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	uint32_t index;

	(void)value;
	if (objects_of(map)->hash)
		return -EBADF;
	memcpy(&index, key, sizeof(index));
	return flags != MAP_ANY ? -EINVAL : index >= map->def.max_entries ? -E2BIG : -EBADF;
}

static void *objects_lookup(struct map *map, const void *key, unsigned cpu)
{
	(void)cpu;
	return objects_of(map)->of_maps ? map_object_at(map, key) : NULL;
}

const struct map_ops map_object_ops = {
	.create = objects_create,
	.free = objects_free,
	.lookup = objects_lookup,
	.delete = objects_delete,
	.next_key = objects_next_key,
	.walk = objects_walk,		/* of hashes */
	.copy = objects_copy,
	.store = objects_store,
	.quiesce = objects_quiesce,
};
