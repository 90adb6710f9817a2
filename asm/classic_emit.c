/*
 * classic_emit.c - eBPF instructions, labels and jumps in growing arrays.
 */
#include <stdlib.h>

#include "asm/classic_emit.h"

void emit_free(struct emit *e)
{
	free(e->code);
	free(e->labels);
	free(e->jumps);
	*e = (struct emit){ 0 };
}

/* Room for one more item in an array; false without memory. */
static bool room(struct emit *e, void *items, uint32_t n, uint32_t *cap, size_t size)
{
	void **array = items, *grown;

	if (e->failed || n < *cap)
		return !e->failed;
	grown = realloc(*array, (n ? 2 * (size_t)n : 64) * size);
	if (!grown) {
		e->failed = true;
		return false;
	}
	*cap = n ? 2 * n : 64;
	*array = grown;
	return true;
}

void emit_insn(struct emit *e, enum isa_id id, unsigned dst, unsigned src, int32_t off, int32_t imm)
{
	const struct isa_row *row = &isa_rows[id];

	if (!room(e, &e->code, e->n, &e->cap, sizeof(*e->code)))
		return;
	e->code[e->n++] = (struct insn){
		.opcode = row->opcode,
		.id = (uint16_t)id,
		.dst = (uint8_t)dst,
		.src = (uint8_t)src,
		.off = (int16_t)(row->off == ISA_ANY ? off : row->off),
		.imm = row->imm == ISA_ANY ? imm : row->imm,
	};
}

uint32_t emit_label(struct emit *e)
{
	if (!room(e, &e->labels, e->n_labels, &e->cap_labels, sizeof(*e->labels)))
		return 0;
	e->labels[e->n_labels] = UINT32_MAX;
	return e->n_labels++;
}

void emit_place(struct emit *e, uint32_t label)
{
	if (!e->failed)
		e->labels[label] = e->n;
}

void emit_jump(struct emit *e, enum isa_id id, unsigned dst, unsigned src, int32_t imm, uint32_t label)
{
	if (!room(e, &e->jumps, e->n_jumps, &e->cap_jumps, sizeof(*e->jumps)))
		return;
	e->jumps[e->n_jumps++] = (struct emit_jump){ e->n, label };
	emit_insn(e, id, dst, src, 0, imm);
}

bool emit_resolve(struct emit *e)
{
	for (uint32_t i = 0; i < e->n_jumps && !e->failed; i++) {
		struct insn *in = &e->code[e->jumps[i].slot];
		int64_t distance = (int64_t)e->labels[e->jumps[i].label] - e->jumps[i].slot - 1;

		if (distance == (int16_t)distance) {
			in->off = (int16_t)distance;
		} else if (in->id == ISA_JA) {
			in->id = ISA_JAL;
			in->opcode = isa_rows[ISA_JAL].opcode;
			in->imm = (int32_t)distance;
		} else {
			return false;
		}
	}
	return !e->failed;
}
