#include "maps/trie_node.h"

/* Fewer items than this make a bitmap a list again. */
enum { LIST_AGAIN = TRIE_SMALL - 4 };
enum { BYTES = 256, CODES = 512 };

#define COVERING(i) \
	(1ull << (2 | (i) >> 4) | 1ull << (4 | (i) >> 3) | 1ull << (8 | (i) >> 2) | \
	 1ull << (16 | (i) >> 1) | 1ull << (32 | (i)))
#define COVERING_4(i) COVERING(i), COVERING((i) + 1), COVERING((i) + 2), COVERING((i) + 3)
const uint64_t trie_covering[32] = { COVERING_4(0), COVERING_4(4), COVERING_4(8), COVERING_4(12),
				     COVERING_4(16), COVERING_4(20), COVERING_4(24), COVERING_4(28) };

static uint8_t mask_of(uint32_t len)
{
	return len < 8 ? (uint8_t)(0xff00 >> len) : 0xff;
}

struct trie_item trie_item(uint8_t byte, uint32_t len, uint32_t ref)
{
	return (struct trie_item){ .byte = byte & mask_of(len), .len = (uint8_t)len, .ref = ref };
}

/* ---- lists ---- */

struct list { uint32_t n, children, n_skip; const uint8_t *skip; struct trie_item items[TRIE_SMALL + 1]; };

static bool is_list(const uint8_t *node)
{
	return node[0];
}

static uint32_t list_refs(uint32_t n, uint32_t n_skip)
{
	return (TRIE_HEAD + n_skip + 2 * n + 3) & ~3u;
}

static uint32_t *ref_of(const uint8_t *node, uint32_t i)
{
	return (uint32_t *)(uintptr_t)(node + list_refs(node[0], node[2])) + i;
}

static struct trie_item list_item(const uint8_t *node, uint32_t i)
{
	const uint8_t *bytes = node + TRIE_HEAD + node[2];
	uint32_t len = i < node[1] ? TRIE_CHILD : 8 - (uint32_t)__builtin_ctz(bytes[node[0] + i]);

	return (struct trie_item){ bytes[i], (uint8_t)len, *ref_of(node, i) };
}

static void read_list(const uint8_t *node, struct list *out)
{
	*out = (struct list){ .n = node[0], .children = node[1],
			      .n_skip = node[2], .skip = node + TRIE_HEAD };
	for (uint32_t i = 0; i < out->n; i++)
		out->items[i] = list_item(node, i);
}

/* In its place: children, then the longest. */
static void list_insert(struct list *list, struct trie_item item)
{
	uint32_t at = list->n++;

	for (; at && list->items[at - 1].len < item.len; at--)
		list->items[at] = list->items[at - 1];
	list->items[at] = item;
	list->children += item.len == TRIE_CHILD;
}

static void write_list(const struct list *list, struct trie_image *out)
{
	uint8_t *node = (uint8_t *)out->words, *bytes = node + TRIE_HEAD + list->n_skip;

	out->bytes = list_refs(list->n, list->n_skip) + 4 * list->n;
	memset(node, 0, map_round8(out->bytes));
	node[0] = (uint8_t)list->n;
	node[1] = (uint8_t)list->children;
	node[2] = (uint8_t)list->n_skip;
	memcpy(node + TRIE_HEAD, list->skip, list->n_skip);
	for (uint32_t i = 0; i < list->n; i++) {
		bytes[i] = list->items[i].byte;
		bytes[list->n + i] = mask_of(list->items[i].len);
		*ref_of(node, i) = list->items[i].ref;
	}
}

/* ---- bitmaps ---- */

/* Children and prefixes in one row of bits: a child is its byte, a prefix 256 and its code. */
static uint32_t bit_of(uint8_t byte, uint32_t len)
{
	return len == TRIE_CHILD ? byte : BYTES + (1u << len) + (byte >> (8 - len));
}

static uint64_t *maps_of(const uint8_t *node)
{
	return (uint64_t *)(uintptr_t)(node + TRIE_BIG_HEAD + map_round8(node[2]));
}

static uint32_t *refs_of(const uint8_t *node)
{
	return (uint32_t *)(maps_of(node) + TRIE_CHILD_WORDS + TRIE_WORDS);
}

static bool has_bit(const uint8_t *node, uint32_t bit)
{
	return maps_of(node)[bit / 64] >> bit % 64 & 1;
}

/* References before that of the bit. */
static uint32_t rank_of(const uint8_t *node, uint32_t bit)
{
	uint32_t word = bit / 64, before = trie_rank(maps_of(node)[word], bit % 64);
	uint16_t ranks[TRIE_WORDS];

	if (word < TRIE_CHILD_WORDS)
		return before + node[TRIE_CHILD_RANKS + word];
	memcpy(ranks, node + TRIE_RANKS, sizeof(ranks));
	return before + ranks[word - TRIE_CHILD_WORDS];
}

static void count_ranks(uint8_t *node)
{
	uint16_t ranks[TRIE_WORDS];
	uint32_t n = 0;

	for (uint32_t word = 0; word < TRIE_CHILD_WORDS + TRIE_WORDS; word++) {
		if (word < TRIE_CHILD_WORDS)
			node[TRIE_CHILD_RANKS + word] = (uint8_t)n;
		else
			ranks[word - TRIE_CHILD_WORDS] = (uint16_t)n;
		n += (uint32_t)__builtin_popcountll(maps_of(node)[word]);
	}
	memcpy(node + TRIE_RANKS, ranks, sizeof(ranks));
}

static uint32_t count_bits(const uint8_t *node)
{
	return rank_of(node, BYTES + CODES - 1) + has_bit(node, BYTES + CODES - 1);
}

static struct trie_item item_of_bit(const uint8_t *node, uint32_t bit)
{
	uint32_t code = bit - BYTES, len = bit < BYTES ? TRIE_CHILD : 31 - (uint32_t)__builtin_clz(code);
	uint32_t byte = bit < BYTES ? bit : (code << (8 - len)) & 0xff;

	return (struct trie_item){ (uint8_t)byte, (uint8_t)len, refs_of(node)[rank_of(node, bit)] };
}

/* Head, bytes to skip and bitmaps. */
static void start_maps(const uint8_t *skip, uint32_t n_skip, const uint64_t *maps, struct trie_image *out)
{
	uint8_t *node = (uint8_t *)out->words;

	memset(node, 0, TRIE_BIG_HEAD + map_round8(n_skip));
	node[2] = (uint8_t)n_skip;
	memcpy(node + TRIE_BIG_HEAD, skip, n_skip);
	if (maps)
		memcpy(maps_of(node), maps, TRIE_MAPS);
	else
		memset(maps_of(node), 0, TRIE_MAPS);
}

static void finish_maps(struct trie_image *out, uint32_t n)
{
	uint8_t *node = (uint8_t *)out->words;

	count_ranks(node);
	refs_of(node)[n] = 0;
	out->bytes = (uint32_t)((uint8_t *)(refs_of(node) + n) - node);
}

static void list_to_maps(const struct list *list, struct trie_image *out)
{
	uint8_t *node = (uint8_t *)out->words;

	start_maps(list->skip, list->n_skip, NULL, out);
	for (uint32_t i = 0; i < list->n; i++) {
		uint32_t bit = bit_of(list->items[i].byte, list->items[i].len);

		maps_of(node)[bit / 64] |= 1ull << bit % 64;
	}
	finish_maps(out, list->n);
	for (uint32_t i = 0; i < list->n; i++) {
		const struct trie_item *item = &list->items[i];

		refs_of(node)[rank_of(node, bit_of(item->byte, item->len))] = item->ref;
	}
}

static void maps_to_list(const uint8_t *node, struct list *out)
{
	*out = (struct list){ .n_skip = node[2], .skip = node + TRIE_BIG_HEAD };
	for (uint32_t word = 0; word < TRIE_CHILD_WORDS + TRIE_WORDS; word++)
		for (uint64_t bits = maps_of(node)[word]; bits; bits &= bits - 1)
			list_insert(out, item_of_bit(node, 64 * word + (uint32_t)__builtin_ctzll(bits)));
}

static void maps_with(const uint8_t *node, struct trie_item item, struct trie_image *out)
{
	uint32_t bit = bit_of(item.byte, item.len), n = count_bits(node), rank = rank_of(node, bit);
	uint8_t *to = (uint8_t *)out->words;

	start_maps(node + TRIE_BIG_HEAD, node[2], maps_of(node), out);
	maps_of(to)[bit / 64] |= 1ull << bit % 64;
	memcpy(refs_of(to), refs_of(node), 4 * rank);
	refs_of(to)[rank] = item.ref;
	memcpy(refs_of(to) + rank + 1, refs_of(node) + rank, 4 * (n - rank));
	finish_maps(out, n + 1);
}

static void maps_without(const uint8_t *node, uint32_t bit, struct trie_image *out)
{
	uint32_t n = count_bits(node), rank = rank_of(node, bit);
	uint8_t *to = (uint8_t *)out->words;

	start_maps(node + TRIE_BIG_HEAD, node[2], maps_of(node), out);
	maps_of(to)[bit / 64] &= ~(1ull << bit % 64);
	memcpy(refs_of(to), refs_of(node), 4 * rank);
	memcpy(refs_of(to) + rank, refs_of(node) + rank + 1, 4 * (n - rank - 1));
	finish_maps(out, n - 1);
}

/* ---- both ---- */

uint32_t trie_node_items(const uint8_t *node)
{
	return is_list(node) ? node[0] : count_bits(node);
}

uint32_t trie_node_bytes(const uint8_t *node)
{
	if (is_list(node))
		return list_refs(node[0], node[2]) + 4 * node[0];
	return (uint32_t)((uint8_t *)(refs_of(node) + count_bits(node)) - node);
}

const uint8_t *trie_node_skip(const uint8_t *node, uint32_t *n)
{
	*n = node[2];
	return node + (is_list(node) ? TRIE_HEAD : TRIE_BIG_HEAD);
}

uint32_t *trie_node_slot(uint8_t *node, uint8_t byte, uint32_t len)
{
	if (!is_list(node)) {
		uint32_t bit = bit_of(byte, len);

		return has_bit(node, bit) ? refs_of(node) + rank_of(node, bit) : NULL;
	}
	for (uint32_t i = 0; i < node[0]; i++) {
		struct trie_item item = list_item(node, i);

		if (item.byte == byte && item.len == len)
			return ref_of(node, i);
	}
	return NULL;
}

/* Where an item stands in the order of walks: by its last byte, then the longest first. */
static uint32_t order_of(struct trie_item item)
{
	return (uint32_t)(item.byte | (uint8_t)~mask_of(item.len)) * 16 + 15 - item.len;
}

static bool list_after(const uint8_t *node, const struct trie_item *item, struct trie_item *after)
{
	uint32_t best = UINT32_MAX;

	for (uint32_t i = 0; i < node[0]; i++) {
		struct trie_item other = list_item(node, i);
		uint32_t order = order_of(other);

		if (order < best && (!item || order > order_of(*item))) {
			best = order;
			*after = other;
		}
	}
	return best != UINT32_MAX;
}

static bool maps_after(const uint8_t *node, const struct trie_item *item, struct trie_item *after)
{
	uint32_t byte = 0, len = TRIE_CHILD;

	if (item) {
		byte = item->byte | (uint8_t)~mask_of(item->len);
		len = item->len - 1u;
	}
	for (; byte < BYTES; byte++, len = TRIE_CHILD)
		for (; len && !(~byte & 0xff & ~(uint32_t)mask_of(len)); len--)
			if (has_bit(node, bit_of((uint8_t)byte & mask_of(len), len))) {
				*after = item_of_bit(node, bit_of((uint8_t)byte & mask_of(len), len));
				return true;
			}
	return false;
}

bool trie_node_after(const uint8_t *node, const struct trie_item *item, struct trie_item *after)
{
	return is_list(node) ? list_after(node, item, after) : maps_after(node, item, after);
}

void trie_node_pair(const uint8_t *skip, uint32_t n_skip, struct trie_item a, struct trie_item b,
		    struct trie_image *out)
{
	struct list list = { .n_skip = n_skip, .skip = skip };

	list_insert(&list, a);
	list_insert(&list, b);
	write_list(&list, out);
}

void trie_node_with(const uint8_t *node, struct trie_item item, struct trie_image *out)
{
	struct list list;

	if (!is_list(node)) {
		maps_with(node, item, out);
		return;
	}
	read_list(node, &list);
	list_insert(&list, item);
	if (list.n <= TRIE_SMALL)
		write_list(&list, out);
	else
		list_to_maps(&list, out);
}

void trie_node_without(const uint8_t *node, uint8_t byte, uint32_t len, struct trie_image *out)
{
	struct list list;
	uint32_t n = 0;

	if (!is_list(node) && trie_node_items(node) > LIST_AGAIN) {
		maps_without(node, bit_of(byte, len), out);
		return;
	}
	if (is_list(node))
		read_list(node, &list);
	else
		maps_to_list(node, &list);
	for (uint32_t i = 0; i < list.n; i++)
		if (list.items[i].byte != byte || list.items[i].len != len)
			list.items[n++] = list.items[i];
	list.n = n;
	list.children -= len == TRIE_CHILD;
	write_list(&list, out);
}

void trie_node_skipping(const uint8_t *node, const uint8_t *skip, uint32_t n_skip, struct trie_image *out)
{
	struct list list;
	uint32_t n;

	if (is_list(node)) {
		read_list(node, &list);
		list.skip = skip;
		list.n_skip = n_skip;
		write_list(&list, out);
		return;
	}
	n = trie_node_items(node);
	start_maps(skip, n_skip, maps_of(node), out);
	memcpy(refs_of((uint8_t *)out->words), refs_of(node), 4 * n);
	finish_maps(out, n);
}
