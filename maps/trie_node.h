/*
 * trie_node.h - nodes of trie.h as writers see them: sets of items, of which others are made. Private to
 * maps/.
 */
#ifndef MAPS_TRIE_NODE_H
#define MAPS_TRIE_NODE_H

#include "maps/trie.h"

/* `len` bits of `byte`, the others clear; a child has the whole byte and the length TRIE_CHILD. */
struct trie_item { uint8_t byte, len; uint32_t ref; };

/* A node before it is put where readers come by, and how long it is. */
struct trie_image { uint32_t bytes; uint64_t words[SLAB_MAX_BLOCK / 8]; };

struct trie_item trie_item(uint8_t byte, uint32_t len, uint32_t ref);
uint32_t trie_node_bytes(const uint8_t *node);
/* Items in it. */
uint32_t trie_node_items(const uint8_t *node);
/* The bytes it skips, and how many. */
const uint8_t *trie_node_skip(const uint8_t *node, uint32_t *n);
/* Where the item's reference is; NULL: no such item. */
uint32_t *trie_node_slot(uint8_t *node, uint8_t byte, uint32_t len);
/* The item after one of that byte and length (NULL: the first), what is longer first. False: none. */
bool trie_node_after(const uint8_t *node, const struct trie_item *item, struct trie_item *after);

/* A node of two items. */
void trie_node_pair(const uint8_t *skip, uint32_t n_skip, struct trie_item a, struct trie_item b,
		    struct trie_image *out);
/* The node with one more item, or without one that it has, or with other bytes to skip. */
void trie_node_with(const uint8_t *node, struct trie_item item, struct trie_image *out);
void trie_node_without(const uint8_t *node, uint8_t byte, uint32_t len, struct trie_image *out);
void trie_node_skipping(const uint8_t *node, const uint8_t *skip, uint32_t n_skip, struct trie_image *out);

#endif
