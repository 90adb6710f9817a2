/*
 * proof.h - what the verifier learned of a program, per instruction. Nothing is rewritten: interpreter and
 * JIT run the program's own instructions and read here what each may rely on. Only an accepted program has
 * one, and native code is made from nothing else: no proof, no native code.
 *
 * Values of numbers are no facts. A path that arrives where an equal state is known ends there, and numbers
 * whose exact value decided nothing count as equal whatever they are: the verifier has then seen only some
 * of them. What it decided by their value (branches, constant keys) holds.
 */
#ifndef CORE_PROOF_H
#define CORE_PROOF_H

#include <stdbool.h>
#include <stdint.h>

/* What a memory instruction's address register points to, the same on every path. */
enum proof_mem {
	PROOF_MEM_NONE,		/* no memory access (or never reached) */
	PROOF_MEM_DIRECT,	/* memory in the host's address space: stack, packet, map value, buffers */
	PROOF_MEM_CTX,		/* a context field: see slot, shift */
};

enum {
	PROOF_SEEN	= 1 << 0,	/* reached on some path; else dead code */
	PROOF_TAKEN	= 1 << 1,	/* conditional jump: some path jumps */
	PROOF_FALLS	= 1 << 2,	/* conditional jump: some path goes on */
	PROOF_STACK	= 1 << 3,	/* DIRECT, and always this function's own stack at r10 + stack_off */
	PROOF_MAP_KNOWN	= 1 << 4,	/* helper call: r1 is always map number `map` */
	PROOF_KEY_KNOWN	= 1 << 5,	/* map lookup: the key is the constant `key` (arrays) */
	PROOF_PACKET	= 1 << 6,	/* DIRECT, and always packet memory */
};

/* One per slot. */
struct proof_fact {
	uint8_t flags;		/* PROOF_ */
	uint8_t mem;		/* enum proof_mem */
	uint8_t shift;		/* CTX: bits to shift the slot's value right by before narrowing */
	uint8_t width;		/* CTX: bits kept (8, 16, 32, 64); a pointer field is 64 whatever the load says */
	uint16_t slot;		/* CTX: index of struct vm's ctx[]: the field's row in its program type */
	int16_t stack_off;	/* STACK */
	uint32_t map;		/* MAP_KNOWN */
	uint32_t key;		/* KEY_KNOWN */
};

/* One per function of the program. */
struct proof_func {
	uint16_t stack_depth;	/* bytes, rounded up to 8; what the function's own frame uses */
	bool reached;
	bool tail_call_reachable;	/* it or what it calls makes tail calls */
	bool is_callback;		/* called by a helper (bpf_loop, bpf_for_each_map_elem) */
};

struct proof {
	uint32_t len;			/* slots */
	struct proof_fact *facts;	/* len */
	struct proof_func *funcs;	/* one per prog.funcs */
	uint32_t n_funcs;
	bool changes_packet;		/* some helper may move or write the packet */
	/*
	 * Linux 6.18 accepts the program and we say so, but not all that it took for granted is true (see
	 * verify/proofs.c): only an engine that checks accesses by itself may run it.
	 */
	bool doubtful;
};

struct proof *proof_new(uint32_t len, uint32_t n_funcs);
void proof_free(struct proof *proof);

#endif
