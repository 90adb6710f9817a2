/*
 * source.h - where packets come from, and which programs run on them there.
 *
 * A source stands for a network interface: a packet passes its hooks in the kernel's order (enum run_hook), and
 * at each hook the programs attached there, in the order in which they were attached:
 *
 *     XDP      the next one runs if this one said XDP_PASS, as under libxdp's dispatcher
 *     sockets  each sees the packet as it is then, and its verdict is for its own socket
 *     tc       the next one runs if this one said TC_ACT_UNSPEC, as for tcx and cls_bpf
 *
 * What does not come out of XDP accepted does not reach the hooks behind it; a socket filter keeps nothing from
 * tc. A source of records has programs that trace, all of which run on each record. Sources are changed only while nothing runs (session_idle()).
 */
#ifndef RUN_SOURCE_H
#define RUN_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "run/verdict.h"

struct capture;
struct context_plan;
struct run_prog;

/* A program at its hook, of one source or of several. */
struct attachment {
	struct run_prog *prog;
	const struct run_returns *returns;
	const char *on;		/* the source's name, NULL: all of them; borrowed */
	unsigned number;	/* which of a worker's tallies is its */
	int kernel;		/* the program's number in struct run_kernel, -1: it is not there */
};

/* The programs at one hook. */
struct chain {
	struct attachment **at;
	unsigned n;
	struct context_plan *plan;	/* what all of them together read of the context */
};

enum source_kind { SOURCE_FILE, SOURCE_INTERFACE, SOURCE_HEX, SOURCE_RECORDS };

struct source {
	enum source_kind kind;
	const char *name;	/* borrowed */
	struct capture *capture;	/* NULL: not open, or a kind that has none */
	struct capture **captures;	/* of an interface, one per worker; the first is `capture` */
	unsigned n_captures;
	struct chain chains[RUN_HOOKS];
	const struct chain *only;	/* where there is but one program in all */
	bool talks;			/* some program calls bpf_trace_printk() */
	bool in_place;			/* no program moves a packet's ends: it may stay where it lies */
};

/* Whether the program is of a kind that runs over what the source has. */
bool source_suits(const struct source *source, const struct attachment *attachment);
/* 0; -EINVAL: a program whose type has no hook; -ENOMEM. The program is prepared, if it runs here. */
int source_attach(struct source *source, struct attachment *attachment);
/* 0, or -ENOENT. */
int source_detach(struct source *source, struct attachment *attachment);
/* Makes the plans anew: after something was put into a map of programs. 0 or -ENOMEM. */
int source_settle(struct source *source);
/* Closes the capture and forgets the programs. */
void source_clear(struct source *source);

#endif
