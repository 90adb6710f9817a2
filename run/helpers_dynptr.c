/*
 * Helpers on dynptrs, memory whose size is known when the program runs: its own, and records of ring buffers in
 * both directions.
 */
#include <string.h>

#include "maps/ringbuf.h"
#include "maps/user_ringbuf.h"
#include "run/dynptr.h"
#include "run/helpers.h"

/* A new one, or nothing in its place. */
static uint64_t set(uint64_t to, struct dynptr value, int error)
{
	const struct dynptr nothing = { NULL, 0, 0 };

	memcpy(POINTER(to), error ? &nothing : &value, sizeof(value));
	return ERROR(error);
}

static struct dynptr get(uint64_t from)
{
	struct dynptr p;

	memcpy(&p, POINTER(from), sizeof(p));
	return p;
}

static bool outside(const struct dynptr *p, uint64_t offset, uint64_t n)
{
	return n > p->size || offset > p->size - n;
}

BODY(dynptr_from_mem)
{
	uint32_t size = (uint32_t)r2;

	return set(r4, (struct dynptr){ POINTER(r1), size, DYNPTR_LOCAL }, size > DYNPTR_MAX ? E2BIG : r3 ? EINVAL : 0);
}

BODY(dynptr_read)
{
	struct dynptr p = get(r3);
	uint32_t n = (uint32_t)r2, at = (uint32_t)r4;

	if (!p.data || r5)
		return ERROR(EINVAL);
	if (outside(&p, at, n))
		return ERROR(E2BIG);
	memmove(POINTER(r1), p.data + at, n);
	return 0;
}

BODY(dynptr_write)
{
	struct dynptr p = get(r1);
	uint32_t at = (uint32_t)r2, n = (uint32_t)r4;

	if (!p.data)
		return ERROR(EINVAL);
	if (outside(&p, at, n))
		return ERROR(E2BIG);
	if (r5)
		return ERROR(EINVAL);
	memmove(p.data + at, POINTER(r3), n);
	return 0;
}

BODY(dynptr_data)
{
	struct dynptr p = get(r1);

	return p.data && !outside(&p, (uint32_t)r2, (uint32_t)r3) ? (uintptr_t)p.data + (uint32_t)r2 : 0;
}

/* ---- ring buffers ---- */

BODY(ringbuf_reserve_dynptr)
{
	uint32_t size = (uint32_t)r2;
	uint8_t *record = NULL;
	int error = r3 ? EINVAL : size > DYNPTR_MAX ? E2BIG : 0;

	if (!error) {
		record = map_ringbuf_reserve(POINTER(r1), size, 0);
		error = record ? 0 : EINVAL;
	}
	return set(r4, (struct dynptr){ record, size, DYNPTR_RINGBUF }, error);
}

/* Whatever became of the reservation, there is nothing afterwards. */
static uint64_t finish(uint64_t ptr, void (*how)(void *record))
{
	struct dynptr p = get(ptr);

	if (p.data)
		how(p.data);
	set(ptr, p, EINVAL);
	return 0;
}

BODY(ringbuf_submit_dynptr)
{
	return finish(r1, map_ringbuf_submit);
}

BODY(ringbuf_discard_dynptr)
{
	return finish(r1, map_ringbuf_discard);
}

struct drain { struct vm *vm; uint64_t function, context; };

static uint64_t hand_over(void *arg, void *data, uint32_t size)
{
	const struct drain *drain = arg;
	struct dynptr p = { data, size, DYNPTR_LOCAL };

	return run_callback(drain->vm, drain->function, (uintptr_t)&p, drain->context, 0, 0);
}

BODY(user_ringbuf_drain)
{
	const uint64_t wakeups = MAP_RINGBUF_NO_WAKEUP | MAP_RINGBUF_FORCE_WAKEUP;

	if (r4 & ~wakeups)
		return ERROR(EINVAL);
	return (uint64_t)map_user_ringbuf_drain(POINTER(r1), hand_over, &(struct drain){ vm, r2, r3 });
}
