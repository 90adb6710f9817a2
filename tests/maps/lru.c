/*
 * LRU maps: they hold what they promise, keep what is used about as well as an exact list would, and stay
 * whole when several threads insert more than fits.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/maps/exact.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

static uint64_t rng;

static double uniform(void)
{
	rng = rng * 6364136223846793005ull + 1442695040888963407ull;
	return (double)(rng >> 11) / (double)(1ull << 53);
}

static struct map *make(uint32_t type, uint32_t entries)
{
	struct map_def def = { .name = (char *)"lru", .type = type, .key_size = 4, .value_size = 8,
			       .max_entries = entries };
	struct map *map = NULL;

	ok(map_new(&def, &map) == 0, "%s of %u", maptype_by_number(type)->name, entries);
	return map;
}

static uint32_t walk(struct map *map)
{
	uint32_t key, n = 0;

	if (map->ops->next_key(map, NULL, &key))
		return 0;
	for (n = 1; n < 1u << 24 && !map->ops->next_key(map, &key, &key); n++)
		;
	return n;
}

static void holds(uint32_t type, uint32_t entries)
{
	struct map *map = make(type, entries);
	uint32_t full = 0;

	for (uint32_t i = 0; i < 10 * entries; i++) {
		uint64_t value = i;

		if (map->ops->update(map, &i, &value, MAP_NOEXIST, 0) || !fast_lookup(map, &i))
			full++;
	}
	ok(!full, "every insertion finds room and is found");
	ok(walk(map) == entries, "and %u stay", entries);
	map_free(map);
}

static uint32_t zipf(uint32_t keys)
{
	return exact_zipf(uniform(), keys);
}

static void keeps(uint32_t entries, uint32_t keys, uint32_t uses)
{
	struct exact e = exact_new(keys);
	struct map *map = make(MAP_LRU_HASH, entries);
	uint32_t hits = 0, exact_hits = 0;

	for (uint32_t i = 0; i < uses; i++) {
		uint32_t key = zipf(keys);
		uint64_t value = key;

		if (fast_lookup(map, &key))
			hits++;
		else
			map->ops->update(map, &key, &value, MAP_ANY, 0);
		exact_hits += exact_use(&e, key, entries);
	}
	ok(hits >= exact_hits, "%u of %u keys: hit rate %.3f, an exact list's %.3f", entries,
	   keys, (double)hits / uses, (double)exact_hits / uses);
	map_free(map);
	exact_free(&e);
}

enum { THREADS = 4, STEPS = 60000, ENTRIES = 500, KEYS = 2000 };

struct worker { pthread_t thread; struct map *map; uint64_t rng; const char *wrong; };

static void *work(void *arg)
{
	struct worker *w = arg;

	for (unsigned i = 0; i < STEPS; i++) {
		uint32_t key;
		uint64_t value, got[2];
		int err;

		w->rng = w->rng * 6364136223846793005ull + 1442695040888963407ull;
		key = (uint32_t)((w->rng >> 33) % KEYS);
		value = key;
		switch (w->rng >> 60) {
		case 0:
			w->map->ops->delete(w->map, &key);
			break;
		case 1: case 2: case 3: case 4: case 5: case 6: case 7:
			err = w->map->ops->update(w->map, &key, &value, MAP_ANY, 0);
			if (err)
				w->wrong = "an insertion found no room";
			break;
		default:
			fast_lookup(w->map, &key);
			if (!map_user_lookup(w->map, &key, got, 0) && got[0] != key)
				w->wrong = "a value of another key";
		}
	}
	return NULL;
}

static void threads(uint32_t type)
{
	struct map *map = make(type, ENTRIES);
	struct worker workers[THREADS];
	const char *wrong = NULL;
	uint32_t n, deleted = 0;

	for (unsigned i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .map = map, .rng = rng + i * 77 };
		pthread_create(&workers[i].thread, NULL, work, &workers[i]);
	}
	for (unsigned i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		wrong = wrong ? wrong : workers[i].wrong;
	}
	n = walk(map);
	ok(!wrong && n <= ENTRIES, "%u threads: %s, %u of %u left", THREADS, wrong ? wrong : "all well", n,
	   ENTRIES);
	for (uint32_t i = 0; i < KEYS; i++)
		deleted += !map->ops->delete(map, &i);
	ok(deleted == n && walk(map) == 0, "and each can be deleted once");
	for (uint32_t i = 0; i < ENTRIES; i++)
		map->ops->update(map, &i, &(uint64_t){ i }, MAP_ANY, 0);
	ok(walk(map) == ENTRIES, "nothing was lost");
	map_free(map);
}

int main(int argc, char **argv)
{
	rng = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)rng);
	holds(MAP_LRU_HASH, 1);
	holds(MAP_LRU_HASH, 7);
	holds(MAP_LRU_HASH, 1000);
	holds(MAP_LRU_PERCPU_HASH, 100);
	keeps(1000, 20000, 300000);
	keeps(5000, 20000, 300000);
	keeps(100, 2000, 100000);
	threads(MAP_LRU_HASH);
	threads(MAP_LRU_PERCPU_HASH);
	return done();
}
