/*
 * bpf(2) on maps: one script of calls, good and bad, on maps of every family and several shapes; results,
 * error numbers and values must be the kernel's.
 */
#include "tests/maps/side.h"

enum { MAX_BYTES = 4096 };

/* Key number i: in tries a prefix of a whole byte, so that 0 covers all others. */
static const void *key_of(const struct map_def *def, uint32_t i)
{
	static uint8_t keys[4][64];
	static unsigned turn;
	uint8_t *key = keys[turn++ % 4];

	memset(key, 0, 64);
	if (!def->key_size)
		return NULL;
	if (def->type == MAP_LPM_TRIE) {
		memcpy(key, &(uint32_t){ i ? 16 : 8 }, 4);
		key[4] = 10;
		key[5] = (uint8_t)i;
	} else {
		memcpy(key, &i, def->key_size < 4 ? def->key_size : 4);
	}
	return key;
}

/* Value number i, the same for every CPU. */
static void *value_of(const struct map_def *def, uint64_t i)
{
	static uint8_t values[2][MAX_BYTES];
	static unsigned turn;
	uint8_t *value = values[turn++ % 2];
	unsigned stride = (def->value_size + 7) / 8 * 8;

	for (unsigned at = 0; at < MAX_BYTES; at++)
		value[at] = (uint8_t)(i + at % (stride > 0 ? stride : 8));
	return value;
}

struct script { FILE *out; struct side side; const struct map_def *def; };

static void show_value(struct script *s, const char *what, int err, const uint8_t *value)
{
	fprintf(s->out, "%s %d", what, err);
	for (uint32_t i = 0; !err && i < s->def->value_size && i < 10; i++)
		fprintf(s->out, "%s%02x", i ? "" : " ", value[i]);
	fputc('\n', s->out);
}

static void do_lookup(struct script *s, uint32_t i, uint64_t flags)
{
	uint8_t value[MAX_BYTES] = { 0 };
	char what[64];

	snprintf(what, sizeof(what), "lookup %u flags %llu:", i, (unsigned long long)flags);
	show_value(s, what, lookup(&s->side, key_of(s->def, i), value, flags), value);
}

static void do_take(struct script *s, uint32_t i, uint64_t flags)
{
	uint8_t value[MAX_BYTES] = { 0 };
	char what[64];

	snprintf(what, sizeof(what), "take %u flags %llu:", i, (unsigned long long)flags);
	show_value(s, what, take(&s->side, key_of(s->def, i), value, flags), value);
}

static void do_update(struct script *s, uint32_t i, uint64_t value, uint64_t flags)
{
	fprintf(s->out, "update %u = %llu flags %llu: %d\n", i, (unsigned long long)value,
		(unsigned long long)flags,
		update(&s->side, key_of(s->def, i), value_of(s->def, value), flags));
}

static void do_delete(struct script *s, uint32_t i)
{
	fprintf(s->out, "delete %u: %d\n", i, delete(&s->side, key_of(s->def, i)));
}

/* How many keys a walk meets; which comes first depends on the hash. */
static void do_walk(struct script *s)
{
	uint8_t key[64], next[64];
	int err, n = 0;

	for (err = next_key(&s->side, NULL, next); !err && n < 100; n++) {
		memcpy(key, next, sizeof(key));
		err = next_key(&s->side, key, next);
	}
	fprintf(s->out, "walk: %d keys, %d\n", n, err);
	fprintf(s->out, "key after none of it: %d\n", next_key(&s->side, key_of(s->def, 77), next));
}

static void elements(struct script *s)
{
	do_walk(s);
	do_lookup(s, 0, 0);
	do_delete(s, 0);
	do_take(s, 0, 0);
	do_update(s, 0, 10, MAP_EXIST);
	do_update(s, 0, 11, MAP_NOEXIST);
	do_lookup(s, 0, 0);
	do_update(s, 0, 12, MAP_NOEXIST);
	do_update(s, 0, 13, MAP_EXIST);
	do_lookup(s, 0, 0);
	do_walk(s);
	for (uint64_t flags = 3; flags < 10; flags++)
		do_update(s, 0, 14, flags);
	do_update(s, 0, 14, 1ull << 32);
	do_update(s, 0, 14, 1ull << 63);
	for (uint64_t flags = 1; flags < 6; flags++)
		do_lookup(s, 0, flags);
	do_take(s, 0, 1);
	do_take(s, 0, 4);
	do_take(s, 0, 8);
	do_update(s, 1, 20, MAP_ANY);
	do_update(s, 2, 21, MAP_ANY);
	do_update(s, 3, 22, MAP_ANY);
	do_update(s, 3, 23, MAP_EXIST);
	do_update(s, 3, 24, MAP_NOEXIST);
	do_update(s, 1, 25, MAP_ANY);
	do_update(s, 9, 26, 3);
	do_walk(s);
	for (uint32_t i = 0; i < 5; i++)
		do_lookup(s, i, 0);
	do_take(s, 1, 0);
	do_take(s, 1, 0);
	do_walk(s);
	do_delete(s, 2);
	do_delete(s, 2);
	do_delete(s, 1000);
	do_lookup(s, 1000, 0);
	do_update(s, 1000, 30, MAP_ANY);
	do_update(s, 1000, 30, MAP_NOEXIST);
	do_update(s, 1000, 30, MAP_EXIST);
	do_walk(s);
	fprintf(s->out, "freeze: %d\n", freeze(&s->side));
	fprintf(s->out, "freeze: %d\n", freeze(&s->side));
	do_lookup(s, 0, 0);
	do_update(s, 0, 40, MAP_ANY);
	do_update(s, 0, 40, 99);
	do_delete(s, 0);
	do_take(s, 0, 0);
	do_walk(s);
}

static void one_map(FILE *out, const struct map_def *def, bool ask_kernel)
{
	struct script s = { .out = out, .side = { .kernel = ask_kernel }, .def = def };
	int err = make(&s.side, def);

	fprintf(out, "== %s %u %u %u flags %#x\nmake: %d\n", def->name, def->key_size, def->value_size,
		def->max_entries, def->flags, err);
	if (err)
		return;
	elements(&s);
	forget(&s.side);
}

static void answers(FILE *out, bool ask_kernel)
{
	enum { RD = MAPFLAG_RDONLY, WR = MAPFLAG_WRONLY, NP = MAPFLAG_NO_PREALLOC };
	static const struct {
		uint32_t type, key, value, entries, flags;
	} maps[] = {
		{ MAP_HASH, 4, 8, 3, 0 },
		{ MAP_HASH, 4, 8, 3, RD },
		{ MAP_HASH, 4, 8, 3, WR },
		{ MAP_HASH, 4, 8, 3, NP },
		{ MAP_HASH, 4, 8, 1, 0 },
		{ MAP_HASH, 1, 1, 3, 0 },
		{ MAP_HASH, 17, 3, 3, 0 },
		{ MAP_HASH, 8, 300, 2, 0 },
		{ MAP_ARRAY, 4, 8, 3, 0 },
		{ MAP_ARRAY, 4, 8, 3, RD },
		{ MAP_ARRAY, 4, 8, 3, WR },
		{ MAP_PERCPU_HASH, 4, 8, 3, 0 },
		{ MAP_PERCPU_HASH, 6, 3, 3, 0 },
		{ MAP_LRU_HASH, 4, 8, 1000, 0 },
		{ MAP_LRU_PERCPU_HASH, 4, 12, 1000, 0 },
		{ MAP_PERCPU_ARRAY, 4, 8, 3, 0 },
		{ MAP_PERCPU_ARRAY, 4, 3, 3, RD },
		{ MAP_QUEUE, 0, 8, 3, 0 },
		{ MAP_QUEUE, 0, 3, 1, 0 },
		{ MAP_QUEUE, 0, 3, 4, WR },
		{ MAP_STACK, 0, 8, 3, 0 },
		{ MAP_STACK, 0, 5, 1, 0 },
		{ MAP_LPM_TRIE, 8, 8, 3, NP },
		{ MAP_LPM_TRIE, 20, 3, 1, NP },
		{ MAP_LPM_TRIE, 5, 8, 3, NP | RD },
		{ MAP_PROG_ARRAY, 4, 4, 3, 0 },
		{ MAP_ARRAY_OF_MAPS, 4, 4, 3, 0 },
		{ MAP_HASH_OF_MAPS, 4, 4, 3, 0 },
		{ MAP_RINGBUF, 0, 0, 4096, 0 },
		{ MAP_BLOOM_FILTER, 0, 8, 100000, 0 },
		{ MAP_ARRAY, 4, 5, 1, 0 },
		{ MAP_ARRAY, 4, 8, 3, MAPFLAG_MMAPABLE },
	};

	for (unsigned i = 0; i < sizeof(maps) / sizeof(maps[0]); i++) {
		struct map_def def = { .type = maps[i].type,
				       .key_size = maps[i].key,
				       .value_size = maps[i].value,
				       .max_entries = maps[i].entries,
				       .flags = maps[i].flags };

		def.name = (char *)(uintptr_t)maptype_by_number(def.type)->name;
		one_map(out, &def, ask_kernel);
	}
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/maps/calls-6.18.txt", answers);
}
