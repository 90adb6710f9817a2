/*
 * isa.h - the instruction set: decoded instructions and the table of encodings (isa.def).
 */
#ifndef CORE_ISA_H
#define CORE_ISA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Field values of isa.def that are not literal. */
enum { ISA_ANY = 0x10000, ISA_REG = 0x10001 };	/* outside every field's fixed values */

enum isa_kind { KIND_ALU, KIND_END, KIND_JMP, KIND_FLOW, KIND_LOAD, KIND_STORE, KIND_ATOMIC, KIND_IMM64, KIND_PKT };

/* What a processor does; interpreter and JIT switch over these. */
enum isa_op {
#define ISA_OP(op, kind, name) OP_##op,
#include "core/isa.def"
	OP_COUNT
};

/* A row of the table; ISA_NONE is "no such instruction", ISA_IMM64_HI the second slot of an lddw. */
enum isa_id {
	ISA_NONE,
	ISA_IMM64_HI,
#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) ISA_##id,
#include "core/isa.def"
	ISA_COUNT
};

enum isa_group {
	GROUP_BASE32, GROUP_BASE64, GROUP_DIVMUL32, GROUP_DIVMUL64,
	GROUP_ATOMIC32, GROUP_ATOMIC64, GROUP_CALLX, GROUP_PACKET, GROUP_LINUX
};

/* Which fields are operands. */
enum isa_form {
	FORM_NONE,		/* exit */
	FORM_DST,		/* neg, byte swaps, callx */
	FORM_DST_IMM, FORM_DST_SRC, FORM_DST_SRC_IMM,
	FORM_DST_IMM_JMP, FORM_DST_SRC_JMP,	/* off is the target */
	FORM_JMP,		/* off is the target */
	FORM_JMP_IMM,		/* imm is the target */
	FORM_CALL,		/* imm */
	FORM_CALL_OFF,		/* imm, and off (index of a BTF descriptor) */
	FORM_LOAD,		/* dst = *(src + off) */
	FORM_STORE_IMM,		/* *(dst + off) = imm */
	FORM_STORE_REG,		/* *(dst + off) op src */
	FORM_DST_IMM64,		/* two slots */
	FORM_PKT_ABS, FORM_PKT_IND
};

/*
 * One decoded 8-byte slot. It can hold anything that the eight bytes can, legal or not; `id` is what
 * isa_classify() found (ISA_NONE: nothing legal). An lddw keeps two slots, so a pc never needs remapping.
 */
struct insn {
	uint8_t opcode, dst, src, pad;
	int16_t off;
	uint16_t id;		/* enum isa_id */
	int32_t imm;
};

struct isa_row {
	uint8_t opcode;
	uint8_t group;		/* enum isa_group */
	uint8_t level;		/* 1-4: v1-v4; 5: newer */
	uint8_t op;		/* enum isa_op */
	uint8_t width;		/* bits */
	uint8_t form;		/* enum isa_form */
	int32_t src, off, imm;	/* required value, ISA_ANY or ISA_REG */
	const char *name;	/* the ID column */
	const char *pseudoc, *kernel, *mnemonic;	/* texts; kernel is never NULL here */
};

/* Indexed by enum isa_id; the first two rows are empty. */
extern const struct isa_row isa_rows[ISA_COUNT];
extern const char *const isa_op_names[OP_COUNT];
extern const uint8_t isa_op_kinds[OP_COUNT];	/* enum isa_kind */

enum {
	ISA_REGS = 11,		/* r0..r10 */
	ISA_FP = 10,
	ISA_STACK = 512,	/* bytes of stack of one call chain */
	ISA_SLOT = 8		/* bytes of one encoded slot */
};

/* The row whose fixed fields `in` matches, ISA_NONE if there is none. Reads opcode, src, off, imm. */
enum isa_id isa_classify(const struct insn *in);

/* The row that encodes (op, width, form), ISA_NONE if there is none; `is32` picks the 32-bit class. */
enum isa_id isa_find(enum isa_op op, unsigned width, enum isa_form form, bool is32);

/*
 * Decodes `n` slots of 8 bytes at `bytes` into `out` and sets each slot's id: the slot after an lddw of two
 * slots is ISA_IMM64_HI. Never fails: what is illegal stays ISA_NONE for the verifier to name.
 */
void isa_decode(const uint8_t *bytes, size_t n, bool big_endian, struct insn *out);

/* Encodes `n` slots into 8 * n bytes at `bytes`. */
void isa_encode(const struct insn *in, size_t n, bool big_endian, uint8_t *bytes);

/* Sets the id of every slot of `insns`, as isa_decode() does. */
void isa_classify_all(struct insn *insns, size_t n);

static inline const struct isa_row *isa_row(const struct insn *in)
{
	return &isa_rows[in->id];
}

/* Whether the instruction is of a 32-bit class (ALU or JMP32), whatever its width column says. */
static inline bool isa_is32(const struct insn *in)
{
	unsigned class = in->opcode & 7;

	return class == 4 || class == 6;
}

/* Whether the second operand of an ALU or JMP instruction is the src register. */
static inline bool isa_src_is_reg(const struct insn *in)
{
	return in->opcode & 8;
}

/* Whether the dst field is an operand; else it must be 0. */
bool isa_has_dst(enum isa_form form);

/* Whether this is the first of two slots. */
static inline bool isa_is_imm64(const struct insn *in)
{
	return in->opcode == 0x18;
}

/* The 64-bit immediate of the lddw at `in` (two slots). */
static inline uint64_t isa_imm64(const struct insn *in)
{
	return (uint32_t)in[0].imm | (uint64_t)(uint32_t)in[1].imm << 32;
}

#endif
