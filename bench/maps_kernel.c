/*
 * maps_kernel.c - the kernel's side of bench/maps: programs that do nothing but call one helper for one key
 * after the other, under BPF_PROG_TEST_RUN. What the same program takes without the calls is subtracted.
 */
#include "bench/maps.h"

#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/bpf.h>

enum { UNROLL = 16, COUNTER = 16 };

static int bpf(int cmd, union bpf_attr *attr)
{
	return (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));
}

int kernel_map(const struct kernel_map *shape)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = shape->type;
	attr.key_size = shape->key_size;
	attr.value_size = shape->value_size;
	attr.max_entries = shape->entries;
	attr.map_flags = shape->flags;
	return bpf(BPF_MAP_CREATE, &attr);
}

int kernel_put(int map, const void *key, const void *value)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)map;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

double kernel_bytes(int map)
{
	char path[64], line[128];
	double bytes = -1;
	FILE *info;

	snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", map);
	info = fopen(path, "r");
	while (info && fgets(line, sizeof(line), info))
		if (!strncmp(line, "memlock:", 8))
			bytes = strtod(line + 8, NULL);
	if (info)
		fclose(info);
	return bytes;
}

/* An array of one element: how many runs there were, then the keys. */
static int key_table(const uint8_t *keys, size_t bytes)
{
	const struct kernel_map shape = { BPF_MAP_TYPE_ARRAY, 4, (uint32_t)(COUNTER + bytes), 1, 0 };
	uint8_t *value = calloc(1, COUNTER + bytes);
	int fd = kernel_map(&shape);

	if (value)
		memcpy(value + COUNTER, keys, bytes);
	if (fd >= 0 && (!value || kernel_put(fd, &(uint32_t){ 0 }, value))) {
		close(fd);
		fd = -1;
	}
	free(value);
	return fd;
}

/*
 * Helpers 1 to 3: r1 the map, r2 the key; update also r3 a value on the stack, r4 no flags.
 * bpf_ringbuf_output: r2 and r3 the record.
 */
static int load(int table, int map, uint32_t helper, uint32_t key_size, uint32_t n_keys)
{
	struct bpf_insn p[32 + 8 * UNROLL];
	union bpf_attr attr;
	unsigned n = 0;

#define EMIT(...) p[n++] = (struct bpf_insn){ __VA_ARGS__ }
	EMIT(0x18, 6, BPF_PSEUDO_MAP_VALUE, 0, table);
	EMIT(.code = 0);
	EMIT(0x79, 7, 6, 0, 0);
	EMIT(0xbf, 8, 7, 0, 0);
	EMIT(0x07, 8, 0, 0, 1);
	EMIT(0x7b, 6, 8, 0, 0);
	EMIT(0x57, 7, 0, 0, (int)(n_keys / UNROLL - 1));
	EMIT(0x27, 7, 0, 0, (int)(UNROLL * key_size));
	EMIT(0x0f, 6, 7, 0, 0);
	EMIT(0x7a, 10, 0, -8, 1);
	for (unsigned i = 0; i < UNROLL; i++) {
		EMIT(0xbf, 2, 6, 0, 0);
		EMIT(0x07, 2, 0, 0, (int)(COUNTER + i * key_size));
		if (helper == BPF_FUNC_ringbuf_output) {
			EMIT(0xb7, 3, 0, 0, (int)key_size);
		} else {
			EMIT(0xbf, 3, 10, 0, 0);
			EMIT(0x07, 3, 0, 0, -8);
		}
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
	return bpf(BPF_PROG_LOAD, &attr);
}

int kernel_prepare(struct kernel_run *run, int map, uint32_t helper, const uint8_t *keys, uint32_t key_size,
		   uint32_t n)
{
	*run = (struct kernel_run){ .table = -1, .with = -1, .without = -1, .runs = n / UNROLL };
	if (map < 0)
		return -1;
	run->table = key_table(keys, (size_t)n * key_size);
	if (run->table < 0)
		return -1;
	run->with = load(run->table, map, helper, key_size, n);
	run->without = load(run->table, map, 0, key_size, n);
	return run->with < 0 || run->without < 0 ? -1 : 0;
}

static double time_of(int prog, uint32_t runs)
{
	char packet[64] = { 0 };
	union bpf_attr attr;
	double start;

	memset(&attr, 0, sizeof(attr));
	attr.test.prog_fd = (uint32_t)prog;
	attr.test.data_in = (uintptr_t)packet;
	attr.test.data_size_in = sizeof(packet);
	attr.test.repeat = runs;
	start = bench_now();
	return bpf(BPF_PROG_TEST_RUN, &attr) ? -1 : bench_now() - start;
}

double kernel_measure(const struct kernel_run *run)
{
	double with, without;

	if (run->with < 0 || run->without < 0)
		return -1;
	with = time_of(run->with, run->runs);
	without = time_of(run->without, run->runs);
	return with < 0 || without < 0 ? -1 : (with - without) / run->runs / UNROLL;
}

void kernel_finish(struct kernel_run *run)
{
	int fds[] = { run->table, run->with, run->without };

	for (unsigned i = 0; i < 3; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}
