/*
 * targets.h - what maps of redirect targets hold: DEVMAP and DEVMAP_HASH (interfaces), CPUMAP (CPUs), XSKMAP
 * (AF_XDP sockets).
 */
#ifndef MAPS_TARGETS_H
#define MAPS_TARGETS_H

#include "maps/map.h"

struct map_target {
	struct map_object object;
	/*
	 * What a lookup gives, struct bpf_devmap_val and bpf_cpumap_val of <linux/bpf.h>: ifindex or size of
	 * the CPU's queue, id of `prog`. XSKMAP: the receive queue, which is taken to be the key.
	 */
	uint32_t value[2];
	uint32_t number;		/* XSKMAP: the socket's descriptor, as it was given */
	struct map_object *prog;	/* XDP program that packets for it go through; NULL: none */
};

/*
 * BPF_MAP_UPDATE_ELEM with a program in place of its descriptor (NULL: none; whether it is of the right kind
 * is the caller's business). `number` is the value's first word.
 */
int map_set_target(struct map *map, const void *key, uint32_t number, struct map_object *prog, uint64_t flags);
/* NULL: none. It stays as what map_object_at() gives. */
const struct map_target *map_target_at(struct map *map, uint32_t key);
/* The target after the one at *cursor, at first 0; NULL: no more. Others may change the map meanwhile. */
const struct map_target *map_next_target(struct map *map, uint64_t *cursor);

#endif
