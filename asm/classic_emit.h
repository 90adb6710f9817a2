/*
 * classic_emit.h - eBPF instructions while they are made: labels, and code that waits for a place off the
 * main path.
 */
#ifndef ASM_CLASSIC_EMIT_H
#define ASM_CLASSIC_EMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/isa.h"

struct emit_jump {
	uint32_t slot, label;
};

struct emit {
	struct insn *code;
	uint32_t n, cap;
	uint32_t *labels;	/* slot of each label, UINT32_MAX: not placed yet */
	uint32_t n_labels, cap_labels;
	struct emit_jump *jumps;
	uint32_t n_jumps, cap_jumps;
	bool failed;		/* out of memory */
};

void emit_free(struct emit *e);
/* Appends the row with these fields; those that the row fixes are the row's. */
void emit_insn(struct emit *e, enum isa_id id, unsigned dst, unsigned src, int32_t off, int32_t imm);
uint32_t emit_label(struct emit *e);
void emit_place(struct emit *e, uint32_t label);
/* The same with a label as where it jumps. */
void emit_jump(struct emit *e, enum isa_id id, unsigned dst, unsigned src, int32_t imm, uint32_t label);
/* Fills in the jumps. Those without a condition go any distance; false: another has to go too far. */
bool emit_resolve(struct emit *e);

#endif
