/*
 * link_impl.h - what the files of the linker share: link.c finds functions and programs, link_prog.c puts a
 * program together, link_maps.c reads map definitions and global data, link_core.c judges CO-RE relocations.
 */
#ifndef CORE_LINK_IMPL_H
#define CORE_LINK_IMPL_H

#include "core/btf.h"
#include "core/diag.h"
#include "core/isa.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"

enum {
	LINK_MAX_SLOTS = 1000000,	/* of a program, as in the kernel */
	LINK_MAX_TOTAL = 16000000,	/* of all programs: each has copies of the functions that it calls */
	LINK_NOT_THERE = UINT32_MAX
};

/* A function of the object: where its code lies in its section. */
struct link_func {
	const char *name;
	uint32_t section, start, end;	/* slots */
	uint32_t btf_id;
	uint32_t at;		/* where it begins in the program being built, or LINK_NOT_THERE */
	bool is_entry;		/* a global symbol: may be a program */
	bool global;		/* its BTF says so: the kernel verifies it on its own */
};

/* A section, seen by the linker. */
struct link_section {
	struct insn *code;	/* of executable sections */
	uint32_t n_code;
	int32_t *reloc_at;	/* per slot: index of its relocation, -1: none */
	int32_t map;		/* of global data: the map that holds it, -1: none */
	uint32_t first_func, n_funcs;	/* in linker.funcs */
	const struct btf_ext_section *ext;
};

struct linker {
	const struct object *obj;
	struct diags *d;
	struct progset *set;
	struct btf_ext *ext;
	struct link_section *sections;	/* as obj->sections */
	struct link_func *funcs;	/* sorted by section and start */
	uint32_t n_funcs;
	uint32_t cap_funcs, cap_maps, cap_progs;
	uint32_t total;			/* slots of all programs so far */
	int32_t maps_section;		/* ".maps", -1: none */
	uint32_t *map_offset;		/* of each map of .maps: where its definition begins */
	uint32_t n_btf_maps;		/* they come first in set->maps */
};

/* Queues an error about the object as a whole; always false. */
__attribute__((format(printf, 2, 3))) bool link_error(struct linker *l, const char *fmt, ...);
/* Notes the source line of slot `slot` of a section, when the object knows it. */
void link_note_line(struct linker *l, uint32_t section, uint32_t slot);
/* Whether no CO-RE relocation needs a kernel's BTF. */
bool link_core(struct linker *l);
bool link_is_code(const struct obj_section *s);
/* The function that slot `slot` of the section belongs to, NULL: none. */
const struct link_func *link_func_at(const struct linker *l, uint32_t section, uint64_t slot);
/* Fills in the program's instructions, functions and lines, starting with `entry`. */
bool link_build(struct linker *l, struct prog *prog, const struct link_func *entry);
/* Begins a function wherever a local call or a function address goes, as the kernel does. */
bool link_split(struct linker *l, struct prog *prog);
/* Room for `need` items of `size` bytes; false and an error without memory. */
bool link_reserve(struct linker *l, void **items, uint32_t need, uint32_t *cap, size_t size);
/* Makes the maps of .maps and of the data sections, in libbpf's order. */
bool link_maps(struct linker *l);
/* Fills the initial slots of maps of maps and of programs; wants the programs' names. */
bool link_map_values(struct linker *l);
/* Index of the map whose definition begins at `offset` of .maps, -1: none. */
int32_t link_map_at(const struct linker *l, uint64_t offset);

#endif
