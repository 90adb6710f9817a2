/*
 * prog.h - a linked program: what link_object() makes of an object, read-only from there on.
 */
#ifndef CORE_PROG_H
#define CORE_PROG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/ctx.h"
#include "core/isa.h"

struct btf;

/* A map as its definition says; index = position in progset.maps = imm of LD_MAP_IDX and LD_MAP_IDX_VALUE. */
struct map_def {
	char *name;
	uint32_t type;		/* enum map_type, or a number that we do not know */
	uint32_t key_size, value_size, max_entries, flags;
	uint64_t map_extra;
	uint32_t btf_key, btf_value;	/* type ids in `btf`, 0: none */
	const struct btf *btf;		/* borrowed; NULL: the set's */
	int32_t inner;		/* index of the inner map's definition, -1: none */
	bool is_template;	/* only another map's inner definition: never created by itself */
	char *pin_name;		/* NULL: not pinned */
	/* Global data (.data, .rodata, .bss and their kin): an array of one element with this content. */
	uint8_t *data;		/* value_size bytes, owned; NULL: no initial content (or all zero) */
	bool is_data;		/* name is then as libbpf names it: first 8 letters of the object + section */
	bool frozen;		/* .rodata: user space may not write, and loads are constants */
	char *section;		/* of global data: ".rodata"; else NULL */
	/* Initial slots of a map of maps or programs: values[i] = name of the map or program, NULL: empty. */
	char **values;
	uint32_t n_values;
};

struct prog_func {
	char *name;
	uint32_t start, end;	/* slots [start, end) */
	uint32_t btf_id;	/* BTF_KIND_FUNC, 0: none */
	bool global;		/* verified on its own */
};

struct prog_line {
	uint32_t insn;		/* first slot of the line */
	uint32_t line, col;
	const char *file, *text;	/* borrowed from the BTF strings; text is the source line, "" unknown */
};

/* Something wrong with a program that whoever put it together found; the verifier says so when its turn comes. */
struct prog_fault {
	int error;		/* -errno, 0: none */
	char *text;		/* for the log; NULL: nothing is said */
};

/* Faults of programs from bpf(2). */
struct prog_faults {
	struct prog_fault early;	/* before functions are looked for */
	struct prog_fault info;		/* types and lines that do not fit the functions */
	struct prog_fault map;		/* the reference to a map at slot map_insn leads nowhere */
	uint32_t map_insn;
};

struct progset;

/*
 * Map references are LD_MAP_IDX (imm = index of the map) or LD_MAP_IDX_VALUE (second slot's imm = offset);
 * local calls are CALL_LOCAL and function addresses LD_CODE_ADDR, relative to the next slot, as in the kernel.
 */
struct prog {
	const struct progset *set;
	char *name;		/* the entry function's symbol */
	char *section;		/* "xdp", "socket/count_proto" */
	const struct progtype *type;	/* NULL: the section name says nothing; verify needs one */
	uint32_t attach_type;	/* BPF_* attach type number, 0 default */
	uint32_t prog_flags;
	struct insn *insns;
	uint32_t len;		/* slots */
	struct prog_func *funcs;	/* funcs[0] is the entry at slot 0; sorted by start */
	uint32_t n_funcs;
	struct prog_line *lines;	/* sorted by insn; may be empty */
	uint32_t n_lines;
	const struct prog_faults *faults;	/* borrowed; NULL: none */
};

/* Everything that one object (or bare instruction stream) gives. Owns all of it. */
struct progset {
	char *file;		/* for messages */
	char *license;		/* "" when the object has none */
	struct prog *progs;
	uint32_t n_progs;
	struct map_def *maps;
	uint32_t n_maps;
	struct btf *btf;	/* NULL: none */
};

void progset_free(struct progset *set);

/* Whether a licence is one of those that the kernel lets call what is for GPL programs only. */
bool license_is_gpl(const char *license);
/* The line that slot `insn` belongs to, NULL if unknown. */
const struct prog_line *prog_line(const struct prog *prog, uint32_t insn);
/* The function that slot `insn` belongs to. */
const struct prog_func *prog_func(const struct prog *prog, uint32_t insn);

#endif
