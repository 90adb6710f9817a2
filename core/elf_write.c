/*
 * struct object -> ELF object, laid out as LLVM does it: headers are null, .strtab, the sections, each
 * followed by its relocations, .symtab; contents lie in the order sections, symbols, relocations, strings,
 * headers. One string table serves sections and symbols.
 */
#include <errno.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/object.h"

#ifndef EM_BPF
#define EM_BPF 247
#endif
#ifndef SHT_LLVM_ADDRSIG
#define SHT_LLVM_ADDRSIG 0x6fff4c03
#endif

struct writer {
	const struct object *obj;
	struct strbuf *out;
	struct strbuf strings;
	size_t start;		/* of the file in `out` */
	Elf64_Shdr *headers;
	uint32_t n_headers;
	uint32_t *header_of;	/* object section -> ELF section */
	uint32_t *symbol_of;	/* object symbol -> ELF symbol */
	uint32_t symtab;	/* its header; always the last */
};

static uint64_t position(const struct writer *w)
{
	return w->out->len - w->start;
}

/* Brings the output to a multiple of `align` and returns where it is then. */
static uint64_t align_to(struct writer *w, uint64_t align)
{
	if (align > 1 && position(w) % align)
		strbuf_zero(w->out, align - position(w) % align);
	return position(w);
}

/* Adds a structure in the object's byte order. */
static void put(struct writer *w, const void *from, size_t size, Elf_Type type)
{
	Elf_Data src = { .d_type = type, .d_version = EV_CURRENT, .d_size = size, .d_buf = (void *)from },
		 dest = src;

	dest.d_buf = strbuf_extend(w->out, size);
	if (dest.d_buf)
		elf64_xlatetof(&dest, &src, w->obj->big_endian ? ELFDATA2MSB : ELFDATA2LSB);
}

static uint32_t add_string(struct writer *w, const char *prefix, const char *s)
{
	size_t at = w->strings.len;

	if (!*prefix && !*s)
		return 0;
	strbuf_puts(&w->strings, prefix);
	strbuf_add(&w->strings, s, strlen(s) + 1);
	return (uint32_t)at;
}

/* Gives each section its header, names and links; offsets come later. */
static bool number_sections(struct writer *w)
{
	uint32_t n = 2;

	for (uint32_t i = 0; i < w->obj->n_sections; i++)
		n += w->obj->sections[i].n_relocs ? 2 : 1;
	w->n_headers = n + 1;
	w->symtab = n;
	w->headers = calloc(w->n_headers, sizeof(*w->headers));
	w->header_of = calloc(w->obj->n_sections + 1, sizeof(*w->header_of));
	w->symbol_of = calloc(w->obj->n_symbols + 1, sizeof(*w->symbol_of));
	if (!w->headers || !w->header_of || !w->symbol_of)
		return false;
	w->headers[1] = (Elf64_Shdr){ .sh_name = add_string(w, "", ".strtab"),
				      .sh_type = SHT_STRTAB,
				      .sh_addralign = 1 };
	n = 2;
	for (uint32_t i = 0; i < w->obj->n_sections; i++) {
		const struct obj_section *s = &w->obj->sections[i];

		w->header_of[i] = n;
		w->headers[n++] = (Elf64_Shdr){
			.sh_name = add_string(w, "", s->name), .sh_type = s->type, .sh_flags = s->flags,
			.sh_addralign = s->align, .sh_entsize = s->entsize,
			.sh_size = s->type == SHT_NOBITS ? s->size : s->data.len,
			.sh_link = s->type == SHT_LLVM_ADDRSIG ? w->symtab : 0,
		};
		if (!s->n_relocs)
			continue;
		w->headers[n++] = (Elf64_Shdr){
			.sh_name = add_string(w, ".rel", s->name),
			.sh_type = SHT_REL,
			.sh_flags = SHF_INFO_LINK,
			.sh_link = w->symtab,
			.sh_info = w->header_of[i],
			.sh_addralign = 8,
			.sh_entsize = sizeof(Elf64_Rel),
			.sh_size = s->n_relocs * sizeof(Elf64_Rel),
		};
	}
	w->headers[n] = (Elf64_Shdr){
		.sh_name = add_string(w, "", ".symtab"),
		.sh_type = SHT_SYMTAB,
		.sh_link = 1,
		.sh_addralign = 8,
		.sh_entsize = sizeof(Elf64_Sym),
	};
	return true;
}

static void put_symbol(struct writer *w, const struct obj_symbol *symbol)
{
	Elf64_Sym sym = {
		.st_name = add_string(w, "", symbol->name),
		.st_value = symbol->value,
		.st_size = symbol->size,
		.st_info = ELF64_ST_INFO(symbol->bind, symbol->type),
		.st_other = symbol->visibility & 3,
	};

	switch (symbol->section) {
	case OBJ_UNDEF: sym.st_shndx = SHN_UNDEF; break;
	case OBJ_ABS: sym.st_shndx = SHN_ABS; break;
	case OBJ_COMMON: sym.st_shndx = SHN_COMMON; break;
	default: sym.st_shndx = (Elf64_Half)w->header_of[symbol->section]; break;
	}
	put(w, &sym, sizeof(sym), ELF_T_SYM);
}

/* ELF wants the local symbols first; within each half the order stays. */
static void put_symbols(struct writer *w)
{
	Elf64_Shdr *h = &w->headers[w->symtab];
	const Elf64_Sym null = { 0 };
	uint32_t n = 1;

	h->sh_offset = align_to(w, h->sh_addralign);
	put(w, &null, sizeof(null), ELF_T_SYM);
	for (unsigned global = 0; global < 2; global++) {
		if (global)
			h->sh_info = n;
		for (uint32_t i = 0; i < w->obj->n_symbols; i++) {
			if ((w->obj->symbols[i].bind != STB_LOCAL) != global)
				continue;
			put_symbol(w, &w->obj->symbols[i]);
			w->symbol_of[i] = n++;
		}
	}
	h->sh_size = n * sizeof(Elf64_Sym);
}

static void put_relocs(struct writer *w)
{
	for (uint32_t i = 0; i < w->obj->n_sections; i++) {
		const struct obj_section *s = &w->obj->sections[i];

		if (!s->n_relocs)
			continue;
		w->headers[w->header_of[i] + 1].sh_offset = align_to(w, 8);
		for (uint32_t k = 0; k < s->n_relocs; k++) {
			Elf64_Rel rel = {
				.r_offset = s->relocs[k].offset,
				.r_info = ELF64_R_INFO((uint64_t)w->symbol_of[s->relocs[k].symbol],
						       s->relocs[k].type),
			};

			put(w, &rel, sizeof(rel), ELF_T_REL);
		}
	}
}

static void put_file(struct writer *w)
{
	Elf64_Ehdr header = {
		.e_type = ET_REL,
		.e_machine = EM_BPF,
		.e_version = EV_CURRENT,
		.e_ehsize = sizeof(Elf64_Ehdr),
		.e_shentsize = sizeof(Elf64_Shdr),
		.e_shnum = (Elf64_Half)w->n_headers,
		.e_shstrndx = 1,
	};

	memcpy(header.e_ident, ELFMAG, SELFMAG);
	header.e_ident[EI_CLASS] = ELFCLASS64;
	header.e_ident[EI_DATA] = w->obj->big_endian ? ELFDATA2MSB : ELFDATA2LSB;
	header.e_ident[EI_VERSION] = EV_CURRENT;
	strbuf_zero(w->out, sizeof(header));
	for (uint32_t i = 0; i < w->obj->n_sections; i++) {
		const struct obj_section *s = &w->obj->sections[i];

		w->headers[w->header_of[i]].sh_offset = align_to(w, s->align);
		if (s->type != SHT_NOBITS)
			strbuf_add(w->out, s->data.s, s->data.len);
	}
	put_symbols(w);
	put_relocs(w);
	w->headers[1].sh_offset = position(w);
	w->headers[1].sh_size = w->strings.len;
	strbuf_add(w->out, w->strings.s, w->strings.len);
	header.e_shoff = align_to(w, 8);
	for (uint32_t i = 0; i < w->n_headers; i++)
		put(w, &w->headers[i], sizeof(w->headers[i]), ELF_T_SHDR);
	if (!w->out->failed) {
		size_t end = w->out->len;

		/* The header goes where room was left for it. */
		put(w, &header, sizeof(header), ELF_T_EHDR);
		if (!w->out->failed)
			memcpy(w->out->s + w->start, w->out->s + end, sizeof(header));
		strbuf_cut(w->out, end);
	}
}

int object_write(const struct object *obj, struct strbuf *out, struct diags *d)
{
	struct writer w = { .obj = obj, .out = out, .strings = STRBUF_INIT, .start = out->len };
	struct loc loc = { .file = obj->file };
	int ret = 0;

	elf_version(EV_CURRENT);
	strbuf_zero(&w.strings, 1);
	if (!number_sections(&w)) {
		ret = -ENOMEM;
	} else if (w.n_headers >= SHN_LORESERVE) {
		ret = -EFBIG;
	} else {
		put_file(&w);
		if (w.strings.failed || out->failed)
			ret = -ENOMEM;
	}
	if (ret)
		diag_error(d, loc, "cannot make an ELF object: %s", strerror(-ret));
	strbuf_free(&w.strings);
	free(w.headers);
	free(w.header_of);
	free(w.symbol_of);
	return ret;
}
