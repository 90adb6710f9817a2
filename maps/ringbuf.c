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
 * busy.
 */
#include "maps/ringbuf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "maps/ring.h"

static uint64_t mapped_bytes(const struct ringbuf *r)
{
	return 2 * RING_PAGE + 2 * r->size;
}

static int map_file(struct ringbuf *r)
{
	uint8_t *all;

	r->fd = memfd_create("ringbuf", MFD_CLOEXEC);
	if (r->fd < 0 || ftruncate(r->fd, (off_t)(2 * RING_PAGE + r->size)))
		return -ENOMEM;
	all = mmap(NULL, mapped_bytes(r), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (all == MAP_FAILED)
		return -ENOMEM;
	r->mapping = all;
	if (mmap(all, 2 * RING_PAGE + r->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, r->fd, 0) ==
		    MAP_FAILED ||
	    mmap(all + 2 * RING_PAGE + r->size, r->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, r->fd,
		 2 * RING_PAGE) == MAP_FAILED)
		return -ENOMEM;
	r->consumer = (uint64_t *)(void *)all;
	r->producer = (uint64_t *)(void *)(all + RING_PAGE);
	r->data = all + 2 * RING_PAGE;
	return 0;
}

void ringbuf_free(struct map *map)
{
	struct ringbuf *r = ringbuf_of(map);

	if (r->mapping)
		munmap(r->mapping, mapped_bytes(r));
	if (r->fd >= 0)
		close(r->fd);
	free(r);
}

int ringbuf_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct ringbuf *r = calloc(1, sizeof(*r));
	int err;

	(void)env;
	if (!r)
		return -ENOMEM;
	r->size = def->max_entries;
	err = map_file(r);
	if (err) {
		ringbuf_free(&r->map);
		return err;
	}
	*out = &r->map;
	return 0;
}

void *map_ringbuf_reserve(struct map *map, uint64_t size, uint64_t flags)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t length = map_round8(size + RING_HEAD), position;
	struct ring_head *head = NULL;

	if (flags || size > RING_LENGTH || length > r->size)
		return NULL;
	map_spin_lock(&r->lock);
	position = *r->producer;
	if (position + length - __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE) < r->size) {
		head = ring_head_at(r, position);
		head->page = (uint32_t)(((uint8_t *)head - r->mapping) / RING_PAGE);
		__atomic_store_n(&head->length, (uint32_t)size | RING_BUSY, __ATOMIC_RELAXED);
		/* The consumer sees the busy record before it sees that there is one. */
		__atomic_store_n(r->producer, position + length, __ATOMIC_RELEASE);
	}
	map_spin_unlock(&r->lock);
	return head ? head + 1 : NULL;
}

static void finish(void *record, uint32_t bits)
{
	struct ring_head *head = (struct ring_head *)record - 1;
	uint32_t length = __atomic_load_n(&head->length, __ATOMIC_RELAXED) & RING_LENGTH;

	__atomic_store_n(&head->length, length | bits, __ATOMIC_RELEASE);
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

int map_ringbuf_consume(struct map *map, int (*take)(void *arg, void *data, uint32_t size), void *arg)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t position;
	int n = 0, err = 0;

	map_spin_lock(&r->consumer_lock);
	position = *r->consumer;
	while (!err && position < __atomic_load_n(r->producer, __ATOMIC_ACQUIRE)) {
		struct ring_head *head = ring_head_at(r, position);
		uint32_t length = __atomic_load_n(&head->length, __ATOMIC_ACQUIRE);

		if (length & RING_BUSY)
			break;
		if (!(length & RING_DISCARD)) {
			err = take(arg, head + 1, length & RING_LENGTH);
			n++;
		}
		position += map_round8((length & RING_LENGTH) + RING_HEAD);
		__atomic_store_n(r->consumer, position, __ATOMIC_RELEASE);
	}
	map_spin_unlock(&r->consumer_lock);
	return err < 0 ? err : n;
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
