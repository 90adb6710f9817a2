/*
 * kernel.h - the running kernel as oracle: BPF_PROG_LOAD with a log. For tests; one translation unit each.
 */
#ifndef TESTS_VERIFY_KERNEL_H
#define TESTS_VERIFY_KERNEL_H

#include <errno.h>
#include <linux/bpf.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "core/isa.h"

enum { KERNEL_LOG_SIZE = 64 << 20 };

struct kernel_prog {
	uint32_t type, attach_type, flags;	/* BPF_PROG_TYPE_ ... */
	const struct insn *insns;
	uint32_t len;
	const char *license;
	uint32_t log_level;
	/* Type information: a BTF object's descriptor (0: none), records as the kernel takes them. */
	int btf;
	const struct bpf_func_info *funcs;
	uint32_t n_funcs;
	const struct bpf_line_info *lines;
	uint32_t n_lines;
};

/* 0 or -errno; *log is a static buffer with the kernel's text. */
__attribute__((unused)) static int kernel_verify(const struct kernel_prog *p, const char **log)
{
	static char *text;
	uint8_t *bytes = malloc(8 * (size_t)p->len);
	union bpf_attr attr;
	int fd, err;

	if (!text)
		text = malloc(KERNEL_LOG_SIZE);
	if (!bytes || !text)
		return -ENOMEM;
	isa_encode(p->insns, p->len, false, bytes);
	memset(&attr, 0, sizeof(attr));
	attr.prog_type = p->type;
	attr.expected_attach_type = p->attach_type;
	attr.prog_flags = p->flags;
	attr.insns = (uintptr_t)bytes;
	attr.insn_cnt = p->len;
	attr.license = (uintptr_t)p->license;
	attr.log_level = p->log_level;
	attr.log_buf = p->log_level ? (uintptr_t)text : 0;
	attr.log_size = p->log_level ? KERNEL_LOG_SIZE : 0;
	if (p->btf > 0) {
		attr.prog_btf_fd = (uint32_t)p->btf;
		attr.func_info = (uintptr_t)p->funcs;
		attr.func_info_cnt = p->n_funcs;
		attr.func_info_rec_size = sizeof(*p->funcs);
		attr.line_info = (uintptr_t)p->lines;
		attr.line_info_cnt = p->n_lines;
		attr.line_info_rec_size = sizeof(*p->lines);
	}
	text[0] = '\0';
	fd = (int)syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	err = fd < 0 ? -errno : 0;
	if (fd >= 0)
		close(fd);
	free(bytes);
	if (log)
		*log = text;
	return err;
}

/* Why the kernel cannot be asked, or NULL. Only a kernel of the version that is modelled is an oracle. */
__attribute__((unused)) static const char *kernel_missing(void)
{
	const struct insn insns[] = { { .opcode = 0xb7 }, { .opcode = 0x95 } };
	const struct kernel_prog p = {
		.type = BPF_PROG_TYPE_SCHED_CLS, .insns = insns, .len = 2, .license = "GPL"
	};
	struct utsname u;

	if (uname(&u) || strncmp(u.release, "6.18.", 5))
		return "not Linux 6.18";
	return kernel_verify(&p, NULL) ? "bpf(2) is not allowed" : NULL;
}

#endif
