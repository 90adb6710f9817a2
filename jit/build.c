/*
 * build.c - a function of the program in SSA form.
 *
 * Needs: the program and its proof. Promises: every use is dominated by its definition; phis only for
 * variables that live at the head of their block (in loops also phis that choose nothing: phi.c drops them);
 * code the proof calls dead is not there; blocks in ir.order with unlikely ones last. Linear time.
 */
#include "jit/build.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"

void builder_free(struct builder *b)
{
	free(b->block_at);
	free(b->raw);
	free(b->bb);
	free(b->work);
	free(b->pred_pool);
	free(b->out);
	free(b->phis);
	free(b->params);
}

int build_refuse(struct builder *b, uint32_t pc, const char *why)
{
	const struct prog_line *line = prog_line(b->prog, pc);
	struct loc loc = { 0 };

	if (!b->d)
		return -ENOTSUP;
	if (line && line->file)
		loc = (struct loc){ .file = diag_intern(b->d, line->file), .line = line->line,
				   .col = line->col };
	diag_error(b->d, loc, "instruction %u of '%s' has no native code: %s", pc,
		   b->prog->name ? b->prog->name : "", why);
	return -ENOTSUP;
}

static int room_for_vars(struct builder *b)
{
	uint64_t need = (uint64_t)(b->n_bb + 1) * b->n_vars;

	if (need > b->cap_out) {
		free(b->out);
		b->cap_out = 0;
		b->out = malloc(need * sizeof(*b->out));
		if (!b->out)
			return -ENOMEM;
		b->cap_out = need;
	}
	b->n_phis = 0;
	return 0;
}

static ref *vars_of(struct builder *b, uint32_t bb)
{
	return b->out + (uint64_t)bb * b->n_vars;
}

/* Block 0 of the IR: the function's parameters. */
static void enter(struct builder *b)
{
	struct ir *ir = b->ir;
	uint32_t entry = ir_block_new(ir);
	ref *vars = vars_of(b, b->n_bb), jmp;

	ir->blocks[entry].insn = b->start;
	ir->order[ir->n_order++] = entry;
	memset(vars, 0, b->n_vars * sizeof(*vars));
	for (unsigned i = 0; i <= 5; i++) {
		ref r;

		if (b->func == 0 && i >= 1 && i <= 4)
			continue;
		r = ir_new(ir, IR_PARAM, 64);
		ir->ins[r].imm = b->func == 0 ? 0 : i;	/* the entry function is a code_entry: r1 is the vm */
		ir_append(ir, entry, r);
		if (i == 5)
			b->vm = r;
		else
			vars[1 + i] = r;
		if (b->func == 0) {
			b->vm = r;
			break;
		}
	}
	if (b->bb[0].in >> VAR_BUDGET & 1) {
		ref r = ir_new(ir, IR_CONST, 64);

		ir->ins[r].imm = VM_LOOP_BUDGET;
		ir_append(ir, entry, r);
		vars[VAR_BUDGET] = r;
	}
	jmp = ir_new(ir, IR_JMP, 64);
	ir_append(ir, entry, jmp);
	ir->blocks[entry].n_succ = 1;
	ir->blocks[entry].succ[0] = 1;
}

/* Values of the variables at the head of block `i`; phis where its predecessors differ. */
static int merge(struct builder *b, uint32_t i)
{
	struct bblock *bb = &b->bb[i];
	struct ir *ir = b->ir;
	ref *vars = vars_of(b, i);
	uint32_t n = bb->n_preds + (i == 0), *preds = b->pred_pool + bb->preds;
	const ref *first = i == 0 ? vars_of(b, b->n_bb) : vars_of(b, preds[0]);

	if (n == 1) {
		memcpy(vars, first, b->n_vars * sizeof(*vars));
		return 0;
	}
	memset(vars, 0, b->n_vars * sizeof(*vars));
	for (unsigned v = 0; v < b->n_vars; v++) {
		bool phi = bb->loop;
		ref r;

		if (!(bb->in >> v & 1))
			continue;
		for (uint32_t k = 1; k < n && !phi; k++)
			phi = vars_of(b, preds[k])[v] != first[v];
		if (!phi) {
			vars[v] = first[v];
			continue;
		}
		if (ir_reserve(ir, 1, n, 0))
			return -ENOMEM;
		r = ir_new(ir, IR_PHI, 64);
		ir->ins[r].n_args = n;
		ir->ins[r].args = ir_words(ir, n);
		ir->ins[r].imm = v;
		ir_append(ir, i + 1, r);
		vars[v] = r;
		for (uint32_t k = 0; k < n; k++) {
			uint32_t from = i == 0 ? (k ? preds[k - 1] : b->n_bb) : preds[k];

			if (from == b->n_bb || from < i)
				ir->pool[ir->ins[r].args + k] = vars_of(b, from)[v];
		}
		if (!bb->loop)
			continue;
		if (b->n_phis == b->cap_phis) {
			uint32_t cap = b->cap_phis ? b->cap_phis * 2 : 256;
			ref *phis = realloc(b->phis, cap * sizeof(*phis));

			if (!phis)
				return -ENOMEM;
			b->phis = phis;
			b->cap_phis = cap;
		}
		b->phis[b->n_phis++] = r;
	}
	return 0;
}

/* What comes round a loop is known once everything was built. */
static void close_loops(struct builder *b)
{
	for (uint32_t p = 0; p < b->n_phis; p++) {
		struct ir_ins *phi = &b->ir->ins[b->phis[p]];
		uint32_t i = phi->block - 1;
		const uint32_t *preds = b->pred_pool + b->bb[i].preds;

		for (uint32_t k = 0; k < b->bb[i].n_preds; k++)
			if (preds[k] >= i)
				b->ir->pool[phi->args + k + (i == 0)] = vars_of(b, preds[k])[phi->imm];
	}
}

static int connect(struct builder *b)
{
	struct ir *ir = b->ir;

	for (uint32_t i = 0; i < b->n_bb; i++) {
		struct bblock *bb = &b->bb[i];
		struct ir_block *blk = &ir->blocks[i + 1];

		if (ir_reserve(ir, 0, bb->n_preds + 1, 0))
			return -ENOMEM;
		blk->preds = ir_words(ir, bb->n_preds + (i == 0));
		blk->n_preds = 0;
		if (i == 0)
			ir->pool[blk->preds + blk->n_preds++] = 0;
		for (uint32_t k = 0; k < bb->n_preds; k++)
			ir->pool[blk->preds + blk->n_preds++] = b->bb[b->pred_pool[bb->preds + k]].tail;
	}
	return 0;
}

/* Unlikely blocks go last; otherwise the order stays. */
static void sink_cold(struct ir *ir)
{
	uint32_t n = 0, cold = ir_words(ir, ir->n_order), n_cold = 0;

	for (uint32_t o = 0; o < ir->n_order; o++) {
		uint32_t blk = ir->order[o];

		if (ir->blocks[blk].cold)
			ir->pool[cold + n_cold++] = blk;
		else
			ir->order[n++] = blk;
	}
	memcpy(ir->order + n, ir->pool + cold, n_cold * sizeof(*ir->order));
	for (uint32_t o = 0; o < ir->n_order; o++)
		ir->blocks[ir->order[o]].pos = o;
}

static int build_block(struct builder *b, uint32_t i)
{
	struct bblock *bb = &b->bb[i];
	struct ir *ir = b->ir;
	int err = merge(b, i);

	b->block = i + 1;
	b->cur = vars_of(b, i);
	ir->order[ir->n_order++] = b->block;
	for (uint32_t pc = bb->start; pc < bb->end && !err; pc += isa_is_imm64(&b->prog->insns[pc]) ? 2 : 1) {
		err = ir_reserve(ir, BUILD_INS, BUILD_WORDS, BUILD_BLOCKS);
		ir->origin = pc + 1;
		if (!err)
			err = build_insn(b, pc);
		if (err == 1) {		/* both are in it, and the second is one slot */
			pc++;
			err = 0;
		}
	}
	if (err)
		return err;
	bb->tail = b->block;
	if (!ir->blocks[b->block].last || !ir_is(&ir->ins[ir->blocks[b->block].last], IR_ENDS))
		ir_append(ir, b->block, ir_new(ir, bb->n_succ ? IR_JMP : IR_TRAP, 64));
	ir->blocks[b->block].n_succ = bb->n_succ;
	for (unsigned k = 0; k < bb->n_succ; k++)
		ir->blocks[b->block].succ[k] = bb->succ[k] + 1;
	return 0;
}

uint32_t build_function_at(const struct builder *b, uint32_t slot)
{
	uint32_t low = 0, high = b->prog->n_funcs;

	while (high - low > 1) {
		uint32_t mid = low + (high - low) / 2;

		if (b->prog->funcs[mid].start <= slot)
			low = mid;
		else
			high = mid;
	}
	return low < b->prog->n_funcs && b->prog->funcs[low].start == slot ? low : NONE;
}

/* Later functions first: most calls go down, and then know what is read there. */
int build_params(struct builder *b)
{
	uint32_t n = b->prog->n_funcs;

	free(b->params);
	b->params = n > 1 ? malloc(n) : NULL;
	if (n == 1)
		return 0;
	if (!b->params)
		return -ENOMEM;
	memset(b->params, 0x3e, n);
	for (uint32_t f = n; f-- > 1;) {
		int err;

		if (!b->proof->funcs[f].reached)
			continue;
		b->func = f;
		b->start = b->prog->funcs[f].start;
		b->end = b->prog->funcs[f].end;
		if (b->end > b->prog->len || b->start >= b->end)
			return -EINVAL;
		err = build_cfg(b);
		if (err)
			return err;
		build_liveness(b);
		b->params[f] = b->bb[0].in & 0x3e;
	}
	return 0;
}

int build_function(struct builder *b, uint32_t func)
{
	struct ir *ir = b->ir;
	int err;

	ir_reset(ir);
	b->func = ir->func = func;
	b->start = b->prog->funcs[func].start;
	b->end = b->prog->funcs[func].end;
	ir->stack = (b->proof->funcs[func].stack_depth + 7u) & ~7u;
	if (b->end > b->prog->len || b->start >= b->end)
		return -EINVAL;
	err = build_cfg(b);
	if (err)
		return err;
	build_liveness(b);
	if (!(b->env->flags & JIT_NO_PROMOTE) && ir->stack) {
		build_promote(b);
		if (b->n_vars > VAR_SLOT)
			build_liveness(b);
	}
	err = ir_reserve(ir, 16, 16, b->n_bb + 1);
	if (!err)
		err = room_for_vars(b);
	if (err)
		return err;
	enter(b);
	for (uint32_t i = 0; i < b->n_bb; i++) {
		uint32_t blk = ir_block_new(ir);

		ir->blocks[blk].insn = b->bb[i].start;
		ir->blocks[blk].loop = b->bb[i].loop;
		ir->blocks[blk].depth = b->bb[i].depth;
	}
	for (uint32_t i = 0; i < b->n_bb && !err; i++)
		err = build_block(b, i);
	if (!err)
		err = connect(b);
	if (!err)
		err = ir_reserve(ir, 0, ir->n_order, 0);
	if (err)
		return err;
	close_loops(b);
	sink_cold(ir);
	return 0;
}
