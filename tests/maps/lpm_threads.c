/*
 * Threads at one trie: readers without a lock while others insert and delete around them. Built with
 * -fsanitize=thread, the same program shows that nothing is shared without order but bytes of keys and
 * values.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

enum { THREADS = 3, OWN = 300, STEPS = 30000, MOVES = 200000, ALWAYS = 5 };

struct worker {
	pthread_t thread;
	struct map *map;
	uint32_t id;
	uint64_t rng;
	const void *never;	/* an address that no lookup may give */
	const char *wrong;	/* the first thing that was */
};

static bool stop;

static uint32_t rnd(struct worker *w, uint32_t below)
{
	w->rng = w->rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((w->rng >> 33) % below);
}

static struct map *make(uint32_t data)
{
	struct map_def def = { .name = (char *)"lpm", .type = MAP_LPM_TRIE, .key_size = 4 + data,
			       .value_size = 8, .max_entries = 4000, .flags = MAPFLAG_NO_PREALLOC };
	struct map *map = NULL;

	ok(!map_new(&def, &map), "a trie of %u bytes", data);
	return map;
}

/* A prefix of `length` bits of first, second and so on; the bytes after them are `rest`. */
static void make_key(const struct map *map, uint8_t *key, uint32_t length, uint32_t bytes, uint8_t rest)
{
	memset(key, rest, map->def.key_size);
	memcpy(key, &length, 4);
	for (int i = 0; i < 4; i++)
		key[4 + i] = (uint8_t)(bytes >> 8 * (3 - i));
}

/*
 * Prefixes behind a first byte of its own are there or not exactly as this thread made them; some cover
 * others.
 */
static void own_step(struct worker *w, uint64_t *own)
{
	uint32_t i = rnd(w, OWN), whole = 8 * (w->map->def.key_size - 4);
	uint32_t bytes = w->id << 24 | (i / 3) << 10, lengths[] = { 16, 22, 32 }, best = OWN;
	uint8_t key[32];
	uint64_t value = (uint64_t)w->id << 32 | i;
	void *at;
	int err;

	make_key(w->map, key, lengths[i % 3], bytes, 0);
	if (rnd(w, 2)) {
		err = w->map->ops->update(w->map, key, &value, own[i] ? MAP_EXIST : MAP_NOEXIST, 0);
		/* Several of the shortest prefixes are the same one. */
		if (err && i % 3)
			w->wrong = "update of its own prefix";
		own[i] = i % 3 ? 1 : own[i];
	} else {
		err = w->map->ops->delete(w->map, key);
		if (i % 3 && err != (own[i] ? 0 : -ENOENT))
			w->wrong = "delete of its own prefix";
		own[i] = 0;
	}
	i = i - i % 3 + 1;
	best = own[i + 1] ? i + 1 : own[i] ? i : OWN;
	make_key(w->map, key, whole, bytes, 0);
	at = fast_lookup(w->map, key);
	if (best < OWN && (!at || map_user_lookup(w->map, key, &value, 0) ||
			   value != ((uint64_t)w->id << 32 | best)))
		w->wrong = "lookup of its own prefix";
}

/* Prefixes that are always there are met by every walk, which ends. */
static void walk(struct worker *w)
{
	uint8_t key[32], next[32];
	uint32_t steps = 0, always = 0;
	bool more = !map_user_next_key(w->map, NULL, key);

	for (; more && steps < 20000; steps++) {
		always += key[4] >= 200 && key[4] < 200 + ALWAYS;
		more = !map_user_next_key(w->map, key, next);
		memcpy(key, next, sizeof(key));
	}
	/* A deleted key makes the walk start again, so that it may meet them more than once. */
	if (always < ALWAYS && steps < 20000)
		w->wrong = "walk over prefixes that are always there";
}

static void *work(void *arg)
{
	struct worker *w = arg;
	uint64_t own[OWN] = { 0 };
	uint8_t key[32];

	for (unsigned i = 0; i < STEPS && !w->wrong; i++) {
		own_step(w, own);
		make_key(w->map, key, 8 * (w->map->def.key_size - 4), (200 + rnd(w, ALWAYS)) << 24, 7);
		if (!fast_lookup(w->map, key))
			w->wrong = "lookup of a prefix that is always there";
		if (i % 4096 == 0)
			walk(w);
	}
	return NULL;
}

static void everybody(uint32_t data, uint64_t seed)
{
	struct map *map = make(data);
	struct worker workers[THREADS];
	const char *wrong = NULL;
	uint8_t key[32];

	for (uint32_t i = 0; i < ALWAYS; i++) {
		make_key(map, key, 8, (200 + i) << 24, 0);
		map->ops->update(map, key, &(uint64_t){ i }, MAP_ANY, 0);
	}
	for (uint32_t i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .map = map, .id = i + 1, .rng = seed * 31 + i };
		pthread_create(&workers[i].thread, NULL, work, &workers[i]);
	}
	for (uint32_t i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		wrong = wrong ? wrong : workers[i].wrong;
	}
	ok(!wrong, "%u bytes, %u threads: %s", data, THREADS, wrong ? wrong : "each sees what it must");
	map_free(map);
}

/*
 * A short prefix is always there, and at any moment one of two longer ones that cover the same address: a
 * lookup that finds the short one has seen the trie as it never was. Prefixes beside them come and go, so
 * that nodes change size and their memory is used again.
 */
static void *move(void *arg)
{
	struct worker *w = arg;
	uint8_t one[32], two[32], other[32];
	uint64_t value = 0;
	int err = 0;

	make_key(w->map, one, 20, 0x0a0b0c00, 0);
	make_key(w->map, two, 31, 0x0a0b0c0c, 0);
	for (unsigned i = 0; i < MOVES && !err; i++) {
		err |= w->map->ops->update(w->map, two, &value, MAP_NOEXIST, 0);
		err |= w->map->ops->delete(w->map, one);
		err |= w->map->ops->update(w->map, one, &value, MAP_NOEXIST, 0);
		err |= w->map->ops->delete(w->map, two);
		make_key(w->map, other, 21 + rnd(w, 8), rnd(w, 2) ? 0x0a0b0000 | rnd(w, 40) << 8 :
			 0x0a0b0c00 | (rnd(w, 100) + 16), 0);
		if (w->map->ops->update(w->map, other, &value, MAP_NOEXIST, 0))
			w->map->ops->delete(w->map, other);
	}
	if (err)
		w->wrong = "an update or delete";
	__atomic_store_n(&stop, true, __ATOMIC_RELAXED);
	return NULL;
}

static void *watch(void *arg)
{
	struct worker *w = arg;
	uint8_t key[32];

	make_key(w->map, key, 8 * (w->map->def.key_size - 4), 0x0a0b0c0d, 0);
	while (!w->wrong && !__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
		const void *at = fast_lookup(w->map, key);

		if (!at || at == w->never)
			w->wrong = "a reader saw what never was";
	}
	return NULL;
}

static void moments(uint32_t data)
{
	struct map *map = make(data);
	struct worker mover = { .map = map, .rng = data }, watcher = { .map = map };
	const char *wrong;
	uint8_t key[32];

	stop = false;
	make_key(map, key, 9, 0x0a000000, 0);
	map->ops->update(map, key, &(uint64_t){ 0 }, MAP_ANY, 0);
	watcher.never = fast_lookup(map, key);
	make_key(map, key, 20, 0x0a0b0c00, 0);
	map->ops->update(map, key, &(uint64_t){ 0 }, MAP_ANY, 0);
	pthread_create(&watcher.thread, NULL, watch, &watcher);
	pthread_create(&mover.thread, NULL, move, &mover);
	pthread_join(mover.thread, NULL);
	pthread_join(watcher.thread, NULL);
	wrong = watcher.wrong ? watcher.wrong : mover.wrong;
	ok(!wrong, "%u bytes: %s", data, wrong ? wrong : "readers see the trie as it was at some moment");
	map_free(map);
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);

	note("seed %llu", (unsigned long long)seed);
	everybody(4, seed);
	everybody(16, seed);
	everybody(6, seed);
	moments(4);
	moments(16);
	moments(6);
	return done();
}
