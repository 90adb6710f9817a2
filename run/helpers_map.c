/*
 * Helpers on maps: thin covers of the map's operations.
 */
#include "maps/map.h"
#include "maps/ringbuf.h"
#include "run/helpers.h"

BODY(map_lookup_elem)
{
	struct map *map = POINTER(r1);

	return map->lookup_fast(r1, r2, r3, r4, r5, vm);
}

BODY(map_update_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->update(map, POINTER(r2), POINTER(r3), r4, vm->cpu);
}

BODY(map_delete_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->delete(map, POINTER(r2));
}

BODY(map_push_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->push(map, POINTER(r2), r3);
}

BODY(map_pop_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->pop(map, POINTER(r2));
}

BODY(map_peek_elem)
{
	struct map *map = POINTER(r1);

	return (uint64_t)(int64_t)map->ops->peek(map, POINTER(r2));
}

BODY(map_lookup_percpu_elem)
{
	struct map *map = POINTER(r1);

	return r3 < map->cpus ? (uintptr_t)map->ops->lookup(map, POINTER(r2), (unsigned)r3) : 0;
}

/* One call of the program's function for each element. */
struct each { struct vm *vm; uint64_t function, map, context; };

static bool visit(void *arg, void *key, void *value)
{
	const struct each *each = arg;

	return run_callback(each->vm, each->function, each->map, (uintptr_t)key, (uintptr_t)value,
			    each->context);
}

BODY(for_each_map_elem)
{
	struct map *map = POINTER(r1);

	if (r4)
		return ERROR(EINVAL);
	return map->ops->each(map, vm->cpu, visit, &(struct each){ vm, r2, r1, r3 });
}

BODY(ringbuf_output)
{
	return (uint64_t)(int64_t)map_ringbuf_output(POINTER(r1), POINTER(r2), r3, r4);
}

BODY(ringbuf_reserve)
{
	return (uintptr_t)map_ringbuf_reserve(POINTER(r1), r2, r3);
}

BODY(ringbuf_submit)
{
	map_ringbuf_submit(POINTER(r1));
	return 0;
}

BODY(ringbuf_discard)
{
	map_ringbuf_discard(POINTER(r1));
	return 0;
}

BODY(ringbuf_query)
{
	return map_ringbuf_query(POINTER(r1), r2);
}
