/*
 * kernel.h - the running kernel as an engine: a program and its maps loaded through bpf(2), packets run
 * through BPF_PROG_TEST_RUN. Takes CAP_BPF and CAP_NET_ADMIN, or root.
 */
#ifndef RUN_KERNEL_H
#define RUN_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "maps/events.h"

struct diags;
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
 * Loads the program. 0; RUN_REJECTED with the kernel's log; else -errno and a diagnostic: not permitted, a
 * map that the kernel does not take.
 */
int run_kernel_open(const struct run_set *set, const struct run_prog *prog, struct run_kernel **out,
		    struct strbuf *log, struct diags *d);
void run_kernel_close(struct run_kernel *k);

/* Runs it on a packet. 0, or -errno: the kernel's test run does not take this packet. */
int run_kernel_packet(struct run_kernel *k, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result);

/* Copies what the kernel's maps hold into ours. 0 or -errno. */
int run_kernel_fetch(struct run_kernel *k);
/* Whether map number `index` holds the same there as here; true for maps with a value per CPU. */
int run_kernel_same_map(struct run_kernel *k, uint32_t index);

/* As map_events_consume() and map_events_lost(), for what the program sent there through map number `index`. */
int run_kernel_events(struct run_kernel *k, uint32_t index, map_take_event *take, void *arg);
uint64_t run_kernel_events_lost(const struct run_kernel *k, uint32_t index);

#endif
