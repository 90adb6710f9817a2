#include "run/kernel_load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "core/btf.h"
#include "core/diag.h"
#include "core/maptype.h"
#include "core/prog.h"
#include "core/strbuf.h"

static const struct loc nowhere;

int kernel_refused(const struct progset *set, int error, const char *what, const char *name, struct diags *d)
{
	struct loc loc = { diag_intern(d, set->file), 0, 0, 0 };

	diag_error(d, loc, "%s '%s': the kernel says: %s", what, name, strerror(-error));
	if (error == -EPERM)
		diag_note(d, nowhere, "loading takes the capabilities CAP_BPF and CAP_NET_ADMIN: run as root");
	return error;
}

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <sys/syscall.h>

enum { LOG_BYTES_FIRST = 1 << 20, LOG_BYTES_LAST = 1 << 30 };

static int bpf(int cmd, union bpf_attr *attr)
{
	int got = (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return got < 0 ? -errno : got;
}

static void load_btf(struct kernel_set *k)
{
	struct strbuf bytes = STRBUF_INIT;
	union bpf_attr attr = { 0 };

	if (k->set->btf && !btf_write(k->set->btf, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, &bytes)) {
		attr.btf = (uintptr_t)bytes.s;
		attr.btf_size = (uint32_t)bytes.len;
		k->btf = bpf(BPF_BTF_LOAD, &attr);
	}
	strbuf_free(&bytes);
}

/* ---- maps ---- */

/* Letters, digits, '_' and '.': what the kernel takes as a name, cut to its length; else none. */
static void set_name(char *out, size_t size, const char *name)
{
	size_t len = strlen(name);

	if (strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.") == len)
		memcpy(out, name, len < size ? len : size - 1);
}

static int create_map(const struct kernel_set *k, const struct map_def *def, bool types)
{
	union bpf_attr attr = { 0 };

	attr.map_type = def->type;
	attr.key_size = def->key_size;
	attr.value_size = def->value_size;
	attr.max_entries = maptype_entries(def->type, def->max_entries, (unsigned)sysconf(_SC_NPROCESSORS_CONF));
	attr.map_flags = def->flags;
	attr.map_extra = def->map_extra;
	set_name(attr.map_name, sizeof(attr.map_name), def->name ? def->name : "");
	if (def->inner >= 0)
		attr.inner_map_fd = (uint32_t)k->maps[def->inner];
	if (types && k->btf > 0 && def->btf_value) {
		attr.btf_fd = (uint32_t)k->btf;
		attr.btf_key_type_id = def->btf_key;
		attr.btf_value_type_id = def->btf_value;
	}
	return bpf(BPF_MAP_CREATE, &attr);
}

static int fill_map(const struct kernel_set *k, uint32_t index)
{
	const struct map_def *def = &k->set->maps[index];
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

static int open_map(struct kernel_set *k, uint32_t index)
{
	k->maps[index] = create_map(k, &k->set->maps[index], true);
	if (k->maps[index] < 0)	/* as libbpf does: some types of maps take no types of values */
		k->maps[index] = create_map(k, &k->set->maps[index], false);
	return k->maps[index] < 0 ? k->maps[index] : fill_map(k, index);
}

int kernel_set_open(const struct progset *set, const int *given, struct kernel_set *out, struct diags *d)
{
	int error = 0;

	*out = (struct kernel_set){ .set = set, .btf = -1 };
	out->maps = malloc((set->n_maps + 1) * sizeof(*out->maps));
	if (!out->maps)
		return -ENOMEM;
	for (uint32_t i = 0; i < set->n_maps; i++)
		out->maps[i] = -1;
	load_btf(out);
	/* From the end: definitions of inner maps come last, and what holds them needs one. */
	for (uint32_t i = set->n_maps; i-- > 0 && !error;) {
		if (given && given[i] >= 0)
			out->maps[i] = fcntl(given[i], F_DUPFD_CLOEXEC, 0);
		error = !given || given[i] < 0 ? open_map(out, i) : out->maps[i] < 0 ? -errno : 0;
		if (error)
			kernel_refused(set, error, "map", set->maps[i].name, d);
	}
	if (error)
		kernel_set_close(out);
	return error;
}

void kernel_set_close(struct kernel_set *k)
{
	for (uint32_t i = 0; k->maps && i < k->set->n_maps; i++)
		if (k->maps[i] >= 0)
			close(k->maps[i]);
	if (k->btf >= 0)
		close(k->btf);
	free(k->maps);
	k->maps = NULL;
	k->btf = -1;
}

/* ---- programs ---- */

/* Everything that BPF_PROG_LOAD reads; the pointers in `attr` lead into the rest. */
struct load {
	union bpf_attr attr;
	uint8_t *code;
	struct bpf_func_info *funcs;
	struct bpf_line_info *lines;
};

static uint8_t *encode(const struct kernel_set *k, const struct prog *p)
{
	struct insn *insns = malloc((p->len + 1) * sizeof(*insns));
	uint8_t *bytes = malloc((size_t)(p->len + 1) * ISA_SLOT);

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

/* Functions that are verified on their own or called back must have types; then lines may be told, too. */
static void add_types(const struct kernel_set *k, const struct prog *p, struct load *load)
{
	if (k->btf < 0)
		return;
	for (uint32_t i = 0; i < p->n_funcs; i++)
		if (!p->funcs[i].btf_id)
			return;
	load->funcs = calloc(p->n_funcs + 1, sizeof(*load->funcs));
	load->lines = calloc(p->n_lines + 1, sizeof(*load->lines));
	if (!load->funcs || !load->lines)
		return;
	for (uint32_t i = 0; i < p->n_funcs; i++)
		load->funcs[i] = (struct bpf_func_info){ p->funcs[i].start, p->funcs[i].btf_id };
	for (uint32_t i = 0; i < p->n_lines; i++)	/* these strings are in the BTF already */
		load->lines[i] = (struct bpf_line_info){
			p->lines[i].insn, btf_add_string(k->set->btf, p->lines[i].file),
			btf_add_string(k->set->btf, p->lines[i].text), p->lines[i].line << 10 | p->lines[i].col
		};
	load->attr.prog_btf_fd = (uint32_t)k->btf;
	load->attr.func_info = (uintptr_t)load->funcs;
	load->attr.func_info_cnt = p->n_funcs;
	load->attr.func_info_rec_size = sizeof(*load->funcs);
	load->attr.line_info = (uintptr_t)load->lines;
	load->attr.line_info_cnt = p->n_lines;
	load->attr.line_info_rec_size = sizeof(*load->lines);
}

/* With a log in a buffer that grows until it fits; the descriptor or -errno. */
static int load_logged(struct load *load, uint32_t level, struct strbuf *log)
{
	int fd = -ENOSPC;

	for (uint32_t size = LOG_BYTES_FIRST; fd == -ENOSPC && size && size <= LOG_BYTES_LAST; size *= 8) {
		char *text = malloc(size);

		if (!text)
			return -ENOMEM;
		text[0] = '\0';
		load->attr.log_level = level;
		load->attr.log_buf = (uintptr_t)text;
		load->attr.log_size = size;
		fd = bpf(BPF_PROG_LOAD, &load->attr);
		if (fd != -ENOSPC)
			strbuf_puts(log, text);
		free(text);
	}
	return fd;
}

int kernel_load(const struct kernel_set *k, const struct prog *p, const struct kernel_load *how, struct strbuf *log)
{
	struct load load = { .code = encode(k, p) };
	int fd = load.code ? 0 : -ENOMEM;

	load.attr.prog_type = p->type->number;
	load.attr.expected_attach_type = p->attach_type;
	load.attr.prog_flags = p->prog_flags | (how->strict_alignment ? BPF_F_STRICT_ALIGNMENT : 0);
	load.attr.insns = (uintptr_t)load.code;
	load.attr.insn_cnt = p->len;
	load.attr.license = (uintptr_t)k->set->license;
	add_types(k, p, &load);
	if (!fd && how->log_level) {
		fd = load_logged(&load, how->log_level, log);
	} else if (!fd) {
		fd = bpf(BPF_PROG_LOAD, &load.attr);
		if (fd < 0 && fd != -EPERM && fd != -ENOMEM)
			fd = load_logged(&load, 1, log);
	}
	free(load.lines);
	free(load.funcs);
	free(load.code);
	return fd;
}

#else

int kernel_set_open(const struct progset *set, const int *given, struct kernel_set *out, struct diags *d)
{
	(void)given;
	*out = (struct kernel_set){ .set = set, .btf = -1 };
	diag_error(d, nowhere, "this system has no bpf(2)");
	return -ENOSYS;
}

void kernel_set_close(struct kernel_set *k)
{
	(void)k;
}

int kernel_load(const struct kernel_set *k, const struct prog *p, const struct kernel_load *how, struct strbuf *log)
{
	(void)k, (void)p, (void)how, (void)log;
	return -ENOSYS;
}

#endif
