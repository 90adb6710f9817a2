/*
 * The .BTF.ext section: which function and which source line each instruction belongs to. CO-RE records are
 * noticed, not read.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf_store.h"
#include "core/diag.h"
#include "core/strbuf.h"

enum { EXT_HEADER = 24, EXT_HEADER_CORE = 32, FUNC_RECORD = 8, LINE_RECORD = 16 };

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
	struct btf_ext_section *sections;

	for (uint32_t i = 0; i < ext->n; i++)
		if (strcmp(ext->sections[i].name, name) == 0)
			return &ext->sections[i];
	sections = realloc(ext->sections, (ext->n + 1) * sizeof(*sections));
	if (!sections)
		return NULL;
	ext->sections = sections;
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

/* The records of one section at `p`, of which there are `n`. */
static bool read_records(struct reader *r, const char *name, const uint8_t *p, uint32_t n, uint32_t size,
			 bool lines)
{
	struct btf_ext_section *s = section_named(r->ext, name);
	void *room;

	if (!s)
		return FAIL(r, "out of memory");
	room = lines ? realloc(s->lines, ((size_t)s->n_lines + n) * sizeof(*s->lines)) :
		       realloc(s->funcs, ((size_t)s->n_funcs + n) * sizeof(*s->funcs));
	if (!room)
		return FAIL(r, "out of memory");
	if (lines)
		s->lines = room;
	else
		s->funcs = room;
	for (uint32_t i = 0; i < n; i++, p += size)
		if (!(lines ? read_line(r, s, p) : read_func(r, s, p)))
			return false;
	return true;
}

/* A table: the size of its records, then for each section its name, how many, and the records. */
static bool read_table(struct reader *r, uint32_t offset, uint32_t len, bool lines)
{
	const char *what = lines ? "line" : "function";
	const uint8_t *p, *end;
	uint32_t size;

	if (!len)
		return true;
	if (offset % 4 || offset > r->len || len > r->len - offset || len < 4)
		return FAIL(r, "damaged BTF.ext: the %s table reaches past the end", what);
	p = r->bytes + offset;
	end = p + len;
	size = load(r, p, 4);
	if (size < (lines ? LINE_RECORD : FUNC_RECORD) || size % 4 || size > 4096)
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
		if (!read_records(r, name, p, n, size, lines))
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
	r->ext->has_core = words[5] > 4;	/* four bytes: the size of no records */
	return read_table(r, words[0], words[1], false) && read_table(r, words[2], words[3], true);
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
	put32(out, FUNC_RECORD, be);
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
	put32(out, LINE_RECORD, be);
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

int btf_ext_write(const struct btf_ext *ext, struct btf *btf, bool big_endian, struct strbuf *out)
{
	struct strbuf tables = STRBUF_INIT;
	size_t n_funcs;

	put_funcs(ext, btf, big_endian, &tables);
	n_funcs = tables.len;
	put_lines(ext, btf, big_endian, &tables);
	strbuf_add(out, big_endian ? "\xeb\x9f\x01\x00" : "\x9f\xeb\x01\x00", 4);
	put32(out, EXT_HEADER_CORE, big_endian);
	put32(out, 0, big_endian);
	put32(out, (uint32_t)n_funcs, big_endian);
	put32(out, (uint32_t)n_funcs, big_endian);
	put32(out, (uint32_t)(tables.len - n_funcs), big_endian);
	put32(out, (uint32_t)tables.len, big_endian);	/* no CO-RE records */
	put32(out, 0, big_endian);
	strbuf_add(out, tables.s, tables.len);
	out->failed |= tables.failed;
	strbuf_free(&tables);
	return out->failed ? -ENOMEM : 0;
}
