/*
 * bpf(2) on many elements of a map in one call. A lookup goes on where the last one ended: in hashes at a
 * place, a number of 32 bits, in other maps behind a key.
 */
#include <errno.h>
#include <string.h>

#include "run/sys_elem.h"

enum batch { LOOKUP, LOOKUP_DELETE, UPDATE, DELETE };

static bool has_batch(const struct map *map, enum batch what)
{
	switch (map->def.type) {
	case MAP_HASH: case MAP_PERCPU_HASH: case MAP_LRU_HASH: case MAP_LRU_PERCPU_HASH: case MAP_HASH_OF_MAPS:
		return true;
	case MAP_LPM_TRIE:
		return what != LOOKUP_DELETE;
	case MAP_ARRAY: case MAP_PERCPU_ARRAY: case MAP_ARRAY_OF_MAPS:
		return what == LOOKUP || what == UPDATE;
	}
	return false;
}

static int check_flags(const struct sys_elem *e, uint64_t flags)
{
	if (flags & ~(uint64_t)MAP_F_LOCK || (flags && !map_has_lock(e->map)))
		return -EINVAL;
	return 0;
}

static bool by_place(const struct map *map)
{
	return map->type->key == MAPKEY_ANY;
}

/* Copies the value out, and deletes the element. */
static int take(struct sys_elem *e)
{
	int error;

	if (e->map->ops->take)
		return e->map->ops->take(e->map, e->key.bytes, e->value.bytes);
	error = map_call_lookup(e->map, e->rights, e->key.bytes, e->value.bytes, 0);
	return error ? error : map_call_delete(e->map, e->rights, e->key.bytes);
}

/* Puts element number n where the caller wants it. */
static int give(const struct sys_call *call, const struct sys_elem *e, uint32_t n)
{
	const union sys_attr *attr = &call->attr;
	uint32_t key_size = e->map->def.key_size;

	if (sys_write(attr->batch.keys + (uint64_t)n * key_size, e->key.bytes, key_size) ||
	    sys_write(attr->batch.values + n * e->value_bytes, e->value.bytes, e->value_bytes))
		return -EFAULT;
	return 0;
}

/* Elements by their places. */
static int walk(struct sys_call *call, struct sys_elem *e, bool delete, uint32_t *n)
{
	uint32_t place = 0;
	uint64_t cursor;
	int error = 0;

	if (call->attr.batch.in_batch && sys_read(&place, call->attr.batch.in_batch, sizeof(place)))
		return -EFAULT;
	cursor = place;
	while (!error && *n < call->attr.batch.count) {
		error = e->map->ops->walk(e->map, &cursor, e->key.bytes);
		if (error)
			break;
		error = delete ? take(e) : map_call_lookup(e->map, e->rights, e->key.bytes, e->value.bytes,
							   call->attr.batch.elem_flags);
		if (error == -ENOENT) {		/* deleted meanwhile */
			error = 0;
			continue;
		}
		if (!error)
			error = give(call, e, *n);
		*n += !error;
	}
	/* The last element is known to be it. */
	if (!error) {
		uint64_t ahead = cursor;

		error = e->map->ops->walk(e->map, &ahead, e->key.bytes);
		cursor = error ? ahead : cursor;
	}
	/* Beyond the last place there is nothing to say. */
	if (error == -ENOENT && place && !*n)
		return error;
	place = (uint32_t)cursor;
	call->attr.batch.count = *n;
	if (error != -EFAULT && (sys_write(call->attr.batch.out_batch, &place, sizeof(place)) ||
				 SYS_WRITE_BACK(call, batch.count)))
		error = -EFAULT;
	return error;
}

/* Elements in the order of their keys. */
static int follow(struct sys_call *call, struct sys_elem *e, uint32_t *n)
{
	uint32_t size = e->map->def.key_size;
	struct sys_buffer last;
	bool begun = call->attr.batch.in_batch;
	int error = sys_buffer_get(&last, size);

	if (!error && begun && sys_read(last.bytes, call->attr.batch.in_batch, size))
		error = -EFAULT;
	while (!error && *n < call->attr.batch.count) {
		error = map_call_next_key(e->map, e->rights, begun ? last.bytes : NULL, e->key.bytes);
		if (error)
			break;
		error = map_call_lookup(e->map, e->rights, e->key.bytes, e->value.bytes,
					call->attr.batch.elem_flags);
		if (!error)
			error = give(call, e, *n);
		*n += !error;
		memcpy(last.bytes, e->key.bytes, size);
		begun = true;
		if (error == -ENOENT)		/* an empty slot, or deleted meanwhile */
			error = 0;
	}
	if (error != -EFAULT) {
		call->attr.batch.count = *n;
		if (SYS_WRITE_BACK(call, batch.count) ||
		    (*n && sys_write(call->attr.batch.out_batch, last.bytes, size)))
			error = -EFAULT;
	}
	sys_buffer_put(&last);
	return error;
}

static int look_up(struct sys_call *call, struct sys_elem *e, bool delete)
{
	uint32_t wanted = call->attr.batch.count, n = 0;
	bool places = by_place(e->map);
	int error = check_flags(e, call->attr.batch.elem_flags);

	if (!error && places && call->attr.batch.flags)
		error = -EINVAL;
	if (error || !wanted)
		return error;
	call->attr.batch.count = 0;
	if (SYS_WRITE_BACK(call, batch.count))
		return -EFAULT;
	call->attr.batch.count = wanted;
	error = sys_buffer_get(&e->key, e->map->def.key_size);
	if (!error)
		error = sys_buffer_get(&e->value, e->value_bytes);
	if (error)
		return error;
	return places ? walk(call, e, delete, &n) : follow(call, e, &n);
}

/* Writes or deletes, one key after the other; says how far that went. */
static int change(struct sys_call *call, struct sys_elem *e, bool delete)
{
	const uint32_t wanted = call->attr.batch.count, key_size = e->map->def.key_size;
	int error = check_flags(e, call->attr.batch.elem_flags);
	uint32_t n = 0;

	if (error || !wanted)
		return error;
	error = sys_buffer_get(&e->value, e->value_bytes);
	for (; !error && n < wanted; n++) {
		error = sys_elem_read_key(e, call->attr.batch.keys + (uint64_t)n * key_size);
		if (!error && !delete)
			error = sys_read(e->value.bytes, call->attr.batch.values + n * e->value_bytes, e->value_bytes);
		if (!error)
			error = delete ? map_call_delete(e->map, e->rights, e->key_bytes) :
					 sys_elem_update(e, call->attr.batch.elem_flags);
		sys_buffer_put(&e->key);
		e->key.bytes = (uint8_t *)e->key.small;
		if (error)
			break;
	}
	call->attr.batch.count = n;
	return SYS_WRITE_BACK(call, batch.count) ? -EFAULT : error;
}

static int batch(struct sys_call *call, enum batch what)
{
	unsigned rights = what == LOOKUP ? SYS_MAY_READ : what == LOOKUP_DELETE ? SYS_MAY_READ | SYS_MAY_WRITE :
									       SYS_MAY_WRITE;
	struct sys_elem e;
	int error = sys_elem_open(&e, call->attr.batch.map_fd, rights);

	if (error)
		return error;
	if (!has_batch(e.map, what))
		error = -MAP_ENOTSUPP;
	else if (what == LOOKUP || what == LOOKUP_DELETE)
		error = look_up(call, &e, what == LOOKUP_DELETE);
	else
		error = change(call, &e, what == DELETE);
	sys_elem_close(&e);
	return error;
}

int sys_map_lookup_batch(struct sys_call *call)
{
	return batch(call, LOOKUP);
}

int sys_map_lookup_and_delete_batch(struct sys_call *call)
{
	return batch(call, LOOKUP_DELETE);
}

int sys_map_update_batch(struct sys_call *call)
{
	return batch(call, UPDATE);
}

int sys_map_delete_batch(struct sys_call *call)
{
	return batch(call, DELETE);
}
