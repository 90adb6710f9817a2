/*
 * bpf(2): the maps that a program being loaded refers to, by descriptor or by index into an array of them.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "core/isa.h"
#include "core/maptype.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "run/sys.h"

/* src of an lddw that refers to a map. */
enum { BY_FD = 1, VALUE_BY_FD = 2, BY_INDEX = 5, VALUE_BY_INDEX = 6 };
enum { MAX_MAPS = 64 };		/* the verifier turns away programs with more */

int sys_load_fault(struct prog_fault *fault, int error, const char *fmt, ...)
{
	struct strbuf text = STRBUF_INIT;
	va_list ap;

	if (fault->error)
		return 0;
	va_start(ap, fmt);
	strbuf_vprintf(&text, fmt, ap);
	va_end(ap);
	fault->error = error;
	fault->text = strbuf_take(&text);
	return fault->text ? 0 : -ENOMEM;
}

/* Whether the lddw at `pc` refers to a map, and is in order else. */
static bool refers(const struct prog *p, uint32_t pc)
{
	const struct insn *in = &p->insns[pc];

	if (!isa_is_imm64(in) || pc + 1 >= p->len || in[1].opcode || in[1].dst || in[1].src || in[1].off)
		return false;
	if ((in->src == BY_FD || in->src == BY_INDEX) && in[1].imm)
		return false;
	return in->src == BY_FD || in->src == VALUE_BY_FD || in->src == BY_INDEX || in->src == VALUE_BY_INDEX;
}

/* How the verifier sees a map: with what it holds, where that stays as it is. */
static struct map_def define(const struct sys_map *m)
{
	struct map_def def = m->map->def;

	def.btf = m->btf ? m->btf->btf : NULL;
	def.frozen = m->map->frozen;
	def.is_data = def.type == MAP_ARRAY && def.max_entries == 1;
	def.inner = -1;
	return def;
}

/* Gives the definition memory of its own, which progset_free() frees. */
static int own(struct map_def *def, const struct map *map)
{
	bool constant = def->is_data && def->frozen && def->flags & MAPFLAG_RDONLY_PROG;

	def->name = strdup(map->def.name);
	if (!def->name)
		return -ENOMEM;
	if (constant && map->elements) {
		def->data = malloc(def->value_size);
		if (!def->data)
			return -ENOMEM;
		memcpy(def->data, map->elements, def->value_size);
	}
	return 0;
}

static int append(struct sys_loading *l, const struct map_def *def, struct map *map)
{
	struct progset *set = l->linked;
	struct map_def *defs = realloc(set->maps, (set->n_maps + 1) * sizeof(*defs));
	struct map **maps;

	if (!defs)
		return -ENOMEM;
	set->maps = defs;
	maps = realloc(l->maps, (set->n_maps + 1) * sizeof(*maps));
	if (!maps)
		return -ENOMEM;
	l->maps = maps;
	defs[set->n_maps] = *def;
	maps[set->n_maps] = map;
	l->n_maps = ++set->n_maps;
	return 0;
}

/* The map's index; its reference is taken over. -ENOMEM. */
static int64_t use(struct sys_loading *l, struct sys_map *m)
{
	struct map_def def = define(m);
	uint32_t at;
	int error;

	for (at = 0; at < l->linked->n_maps; at++)
		if (l->maps[at] == m->map) {
			sys_put(&m->object);
			return at;
		}
	error = own(&def, m->map);
	if (!error)
		error = append(l, &def, m->map);
	if (error) {
		free(def.name);
		free(def.data);
		sys_put(&m->object);
	}
	return error ? (int64_t)error : (int64_t)at;
}

/* What is inside maps of maps: definitions behind all others, which are of no maps. */
static int add_templates(struct sys_loading *l)
{
	uint32_t n = l->linked->n_maps;

	for (uint32_t i = 0; i < n; i++) {
		const struct map_def *inner = map_inner(l->maps[i]);
		struct map_def def;
		int error;

		if (!inner)
			continue;
		def = *inner;
		def.name = strdup("");
		def.is_template = true;
		def.inner = -1;
		error = def.name ? append(l, &def, NULL) : -ENOMEM;
		if (error) {
			free(def.name);
			return error;
		}
		l->linked->maps[i].inner = (int32_t)l->linked->n_maps - 1;
	}
	return 0;
}

/* The descriptor that the lddw means: 0, or a fault. */
static int find_fd(struct sys_loading *l, const struct insn *in, int32_t *fd)
{
	uint64_t array = l->call->attr.load.fd_array;

	*fd = in->imm;
	if (in->src == BY_FD || in->src == VALUE_BY_FD)
		return 0;
	if (!array)
		return sys_load_fault(&l->faults->map, -EPROTO, "fd_idx without fd_array is invalid\n");
	if (sys_read(fd, array + (uint64_t)(int64_t)in->imm * sizeof(*fd), sizeof(*fd)))
		l->faults->map.error = -EFAULT;
	return 0;
}

/* use(), or a fault. */
static int64_t use_if_allowed(struct sys_loading *l, struct sys_map *m, struct prog_fault *fault)
{
	if (!m->exclusive || !memcmp(m->only, l->prog->digest, SYS_DIGEST))
		return use(l, m);
	sys_put(&m->object);
	return sys_load_fault(fault, -EACCES, "program's hash doesn't match map's excl_prog_hash\n");
}

int sys_load_array(struct sys_loading *l)
{
	const union sys_attr *attr = &l->call->attr;
	struct prog_fault *fault = &l->faults->early;
	int64_t error = 0;

	for (uint32_t i = 0; i < attr->load.fd_array_cnt && error >= 0 && !fault->error; i++) {
		struct sys_object *object;
		int32_t fd;

		if (sys_read(&fd, attr->load.fd_array + i * sizeof(fd), sizeof(fd)))
			fault->error = -EFAULT;
		else if (!sys_by_fd((uint32_t)fd, SYS_MAP, &object, NULL))
			error = use_if_allowed(l, sys_map_of(object), fault);
		else if (!sys_by_fd((uint32_t)fd, SYS_BTF, &object, NULL))
			sys_put(object);	/* for calls of modules' functions, of which there are none */
		else
			error = sys_load_fault(fault, -EINVAL, "fd %d is not pointing to valid bpf_map or btf\n", fd);
	}
	return error < 0 ? (int)error : 0;
}

static int resolve(struct sys_loading *l, struct insn *in)
{
	struct sys_object *object;
	int64_t index;
	int32_t fd;
	int error = find_fd(l, in, &fd);

	if (error || l->faults->map.error)
		return error;
	error = sys_by_fd((uint32_t)fd, SYS_MAP, &object, NULL);
	if (error)
		return sys_load_fault(&l->faults->map, error, "fd %d is not pointing to valid bpf_map\n", fd);
	index = use_if_allowed(l, sys_map_of(object), &l->faults->map);
	if (index < 0 || l->faults->map.error)
		return index < 0 ? (int)index : 0;
	in->src = in->src == BY_FD || in->src == BY_INDEX ? BY_INDEX : VALUE_BY_INDEX;
	in->imm = (int32_t)index;
	in->id = isa_classify(in);
	return 0;
}

int sys_load_maps(struct sys_loading *l)
{
	struct prog *p = &l->linked->progs[0];
	int error = 0;

	for (uint32_t pc = 0; pc < p->len && !error; pc++) {
		if (refers(p, pc) && l->linked->n_maps <= MAX_MAPS) {
			l->faults->map_insn = pc;
			error = resolve(l, &p->insns[pc]);
			if (l->faults->map.error)
				return error;
		}
		pc += isa_is_imm64(&p->insns[pc]);
	}
	return error ? error : add_templates(l);
}
