/* Object -> programs: finds the functions, decides which are programs, and has each put together. */
#include "core/link.h"

#include <stdlib.h>
#include <string.h>

#include "core/link_impl.h"

enum { SYMBOL_FUNC = 2, BIND_LOCAL = 0, VISIBILITY_HIDDEN = 2, VISIBILITY_INTERNAL = 1 };

bool link_error(struct linker *l, const char *fmt, ...)
{
	struct strbuf text = STRBUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vprintf(&text, fmt, ap);
	va_end(ap);
	diag_error(l->d, (struct loc){ .file = l->obj->file }, "%s", text.failed ? "out of memory" : text.s);
	strbuf_free(&text);
	return false;
}

/* ---- sections and functions of the object ---- */

static bool is_text(const struct obj_section *s)
{
	return strcmp(s->name, ".text") == 0;
}

static bool read_code(struct linker *l, uint32_t i)
{
	const struct obj_section *s = &l->obj->sections[i];
	struct link_section *ls = &l->sections[i];

	if (s->data.len % ISA_SLOT)
		return link_error(l, "section '%s' has %zu bytes, which is no whole number of instructions",
				  s->name, s->data.len);
	ls->n_code = (uint32_t)(s->data.len / ISA_SLOT);
	ls->code = malloc(ls->n_code * sizeof(*ls->code));
	ls->reloc_at = malloc(ls->n_code * sizeof(*ls->reloc_at));
	if (!ls->code || !ls->reloc_at)
		return link_error(l, "out of memory");
	isa_decode((const uint8_t *)s->data.s, ls->n_code, l->obj->big_endian, ls->code);
	memset(ls->reloc_at, 0xff, ls->n_code * sizeof(*ls->reloc_at));
	for (uint32_t k = 0; k < s->n_relocs; k++) {
		uint64_t offset = s->relocs[k].offset;

		if (offset % ISA_SLOT || offset / ISA_SLOT >= ls->n_code)
			return link_error(l, "section '%s', byte %llu: a relocation where no instruction begins",
					  s->name, (unsigned long long)offset);
		ls->reloc_at[offset / ISA_SLOT] = (int32_t)k;
	}
	return true;
}

static uint32_t func_btf_id(const struct linker *l, uint32_t section, uint32_t start)
{
	const struct btf_ext_section *ext = l->sections[section].ext;

	uint32_t lo = 0, hi = ext ? ext->n_funcs : 0;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (ext->funcs[mid].insn_off < (uint64_t)start * ISA_SLOT)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!ext || lo == ext->n_funcs || ext->funcs[lo].insn_off != (uint64_t)start * ISA_SLOT)
		return 0;
	return ext->funcs[lo].type;
}

static bool add_func(struct linker *l, uint32_t section, uint32_t start, uint32_t end, const char *name,
		     const struct obj_symbol *symbol)
{
	uint32_t id = func_btf_id(l, section, start);
	void *funcs = l->funcs;

	if (!link_reserve(l, &funcs, l->n_funcs + 1, &l->cap_funcs, sizeof(*l->funcs)))
		return false;
	l->funcs = funcs;
	l->funcs[l->n_funcs++] = (struct link_func){
		.at = LINK_NOT_THERE, .name = name, .section = section, .start = start, .end = end, .btf_id = id,
		.is_entry = !symbol || symbol->bind != BIND_LOCAL,
		.global = id && btf_type(l->set->btf, id)->linkage == BTF_GLOBAL &&
			  !(symbol && (symbol->visibility == VISIBILITY_HIDDEN ||
				       symbol->visibility == VISIBILITY_INTERNAL)),
	};
	return true;
}

static bool add_symbol_func(struct linker *l, const struct obj_symbol *symbol)
{
	const struct link_section *ls = &l->sections[symbol->section];
	const char *section = l->obj->sections[symbol->section].name;
	uint64_t start = symbol->value / ISA_SLOT, size = symbol->size / ISA_SLOT;

	if (symbol->value % ISA_SLOT || symbol->size % ISA_SLOT || start >= ls->n_code ||
	    size > ls->n_code - start)
		return link_error(l, "function '%s' is at bytes %llu to %llu of section '%s', which has %llu",
				  symbol->name, (unsigned long long)symbol->value,
				  (unsigned long long)(symbol->value + symbol->size), section,
				  (unsigned long long)ls->n_code * ISA_SLOT);
	return add_func(l, (uint32_t)symbol->section, (uint32_t)start, (uint32_t)(start + size), symbol->name,
			symbol);
}

static int by_place(const void *a, const void *b)
{
	const struct link_func *x = a, *y = b;

	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return y->is_entry - x->is_entry;	/* of two names for one function the global one is first */
}

/* Whether a function symbol of the section exists, and else a global label. */
static void look_for_names(const struct object *obj, uint32_t section, bool *has_func, bool *has_label)
{
	*has_func = *has_label = false;
	for (uint32_t i = 0; i < obj->n_symbols; i++) {
		if (obj->symbols[i].section != (int32_t)section)
			continue;
		*has_func |= obj->symbols[i].type == SYMBOL_FUNC;
		*has_label |= obj->symbols[i].bind != BIND_LOCAL;
	}
}

/* The functions of one section: by function symbols, else by global labels, else all of it is one. */
static bool find_section_funcs(struct linker *l, uint32_t section)
{
	const struct object *obj = l->obj;
	bool has_func, has_label;

	look_for_names(obj, section, &has_func, &has_label);
	if (!has_func && !has_label)
		return add_func(l, section, 0, l->sections[section].n_code, obj->sections[section].name,
				NULL);
	for (uint32_t i = 0; i < obj->n_symbols; i++) {
		const struct obj_symbol *s = &obj->symbols[i];

		if (s->section == (int32_t)section &&
		    (has_func ? s->type == SYMBOL_FUNC : s->bind != BIND_LOCAL) && !add_symbol_func(l, s))
			return false;
	}
	return true;
}

/* Sorts the functions, drops second names, and ends those of unknown size where the next begins. */
static void arrange_funcs(struct linker *l)
{
	uint32_t n = 0;

	if (l->n_funcs)
		qsort(l->funcs, l->n_funcs, sizeof(*l->funcs), by_place);
	for (uint32_t i = 0; i < l->n_funcs; i++) {
		struct link_func *f = &l->funcs[i], *last = n ? &l->funcs[n - 1] : NULL;

		if (last && last->section == f->section && last->start == f->start)
			continue;
		if (last && last->section == f->section && (last->end == last->start || last->end > f->start))
			last->end = f->start;
		l->funcs[n++] = *f;
	}
	l->n_funcs = n;
	for (uint32_t i = 0; i < n; i++) {
		struct link_func *f = &l->funcs[i];
		struct link_section *ls = &l->sections[f->section];

		if (f->end == f->start)
			f->end = i + 1 < n && f[1].section == f->section ? f[1].start : ls->n_code;
		if (!ls->n_funcs++)
			ls->first_func = i;
	}
}

const struct link_func *link_func_at(const struct linker *l, uint32_t section, uint64_t slot)
{
	const struct link_section *ls = &l->sections[section];
	uint32_t lo = ls->first_func, hi = ls->first_func + ls->n_funcs;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (slot < l->funcs[mid].start)
			hi = mid;
		else if (slot >= l->funcs[mid].end)
			lo = mid + 1;
		else
			return &l->funcs[mid];
	}
	return NULL;
}

/* ---- all of them ---- */

static void set_type(struct prog *prog)
{
	const struct progtype_section *row = progtype_section(prog->section);

	if (!row)
		return;
	prog->type = row->type;
	prog->attach_type = row->attach_type;
	prog->prog_flags = (row->flags & SECTION_SLEEPABLE ? 1u << 4 : 0) |	/* BPF_F_SLEEPABLE */
			   (row->flags & SECTION_XDP_FRAGS ? 1u << 5 : 0);	/* BPF_F_XDP_HAS_FRAGS */
}

static struct prog *add_prog(struct linker *l, const char *name, const char *section)
{
	struct progset *set = l->set;
	void *progs = set->progs;
	struct prog *prog;

	if (!link_reserve(l, &progs, set->n_progs + 1, &l->cap_progs, sizeof(*prog)))
		return NULL;
	set->progs = progs;
	prog = &set->progs[set->n_progs++];
	*prog = (struct prog){ .set = set, .name = strdup(name), .section = strdup(section) };
	if (!prog->name || !prog->section) {
		link_error(l, "out of memory");
		return NULL;
	}
	set_type(prog);
	return prog;
}

static bool link_prog(struct linker *l, const struct link_func *entry)
{
	struct prog *prog = add_prog(l, entry->name, l->obj->sections[entry->section].name);

	return prog && link_build(l, prog, entry) && link_split(l, prog);
}

static bool link_progs(struct linker *l)
{
	for (unsigned text = 0; text < 2; text++) { /* .text holds programs only if no other section does */
		for (uint32_t i = 0; i < l->n_funcs; i++) {
			const struct link_func *f = &l->funcs[i];

			if (is_text(&l->obj->sections[f->section]) == text && f->is_entry && !link_prog(l, f))
				return false;
		}
		if (l->set->n_progs)
			return true;
	}
	return link_error(l, "no programs: it has no global function in a section of code");
}

static int by_func_offset(const void *a, const void *b)
{
	const struct btf_func_info *x = a, *y = b;

	return (x->insn_off > y->insn_off) - (x->insn_off < y->insn_off);
}

static int by_line_offset(const void *a, const void *b)
{
	const struct btf_line_info *x = a, *y = b;

	return (x->insn_off > y->insn_off) - (x->insn_off < y->insn_off);
}

static bool read_btf(struct linker *l)
{
	int btf = object_section(l->obj, ".BTF"), tables = object_section(l->obj, ".BTF.ext");
	const struct object *obj = l->obj;

	if (btf < 0)
		return true;
	l->set->btf = btf_read(obj->sections[btf].data.s, obj->sections[btf].data.len, obj->file, l->d);
	if (!l->set->btf)
		return false;
	if (tables < 0)
		return true;
	l->ext = btf_ext_read(obj->sections[tables].data.s, obj->sections[tables].data.len, l->set->btf,
			      obj->file, l->d);
	if (!l->ext)
		return false;
	for (uint32_t i = 0; i < l->ext->n; i++) {
		struct btf_ext_section *ext = &l->ext->sections[i];
		int section = object_section(obj, ext->name);

		if (ext->n_funcs)
			qsort(ext->funcs, ext->n_funcs, sizeof(*ext->funcs), by_func_offset);
		if (ext->n_lines)
			qsort(ext->lines, ext->n_lines, sizeof(*ext->lines), by_line_offset);
		if (section >= 0)
			l->sections[section].ext = ext;
	}
	return true;
}

static bool read_license(struct linker *l)
{
	int i = object_section(l->obj, "license");
	const struct strbuf *data = i < 0 ? NULL : &l->obj->sections[i].data;

	l->set->license = data ? strndup(data->s, data->len) : strdup("");
	return l->set->license ? true : link_error(l, "out of memory");
}

static bool link_all(struct linker *l)
{
	const struct object *obj = l->obj;

	if (!read_btf(l) || !read_license(l))
		return false;
	for (uint32_t i = 0; i < obj->n_sections; i++)
		if (link_is_code(&obj->sections[i]) && (!read_code(l, i) || !find_section_funcs(l, i)))
			return false;
	arrange_funcs(l);
	return link_core(l) && link_maps(l) && link_progs(l) && link_map_values(l);
}

struct progset *link_object(const struct object *obj, struct diags *d)
{
	struct linker l = { .obj = obj, .d = d, .maps_section = -1 };
	bool done = false;

	l.set = calloc(1, sizeof(*l.set));
	l.sections = calloc(obj->n_sections + 1, sizeof(*l.sections));
	for (uint32_t i = 0; l.sections && i < obj->n_sections; i++)
		l.sections[i].map = -1;
	if (l.set)
		l.set->file = strdup(obj->file);
	if (l.set && l.set->file && l.sections)
		done = link_all(&l);
	else
		link_error(&l, "out of memory");
	for (uint32_t i = 0; l.sections && i < obj->n_sections; i++) {
		free(l.sections[i].code);
		free(l.sections[i].reloc_at);
	}
	free(l.sections);
	free(l.funcs);
	free(l.map_offset);
	btf_ext_free(l.ext);
	if (done)
		return l.set;
	progset_free(l.set);
	return NULL;
}

struct progset *link_raw(const char *file, const void *bytes, size_t len, bool big_endian,
			 const struct progtype *type, struct diags *d)
{
	const struct object nothing = { .file = (char *)file };
	struct linker l = { .obj = &nothing, .d = d };
	struct prog *prog;

	if (!len || len % ISA_SLOT || len / ISA_SLOT > LINK_MAX_SLOTS) {
		link_error(&l, "%zu bytes are no program: expected 1 to %d instructions of 8 bytes", len,
			   LINK_MAX_SLOTS);
		return NULL;
	}
	l.set = calloc(1, sizeof(*l.set));
	prog = l.set ? add_prog(&l, "raw", "") : NULL;
	if (prog) {
		prog->type = type;
		prog->len = (uint32_t)(len / ISA_SLOT);
		prog->insns = malloc(prog->len * sizeof(*prog->insns));
		prog->funcs = calloc(1, sizeof(*prog->funcs));
	}
	if (prog && prog->funcs && (prog->funcs[0].name = strdup("raw")) && prog->insns) {
		prog->n_funcs = 1;
		prog->funcs[0].end = prog->len;
		isa_decode(bytes, prog->len, big_endian, prog->insns);
		l.set->file = strdup(file);
		l.set->license = strdup("");
		if (l.set->file && l.set->license && link_split(&l, prog))
			return l.set;
	}
	if (!d->errors)
		link_error(&l, "out of memory");
	progset_free(l.set);
	return NULL;
}
