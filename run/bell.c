#include "run/bell.h"

#include <time.h>

void bell_init(struct bell *bell)
{
	pthread_condattr_t monotonic;

	pthread_mutex_init(&bell->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&bell->rung, &monotonic);
	pthread_condattr_destroy(&monotonic);
	bell->asleep = 0;
}

void bell_destroy(struct bell *bell)
{
	pthread_cond_destroy(&bell->rung);
	pthread_mutex_destroy(&bell->lock);
}

static struct timespec later(unsigned milliseconds)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	t.tv_sec += milliseconds / 1000;
	t.tv_nsec += (long)(milliseconds % 1000) * 1000000;
	if (t.tv_nsec >= 1000000000) {
		t.tv_sec++;
		t.tv_nsec -= 1000000000;
	}
	return t;
}

static void relax(void)
{
#if defined(__x86_64__)
	__builtin_ia32_pause();
#elif defined(__aarch64__)
	__asm__ volatile("yield");
#endif
}

void bell_wait(struct bell *bell, bool (*ready)(void *arg), void *arg, unsigned milliseconds)
{
	enum { LOOKS = 200 };	/* some microseconds: longer than a batch takes, shorter than going to sleep */
	struct timespec until = { 0 };
	int error = 0;

	for (int i = 0; i < LOOKS; i++) {
		if (ready(arg))
			return;
		relax();
	}
	if (milliseconds)
		until = later(milliseconds);
	pthread_mutex_lock(&bell->lock);
	for (;;) {
		/* Whoever makes it ready looks at this flag afterwards; one of both sees what the other did. */
		__atomic_store_n(&bell->asleep, 1, __ATOMIC_SEQ_CST);
		if (ready(arg) || error)
			break;
		error = milliseconds ? pthread_cond_timedwait(&bell->rung, &bell->lock, &until)
				     : pthread_cond_wait(&bell->rung, &bell->lock);
	}
	__atomic_store_n(&bell->asleep, 0, __ATOMIC_SEQ_CST);
	pthread_mutex_unlock(&bell->lock);
}

void bell_ring(struct bell *bell)
{
	if (!__atomic_load_n(&bell->asleep, __ATOMIC_SEQ_CST))
		return;
	pthread_mutex_lock(&bell->lock);
	pthread_cond_signal(&bell->rung);
	pthread_mutex_unlock(&bell->lock);
}
