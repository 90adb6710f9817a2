/*
 * Programs and inner maps are replaced while other threads use what they found: nothing goes that somebody
 * holds, and nothing stays that nobody holds. AddressSanitizer sees what goes too early, ThreadSanitizer what
 * is not ordered.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "maps/map.h"
#include "tests/tap.h"

enum { READERS = 2, SLOTS = 3, CHANGES = 6000, ALIVE = 0x600d };

static struct map *map;
static bool stop;
static uint32_t made, gone;

struct program { struct map_object object; uint32_t alive; };

static void program_gone(struct map_object *object)
{
	((struct program *)(void *)object)->alive = 0;
	free(object);
	__atomic_add_fetch(&gone, 1, __ATOMIC_RELAXED);
}

struct reader { pthread_t thread; struct map_reader reader; uint32_t found; const char *wrong; };

static void look_at_program(struct reader *r, uint32_t key)
{
	const struct program *program = (const struct program *)(void *)map_object_at(map, &key);

	if (program && program->alive != ALIVE)
		r->wrong = "a program that is gone";
	r->found += program != NULL;
}

/* As a program does: the inner map from helper 1, then a value in it. */
static void look_into_map(struct reader *r, uint32_t key)
{
	uint64_t inner = map->lookup_fast((uintptr_t)map, (uintptr_t)&key, 0, 0, 0, NULL);
	struct map *in = (struct map *)(uintptr_t)inner;
	const uint64_t *value = in ? in->ops->lookup(in, &(uint32_t){ 1 }, 0) : NULL;

	if (in && (!value || *value != ALIVE))
		r->wrong = "an inner map that is gone";
	r->found += in != NULL;
}

/* Batches of several lookups: what was found at first is good until the end. */
static void *read_objects(void *arg)
{
	struct reader *r = arg;

	map_reader_add(&r->reader);
	for (uint32_t i = 0; !r->wrong && !__atomic_load_n(&stop, __ATOMIC_RELAXED); i++) {
		if (i % 8 == 0) {
			map_reader_end(&r->reader);
			map_reader_begin(&r->reader);
		}
		if (map->def.type == MAP_PROG_ARRAY)
			look_at_program(r, i % SLOTS);
		else
			look_into_map(r, i % SLOTS);
	}
	map_reader_remove(&r->reader);
	return NULL;
}

static const struct map_def inner = {
	.name = (char *)"in", .type = MAP_HASH, .key_size = 4, .value_size = 8, .max_entries = 2
};

static struct map_object *make_object(void)
{
	struct program *program;
	struct map *in;

	made++;
	if (map->def.type != MAP_PROG_ARRAY) {
		if (map_new(&inner, &in))
			exit(2);
		in->ops->update(in, &(uint32_t){ 1 }, &(uint64_t){ ALIVE }, MAP_ANY, 0);
		return &in->object;
	}
	program = malloc(sizeof(*program));
	*program = (struct program){ { .id = made, .refs = 1, .destroy = program_gone }, ALIVE };
	return &program->object;
}

/* User space: puts in, replaces, deletes, and asks what is there. */
static bool change(uint32_t i)
{
	uint32_t key = i % SLOTS, id;
	bool good = true;

	if (i % 5 == 4) {
		good = !map_user_delete(map, &key);
	} else {
		struct map_object *object = make_object();

		good = !map_set_object(map, &key, object, MAP_ANY);
		map_object_put(object);
	}
	map_user_lookup(map, &key, &id, 0);
	return good;
}

static void run(uint32_t type)
{
	const struct map_env env = { .cpus = 1, .seed = MAP_SEED,
				     .inner = type == MAP_PROG_ARRAY ? NULL : &inner };
	const char *name = maptype_by_number(type)->name;
	struct map_def def = { .name = (char *)"outer", .type = type, .key_size = 4, .value_size = 4,
			       .max_entries = SLOTS };
	struct reader readers[READERS] = { 0 };
	const char *wrong = NULL;
	uint32_t early = 0, i = 0;

	stop = false;
	made = gone = 0;
	if (!ok(!map_new_in(&def, &env, &map), "%s", name))
		return;
	for (unsigned r = 0; r < READERS; r++)
		pthread_create(&readers[r].thread, NULL, read_objects, &readers[r]);
	for (; i < CHANGES && change(i); i++)
		early = gone;
	__atomic_store_n(&stop, true, __ATOMIC_RELAXED);
	for (unsigned r = 0; r < READERS; r++) {
		pthread_join(readers[r].thread, NULL);
		wrong = wrong ? wrong : readers[r].wrong;
	}
	ok(!wrong && i == CHANGES, "%s: %s", name, wrong ? wrong : "nothing goes too early");
	if (type == MAP_PROG_ARRAY) {
		map_quiesce(map);
		ok(early && gone + SLOTS >= made, "of %u programs %u went while others ran, %u when none did",
		   made, early, gone - early);
	}
	map_free(map);
	ok(type != MAP_PROG_ARRAY || gone == made, "the map's end is that of what it holds");
}

int main(void)
{
	run(MAP_PROG_ARRAY);
	run(MAP_ARRAY_OF_MAPS);
	run(MAP_HASH_OF_MAPS);
	return done();
}
