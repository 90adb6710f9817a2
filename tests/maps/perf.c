/*
 * Perf event arrays: slots and CPUs, the form of records, room and loss; one reader for them and for ring
 * buffers.
 */
#include <errno.h>
#include <string.h>

#include "maps/events.h"
#include "maps/ringbuf.h"
#include "tests/tap.h"

enum { PAGE = 4096 };

static struct map *make(uint32_t type, uint32_t entries)
{
	bool perf = type == MAP_PERF_EVENT_ARRAY;
	struct map_def def = { .name = (char *)"events", .type = type, .key_size = perf ? 4 : 0,
			       .value_size = perf ? 4 : 0, .max_entries = entries };
	struct map *map = NULL;

	return map_new(&def, &map) ? NULL : map;
}

struct got { unsigned n; struct { uint32_t size, cpu; uint8_t bytes[32]; } events[8]; unsigned stop_at; int result; };

static int take(void *arg, const struct map_event *event)
{
	struct got *got = arg;

	got->events[got->n].size = event->size;
	got->events[got->n].cpu = event->cpu;
	memcpy(got->events[got->n].bytes, event->data, event->size < 32 ? event->size : 32);
	return ++got->n == got->stop_at ? got->result : 0;
}

static int output(struct map *map, uint32_t index, unsigned cpu, const char *first, const char *second)
{
	return map_perf_output(map, index, cpu, (struct map_piece[2]){ { first, strlen(first) },
								       { second, strlen(second) } });
}

static void slots(void)
{
	struct map *map = make(MAP_PERF_EVENT_ARRAY, 3);
	const uint32_t one = 1, nine = 9;
	uint32_t next;

	ok(map_perf_open(map, 3, 0, PAGE) == -E2BIG && map_perf_open(map, 0, 0, 100) == -EINVAL,
	   "no such slot, no such size");
	ok(!map_perf_open(map, 0, 0, PAGE) && !map_perf_open(map, 2, 1, PAGE), "buffers for two CPUs");
	ok(output(map, 3, 0, "a", "") == -E2BIG, "a slot that is not there: E2BIG");
	ok(output(map, 1, 0, "a", "") == -ENOENT, "an empty slot: ENOENT");
	ok(output(map, 2, 0, "a", "") == -EOPNOTSUPP, "another CPU's: EOPNOTSUPP");
	ok(output(map, MAP_PERF_CURRENT_CPU, 1, "a", "") == -ENOENT, "slot of the current CPU, empty");
	ok(!output(map, MAP_PERF_CURRENT_CPU, 0, "a", "") && !output(map, 2, 1, "b", ""), "both take records");
	ok(map_user_update(map, &one, &one, 0) == -EBADF && map_user_update(map, &one, &one, 1) == -EINVAL &&
	   map_user_update(map, &nine, &one, 0) == -E2BIG, "no descriptor is one of a buffer");
	ok(map_user_delete(map, &one) == -ENOENT && map_user_delete(map, &nine) == -E2BIG &&
	   !map_user_delete(map, &(uint32_t){ 2 }) && output(map, 2, 1, "b", "") == -ENOENT, "delete closes one");
	ok(!map_user_next_key(map, NULL, &next) && next == 0, "keys are indexes");
	map_free(map);
}

static void records(void)
{
	struct map *map = make(MAP_PERF_EVENT_ARRAY, 2);
	struct got got = { .n = 0 };

	map_perf_open(map, 0, 0, PAGE);
	map_perf_open(map, 1, 1, PAGE);
	ok(map_has_events(map) && map_events_consume(map, take, &got) == 0, "no events yet");
	output(map, 1, 1, "later", "");
	output(map, 0, 0, "data", "and packet");
	output(map, 0, 0, "twelve bytes", "");
	output(map, 0, 0, "", "");
	ok(map_events_consume(map, take, &got) == 4, "four events");
	ok(got.events[0].size == 20 && !memcmp(got.events[0].bytes, "dataand packet\0\0\0\0\0\0", 20) &&
	   got.events[0].cpu == 0, "two pieces in a row, and zeros up to 4 less than a multiple of 8");
	ok(got.events[1].size == 12 && !memcmp(got.events[1].bytes, "twelve bytes", 12), "which 12 is");
	ok(got.events[2].size == 4, "a record of nothing has four bytes");
	ok(got.events[3].cpu == 1 && !memcmp(got.events[3].bytes, "later", 5), "one CPU after the other");
	got = (struct got){ .stop_at = 1, .result = 1 };
	output(map, 0, 0, "x", "");
	output(map, 1, 1, "y", "");
	ok(map_events_consume(map, take, &got) == 1 && got.n == 1, "the reader may have enough");
	got = (struct got){ .stop_at = 1, .result = -ECANCELED };
	ok(map_events_consume(map, take, &got) == -ECANCELED && got.events[0].bytes[0] == 'y', "or an error");
	map_free(map);
}

static void loss(void)
{
	static char big[70000];
	struct map *map = make(MAP_PERF_EVENT_ARRAY, 1);
	struct got got = { .n = 0 };
	int n = 0;

	map_perf_open(map, 0, 0, PAGE);
	memset(big, 'b', sizeof(big) - 1);
	ok(output(map, 0, 0, big, "") == -ENOSPC && map_events_lost(map) == 1, "too long for any record");
	big[1000] = 0;
	while (!output(map, 0, 0, big, ""))
		n++;
	ok(n == 4 && map_events_lost(map) == 2, "what finds no room is counted");
	ok(map_events_consume(map, take, &got) == n && !output(map, 0, 0, big, ""), "reading makes room");
	map_free(map);
}

static void ring(void)
{
	struct map *map = make(MAP_RINGBUF, PAGE);
	struct got got = { .n = 0 };

	map_ringbuf_output(map, "hello", 5, 0);
	ok(map_has_events(map) && map_events_consume(map, take, &got) == 1 && got.events[0].size == 5 &&
	   !memcmp(got.events[0].bytes, "hello", 5) && !map_events_lost(map), "ring buffers are read alike");
	map_free(map);
	map = make(MAP_ARRAY, 1);
	ok(!map || !map_has_events(map), "other maps have no events");
	map_free(map);
}

int main(void)
{
	slots();
	records();
	loss();
	ring();
	return done();
}
