/*
 * targets.c - DEVMAP, DEVMAP_HASH, CPUMAP and XSKMAP: where XDP programs redirect packets to. Checks and
 * error numbers are those of Linux 6.18; what is an interface, a CPU or a socket, the map's world says.
 */
#include "maps/targets.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/objects.h"
#include "maps/world.h"

enum { MAX_QUEUE = 16384 };

/* A worker, or a CPU of the machine. */
static bool cpu_exists(const struct objects *o, uint32_t cpu)
{
	return cpu < o->map.cpus || cpu < system_cpus();
}

/* ---- targets ---- */

static void target_destroy(struct map_object *object)
{
	struct map_target *target = (struct map_target *)object;

	if (target->prog)
		map_object_put(target->prog);
	free(target);
}

static const struct map_target *target_at(struct map *map, const void *key)
{
	return (const struct map_target *)map_object_at(map, key);
}

const struct map_target *map_target_at(struct map *map, uint32_t key)
{
	return target_at(map, &key);
}

static uint32_t key_number(const void *key)
{
	uint32_t number;

	memcpy(&number, key, sizeof(number));
	return number;
}

/* What a descriptor stands for that is none of a program: nobody knows descriptors here. */
static struct map_object no_program;

/* Puts a new target at the key. */
static int put(struct map *map, const void *key, uint32_t number, struct map_object *prog, uint64_t flags)
{
	struct map_target *target;
	int err;

	/* This is how Linux says it of CPUs. */
	if (prog == &no_program)
		return map->def.type == MAP_CPUMAP ? -ENOMEM : -EINVAL;
	target = calloc(1, sizeof(*target));
	if (!target)
		return -ENOMEM;
	target->object = (struct map_object){ .refs = 1, .destroy = target_destroy };
	target->number = number;
	target->value[0] = map->def.type == MAP_XSKMAP ? key_number(key) : number;
	if (prog) {
		map_object_get(prog);
		target->prog = prog;
		target->value[1] = prog->id;
	}
	err = objects_put(objects_of(map), key, &target->object, flags);
	map_object_put(&target->object);
	return err;
}

/* What the maps that are arrays look at first, in this order. */
static int check_slot(const struct map *map, const void *key, uint64_t flags)
{
	if (flags > MAP_EXIST)
		return -EINVAL;
	if (key_number(key) >= map->def.max_entries)
		return -E2BIG;
	return flags == MAP_NOEXIST && map->def.type != MAP_XSKMAP ? -EEXIST : 0;
}

static int set_device(struct map *map, const void *key, uint32_t ifindex, struct map_object *prog, uint64_t flags)
{
	int err = check_slot(map, key, flags);

	if (err)
		return err;
	if (!ifindex && prog)
		return -EINVAL;
	if (!ifindex) {
		objects_delete(map, key);
		return 0;
	}
	return world_has_device(objects_of(map)->world, ifindex) ? put(map, key, ifindex, prog, MAP_ANY) : -EINVAL;
}

static int set_hashed(struct map *map, const void *key, uint32_t ifindex, struct map_object *prog, uint64_t flags)
{
	if (flags > MAP_EXIST || !ifindex)
		return -EINVAL;
	if (flags == MAP_NOEXIST && target_at(map, key))
		return -EEXIST;
	if (!world_has_device(objects_of(map)->world, ifindex))
		return -EINVAL;
	/* The kernel puts it there whether or not there is something to replace. */
	return put(map, key, ifindex, prog, flags == MAP_EXIST ? MAP_ANY : flags);
}

static int set_cpu(struct map *map, const void *key, uint32_t queue, struct map_object *prog, uint64_t flags)
{
	int err = check_slot(map, key, flags);

	if (err)
		return err;
	if (queue > MAX_QUEUE)
		return -EOVERFLOW;
	if (!cpu_exists(objects_of(map), key_number(key)))
		return -ENODEV;
	if (queue)
		return put(map, key, queue, prog, MAP_ANY);
	objects_delete(map, key);
	return 0;
}

static int set_socket(struct map *map, const void *key, uint32_t fd, uint64_t flags)
{
	int err = check_slot(map, key, flags);
	const struct map_target *old;

	if (!err)
		err = world_xdp_socket(objects_of(map)->world, fd);
	if (err)
		return err;
	old = target_at(map, key);
	if (old && old->number == fd)
		return 0;
	if (old ? flags == MAP_NOEXIST : flags == MAP_EXIST)
		return old ? -EEXIST : -ENOENT;
	return put(map, key, fd, NULL, MAP_ANY);
}

static int set_target(struct map *map, const void *key, uint32_t number, struct map_object *prog, uint64_t flags)
{
	switch (map->def.type) {
	case MAP_DEVMAP:
		return set_device(map, key, number, prog, flags);
	case MAP_DEVMAP_HASH:
		return set_hashed(map, key, number, prog, flags);
	case MAP_CPUMAP:
		return set_cpu(map, key, number, prog, flags);
	case MAP_XSKMAP:
		return set_socket(map, key, number, flags);
	}
	return -EINVAL;
}

/* What is there already is looked at, as a reader; and may be let go of when that is over. */
int map_set_target(struct map *map, const void *key, uint32_t number, struct map_object *prog, uint64_t flags)
{
	struct map_reader reader;
	int err;

	map_reader_add(&reader);
	err = set_target(map, key, number, prog, flags);
	map_reader_remove(&reader);
	map_quiesce(map);
	return err;
}

const struct map_target *map_next_target(struct map *map, uint64_t *cursor)
{
	struct objects *o = objects_of(map);
	const struct map_target *target = NULL;
	uint32_t key;

	if (o->hash) {
		while (!target && htab_walk(&o->table, cursor, &key) != HTAB_NONE)
			target = map_target_at(map, key);
		return target;
	}
	while (!target && *cursor < map->def.max_entries)
		target = map_target_at(map, (uint32_t)(*cursor)++);
	return target;
}

/* ---- operations ---- */

/* Programs see the value of interfaces and sockets; what a CPUMAP holds they cannot ask for. */
static uint64_t target_lookup_fast(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	const struct map_target *target = target_at((struct map *)(uintptr_t)r1, (const void *)(uintptr_t)r2);

	(void)r3, (void)r4, (void)r5, (void)vm;
	return target ? (uintptr_t)target->value : 0;
}

static int target_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct objects *o;
	int err;

	if (def->type == MAP_CPUMAP && def->max_entries > system_cpu_limit())
		return -E2BIG;
	err = objects_new(def, env, def->type == MAP_DEVMAP_HASH, &o);
	if (err)
		return err;
	o->world = env->world;
	if (def->type != MAP_CPUMAP)
		o->map.lookup_fast = target_lookup_fast;
	*out = &o->map;
	return 0;
}

static void *target_lookup(struct map *map, const void *key, unsigned cpu)
{
	const struct map_target *target = target_at(map, key);

	(void)cpu;
	return target ? (void *)(uintptr_t)target->value : NULL;
}

static int target_copy(struct map *map, const void *key, void *value)
{
	const struct map_target *target;
	struct map_reader reader;

	if (map->def.type == MAP_XSKMAP)
		return -EOPNOTSUPP;
	map_reader_add(&reader);
	target = target_at(map, key);
	if (target)
		memcpy(value, target->value, map->def.value_size);
	map_reader_remove(&reader);
	return target ? 0 : -ENOENT;
}

/* The second word of a value is the descriptor of a program if it is more than 0. */
static int target_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	uint32_t words[2] = { 0, 0 };

	memcpy(words, value, map->def.value_size);
	return map_set_target(map, key, words[0], (int32_t)words[1] > 0 ? &no_program : NULL, flags);
}

static int target_delete(struct map *map, const void *key)
{
	if (objects_of(map)->hash)
		return objects_delete(map, key);
	if (key_number(key) >= map->def.max_entries)
		return -EINVAL;
	objects_delete(map, key);
	return 0;
}

const struct map_ops map_target_ops = {
	.create = target_create,
	.free = objects_free,
	.lookup = target_lookup,
	.delete = target_delete,
	.next_key = objects_next_key,
	.copy = target_copy,
	.store = target_store,
	.quiesce = objects_quiesce,
};
