/*
 * gen.h - random programs that are almost right: each is put together from pieces that make sense (lookups,
 * packet checks, loops, spills, calls), then a few fields are changed.
 */
#ifndef TESTS_VERIFY_GEN_H
#define TESTS_VERIFY_GEN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/prog.h"

enum { GEN_MAX = 1200 };	/* slots */

/* Types of programs; the first three are those of programs that are not wide. */
enum { GEN_BASIC_TYPES = 3, GEN_TYPES = 31 };
struct gen_type { uint32_t number, attach, flags; };	/* BPF_PROG_TYPE_, attach type, BPF_F_ */
extern const struct gen_type gen_types[GEN_TYPES];

/* Functions behind the main one, in this order. */
enum gen_func {
	GEN_STATIC, GEN_GLOBAL, GEN_LOOP_BODY, GEN_EACH_BODY, GEN_TIMER_BODY, GEN_DRAIN_BODY, GEN_VMA_BODY, GEN_MEMORY, GEN_FUNCS
};

struct gen {
	uint64_t random;
	struct insn code[GEN_MAX];
	uint32_t len;
	uint32_t type;			/* BPF_PROG_TYPE_ */
	uint32_t row;			/* of gen_types */
	uint8_t kind[ISA_REGS];		/* what each register probably holds */
	struct {
		uint32_t at;
		uint8_t kind[ISA_REGS];
	} open[GEN_MAX];		/* forward jumps without a target yet, and what was where */
	uint32_t n_open;
	struct {
		uint32_t at;
		uint8_t func;		/* enum gen_func */
	} calls[GEN_MAX];		/* uses of functions that follow the main one */
	uint32_t n_calls;
	uint32_t start[GEN_FUNCS];	/* where the functions begin; 0: not there */
	bool typed; /* all functions have types: callbacks and a global function are possible */
	int stack;			/* the part of the stack that is used begins here */
	bool careful;			/* makes no mistakes on purpose: programs get long and deep */
	bool wide;			/* any type of program, any helper, maps of all kinds: to be verified, not run */
	int dynptr[2];			/* wide: where dynptrs may be on the stack, 0: not yet; [1] is a record's */
};

/* The program of a seed. */
void gen_program(struct gen *g, uint64_t seed);
void gen_wide_program(struct gen *g, uint64_t seed);

/* Type ids of the functions: main, then enum gen_func. */
enum { GEN_TYPE_IDS = 1 + GEN_FUNCS };
struct btf *gen_btf(uint32_t ids[GEN_TYPE_IDS]);
/*
 * The program as a linker would give it: type, instructions and functions; p->funcs has room for GEN_TYPE_IDS.
 * False: one that the kernel must not see (it loses count of frames over old packet loads in typed functions).
 */
bool gen_link(struct gen *g, struct prog *p, const uint32_t ids[GEN_TYPE_IDS]);

/* The maps that the programs name: LD_MAP_IDX 0 .. */
enum { GEN_ARRAY, GEN_HASH, GEN_RING, GEN_NEXT, GEN_MAPS, GEN_VALUE = 48, GEN_KEY = 8 };
/* Those behind GEN_MAPS are for wide programs. */
enum {
	GEN_TIMERS = GEN_MAPS, GEN_LOCKS, GEN_PERCPU, GEN_LRU, GEN_QUEUE, GEN_USER, GEN_OUTER, GEN_PERF, GEN_STACKS, GEN_TEXT,
	GEN_STORAGE, GEN_SOCKS, GEN_INNER, GEN_ALL_MAPS
};
extern const struct map_def gen_maps[GEN_ALL_MAPS];
/* Ids of gen_btf()'s types that maps name. */
enum { GEN_TYPE_INT = 1, GEN_TYPE_TIMED = 4, GEN_TYPE_LOCKED = 6 };

#endif
