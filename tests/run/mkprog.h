/*
 * mkprog.h - programs made by hand for tests of what runs them, with the most permissive proof there is:
 * every instruction is reached, every branch goes both ways, all memory is ordinary memory.
 */
#ifndef TESTS_RUN_MKPROG_H
#define TESTS_RUN_MKPROG_H

#include <string.h>

#include "core/isa.h"
#include "core/prog.h"
#include "core/proof.h"

/* Rows by name: I(ADD64_IMM, dst, src, off, imm). What the row fixes is taken from the table. */
#define I(row, d, s, o, i) make_insn(ISA_##row, d, s, o, i)
#define IMM64(d, v) make_insn(ISA_LD_IMM64, d, 0, 0, (int32_t)(uint32_t)(v)), \
	(struct insn){ .id = ISA_IMM64_HI, .imm = (int32_t)(uint32_t)((uint64_t)(v) >> 32) }
#define MOV(d, i) I(MOV64_IMM, d, 0, 0, i)
#define MOVR(d, s) I(MOV64_REG, d, s, 0, 0)
#define EXIT() I(EXIT, 0, 0, 0, 0)

__attribute__((unused)) static struct insn make_insn(enum isa_id id, unsigned dst, unsigned src, int off,
						     int imm)
{
	const struct isa_row *row = &isa_rows[id];

	return (struct insn){
		.opcode = row->opcode,
		.id = (uint16_t)id,
		.dst = (uint8_t)dst,
		.src = (uint8_t)(row->src == ISA_REG   ? (int)src
				 : row->src == ISA_ANY ? 0
						       : row->src),
		.off = (int16_t)(row->off == ISA_ANY ? off : row->off),
		.imm = row->imm == ISA_ANY ? imm : row->imm,
	};
}

/* A program of one function (more: set funcs afterwards); `insns` is borrowed. */
__attribute__((unused)) static struct prog make_prog(struct insn *insns, uint32_t len,
						     struct prog_func *funcs, uint32_t n_funcs)
{
	static char name[] = "test", section[] = "test";
	static const struct progset set = { .file = section };

	return (struct prog){ .set = &set, .name = name, .section = section, .insns = insns, .len = len,
			      .funcs = funcs, .n_funcs = n_funcs };
}

__attribute__((unused)) static struct proof *permissive_proof(const struct prog *prog)
{
	struct proof *proof = proof_new(prog->len, prog->n_funcs);

	for (uint32_t pc = 0; proof && pc < prog->len; pc++) {
		unsigned kind = isa_op_kinds[isa_row(&prog->insns[pc])->op];
		bool memory = prog->insns[pc].id > ISA_IMM64_HI &&
			(kind == KIND_LOAD || kind == KIND_STORE || kind == KIND_ATOMIC);

		proof->facts[pc].flags = PROOF_SEEN | PROOF_TAKEN | PROOF_FALLS;
		proof->facts[pc].mem = memory ? PROOF_MEM_DIRECT : PROOF_MEM_NONE;
	}
	for (uint32_t i = 0; proof && i < prog->n_funcs; i++)
		proof->funcs[i] = (struct proof_func){ .stack_depth = 64, .reached = true };
	return proof;
}

#endif
