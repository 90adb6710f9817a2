/*
 * mapfield.h - locks, timers, kernel pointers: the parts of a map's value that BTF tells from plain bytes
 * (mapfield.def).
 */
#ifndef CORE_MAPFIELD_H
#define CORE_MAPFIELD_H

#include <stdbool.h>
#include <stdint.h>

struct btf;
struct map_def;

enum mapfield_kind {
#define MAPFIELD(id, ...) MAPFIELD_##id,
#define MAPPOINTER(id, ...) MAPFIELD_##id,
#include "core/mapfield.def"
	MAPFIELD_KINDS
};

enum { MAPFIELD_MAX = 11 };	/* in one value */

struct mapfield {
	uint8_t kind;		/* enum mapfield_kind */
	uint32_t offset, size;	/* bytes in the value */
	uint32_t type;		/* pointers: the struct pointed to, in the set's BTF; else 0 */
};

struct mapfields {
	bool has_btf;		/* the kernel knows the types of key and value */
	uint32_t kinds;		/* bit of each kind that there is */
	uint32_t n;
	struct mapfield field[MAPFIELD_MAX];	/* by offset */
};

/* How the struct of that name ("bpf_timer") lies in memory; false: not the kernel's. */
bool mapfield_struct(const char *name, uint32_t *size, uint32_t *align);
/* As the log calls it: "bpf_timer", "kptr". */
const char *mapfield_name(enum mapfield_kind kind);

/*
 * What the kernel takes of a map's types (`btf` may be NULL). A map whose types it refuses, for example for a
 * timer in a type of map that has none, is created without types, as libbpf does.
 */
void mapfields_read(const struct map_def *map, const struct btf *btf, struct mapfields *out);
/* Whether maps of that type have no types of keys and values. */
bool mapfields_untyped(uint32_t type);
/* The first field of that kind; NULL: none. */
const struct mapfield *mapfields_find(const struct mapfields *fields, enum mapfield_kind kind);

#endif
