/* kernel_impl.h - what kernel.c and kernel_maps.c share. */
#ifndef RUN_KERNEL_IMPL_H
#define RUN_KERNEL_IMPL_H

#include "config.h"
#include "run/kernel.h"
#include "run/kernel_load.h"

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>

struct kernel_prog {
	const struct run_prog *prog;
	int fd;
};

struct run_kernel {
	struct kernel_loaded {
		const struct run_set *set;
		struct kernel_set in;
		struct kernel_events **events;	/* one per map; NULL: it has none, or another set reads them */
	} *sets;
	unsigned n_sets;
	struct kernel_prog *progs;
	unsigned n_progs;
	unsigned cpu;
	uint8_t *in, *out;		/* of a test run */
};

/* The result, or -errno. */
int kernel_bpf(int cmd, union bpf_attr *attr);
/* The descriptor that a map of ours has there; -1: none. */
int kernel_map_fd(const struct run_kernel *k, const struct map *map);
/* Whoever sends events finds somebody who reads them; `given` as for kernel_set_open(). 0 or -errno, a diagnostic. */
int kernel_open_events(struct kernel_loaded *loaded, const int *given, struct diags *d);
void kernel_close_events(struct kernel_loaded *loaded);
/* Fills maps of maps and of programs of a set; `fd_of` gives a program's descriptor by its name, or -errno. */
int kernel_fill_maps(const struct kernel_loaded *loaded, int (*fd_of)(void *arg, const char *name), void *arg,
		     struct diags *d);
#endif

#endif
