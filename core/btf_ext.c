/*
 * The .BTF.ext section: which function and which source line each instruction belongs to, and its CO-RE
 * relocations. Three tables of one shape.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf_store.h"
#include "core/diag.h"
#include "core/strbuf.h"

enum { EXT_HEADER = 24, EXT_HEADER_CORE = 32, MAX_SECTIONS = 10000 };
enum table { FUNCS, LINES, CORES, TABLES };

static const struct {
	const char *name;
	uint32_t record;	/* bytes; a later version may add some at the end */
} tables[TABLES] = { { "function", 8 }, { "line", 16 }, { "CO-RE", 16 } };

struct reader {
	const uint8_t *bytes;	/* behind the header */
	size_t len;
	bool big_endian;
	const struct btf *btf;
	struct btf_ext *ext;
	const char *file;
	struct diags *d;
};

#define FAIL(r, ...) (diag_error((r)->d, (struct loc){ .file = (r)->file }, __VA_ARGS__), false)

static uint32_t load(const struct reader *r, const uint8_t *p, unsigned size)
{
	uint32_t v = 0;

	for (unsigned i = 0; i < size; i++)
		v |= (uint32_t)p[r->big_endian ? size - 1 - i : i] << 8 * i;
	return v;
}

static struct btf_ext_section *section_named(struct btf_ext *ext, const char *name)
{
	struct btf_ext_section *sections = ext->sections;

	for (uint32_t i = 0; i < ext->n; i++)
		if (strcmp(sections[i].name, name) == 0)
			return &sections[i];
	if ((ext->n & (ext->n - 1)) == 0) {	/* full: room grows by powers of two */
		sections = realloc(sections, (ext->n ? 2 * (size_t)ext->n : 1) * sizeof(*sections));
		if (!sections)
			return NULL;
		ext->sections = sections;
	}
	sections[ext->n] = (struct btf_ext_section){ .name = name };
	return &sections[ext->n++];
}

static bool read_func(struct reader *r, struct btf_ext_section *s, const uint8_t *p)
{
	struct btf_func_info *f = &s->funcs[s->n_funcs];
	const struct btf_type *t;

	f->insn_off = load(r, p, 4);
	f->type = load(r, p + 4, 4);
	t = btf_type(r->btf, f->type);
	if (!t || t->kind != BTF_FUNC)
		return FAIL(r,
			    "damaged BTF.ext: function at byte %u of '%s' has type %u, which is no function",
			    f->insn_off, s->name, f->type);
	s->n_funcs++;
	return true;
}

static bool read_line(struct reader *r, struct btf_ext_section *s, const uint8_t *p)
{
	struct btf_line_info *l = &s->lines[s->n_lines];
	uint32_t line_col;

	l->insn_off = load(r, p, 4);
	l->file = load(r, p + 4, 4);
	l->text = load(r, p + 8, 4);
	line_col = load(r, p + 12, 4);
	l->line = line_col >> 10;
	l->col = line_col & 0x3ff;
	s->n_lines++;
	return true;
}

static bool read_core(struct reader *r, struct btf_ext_section *s, const uint8_t *p)
{
	struct btf_core_info *c = &s->cores[s->n_cores];

	c->insn_off = load(r, p, 4);
	c->type = load(r, p + 4, 4);
	c->access = load(r, p + 8, 4);
	c->kind = load(r, p + 12, 4);
	if (!btf_type(r->btf, c->type))
		return FAIL(r, "damaged BTF.ext: the CO-RE relocation at byte %u of '%s' is about type %u, "
			    "which does not exist", c->insn_off, s->name, c->type);
	s->n_cores++;
	return true;
}

/* Room for `n` more records. */
static bool make_room(struct btf_ext_section *s, enum table table, size_t n)
{
	void *room;

	switch (table) {
	case FUNCS:
		room = realloc(s->funcs, (s->n_funcs + n) * sizeof(*s->funcs));
		s->funcs = room ? room : s->funcs;
		break;
	case LINES:
		room = realloc(s->lines, (s->n_lines + n) * sizeof(*s->lines));
		s->lines = room ? room : s->lines;
		break;
	default:
		room = realloc(s->cores, (s->n_cores + n) * sizeof(*s->cores));
		s->cores = room ? room : s->cores;
		break;
	}
	return room;
}

/* The records of one section at `p`, of which there are `n`. */
static bool read_records(struct reader *r, const char *name, const uint8_t *p, uint32_t n, uint32_t size,
			 enum table table)
{
	static bool (*const read[TABLES])(struct reader *, struct btf_ext_section *, const uint8_t *) = {
		read_func, read_line, read_core,
	};
	struct btf_ext_section *s = section_named(r->ext, name);

	if (r->ext->n > MAX_SECTIONS)
		return FAIL(r, "damaged BTF.ext: more than %d sections", MAX_SECTIONS);
	if (!s || !make_room(s, table, n))
		return FAIL(r, "out of memory");
	for (uint32_t i = 0; i < n; i++, p += size)
		if (!read[table](r, s, p))
			return false;
	return true;
}

/* A table: the size of its records, then for each section its name, how many, and the records. */
static bool read_table(struct reader *r, uint32_t offset, uint32_t len, enum table table)
{
	const char *what = tables[table].name;
	const uint8_t *p, *end;
	uint32_t size;

	if (!len)
		return true;
	if (offset % 4 || offset > r->len || len > r->len - offset || len < 4)
		return FAIL(r, "damaged BTF.ext: the %s table reaches past the end", what);
	p = r->bytes + offset;
	end = p + len;
	size = load(r, p, 4);
	if (size < tables[table].record || size % 4 || size > 4096)
		return FAIL(r, "damaged BTF.ext: %s records of %u bytes", what, size);
	for (p += 4; p < end;) {
		const char *name;
		uint32_t n;

		if (end - p < 8)
			return FAIL(r, "damaged BTF.ext: the %s table is cut short", what);
		name = btf_string(r->btf, load(r, p, 4));
		n = load(r, p + 4, 4);
		p += 8;
		if (!*name || !n)
			return FAIL(r, "damaged BTF.ext: a part of the %s table has %s", what,
				    n ? "no section" : "no records");
		if (n > (size_t)(end - p) / size)
			return FAIL(r, "damaged BTF.ext: the %s table of '%s' is cut short", what, name);
		if (!read_records(r, name, p, n, size, table))
			return false;
		p += (size_t)n * size;
	}
	return true;
}

static bool read_all(struct reader *r)
{
	uint32_t header, words[6] = { 0 };

	if (r->len < EXT_HEADER)
		return FAIL(r, "damaged BTF.ext: %zu bytes, its header is %d", r->len, EXT_HEADER);
	r->big_endian = r->bytes[0] == BTF_MAGIC >> 8;
	if (load(r, r->bytes, 2) != BTF_MAGIC || r->bytes[2] != 1)
		return FAIL(r, "not BTF.ext version 1");
	header = load(r, r->bytes + 4, 4);
	if (header < EXT_HEADER || header > r->len)
		return FAIL(r, "damaged BTF.ext: its header is %u bytes of %zu", header, r->len);
	for (unsigned i = 0; i < (header < EXT_HEADER_CORE ? 4 : 6); i++)
		words[i] = load(r, r->bytes + 8 + 4 * i, 4);
	r->bytes += header;
	r->len -= header;
	for (unsigned i = 0; i < TABLES; i++)
		if (!read_table(r, words[2 * i], words[2 * i + 1], (enum table)i))
			return false;
	return true;
}

struct btf_ext *btf_ext_read(const void *bytes, size_t len, const struct btf *btf, const char *file,
			     struct diags *d)
{
	struct reader r = { bytes, len, false, btf, calloc(1, sizeof(struct btf_ext)), file, d };

	if (!r.ext || !read_all(&r)) {
		if (!r.ext)
			diag_error(d, (struct loc){ .file = file }, "out of memory");
		btf_ext_free(r.ext);
		return NULL;
	}
	return r.ext;
}

void btf_ext_free(struct btf_ext *ext)
{
	if (!ext)
		return;
	for (uint32_t i = 0; i < ext->n; i++) {
		free(ext->sections[i].funcs);
		free(ext->sections[i].lines);
		free(ext->sections[i].cores);
	}
	free(ext->sections);
	free(ext);
}

/* ---- writing ---- */

static void put32(struct strbuf *out, uint32_t v, bool big_endian)
{
	uint8_t bytes[4];

	for (unsigned i = 0; i < 4; i++)
		bytes[big_endian ? 3 - i : i] = (uint8_t)(v >> 8 * i);
	strbuf_add(out, bytes, 4);
}

static void put_funcs(const struct btf_ext *ext, struct btf *btf, bool be, struct strbuf *out)
{
	put32(out, tables[FUNCS].record, be);
	for (uint32_t i = 0; i < ext->n; i++) {
		const struct btf_ext_section *s = &ext->sections[i];

		if (!s->n_funcs)
			continue;
		put32(out, btf_add_string(btf, s->name), be);
		put32(out, s->n_funcs, be);
		for (uint32_t k = 0; k < s->n_funcs; k++) {
			put32(out, s->funcs[k].insn_off, be);
			put32(out, s->funcs[k].type, be);
		}
	}
}

static void put_lines(const struct btf_ext *ext, struct btf *btf, bool be, struct strbuf *out)
{
	put32(out, tables[LINES].record, be);
	for (uint32_t i = 0; i < ext->n; i++) {
		const struct btf_ext_section *s = &ext->sections[i];

		if (!s->n_lines)
			continue;
		put32(out, btf_add_string(btf, s->name), be);
		put32(out, s->n_lines, be);
		for (uint32_t k = 0; k < s->n_lines; k++) {
			const struct btf_line_info *l = &s->lines[k];

			put32(out, l->insn_off, be);
			put32(out, l->file, be);
			put32(out, l->text, be);
			put32(out, l->line << 10 | (l->col & 0x3ff), be);
		}
	}
}

static void put_cores(const struct btf_ext *ext, struct btf *btf, bool be, struct strbuf *out)
{
	size_t start = out->len;

	put32(out, tables[CORES].record, be);
	for (uint32_t i = 0; i < ext->n; i++) {
		const struct btf_ext_section *s = &ext->sections[i];

		if (!s->n_cores)
			continue;
		put32(out, btf_add_string(btf, s->name), be);
		put32(out, s->n_cores, be);
		for (uint32_t k = 0; k < s->n_cores; k++) {
			put32(out, s->cores[k].insn_off, be);
			put32(out, s->cores[k].type, be);
			put32(out, s->cores[k].access, be);
			put32(out, s->cores[k].kind, be);
		}
	}
	if (out->len == start + 4)
		strbuf_cut(out, start);	/* LLVM leaves out this table, but not the others, when empty */
}

int btf_ext_write(const struct btf_ext *ext, struct btf *btf, bool big_endian, struct strbuf *out)
{
	static void (*const write[TABLES])(const struct btf_ext *, struct btf *, bool, struct strbuf *) = {
		put_funcs, put_lines, put_cores,
	};
	struct strbuf all = STRBUF_INIT;

	strbuf_add(out, big_endian ? "\xeb\x9f\x01\x00" : "\x9f\xeb\x01\x00", 4);
	put32(out, EXT_HEADER_CORE, big_endian);
	for (unsigned i = 0; i < TABLES; i++) {
		size_t start = all.len;

		write[i](ext, btf, big_endian, &all);
		put32(out, (uint32_t)start, big_endian);
		put32(out, (uint32_t)(all.len - start), big_endian);
	}
	strbuf_add(out, all.s, all.len);
	out->failed |= all.failed;
	strbuf_free(&all);
	return out->failed ? -ENOMEM : 0;
}
