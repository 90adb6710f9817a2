/*
 * runner.h - the test-file runner: files that hold programs and what must become of them. HACKING.md has the
 * two forms, .s and .t.
 */
#ifndef TESTS_RUNNER_H
#define TESTS_RUNNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"
#include "core/isa.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "core/words.h"
#include "maps/events.h"

enum { PACKET_MAX = 4096, CTX_SETS = 8 };

/* A value for a context field before the program runs. */
struct ctx_set {
	const char *field;	/* into the line */
	uint64_t value;
};

/* One run of a program. */
struct run {
	uint8_t in[PACKET_MAX], out[PACKET_MAX];
	size_t in_len, out_len;
	struct ctx_set ctx[CTX_SETS];
	unsigned n_ctx;
	uint64_t ret;
};

/* ---- program.c: text -> programs -> verdict ---- */

struct subject {
	struct object *obj;
	struct progset *set;	/* NULL when there were errors */
	struct diags diags;
};

/*
 * Assembles and links; false: `s->diags` says why. `debug`: with line and function information, which shows in
 * the log and which callbacks need.
 */
bool subject_open(struct subject *s, const char *file, const char *text, size_t len, bool debug);
void subject_close(struct subject *s);
/* Verifies; appends the log. 0 or -errno. */
int subject_verdict(const struct subject *s, unsigned prog, unsigned level, struct strbuf *log);

/* ---- engine.c: our engines ---- */

/* Interpreter, checked interpreter, native code. */
enum engine { INTERP, CHECKED, JIT, ENGINE_KINDS };
extern const char *const engine_names[];
/* Whether this host has native code at all. */
bool engine_exists(enum engine engine);

/* All programs of a source file with maps of their own. NULL: errors, in `d`. */
struct engine_set;
struct engine_set *engine_set_open(const char *path, enum engine engine, struct diags *d);
void engine_set_close(struct engine_set *set);

/* One of the programs, ready to run. */
struct engine_run;

/* Makes an accepted program ready; NULL: it cannot run here. */
struct engine_run *engine_open(struct engine_set *set, unsigned prog, struct diags *d);
/* Runs once; false: it cannot (a field that cannot be set). Fills out, out_len and ret. */
bool engine_run(struct engine_run *e, struct run *run);
/* The value of `key` in map number `map`, NULL: none. */
const void *engine_lookup(struct engine_run *e, unsigned map, const void *key);
unsigned engine_entries(struct engine_run *e, unsigned map);	/* entries in the map */
int engine_update(struct engine_run *e, unsigned map, const void *key, const void *value);	/* 0 or -errno */
int engine_send(struct engine_run *e, unsigned map, const void *data, uint32_t size);
int engine_events(struct engine_run *e, unsigned map, map_take_event *take, void *arg);
void engine_close(struct engine_run *e);

/* ---- kernel.c: the running kernel, where bpf(2) is allowed ---- */

struct kernel_run;

/* NULL: bpf(2) may be used here; else why not. */
const char *kernel_unusable(void);
/* Whether it is of the version whose log ours is. */
bool kernel_same_version(void);
/* A log without what differs from load to load, and the line of it that tells why a program is rejected. */
char *log_without_addresses(const char *log);
char *log_reason(const char *log);
/* NULL: rejected (*error = -errno), the log is appended. *error = -ENOSYS: something that this oracle does not do (counts as no answer). */
struct kernel_run *kernel_open(const struct progset *set, unsigned prog, unsigned level, struct strbuf *log,
			       int *error);
/* By BPF_PROG_TEST_RUN: ret has 32 bits. False: the kernel does not take such a packet or context. */
bool kernel_run(struct kernel_run *k, struct run *run);
bool kernel_lookup(struct kernel_run *k, unsigned map, const void *key, void *value);
int kernel_update(struct kernel_run *k, unsigned map, const void *key, const void *value);
int kernel_send(struct kernel_run *k, unsigned map, const void *data, uint32_t size);
int kernel_events(struct kernel_run *k, unsigned map, map_take_event *take, void *arg);
void kernel_close(struct kernel_run *k);

/* ---- the two forms of files ---- */

/* Each prints TAP results. `accept`: rewrites the file's expectations to what happens now. */
void file_s(const char *path, bool accept);
void file_t(const char *path, bool accept);

/* Rows of isa.def in programs that ran. */
extern bool covered[ISA_COUNT];

/* TAP, in main.c. */
__attribute__((format(printf, 2, 3))) void report(bool pass, const char *fmt, ...);

/* ---- text.c ---- */

/* Blanks away from both ends, in place. */
char *trim(char *s);
/* Reads a whole file, or ends the test program. */
void read_file(const char *path, struct strbuf *out);
void write_file(const char *path, const struct strbuf *text);
/* Diagnostics, and the first line in which two texts differ, as TAP comments. */
void note_diags(const struct diags *d);
void note_difference(const char *what, const char *want, const char *got);

#endif
