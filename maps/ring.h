/*
 * ring.h - the memory of ring buffers, in the kernel's format: a page with the consumer's position, a page
 * with the producer's, and the data, mapped twice in a row. Private to maps/.
 */
#ifndef MAPS_RING_H
#define MAPS_RING_H

#include "maps/family.h"

enum { RING_PAGE = 4096, RING_HEAD = 8 };

/* Of the length in a record's head. */
#define RING_BUSY (1u << 31)
#define RING_DISCARD (1u << 30)
#define RING_LENGTH (RING_DISCARD - 1)

struct ring_head { uint32_t length, page; };

struct ringbuf {
	struct map map;
	int fd;			/* of the file that is mapped */
	uint8_t *mapping;	/* consumer's page, producer's page, data, data again */
	uint8_t *data;
	uint64_t size;		/* of the data: a power of two */
	uint64_t *consumer, *producer;
	bool alone;		/* one thread at a time */
	uint32_t sleeping;	/* the consumer is about to sleep, or does */

	/* What producers write, and what the consumer does, in cache lines of their own. */
	uint32_t lock __attribute__((aligned(64)));	/* of producers */
	uint64_t consumed;	/* up to here at least, as was seen last */
	uint32_t consumer_lock __attribute__((aligned(64)));
};

static inline struct ringbuf *ringbuf_of(struct map *map)
{
	return (struct ringbuf *)map;
}

static inline struct ring_head *ring_head_at(const struct ringbuf *r, uint64_t position)
{
	return (struct ring_head *)(void *)(r->data + (position & (r->size - 1)));
}

/* Operations of both directions. */
int ringbuf_create(const struct map_def *def, const struct map_env *env, struct map **out);
void ringbuf_free(struct map *map);
int ringbuf_file(const struct map *map);

#endif
