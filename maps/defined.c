/*
 * defined.c - maps that are no more than their definitions: what they hold are the kernel's sockets, tasks,
 * files, stacks. A program that uses one can be verified and not run; bpf(2) finds nothing in them and puts
 * nothing there. Errors are those of Linux 6.18 up to where it would take something: that is -EOPNOTSUPP.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"
#include "maps/world.h"

static int defined_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct map *map = calloc(1, sizeof(*map));

	(void)def, (void)env;
	if (!map)
		return -ENOMEM;
	*out = map;
	return 0;
}

static void defined_free(struct map *map)
{
	free(map);
}

static uint32_t number(const void *bytes)
{
	uint32_t n;

	memcpy(&n, bytes, sizeof(n));
	return n;
}

static bool outside(const struct map *map, const void *key)
{
	return number(key) >= map->def.max_entries;
}

/* Whether the key is a descriptor of what has such storage: 0, -EBADF, -ENOTSOCK. */
static int check_owner(const struct map *map, const void *key)
{
	switch (map->def.type) {
	case MAP_SK_STORAGE:
		return system_socket(number(key));
	case MAP_INODE_STORAGE:
		return system_file(number(key));
	case MAP_TASK_STORAGE:
		return system_process(number(key));
	default:
		return system_cgroup(number(key));
	}
}

static int defined_copy(struct map *map, const void *key, void *value)
{
	int err;

	(void)value;
	switch (map->def.type) {
	case MAP_SOCKMAP: case MAP_SOCKHASH: case MAP_REUSEPORT_SOCKARRAY:
		return map->def.value_size == sizeof(uint64_t) ? -ENOENT : -ENOSPC;
	case MAP_SK_STORAGE: case MAP_INODE_STORAGE: case MAP_TASK_STORAGE: case MAP_CGRP_STORAGE:
		err = check_owner(map, key);
		return err ? err : -ENOENT;
	case MAP_ARENA:
		return -EINVAL;
	}
	return -ENOENT;
}

static int defined_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	int err = -EOPNOTSUPP;

	switch (map->def.type) {
	case MAP_STACK_TRACE:
		return -EINVAL;
	case MAP_CGROUP_ARRAY:
		if (flags != MAP_ANY)
			return -EINVAL;
		err = outside(map, key) ? -E2BIG : system_cgroup(number(value));
		break;
	case MAP_REUSEPORT_SOCKARRAY:
		if (flags > MAP_EXIST)
			return -EINVAL;
		err = outside(map, key) ? -E2BIG : system_socket(number(value));
		break;
	case MAP_SOCKMAP: case MAP_SOCKHASH:
		err = system_socket(number(value));
		break;
	case MAP_SK_STORAGE: case MAP_INODE_STORAGE: case MAP_TASK_STORAGE: case MAP_CGRP_STORAGE:
		err = check_owner(map, key);
		if (!err && flags > MAP_EXIST)
			err = -EINVAL;
		break;
	}
	return err ? err : -EOPNOTSUPP;
}

/* The kernel has as many stacks as the next power of two says. */
static uint32_t stacks(const struct map *map)
{
	uint32_t n = 1;

	while (n < map->def.max_entries)
		n *= 2;
	return n;
}

static int defined_delete(struct map *map, const void *key)
{
	int err = 0;

	switch (map->def.type) {
	case MAP_STACK_TRACE:
		return number(key) >= stacks(map) ? -E2BIG : -ENOENT;
	case MAP_CGROUP_ARRAY: case MAP_REUSEPORT_SOCKARRAY:
		return outside(map, key) ? -E2BIG : -ENOENT;
	case MAP_SOCKMAP:
		return -EINVAL;
	case MAP_SK_STORAGE: case MAP_INODE_STORAGE: case MAP_TASK_STORAGE: case MAP_CGRP_STORAGE:
		err = check_owner(map, key);
		break;
	case MAP_ARENA:
		return -EOPNOTSUPP;
	}
	return err ? err : -ENOENT;
}

static int defined_next_key(struct map *map, const void *key, void *next)
{
	switch (map->def.type) {
	case MAP_CGROUP_ARRAY: case MAP_SOCKMAP: case MAP_REUSEPORT_SOCKARRAY:
		return map_array_ops.next_key(map, key, next);
	case MAP_ARENA:
		return -EOPNOTSUPP;
	case MAP_STACK_TRACE: case MAP_SOCKHASH:
		return -ENOENT;
	}
	return -MAP_ENOTSUPP;
}

static int defined_take(struct map *map, const void *key, void *value)
{
	(void)map, (void)key, (void)value;
	return -ENOENT;
}

const struct map_ops map_defined_ops = {
	.create = defined_create,
	.free = defined_free,
	.delete = defined_delete,
	.next_key = defined_next_key,
	.copy = defined_copy,
	.store = defined_store,
	.take = defined_take,
};
