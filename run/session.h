/*
 * session.h - one call of ebpf-run: what was asked for, what is loaded, and how it goes.
 *
 *     files --run_open--> sets --session_open()--> attachments at the hooks of sources
 *     source --capture--> workers (dispatch.h) --outboxes--> sinks (sink.h)
 *
 * Between batches of packets no program runs: only then maps let go of what was replaced in them, events are
 * read, maps dumped and attachments changed (session_idle()).
 */
#ifndef RUN_SESSION_H
#define RUN_SESSION_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/dispatch.h"
#include "run/expect.h"
#include "run/load.h"
#include "run/options.h"
#include "run/sink.h"
#include "run/source.h"

/* Where a session talks to. `print` gets parts of the results: 0 or -errno. */
struct session_host {
	void *arg;
	void (*say)(void *arg, const char *text, size_t len);
	int (*print)(void *arg, const char *text, size_t len);
	/* A line that replaces the last one of these, and is gone before anything else is told; NULL: nobody watches. */
	void (*progress)(void *arg, const char *line);
};

struct session {
	struct settings settings;
	struct session_host host;
	struct diags diags;
	struct map_world world;		/* the interfaces that maps may hold */
	struct run_family family;	/* the sets, in the order of the files */
	struct source *sources;
	unsigned n_sources;
	struct attachment **attachments;
	unsigned n_attachments;
	struct dispatch_how how;
	struct worker *workers;
	unsigned n_workers;
	struct crew *crew;		/* NULL: one worker, on the session's thread */
	struct sinks sinks;
	bool writing;			/* the sinks of -w and --redirect are there */
	struct strbuf shown;		/* --dump-jit */
	struct source *now;		/* packets come from here, */
	bool copies;			/* and are gone with the next ones: a crew needs copies */
	uint64_t packets;		/* that came so far */
	bool mismatch;			/* --cross-check found a difference, or the checked engine stopped a run */
	struct expectations expectations;	/* of --expect, and what became of them */
	int print_error;		/* -errno: the trace could not be printed */
	double started, stats_due, dump_due, progress_due;	/* seconds of the monotonic clock */
	/* Set from signal handlers: finish with everything written; dump the maps and go on. */
	volatile sig_atomic_t stop_wanted, dump_wanted;
};

/* Starts with all zero but `settings` and `host`. 0; RUN_REJECTED, whose log was said; -errno, a diagnostic. */
int session_open(struct session *s);
void session_close(struct session *s);

/* Nothing runs: does what waits for that, and what is due by signal or by the clock. 0 or -errno. */
int session_idle(struct session *s);

/* ---- session_run.c ---- */

/* Appends the bytes that a file has in hexadecimal digits, blanks between bytes as one likes. 0, or -errno. */
int session_read_hex(struct session *s, const char *path, struct strbuf *bytes);
/* Runs over all sources. 0, or -errno and diagnostics; s->mismatch. */
int session_run(struct session *s);

/* ---- session_attach.c ---- */

/* Makes sources and attachments of the settings; prepares the programs. As session_open(). */
int session_attach_all(struct session *s, struct strbuf *log);

/* ---- session_report.c ---- */

/* Appends what the programs did so far. */
void session_summary(const struct session *s, struct strbuf *out);
__attribute__((format(printf, 2, 3))) void session_say(const struct session *s, const char *fmt, ...);
double session_clock(void);

/* ---- session_watch.c ---- */

/* Whether runs are watched instruction by instruction. */
bool session_watches(const struct settings *settings);
/* Has the worker's runs watched, if they are to be. 0 or -ENOMEM. */
int session_watch(struct session *s, struct worker *worker);
/* Prints the profile and writes the coverage. 0, or -errno and a diagnostic. */
int session_watched(struct session *s);

/* ---- session_maps.c ---- */

/* Calls visit() for each map, of all sets, once; stops at what is not 0 and gives that. */
int session_each_map(struct session *s, int (*visit)(struct session *s, struct map *map, const struct btf *btf,
						     void *arg),
		     void *arg);
/* How many maps --map-dump names; -ENOENT and a diagnostic if one of them is not there. */
int session_check_names(struct session *s, unsigned *n);
/*
 * Prints maps: one as bpftool prints it; several each under its name, in JSON as members of an object. 0 or
 * -errno and a diagnostic.
 */
int session_dump_maps(struct session *s);
/* Fills maps from the files of --map-load. */
int session_load_maps(struct session *s);
/* Where both ran: their maps must hold the same; else s->mismatch and a diagnostic for each. */
void session_compare_maps(struct session *s);

/* ---- sinks ---- */

/*
 * --redirect: what programs send, to files (of the kind of `like`) and interfaces. NULL and a diagnostic. The
 * names are borrowed.
 */
struct sink *sink_send(const struct redirect_option *options, unsigned n, const struct capture *like,
		       struct diags *d);
/* -w: accepted packets to a file of the kind of `like` (NULL: Ethernet). NULL and a diagnostic. */
struct sink *sink_write(const char *path, const struct capture *like, struct diags *d);
/* Whether the name is one of a pcapng file; and such a file, with verdicts, and with dropped packets if `all`. */
bool sink_is_pcapng(const char *path);
struct sink *sink_write_verdicts(const char *path, bool all, struct diags *d);
/*
 * --events: a line of JSON for each event of ring and perf buffers; `type` (NULL: none): the struct of the object's BTF
 * that is in them. NULL and a diagnostic.
 */
struct sink *sink_events(const char *path, const char *type, struct diags *d);
/* --expect: settles what is expected; NULL and a diagnostic when it names maps that are not there. */
struct sink *sink_expect(struct session *s, struct expectations *e);

/* ---- session_progress.c ---- */

/* Says, where somebody watches, how far the files are read; not more than a few times in a second. */
void session_progress(struct session *s);

#endif
