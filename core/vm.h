/*
 * vm.h - one run of a program: what running code, helper bodies and the runner share. One per worker thread.
 * Native code knows this layout (offsetof), so the fields it touches come first.
 */
#ifndef CORE_VM_H
#define CORE_VM_H

#include <stdint.h>

enum { VM_CTX_SLOTS = 80, VM_CALL_FRAMES = 8 };

/* How often the may_gotos of one function's call go on before they jump. */
enum { VM_LOOP_BUDGET = 8 * 1024 * 1024 };

struct vm {
	/*
	 * The context: ctx[i] is the value of row i of the program type's fields in ctx.def, as a 64-bit number;
	 * a pointer field (data, data_end) holds the host address.
	 */
	uint64_t ctx[VM_CTX_SLOTS];
	uint8_t *data, *data_end, *data_meta;	/* the packet now; equal to its pointer fields in ctx[] */
	uint32_t tail_calls;		/* made so far in this run, at most 33 */
	uint32_t cpu;			/* number of the worker */
	uint64_t time_ns;		/* bpf_ktime_get_ns() */
	uint64_t random[4];		/* state of bpf_get_prandom_u32() */
	void *runner;			/* struct run_state of run/: maps, packet buffer, sinks */
};

/*
 * A helper's body, or any function that running code calls: r1..r5 and the vm; returns r0.
 * On x86-64 these are exactly the six argument registers of the System V ABI, on arm64 six of eight.
 */
typedef uint64_t (*vm_helper)(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm);

#endif
