/*
 * guard.h - memory with pages in front and behind that nobody may touch: for the stacks of programs. What
 * runs over the end of it ends the process, rather than going on with other memory.
 */
#ifndef RUN_GUARD_H
#define RUN_GUARD_H

#include <stddef.h>
#include <stdint.h>

#include "jit/jit.h"

/* `size` bytes of zeros, aligned to 16, that end where the pages behind begin. NULL without memory. */
void *guard_new(size_t size);
void guard_free(void *memory, size_t size);

/* Runs machine code, and the helpers that it calls, on a stack that ends at `top` (aligned to 16). */
uint64_t guard_call(code_entry entry, struct vm *vm, void *top);

#endif
