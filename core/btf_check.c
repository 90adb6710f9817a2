#include "core/btf_check.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"

enum { MAGIC = 0xeb9f, HEADER = 24, TYPE = 12, MAX_ID = 0xfffff, NAME_MAX_LEN = 511, UNSUPPORTED = -524 };
enum { INFO_MASK = 0x1f00ffff, KFLAG = 31, DEPTH = 32 };

/* A type as it lies in the section. */
struct raw { uint32_t name, info, size; const uint8_t *more; };

struct checker {
	const char *strings;
	uint32_t str_len;
	struct raw *types;		/* types[0] is void */
	uint8_t *state;			/* NEW, OPEN, DONE */
	uint32_t n;
};

enum { NEW, OPEN, DONE };

static uint32_t get(const uint8_t *p, unsigned word)
{
	uint32_t v;

	memcpy(&v, p + 4 * word, sizeof(v));
	return v;
}

static unsigned kind_of(const struct raw *t)
{
	return t->info >> 24 & 31;
}

static uint32_t vlen(const struct raw *t)
{
	return t->info & 0xffff;
}

static bool kflag(const struct raw *t)
{
	return t->info >> KFLAG;
}

/* ---- names ---- */

static bool letter_fits(char c, bool first)
{
	bool alpha = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), digit = c >= '0' && c <= '9';

	return alpha || c == '_' || c == '.' || (digit && !first);
}

static bool is_identifier(const struct checker *c, uint32_t name)
{
	const char *s = c->strings + name;
	size_t n = 1;

	if (!letter_fits(*s, true))
		return false;
	while (s[n] && n <= NAME_MAX_LEN && letter_fits(s[n], false))
		n++;
	return !s[n];
}

static bool is_section_name(const struct checker *c, uint32_t name)
{
	const char *s = c->strings + name;
	size_t n = 0;

	while (s[n] && n <= NAME_MAX_LEN && s[n] >= ' ' && s[n] <= '~')
		n++;
	return n && !s[n];
}

static bool is_named(const struct checker *c, const struct raw *t)
{
	return t->name && is_identifier(c, t->name);
}

static bool may_be_named(const struct checker *c, const struct raw *t)
{
	return !t->name || is_identifier(c, t->name);
}

/* ---- a type by itself ---- */

static int check_int(const struct raw *t)
{
	uint32_t data = get(t->more, 0), bits = (data & 0xff) + (data >> 16 & 0xff), encoding = data >> 24 & 15;

	if (kflag(t) || vlen(t) || data & ~0x0fffffffu || bits > 128 || (bits + 7) / 8 > t->size)
		return -EINVAL;
	return encoding & (encoding - 1) || encoding > BTF_INT_BOOL_ENC ? UNSUPPORTED : 0;
}

static bool ref_fits(const struct checker *c, const struct raw *t)
{
	if (vlen(t) || t->size > MAX_ID || (kflag(t) && kind_of(t) != BTF_TYPE_TAG))
		return false;
	if (kind_of(t) == BTF_TYPEDEF)
		return is_named(c, t);
	if (kind_of(t) == BTF_TYPE_TAG)
		return c->strings[t->name];
	return !t->name;
}

static bool members_fit(const struct checker *c, const struct raw *t)
{
	uint32_t last = 0;

	if (!may_be_named(c, t))
		return false;
	for (uint32_t i = 0; i < vlen(t); i++) {
		uint32_t name = get(t->more, 3 * i), type = get(t->more, 3 * i + 1), at = get(t->more, 3 * i + 2);

		at = kflag(t) ? at & 0xffffff : at;
		if (name >= c->str_len || (name && !is_identifier(c, name)) || !type || type > MAX_ID)
			return false;
		if ((kind_of(t) == BTF_UNION && at) || at < last || ((uint64_t)at + 7) / 8 > t->size)
			return false;
		last = at;
	}
	return true;
}

static bool values_fit(const struct checker *c, const struct raw *t)
{
	unsigned words = kind_of(t) == BTF_ENUM ? 2 : 3;

	if (!t->size || t->size > 8 || t->size & (t->size - 1) || !may_be_named(c, t))
		return false;
	for (uint32_t i = 0; i < vlen(t); i++) {
		uint32_t name = get(t->more, words * i);

		if (!name || name >= c->str_len || !is_identifier(c, name))
			return false;
	}
	return true;
}

static bool variables_fit(const struct checker *c, const struct raw *t)
{
	uint64_t end = 0, sum = 0;

	if (!is_section_name(c, t->name) || !t->size || kflag(t))
		return false;
	for (uint32_t i = 0; i < vlen(t); i++) {
		uint32_t type = get(t->more, 3 * i), at = get(t->more, 3 * i + 1), size = get(t->more, 3 * i + 2);

		if (!type || type > MAX_ID || at < end || at >= t->size || !size || size > t->size)
			return false;
		end = (uint64_t)at + size;
		sum += size;
		if (end > t->size || sum > t->size)
			return false;
	}
	return true;
}

static bool plain(const struct raw *t)
{
	return !vlen(t) && !kflag(t);
}

static bool fits(const struct checker *c, const struct raw *t)
{
	switch (kind_of(t)) {
	case BTF_PTR: case BTF_TYPEDEF: case BTF_VOLATILE: case BTF_CONST: case BTF_RESTRICT: case BTF_TYPE_TAG:
		return ref_fits(c, t);
	case BTF_ARRAY:
		return plain(t) && !t->name && !t->size && get(t->more, 0) - 1 < MAX_ID &&
		       get(t->more, 1) - 1 < MAX_ID;
	case BTF_STRUCT: case BTF_UNION:
		return members_fit(c, t);
	case BTF_ENUM: case BTF_ENUM64:
		return values_fit(c, t);
	case BTF_FWD:
		return !vlen(t) && !t->size && is_named(c, t);
	case BTF_FUNC:
		return vlen(t) <= BTF_GLOBAL && !kflag(t) && is_named(c, t);
	case BTF_FUNC_PROTO:
		return !kflag(t) && !t->name;
	case BTF_VAR:
		return plain(t) && is_named(c, t) && t->size && t->size <= MAX_ID &&
		       get(t->more, 0) <= BTF_GLOBAL;
	case BTF_DATASEC:
		return variables_fit(c, t);
	case BTF_FLOAT:
		return plain(t) && (t->size == 2 || t->size == 4 || t->size == 8 || t->size == 12 || t->size == 16);
	case BTF_DECL_TAG:
		return !vlen(t) && c->strings[t->name] && (int32_t)get(t->more, 0) >= -1;
	}
	return false;
}

/* ---- what types refer to ---- */

/* Ways to resolve: a pointer looks at what it points to as long as that is a pointer or a modifier. */
enum mode { ANY, POINTERS, MEMBERS };

static const struct raw *type(const struct checker *c, uint32_t id)
{
	return id < c->n ? &c->types[id] : NULL;
}

static bool is_modifier(unsigned kind)
{
	return kind == BTF_TYPEDEF || kind == BTF_VOLATILE || kind == BTF_CONST || kind == BTF_RESTRICT ||
	       kind == BTF_TYPE_TAG;
}

static bool is_composite(unsigned kind)
{
	return kind == BTF_STRUCT || kind == BTF_UNION;
}

/* Nothing may refer to it but those whose business it is. */
static bool is_source_only(unsigned kind)
{
	return kind == BTF_VAR || kind == BTF_DECL_TAG || kind == BTF_DATASEC;
}

/* The type behind modifiers; they end, for cycles were found before. */
static const struct raw *behind(const struct checker *c, uint32_t id)
{
	const struct raw *t = type(c, id);

	for (unsigned i = 0; t && is_modifier(kind_of(t)) && i <= c->n; i++)
		t = type(c, t->size);
	return t;
}

/* Bytes of an object of the type; -1: it has no size. */
static int64_t size_of(const struct checker *c, uint32_t id, unsigned depth)
{
	const struct raw *t = behind(c, id);
	int64_t element;

	if (!t || depth > DEPTH)
		return -1;
	switch (kind_of(t)) {
	case BTF_INT: case BTF_STRUCT: case BTF_UNION: case BTF_ENUM: case BTF_ENUM64: case BTF_FLOAT: case BTF_DATASEC:
		return t->size;
	case BTF_PTR:
		return 8;
	case BTF_ARRAY:
		element = size_of(c, get(t->more, 0), depth + 1);
		return element < 0 ? -1 : element * get(t->more, 2);
	}
	return -1;
}

/* Whether values can be taken from memory one by one. */
static bool regular(const struct raw *t)
{
	uint32_t data;

	if (kind_of(t) != BTF_INT)
		return true;
	data = get(t->more, 0);
	return !(data >> 16 & 0xff) && (data & 0xff) == t->size * 8 && t->size <= 16 && !(t->size & (t->size - 1));
}

static bool array_fits(const struct checker *c, const struct raw *t)
{
	const struct raw *element = behind(c, get(t->more, 0)), *index = behind(c, get(t->more, 1));
	int64_t size = size_of(c, get(t->more, 0), 0);

	if (!index || kind_of(index) != BTF_INT || !regular(index) || size < 0 || !regular(element))
		return false;
	return size * (int64_t)get(t->more, 2) <= UINT32_MAX;
}

static bool int_member_fits(const struct raw *t, const struct raw *m, uint32_t at, uint32_t bits, bool by_bits)
{
	uint32_t data = get(m->more, 0), width = data & 0xff;
	uint64_t first = at, copied;

	if (by_bits) {
		if (!regular(m) || bits > width || (!bits && at % 8))
			return false;
		width = bits ? bits : width;
	} else {
		first += data >> 16 & 0xff;
	}
	copied = width + first % 8;
	return copied <= 128 && first / 8 + (copied + 7) / 8 <= t->size;
}

static bool member_fits(const struct checker *c, const struct raw *t, uint32_t i)
{
	const struct raw *m = behind(c, get(t->more, 3 * i + 1));
	uint32_t at = get(t->more, 3 * i + 2), bits = kflag(t) ? at >> 24 : 0;
	int64_t size = size_of(c, get(t->more, 3 * i + 1), 0);

	at = kflag(t) ? at & 0xffffff : at;
	if (size < 0)
		return false;
	if (kind_of(m) == BTF_INT)
		return int_member_fits(t, m, at, bits, kflag(t));
	if (kind_of(m) == BTF_ENUM && kflag(t) && bits)
		return bits <= 32 && (at + (uint64_t)bits + 7) / 8 <= t->size;
	return !bits && at % 8 == 0 && at / 8 + (uint64_t)size <= t->size;
}

static int resolve(struct checker *c, uint32_t id, enum mode mode, unsigned depth);

/* Follows one reference, where this way of resolving does. */
static int follow(struct checker *c, uint32_t id, enum mode mode, unsigned depth)
{
	const struct raw *t = type(c, id);
	unsigned kind = t ? kind_of(t) : 0;

	if (!t || is_source_only(kind))
		return -EINVAL;
	if (is_modifier(kind) || (kind == BTF_PTR && mode != MEMBERS) ||
	    ((kind == BTF_ARRAY || is_composite(kind)) && mode != POINTERS))
		return resolve(c, id, mode, depth + 1);
	return 0;
}

/* What a pointer or a modifier may lead to without a size. */
static bool sizeless(const struct checker *c, uint32_t id)
{
	const struct raw *t = behind(c, id);
	unsigned kind = t ? kind_of(t) : 0;

	return size_of(c, id, 0) >= 0 || kind == BTF_VOID || kind == BTF_FWD || kind == BTF_FUNC_PROTO;
}

static int resolve_members(struct checker *c, const struct raw *t, unsigned depth)
{
	for (uint32_t i = 0; i < vlen(t); i++) {
		int error = follow(c, get(t->more, 3 * i + 1), MEMBERS, depth);

		if (error)
			return error;
		if (!member_fits(c, t, i))
			return -EINVAL;
	}
	return 0;
}

/* Everything that the type refers to, before itself. */
static int resolve(struct checker *c, uint32_t id, enum mode mode, unsigned depth)
{
	const struct raw *t = &c->types[id];
	unsigned kind = kind_of(t);
	int error = 0;

	if (c->state[id] == DONE)
		return 0;
	if (c->state[id] == OPEN)
		return -EEXIST;
	if (depth >= DEPTH)
		return -E2BIG;
	c->state[id] = OPEN;
	if (kind == BTF_PTR || is_modifier(kind)) {
		error = follow(c, t->size, kind == BTF_PTR ? POINTERS : mode, depth);
		if (!error && !sizeless(c, t->size))
			error = -EINVAL;
	} else if (kind == BTF_ARRAY) {
		error = follow(c, get(t->more, 1), MEMBERS, depth);
		if (!error)
			error = follow(c, get(t->more, 0), MEMBERS, depth);
		if (!error && !array_fits(c, t))
			error = -EINVAL;
	} else if (is_composite(kind)) {
		error = resolve_members(c, t, depth);
	}
	c->state[id] = DONE;
	return error;
}

static bool has_size(struct checker *c, uint32_t id)
{
	const struct raw *t = type(c, id);

	return t && !is_source_only(kind_of(t)) && size_of(c, id, 0) >= 0;
}

static bool proto_fits(struct checker *c, const struct raw *t)
{
	uint32_t n = vlen(t);

	if (t->size && !has_size(c, t->size))
		return false;
	if (n && !get(t->more, 2 * n - 1)) {	/* "..." */
		if (get(t->more, 2 * n - 2))
			return false;
		n--;
	}
	for (uint32_t i = 0; i < n; i++) {
		uint32_t name = get(t->more, 2 * i);

		if (!has_size(c, get(t->more, 2 * i + 1)) || name >= c->str_len || (name && !is_identifier(c, name)))
			return false;
	}
	return true;
}

static bool func_fits(const struct checker *c, const struct raw *t)
{
	const struct raw *proto = type(c, t->size);

	if (!proto || kind_of(proto) != BTF_FUNC_PROTO)
		return false;
	for (uint32_t i = 0; i < vlen(proto); i++)
		if (!get(proto->more, 2 * i) && get(proto->more, 2 * i + 1))
			return false;
	return true;
}

static bool datasec_fits(struct checker *c, const struct raw *t)
{
	for (uint32_t i = 0; i < vlen(t); i++) {
		const struct raw *var = type(c, get(t->more, 3 * i));

		if (!var || kind_of(var) != BTF_VAR || size_of(c, var->size, 0) > (int64_t)get(t->more, 3 * i + 2))
			return false;
	}
	return true;
}

static bool tag_fits(const struct checker *c, const struct raw *t)
{
	const struct raw *on = type(c, t->size), *proto;
	int32_t component = (int32_t)get(t->more, 0);
	unsigned kind = on ? kind_of(on) : 0;

	if (!is_composite(kind) && kind != BTF_FUNC && kind != BTF_VAR && kind != BTF_TYPEDEF)
		return false;
	if (component == -1)
		return true;
	if (kind == BTF_VAR || kind == BTF_TYPEDEF)
		return false;
	proto = kind == BTF_FUNC ? type(c, on->size) : on;
	return proto && (uint32_t)component < vlen(proto);
}

/* A type tag comes before the other modifiers of a pointer's target. */
static bool tags_lead(const struct checker *c, const struct raw *t)
{
	bool others = false;

	if (kind_of(t) != BTF_PTR)
		return true;
	for (t = type(c, t->size); t && is_modifier(kind_of(t)); t = type(c, t->size)) {
		if (kind_of(t) == BTF_TYPE_TAG && others)
			return false;
		others |= kind_of(t) != BTF_TYPE_TAG;
	}
	return true;
}

static bool rest_fits(struct checker *c, const struct raw *t)
{
	switch (kind_of(t)) {
	case BTF_FUNC_PROTO:
		return proto_fits(c, t);
	case BTF_FUNC:
		return func_fits(c, t);
	case BTF_VAR:
		return has_size(c, t->size);
	case BTF_DATASEC:
		return datasec_fits(c, t);
	case BTF_DECL_TAG:
		return tag_fits(c, t);
	}
	return tags_lead(c, t);
}

/* ---- all of it ---- */

static int read_types(struct checker *c, const uint8_t *at, const uint8_t *end)
{
	/* Words behind a type's first three: fixed, and for each item. */
	static const struct { uint8_t fixed, item; } shapes[BTF_KINDS] = {
		[BTF_INT] = { 1, 0 }, [BTF_ARRAY] = { 3, 0 }, [BTF_STRUCT] = { 0, 3 }, [BTF_UNION] = { 0, 3 },
		[BTF_ENUM] = { 0, 2 }, [BTF_ENUM64] = { 0, 3 }, [BTF_FUNC_PROTO] = { 0, 2 }, [BTF_VAR] = { 1, 0 },
		[BTF_DATASEC] = { 0, 3 }, [BTF_DECL_TAG] = { 1, 0 },
	};

	c->n = 1;
	while (at < end) {
		struct raw *t = &c->types[c->n];
		unsigned kind;
		size_t more;
		int error;

		if (end - at < TYPE)
			return -EINVAL;
		*t = (struct raw){ get(at, 0), get(at, 1), get(at, 2), at + TYPE };
		kind = kind_of(t);
		if (t->info & ~(INFO_MASK | 1u << KFLAG) || !kind || kind >= BTF_KINDS || t->name >= c->str_len)
			return -EINVAL;
		more = 4 * (shapes[kind].fixed + (size_t)shapes[kind].item *
			    (kind == BTF_FUNC || !shapes[kind].item ? 0 : vlen(t)));
		if ((size_t)(end - at) - TYPE < more)
			return -EINVAL;
		error = kind == BTF_INT ? check_int(t) : fits(c, t) ? 0 : -EINVAL;
		if (error)
			return error;
		at += TYPE + more;
		c->n++;
	}
	return c->n - 1 > MAX_ID ? -E2BIG : 0;
}

static int check_types(struct checker *c, const uint8_t *at, uint32_t len)
{
	int error;

	c->types = calloc(len / TYPE + 2, sizeof(*c->types));
	c->state = calloc(len / TYPE + 2, 1);
	error = c->types && c->state ? read_types(c, at, at + len) : -ENOMEM;
	for (uint32_t id = 1; !error && id < c->n; id++)
		error = resolve(c, id, ANY, 0);
	for (uint32_t id = 1; !error && id < c->n; id++)
		error = rest_fits(c, &c->types[id]) ? 0 : -EINVAL;
	free(c->types);
	free(c->state);
	return error;
}

int btf_check(const void *bytes, size_t len)
{
	const uint8_t *p = bytes;
	struct checker c = { 0 };
	uint32_t words[HEADER / 4] = { 0 }, size;
	uint16_t magic;

	if (len < 8)
		return -EINVAL;
	memcpy(words, p, len < HEADER ? len : HEADER);
	size = words[1];
	if (size > len)
		return -EINVAL;
	for (uint32_t i = HEADER; i < size; i++)
		if (p[i])
			return -E2BIG;
	if (size < HEADER)
		memset((uint8_t *)words + size, 0, HEADER - size);
	memcpy(&magic, p, sizeof(magic));
	if (magic != MAGIC)
		return -EINVAL;
	if (p[2] != 1 || p[3])
		return UNSUPPORTED;
	len -= size;
	p += size;
	/* Types, then strings, and nothing between or behind. */
	if (!len || words[2] || words[2] % 4 || !words[3] || words[3] % 4 || words[4] != words[3] ||
	    (uint64_t)words[4] + words[5] != len || !words[5])
		return -EINVAL;
	c.strings = (const char *)p + words[4];
	c.str_len = words[5];
	if (c.strings[0] || c.strings[c.str_len - 1])
		return -EINVAL;
	return check_types(&c, p, words[3]);
}
