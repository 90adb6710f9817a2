/*
 * The hash against the simplest thing that has the same meaning: a list of keys. Random operations on few
 * keys, for every specialised key size and some others; after each its result, and now and then the whole
 * content.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

enum { KEYS = 200, STEPS = 60000 };

static uint64_t rng;

static uint32_t rnd(uint32_t below)
{
	rng = rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((rng >> 33) % below);
}

/* What key number i is: numbers spread over all bytes, so that each of them counts. */
static void make_key(uint32_t i, uint8_t *key, uint32_t size)
{
	memset(key, 0x5a, size);
	if (size == 1)
		key[0] = (uint8_t)i;
	else if (i & 1)
		memcpy(key, &(uint16_t){ (uint16_t)i }, 2);
	else
		memcpy(key + size - 2, &(uint16_t){ (uint16_t)i }, 2);
}

struct model { bool present; uint8_t value[64]; };

static bool one_step(struct map *map, struct model *model, uint32_t *count)
{
	uint32_t size = map->def.key_size, i = rnd(KEYS);
	uint8_t key[64], value[64], found[64];
	uint64_t flags = rnd(3);
	int want, got;
	void *at;

	make_key(i, key, size);
	switch (rnd(5)) {
	case 0:
		at = fast_lookup(map, key);
		return at == map->ops->lookup(map, key, 0) && !at == !model[i].present &&
		       (!at || !memcmp(at, model[i].value, map->def.value_size));
	case 1:
		got = map_user_lookup(map, key, found, 0);
		return got == (model[i].present ? 0 : -ENOENT) &&
		       (got || !memcmp(found, model[i].value, map->def.value_size));
	case 2:
		want = model[i].present ? 0 : -ENOENT;
		got = rnd(2) ? map->ops->delete(map, key) : map_user_lookup_delete(map, key, found, 0);
		*count -= model[i].present;
		model[i].present = false;
		return got == want;
	default:
		for (uint32_t j = 0; j < map->def.value_size; j++)
			value[j] = (uint8_t)rnd(256);
		want = model[i].present ? flags == MAP_NOEXIST ? -EEXIST : 0 :
		       flags == MAP_EXIST ? -ENOENT : *count == map->def.max_entries ? -E2BIG : 0;
		got = map->ops->update(map, key, value, flags, 0);
		if (!want) {
			*count += !model[i].present;
			model[i].present = true;
			memcpy(model[i].value, value, map->def.value_size);
		}
		return got == want;
	}
}

/* Counts elements whose value is the model's. */
struct visit { struct map *map; const struct model *model; uint32_t good, n; };

static bool visit(void *arg, void *key, void *value)
{
	struct visit *v = arg;
	uint8_t want[64];

	for (uint32_t i = 0; i < KEYS; i++) {
		make_key(i, want, v->map->def.key_size);
		if (!memcmp(want, key, v->map->def.key_size))
			v->good += v->model[i].present &&
				   !memcmp(v->model[i].value, value, v->map->def.value_size);
	}
	return ++v->n == KEYS + 1;
}

static bool visits_all(struct map *map, const struct model *model, uint32_t count)
{
	struct visit v = { map, model, 0, 0 };

	return map->ops->each(map, 0, visit, &v) == count && v.good == count;
}

/* Walking through the keys meets each of the model's once. */
static bool same_content(struct map *map, const struct model *model, uint32_t count)
{
	uint8_t key[64], next[64], want[64];
	uint32_t n = 0;
	bool more = !map->ops->next_key(map, NULL, key);

	for (; more && n <= count; n++) {
		bool known = false;

		for (uint32_t i = 0; i < KEYS && !known; i++) {
			make_key(i, want, map->def.key_size);
			known = model[i].present && !memcmp(want, key, map->def.key_size);
		}
		if (!known)
			return false;
		more = !map->ops->next_key(map, key, next);
		memcpy(key, next, sizeof(key));
	}
	return n == count;
}

static void run(uint32_t key_size, uint32_t value_size, uint32_t max_entries, bool alone)
{
	const struct map_env env = { .cpus = 1, .seed = MAP_SEED, .alone = alone };
	struct map_def def = { .name = (char *)"model", .type = MAP_HASH, .key_size = key_size,
			       .value_size = value_size, .max_entries = max_entries };
	struct model *model = calloc(KEYS, sizeof(*model));
	uint32_t count = 0, step = 0;
	bool good = true;
	struct map *map;

	if (!ok(map_new_in(&def, &env, &map) == 0, "create %u/%u/%u%s", key_size, value_size, max_entries,
		alone ? " for one thread" : "")) {
		free(model);
		return;
	}
	for (; step < STEPS && good; step++) {
		good = one_step(map, model, &count);
		if (good && step % 1000 == 0)
			good = same_content(map, model, count) && visits_all(map, model, count);
	}
	ok(good, "key %u value %u entries %u: %u steps as the model (%u present)", key_size, value_size,
	   max_entries, step, count);
	/* Deleting what one walks over ends. */
	step = 0;
	for (uint8_t key[64]; step <= count && !map->ops->next_key(map, NULL, key); step++)
		map->ops->delete(map, key);
	ok(step == count, "key %u: deleting each first key ends after %u", key_size, count);
	map_free(map);
	free(model);
}

int main(int argc, char **argv)
{
	static const uint32_t key_sizes[] = { 1, 2, 3, 4, 5, 8, 9, 12, 16, 17, 20, 24, 28, 32, 40, 44 };

	rng = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)rng);
	for (unsigned i = 0; i < sizeof(key_sizes) / sizeof(key_sizes[0]); i++) {
		run(key_sizes[i], 8, 150, false);
		run(key_sizes[i], 1 + rnd(64), 1 + rnd(KEYS), false);
		run(key_sizes[i], 8, 1 + rnd(KEYS), true);
	}
	run(4, 8, 1, false);
	run(4, 8, 1, true);
	return done();
}
