/*
 * Threads at one hash: what each of them must see whatever the others do. Built with -fsanitize=thread, the
 * same program shows that nothing but the bytes of values and keys is shared without order (and those word
 * by word).
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

enum { THREADS = 4, OWN = 40, STEPS = 40000, COMMON = 8, ENTRIES = 400 };

struct worker {
	pthread_t thread;
	struct map *map;
	uint32_t id;
	uint64_t rng;
	const char *wrong;	/* the first thing that was */
};

static uint32_t rnd(struct worker *w, uint32_t below)
{
	w->rng = w->rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((w->rng >> 33) % below);
}

static void make_key(uint32_t owner, uint32_t i, uint8_t *key, uint32_t size)
{
	memset(key, 0, size);
	memcpy(key, &(uint32_t){ owner << 16 | i }, 4);
	if (size >= 16)
		memcpy(key + size - 4, &(uint32_t){ i * 77 }, 4);
}

/* A value's two halves are the same number: a torn one shows. */
static void make_value(uint64_t *value, uint64_t number)
{
	value[0] = value[1] = number;
}

/* Keys of its own are present or not exactly as this thread made them. */
static void own_step(struct worker *w, bool *present, uint64_t *number)
{
	uint32_t i = rnd(w, OWN);
	uint8_t key[32];
	uint64_t value[2];
	int err;

	make_key(w->id, i, key, w->map->def.key_size);
	if (rnd(w, 3) == 0) {
		err = w->map->ops->delete(w->map, key);
		if (err != (present[i] ? 0 : -ENOENT))
			w->wrong = "delete of its own key";
		present[i] = false;
	} else if (rnd(w, 2)) {
		make_value(value, rnd(w, UINT32_MAX));
		err = w->map->ops->update(w->map, key, value, present[i] ? MAP_EXIST : MAP_NOEXIST, 0);
		if (err)
			w->wrong = "update of its own key";
		present[i] = true;
		number[i] = value[0];
	} else {
		err = map_user_lookup(w->map, key, value, 0);
		if (err != (present[i] ? 0 : -ENOENT) ||
		    (!err && (value[0] != number[i] || value[1] != number[i])))
			w->wrong = "lookup of its own key";
		if (!fast_lookup(w->map, key) == present[i])
			w->wrong = "lookup without a lock of its own key";
	}
}

/* Keys 0 to COMMON of owner 0 are always there, replaced by everybody all the time. */
static void common_step(struct worker *w)
{
	uint32_t i = rnd(w, COMMON);
	uint8_t key[32];
	uint64_t value[2];

	make_key(0, i, key, w->map->def.key_size);
	if (rnd(w, 2)) {
		make_value(value, rnd(w, UINT32_MAX));
		if (w->map->ops->update(w->map, key, value, MAP_EXIST, 0))
			w->wrong = "update of a key that is always there";
	} else {
		if (!fast_lookup(w->map, key))
			w->wrong = "lookup without a lock of a key that is always there";
		if (map_user_lookup(w->map, key, value, 0) || value[0] != value[1])
			w->wrong = "lookup of a key that is always there";
	}
}

/* A visitor that also changes the map: it deletes the keys of its own thread that it meets. */
struct visit { struct worker *w; bool *present; uint32_t common, steps; };

static bool visit(void *arg, void *key, void *value)
{
	struct visit *v = arg;
	uint32_t number;

	(void)value;
	memcpy(&number, key, 4);
	v->common += number < COMMON;
	if (number >> 16 == v->w->id && v->w->map->ops->delete(v->w->map, key))
		v->w->wrong = "delete of its own key while visiting";
	if (number >> 16 == v->w->id)
		v->present[number & 0xffff] = false;
	return ++v->steps == 100 * ENTRIES;
}

/* Each key that is there all the time is visited once, though the visitor and others insert and delete. */
static void visit_all(struct worker *w, bool *present)
{
	struct visit v = { .w = w, .present = present };

	w->map->ops->each(w->map, 0, visit, &v);
	if (v.common != COMMON)
		w->wrong = "visits of the keys that are always there";
	for (uint32_t i = 0; i < OWN; i++)
		if (present[i])
			w->wrong = "a key of its own was not visited";
}

/* Walking meets the keys that are always there; it ends though others insert and delete. */
static void walk(struct worker *w)
{
	uint8_t key[32], next[32], want[32];
	uint32_t common = 0, steps = 0;
	bool more = !map_user_next_key(w->map, NULL, key);

	while (more && steps++ < 10 * ENTRIES) {
		for (uint32_t i = 0; i < COMMON; i++) {
			make_key(0, i, want, w->map->def.key_size);
			common += !memcmp(want, key, w->map->def.key_size);
		}
		more = !map_user_next_key(w->map, key, next);
		memcpy(key, next, sizeof(key));
	}
	/* A deleted key makes the walk start again, so that it may meet them more than once. */
	if (common < COMMON && steps < 10 * ENTRIES)
		w->wrong = "walk over the keys that are always there";
}

static void *work(void *arg)
{
	struct worker *w = arg;
	bool present[OWN] = { false };
	uint64_t number[OWN] = { 0 };

	for (unsigned i = 0; i < STEPS && !w->wrong; i++) {
		own_step(w, present, number);
		common_step(w);
		if (i % 512 == 0)
			walk(w);
		if (i % 512 == 256)
			visit_all(w, present);
	}
	return NULL;
}

static void run(uint32_t key_size, uint32_t max_entries, uint64_t seed)
{
	struct map_def def = { .name = (char *)"threads", .type = MAP_HASH, .key_size = key_size,
			       .value_size = 16, .max_entries = max_entries };
	struct worker workers[THREADS] = { { 0 } };
	const char *wrong = NULL;
	struct map *map;
	uint8_t key[32];

	if (!ok(map_new(&def, &map) == 0, "create with keys of %u", key_size))
		return;
	for (uint32_t i = 0; i < COMMON; i++) {
		make_key(0, i, key, key_size);
		map->ops->update(map, key, (uint64_t[2]){ 0, 0 }, MAP_ANY, 0);
	}
	for (uint32_t i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .map = map, .id = i + 1, .rng = seed * 31 + i };
		pthread_create(&workers[i].thread, NULL, work, &workers[i]);
	}
	for (uint32_t i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		wrong = wrong ? wrong : workers[i].wrong;
	}
	ok(!wrong, "key %u, entries %u, %u threads: %s", key_size, max_entries, THREADS,
	   wrong ? wrong : "each sees what it must");
	map_free(map);
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);

	note("seed %llu", (unsigned long long)seed);
	run(4, ENTRIES, seed);
	run(8, ENTRIES, seed);
	/* Never a spare key: every insertion meets a full table or a hole. */
	run(16, THREADS * OWN + COMMON, seed);
	run(20, ENTRIES, seed);
	return done();
}
