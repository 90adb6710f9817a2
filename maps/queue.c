/*
 * queue.c - QUEUE and STACK: values without keys, in a ring. A queue gives the oldest, a stack the newest.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"

struct queue {
	struct map map;
	uint8_t *ring;
	uint32_t lock;
	uint32_t first, n;	/* the oldest value, and how many */
	bool stack;
};

static struct queue *queue_of(struct map *map)
{
	return (struct queue *)map;
}

static uint64_t ring_bytes(const struct map *map)
{
	return map_round8(map->def.value_size) * map->def.max_entries;
}

/* The place of the value that came `i` after the oldest. */
static uint8_t *place(const struct queue *q, uint32_t i)
{
	uint64_t at = ((uint64_t)q->first + i) % q->map.def.max_entries;

	return q->ring + at * map_round8(q->map.def.value_size);
}

static int queue_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct queue *q = calloc(1, sizeof(*q));

	(void)env;
	if (!q)
		return -ENOMEM;
	q->map.def = *def;
	q->stack = def->type == MAP_STACK;
	q->ring = map_memory(ring_bytes(&q->map));
	if (!q->ring) {
		free(q);
		return -ENOMEM;
	}
	*out = &q->map;
	return 0;
}

static void queue_free(struct map *map)
{
	map_memory_free(queue_of(map)->ring, ring_bytes(map));
	free(queue_of(map));
}

static int queue_push(struct map *map, const void *value, uint64_t flags)
{
	struct queue *q = queue_of(map);
	int err = 0;

	if (flags != MAP_ANY && flags != MAP_EXIST)
		return -EINVAL;
	map_spin_lock(&q->lock);
	if (q->n == map->def.max_entries && flags == MAP_EXIST) {
		/* The oldest makes room. */
		q->first = (uint32_t)(((uint64_t)q->first + 1) % map->def.max_entries);
		q->n--;
	}
	if (q->n == map->def.max_entries)
		err = -E2BIG;
	else
		map_copy_in(place(q, q->n++), value, map->def.value_size);
	map_spin_unlock(&q->lock);
	return err;
}

/* The value whose turn it is, taken out or not; none: zeros. */
static int get(struct map *map, void *value, bool remove)
{
	struct queue *q = queue_of(map);
	bool empty;

	map_spin_lock(&q->lock);
	empty = !q->n;
	if (empty) {
		memset(value, 0, map->def.value_size);
	} else {
		map_copy_out(value, place(q, q->stack ? q->n - 1 : 0), map->def.value_size);
		if (remove && !q->stack)
			q->first = (uint32_t)(((uint64_t)q->first + 1) % map->def.max_entries);
		q->n -= remove;
	}
	map_spin_unlock(&q->lock);
	return empty ? -ENOENT : 0;
}

static int queue_pop(struct map *map, void *value)
{
	return get(map, value, true);
}

static int queue_peek(struct map *map, void *value)
{
	return get(map, value, false);
}

static int queue_copy(struct map *map, const void *key, void *value)
{
	(void)key;
	return get(map, value, false);
}

static int queue_take(struct map *map, const void *key, void *value)
{
	(void)key;
	return get(map, value, true);
}

static int queue_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	(void)key;
	return queue_push(map, value, flags);
}

static int queue_delete(struct map *map, const void *key)
{
	(void)map, (void)key;
	return -EINVAL;
}

static int queue_next_key(struct map *map, const void *key, void *next)
{
	(void)map, (void)key, (void)next;
	return -EINVAL;
}

const struct map_ops map_queue_ops = {
	.create = queue_create,
	.free = queue_free,
	.delete = queue_delete,
	.next_key = queue_next_key,
	.copy = queue_copy,
	.store = queue_store,
	.take = queue_take,
	.push = queue_push,
	.pop = queue_pop,
	.peek = queue_peek,
};
