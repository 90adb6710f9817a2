/*
 * object.h - what an ELF file for BPF holds. The assembler makes one, object_write() and object_read()
 * are the only code that knows ELF, link_object() turns one into programs.
 */
#ifndef CORE_OBJECT_H
#define CORE_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/strbuf.h"

struct diags;

/* R_BPF_* numbers, as LLVM writes them (Documentation/bpf/llvm_reloc.rst). */
enum {
	RELOC_64_64 = 1,	/* lddw: symbol's address into both imm */
	RELOC_64_ABS64 = 2,	/* data: 64-bit address */
	RELOC_64_ABS32 = 3,	/* data: 32-bit address */
	RELOC_64_NODYLD32 = 4,	/* as ABS32, in .BTF and .BTF.ext */
	RELOC_64_32 = 10	/* call: pc-relative slots into imm */
};

struct obj_reloc {
	uint64_t offset;	/* bytes into the section */
	uint32_t type;		/* RELOC_ */
	uint32_t symbol;	/* index into object.symbols */
};

struct obj_section {
	char *name;
	uint32_t type;		/* SHT_PROGBITS, SHT_NOBITS ... */
	uint64_t flags;		/* SHF_ */
	uint64_t align, entsize;
	struct strbuf data;	/* content; empty for SHT_NOBITS */
	uint64_t size;		/* bytes; = data.len unless SHT_NOBITS */
	struct obj_reloc *relocs;
	uint32_t n_relocs, cap_relocs;
};

enum { OBJ_UNDEF = -1, OBJ_ABS = -2, OBJ_COMMON = -3 };

struct obj_symbol {
	char *name;		/* "" for section symbols */
	int32_t section;	/* index into object.sections, or OBJ_ */
	uint64_t value, size;
	uint8_t type, bind, visibility;	/* STT_, STB_, STV_ */
};

/*
 * Sections in file order, without the ones that only ELF needs (symbol and string tables, relocations).
 * .BTF and .BTF.ext are ordinary sections here; btf.h reads and makes their contents.
 */
struct object {
	char *file;		/* for messages */
	bool big_endian;
	struct obj_section *sections;
	uint32_t n_sections, cap_sections;
	struct obj_symbol *symbols;	/* no null symbol; locals need not come first */
	uint32_t n_symbols, cap_symbols;
};

struct object *object_new(const char *file, bool big_endian);
void object_free(struct object *obj);

/* Adds an empty section or a symbol and returns its index, -1 without memory. Names are copied. */
int object_add_section(struct object *obj, const char *name, uint32_t type, uint64_t flags, uint64_t align);
int object_add_symbol(struct object *obj, const struct obj_symbol *symbol);
int object_add_reloc(struct object *obj, uint32_t section, struct obj_reloc reloc);
/* Index of the section or symbol of that name, -1: none. */
int object_section(const struct object *obj, const char *name);
int object_symbol(const struct object *obj, const char *name);

/*
 * Reads an ELF object (ET_REL, EM_BPF, either byte order) from memory; NULL and a diagnostic if it is
 * not one or is damaged. Nothing in the result points into `bytes`.
 */
struct object *object_read(const char *file, const void *bytes, size_t len, struct diags *d);
/* Reads from a path, "-" for stdin. */
struct object *object_read_file(const char *path, struct diags *d);

/* Writes the ELF object to `out` as bytes. 0, or -errno and a diagnostic. */
int object_write(const struct object *obj, struct strbuf *out, struct diags *d);

#endif
