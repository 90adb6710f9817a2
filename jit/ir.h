/*
 * ir.h - the JIT's intermediate form: one function of a program in SSA form over virtual registers.
 *
 * An instruction is its own result: both are named by their index in ir.ins. Instructions of a block hang on a
 * list, so that passes can insert and drop; blocks stand in ir.order, which is also the order of the code.
 * The form holds nothing of any one processor.
 *
 * The passes, in their order; each file says what it needs and promises:
 *   build.c, build_insn.c   program + proof -> SSA
 *   phi.c                   phis that choose nothing are dropped
 *   fold.c, divide.c        constants, copies, extensions, rotates, byte swaps, division by constants
 *   branch.c                decided branches, unreachable blocks, small diamonds -> select
 *   dce.c                   uses counted, what nobody uses dropped
 *   unroll.c                counted loops of one block
 *   combine.c               wide loads and stores out of narrow ones
 *   select.c                address modes, memory operands
 *   live.c, regalloc.c      registers
 *   emit.c, link.c          machine code, with x86_64*.c or arm64*.c
 */
#ifndef JIT_IR_H
#define JIT_IR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

typedef uint32_t ref;	/* index of an instruction; 0: none */

enum { IR_PURE = 1, IR_RESULT = 2, IR_COMMUTES = 4, IR_READS = 8, IR_WRITES = 16, IR_ENDS = 32,
      IR_BINARY = 64 };

enum ir_op {
#define IR_OP(op, flags, text) IR_##op,
#include "jit/ir.def"
	IR_OP_COUNT
};

extern const uint8_t ir_op_flags[IR_OP_COUNT];
extern const char *const ir_op_names[IR_OP_COUNT];

/* Conditions; a condition and its opposite differ in bit 0. */
enum ir_cc { CC_EQ, CC_NE, CC_LT, CC_GE, CC_GT, CC_LE, CC_SLT, CC_SGE, CC_SGT, CC_SLE, CC_SET, CC_CLEAR };

enum {
	IRF_IMM		= 1 << 0,	/* the second operand (STORE, RET: the operand) is imm */
	IRF_MEM		= 1 << 1,	/* binary: the second operand is memory b + (c << scale) + disp */
	IRF_FRAME	= 1 << 2,	/* the address's base is r10, not b */
	IRF_SIGNED	= 1 << 3,
	IRF_SWAP	= 1 << 4,	/* byte order reversed on the way */
	IRF_NONZERO	= 1 << 5,	/* the divisor is not 0 */
	IRF_LOW		= 1 << 6,	/* SEXT, LOAD SIGNED: result of 32 bits, upper half clear */
	IRF_PACKET	= 1 << 7,	/* address in the packet */
	IRF_CTX		= 1 << 8,	/* address in vm->ctx: no other memory is it */
	IRF_COLD	= 1 << 9,	/* BR: succ[0] is unlikely */
	IRF_KEEP	= 1 << 10,	/* CONST: worth a register over several blocks */
	IRF_PASSED	= 1 << 11,	/* dce.c's mark */
	/* Of machine.lower alone: */
	IRF_SHIFTED	= 1 << 12,	/* b counts as `b imm scale`: imm is SHL, SHR, SAR or ROL; or it is ZEXT or
					   SEXT: the low disp bits of b, widened, then shifted left */
	IRF_INVERT	= 1 << 13,	/* AND, OR, XOR: b's bits the other way round; SELECT: args[1]'s */
	IRF_PLUS	= 1 << 14,	/* SELECT: args[1] (inverted, if it is) + 1 */
};

struct ir_ins {
	uint8_t op;		/* enum ir_op */
	uint8_t width;		/* bits: 8, 16, 32, 64 */
	uint8_t cc;		/* BR, SELECT: enum ir_cc */
	uint8_t scale;		/* memory: c is shifted left by this */
	uint16_t flags;		/* IRF_ */
	ref a, b, c;
	uint32_t args, n_args;	/* PHI, calls, SELECT: operands in ir.pool from `args` */
	uint32_t origin;	/* slot of the program it was made for, plus one; 0: none */
	int64_t imm;
	int32_t disp;
	ref next, prev;		/* in the block */
	uint32_t uses;		/* dce.c */
	uint32_t block;
	uint32_t fwd;		/* another instruction that has this one's value; 0: none */
};

struct ir_block {
	ref first, last;
	uint32_t preds, n_preds;	/* block numbers in ir.pool */
	uint32_t succ[2];
	uint8_t n_succ;
	bool loop;			/* a backward edge comes here */
	bool cold;
	bool dead;
	uint16_t depth;			/* of loops */
	uint32_t pos;			/* in ir.order */
	uint32_t insn;			/* slot of the program it was made for */
};

struct ir {
	struct ir_ins *ins;
	uint32_t n_ins, cap_ins;
	struct ir_block *blocks;
	uint32_t n_blocks, cap_blocks;
	uint32_t *order;
	uint32_t n_order, cap_order;
	uint32_t *pool;
	uint32_t n_pool, cap_pool;
	uint32_t func;			/* number of the function */
	uint32_t stack;			/* bytes below r10 */
	uint32_t origin;		/* while building: of what is appended */
	bool has_loops;
};

/* Room for `need` elements of `size` bytes in *array; 0 or -ENOMEM, and then *array is as before. */
int ir_grow_array(void *array, uint32_t *cap, uint64_t need, size_t size);

static inline int ir_grow(void *array, uint32_t *cap, uint64_t need, size_t size)
{
	return need <= *cap ? 0 : ir_grow_array(array, cap, need, size);
}

/* Forgets the function, keeps the memory. */
void ir_reset(struct ir *ir);
void ir_free(struct ir *ir);

/* Room for so many more instructions, pool words and blocks; -ENOMEM. What follows then cannot fail. */
int ir_make_room(struct ir *ir, uint32_t ins, uint32_t words, uint32_t blocks);

static inline int ir_reserve(struct ir *ir, uint32_t ins, uint32_t words, uint32_t blocks)
{
	if (ir->n_ins && ir->cap_ins - ir->n_ins > ins && ir->cap_pool - ir->n_pool > words &&
	    ir->cap_blocks - ir->n_blocks > blocks && ir->cap_order - ir->n_order > blocks)
		return 0;
	return ir_make_room(ir, ins, words, blocks);
}

uint32_t ir_block_new(struct ir *ir);
ref ir_new(struct ir *ir, enum ir_op op, unsigned width);		/* in no block yet */
void ir_append(struct ir *ir, uint32_t block, ref r);
void ir_insert_before(struct ir *ir, ref at, ref r);
void ir_remove(struct ir *ir, ref r);
uint32_t ir_words(struct ir *ir, uint32_t n);	/* n zeroed words of the pool */

/* The instruction whose value `r` has, forwards followed and shortened. */
static inline ref ir_find(struct ir *ir, ref r)
{
	while (ir->ins[r].fwd) {
		ref f = ir->ins[r].fwd;

		if (ir->ins[f].fwd)
			ir->ins[r].fwd = ir->ins[f].fwd;
		r = f;
	}
	return r;
}

/* The condition with its operands in the other order. */
enum ir_cc ir_turned(enum ir_cc cc);

/* Cheaper to make again than to keep in memory. */
static inline bool ir_remat(const struct ir_ins *i)
{
	return i->op == IR_CONST || i->op == IR_FRAME || i->op == IR_FUNC;
}

static inline bool ir_is(const struct ir_ins *i, unsigned flags)
{
	return ir_op_flags[i->op] & flags;
}

void ir_dump(const struct ir *ir, const char *title, struct strbuf *out);

#endif
