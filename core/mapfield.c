#include "core/mapfield.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "core/btf.h"
#include "core/maptype.h"
#include "core/prog.h"

/* The sets of map types that mapfield.def names. */
#define M(type) (UINT64_C(1) << MAP_##type)
#define STORAGE (M(SK_STORAGE) | M(INODE_STORAGE) | M(TASK_STORAGE) | M(CGRP_STORAGE))
#define LOCKED (M(HASH) | M(ARRAY) | M(CGROUP_STORAGE) | STORAGE)
#define DELAYED (M(HASH) | M(LRU_HASH) | M(ARRAY))
#define OWNING (M(HASH) | M(ARRAY) | M(LRU_HASH) | M(PERCPU_HASH) | M(PERCPU_ARRAY) | M(LRU_PERCPU_HASH) | STORAGE)

/* Types of maps of which libbpf keeps the BTF to itself, or whose kernel part wants none. */
#define UNTYPED \
	(M(PERF_EVENT_ARRAY) | M(CGROUP_ARRAY) | M(STACK_TRACE) | M(ARRAY_OF_MAPS) | M(HASH_OF_MAPS) | M(DEVMAP) | \
	 M(DEVMAP_HASH) | M(CPUMAP) | M(XSKMAP) | M(SOCKMAP) | M(SOCKHASH) | M(QUEUE) | M(STACK) | M(ARENA) | \
	 M(STRUCT_OPS) | M(PROG_ARRAY) | M(REUSEPORT_SOCKARRAY) | M(RINGBUF) | M(USER_RINGBUF))

static const struct kind {
	const char *name;
	uint64_t maps;
	uint32_t size, align;
	bool pointer, repeats;
} kinds[MAPFIELD_KINDS] = {
#define MAPFIELD(id, name_, size_, align_, repeats_, maps_) \
	[MAPFIELD_##id] = { .name = name_, .maps = maps_, .size = size_, .align = align_, .repeats = repeats_ },
#define MAPPOINTER(id, tag, maps_) \
	[MAPFIELD_##id] = { .name = tag, .maps = maps_, .size = 8, .align = 8, .pointer = true, .repeats = true },
#include "core/mapfield.def"
};

bool mapfield_struct(const char *name, uint32_t *size, uint32_t *align)
{
	for (unsigned k = 0; k < MAPFIELD_KINDS; k++) {
		if (kinds[k].pointer || strcmp(kinds[k].name, name))
			continue;
		*size = kinds[k].size;
		*align = kinds[k].align;
		return true;
	}
	return false;
}

const char *mapfield_name(enum mapfield_kind kind)
{
	return kinds[kind].name;
}

const struct mapfield *mapfields_find(const struct mapfields *fields, enum mapfield_kind kind)
{
	for (uint32_t i = 0; i < fields->n; i++)
		if (fields->field[i].kind == kind)
			return &fields->field[i];
	return NULL;
}

/* ---- looking for them ---- */

enum { MAX_DEPTH = 32 };

struct search {
	const struct btf *btf;
	struct mapfields *out;
};

static int add(struct search *s, unsigned kind, uint32_t off, uint32_t type)
{
	struct mapfields *out = s->out;

	if (!kinds[kind].repeats && out->kinds >> kind & 1)
		return -E2BIG;
	if (off % kinds[kind].align)
		return 0;
	if (out->n == MAPFIELD_MAX)
		return -E2BIG;
	out->kinds |= 1u << kind;
	out->field[out->n++] = (struct mapfield){ (uint8_t)kind, off, kinds[kind].size, type };
	return 0;
}

/* A pointer with a tag of the kernel's. Another tag than these is a mistake. */
static int look_at_pointer(struct search *s, const struct btf_type *t, uint32_t off)
{
	const struct btf_type *tag, *to;
	uint32_t id;

	if (t->kind == BTF_VOLATILE)
		t = btf_type(s->btf, t->type);
	if (!t || t->kind != BTF_PTR)
		return 0;
	tag = btf_type(s->btf, t->type);
	if (!tag || tag->kind != BTF_TYPE_TAG)
		return 0;
	id = btf_skip_modifiers(s->btf, tag->type);
	to = btf_type(s->btf, id);
	if (!to || to->kind != BTF_STRUCT || btf_type(s->btf, tag->type)->kind == BTF_TYPE_TAG)
		return -EINVAL;
	for (unsigned k = 0; k < MAPFIELD_KINDS; k++)
		if (kinds[k].pointer && !strcmp(kinds[k].name, tag->name))
			return add(s, k, off, id);
	return -EINVAL;
}

static int look_into(struct search *s, const struct btf_type *t, uint32_t off, unsigned depth);

static int look_at_one(struct search *s, uint32_t id, uint32_t off, unsigned depth)
{
	const struct btf_type *t = btf_type(s->btf, id);

	if (!t)
		return -EINVAL;
	if (t->kind != BTF_STRUCT)
		return look_at_pointer(s, t, off);
	for (unsigned k = 0; k < MAPFIELD_KINDS; k++)
		if (!kinds[k].pointer && !strcmp(kinds[k].name, t->name))
			return add(s, k, off, 0);
	return depth < MAX_DEPTH ? look_into(s, t, off, depth + 1) : -E2BIG;
}

/* A variable or member; what is in an array is there for every element. */
static int look_at(struct search *s, uint32_t id, uint32_t off, unsigned depth)
{
	const struct btf_type *t = btf_type(s->btf, id);
	uint32_t first = s->out->n, elements = 1, last;
	int64_t size;
	int err;

	while (t && t->kind == BTF_ARRAY) {
		elements *= t->nelems;
		id = t->type;
		t = btf_type(s->btf, id);
	}
	size = btf_size(s->btf, id);
	if (!elements || size < 0)
		return 0;
	err = look_at_one(s, id, off, depth);
	last = s->out->n;
	if (err || elements == 1 || first == last)
		return err;
	for (uint32_t i = first; i < last; i++)
		if (!kinds[s->out->field[i].kind].repeats)
			return -EINVAL;
	if ((uint64_t)(last - first) * elements > MAPFIELD_MAX)
		return -E2BIG;
	for (uint32_t e = 1; !err && e < elements; e++)
		for (uint32_t i = first; !err && i < last; i++)
			err = add(s, s->out->field[i].kind, s->out->field[i].offset + e * (uint32_t)size,
				  s->out->field[i].type);
	return err;
}

static int look_into(struct search *s, const struct btf_type *t, uint32_t off, unsigned depth)
{
	int err = 0;

	for (uint32_t i = 0; !err && i < t->n; i++) {
		const struct btf_type *var;

		if (t->kind == BTF_STRUCT) {
			err = look_at(s, t->members[i].type, off + t->members[i].bit_offset / 8, depth);
		} else {
			var = btf_type(s->btf, t->secvars[i].type);
			err = var ? look_at(s, var->type, t->secvars[i].offset, depth) : -EINVAL;
		}
	}
	return err;
}

static void sort(struct mapfields *out)
{
	for (uint32_t i = 1; i < out->n; i++) {
		struct mapfield f = out->field[i];
		uint32_t k = i;

		for (; k && out->field[k - 1].offset > f.offset; k--)
			out->field[k] = out->field[k - 1];
		out->field[k] = f;
	}
}

static bool allowed(const struct mapfields *out, const struct map_def *map)
{
	const uint32_t locks = 1u << MAPFIELD_SPIN_LOCK | 1u << MAPFIELD_RES_SPIN_LOCK;
	const uint32_t locked = 1u << MAPFIELD_LIST_HEAD | 1u << MAPFIELD_RB_ROOT;

	if (out->n && map->flags & (MAPFLAG_RDONLY_PROG | MAPFLAG_WRONLY_PROG))
		return false;
	if ((out->kinds & locked && !(out->kinds & locks)) || (out->kinds & locks) == locks)
		return false;
	for (uint32_t i = 0; i < out->n; i++)
		if (!(kinds[out->field[i].kind].maps >> map->type & 1))
			return false;
	return true;
}

/* An index is a number, a prefix a struct; what has no key has no type for it. */
static bool key_suits(const struct btf *btf, const struct map_def *map)
{
	const struct btf_type *key = btf_type(btf, btf_skip_modifiers(btf, map->btf_key));

	switch (map->type) {
	case MAP_ARRAY: case MAP_PERCPU_ARRAY:
		if (!map->btf_key && map->is_data)
			return true;
		return key && key->kind == BTF_INT && key->size == 4 && key->bits == 32;
	case MAP_SK_STORAGE: case MAP_INODE_STORAGE: case MAP_TASK_STORAGE: case MAP_CGRP_STORAGE:
		return key && key->kind == BTF_INT && key->size == 4 && key->bits == 32;
	case MAP_LPM_TRIE:
		return key && key->kind == BTF_STRUCT;
	case MAP_BLOOM_FILTER:
		return !map->btf_key;
	}
	return map->btf_key;
}

bool mapfields_untyped(uint32_t type)
{
	return type >= MAP_TYPE_COUNT || UNTYPED >> type & 1;
}

void mapfields_read(const struct map_def *map, const struct btf *btf, struct mapfields *out)
{
	struct search s = { .btf = btf, .out = out };
	const struct btf_type *value;

	memset(out, 0, sizeof(*out));
	if (!btf || mapfields_untyped(map->type))
		return;
	out->has_btf = map->btf_key || map->btf_value;
	if (!map->btf_value)
		return;
	if (map->btf_key && btf_size(btf, map->btf_key) != map->key_size)
		out->has_btf = false;
	value = btf_type(btf, btf_skip_modifiers(btf, map->btf_value));
	if (!key_suits(btf, map) || !value)
		out->has_btf = false;
	else if ((value->kind == BTF_STRUCT || value->kind == BTF_DATASEC) && look_into(&s, value, 0, 0))
		out->has_btf = false;
	if (!out->has_btf || !allowed(out, map))
		memset(out, 0, sizeof(*out));
	sort(out);
}
