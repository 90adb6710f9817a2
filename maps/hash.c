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
	bool is_word;			/* an element has one value of 8 bytes */
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

/* One lookup for each common key size (addresses, flows) and one for the rest, of each kind. */
#define LOOKUP_FAST(name, size, cpu, touch) \
	static uint64_t name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm) \
	{ \
		const struct hash *h = (const struct hash *)(uintptr_t)r1; \
		uint8_t *element = htab_find_sized(&h->table, (const void *)(uintptr_t)r2, size); \
 \
		(void)r3, (void)r4, (void)r5, (void)vm; \
		if (!element) \
			return 0; \
		if (touch) \
			lru_touch(&h->lru, element); \
		return (uintptr_t)(element + map_round8(size) + (uint64_t)(cpu) * h->value_stride); \
	}
#define LOOKUPS_FAST(name, cpu, touch)					\
	LOOKUP_FAST(name##_4, 4, cpu, touch)				\
	LOOKUP_FAST(name##_8, 8, cpu, touch)				\
	LOOKUP_FAST(name##_12, 12, cpu, touch)				\
	LOOKUP_FAST(name##_16, 16, cpu, touch)				\
	LOOKUP_FAST(name##_20, 20, cpu, touch)				\
	LOOKUP_FAST(name##_24, 24, cpu, touch)				\
	LOOKUP_FAST(name##_32, 32, cpu, touch)				\
	LOOKUP_FAST(name##_40, 40, cpu, touch)				\
	LOOKUP_FAST(name##_any, h->table.key_size, cpu, touch)		\
	static vm_helper name(uint32_t size)				\
	{								\
		static const vm_helper sized[] = {			\
			NULL, name##_4, name##_8, name##_12, name##_16, name##_20, name##_24, NULL, \
			name##_32, NULL, name##_40,			\
		};							\
									\
		return size % 4 == 0 && size <= 40 && sized[size / 4] ? sized[size / 4] : name##_any; \
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
	h->is_word = !h->percpu && def->value_size == 8;
	h->value_stride = (uint32_t)map_round8(def->value_size);
	extra = (uint64_t)h->value_stride * h->values;
	err = htab_init(&h->table, def->key_size, extra + (h->has_lru ? sizeof(struct lru_node) : 0),
			def->max_entries, seed);
	if (err) {
		free(h);
		return err;
	}
	h->table.alone = env->alone;
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
	uint8_t *element = htab_find(&h->table, htab_hash(&h->table, key, h->table.key_size), key);

	if (!element)
		return NULL;
	if (h->has_lru)
		lru_touch(&h->lru, element);
	return element + h->table.value_at + (h->percpu ? (uint64_t)cpu * h->value_stride : 0);
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

/* An element that nobody sees yet. */
MAP_INLINE void fill(const struct hash *h, uint32_t index, const void *key, uint32_t size,
		     const struct write *w)
{
	htab_fill_key_sized(&h->table, index, key, size);
	if (h->is_word && !h->map.fields.n) {
		uint64_t word;

		memcpy(&word, w->value, sizeof(word));
		__atomic_store_n((uint64_t *)(void *)value_at(h, index, 0), word, __ATOMIC_RELAXED);
	} else {
		write_values(h, index, w, true);
	}
}

/* The key is there and its home locked: writes the value and unlocks. */
MAP_INLINE void replace(struct hash *h, struct htab_bucket *home, const struct htab_slot *slot,
			const void *key, uint32_t size, const struct write *w)
{
	struct htab *t = &h->table;
	uint32_t index, old = slot->index;
	bool mine;

	if (h->percpu) {
		write_values(h, old, w, false);
		if (h->has_lru)
			lru_touch(&h->lru, htab_element(t, old));
		htab_unlock(t, home);
		return;
	}
	index = htab_take_spare(t, &mine);
	fill(h, index, key, size, w);
	htab_swap(slot, index);
	/* Who evicts the old one just now will free it. */
	if (h->has_lru && !lru_replace(&h->lru, old, index))
		old = HTAB_NONE;
	htab_unlock(t, home);
	htab_leave_spare(t, old, mine);
}

/*
 * The key is not there and its home locked: adds it and unlocks. Where an element must be evicted for it,
 * another home is locked meanwhile instead, and the key may be there when that is done.
 */
static int add(struct hash *h, struct htab_bucket *home, uint64_t hash, const void *key,
	       const struct write *w, uint64_t flags)
{
	struct htab *t = &h->table;
	struct htab_slot slot;
	uint32_t index;

	if (flags == MAP_EXIST || (!h->has_lru && !htab_reserve(t))) {
		htab_unlock(t, home);
		return flags == MAP_EXIST ? -ENOENT : -E2BIG;
	}
	if (h->has_lru) {
		htab_unlock(t, home);
		index = htab_reserve(t) ? htab_alloc(t) : lru_evict(&h->lru);
		home = htab_lock(t, hash);
		if (htab_find_locked(t, hash, key, &slot)) {
			if (flags == MAP_NOEXIST)
				htab_unlock(t, home);
			else
				replace(h, home, &slot, key, t->key_size, w);
			htab_free(t, index);
			htab_unreserve(t);
			return flags == MAP_NOEXIST ? -EEXIST : 0;
		}
	} else {
		index = htab_alloc(t);
	}
	fill(h, index, key, t->key_size, w);
	htab_link(t, hash, index);
	if (h->has_lru)
		lru_add(&h->lru, index);
	htab_unlock(t, home);
	return 0;
}

MAP_INLINE int write_sized(struct hash *h, const void *key, const struct write *w, uint64_t flags,
			   uint32_t size)
{
	struct htab *t = &h->table;
	uint64_t hash = htab_hash(t, key, size);
	struct htab_bucket *home;
	struct htab_slot slot;
	bool present;

	if (flags > MAP_EXIST)
		return map_check_update_flags(flags);
	home = htab_lock_key(t, hash, key, size, &slot, &present);
	if (!present)
		return add(h, home, hash, key, w, flags);
	if (flags == MAP_NOEXIST) {
		htab_unlock(t, home);
		return -EEXIST;
	}
	replace(h, home, &slot, key, size, w);
	return 0;
}

static int hash_write(struct hash *h, const void *key, const struct write *w, uint64_t flags)
{
	switch (h->table.key_size) {
	case 4:
		return write_sized(h, key, w, flags, 4);
	case 8:
		return write_sized(h, key, w, flags, 8);
	case 16:
		return write_sized(h, key, w, flags, 16);
	default:
		return write_sized(h, key, w, flags, h->table.key_size);
	}
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
		htab_unlock(t, home);
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
	htab_unlock(t, home);
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

static int hash_walk(struct map *map, uint64_t *cursor, void *key)
{
	return htab_walk(&hash_of(map)->table, cursor, key) == HTAB_NONE ? -ENOENT : 0;
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
	htab_unlock(&h->table, home);
	return present ? 0 : -ENOENT;
}

const struct map_ops map_hash_ops = {
	.create = hash_create,
	.free = hash_free,
	.lookup = hash_lookup,
	.update = hash_update,
	.delete = hash_delete,
	.next_key = hash_next_key,
	.walk = hash_walk,
	.each = hash_each,
	.copy = hash_copy,
	.store = hash_store,
	.take = take,
};
