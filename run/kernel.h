/*
 * kernel.h - the running kernel as an engine: programs and their maps loaded through bpf(2), packets run through
 * BPF_PROG_TEST_RUN. Takes CAP_BPF and CAP_NET_ADMIN, or root.
 */
#ifndef RUN_KERNEL_H
#define RUN_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "maps/events.h"

struct diags;
struct map;
struct run_prog;
struct run_set;
struct strbuf;

struct run_kernel;

struct run_kernel_result {
	uint32_t value;			/* what the program returned */
	const uint8_t *bytes;		/* the packet afterwards, valid until the next run */
	uint32_t len;
};

/*
 * Keeps the calling thread on one CPU, whose values of per-CPU maps are then the ones that programs see. 0 or
 * -ENOMEM.
 */
int run_kernel_new(struct run_kernel **out);
void run_kernel_close(struct run_kernel *k);
unsigned run_kernel_cpu(const struct run_kernel *k);
/* How many CPUs the kernel has values of per-CPU maps for; 1 where it does not say. */
unsigned run_kernel_cpus(void);

/*
 * Loads a program, and before it the maps of its set, unless they are there: *number is for
 * run_kernel_packet(). 0; RUN_REJECTED with the kernel's log; else -errno and a diagnostic: not permitted, a map
 * that the kernel does not take.
 */
int run_kernel_add(struct run_kernel *k, const struct run_set *set, const struct run_prog *prog, int *number,
		   struct strbuf *log, struct diags *d);
/* The descriptor of a program. */
int run_kernel_fd(const struct run_kernel *k, int number);

/* Runs a program on a packet. 0, or -errno: the kernel's test run does not take this packet. */
int run_kernel_packet(struct run_kernel *k, int number, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result);

/* ---- kernel_maps.c ---- */

/* Fills one of the kernel's maps with what ours holds. 0 or -errno. */
int run_kernel_store(struct run_kernel *k, struct map *map);
/* Copies what a map holds in the kernel into ours. 0, or -errno; -EOPNOTSUPP: not that kind of map. */
int run_kernel_fetch(struct run_kernel *k, struct map *map);
/* 1: a map holds the same there as here; 0: it does not; -EOPNOTSUPP: that cannot be told of its kind. */
int run_kernel_same_map(struct run_kernel *k, struct map *map);

/* As map_events_consume() and map_events_lost(), for what programs sent there through a map. */
int run_kernel_events(struct run_kernel *k, struct map *map, map_take_event *take, void *arg);
uint64_t run_kernel_events_lost(const struct run_kernel *k, const struct map *map);

#endif
