#include "core/object.h"

#include <stdlib.h>
#include <string.h>

#include "core/file.h"

struct object *object_new(const char *file, bool big_endian)
{
	struct object *obj = calloc(1, sizeof(*obj));

	if (!obj)
		return NULL;
	obj->file = strdup(file);
	obj->big_endian = big_endian;
	if (!obj->file) {
		free(obj);
		return NULL;
	}
	return obj;
}

void object_free(struct object *obj)
{
	if (!obj)
		return;
	for (uint32_t i = 0; i < obj->n_sections; i++) {
		free(obj->sections[i].name);
		strbuf_free(&obj->sections[i].data);
		free(obj->sections[i].relocs);
	}
	for (uint32_t i = 0; i < obj->n_symbols; i++)
		free(obj->symbols[i].name);
	free(obj->sections);
	free(obj->symbols);
	free(obj->file);
	free(obj);
}

/* Makes room for one more in an array of `n` of `cap` items; false without memory. */
static bool grow(void **items, uint32_t n, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap * 2 : 8;
	void *bigger;

	if (n < *cap)
		return true;
	if (more > INT32_MAX / 2)
		return false;
	bigger = realloc(*items, more * size);
	if (!bigger)
		return false;
	*items = bigger;
	*cap = more;
	return true;
}

int object_add_section(struct object *obj, const char *name, uint32_t type, uint64_t flags, uint64_t align)
{
	struct obj_section *section;
	void *items = obj->sections;
	char *copy = strdup(name);

	if (!copy || !grow(&items, obj->n_sections, &obj->cap_sections, sizeof(*section))) {
		free(copy);
		return -1;
	}
	obj->sections = items;
	section = &obj->sections[obj->n_sections];
	*section = (struct obj_section){
		.name = copy, .type = type, .flags = flags, .align = align, .data = STRBUF_INIT,
	};
	return (int)obj->n_sections++;
}

int object_add_symbol(struct object *obj, const struct obj_symbol *symbol)
{
	void *items = obj->symbols;
	char *copy = strdup(symbol->name ? symbol->name : "");

	if (!copy || !grow(&items, obj->n_symbols, &obj->cap_symbols, sizeof(*symbol))) {
		free(copy);
		return -1;
	}
	obj->symbols = items;
	obj->symbols[obj->n_symbols] = *symbol;
	obj->symbols[obj->n_symbols].name = copy;
	return (int)obj->n_symbols++;
}

int object_add_reloc(struct object *obj, uint32_t section, struct obj_reloc reloc)
{
	struct obj_section *s = &obj->sections[section];
	void *items = s->relocs;

	if (!grow(&items, s->n_relocs, &s->cap_relocs, sizeof(reloc)))
		return -1;
	s->relocs = items;
	s->relocs[s->n_relocs] = reloc;
	return (int)s->n_relocs++;
}

int object_section(const struct object *obj, const char *name)
{
	for (uint32_t i = 0; i < obj->n_sections; i++)
		if (strcmp(obj->sections[i].name, name) == 0)
			return (int)i;
	return -1;
}

int object_symbol(const struct object *obj, const char *name)
{
	for (uint32_t i = 0; i < obj->n_symbols; i++)
		if (strcmp(obj->symbols[i].name, name) == 0)
			return (int)i;
	return -1;
}

struct object *object_read_file(const char *path, struct diags *d)
{
	struct strbuf bytes = STRBUF_INIT;
	struct object *obj = NULL;

	if (file_read(path, &bytes, d) == 0)
		obj = object_read(strcmp(path, "-") == 0 ? "<stdin>" : path, bytes.s, bytes.len, d);
	strbuf_free(&bytes);
	return obj;
}
