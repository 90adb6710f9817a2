#include "core/isa.h"

#include <string.h>

const struct isa_row isa_rows[ISA_COUNT] = {
#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) \
	[ISA_##id] = { opcode, GROUP_##group, level, OP_##op, width, FORM_##form, src, off, imm, #id, \
		       pseudoc, (const char *)(kernel) ? (kernel) : (pseudoc), mnemonic },
#include "core/isa.def"
};

const char *const isa_op_names[OP_COUNT] = {
#define ISA_OP(op, kind, name) [OP_##op] = name,
#include "core/isa.def"
};

const uint8_t isa_op_kinds[OP_COUNT] = {
#define ISA_OP(op, kind, name) [OP_##op] = KIND_##kind,
#include "core/isa.def"
};

/*
 * Rows of one opcode are neighbours or nearly so; first_of[opcode] and next_of[id] chain them, built once at
 * load time from the table.
 */
static uint8_t first_of[256];
static uint8_t next_of[ISA_COUNT];

_Static_assert(ISA_COUNT <= 256, "row numbers are chained in bytes");

__attribute__((constructor)) static void isa_index(void)
{
	for (unsigned id = ISA_COUNT; id-- > ISA_IMM64_HI + 1;) {
		next_of[id] = first_of[isa_rows[id].opcode];
		first_of[isa_rows[id].opcode] = (uint8_t)id;
	}
}

enum isa_id isa_classify(const struct insn *in)
{
	for (unsigned id = first_of[in->opcode]; id; id = next_of[id]) {
		const struct isa_row *row = &isa_rows[id];

		if ((row->src == ISA_REG ? in->src < ISA_REGS : in->src == row->src) &&
		    (row->off == ISA_ANY || in->off == row->off) &&
		    (row->imm == ISA_ANY || in->imm == row->imm))
			return (enum isa_id)id;
	}
	return ISA_NONE;
}

enum isa_id isa_find(enum isa_op op, unsigned width, enum isa_form form, bool is32)
{
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		const struct isa_row *row = &isa_rows[id];
		struct insn in = { .opcode = row->opcode };

		if (row->op == op && row->width == width && row->form == form &&
		    (isa_op_kinds[op] != KIND_ALU || isa_is32(&in) == is32))
			return (enum isa_id)id;
	}
	return ISA_NONE;
}

bool isa_has_dst(enum isa_form form)
{
	switch (form) {
	case FORM_NONE: case FORM_JMP: case FORM_JMP_IMM: case FORM_CALL: case FORM_CALL_OFF: case FORM_PKT_ABS:
	case FORM_PKT_IND:
		return false;
	case FORM_DST: case FORM_DST_IMM: case FORM_DST_SRC: case FORM_DST_SRC_IMM: case FORM_DST_IMM_JMP:
	case FORM_DST_SRC_JMP: case FORM_LOAD: case FORM_STORE_IMM: case FORM_STORE_REG: case FORM_DST_IMM64:
		return true;
	}
	return false;
}

void isa_classify_all(struct insn *insns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		insns[i].id = isa_classify(&insns[i]);
		if (!isa_is_imm64(&insns[i]))
			continue;
		if (i + 1 < n && insns[i + 1].opcode == 0)
			insns[++i].id = ISA_IMM64_HI;
		else
			insns[i].id = ISA_NONE;	/* half of one: nobody may look for the other half */
	}
}

void isa_decode(const uint8_t *bytes, size_t n, bool big_endian, struct insn *out)
{
	for (size_t i = 0; i < n; i++, bytes += ISA_SLOT) {
		uint8_t regs = bytes[1];
		struct insn *in = &out[i];

		*in = (struct insn){ .opcode = bytes[0] };
		if (big_endian) {
			in->dst = regs >> 4;
			in->src = regs & 15;
			in->off = (int16_t)(bytes[2] << 8 | bytes[3]);
			in->imm = (int32_t)((uint32_t)bytes[4] << 24 | (uint32_t)bytes[5] << 16 |
					    (uint32_t)bytes[6] << 8 | bytes[7]);
		} else {
			in->dst = regs & 15;
			in->src = regs >> 4;
			in->off = (int16_t)(bytes[3] << 8 | bytes[2]);
			in->imm = (int32_t)((uint32_t)bytes[7] << 24 | (uint32_t)bytes[6] << 16 |
					    (uint32_t)bytes[5] << 8 | bytes[4]);
		}
	}
	isa_classify_all(out, n);
}

void isa_encode(const struct insn *in, size_t n, bool big_endian, uint8_t *bytes)
{
	for (size_t i = 0; i < n; i++, in++, bytes += ISA_SLOT) {
		uint16_t off = (uint16_t)in->off;
		uint32_t imm = (uint32_t)in->imm;

		bytes[0] = in->opcode;
		bytes[1] = (uint8_t)(big_endian ? in->dst << 4 | in->src : in->src << 4 | in->dst);
		for (unsigned b = 0; b < 2; b++)
			bytes[2 + (big_endian ? 1 - b : b)] = (uint8_t)(off >> 8 * b);
		for (unsigned b = 0; b < 4; b++)
			bytes[4 + (big_endian ? 3 - b : b)] = (uint8_t)(imm >> 8 * b);
	}
}
