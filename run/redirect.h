/*
 * redirect.h - where bpf_redirect() and its kin want a packet to go. Helper bodies leave it in the worker's
 * state; after a run whose verdict is RUN_REDIRECTED a runner calls redirect_deliver() and sends what it is
 * handed. bpf_clone_redirect() hands over its copy while the program runs (run_sinks.clone).
 */
#ifndef RUN_REDIRECT_H
#define RUN_REDIRECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map;
struct map_object;
struct run_state;

enum redirect_kind {
	REDIRECT_NOWHERE,	/* the program said so in its verdict alone: the packet is dropped */
	REDIRECT_DEVICE,	/* `target` is the ifindex of the interface that sends it */
	REDIRECT_INGRESS,	/* ... of the one that shall seem to have received it (tc) */
	REDIRECT_PEER,		/* ... of the one whose other end, in another namespace, receives it (tc) */
	REDIRECT_NEIGH,		/* ... of the one that sends it, with the link addresses of a neighbour (tc) */
	REDIRECT_DEVICES,	/* copies to all interfaces in `map` (XDP); never handed to `send` */
	REDIRECT_CPU,		/* `target` is the CPU whose stack receives it (XDP) */
	REDIRECT_SOCKET		/* `target` is the AF_XDP socket, by the number that its map was given (XDP) */
};

struct redirect {
	enum redirect_kind kind;
	uint32_t target;
	bool exclude_ingress;		/* DEVICES: not to the interface that the packet came from */
	struct map *map;		/* DEVICES, and what else a map decided; NULL: the program itself did */
	struct map_object *then;	/* XDP program to run on it on its way there; NULL: none */
};

/* A packet on its way; the bytes are valid during the call. */
struct redirect_hop {
	enum redirect_kind kind;
	uint32_t target;
	const uint8_t *bytes;
	size_t len;
};

/* 0, or -errno, which ends the delivery. */
typedef int redirect_send(void *arg, const struct redirect_hop *hop);

/*
 * Hands the packet of the run that just ended to `send` for every place that it goes to, after the programs
 * of the map's entries had their say. How many that were, or -errno: -ENOMEM, or what `send` gave. The
 * packet in the state is what the last of these programs left.
 */
int redirect_deliver(struct run_state *state, redirect_send *send, void *arg);

#endif
