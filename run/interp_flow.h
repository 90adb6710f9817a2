/*
 * interp_flow.h - control flow and what the proof makes of instructions, for the interpreter's core (interp.c)
 * alone. These macros use execute()'s variables; interp_ops.h has the other operations.
 */
#ifndef RUN_INTERP_FLOW_H
#define RUN_INTERP_FLOW_H

#include "run/interp_ops.h"

#define NEXT(n) do { s += (n); goto *s->go; } while (0)
#define PTR(base) ((void *)(uintptr_t)(base))
#define FROM PTR(r[s->src] + (uint64_t)(int64_t)s->off)
#define TARGET PTR(r[s->dst] + (uint64_t)(int64_t)s->off)
#define CALL_HELPER(body) ((body)(r[1], r[2], r[3], r[4], r[5], vm))

#define DO_MAY_GOTO(opcode, width, form) do { \
	if (!may_goto) \
		NEXT(1 + s->off); \
	may_goto--; \
} while (0)

#define DO_CALL(opcode, width, form) (r[0] = CALL_HELPER(in->helpers[s->imm]))
/* s->off holds the calling function's stack depth: the callee's frame lies below it. */
#define ENTER(target) do { \
	const struct step *target_ = (target); \
 \
	frame->back = s + 1; \
	frame->fp = fp; \
	frame->may_goto = may_goto; \
	memcpy(frame->saved, &r[6], sizeof(frame->saved)); \
	frame++; \
	fp -= s->off; \
	r[ISA_FP] = (uintptr_t)fp; \
	may_goto = INTERP_MAY_GOTO; \
	s = target_; \
	goto *s->go; \
} while (0)
#define DO_CALL_LOCAL(opcode, width, form) ENTER(s + 1 + s->imm)
#define DO_CALLX(opcode, width, form) ENTER((const struct step *)(uintptr_t)r[s->dst])
#define DO_CALL_KFUNC(opcode, width, form) goto step_DEAD	/* interp_new() refuses it */
#define DO_EXIT(opcode, width, form) do { \
	if (frame == base) \
		return r[0]; \
	frame--; \
	memcpy(&r[6], frame->saved, sizeof(frame->saved)); \
	fp = frame->fp; \
	r[ISA_FP] = (uintptr_t)fp; \
	may_goto = frame->may_goto; \
	s = frame->back; \
	goto *s->go; \
} while (0)

/* interp_new() makes LD_VALUE of all of these. */
#define DO_LD_IMM64(opcode, width, form) goto step_DEAD
#define DO_LD_MAP_FD(opcode, width, form) goto step_DEAD
#define DO_LD_MAP_VALUE(opcode, width, form) goto step_DEAD
#define DO_LD_VAR_ADDR(opcode, width, form) goto step_DEAD
#define DO_LD_CODE_ADDR(opcode, width, form) goto step_DEAD
#define DO_LD_MAP_IDX(opcode, width, form) goto step_DEAD
#define DO_LD_MAP_IDX_VALUE(opcode, width, form) goto step_DEAD

/* Big-endian bytes of the packet; outside it the program ends with 0. The offset is 32 bits, signed. */
#define PACKET(width, offset) do { \
	const uint32_t at = (offset); \
 \
	if ((uint64_t)at + (width) / 8 <= (uint64_t)(vm->data_end - vm->data)) { \
		r[0] = load##width(vm->data + at); \
		r[0] = (width) == 8 ? r[0] : SWAP_TO_HOST(width, r[0]); \
	} else { \
		r[0] = in->load_packet(at, (width) / 8, 0, 0, 0, vm); \
		if ((int64_t)r[0] < 0) { \
			r[0] = 0; \
			DO_EXIT(0, 0, NONE); \
		} \
	} \
} while (0)
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define SWAP_TO_HOST(width, v) SWAP(width, v)
#else
#define SWAP_TO_HOST(width, v) (v)
#endif
#define DO_LD_ABS(opcode, width, form) PACKET(width, (uint32_t)s->imm)
#define DO_LD_IND(opcode, width, form) PACKET(width, (uint32_t)s->imm + (uint32_t)r[s->src])

/* Context fields. Loads: slot in imm, shift in src. Stores: slot in off, shift in dst. */
#define CTX_INSERT(bits, v) do { \
	const uint64_t mask = (uint64_t)(uint##bits##_t)-1 << s->dst; \
 \
	vm->ctx[s->off] = (vm->ctx[s->off] & ~mask) | ((uint64_t)(v) << s->dst & mask); \
} while (0)
#define CTX_STEPS(bits) \
step_CTX_LDX##bits: \
	r[s->dst] = (uint##bits##_t)(vm->ctx[s->imm] >> s->src); \
	NEXT(1); \
step_CTX_LDSX##bits: \
	r[s->dst] = (uint64_t)(int64_t)(int##bits##_t)(vm->ctx[s->imm] >> s->src); \
	NEXT(1); \
step_CTX_ST##bits: \
	CTX_INSERT(bits, (int64_t)s->imm); \
	NEXT(1); \
step_CTX_STX##bits: \
	CTX_INSERT(bits, r[s->src]); \
	NEXT(1);

#endif
