/*
 * lru.h - which element of a full hash goes: one that was not looked up lately. Private to maps/.
 *
 * Two lists, as pages have them: new elements come to the head of the inactive one, and those that were
 * looked up by the time they reach its tail move to the active one, from which they come back when it is
 * the longer. A lookup sets a byte, and only when it is not set, so that hits of several threads do not
 * fight for a cache line.
 *
 * An element that is in the table is either listed or being evicted. lru_add, lru_replace and lru_remove
 * are called with the home of the element's key locked; lru_evict with none, for it locks the home of its
 * victim.
 */
#ifndef MAPS_LRU_H
#define MAPS_LRU_H

#include "maps/htab.h"

/* REPLACED: was being evicted when another element took over its key. */
enum lru_state { LRU_FREE, LRU_INACTIVE, LRU_ACTIVE, LRU_EVICTING, LRU_REPLACED };

/* Lies in the element, near what a lookup reads anyway. */
struct lru_node { uint32_t prev, next; uint8_t referenced, state; };

struct lru_list { uint32_t head, tail, n; };

struct lru {
	struct htab *table;
	uint64_t node_at;	/* offset in the element */
	uint32_t lock;
	struct lru_list lists[2];	/* inactive, active */
};

void lru_init(struct lru *lru, struct htab *table, uint64_t node_at);
void lru_add(struct lru *lru, uint32_t index);
/*
 * `to` takes the place of `from`, in the count too. False: `from` is being evicted, and not the caller's to
 * free.
 */
bool lru_replace(struct lru *lru, uint32_t from, uint32_t to);
/* False: as above, and its place in the count goes with it. */
bool lru_remove(struct lru *lru, uint32_t index);
/* An element taken out of the table, with its place in the count. */
uint32_t lru_evict(struct lru *lru);

static inline struct lru_node *lru_node(const struct lru *lru, uint32_t index)
{
	return (struct lru_node *)(void *)(htab_element(lru->table, index) + lru->node_at);
}

static inline void lru_touch(const struct lru *lru, uint8_t *element)
{
	uint8_t *referenced = &((struct lru_node *)(void *)(element + lru->node_at))->referenced;

	if (!__atomic_load_n(referenced, __ATOMIC_RELAXED))
		__atomic_store_n(referenced, 1, __ATOMIC_RELAXED);
}

#endif
