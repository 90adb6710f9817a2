/*
 * objects.h - the slots of maps that hold references to objects, as arrays or under keys. Private to maps/.
 */
#ifndef MAPS_OBJECTS_H
#define MAPS_OBJECTS_H

#include "maps/family.h"
#include "maps/htab.h"

struct objects {
	struct map map;
	struct map_object **slots;		/* arrays */
	struct retired { struct map_object *object; uint64_t stamp; } *retired;
	size_t n_retired, cap_retired;
	uint32_t lock;				/* of `retired` */
	bool hash, of_maps;
	/* What an inner map must be. */
	struct map_def inner;			/* what an inner map must be, by its numbers */
	const struct map_world *world;		/* targets.c */
	struct htab table __attribute__((aligned(64)));	/* hashes: key -> pointer */
};

static inline struct objects *objects_of(struct map *map)
{
	return (struct objects *)map;
}

/* Empty slots; the definition has passed maptype_check(). 0 or -ENOMEM. */
int objects_new(const struct map_def *def, const struct map_env *env, bool hash, struct objects **out);
/*
 * Puts an object at a key, with a reference of its own. -E2BIG; with keys, -EEXIST and -ENOENT by the flags.
 */
int objects_put(struct objects *o, const void *key, struct map_object *object, uint64_t flags);

/* Operations. -E2BIG: an index that is out of bounds; -ENOENT: nothing there. */
void objects_free(struct map *map);
int objects_delete(struct map *map, const void *key);
int objects_next_key(struct map *map, const void *key, void *next);
void objects_quiesce(struct map *map);

#endif
