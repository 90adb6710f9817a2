/*
 * Ring buffers: format, room, order, and two producers with a consumer.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "maps/ringbuf.h"
#include "tests/tap.h"

static struct map *make(uint32_t size)
{
	struct map_def def = { .name = (char *)"ring", .type = MAP_RINGBUF, .max_entries = size };
	struct map *map = NULL;

	return map_new(&def, &map) ? NULL : map;
}

struct got { int n; uint32_t sizes[8]; uint8_t first[8]; int stop_at; };

static int take(void *arg, void *data, uint32_t size)
{
	struct got *got = arg;

	got->sizes[got->n] = size;
	got->first[got->n] = size ? *(uint8_t *)data : 0;
	return ++got->n == got->stop_at ? -ECANCELED : 0;
}

static void records(void)
{
	struct map *map = make(4096);
	struct got got = { 0 };
	uint8_t *a, *b, *c;

	ok(map_ringbuf_query(map, MAP_RINGBUF_SIZE) == 4096 &&
		   map_ringbuf_query(map, MAP_RINGBUF_AVAILABLE) == 0 && map_ringbuf_query(map, 99) == 0,
	   "an empty ring");
	ok(map_ringbuf_output(map, "hello", 5, 0) == 0, "output");
	ok(map_ringbuf_query(map, MAP_RINGBUF_AVAILABLE) == 16, "takes its size and a head, in eights");
	ok(map_ringbuf_output(map, "hello", 5, 4) == -EINVAL, "unknown flags");
	ok(!map_ringbuf_reserve(map, 8, 1) && !map_ringbuf_reserve(map, 4096, 0),
	   "reserve refuses flags and too much");
	a = map_ringbuf_reserve(map, 24, 0);
	b = map_ringbuf_reserve(map, 8, 0);
	c = map_ringbuf_reserve(map, 1, 0);
	*a = 'a';
	*b = 'b';
	*c = 'c';
	map_ringbuf_submit(c);
	ok(map_ringbuf_consume(map, take, &got) == 1 && got.sizes[0] == 5 && got.first[0] == 'h',
	   "a busy record holds up those after it");
	map_ringbuf_discard(b);
	map_ringbuf_submit(a);
	got = (struct got){ 0 };
	ok(map_ringbuf_consume(map, take, &got) == 2 && got.first[0] == 'a' && got.first[1] == 'c' &&
	   got.sizes[0] == 24 && got.sizes[1] == 1, "submitted records come in order, discarded ones do not");
	ok(map_ringbuf_query(map, MAP_RINGBUF_AVAILABLE) == 0, "all is consumed");
	for (int i = 0; i < 3; i++)
		map_ringbuf_output(map, "xyz", 3, 0);
	got = (struct got){ .stop_at = 2 };
	ok(map_ringbuf_consume(map, take, &got) == -ECANCELED, "the taker can stop");
	got = (struct got){ 0 };
	ok(map_ringbuf_consume(map, take, &got) == 1, "and go on later");
	map_free(map);
}

static void full(void)
{
	struct map *map = make(4096);
	struct got got;
	uint8_t text[1000];
	int n = 0, round = 0;

	memset(text, 'x', sizeof(text));
	while (map_ringbuf_output(map, text, sizeof(text), 0) == 0)
		n++;
	ok(n == 4 && map_ringbuf_output(map, text, sizeof(text), 0) == -EAGAIN,
	   "four of 1008 bytes fit in 4096");
	for (; round < 100; round++) {
		got = (struct got){ 0 };
		if (map_ringbuf_consume(map, take, &got) != n || got.sizes[n - 1] != sizeof(text))
			break;
		for (n = 0; map_ringbuf_output(map, text, sizeof(text), 0) == 0; n++)
			;
	}
	ok(round == 100, "again and again across the end");
	map_free(map);
	map = make(4096);
	for (n = 0; n < 9 && map_ringbuf_reserve(map, 1016, 0); n++)
		;
	ok(n == 3, "the last byte of a ring stays free: %u times 1024 bytes in 4096", n);
	map_free(map);
}

/* What libbpf would do: map the file, read the positions and the heads. */
static void format(void)
{
	struct map *map = make(8192);
	uint8_t *file = mmap(NULL, 8192 + 8192, PROT_READ, MAP_SHARED, map_storage_file(map), 0);
	uint64_t producer;
	uint32_t length;
	void *busy;

	map_ringbuf_output(map, "0123456789", 10, 0);
	busy = map_ringbuf_reserve(map, 3, 0);
	memcpy(&producer, file + 4096, 8);
	ok(producer == 24 + 16, "the producer's position is in the second page");
	memcpy(&length, file + 8192, 4);
	ok(length == 10 && !memcmp(file + 8192 + 8, "0123456789", 10), "a record as the kernel writes it");
	memcpy(&length, file + 8192 + 24, 4);
	ok(length == (3 | 1u << 31), "a busy one");
	map_ringbuf_discard(busy);
	memcpy(&length, file + 8192 + 24, 4);
	ok(length == (3 | 1u << 30), "a discarded one");
	munmap(file, 8192 + 8192);
	map_free(map);
}

enum { PRODUCERS = 2, RECORDS = 50000 };

struct producer { pthread_t thread; struct map *map; uint32_t id; };
struct record { uint32_t id, number, copy[6]; };

static void *produce(void *arg)
{
	struct producer *p = arg;

	for (uint32_t i = 0; i < RECORDS;) {
		struct record *r = map_ringbuf_reserve(p->map, sizeof(*r) - i % 6 * 4, 0);

		if (!r)
			continue;
		r->id = p->id;
		r->number = i++;
		r->copy[0] = ~r->number;
		map_ringbuf_submit(r);
	}
	return NULL;
}

struct check { uint32_t next[PRODUCERS]; bool wrong; };

static int check(void *arg, void *data, uint32_t size)
{
	struct check *c = arg;
	const struct record *r = data;

	c->wrong |= r->id >= PRODUCERS || r->number != c->next[r->id] || r->copy[0] != ~r->number ||
		    size != sizeof(*r) - r->number % 6 * 4;
	if (r->id < PRODUCERS)
		c->next[r->id] = r->number + 1;
	return c->wrong ? -EINVAL : 0;
}

static void threads(void)
{
	struct map *map = make(16384);
	struct producer producers[PRODUCERS];
	struct check c = { 0 };

	for (uint32_t i = 0; i < PRODUCERS; i++) {
		producers[i] = (struct producer){ .map = map, .id = i };
		pthread_create(&producers[i].thread, NULL, produce, &producers[i]);
	}
	while (!c.wrong && (c.next[0] < RECORDS || c.next[1] < RECORDS))
		map_ringbuf_consume(map, check, &c);
	ok(!c.wrong, "every record of %u producers whole and in its order", PRODUCERS);
	for (uint32_t i = 0; i < PRODUCERS && !c.wrong; i++)
		pthread_join(producers[i].thread, NULL);
	map_free(map);
}

/* A consumer that sleeps whenever there is nothing is woken for every record. */
static void *produce_slowly(void *arg)
{
	struct producer *p = arg;

	for (uint32_t i = 0; i < RECORDS / 10;) {
		struct record *r = map_ringbuf_reserve(p->map, sizeof(*r) - i % 6 * 4, 0);

		if (!r)
			continue;
		*r = (struct record){ .number = i++ };
		r->copy[0] = ~r->number;
		map_ringbuf_submit(r);
		/* Now and then long enough that it does sleep. */
		if (i % 50 == 0)
			usleep(100);
	}
	return NULL;
}

static void sleeps(void)
{
	struct map *map = make(16384);
	struct producer producer = { .map = map };
	struct check c = { 0 };

	/* A wakeup that is lost is waited for longer than this. */
	alarm(60);
	ok(!map_ringbuf_wait(map, 0) && !map_ringbuf_wait(map, 2), "waiting for nothing ends");
	map_ringbuf_output(map, "x", 1, 0);
	ok(map_ringbuf_wait(map, 10000) == 1, "what is there is not waited for");
	map_ringbuf_consume(map, take, &(struct got){ 0 });
	pthread_create(&producer.thread, NULL, produce_slowly, &producer);
	while (!c.wrong && c.next[0] < RECORDS / 10) {
		map_ringbuf_wait(map, 100000);
		map_ringbuf_consume(map, check, &c);
	}
	pthread_join(producer.thread, NULL);
	ok(!c.wrong, "a consumer that sleeps gets every record, and no wakeup is lost");
	alarm(0);
	map_free(map);
}

int main(void)
{
	records();
	full();
	format();
	threads();
	sleeps();
	return done();
}
