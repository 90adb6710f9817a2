/*
 * options.h - the command line of ebpf-run, read into a struct.
 */
#ifndef RUN_OPTIONS_H
#define RUN_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/cli.h"
#include "run/load.h"
#include "run/mapload.h"
#include "run/pcapfile.h"

enum { MAX_WORKERS = 256 };

/* Words of the command line, in their order; the array is owned. */
struct words {
	const char **at;
	unsigned n;
};

struct source_option {
	const char *name;
	bool is_interface;
};

/* --attach SOURCE=PROGRAM; --prog PROGRAM is one without a source: on all of them. */
struct attach_option {
	char *source;		/* owned, NULL: all */
	const char *program;
};

/* --redirect IFINDEX=FILE|INTERFACE */
struct redirect_option {
	uint32_t ifindex;
	const char *to;
};

/* --ctx NAME=VALUE */
struct ctx_option {
	char name[32];
	uint64_t value;
};

struct settings {
	struct words files, map_loads;
	struct source_option *sources;
	unsigned n_sources;
	struct attach_option *attach;
	unsigned n_attach;
	struct ctx_option *ctx;
	unsigned n_ctx;
	struct redirect_option *redirects;
	unsigned n_redirects;
	const char *write, *events, *event_type, *expect, *coverage, *data_in, *dump_names, *filter;
	const char *records, *ctx_in;
	uint64_t record_size;	/* 0: that of the context */
	enum map_merge merge;
	struct capture_live live;
	uint64_t count, repeat, seed, stats_every, dump_every;	/* every: seconds, 0: never */
	enum run_engine engine;
	bool engine_given, no_verify;
	bool show_ir, show_code;	/* --dump-jit */
	bool harden;
	uint64_t budget;
	bool write_all;		/* with dropped packets */
	bool trace, profile;
	uint64_t trace_packet;	/* 0: all */
	bool tap;		/* the outcome of --expect as TAP */
	unsigned workers;
	bool dump, list_interfaces, real_clock;
	bool kernel, cross_check;	/* run in the kernel instead; besides, and compare */
	bool quiet, verbose, json, pretty;
};

/*
 * Reads the command line. -1: go on with `settings`; else nothing more is to be done but to print `out`
 * (help, version) on stdout, or `out` on stderr when the result is not 0, and to exit with the result.
 */
int settings_read(struct settings *settings, struct cli *cli, int argc, char **argv, struct strbuf *out);
void settings_free(struct settings *settings);

#endif
