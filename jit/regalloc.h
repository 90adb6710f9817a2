/*
 * regalloc.h - what a machine tells the register allocator, and what the allocator gives the emitter.
 */
#ifndef JIT_REGALLOC_H
#define JIT_REGALLOC_H

#include "jit/ir.h"

struct pass_room;

enum { MAX_REGS = 32, NO_REG = 0xff, MAX_OPS = 9, ARGS = 6 };

/* How one instruction wants its operands. Operands are numbered as ir_operands() does. */
struct constraint {
	int8_t fix[MAX_OPS];	/* the register that operand k must be in, -1: any */
	int8_t dst;		/* the register that the result comes in, -1: any */
	int8_t tied;		/* the operand whose register the result takes, -1: none */
	bool early;		/* result and temporary must differ from every operand */
	bool temp;		/* needs a register of its own */
	bool swap;		/* operands 0 and 1 may be swapped */
	/* registers destroyed, besides dst; operands that are not fixed stay out of them */
	uint32_t clobber;
};

/* (r10 or a register) + (a register << scale, if index) + disp */
struct ra_address {
	bool frame, index;
	uint8_t scale;
	int64_t disp;
};

struct machine {
	const char *name;
	unsigned n_regs;
	uint32_t allocatable, callee_saved;
	uint8_t args[ARGS];		/* registers of r1..r5 and the vm */
	uint8_t entry_arg;		/* the register of a code_entry's vm */
	/* bit enum ir_op: may destroy registers, or has a fixed one for its result */
	uint64_t wreckers;
	void (*constrain)(const struct ir *ir, const struct ir_ins *i, struct constraint *c);
	/* Arithmetic and comparisons take their second operand from memory; sums of three are one instruction. */
	bool memory_operands;
	/* Can `i`, a load, store or atomic, have this address? NULL: any. */
	bool (*address)(const struct ir_ins *i, struct ra_address to);
	/* NULL, or a pass after select.c that leaves what the machine does well. 0, -ENOMEM. */
	int (*lower)(struct ir *ir, struct pass_room *room);
	unsigned kept;			/* constants that may stay in registers through a function ... */
	bool keeps_frame;		/* ... and addresses in the frame, too */
};

/* A step of the code: an instruction with its registers, or something that the allocator adds. */
enum mop_kind { MOP_INS, MOP_MOVE, MOP_SWAP, MOP_LOAD, MOP_STORE, MOP_COPY, MOP_PUSH, MOP_POP };

struct mop {
	uint8_t kind;		/* enum mop_kind */
	uint8_t dst;		/* MOVE, SWAP, LOAD: to */
	uint8_t temp;
	uint8_t reg[5];		/* of a, b, c, args[0], args[1]; MOVE, SWAP, STORE, PUSH: reg[0] is the source */
	ref ins;		/* LOAD, STORE, POP: the value; COPY: to the slot of `ins` ... */
	/* ... from the slot or constant of `from`; PUSH without a register: likewise */
	ref from;
};

/* Steps [first, first + n) of ra.mops. */
struct span {
	uint32_t first, n;
};

struct ra_block {
	ref in[MAX_REGS], out[MAX_REGS];	/* values in registers at the head and at the end ... */
	uint32_t in_mask, out_mask;		/* ... of these registers */
	uint32_t live_in;			/* list of nodes in ra.nodes, 0: none */
	uint32_t arg[2];			/* succ[k]'s phis take operand arg[k] when coming from here */
	struct span steps, edge[2];		/* edge: moves on the way to succ[k] */
	bool ready;				/* `in` stands */
	bool finished;
};

struct ra {
	const struct machine *m;
	struct ir *ir;
	struct mop *mops;
	uint32_t n_mops, cap_mops;
	struct ra_block *blocks;
	uint32_t cap_blocks;
	struct { ref v; uint32_t next; } *nodes;
	uint32_t n_nodes, cap_nodes;
	/* By value. */
	struct ra_value {
		uint8_t reg, hint;
		uint8_t wish;			/* phi: where another phi takes it up */
		uint8_t depth;			/* of the innermost loop that uses it */
		uint8_t spilled;		/* lives in memory too, stored where it is defined */
		uint32_t avoid;			/* registers that are destroyed while it lives */
		uint32_t next;			/* position of its next use, 0: none */
		uint32_t slot;			/* of the frame, in 8 bytes */
		uint32_t stamp;
	} *values;
	uint32_t cap_values;
	uint32_t *uses;				/* stack of next uses, of the block at work */
	uint32_t n_uses, cap_uses;
	ref regs[MAX_REGS];			/* what each register holds ... */
	uint32_t busy;				/* ... if it is one of these */
	uint32_t used;				/* registers ever used */
	uint32_t n_slots;			/* 8-byte slots of the frame for spilled values */
	uint32_t *heads;			/* live.c, slots.c: scratch */
	uint32_t cap_heads;
	uint32_t allocatable;
	bool failed;				/* out of memory */
};

/* Pointers to the operands; PHI has none. */
unsigned ir_operands(struct ir *ir, struct ir_ins *i, ref **ops);

/* live.c: live_in, depth, avoid. Needs: the form in its final shape. 0 or -ENOMEM. */
int ra_live(struct ra *ra);
/* regalloc.c: steps. Needs ra_live(). Promises: every step's registers meet its constraint. 0 or -ENOMEM. */
int ra_allocate(struct ra *ra);
/* slots.c: slot, n_slots. Needs ra_allocate(). 0 or -ENOMEM. */
int ra_slots(struct ra *ra);
void ra_free(struct ra *ra);

/* The steps of all blocks, as text. */
void ra_dump(const struct ra *ra, struct strbuf *out);

struct mop *ra_step(struct ra *ra, enum mop_kind kind);

#endif
