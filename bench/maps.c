/*
 * maps.c - what operations on maps cost, here, in the kernel, and in tables that others made; all in one run,
 * in turns, the best of several rounds, in nanoseconds of processor time. Every part looks up the same keys
 * in the same random order, all or nearly all that are in the table. Names of parts as arguments: only those.
 */
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#include "bench/maps.h"
#include "core/helper.h"
#include "maps/map.h"
#include "maps/ringbuf.h"

enum { ROUNDS = 7, MAX_KEY = 32 };
enum { HIT, MISS, UPDATE, COLUMNS };

static void make_key(uint32_t i, uint8_t *key, uint32_t size)
{
	for (uint32_t at = 0; at < size; at += 4)
		memcpy(key + at, &(uint32_t){ bench_scramble(i + at / 4 * 0x1000193) }, 4);
}

/* Numbers below n in random order. */
static uint32_t *shuffled(uint32_t n)
{
	uint32_t *order = malloc(n * sizeof(*order));

	for (uint32_t i = 0; i < n; i++) {
		uint32_t j = bench_scramble(i ^ 0x5bd1e995) % (i + 1);

		order[i] = order[j];
		order[j] = i;
	}
	return order;
}

/* n packed keys: those numbered by `order`, from `from` on. */
static uint8_t *pack(const uint32_t *order, uint32_t n, uint32_t from, uint32_t size)
{
	uint8_t *keys = malloc((size_t)n * size);

	for (uint32_t i = 0; i < n; i++)
		make_key(from + order[i], keys + (size_t)i * size, size);
	return keys;
}

static uint32_t power_of_two(uint32_t n)
{
	return 1u << (31 - __builtin_clz(n));
}

static double resident(void)
{
	unsigned long size, pages = 0;
	FILE *statm = fopen("/proc/self/statm", "r");

	if (statm && fscanf(statm, "%lu %lu", &size, &pages) != 2)
		pages = 0;
	if (statm)
		fclose(statm);
	return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

static void better(double *best, double now)
{
	if (now >= 0 && (*best < 0 || now < *best))
		*best = now;
}

static void figure(double value, int width, int digits)
{
	if (value < 0)
		printf(" %*s", width, "-");
	else
		printf(" %*.*f", width, digits, value);
}

/* ---- hash tables ---- */

struct contender {
	const char *name;
	const struct table_kind *kind;	/* NULL: the kernel */
	void *table;
	int map;
	struct kernel_run runs[COLUMNS];
	double best[COLUMNS], bytes;
};

struct keys { uint8_t *of[COLUMNS]; uint32_t n, size; };

static bool start_table(struct contender *c, uint32_t entries, const struct keys *keys)
{
	uint8_t *all;
	uint32_t *order;

	c->name = c->kind->name;
	if (!c->name)
		return false;
	order = shuffled(entries);
	all = pack(order, entries, 0, keys->size);
	c->bytes = resident();
	c->table = c->kind->make(keys->size, entries);
	c->kind->updates(c->table, all, entries);
	c->bytes = (resident() - c->bytes) / entries;
	free(order);
	free(all);
	return true;
}

static bool start_kernel(struct contender *c, uint32_t entries, const struct keys *keys)
{
	static const uint32_t helpers[COLUMNS] = { HELPER_map_lookup_elem, HELPER_map_lookup_elem,
						   HELPER_map_update_elem };

	c->name = "kernel";
	c->map = kernel_map(&(struct kernel_map){ MAP_HASH, keys->size, 8, entries, 0 });
	if (c->map < 0)
		return false;
	for (uint32_t i = 0; i < entries; i++) {
		uint8_t key[MAX_KEY];

		make_key(i, key, keys->size);
		kernel_put(c->map, key, &(uint64_t){ i });
	}
	for (unsigned what = 0; what < COLUMNS; what++)
		kernel_prepare(&c->runs[what], c->map, helpers[what], keys->of[what], keys->size, keys->n);
	c->bytes = kernel_bytes(c->map) / entries;
	return true;
}

static double measure(struct contender *c, const struct keys *keys, unsigned what)
{
	double start = bench_now();
	uint64_t sum = 0;

	if (!c->kind)
		return kernel_measure(&c->runs[what]);
	if (what == UPDATE)
		c->kind->updates(c->table, keys->of[what], keys->n);
	else
		sum = c->kind->lookups(c->table, keys->of[what], keys->n);
	__asm__ volatile("" : : "r"(sum));
	return (bench_now() - start) / keys->n;
}

static void finish(struct contender *c)
{
	if (c->kind) {
		c->kind->drop(c->table);
		return;
	}
	for (unsigned what = 0; what < COLUMNS; what++)
		kernel_finish(&c->runs[what]);
	close(c->map);
}

static void hash_table(uint32_t size, uint32_t entries)
{
	const struct table_kind *const kinds[] = { &table_here, &table_alone, NULL, &table_chained,
						   &table_urcu, &table_ck, &table_uthash, &table_glib };
	enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };
	struct keys keys = { .n = power_of_two(entries), .size = size };
	uint32_t *order = shuffled(entries);
	struct contender all[KINDS];
	unsigned n = 0;

	keys.of[HIT] = keys.of[UPDATE] = pack(order, keys.n, 0, size);
	keys.of[MISS] = pack(order, keys.n, entries, size);
	for (unsigned i = 0; i < KINDS; i++) {
		all[n] = (struct contender){ .kind = kinds[i], .best = { -1, -1, -1 } };
		n += kinds[i] ? start_table(&all[n], entries, &keys) : start_kernel(&all[n], entries, &keys);
	}
	for (unsigned round = 0; round < ROUNDS; round++)
		for (unsigned what = 0; what < COLUMNS; what++)
			for (unsigned i = 0; i < n; i++)
				better(&all[i].best[what], measure(&all[i], &keys, what));
	printf("\nhash, %u entries, keys of %u bytes, values of 8\n", entries, size);
	printf("%-12s %7s %7s %7s   %7s %7s %7s   %s\n", "", "hit", "miss", "update", "hit", "miss", "update",
	       "bytes an entry");
	for (unsigned i = 0; i < n; i++) {
		printf("%-12s", all[i].name);
		for (unsigned what = 0; what < COLUMNS; what++)
			figure(all[i].best[what], 7, 1);
		printf("  ");
		for (unsigned what = 0; what < COLUMNS; what++)
			figure(all[0].best[what] / all[i].best[what], 7, 2);
		printf("  ");
		figure(all[i].bytes, 7, 1);
		printf("\n");
		finish(&all[i]);
	}
	free(keys.of[HIT]);
	free(keys.of[MISS]);
	free(order);
}

static void hashes(void)
{
	hash_table(4, 65536);
	hash_table(16, 65536);
	hash_table(16, 1000000);
}

static const struct { const char *name; void (*run)(void); } parts[] = {
	{ "hash", hashes },
};

int main(int argc, char **argv)
{
	printf("ns for one operation, and the ratio of those here to it\n");
	for (unsigned i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		bool wanted = argc < 2;

		for (int arg = 1; arg < argc; arg++)
			wanted |= !strcmp(argv[arg], parts[i].name);
		if (wanted)
			parts[i].run();
	}
	return 0;
}
