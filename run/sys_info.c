/*
 * bpf(2): what is known of an object. The caller's struct may be shorter or longer than Linux 6.18's.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/prog.h"
#include "jit/jit.h"
#include "run/load.h"
#include "run/sys.h"

/* The structs, with the layout of <linux/bpf.h>. */
struct map_info {
	uint32_t type, id, key_size, value_size, max_entries, flags;
	char name[SYS_NAME];
	uint32_t ifindex, btf_vmlinux_value;
	uint64_t netns_dev, netns_ino;
	uint32_t btf_id, btf_key, btf_value, btf_vmlinux;
	uint64_t extra, hash;
	uint32_t hash_size;
} __attribute__((aligned(8)));

struct prog_info {
	uint32_t type, id;
	uint8_t tag[8];
	uint32_t jited_len, xlated_len;
	uint64_t jited, xlated, load_time;
	uint32_t uid, n_map_ids;
	uint64_t map_ids;
	char name[SYS_NAME];
	uint32_t ifindex, gpl_compatible;
	uint64_t netns_dev, netns_ino;
	uint32_t n_jited_ksyms, n_jited_func_lens;
	uint64_t jited_ksyms, jited_func_lens;
	uint32_t btf_id, func_info_rec_size;
	uint64_t func_info;
	uint32_t n_func_info, n_line_info;
	uint64_t line_info, jited_line_info;
	uint32_t n_jited_line_info, line_info_rec_size, jited_line_info_rec_size, n_tags;
	uint64_t tags, run_time, run_count, recursion_misses;
	uint32_t verified_insns, attach_btf_obj, attach_btf;
} __attribute__((aligned(8)));

struct btf_info {
	uint64_t btf;
	uint32_t size, id;
	uint64_t name;
	uint32_t name_len, kernel;
};

/* Reads as much of the caller's struct as he has: the caller's lengths and pointers. */
static int read_info(struct sys_call *call, void *info, uint32_t size)
{
	uint32_t len = call->attr.info.len;
	int error = len > size ? sys_read_zeros(call->attr.info.info + size, len - size) : 0;

	if (len > 4096)
		return -E2BIG;
	if (error)
		return error;
	if (len > size)
		len = call->attr.info.len = size;
	memset(info, 0, size);
	return sys_read(info, call->attr.info.info, len);
}

static int write_info(struct sys_call *call, const void *info, uint32_t size)
{
	uint32_t len = call->attr.info.len < size ? call->attr.info.len : size;

	call->attr.info.len = len;
	if (sys_write(call->attr.info.info, info, len) || SYS_WRITE_BACK(call, info.len))
		return -EFAULT;
	return 0;
}

/* Copies an array into the caller's, as far as it goes, and says how long it is. */
static int give(uint64_t to, uint32_t *room, const void *items, uint32_t n, uint32_t size)
{
	uint32_t fits = *room < n ? *room : n;

	*room = n;
	return fits && items && sys_write(to, items, (size_t)fits * size) ? -EFAULT : 0;
}

/* ---- maps ---- */

static int map_info(struct sys_call *call, struct sys_map *m)
{
	const struct map_def *def = &m->map->def;
	struct map_info info, asked;
	int error = read_info(call, &asked, sizeof(asked));

	if (error)
		return error;
	memset(&info, 0, sizeof(info));
	info.type = def->type;
	info.id = m->object.id;
	info.key_size = def->key_size;
	info.value_size = def->value_size;
	info.max_entries = def->max_entries;
	info.flags = def->flags;
	info.extra = def->map_extra;
	memcpy(info.name, def->name, strnlen(def->name, SYS_NAME - 1));
	if (m->btf) {
		info.btf_id = m->btf->object.id;
		info.btf_key = def->btf_key;
		info.btf_value = def->btf_value;
	}
	info.hash = asked.hash;
	info.hash_size = asked.hash_size;
	return write_info(call, &info, sizeof(info));
}

/* ---- types ---- */

static int btf_info(struct sys_call *call, const struct sys_btf *b)
{
	struct btf_info info;
	uint32_t size, room;
	int error = read_info(call, &info, sizeof(info));

	if (error)
		return error;
	room = info.size;
	size = room < b->size ? room : b->size;
	info.id = b->object.id;
	if (size && sys_write(info.btf, b->bytes, size))
		return -EFAULT;
	info.size = b->size;
	info.kernel = 0;
	if (info.name && !info.name_len)
		return -EINVAL;
	if (info.name && sys_write(info.name, "", 1))
		return -EFAULT;
	info.name_len = 0;
	return write_info(call, &info, sizeof(info));
}

/* ---- programs ---- */

static int give_maps(struct prog_info *info, const struct sys_prog *p)
{
	uint32_t *ids = malloc((p->set->linked->n_maps + 1) * sizeof(*ids)), n = 0;
	int error;

	if (!ids)
		return -ENOMEM;
	for (uint32_t i = 0; i < p->set->linked->n_maps; i++)
		if (p->set->maps[i])
			ids[n++] = p->set->maps[i]->object.id;
	error = give(info->map_ids, &info->n_map_ids, ids, n, sizeof(*ids));
	free(ids);
	return error;
}

/* The instructions, with ids of maps where they had descriptors. */
static int give_insns(struct prog_info *info, const struct sys_prog *p)
{
	const struct prog *prog = p->prog->prog;
	uint32_t len = prog->len * ISA_SLOT, room = info->xlated_len;
	struct insn *insns = malloc(prog->len * sizeof(*insns));
	uint8_t *bytes = malloc(len);
	int error = insns && bytes ? 0 : -ENOMEM;

	if (!error) {
		memcpy(insns, prog->insns, prog->len * sizeof(*insns));
		for (uint32_t i = 0; i < prog->len; i++) {
			if (insns[i].id != ISA_LD_MAP_IDX && insns[i].id != ISA_LD_MAP_IDX_VALUE)
				continue;
			insns[i].src = insns[i].id == ISA_LD_MAP_IDX ? 1 : 2;
			insns[i].imm = (int32_t)p->set->maps[insns[i].imm]->object.id;
		}
		isa_encode(insns, prog->len, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, bytes);
		if (room && sys_write(info->xlated, bytes, room < len ? room : len))
			error = -EFAULT;
	}
	info->xlated_len = len;
	free(insns);
	free(bytes);
	return error;
}

/* Machine code, where there is any, and where its functions are. */
static int give_code(struct prog_info *info, const struct sys_prog *p)
{
	const struct code *code = p->prog->code;
	uint32_t len = code ? (uint32_t)code_size(code) : 0, room = info->jited_len;
	uint64_t at = code ? (uint64_t)(uintptr_t)code_bytes(code) : 0;

	info->jited_len = len;
	if (!code) {
		info->n_jited_ksyms = info->n_jited_func_lens = 0;
		return 0;
	}
	if (room && sys_write(info->jited, code_bytes(code), room < len ? room : len))
		return -EFAULT;
	if (give(info->jited_ksyms, &info->n_jited_ksyms, &at, 1, sizeof(at)))
		return -EFAULT;
	return give(info->jited_func_lens, &info->n_jited_func_lens, &len, 1, sizeof(len));
}

static int give_types(struct prog_info *info, const struct sys_prog *p)
{
	int error;

	info->btf_id = p->btf ? p->btf->object.id : 0;
	info->func_info_rec_size = SYS_FUNC_INFO;
	info->line_info_rec_size = SYS_LINE_INFO;
	info->jited_line_info_rec_size = sizeof(uint64_t);
	info->n_jited_line_info = 0;
	error = give(info->func_info, &info->n_func_info, p->funcs.bytes, p->funcs.n, SYS_FUNC_INFO);
	if (!error)
		error = give(info->line_info, &info->n_line_info, p->lines.bytes, p->lines.n, SYS_LINE_INFO);
	return error ? error : give(info->tags, &info->n_tags, info->tag, 1, sizeof(info->tag));
}

static int prog_info(struct sys_call *call, const struct sys_prog *p)
{
	struct prog_info info;
	int error = read_info(call, &info, sizeof(info));

	if (error)
		return error;
	info.type = p->prog->prog->type->number;
	info.id = p->object.id;
	memcpy(info.tag, p->digest, sizeof(info.tag));
	info.load_time = p->load_time;
	info.uid = p->uid;
	memcpy(info.name, p->name, sizeof(info.name));
	info.gpl_compatible = license_is_gpl(p->set->linked->license);
	info.run_time = info.run_count = info.recursion_misses = 0;
	info.verified_insns = p->verified_insns;
	info.attach_btf_obj = info.attach_btf = 0;
	error = give_maps(&info, p);
	if (!error)
		error = give_insns(&info, p);
	if (!error)
		error = give_code(&info, p);
	if (!error)
		error = give_types(&info, p);
	return error ? error : write_info(call, &info, sizeof(info));
}

/* ---- links ---- */

static int link_info(struct sys_call *call, struct sys_object *object)
{
	struct sys_link_info info;
	int error = read_info(call, &info, sizeof(info));

	memset(&info, 0, sizeof(info));
	if (!error)
		error = sys_link_info(object, &info);
	return error ? error : write_info(call, &info, sizeof(info));
}

int sys_obj_get_info_by_fd(struct sys_call *call)
{
	struct sys_object *object;
	int result = sys_any_by_fd(call->attr.info.fd, &object, NULL);

	if (result == -EBADF)
		return -EBADFD;		/* here alone */
	if (result)
		return result;
	switch (object->kind) {
	case SYS_MAP:
		result = map_info(call, sys_map_of(object));
		break;
	case SYS_PROG:
		result = prog_info(call, sys_prog_of(object));
		break;
	case SYS_BTF:
		result = btf_info(call, sys_btf_of(object));
		break;
	case SYS_LINK:
		result = link_info(call, object);
		break;
	default:
		result = -EINVAL;
	}
	sys_put(object);
	return result;
}
