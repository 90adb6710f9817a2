/* Values of maps, and which maps may be read or written from the program. */
#include <errno.h>
#include <string.h>

#include "core/maptype.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

int map_access_kind(struct env *env, unsigned regno, int32_t off, int32_t size, bool write)
{
	const struct map_def *map = &env->prog->set->maps[cur_regs(env)[regno].map];
	uint32_t flags = maptype_flags(map->type, map->flags);

	if (write ? flags & MAPFLAG_RDONLY_PROG : flags & MAPFLAG_WRONLY_PROG && !(flags & MAPFLAG_RDONLY_PROG)) {
		verbose(env, "%s map forbidden, value_size=%d off=%d size=%d\n", write ? "write into" : "read from",
			map->value_size, off, size);
		return -EACCES;
	}
	return 0;
}

/* What the kernel keeps in a value is not for loads and stores. */
static int touched(struct env *env, const struct mapfield *f)
{
	switch ((enum mapfield_kind)f->kind) {
	case MAPFIELD_KPTR: case MAPFIELD_KPTR_UNTRUSTED: case MAPFIELD_KPTR_PERCPU: case MAPFIELD_UPTR:
		return unsupported(env, "kernel pointers in values of maps (%s)", mapfield_name((enum mapfield_kind)f->kind));
	default:
		verbose(env, "%s cannot be accessed directly by load/store\n", mapfield_name((enum mapfield_kind)f->kind));
		return -EACCES;
	}
}

int map_access_bounds(struct env *env, unsigned regno, int32_t off, int32_t size, bool zero_ok)
{
	const struct reg *r = &cur_regs(env)[regno];
	const struct mapfields *fields = &env->maps[r->map];
	int64_t low, high;
	int err = mem_region(env, regno, off, size, env->prog->set->maps[r->map].value_size, zero_ok);

	if (err || !fields->n)
		return err;
	low = r->s.smin + off;
	high = (int64_t)(r->s.umax + (uint64_t)(int64_t)off) + size;
	for (uint32_t i = 0; i < fields->n && !err; i++)
		if (low < (int64_t)fields->field[i].offset + fields->field[i].size && fields->field[i].offset < high)
			err = touched(env, &fields->field[i]);
	return err;
}

/* What the map will always hold: its definition says so, and user space cannot change it any more. */
static bool constant_map(const struct map_def *map)
{
	return map->flags & MAPFLAG_RDONLY_PROG && map->frozen && map->is_data;
}

static uint64_t constant_load(const struct map_def *map, uint32_t off, const struct access *a)
{
	uint8_t bytes[8] = { 0 };
	uint64_t n = 0;

	if (map->data)
		memcpy(bytes, map->data + off, (size_t)a->size);
	for (int i = a->size; i--;)
		n = n << 8 | bytes[i];
	if (a->sign && a->size < 8 && n >> (8 * a->size - 1))
		n |= UINT64_MAX << 8 * a->size;
	return n;
}

int map_access(struct env *env, const struct access *a, int32_t off)
{
	struct reg *r = &cur_regs(env)[a->reg];
	const struct map_def *map = &env->prog->set->maps[r->map];
	int err = map_access_kind(env, a->reg, off, a->size, a->write);

	if (!err)
		err = map_access_bounds(env, a->reg, off, a->size, false);
	if (err || a->write || a->value < 0)
		return err;
	if (reg_fixed_offset(r) && constant_map(map))
		reg_set_const(&cur_regs(env)[a->value],
			      constant_load(map, (uint32_t)off + (uint32_t)r->s.bits.value, a));
	else
		reg_set_unknown(&cur_regs(env)[a->value]);
	return 0;
}
