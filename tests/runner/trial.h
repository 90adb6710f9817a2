/*
 * trial.h - a program of a test file of the form .s, open in all engines. For file_s.c and what it calls.
 */
#ifndef TESTS_RUNNER_TRIAL_H
#define TESTS_RUNNER_TRIAL_H

#include "tests/runner/runner.h"

enum { MAX_LINES = 20000, MAX_NAMED = 64, MAX_VALUE = 4096 };

struct named {
	char name[32];
	struct strbuf words;
};

struct file {
	const char *path;
	bool accept;
	char *lines[MAX_LINES];		/* the text, cut up; an accepted expectation replaces its line */
	bool owned[MAX_LINES];
	unsigned n_lines;
	struct named packets[MAX_NAMED];
	unsigned n_packets;
	struct subject subject, debug;	/* without and with debug information */
	struct engine_set *sets[ENGINE_KINDS];
};

/* One program, open everywhere. */
struct trial {
	struct file *file;
	unsigned index;
	const struct prog *prog;
	const struct subject *subject;	/* one of the file's, as this program is judged */
	unsigned first, end;		/* its lines */
	unsigned level;
	int error;			/* 0: accepted */
	struct strbuf log;
	struct engine_run *engines[ENGINE_KINDS];
	struct kernel_run *kernel;
};

/* Whether what was found is what the line says; with --accept the line is made to say it. */
void settle(struct trial *t, unsigned line, const char *key, const char *want, const char *got);

/* ---- file_maps.c: expectations about maps; `text` is the rest of the line ---- */

void check_map(struct trial *t, unsigned line, const char *text);
void check_set(struct trial *t, unsigned line, const char *text);
void check_send(struct trial *t, unsigned line, const char *text);
void check_events(struct trial *t, unsigned line, const char *text);

#endif
