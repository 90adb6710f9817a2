/*
 * maps.c - what a lookup or update of each family costs, here and in the running kernel, in one run:
 * nanoseconds for one of 4096 keys out of all that are in the map, and the ratio. The kernel's figures come
 * from BPF_PROG_TEST_RUN of a program that does nothing else, 16 times; what the same program takes without
 * the calls is subtracted.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <linux/bpf.h>

#include "core/helper.h"
#include "maps/map.h"

enum { KEYS = 4096, KEY_STRIDE = 32, UNROLL = 16, ROUNDS = 4000 };

struct shape { const char *name; uint32_t type, key_size, entries, flags; };

static const struct shape shapes[] = {
	{ "array", MAP_ARRAY, 4, 65536, 0 },
	{ "percpu_array", MAP_PERCPU_ARRAY, 4, 65536, 0 },
	{ "hash, 4-byte keys", MAP_HASH, 4, 65536, 0 },
	{ "hash, 16-byte keys", MAP_HASH, 16, 65536, 0 },
	{ "hash, 20-byte keys", MAP_HASH, 20, 65536, 0 },
	{ "hash, a million", MAP_HASH, 16, 1000000, 0 },
	{ "percpu_hash", MAP_PERCPU_HASH, 8, 65536, 0 },
	{ "lru_hash", MAP_LRU_HASH, 8, 65536, 0 },
	{ "lpm_trie, IPv4", MAP_LPM_TRIE, 8, 100000, MAPFLAG_NO_PREALLOC },
	{ "lpm_trie, IPv6", MAP_LPM_TRIE, 20, 100000, MAPFLAG_NO_PREALLOC },
};

static int bpf(int cmd, union bpf_attr *attr)
{
	return (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));
}

/* Of this thread: other work on the machine is not counted, neither here nor in the kernel. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static uint32_t scramble(uint32_t x)
{
	x ^= x >> 16;
	x *= 0x7feb352d;
	x ^= x >> 15;
	x *= 0x846ca68b;
	return x ^ x >> 16;
}

/* Prefix lengths as in tables of the Internet. */
static uint32_t prefix_length(uint32_t i, uint32_t bits)
{
	static const uint8_t v4[] = { 24, 24, 24, 24, 24, 24, 23, 22, 22, 21, 20, 19, 18, 17, 16, 14 };
	static const uint8_t v6[] = { 48, 48, 48, 48, 48, 47, 46, 45, 44, 44, 40, 40, 36, 32, 32, 29 };

	return bits == 32 ? v4[i % 16] : v6[i % 16];
}

/* Key number i as it is put into the map, or as it is looked up. */
static void make_key(const struct shape *s, uint32_t i, uint8_t *key, bool lookup)
{
	uint32_t words = s->key_size / 4, bits = (s->key_size - 4) * 8;

	memset(key, 0, KEY_STRIDE);
	if (s->type == MAP_ARRAY || s->type == MAP_PERCPU_ARRAY) {
		memcpy(key, &i, 4);
		return;
	}
	for (uint32_t w = 0; w < words; w++)
		memcpy(key + 4 * w, &(uint32_t){ scramble(i + w * 0x1000193) }, 4);
	if (s->type == MAP_LPM_TRIE)
		memcpy(key, &(uint32_t){ lookup ? bits : prefix_length(i, bits) }, 4);
}

static uint8_t keys[KEYS * KEY_STRIDE];

static double ours(const struct shape *s, bool update)
{
	struct map_def def = { .name = (char *)"bench",
			       .type = s->type,
			       .key_size = s->key_size,
			       .value_size = 8,
			       .max_entries = s->entries,
			       .flags = s->flags };
	struct vm *vm = calloc(1, sizeof(*vm));
	uint64_t value = 1, sum = 0;
	struct map *map;
	double start;

	if (!vm || map_new(&def, &map))
		exit(2);
	for (uint32_t i = 0; i < s->entries; i++) {
		uint8_t key[KEY_STRIDE];

		make_key(s, i, key, false);
		map->ops->update(map, key, &value, MAP_ANY, 0);
	}
	start = now();
	for (unsigned r = 0; r < ROUNDS * UNROLL / 16; r++)
		for (unsigned i = 0; i < KEYS; i += 4) {
			uint8_t *key = keys + (i + r % 4) % KEYS * KEY_STRIDE;

			if (update)
				sum += (uint64_t)map->ops->update(map, key, &value, MAP_ANY, 0);
			else
				sum += map->lookup_fast((uintptr_t)map, (uintptr_t)key, 0, 0, 0, vm);
		}
	start = now() - start;
	__asm__ volatile("" : : "r"(sum));
	map_free(map);
	free(vm);
	return start / (ROUNDS * (double)(KEYS / 4));
}

static int new_map(const struct shape *s)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = s->type;
	attr.key_size = s->key_size;
	attr.value_size = 8;
	attr.max_entries = s->entries;
	attr.map_flags = s->flags;
	return bpf(BPF_MAP_CREATE, &attr);
}

static int put(int fd, const void *key, const void *value)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

/* An array of one element: a counter, then the keys. */
static int key_table(void)
{
	const struct shape s = { "keys", MAP_ARRAY, 4, 1, 0 };
	static uint8_t value[8 + sizeof(keys)];
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = s.type;
	attr.key_size = 4;
	attr.value_size = sizeof(value);
	attr.max_entries = 1;
	fd = bpf(BPF_MAP_CREATE, &attr);
	memcpy(value + 8, keys, sizeof(keys));
	return fd < 0 || put(fd, &(uint32_t){ 0 }, value) ? -1 : fd;
}

/* Nanoseconds of one run of a program that calls the helper (0: none) for UNROLL keys in turn. */
static double run_kernel(int table, int map, uint32_t helper)
{
	struct bpf_insn p[32 + 8 * UNROLL];
	const unsigned repeat = ROUNDS * KEYS / 4 / UNROLL;
	char packet[64] = { 0 };
	union bpf_attr attr;
	unsigned n = 0;
	double start;
	int fd;

#define EMIT(...) p[n++] = (struct bpf_insn){ __VA_ARGS__ }
	EMIT(0x18, 6, BPF_PSEUDO_MAP_VALUE, 0, table);
	EMIT(.code = 0);
	EMIT(0x79, 7, 6, 0, 0);
	EMIT(0x07, 7, 0, 0, 1);
	EMIT(0x7b, 6, 7, 0, 0);
	EMIT(0x57, 7, 0, 0, KEYS / UNROLL - 1);
	EMIT(0x27, 7, 0, 0, UNROLL * KEY_STRIDE);
	EMIT(0x0f, 6, 7, 0, 0);
	EMIT(0x7a, 10, 0, -8, 1);
	for (int i = 0; i < UNROLL; i++) {
		EMIT(0xbf, 2, 6, 0, 0);
		EMIT(0x07, 2, 0, 0, 8 + i * KEY_STRIDE);
		EMIT(0xbf, 3, 10, 0, 0);
		EMIT(0x07, 3, 0, 0, -8);
		EMIT(0xb7, 4, 0, 0, 0);
		EMIT(0x18, 1, BPF_PSEUDO_MAP_FD, 0, map);
		EMIT(.code = 0);
		if (helper)
			EMIT(0x85, 0, 0, 0, (int)helper);
	}
	EMIT(0xb7, 0, 0, 0, 0);
	EMIT(.code = 0x95);
#undef EMIT
	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_XDP;
	attr.insns = (uintptr_t)p;
	attr.insn_cnt = n;
	attr.license = (uintptr_t)"GPL";
	fd = bpf(BPF_PROG_LOAD, &attr);
	if (fd < 0)
		return -1;
	memset(&attr, 0, sizeof(attr));
	attr.test.prog_fd = (uint32_t)fd;
	attr.test.data_in = (uintptr_t)packet;
	attr.test.data_size_in = sizeof(packet);
	attr.test.repeat = repeat;
	start = now();
	if (bpf(BPF_PROG_TEST_RUN, &attr))
		start = now() + repeat;
	start = now() - start;
	close(fd);
	return start / repeat;
}

static double kernels(const struct shape *s, uint32_t helper)
{
	int table = key_table(), map = new_map(s);
	uint64_t values[256] = { 1 };
	double with, without;

	if (table < 0 || map < 0)
		return -1;
	for (uint32_t i = 0; i < s->entries; i++) {
		uint8_t key[KEY_STRIDE];

		make_key(s, i, key, false);
		put(map, key, values);
	}
	with = run_kernel(table, map, helper);
	without = run_kernel(table, map, 0);
	close(map);
	close(table);
	return with < 0 || without < 0 ? -1 : (with - without) / UNROLL;
}

static void row(const struct shape *s, const char *what, bool update)
{
	double here = ours(s, update);
	double there = kernels(s, update ? HELPER_map_update_elem : HELPER_map_lookup_elem);

	printf("%-20s %-7s %8.1f", s->name, what, here);
	if (there >= 0)
		printf(" %8.1f %8.2f\n", there, here / there);
	else
		printf("        -        -\n");
}

int main(void)
{
	printf("%-20s %-7s %8s %8s %8s\n", "ns", "", "here", "kernel", "ratio");
	for (unsigned i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		const struct shape *s = &shapes[i];

		for (uint32_t k = 0; k < KEYS; k++)
			make_key(s, scramble(k) % s->entries, keys + k * KEY_STRIDE, true);
		row(s, "hit", false);
		if (s->type == MAP_HASH || s->type == MAP_LRU_HASH) {
			for (uint32_t k = 0; k < KEYS; k++)
				make_key(s, s->entries + k, keys + k * KEY_STRIDE, true);
			row(s, "miss", false);
		}
		for (uint32_t k = 0; k < KEYS; k++)
			make_key(s, scramble(k) % s->entries, keys + k * KEY_STRIDE, s->type != MAP_LPM_TRIE);
		row(s, "update", true);
	}
	return 0;
}
