/*
 * ELF object -> struct object. Input may be any bytes: libelf only converts byte order here (elf64_xlatetom);
 * every offset and index is checked against the file before it is followed.
 */
#include <gelf.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/object.h"

#ifndef EM_BPF
#define EM_BPF 247
#endif

enum {
	NO_SECTION = -1000,	/* of an ELF section that has no counterpart in the object */
	MAX_ALIGN = 1 << 16
};

struct reader {
	const char *file;
	const uint8_t *bytes;
	size_t len;
	unsigned encoding;	/* ELFDATA2LSB or ELFDATA2MSB */
	struct diags *d;
	struct object *obj;
	Elf64_Shdr *headers;
	uint32_t n_headers;
	int32_t *index;		/* ELF section -> object section, or NO_SECTION */
	const Elf64_Shdr *symtab, *strtab, *shstrtab;	/* symtab may be NULL */
};

#define FAIL(r, ...) (diag_error((r)->d, (struct loc){ .file = (r)->file }, __VA_ARGS__), false)

static bool in_file(const struct reader *r, uint64_t offset, uint64_t size)
{
	return offset <= r->len && size <= r->len - offset;
}

/* Copies one structure of the file into `to`, in host byte order. */
static void fetch(const struct reader *r, void *to, size_t size, Elf_Type type, uint64_t offset)
{
	Elf_Data from = { .d_type = type, .d_version = EV_CURRENT, .d_size = size, .d_buf = to }, dest = from;

	memcpy(to, r->bytes + offset, size);
	elf64_xlatetom(&dest, &from, r->encoding);
}

/* The string at `offset` of string table `table`, NULL if it is not one. */
static const char *string_at(const struct reader *r, const Elf64_Shdr *table, uint64_t offset)
{
	const char *s = (const char *)r->bytes + table->sh_offset;

	if (offset >= table->sh_size || !memchr(s + offset, '\0', table->sh_size - offset))
		return NULL;
	return s + offset;
}

/* ---- headers ---- */

static bool read_ident(struct reader *r)
{
	if (r->len < EI_NIDENT || memcmp(r->bytes, ELFMAG, SELFMAG) != 0)
		return FAIL(r, "not an ELF object");
	if (r->bytes[EI_CLASS] != ELFCLASS64)
		return FAIL(r, "not a BPF object: a %s-bit ELF file",
			    r->bytes[EI_CLASS] == ELFCLASS32 ? "32" : "?");
	r->encoding = r->bytes[EI_DATA];
	if (r->encoding != ELFDATA2LSB && r->encoding != ELFDATA2MSB)
		return FAIL(r, "damaged ELF header: unknown byte order %u", r->encoding);
	return true;
}

static bool read_headers(struct reader *r)
{
	Elf64_Ehdr header;
	uint32_t names;

	if (!read_ident(r))
		return false;
	if (r->len < sizeof(header))
		return FAIL(r, "cut short: the ELF header is %zu bytes, the file %zu", sizeof(header),
			    r->len);
	fetch(r, &header, sizeof(header), ELF_T_EHDR, 0);
	if (header.e_machine != EM_BPF)
		return FAIL(r, "not a BPF object: made for ELF machine %u, expected %d (BPF)",
			    header.e_machine, EM_BPF);
	if (header.e_type != ET_REL)
		return FAIL(r, "not a relocatable object (ELF type %u, expected %d)", header.e_type, ET_REL);
	if (header.e_shentsize != sizeof(Elf64_Shdr))
		return FAIL(r, "damaged ELF header: section headers of %u bytes", header.e_shentsize);
	if (header.e_shnum == 0 || header.e_shnum >= SHN_LORESERVE)
		return FAIL(r, "%u sections, expected 1 to %u", header.e_shnum, SHN_LORESERVE - 1);
	r->n_headers = header.e_shnum;
	names = header.e_shstrndx;
	if (!in_file(r, header.e_shoff, (uint64_t)r->n_headers * sizeof(Elf64_Shdr)))
		return FAIL(r, "cut short: its section headers would end at byte %llu, the file is %zu bytes",
			    (unsigned long long)(header.e_shoff + r->n_headers * sizeof(Elf64_Shdr)), r->len);
	r->headers = calloc(r->n_headers, sizeof(*r->headers));
	r->index = calloc(r->n_headers, sizeof(*r->index));
	if (!r->headers || !r->index)
		return FAIL(r, "out of memory");
	for (uint32_t i = 0; i < r->n_headers; i++)
		fetch(r, &r->headers[i], sizeof(Elf64_Shdr), ELF_T_SHDR,
		      header.e_shoff + i * sizeof(Elf64_Shdr));
	r->headers[0] = (Elf64_Shdr){ .sh_type = SHT_NULL };	/* whatever it says, it is no section */
	if (names >= r->n_headers || r->headers[names].sh_type != SHT_STRTAB)
		return FAIL(r, "damaged: section %u holds no section names", names);
	r->shstrtab = &r->headers[names];
	return true;
}

/* What later steps rely on: contents lie in the file and do not overlap, so that copies stay within its size. */
static bool check_headers(struct reader *r)
{
	uint64_t total = 0;

	for (uint32_t i = 1; i < r->n_headers; i++) {
		const Elf64_Shdr *h = &r->headers[i];

		if (h->sh_addralign > MAX_ALIGN || (h->sh_addralign & (h->sh_addralign - 1)))
			return FAIL(r, "damaged: section %u has alignment %llu", i,
				    (unsigned long long)h->sh_addralign);
		if (h->sh_type == SHT_NOBITS || h->sh_type == SHT_NULL)
			continue;
		if (!in_file(r, h->sh_offset, h->sh_size))
			return FAIL(r, "cut short: section %u would end at byte %llu, the file is %zu bytes",
				    i, (unsigned long long)(h->sh_offset + h->sh_size), r->len);
		total += h->sh_size;
		if (total > r->len)
			return FAIL(r, "damaged: its sections overlap");
	}
	for (uint32_t i = 1; i < r->n_headers; i++) {
		const Elf64_Shdr *h = &r->headers[i];

		if (h->sh_type == SHT_SYMTAB_SHNDX)
			return FAIL(r, "too many sections: extended section numbers are not supported");
		if (h->sh_type == SHT_SYMTAB && r->symtab)
			return FAIL(r, "damaged: two symbol tables");
		if (h->sh_type == SHT_SYMTAB)
			r->symtab = h;
	}
	if (!r->symtab)
		return true;
	if (r->symtab->sh_entsize != sizeof(Elf64_Sym) || r->symtab->sh_size % sizeof(Elf64_Sym))
		return FAIL(r, "damaged symbol table: %llu bytes in entries of %llu",
			    (unsigned long long)r->symtab->sh_size,
			    (unsigned long long)r->symtab->sh_entsize);
	if (r->symtab->sh_link >= r->n_headers || r->headers[r->symtab->sh_link].sh_type != SHT_STRTAB)
		return FAIL(r, "damaged symbol table: no string table");
	r->strtab = &r->headers[r->symtab->sh_link];
	return true;
}

/* ---- contents ---- */

static bool read_section(struct reader *r, uint32_t i)
{
	const Elf64_Shdr *h = &r->headers[i];
	const char *name = string_at(r, r->shstrtab, h->sh_name);
	struct obj_section *s;

	r->index[i] = NO_SECTION;
	if (h->sh_type == SHT_NULL || h == r->symtab || h == r->strtab || h == r->shstrtab ||
	    h->sh_type == SHT_REL || h->sh_type == SHT_RELA)
		return true;
	if (!name)
		return FAIL(r, "damaged: section %u has no name", i);
	r->index[i] = object_add_section(r->obj, name, h->sh_type, h->sh_flags, h->sh_addralign);
	if (r->index[i] < 0)
		return FAIL(r, "out of memory");
	s = &r->obj->sections[r->index[i]];
	s->entsize = h->sh_entsize;
	s->size = h->sh_size;
	if (h->sh_type != SHT_NOBITS)
		strbuf_add(&s->data, r->bytes + h->sh_offset, h->sh_size);
	return s->data.failed ? FAIL(r, "out of memory") : true;
}

static bool read_symbol(struct reader *r, uint32_t i)
{
	struct obj_symbol symbol;
	Elf64_Sym sym;
	const char *name;

	fetch(r, &sym, sizeof(sym), ELF_T_SYM, r->symtab->sh_offset + (uint64_t)i * sizeof(sym));
	name = string_at(r, r->strtab, sym.st_name);
	if (!name && sym.st_name)
		return FAIL(r, "damaged: symbol %u has no name", i);
	symbol = (struct obj_symbol){
		.name = (char *)(name ? name : ""), .value = sym.st_value, .size = sym.st_size,
		.type = ELF64_ST_TYPE(sym.st_info), .bind = ELF64_ST_BIND(sym.st_info),
		.visibility = ELF64_ST_VISIBILITY(sym.st_other),
	};
	if (sym.st_shndx == SHN_UNDEF)
		symbol.section = OBJ_UNDEF;
	else if (sym.st_shndx == SHN_COMMON)
		symbol.section = OBJ_COMMON;
	else if (sym.st_shndx >= SHN_LORESERVE)
		symbol.section = OBJ_ABS;
	else if (sym.st_shndx >= r->n_headers)
		return FAIL(r, "damaged: symbol %u ('%s') lies in section %u of %u", i, symbol.name,
			    sym.st_shndx, r->n_headers);
	else
		symbol.section = r->index[sym.st_shndx];
	if (symbol.section == NO_SECTION)
		symbol.section = OBJ_ABS;
	if (object_add_symbol(r->obj, &symbol) < 0)
		return FAIL(r, "out of memory");
	return true;
}

static bool read_relocs(struct reader *r, uint32_t i)
{
	const Elf64_Shdr *h = &r->headers[i];
	int32_t target = h->sh_info < r->n_headers ? r->index[h->sh_info] : NO_SECTION;
	struct obj_section *s;

	if (target < 0)
		return FAIL(r, "damaged: relocations %u belong to no section", i);
	s = &r->obj->sections[target];
	if (h->sh_type == SHT_RELA)
		return FAIL(r, "section '%s' has relocations with addends (SHT_RELA), expected SHT_REL",
			    s->name);
	if (h->sh_entsize != sizeof(Elf64_Rel) || h->sh_size % sizeof(Elf64_Rel))
		return FAIL(r, "damaged relocations of section '%s': %llu bytes in entries of %llu", s->name,
			    (unsigned long long)h->sh_size, (unsigned long long)h->sh_entsize);
	for (uint64_t at = 0; at < h->sh_size; at += sizeof(Elf64_Rel)) {
		struct obj_reloc reloc;
		Elf64_Rel rel;

		fetch(r, &rel, sizeof(rel), ELF_T_REL, h->sh_offset + at);
		reloc.offset = rel.r_offset;
		reloc.type = (uint32_t)ELF64_R_TYPE(rel.r_info);
		reloc.symbol = (uint32_t)ELF64_R_SYM(rel.r_info) - 1;
		if (reloc.type == 0)
			continue;	/* R_BPF_NONE */
		if (reloc.symbol >= r->obj->n_symbols)
			return FAIL(r, "damaged: a relocation of section '%s' names symbol %u of %u", s->name,
				    reloc.symbol + 1, r->obj->n_symbols + 1);
		if (reloc.offset >= s->size && !(s->flags & SHF_COMPRESSED))
			return FAIL(r, "damaged: a relocation of section '%s' is at byte %llu of %llu",
				    s->name, (unsigned long long)reloc.offset, (unsigned long long)s->size);
		if (object_add_reloc(r->obj, (uint32_t)target, reloc) < 0)
			return FAIL(r, "out of memory");
	}
	return true;
}

static bool read_contents(struct reader *r)
{
	uint64_t n_symbols = r->symtab ? r->symtab->sh_size / sizeof(Elf64_Sym) : 0;

	for (uint32_t i = 0; i < r->n_headers; i++)
		if (!read_section(r, i))
			return false;
	for (uint32_t i = 1; i < n_symbols; i++)
		if (!read_symbol(r, i))
			return false;
	for (uint32_t i = 1; i < r->n_headers; i++)
		if ((r->headers[i].sh_type == SHT_REL || r->headers[i].sh_type == SHT_RELA) &&
		    !read_relocs(r, i))
			return false;
	return true;
}

struct object *object_read(const char *file, const void *bytes, size_t len, struct diags *d)
{
	struct reader r = { .file = file, .bytes = bytes, .len = len, .d = d };
	bool done = false;

	elf_version(EV_CURRENT);
	if (read_headers(&r) && check_headers(&r)) {
		r.obj = object_new(file, r.encoding == ELFDATA2MSB);
		done = r.obj ? read_contents(&r) : FAIL(&r, "out of memory");
	}
	free(r.headers);
	free(r.index);
	if (!done) {
		object_free(r.obj);
		r.obj = NULL;
	}
	return r.obj;
}
