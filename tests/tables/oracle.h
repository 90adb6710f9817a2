/*
 * oracle.h - the running kernel as the judge of a table. A test makes the same text twice, from the table
 * and by asking the kernel; a file keeps what Linux 6.18 said, so that the table is held to it also where
 * bpf(2) is not allowed or the kernel is another one.
 */
#ifndef TESTS_TABLES_ORACLE_H
#define TESTS_TABLES_ORACLE_H

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <linux/bpf.h>

#include "tests/tap.h"

static char oracle_log[1 << 16];

/* bpf(2): a descriptor or value, or -errno. */
__attribute__((unused)) static int oracle_bpf(int cmd, union bpf_attr *attr)
{
	long ret = syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return ret < 0 ? -errno : (int)ret;
}

/* Loads and forgets a program: 0 or -errno. The log is then in oracle_log. */
__attribute__((unused)) static int oracle_load(uint32_t type, uint32_t attach, uint32_t flags,
					       const char *license, const struct bpf_insn *insns, unsigned n)
{
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = type;
	attr.expected_attach_type = attach;
	attr.prog_flags = flags;
	attr.insns = (uintptr_t)insns;
	attr.insn_cnt = n;
	attr.license = (uintptr_t)license;
	attr.log_level = 1;
	attr.log_buf = (uintptr_t)oracle_log;
	attr.log_size = sizeof(oracle_log);
	oracle_log[0] = 0;
	fd = oracle_bpf(BPF_PROG_LOAD, &attr);
	if (fd >= 0)
		close(fd);
	return fd < 0 ? fd : 0;
}

/* Why the kernel cannot be asked; NULL: it can. */
__attribute__((unused)) static const char *oracle_missing(void)
{
	static const struct bpf_insn minimal[] = { { .code = 0xb7 }, { .code = 0x95 } };
	struct utsname name;

	if (uname(&name) || strncmp(name.release, "6.18", 4))
		return "the kernel is not 6.18";
	return oracle_load(BPF_PROG_TYPE_XDP, 0, 0, "GPL", minimal, 2) ? "bpf(2) is not allowed" : NULL;
}

typedef void (*oracle_answers)(FILE *out, bool ask_kernel);

/* The next line without its end, "" after the last. */
__attribute__((unused)) static void oracle_line(const char **text, char *line, size_t size)
{
	size_t len = strcspn(*text, "\n");

	snprintf(line, size, "%.*s", (int)len, *text);
	*text += len + ((*text)[len] == '\n');
}

/* Compares texts whose parts begin with "== name"; a result for every part of `want`. */
__attribute__((unused)) static void oracle_compare(const char *got, const char *want, const char *what)
{
	char g[512], w[512], part[512] = "";
	unsigned wrong = 0;

	while (*want || *got) {
		oracle_line(&got, g, sizeof(g));
		oracle_line(&want, w, sizeof(w));
		if (!strncmp(w, "== ", 3)) {
			if (part[0])
				ok(!wrong, "%s: %s", part + 3, what);
			memcpy(part, w, sizeof(part));
			wrong = 0;
		}
		if (strcmp(g, w) && wrong++ < 5)
			note("%s: '%s', recorded '%s'", part, g, w);
	}
	ok(!wrong, "%s: %s", part[0] ? part + 3 : "all", what);
}

/* main() of such a test: `recorded` lies beside it; --record prints the kernel's answers. */
__attribute__((unused)) static int oracle_main(int argc, char **argv, const char *recorded,
					       oracle_answers answers)
{
	const char *srcdir = getenv("srcdir"), *missing = oracle_missing();
	char path[4096], *text = NULL, *kept = NULL;
	size_t size = 0, cap = 0;
	FILE *file;

	if (argc > 1 && !strcmp(argv[1], "--record")) {
		answers(stdout, true);
		return 0;
	}
	snprintf(path, sizeof(path), "%s/%s", srcdir ? srcdir : ".", recorded);
	file = fopen(path, "r");
	if (!ok(file && getdelim(&kept, &cap, 0, file) > 0, "read %s", recorded))
		return done();
	fclose(file);
	file = open_memstream(&text, &size);
	answers(file, false);
	fclose(file);
	oracle_compare(text, kept, "the table says what Linux 6.18 does");
	free(text);
	if (missing) {
		skip("the running kernel", "%s", missing);
	} else {
		file = open_memstream(&text, &size);
		answers(file, true);
		fclose(file);
		oracle_compare(text, kept, "the running kernel says what was recorded");
		free(text);
	}
	free(kept);
	return done();
}

#endif
