/*
 * trie.h - the trie under LPM_TRIE: from bit strings to the elements of the longest prefixes. Private to
 * maps/.
 *
 * A node stands for one byte of the key, at the node's depth. Its items are the prefixes that end in that
 * byte, with 1 to 8 bits of it, and its children, one for each value of the byte that longer prefixes have. A
 * child is the element itself where only one prefix lies that way, however long, else a node; bytes that all
 * prefixes below a node have in common are the node's `skip`. So every node has two items at least, and a set
 * of prefixes makes one trie, in whatever order they came. Nodes of up to TRIE_SMALL items are lists,
 * searched 16 items at once; larger ones are bitmaps, whose set bits are counted to find the item.
 *
 * Who does what to which bytes:
 * - Writers take turns. A node does not change but for the references in it, which are stored whole: an
 *   insertion or deletion writes another node and stores the reference to it. One store makes the change.
 * - `changes` grows when a writer begins, before it writes into any memory that was used before; what it
 *   takes out stays as it is until the next one. Readers take no lock; they look whether `changes` grew
 *   before they follow what they read, and start again if so. Nodes and elements are thus recycled at the
 *   next change, and a reader sees at most one change happen: its answer was right at some moment.
 * - An address stays that of an element as long as the trie lives.
 */
#ifndef MAPS_TRIE_H
#define MAPS_TRIE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "maps/slab.h"
#include "maps/family.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { TRIE_SMALL = 16, TRIE_CHILD = 9, TRIE_MAX_DATA = 256, TRIE_TRIES = 16 };

/* A reference: 0 none, with this bit an element's number, else a block of the nodes' slab. */
#define TRIE_LEAF (1u << 31)

/* Keys are a length in bits and data, as user space has them. Elements are a value and then the key. */
struct trie {
	uint8_t *elements;
	uint8_t *nodes;
	uint32_t stride;		/* bytes of an element */
	uint32_t key_at;		/* where in it the key is */
	uint32_t size;			/* bytes of data in a key */

	/* What writers change and readers look at. */
	uint64_t changes __attribute__((aligned(64)));
	uint32_t root;
	uint32_t whole;			/* the prefix of no bits */

	uint32_t lock __attribute__((aligned(64)));	/* of writers */
	uint32_t n_retired;
	uint32_t retired[2];		/* nodes taken out by the last change: readers may still be in them */
	struct slab slab;
};

/*
 * A node begins with 4 bytes: how many items it has, how many of them are children, how many bytes are
 * skipped, and nothing. Lists go on with the bytes skipped; a byte of each item; a mask of each, which bits
 * of it count; and, aligned to 4, a reference of each. Children come first, then prefixes, the longest first.
 *
 * Bitmaps have 0 items in the first byte, and go on, from offset 4, with what is left of: for each word of
 * the children's bitmap, how many are in the words before; from offset 8 the same for the prefixes' (counting
 * all children); from offset 24 the bytes skipped, filled up to 8. Then 4 words of children by their byte; 8
 * words of prefixes by their code, which is their bits behind a 1; references in that order.
 */
enum { TRIE_HEAD = 4, TRIE_CHILD_RANKS = 4, TRIE_RANKS = 8, TRIE_BIG_HEAD = 24 };
enum { TRIE_CHILD_WORDS = 4, TRIE_WORDS = 8, TRIE_MAPS = 8 * (TRIE_CHILD_WORDS + TRIE_WORDS) };

/* ThreadSanitizer does not know fences: there, each load of what may be recycled is ordered by itself. */
#ifdef MAP_TSAN
#define TRIE_LOAD(at) __atomic_load_n(at, __ATOMIC_ACQUIRE)
#else
#define TRIE_LOAD(at) __atomic_load_n(at, __ATOMIC_RELAXED)
#endif

/* Whether what was read since `changes` was `before` may be wrong. */
static inline bool trie_changed(const struct trie *t, uint64_t before)
{
#ifndef MAP_TSAN
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
#endif
	return __builtin_expect(__atomic_load_n(&t->changes, __ATOMIC_RELAXED) != before, 0);
}

static inline uint8_t *trie_element(const struct trie *t, uint32_t ref)
{
	return t->elements + (uint64_t)(ref & ~TRIE_LEAF) * t->stride;
}

static inline uint8_t *trie_node(const struct trie *t, uint32_t ref)
{
	return t->nodes + ((uint64_t)ref << 3);
}

static inline uint32_t trie_length(const uint8_t *key)
{
	return TRIE_LOAD((const uint32_t *)(const void *)key);
}

/* 8 bytes, the first of them the highest. */
static inline uint64_t trie_word(const uint8_t *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

static inline uint32_t trie_half(const uint8_t *bytes)
{
	uint32_t half;

	memcpy(&half, bytes, 4);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	half = __builtin_bswap32(half);
#endif
	return half;
}

/*
 * Whether the element's prefix, 1 to `limit` bits, covers the data, given that it does up to byte `depth`.
 * The element may be written meanwhile; its length is good at any time.
 */
MAP_INLINE bool trie_covers(const struct trie *t, uint32_t ref, const uint8_t *data, uint32_t depth,
			    uint32_t limit, uint32_t size)
{
	const uint8_t *key = trie_element(t, ref) + t->key_at, *own = key + 4;
	uint32_t length = trie_length(key);

	if (length > limit)
		return false;
#ifndef MAP_TSAN
	if (size == 4)
		return !((uint64_t)(trie_half(own) ^ trie_half(data)) >> (32 - length));
	if (size == 16 && length > 64)
		return trie_word(own) == trie_word(data) &&
		       !((trie_word(own + 8) ^ trie_word(data + 8)) >> (128 - length));
	if (size == 16)
		return !((trie_word(own) ^ trie_word(data)) >> (64 - length) % 64);
#endif
	(void)size;
	for (; 8 * depth + 8 <= length; depth++)
		if (TRIE_LOAD(&own[depth]) != data[depth])
			return false;
	return 8 * depth >= length || !((TRIE_LOAD(&own[depth]) ^ data[depth]) >> (8 * depth + 8 - length));
}

/* What a node has for a byte. */
struct trie_found { uint32_t child, prefix; };

/* In a list; prefixes of at most `bits` bits of the byte, children if those are more than 8. */
MAP_INLINE struct trie_found trie_in_list(const uint8_t *node, uint32_t head, uint8_t byte, uint32_t bits)
{
	uint32_t n = head & 0xff, children = head >> 8 & 0xff, at = TRIE_HEAD + (head >> 16 & 0xff);
	const uint32_t *refs = (const uint32_t *)(const void *)(node + ((at + 2 * n + 3) & ~3u));
	struct trie_found found = { 0, 0 };
	uint32_t match = 0, prefixes;

#if defined(__SSE2__) && !defined(MAP_TSAN)
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(node + at));
	__m128i masks = _mm_loadu_si128((const __m128i *)(const void *)(node + at + n));
	__m128i differ = _mm_and_si128(_mm_xor_si128(bytes, _mm_set1_epi8((char)byte)), masks);

	if (bits < 8)
		differ = _mm_or_si128(differ, _mm_and_si128(masks, _mm_set1_epi8((char)(0xff >> bits))));
	match = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(differ, _mm_setzero_si128()));
#else
	for (uint32_t i = 0; i < n && i < TRIE_SMALL; i++) {
		uint8_t mask = TRIE_LOAD(&node[at + n + i]);

		match |= (uint32_t)!(((TRIE_LOAD(&node[at + i]) ^ byte) & mask) |
				     (bits < 8 ? mask & 0xff >> bits : 0)) << i;
	}
#endif
	match &= (1u << n % 32) - 1;
	prefixes = match >> children % 32 << children % 32;
	if (match & ~prefixes && bits > 8)
		found.child = __atomic_load_n(&refs[__builtin_ctz(match)], __ATOMIC_ACQUIRE);
	if (prefixes)
		found.prefix = __atomic_load_n(&refs[__builtin_ctz(prefixes)], __ATOMIC_ACQUIRE);
	return found;
}

/*
 * Codes of the prefixes of 1 to 5 bits that cover the bytes whose first 5 bits are the index, and that of 5.
 */
extern const uint64_t trie_covering[32];

/* How many bits of the word are set below `bit`. */
MAP_INLINE uint32_t trie_rank(uint64_t word, uint32_t bit)
{
	return (uint32_t)__builtin_popcountll(word & ((1ull << bit) - 1));
}

/* The code of the longest prefix of the byte, at most `bits` bits of it; 0: none. */
MAP_INLINE uint32_t trie_longest(const uint64_t *words, uint32_t byte, uint32_t bits)
{
	uint64_t few = TRIE_LOAD(&words[0]) & trie_covering[byte >> 3], eight, seven, six;
	uint32_t code = few ? 63 - (uint32_t)__builtin_clzll(few) : 0;

	eight = TRIE_LOAD(&words[4 + (byte >> 6)]) >> byte % 64 & 1;
	seven = TRIE_LOAD(&words[2 + (byte >> 7)]) >> (byte >> 1) % 64 & 1;
	six = TRIE_LOAD(&words[1]) >> (byte >> 2) & 1;
	if (bits < 8) {
		eight = 0;
		seven = bits == 7 ? seven : 0;
		six = bits >= 6 ? six : 0;
		while (code >> bits > 1 || (code && !(few >> code & 1)))
			code = code >> 1;
	}
	code = six ? 64 + (byte >> 2) : code;
	code = seven ? 128 + (byte >> 1) : code;
	return eight ? 256 + byte : code;
}

MAP_INLINE struct trie_found trie_in_maps(const uint8_t *node, uint32_t head, uint8_t byte, uint32_t bits)
{
	const uint8_t *body = node + TRIE_BIG_HEAD + map_round8(head >> 16 & 0xff);
	const uint64_t *children = (const uint64_t *)(const void *)body, *words = children + TRIE_CHILD_WORDS;
	const uint32_t *refs = (const uint32_t *)(const void *)(body + TRIE_MAPS);
	const uint16_t *ranks = (const uint16_t *)(const void *)(node + TRIE_RANKS);
	uint64_t word = TRIE_LOAD(&children[byte >> 6]);
	uint32_t code = trie_longest(words, byte, bits), rank;
	struct trie_found found = { 0, 0 };

	if (word >> byte % 64 & 1 && bits > 8) {
		rank = TRIE_LOAD(&node[TRIE_CHILD_RANKS + (byte >> 6)]) + trie_rank(word, byte % 64);
		found.child = __atomic_load_n(&refs[rank], __ATOMIC_ACQUIRE);
	}
	if (code) {
		rank = TRIE_LOAD(&ranks[code / 64]) + trie_rank(TRIE_LOAD(&words[code / 64]), code % 64);
		found.prefix = __atomic_load_n(&refs[rank % 1024], __ATOMIC_ACQUIRE);
	}
	return found;
}

/* The key's bytes that the node skips; false: they are others. */
static inline bool trie_skip(const uint8_t *node, uint32_t head, const uint8_t *data)
{
	const uint8_t *skipped = node + (head & 0xff ? TRIE_HEAD : TRIE_BIG_HEAD);

	for (uint32_t i = 0; i < (head >> 16 & 0xff); i++)
		if (TRIE_LOAD(&skipped[i]) != data[i])
			return false;
	return true;
}

/*
 * One attempt: the element of the longest prefix of at most `limit` bits that covers the data, 0: none.
 * False: there were changes. `size` is constant where it matters.
 */
MAP_INLINE bool trie_find_once(const struct trie *t, const uint8_t *data, uint32_t limit, uint32_t size,
			       uint32_t *best)
{
	uint64_t before = __atomic_load_n(&t->changes, __ATOMIC_ACQUIRE);
	uint32_t ref = __atomic_load_n(&t->root, __ATOMIC_ACQUIRE), depth = 0;

	*best = __atomic_load_n(&t->whole, __ATOMIC_ACQUIRE);
	for (; ref && 8 * depth < limit; depth++) {
		const uint8_t *node = trie_node(t, ref);
		struct trie_found found;
		uint32_t head, skip;

		if (ref & TRIE_LEAF) {
			if (trie_covers(t, ref, data, depth, limit, size))
				*best = ref;
			break;
		}
		head = TRIE_LOAD((const uint32_t *)(const void *)node);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		head = __builtin_bswap32(head);
#endif
		skip = head >> 16 & 0xff;
		if (skip) {
			if (8 * (depth + skip) >= limit || !trie_skip(node, head, data + depth))
				break;
			depth += skip;
		}
		found = head & 0xff ? trie_in_list(node, head, data[depth], limit - 8 * depth) :
			trie_in_maps(node, head, data[depth], limit - 8 * depth);
		if (trie_changed(t, before))
			return false;
		*best = found.prefix ? found.prefix : *best;
		ref = found.child;
	}
	return !trie_changed(t, before);
}

/* The same, however often writers come. Writers wait if that is too often. */
uint32_t trie_find_locked(struct trie *t, const uint8_t *data, uint32_t limit);

MAP_INLINE uint32_t trie_find(const struct trie *t, const uint8_t *data, uint32_t limit, uint32_t size)
{
	uint32_t best;

	for (unsigned i = 0; i < TRIE_TRIES; i++)
		if (__builtin_expect(trie_find_once(t, data, limit, size, &best), 1))
			return best;
	/* Constant to the caller in what it means. */
	return trie_find_locked((struct trie *)(uintptr_t)t, data, limit);
}

/* ---- trie.c: for one writer at a time ---- */

/* Where a key's prefix is, or would be. `seek` fills it in; any change makes it stale. */
struct trie_path {
	/* The nodes passed: where the reference to each is, and its byte. */
	struct trie_step { uint32_t *slot; uint32_t depth; } steps[TRIE_MAX_DATA];
	uint32_t n;
	uint32_t *slot;		/* the reference looked at last */
	uint32_t depth;		/* the byte it stands for, where it is one to a child */
	bool found;		/* the element of exactly this prefix is in `slot` */
};

/* Up to `entries` prefixes and one element more; values of `value` bytes. 0 or -ENOMEM. */
int trie_init(struct trie *t, uint8_t *elements, uint32_t value, uint32_t size, uint32_t entries);
void trie_fini(struct trie *t);
void trie_seek(struct trie *t, const uint8_t *key, struct trie_path *path);
/* A change begins: memory that the last one took out may be used again. After seeking. */
void trie_begin(struct trie *t);
/* The element, filled in, becomes that of a key that was not found, or was. 0 or -ENOMEM. */
int trie_add(struct trie *t, const struct trie_path *path, const uint8_t *key, uint32_t element);
/* Takes the prefix that was found out. 0 or -ENOMEM. */
int trie_remove(struct trie *t, const struct trie_path *path, const uint8_t *key);
/*
 * The element after the one found (NULL: the first), as the kernel goes: what is longer before what covers
 * it.
 */
uint32_t trie_after(struct trie *t, const struct trie_path *path, const uint8_t *key);

#endif
