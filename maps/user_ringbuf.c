#include "maps/user_ringbuf.h"

#include <errno.h>
#include <string.h>

#include "maps/ring.h"

enum {
	MAX_RECORDS = 128 * 1024,	/* in one go */
	MAX_SIZE = (1 << 24) - 1	/* of a record: that is what a dynptr can hold */
};

int map_user_ringbuf_write(struct map *map, const void *data, uint32_t size)
{
	struct ringbuf *r = ringbuf_of(map);
	uint64_t length = map_round8((uint64_t)size + RING_HEAD), position = *r->producer;
	struct ring_head *head = ring_head_at(r, position);

	if (size > MAX_SIZE || length > r->size)
		return -E2BIG;
	if (position + length - __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE) > r->size)
		return -ENOSPC;
	*head = (struct ring_head){ .length = size };
	memcpy(head + 1, data, size);
	__atomic_store_n(r->producer, position + length, __ATOMIC_RELEASE);
	return 0;
}

/* 1: a record, *length bytes of the ring; 0: none now; -EAGAIN: it was one to be skipped; else what is wrong. */
static int peek(struct ringbuf *r, void **data, uint32_t *size, uint64_t *length)
{
	uint64_t producer = __atomic_load_n(r->producer, __ATOMIC_ACQUIRE);
	uint64_t consumer = __atomic_load_n(r->consumer, __ATOMIC_ACQUIRE);
	struct ring_head *head = ring_head_at(r, consumer);
	uint32_t bits;

	if (producer % 8)
		return -EINVAL;
	if (consumer >= producer)
		return 0;
	bits = __atomic_load_n(&head->length, __ATOMIC_ACQUIRE);
	*size = bits & RING_LENGTH;
	*length = map_round8((uint64_t)*size + RING_HEAD);
	if (*length > producer - consumer)
		return -EINVAL;
	if (*length > r->size || *size > MAX_SIZE)
		return -E2BIG;
	if (bits & RING_DISCARD) {
		__atomic_store_n(r->consumer, consumer + *length, __ATOMIC_RELEASE);
		return -EAGAIN;
	}
	*data = head + 1;
	return !(bits & RING_BUSY);
}

int64_t map_user_ringbuf_drain(struct map *map, uint64_t (*take)(void *arg, void *data, uint32_t size), void *arg)
{
	struct ringbuf *r = ringbuf_of(map);
	int64_t n = 0, result = 0;
	uint64_t enough = 0;

	if (__atomic_exchange_n(&r->consumer_lock, 1, __ATOMIC_ACQUIRE))
		return -EBUSY;
	for (unsigned i = 0; i < MAX_RECORDS && !enough; i++) {
		uint64_t length = 0;
		void *data = NULL;
		uint32_t size = 0;
		int got = peek(r, &data, &size, &length);

		if (got == -EAGAIN)
			continue;
		if (got <= 0) {
			result = got;
			break;
		}
		enough = take(arg, data, size);
		__atomic_store_n(r->consumer, *r->consumer + length, __ATOMIC_RELEASE);
		n++;
	}
	__atomic_store_n(&r->consumer_lock, 0, __ATOMIC_RELEASE);
	return result ? result : n;
}

const struct map_ops map_user_ringbuf_ops = {
	.create = ringbuf_create,
	.free = ringbuf_free,
	.file = ringbuf_file,
};
