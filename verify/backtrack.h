/*
 * backtrack.h - what backtracking (precise.c) does with one instruction.
 */
#ifndef VERIFY_BACKTRACK_H
#define VERIFY_BACKTRACK_H

#include "verify/env.h"

/* What still has to be followed back, per frame. */
struct precise {
	uint32_t frame;			/* where the instruction now looked at ran */
	uint32_t regs[MAX_FRAMES];
	uint64_t slots[MAX_FRAMES];
};

enum {
	ARGS = 0x3e,		/* r1 - r5 */
	GIVE_UP = 1,		/* from back_over(): everything has to be precise */
	ALWAYS = 0x8000		/* in env.touches: whatever is wanted */
};

/*
 * Goes back over the instruction at `at`: what was wanted after it becomes what is wanted before. `next`: what was
 * walked after it (-1: nothing); h: its history, NULL: none.
 */
int back_over(struct env *env, struct precise *p, uint32_t at, int next, const union history *h);
/* The way back does not fit the way that was walked: the kernel has a bug there, and the program bad luck. */
int back_lost(struct env *env, const char *where);

#endif
