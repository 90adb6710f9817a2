/*
 * maps.c - what operations on maps cost, here, in the kernel, and in tables that others made; all in one run,
 * in turns, the best of several rounds, in nanoseconds of processor time. Every part looks up the same keys
 * in the same random order, all or nearly all that are in the table. Names of parts as arguments: only those.
 */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/maps.h"
#include "core/helper.h"
#include "maps/map.h"
#include "maps/ringbuf.h"
#include "tests/maps/exact.h"

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

/* The figure behind one of the names in a file of /proc, in bytes: the sum of those that are there. */
static double proc_bytes(const char *path, const char *one, const char *other)
{
	FILE *file = fopen(path, "r");
	char line[256];
	double bytes = 0;

	while (file && fgets(line, sizeof(line), file))
		if (!strncmp(line, one, strlen(one)) || !strncmp(line, other, strlen(other)))
			bytes += 1024 * strtod(line + strcspn(line, "0123456789"), NULL);
	if (file)
		fclose(file);
	return bytes;
}

/* What this process wrote to; /proc/self/statm knows it only about. */
static double resident(void)
{
	return proc_bytes("/proc/self/smaps_rollup", "Anonymous:", "Anonymous:");
}

/* Bytes that all allocations of the kernel's take which it cannot give back. */
static double kernel_slab(void)
{
	return proc_bytes("/proc/meminfo", "SUnreclaim:", "VmallocUsed:");
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

/* Each in a process of its own: what a table takes is seen in memory that no other one left. */
static void hashes(void)
{
	static const struct { uint32_t size, entries; } tables[] = {
		{ 4, 65536 }, { 16, 65536 }, { 16, 1000000 },
	};

	for (unsigned i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		fflush(stdout);
		if (!fork()) {
			hash_table(tables[i].size, tables[i].entries);
			fflush(stdout);
			_exit(0);
		}
		wait(NULL);
	}
}

/* ---- families: the same program here and in the kernel ---- */

struct family { const char *name; struct kernel_map shape; bool misses; };

/* Prefix lengths as in tables of the Internet. */
static uint32_t prefix_length(uint32_t i, uint32_t bits)
{
	static const uint8_t v4[] = { 24, 24, 24, 24, 24, 24, 23, 22, 22, 21, 20, 19, 18, 17, 16, 14 };
	static const uint8_t v6[] = { 48, 48, 48, 48, 48, 47, 46, 45, 44, 44, 40, 40, 36, 32, 32, 29 };

	return bits == 32 ? v4[i % 16] : v6[i % 16];
}

/* Key number i as it is put into the map, or as it is looked up. */
static void family_key(const struct kernel_map *shape, uint32_t i, uint8_t *key, bool lookup)
{
	uint32_t bits = (shape->key_size - 4) * 8;

	make_key(i, key, shape->key_size);
	if (shape->type == MAP_ARRAY || shape->type == MAP_PERCPU_ARRAY)
		memcpy(key, &i, 4);
	if (shape->type == MAP_LPM_TRIE)
		memcpy(key, &(uint32_t){ lookup ? bits : prefix_length(i, bits) }, 4);
}

static uint8_t *family_keys(const struct kernel_map *shape, uint32_t n, uint32_t from, bool lookup)
{
	uint32_t *order = shuffled(shape->entries);
	uint8_t *keys = malloc((size_t)n * shape->key_size);

	for (uint32_t i = 0; i < n; i++)
		family_key(shape, from + order[i], keys + (size_t)i * shape->key_size, lookup);
	free(order);
	return keys;
}

struct sides { struct jit_run *here; struct kernel_run there; int map; };

static struct sides start_sides(const struct kernel_map *shape, bool update, const uint8_t *keys, uint32_t n)
{
	static const char *const names[] = { "bpf_map_lookup_elem", "bpf_map_update_elem" };
	struct sides s = { .here = jit_prepare(shape, names[update], keys, n), .map = kernel_map(shape) };
	struct map *map = jit_map_of(s.here);
	uint64_t values[256] = { 1 };

	for (uint32_t i = 0; i < shape->entries; i++) {
		uint8_t key[MAX_KEY];

		family_key(shape, i, key, false);
		map->ops->update(map, key, values, MAP_ANY, 0);
		if (s.map >= 0)
			kernel_put(s.map, key, values);
	}
	kernel_prepare(&s.there, s.map, update ? HELPER_map_update_elem : HELPER_map_lookup_elem, keys,
		       shape->key_size, n);
	return s;
}

static void finish_sides(struct sides *s)
{
	jit_finish(s->here);
	kernel_finish(&s->there);
	if (s->map >= 0)
		close(s->map);
}

static void family_row(const char *name, const char *what, const struct kernel_map *shape, bool update,
		       uint8_t *keys, uint32_t n)
{
	struct sides s = start_sides(shape, update, keys, n);
	double here = -1, there = -1;

	for (unsigned round = 0; round < ROUNDS; round++) {
		better(&here, jit_measure(s.here));
		better(&there, kernel_measure(&s.there));
	}
	printf("%-20s %-7s", name, what);
	figure(here, 8, 1);
	figure(there, 8, 1);
	figure(there > 0 ? here / there : -1, 8, 2);
	printf("\n");
	finish_sides(&s);
	free(keys);
}

static void families(void)
{
	static const struct family all[] = {
		{ "array", { MAP_ARRAY, 4, 8, 65536, 0 }, false },
		{ "percpu_array", { MAP_PERCPU_ARRAY, 4, 8, 65536, 0 }, false },
		{ "hash, 4-byte keys", { MAP_HASH, 4, 8, 65536, 0 }, true },
		{ "hash, 16-byte keys", { MAP_HASH, 16, 8, 65536, 0 }, true },
		{ "hash, 20-byte keys", { MAP_HASH, 20, 8, 65536, 0 }, true },
		{ "hash, a million", { MAP_HASH, 16, 8, 1000000, 0 }, true },
		{ "percpu_hash", { MAP_PERCPU_HASH, 8, 8, 65536, 0 }, false },
		{ "lru_hash", { MAP_LRU_HASH, 8, 8, 65536, 0 }, true },
	};

	printf("\nin a program, the machine code of both\n%-20s %-7s %8s %8s %8s\n", "", "", "here", "kernel",
	       "ratio");
	for (unsigned i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		const struct kernel_map *shape = &all[i].shape;
		uint32_t n = 65536;

		family_row(all[i].name, "hit", shape, false, family_keys(shape, n, 0, true), n);
		if (all[i].misses)
			family_row(all[i].name, "miss", shape, false,
				   family_keys(shape, n, shape->entries, true), n);
		family_row(all[i].name, "update", shape, true, family_keys(shape, n, 0, true), n);
	}
}

/* ---- prefixes ---- */

/* All routes once, into an empty map: the time of one, and its memory. */
static double insertion(const struct kernel_map *shape, struct map *here, int there, double *bytes)
{
	double memory = here ? resident() : kernel_slab(), time = bench_now();

	for (uint32_t i = 0; i < shape->entries; i++) {
		uint8_t key[MAX_KEY];

		family_key(shape, i, key, false);
		if (here)
			here->ops->update(here, key, &(uint64_t){ 1 }, MAP_ANY, 0);
		else
			kernel_put(there, key, &(uint64_t){ 1 });
	}
	time = bench_now() - time;
	*bytes = ((here ? resident() : kernel_slab()) - memory) / shape->entries;
	return time / shape->entries;
}

static void routes(const char *name, uint32_t key_size, uint32_t entries)
{
	const struct kernel_map shape = { MAP_LPM_TRIE, key_size, 8, entries, MAPFLAG_NO_PREALLOC };
	uint32_t n = power_of_two(entries);
	uint8_t *keys = family_keys(&shape, n, 0, true);
	double here = -1, there = -1, insert, bytes, kernel = -1;
	struct sides s = { .here = jit_prepare(&shape, "bpf_map_lookup_elem", keys, n),
			   .map = kernel_map(&shape) };

	insert = insertion(&shape, jit_map_of(s.here), -1, &bytes);
	if (s.map >= 0)
		insertion(&shape, NULL, s.map, &kernel);
	kernel_prepare(&s.there, s.map, HELPER_map_lookup_elem, keys, key_size, n);
	for (unsigned round = 0; round < ROUNDS; round++) {
		better(&here, jit_measure(s.here));
		better(&there, kernel_measure(&s.there));
	}
	printf("%-6s %7u", name, entries);
	figure(here, 8, 1);
	figure(there, 8, 1);
	figure(there > 0 ? here / there : -1, 8, 3);
	figure(insert, 10, 0);
	figure(bytes, 10, 1);
	figure(kernel, 10, 1);
	printf("\n");
	finish_sides(&s);
	free(keys);
}

static void prefixes(void)
{
	static const uint32_t sizes[] = { 10000, 100000, 500000 };

	printf("\nlongest prefixes: hit in a program; insertion; bytes a route (as memory grows)\n");
	printf("%-6s %7s %8s %8s %8s %10s %10s %10s\n", "", "routes", "here", "kernel", "ratio", "insertion",
	       "bytes", "kernel");
	for (unsigned i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		routes("IPv4", 8, sizes[i]);
	for (unsigned i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		routes("IPv6", 20, sizes[i]);
}

/* ---- two threads ---- */

struct looker { pthread_t thread; struct map *map; const uint8_t *keys; uint32_t n; double ns; };

static pthread_barrier_t start_line;

static void *look_up(void *arg)
{
	enum { TIMES = 100 };
	struct looker *l = arg;
	uint64_t sum = 0;

	pthread_barrier_wait(&start_line);
	l->ns = bench_now();
	for (unsigned time = 0; time < TIMES; time++)
		sum += table_here.lookups(l->map, l->keys, l->n);
	__asm__ volatile("" : : "r"(sum));
	l->ns = (bench_now() - l->ns) / l->n / TIMES;
	return NULL;
}

/* What `n` threads at once get done, in lookups a nanosecond of each one's processor time. */
static double throughput(struct map *map, const uint8_t *keys, uint32_t n_keys, unsigned n)
{
	struct looker lookers[2];
	double sum = 0;

	pthread_barrier_init(&start_line, NULL, n);
	for (unsigned i = 0; i < n; i++) {
		lookers[i] = (struct looker){ .map = map, .keys = keys, .n = n_keys };
		pthread_create(&lookers[i].thread, NULL, look_up, &lookers[i]);
	}
	for (unsigned i = 0; i < n; i++) {
		pthread_join(lookers[i].thread, NULL);
		sum += 1 / lookers[i].ns;
	}
	pthread_barrier_destroy(&start_line);
	return sum;
}

static void threads(void)
{
	static const uint32_t sizes[] = { 4, 16 };

	printf("\ntwo threads that look up in one hash of 65536, against one\n");
	for (unsigned i = 0; i < 2; i++) {
		const uint32_t n = 65536;
		uint32_t *order = shuffled(n);
		uint8_t *keys = pack(order, n, 0, sizes[i]);
		void *map = table_here.make(sizes[i], n);
		double one = 0, two = 0;

		table_here.updates(map, keys, n);
		for (unsigned round = 0; round < ROUNDS; round++) {
			double now = throughput(map, keys, n, 1);

			one = now > one ? now : one;
			now = throughput(map, keys, n, 2);
			two = now > two ? now : two;
		}
		printf("keys of %2u bytes: %.2f ns, %.2f times as many\n", sizes[i], 1 / one, two / one);
		table_here.drop(map);
		free(keys);
		free(order);
	}
}

/* ---- what an LRU map keeps ---- */

static void lru_trace(uint32_t entries, uint32_t keys, uint32_t uses)
{
	struct map_def def = { .name = (char *)"lru", .type = MAP_LRU_HASH, .key_size = 4, .value_size = 8,
			       .max_entries = entries };
	struct exact exact = exact_new(keys);
	uint32_t hits = 0, exact_hits = 0;
	struct map *map = NULL;

	if (map_new(&def, &map))
		exit(2);
	for (uint32_t i = 0; i < uses; i++) {
		uint32_t key = exact_zipf(bench_scramble(i) / 4294967296.0, keys);

		if (map->ops->lookup(map, &key, 0))
			hits++;
		else
			map->ops->update(map, &key, &(uint64_t){ key }, MAP_ANY, 0);
		exact_hits += exact_use(&exact, key, entries);
	}
	printf("%6u of %7u keys: %.3f, an exact list's %.3f\n", entries, keys, (double)hits / uses,
	       (double)exact_hits / uses);
	exact_free(&exact);
	map_free(map);
}

static void lru(void)
{
	printf("\nhit rates of lru_hash where keys come by Zipf's law\n");
	lru_trace(100, 2000, 1000000);
	lru_trace(1000, 20000, 1000000);
	lru_trace(10000, 1000000, 3000000);
}

/* ---- ring buffers ---- */

enum { RECORD = 64, BATCH = 64, RING = 1 << 20, RECORDS = 1 << 20 };

static uint64_t ring_sum;

static int take_record(void *arg, void *data, uint32_t size)
{
	uint64_t first;

	memcpy(&first, data, sizeof(first));
	ring_sum += first + size;
	++*(uint32_t *)arg;
	return 0;
}

static struct map *new_ring(bool alone)
{
	const struct map_env env = { .cpus = 1, .seed = MAP_SEED, .alone = alone };
	struct map_def def = { .name = (char *)"ring", .type = MAP_RINGBUF, .max_entries = RING };
	struct map *map;

	return map_new_in(&def, &env, &map) ? NULL : map;
}

static double ring_alone(struct map *map)
{
	uint8_t record[RECORD] = { 1 };
	double start = bench_now();
	uint32_t got = 0;

	for (uint32_t i = 0; i < RECORDS; i += BATCH) {
		for (uint32_t j = 0; j < BATCH; j++)
			map_ringbuf_output(map, record, RECORD, 0);
		map_ringbuf_consume(map, take_record, &got);
	}
	return (bench_now() - start) / got;
}

struct producer { pthread_t thread; struct map *map; double ns; };

static void *produce(void *arg)
{
	struct producer *p = arg;
	uint8_t record[RECORD] = { 1 };

	p->ns = bench_now();
	for (uint32_t i = 0; i < RECORDS;)
		if (map_ringbuf_output(p->map, record, RECORD, 0))
			sched_yield();
		else
			i++;
	p->ns = bench_now() - p->ns;
	return NULL;
}

/* Processor time of the one that takes longer: where each has a processor, that is the time of both. */
static double ring_between(struct map *map)
{
	struct producer producer = { .map = map };
	uint32_t got = 0;
	double ns;

	pthread_create(&producer.thread, NULL, produce, &producer);
	ns = bench_now();
	while (got < RECORDS)
		if (!map_ringbuf_consume(map, take_record, &got))
			sched_yield();
	ns = bench_now() - ns;
	pthread_join(producer.thread, NULL);
	return (ns > producer.ns ? ns : producer.ns) / RECORDS;
}

/* The kernel's, without anybody who consumes. */
static double ring_kernel(void)
{
	const struct kernel_map shape = { MAP_RINGBUF, 0, 0, 1 << 23, 0 };
	uint32_t n = 65536;
	uint8_t *records = calloc(n, RECORD);
	int map = kernel_map(&shape);
	struct kernel_run run;
	double ns;

	kernel_prepare(&run, map, HELPER_ringbuf_output, records, RECORD, n);
	ns = kernel_measure(&run);
	kernel_finish(&run);
	free(records);
	if (map >= 0)
		close(map);
	return ns;
}

static void rings(void)
{
	struct map *alone = new_ring(true), *shared = new_ring(false);
	double best[4] = { -1, -1, -1, -1 };

	for (unsigned round = 0; round < ROUNDS; round++) {
		better(&best[0], ring_alone(alone));
		better(&best[1], ring_alone(shared));
		better(&best[2], ring_between(shared));
		better(&best[3], ring_kernel());
	}
	printf("\na record of %u bytes through a ring buffer\n", RECORD);
	printf("one thread, read after every %u: %.1f ns; with the lock for several producers: %.1f ns\n",
	       BATCH, best[0], best[1]);
	printf("from one thread to another: %.1f ns\n", best[2]);
	if (best[3] >= 0)
		printf("the kernel's bpf_ringbuf_output alone, read by nobody: %.1f ns\n", best[3]);
	map_free(alone);
	map_free(shared);
}

static const struct { const char *name; void (*run)(void); } parts[] = {
	{ "hash", hashes },
	{ "families", families },
	{ "prefixes", prefixes },
	{ "threads", threads },
	{ "lru", lru },
	{ "ring", rings },
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
