/*
 * maps_peers.c - the tables that bench/maps measures: the map here; a chained table with a lock for each
 * bucket, which is what the kernel's hash is made like; and of liburcu, Concurrency Kit, uthash and GLib
 * those that are installed. Tables that may be read without a lock replace a value by a new element, so that
 * readers see one or the other; the two that are for one thread write it in place.
 */
#include "config.h"

#include "bench/maps.h"
#include "maps/map.h"

#define INLINE static inline __attribute__((always_inline))

/* The loops of a table from its inline functions for one key, with constant sizes. */
#define LOOPS(table, type)										\
	static uint64_t table##_lookups_4(void *t, const uint8_t *keys, uint32_t n)			\
	{												\
		uint64_t sum = 0;									\
													\
		for (uint32_t i = 0; i < n; i++)							\
			sum += (uintptr_t)table##_lookup((type *)t, keys + i * 4ull, 4);		\
		return sum;										\
	}												\
	static uint64_t table##_lookups_16(void *t, const uint8_t *keys, uint32_t n)			\
	{												\
		uint64_t sum = 0;									\
													\
		for (uint32_t i = 0; i < n; i++)							\
			sum += (uintptr_t)table##_lookup((type *)t, keys + i * 16ull, 16);		\
		return sum;										\
	}												\
	static uint64_t table##_lookups(void *t, const uint8_t *keys, uint32_t n)			\
	{												\
		return ((type *)t)->key_size == 4 ? table##_lookups_4(t, keys, n) :			\
		       table##_lookups_16(t, keys, n);							\
	}												\
	static void table##_updates(void *t, const uint8_t *keys, uint32_t n)				\
	{												\
		for (uint32_t i = 0; i < n; i++)							\
			if (((type *)t)->key_size == 4)							\
				table##_update((type *)t, keys + i * 4ull, 4, i);			\
			else										\
				table##_update((type *)t, keys + i * 16ull, 16, i);			\
	}

/* ---- here ---- */

static void *new_map(uint32_t key_size, uint32_t entries, bool alone)
{
	const struct map_env env = { .cpus = 1, .seed = MAP_SEED, .alone = alone };
	struct map_def def = { .name = (char *)"bench", .type = MAP_HASH, .key_size = key_size,
			       .value_size = 8, .max_entries = entries };
	struct map *map = NULL;

	return map_new_in(&def, &env, &map) ? NULL : map;
}

static void *here_make(uint32_t key_size, uint32_t entries)
{
	return new_map(key_size, entries, false);
}

static void *alone_make(uint32_t key_size, uint32_t entries)
{
	return new_map(key_size, entries, true);
}

static void here_drop(void *table)
{
	map_free(table);
}

/* As machine code does it: through the map's own function. */
static uint64_t here_lookups(void *table, const uint8_t *keys, uint32_t n)
{
	struct map *map = table;
	uint32_t size = map->def.key_size;
	struct vm *vm = NULL;
	uint64_t sum = 0;

	for (uint32_t i = 0; i < n; i++)
		sum += map->lookup_fast((uintptr_t)map, (uintptr_t)(keys + (uint64_t)i * size), 0, 0, 0, vm);
	return sum;
}

static void here_updates(void *table, const uint8_t *keys, uint32_t n)
{
	struct map *map = table;

	for (uint32_t i = 0; i < n; i++)
		map->ops->update(map, keys + (uint64_t)i * map->def.key_size, &(uint64_t){ i }, MAP_ANY, 0);
}

const struct table_kind table_here = { "here", here_make, here_drop, here_lookups, here_updates };
/* As a map is made for a single worker. */
const struct table_kind table_alone = { "here, alone", alone_make, here_drop, here_lookups, here_updates };

/* ---- chained ---- */

struct link { struct link *next; uint64_t hash; uint64_t value; uint8_t key[]; };
struct bucket { struct link *first; uint32_t lock; };

struct chained {
	struct bucket *buckets;
	uint8_t *memory;
	struct link *spare;		/* a list */
	uint32_t key_size, mask, spare_lock;
};

static void chained_drop(void *table)
{
	struct chained *t = table;

	free(t->buckets);
	free(t->memory);
	free(t);
}

static void *chained_make(uint32_t key_size, uint32_t entries)
{
	struct chained *t = calloc(1, sizeof(*t));
	size_t bytes = sizeof(struct link) + (key_size + 7) / 8 * 8;
	uint32_t n = 1;

	while (n < entries)
		n *= 2;
	t->key_size = key_size;
	t->mask = n - 1;
	t->buckets = calloc(n, sizeof(*t->buckets));
	t->memory = malloc((entries + 1) * bytes);
	for (uint32_t i = 0; i <= entries; i++) {
		struct link *link = (struct link *)(void *)(t->memory + (entries - i) * bytes);

		link->next = t->spare;
		t->spare = link;
	}
	return t;
}

INLINE void *chained_lookup(struct chained *t, const void *key, uint32_t size)
{
	uint64_t hash = bench_hash(key, size);
	struct link *link = __atomic_load_n(&t->buckets[hash & t->mask].first, __ATOMIC_ACQUIRE);

	for (; link; link = __atomic_load_n(&link->next, __ATOMIC_ACQUIRE))
		if (link->hash == hash && !memcmp(link->key, key, size))
			return &link->value;
	return NULL;
}

static void chained_lock(uint32_t *lock)
{
	while (__atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE))
		;
}

static void chained_unlock(uint32_t *lock)
{
	__atomic_store_n(lock, 0, __ATOMIC_RELEASE);
}

INLINE void chained_update(struct chained *t, const void *key, uint32_t size, uint64_t value)
{
	uint64_t hash = bench_hash(key, size);
	struct bucket *bucket = &t->buckets[hash & t->mask];
	struct link **at = &bucket->first, *old, *new;

	chained_lock(&bucket->lock);
	while ((old = *at) && (old->hash != hash || memcmp(old->key, key, size)))
		at = &old->next;
	chained_lock(&t->spare_lock);
	new = t->spare;
	t->spare = new->next;
	chained_unlock(&t->spare_lock);
	new->hash = hash;
	new->value = value;
	memcpy(new->key, key, size);
	__atomic_store_n(&new->next, old ? old->next : NULL, __ATOMIC_RELAXED);
	__atomic_store_n(at, new, __ATOMIC_RELEASE);
	if (old) {
		chained_lock(&t->spare_lock);
		old->next = t->spare;
		t->spare = old;
		chained_unlock(&t->spare_lock);
	}
	chained_unlock(&bucket->lock);
}

LOOPS(chained, struct chained)
const struct table_kind table_chained = { "chained", chained_make, chained_drop, chained_lookups,
					 chained_updates };

/* ---- liburcu ---- */

#ifdef HAVE_URCU
#define _LGPL_SOURCE
#include <urcu/urcu-qsbr.h>
#include <urcu/rculfhash.h>

struct urcu_element { struct cds_lfht_node node; struct rcu_head head; uint64_t value; uint8_t key[16]; };
struct urcu { struct cds_lfht *table; uint32_t key_size; };

static int urcu_match_4(struct cds_lfht_node *node, const void *key)
{
	return !memcmp(caa_container_of(node, struct urcu_element, node)->key, key, 4);
}

static int urcu_match_16(struct cds_lfht_node *node, const void *key)
{
	return !memcmp(caa_container_of(node, struct urcu_element, node)->key, key, 16);
}

INLINE cds_lfht_match_fct urcu_match(uint32_t size)
{
	return size == 4 ? urcu_match_4 : urcu_match_16;
}

static void *urcu_make(uint32_t key_size, uint32_t entries)
{
	struct urcu *t = calloc(1, sizeof(*t));
	unsigned long n = 1;

	while (n < entries)
		n *= 2;
	urcu_qsbr_register_thread();
	t->key_size = key_size;
	t->table = cds_lfht_new_flavor(n, n, n, 0, &urcu_qsbr_flavor, NULL);
	return t;
}

/* The process ends soon: elements stay. */
static void urcu_drop(void *table)
{
	urcu_qsbr_barrier();
	urcu_qsbr_unregister_thread();
	free(table);
}

INLINE void *urcu_lookup(struct urcu *t, const void *key, uint32_t size)
{
	struct cds_lfht_iter iter;
	struct cds_lfht_node *node;

	urcu_qsbr_read_lock();
	cds_lfht_lookup(t->table, bench_hash(key, size), urcu_match(size), key, &iter);
	node = cds_lfht_iter_get_node(&iter);
	urcu_qsbr_read_unlock();
	return node ? &caa_container_of(node, struct urcu_element, node)->value : NULL;
}

static void urcu_release(struct rcu_head *head)
{
	free(caa_container_of(head, struct urcu_element, head));
}

INLINE void urcu_update(struct urcu *t, const void *key, uint32_t size, uint64_t value)
{
	struct urcu_element *element = malloc(sizeof(*element));
	struct cds_lfht_node *old;

	cds_lfht_node_init(&element->node);
	element->value = value;
	memcpy(element->key, key, size);
	urcu_qsbr_read_lock();
	old = cds_lfht_add_replace(t->table, bench_hash(key, size), urcu_match(size), key, &element->node);
	urcu_qsbr_read_unlock();
	if (old)
		urcu_qsbr_call_rcu(&caa_container_of(old, struct urcu_element, node)->head, urcu_release);
	urcu_qsbr_quiescent_state();
}

LOOPS(urcu, struct urcu)
const struct table_kind table_urcu = { "liburcu", urcu_make, urcu_drop, urcu_lookups, urcu_updates };
#else
const struct table_kind table_urcu = { .name = NULL };
#endif

/* ---- Concurrency Kit: numbers as they are, other keys by address ---- */

#ifdef HAVE_CK
#include <ck_ht.h>

struct kit_element { struct kit_element *next; uint64_t value; uint8_t key[16]; };
struct kit { ck_ht_t table; struct kit_element *spare; uint32_t key_size; };

static void *kit_malloc(size_t size)
{
	return malloc(size);
}

static void kit_free(void *at, size_t size, bool defer)
{
	(void)size, (void)defer;
	free(at);
}

static void kit_hash(ck_ht_hash_t *hash, const void *key, size_t size, uint64_t seed)
{
	(void)seed;
	hash->value = size == 16 ? bench_hash(key, 16) : bench_hash(key, 4);
}

static void *kit_make(uint32_t key_size, uint32_t entries)
{
	static struct ck_malloc allocator = { .malloc = kit_malloc, .free = kit_free };
	struct kit *t = calloc(1, sizeof(*t));

	t->key_size = key_size;
	ck_ht_init(&t->table, key_size == 4 ? CK_HT_MODE_DIRECT : CK_HT_MODE_BYTESTRING, kit_hash, &allocator,
		   2 * entries, 1);
	return t;
}

static void kit_drop(void *table)
{
	ck_ht_destroy(&((struct kit *)table)->table);
	free(table);
}

/* No key is 0 or ~0, which are the table's. */
static uintptr_t kit_key(const void *key)
{
	uint32_t number;

	memcpy(&number, key, 4);
	return number + 1ull;
}

INLINE void *kit_lookup(struct kit *t, const void *key, uint32_t size)
{
	ck_ht_entry_t entry;
	ck_ht_hash_t hash;

	hash.value = bench_hash(key, size);
	if (size == 4) {
		ck_ht_entry_key_set_direct(&entry, kit_key(key));
		if (!ck_ht_get_spmc(&t->table, hash, &entry))
			return NULL;
		return (void *)ck_ht_entry_value_direct(&entry);
	}
	ck_ht_entry_key_set(&entry, key, (uint16_t)size);
	return ck_ht_get_spmc(&t->table, hash, &entry) ? ck_ht_entry_value(&entry) : NULL;
}

INLINE void kit_update(struct kit *t, const void *key, uint32_t size, uint64_t value)
{
	struct kit_element *element, *old;
	ck_ht_entry_t entry;
	ck_ht_hash_t hash;

	hash.value = bench_hash(key, size);
	if (size == 4) {
		ck_ht_entry_set_direct(&entry, hash, kit_key(key), value + 1);
		ck_ht_set_spmc(&t->table, hash, &entry);
		return;
	}
	element = t->spare ? t->spare : malloc(sizeof(*element));
	t->spare = t->spare ? element->next : NULL;
	element->value = value;
	memcpy(element->key, key, size);
	ck_ht_entry_set(&entry, hash, element->key, (uint16_t)size, element);
	ck_ht_set_spmc(&t->table, hash, &entry);
	if (ck_ht_entry_empty(&entry))
		return;
	old = ck_ht_entry_value(&entry);
	old->next = t->spare;
	t->spare = old;
}

LOOPS(kit, struct kit)
const struct table_kind table_ck = { "ck_ht", kit_make, kit_drop, kit_lookups, kit_updates };
#else
const struct table_kind table_ck = { .name = NULL };
#endif

/* ---- uthash ---- */

#ifdef HAVE_UTHASH_H
#define HASH_FUNCTION(key, size, hashv) (hashv) = (unsigned)bench_hash(key, (uint32_t)(size))
#include <uthash.h>

struct ut_element { UT_hash_handle hh; uint64_t value; uint8_t key[16]; };
struct ut { struct ut_element *head; uint32_t key_size; };

static void *ut_make(uint32_t key_size, uint32_t entries)
{
	struct ut *t = calloc(1, sizeof(*t));

	(void)entries;
	t->key_size = key_size;
	return t;
}

static void ut_drop(void *table)
{
	struct ut *t = table;
	struct ut_element *element, *next;

	HASH_ITER(hh, t->head, element, next) {
		HASH_DEL(t->head, element);
		free(element);
	}
	free(t);
}

INLINE void *ut_lookup(struct ut *t, const void *key, uint32_t size)
{
	struct ut_element *element;

	HASH_FIND(hh, t->head, key, size, element);
	return element ? &element->value : NULL;
}

INLINE void ut_update(struct ut *t, const void *key, uint32_t size, uint64_t value)
{
	struct ut_element *element;

	HASH_FIND(hh, t->head, key, size, element);
	if (!element) {
		element = malloc(sizeof(*element));
		memcpy(element->key, key, size);
		HASH_ADD_KEYPTR(hh, t->head, element->key, size, element);
	}
	element->value = value;
}

LOOPS(ut, struct ut)
const struct table_kind table_uthash = { "uthash", ut_make, ut_drop, ut_lookups, ut_updates };
#else
const struct table_kind table_uthash = { .name = NULL };
#endif

/* ---- GLib ---- */

#ifdef HAVE_GLIB
#include <glib.h>

struct g_element { uint64_t value; uint8_t key[16]; };
struct g { GHashTable *table; uint32_t key_size; };

static guint g_hash_4(gconstpointer key)
{
	return (guint)bench_hash(key, 4);
}

static guint g_hash_16(gconstpointer key)
{
	return (guint)bench_hash(key, 16);
}

static gboolean g_equal_4(gconstpointer a, gconstpointer b)
{
	return !memcmp(a, b, 4);
}

static gboolean g_equal_16(gconstpointer a, gconstpointer b)
{
	return !memcmp(a, b, 16);
}

static void *g_make(uint32_t key_size, uint32_t entries)
{
	struct g *t = calloc(1, sizeof(*t));

	(void)entries;
	t->key_size = key_size;
	t->table = g_hash_table_new_full(key_size == 4 ? g_hash_4 : g_hash_16,
					 key_size == 4 ? g_equal_4 : g_equal_16, NULL, free);
	return t;
}

static void g_drop(void *table)
{
	g_hash_table_destroy(((struct g *)table)->table);
	free(table);
}

INLINE void *g_lookup(struct g *t, const void *key, uint32_t size)
{
	(void)size;
	return g_hash_table_lookup(t->table, key);
}

INLINE void g_update(struct g *t, const void *key, uint32_t size, uint64_t value)
{
	struct g_element *element = g_hash_table_lookup(t->table, key);

	if (!element) {
		element = malloc(sizeof(*element));
		memcpy(element->key, key, size);
		g_hash_table_insert(t->table, element->key, element);
	}
	element->value = value;
}

LOOPS(g, struct g)
const struct table_kind table_glib = { "GHashTable", g_make, g_drop, g_lookups, g_updates };
#else
const struct table_kind table_glib = { .name = NULL };
#endif
