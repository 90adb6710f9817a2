/*
 * maps.h - what bench/maps compares: tables with one way in, each measured by loops of its own so that nobody
 * pays for a call that the others do not make; and the same keys looked up by a program in the kernel.
 */
#ifndef BENCH_MAPS_H
#define BENCH_MAPS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Keys of `key_size` 4 or 16 bytes, values of 8. */
struct table_kind {
	const char *name;
	/* NULL: not for keys of that size. */
	void *(*make)(uint32_t key_size, uint32_t entries);
	void (*drop)(void *table);
	/*
	 * Each of n packed keys is looked up, or set to a value. The sum is of what was found, so that it is.
	 */
	uint64_t (*lookups)(void *table, const uint8_t *keys, uint32_t n);
	void (*updates)(void *table, const uint8_t *keys, uint32_t n);
};

extern const struct table_kind table_here, table_alone, table_chained;
extern const struct table_kind table_urcu, table_ck, table_uthash, table_glib;	/* no name: not installed */

/* One hash for all tables that let their user bring one: that of libmaps for keys of 4 and 16 bytes. */
#define BENCH_SEED 0x9e3779b97f4a7c15ull
static inline uint64_t bench_mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline __attribute__((always_inline)) uint64_t bench_hash(const void *key, uint32_t size)
{
	uint64_t a = 0, b = 0;

	memcpy(&a, key, size == 4 ? 4 : 8);
	if (size == 4)
		return bench_mix(a ^ BENCH_SEED, 0xa0761d6478bd642full);
	memcpy(&b, (const char *)key + 8, 8);
	return bench_mix(a ^ BENCH_SEED ^ 0xa0761d6478bd642full, b ^ 0xe7037ed1a0b428dbull);
}

/*
 * Of this thread, in nanoseconds: other work on the machine is not counted, neither here nor in the kernel.
 */
static inline double bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* A number of 32 bits for each number of 32 bits. */
static inline uint32_t bench_scramble(uint32_t x)
{
	x ^= x >> 16;
	x *= 0x7feb352d;
	x ^= x >> 15;
	x *= 0x846ca68b;
	return x ^ x >> 16;
}

/* ---- maps_kernel.c; without the right to use bpf(2) all give -1 ---- */

struct kernel_map { uint32_t type, key_size, value_size, entries, flags; };

int kernel_map(const struct kernel_map *shape);
int kernel_put(int map, const void *key, const void *value);
/* Bytes that the kernel counts for it. */
double kernel_bytes(int map);

/* A program that calls a helper (0: none) for each of n packed keys, n / 16 a power of two. */
struct kernel_run { int table, with, without; uint32_t runs; };

int kernel_prepare(struct kernel_run *run, int map, uint32_t helper, const uint8_t *keys, uint32_t key_size,
		   uint32_t n);
/* Nanoseconds for one key, without what the program takes by itself. */
double kernel_measure(const struct kernel_run *run);
void kernel_finish(struct kernel_run *run);

/* ---- maps_jit.c: the same program here, on a map for one worker ---- */

struct jit_run;
struct map;

/* Ends the process when something is wrong. The map is to be filled by the caller. */
struct jit_run *jit_prepare(const struct kernel_map *shape, const char *helper, const uint8_t *keys,
			    uint32_t n);
struct map *jit_map_of(struct jit_run *run);
double jit_measure(struct jit_run *run);
void jit_finish(struct jit_run *run);

#endif
