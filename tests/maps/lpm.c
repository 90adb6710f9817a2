/*
 * Longest prefix match against a list that is searched from end to end. Random prefixes near each other, so
 * that they nest; keys given with bits after the prefix, which must not matter but must come back.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/tap.h"

enum { ENTRIES = 60, STEPS = 20000 };

static uint64_t rng;

static uint32_t rnd(uint32_t below)
{
	rng = rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((rng >> 33) % below);
}

struct entry { bool used; uint32_t length; uint8_t data[32]; uint64_t value; };

static bool covers(const struct entry *e, uint32_t length, const uint8_t *data)
{
	if (!e->used || e->length > length)
		return false;
	for (uint32_t i = 0; i < e->length; i++)
		if ((e->data[i / 8] ^ data[i / 8]) >> (7 - i % 8) & 1)
			return false;
	return true;
}

/* The entry of exactly this prefix, or a free one, or NULL. */
static struct entry *same(struct entry *list, uint32_t length, const uint8_t *data)
{
	for (unsigned i = 0; i < ENTRIES; i++)
		if (list[i].used && list[i].length == length && covers(&list[i], length, data))
			return &list[i];
	return NULL;
}

static const struct entry *best(const struct entry *list, uint32_t length, const uint8_t *data)
{
	const struct entry *found = NULL;

	for (unsigned i = 0; i < ENTRIES; i++)
		if (covers(&list[i], length, data) && (!found || list[i].length > found->length))
			found = &list[i];
	return found;
}

static void random_key(uint8_t *key, uint32_t size)
{
	uint32_t bits = (size - 4) * 8, length = rnd(4) ? rnd(bits + 1) : bits;

	memcpy(key, &length, 4);
	/* Few different bytes, at the front and at the end. */
	for (uint32_t i = 4; i < size; i++)
		key[i] = (uint8_t)(rnd(3) == 0 ? 0x80 >> rnd(8) : 0);
}

static bool one_step(struct map *map, struct entry *list, uint32_t *n)
{
	uint8_t key[36];
	uint32_t length;
	struct entry *e;
	const struct entry *b;
	uint64_t value = rng, *got, copy, flags = rnd(3);
	int err, want;

	random_key(key, map->def.key_size);
	memcpy(&length, key, 4);
	e = same(list, length, key + 4);
	switch (rnd(4)) {
	case 0:
		want = e ? flags == MAP_NOEXIST ? -EEXIST : 0 :
		       flags == MAP_EXIST ? -ENOENT : *n == ENTRIES ? -ENOSPC : 0;
		err = map->ops->update(map, key, &value, flags, 0);
		for (unsigned i = 0; !e && !want && i < ENTRIES; i++)
			if (!list[i].used) {
				e = &list[i];
				++*n;
				break;
			}
		if (!want) {
			*e = (struct entry){ .used = true, .length = length, .value = value };
			memcpy(e->data, key + 4, map->def.key_size - 4);
		}
		return err == want;
	case 1:
		err = map->ops->delete(map, key);
		*n -= e != NULL;
		if (e)
			e->used = false;
		return err == (e ? 0 : -ENOENT);
	default:
		b = best(list, length, key + 4);
		got = map->ops->lookup(map, key, 0);
		err = map_user_lookup(map, key, &copy, 0);
		return !got == !b && (!b || (*got == b->value && !err && copy == b->value));
	}
}

/* Every key comes once, with the bits it was given with. */
static bool walk(struct map *map, const struct entry *list, uint32_t n)
{
	uint8_t key[36], next[36];
	uint32_t seen = 0, length;
	int err = map->ops->next_key(map, NULL, next);

	for (; !err && seen <= n; seen++) {
		const struct entry *e;

		memcpy(key, next, sizeof(key));
		memcpy(&length, key, 4);
		e = same((struct entry *)(uintptr_t)list, length, key + 4);
		if (!e || memcmp(e->data, key + 4, map->def.key_size - 4))
			return false;
		err = map->ops->next_key(map, key, next);
	}
	return seen == n;
}

static void run(uint32_t data)
{
	struct map_def def = { .name = (char *)"lpm",
			       .type = MAP_LPM_TRIE,
			       .key_size = 4 + data,
			       .value_size = 8,
			       .max_entries = ENTRIES,
			       .flags = MAPFLAG_NO_PREALLOC };
	struct entry list[ENTRIES] = { { 0 } };
	uint32_t n = 0, step = 0;
	bool good = true;
	struct map *map;

	if (!ok(map_new(&def, &map) == 0, "make one for %u bytes", data))
		return;
	for (; good && step < STEPS; step++) {
		good = one_step(map, list, &n);
		if (good && step % 500 == 0)
			good = walk(map, list, n);
	}
	ok(good, "%u bytes: %u steps as the list (%u prefixes)", data, step, n);
	map_free(map);
}

int main(int argc, char **argv)
{
	rng = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)rng);
	run(1);
	run(2);
	run(4);
	run(7);
	run(16);
	run(32);
	return done();
}
