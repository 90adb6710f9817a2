/*
 * readers.c - who may hold an object that was taken out of a map. Time is a count of what was taken out; a
 * reader notes it when it begins, and an object may go when every reader that is at work began after it was
 * taken out.
 */
#include "maps/family.h"

static uint64_t now = 1;		/* 0 is for readers at rest */
static struct map_reader *readers;
static uint32_t lock;			/* of the list */

/* What is written before it is seen by all before what is read after it. */
static void barrier(void)
{
#ifdef MAP_TSAN
	static uint32_t nothing;

	__atomic_fetch_add(&nothing, 1, __ATOMIC_SEQ_CST);
#else
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}

void map_reader_begin(struct map_reader *reader)
{
	__atomic_store_n(&reader->since, __atomic_load_n(&now, __ATOMIC_ACQUIRE), __ATOMIC_RELEASE);
	barrier();
}

void map_reader_end(struct map_reader *reader)
{
	__atomic_store_n(&reader->since, 0, __ATOMIC_RELEASE);
}

void map_reader_add(struct map_reader *reader)
{
	map_spin_lock(&lock);
	*reader = (struct map_reader){ .next = readers };
	readers = reader;
	map_spin_unlock(&lock);
	map_reader_begin(reader);
}

void map_reader_remove(struct map_reader *reader)
{
	struct map_reader **at = &readers;

	map_reader_end(reader);
	map_spin_lock(&lock);
	while (*at != reader)
		at = &(*at)->next;
	*at = reader->next;
	map_spin_unlock(&lock);
}

void map_readers_lock(void)
{
	map_spin_lock(&lock);
}

void map_readers_unlock(void)
{
	map_spin_unlock(&lock);
}

uint64_t map_readers_stamp(void)
{
	barrier();
	return __atomic_fetch_add(&now, 1, __ATOMIC_ACQ_REL);
}

uint64_t map_readers_oldest(void)
{
	uint64_t oldest = UINT64_MAX;

	barrier();
	map_spin_lock(&lock);
	for (const struct map_reader *reader = readers; reader; reader = reader->next) {
		uint64_t since = __atomic_load_n(&reader->since, __ATOMIC_ACQUIRE);

		if (since && since < oldest)
			oldest = since;
	}
	map_spin_unlock(&lock);
	return oldest;
}
