/*
 * events.h - what programs send to user space, read alike from ring buffers (RINGBUF) and from the buffers
 * behind a PERF_EVENT_ARRAY. One reader a map; programs may run meanwhile.
 *
 * A buffer that nobody reads fills up, and what comes then is lost, as in the kernel: a runner that has no
 * use for events reads them all the same.
 */
#ifndef MAPS_EVENTS_H
#define MAPS_EVENTS_H

#include "maps/map.h"

struct map_event {
	const void *data;	/* the callee's until it returns; aligned to 4 */
	/*
	 * Bytes, as a consumer in the kernel's world sees them: what perf records hold is lengthened by zeros
	 * until 4 bytes and it are a multiple of 8.
	 */
	uint32_t size;
	uint32_t cpu;		/* perf: of the buffer; ring buffers: 0 */
};

/* Not 0: that was enough, and if negative, an error. The event is consumed in any case. */
typedef int map_take_event(void *arg, const struct map_event *event);

/* Whether there are events to be read from this map. */
bool map_has_events(const struct map *map);
/*
 * Hands what is ready to `take`, the buffer of one CPU after that of the other, each in its order. How many
 * it was, or what `take` gave if that was negative.
 */
int map_events_consume(struct map *map, map_take_event *take, void *arg);
/*
 * How many records did not fit since the map was made: of perf buffers (-ENOSPC in the program). A ring
 * buffer does not count: the program learns of it when it reserves.
 */
uint64_t map_events_lost(struct map *map);

/* ---- PERF_EVENT_ARRAY, perf.c ---- */

/* Where a program says so, the slot of the CPU that it runs on. */
#define MAP_PERF_CURRENT_CPU 0xffffffffu

/*
 * Opens the buffer of a CPU and puts it into a slot, as perf_event_open(2), mmap(2) and an update of the map
 * do: `bytes` is a power of two of whole pages. 0; -E2BIG: no such slot; -EINVAL: bytes; -ENOMEM. Not while
 * programs run. A slot that has one is emptied first.
 */
int map_perf_open(struct map *map, uint32_t index, unsigned cpu, uint32_t bytes);

struct map_piece { const void *data; size_t size; };

/*
 * A record of two pieces, one after the other. 0; -E2BIG: no such slot; -ENOENT: an empty one; -EOPNOTSUPP:
 * that of another CPU; -ENOSPC: no room.
 */
int map_perf_output(struct map *map, uint32_t index, unsigned cpu, const struct map_piece pieces[2]);

#endif
