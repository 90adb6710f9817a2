/*
 * map.h - maps defined by .map; private to asm/.
 */
#ifndef ASM_MAP_H
#define ASM_MAP_H

#include "asm/as.h"

enum type_kind { TYPE_INT, TYPE_ARRAY, TYPE_STRUCT, TYPE_POINTER, TYPE_VOID };

struct as_field {
	const char *name;
	struct as_type *type;
	uint32_t offset;
	struct as_field *next;
};

/* A C type as far as keys and values need it. */
struct as_type {
	enum type_kind kind;
	const char *name;	/* TYPE_INT: C's name; TYPE_STRUCT: its tag, NULL: none */
	const char *alias;	/* TYPE_INT: the typedef's name ("__be16"), NULL: none */
	unsigned encoding;	/* TYPE_INT: BTF_INT_ */
	uint32_t size, align;
	uint32_t n;		/* TYPE_ARRAY: elements; TYPE_STRUCT: fields */
	struct as_type *of;	/* TYPE_ARRAY, TYPE_POINTER */
	struct as_field *fields, **end;	/* TYPE_STRUCT */
	uint32_t btf;		/* id once it has one, 0: not yet */
};

enum { MAP_MEMBERS = 10 };

/* One member of the map's struct in .maps, as libbpf reads it: a number (as an array's length) or a type. */
struct map_member {
	const char *name;	/* "type", "key" ... */
	uint32_t number;
	struct as_type *type;
};

struct as_map {
	uint32_t symbol;
	unsigned n;
	struct map_member members[MAP_MEMBERS];
};

enum { KFUNC_PARAMS = 5 };

/* A function of the kernel's that the text calls, see kfunc.c. */
struct as_kfunc {
	uint32_t symbol;
	struct as_type *ret, *params[KFUNC_PARAMS];
	unsigned n_params;
};

#endif
