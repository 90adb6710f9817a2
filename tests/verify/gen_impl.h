/*
 * gen_impl.h - what the files of gen.h share. gen_base.c: randomness, instructions, registers; gen_pieces.c:
 * pieces without control flow of their own; gen_wide.c: what only the verifier takes; gen.c: loops, functions,
 * the whole.
 */
#ifndef TESTS_VERIFY_GEN_IMPL_H
#define TESTS_VERIFY_GEN_IMPL_H

#include "tests/verify/gen.h"

/* What a register probably holds. */
enum kind {
	UNSET, NUMBER, CTX, STACK, VALUE_OR_NULL, VALUE, MAP, PACKET, PACKET_END,
	TIMED, LOCKED, SOCKET, OBJECT, RECORD,	/* wide programs only */
	KINDS
};

enum { GEN_ALU_OPS = 12 };
extern const uint8_t gen_alu_ops[GEN_ALU_OPS];

uint64_t gen_rnd(struct gen *g);
uint32_t gen_below(struct gen *g, uint32_t n);
bool gen_one_in(struct gen *g, uint32_t n);
bool gen_oops(struct gen *g, uint32_t n);
void gen_emit(struct gen *g, uint8_t opcode, unsigned dst, unsigned src, int off, int64_t imm);
int32_t gen_some_number(struct gen *g);
unsigned gen_reg_of(struct gen *g, enum kind kind);
bool gen_have(const struct gen *g, enum kind kind);
unsigned gen_new_reg(struct gen *g);
void gen_clobber(struct gen *g);
void gen_open_jump(struct gen *g);
void gen_arrive(struct gen *g, bool all);

void gen_conditional(struct gen *g);
void gen_arithmetic(struct gen *g);
void gen_unary(struct gen *g);
void gen_load_field(struct gen *g);
void gen_store_stack(struct gen *g);
void gen_load_stack(struct gen *g);
int gen_stack_pointer(struct gen *g, unsigned r);
void gen_lookup(struct gen *g);
void gen_through(struct gen *g, unsigned base, int end);
void gen_use_value(struct gen *g);
void gen_packet(struct gen *g);
void gen_call_helper(struct gen *g);
void gen_record(struct gen *g);
void gen_lookup_socket(struct gen *g);
void gen_other_helpers(struct gen *g);
void gen_old_load(struct gen *g);
void gen_pointer_arithmetic(struct gen *g);
void gen_use_function(struct gen *g, enum gen_func func);

/* gen_wide.c */
void gen_wide_piece(struct gen *g);
void gen_wide_packet(struct gen *g);
void gen_wide_body(struct gen *g, enum gen_func func);

#endif
