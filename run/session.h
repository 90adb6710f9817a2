/*
 * session.h - one call of ebpf-run: what was asked for, what is loaded, and how it goes.
 */
#ifndef RUN_SESSION_H
#define RUN_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/load.h"
#include "run/options.h"

enum { MAX_VERDICTS = 16 };

struct tally {
	uint64_t packets, bytes;
	uint64_t refused;	/* packets that the kernel's test run does not take */
	struct { const char *name; uint64_t n; } verdicts[MAX_VERDICTS];
	unsigned n_verdicts;
};

struct session {
	struct cli cli;
	struct settings settings;
	struct diags diags;
	struct run_set *set;
	struct run_prog *prog;
	struct run_state *state;
	struct run_kernel *kernel;	/* NULL: only ours */
	struct capture_out *out;
	struct capture *live[MAX_SOURCES];
	unsigned n_live;
	struct tally tally;
	bool mismatch;		/* --cross-check found a difference, or the checked engine stopped a run */
	double started, stats_due, dump_due;	/* seconds of the monotonic clock */
};

/* How many maps --map-dump names; -ENOENT and a diagnostic if one of them is not there. */
int session_check_names(struct session *s, unsigned *n);
/*
 * Prints maps through `flush`, which is called with parts of the text and at the end: one map as bpftool
 * prints it; several each under its name, in JSON as members of an object. 0 or -errno and a diagnostic.
 */
int session_dump_maps(struct session *s, int (*flush)(struct strbuf *out, void *arg));
/* Fills maps from the files of --map-load. */
int session_load_maps(struct session *s);

#endif
