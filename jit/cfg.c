/*
 * cfg.c - the basic blocks of a function of the program, in reverse postorder, and which variables live where.
 *
 * Needs: the function's slots. Promises: only what the proof says is reached, edges that the proof decided
 * gone; a block's predecessors come before it but for backward edges of loops; linear time.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/helper.h"
#include "jit/build.h"

static const struct insn *insn_at(const struct builder *b, uint32_t pc)
{
	return &b->prog->insns[pc];
}

static bool seen(const struct builder *b, uint32_t pc)
{
	return pc < b->end && b->proof->facts[pc].flags & PROOF_SEEN;
}

uint32_t build_target(const struct insn *in, uint32_t pc)
{
	int64_t rel = isa_row(in)->form == FORM_JMP_IMM ? in->imm : in->off;
	int64_t to = (int64_t)pc + 1 + rel;

	return to < 0 || to > UINT32_MAX ? UINT32_MAX : (uint32_t)to;
}

static bool ends_block(const struct insn *in)
{
	const struct isa_row *row = isa_row(in);

	return isa_op_kinds[row->op] == KIND_JMP || row->op == OP_JA || row->op == OP_MAY_GOTO ||
	       row->op == OP_EXIT;
}

/* Fills succ[] with target slots. */
static void successors(const struct builder *b, uint32_t pc, struct bblock *bb)
{
	const struct insn *in = insn_at(b, pc);
	const struct isa_row *row = isa_row(in);
	unsigned flags = b->proof->facts[pc].flags;
	bool taken = false, falls = false;

	if (isa_op_kinds[row->op] == KIND_JMP) {
		taken = flags & PROOF_TAKEN || !(flags & PROOF_FALLS);
		falls = flags & PROOF_FALLS || !(flags & PROOF_TAKEN);
	} else if (row->op == OP_MAY_GOTO) {
		taken = falls = true;
	} else if (row->op == OP_JA) {
		taken = true;
	} else if (row->op != OP_EXIT) {
		falls = true;
	}
	if (falls)
		falls = seen(b, pc + 1 + isa_is_imm64(in));
	if (taken)
		bb->succ[bb->n_succ++] = build_target(in, pc);
	if (falls && !(taken && bb->succ[0] == pc + 1))
		bb->succ[bb->n_succ++] = pc + 1 + isa_is_imm64(in);
}

/* The blocks in program order. */
static int find_blocks(struct builder *b)
{
	b->n_raw = 0;
	for (uint32_t i = 0; i <= b->end - b->start; i++)
		b->block_at[i] = NONE;
	b->block_at[0] = 0;
	for (uint32_t pc = b->start; pc < b->end; pc++) {
		uint32_t to;

		if (!seen(b, pc) || !ends_block(insn_at(b, pc)))
			continue;
		b->block_at[pc + 1 - b->start] = 0;
		if (isa_row(insn_at(b, pc))->op == OP_EXIT)
			continue;
		to = build_target(insn_at(b, pc), pc);
		if (to < b->start || to >= b->end)
			return -EINVAL;
		b->block_at[to - b->start] = 0;
	}
	for (uint32_t pc = b->start; pc < b->end;) {
		struct bblock *bb;
		uint32_t last = pc;

		if (!seen(b, pc)) {
			b->block_at[pc - b->start] = NONE;
			pc++;
			continue;
		}
		bb = &b->raw[b->n_raw];
		*bb = (struct bblock){ .start = pc };
		b->block_at[pc - b->start] = b->n_raw++;
		do {
			last = pc;
			pc += isa_is_imm64(insn_at(b, pc)) ? 2 : 1;
		} while (seen(b, pc) && b->block_at[pc - b->start] == NONE);
		bb->end = pc;
		successors(b, last, bb);
	}
	return b->n_raw && b->raw[0].start == b->start ? 0 : -EINVAL;
}

/* Depth first; the successor that falls through is visited last and so comes next in the order. */
static int order_blocks(struct builder *b)
{
	uint32_t *stack = b->work, *post = b->work + b->n_raw, sp = 0, n = 0;

	for (uint32_t i = 0; i < b->n_raw; i++) {
		for (unsigned k = 0; k < b->raw[i].n_succ; k++) {
			uint32_t to = b->block_at[b->raw[i].succ[k] - b->start];

			if (to == NONE)
				return -EINVAL;
			b->raw[i].succ[k] = to;
		}
	}
	stack[sp++] = 0;
	b->raw[0].seen = true;
	while (sp) {
		struct bblock *bb = &b->raw[stack[sp - 1]];

		if (bb->preds < bb->n_succ) {		/* preds: the next to visit, for now */
			uint32_t to = bb->succ[bb->preds++];

			if (!b->raw[to].seen) {
				b->raw[to].seen = true;
				stack[sp++] = to;
			}
		} else {
			post[n++] = stack[--sp];
		}
	}
	for (uint32_t i = 0; i < n; i++) {
		uint32_t from = post[n - 1 - i];

		b->bb[i] = b->raw[from];
		b->raw[from].tail = i;
	}
	b->n_bb = n;
	for (uint32_t i = 0; i < n; i++)
		for (unsigned k = 0; k < b->bb[i].n_succ; k++)
			b->bb[i].succ[k] = b->raw[b->bb[i].succ[k]].tail;
	return 0;
}

static void find_preds(struct builder *b)
{
	uint32_t at = 0;
	int32_t depth = 0;
	int32_t *ends = (int32_t *)b->work;

	for (uint32_t i = 0; i < b->n_bb; i++) {
		b->bb[i].n_preds = 0;
		b->bb[i].tail = NONE;
	}
	for (uint32_t i = 0; i < b->n_bb; i++)
		for (unsigned k = 0; k < b->bb[i].n_succ; k++)
			b->bb[b->bb[i].succ[k]].n_preds++;
	for (uint32_t i = 0; i < b->n_bb; i++) {
		b->bb[i].preds = at;
		at += b->bb[i].n_preds;
		b->bb[i].n_preds = 0;
	}
	/* A loop is taken to reach from its head to the last block that jumps back to it. */
	memset(ends, 0, (b->n_bb + 1) * sizeof(*ends));
	for (uint32_t i = 0; i < b->n_bb; i++)
		for (unsigned k = 0; k < b->bb[i].n_succ; k++) {
			struct bblock *to = &b->bb[b->bb[i].succ[k]];

			b->pred_pool[to->preds + to->n_preds++] = i;
			if (b->bb[i].succ[k] <= i) {
				to->loop = true;
				to->tail = i;
			}
		}
	for (uint32_t i = 0; i < b->n_bb; i++) {
		if (b->bb[i].loop) {
			depth++;
			ends[b->bb[i].tail]++;
			b->ir->has_loops = true;
		}
		b->bb[i].depth = depth > 1000 ? 1000 : (uint16_t)depth;
		depth -= ends[i];
	}
}

static int make_room(struct builder *b)
{
	uint32_t slots = b->end - b->start + 1;

	if (slots > b->cap_slots) {
		free(b->block_at);
		b->cap_slots = 0;
		b->block_at = malloc(slots * sizeof(*b->block_at));
		if (!b->block_at)
			return -ENOMEM;
		b->cap_slots = slots;
	}
	if (slots > b->cap_blocks) {
		free(b->raw);
		free(b->bb);
		free(b->work);
		free(b->pred_pool);
		b->cap_blocks = 0;
		b->raw = malloc(slots * sizeof(*b->raw));
		b->bb = malloc(slots * sizeof(*b->bb));
		b->work = malloc(2 * (size_t)slots * sizeof(*b->work));
		b->pred_pool = malloc(2 * (size_t)slots * sizeof(*b->pred_pool));
		if (!b->raw || !b->bb || !b->work || !b->pred_pool)
			return -ENOMEM;
		b->cap_blocks = slots;
	}
	return 0;
}

int build_cfg(struct builder *b)
{
	int err = make_room(b);

	if (!err)
		err = find_blocks(b);
	if (!err)
		err = order_blocks(b);
	if (err)
		return err;
	find_preds(b);
	b->n_vars = VAR_SLOT;
	memset(b->slot_of, 0, sizeof(b->slot_of));
	return 0;
}

/* Registers r1.. that a helper reads. */
static uint64_t helper_uses(uint32_t id)
{
	const struct helper *h = helper_by_id(id);
	uint64_t use = 0;

	if (!h)
		return 0x3e;
	for (unsigned r = 1; r <= 5; r++)
		if (helper_reads(h, r))
			use |= 1u << r;
	return use;
}

static uint64_t local_uses(const struct builder *b, uint32_t pc)
{
	uint32_t callee = build_function_at(b, pc + 1 + (uint32_t)insn_at(b, pc)->imm);

	return b->params && callee != NONE ? b->params[callee] : 0x3e;
}

void build_effects(const struct builder *b, uint32_t pc, uint64_t *use, uint64_t *def)
{
	const struct insn *in = insn_at(b, pc);
	const struct isa_row *row = isa_row(in);
	uint64_t dst = 1ull << in->dst, src = 1ull << in->src;
	unsigned slot = build_slot(b, pc);

	*use = *def = 0;
	switch ((enum isa_kind)isa_op_kinds[row->op]) {
	case KIND_ALU:
	case KIND_END:
		*def = dst;
		if (row->op != OP_MOV && row->op != OP_MOVSX && row->op != OP_ADDR_CAST)
			*use = dst;
		if (row->form == FORM_DST_SRC || row->form == FORM_DST_SRC_IMM)
			*use |= src;
		break;
	case KIND_JMP:
		*use = dst | (isa_src_is_reg(in) ? src : 0);
		break;
	case KIND_FLOW:
		if (row->op == OP_EXIT)
			*use = 1;
		else if (row->op == OP_MAY_GOTO)
			*use = *def = 1u << VAR_BUDGET;
		else if (row->op == OP_CALL)
			*use = helper_uses((uint32_t)in->imm), *def = 0x3f;
		else if (row->op == OP_CALL_LOCAL)
			*use = local_uses(b, pc), *def = 0x3f;
		else if (row->op != OP_JA)
			*use = 0x3e | (row->op == OP_CALLX ? dst : 0), *def = 0x3f;
		break;
	case KIND_LOAD:
		*def = dst;
		*use = slot ? 1ull << slot : src;
		break;
	case KIND_STORE:
		*use = (slot ? 0 : dst) | (row->form == FORM_STORE_REG ? src : 0);
		*def = slot ? 1ull << slot : 0;
		break;
	case KIND_ATOMIC:
		*use = row->op == OP_A_LOAD_ACQ ? src : dst | src | (row->op == OP_A_CMPXCHG);
		*def = row->op == OP_A_LOAD_ACQ ? dst : row->op == OP_A_CMPXCHG ? 1 :
		       row->op >= OP_A_FADD && row->op <= OP_A_XCHG ? src : 0;
		break;
	case KIND_IMM64:
		*def = dst;
		break;
	case KIND_PKT:
		*use = row->op == OP_LD_IND ? src : 0;
		*def = 0x3f;
		break;
	}
	*use &= ~(1ull << ISA_FP) | (row->op == OP_MAY_GOTO ? 1ull << VAR_BUDGET : 0);
}

_Static_assert((int)ISA_FP == (int)VAR_BUDGET, "r10 is no variable, so the budget has its number");

void build_liveness(struct builder *b)
{
	unsigned rounds = 0;
	bool again = true;

	for (uint32_t i = 0; i < b->n_bb; i++) {
		struct bblock *bb = &b->bb[i];

		bb->use = bb->def = bb->in = 0;
		for (uint32_t pc = bb->start; pc < bb->end; pc += isa_is_imm64(insn_at(b, pc)) ? 2 : 1) {
			uint64_t use, def;

			build_effects(b, pc, &use, &def);
			bb->use |= use & ~bb->def;
			bb->def |= def;
		}
		bb->in = bb->use;
	}
	for (; again && rounds < 64; rounds++) {
		again = false;
		for (uint32_t i = b->n_bb; i-- > 0;) {
			struct bblock *bb = &b->bb[i];
			uint64_t in = bb->use;

			for (unsigned k = 0; k < bb->n_succ; k++)
				in |= b->bb[bb->succ[k]].in & ~bb->def;
			again |= in != bb->in;
			bb->in = in;
		}
	}
	/* Loops nested deeper than that: everything is taken to live everywhere, which is never wrong. */
	for (uint32_t i = 0; again && i < b->n_bb; i++)
		b->bb[i].in = (1ull << b->n_vars) - 1;
}
