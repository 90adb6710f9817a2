#include "run/kernel.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "core/btf.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/load.h"

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <sys/syscall.h>

enum { LOG_BYTES = 16 << 20, MAC_HEADER = 14, ROOM = 4096, MAX_BYTES = 65536 };

struct run_kernel {
	const struct run_set *set;
	const struct prog *prog;
	int fd, btf;
	int *maps;			/* descriptors, -1: none */
	uint8_t *in, *out;
};

static int bpf(int cmd, union bpf_attr *attr)
{
	int got = (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return got < 0 ? -errno : got;
}

static int fail(const struct run_kernel *k, int error, const char *what, const char *name, struct diags *d)
{
	struct loc loc = { diag_intern(d, k->set->linked->file), 0, 0, 0 };

	diag_error(d, loc, "%s '%s': the kernel says: %s", what, name, strerror(-error));
	if (error == -EPERM)
		diag_note(d, (struct loc){ NULL, 0, 0, 0 },
			  "--engine=kernel takes the capabilities CAP_BPF and CAP_NET_ADMIN: run as root");
	return error;
}

static void load_btf(struct run_kernel *k)
{
	struct strbuf bytes = STRBUF_INIT;
	union bpf_attr attr = { 0 };

	if (k->set->linked->btf &&
	    !btf_write(k->set->linked->btf, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, &bytes)) {
		attr.btf = (uintptr_t)bytes.s;
		attr.btf_size = (uint32_t)bytes.len;
		k->btf = bpf(BPF_BTF_LOAD, &attr);
	}
	strbuf_free(&bytes);
}

/* ---- maps ---- */

static int create_map(const struct run_kernel *k, const struct map_def *def, bool types)
{
	union bpf_attr attr = { 0 };

	attr.map_type = def->type;
	attr.key_size = def->key_size;
	attr.value_size = def->value_size;
	attr.max_entries = def->max_entries;
	attr.map_flags = def->flags;
	attr.map_extra = def->map_extra;
	if (def->inner >= 0)
		attr.inner_map_fd = (uint32_t)k->maps[def->inner];
	if (types && k->btf > 0 && def->btf_value) {
		attr.btf_fd = (uint32_t)k->btf;
		attr.btf_key_type_id = def->btf_key;
		attr.btf_value_type_id = def->btf_value;
	}
	return bpf(BPF_MAP_CREATE, &attr);
}

static int fill_map(struct run_kernel *k, uint32_t index)
{
	const struct map_def *def = &k->set->linked->maps[index];
	union bpf_attr attr = { 0 };
	int error = 0;

	attr.map_fd = (uint32_t)k->maps[index];
	if (def->data) {
		uint32_t zero = 0;

		attr.key = (uintptr_t)&zero;
		attr.value = (uintptr_t)def->data;
		error = bpf(BPF_MAP_UPDATE_ELEM, &attr);
	}
	if (!error && def->frozen) {
		attr = (union bpf_attr){ .map_fd = (uint32_t)k->maps[index] };
		error = bpf(BPF_MAP_FREEZE, &attr);
	}
	return error;
}

static int open_maps(struct run_kernel *k, struct diags *d)
{
	const struct progset *linked = k->set->linked;
	int error = 0;

	k->maps = malloc((linked->n_maps + 1) * sizeof(*k->maps));
	if (!k->maps)
		return -ENOMEM;
	for (uint32_t i = 0; i < linked->n_maps; i++)
		k->maps[i] = -1;
	/* From the end: definitions of inner maps come last, and what holds them needs one. */
	for (uint32_t i = linked->n_maps; i-- > 0 && !error;) {
		const struct map_def *def = &linked->maps[i];

		if (def->n_values) {
			diag_error(d, (struct loc){ diag_intern(d, linked->file), 0, 0, 0 },
				   "map '%s': maps of maps or programs cannot be filled in the kernel yet",
				   def->name);
			return -ENOTSUP;
		}
		k->maps[i] = create_map(k, def, true);
		if (k->maps[i] < 0)	/* as libbpf does: some types of maps take no types of values */
			k->maps[i] = create_map(k, def, false);
		error = k->maps[i] < 0 ? k->maps[i] : fill_map(k, i);
		if (error)
			fail(k, error, "map", def->name, d);
	}
	return error;
}

/* ---- the program ---- */

static uint8_t *encode(const struct run_kernel *k)
{
	const struct prog *p = k->prog;
	struct insn *insns = malloc(p->len * sizeof(*insns));
	uint8_t *bytes = malloc((size_t)p->len * ISA_SLOT);

	if (insns && bytes) {
		memcpy(insns, p->insns, p->len * sizeof(*insns));
		for (uint32_t i = 0; i < p->len; i++) {
			if (insns[i].id != ISA_LD_MAP_IDX && insns[i].id != ISA_LD_MAP_IDX_VALUE)
				continue;
			insns[i].src = insns[i].id == ISA_LD_MAP_IDX ? BPF_PSEUDO_MAP_FD
								     : BPF_PSEUDO_MAP_VALUE;
			insns[i].imm = k->maps[insns[i].imm];
		}
		isa_encode(insns, p->len, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, bytes);
	}
	free(insns);
	return bytes;
}

/* Functions that are verified on their own or called back must have types. */
static struct bpf_func_info *function_types(const struct run_kernel *k)
{
	struct bpf_func_info *info = calloc(k->prog->n_funcs, sizeof(*info));
	bool all = k->btf > 0;

	for (uint32_t i = 0; info && i < k->prog->n_funcs; i++) {
		info[i] = (struct bpf_func_info){ k->prog->funcs[i].start, k->prog->funcs[i].btf_id };
		all = all && info[i].type_id;
	}
	if (all)
		return info;
	free(info);
	return NULL;
}

static int load_program(struct run_kernel *k, struct strbuf *log, struct diags *d)
{
	uint8_t *code = encode(k);
	struct bpf_func_info *info = function_types(k);
	union bpf_attr attr = { 0 };
	char *text = NULL;
	int fd;

	attr.prog_type = k->prog->type->number;
	attr.expected_attach_type = k->prog->attach_type;
	attr.prog_flags = k->prog->prog_flags;
	attr.insns = (uintptr_t)code;
	attr.insn_cnt = k->prog->len;
	attr.license = (uintptr_t)k->set->linked->license;
	if (info) {
		attr.prog_btf_fd = (uint32_t)k->btf;
		attr.func_info = (uintptr_t)info;
		attr.func_info_cnt = k->prog->n_funcs;
		attr.func_info_rec_size = sizeof(*info);
	}
	fd = code ? bpf(BPF_PROG_LOAD, &attr) : -ENOMEM;
	if (fd < 0 && fd != -EPERM && fd != -ENOMEM && (text = malloc(LOG_BYTES))) {
		text[0] = 0;
		attr.log_level = 1;
		attr.log_buf = (uintptr_t)text;
		attr.log_size = LOG_BYTES;
		fd = bpf(BPF_PROG_LOAD, &attr);
		strbuf_puts(log, text);
	}
	free(text);
	free(info);
	free(code);
	k->fd = fd;
	if (fd >= 0)
		return 0;
	return log->len ? RUN_REJECTED : fail(k, fd, "program", k->prog->name, d);
}

int run_kernel_open(const struct run_set *set, const struct run_prog *prog, struct run_kernel **out,
		    struct strbuf *log, struct diags *d)
{
	struct run_kernel *k = calloc(1, sizeof(*k));
	int error = k ? 0 : -ENOMEM;

	if (k) {
		*k = (struct run_kernel){ .set = set, .prog = prog->prog, .fd = -1, .btf = -1 };
		k->in = malloc(MAC_HEADER + MAX_BYTES);
		k->out = malloc(MAX_BYTES + ROOM);
		error = k->in && k->out ? 0 : -ENOMEM;
	}
	if (!error) {
		load_btf(k);
		error = open_maps(k, d);
	}
	if (!error)
		error = load_program(k, log, d);
	if (error) {
		run_kernel_close(k);
		return error;
	}
	*out = k;
	return 0;
}

void run_kernel_close(struct run_kernel *k)
{
	if (!k)
		return;
	for (uint32_t i = 0; k->maps && i < k->set->linked->n_maps; i++)
		if (k->maps[i] >= 0)
			close(k->maps[i]);
	if (k->fd >= 0)
		close(k->fd);
	if (k->btf >= 0)
		close(k->btf);
	free(k->maps);
	free(k->in);
	free(k->out);
	free(k);
}

/* ---- running ---- */

int run_kernel_packet(struct run_kernel *k, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	/*
	 * A test run shows socket filters the frame behind its Ethernet header: they get one more in front.
	 */
	uint32_t head = k->prog->type->id == PROGTYPE_SOCKET_FILTER ? MAC_HEADER : 0;
	struct __sk_buff skb = { .ifindex = 1, .ingress_ifindex = 1, .tstamp = time_ns,
				 .wire_len = wire_len > len + head ? wire_len : 0 };
	union bpf_attr attr = { 0 };
	int error;

	if (len > MAX_BYTES || len < MAC_HEADER)
		return -EINVAL;
	memcpy(k->in, bytes, MAC_HEADER);
	memcpy(k->in + head, bytes, len);
	attr.test.prog_fd = (uint32_t)k->fd;
	attr.test.data_in = (uintptr_t)k->in;
	attr.test.data_size_in = len + head;
	attr.test.data_out = (uintptr_t)k->out;
	attr.test.data_size_out = MAX_BYTES + ROOM;
	if (k->prog->type->id != PROGTYPE_XDP) {
		attr.test.ctx_in = (uintptr_t)&skb;
		attr.test.ctx_size_in = sizeof(skb);
	}
	error = bpf(BPF_PROG_TEST_RUN, &attr);
	if (error || attr.test.data_size_out < head)
		return error ? error : -EINVAL;
	*result = (struct run_kernel_result){ attr.test.retval, k->out + head,
					      attr.test.data_size_out - head };
	return 0;
}

/* ---- maps afterwards ---- */

static int next_key(int fd, const void *key, void *next)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.next_key = (uintptr_t)next;
	return bpf(BPF_MAP_GET_NEXT_KEY, &attr);
}

static int lookup(int fd, const void *key, void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return bpf(BPF_MAP_LOOKUP_ELEM, &attr);
}

/* Calls visit() for each element of a map of the kernel until it gives other than 0. */
static int each_element(struct run_kernel *k, uint32_t index,
			int (*visit)(struct map *map, void *key, void *value))
{
	struct map *map = k->set->maps[index];
	size_t key_size = map->def.key_size ? map->def.key_size : 1;
	uint8_t *keys = calloc(2, key_size), *value = calloc(1, map->def.value_size + 8);
	int error = keys && value ? 0 : -ENOMEM;

	for (bool first = true; !error && !next_key(k->maps[index], first ? NULL : keys, keys + key_size);
	     first = false) {
		memcpy(keys, keys + key_size, key_size);
		if (!lookup(k->maps[index], keys, value))
			error = visit(map, keys, value);
	}
	free(keys);
	free(value);
	return error;
}

static int store(struct map *map, void *key, void *value)
{
	return map_user_update(map, key, value, 0);
}

static int compare(struct map *map, void *key, void *value)
{
	uint8_t *ours = malloc(map->def.value_size + 1);
	bool same = ours && !map_user_lookup(map, key, ours, 0) && !memcmp(ours, value, map->def.value_size);

	free(ours);
	return same ? 0 : 1;
}

/*
 * Values that the kernel has once for each of its CPUs are not comparable, nor is what has no keys to walk.
 */
static bool walkable(const struct map *map)
{
	return map && map->ops->next_key && map_value_bytes(map) == map->def.value_size &&
	       map->def.type != MAP_ARRAY_OF_MAPS && map->def.type != MAP_HASH_OF_MAPS &&
	       map->def.type != MAP_PROG_ARRAY;
}

int run_kernel_fetch(struct run_kernel *k)
{
	int error = 0;

	for (uint32_t i = 0; !error && i < k->set->linked->n_maps; i++)
		if (walkable(k->set->maps[i]) && !k->set->maps[i]->frozen)
			error = each_element(k, i, store);
	return error;
}

/* Every element of ours is there, and there are no others. */
int run_kernel_same_map(struct run_kernel *k, uint32_t index)
{
	struct map *map = k->set->maps[index];
	uint8_t *keys, *value;
	bool same = true;

	if (!walkable(map))
		return true;
	if (each_element(k, index, compare))
		return false;
	keys = calloc(2, map->def.key_size);
	value = malloc(map->def.value_size + 8);
	for (bool first = true;
	     same && !map_user_next_key(map, first ? NULL : keys, keys + map->def.key_size); first = false) {
		memcpy(keys, keys + map->def.key_size, map->def.key_size);
		same = !lookup(k->maps[index], keys, value);
	}
	free(keys);
	free(value);
	return same;
}

#else

int run_kernel_open(const struct run_set *set, const struct run_prog *prog, struct run_kernel **out,
		    struct strbuf *log, struct diags *d)
{
	(void)set, (void)prog, (void)out, (void)log;
	diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "this system has no bpf(2)");
	return -ENOSYS;
}

void run_kernel_close(struct run_kernel *k)
{
	(void)k;
}

int run_kernel_packet(struct run_kernel *k, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	(void)k, (void)bytes, (void)len, (void)wire_len, (void)time_ns, (void)result;
	return -ENOSYS;
}

int run_kernel_fetch(struct run_kernel *k)
{
	(void)k;
	return -ENOSYS;
}

int run_kernel_same_map(struct run_kernel *k, uint32_t index)
{
	(void)k, (void)index;
	return true;
}

#endif
