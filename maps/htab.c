#include "maps/htab.h"

#include <errno.h>

enum { RETRIES_BEFORE_LOCK = 8 };

/* Buckets for a load of five eighths, at which one bucket in twenty-five overflows: a miss looks into one. */
static uint32_t buckets_for(uint32_t entries)
{
	return (uint32_t)(((uint64_t)entries * 8 + 5 * HTAB_SLOTS - 1) / (5 * HTAB_SLOTS));
}

int htab_init(struct htab *t, uint32_t key_size, uint64_t extra, uint32_t max_entries, uint64_t seed)
{
	uint64_t stride = map_round8(key_size) + map_round8(extra);

	memset(t, 0, sizeof(*t));
	if (stride > UINT32_MAX)
		return -ENOMEM;
	t->seed = seed;
	t->key_size = key_size;
	t->value_at = (uint32_t)map_round8(key_size);
	t->stride = (uint32_t)stride;
	t->max_entries = max_entries;
	t->n_elements = max_entries + HTAB_SPARES;
	t->n_buckets = buckets_for(max_entries);
	t->buckets = map_memory((uint64_t)t->n_buckets * sizeof(*t->buckets));
	t->elements = map_memory((uint64_t)t->n_elements * t->stride);
	t->free_items = map_memory((uint64_t)t->n_elements * sizeof(*t->free_items));
	if (!t->buckets || !t->elements || !t->free_items) {
		htab_fini(t);
		return -ENOMEM;
	}
	return 0;
}

void htab_fini(struct htab *t)
{
	map_memory_free(t->buckets, (uint64_t)t->n_buckets * sizeof(*t->buckets));
	map_memory_free(t->elements, (uint64_t)t->n_elements * t->stride);
	map_memory_free(t->free_items, (uint64_t)t->n_elements * sizeof(*t->free_items));
}

struct htab_bucket *htab_lock(struct htab *t, uint64_t hash)
{
	struct htab_bucket *home = &t->buckets[htab_home(t, hash)];

	for (unsigned spins = 0; !t->alone; spins++) {
		uint16_t seen = __atomic_load_n(&home->lock, __ATOMIC_RELAXED);

		if (!(seen & 1) && __atomic_compare_exchange_n(&home->lock, &seen, (uint16_t)(seen + 1), true,
							      __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
			return home;
		map_pause(spins);
	}
	return home;
}

/*
 * The key's own slot stands still while its home is locked; slots of other keys come and go. A match must
 * thus be seen twice with the slot unchanged: once might be one half of a key that went and one of a key
 * that came.
 */
static bool match_locked(const struct htab *t, const struct htab_bucket *bucket, unsigned slot, uint8_t tag,
			 const void *key, uint32_t *index)
{
	*index = __atomic_load_n(&bucket->index[slot], __ATOMIC_ACQUIRE);
	return htab_same_key(htab_element(t, *index), key, t->key_size) &&
	       __atomic_load_n(&bucket->index[slot], __ATOMIC_ACQUIRE) == *index &&
	       __atomic_load_n(&bucket->tags[slot], __ATOMIC_ACQUIRE) == tag &&
	       htab_same_key(htab_element(t, *index), key, t->key_size);
}

bool htab_find_locked(const struct htab *t, uint64_t hash, const void *key, struct htab_slot *out)
{
	uint32_t at = htab_home(t, hash);
	uint8_t tag = htab_tag(hash);

	for (uint32_t passed = 0; passed < t->n_buckets; passed++) {
		struct htab_bucket *bucket = &t->buckets[at];

		for (unsigned found = htab_match(bucket, tag); found; found &= found - 1) {
			out->slot = (unsigned)__builtin_ctz(found);
			out->bucket = bucket;
			if (match_locked(t, bucket, out->slot, tag, key, &out->index))
				return true;
		}
		if (!__atomic_load_n(&bucket->displaced, __ATOMIC_ACQUIRE))
			break;
		at = at + 1 == t->n_buckets ? 0 : at + 1;
	}
	return false;
}

/* htab_find() after a lookup that may have been misled. */
static uint32_t find_again(const struct htab *t, uint64_t hash, const void *key)
{
	const struct htab_bucket *home = &t->buckets[htab_home(t, hash)];
	struct htab_slot slot;
	struct htab_bucket *locked;
	bool found;

	for (unsigned i = 0; i < RETRIES_BEFORE_LOCK; i++) {
		uint16_t before = __atomic_load_n(&home->lock, __ATOMIC_ACQUIRE);

		if (htab_find_locked(t, hash, key, &slot))
			return slot.index;
		if (!(before & 1) && __atomic_load_n(&home->lock, __ATOMIC_ACQUIRE) == before)
			return HTAB_NONE;
		map_pause(i);
	}
	/* Writers keep coming: queue up with them. The table is const to the caller only in what it means. */
	locked = htab_lock((struct htab *)(uintptr_t)t, hash);
	found = htab_find_locked(t, hash, key, &slot);
	htab_unlock(t, locked);
	return found ? slot.index : HTAB_NONE;
}

uint8_t *htab_find(const struct htab *t, uint64_t hash, const void *key)
{
	const struct htab_bucket *home = &t->buckets[htab_home(t, hash)];
	uint16_t before = __atomic_load_n(&home->lock, __ATOMIC_ACQUIRE);
	uint32_t index = HTAB_NONE;
	struct htab_slot slot;
	bool misled;

	if (htab_probe(t, hash, key, t->key_size, &slot, &misled))
		index = slot.index;
	else if (misled && (before & 1 || __atomic_load_n(&home->lock, __ATOMIC_ACQUIRE) != before))
		index = find_again(t, hash, key);
	return index == HTAB_NONE ? NULL : htab_element(t, index);
}

/* Counts an element that passes by (or did) in every bucket from its home to where it lies. */
static void count_displaced(struct htab *t, uint32_t from, uint32_t to, int by)
{
	for (; from != to; from = from + 1 == t->n_buckets ? 0 : from + 1) {
		uint16_t *displaced = &t->buckets[from].displaced;
		uint16_t seen = __atomic_load_n(displaced, __ATOMIC_RELAXED);

		while (seen != UINT16_MAX &&
		       !__atomic_compare_exchange_n(displaced, &seen, (uint16_t)(seen + by), true,
						    __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
			;
	}
}

void htab_link(struct htab *t, uint64_t hash, uint32_t index)
{
	uint32_t home = htab_home(t, hash), at = home;

	/* Some bucket has room: there are more slots than keys can be reserved. */
	for (;;) {
		struct htab_bucket *bucket = &t->buckets[at];

		for (unsigned empty = htab_match(bucket, HTAB_EMPTY); empty; empty &= empty - 1) {
			unsigned slot = (unsigned)__builtin_ctz(empty);
			uint8_t expected = HTAB_EMPTY;

			if (!__atomic_compare_exchange_n(&bucket->tags[slot], &expected, HTAB_BUSY, false,
							 __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
				continue;
			count_displaced(t, home, at, 1);
			__atomic_store_n(&bucket->index[slot], index, __ATOMIC_RELEASE);
			__atomic_store_n(&bucket->tags[slot], htab_tag(hash), __ATOMIC_RELEASE);
			return;
		}
		at = at + 1 == t->n_buckets ? 0 : at + 1;
	}
}

void htab_swap(const struct htab_slot *at, uint32_t index)
{
	__atomic_store_n(&at->bucket->index[at->slot], index, __ATOMIC_RELEASE);
}

void htab_unlink(struct htab *t, uint64_t hash, const struct htab_slot *at)
{
	__atomic_store_n(&at->bucket->tags[at->slot], HTAB_EMPTY, __ATOMIC_RELEASE);
	count_displaced(t, htab_home(t, hash), (uint32_t)(at->bucket - t->buckets), -1);
}

bool htab_reserve(struct htab *t)
{
	uint32_t count = __atomic_load_n(&t->count, __ATOMIC_RELAXED);

	if (t->alone && count < t->max_entries) {
		t->count = count + 1;
		return true;
	}
	do {
		if (count >= t->max_entries)
			return false;
	} while (!__atomic_compare_exchange_n(&t->count, &count, count + 1, true, __ATOMIC_ACQ_REL,
					      __ATOMIC_RELAXED));
	return true;
}

void htab_unreserve(struct htab *t)
{
	__atomic_sub_fetch(&t->count, 1, __ATOMIC_ACQ_REL);
}

/* Threads take stripes in turn. */
static struct htab_stripe *my_stripe(struct htab *t)
{
	static uint32_t threads;
	/* No call to find it, also in a shared library. */
	static _Thread_local uint32_t mine __attribute__((tls_model("initial-exec")));

	if (!mine)
		mine = 1 + __atomic_fetch_add(&threads, 1, __ATOMIC_RELAXED) % HTAB_STRIPES;
	return &t->stripes[mine - 1];
}

static void take_lock(const struct htab *t, uint32_t *lock)
{
	if (!t->alone)
		map_spin_lock(lock);
}

static void drop_lock(const struct htab *t, uint32_t *lock)
{
	if (!t->alone)
		map_spin_unlock(lock);
}

/* Moves up to half a stripe's worth of free elements from the list of all to a locked stripe. */
static void refill(struct htab *t, struct htab_stripe *stripe)
{
	take_lock(t, &t->free_lock);
	while (stripe->n < HTAB_CACHE / 2) {
		if (t->n_free)
			stripe->items[stripe->n++] = t->free_items[--t->n_free];
		else if (t->n_fresh < t->n_elements)
			stripe->items[stripe->n++] = t->n_fresh++;
		else
			break;
	}
	drop_lock(t, &t->free_lock);
}

static uint32_t take_from(struct htab *t, struct htab_stripe *stripe, bool may_refill)
{
	uint32_t index;

	take_lock(t, &stripe->lock);
	if (!stripe->n && may_refill)
		refill(t, stripe);
	index = stripe->n ? stripe->items[--stripe->n] : HTAB_NONE;
	drop_lock(t, &stripe->lock);
	return index;
}

uint32_t htab_alloc(struct htab *t)
{
	struct htab_stripe *mine = my_stripe(t);

	/* The last elements may lie in other stripes, or in the hands of a thread that frees one just now. */
	for (unsigned spins = 0;; spins++) {
		uint32_t index = take_from(t, mine, true);

		for (unsigned i = 0; index == HTAB_NONE && i < HTAB_STRIPES; i++)
			index = take_from(t, &t->stripes[i], false);
		if (index != HTAB_NONE)
			return index;
		map_pause(spins);
	}
}

void htab_free(struct htab *t, uint32_t index)
{
	struct htab_stripe *stripe = my_stripe(t);

	take_lock(t, &stripe->lock);
	if (stripe->n == HTAB_CACHE) {
		take_lock(t, &t->free_lock);
		while (stripe->n > HTAB_CACHE / 2)
			t->free_items[t->n_free++] = stripe->items[--stripe->n];
		drop_lock(t, &t->free_lock);
	}
	stripe->items[stripe->n++] = index;
	drop_lock(t, &stripe->lock);
}

uint32_t htab_take_spare(struct htab *t, bool *mine)
{
	struct htab_stripe *stripe = my_stripe(t);
	uint32_t spare = t->alone ? stripe->spare :
				    __atomic_exchange_n(&stripe->spare, HTAB_NONE, __ATOMIC_ACQUIRE);

	*mine = spare != HTAB_NONE;
	return *mine && spare ? spare - 1 : htab_alloc(t);
}

void htab_leave_spare(struct htab *t, uint32_t index, bool mine)
{
	if (mine)
		__atomic_store_n(&my_stripe(t)->spare, index + 1, __ATOMIC_RELEASE);
	else if (index != HTAB_NONE)
		htab_free(t, index);
}

void htab_fill_key(const struct htab *t, uint32_t index, const void *key)
{
	htab_fill_key_sized(t, index, key, t->key_size);
}

static void read_key(const struct htab *t, uint32_t index, void *key)
{
	const uint64_t *words = (const uint64_t *)(const void *)htab_element(t, index);

	for (uint32_t at = 0; at < t->key_size; at += 8) {
		uint64_t word = __atomic_load_n(&words[at / 8], __ATOMIC_RELAXED);

		memcpy((char *)key + at, &word, t->key_size - at < 8 ? t->key_size - at : 8);
	}
}

/*
 * The key in a slot to `key`, its element or HTAB_NONE: a key is believed when its slot can be found by it.
 */
static uint32_t key_in_slot(struct htab *t, struct htab_bucket *bucket, unsigned slot, void *key)
{
	for (unsigned tries = 0; __atomic_load_n(&bucket->tags[slot], __ATOMIC_ACQUIRE) >= HTAB_FIRST_TAG;
	     tries++) {
		uint32_t index = __atomic_load_n(&bucket->index[slot], __ATOMIC_ACQUIRE);
		struct htab_slot found;
		struct htab_bucket *home;
		uint64_t hash;
		bool same;

		read_key(t, index, key);
		hash = htab_hash(t, key, t->key_size);
		home = htab_lock(t, hash);
		same = htab_find_locked(t, hash, key, &found) && found.bucket == bucket && found.slot == slot;
		htab_unlock(t, home);
		if (same)
			return found.index;
		map_pause(tries);
	}
	return HTAB_NONE;
}

uint32_t htab_walk(struct htab *t, uint64_t *cursor, void *key)
{
	while (*cursor < (uint64_t)t->n_buckets * HTAB_SLOTS) {
		struct htab_bucket *bucket = &t->buckets[*cursor / HTAB_SLOTS];
		uint32_t index = key_in_slot(t, bucket, (unsigned)(*cursor % HTAB_SLOTS), key);

		++*cursor;
		if (index != HTAB_NONE)
			return index;
	}
	return HTAB_NONE;
}

int htab_next_key(struct htab *t, const void *key, void *next)
{
	struct htab_slot slot;
	uint64_t from = 0;	/* slots, counted through all buckets */

	if (key) {
		uint64_t hash = htab_hash(t, key, t->key_size);
		struct htab_bucket *home = htab_lock(t, hash);

		if (htab_find_locked(t, hash, key, &slot))
			from = (uint64_t)(slot.bucket - t->buckets) * HTAB_SLOTS + slot.slot + 1;
		htab_unlock(t, home);
	}
	return htab_walk(t, &from, next) == HTAB_NONE ? -ENOENT : 0;
}
