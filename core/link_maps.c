/*
 * Map definitions: structs in ".maps" whose member types say what the map is (libbpf's __uint, __type and
 * __array macros), and one array map for each section of global data.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/link_impl.h"
#include "core/maptype.h"

#define SHT_NOBITS 8		/* <elf.h> is for elf_*.c */

enum { F_RDONLY_PROG = 1 << 7, F_MMAPABLE = 1 << 10 };	/* BPF_F_ */
enum { NAME = 15, MAX_DATA = 1 << 28 };	/* letters of a map's name; bytes of a data section */

static struct map_def *add_map(struct linker *l, const char *name)
{
	struct progset *set = l->set;
	void *maps = set->maps;
	char *copy;

	if (!link_reserve(l, &maps, set->n_maps + 1, &l->cap_maps, sizeof(*set->maps)))
		return NULL;
	set->maps = maps;
	copy = strdup(name);
	if (!copy) {
		link_error(l, "out of memory");
		return NULL;
	}
	set->maps[set->n_maps] = (struct map_def){ .name = copy, .inner = -1 };
	return &set->maps[set->n_maps++];
}

/* ---- one definition ---- */

/* The type behind modifiers and the pointer that hides it. */
static const struct btf_type *pointed(const struct btf *btf, uint32_t id, uint32_t *to)
{
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, id));

	if (!t || t->kind != BTF_PTR)
		return NULL;
	*to = t->type;
	return btf_type(btf, btf_skip_modifiers(btf, t->type));
}

/* A number: `int (*name)[number]`, or an enum of one value. */
static bool get_number(struct linker *l, const char *map, const struct btf_member *m, uint64_t *value)
{
	const struct btf_type *t = btf_type(l->set->btf, btf_skip_modifiers(l->set->btf, m->type));
	uint32_t to;

	if (t && (t->kind == BTF_ENUM || t->kind == BTF_ENUM64) && t->n == 1) {
		*value = (uint64_t)t->values[0].value;
		return true;
	}
	t = pointed(l->set->btf, m->type, &to);
	if (!t || t->kind != BTF_ARRAY)
		return link_error(l, "map '%s': member '%s' is no number: expected __uint(%s, ...)", map,
				  m->name, m->name);
	*value = t->nelems;
	return true;
}

/* key or value: `type *name`; its size must not contradict a size that was given. */
static bool get_type(struct linker *l, const char *map, const struct btf_member *m, uint32_t *size,
		     uint32_t *id)
{
	int64_t bytes;

	if (!pointed(l->set->btf, m->type, id))
		return link_error(l, "map '%s': member '%s' is no type: expected __type(%s, ...)", map,
				  m->name, m->name);
	bytes = btf_size(l->set->btf, *id);
	if (bytes < 0 || bytes > UINT32_MAX)
		return link_error(l, "map '%s': the type of its %s has no size", map, m->name);
	if (*size && *size != (uint64_t)bytes)
		return link_error(l, "map '%s': %s_size is %u, but its type has %u bytes", map, m->name,
				  *size, (uint32_t)bytes);
	*size = (uint32_t)bytes;
	return true;
}

static bool read_def(struct linker *l, uint32_t map, const struct btf_type *t, bool inner);

/* values: `type *name[]`; for maps of maps the type is the inner definition. */
static bool get_values(struct linker *l, uint32_t map, const struct btf_member *m)
{
	const struct btf *btf = l->set->btf;
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, m->type));
	uint32_t type = l->set->maps[map].type, to;
	const char *name = l->set->maps[map].name;
	struct map_def *inner;
	struct strbuf text = STRBUF_INIT;
	bool done = false;

	t = t && t->kind == BTF_ARRAY ? pointed(btf, t->type, &to) : NULL;
	if (!t)
		return link_error(l, "map '%s': member 'values' is no list: expected __array(values, ...)",
				  name);
	l->set->maps[map].value_size = 4;
	if (type == MAP_PROG_ARRAY)
		return true;
	if (type != MAP_ARRAY_OF_MAPS && type != MAP_HASH_OF_MAPS)
		return link_error(l, "map '%s': only maps of maps and of programs have initial values", name);
	if (t->kind != BTF_STRUCT)
		return link_error(l, "map '%s': its values are no map definitions", name);
	strbuf_printf(&text, "%s.inner", name);
	if (text.failed)
		link_error(l, "out of memory");
	inner = text.failed ? NULL : add_map(l, text.s);
	strbuf_free(&text);
	if (inner) {
		uint32_t index = l->set->n_maps - 1;

		inner->is_template = true;
		l->set->maps[map].inner = (int32_t)index;
		done = read_def(l, index, t, true);
	}
	return done;
}

static bool read_member(struct linker *l, uint32_t map, const struct btf_member *m, bool inner)
{
	struct map_def *def = &l->set->maps[map];
	static const struct { const char *name; size_t at; } numbers[] = {
		{ "type", offsetof(struct map_def, type) },
		{ "max_entries", offsetof(struct map_def, max_entries) },
		{ "map_flags", offsetof(struct map_def, flags) },
		{ "key_size", offsetof(struct map_def, key_size) },
		{ "value_size", offsetof(struct map_def, value_size) },
	};
	uint64_t value;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		uint32_t *field = (uint32_t *)((char *)def + numbers[i].at);

		if (strcmp(m->name, numbers[i].name) != 0)
			continue;
		if (!get_number(l, def->name, m, &value))
			return false;
		if ((def->btf_key && i == 3 && *field != value) ||
		    (def->btf_value && i == 4 && *field != value))
			return link_error(l, "map '%s': %s is %u, but its type has %u bytes", def->name,
					  m->name, (uint32_t)value, *field);
		*field = (uint32_t)value;
		return true;
	}
	if (strcmp(m->name, "key") == 0)
		return get_type(l, def->name, m, &def->key_size, &def->btf_key);
	if (strcmp(m->name, "value") == 0)
		return get_type(l, def->name, m, &def->value_size, &def->btf_value);
	if (strcmp(m->name, "map_extra") == 0)
		return get_number(l, def->name, m, &def->map_extra);
	if (strcmp(m->name, "numa_node") == 0)
		return get_number(l, def->name, m, &value); /* where its memory lies changes nothing here */
	if (strcmp(m->name, "values") == 0 && !inner)
		return get_values(l, map, m);
	if (strcmp(m->name, "pinning") != 0 || inner)
		return link_error(l, "map '%s': unknown member '%s'", def->name, m->name);
	if (!get_number(l, def->name, m, &value))
		return false;
	if (value > 1)
		return link_error(l, "map '%s': pinning is %llu, expected 0 (none) or 1 (by name)", def->name,
				  (unsigned long long)value);
	if (value && !(def->pin_name = strdup(def->name)))
		return link_error(l, "out of memory");
	return true;
}

/* Reads the members of a definition into set->maps[map]. */
static bool read_def(struct linker *l, uint32_t map, const struct btf_type *t, bool inner)
{
	for (uint32_t i = 0; i < t->n; i++) {
		/* 'values' needs the type, which may come after it: it goes last. */
		if (strcmp(t->members[i].name, "values") != 0 && !read_member(l, map, &t->members[i], inner))
			return false;
	}
	for (uint32_t i = 0; i < t->n; i++)
		if (strcmp(t->members[i].name, "values") == 0 && !read_member(l, map, &t->members[i], inner))
			return false;
	if (l->set->maps[map].type == 0)
		return link_error(l, "map '%s': no type: expected __uint(type, BPF_MAP_TYPE_...)",
				  l->set->maps[map].name);
	return true;
}

/* ---- sections ---- */

static uint64_t size_of(const struct obj_section *s)
{
	return s->type == SHT_NOBITS ? s->size : s->data.len;
}

/* The symbol of a variable of section `section`; -1: none. */
static int32_t variable_symbol(const struct object *obj, int32_t section, const char *name)
{
	for (uint32_t i = 0; i < obj->n_symbols; i++)
		if (obj->symbols[i].section == section && strcmp(obj->symbols[i].name, name) == 0)
			return (int32_t)i;
	return -1;
}

/*
 * Compilers leave a section's size and the offsets of its global variables open in the BTF; symbols know
 * them. Offsets of static variables are right already. Returns the DATASEC's id, 0: none.
 */
static uint32_t place_variables(struct linker *l, uint32_t section)
{
	struct btf *btf = l->set->btf;
	const struct obj_section *s = &l->obj->sections[section];
	uint32_t id = btf ? btf_find(btf, BTF_DATASEC, s->name) : 0;
	const struct btf_type *t = id ? btf_type(btf, id) : NULL;
	uint32_t *offsets = t ? calloc(t->n + 1, sizeof(*offsets)) : NULL;

	if (!offsets)
		return 0;
	for (uint32_t i = 0; i < t->n; i++) {
		const struct btf_type *var = btf_type(btf, t->secvars[i].type);
		int32_t symbol = var->kind == BTF_VAR && var->linkage == BTF_STATIC ? -1 :
				 variable_symbol(l->obj, (int32_t)section, var->name);

		offsets[i] = symbol < 0 ? t->secvars[i].offset : (uint32_t)l->obj->symbols[symbol].value;
	}
	btf_set_datasec(btf, id, (uint32_t)size_of(s), offsets);
	free(offsets);
	return id;
}

static bool read_maps_section(struct linker *l, uint32_t section)
{
	uint32_t id = place_variables(l, section);
	const struct btf *btf = l->set->btf;
	const struct btf_type *t = id ? btf_type(btf, id) : NULL;

	if (!t)
		return link_error(l, "section '.maps' has no BTF to define its maps: compile with -g");
	l->map_offset = calloc(t->n + 1, sizeof(*l->map_offset));
	if (!l->map_offset)
		return link_error(l, "out of memory");
	/* All of them first: the numbers of inner definitions come after. */
	for (uint32_t i = 0; i < t->n; i++) {
		l->map_offset[i] = t->secvars[i].offset;
		if (!add_map(l, btf_type(btf, t->secvars[i].type)->name))
			return false;
	}
	l->n_btf_maps = t->n;
	return true;
}

static bool define_maps(struct linker *l)
{
	const struct btf *btf = l->set->btf;
	const struct btf_type *sec =
		l->n_btf_maps ? btf_type(btf, btf_find(btf, BTF_DATASEC, ".maps")) : NULL;

	for (uint32_t i = 0; i < l->n_btf_maps; i++) {
		const struct btf_type *var = btf_type(btf, sec->secvars[i].type);
		const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, var->type));

		if (var->kind != BTF_VAR || !t || t->kind != BTF_STRUCT)
			return link_error(l, "map '%s' is not defined by a struct", var->name);
		if (!read_def(l, i, t, false))
			return false;
	}
	return true;
}

/* Whether `name` is `stem` or starts with it and a dot. */
static bool is_kin(const char *name, const char *stem)
{
	size_t n = strlen(stem);

	return strncmp(name, stem, n) == 0 && (name[n] == '\0' || name[n] == '.');
}

/*
 * libbpf's name: up to eight letters of the object's name, then the section's, in at most 15 letters; a
 * section with a second dot stands alone.
 */
static void data_map_name(const char *file, const char *section, char name[NAME + 1])
{
	const char *base = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;
	size_t len = strlen(section) < 7 ? 7 : strlen(section), prefix = strcspn(base, ".");
	size_t at = 0;

	len = len > NAME ? NAME : len;
	prefix = strchr(section + 1, '.') ? 0 : prefix > NAME - len ? NAME - len : prefix;
	for (size_t i = 0; i < prefix; i++)
		name[at++] = base[i];
	for (size_t i = 0; i < len && section[i]; i++)
		name[at++] = section[i];
	name[at] = '\0';
	for (char *p = name; *p; p++)
		if (!isalnum((unsigned char)*p) && *p != '_' && *p != '.')
			*p = '_';
}

static bool has_global_variable(const struct btf *btf, uint32_t datasec)
{
	const struct btf_type *t = datasec ? btf_type(btf, datasec) : NULL;

	for (uint32_t i = 0; t && i < t->n; i++)
		if (btf_type(btf, t->secvars[i].type)->linkage != BTF_STATIC)
			return true;
	return false;
}

static bool add_data_map(struct linker *l, uint32_t section)
{
	const struct obj_section *s = &l->obj->sections[section];
	bool rodata = is_kin(s->name, ".rodata");
	char name[NAME + 1];
	struct map_def *def;

	if (size_of(s) > MAX_DATA)
		return link_error(l, "section '%s' has %llu bytes, more than a map can hold", s->name,
				  (unsigned long long)size_of(s));
	data_map_name(l->obj->file, s->name, name);
	def = add_map(l, name);
	if (!def)
		return false;
	def->type = MAP_ARRAY;
	def->key_size = 4;
	def->value_size = (uint32_t)size_of(s);
	def->max_entries = 1;
	def->is_data = true;
	def->frozen = rodata;
	def->btf_value = place_variables(l, section);
	def->flags = (rodata ? F_RDONLY_PROG : 0) |
		     (has_global_variable(l->set->btf, def->btf_value) ? F_MMAPABLE : 0);
	def->section = strdup(s->name);
	def->data = s->type == SHT_NOBITS ? NULL : malloc(s->data.len);
	if (def->data)
		memcpy(def->data, s->data.s, s->data.len);
	if (!def->section || (!def->data && s->type != SHT_NOBITS))
		return link_error(l, "out of memory");
	l->sections[section].map = (int32_t)l->set->n_maps - 1;
	if (s->n_relocs)
		diag_warning(l->d, (struct loc){ .file = l->obj->file },
			     "section '%s' holds addresses, which stay 0 when it is loaded as a map",
			     s->name);
	return true;
}

bool link_maps(struct linker *l)
{
	for (uint32_t i = 0; i < l->obj->n_sections; i++) {
		const char *name = l->obj->sections[i].name;

		if (strcmp(name, "maps") == 0 || strncmp(name, "maps/", 5) == 0)
			return link_error(l, "section '%s' has legacy map definitions (struct bpf_map_def), "
					  "which are not supported: use BTF definitions in '.maps'",
				name);
		if (strcmp(name, ".maps") == 0 && l->maps_section < 0) {
			l->maps_section = (int32_t)i;
			if (!read_maps_section(l, i))
				return false;
		}
	}
	for (uint32_t i = 0; i < l->obj->n_sections; i++) {
		const struct obj_section *s = &l->obj->sections[i];

		if (size_of(s) && !link_is_code(s) &&
		    (is_kin(s->name, ".data") || is_kin(s->name, ".rodata") || is_kin(s->name, ".bss"))) {
			if (!add_data_map(l, i))
				return false;
		} else if ((int32_t)i != l->maps_section) {
			place_variables(l, i);	/* "license": the kernel takes no DATASEC without a size */
		}
	}
	return define_maps(l);	/* the inner definitions that this adds come last */
}

int32_t link_map_at(const struct linker *l, uint64_t offset)
{
	for (uint32_t i = 0; i < l->n_btf_maps; i++)
		if (l->map_offset[i] == offset)
			return (int32_t)i;
	return -1;
}

/* ---- initial values ---- */

/* The map of .maps whose definition holds byte `offset`, and where its list of values begins; -1: none. */
static int32_t map_around(const struct linker *l, uint64_t offset, uint32_t *values_at)
{
	const struct btf *btf = l->set->btf;
	const struct btf_type *sec = btf_type(btf, btf_find(btf, BTF_DATASEC, ".maps"));

	for (uint32_t i = l->n_btf_maps; i-- > 0;) {
		const struct btf_type *t =
			btf_type(btf, btf_skip_modifiers(btf, btf_type(btf, sec->secvars[i].type)->type));
		const struct btf_member *last = t->n ? &t->members[t->n - 1] : NULL;

		if (offset < l->map_offset[i])
			continue;
		if (!last || strcmp(last->name, "values") != 0)
			return -1;
		*values_at = l->map_offset[i] + last->bit_offset / 8;
		return (int32_t)i;
	}
	return -1;
}

/* Name of the map or program that `symbol` stands for; NULL: neither. */
static const char *slot_name(const struct linker *l, const struct map_def *def,
			     const struct obj_symbol *symbol)
{
	if (def->type == MAP_PROG_ARRAY) {
		for (uint32_t i = 0; i < l->set->n_progs; i++)
			if (strcmp(l->set->progs[i].name, symbol->name) == 0)
				return symbol->name;
		return NULL;
	}
	if (symbol->section == l->maps_section && link_map_at(l, symbol->value) >= 0)
		return l->set->maps[link_map_at(l, symbol->value)].name;
	return NULL;
}

/* Brings the list of initial values to at least `n`; its room grows by powers of two. */
static bool make_values(struct linker *l, struct map_def *def, uint32_t n)
{
	size_t cap = 8, need = 8;
	char **values = def->values;

	while (cap < def->n_values)
		cap *= 2;
	while (need < n)
		need *= 2;
	if (n <= def->n_values)
		return true;
	if (!values || need > cap)
		values = realloc(values, need * sizeof(*values));
	if (!values)
		return link_error(l, "out of memory");
	memset(values + def->n_values, 0, (n - def->n_values) * sizeof(*values));
	def->values = values;
	def->n_values = n;
	return true;
}

bool link_map_values(struct linker *l)
{
	const struct obj_section *s = l->maps_section < 0 ? NULL : &l->obj->sections[l->maps_section];

	for (uint32_t i = 0; s && i < s->n_relocs; i++) {
		uint64_t at = s->relocs[i].offset;
		uint32_t values_at = 0;
		int32_t map = map_around(l, at, &values_at);
		struct map_def *def = map < 0 ? NULL : &l->set->maps[map];
		const struct obj_symbol *symbol = &l->obj->symbols[s->relocs[i].symbol];
		const char *name = def ? slot_name(l, def, symbol) : NULL;
		uint64_t slot;

		if (!def || at >= size_of(s) || at < values_at || (at - values_at) % 8)
			return link_error(l, "byte %llu of '.maps' holds an address outside every list of values",
					  (unsigned long long)at);
		if (!name)
			return link_error(l, "map '%s': its value '%s' is no %s of this object", def->name,
					  symbol->name, def->type == MAP_PROG_ARRAY ? "program" : "map");
		slot = (at - values_at) / 8;
		if (!make_values(l, def, (uint32_t)slot + 1))
			return false;
		free(def->values[slot]);
		def->values[slot] = strdup(name);
		if (!def->values[slot])
			return link_error(l, "out of memory");
	}
	return true;
}
