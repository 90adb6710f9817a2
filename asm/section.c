/*
 * section.c - where bytes go: the object's sections while they are filled.
 */
#include <stdlib.h>
#include <string.h>

#include "asm/as.h"

static uint32_t info_add(struct as *as, int index)
{
	uint32_t i = (uint32_t)index, begin;

	if (index < 0 || !as_grow(as, (void **)&as->info, i, &as->cap_info, sizeof(*as->info))) {
		as->failed = true;
		return as->section;
	}
	begin = symbol_anonymous(as, (struct span){ 0, 0 });
	if (!begin)
		return as->section;
	as->symbols[begin].flags |= SYM_DEFINED;
	as->symbols[begin].section = index;
	as->info[i] = (struct section_info){ .begin = begin, .elf = -1 };
	return i;
}

uint32_t section_get(struct as *as, const char *name, uint32_t type, uint64_t flags, uint64_t align)
{
	int i = object_section(as->obj, name);

	return i >= 0 ? (uint32_t)i : info_add(as, object_add_section(as->obj, name, type, flags, align));
}

void section_use(struct as *as, uint32_t section)
{
	if (section != as->section)
		as->previous = as->section;
	as->section = section;
}

/*
 * What a section is when nobody says: by the names that compilers and libbpf give to data, else a program.
 * A longer name belongs to the group too (".rodata.str1.1").
 */
static const struct {
	const char *name;
	uint32_t type;
	uint64_t flags, align;
} known[] = {
	{ ".text", SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, 4 },
	{ ".data", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ ".rodata", SHT_PROGBITS, SHF_ALLOC, 1 },
	{ ".bss", SHT_NOBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ ".maps", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ "maps", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ ".ksyms", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ ".kconfig", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ "license", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ "version", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, 1 },
	{ ".BTF", SHT_PROGBITS, 0, 4 },
	{ ".debug", SHT_PROGBITS, 0, 1 },
	{ ".comment", SHT_PROGBITS, 0, 1 },
	{ ".note", SHT_NOTE, 0, 1 },
};

uint32_t section_named(struct as *as, const char *name)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t len = strlen(known[i].name);

		if (!strncmp(name, known[i].name, len) &&
		    (!name[len] || name[len] == '.' || (name[0] == '.' && name[len] == '_')))
			return section_get(as, name, known[i].type, known[i].flags, known[i].align);
	}
	if (name[0] == '.')
		return section_get(as, name, SHT_PROGBITS, 0, 1);
	return section_get(as, name, SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, 1);
}

struct strbuf *section_data(struct as *as)
{
	return &as->obj->sections[as->section].data;
}

uint64_t section_here(const struct as *as)
{
	const struct obj_section *s = &as->obj->sections[as->section];

	return s->type == SHT_NOBITS ? s->size : s->data.len;
}

void section_zero(struct as *as, uint64_t n)
{
	struct obj_section *s = &as->obj->sections[as->section];

	if (s->type == SHT_NOBITS)
		s->size += n;
	else
		strbuf_zero(&s->data, n);
	as->failed |= s->data.failed;
}

void section_align(struct as *as, uint64_t align, int fill, uint64_t max)
{
	struct obj_section *s = &as->obj->sections[as->section];
	uint64_t pad = (align - section_here(as) % align) % align;

	if (s->align < align)
		s->align = align;
	if (pad > max)
		return;
	if (s->type == SHT_NOBITS || !fill) {
		section_zero(as, pad);
		return;
	}
	while (pad--)
		strbuf_putc(&s->data, (char)fill);
}

void section_sizes(struct as *as)
{
	for (uint32_t i = 0; as->obj && i < as->obj->n_sections; i++)
		if (as->obj->sections[i].type != SHT_NOBITS)
			as->obj->sections[i].size = as->obj->sections[i].data.len;
}
