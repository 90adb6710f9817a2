/*
 * map.h - maps: one file per family behind one table of operations. Errors as in bpf(2).
 */
#ifndef MAPS_MAP_H
#define MAPS_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/maptype.h"
#include "core/prog.h"

struct map;

enum { MAP_ANY = 0, MAP_NOEXIST = 1, MAP_EXIST = 2, MAP_F_LOCK = 4 };

/*
 * Keys and values are key_size and value_size bytes. All return 0 or -errno: -ENOENT, -EEXIST, -E2BIG (full),
 * -EINVAL (flags), -EPERM (frozen, read-only).
 */
struct map_ops {
	/* Checks the definition as BPF_MAP_CREATE does and fills in *out. */
	int (*create)(const struct map_def *def, struct map **out);
	void (*free)(struct map *map);
	/*
	 * The value's address, NULL: no such key. It stays readable while a running program may hold it, whatever
	 * is deleted or inserted meanwhile.
	 */
	void *(*lookup)(struct map *map, const void *key);
	int (*update)(struct map *map, const void *key, const void *value, uint64_t flags);
	int (*delete)(struct map *map, const void *key);
	/* The key after `key` (NULL or unknown: the first) to `next`; -ENOENT after the last. */
	int (*next_key)(struct map *map, const void *key, void *next);
};

/* The head of every map; families put it first in their own struct. */
struct map {
	const struct map_ops *ops;
	struct map_def def;		/* sizes, flags, name (owned copy); btf ids as in the program's set */
	bool frozen;			/* user space may not write */
	/* Arrays: where element 0 is, and the distance of elements; NULL, 0 for other families. For inlining. */
	uint8_t *elements;
	uint32_t stride;
};

/* A map by its definition: 0, or -errno as BPF_MAP_CREATE would give. Initial data is copied in. */
int map_new(const struct map_def *def, struct map **out);
void map_free(struct map *map);

#endif
