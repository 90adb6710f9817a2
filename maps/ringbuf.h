/*
 * ringbuf.h - what a ring buffer has instead of keys. The maps are of the type RINGBUF.
 */
#ifndef MAPS_RINGBUF_H
#define MAPS_RINGBUF_H

#include "maps/map.h"

enum { MAP_RINGBUF_NO_WAKEUP = 1, MAP_RINGBUF_FORCE_WAKEUP = 2 };
enum { MAP_RINGBUF_AVAILABLE, MAP_RINGBUF_SIZE, MAP_RINGBUF_CONSUMER, MAP_RINGBUF_PRODUCER };

/*
 * `size` bytes to be written, NULL: no room, or flags. Then exactly one of submit and discard, by any
 * thread.
 */
void *map_ringbuf_reserve(struct map *map, uint64_t size, uint64_t flags);
void map_ringbuf_submit(void *record);
void map_ringbuf_discard(void *record);
/* All in one: 0, -EINVAL (flags), -EAGAIN (no room). */
int map_ringbuf_output(struct map *map, const void *data, uint64_t size, uint64_t flags);
/* MAP_RINGBUF_AVAILABLE ...; 0 for anything else. */
uint64_t map_ringbuf_query(struct map *map, uint64_t what);
/*
 * Hands the records that are ready to `take`, in order, until it gives something but 0: how many, or what
 * it gave if that is negative. The record is the callee's until it returns.
 */
int map_ringbuf_consume(struct map *map, int (*take)(void *arg, void *data, uint32_t size), void *arg);
/*
 * Waits until a record is ready to be consumed, at most so long: 1, or 0 when none is. For the thread that
 * consumes; producers may be in others.
 */
int map_ringbuf_wait(struct map *map, int timeout_ms);
/* map_storage_file() of it holds the consumer's page, the producer's page and the data. */

#endif
