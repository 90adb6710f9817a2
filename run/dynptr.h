/*
 * dynptr.h - what programs hold as struct bpf_dynptr: 16 bytes of their stack that only helpers look into.
 */
#ifndef RUN_DYNPTR_H
#define RUN_DYNPTR_H

#include <stdint.h>

#include "core/helper.h"

enum { DYNPTR_MAX = (1 << 24) - 1 };	/* bytes that one can be of */

struct dynptr {
	uint8_t *data;		/* NULL: nothing, all helpers refuse it */
	uint32_t size;
	uint32_t kind;		/* DYNPTR_ of core/helper.h */
};

_Static_assert(sizeof(struct dynptr) == 16, "struct bpf_dynptr has 16 bytes");

#endif
