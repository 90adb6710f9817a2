/*
 * bpf(2) on maps: making them, and their elements one by one. The order in which faults are found is the
 * kernel's.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/btf.h"
#include "core/mapfield.h"
#include "run/sys_elem.h"

/* ---- making ---- */

static void sys_map_free(struct sys_map *m)
{
	if (m->btf)
		sys_put(&m->btf->object);
	if (m->inner_btf)
		sys_put(&m->inner_btf->object);
	free(m);
}

/* The last reference to the map went. */
static void destroy(struct map_object *object)
{
	struct sys_map *m = object->owner;

	sys_object_remove(&m->object);
	m->destroy(object);
	sys_map_free(m);
}

/*
 * A map of programs that no descriptor leads to is emptied, so that it and its programs do not hold each
 * other.
 */
static void empty(struct sys_object *object)
{
	struct map *map = sys_map_of(object)->map;
	uint32_t key;

	for (int error = map->ops->next_key(map, NULL, &key); !error;
	     error = map->ops->next_key(map, &key, &key))
		map->ops->delete(map, &key);
	sys_objects_changed();
}

/* Makes an object of the map, for which it takes over the reference: a descriptor or -errno. */
static int adopt(struct sys_map *m, struct map *map, unsigned may)
{
	int fd;

	m->map = map;
	m->destroy = map->object.destroy;
	m->object.kind = SYS_MAP;
	m->object.refs = &map->object;
	if (map->def.type == MAP_PROG_ARRAY)
		m->object.closed = empty;
	map->object.owner = m;
	map->object.destroy = destroy;
	fd = sys_object_add(&m->object, map_storage_file(map), may);
	if (fd < 0) {
		map->object.destroy = m->destroy;
		map_free(map);
	}
	return fd;
}

static bool node_is_there(uint32_t node)
{
	char path[64];

	snprintf(path, sizeof(path), "/sys/devices/system/node/node%u", node);
	return node == 0 || access(path, F_OK) == 0;
}

/* What the kernel looks at before it looks for the type. */
static int check_create(const union sys_attr *attr)
{
	const uint32_t no_node = UINT32_MAX;
	uint32_t type = attr->create.type;

	if (attr->create.btf_vmlinux_value) {
		if (type != MAP_STRUCT_OPS || attr->create.btf_key || attr->create.btf_value)
			return -EINVAL;
	} else if (attr->create.btf_key && !attr->create.btf_value) {
		return -EINVAL;
	}
	if (type != MAP_BLOOM_FILTER && type != MAP_ARENA && attr->create.extra)
		return -EINVAL;
	if (sys_may_of_flags(attr->create.flags) < 0)
		return -EINVAL;
	if (attr->create.flags & MAPFLAG_NUMA_NODE && attr->create.numa_node != no_node &&
	    !node_is_there(attr->create.numa_node))
		return -EINVAL;
	return 0;
}

/* Behind the size checks: maps on network devices, which no device here does. */
static int check_device(const union sys_attr *attr)
{
	char name[IF_NAMESIZE];

	if (!attr->create.ifindex)
		return 0;
	if (attr->create.type != MAP_ARRAY && attr->create.type != MAP_HASH)
		return -EINVAL;
	return if_indextoname(attr->create.ifindex, name) ? -EOPNOTSUPP : -EINVAL;
}

/* ---- types of keys and values ---- */

/* The size of the key's type is the key's; what needs no type of key says so in mapfields_read(). */
static bool sizes_fit(const struct map_def *def, const struct btf *btf)
{
	bool keyless = def->type == MAP_ARRAY || def->type == MAP_BLOOM_FILTER;

	if (def->btf_key ? btf_size(btf, def->btf_key) != def->key_size : !keyless)
		return false;
	return btf_size(btf, def->btf_value) == def->value_size;
}

/* Why the kernel does not take these types; 0: it does. */
static int check_types(const struct map_def *def, const struct btf *btf)
{
	const struct btf_type *value = btf_type(btf, btf_skip_modifiers(btf, def->btf_value));
	struct map_def any = *def;
	struct mapfields fields;

	if (!sizes_fit(def, btf))
		return -EINVAL;
	if (def->type == MAP_PROG_ARRAY)
		return 0;
	if (mapfields_untyped(def->type))
		return -MAP_ENOTSUPP;
	any.is_data = def->type == MAP_ARRAY && def->max_entries == 1 && value->kind == BTF_DATASEC;
	mapfields_read(&any, btf, &fields);
	if (fields.has_btf)
		return 0;
	/* Would they do for the map that takes most? */
	any.type = MAP_HASH;
	any.flags = 0;
	mapfields_read(&any, btf, &fields);
	if (!fields.n)
		return -EINVAL;
	return def->flags & (MAPFLAG_RDONLY_PROG | MAPFLAG_WRONLY_PROG) ? -EACCES : -EOPNOTSUPP;
}

/* *out: the types, with a reference; NULL: none are given. */
static int find_types(const union sys_attr *attr, const struct map_def *def, struct sys_btf **out)
{
	struct sys_object *object;
	int error;

	*out = NULL;
	if (!attr->create.btf_key && !attr->create.btf_value && !attr->create.btf_vmlinux_value)
		return 0;
	error = sys_by_fd(attr->create.btf_fd, SYS_BTF, &object, NULL);
	if (error)
		return error;
	*out = sys_btf_of(object);
	return attr->create.btf_value ? check_types(def, (*out)->btf) : 0;
}

/* What comes besides sizes; the map is there already. */
static int read_extras(struct sys_map *m, const union sys_attr *attr)
{
	if (!attr->create.excl_hash)
		return attr->create.excl_hash_size ? -EINVAL : 0;
	if (attr->create.excl_hash_size != SYS_DIGEST)
		return -EINVAL;
	m->exclusive = true;
	return sys_read(m->only, attr->create.excl_hash, SYS_DIGEST);
}

/* The map itself: with its sizes, flags, name and types. */
static int make_map(const union sys_attr *attr, struct sys_map *m, struct map **out)
{
	struct map_env env = { .cpus = sys_cpus(), .seed = MAP_SEED };
	char name[SYS_NAME];
	struct map_def def = {
		.type = attr->create.type, .key_size = attr->create.key_size, .name = name,
		.value_size = attr->create.value_size, .max_entries = attr->create.max_entries,
		.flags = attr->create.flags, .map_extra = attr->create.extra, .inner = -1,
		.btf_key = attr->create.btf_key, .btf_value = attr->create.btf_value,
	};
	struct sys_object *inner = NULL;
	int error = 0;

	if (def.type == MAP_ARRAY_OF_MAPS || def.type == MAP_HASH_OF_MAPS) {
		error = sys_by_fd(attr->create.inner_fd, SYS_MAP, &inner, NULL);
		if (error)
			return error;
		if (map_inner(sys_map_of(inner)->map)) {
			sys_put(inner);
			return -EINVAL;		/* one level is enough */
		}
		env.inner = &sys_map_of(inner)->map->def;
		m->inner_btf = sys_map_of(inner)->btf;
		if (m->inner_btf)
			map_object_get(m->inner_btf->object.refs);
	}
	error = sys_name(name, attr->create.name);
	if (!error)
		error = find_types(attr, &def, &m->btf);
	if (m->btf)
		env.btf = def.btf = m->btf->btf;
	if (!error)
		error = map_new_in(&def, &env, out);
	if (inner)
		sys_put(inner);
	return error;
}

int sys_map_create(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	const struct maptype *type = maptype_by_number(attr->create.type);
	struct map *map = NULL;
	struct sys_map *m;
	int token = sys_check_token(&call->attr.create.flags, attr->create.token_fd);
	int result = check_create(attr);

	if (result)
		return result;
	if (!type)
		return -EINVAL;
	result = maptype_check(type, attr->create.key_size, attr->create.value_size, attr->create.max_entries,
			       attr->create.flags, attr->create.extra);
	if (!result)
		result = check_device(attr);
	if (!result)
		result = token;
	if (result)
		return result;
	sys_sweep();
	m = calloc(1, sizeof(*m));
	if (!m)
		return -ENOMEM;
	result = make_map(attr, m, &map);
	if (!result)
		result = read_extras(m, attr);
	if (!result)
		result = adopt(m, map, (unsigned)sys_may_of_flags(attr->create.flags));
	else
		map_free(map);
	if (result < 0)
		sys_map_free(m);
	return result;
}

/* ---- elements ---- */

static bool holds_objects(const struct map *map)
{
	return map->def.type == MAP_PROG_ARRAY || map->def.type == MAP_ARRAY_OF_MAPS ||
	       map->def.type == MAP_HASH_OF_MAPS;
}

int sys_buffer_get(struct sys_buffer *b, uint64_t size)
{
	b->bytes = size <= sizeof(b->small) ? (uint8_t *)b->small : malloc(size);
	return b->bytes ? 0 : -ENOMEM;
}

void sys_buffer_put(struct sys_buffer *b)
{
	if (b->bytes != (uint8_t *)b->small)
		free(b->bytes);
}

_Static_assert((int)MAP_MAY_READ == (int)SYS_MAY_READ && (int)MAP_MAY_WRITE == (int)SYS_MAY_WRITE, "rights");

int sys_elem_open(struct sys_elem *e, uint32_t fd, unsigned wanted)
{
	int error = sys_by_fd(fd, SYS_MAP, &e->object, &e->rights);

	e->key.bytes = (uint8_t *)e->key.small;
	e->value.bytes = (uint8_t *)e->value.small;
	e->key_bytes = NULL;
	if (error)
		return error;
	e->map = sys_map_of(e->object)->map;
	if (holds_objects(e->map))
		map_reader_add(&e->reader);
	e->value_bytes = map_value_bytes(e->map);
	if (e->map->frozen)
		e->rights &= ~(unsigned)SYS_MAY_WRITE;
	if ((e->rights & wanted) == wanted)
		return 0;
	sys_elem_close(e);
	return -EPERM;
}

void sys_elem_close(struct sys_elem *e)
{
	sys_buffer_put(&e->key);
	sys_buffer_put(&e->value);
	if (holds_objects(e->map)) {
		map_reader_remove(&e->reader);
		map_quiesce(e->map);
		sys_objects_changed();
	}
	sys_put(e->object);
}

int sys_elem_read_key(struct sys_elem *e, uint64_t from)
{
	uint32_t size = e->map->def.key_size;
	int error;

	if (!size)
		return from ? -EINVAL : 0;
	error = sys_buffer_get(&e->key, size);
	if (error)
		return error;
	e->key_bytes = e->key.bytes;
	return sys_read(e->key.bytes, from, size);
}

/* Whether the flags ask for a lock only where there is one. */
static bool locks(const struct map *map, uint64_t flags)
{
	return !(flags & MAP_F_LOCK) || map_has_lock(map);
}

int sys_map_lookup_elem(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_elem e;
	int error;

	if (attr->elem.flags & ~(uint64_t)MAP_F_LOCK)
		return -EINVAL;
	error = sys_elem_open(&e, attr->elem.map_fd, SYS_MAY_READ);
	if (error)
		return error;
	error = locks(e.map, attr->elem.flags) ? sys_elem_read_key(&e, attr->elem.key) : -EINVAL;
	if (!error)
		error = sys_buffer_get(&e.value, e.value_bytes);
	/* The value that the filter is asked for. */
	if (!error && e.map->def.type == MAP_BLOOM_FILTER)
		error = sys_read(e.value.bytes, attr->elem.value, e.value_bytes);
	if (!error)
		error = map_call_lookup(e.map, e.rights, e.key_bytes, e.value.bytes, attr->elem.flags);
	if (!error && e.map->def.type != MAP_BLOOM_FILTER)
		error = sys_write(attr->elem.value, e.value.bytes, e.value_bytes);
	sys_elem_close(&e);
	return error;
}

/* Maps of programs and of maps take descriptors, and hold what they stand for. */
static int update_object(struct sys_elem *e, uint64_t flags)
{
	bool of_programs = e->map->def.type == MAP_PROG_ARRAY;
	struct sys_object *object;
	uint32_t fd, index;
	int error;

	memcpy(&fd, e->value.bytes, sizeof(fd));
	if (e->map->def.type != MAP_HASH_OF_MAPS) {
		memcpy(&index, e->key_bytes, sizeof(index));
		if (flags != MAP_ANY)
			return -EINVAL;
		if (index >= e->map->def.max_entries)
			return -E2BIG;
	}
	error = sys_by_fd(fd, of_programs ? SYS_PROG : SYS_MAP, &object, NULL);
	if (error)
		return error;
	if (of_programs && !sys_map_suits(sys_map_of(e->object), sys_prog_of(object)))
		error = -EINVAL;
	else if (of_programs && !sys_prog_of(object)->runs && sys_prog_runs_here(sys_prog_of(object)))
		error = -EOPNOTSUPP;	/* a jump to it could go nowhere */
	else
		error = map_set_object(e->map, e->key_bytes, object->refs, flags);
	sys_put(object);
	return error;
}

int sys_elem_update(struct sys_elem *e, uint64_t flags)
{
	if (holds_objects(e->map))
		return update_object(e, flags);
	return map_call_update(e->map, e->rights, e->key_bytes, e->value.bytes, flags);
}

int sys_map_update_elem(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_elem e;
	int error = sys_elem_open(&e, attr->elem.map_fd, SYS_MAY_WRITE);

	if (error)
		return error;
	error = locks(e.map, attr->elem.flags) ? sys_elem_read_key(&e, attr->elem.key) : -EINVAL;
	if (!error)
		error = sys_buffer_get(&e.value, e.value_bytes);
	if (!error)
		error = sys_read(e.value.bytes, attr->elem.value, e.value_bytes);
	if (!error)
		error = sys_elem_update(&e, attr->elem.flags);
	sys_elem_close(&e);
	return error;
}

int sys_map_delete_elem(struct sys_call *call)
{
	struct sys_elem e;
	int error = sys_elem_open(&e, call->attr.elem.map_fd, SYS_MAY_WRITE);

	if (error)
		return error;
	error = sys_elem_read_key(&e, call->attr.elem.key);
	if (!error)
		error = map_call_delete(e.map, e.rights, e.key_bytes);
	sys_elem_close(&e);
	return error;
}

int sys_map_get_next_key(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_elem e;
	int error = sys_elem_open(&e, attr->elem.map_fd, SYS_MAY_READ);

	if (error)
		return error;
	if (attr->elem.key)
		error = sys_elem_read_key(&e, attr->elem.key);
	/* The next key has the value's place. */
	if (!error)
		error = sys_buffer_get(&e.value, e.map->def.key_size);
	if (!error)
		error = map_call_next_key(e.map, e.rights, e.key_bytes, e.value.bytes);
	if (!error)
		error = sys_write(attr->elem.value, e.value.bytes, e.map->def.key_size);
	sys_elem_close(&e);
	return error;
}

int sys_map_lookup_and_delete_elem(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_elem e;
	int error;

	if (attr->elem.flags & ~(uint64_t)MAP_F_LOCK)
		return -EINVAL;
	error = sys_elem_open(&e, attr->elem.map_fd, SYS_MAY_READ | SYS_MAY_WRITE);
	if (error)
		return error;
	error = locks(e.map, attr->elem.flags) ? sys_elem_read_key(&e, attr->elem.key) : -EINVAL;
	if (!error)
		error = sys_buffer_get(&e.value, e.value_bytes);
	if (!error)
		error = map_call_lookup_delete(e.map, e.rights, e.key_bytes, e.value.bytes, attr->elem.flags);
	if (!error)
		error = sys_write(attr->elem.value, e.value.bytes, e.value_bytes);
	sys_elem_close(&e);
	return error;
}

/* Whether this process has the map's memory mapped for writing, besides the map itself. */
static bool mapped_for_writing(const struct sys_object *object, const struct map *map)
{
	FILE *file = fopen("/proc/self/maps", "re");
	char line[PATH_MAX + 128], may[5];
	unsigned long from, inode;
	bool found = false;

	while (file && !found && fgets(line, sizeof(line), file))
		found = sscanf(line, "%lx-%*x %4s %*x %*s %lu", &from, may, &inode) == 3 && inode == object->ino &&
			may[1] == 'w' && from != (uintptr_t)map->elements;
	if (file)
		fclose(file);
	return found;
}

/* With the map's rights known. */
static int freeze(struct sys_elem *e)
{
	bool can_be_mapped = e->map->elements && map_storage_file(e->map) >= 0;
	int error;

	if (e->map->fields.n)
		return -MAP_ENOTSUPP;
	if (can_be_mapped && mapped_for_writing(e->object, e->map))
		return -EBUSY;
	error = map_call_freeze(e->map, e->rights);
	if (!error && can_be_mapped)
		fcntl(e->object->keeper, F_ADD_SEALS, F_SEAL_FUTURE_WRITE);
	return error;
}

int sys_map_freeze(struct sys_call *call)
{
	struct sys_elem e;
	int error = sys_elem_open(&e, call->attr.elem.map_fd, SYS_MAY_WRITE);

	if (error)
		return error;
	error = freeze(&e);
	sys_elem_close(&e);
	return error;
}
