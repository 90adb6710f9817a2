/*
 * Maps of maps and of programs: what they take, what a program finds in them, and when what they held goes.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/map.h"
#include "tests/tap.h"

static const struct map_def inner_array = {
	.name = (char *)"in", .type = MAP_ARRAY, .key_size = 4, .value_size = 8, .max_entries = 4
};
static const struct map_def inner_hash = {
	.name = (char *)"in", .type = MAP_HASH, .key_size = 4, .value_size = 8, .max_entries = 4
};

static struct map *make(struct map_def def, const struct map_def *inner)
{
	struct map_env env = { .cpus = 1, .inner = inner };
	struct map *map = NULL;

	def.name = (char *)"map";
	return map_new_in(&def, &env, &map) ? NULL : map;
}

/* Programs run in this thread. */
static struct map_reader reader;

/* Something that counts how often it went. */
struct program { struct map_object object; int gone; };

static void program_gone(struct map_object *object)
{
	((struct program *)(void *)object)->gone++;
}

static void programs(void)
{
	struct map *map = make((struct map_def){ .type = MAP_PROG_ARRAY, .key_size = 4, .value_size = 4,
						 .max_entries = 2 }, NULL);
	struct program a = { .object = { .id = 7, .refs = 1, .destroy = program_gone } },
		       b = { .object = { .id = 8, .refs = 1, .destroy = program_gone } };
	uint32_t id = 0;

	ok(!map_object_at(map, &(uint32_t){ 0 }) && !map_object_at(map, &(uint32_t){ 5 }),
	   "no program at first");
	ok(map_set_object(map, &(uint32_t){ 0 }, &a.object, MAP_ANY) == 0 &&
	   map_object_at(map, &(uint32_t){ 0 }) == &a.object, "a program is set and found");
	ok(map_user_lookup(map, &(uint32_t){ 0 }, &id, 0) == 0 && id == 7, "user space sees its id");
	ok(map_set_object(map, &(uint32_t){ 2 }, &a.object, MAP_ANY) == -E2BIG, "the index is bounded");
	ok(map_set_object(map, &(uint32_t){ 1 }, &a.object, MAP_NOEXIST) == -EINVAL, "flags are refused");
	map_object_put(&a.object);
	ok(!a.gone, "the map holds it");
	map_set_object(map, &(uint32_t){ 0 }, &b.object, MAP_ANY);
	ok(!a.gone && map_object_at(map, &(uint32_t){ 0 }) == &b.object,
	   "what is replaced may still be in use");
	map_quiesce(map);
	ok(!a.gone, "as long as this program runs");
	map_reader_end(&reader);
	map_reader_begin(&reader);
	map_quiesce(map);
	ok(a.gone == 1, "and goes when none runs that did so then");
	ok(map_user_delete(map, &(uint32_t){ 0 }) == 0 && map_user_delete(map, &(uint32_t){ 0 }) == -ENOENT,
	   "a program is deleted once");
	map_object_put(&b.object);
	ok(!b.gone, "and may still be in use");
	map_free(map);
	ok(b.gone == 1, "until the map goes");
}

/* As a program does it: the inner map's address from helper 1, then a value in it. */
static uint64_t *value_in(struct map *outer, uint32_t key, uint32_t index)
{
	struct vm vm = { .cpu = 0 };
	uint64_t in = outer->lookup_fast((uintptr_t)outer, (uintptr_t)&key, 0, 0, 0, &vm);

	return in ? ((struct map *)(uintptr_t)in)->ops->lookup((struct map *)(uintptr_t)in, &index, 0) : NULL;
}

static void maps(uint32_t type, const struct map_def *inner)
{
	const char *name = maptype_by_number(type)->name;
	struct map_def def = { .type = type, .key_size = 4, .value_size = 4, .max_entries = 2 };
	struct map *outer = make(def, inner), *a = make(*inner, NULL), *b = make(*inner, NULL), *odd;
	struct map_def other = *inner;

	ok(!make(def, NULL), "%s: wants an inner map", name);
	ok(outer && !value_in(outer, 0, 1), "%s: empty at first", name);
	a->ops->update(a, &(uint32_t){ 1 }, &(uint64_t){ 11 }, MAP_ANY, 0);
	b->ops->update(b, &(uint32_t){ 1 }, &(uint64_t){ 22 }, MAP_ANY, 0);
	ok(!map_set_object(outer, &(uint32_t){ 0 }, &a->object, MAP_ANY), "%s: takes a map", name);
	ok(value_in(outer, 0, 1) && *value_in(outer, 0, 1) == 11, "%s: a program reaches its value", name);
	map_free(a);
	ok(value_in(outer, 0, 1) && *value_in(outer, 0, 1) == 11, "%s: the inner map stays", name);
	map_set_object(outer, &(uint32_t){ 0 }, &b->object, MAP_ANY);
	ok(*value_in(outer, 0, 1) == 22, "%s: replaced", name);
	map_quiesce(outer);
	ok(map_user_delete(outer, &(uint32_t){ 0 }) == 0 && !value_in(outer, 0, 1), "%s: deleted", name);
	map_free(b);
	other.value_size = 16;
	odd = make(other, NULL);
	ok(map_set_object(outer, &(uint32_t){ 0 }, &odd->object, MAP_ANY) == -EINVAL,
	   "%s: another value size", name);
	map_free(odd);
	other = *inner;
	other.max_entries = 9;
	odd = make(other, NULL);
	ok(map_set_object(outer, &(uint32_t){ 0 }, &odd->object, MAP_ANY) ==
		   (inner->type == MAP_ARRAY ? -EINVAL : 0),
	   "%s: another number of entries is %s", name, inner->type == MAP_ARRAY ? "refused" : "taken");
	map_free(odd);
	map_free(outer);
}

/* Without a program that runs, objects go at once. */
static void at_rest(void)
{
	struct map *map = make((struct map_def){ .type = MAP_PROG_ARRAY, .key_size = 4, .value_size = 4,
						 .max_entries = 100 }, NULL);
	struct program all[100];
	int gone = 0;

	map_reader_end(&reader);
	for (uint32_t i = 0; i < 100; i++) {
		all[i] = (struct program){ { .id = i, .refs = 1, .destroy = program_gone }, 0 };
		map_set_object(map, &(uint32_t){ 0 }, &all[i].object, MAP_ANY);
		map_object_put(&all[i].object);
		gone += i && all[i - 1].gone == 1;
	}
	ok(gone == 99 && !all[99].gone, "at rest, each goes when it is replaced");
	map_reader_begin(&reader);
	for (uint32_t i = 0; i < 99; i++) {
		all[i] = (struct program){ { .id = i, .refs = 1, .destroy = program_gone }, 0 };
		map_set_object(map, &(uint32_t){ i }, &all[i].object, MAP_ANY);
		map_object_put(&all[i].object);
	}
	for (uint32_t i = 0; i < 99; i++)
		map_user_delete(map, &i);
	for (uint32_t i = gone = 0; i < 100; i++)
		gone += all[i].gone;
	ok(!gone, "at work, none of a hundred");
	map_reader_end(&reader);
	map_quiesce(map);
	for (uint32_t i = gone = 0; i < 100; i++)
		gone += all[i].gone == 1;
	ok(gone == 100, "and all of them afterwards");
	map_free(map);
}

int main(void)
{
	map_reader_add(&reader);
	programs();
	maps(MAP_ARRAY_OF_MAPS, &inner_array);
	maps(MAP_ARRAY_OF_MAPS, &inner_hash);
	maps(MAP_HASH_OF_MAPS, &inner_array);
	maps(MAP_HASH_OF_MAPS, &inner_hash);
	at_rest();
	map_reader_remove(&reader);
	return done();
}
