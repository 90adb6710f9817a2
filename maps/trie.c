#include "maps/trie.h"

#include <errno.h>

#include "maps/trie_node.h"

/*
 * Addresses for nodes: so many that they suffice though no block is ever used for another size. A set of
 * prefixes has fewer nodes than prefixes; were they all of one size after the other, of lists and bitmaps
 * with more and more items, and of lists with more and more bytes to skip, it would come to this.
 */
static uint64_t address_space(uint32_t size, uint32_t entries)
{
	uint64_t bytes = (uint64_t)entries * (640 + (16 + size) * (16 + size) / 16) + (1 << 16);
	uint64_t most = (uint64_t)INT32_MAX << 3;

	return bytes < most ? bytes : most;
}

int trie_init(struct trie *t, uint8_t *elements, uint32_t value, uint32_t size, uint32_t entries)
{
	int err;

	memset(t, 0, sizeof(*t));
	err = slab_init(&t->slab, address_space(size, entries));
	t->nodes = t->slab.base;
	t->elements = elements;
	t->key_at = (uint32_t)map_round8(value);
	t->stride = t->key_at + (uint32_t)map_round8(4 + size);
	t->size = size;
	return err;
}

void trie_fini(struct trie *t)
{
	slab_fini(&t->slab);
}

static void release(struct trie *t, uint32_t node)
{
	slab_free(&t->slab, node, trie_node_bytes(trie_node(t, node)));
}

void trie_begin(struct trie *t)
{
#ifdef MAP_TSAN
	__atomic_add_fetch(&t->changes, 1, __ATOMIC_ACQ_REL);
#else
	__atomic_store_n(&t->changes, t->changes + 1, __ATOMIC_RELAXED);
	__atomic_thread_fence(__ATOMIC_RELEASE);
#endif
	while (t->n_retired)
		release(t, t->retired[--t->n_retired]);
}

uint32_t trie_find_locked(struct trie *t, const uint8_t *data, uint32_t limit)
{
	uint32_t best;

	map_spin_lock(&t->lock);
	(void)trie_find_once(t, data, limit, t->size, &best);
	map_spin_unlock(&t->lock);
	return best;
}

static void publish(uint32_t *slot, uint32_t ref)
{
	__atomic_store_n(slot, ref, __ATOMIC_RELEASE);
}

/* Of any key, an element's too: nobody else writes. */
static uint32_t length_of(const uint8_t *key)
{
	uint32_t length;

	memcpy(&length, key, sizeof(length));
	return length;
}

/* The byte in which a prefix ends. */
static uint32_t home_of(uint32_t length)
{
	return (length - 1) / 8;
}

/* What a node at that depth has of a key; the reference is for the caller to fill in. */
static struct trie_item item_at(const uint8_t *key, uint32_t depth)
{
	uint32_t length = length_of(key);

	return trie_item(key[4 + depth], home_of(length) == depth ? length - 8 * depth : TRIE_CHILD, 0);
}

static uint32_t common_bytes(const uint8_t *a, const uint8_t *b, uint32_t n)
{
	uint32_t i = 0;

	while (i < n && a[i] == b[i])
		i++;
	return i;
}

static bool is_element_of(const struct trie *t, uint32_t ref, const uint8_t *key)
{
	uint32_t length = length_of(key);

	return length_of(trie_element(t, ref) + t->key_at) == length &&
	       trie_covers(t, ref, key + 4, 0, length, t->size);
}

void trie_seek(struct trie *t, const uint8_t *key, struct trie_path *path)
{
	uint32_t length = length_of(key), depth = 0, ref;
	const uint8_t *data = key + 4;

	path->n = 0;
	path->depth = 0;
	path->slot = length ? &t->root : &t->whole;
	while (length && path->slot && (ref = *path->slot) && !(ref & TRIE_LEAF)) {
		uint32_t n, room = home_of(length) - depth;
		const uint8_t *skip = trie_node_skip(trie_node(t, ref), &n);
		struct trie_item item;

		path->depth = depth;
		path->found = false;
		if (common_bytes(skip, data + depth, n < room ? n : room) < n)
			return;
		depth += n;
		path->steps[path->n++] = (struct trie_step){ path->slot, depth };
		item = item_at(key, depth);
		path->slot = trie_node_slot(trie_node(t, ref), item.byte, item.len);
		path->found = path->slot && item.len != TRIE_CHILD;
		if (item.len != TRIE_CHILD)
			return;
		path->depth = ++depth;
	}
	path->found = path->slot && *path->slot && (!length || is_element_of(t, *path->slot, key));
}

/* A block with the image; 0: no memory. */
static uint32_t place(struct trie *t, const struct trie_image *image)
{
	uint32_t block = slab_alloc(&t->slab, image->bytes);

	if (block)
		map_copy_in(trie_node(t, block), image->words, image->bytes);
	return block;
}

static void retire(struct trie *t, uint32_t ref)
{
	if (!(ref & TRIE_LEAF))
		t->retired[t->n_retired++] = ref;
}

/* Puts the image in the place of the node in the slot. */
static int replace(struct trie *t, uint32_t *slot, const struct trie_image *image)
{
	uint32_t old = *slot, block = place(t, image);

	if (!block)
		return -ENOMEM;
	publish(slot, block);
	retire(t, old);
	return 0;
}

/*
 * Puts a node in front of what is in the slot, for that and the new element, where their bytes part or one of
 * them ends.
 */
static int split(struct trie *t, const struct trie_path *path, const uint8_t *key, uint32_t element)
{
	uint32_t old = *path->slot, from = path->depth, here = home_of(length_of(key)), n_skip = 0, block;
	const uint8_t *data = key + 4, *node = trie_node(t, old), *other, *skip = NULL;
	struct trie_item mine, theirs;
	struct trie_image image;

	if (old & TRIE_LEAF) {
		other = trie_element(t, old) + t->key_at;
		if (home_of(length_of(other)) < here)
			here = home_of(length_of(other));
		here = from + common_bytes(other + 4 + from, data + from, here - from);
		theirs = item_at(other, here);
	} else {
		skip = trie_node_skip(node, &n_skip);
		if (from + n_skip < here)
			here = from + n_skip;
		here = from + common_bytes(skip, data + from, here - from);
		theirs = trie_item(skip[here - from], TRIE_CHILD, 0);
	}
	mine = item_at(key, here);
	mine.ref = element;
	theirs.ref = old;
	if (skip) {
		n_skip -= here - from + 1;
		trie_node_skipping(node, skip + (here - from + 1), n_skip, &image);
		theirs.ref = place(t, &image);
		if (!theirs.ref)
			return -ENOMEM;
	}
	trie_node_pair(data + from, here - from, mine, theirs, &image);
	block = place(t, &image);
	if (!block) {
		if (skip)
			release(t, theirs.ref);
		return -ENOMEM;
	}
	publish(path->slot, block);
	retire(t, old);
	return 0;
}

int trie_add(struct trie *t, const struct trie_path *path, const uint8_t *key, uint32_t element)
{
	uint32_t ref = element | TRIE_LEAF;
	const struct trie_step *step;
	struct trie_image image;
	struct trie_item item;

	if (path->slot && *path->slot && !path->found)
		return split(t, path, key, ref);
	if (path->slot) {
		publish(path->slot, ref);
		return 0;
	}
	step = &path->steps[path->n - 1];
	item = item_at(key, step->depth);
	item.ref = ref;
	trie_node_with(trie_node(t, *step->slot), item, &image);
	return replace(t, step->slot, &image);
}

/* Puts what a node has beside `gone` in the node's place. */
static int collapse(struct trie *t, uint32_t *slot, const struct trie_item *gone)
{
	uint32_t old = *slot, ref, n, more, block;
	uint8_t *node = trie_node(t, old), skip[2 * TRIE_MAX_DATA];
	const uint8_t *bytes = trie_node_skip(node, &n);
	struct trie_image image;
	struct trie_item left;

	trie_node_after(node, NULL, &left);
	if (left.byte == gone->byte && left.len == gone->len)
		trie_node_after(node, gone, &left);
	ref = left.ref;
	if (!(ref & TRIE_LEAF)) {
		memcpy(skip, bytes, n);
		skip[n++] = left.byte;
		bytes = trie_node_skip(trie_node(t, ref), &more);
		memcpy(skip + n, bytes, more);
		trie_node_skipping(trie_node(t, ref), skip, n + more, &image);
		block = place(t, &image);
		if (!block)
			return -ENOMEM;
		publish(slot, block);
		retire(t, ref);
	} else {
		publish(slot, ref);
	}
	retire(t, old);
	return 0;
}

int trie_remove(struct trie *t, const struct trie_path *path, const uint8_t *key)
{
	const struct trie_step *step;
	struct trie_image image;
	struct trie_item item;
	uint8_t *node;

	if (!path->n) {
		publish(path->slot, 0);
		return 0;
	}
	step = &path->steps[path->n - 1];
	node = trie_node(t, *step->slot);
	item = item_at(key, step->depth);
	if (trie_node_items(node) == 2)
		return collapse(t, step->slot, &item);
	trie_node_without(node, item.byte, item.len, &image);
	return replace(t, step->slot, &image);
}

/* The first element at or below a reference. */
static uint32_t first_of(const struct trie *t, uint32_t ref)
{
	struct trie_item item;

	while (ref && !(ref & TRIE_LEAF)) {
		trie_node_after(trie_node(t, ref), NULL, &item);
		ref = item.ref;
	}
	return ref;
}

uint32_t trie_after(struct trie *t, const struct trie_path *path, const uint8_t *key)
{
	if (!path)
		return t->root ? first_of(t, t->root) : t->whole;
	if (!length_of(key))
		return 0;
	for (uint32_t i = path->n; i-- > 0;) {
		const struct trie_step *step = &path->steps[i];
		struct trie_item item = item_at(key, step->depth), after;

		if (trie_node_after(trie_node(t, *step->slot), &item, &after))
			return first_of(t, after.ref);
	}
	return t->whole;
}
