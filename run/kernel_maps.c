/*
 * The maps of programs in the kernel, before and after.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "run/kernel_events.h"
#include "maps/events.h"
#include "run/kernel_impl.h"
#include "run/load.h"

#ifdef HAVE_LINUX_BPF_H

static int update(int fd, const void *key, const void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return kernel_bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

static int next_key(int fd, const void *key, void *next)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.next_key = (uintptr_t)next;
	return kernel_bpf(BPF_MAP_GET_NEXT_KEY, &attr);
}

static int lookup(int fd, const void *key, void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return kernel_bpf(BPF_MAP_LOOKUP_ELEM, &attr);
}

/* ---- before ---- */

static int inner_map_fd(const struct kernel_loaded *loaded, const char *name)
{
	const struct progset *linked = loaded->set->linked;

	for (uint32_t i = 0; i < linked->n_maps; i++)
		if (!strcmp(linked->maps[i].name, name))
			return loaded->in.maps[i];
	return -ENOENT;
}

int kernel_fill_maps(const struct kernel_loaded *loaded, int (*fd_of)(void *arg, const char *name), void *arg,
		     struct diags *d)
{
	const struct progset *linked = loaded->set->linked;

	for (uint32_t i = 0; i < linked->n_maps; i++) {
		const struct map_def *def = &linked->maps[i];

		for (uint32_t key = 0; key < def->n_values; key++) {
			const char *name = def->values[key];
			int fd, error;

			if (!name)
				continue;
			fd = def->type == MAP_PROG_ARRAY ? fd_of(arg, name) : inner_map_fd(loaded, name);
			error = fd < 0 ? fd : update(loaded->in.maps[i], &key, &fd);
			if (!error)
				continue;
			diag_error(d, (struct loc){ diag_intern(d, linked->file), 0, 0, 0 },
				   "map '%s': element %u cannot be '%s': the kernel says: %s", def->name, key,
				   name, strerror(-error));
			return error;
		}
	}
	return 0;
}

/* ---- events ---- */

int kernel_open_events(struct kernel_loaded *loaded, const int *given, struct diags *d)
{
	const struct progset *linked = loaded->set->linked;
	int error = 0;

	loaded->events = calloc(linked->n_maps + 1, sizeof(*loaded->events));
	if (!loaded->events)
		return -ENOMEM;
	for (uint32_t i = 0; !error && i < linked->n_maps; i++) {
		const struct map *map = loaded->set->maps[i];

		if (given[i] >= 0 || !map || !map_has_events(map))
			continue;
		/* A number of slots left open is the number of CPUs, there of others than here. */
		error = kernel_events_open(loaded->in.maps[i], map->def.type,
					   linked->maps[i].max_entries ? linked->maps[i].max_entries : UINT32_MAX,
					   run_event_bytes(&loaded->set->options), &loaded->events[i]);
		if (error)
			kernel_refused(linked, error, "events of map", map->def.name, d);
	}
	return error;
}

void kernel_close_events(struct kernel_loaded *loaded)
{
	for (uint32_t i = 0; loaded->events && i < loaded->set->linked->n_maps; i++)
		kernel_events_close(loaded->events[i]);
	free(loaded->events);
	loaded->events = NULL;
}

static struct kernel_events *events_of(const struct run_kernel *k, const struct map *map)
{
	for (unsigned s = 0; s < k->n_sets; s++)
		for (uint32_t i = 0; i < k->sets[s].set->linked->n_maps; i++)
			if (k->sets[s].set->maps[i] == map && k->sets[s].events[i])
				return k->sets[s].events[i];
	return NULL;
}

int run_kernel_events(struct run_kernel *k, struct map *map, map_take_event *take, void *arg)
{
	struct kernel_events *events = events_of(k, map);

	return events ? kernel_events_consume(events, take, arg) : 0;
}

uint64_t run_kernel_events_lost(const struct run_kernel *k, const struct map *map)
{
	const struct kernel_events *events = events_of(k, map);

	return events ? kernel_events_lost(events) : 0;
}

/* ---- elements ---- */

/* Keys to walk over, values alike on both sides. */
static bool walkable(const struct map *map)
{
	return map->ops->next_key && map->def.type != MAP_ARRAY_OF_MAPS && map->def.type != MAP_HASH_OF_MAPS &&
	       map->def.type != MAP_PROG_ARRAY &&
	       (map_value_bytes(map) == map->def.value_size || map->cpus == run_kernel_cpus());
}

/* Room for two keys, and for a value of all CPUs and one more. */
struct element { size_t key_size; uint8_t *key, *next, *value, *other; };

static int element_new(struct element *e, const struct map *map)
{
	size_t value_size = (size_t)map_value_bytes(map) + 8;

	e->key_size = map->def.key_size;
	e->key = calloc(2, e->key_size + 1);
	e->value = calloc(2, value_size);
	e->next = e->key ? e->key + e->key_size : NULL;
	e->other = e->value ? e->value + value_size : NULL;
	return e->key && e->value ? 0 : -ENOMEM;
}

static void element_free(struct element *e)
{
	free(e->key);
	free(e->value);
}

int run_kernel_store(struct run_kernel *k, struct map *map)
{
	int fd = kernel_map_fd(k, map), error;
	struct element e;
	bool first = true;

	if (!walkable(map) || fd < 0)
		return -EOPNOTSUPP;
	error = element_new(&e, map);
	while (!error && !map_user_next_key(map, first ? NULL : e.key, e.next)) {
		memcpy(e.key, e.next, e.key_size);
		if (!map_user_lookup(map, e.key, e.value, 0))
			error = update(fd, e.key, e.value);
		first = false;
	}
	element_free(&e);
	return error;
}

/* ---- after ---- */

/* Calls visit() for each element that a map has in the kernel until it gives other than 0. */
static int each_element(int fd, struct map *map, int (*visit)(struct map *map, struct element *e))
{
	struct element e;
	int error = element_new(&e, map);
	bool first = true;

	while (!error && !next_key(fd, first ? NULL : e.key, e.next)) {
		memcpy(e.key, e.next, e.key_size);
		if (!lookup(fd, e.key, e.value))
			error = visit(map, &e);
		first = false;
	}
	element_free(&e);
	return error;
}

static int store(struct map *map, struct element *e)
{
	return map_user_update(map, e->key, e->value, 0);
}

static int compare(struct map *map, struct element *e)
{
	return map_user_lookup(map, e->key, e->other, 0) ||
	       memcmp(e->other, e->value, (size_t)map_value_bytes(map));
}

/* Deletes what ours has and the kernel's has not. */
static int delete_others(int fd, struct map *map)
{
	struct element e;
	int error = element_new(&e, map);
	bool have = !error && !map_user_next_key(map, NULL, e.key);

	while (have) {
		have = !map_user_next_key(map, e.key, e.next);
		if (lookup(fd, e.key, e.value) == -ENOENT)
			map_user_delete(map, e.key);
		memcpy(e.key, e.next, e.key_size);
	}
	element_free(&e);
	return error;
}

int run_kernel_fetch(struct run_kernel *k, struct map *map)
{
	int fd = kernel_map_fd(k, map), error;

	if (!walkable(map) || fd < 0)
		return -EOPNOTSUPP;
	if (map->frozen)
		return 0;
	error = map->ops->delete ? delete_others(fd, map) : 0;
	return error ? error : each_element(fd, map, store);
}

/* Every element of ours is there, and there are no others. */
int run_kernel_same_map(struct run_kernel *k, struct map *map)
{
	int fd = kernel_map_fd(k, map), error;
	bool first = true, same;
	struct element e;

	/* Buffers of events are each side's own. */
	if (!walkable(map) || map_has_events(map) || fd < 0)
		return -EOPNOTSUPP;
	error = element_new(&e, map);
	same = !error && !each_element(fd, map, compare);
	while (same && !map_user_next_key(map, first ? NULL : e.key, e.next)) {
		memcpy(e.key, e.next, e.key_size);
		same = !lookup(fd, e.key, e.value);
		first = false;
	}
	element_free(&e);
	return error ? error : same;
}

#else

int run_kernel_store(struct run_kernel *k, struct map *map)
{
	(void)k, (void)map;
	return -EOPNOTSUPP;
}

int run_kernel_fetch(struct run_kernel *k, struct map *map)
{
	(void)k, (void)map;
	return -EOPNOTSUPP;
}

int run_kernel_same_map(struct run_kernel *k, struct map *map)
{
	(void)k, (void)map;
	return -EOPNOTSUPP;
}

int run_kernel_events(struct run_kernel *k, struct map *map, map_take_event *take, void *arg)
{
	(void)k, (void)map, (void)take, (void)arg;
	return 0;
}

uint64_t run_kernel_events_lost(const struct run_kernel *k, const struct map *map)
{
	(void)k, (void)map;
	return 0;
}

#endif
