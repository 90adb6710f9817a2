/*
 * hash.c - HASH, PERCPU_HASH, LRU_HASH and LRU_PERCPU_HASH.
 *
 * An element is the key, the value (or one for each CPU) and, in LRU maps, its place in the lists of lru.h.
 * An update of a plain value fills another element and swaps it in, so that whoever holds the old value's
 * address reads one whole value or the other. Values of a CPU belong to that CPU and are written in place.
 */
#include <errno.h>
#include <stdlib.h>

#include "maps/family.h"
#include "maps/htab.h"
#include "maps/lru.h"

struct hash {
	struct map map;
	uint32_t value_stride;		/* from the value of one CPU to that of the next */
	unsigned values;		/* in an element */
	bool percpu, has_lru;
	struct htab table __attribute__((aligned(64)));
	struct lru lru;
};

static struct hash *hash_of(struct map *map)
{
	return (struct hash *)map;
}

static inline uint8_t *value_at(const struct hash *h, uint32_t index, unsigned cpu)
{
	return htab_element(&h->table, index) + h->table.value_at + (uint64_t)cpu * h->value_stride;
}

/* One lookup for each common key size and one for the rest, of each kind. */
#define LOOKUP_FAST(name, size, cpu, touch) \
	static uint64_t name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm) \
	{ \
		const struct hash *h = (const struct hash *)(uintptr_t)r1; \
		uint32_t index = htab_find_sized(&h->table, (const void *)(uintptr_t)r2, size); \
 \
		(void)r3, (void)r4, (void)r5, (void)vm; \
		if (index == HTAB_NONE) \
			return 0; \
		if (touch) \
			lru_touch(&h->lru, index); \
		return (uintptr_t)value_at(h, index, cpu); \
	}
#define LOOKUPS_FAST(name, cpu, touch)					\
	LOOKUP_FAST(name##_4, 4, cpu, touch)				\
	LOOKUP_FAST(name##_8, 8, cpu, touch)				\
	LOOKUP_FAST(name##_16, 16, cpu, touch)				\
	LOOKUP_FAST(name##_any, h->table.key_size, cpu, touch)		\
	static vm_helper name(uint32_t size)				\
	{								\
		return size == 4 ? name##_4 : size == 8 ? name##_8 : size == 16 ? name##_16 : name##_any; \
	}
LOOKUPS_FAST(plain_lookup, 0, false)
LOOKUPS_FAST(percpu_lookup, vm->cpu, false)
LOOKUPS_FAST(lru_lookup, 0, true)
LOOKUPS_FAST(lru_percpu_lookup, vm->cpu, true)

static int hash_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	uint64_t seed = def->flags & MAPFLAG_ZERO_SEED ? 0 : env->seed;
	struct hash *h;
	uint64_t extra;
	int err;

	if (posix_memalign((void **)&h, 64, sizeof(*h)))
		return -ENOMEM;
	memset(h, 0, sizeof(*h));
	h->percpu = maptype_is_percpu(def->type);
	h->has_lru = def->type == MAP_LRU_HASH || def->type == MAP_LRU_PERCPU_HASH;
	h->values = h->percpu ? env->cpus : 1;
	h->value_stride = (uint32_t)map_round8(def->value_size);
	extra = (uint64_t)h->value_stride * h->values;
	err = htab_init(&h->table, def->key_size, extra + (h->has_lru ? sizeof(struct lru_node) : 0),
			def->max_entries, seed);
	if (err) {
		free(h);
		return err;
	}
	lru_init(&h->lru, &h->table, h->table.value_at + extra);
	h->map.lookup_fast = (h->has_lru ? h->percpu ? lru_percpu_lookup : lru_lookup :
			      h->percpu ? percpu_lookup : plain_lookup)(def->key_size);
	*out = &h->map;
	return 0;
}

static void hash_free(struct map *map)
{
	htab_fini(&hash_of(map)->table);
	free(hash_of(map));
}

static void *hash_lookup(struct map *map, const void *key, unsigned cpu)
{
	struct hash *h = hash_of(map);
	uint32_t index = htab_find(&h->table, key);

	if (index == HTAB_NONE)
		return NULL;
	if (h->has_lru)
		lru_touch(&h->lru, index);
	return value_at(h, index, h->percpu ? cpu : 0);
}

/* A value to be written: of the CPU `cpu`, or of all CPUs. */
struct write { const uint8_t *value; unsigned cpu; bool all; };

static void write_values(const struct hash *h, uint32_t index, const struct write *w, bool is_new)
{
	for (unsigned cpu = 0; cpu < h->values; cpu++) {
		uint8_t *to = value_at(h, index, cpu);

		if (w->all)
			map_value_in(&h->map, to, w->value + (uint64_t)cpu * h->value_stride);
		else if (!h->percpu || cpu == w->cpu)
			map_value_in(&h->map, to, w->value);
		else if (is_new)
			map_zero(to, h->map.def.value_size);
	}
}

/* The key is there and its home locked: writes the value and unlocks. */
static void replace(struct hash *h, struct htab_bucket *home, const struct htab_slot *slot, const void *key,
		    const struct write *w)
{
	bool release = true;
	uint32_t index;

	if (h->percpu) {
		write_values(h, slot->index, w, false);
		if (h->has_lru)
			lru_touch(&h->lru, slot->index);
		htab_unlock(home);
		return;
	}
	index = htab_alloc(&h->table);
	htab_fill_key(&h->table, index, key);
	write_values(h, index, w, true);
	htab_swap(slot, index);
	if (h->has_lru)
		release = lru_replace(&h->lru, slot->index, index);
	htab_unlock(home);
	if (release)
		htab_free(&h->table, slot->index);
}

/*
 * An element for a key that is not there; HTAB_NONE: the map is full. Locks another key's home if it
 * evicts.
 */
static uint32_t new_element(struct hash *h)
{
	if (htab_reserve(&h->table))
		return htab_alloc(&h->table);
	return h->has_lru ? lru_evict(&h->lru) : HTAB_NONE;
}

static int hash_write(struct hash *h, const void *key, const struct write *w, uint64_t flags)
{
	struct htab *t = &h->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	uint32_t index = HTAB_NONE;
	struct htab_bucket *home;
	struct htab_slot slot;
	bool present;
	int err = map_check_update_flags(flags);

	if (err)
		return err;
	home = htab_lock(t, hash);
	present = htab_find_locked(t, hash, key, &slot);
	if (!present && h->has_lru && flags != MAP_EXIST) {
		htab_unlock(home);
		index = new_element(h);
		home = htab_lock(t, hash);
		present = htab_find_locked(t, hash, key, &slot);
	}
	err = present && flags == MAP_NOEXIST ? -EEXIST : !present && flags == MAP_EXIST ? -ENOENT : 0;
	if (!err && !present && index == HTAB_NONE) {
		index = new_element(h);
		err = index == HTAB_NONE ? -E2BIG : 0;
	}
	if (!err && !present) {
		htab_fill_key(t, index, key);
		write_values(h, index, w, true);
		htab_link(t, hash, index);
		if (h->has_lru)
			lru_add(&h->lru, index);
		index = HTAB_NONE;
	}
	if (!err && present)
		replace(h, home, &slot, key, w);
	else
		htab_unlock(home);
	/* Someone else inserted the key while this thread made room for it. */
	if (index != HTAB_NONE) {
		htab_free(t, index);
		htab_unreserve(t);
	}
	return err;
}

static int hash_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	return hash_write(hash_of(map), key, &(struct write){ .value = value, .cpu = cpu }, flags);
}

static int hash_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	return hash_write(hash_of(map), key, &(struct write){ .value = value, .all = true }, flags);
}

static void read_values(const struct hash *h, uint32_t index, uint8_t *value)
{
	for (unsigned cpu = 0; cpu < h->values; cpu++) {
		uint8_t *to = value + (uint64_t)cpu * h->value_stride;

		if (h->percpu && !h->map.fields.n)
			map_copy_out(to, value_at(h, index, cpu), h->value_stride);
		else
			map_value_out(&h->map, to, value_at(h, index, cpu));
	}
}

/* Deletes the key, after copying its value out if it is wanted. */
static int take(struct map *map, const void *key, void *value)
{
	struct hash *h = hash_of(map);
	struct htab *t = &h->table;
	uint64_t hash = htab_hash(t, key, t->key_size);
	struct htab_bucket *home = htab_lock(t, hash);
	bool release = true;
	struct htab_slot slot;

	if (!htab_find_locked(t, hash, key, &slot)) {
		htab_unlock(home);
		return -ENOENT;
	}
	if (value && map_has_lock(map))
		map_value_out_locked(map, value, value_at(h, slot.index, 0));
	else if (value)
		read_values(h, slot.index, value);
	htab_unlink(t, hash, &slot);
	if (h->has_lru)
		release = lru_remove(&h->lru, slot.index);
	/* Before the lock goes: who inserts the same key after that must find the room that it took. */
	if (release) {
		htab_free(t, slot.index);
		htab_unreserve(t);
	}
	htab_unlock(home);
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

static uint64_t hash_each(struct map *map, unsigned cpu, map_visit *visit, void *arg)
{
	struct hash *h = hash_of(map);
	void *key = malloc(h->table.key_size);
	uint64_t cursor = 0, n = 0;
	uint32_t index;

	while (key && (index = htab_walk(&h->table, &cursor, key)) != HTAB_NONE) {
		n++;
		if (visit(arg, key, value_at(h, index, h->percpu ? cpu : 0)))
			break;
	}
	free(key);
	return n;
}

/* The lock keeps the element from being recycled under the copy. */
static int hash_copy(struct map *map, const void *key, void *value)
{
	struct hash *h = hash_of(map);
	uint64_t hash = htab_hash(&h->table, key, h->table.key_size);
	struct htab_bucket *home = htab_lock(&h->table, hash);
	struct htab_slot slot;
	bool present = htab_find_locked(&h->table, hash, key, &slot);

	if (present)
		read_values(h, slot.index, value);
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
	.each = hash_each,
	.copy = hash_copy,
	.store = hash_store,
	.take = take,
};
