/*
 * map.c - .map name, type=hash, key=u32, value={ u64 packets; u64 bytes; }, max_entries=1024
 *
 * A map is what clang makes of a struct in SEC(".maps"): a symbol of 8 bytes for each member of that struct,
 * whose BTF says the rest (tools/lib/bpf's documentation of BTF-defined maps).
 */
#include "asm/map.h"

#include <string.h>

#include "asm/directive.h"
#include "core/btf.h"
#include "core/mapfield.h"
#include "core/maptype.h"

/* ---- types ---- */

static const struct as_type ints[] = {
#define INT(typedef_, c, bytes, enc)                                                                         \
	{ .kind = TYPE_INT, .name = c, .alias = typedef_, .size = bytes, .align = bytes, .encoding = enc }
	INT("__u8", "unsigned char", 1, 0), INT("__u16", "unsigned short", 2, 0),
	INT("__u32", "unsigned int", 4, 0), INT("__u64", "unsigned long long", 8, 0),
	INT("__s8", "signed char", 1, BTF_INT_SIGNED_ENC), INT("__s16", "short", 2, BTF_INT_SIGNED_ENC),
	INT("__s32", "int", 4, BTF_INT_SIGNED_ENC), INT("__s64", "long long", 8, BTF_INT_SIGNED_ENC),
	INT("__be16", "unsigned short", 2, 0), INT("__be32", "unsigned int", 4, 0),
	INT("__be64", "unsigned long long", 8, 0),
	INT(NULL, "int", 4, BTF_INT_SIGNED_ENC), INT(NULL, "char", 1, BTF_INT_SIGNED_ENC),
	INT(NULL, "short", 2, BTF_INT_SIGNED_ENC), INT(NULL, "long", 8, BTF_INT_SIGNED_ENC),
	INT(NULL, "_Bool", 1, BTF_INT_BOOL_ENC),
#undef INT
};

enum { N_INTS = sizeof(ints) / sizeof(ints[0]) };

static bool is_name(struct str a, const char *b)
{
	return b && a.len == strlen(b) && !memcmp(a.p, b, a.len);
}

/* "u32" and "__u32" are the same. */
static const struct as_type *int_find(struct str name)
{
	for (unsigned i = 0; i < N_INTS; i++) {
		const char *alias = ints[i].alias;

		if (alias ? is_name(name, alias) || is_name(name, alias + 2) : is_name(name, ints[i].name))
			return &ints[i];
	}
	return NULL;
}

static char *copy(struct as *as, struct str s)
{
	char *p = as_alloc(as, s.len + 1u);

	if (p) {
		memcpy(p, s.p, s.len);
		p[s.len] = '\0';
	}
	return p;
}

/* "bpf_timer": a struct that the kernel keeps in values; NULL: not the name of one. */
static struct as_type *kernel_struct(struct as *as, struct str name)
{
	struct as_type *t = as_alloc(as, sizeof(*t));
	char *tag = copy(as, name);

	if (!t || !tag)
		return NULL;
	*t = (struct as_type){ .kind = TYPE_STRUCT, .name = tag };
	return mapfield_struct(tag, &t->size, &t->align) ? t : NULL;
}

struct as_type *type_named(struct as *as, struct str name, struct span span)
{
	const struct as_type *found = int_find(name);
	struct as_type *t;
	const char *names[N_INTS + 1];

	if (!found) {
		t = kernel_struct(as, name);
		if (t)
			return t;
		for (unsigned i = 0; i < N_INTS; i++)
			names[i] = ints[i].alias ? ints[i].alias + 2 : ints[i].name;
		names[N_INTS] = NULL;
		as_error(as, span, "unknown type '%.*s'%s", (int)name.len, name.p,
			 as_nearest(as, name, names));
		return NULL;
	}
	t = as_alloc(as, sizeof(*t));
	if (t)
		*t = *found;
	return t;
}

struct as_type *type_array(struct as *as, struct as_type *of, struct expr n, struct span span)
{
	struct as_type *t = as_alloc(as, sizeof(*t));
	int64_t count;

	if (!t || !of || !expr_number(as, n, span, "an array's length", &count))
		return NULL;
	if (count < 0 || count > (INT64_C(1) << 29) / of->size) {
		as_error(as, span, "%lld is no length for an array", (long long)count);
		return NULL;
	}
	*t = (struct as_type){ .kind = TYPE_ARRAY, .of = of, .n = (uint32_t)count, .align = of->align,
			       .size = of->size * (uint32_t)count };
	return t;
}

struct as_type *type_struct(struct as *as)
{
	struct as_type *t = as_alloc(as, sizeof(*t));

	if (!t)
		return NULL;
	*t = (struct as_type){ .kind = TYPE_STRUCT, .align = 1 };
	t->end = &t->fields;
	return t;
}

static uint32_t round_up(uint32_t n, uint32_t to)
{
	return to ? (n + to - 1) / to * to : n;
}

struct as_type *type_field(struct as *as, struct as_type *t, struct as_type *of, struct str name,
			   struct span span)
{
	struct as_field *f = as_alloc(as, sizeof(*f));
	uint32_t end = 0;

	if (!t || !of || !f)
		return NULL;
	for (const struct as_field *other = t->fields; other; other = other->next) {
		if (is_name(name, other->name))
			as_error(as, span, "two members are called '%s'", other->name);
		end = other->offset + other->type->size;
	}
	*f = (struct as_field){ copy(as, name), of, round_up(end, of->align), NULL };
	*t->end = f;
	t->end = &f->next;
	t->n++;
	if (of->align > t->align)
		t->align = of->align;
	t->size = round_up(f->offset + of->size, t->align);
	return f->name ? t : NULL;
}

/* ---- the directive ---- */

/* What .map takes: the name here and in libbpf's struct. */
static const struct option {
	const char *name, *member;
	bool type;
} known[] = {
	{ "type", "type", false }, { "key", "key", true }, { "value", "value", true },
	{ "key_size", "key_size", false }, { "value_size", "value_size", false },
	{ "max_entries", "max_entries", false }, { "flags", "map_flags", false },
	{ "map_flags", "map_flags", false }, { "pinning", "pinning", false },
	{ "numa_node", "numa_node", false }, { "map_extra", "map_extra", false },
};

enum { N_KNOWN = sizeof(known) / sizeof(known[0]) };

/* Words that stand for numbers: map types, and what pinning can be. */
static bool word_value(const char *member, struct str word, int64_t *value)
{
	char text[32];
	const struct maptype *type;

	if (word.len >= sizeof(text))
		return false;
	memcpy(text, word.p, word.len);
	text[word.len] = '\0';
	if (!strcmp(member, "pinning") && (!strcmp(text, "by_name") || !strcmp(text, "none"))) {
		*value = text[0] == 'b';
		return true;
	}
	type = !strcmp(member, "type") ? maptype_by_name(text) : NULL;
	if (type)
		*value = type->number;
	return type != NULL;
}

static void unknown_maptype(struct as *as, struct str word, struct span span)
{
	const char *names[64];
	unsigned n = 0;

	for (uint32_t number = 1; number < 63; number++)
		if (maptype_by_number(number))
			names[n++] = maptype_by_number(number)->name;
	names[n] = NULL;
	as_error(as, span, "unknown map type '%.*s'%s", (int)word.len, word.p, as_nearest(as, word, names));
}

static bool member_value(struct as *as, const struct arg *a, const struct option *o, struct map_member *m)
{
	struct str word = { source_text(as, a->span.at), a->span.len };
	int64_t n;

	m->name = o->member;
	if (o->type) {
		m->type = a->type ? a->type : type_named(as, word, a->span);
		return m->type != NULL;
	}
	if (a->type) {
		as_error(as, a->span, "'%s' is a number", o->name);
		return false;
	}
	if (!word_value(o->member, word, &n)) {
		struct expr e = a->expr;

		if (!strcmp(o->member, "type") && !expr_fold(as, &e)) {
			unknown_maptype(as, word, a->span);
			return false;
		}
		if (!expr_number(as, a->expr, a->span, "this", &n))
			return false;
	}
	if (n < 0 || n > UINT32_MAX) {
		as_error(as, a->span, "%lld does not fit in 32 bits", (long long)n);
		return false;
	}
	m->number = (uint32_t)n;
	return true;
}

static const struct option *option_find(struct as *as, const struct arg *a)
{
	const char *names[N_KNOWN + 1];

	for (unsigned i = 0; i < N_KNOWN; i++) {
		if (is_name(a->text, known[i].name))
			return &known[i];
		names[i] = known[i].name;
	}
	names[N_KNOWN] = NULL;
	as_error(as, source_span(as, a->text), "unknown map property '%.*s'%s", (int)a->text.len, a->text.p,
		 as_nearest(as, a->text, names));
	return NULL;
}

static bool has(const struct as_map *map, const char *member)
{
	for (unsigned i = 0; i < map->n; i++)
		if (!strcmp(map->members[i].name, member))
			return true;
	return false;
}

static bool read_members(struct as *as, const struct directive_call *c, struct as_map *map)
{
	bool good = true;

	for (unsigned i = 1; i < c->n; i++) {
		const struct arg *a = &c->args[i];
		const struct option *o;

		if (a->kind != ARGK_OPTION) {
			as_error(as, a->span, "expected a property, as in max_entries=256");
			good = false;
			continue;
		}
		o = option_find(as, a);
		if (o && has(map, o->member)) {
			as_error(as, source_span(as, a->text), "'%s' is given twice", o->name);
			o = NULL;
		}
		if (o && map->n < MAP_MEMBERS && member_value(as, a, o, &map->members[map->n]))
			map->n++;
		else
			good = false;
	}
	if (good && !has(map, "type")) {
		as_error(as, c->span, "a map needs a type, as in type=hash");
		good = false;
	}
	return good;
}

void dir_map(struct as *as, const struct directive_call *c)
{
	uint32_t now = as->section, before = as->previous;
	struct as_map map = { 0 };
	struct str name;

	if (!c->n || c->args[0].kind != ARGK_EXPR) {
		as_error(as, c->span, "expected .map NAME, type=..., ...");
		return;
	}
	name = arg_name(as, c, 0);
	map.symbol = symbol_get(as, name, c->args[0].span);
	if (!map.symbol)
		return;
	/* A map with a mistake in it still has its name, so that its uses are not mistakes too. */
	if (!read_members(as, c, &map))
		map.n = 1;
	section_use(as, section_named(as, ".maps"));
	section_align(as, 8, 0, UINT64_MAX);
	symbol_label(as, name, c->args[0].span);
	as->symbols[map.symbol].type = STT_OBJECT;
	as->symbols[map.symbol].bind = STB_GLOBAL;
	as->symbols[map.symbol].flags |= SYM_SIZED;
	as->symbols[map.symbol].size = (struct expr){ .value = 8 * map.n };
	section_zero(as, 8 * map.n);
	as->section = now;
	as->previous = before;
	if (as_grow(as, (void **)&as->maps, as->n_maps, &as->cap_maps, sizeof(map)))
		as->maps[as->n_maps++] = map;
}
