/*
 * checked.h - the checked interpreter: runs programs that nobody verified. It knows every piece of memory
 * that exists for a program, holds each access and each argument of a helper to it, counts instructions and
 * calls, and ends the run with a report at the first thing that may not be. Verified programs run in it as
 * well, for those who want to watch each instruction (checked_watch).
 *
 * Pointers are addresses of the host, as in the other engines. A program may reach a value of a map from the
 * moment that a helper or an instruction gave it that value's address until its run ends.
 */
#ifndef RUN_CHECKED_H
#define RUN_CHECKED_H

#include <stdbool.h>
#include <stdint.h>

#include "core/isa.h"

struct diags;
struct map;
struct prog;
struct run_prog;
struct run_state;
struct checked;

/* Memory of one worker's runs; `state` is borrowed. NULL without memory. */
struct checked *checked_new(struct run_state *state);
void checked_free(struct checked *c);

enum { CHECKED_BUDGET = 10000000 };
/* Instructions that one run may take, tail calls and callbacks included; 0: CHECKED_BUDGET. */
void checked_set_budget(struct checked *c, uint64_t instructions);

/* Runs the program with r1 = &vm->ctx; returns r0, or 0 after a fault. */
uint64_t checked_run(struct checked *c, const struct run_prog *prog);

/* Whether the last run ended with a fault; what then happened, and where, as an error and its notes. */
bool checked_failed(const struct checked *c);
void checked_report(const struct checked *c, struct diags *d);

/* ---- watching ---- */

/* How a frame came to be. */
enum checked_entry { CHECKED_MAIN, CHECKED_CALL, CHECKED_CALLBACK };

struct checked_frame {
	const struct run_prog *run;	/* its program, and that as instructions */
	const struct prog *prog;
	uint32_t pc;			/* the instruction at work; of a caller: its call */
	uint8_t entry;			/* enum checked_entry */
	uint8_t level;			/* calls since its program was entered */
	uint32_t may_goto;		/* how often its may_gotos still go on */
	uint8_t *fp;			/* r10: its stack is the ISA_STACK bytes below */
	uint64_t saved[4];		/* of a caller: r6 to r9 */
};

/* What an observer sees before an instruction runs. */
struct checked_view {
	const uint64_t *regs;		/* r0 to r10 */
	const struct checked_frame *frames;	/* frames[depth] runs the instruction */
	uint32_t depth;
};

typedef void checked_observer(void *arg, const struct checked *c, const struct checked_view *view);
/* Calls `observer` before each instruction; NULL: nobody. */
void checked_watch(struct checked *c, checked_observer *observer, void *arg);
/* New frames begin with bytes from this seed rather than zeros; 0: zeros. For tests. */
void checked_litter(struct checked *c, uint64_t seed);

/* ---- memory ---- */

enum checked_kind {
	CHECKED_NOWHERE,
	CHECKED_STACK, CHECKED_CTX, CHECKED_PACKET, CHECKED_META,
	CHECKED_VALUE,		/* a map's value */
	CHECKED_KEY,		/* the key that a callback was given */
	CHECKED_RECORD,		/* reserved in a ring buffer, not yet submitted */
	CHECKED_MAP,		/* a map itself: no memory for programs */
	CHECKED_CODE		/* an instruction's address: no memory either */
};

struct checked_region {
	uint64_t start, size;
	const struct map *map;		/* VALUE, KEY, RECORD, MAP */
	uint32_t frame;			/* STACK: number of the frame */
	uint32_t pc;			/* RECORD: where it was reserved; CODE: of the instruction */
	uint8_t kind;			/* enum checked_kind */
	bool readonly;
};

/* The region with that address in it; kind NOWHERE: none. */
struct checked_region checked_find(const struct checked *c, uint64_t address);

#endif
