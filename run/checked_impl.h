/*
 * checked_impl.h - what the files of the checked interpreter share.
 *
 *   checked.c         instruction after instruction
 *   checked_mem.c     which memory exists, and what an address is near to
 *   checked_call.c    helpers: arguments before, results after
 *   checked_report.c  the report of a fault
 */
#ifndef RUN_CHECKED_IMPL_H
#define RUN_CHECKED_IMPL_H

#include "core/strbuf.h"
#include "run/checked.h"
#include "run/load.h"
#include "run/state.h"

/* Frames: a chain of calls of each of the programs that tail calls follow each other from. */
enum { CHECKED_FRAMES = 40 * VM_CALL_FRAMES };
/* Each frame's stack has as much room below it that is nobody's. */
enum { CHECKED_FRAME_BYTES = 2 * ISA_STACK };

/* Regions in a tree by their start; node 0 is none. `heat`: parents have more than their children. */
struct checked_node {
	struct checked_region region;
	uint32_t left, right;
	uint32_t heat;
};

enum { CHECKED_LOCKS = 4 };

struct checked {
	struct run_state *state;
	struct vm *vm;				/* = &state->vm */
	uint64_t r[ISA_REGS];
	struct checked_frame frames[CHECKED_FRAMES];
	uint32_t depth;
	uint8_t *stack;				/* CHECKED_FRAMES * CHECKED_FRAME_BYTES */
	uint32_t before;			/* the instruction that ran last */
	uint64_t budget, left;
	uint64_t litter;			/* state of the generator; 0: zeros */
	void *where;				/* memory of the instruction at work */
	struct checked_node *nodes;
	uint32_t n_nodes, cap_nodes, root;
	uint64_t locks[CHECKED_LOCKS];		/* addresses of spin locks held */
	uint32_t n_locks, n_records;
	const struct map *each_map;		/* while bpf_for_each_map_elem() walks it */
	checked_observer *observer;
	void *observer_arg;
	bool failed;
	struct strbuf what;			/* the fault, in words */
};

static inline struct checked_frame *checked_frame(struct checked *c)
{
	return &c->frames[c->depth];
}

static inline uint64_t checked_ctx(const struct checked *c)
{
	return (uintptr_t)c->state->vm.ctx;
}

/* Ends the run: the first fault counts. Always false. */
__attribute__((format(printf, 2, 3))) bool checked_fault(struct checked *c, const char *fmt, ...);

/* ---- checked_mem.c ---- */

void checked_forget(struct checked *c);		/* a run begins */
/* The program may reach it from now on. False, with a fault: no memory. */
bool checked_add(struct checked *c, struct checked_region region);
void checked_remove(struct checked *c, uint64_t start);
/* The region of that kind that starts there exactly; kind NOWHERE: none. */
struct checked_region checked_at(const struct checked *c, uint64_t start, enum checked_kind kind);
/* Some region of that kind, for those that must not be left over; kind NOWHERE: none. */
struct checked_region checked_any(const struct checked *c, enum checked_kind kind);
/* All of `size` bytes may be read, or written; `who` says what for, as "load of 8 bytes". */
bool checked_reach(struct checked *c, uint64_t address, uint64_t size, bool write, const char *who);
/* "the value of map 'counters', offset 8", or nothing where the address means nothing. */
void checked_describe(const struct checked *c, uint64_t address, struct strbuf *out);

/* ---- checked_call.c ---- */

/* Calls helper `id` with r1 to r5, result in r0. False: fault. */
bool checked_helper(struct checked *c, uint32_t id);
/* A callback is about to get this key and value of c->each_map. */
bool checked_element(struct checked *c, uint64_t key, uint64_t value);
/* The program has ended: what it holds that it should have given back is a fault, and is given back. */
void checked_settle(struct checked *c);

/* ---- checked.c ---- */

/* For run_callback(): runs the function at that address while a helper waits. */
uint64_t checked_callback(struct checked *c, uint64_t function, const uint64_t args[5]);
/* The instruction at that address, in the running program; false: it is no such address. */
bool checked_code(const struct checked *c, uint64_t address, uint32_t *pc);

#endif
