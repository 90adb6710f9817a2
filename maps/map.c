#include "maps/map.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/family.h"

static const struct map_env default_env = { .cpus = 1, .seed = MAP_SEED };

/* The families, by the name that the table gives them. */
static const struct map_ops map_none_ops;
static const struct map_ops *const families[MAP_TYPE_COUNT] = {
#define MAPTYPE(id, number, name, key, value, entries, flags, ops, family) [number] = &map_##family##_ops,
#include "core/maptype.def"
};

int map_check_update_flags(uint64_t flags)
{
	/* MAP_F_LOCK is for map_update_locked(). */
	return flags > MAP_EXIST ? -EINVAL : 0;
}

/* The definition that the map keeps: names of its own, no initial content. */
static int own_def(struct map *map, const struct map_def *def)
{
	map->def = *def;
	map->def.flags = maptype_flags(def->type, def->flags);
	map->def.pin_name = NULL;
	map->def.section = NULL;
	map->def.data = NULL;
	map->def.values = NULL;
	map->def.n_values = 0;
	map->def.name = strdup(def->name ? def->name : "");
	return map->def.name ? 0 : -ENOMEM;
}

static void destroy(struct map_object *object);

int map_new_in(const struct map_def *def, const struct map_env *env, struct map **out)
{
	const struct maptype *type = maptype_by_number(def->type);
	struct map *map;
	int err;

	if (!type)
		return -EINVAL;
	if (!env)
		env = &default_env;
	if (!env->cpus || env->cpus > MAP_MAX_CPUS)
		return -EINVAL;
	if (type->key == MAPKEY_BTF && (!def->btf_key || !def->btf_value))
		return -EINVAL;
	err = maptype_check(type, def->key_size, def->value_size, def->max_entries, def->flags,
			    def->map_extra);
	if (err)
		return err;
	if (!families[def->type]->create)
		return -EOPNOTSUPP;
	err = families[def->type]->create(def, env, &map);
	if (err)
		return err;
	map->object = (struct map_object){ .refs = 1, .destroy = destroy };
	map->ops = families[def->type];
	map->type = type;
	map->cpus = env->cpus;
	mapfields_read(def, env->btf, &map->fields);
	err = own_def(map, def);
	if (!err && def->data)
		err = map->ops->update(map, &(uint32_t){ 0 }, def->data, MAP_ANY, 0);
	if (err) {
		map_free(map);
		return err;
	}
	map->frozen = def->frozen;
	*out = map;
	return 0;
}

int map_new(const struct map_def *def, struct map **out)
{
	return map_new_in(def, NULL, out);
}

static void destroy(struct map_object *object)
{
	struct map *map = (struct map *)object;

	free(map->def.name);
	map->ops->free(map);
}

void map_free(struct map *map)
{
	if (map)
		map_object_put(&map->object);
}

void map_quiesce(struct map *map)
{
	if (map->ops->quiesce)
		map->ops->quiesce(map);
}

uint64_t map_value_bytes(const struct map *map)
{
	if (!maptype_is_percpu(map->def.type))
		return map->def.value_size;
	return map_round8(map->def.value_size) * map->cpus;
}

int map_storage_file(const struct map *map)
{
	return map->ops->file ? map->ops->file(map) : -1;
}

unsigned map_rights(const struct map *map)
{
	return (map->def.flags & MAPFLAG_WRONLY ? 0 : MAP_MAY_READ) |
	       (map->def.flags & MAPFLAG_RDONLY ? 0 : MAP_MAY_WRITE);
}

static bool may(const struct map *map, unsigned rights, unsigned wanted)
{
	if (map->frozen)
		rights &= ~(unsigned)MAP_MAY_WRITE;
	return (rights & wanted) == wanted;
}

/*
 * The order in which the kernel finds faults with lookups: unknown flags, access, a lock where there is
 * none, an operation that the type does not have.
 */
static int check_lookup(const struct map *map, uint64_t flags, unsigned rights, unsigned wanted, unsigned op)
{
	if (flags & ~(uint64_t)MAP_F_LOCK)
		return -EINVAL;
	if (!may(map, rights, wanted))
		return -EPERM;
	if (flags && !map_has_lock(map))
		return -EINVAL;
	return map->type->ops & op ? 0 : -MAP_ENOTSUPP;
}

int map_call_lookup(struct map *map, unsigned rights, const void *key, void *value, uint64_t flags)
{
	int err = check_lookup(map, flags, rights, MAP_MAY_READ, MAPOP_LOOKUP);
	void *found;

	if (err)
		return err;
	if (flags)
		return map_lookup_locked(map, key, value);
	if (map->ops->copy)
		return map->ops->copy(map, key, value);
	found = map->ops->lookup(map, key, 0);
	if (!found)
		return -ENOENT;
	map_value_out(map, value, found);
	return 0;
}

int map_call_update(struct map *map, unsigned rights, const void *key, const void *value, uint64_t flags)
{
	if (!may(map, rights, MAP_MAY_WRITE))
		return -EPERM;
	if (flags & MAP_F_LOCK && !map_has_lock(map))
		return -EINVAL;
	if (!(map->type->ops & MAPOP_UPDATE))
		return -MAP_ENOTSUPP;
	if (flags & MAP_F_LOCK)
		return map_update_locked(map, key, value, flags);
	if (map->ops->store)
		return map->ops->store(map, key, value, flags);
	return map->ops->update(map, key, value, flags, 0);
}

int map_call_delete(struct map *map, unsigned rights, const void *key)
{
	if (!may(map, rights, MAP_MAY_WRITE))
		return -EPERM;
	return map->ops->delete ? map->ops->delete(map, key) : -MAP_ENOTSUPP;
}

int map_call_next_key(struct map *map, unsigned rights, const void *key, void *next)
{
	if (!may(map, rights, MAP_MAY_READ))
		return -EPERM;
	return map->ops->next_key ? map->ops->next_key(map, key, next) : -MAP_ENOTSUPP;
}

int map_call_lookup_delete(struct map *map, unsigned rights, const void *key, void *value, uint64_t flags)
{
	int err = check_lookup(map, flags, rights, MAP_MAY_READ | MAP_MAY_WRITE, MAPOP_LOOKUP_DELETE);

	return err ? err : map->ops->take(map, key, value);
}

int map_call_freeze(struct map *map, unsigned rights)
{
	if (!may(map, rights, MAP_MAY_WRITE))
		return -EPERM;
	map->frozen = true;
	return 0;
}

int map_user_lookup(struct map *map, const void *key, void *value, uint64_t flags)
{
	return map_call_lookup(map, map_rights(map), key, value, flags);
}

int map_user_update(struct map *map, const void *key, const void *value, uint64_t flags)
{
	return map_call_update(map, map_rights(map), key, value, flags);
}

int map_user_delete(struct map *map, const void *key)
{
	return map_call_delete(map, map_rights(map), key);
}

int map_user_next_key(struct map *map, const void *key, void *next)
{
	return map_call_next_key(map, map_rights(map), key, next);
}

int map_user_lookup_delete(struct map *map, const void *key, void *value, uint64_t flags)
{
	return map_call_lookup_delete(map, map_rights(map), key, value, flags);
}

int map_user_freeze(struct map *map)
{
	return map_call_freeze(map, map_rights(map));
}
