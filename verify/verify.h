/*
 * verify.h - the kernel's verdict on a program, its log, and the proof.
 */
#ifndef VERIFY_VERIFY_H
#define VERIFY_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

struct btf;
struct diags;
struct prog;
struct proof;
struct strbuf;

enum { VFY_LOG_PATH = 1, VFY_LOG_ALL = 2, VFY_LOG_STATS = 4 };	/* BPF_LOG_LEVEL1, 2, STATS */

struct env;

/* For tests that look into a walk, with the headers of verify/. */
struct vfy_watch {
	void *arg;
	/* Before each instruction, with its state in env->cur. Not 0: the walk ends with that. */
	int (*step)(void *arg, struct env *env);
	/* The program is accepted; env goes away afterwards. */
	void (*done)(void *arg, struct env *env);
	/* Paths end only where a state is known that all of theirs is part of, numbers that decide nothing included. */
	bool by_range;
};

struct vfy_options {
	uint32_t log_level;	/* VFY_LOG_ */
	bool unprivileged, strict_alignment;
	/* The kernel's types, asked for when a program needs them first; the callback NULL, or its result: none. */
	const struct btf *(*kernel_btf)(void *arg);
	void *kernel_btf_arg;
	const struct vfy_watch *watch;	/* NULL: nobody */
};

struct vfy_stats {
	uint32_t insns_processed, max_states_per_insn, total_states, peak_states;
	uint32_t stack_depth[256], n_stack_depths;
	uint64_t time_ns;
};

/*
 * Verifies `prog`. 0: accepted, and *proof (may be NULL: not wanted) is the caller's. -errno as BPF_PROG_LOAD
 * would give: rejected, the reason is the log's last line but one. -EOPNOTSUPP with a diagnostic in `d`:
 * a feature that this verifier does not cover ("unsupported: ..."): no verdict.
 * The log of the kernel (Linux 6.18) is appended to `log`.
 */
int vfy_check(const struct prog *prog, const struct vfy_options *options, struct strbuf *log,
	      struct proof **proof, struct vfy_stats *stats, struct diags *d);

#endif
