/*
 * watch.h - runs watched instruction by instruction, in the checked engine: how often each instruction ran and
 * how long it took (--profile, --coverage), and what it did to the registers (--trace).
 */
#ifndef RUN_WATCH_H
#define RUN_WATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/strbuf.h"

struct prog;
struct prog_line;
struct run_state;
struct watch;

/* What ran of one program. */
struct watch_counts {
	const struct prog *prog;
	uint64_t *count;	/* per slot: how often the instruction began */
	uint64_t *taken;	/* per slot: how often it did not go on with the next one */
	uint64_t *ns;		/* per slot: until the next instruction began, all in all */
};

struct watch_host {
	void *arg;
	/* Gets the trace in parts; NULL: none is wanted. */
	void (*print)(void *arg, const char *text, size_t len);
};

/* Watches all runs of `state` from now on; they must be in the checked engine. NULL without memory. */
struct watch *watch_new(struct run_state *state, const struct watch_host *host, bool times);
void watch_free(struct watch *w);

/* A packet is about to run; `trace`: its instructions are printed. */
void watch_packet(struct watch *w, uint64_t number, bool trace);
/* A program's run is over: what it returned. */
void watch_returned(struct watch *w, uint64_t value);

/* What ran, a program each, in the order in which they ran first; *n of them. */
const struct watch_counts *watch_counts(const struct watch *w, unsigned *n);

/* A line's file without its folders. */
const char *watch_file_name(const struct prog_line *line);

/* ---- watch_report.c ---- */

/*
 * Appends a listing of every program that ran: its source lines and instructions with how often each ran, its part of
 * the time, and the nanoseconds that it took on average.
 */
void watch_profile(const struct watch *w, struct strbuf *out);
/* Appends lines, functions and branches as lcov's geninfo(1) writes them. False: no program has a line table. */
bool watch_coverage(const struct watch *w, struct strbuf *out);

#endif
