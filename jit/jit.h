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
	/* arrays: element 0 (lookups are inlined, global data addressed); else NULL */
	uint8_t *elements;
	uint32_t stride, max_entries;
	vm_helper lookup;	/* helper 1 for this map alone; NULL: whatever helper 1 is */
};

enum { JIT_TAIL_CALLS = 33 };	/* the most that one run makes */

/* What to leave out: optimisations for tests and for finding what a fault comes from, locks where they are idle. */
enum {
	JIT_NO_FOLD	= 1 << 0,	/* constants, copies, rotates, byte swaps, extensions */
	JIT_NO_PROMOTE	= 1 << 1,	/* stack slots in registers */
	JIT_NO_SELECT	= 1 << 2,	/* address modes, memory operands */
	JIT_NO_INLINE	= 1 << 3,	/* array lookups */
	JIT_BASELINE	= 1 << 4,	/* what only some processors have: BMI1, BMI2, MOVBE; LSE */
	JIT_FEW_REGS	= 1 << 5,	/* as few registers as can work: the allocator's test */
	JIT_HARDEN	= 1 << 7,	/* numbers of the program are not in the code, which lies at random */
	JIT_ALONE	= 1 << 6,	/* no other thread reaches the program's memory while it runs: locks are left out */
};

struct jit_env {
	const struct jit_map *maps;	/* by index, as in LD_MAP_IDX */
	uint32_t n_maps;
	const vm_helper *helpers;	/* by helper id; NULL: none */
	uint32_t n_helpers;
	/* Slow path of LD_ABS and LD_IND: r1 = offset, r2 = bytes (1, 2, 4); -1 in bit 63 set: outside the packet. */
	vm_helper load_packet;
	/*
	 * Helper 12. Gets r1 (context), r2 (handle of the map of programs) and r3 (index) as the program passes
	 * them. Returns the code_entry to go on in, as a number, having counted the call in vm->tail_calls; 0
	 * when there is none, or JIT_TAIL_CALLS were made: the program then goes on after the call. The frame
	 * of the function that calls is gone when the other program starts; it returns to the caller of that function.
	 */
	vm_helper tail_call;
	unsigned flags;			/* JIT_ */
	struct strbuf *dump;		/* NULL, or gets the intermediate form after each pass */
	bool places;			/* keep what code_dump() needs */
};

/* Executable pages (written, then made read+execute), and where each pc is. */
struct code;

/* A compiled program: r1 is &vm->ctx; returns r0. */
typedef uint64_t (*code_entry)(struct vm *vm);

/* For C functions that call machine code: clang's -fsanitize=function would look for a type in front of it. */
#ifdef __clang__
#define CALLS_CODE __attribute__((no_sanitize("function")))
#else
#define CALLS_CODE
#endif

/*
 * Compiles. 0; -ENOTSUP: no JIT for this host or for an instruction of the program (use the interpreter; `d`,
 * which may be NULL, says which); -EINVAL: the program and its proof do not fit; -ENOMEM. Everything `env`
 * points to but `dump` must outlive the code. Each function of the program is a function of the type vm_helper;
 * LD_CODE_ADDR gives its address, so that a helper can call it back.
 */
int jit_compile(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
		struct code **out, struct diags *d);
code_entry code_function(const struct code *code);
size_t code_size(const struct code *code);		/* bytes of machine code */
const uint8_t *code_bytes(const struct code *code);
void code_free(struct code *code);
/*
 * The machine code of `prog`, with its source lines and instructions in between. 0; -ENOTSUP: built without
 * capstone, which takes code apart; -EINVAL: compiled without `places`.
 */
int code_dump(const struct code *code, const struct prog *prog, struct strbuf *out);
bool code_can_dump(void);	/* whether capstone is there */

#endif
