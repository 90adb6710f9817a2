#include "jit/ir.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/strbuf.h"

const uint8_t ir_op_flags[IR_OP_COUNT] = {
#define IR_OP(op, flags, text) [IR_##op] = (flags),
#include "jit/ir.def"
};

const char *const ir_op_names[IR_OP_COUNT] = {
#define IR_OP(op, flags, text) [IR_##op] = text,
#include "jit/ir.def"
};

int ir_grow_array(void *array, uint32_t *cap, uint64_t need, size_t size)
{
	void **p = array;
	uint64_t n = *cap ? *cap : 256;
	void *q;

	while (n < need)
		n *= 2;
	if (n > UINT32_MAX / 2)
		return -ENOMEM;
	q = realloc(*p, n * size);
	if (!q)
		return -ENOMEM;
	*p = q;
	*cap = (uint32_t)n;
	return 0;
}

void ir_reset(struct ir *ir)
{
	ir->n_ins = ir->n_blocks = ir->n_order = ir->n_pool = 0;
	ir->stack = ir->origin = 0;
	ir->has_loops = false;
}

void ir_free(struct ir *ir)
{
	free(ir->ins);
	free(ir->blocks);
	free(ir->order);
	free(ir->pool);
	memset(ir, 0, sizeof(*ir));
}

int ir_make_room(struct ir *ir, uint32_t ins, uint32_t words, uint32_t blocks)
{
	if (ir_grow(&ir->ins, &ir->cap_ins, (uint64_t)ir->n_ins + ins + 1, sizeof(*ir->ins)) ||
	    ir_grow(&ir->pool, &ir->cap_pool, (uint64_t)ir->n_pool + words + 1, sizeof(*ir->pool)) ||
	    ir_grow(&ir->blocks, &ir->cap_blocks, (uint64_t)ir->n_blocks + blocks + 1, sizeof(*ir->blocks)) ||
	    ir_grow(&ir->order, &ir->cap_order, (uint64_t)ir->n_order + blocks + 1, sizeof(*ir->order)))
		return -ENOMEM;
	if (!ir->n_ins)
		memset(&ir->ins[ir->n_ins++], 0, sizeof(*ir->ins));	/* number 0 is "none" */
	return 0;
}

uint32_t ir_block_new(struct ir *ir)
{
	memset(&ir->blocks[ir->n_blocks], 0, sizeof(*ir->blocks));
	return ir->n_blocks++;
}

ref ir_new(struct ir *ir, enum ir_op op, unsigned width)
{
	struct ir_ins *i = &ir->ins[ir->n_ins];

	memset(i, 0, sizeof(*i));
	i->op = (uint8_t)op;
	i->width = (uint8_t)width;
	return ir->n_ins++;
}

void ir_append(struct ir *ir, uint32_t block, ref r)
{
	struct ir_block *b = &ir->blocks[block];

	ir->ins[r].block = block;
	if (!ir->ins[r].origin)
		ir->ins[r].origin = ir->origin;
	ir->ins[r].prev = b->last;
	ir->ins[r].next = 0;
	if (b->last)
		ir->ins[b->last].next = r;
	else
		b->first = r;
	b->last = r;
}

void ir_insert_before(struct ir *ir, ref at, ref r)
{
	struct ir_ins *i = &ir->ins[r], *before = &ir->ins[at];

	i->block = before->block;
	if (!i->origin)
		i->origin = before->origin;
	i->prev = before->prev;
	i->next = at;
	if (i->prev)
		ir->ins[i->prev].next = r;
	else
		ir->blocks[i->block].first = r;
	before->prev = r;
}

void ir_remove(struct ir *ir, ref r)
{
	struct ir_ins *i = &ir->ins[r];
	struct ir_block *b = &ir->blocks[i->block];

	if (i->prev)
		ir->ins[i->prev].next = i->next;
	else
		b->first = i->next;
	if (i->next)
		ir->ins[i->next].prev = i->prev;
	else
		b->last = i->prev;
	i->next = i->prev = 0;
	i->op = IR_NOP;
}

uint32_t ir_words(struct ir *ir, uint32_t n)
{
	uint32_t at = ir->n_pool;

	memset(&ir->pool[at], 0, n * sizeof(*ir->pool));
	ir->n_pool += n;
	return at;
}

enum ir_cc ir_turned(enum ir_cc cc)
{
	static const uint8_t map[] = {
		[CC_EQ] = CC_EQ, [CC_NE] = CC_NE, [CC_LT] = CC_GT, [CC_GE] = CC_LE, [CC_GT] = CC_LT,
		[CC_LE] = CC_GE, [CC_SLT] = CC_SGT, [CC_SGE] = CC_SLE, [CC_SGT] = CC_SLT, [CC_SLE] = CC_SGE,
		[CC_SET] = CC_SET, [CC_CLEAR] = CC_CLEAR,
	};

	return (enum ir_cc)map[cc];
}

static const char *const cc_names[] = {
	[CC_EQ] = "eq", [CC_NE] = "ne", [CC_LT] = "lt", [CC_GE] = "ge", [CC_GT] = "gt", [CC_LE] = "le",
	[CC_SLT] = "slt", [CC_SGE] = "sge", [CC_SGT] = "sgt", [CC_SLE] = "sle", [CC_SET] = "set",
		[CC_CLEAR] = "clear",
};

static void dump_address(const struct ir_ins *i, struct strbuf *out)
{
	strbuf_puts(out, " [");
	if (i->flags & IRF_FRAME)
		strbuf_puts(out, "r10");
	else if (i->b)
		strbuf_printf(out, "v%u", i->b);
	if (i->c && i->op < IR_A_ADD)
		strbuf_printf(out, " + v%u << %u", i->c, i->scale);
	strbuf_printf(out, " %+d]", i->disp);
}

static void dump_ins(const struct ir *ir, ref r, struct strbuf *out)
{
	const struct ir_ins *i = &ir->ins[r];
	bool address = (ir_is(i, IR_READS | IR_WRITES) && i->op < IR_CALL) || i->op == IR_LEA ||
		i->flags & IRF_MEM;

	strbuf_puts(out, "\t");
	if (ir_is(i, IR_RESULT))
		strbuf_printf(out, "v%u = ", r);
	strbuf_printf(out, "%s%u", ir_op_names[i->op], i->width);
	if (i->op == IR_BR || i->op == IR_SELECT)
		strbuf_printf(out, ".%s", cc_names[i->cc]);
	if (i->flags & IRF_SIGNED)
		strbuf_puts(out, ".s");
	if (i->flags & IRF_SWAP)
		strbuf_puts(out, ".swap");
	if (i->a)
		strbuf_printf(out, " v%u", i->a);
	if (address)
		dump_address(i, out);
	else if (i->b)
		strbuf_printf(out, ", %sv%u", i->flags & IRF_INVERT ? "~" : "", i->b);
	if (i->flags & IRF_SHIFTED)
		strbuf_printf(out, " %s %u", ir_op_names[i->imm], i->scale);
	if (i->op == IR_A_CMPXCHG)
		strbuf_printf(out, ", v%u", i->c);
	if (i->flags & IRF_IMM || i->op == IR_CONST || i->op == IR_PARAM || i->op == IR_FUNC ||
	    i->op == IR_CALL_FUNC)
		strbuf_printf(out, " %lld", (long long)i->imm);
	if (i->op == IR_FRAME)
		strbuf_printf(out, " %+d", i->disp);
	for (unsigned k = 0; k < i->n_args; k++)
		strbuf_printf(out, "%s v%u", k ? "," : "", ir->pool[i->args + k]);
	strbuf_puts(out, "\n");
}

void ir_dump(const struct ir *ir, const char *title, struct strbuf *out)
{
	strbuf_printf(out, "function %u after %s\n", ir->func, title);
	for (uint32_t o = 0; o < ir->n_order; o++) {
		const struct ir_block *b = &ir->blocks[ir->order[o]];

		strbuf_printf(out, "b%u:\t; insn %u, depth %u%s%s, from", ir->order[o], b->insn, b->depth,
			      b->loop ? ", loop" : "", b->cold ? ", cold" : "");
		for (uint32_t k = 0; k < b->n_preds; k++)
			strbuf_printf(out, " b%u", ir->pool[b->preds + k]);
		strbuf_puts(out, "\n");
		for (ref r = b->first; r; r = ir->ins[r].next)
			dump_ins(ir, r, out);
		for (unsigned k = 0; k < b->n_succ; k++)
			strbuf_printf(out, "%s b%u%s", k ? "" : "\t->", b->succ[k],
				      k + 1u < b->n_succ ? "," : "\n");
	}
}
