/*
 * kit.h - programs made in memory, a proof that allows everything, and a run in both engines.
 */
#ifndef TESTS_JIT_KIT_H
#define TESTS_JIT_KIT_H

#include "core/prog.h"
#include "core/proof.h"
#include "jit/jit.h"
#include "tests/jit/ref.h"

/* An instruction by its row's name: I(ADD64_IMM, .dst = 1, .imm = 5). */
#define I(name, ...) ((struct insn){ .id = ISA_##name, __VA_ARGS__ })

struct kit {
	struct prog prog;
	struct proof *proof;
	struct insn *insns;
	struct prog_func funcs[64];
	uint32_t n, cap;
	struct jit_env env;
	struct jit_map map;	/* map 0: an array of 8 elements of 16 bytes */
	uint64_t elements[16];
	vm_helper helpers[256];
	uint8_t memory[256], packet[64];
	struct vm vm;
};

enum { KIT_MEMORY = 256 };

void kit_init(struct kit *k);
void kit_free(struct kit *k);
/* Appends an instruction (id set: the opcode and what is fixed are filled in); returns its slot. */
uint32_t kit_add(struct kit *k, struct insn in);
void kit_imm64(struct kit *k, unsigned dst, uint64_t value);
/* Starts another function. */
void kit_func(struct kit *k);
/* Makes prog and proof of what was added: everything reached, everything possible. */
void kit_finish(struct kit *k);
/* Runs natively and in the reference, from the same memory; false when anything differs. */
bool kit_agree(struct kit *k, unsigned flags, uint64_t *result);
/* Compiles with the flags and runs; INT32_MIN in *err when compiled. */
int kit_native(struct kit *k, unsigned flags, uint64_t *result);
void kit_reset_memory(struct kit *k);

/* A small random number generator. */
uint64_t rnd(uint64_t *state);

#endif
