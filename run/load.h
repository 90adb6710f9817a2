/*
 * load.h - from a file to programs that can run, and running them.
 */
#ifndef RUN_LOAD_H
#define RUN_LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/prog.h"
#include "jit/jit.h"
#include "maps/map.h"
#include "run/checked.h"

struct context_plan;
struct diags;
struct helper;
struct interp;
struct proof;
struct run_sinks;
struct run_state;
struct strbuf;

enum run_engine { RUN_ENGINE_JIT, RUN_ENGINE_INTERP, RUN_ENGINE_CHECKED };

/* The longest record that a program may have as its context, in bytes. */
enum { RUN_RECORD_MAX = VM_CTX_SLOTS * 8 };

enum { RUN_EVENT_BYTES = 1 << 20 };

/*
 * Objects that run together: those opened with the same family share maps by name, save global data. Starts
 * with zero; it must outlive its sets and owns nothing when they are closed.
 */
struct run_family {
	struct run_set **sets;
	unsigned n;
};

struct run_options {
	enum run_engine engine;		/* JIT falls back to the interpreter where there is none */
	bool harden;			/* JIT: JIT_HARDEN, and a stack between guard pages */
	bool no_verify;			/* CHECKED: runs what was never verified, too */
	struct strbuf *show_ir, *show_code;	/* JIT: get the forms after each pass, the code; NULL: not wanted */
	uint64_t budget;		/* CHECKED: instructions of a run, see checked.h; 0: the default */
	uint32_t log_level;		/* VFY_LOG_; 0: the log of rejected programs only */
	unsigned cpus;			/* how many workers there will be, 0: one */
	bool alone;			/* and no other thread reaches the maps while programs run */
	struct run_family *family;	/* NULL: alone */
	uint32_t event_bytes;		/* of a perf buffer, a power of two of pages; 0: RUN_EVENT_BYTES */
	const struct map_world *world;	/* what interfaces and sockets maps may hold; NULL: the system's */
};

static inline uint32_t run_event_bytes(const struct run_options *options)
{
	return options->event_bytes ? options->event_bytes : RUN_EVENT_BYTES;
}

/* A program of a set; verified and made runnable by run_prepare(). */
struct run_prog {
	struct map_object object;	/* first: what maps of programs hold */
	const struct prog *prog;
	struct proof *proof;
	struct code *code;		/* NULL: runs in the interpreter */
	struct interp *interp;
	bool checked;			/* runs in the checked interpreter; without no_verify it has a proof too */
	struct run_set *set;
	code_entry entry;
	struct context_plan *plan;	/* what it reads of the context */
	bool talks;			/* calls bpf_trace_printk() */
	bool in_place;			/* leaves the packet's ends alone: packet_view() will do */
};

/* What one file gives: its programs, and its maps, which they share. */
struct run_set {
	struct progset *linked;
	struct run_prog *progs;		/* one per linked->progs */
	struct map **maps;		/* one per linked->maps */
	struct jit_map *jit_maps;
	struct jit_env env;
	struct run_options options;
};

/*
 * Opens an object, or an assembly source (a name that ends in .s or .S), and creates its maps. 0, or -errno
 * with diagnostics in `d`: -ENOENT and its kin, -EINVAL for a file that is no good.
 */
int run_open(const char *path, const struct run_options *options, struct run_set **out, struct diags *d);
void run_close(struct run_set *set);
/*
 * The same of programs and maps that are there already: takes over `linked`, also when it fails, and takes a reference
 * of its own to each map, one per linked->maps. 0 or -ENOMEM.
 */
int run_adopt(struct progset *linked, struct map *const *maps, const struct run_options *options,
	      struct run_set **out);

/* The program of that name (NULL: the only one), NULL and a diagnostic when there is none. */
struct run_prog *run_find(struct run_set *set, const char *name, struct diags *d);

/*
 * Verifies and compiles, and so the programs that maps of programs hold, which it may call. 0; RUN_REJECTED:
 * the verifier's verdict, with its log in `log`; else -errno and a diagnostic (not covered by the verifier, a
 * helper that cannot run here, no memory).
 */
enum { RUN_REJECTED = 1 };
int run_prepare(struct run_set *set, struct run_prog *prog, struct strbuf *log, struct diags *d);

/* Makes code of a program that has its proof: 0, or -errno and a diagnostic, as run_prepare(). */
int run_finish(struct run_prog *prog, struct diags *d);

/* Whether it calls a helper of that kind on some path. */
bool run_calls(const struct run_prog *prog, bool (*is_one)(const struct helper *helper));
/*
 * Makes the plans of all prepared programs of the set and its family: run_prepare() does; and whoever puts a
 * program into a map of programs later on, while nothing runs. 0 or -ENOMEM.
 */
int run_plan(struct run_set *set);
/* The same of one program, which may jump into programs that are loaded later. */
int run_plan_any(struct run_prog *prog);

/* ---- refuse.c ---- */

/*
 * Whether what a verified program reaches can be done here; without a proof, whether its maps are any that
 * programs can use. 0, or -ENOTSUP and a diagnostic.
 */
int run_check(const struct prog *prog, const struct proof *proof, struct diags *d);

/* ---- family.c, for run_open() and run_close() ---- */

int run_family_add(struct run_family *family, struct run_set *set);
void run_family_remove(struct run_family *family, const struct run_set *set);
/* *out: the family's map of that name, with a reference; NULL: none yet. -EINVAL, a diagnostic: unlike. */
int run_family_map(const struct run_set *set, uint32_t index, struct map **out, struct diags *d);

/* A worker. NULL without memory. `seed` is that of bpf_get_prandom_u32(). */
struct run_state *run_state_new(uint64_t seed, const struct run_sinks *sinks);
void run_state_free(struct run_state *state);

/*
 * Every run of `prog` starts with `value` in that context field. 0; -ENOENT: none that the program's type
 * has.
 */
int run_state_preset(struct run_state *state, const struct run_prog *prog, const char *field, uint64_t value);

/* Whether run_prepare() made it ready. */
static inline bool run_is_prepared(const struct run_prog *prog)
{
	return prog->proof || prog->checked;
}

/* Runs the program on the packet that packet_set() placed; returns r0. */
uint64_t run_execute(struct run_state *state, const struct run_prog *prog);
/* The same with the context as it is. */
uint64_t run_enter(struct run_state *state, const struct run_prog *prog);
/* Calls `observer` before each instruction of what runs in the checked engine. 0 or -ENOMEM. */
int run_state_watch(struct run_state *state, checked_observer *observer, void *arg);
/* Whether the checked interpreter stopped the last run (r0 is then 0); and why, as a diagnostic. */
bool run_stopped(const struct run_state *state);
void run_explain(const struct run_state *state, struct diags *d);

#endif
