/*
 * bell.h - one thread waits for what others change: it looks a while, then sleeps until somebody rings. Ringing
 * costs a look at a flag as long as nobody sleeps.
 */
#ifndef RUN_BELL_H
#define RUN_BELL_H

#include <pthread.h>
#include <stdbool.h>

struct bell {
	pthread_mutex_t lock;
	pthread_cond_t rung;
	int asleep;
};

void bell_init(struct bell *bell);
void bell_destroy(struct bell *bell);
/*
 * Waits until `ready` says so, at most so many milliseconds, 0: for ever. What it looks at is atomic, and read and
 * written in one order for all (__ATOMIC_SEQ_CST).
 */
void bell_wait(struct bell *bell, bool (*ready)(void *arg), void *arg, unsigned milliseconds);
/* After changing what `ready` looks at. */
void bell_ring(struct bell *bell);

#endif
