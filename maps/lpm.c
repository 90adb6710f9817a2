/*
 * lpm.c - LPM_TRIE: prefixes of bit strings; a lookup gives the longest that covers the key. The trie is that
 * of trie.h; its elements keep the key as it was given, for whoever walks through them.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"
#include "maps/trie.h"

struct lpm {
	struct map map;
	struct trie trie __attribute__((aligned(64)));
	/* Under the trie's lock. */
	struct slab elements;
	uint32_t count;			/* prefixes */
	uint32_t fresh, free;		/* elements from `fresh` on were never used; `free` were, as a list */
	uint32_t retired;		/* the one that the last change took out, or NO_ELEMENT */
};

#define NO_ELEMENT UINT32_MAX

static struct lpm *lpm_of(struct map *map)
{
	return (struct lpm *)map;
}

MAP_INLINE void *find(const struct lpm *m, const uint8_t *key, uint32_t size)
{
	uint32_t length, ref;

	memcpy(&length, key, sizeof(length));
	if (length > 8 * size)
		return NULL;
	ref = trie_find(&m->trie, key + 4, length, size);
	return ref ? trie_element(&m->trie, ref) : NULL;
}

/* IPv4 and IPv6 addresses, and the rest; and each where counting bits is one instruction. */
#define LOOKUP_FAST(name, size, target)									\
	target static uint64_t name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5,	\
				    struct vm *vm)							\
	{												\
		const struct lpm *m = (const struct lpm *)(uintptr_t)r1;				\
													\
		(void)r3, (void)r4, (void)r5, (void)vm;							\
		return (uintptr_t)find(m, (const uint8_t *)(uintptr_t)r2, size);			\
	}
LOOKUP_FAST(lookup_ipv4, 4, )
LOOKUP_FAST(lookup_ipv6, 16, )
LOOKUP_FAST(lookup_any, m->trie.size, )

static vm_helper lookup_of(uint32_t size)
{
	return size == 4 ? lookup_ipv4 : size == 16 ? lookup_ipv6 : lookup_any;
}

#if defined(__x86_64__) && !defined(__POPCNT__)
#define POPCNT __attribute__((target("popcnt")))
LOOKUP_FAST(lookup_ipv4_popcnt, 4, POPCNT)
LOOKUP_FAST(lookup_ipv6_popcnt, 16, POPCNT)
LOOKUP_FAST(lookup_any_popcnt, m->trie.size, POPCNT)

static vm_helper best_lookup_of(uint32_t size)
{
	if (!__builtin_cpu_supports("popcnt"))
		return lookup_of(size);
	return size == 4 ? lookup_ipv4_popcnt : size == 16 ? lookup_ipv6_popcnt : lookup_any_popcnt;
}
#else
#define best_lookup_of lookup_of
#endif

static int lpm_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	uint32_t size = def->key_size - 4;
	struct lpm *m;
	int err;

	(void)env;
	if (posix_memalign((void **)&m, 64, sizeof(*m)))
		return -ENOMEM;
	memset(m, 0, sizeof(*m));
	m->free = m->retired = NO_ELEMENT;
	/* One more, for an update to fill before it takes the place of another. */
	err = slab_init(&m->elements, (map_round8(def->value_size) + map_round8(def->key_size)) *
					       ((uint64_t)def->max_entries + 1));
	if (!err)
		err = trie_init(&m->trie, m->elements.base, def->value_size, size, def->max_entries);
	if (err) {
		slab_fini(&m->elements);
		free(m);
		return err;
	}
	m->map.lookup_fast = best_lookup_of(size);
	*out = &m->map;
	return 0;
}

static void lpm_free(struct map *map)
{
	trie_fini(&lpm_of(map)->trie);
	slab_fini(&lpm_of(map)->elements);
	free(lpm_of(map));
}

static void *lpm_lookup(struct map *map, const void *key, unsigned cpu)
{
	(void)cpu;
	return find(lpm_of(map), key, lpm_of(map)->trie.size);
}

/*
 * ---- elements: a free one has the next in the first bytes of its key's data, where no length ever was ----
 */

static uint32_t *link_of(const struct lpm *m, uint32_t element)
{
	return (uint32_t *)(void *)(trie_element(&m->trie, element) + m->trie.key_at) + 1;
}

/* NO_ELEMENT: no memory. */
static uint32_t take_element(struct lpm *m)
{
	uint32_t element = m->free;

	if (element != NO_ELEMENT) {
		m->free = __atomic_load_n(link_of(m, element), __ATOMIC_RELAXED);
		return element;
	}
	if (m->fresh == TRIE_LEAF || slab_grow(&m->elements, (m->fresh + 1ull) * m->trie.stride))
		return NO_ELEMENT;
	return m->fresh++;
}

static void recycle_element(struct lpm *m, uint32_t element)
{
	__atomic_store_n(link_of(m, element), m->free, __ATOMIC_RELAXED);
	m->free = element;
}

static void begin_change(struct lpm *m)
{
	trie_begin(&m->trie);
	if (m->retired != NO_ELEMENT)
		recycle_element(m, m->retired);
	m->retired = NO_ELEMENT;
}

static void fill(struct lpm *m, uint32_t element, const void *key, const void *value)
{
	uint8_t *at = trie_element(&m->trie, element);

	map_copy_in(at, value, m->map.def.value_size);
	map_copy_in(at + m->trie.key_at, key, m->map.def.key_size);
}

/* Puts an element where `path` leads, which it has looked at the errors of. */
static int put(struct lpm *m, const struct trie_path *path, const void *key, const void *value)
{
	uint32_t old = path->found ? *path->slot & ~TRIE_LEAF : NO_ELEMENT, element;
	int err;

	begin_change(m);
	element = take_element(m);
	if (element == NO_ELEMENT)
		return -ENOMEM;
	fill(m, element, key, value);
	err = trie_add(&m->trie, path, key, element);
	if (err)
		recycle_element(m, element);
	else
		m->retired = old;
	m->count += !err && old == NO_ELEMENT;
	return err;
}

static int lpm_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	struct lpm *m = lpm_of(map);
	struct trie_path path;
	uint32_t length;
	int err;

	(void)cpu;
	memcpy(&length, key, sizeof(length));
	if (map_check_update_flags(flags) || length > 8 * m->trie.size)
		return -EINVAL;
	map_spin_lock(&m->trie.lock);
	trie_seek(&m->trie, key, &path);
	if (path.found ? flags == MAP_NOEXIST : flags == MAP_EXIST)
		err = path.found ? -EEXIST : -ENOENT;
	else if (!path.found && m->count == map->def.max_entries)
		err = -ENOSPC;
	else
		err = put(m, &path, key, value);
	map_spin_unlock(&m->trie.lock);
	return err;
}

static int lpm_delete(struct map *map, const void *key)
{
	struct lpm *m = lpm_of(map);
	struct trie_path path;
	uint32_t length, element;
	int err = -ENOENT;

	memcpy(&length, key, sizeof(length));
	if (length > 8 * m->trie.size)
		return -EINVAL;
	map_spin_lock(&m->trie.lock);
	trie_seek(&m->trie, key, &path);
	if (path.found) {
		element = *path.slot & ~TRIE_LEAF;
		begin_change(m);
		err = trie_remove(&m->trie, &path, key);
		m->retired = err ? NO_ELEMENT : element;
		m->count -= !err;
	}
	map_spin_unlock(&m->trie.lock);
	return err;
}

static int lpm_next_key(struct map *map, const void *key, void *next)
{
	struct lpm *m = lpm_of(map);
	struct trie_path path = { .found = false };
	uint32_t length = UINT32_MAX, ref;

	if (key)
		memcpy(&length, key, sizeof(length));
	map_spin_lock(&m->trie.lock);
	if (length <= 8 * m->trie.size)
		trie_seek(&m->trie, key, &path);
	ref = trie_after(&m->trie, path.found ? &path : NULL, key);
	if (ref)
		map_copy_out(next, trie_element(&m->trie, ref) + m->trie.key_at, map->def.key_size);
	map_spin_unlock(&m->trie.lock);
	return ref ? 0 : -ENOENT;
}

/* Writers wait, so that the element is not recycled under the copy. */
static int lpm_copy(struct map *map, const void *key, void *value)
{
	struct lpm *m = lpm_of(map);
	void *found;

	map_spin_lock(&m->trie.lock);
	found = find(m, key, m->trie.size);
	if (found)
		map_copy_out(value, found, map->def.value_size);
	map_spin_unlock(&m->trie.lock);
	return found ? 0 : -ENOENT;
}

const struct map_ops map_lpm_ops = {
	.create = lpm_create,
	.free = lpm_free,
	.lookup = lpm_lookup,
	.update = lpm_update,
	.delete = lpm_delete,
	.next_key = lpm_next_key,
	.copy = lpm_copy,
};
