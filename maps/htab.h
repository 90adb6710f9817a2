/*
 * htab.h - the hash table under the families that have keys: from a key to the index of an element. Private
 * to maps/.
 *
 * Buckets are cache lines: 12 one-byte tags, 12 indexes of elements, a lock and a count. An element that
 * finds its home bucket full goes to the next one that is not, and every bucket it passed counts it as
 * displaced; a lookup goes on while that count is not zero. So there are no tombstones.
 *
 * Who does what to which bytes:
 * - A key belongs to its home bucket, wherever it lies; its lock is held by whoever inserts, replaces or
 *   deletes it.
 * - A slot is taken by changing its tag from EMPTY to BUSY, which needs no lock, and is set free by the
 *   reverse.
 * - Lookups take no lock. Elements are filled before their index is stored, replaced by storing another
 *   index into the same slot, and never move. Their memory is recycled at once, so that a reader may find
 *   another key than it came for; it then looks again if anything happened in the home bucket meanwhile
 *   (its lock word counts).
 * - Element memory is never given back: an address stays that of an element as long as the table lives.
 */
#ifndef MAPS_HTAB_H
#define MAPS_HTAB_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "maps/family.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { HTAB_SLOTS = 12, HTAB_EMPTY = 0, HTAB_BUSY = 1, HTAB_FIRST_TAG = 2 };
enum { HTAB_STRIPES = 16, HTAB_CACHE = 28, HTAB_SPARES = 64 };
#define HTAB_NONE UINT32_MAX

struct htab_bucket {
	uint8_t tags[HTAB_SLOTS];	/* EMPTY, BUSY or 8 bits of the hash */
	uint16_t lock;			/* odd: held. Grows by one at lock and unlock */
	uint16_t displaced;		/* elements that passed by; sticks at UINT16_MAX */
	uint32_t index[HTAB_SLOTS];
} __attribute__((aligned(64)));

/* Free elements near one thread, so that threads do not meet at the list of all. */
struct htab_stripe {
	uint32_t lock, n;
	/*
	 * One more, for updates that fill an element, swap it in and leave the other here: its number and 1,
	 * 0: none yet, HTAB_NONE: an update has it.
	 */
	uint32_t spare;
	uint32_t items[HTAB_CACHE + 1];
} __attribute__((aligned(64)));

struct htab {
	struct htab_bucket *buckets;
	uint8_t *elements;
	uint64_t seed;
	uint32_t n_buckets;
	uint32_t stride;		/* bytes of an element: key up to 8, then what the family wants */
	uint32_t key_size;
	uint32_t value_at;		/* offset of what comes after the key */
	uint32_t max_entries;
	uint32_t n_elements;		/* max_entries and spares for updates under way */
	bool alone;			/* one thread at a time: nothing needs a lock */

	uint32_t count __attribute__((aligned(64)));	/* elements in the table or about to be */
	uint32_t free_lock;
	uint32_t n_free, n_fresh;	/* free_items[0..n_free) were used before; from n_fresh on never */
	uint32_t *free_items;
	struct htab_stripe stripes[HTAB_STRIPES];
};

/* A key's slot. */
struct htab_slot { struct htab_bucket *bucket; unsigned slot; uint32_t index; };

/* Elements of `extra` bytes beside the key. 0 or -ENOMEM. */
int htab_init(struct htab *t, uint32_t key_size, uint64_t extra, uint32_t max_entries, uint64_t seed);
void htab_fini(struct htab *t);

/* Lookup without a lock: the element or NULL. By a key and its hash. */
uint8_t *htab_find(const struct htab *t, uint64_t hash, const void *key);

/* Work on one key: lock, find, then one of link, swap, unlink; unlock. */
struct htab_bucket *htab_lock(struct htab *t, uint64_t hash);
bool htab_find_locked(const struct htab *t, uint64_t hash, const void *key, struct htab_slot *out);
void htab_link(struct htab *t, uint64_t hash, uint32_t index);
void htab_swap(const struct htab_slot *at, uint32_t index);
void htab_unlink(struct htab *t, uint64_t hash, const struct htab_slot *at);

/* Room for one more key, to be given back when it is deleted; false: the table is full. */
bool htab_reserve(struct htab *t);
void htab_unreserve(struct htab *t);
/* A free element; there is always one for each key reserved, and some for updates. */
uint32_t htab_alloc(struct htab *t);
void htab_free(struct htab *t, uint32_t index);
/*
 * An element to be swapped for another, and that other (or HTAB_NONE) back; `mine` goes from one to the
 * other. Without the lists of free elements where nobody else is at it.
 */
uint32_t htab_take_spare(struct htab *t, bool *mine);
void htab_leave_spare(struct htab *t, uint32_t index, bool mine);
/* Writes the key of an element that is not in the table yet. */
void htab_fill_key(const struct htab *t, uint32_t index, const void *key);

/*
 * The next element from slot *cursor (at first 0) on and its key; HTAB_NONE: no more. Ends whatever others
 * do.
 */
uint32_t htab_walk(struct htab *t, uint64_t *cursor, void *key);
/* The key in the slot after that of `key` (NULL or not there: the first); -ENOENT: none. */
int htab_next_key(struct htab *t, const void *key, void *next);


static inline uint8_t *htab_element(const struct htab *t, uint32_t index)
{
	return t->elements + (uint64_t)index * t->stride;
}

/* Both halves of a 128-bit product, folded: every bit of the result depends on all bits of both numbers. */
static inline uint64_t htab_mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

#define HTAB_ODD1 0xa0761d6478bd642full
#define HTAB_ODD2 0xe7037ed1a0b428dbull

/*
 * The last 1 to 8 of `size` bytes as a word whose memory holds them and then zeros. No byte beside them is
 * read, and nothing is called: lengths that are no constant would otherwise cost more than the hash.
 */
MAP_INLINE uint64_t htab_tail(const void *bytes, uint32_t size,
								uint32_t tail)
{
	const uint8_t *from = (const uint8_t *)bytes + size - tail;
	uint64_t word = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint32_t low, high;

	if (size >= 8) {
		memcpy(&word, (const uint8_t *)bytes + size - 8, 8);
		return word >> 8 * (8 - tail);
	}
	if (tail >= 4) {
		memcpy(&low, from, 4);
		memcpy(&high, from + tail - 4, 4);
		return low | (uint64_t)high << 8 * (tail - 4);
	}
	word = from[0] | (uint64_t)from[tail / 2] << 8 * (tail / 2) |
	       (uint64_t)from[tail - 1] << 8 * (tail - 1);
#else
	memcpy(&word, from, tail);
#endif
	return word;
}

/* A hash of any bytes, at least one. */
MAP_INLINE uint64_t htab_hash_seeded(uint64_t seed, const void *bytes, uint32_t size)
{
	const uint8_t *at = bytes;
	uint64_t hash = seed ^ size, a, b = 0;

	for (; size > 16; size -= 16, at += 16) {
		memcpy(&a, at, 8);
		memcpy(&b, at + 8, 8);
		hash = htab_mix(a ^ hash ^ HTAB_ODD1, b ^ HTAB_ODD2);
	}
	if (size > 8) {
		memcpy(&a, at, 8);
		b = htab_tail(at, size, size - 8);
	} else {
		a = htab_tail(at, size, size);
		b = 0;
	}
	return htab_mix(a ^ hash ^ HTAB_ODD1, b ^ hash ^ HTAB_ODD2);
}

/* The hash of a key of `size` bytes; cheap where `size` is a constant. */
MAP_INLINE uint64_t htab_hash(const struct htab *t, const void *key,
								uint32_t size)
{
	uint64_t a = 0, b;

	if (size != 4 && size != 8 && size != 16)
		return htab_hash_seeded(t->seed, key, size);
	memcpy(&a, key, size == 4 ? 4 : 8);
	if (size <= 8)
		return htab_mix(a ^ t->seed, HTAB_ODD1);
	memcpy(&b, (const char *)key + 8, 8);
	return htab_mix(a ^ t->seed ^ HTAB_ODD1, b ^ HTAB_ODD2);
}

static inline uint32_t htab_home(const struct htab *t, uint64_t hash)
{
	return (uint32_t)((hash >> 32) * t->n_buckets >> 32);
}

static inline uint8_t htab_tag(uint64_t hash)
{
	uint8_t tag = (uint8_t)hash;

	return tag < HTAB_FIRST_TAG ? tag + HTAB_FIRST_TAG : tag;
}

/* Which slots have the tag, as bits. */
static inline unsigned htab_match(const struct htab_bucket *bucket, uint8_t tag)
{
#if defined(__SSE2__) && !defined(MAP_TSAN)
	__m128i line = _mm_load_si128((const __m128i *)(const void *)bucket);

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(line, _mm_set1_epi8((char)tag))) &
	       ((1u << HTAB_SLOTS) - 1);
#else
	unsigned found = 0;

	for (unsigned i = 0; i < HTAB_SLOTS; i++)
		found |= (unsigned)(__atomic_load_n(&bucket->tags[i], __ATOMIC_ACQUIRE) == tag) << i;
	return found;
#endif
}

/*
 * Whether the element's key, which may be written meanwhile, equals `key`. Elements are filled up with
 * zeros.
 */
MAP_INLINE bool htab_same_key(const uint8_t *element, const void *key,
								uint32_t size)
{
	const uint64_t *words = (const uint64_t *)(const void *)element;
	uint64_t word;
	uint32_t at = 0;

	for (; at + 8 <= size; at += 8) {
		memcpy(&word, (const char *)key + at, 8);
		if (__atomic_load_n(&words[at / 8], __ATOMIC_RELAXED) != word)
			return false;
	}
	if (at == size)
		return true;
	return __atomic_load_n(&words[at / 8], __ATOMIC_RELAXED) == htab_tail(key, size, size - at);
}

/* htab_fill_key() for a constant size. */
MAP_INLINE void htab_fill_key_sized(const struct htab *t, uint32_t index, const void *key, uint32_t size)
{
	uint64_t *words = (uint64_t *)(void *)htab_element(t, index);
	uint64_t word;
	uint32_t at = 0;

	for (; at + 8 <= size; at += 8) {
		memcpy(&word, (const char *)key + at, 8);
		__atomic_store_n(&words[at / 8], word, __ATOMIC_RELAXED);
	}
	if (at < size)
		__atomic_store_n(&words[at / 8], htab_tail(key, size, size - at), __ATOMIC_RELAXED);
}

/*
 * Looks for a key of constant size from its home on, without a lock: the slot in `out`. A slot whose index
 * changed while its key was compared is read again: its key was replaced, not deleted. *misled: an element
 * was not what its tag promised, which may be so because it was recycled.
 */
MAP_INLINE bool htab_probe(const struct htab *t, uint64_t hash, const void *key, uint32_t size,
			   struct htab_slot *out, bool *misled)
{
	uint32_t at = htab_home(t, hash);
	uint8_t tag = htab_tag(hash);

	*misled = false;
	for (uint32_t passed = 0; passed < t->n_buckets; passed++) {
		struct htab_bucket *bucket = &t->buckets[at];
		unsigned found = htab_match(bucket, tag);

		while (found) {
			unsigned slot = (unsigned)__builtin_ctz(found);
			uint32_t index = __atomic_load_n(&bucket->index[slot], __ATOMIC_ACQUIRE);
			bool same = htab_same_key(htab_element(t, index), key, size);

			if ((!same || size > 8) &&
			    __atomic_load_n(&bucket->index[slot], __ATOMIC_ACQUIRE) != index)
				continue;
			/* A longer key may be one half of a key that went and one of a key that came. */
			if (same && (size <= 8 ||
				     __atomic_load_n(&bucket->tags[slot], __ATOMIC_ACQUIRE) == tag)) {
				*out = (struct htab_slot){ bucket, slot, index };
				return true;
			}
			*misled = true;
			found &= found - 1;
		}
		if (__builtin_expect(!__atomic_load_n(&bucket->displaced, __ATOMIC_ACQUIRE), 1))
			break;
		at = at + 1 == t->n_buckets ? 0 : at + 1;
	}
	return false;
}

/*
 * The key's element, NULL: none; for a size that is a constant where it is called from. Nearly always the
 * home has it under the first tag that fits, or no such tag; anything else is for htab_find().
 */
MAP_INLINE uint8_t *htab_find_sized(const struct htab *t, const void *key, uint32_t size)
{
	uint64_t hash = htab_hash(t, key, size);
	const struct htab_bucket *home = &t->buckets[htab_home(t, hash)];
	uint8_t tag = htab_tag(hash);
	unsigned found = htab_match(home, tag);

	if (__builtin_expect(found, 1)) {
		unsigned slot = (unsigned)__builtin_ctz(found);
		uint32_t index = __atomic_load_n(&home->index[slot], __ATOMIC_ACQUIRE);
		uint8_t *element = htab_element(t, index);

		if (__builtin_expect(htab_same_key(element, key, size), 1) &&
		    (size <= 8 || (__atomic_load_n(&home->index[slot], __ATOMIC_ACQUIRE) == index &&
				   __atomic_load_n(&home->tags[slot], __ATOMIC_ACQUIRE) == tag)))
			return element;
	} else if (__builtin_expect(!__atomic_load_n(&home->displaced, __ATOMIC_ACQUIRE), 1)) {
		return NULL;
	}
	return htab_find(t, hash, key);
}

/*
 * Locks a key's home, with the key's slot in `out` or none. It is looked for before the lock is taken, so
 * that memory is waited for while others may work; what was found holds when no lock was taken in between.
 */
MAP_INLINE struct htab_bucket *htab_lock_key(struct htab *t, uint64_t hash, const void *key, uint32_t size,
					     struct htab_slot *out, bool *present)
{
	struct htab_bucket *home = &t->buckets[htab_home(t, hash)];
	uint16_t before = __atomic_load_n(&home->lock, __ATOMIC_ACQUIRE);
	bool misled;

	*present = htab_probe(t, hash, key, size, out, &misled);
	if (t->alone)
		return home;
	if (before & 1 || !__atomic_compare_exchange_n(&home->lock, &before, (uint16_t)(before + 1), false,
						       __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
		home = htab_lock(t, hash);
		*present = htab_find_locked(t, hash, key, out);
	}
	return home;
}

static inline void htab_unlock(const struct htab *t, struct htab_bucket *home)
{
	uint16_t held = __atomic_load_n(&home->lock, __ATOMIC_RELAXED);

	if (!t->alone)
		__atomic_store_n(&home->lock, (uint16_t)(held + 1), __ATOMIC_RELEASE);
}

#endif
