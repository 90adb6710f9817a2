/*
 * maptype.h - what a map type is: numbers, limits, flags (maptype.def).
 */
#ifndef CORE_MAPTYPE_H
#define CORE_MAPTYPE_H

#include <stdbool.h>
#include <stdint.h>

enum map_type {
#define MAPTYPE(id, number, name, key, value, entries, flags) MAP_##id = number,
#include "core/maptype.def"
};

struct maptype {
	uint32_t number;
	const char *name;	/* as bpftool prints it and .map takes it: "percpu_hash" */
	uint8_t key, value, entries;	/* rule for each size; MAPRULE_ in maptype.def */
	uint32_t flags;		/* map_flags that BPF_MAP_CREATE takes */
};

/* NULL: no such type. */
const struct maptype *maptype_by_number(uint32_t number);
const struct maptype *maptype_by_name(const char *name);

#endif
