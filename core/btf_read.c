/*
 * The bytes of a .BTF section -> struct btf. Input may be any bytes. What is accepted keeps these promises to
 * everybody who follows type ids: each names a type of the right kind, sizes and arrays are in bounds, and no
 * chain of types that does not pass a struct or union is longer than MAX_DEPTH, nor do structs contain
 * themselves. So recursion over types ends.
 */
#include <stdlib.h>
#include <string.h>

#include "core/btf_store.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"

enum { MAX_DEPTH = 64 };

struct reader {
	struct btf *btf;
	const uint8_t *at, *end;	/* what is left of the types */
	bool big_endian;
	uint32_t id;			/* type being read */
	uint32_t str_len;
	const char *file;
	struct diags *d;
};

#define FAIL(r, ...) (diag_error((r)->d, (struct loc){ .file = (r)->file }, __VA_ARGS__), false)

static uint32_t load(const uint8_t *p, unsigned size, bool big_endian)
{
	uint32_t v = 0;

	for (unsigned i = 0; i < size; i++)
		v |= (uint32_t)p[big_endian ? size - 1 - i : i] << 8 * i;
	return v;
}

static uint32_t next32(struct reader *r)
{
	uint32_t v = load(r->at, 4, r->big_endian);

	r->at += 4;
	return v;
}

static bool left(const struct reader *r, size_t n)
{
	return (size_t)(r->end - r->at) >= n;
}

/* Reads a name offset; NULL and a diagnostic when it points nowhere. */
static const char *next_name(struct reader *r)
{
	uint32_t offset = next32(r);

	if (offset < r->str_len)
		return btf_string(r->btf, offset);
	diag_error(r->d, (struct loc){ .file = r->file },
		   "damaged BTF: type %u has its name at byte %u of %u", r->id, offset, r->str_len);
	return NULL;
}

/* ---- one type ---- */

/* Bytes of a type behind its first three words: fixed, and per item. */
static const struct {
	uint8_t fixed, item;
	size_t item_size;
} shapes[BTF_KINDS] = {
	[BTF_INT] = { 4, 0, 0 },
	[BTF_ARRAY] = { 12, 0, 0 },
	[BTF_VAR] = { 4, 0, 0 },
	[BTF_DECL_TAG] = { 4, 0, 0 },
	[BTF_STRUCT] = { 0, 12, sizeof(struct btf_member) },
	[BTF_UNION] = { 0, 12, sizeof(struct btf_member) },
	[BTF_ENUM] = { 0, 8, sizeof(struct btf_enumval) },
	[BTF_ENUM64] = { 0, 12, sizeof(struct btf_enumval) },
	[BTF_FUNC_PROTO] = { 0, 8, sizeof(struct btf_param) },
	[BTF_DATASEC] = { 0, 12, sizeof(struct btf_secvar) },
};

static bool read_member(struct reader *r, struct btf_type *t, uint32_t i)
{
	struct btf_member *m = &t->members[i];
	uint32_t offset;

	m->name = next_name(r);
	m->type = next32(r);
	offset = next32(r);
	m->bit_offset = t->kflag ? offset & 0xffffff : offset;
	m->bit_size = t->kflag ? offset >> 24 : 0;
	if (m->name && (m->bit_offset > (uint64_t)t->size * 8 || (t->kind == BTF_UNION && m->bit_offset)))
		return FAIL(r, "damaged BTF: member '%s' of type %u '%s' is at bit %u of %u bytes", m->name,
			    r->id, t->name, m->bit_offset, t->size);
	return m->name;
}

static bool read_item(struct reader *r, struct btf_type *t, uint32_t i)
{
	uint32_t low, high = 0;

	switch (t->kind) {
	case BTF_STRUCT:
	case BTF_UNION:
		return read_member(r, t, i);
	case BTF_ENUM:
	case BTF_ENUM64:
		t->values[i].name = next_name(r);
		low = next32(r);
		if (t->kind == BTF_ENUM64)
			high = next32(r);
		else if (t->kflag && low >> 31)
			high = UINT32_MAX;
		t->values[i].value = (int64_t)((uint64_t)high << 32 | low);
		return t->values[i].name;
	case BTF_FUNC_PROTO:
		t->params[i].name = next_name(r);
		t->params[i].type = next32(r);
		return t->params[i].name;
	default:	/* BTF_DATASEC */
		t->secvars[i].type = next32(r);
		t->secvars[i].offset = next32(r);
		t->secvars[i].size = next32(r);
		return true;
	}
}

static bool read_fixed(struct reader *r, struct btf_type *t)
{
	uint32_t word;

	switch (t->kind) {
	case BTF_INT:
		word = next32(r);
		t->encoding = word >> 24 & 15;
		t->bit_offset = (uint8_t)(word >> 16);
		t->bits = (uint8_t)word;
		if (t->size == 0 || t->size > 16 || t->bits + t->bit_offset > t->size * 8)
			return FAIL(r, "damaged BTF: integer type %u '%s' has %u bits in %u bytes", r->id,
				    t->name, t->bits, t->size);
		return true;
	case BTF_ARRAY:
		t->type = next32(r);
		t->index_type = next32(r);
		t->nelems = next32(r);
		return true;
	case BTF_VAR:
		t->linkage = next32(r);
		break;
	case BTF_DECL_TAG:
		t->component = (int32_t)next32(r);
		return true;
	default:
		break;
	}
	if (t->linkage > BTF_EXTERN)
		return FAIL(r, "damaged BTF: type %u '%s' has linkage %u", r->id, t->name, t->linkage);
	return true;
}

static bool read_type(struct reader *r)
{
	uint32_t info, kind, n, last;
	const char *name;
	struct btf_type *t;

	if (!left(r, 12))
		return FAIL(r, "damaged BTF: type %u is cut short", r->id);
	name = next_name(r);
	info = next32(r);
	last = next32(r);
	kind = info >> 24 & 31;
	n = info & 0xffff;
	if (!name)
		return false;
	if (kind == BTF_VOID || kind >= BTF_KINDS)
		return FAIL(r, "damaged BTF: type %u is of unknown kind %u", r->id, kind);
	if (!left(r, shapes[kind].fixed + (size_t)n * shapes[kind].item))
		return FAIL(r, "damaged BTF: type %u '%s' is cut short", r->id, name);
	t = btf_append(r->btf, (enum btf_kind)kind, shapes[kind].item ? n : 0, shapes[kind].item_size);
	if (!t)
		return FAIL(r, "out of memory");
	t->name = name;
	t->kflag = info >> 31;
	if (kind == BTF_FUNC)
		t->linkage = n;
	if (kind == BTF_INT || kind == BTF_FLOAT || (shapes[kind].item && kind != BTF_FUNC_PROTO))
		t->size = last;
	else if (kind != BTF_ARRAY && kind != BTF_FWD)
		t->type = last;
	if (!read_fixed(r, t))
		return false;
	for (uint32_t i = 0; i < t->n; i++)
		if (!read_item(r, t, i))
			return false;
	return true;
}

/* ---- what types refer to ---- */

static bool bad_ref(struct reader *r, const struct btf_type *t, uint32_t id)
{
	return FAIL(r, "damaged BTF: type %u '%s' refers to type %u, which %s", r->id, t->name, id,
		    id < r->btf->n_types ? "cannot stand there" : "does not exist");
}

/* A type that objects can have: not void, no function, variable or section. */
static bool is_value(const struct btf *btf, uint32_t id)
{
	const struct btf_type *t = btf_type(btf, id);

	return t && t->kind != BTF_VOID && t->kind != BTF_FUNC && t->kind != BTF_FUNC_PROTO &&
	       t->kind != BTF_VAR && t->kind != BTF_DATASEC && t->kind != BTF_DECL_TAG;
}

static bool check_items(struct reader *r, const struct btf_type *t)
{
	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t id;
		bool good;

		if (t->kind == BTF_STRUCT || t->kind == BTF_UNION) {
			id = t->members[i].type;
			good = is_value(r->btf, id);
		} else if (t->kind == BTF_FUNC_PROTO) {
			id = t->params[i].type;
			good = is_value(r->btf, id) || (id == 0 && i + 1 == t->n);
		} else if (t->kind == BTF_DATASEC) {
			id = t->secvars[i].type;
			good = id < r->btf->n_types && (r->btf->types[id]->kind == BTF_VAR ||
							r->btf->types[id]->kind == BTF_FUNC);
		} else {
			return true;
		}
		if (!good)
			return bad_ref(r, t, id);
	}
	return true;
}

static bool check_type(struct reader *r, const struct btf_type *t)
{
	const struct btf_type *to = btf_type(r->btf, t->type);
	bool good = true;

	switch (t->kind) {
	case BTF_PTR:	/* to anything but what has no type of its own */
	case BTF_TYPEDEF:
	case BTF_VOLATILE:
	case BTF_CONST:
	case BTF_RESTRICT:
	case BTF_TYPE_TAG:
		good = to &&
		       (to->kind == BTF_VOID || to->kind == BTF_FUNC_PROTO || is_value(r->btf, t->type));
		break;
	case BTF_FUNC_PROTO:
		good = t->type == 0 || is_value(r->btf, t->type);
		break;
	case BTF_ARRAY:
		if (!is_value(r->btf, t->index_type))
			return bad_ref(r, t, t->index_type);
		good = is_value(r->btf, t->type);
		break;
	case BTF_VAR:
		good = is_value(r->btf, t->type) || (to && to->kind == BTF_VOID && t->linkage == BTF_EXTERN);
		break;
	case BTF_FUNC:
		good = to && to->kind == BTF_FUNC_PROTO;
		break;
	case BTF_DECL_TAG:
		good = to && to->kind != BTF_VOID;
		break;
	default:
		break;
	}
	return good ? check_items(r, t) : bad_ref(r, t, t->type);
}

/* ---- loops ---- */

enum { UNSEEN = 0, PENDING = 255 };

/*
 * Two graphs: what a type is spelled with (pointers, functions, modifiers, arrays; structs have names, so they
 * end it), and what it contains (members, elements; pointers end it).
 */
struct walk {
	const struct btf *btf;
	uint8_t *depth;		/* of each type's longest chain; UNSEEN, PENDING */
	bool contents;
	unsigned level;		/* of our own recursion */
};

static unsigned depth_of(struct walk *w, uint32_t id);

static unsigned depth_of_items(struct walk *w, const struct btf_type *t)
{
	unsigned deepest = 0;

	for (uint32_t i = 0; i < t->n && deepest <= MAX_DEPTH; i++) {
		uint32_t id = t->kind == BTF_FUNC_PROTO ? t->params[i].type :
			      t->kind == BTF_DATASEC ? t->secvars[i].type : t->members[i].type;
		unsigned n = depth_of(w, id);

		deepest = n > deepest ? n : deepest;
	}
	return deepest;
}

static unsigned depth_of_parts(struct walk *w, const struct btf_type *t)
{
	unsigned items, to;

	switch (t->kind) {
	case BTF_STRUCT:
	case BTF_UNION:
	case BTF_DATASEC:
		return w->contents ? depth_of_items(w, t) : 0;
	case BTF_PTR:
	case BTF_FUNC:
		return w->contents ? 0 : depth_of(w, t->type);
	case BTF_FUNC_PROTO:
		if (w->contents)
			return 0;
		items = depth_of_items(w, t);
		to = depth_of(w, t->type);
		return items > to ? items : to;
	case BTF_ARRAY:
	case BTF_TYPEDEF:
	case BTF_VOLATILE:
	case BTF_CONST:
	case BTF_RESTRICT:
	case BTF_TYPE_TAG:
	case BTF_VAR:
		return depth_of(w, t->type);
	default:
		return 0;
	}
}

/* MAX_DEPTH + 1 for a loop or a chain that is too long. */
static unsigned depth_of(struct walk *w, uint32_t id)
{
	unsigned depth = w->depth[id];

	if (depth == PENDING || w->level > MAX_DEPTH)
		return MAX_DEPTH + 1;
	if (depth == UNSEEN) {
		w->depth[id] = PENDING;
		w->level++;
		depth = depth_of_parts(w, w->btf->types[id]) + 1;
		w->level--;
		if (depth > MAX_DEPTH)
			depth = MAX_DEPTH + 1;
		w->depth[id] = (uint8_t)depth;
	}
	return depth;
}

static bool check_loops(struct reader *r)
{
	struct walk w = { .btf = r->btf };
	bool good = true;

	for (unsigned contents = 0; contents < 2 && good; contents++) {
		w.contents = contents;
		w.depth = calloc(r->btf->n_types, 1);
		if (!w.depth)
			return FAIL(r, "out of memory");
		for (uint32_t id = 1; id < r->btf->n_types && good; id++)
			if (depth_of(&w, id) > MAX_DEPTH)
				good = FAIL(r, "damaged BTF: type %u '%s' contains itself or is over %d deep",
					    id, r->btf->types[id]->name, MAX_DEPTH);
		free(w.depth);
	}
	return good;
}

/* ---- the whole ---- */

static bool read_header(struct reader *r, const uint8_t *bytes, size_t len)
{
	uint32_t words[5], base;

	if (len < BTF_HEADER)
		return FAIL(r, "damaged BTF: %zu bytes, its header is %d", len, BTF_HEADER);
	r->big_endian = bytes[0] == BTF_MAGIC >> 8;
	if (load(bytes, 2, r->big_endian) != BTF_MAGIC || bytes[2] != 1)
		return FAIL(r, "not BTF version 1");
	for (unsigned i = 0; i < 5; i++)
		words[i] = load(bytes + 4 + 4 * i, 4, r->big_endian);
	base = words[0];
	if (base < BTF_HEADER || base > len || words[1] > len - base || words[2] > len - base - words[1] ||
	    words[3] > len - base || words[4] > len - base - words[3] || words[1] % 4)
		return FAIL(r, "damaged BTF header: its parts reach past the end");
	r->at = bytes + base + words[1];
	r->end = r->at + words[2];
	r->str_len = words[4];
	bytes += base + words[3];
	if (!r->str_len || bytes[0] || bytes[r->str_len - 1])
		return FAIL(r, "damaged BTF: its strings do not start and end with a zero");
	if (!btf_add_chunk(r->btf, (const char *)bytes, r->str_len) || !btf_hash_strings(r->btf))
		return FAIL(r, "out of memory");
	return true;
}

static bool read_all(struct reader *r, const void *bytes, size_t len)
{
	if (!btf_append(r->btf, BTF_VOID, 0, 0))
		return FAIL(r, "out of memory");
	if (!read_header(r, bytes, len))
		return false;
	for (r->id = 1; r->at < r->end; r->id++)
		if (!read_type(r))
			return false;
	for (r->id = 1; r->id < r->btf->n_types; r->id++)
		if (!check_type(r, r->btf->types[r->id]))
			return false;
	return check_loops(r);
}

struct btf *btf_read(const void *bytes, size_t len, const char *file, struct diags *d)
{
	struct reader r = { .btf = calloc(1, sizeof(struct btf)), .file = file, .d = d };

	if (!r.btf || !read_all(&r, bytes, len)) {
		if (!r.btf)
			diag_error(d, (struct loc){ .file = file }, "out of memory");
		btf_free(r.btf);
		return NULL;
	}
	return r.btf;
}

struct btf *btf_read_file(const char *path, struct diags *d)
{
	struct strbuf bytes = STRBUF_INIT;
	struct btf *btf = NULL;

	if (!file_read(path, &bytes, d))
		btf = btf_read(bytes.s, bytes.len, diag_intern(d, path), d);
	strbuf_free(&bytes);
	return btf;
}
