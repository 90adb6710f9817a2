/*
 * Longest prefix match against a list that is searched from end to end. Random prefixes near each other, so
 * that they nest; keys given with bits after the prefix, which must not matter but must come back; walks in
 * the order of what is longer before what covers it. And that a trie gives back what it takes.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "maps/trie.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

enum { ENTRIES = 1500, STEPS = 20000 };

static uint64_t rng;
static uint32_t entries;	/* of the list, at most ENTRIES */
static bool dense;		/* bytes of any value */

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
	for (unsigned i = 0; i < entries; i++)
		if (list[i].used && list[i].length == length && covers(&list[i], length, data))
			return &list[i];
	return NULL;
}

static const struct entry *best(const struct entry *list, uint32_t length, const uint8_t *data)
{
	const struct entry *found = NULL;

	for (unsigned i = 0; i < entries; i++)
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
		key[i] = (uint8_t)(dense ? rnd(256) : rnd(3) == 0 ? 0x80u >> rnd(8) : 0);
}

static bool one_step(struct map *map, struct entry *list, uint32_t *n, bool shrink)
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
	switch (shrink ? rnd(4) + 1 : rnd(4)) {
	case 0:
		want = e ? flags == MAP_NOEXIST ? -EEXIST : 0 :
		       flags == MAP_EXIST ? -ENOENT : *n == entries ? -ENOSPC : 0;
		err = map->ops->update(map, key, &value, flags, 0);
		for (unsigned i = 0; !e && !want && i < entries; i++)
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
	case 4:
		err = map->ops->delete(map, key);
		*n -= e != NULL;
		if (e)
			e->used = false;
		return err == (e ? 0 : -ENOENT);
	default:
		b = best(list, length, key + 4);
		got = fast_lookup(map, key);
		err = map_user_lookup(map, key, &copy, 0);
		return !got == !b && (!b || (*got == b->value && !err && copy == b->value));
	}
}

/* Whether a walk has `a` before `b`: by their last address, then the longer. */
static bool in_order(const struct entry *a, const struct entry *b, uint32_t data)
{
	for (uint32_t i = 0; i < 8 * data; i++) {
		bool one = i >= a->length || a->data[i / 8] >> (7 - i % 8) & 1;
		bool other = i >= b->length || b->data[i / 8] >> (7 - i % 8) & 1;

		if (one != other)
			return other;
	}
	return a->length > b->length;
}

/* Every key comes once, in order, with the bits it was given with. */
static bool walk(struct map *map, const struct entry *list, uint32_t n)
{
	uint8_t key[36], next[36], unknown[36] = { 0 };
	const struct entry *e = NULL, *last;
	uint32_t seen = 0, length;
	int err = map->ops->next_key(map, NULL, next);

	for (; !err && seen <= n; seen++) {
		memcpy(key, next, sizeof(key));
		memcpy(&length, key, 4);
		last = e;
		e = same((struct entry *)(uintptr_t)list, length, key + 4);
		if (!e || memcmp(e->data, key + 4, map->def.key_size - 4) ||
		    (last && !in_order(last, e, map->def.key_size - 4)))
			return false;
		err = map->ops->next_key(map, key, next);
	}
	random_key(unknown, map->def.key_size);
	memcpy(&length, unknown, 4);
	if (n && !same((struct entry *)(uintptr_t)list, length, unknown + 4) &&
	    (map->ops->next_key(map, unknown, next) || map->ops->next_key(map, NULL, key) ||
	     memcmp(key, next, map->def.key_size)))
		return false;
	return seen == n;
}

static void run(uint32_t data, uint32_t max_entries, bool any_byte)
{
	struct map_def def = { .name = (char *)"lpm",
			       .type = MAP_LPM_TRIE,
			       .key_size = 4 + data,
			       .value_size = 8,
			       .max_entries = max_entries,
			       .flags = MAPFLAG_NO_PREALLOC };
	static struct entry list[ENTRIES];
	uint32_t n = 0, most = 0, step = 0;
	bool good = true;
	struct map *map;

	memset(list, 0, sizeof(list));
	entries = max_entries;
	dense = any_byte;
	if (!ok(map_new(&def, &map) == 0, "make one for %u bytes", data))
		return;
	for (; good && step < STEPS; step++) {
		good = one_step(map, list, &n, step * 4 / STEPS % 2);
		most = n > most ? n : most;
		if (good && step % (STEPS / 40) == 0)
			good = walk(map, list, n);
	}
	ok(good, "%u bytes: %u steps as the list (%u prefixes, once %u)", data, step, n, most);
	map_free(map);
}

/* An element for the key, and the way to it. */
static void put(struct trie *t, uint32_t element, const uint8_t *key, struct trie_path *path)
{
	memcpy(t->elements + (uint64_t)element * t->stride + t->key_at, key, 4 + t->size);
	trie_seek(t, key, path);
	trie_begin(t);
}

/* The same prefixes in another order each time: the trie takes no more memory than after the first time. */
static void gives_back(uint32_t data, uint32_t spread)
{
	enum { PREFIXES = 3000, TIMES = 6 };
	uint8_t *elements = calloc(PREFIXES, 64), *keys = calloc(PREFIXES, 36);
	struct trie_path path;
	uint64_t first = 0;
	bool good = true;
	struct trie t;

	trie_init(&t, elements, 8, data, PREFIXES);
	for (unsigned i = 0; i < PREFIXES; i++) {
		memcpy(keys + 36 * i, &(uint32_t){ 1 + rnd(8 * data) }, 4);
		for (uint32_t at = 0; at < data; at++)
			keys[36 * i + 4 + at] = (uint8_t)(rnd(spread) ? 0 : rnd(256));
	}
	for (unsigned time = 0; time < TIMES; time++) {
		for (unsigned i = 0; i < PREFIXES; i++) {
			const uint8_t *key = keys + 36 * (i * 7919u % PREFIXES);

			put(&t, i, key, &path);
			good &= path.found || !trie_add(&t, &path, key, i);
		}
		if (!time)
			first = t.slab.used;
		for (unsigned i = 0; i < PREFIXES; i++) {
			const uint8_t *key = keys + 36 * (i * 104729u % PREFIXES);

			trie_seek(&t, key, &path);
			trie_begin(&t);
			good &= !path.found || !trie_remove(&t, &path, key);
		}
		good &= !t.root && !t.whole;
	}
	ok(good && t.slab.used < first + first / 4, "%u bytes: %llu of nodes at first, %llu at last", data,
	   (unsigned long long)first, (unsigned long long)t.slab.used);
	trie_fini(&t);
	free(elements);
	free(keys);
}

int main(int argc, char **argv)
{
	rng = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)rng);
	run(1, 60, false);
	run(2, 60, false);
	run(4, 60, false);
	run(7, 60, false);
	run(16, 60, false);
	run(32, 60, false);
	run(1, 700, true);
	run(2, ENTRIES, true);
	run(2, ENTRIES, false);
	run(4, ENTRIES, false);
	gives_back(1, 1);
	gives_back(4, 1);
	gives_back(4, 2);
	gives_back(16, 3);
	return done();
}
