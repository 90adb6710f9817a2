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

struct vfy_options {
	uint32_t log_level;	/* VFY_LOG_ */
	bool unprivileged, strict_alignment;
	/* The kernel's types, asked for when a program needs them first; the callback NULL, or its result: none. */
	const struct btf *(*kernel_btf)(void *arg);
	void *kernel_btf_arg;
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
