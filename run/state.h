/*
 * state.h - one worker's state: the vm that running code sees, and behind it what helper bodies need.
 */
#ifndef RUN_STATE_H
#define RUN_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/strbuf.h"
#include "core/vm.h"
#include "maps/map.h"
#include "run/redirect.h"

struct context_plan;
struct checked;
struct interp_stack;
struct prog;
struct run_prog;

enum {
	PACKET_HEADROOM = 256,		/* bytes in front of a packet, as a driver leaves for XDP */
	PACKET_FRAME = 4096 - 320,	/* bytes of a frame that hold data, as in the kernel's test runs */
	XDP_RESERVED = 40,		/* of the head room, the kernel keeps this much for itself */
	SKB_MAX_BYTES = 16384 - 320	/* how long a helper may make a packet */
};

/* What is known of a packet beside its bytes; the bytes now are [vm.data, vm.data_end). */
struct run_packet {
	uint8_t *buffer;	/* owned */
	size_t size;
	uint8_t *lowest;	/* programs may have written from here on */
	size_t frame;		/* XDP may lengthen the packet up to this offset of the buffer */
	uint32_t wire_len;	/* length on the wire, which the capture may have cut */
	int32_t network;	/* offset of the network header from vm.data */
	uint32_t ifindex, hash, mark;
	uint32_t egress_ifindex;	/* of programs in a map of interfaces, else 0 */
	uint16_t protocol;	/* ethertype in network order, as the two bytes are in memory */
	uint16_t vlan_proto;	/* the same, of a tag that was taken out of the data (skb_vlan_push) */
	uint16_t vlan_tci;
	bool vlan_present, encapsulated;
	int8_t csum_level;	/* checksums found right, less one; -1: none looked at */
	uint8_t pkt_type;	/* PACKET_HOST and so on of <linux/if_packet.h> */
};

/* What a program gets to say besides its verdict; functions may be NULL. */
struct run_sinks {
	void *arg;
	void (*trace)(void *arg, const char *text, size_t len);		/* bpf_trace_printk() */
	/* A copy that bpf_clone_redirect() sends; what it gives is the helper's result. */
	redirect_send *clone;
};

enum { MAX_PRESETS = 2 * VM_CTX_SLOTS };

struct run_state {
	struct vm vm;			/* first: a helper's vm is its state */
	struct run_packet packet;
	struct redirect redirect;	/* what the last run asked for */
	struct run_sinks sinks;
	const struct context_plan *plan;	/* what vm.ctx[] is filled by; NULL: nothing is there yet */
	const struct run_prog *running;	/* the program that was entered */
	struct interp_stack *stack;
	bool native;			/* running machine code: callbacks are addresses of machine code */
	bool checks;			/* running in the checked interpreter */
	struct checked *checked;	/* its memory, from its first run on */
	bool no_stack;			/* ... for which there was no memory */
	void *guarded;			/* of GUARDED_BYTES (load.c): the stack of hardened code; NULL: not yet */
	struct run_preset { const char *ctx_name; uint16_t slot; uint64_t value; } presets[MAX_PRESETS];
	unsigned n_presets;
	struct strbuf text;		/* scratch of the formatting helpers */
	struct map_reader reader;	/* at work from run_state_new() on but for where the runner ends it */
	uint32_t mtu_ifindex, mtu;	/* the last answer of bpf_check_mtu()'s, 0: none */
};

static inline struct run_state *state_of(struct vm *vm)
{
	return vm->runner;
}

static inline size_t packet_len(const struct vm *vm)
{
	return (size_t)(vm->data_end - vm->data);
}

/* Calls a function of the running program: helpers with callbacks. */
uint64_t run_callback(struct vm *vm, uint64_t function, uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4);

/* ---- packet.c: moving the ends of a packet ---- */

/* Places `len` bytes as the packet of this run, with room on both sides. 0 or -ENOMEM. */
int packet_set(struct run_state *state, const uint8_t *bytes, size_t len, uint32_t wire_len,
	       uint64_t time_ns);
/*
 * The same without copying: the program runs on `bytes`, which must be writable, with no room around them.
 * For programs that call nothing that changes a packet's length (run_prog.in_place).
 */
void packet_view(struct run_state *state, uint8_t *bytes, size_t len, uint32_t wire_len, uint64_t time_ns);
/* What is known of a packet beside its bytes is what it was on arrival, as the bytes now tell. */
void packet_reset(struct run_state *state);
void packet_free(struct run_state *state);
/* Bytes in front of the packet are about to become visible from `start` on. */
void packet_lower(struct run_state *state, uint8_t *start);
/*
 * Makes sure that `head` and `tail` bytes are free around the packet; pointers into it may change. 0 or
 * -ENOMEM.
 */
int packet_room(struct run_state *state, size_t head, size_t tail);
/* Sets the packet to [data, data_end) within its buffer; metadata ends where data begins. */
void packet_bounds(struct run_state *state, uint8_t *data, uint8_t *data_end);
/* Inserts `n` zero bytes at offset `at`, or removes n bytes there. What lies before `at` moves. */
int packet_insert(struct run_state *state, size_t at, size_t n);
void packet_remove(struct run_state *state, size_t at, size_t n);
/* Puts a tag that a helper left beside the data back into it, as it would be sent. 0 or -ENOMEM. */
int packet_place_tag(struct run_state *state);
/*
 * The protocol that two bytes after the addresses (or a tag) and what follows them stand for, in network
 * order.
 */
uint16_t packet_protocol(const uint8_t *type, const uint8_t *end);
/* A hash of the flow (addresses, ports, protocol), never 0. */
uint32_t packet_flow_hash(const struct run_state *state);

/* ---- context.c ---- */

/* Fills those slots of vm.ctx again that follow from the packet, after a helper changed it. */
void context_refresh(struct run_state *state);
/* Sets a field that a helper decides on, where the program's type has it. */
void context_set(struct run_state *state, const char *name, uint64_t value);

#endif
