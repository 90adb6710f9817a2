/*
 * kernel_load.h - a linked set in the running kernel: its maps and types, and its programs loaded through
 * bpf(2). Takes CAP_BPF and CAP_NET_ADMIN, or root.
 */
#ifndef RUN_KERNEL_LOAD_H
#define RUN_KERNEL_LOAD_H

#include <stdbool.h>
#include <stdint.h>

struct diags;
struct prog;
struct progset;
struct strbuf;

/* What of a set is in the kernel. */
struct kernel_set {
	const struct progset *set;	/* borrowed */
	int *maps;			/* descriptors, one per set->maps; -1: none */
	int btf;			/* descriptor, -1: none */
};

/* How a program is loaded: as BPF_PROG_LOAD has them. */
struct kernel_load {
	uint32_t log_level;		/* 0: a log only if the program is rejected, at level 1 */
	bool strict_alignment;
};

/*
 * Makes the maps, with their initial data but for maps and programs. `given`: descriptors of maps that are there
 * already, one per set->maps, -1: make it; NULL: none. 0; -errno and a diagnostic: not permitted, a map that is
 * not taken.
 */
int kernel_set_open(const struct progset *set, const int *given, struct kernel_set *out, struct diags *d);
void kernel_set_close(struct kernel_set *kernel);

/* The program's descriptor, or -errno. The kernel's log is appended to `log`. */
int kernel_load(const struct kernel_set *kernel, const struct prog *prog, const struct kernel_load *how,
		struct strbuf *log);

/* Queues what the kernel said of the map or program (`what`) of that name; returns `error`. */
int kernel_refused(const struct progset *set, int error, const char *what, const char *name, struct diags *d);

#endif
