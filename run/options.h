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

enum { MAX_SOURCES = 64, MAX_CTX_VALUES = 32 };

struct source_option {
	const char *name;
	bool is_interface;
};

/* --ctx NAME=VALUE */
struct ctx_option {
	char name[32];
	uint64_t value;
};

struct settings {
	const char *file, *prog, *write, *data_in, *dump_names, *filter;
	struct source_option sources[MAX_SOURCES];
	unsigned n_sources;
	const char *map_loads[MAX_SOURCES];
	unsigned n_map_loads;
	enum map_merge merge;
	struct ctx_option ctx[MAX_CTX_VALUES];
	unsigned n_ctx;
	struct capture_live live;
	uint64_t count, repeat, seed, stats_every, dump_every;	/* every: seconds, 0: never */
	enum run_engine engine;
	bool engine_given, no_verify;
	uint64_t budget;
	bool dump, list_interfaces, real_clock;
	bool kernel, cross_check;	/* run in the kernel instead; besides, and compare */
};

/*
 * Reads the command line. -1: go on with `settings`; else nothing more is to be done but to print `out`
 * (help, version) on stdout, or `out` on stderr when the result is not 0, and to exit with the result.
 */
int settings_read(struct settings *settings, struct cli *cli, int argc, char **argv, struct strbuf *out);

#endif
