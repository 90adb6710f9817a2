/*
 * gen.h - random programs that are almost right: each is put together from pieces that make sense (lookups,
 * packet checks, loops, spills, calls), then a few fields are changed.
 */
#ifndef TESTS_VERIFY_GEN_H
#define TESTS_VERIFY_GEN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/prog.h"

enum { GEN_MAX = 1200, GEN_TYPES = 7 };	/* slots; program types are below GEN_TYPES */

struct gen {
	uint64_t random;
	struct insn code[GEN_MAX];
	uint32_t len;
	uint32_t type;			/* BPF_PROG_TYPE_ */
	uint8_t kind[ISA_REGS];		/* what each register probably holds */
	struct {
		uint32_t at;
		uint8_t kind[ISA_REGS];
	} open[GEN_MAX];		/* forward jumps without a target yet, and what was where */
	uint32_t n_open;
	uint32_t calls[GEN_MAX], n_calls;	/* calls of the function at the end */
	int stack;			/* the part of the stack that is used begins here */
	bool careful;			/* makes no mistakes on purpose: programs get long and deep */
};

/* The program of a seed. */
void gen_program(struct gen *g, uint64_t seed);

/* The maps that the programs name: LD_MAP_IDX 0 .. */
enum { GEN_ARRAY, GEN_HASH, GEN_RING, GEN_NEXT, GEN_MAPS, GEN_VALUE = 48, GEN_KEY = 8 };
extern const struct map_def gen_maps[GEN_MAPS];

#endif
