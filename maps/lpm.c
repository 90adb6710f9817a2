/*
 * lpm.c - LPM_TRIE: prefixes of bit strings; a lookup gives the longest that covers the key.
 *
 * Not a trie but the hash of htab.h, keyed by the prefix with the bits after it cleared, and the set of
 * lengths that occur. A lookup asks for each of them, the longest first: a miss costs one cache line, and
 * routing tables have few lengths. Elements keep the key as it was given, for whoever walks through them.
 *
 * Writers take turns. A lookup that met writers at work on several prefixes looks again.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"
#include "maps/htab.h"

enum {
	MAX_DATA = 256,
	MAX_KEY = 4 + MAX_DATA,
	LENGTHS = 8 * MAX_DATA + 1,
	WORDS = (LENGTHS + 63) / 64,
	TRIES = 8
};

struct lpm {
	struct map map;
	uint32_t max_length;		/* bits of a key */
	uint32_t original_at;		/* in an element, from the value on: the key as it was given */
	uint64_t lengths[WORDS];	/* bit: some prefix has this length */
	struct htab table __attribute__((aligned(64)));
	uint32_t lock;			/* of writers */
	uint32_t changes;		/* grows before and after each change */
	uint32_t counts[LENGTHS];
};

static struct lpm *lpm_of(struct map *map)
{
	return (struct lpm *)map;
}

static uint32_t length_of(const void *key)
{
	uint32_t length;

	memcpy(&length, key, sizeof(length));
	return length;
}

static uint8_t *value_at(const struct lpm *m, uint32_t index)
{
	return htab_element(&m->table, index) + m->table.value_at;
}

/* Shortens a prefix whose bits after `from` are clear to `length` bits. */
static void shorten(uint8_t *prefix, uint32_t from, uint32_t length)
{
	uint8_t *data = prefix + 4;
	uint32_t whole = (length + 7) / 8, end = (from + 7) / 8;

	memcpy(prefix, &length, sizeof(length));
	if (end > whole)
		memset(data + whole, 0, end - whole);
	if (length % 8)
		data[whole - 1] &= (uint8_t)(0xff00 >> length % 8);
}

/* The key as the table has it. */
static void normal_key(const struct lpm *m, const void *key, uint8_t *prefix)
{
	memcpy(prefix, key, m->map.def.key_size);
	shorten(prefix, m->max_length, length_of(key));
}

/* The longest length in use that is at most `length`; -1: none. */
static int longest_in_use(const struct lpm *m, uint32_t length)
{
	uint32_t word = length / 64;
	uint64_t bits = __atomic_load_n(&m->lengths[word], __ATOMIC_ACQUIRE) &
			(UINT64_MAX >> (63 - length % 64));

	while (!bits) {
		if (!word--)
			return -1;
		bits = __atomic_load_n(&m->lengths[word], __ATOMIC_ACQUIRE);
	}
	return (int)(word * 64 + 63 - (uint32_t)__builtin_clzll(bits));
}

static inline __attribute__((always_inline)) uint32_t find_once(const struct lpm *m, const void *key,
								uint32_t size)
{
	uint8_t prefix[MAX_KEY];
	uint32_t from = m->max_length;
	int length = longest_in_use(m, length_of(key));

	memcpy(prefix, key, size);
	while (length >= 0) {
		uint32_t index;

		shorten(prefix, from, (uint32_t)length);
		index = htab_find_sized(&m->table, prefix, size);
		if (index != HTAB_NONE || !length)
			return index;
		from = (uint32_t)length;
		length = longest_in_use(m, from - 1);
	}
	return HTAB_NONE;
}

/* The element of the longest prefix, HTAB_NONE: none covers the key. */
static inline __attribute__((always_inline)) uint32_t find(const struct lpm *m, const void *key,
							   uint32_t size)
{
	uint32_t index = HTAB_NONE;

	if (length_of(key) > m->max_length)
		return HTAB_NONE;
	for (unsigned i = 0; i < TRIES; i++) {
		uint32_t before = __atomic_load_n(&m->changes, __ATOMIC_ACQUIRE);

		index = find_once(m, key, size);
		if (!(before & 1) && __atomic_load_n(&m->changes, __ATOMIC_ACQUIRE) == before)
			break;
	}
	return index;
}

/* IPv4 and IPv6 addresses, and the rest. */
#define LOOKUP_FAST(name, size)										\
	static uint64_t name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm) \
	{												\
		const struct lpm *m = (const struct lpm *)(uintptr_t)r1;				\
		uint32_t index = find(m, (const void *)(uintptr_t)r2, size);				\
													\
		(void)r3, (void)r4, (void)r5, (void)vm;							\
		return index == HTAB_NONE ? 0 : (uintptr_t)value_at(m, index);				\
	}
LOOKUP_FAST(lookup_ipv4, 4 + 4)
LOOKUP_FAST(lookup_ipv6, 4 + 16)
LOOKUP_FAST(lookup_any, m->map.def.key_size)

static int lpm_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	uint64_t value = map_round8(def->value_size);
	struct lpm *m;
	int err;

	if (posix_memalign((void **)&m, 64, sizeof(*m)))
		return -ENOMEM;
	memset(m, 0, sizeof(*m));
	m->max_length = (def->key_size - 4) * 8;
	m->original_at = (uint32_t)value;
	err = htab_init(&m->table, def->key_size, value + def->key_size, def->max_entries, env->seed);
	if (err) {
		free(m);
		return err;
	}
	m->map.lookup_fast = lookup_any;
	if (def->key_size == 8)
		m->map.lookup_fast = lookup_ipv4;
	else if (def->key_size == 20)
		m->map.lookup_fast = lookup_ipv6;
	*out = &m->map;
	return 0;
}

static void lpm_free(struct map *map)
{
	htab_fini(&lpm_of(map)->table);
	free(lpm_of(map));
}

static void *lpm_lookup(struct map *map, const void *key, unsigned cpu)
{
	uint32_t index = find(lpm_of(map), key, map->def.key_size);

	(void)cpu;
	return index == HTAB_NONE ? NULL : value_at(lpm_of(map), index);
}

static void begin_change(struct lpm *m)
{
	__atomic_add_fetch(&m->changes, 1, __ATOMIC_ACQ_REL);
}

static void end_change(struct lpm *m)
{
	__atomic_add_fetch(&m->changes, 1, __ATOMIC_RELEASE);
}

static void count_length(struct lpm *m, uint32_t length, int by)
{
	uint64_t bit = 1ull << length % 64;

	m->counts[length] += (uint32_t)by;
	if (m->counts[length])
		__atomic_or_fetch(&m->lengths[length / 64], bit, __ATOMIC_RELEASE);
	else
		__atomic_and_fetch(&m->lengths[length / 64], ~bit, __ATOMIC_RELEASE);
}

static uint32_t fill(struct lpm *m, const uint8_t *prefix, const void *key, const void *value)
{
	uint32_t index = htab_alloc(&m->table);

	htab_fill_key(&m->table, index, prefix);
	map_copy_in(value_at(m, index), value, m->map.def.value_size);
	map_copy_in(value_at(m, index) + m->original_at, key, m->map.def.key_size);
	return index;
}

static int lpm_update(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu)
{
	struct lpm *m = lpm_of(map);
	struct htab *t = &m->table;
	uint8_t prefix[MAX_KEY];
	struct htab_bucket *home;
	struct htab_slot slot;
	uint64_t hash;
	bool present;
	int err = 0;

	(void)cpu;
	if (map_check_update_flags(flags) || length_of(key) > m->max_length)
		return -EINVAL;
	normal_key(m, key, prefix);
	hash = htab_hash(t, prefix, t->key_size);
	map_spin_lock(&m->lock);
	home = htab_lock(t, hash);
	present = htab_find_locked(t, hash, prefix, &slot);
	if (present ? flags == MAP_NOEXIST : flags == MAP_EXIST)
		err = present ? -EEXIST : -ENOENT;
	else if (!present && !htab_reserve(t))
		err = -ENOSPC;
	if (!err && present) {
		htab_swap(&slot, fill(m, prefix, key, value));
		htab_free(t, slot.index);
	} else if (!err) {
		begin_change(m);
		htab_link(t, hash, fill(m, prefix, key, value));
		count_length(m, length_of(key), 1);
		end_change(m);
	}
	htab_unlock(home);
	map_spin_unlock(&m->lock);
	return err;
}

static int lpm_delete(struct map *map, const void *key)
{
	struct lpm *m = lpm_of(map);
	struct htab *t = &m->table;
	uint8_t prefix[MAX_KEY];
	struct htab_bucket *home;
	struct htab_slot slot;
	uint64_t hash;
	bool present;

	if (length_of(key) > m->max_length)
		return -EINVAL;
	normal_key(m, key, prefix);
	hash = htab_hash(t, prefix, t->key_size);
	map_spin_lock(&m->lock);
	home = htab_lock(t, hash);
	present = htab_find_locked(t, hash, prefix, &slot);
	if (present) {
		begin_change(m);
		htab_unlink(t, hash, &slot);
		count_length(m, length_of(key), -1);
		end_change(m);
		htab_free(t, slot.index);
		htab_unreserve(t);
	}
	htab_unlock(home);
	map_spin_unlock(&m->lock);
	return present ? 0 : -ENOENT;
}

static int lpm_next_key(struct map *map, const void *key, void *next)
{
	struct lpm *m = lpm_of(map);
	uint8_t prefix[MAX_KEY];
	uint32_t index;
	int err;

	if (key && length_of(key) > m->max_length)
		key = NULL;
	if (key)
		normal_key(m, key, prefix);
	map_spin_lock(&m->lock);
	err = htab_next_key(&m->table, key ? prefix : NULL, next);
	if (!err) {
		index = htab_find(&m->table, next);
		map_copy_out(next, value_at(m, index) + m->original_at, map->def.key_size);
	}
	map_spin_unlock(&m->lock);
	return err;
}

/* Writers wait, so that the element is not recycled under the copy. */
static int lpm_copy(struct map *map, const void *key, void *value)
{
	struct lpm *m = lpm_of(map);
	uint32_t index;

	map_spin_lock(&m->lock);
	index = find(m, key, map->def.key_size);
	if (index != HTAB_NONE)
		map_copy_out(value, value_at(m, index), map->def.value_size);
	map_spin_unlock(&m->lock);
	return index == HTAB_NONE ? -ENOENT : 0;
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
