/*
 * Ring buffers from user space to programs: records in order, room, what is skipped, and a producer that writes
 * nonsense into the file.
 */
#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "maps/user_ringbuf.h"
#include "tests/tap.h"

enum { PAGE = 4096 };

struct got { unsigned n; uint32_t sizes[8]; uint8_t first[8]; unsigned stop_at; struct map *again; int64_t nested; };

static uint64_t take(void *arg, void *data, uint32_t size)
{
	struct got *got = arg;

	got->sizes[got->n % 8] = size;
	got->first[got->n % 8] = size ? *(uint8_t *)data : 0;
	if (got->again)
		got->nested = map_user_ringbuf_drain(got->again, take, got);
	return ++got->n == got->stop_at;
}

static struct map *make(void)
{
	struct map_def def = { .name = (char *)"ring", .type = MAP_USER_RINGBUF, .max_entries = PAGE };
	struct map *map = NULL;

	return map_new(&def, &map) ? NULL : map;
}

static void records(void)
{
	static const uint8_t big[PAGE];
	struct map *map = make();
	struct got got = { 0 };
	unsigned n = 0;

	ok(map_user_ringbuf_drain(map, take, &got) == 0, "an empty ring");
	ok(!map_user_ringbuf_write(map, "hello", 5) && !map_user_ringbuf_write(map, "", 0) &&
	   !map_user_ringbuf_write(map, "world!!!!", 9), "three records");
	ok(map_user_ringbuf_drain(map, take, &got) == 3 && got.sizes[0] == 5 && got.first[0] == 'h' &&
	   got.sizes[1] == 0 && got.sizes[2] == 9 && got.first[2] == 'w', "come in order");
	ok(map_user_ringbuf_write(map, big, PAGE) == -E2BIG, "what never fits");
	ok(!map_user_ringbuf_write(map, big, PAGE - 8) && map_user_ringbuf_write(map, "x", 1) == -ENOSPC,
	   "a ring may be full to the last byte");
	got = (struct got){ 0 };
	ok(map_user_ringbuf_drain(map, take, &got) == 1 && got.sizes[0] == PAGE - 8, "and is emptied");
	while (!map_user_ringbuf_write(map, "1234", 4))
		n++;
	got = (struct got){ .stop_at = 10 };
	ok(n == PAGE / 16 && map_user_ringbuf_drain(map, take, &got) == 10, "the reader may have enough");
	got = (struct got){ .n = 0 };
	ok(map_user_ringbuf_drain(map, take, &got) == n - 10, "and goes on later");
	map_user_ringbuf_write(map, "a", 1);
	got = (struct got){ .again = map };
	ok(map_user_ringbuf_drain(map, take, &got) == 1 && got.nested == -EBUSY, "one reader at a time");
	map_free(map);
}

/* A producer of its own, with the file. */
static void foreign(void)
{
	struct map *map = make();
	uint8_t *file = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, map_storage_file(map), 0);
	uint64_t *consumer = (uint64_t *)(void *)file, *producer = (uint64_t *)(void *)(file + PAGE);
	uint32_t *data = (uint32_t *)(void *)(file + 2 * PAGE);
	struct got got = { 0 };

	if (!ok(file != MAP_FAILED, "the file can be mapped")) {
		map_free(map);
		return;
	}
	data[0] = 4;
	data[2] = 'a';
	data[4] = 4 | 1u << 30;
	data[8] = 4;
	data[10] = 'c';
	data[12] = 4 | 1u << 31;
	*producer = 64;
	ok(map_user_ringbuf_drain(map, take, &got) == 2 && got.first[0] == 'a' && got.first[1] == 'c' &&
	   *consumer == 48, "one to be skipped is, and one that is busy holds up those after it");
	data[12] = 4;
	*producer = 63;
	ok(map_user_ringbuf_drain(map, take, &got) == -EINVAL, "a position that is no multiple of 8");
	*producer = 64;
	data[12] = 100;
	ok(map_user_ringbuf_drain(map, take, &got) == -EINVAL, "a record longer than what was written");
	*producer = 48 + 3 * PAGE;
	data[12] = PAGE;
	ok(map_user_ringbuf_drain(map, take, &got) == -E2BIG, "a record longer than the ring");
	ok(*consumer == 48, "nothing of it is consumed");
	munmap(file, 3 * PAGE);
	map_free(map);
}

int main(void)
{
	records();
	foreign();
	return done();
}
