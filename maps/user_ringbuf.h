/*
 * user_ringbuf.h - USER_RINGBUF: records from user space to programs. The file behind the map
 * (map_storage_file()) has the kernel's format, so that a producer may write it itself.
 */
#ifndef MAPS_USER_RINGBUF_H
#define MAPS_USER_RINGBUF_H

#include "maps/map.h"

/* Appends a record: 0; -E2BIG: longer than any could be; -ENOSPC: no room now. By one thread at a time. */
int map_user_ringbuf_write(struct map *map, const void *data, uint32_t size);

/*
 * Hands records to `take` until there are no more, or it gives something but 0. How many it was; -EBUSY: another
 * thread is at it; -EINVAL, -E2BIG: a producer wrote what is no record.
 */
int64_t map_user_ringbuf_drain(struct map *map, uint64_t (*take)(void *arg, void *data, uint32_t size), void *arg);

#endif
