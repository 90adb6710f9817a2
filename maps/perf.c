/*
 * perf.c - PERF_EVENT_ARRAY: a buffer for each CPU, which only programs on that CPU write. Behind a slot is a
 * ring buffer; a record lies there as its consumer sees it.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/events.h"
#include "maps/family.h"
#include "maps/ringbuf.h"

enum { RECORD_HEAD = 4, MAX_RECORD = UINT16_MAX - 16 };	/* a record's own length has 16 bits */

struct buffer {
	struct map *ring;
	unsigned cpu;
	uint64_t lost;
};

struct perf {
	struct map map;
	struct buffer **slots;
	uint32_t writers;	/* lock of whoever fills and empties slots */
};

static struct perf *perf_of(struct map *map)
{
	return (struct perf *)map;
}

static uint64_t slot_bytes(const struct map_def *def)
{
	return (uint64_t)def->max_entries * sizeof(struct buffer *);
}

static int perf_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct perf *p = calloc(1, sizeof(*p));

	(void)env;
	if (!p)
		return -ENOMEM;
	p->slots = map_memory(slot_bytes(def));
	if (!p->slots) {
		free(p);
		return -ENOMEM;
	}
	*out = &p->map;
	return 0;
}

static void buffer_free(struct buffer *b)
{
	if (b)
		map_free(b->ring);
	free(b);
}

static void perf_free(struct map *map)
{
	struct perf *p = perf_of(map);

	for (uint32_t i = 0; i < map->def.max_entries; i++)
		buffer_free(p->slots[i]);
	map_memory_free(p->slots, slot_bytes(&map->def));
	free(p);
}

static uint32_t index_of(const void *key)
{
	uint32_t index;

	memcpy(&index, key, sizeof(index));
	return index;
}

/* Puts a buffer, or none, into a slot; what was there. */
static struct buffer *exchange(struct perf *p, uint32_t index, struct buffer *b)
{
	return __atomic_exchange_n(&p->slots[index], b, __ATOMIC_ACQ_REL);
}

int map_perf_open(struct map *map, uint32_t index, unsigned cpu, uint32_t bytes)
{
	const struct map_def def = { .type = MAP_RINGBUF, .max_entries = bytes };
	struct buffer *b;
	int err;

	if (index >= map->def.max_entries)
		return -E2BIG;
	b = calloc(1, sizeof(*b));
	if (!b)
		return -ENOMEM;
	b->cpu = cpu;
	err = map_new(&def, &b->ring);
	if (err)
		free(b);
	else
		buffer_free(exchange(perf_of(map), index, b));
	return err;
}

/* ---- programs ---- */

int map_perf_output(struct map *map, uint32_t index, unsigned cpu, const struct map_piece pieces[2])
{
	size_t size = pieces[0].size + pieces[1].size;
	struct buffer *b;
	uint8_t *record = NULL;

	if (index == MAP_PERF_CURRENT_CPU)
		index = cpu;
	if (index >= map->def.max_entries)
		return -E2BIG;
	b = __atomic_load_n(&perf_of(map)->slots[index], __ATOMIC_ACQUIRE);
	if (!b)
		return -ENOENT;
	if (b->cpu != cpu)
		return -EOPNOTSUPP;
	if (size <= MAX_RECORD)
		record = map_ringbuf_reserve(b->ring, map_round8(size + RECORD_HEAD) - RECORD_HEAD, 0);
	if (!record) {
		__atomic_fetch_add(&b->lost, 1, __ATOMIC_RELAXED);
		return -ENOSPC;
	}
	for (unsigned i = 0; i < 2; i++) {
		if (pieces[i].size)
			memcpy(record, pieces[i].data, pieces[i].size);
		record += pieces[i].size;
	}
	memset(record, 0, map_round8(size + RECORD_HEAD) - RECORD_HEAD - size);
	map_ringbuf_submit(record - size);
	return 0;
}

/* ---- the reader ---- */

struct reading { map_take_event *take; void *arg; uint32_t cpu; bool enough; };

static int hand_over(void *arg, void *data, uint32_t size)
{
	struct reading *r = arg;
	int result = r->take(r->arg, &(struct map_event){ data, size, r->cpu });

	r->enough = result != 0;
	return result;
}

bool map_has_events(const struct map *map)
{
	return map->def.type == MAP_RINGBUF || map->def.type == MAP_PERF_EVENT_ARRAY;
}

int map_events_consume(struct map *map, map_take_event *take, void *arg)
{
	struct reading r = { .take = take, .arg = arg };
	int n = 0;

	if (map->def.type == MAP_RINGBUF)
		return map_ringbuf_consume(map, hand_over, &r);
	for (uint32_t i = 0; i < map->def.max_entries && !r.enough; i++) {
		struct buffer *b = __atomic_load_n(&perf_of(map)->slots[i], __ATOMIC_ACQUIRE);
		int got;

		if (!b)
			continue;
		r.cpu = b->cpu;
		got = map_ringbuf_consume(b->ring, hand_over, &r);
		if (got < 0)
			return got;
		n += got;
	}
	return n;
}

uint64_t map_events_lost(struct map *map)
{
	uint64_t lost = 0;

	if (map->def.type != MAP_PERF_EVENT_ARRAY)
		return 0;
	for (uint32_t i = 0; i < map->def.max_entries; i++) {
		struct buffer *b = __atomic_load_n(&perf_of(map)->slots[i], __ATOMIC_ACQUIRE);

		lost += b ? __atomic_load_n(&b->lost, __ATOMIC_RELAXED) : 0;
	}
	return lost;
}

/* ---- bpf(2) ---- */

static int perf_delete(struct map *map, const void *key)
{
	uint32_t index = index_of(key);
	struct buffer *b;

	if (index >= map->def.max_entries)
		return -E2BIG;
	b = exchange(perf_of(map), index, NULL);
	if (!b)
		return -ENOENT;
	buffer_free(b);
	return 0;
}

static int perf_next_key(struct map *map, const void *key, void *next)
{
	return map_array_ops.next_key(map, key, next);
}

/* A slot is filled by the descriptor of an event, which user space cannot write to: no number is one. */
static int perf_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	(void)value;
	return flags != MAP_ANY ? -EINVAL : index_of(key) >= map->def.max_entries ? -E2BIG : -EBADF;
}

const struct map_ops map_perf_ops = {
	.create = perf_create,
	.free = perf_free,
	.delete = perf_delete,
	.next_key = perf_next_key,
	.store = perf_store,
};
