/*
 * jit.h - native code from a program and its proof.
 */
#ifndef JIT_JIT_H
#define JIT_JIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/vm.h"

struct diags;
struct prog;
struct proof;
struct strbuf;

/* What code needs to know of a map: no more, so that the JIT does not depend on maps/. */
struct jit_map {
	uint64_t handle;	/* what a map pointer is at run time */
	uint8_t *elements;	/* arrays: element 0 (lookups are inlined, global data addressed); else NULL */
	uint32_t stride, max_entries;
};

struct jit_env {
	const struct jit_map *maps;	/* by index, as in LD_MAP_IDX */
	uint32_t n_maps;
	const vm_helper *helpers;	/* by helper id; NULL: none */
	uint32_t n_helpers;
	/* Slow path of LD_ABS and LD_IND: r1 = offset, r2 = bytes (1, 2, 4); -1 in bit 63 set: outside the packet. */
	vm_helper load_packet;
};

/* Executable pages (written, then made read+execute), and where each pc is. */
struct code;

/* A compiled program: r1 is &vm->ctx; returns r0. */
typedef uint64_t (*code_entry)(struct vm *vm);

/*
 * Compiles. 0; -ENOTSUP: no JIT for this host or for an instruction of the program (use the interpreter);
 * -ENOMEM. Everything `env` points to must outlive the code.
 */
int jit_compile(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
		struct code **out, struct diags *d);
code_entry code_function(const struct code *code);
size_t code_size(const struct code *code);		/* bytes of machine code */
const uint8_t *code_bytes(const struct code *code);
void code_free(struct code *code);

#endif
