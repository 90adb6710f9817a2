/*
 * helpers.h - bodies of helper functions. helpers.c makes the table of them from core/helper.def; a helper
 * of that table that is not marked NO_BODY and has no body here does not link.
 */
#ifndef RUN_HELPERS_H
#define RUN_HELPERS_H

#include <errno.h>
#include <stdint.h>

#include "core/helper.h"
#include "run/state.h"

/* Declares every body: help_map_lookup_elem and so on. */
#define HELPER(id, name, ...) \
	uint64_t help_##name(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm);
#include "core/helper.def"

/* A body's head; unused arguments are fine. */
#define BODY(name) \
	uint64_t help_##name(uint64_t r1 __attribute__((unused)), uint64_t r2 __attribute__((unused)), \
			     uint64_t r3 __attribute__((unused)), uint64_t r4 __attribute__((unused)), \
			     uint64_t r5 __attribute__((unused)), struct vm *vm __attribute__((unused)))

#define POINTER(r) ((void *)(uintptr_t)(r))
#define ERROR(e) ((uint64_t)(int64_t)-(e))

enum { KERNEL_ENOTSUPP = 524 };		/* the kernel's own, not in <errno.h> */

extern const vm_helper run_helpers[HELPER_COUNT];

/* LD_ABS and LD_IND outside the packet's bytes; see jit.h. */
uint64_t run_load_packet(uint64_t offset, uint64_t bytes, uint64_t r3, uint64_t r4, uint64_t r5,
			 struct vm *vm);

/*
 * Formats as the kernel's bpf_trace_printk() and bpf_snprintf() do: `fmt` of `size` bytes with its NUL, and n
 * arguments. 0, -EINVAL or -EFAULT.
 */
int text_format(struct strbuf *out, const char *fmt, uint64_t size, const uint64_t *args, unsigned n);

#endif
