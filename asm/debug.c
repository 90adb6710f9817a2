/*
 * debug.c - BTF of a text that brings none: the maps, the functions, and which line made which instruction.
 */
#include <stdlib.h>
#include <string.h>

#include "asm/as.h"
#include "asm/map.h"
#include "core/btf.h"
#include "core/ctx.h"

struct debug {
	struct as *as;
	struct btf *btf;
	uint32_t int_type, index_type;	/* int, and the type that array indices have */
	uint32_t void_pointer;
	uint32_t ctx[PROGTYPE_COUNT];	/* pointer to the context, by program type */
};

/* ---- maps ---- */

static uint32_t int_named(struct debug *db, const char *name, uint32_t size, unsigned encoding)
{
	uint32_t id = btf_find(db->btf, BTF_INT, name);

	return id ? id : btf_add_int(db->btf, name, size, encoding);
}

static uint32_t add_type(struct debug *db, struct as_type *t);

static uint32_t add_struct(struct debug *db, const struct as_type *t)
{
	struct btf_member *members = calloc(t->n + 1u, sizeof(*members));
	uint32_t n = 0, id = t->name ? btf_find(db->btf, BTF_STRUCT, t->name) : 0;

	if (!members || id) {
		free(members);
		return id;
	}
	for (const struct as_field *f = t->fields; f; f = f->next)
		members[n++] = (struct btf_member){ f->name, add_type(db, f->type), f->offset * 8, 0 };
	id = btf_add_composite(db->btf, BTF_STRUCT, t->name ? t->name : "", t->size, members, n);
	free(members);
	return id;
}

static uint32_t add_type(struct debug *db, struct as_type *t)
{
	uint32_t id = 0;

	if (t->btf)
		return t->btf;
	switch (t->kind) {
	case TYPE_INT:
		id = t->alias ? btf_find(db->btf, BTF_TYPEDEF, t->alias) : 0;
		if (id)
			break;
		id = int_named(db, t->name, t->size, t->encoding);
		if (t->alias)
			id = btf_add_ref(db->btf, BTF_TYPEDEF, t->alias, id);
		break;
	case TYPE_ARRAY:
		id = btf_add_array(db->btf, add_type(db, t->of), db->index_type, t->n);
		break;
	case TYPE_STRUCT:
		id = add_struct(db, t);
		break;
	case TYPE_POINTER:
		id = btf_add_ref(db->btf, BTF_PTR, "", add_type(db, t->of));
		break;
	case TYPE_VOID:
		return 0;
	}
	t->btf = id;
	return id;
}

/* A number is told as the length of an array that a pointer points to. */
static uint32_t add_member(struct debug *db, const struct map_member *m)
{
	uint32_t id = m->type ? add_type(db, m->type) :
		      btf_add_array(db->btf, db->int_type, db->index_type, m->number);

	return btf_add_ref(db->btf, BTF_PTR, "", id);
}

static char *name_of(struct as *as, const struct symbol *s)
{
	char *name = as_alloc(as, s->name.len + 1u);

	if (name) {
		memcpy(name, s->name.p, s->name.len);
		name[s->name.len] = '\0';
	}
	return name ? name : strbuf_empty;
}

static void add_maps(struct debug *db)
{
	struct as *as = db->as;
	struct btf_secvar *vars = calloc(as->n_maps + 1u, sizeof(*vars));
	int section = object_section(as->obj, ".maps");

	if (!vars || section < 0 || !as->n_maps) {
		free(vars);
		return;
	}
	for (uint32_t i = 0; i < as->n_maps; i++) {
		const struct as_map *map = &as->maps[i];
		const struct symbol *s = &as->symbols[map->symbol];
		struct btf_member members[MAP_MEMBERS];
		uint32_t id;

		for (unsigned k = 0; k < map->n; k++)
			members[k] = (struct btf_member){ map->members[k].name,
							  add_member(db, &map->members[k]), 64 * k, 0 };
		id = btf_add_composite(db->btf, BTF_STRUCT, "", 8 * map->n, members, map->n);
		id = btf_add_var(db->btf, name_of(as, s), id, BTF_GLOBAL);
		vars[i] = (struct btf_secvar){ id, (uint32_t)s->value, 8 * map->n };
	}
	btf_add_datasec(db->btf, ".maps", (uint32_t)as->obj->sections[section].data.len, vars, as->n_maps);
	free(vars);
}

/* Functions of the kernel's, as clang declares them: extern, in a section of no bytes. */
static void add_kfuncs(struct debug *db)
{
	struct as *as = db->as;
	struct btf_secvar *vars = calloc(as->n_kfuncs + 1u, sizeof(*vars));

	for (uint32_t i = 0; vars && i < as->n_kfuncs; i++) {
		const struct as_kfunc *k = &as->kfuncs[i];
		struct btf_param params[KFUNC_PARAMS];
		uint32_t proto;

		for (unsigned p = 0; p < k->n_params; p++)
			params[p] = (struct btf_param){ "", add_type(db, k->params[p]) };
		proto = btf_add_proto(db->btf, k->ret ? add_type(db, k->ret) : 0, params, k->n_params);
		vars[i].type = btf_add_func(db->btf, name_of(as, &as->symbols[k->symbol]), proto, BTF_EXTERN);
	}
	if (vars && as->n_kfuncs)
		btf_add_datasec(db->btf, ".ksyms", 0, vars, as->n_kfuncs);
	free(vars);
}

/* ---- functions ---- */

static uint32_t ctx_pointer(struct debug *db, const char *section)
{
	uint32_t attach, *id;
	const struct progtype *type = progtype_by_section(section, &attach);

	if (!type || !type->ctx_name) {
		if (!db->void_pointer)
			db->void_pointer = btf_add_ref(db->btf, BTF_PTR, "", 0);
		return db->void_pointer;
	}
	id = &db->ctx[type->id];
	if (!*id) {
		*id = btf_find(db->btf, BTF_STRUCT, type->ctx_name);
		if (!*id)
			*id = btf_add_composite(db->btf, BTF_STRUCT, type->ctx_name, type->ctx_size, NULL, 0);
		*id = btf_add_ref(db->btf, BTF_PTR, "", *id);
	}
	return *id;
}

/* int f(context *ctx) for a program, int f(void) for what programs call. */
static uint32_t add_func(struct debug *db, const struct obj_symbol *sym, const char *section)
{
	bool subprogram = !strcmp(section, ".text") || sym->bind == STB_LOCAL;
	struct btf_param ctx = { "ctx", 0 };
	uint32_t proto;

	if (!subprogram)
		ctx.type = ctx_pointer(db, section);
	proto = btf_add_proto(db->btf, db->int_type, &ctx, subprogram ? 0 : 1);
	return btf_add_func(db->btf, sym->name, proto, subprogram ? BTF_STATIC : BTF_GLOBAL);
}

static int by_offset(const void *a, const void *b)
{
	const struct btf_func_info *x = a, *y = b;

	return x->insn_off < y->insn_off ? -1 : x->insn_off > y->insn_off;
}

static void add_funcs(struct debug *db, uint32_t section, struct btf_ext_section *out)
{
	const struct object *obj = db->as->obj;
	uint32_t cap = 0;

	for (uint32_t i = 0; i < obj->n_symbols; i++) {
		const struct obj_symbol *sym = &obj->symbols[i];

		if (sym->section != (int32_t)section || sym->type != STT_FUNC ||
		    !as_grow(db->as, (void **)&out->funcs, out->n_funcs, &cap, sizeof(*out->funcs)))
			continue;
		out->funcs[out->n_funcs++] = (struct btf_func_info){ (uint32_t)sym->value,
								    add_func(db, sym, out->name) };
	}
	if (out->n_funcs)
		qsort(out->funcs, out->n_funcs, sizeof(*out->funcs), by_offset);
}

/* ---- lines ---- */

/* The line of text around a place, without the blanks and the comment around its statement. */
static uint32_t line_text(struct debug *db, uint32_t at)
{
	const char *p = source_text(db->as, at), *end = p;
	char text[256];
	size_t len;

	while (*end != '\n' && *end && *end != '#' && (size_t)(end - p) < sizeof(text) - 1)
		end++;
	while (end > p && strchr(" \t\r", end[-1]))
		end--;
	len = (size_t)(end - p);
	memcpy(text, p, len);
	text[len] = '\0';
	return btf_add_string(db->btf, text);
}

/* What .BTF.ext has room for. */
enum { MAX_LINE = (1 << 22) - 1, MAX_COLUMN = (1 << 10) - 1 };

static void add_lines(struct debug *db, uint32_t section, struct btf_ext_section *out)
{
	struct as *as = db->as;
	uint32_t cap = 0, file = 0;
	const char *last = NULL;

	for (uint32_t i = 0; i < as->n_lines; i++) {
		struct loc loc;

		if (as->lines[i].section != section)
			continue;
		if (!as_grow(as, (void **)&out->lines, out->n_lines, &cap, sizeof(*out->lines)))
			return;
		loc = source_loc(as, (struct span){ source_origin(as, as->lines[i].at), 0 });
		if (loc.file != last)
			file = btf_add_string(db->btf, loc.file);
		last = loc.file;
		out->lines[out->n_lines++] = (struct btf_line_info){ as->lines[i].offset, file,
								     line_text(db, as->lines[i].at),
								     loc.line > MAX_LINE ? 0 : loc.line,
								     loc.col > MAX_COLUMN ? 0 : loc.col };
	}
}

static void put_section(struct as *as, const char *name, struct strbuf *bytes)
{
	int i = object_add_section(as->obj, name, SHT_PROGBITS, 0, 4);

	if (i < 0 || bytes->failed) {
		as->failed = true;
		strbuf_free(bytes);
		return;
	}
	as->obj->sections[i].data = *bytes;
	as->obj->sections[i].size = bytes->len;
	*bytes = (struct strbuf)STRBUF_INIT;
}

static void add_ext(struct debug *db, struct strbuf *out)
{
	struct object *obj = db->as->obj;
	struct btf_ext_section *sections = calloc(obj->n_sections, sizeof(*sections));
	struct btf_ext ext = { .sections = sections };

	if (!sections) {
		db->as->failed = true;
		return;
	}
	for (uint32_t i = 0; i < obj->n_sections; i++) {
		struct btf_ext_section *s = &sections[ext.n];

		if (!(obj->sections[i].flags & SHF_EXECINSTR) || !obj->sections[i].data.len)
			continue;
		*s = (struct btf_ext_section){ .name = obj->sections[i].name };
		add_funcs(db, i, s);
		/* The kernel takes lines only of functions that it knows. */
		if (!s->n_funcs)
			continue;
		btf_add_string(db->btf, s->name);
		add_lines(db, i, s);
		ext.n++;
	}
	if (ext.n && btf_ext_write(&ext, db->btf, obj->big_endian, out) < 0)
		db->as->failed = true;
	for (uint32_t i = 0; i < ext.n; i++) {
		free(sections[i].funcs);
		free(sections[i].lines);
	}
	free(sections);
}

void debug_info(struct as *as)
{
	struct debug db = { .as = as };
	struct strbuf btf = STRBUF_INIT, ext = STRBUF_INIT;

	if (object_section(as->obj, ".BTF") >= 0) {
		if (as->n_maps)
			as_error(as, as->symbols[as->maps[0].symbol].span,
				 ".map cannot add to a .BTF section that the text spells out");
		return;
	}
	if (as->compiled || (as->options->no_debug && !as->n_maps && !as->n_kfuncs))
		return;
	db.btf = btf_new();
	if (!db.btf) {
		as->failed = true;
		return;
	}
	db.int_type = btf_add_int(db.btf, "int", 4, BTF_INT_SIGNED_ENC);
	db.index_type = btf_add_int(db.btf, "__ARRAY_SIZE_TYPE__", 4, 0);
	add_maps(&db);
	add_kfuncs(&db);
	if (!as->options->no_debug)
		add_ext(&db, &ext);
	as->failed |= btf_write(db.btf, as->obj->big_endian, &btf) < 0;
	btf_free(db.btf);
	if (!as->failed && (as->n_maps || as->n_kfuncs || ext.len)) {
		put_section(as, ".BTF", &btf);
		if (ext.len)
			put_section(as, ".BTF.ext", &ext);
	}
	strbuf_free(&btf);
	strbuf_free(&ext);
}
