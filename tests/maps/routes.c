/*
 * Tries as the kernel has them, also in what a walk says: random prefixes near each other are put in, looked
 * up and deleted, with bits after the prefix, lengths that are no good and lookups of less than a whole key;
 * results, and keys in the order of the walk, must be the kernel's.
 */
#include "tests/maps/side.h"

enum { ROUNDS = 12, STEPS = 400, KEYS = 4096 };

static uint64_t rng;

static uint32_t rnd(uint32_t below)
{
	rng = rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((rng >> 33) % below);
}

static void random_key(uint8_t *key, uint32_t size, uint32_t spread)
{
	uint32_t bits = 8 * (size - 4), length = rnd(4) ? rnd(bits + 1) : bits;

	if (!rnd(50))
		length = bits + 1 + rnd(3);
	memcpy(key, &length, 4);
	for (uint32_t i = 4; i < size; i++)
		key[i] = (uint8_t)(rnd(spread) ? 0u : rnd(2) ? 0x80u >> rnd(8) : rnd(256));
}

/* Of what was said so far, so that one line speaks for many answers. */
static void add_to(uint64_t *sum, const void *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		*sum = (*sum ^ ((const uint8_t *)bytes)[i]) * 0x100000001b3ull;
}

static void one_step(const struct side *side, uint32_t size, uint32_t spread, uint64_t *sum)
{
	uint8_t key[64], next[64] = { 0 };
	uint32_t what = rnd(8), flags = rnd(12);
	uint64_t value = rng;
	int err;

	random_key(key, size, spread);
	if (what < 4) {
		err = update(side, key, &value, flags > MAP_EXIST ? MAP_ANY : flags);
	} else if (what < 5) {
		err = delete(side, key);
	} else if (what < 7) {
		err = lookup(side, key, &value, 0);
		if (!err)
			add_to(sum, &value, sizeof(value));
	} else {
		err = next_key(side, rnd(10) ? key : NULL, next);
		add_to(sum, next, err ? 0 : size);
	}
	add_to(sum, &err, sizeof(err));
}

static void walk(FILE *out, const struct side *side, uint32_t size, bool in_full)
{
	uint8_t key[64], next[64];
	uint64_t sum = 0;
	uint32_t n = 0;
	int err = next_key(side, NULL, next);

	for (; !err && n < KEYS; n++) {
		add_to(&sum, next, size);
		for (uint32_t i = 0; in_full && i < size; i++)
			fprintf(out, "%02x%s", next[i], i == 3 ? " " : i == size - 1 ? "\n" : "");
		memcpy(key, next, size);
		err = next_key(side, key, next);
	}
	fprintf(out, "walk: %u keys, %d, %016llx\n", n, err, (unsigned long long)sum);
}

static void one_map(FILE *out, uint32_t data, uint32_t spread, bool ask_kernel)
{
	struct map_def def = { .name = (char *)"routes", .type = MAP_LPM_TRIE, .key_size = 4 + data,
			       .value_size = 8, .max_entries = 1000, .flags = MAPFLAG_NO_PREALLOC };
	struct side side = { .kernel = ask_kernel };
	uint64_t sum = 0;

	fprintf(out, "== %u bytes, one of %u set\nmake: %d\n", data, spread, make(&side, &def));
	rng = data * 1000 + spread;
	for (unsigned round = 0; round < ROUNDS; round++) {
		for (unsigned step = 0; step < (round ? STEPS : 40); step++)
			one_step(&side, def.key_size, spread, &sum);
		fprintf(out, "answers: %016llx\n", (unsigned long long)sum);
		walk(out, &side, def.key_size, !round);
	}
	forget(&side);
}

static void answers(FILE *out, bool ask_kernel)
{
	one_map(out, 1, 1, ask_kernel);
	one_map(out, 2, 1, ask_kernel);
	one_map(out, 3, 3, ask_kernel);
	one_map(out, 4, 1, ask_kernel);
	one_map(out, 4, 3, ask_kernel);
	one_map(out, 16, 4, ask_kernel);
	one_map(out, 16, 20, ask_kernel);
	one_map(out, 31, 8, ask_kernel);
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/maps/routes-6.18.txt", answers);
}
