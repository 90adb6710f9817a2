/*
 * exact.h - an exact list of the least recently used, and uses of keys as there are many: what LRU maps are
 * held to.
 */
#ifndef TESTS_MAPS_EXACT_H
#define TESTS_MAPS_EXACT_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/* An exact list: last use of each key, oldest goes. */
struct exact { uint32_t *prev, *next; bool *in; uint32_t n, keys; };

/* Of keys below `keys`. */
static inline struct exact exact_new(uint32_t keys)
{
	struct exact e = { calloc(keys + 1, 4), calloc(keys + 1, 4), calloc(keys + 1, 1), 0, keys };

	e.prev[keys] = e.next[keys] = keys;
	return e;
}

static inline void exact_free(struct exact *e)
{
	free(e->prev);
	free(e->next);
	free(e->in);
}

static inline void exact_unlink(struct exact *e, uint32_t key)
{
	e->next[e->prev[key]] = e->next[key];
	e->prev[e->next[key]] = e->prev[key];
}

/* Whether the key was among the last `entries`; now it is. */
static inline bool exact_use(struct exact *e, uint32_t key, uint32_t entries)
{
	uint32_t sentinel = e->keys;
	bool hit = e->in[key];

	if (hit) {
		exact_unlink(e, key);
	} else if (e->n == entries) {
		uint32_t oldest = e->prev[sentinel];

		exact_unlink(e, oldest);
		e->in[oldest] = false;
	} else {
		e->n++;
	}
	e->in[key] = true;
	e->next[key] = e->next[sentinel];
	e->prev[key] = sentinel;
	e->prev[e->next[sentinel]] = key;
	e->next[sentinel] = key;
	return hit;
}

/* Key k with a chance of about 1 / k, from a number between 0 and 1. */
static inline uint32_t exact_zipf(double uniform, uint32_t keys)
{
	return (uint32_t)(exp(uniform * log((double)keys)) - 1);
}

#endif
