/*
 * Helpers on maps: thin covers of the map's operations.
 */
#include <string.h>

#include "maps/events.h"
#include "maps/map.h"
#include "maps/ringbuf.h"
#include "run/helpers.h"
#include "run/load.h"

BODY(map_lookup_elem)
{
	struct map *map = POINTER(r1);

	return map->lookup_fast(r1, r2, r3, r4, r5, vm);
}

BODY(map_update_elem)
{
	struct map *map = POINTER(r1);

	if (r4 & MAP_F_LOCK)
		return (uint64_t)(int64_t)map_update_locked(map, POINTER(r2), POINTER(r3), r4);
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

/* A program is attached to one cgroup. */
BODY(get_local_storage)
{
	struct map *map = POINTER(r1);

	return (uintptr_t)map->ops->lookup(map, NULL, vm->cpu);
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

static bool has_packet(struct vm *vm)
{
	const char *ctx = state_of(vm)->running->prog->type->ctx_name;

	return ctx && (!strcmp(ctx, "__sk_buff") || !strcmp(ctx, "xdp_md"));
}

/*
 * The lower half of the flags is the slot; bits 32 to 51 say how much of the packet follows the data, where
 * the program has one.
 */
BODY(perf_event_output)
{
	const uint64_t index_mask = UINT32_MAX, packet_mask = (uint64_t)0xfffff << 32;
	size_t packet = (r3 & packet_mask) >> 32;
	const struct map_piece pieces[2] = { { POINTER(r4), r5 }, { vm->data, packet } };

	if (r3 & ~(index_mask | (has_packet(vm) ? packet_mask : 0)))
		return ERROR(EINVAL);
	if (packet > packet_len(vm))
		return ERROR(EFAULT);
	return (uint64_t)(int64_t)map_perf_output(POINTER(r2), (uint32_t)r3, vm->cpu, pieces);
}
