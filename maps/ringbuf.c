/*
 * ringbuf.c - RINGBUF: records of any length from programs to user space, in the kernel's format, so that a
 * consumer written for its memory mapping reads this one.
 *
 * A file holds a page with the consumer's position, a page with the producer's, and the data, which is
 * mapped twice in a row: a record that begins near the end goes on seamlessly. Positions only grow. A
 * record has a head of 8 bytes, whose length carries a bit while it is being written and another when it is
 * to be skipped.
 *
 * Producers take turns to reserve; submitting is one store. The consumer stops at the first record that is
 * busy. Both look at the other's position only when they come to an end by what they saw of it last, and the
 * consumer tells how far it is after many records: what one writes the other has to fetch.
 */
#include "maps/ringbuf.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <linux/membarrier.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "maps/ring.h"

enum { TELL_PARTS = 8 };	/* how often the consumer tells how far it is, in one round */

/* In front of it all, a page that nobody else sees says whose ring it is: a record alone leads there. */
static uint64_t mapped_bytes(const struct ringbuf *r)
{
	return 3 * RING_PAGE + 2 * r->size;
}

static int map_file(struct ringbuf *r)
{
	uint8_t *all;

	r->fd = memfd_create("bpf-map", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	/* Whoever maps it too must not take it from under us. */
	if (r->fd < 0 || ftruncate(r->fd, (off_t)(2 * RING_PAGE + r->size)) ||
	    fcntl(r->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW))
		return -ENOMEM;
	all = mmap(NULL, mapped_bytes(r), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (all == MAP_FAILED)
		return -ENOMEM;
	r->mapping = all += RING_PAGE;
	if (mprotect(all - RING_PAGE, RING_PAGE, PROT_READ | PROT_WRITE) ||
	    mmap(all, 2 * RING_PAGE + r->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, r->fd, 0) ==
		    MAP_FAILED ||
	    mmap(all + 2 * RING_PAGE + r->size, r->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED,
		 r->fd, 2 * RING_PAGE) == MAP_FAILED)
		return -ENOMEM;
	r->consumer = (uint64_t *)(void *)all;
	r->producer = (uint64_t *)(void *)(all + RING_PAGE);
	r->data = all + 2 * RING_PAGE;
	memcpy(all - RING_PAGE, &r, sizeof(r));
	return 0;
}

void ringbuf_free(struct map *map)
{
	struct ringbuf *r = ringbuf_of(map);

	if (r->mapping)
		munmap(r->mapping - RING_PAGE, mapped_bytes(r));
	if (r->fd >= 0)
		close(r->fd);
	free(r);
}

int ringbuf_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct ringbuf *r;
	int err;

	if (posix_memalign((void **)&r, 64, sizeof(*r)))
		return -ENOMEM;
	memset(r, 0, sizeof(*r));
	r->alone = env->alone;
	r->size = def->max_entries;
	err = map_file(r);
	if (err) {
		ringbuf_free(&r->map);
		return err;
	}
	*out = &r->map;
	return 0;
}

/* Whether there is room; the last byte of a ring stays free. */
static inline bool has_room(struct ringbuf *r, uint64_t end)
{
	if (end - r->consumed < r->size)
		return true;
	r->consumed = __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE);
	return end - r->consumed < r->size;
}

void *map_ringbuf_reserve(struct map *map, uint64_t size, uint64_t flags)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t length = map_round8(size + RING_HEAD), position;
	struct ring_head *head = NULL;

	if (flags || size > RING_LENGTH || length > r->size)
		return NULL;
	if (!r->alone)
		map_spin_lock(&r->lock);
	position = *r->producer;
	if (has_room(r, position + length)) {
		head = ring_head_at(r, position);
		head->page = (uint32_t)(((uint8_t *)head - r->mapping) / RING_PAGE);
		__atomic_store_n(&head->length, (uint32_t)size | RING_BUSY, __ATOMIC_RELAXED);
		/* The consumer sees the busy record before it sees that there is one. */
		__atomic_store_n(r->producer, position + length, __ATOMIC_RELEASE);
	}
	if (!r->alone)
		map_spin_unlock(&r->lock);
	return head ? head + 1 : NULL;
}

/* The ring of a record: its head says how far from the beginning of the mapping it is. */
static struct ringbuf *ring_of(const struct ring_head *head)
{
	const uint8_t *page = (const uint8_t *)((uintptr_t)head & ~(uintptr_t)(RING_PAGE - 1));
	struct ringbuf *r;

	memcpy(&r, page - (head->page + 1ull) * RING_PAGE, sizeof(r));
	return r;
}

static void wake(struct ringbuf *r)
{
	if (__atomic_exchange_n(&r->sleeping, 0, __ATOMIC_ACQ_REL))
		syscall(SYS_futex, &r->sleeping, FUTEX_WAKE_PRIVATE, INT32_MAX, NULL, NULL, 0);
}

static inline void finish(void *record, uint32_t bits)
{
	struct ring_head *head = (struct ring_head *)record - 1;
	uint32_t length = __atomic_load_n(&head->length, __ATOMIC_RELAXED) & RING_LENGTH;
	struct ringbuf *r = ring_of(head);

	__atomic_store_n(&head->length, length | bits, __ATOMIC_RELEASE);
	/* In this order, for a consumer that has called membarrier(2); the processor may do what it likes. */
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	if (__builtin_expect(__atomic_load_n(&r->sleeping, __ATOMIC_RELAXED), 0))
		wake(r);
}

void map_ringbuf_submit(void *record)
{
	finish(record, 0);
}

void map_ringbuf_discard(void *record)
{
	finish(record, RING_DISCARD);
}

int map_ringbuf_output(struct map *map, const void *data, uint64_t size, uint64_t flags)
{
	void *record;

	if (flags & ~(uint64_t)(MAP_RINGBUF_NO_WAKEUP | MAP_RINGBUF_FORCE_WAKEUP))
		return -EINVAL;
	record = map_ringbuf_reserve(map, size, 0);
	if (!record)
		return -EAGAIN;
	memcpy(record, data, size);
	map_ringbuf_submit(record);
	return 0;
}

uint64_t map_ringbuf_query(struct map *map, uint64_t what)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t consumer = __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE);
	uint64_t producer = __atomic_load_n(r->producer, __ATOMIC_ACQUIRE);

	switch (what) {
	case MAP_RINGBUF_AVAILABLE:
		return producer - consumer;
	case MAP_RINGBUF_SIZE:
		return r->size;
	case MAP_RINGBUF_CONSUMER:
		return consumer;
	case MAP_RINGBUF_PRODUCER:
		return producer;
	default:
		return 0;
	}
}

static inline uint64_t producer_of(const struct ringbuf *r)
{
	return __atomic_load_n(r->producer, __ATOMIC_ACQUIRE);
}

int map_ringbuf_consume(struct map *map, int (*take)(void *arg, void *data, uint32_t size), void *arg)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t position, told, end;
	int n = 0, err = 0;

	map_spin_lock(&r->consumer_lock);
	position = told = *r->consumer;
	end = producer_of(r);
	while (!err && (position < end || position < (end = producer_of(r)))) {
		struct ring_head *head = ring_head_at(r, position);
		uint32_t length = __atomic_load_n(&head->length, __ATOMIC_ACQUIRE);

		if (length & RING_BUSY)
			break;
		if (!(length & RING_DISCARD)) {
			err = take(arg, head + 1, length & RING_LENGTH);
			n++;
		}
		position += map_round8((length & RING_LENGTH) + RING_HEAD);
		if (position - told >= r->size / TELL_PARTS) {
			__atomic_store_n(r->consumer, position, __ATOMIC_RELEASE);
			told = position;
		}
	}
	if (position != told)
		__atomic_store_n(r->consumer, position, __ATOMIC_RELEASE);
	map_spin_unlock(&r->consumer_lock);
	return err < 0 ? err : n;
}

static bool is_ready(const struct ringbuf *r)
{
	uint64_t position = __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE);

	return position < producer_of(r) &&
	       !(__atomic_load_n(&ring_head_at(r, position)->length, __ATOMIC_ACQUIRE) & RING_BUSY);
}

static int64_t monotonic_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ll + t.tv_nsec;
}

/*
 * Producers store a length and then look whether somebody sleeps, without a fence between the two: the one
 * who goes to sleep makes all threads have one, and then looks again. Where the system cannot do that, sleeps
 * are short.
 */
int map_ringbuf_wait(struct map *map, int timeout_ms)
{
	enum { SHORT_NS = 1000000 };
	struct ringbuf *r = ringbuf_of(map);
	bool fenced = !syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0);
	int64_t until = monotonic_ns() + timeout_ms * 1000000ll;

	for (;;) {
		struct timespec sleep;
		int64_t left;

		__atomic_store_n(&r->sleeping, 1, __ATOMIC_SEQ_CST);
		fenced = fenced && !syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
		left = until - monotonic_ns();
		if (is_ready(r) || left <= 0)
			break;
		if (!fenced && left > SHORT_NS)
			left = SHORT_NS;
		sleep = (struct timespec){ left / 1000000000, left % 1000000000 };
		syscall(SYS_futex, &r->sleeping, FUTEX_WAIT_PRIVATE, 1, &sleep, NULL, 0);
	}
	__atomic_store_n(&r->sleeping, 0, __ATOMIC_RELAXED);
	return is_ready(r);
}

int ringbuf_file(const struct map *map)
{
	return ((const struct ringbuf *)map)->fd;
}

const struct map_ops map_ringbuf_ops = {
	.create = ringbuf_create,
	.free = ringbuf_free,
	.file = ringbuf_file,
};
