/*
 * oracle.h - a linked program before the running kernel and before vfy_check(): verdict, errno and log of
 * both, in a form that can be compared. One translation unit each.
 */
#ifndef TESTS_VERIFY_ORACLE_H
#define TESTS_VERIFY_ORACLE_H

#include <inttypes.h>
#include <linux/capability.h>
#include <stdio.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "tests/verify/kernel.h"
#include "verify/logdiff.h"
#include "verify/verify.h"

/* Instead of -errno: we have no verdict. */
enum { ORACLE_UNSUPPORTED = -10000 };

/* What a set has in the kernel. */
struct oracle_maps {
	int *fds;
	uint32_t n;
	int btf;		/* 0: none */
};

__attribute__((unused)) static int oracle_bpf(int cmd, union bpf_attr *attr)
{
	int r = (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return r < 0 ? -errno : r;
}

/* Fills a global-data map and makes it read-only if it is. */
__attribute__((unused)) static void oracle_fill(int fd, const struct map_def *def)
{
	union bpf_attr attr;
	uint32_t zero = 0;

	if (def->data) {
		memset(&attr, 0, sizeof(attr));
		attr.map_fd = (uint32_t)fd;
		attr.key = (uintptr_t)&zero;
		attr.value = (uintptr_t)def->data;
		oracle_bpf(BPF_MAP_UPDATE_ELEM, &attr);
	}
	if (def->frozen) {
		memset(&attr, 0, sizeof(attr));
		attr.map_fd = (uint32_t)fd;
		oracle_bpf(BPF_MAP_FREEZE, &attr);
	}
}

__attribute__((unused)) static int oracle_map(const struct progset *set, uint32_t i, struct oracle_maps *maps)
{
	const struct map_def *def = &set->maps[i];
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = def->type;
	attr.key_size = def->key_size;
	attr.value_size = def->value_size;
	attr.max_entries = def->max_entries;
	attr.map_flags = def->flags;
	attr.map_extra = def->map_extra;
	if (def->inner >= 0)
		attr.inner_map_fd = (uint32_t)maps->fds[def->inner];
	snprintf(attr.map_name, sizeof(attr.map_name), "%s", def->name ? def->name : "");
	/* As libbpf does: with types first, and without if the kernel does not take them. */
	attr.btf_fd = (uint32_t)maps->btf;
	attr.btf_key_type_id = maps->btf ? def->btf_key : 0;
	attr.btf_value_type_id = maps->btf ? def->btf_value : 0;
	fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	if (fd < 0) {
		attr.btf_fd = attr.btf_key_type_id = attr.btf_value_type_id = 0;
		fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	}
	if (fd >= 0)
		oracle_fill(fd, def);
	return fd;
}

/* Loads the set's type information; 0: there is none, or the kernel does not take it. */
__attribute__((unused)) static int oracle_btf(const struct progset *set)
{
	struct strbuf bytes = STRBUF_INIT;
	union bpf_attr attr;
	int fd = 0;

	if (!set->btf || btf_write(set->btf, false, &bytes))
		return 0;
	memset(&attr, 0, sizeof(attr));
	attr.btf = (uintptr_t)bytes.s;
	attr.btf_size = (uint32_t)bytes.len;
	fd = oracle_bpf(BPF_BTF_LOAD, &attr);
	strbuf_free(&bytes);
	return fd > 0 ? fd : 0;
}

/* Makes the maps of a set in the kernel. 0 or -errno. */
__attribute__((unused)) static int oracle_maps_open(const struct progset *set, struct oracle_maps *maps)
{
	maps->fds = calloc(set->n_maps + 1, sizeof(*maps->fds));
	maps->n = 0;
	maps->btf = oracle_btf(set);
	/* Inner definitions come last, and the maps that hold such maps need one. */
	for (uint32_t i = set->n_maps; i-- > 0; )
		maps->fds[i] = oracle_map(set, i, maps);
	maps->n = set->n_maps;
	for (uint32_t i = 0; i < set->n_maps; i++)
		if (maps->fds[i] < 0)
			return maps->fds[i];
	return 0;
}

__attribute__((unused)) static void oracle_maps_close(struct oracle_maps *maps)
{
	for (uint32_t i = 0; i < maps->n; i++)
		if (maps->fds[i] >= 0)
			close(maps->fds[i]);
	if (maps->btf > 0)
		close(maps->btf);
	free(maps->fds);
	maps->fds = NULL;
	maps->btf = 0;
	maps->n = 0;
}

/* Effective capabilities off or on again, without leaving the process. */
__attribute__((unused)) static void oracle_capabilities(bool on)
{
	struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2];

	if (syscall(SYS_capget, &head, data))
		return;
	for (int i = 0; i < 2; i++)
		data[i].effective = on ? data[i].permitted : 0;
	syscall(SYS_capset, &head, data);
}

/* Whether the kernel lets programs without capabilities load programs at all. */
__attribute__((unused)) static bool oracle_takes_unprivileged(void)
{
	FILE *f = fopen("/proc/sys/kernel/unprivileged_bpf_disabled", "r");
	int disabled = -1;

	if (!f)
		return false;
	if (fscanf(f, "%d", &disabled) != 1)
		disabled = -1;
	fclose(f);
	return !disabled;
}

/* Function and line records of the program; all functions must be known, or there are none. */
__attribute__((unused)) static void oracle_debug(const struct prog *p, struct kernel_prog *k)
{
	struct bpf_func_info *funcs = calloc(p->n_funcs + 1, sizeof(*funcs));
	struct bpf_line_info *lines = calloc(p->n_lines + 1, sizeof(*lines));

	for (uint32_t i = 0; i < p->n_funcs; i++) {
		if (!p->funcs[i].btf_id)
			k->btf = 0;
		funcs[i] = (struct bpf_func_info){ p->funcs[i].start, p->funcs[i].btf_id };
	}
	for (uint32_t i = 0; i < p->n_lines; i++) {
		lines[i].insn_off = p->lines[i].insn;
		lines[i].file_name_off = btf_add_string(p->set->btf, p->lines[i].file);
		lines[i].line_off = btf_add_string(p->set->btf, p->lines[i].text);
		lines[i].line_col = p->lines[i].line << 10 | p->lines[i].col;
	}
	k->funcs = funcs;
	k->n_funcs = p->n_funcs;
	k->lines = lines;
	k->n_lines = p->n_lines;
}

/* Asks the kernel. *log: static. */
__attribute__((unused)) static int oracle_kernel(const struct prog *p, const struct oracle_maps *maps,
						  const struct vfy_options *o, const char **log)
{
	struct insn *insns = malloc((p->len + 1) * sizeof(*insns));
	struct kernel_prog k = {
		.type = p->type->number, .attach_type = p->attach_type, .insns = insns, .len = p->len,
		.license = p->set->license, .log_level = o->log_level,
		.flags = p->prog_flags | (o->strict_alignment ? BPF_F_STRICT_ALIGNMENT : 0)
	};
	int err;

	memcpy(insns, p->insns, p->len * sizeof(*insns));
	for (uint32_t i = 0; i < p->len; i++) {
		if (insns[i].id != ISA_LD_MAP_IDX && insns[i].id != ISA_LD_MAP_IDX_VALUE)
			continue;
		insns[i].src = insns[i].id == ISA_LD_MAP_IDX ? BPF_PSEUDO_MAP_FD : BPF_PSEUDO_MAP_VALUE;
		if ((uint32_t)insns[i].imm < maps->n)
			insns[i].imm = maps->fds[insns[i].imm];
		i++;
	}
	k.btf = maps->btf;
	if (k.btf)
		oracle_debug(p, &k);
	if (o->unprivileged)
		oracle_capabilities(false);
	err = kernel_verify(&k, log);
	if (o->unprivileged)
		oracle_capabilities(true);
	free((void *)(uintptr_t)k.funcs);
	free((void *)(uintptr_t)k.lines);
	free(insns);
	return err;
}

__attribute__((unused)) static bool oracle_same_version(void)
{
	struct utsname u;

	return !uname(&u) && !strncmp(u.release, "6.18.", 5);
}

/* The running kernel's types, kept for the whole test; NULL: they cannot be read. */
__attribute__((unused)) static const struct btf *oracle_kernel_btf(void *arg)
{
	static struct btf *btf;
	static bool asked;
	struct diags d = { 0 };

	(void)arg;
	/* Recorded answers hold for the types of this version only. */
	if (!asked && oracle_same_version())
		btf = btf_read_file("/sys/kernel/btf/vmlinux", &d);
	asked = true;
	diag_free(&d);
	return btf;
}

/* Asks us; *log: to be freed. */
__attribute__((unused)) static int oracle_ours(const struct prog *p, const struct vfy_options *o, char **log)
{
	struct strbuf b = STRBUF_INIT, text = STRBUF_INIT;
	struct diags d = { 0 };
	struct vfy_options with_btf = *o;
	int err;

	with_btf.kernel_btf = oracle_kernel_btf;
	err = vfy_check(p, &with_btf, &b, NULL, NULL, &d);

	if (err == -EOPNOTSUPP && d.errors) {
		err = ORACLE_UNSUPPORTED;
		diag_render(&d, false, &text);
		strbuf_puts(&b, text.s);
	}
	strbuf_free(&text);
	diag_free(&d);
	*log = strbuf_take(&b);
	return err;
}

/* A log without what differs from load to load; to be freed. */
__attribute__((unused)) static char *oracle_normal(const char *log)
{
	struct strbuf b = STRBUF_INIT;

	logdiff_normal(log, &b);
	return strbuf_take(&b);
}

/* The reason of a rejection. */
__attribute__((unused)) static void oracle_reason(const char *log, char *out, size_t size)
{
	struct strbuf b = STRBUF_INIT;

	logdiff_reason(log, &b);
	snprintf(out, size, "%s", b.s);
	strbuf_free(&b);
}

#endif
