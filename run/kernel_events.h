/*
 * kernel_events.h - the consumer's side of ring buffers and perf event arrays of the running kernel; events
 * look as those of our own maps do (maps/events.h).
 */
#ifndef RUN_KERNEL_EVENTS_H
#define RUN_KERNEL_EVENTS_H

#include <stdint.h>

#include "maps/events.h"

struct kernel_events;

/*
 * For a map of type RINGBUF or PERF_EVENT_ARRAY whose descriptor is given: maps it, or opens a buffer of `bytes`
 * for each CPU that is running and puts it into the map. 0 or -errno.
 */
int kernel_events_open(int map_fd, uint32_t type, uint32_t max_entries, uint32_t bytes, struct kernel_events **out);
void kernel_events_close(struct kernel_events *events);
/* As map_events_consume(). */
int kernel_events_consume(struct kernel_events *events, map_take_event *take, void *arg);
uint64_t kernel_events_lost(const struct kernel_events *events);

#endif
