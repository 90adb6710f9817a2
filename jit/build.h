/*
 * build.h - what the files that turn a function of the program into the intermediate form share.
 */
#ifndef JIT_BUILD_H
#define JIT_BUILD_H

#include "core/isa.h"
#include "core/prog.h"
#include "core/proof.h"
#include "jit/ir.h"
#include "jit/jit.h"

struct diags;

/*
 * Variables that become values: r0-r9, the loop budget of may_goto, and stack slots that nothing but plain
 * loads and stores of one place and size touches.
 */
enum { VAR_BUDGET = 10, VAR_SLOT = 11, VAR_MAX = 43, NONE = UINT32_MAX };

/* A basic block of the program's own instructions. */
struct bblock {
	uint32_t start, end;		/* slots */
	uint32_t succ[2];		/* 0: where a condition that holds goes */
	uint8_t n_succ;
	bool loop;			/* a backward edge (in this order) comes here */
	bool seen, done;
	uint16_t depth;
	uint32_t preds, n_preds;	/* in builder.pred_pool */
	uint32_t tail;			/* the block of the IR that holds its last instruction */
	uint64_t use, def, in;		/* variables */
};

/* Memory is kept from one function to the next. */
struct builder {
	const struct prog *prog;
	const struct proof *proof;
	const struct jit_env *env;
	struct diags *d;
	struct ir *ir;
	uint32_t func, start, end;
	uint8_t *params;		/* by function: registers among r1-r5 that it reads; NULL: all */

	uint32_t *block_at;		/* by slot - start: number of the block that starts there, or NONE */
	uint32_t cap_slots;
	struct bblock *raw, *bb;	/* in program order; reverse postorder */
	uint32_t *work, *pred_pool;
	uint32_t n_raw, n_bb, cap_blocks, cap_preds;

	/* by r10 - offset - 1: variable of the stack slot that starts there, 0 none */
	uint8_t slot_of[ISA_STACK];
	uint32_t n_vars;

	ref *out;			/* n_bb * n_vars: variables at the end of each block */
	uint64_t cap_out;
	ref *phis;			/* phis of loops, waiting for their other operands */
	uint32_t n_phis, cap_phis;

	ref vm;
	uint32_t block;			/* of the IR, where instructions go now */
	ref *cur;			/* variables now */
};

void builder_free(struct builder *b);

/* cfg.c: bb, block_at, n_vars = VAR_SLOT; 0, -ENOMEM, -EINVAL. */
int build_cfg(struct builder *b);
/* cfg.c: bblock.use, def, in, for all variables. */
void build_liveness(struct builder *b);
/* Variables an instruction reads and writes. */
void build_effects(const struct builder *b, uint32_t pc, uint64_t *use, uint64_t *def);
uint32_t build_target(const struct insn *in, uint32_t pc);

/* promote.c: slot_of, n_vars. Needs build_cfg and liveness of the registers. */
void build_promote(struct builder *b);
/* The variable that memory instruction `pc` reads or writes, 0: none. */
unsigned build_slot(const struct builder *b, uint32_t pc);

/* build.c: params; 0, -ENOMEM, -EINVAL. */
int build_params(struct builder *b);
/* build.c: ir for function `func`; 0, -ENOMEM, -ENOTSUP, -EINVAL. */
int build_function(struct builder *b, uint32_t func);

/* build_insn.c: appends what instruction `pc` means; 1: the next one is in it. -ENOTSUP, -EINVAL. */
int build_insn(struct builder *b, uint32_t pc);
/* The function that starts at `slot`, or NONE. */
uint32_t build_function_at(const struct builder *b, uint32_t slot);
int build_refuse(struct builder *b, uint32_t pc, const char *why);

/* Most instructions, pool words and blocks that one instruction of a program becomes. */
enum { BUILD_INS = 48, BUILD_WORDS = 48, BUILD_BLOCKS = 6 };

#endif
