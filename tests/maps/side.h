/*
 * side.h - the same calls on a map here and on one in the kernel, for tests that compare the two. Results are
 * 0 or -errno.
 */
#ifndef TESTS_MAPS_SIDE_H
#define TESTS_MAPS_SIDE_H

#include "core/btf.h"
#include "core/strbuf.h"
#include "maps/map.h"
#include "tests/tables/oracle.h"

/* A map here or in the kernel; `btf`: of its types, NULL: none. */
struct side { struct map *map; int fd; bool kernel; const struct btf *btf; };

static inline int call(const struct side *side, int cmd, const void *key, const void *value, uint64_t flags)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)side->fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	attr.flags = flags;
	return oracle_bpf(cmd, &attr);
}

static inline int lookup(const struct side *s, const void *key, void *value, uint64_t flags)
{
	return s->kernel ? call(s, BPF_MAP_LOOKUP_ELEM, key, value, flags) :
	       map_user_lookup(s->map, key, value, flags);
}

static inline int update(const struct side *s, const void *key, const void *value, uint64_t flags)
{
	return s->kernel ? call(s, BPF_MAP_UPDATE_ELEM, key, value, flags) :
	       map_user_update(s->map, key, value, flags);
}

static inline int delete(const struct side *s, const void *key)
{
	return s->kernel ? call(s, BPF_MAP_DELETE_ELEM, key, NULL, 0) : map_user_delete(s->map, key);
}

static inline int next_key(const struct side *s, const void *key, void *next)
{
	return s->kernel ? call(s, BPF_MAP_GET_NEXT_KEY, key, next, 0) : map_user_next_key(s->map, key, next);
}

static inline int take(const struct side *s, const void *key, void *value, uint64_t flags)
{
	return s->kernel ? call(s, BPF_MAP_LOOKUP_AND_DELETE_ELEM, key, value, flags) :
	       map_user_lookup_delete(s->map, key, value, flags);
}

static inline int freeze(const struct side *s)
{
	return s->kernel ? call(s, BPF_MAP_FREEZE, NULL, NULL, 0) : map_user_freeze(s->map);
}

/* The descriptor of the types in the kernel. */
static inline int load_types(const struct btf *btf)
{
	struct strbuf bytes = STRBUF_INIT;
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	btf_write(btf, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, &bytes);
	attr.btf = (uintptr_t)bytes.s;
	attr.btf_size = (uint32_t)bytes.len;
	fd = oracle_bpf(BPF_BTF_LOAD, &attr);
	strbuf_free(&bytes);
	return fd;
}

static inline int make(struct side *side, const struct map_def *def)
{
	bool nests = def->type == MAP_ARRAY_OF_MAPS || def->type == MAP_HASH_OF_MAPS;
	const struct map_def inner = { .type = MAP_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 1 };
	struct map_env env = { .cpus = (unsigned)sysconf(_SC_NPROCESSORS_CONF), .seed = 1, .inner = &inner,
			       .btf = side->btf };
	union bpf_attr attr;
	int inner_fd = 0, types = -1;

	if (!side->kernel)
		return map_new_in(def, &env, &side->map);
	memset(&attr, 0, sizeof(attr));
	attr.map_type = inner.type;
	attr.key_size = inner.key_size;
	attr.value_size = inner.value_size;
	attr.max_entries = inner.max_entries;
	if (nests)
		inner_fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	memset(&attr, 0, sizeof(attr));
	attr.inner_map_fd = (uint32_t)inner_fd;
	attr.map_type = def->type;
	attr.key_size = def->key_size;
	attr.value_size = def->value_size;
	attr.max_entries = def->max_entries;
	attr.map_flags = def->flags;
	attr.map_extra = def->map_extra;
	if (side->btf && (def->btf_key || def->btf_value)) {
		types = load_types(side->btf);
		attr.btf_fd = (uint32_t)types;
		attr.btf_key_type_id = def->btf_key;
		attr.btf_value_type_id = def->btf_value;
	}
	side->fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	if (types >= 0)
		close(types);
	if (nests)
		close(inner_fd);
	return side->fd < 0 ? side->fd : 0;
}

static inline void forget(struct side *side)
{
	if (side->kernel)
		close(side->fd);
	else
		map_free(side->map);
}

#endif
