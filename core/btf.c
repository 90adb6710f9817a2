#include "core/btf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf_store.h"
#include "core/strbuf.h"

/* ---- memory ---- */

struct btf_block {
	struct btf_block *next;
	size_t used, size;
	max_align_t bytes[];
};

void *btf_alloc(struct btf *btf, size_t size)
{
	struct btf_block *b = btf->blocks;
	void *at;

	size = (size + sizeof(max_align_t) - 1) & ~(sizeof(max_align_t) - 1);
	if (!b || b->size - b->used < size) {
		size_t room = size > 65536 ? size : 65536;

		b = calloc(1, sizeof(*b) + room);
		if (!b)
			return NULL;
		b->size = room;
		b->next = btf->blocks;
		btf->blocks = b;
	}
	at = (char *)b->bytes + b->used;
	b->used += size;
	return at;
}

void btf_free(struct btf *btf)
{
	if (!btf)
		return;
	while (btf->blocks) {
		struct btf_block *next = btf->blocks->next;

		free(btf->blocks);
		btf->blocks = next;
	}
	for (uint32_t i = 0; i < btf->n_chunks; i++)
		free(btf->chunks[i].bytes);
	free(btf->chunks);
	free(btf->buckets);
	free(btf->types);
	free(btf);
}

/* ---- strings ---- */

enum { CHUNK = 65536, MAX_STRINGS = 1 << 30 };

struct btf_chunk *btf_add_chunk(struct btf *btf, const char *bytes, uint32_t len)
{
	struct btf_chunk *last, *chunks;
	uint32_t start = 0;

	if (btf->n_chunks) {
		last = &btf->chunks[btf->n_chunks - 1];
		start = last->start + last->len;
	}
	if (len > MAX_STRINGS - start)
		return NULL;
	chunks = realloc(btf->chunks, (btf->n_chunks + 1) * sizeof(*chunks));
	if (!chunks)
		return NULL;
	btf->chunks = chunks;
	last = &chunks[btf->n_chunks];
	*last = (struct btf_chunk){
		.start = start, .len = bytes ? len : 0, .cap = len, .bytes = malloc(len + 1)
	};
	if (!last->bytes)
		return NULL;
	if (bytes)
		memcpy(last->bytes, bytes, len);
	btf->n_chunks++;
	return last;
}

const char *btf_string(const struct btf *btf, uint32_t offset)
{
	uint32_t lo = 0, hi = btf->n_chunks;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		const struct btf_chunk *c = &btf->chunks[mid];

		if (offset < c->start)
			hi = mid;
		else if (offset - c->start >= c->len)
			lo = mid + 1;
		else
			return c->bytes + (offset - c->start);
	}
	return "";
}

bool btf_has_string(const struct btf *btf, uint32_t offset)
{
	const struct btf_chunk *last = btf->n_chunks ? &btf->chunks[btf->n_chunks - 1] : NULL;

	return last && offset < last->start + last->len;
}

/* Offset of a string that is one of ours. */
static uint32_t offset_of(const struct btf *btf, const char *s)
{
	for (uint32_t i = 0; i < btf->n_chunks; i++) {
		const struct btf_chunk *c = &btf->chunks[i];
		uintptr_t from = (uintptr_t)c->bytes, at = (uintptr_t)s;

		if (at >= from && at - from < c->len)
			return c->start + (uint32_t)(at - from);
	}
	return 0;
}

static uint32_t hash(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s; s++)
		h = (h ^ (uint8_t)*s) * 16777619u;
	return h;
}

/* The bucket that holds `s`, or the free one where it belongs. */
static uint32_t *bucket(const struct btf *btf, const char *s)
{
	uint32_t i = hash(s) & (btf->n_buckets - 1);

	while (btf->buckets[i] && strcmp(btf_string(btf, btf->buckets[i]), s) != 0)
		i = (i + 1) & (btf->n_buckets - 1);
	return &btf->buckets[i];
}

/* Keeps at most half of the buckets in use. */
static bool grow_buckets(struct btf *btf)
{
	uint32_t *old = btf->buckets, n = btf->n_buckets;

	if (btf->n_hashed < n / 2)
		return true;
	btf->buckets = calloc(n ? n * 2 : 64, sizeof(*btf->buckets));
	if (!btf->buckets) {
		btf->buckets = old;
		return false;
	}
	btf->n_buckets = n ? n * 2 : 64;
	for (uint32_t i = 0; i < n; i++)
		if (old[i])
			*bucket(btf, btf_string(btf, old[i])) = old[i];
	free(old);
	return true;
}

bool btf_hash_strings(struct btf *btf)
{
	const struct btf_chunk *c = &btf->chunks[0];

	for (uint32_t at = 1; at < c->len; at += (uint32_t)strlen(c->bytes + at) + 1) {
		uint32_t *b;

		if (!grow_buckets(btf))
			return false;
		b = c->bytes[at] ? bucket(btf, c->bytes + at) : NULL;
		if (b && !*b) {
			*b = at;
			btf->n_hashed++;
		}
	}
	return true;
}

uint32_t btf_add_string(struct btf *btf, const char *s)
{
	struct btf_chunk *c;
	uint32_t *b, size;

	if (!*s || !grow_buckets(btf))
		return 0;
	b = bucket(btf, s);
	if (*b)
		return *b;
	if (strlen(s) >= MAX_STRINGS)
		return 0;
	size = (uint32_t)strlen(s) + 1;
	c = &btf->chunks[btf->n_chunks - 1];
	if (c->cap - c->len < size)
		c = btf_add_chunk(btf, NULL, size > CHUNK ? size : CHUNK);
	if (!c)
		return 0;
	*b = c->start + c->len;
	memcpy(c->bytes + c->len, s, size);
	c->len += size;
	btf->n_hashed++;
	return *b;
}

/* Our own copy of a name, "" for NULL. */
static const char *own(struct btf *btf, const char *name)
{
	return btf_string(btf, name ? btf_add_string(btf, name) : 0);
}

/* ---- queries ---- */

uint32_t btf_count(const struct btf *btf)
{
	return btf->n_types;
}

const struct btf_type *btf_type(const struct btf *btf, uint32_t id)
{
	return id < btf->n_types ? btf->types[id] : NULL;
}

static bool is_modifier(enum btf_kind kind)
{
	return kind == BTF_TYPEDEF || kind == BTF_CONST || kind == BTF_VOLATILE || kind == BTF_RESTRICT ||
	       kind == BTF_TYPE_TAG;
}

uint32_t btf_skip_modifiers(const struct btf *btf, uint32_t id)
{
	const struct btf_type *t = btf_type(btf, id);

	while (t && is_modifier(t->kind)) {
		id = t->type;
		t = btf_type(btf, id);
	}
	return t ? id : 0;
}

int64_t btf_size(const struct btf *btf, uint32_t id)
{
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, id));
	int64_t n = 1, size;

	for (; t; t = btf_type(btf, btf_skip_modifiers(btf, t->type))) {
		switch (t->kind) {
		case BTF_ARRAY:
			if (__builtin_mul_overflow(n, (int64_t)t->nelems, &n))
				return -1;
			continue;
		case BTF_VAR:
			continue;
		case BTF_PTR:
			size = 8;
			break;
		case BTF_INT:
		case BTF_FLOAT:
		case BTF_STRUCT:
		case BTF_UNION:
		case BTF_ENUM:
		case BTF_ENUM64:
		case BTF_DATASEC:
			size = t->size;
			break;
		default:
			return -1;
		}
		return __builtin_mul_overflow(n, size, &n) ? -1 : n;
	}
	return -1;
}

static int by_offset(const void *a, const void *b)
{
	uint32_t x = ((const struct btf_secvar *)a)->offset, y = ((const struct btf_secvar *)b)->offset;

	return (x > y) - (x < y);
}

void btf_set_datasec(struct btf *btf, uint32_t id, uint32_t size, const uint32_t *offsets)
{
	struct btf_type *t = btf->types[id];

	t->size = size;
	for (uint32_t i = 0; i < t->n; i++)
		t->secvars[i].offset = offsets[i];
	if (t->n)
		qsort(t->secvars, t->n, sizeof(*t->secvars), by_offset);
}

uint32_t btf_find(const struct btf *btf, enum btf_kind kind, const char *name)
{
	for (uint32_t id = 1; id < btf->n_types; id++)
		if (btf->types[id]->kind == kind && strcmp(btf->types[id]->name, name) == 0)
			return id;
	return 0;
}

/* ---- making ---- */

struct btf_type *btf_append(struct btf *btf, enum btf_kind kind, uint32_t n, size_t item)
{
	struct btf_type *t = btf_alloc(btf, sizeof(*t));
	void *items = n ? btf_alloc(btf, n * item) : NULL;	/* n is at most 65535 in the format */

	if (!t || n > UINT16_MAX || (n && !items))
		return NULL;
	if (btf->n_types == btf->cap_types) {
		uint32_t cap = btf->cap_types ? btf->cap_types * 2 : 64;
		struct btf_type **types = realloc(btf->types, cap * sizeof(*types));

		if (!types)
			return NULL;
		btf->types = types;
		btf->cap_types = cap;
	}
	t->kind = kind;
	t->name = "";
	t->n = n;
	t->members = items;
	btf->types[btf->n_types++] = t;
	return t;
}

struct btf *btf_new(void)
{
	struct btf *btf = calloc(1, sizeof(*btf));

	if (btf && btf_append(btf, BTF_VOID, 0, 0) && btf_add_chunk(btf, "", 1))
		return btf;
	btf_free(btf);
	return NULL;
}

/* Id of the type just appended, 0 if that failed. */
static uint32_t last_id(const struct btf *btf, const struct btf_type *t)
{
	return t ? btf->n_types - 1 : 0;
}

uint32_t btf_add_int(struct btf *btf, const char *name, uint32_t size, unsigned encoding)
{
	struct btf_type *t = btf_append(btf, BTF_INT, 0, 0);

	if (t) {
		t->name = own(btf, name);
		t->size = size;
		t->encoding = (uint8_t)encoding;
		t->bits = (uint8_t)(size * 8);
	}
	return last_id(btf, t);
}

uint32_t btf_add_ref(struct btf *btf, enum btf_kind kind, const char *name, uint32_t type)
{
	struct btf_type *t = btf_append(btf, kind, 0, 0);

	if (t) {
		t->name = own(btf, name);
		t->type = type;
	}
	return last_id(btf, t);
}

uint32_t btf_add_array(struct btf *btf, uint32_t element, uint32_t index_type, uint32_t nelems)
{
	struct btf_type *t = btf_append(btf, BTF_ARRAY, 0, 0);

	if (t) {
		t->type = element;
		t->index_type = index_type;
		t->nelems = nelems;
	}
	return last_id(btf, t);
}

uint32_t btf_add_composite(struct btf *btf, enum btf_kind kind, const char *name, uint32_t size,
			   const struct btf_member *members, uint32_t n)
{
	struct btf_type *t = btf_append(btf, kind, n, sizeof(*members));

	if (!t)
		return 0;
	t->name = own(btf, name);
	t->size = size;
	for (uint32_t i = 0; i < n; i++) {
		t->members[i] = members[i];
		t->members[i].name = own(btf, members[i].name);
		t->kflag |= members[i].bit_size != 0;
	}
	return last_id(btf, t);
}

uint32_t btf_add_proto(struct btf *btf, uint32_t ret, const struct btf_param *params, uint32_t n)
{
	struct btf_type *t = btf_append(btf, BTF_FUNC_PROTO, n, sizeof(*params));

	if (!t)
		return 0;
	t->type = ret;
	for (uint32_t i = 0; i < n; i++) {
		t->params[i].type = params[i].type;
		t->params[i].name = own(btf, params[i].name);
	}
	return last_id(btf, t);
}

uint32_t btf_add_func(struct btf *btf, const char *name, uint32_t proto, unsigned linkage)
{
	uint32_t id = btf_add_ref(btf, BTF_FUNC, name, proto);

	if (id)
		btf->types[id]->linkage = linkage;
	return id;
}

uint32_t btf_add_var(struct btf *btf, const char *name, uint32_t type, unsigned linkage)
{
	uint32_t id = btf_add_ref(btf, BTF_VAR, name, type);

	if (id)
		btf->types[id]->linkage = linkage;
	return id;
}

uint32_t btf_add_datasec(struct btf *btf, const char *name, uint32_t size,
			 const struct btf_secvar *vars, uint32_t n)
{
	struct btf_type *t = btf_append(btf, BTF_DATASEC, n, sizeof(*vars));

	if (t) {
		t->name = own(btf, name);
		t->size = size;
		if (n)
			memcpy(t->secvars, vars, n * sizeof(*vars));
	}
	return last_id(btf, t);
}

/* ---- writing ---- */

struct btf_writer {
	const struct btf *btf;
	struct strbuf *out;
	bool big_endian;
};

static void put32(struct btf_writer *w, uint32_t v)
{
	uint8_t bytes[4];

	for (unsigned i = 0; i < 4; i++)
		bytes[w->big_endian ? 3 - i : i] = (uint8_t)(v >> 8 * i);
	strbuf_add(w->out, bytes, 4);
}

static void put_name(struct btf_writer *w, const char *name)
{
	put32(w, offset_of(w->btf, name));
}

static void put_items(struct btf_writer *w, const struct btf_type *t)
{
	for (uint32_t i = 0; i < t->n; i++) {
		switch (t->kind) {
		case BTF_STRUCT:
		case BTF_UNION:
			put_name(w, t->members[i].name);
			put32(w, t->members[i].type);
			put32(w, t->kflag ? t->members[i].bit_size << 24 | t->members[i].bit_offset :
					    t->members[i].bit_offset);
			break;
		case BTF_ENUM:
			put_name(w, t->values[i].name);
			put32(w, (uint32_t)t->values[i].value);
			break;
		case BTF_ENUM64:
			put_name(w, t->values[i].name);
			put32(w, (uint32_t)t->values[i].value);
			put32(w, (uint32_t)((uint64_t)t->values[i].value >> 32));
			break;
		case BTF_FUNC_PROTO:
			put_name(w, t->params[i].name);
			put32(w, t->params[i].type);
			break;
		default:	/* BTF_DATASEC */
			put32(w, t->secvars[i].type);
			put32(w, t->secvars[i].offset);
			put32(w, t->secvars[i].size);
			break;
		}
	}
}

static void put_type(struct btf_writer *w, const struct btf_type *t)
{
	bool sized = t->kind == BTF_INT || t->kind == BTF_STRUCT || t->kind == BTF_UNION ||
		     t->kind == BTF_ENUM || t->kind == BTF_ENUM64 || t->kind == BTF_FLOAT ||
		     t->kind == BTF_DATASEC;
	uint32_t vlen = t->kind == BTF_FUNC ? t->linkage : t->n;

	put_name(w, t->name);
	put32(w, (uint32_t)t->kflag << 31 | (uint32_t)t->kind << 24 | vlen);
	put32(w, sized ? t->size : t->kind == BTF_ARRAY ? 0 : t->type);
	switch (t->kind) {
	case BTF_INT:
		put32(w, (uint32_t)t->encoding << 24 | (uint32_t)t->bit_offset << 16 | t->bits);
		break;
	case BTF_ARRAY:
		put32(w, t->type);
		put32(w, t->index_type);
		put32(w, t->nelems);
		break;
	case BTF_VAR:
		put32(w, t->linkage);
		break;
	case BTF_DECL_TAG:
		put32(w, (uint32_t)t->component);
		break;
	default:
		put_items(w, t);
		break;
	}
}

int btf_write(const struct btf *btf, bool big_endian, struct strbuf *out)
{
	struct strbuf types = STRBUF_INIT;
	struct btf_writer w = { btf, &types, big_endian };
	const struct btf_chunk *last = &btf->chunks[btf->n_chunks - 1];

	for (uint32_t id = 1; id < btf->n_types; id++)
		put_type(&w, btf->types[id]);
	w.out = out;
	strbuf_add(out, big_endian ? "\xeb\x9f\x01\x00" : "\x9f\xeb\x01\x00", 4);
	put32(&w, BTF_HEADER);
	put32(&w, 0);
	put32(&w, (uint32_t)types.len);
	put32(&w, (uint32_t)types.len);
	put32(&w, last->start + last->len);
	strbuf_add(out, types.s, types.len);
	for (uint32_t i = 0; i < btf->n_chunks; i++)
		strbuf_add(out, btf->chunks[i].bytes, btf->chunks[i].len);
	out->failed |= types.failed;
	strbuf_free(&types);
	return out->failed ? -ENOMEM : 0;
}
