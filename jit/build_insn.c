/*
 * build_insn.c - what each instruction of a program means in the intermediate form. Nothing is simplified here.
 */
#include <errno.h>

#include "core/helper.h"
#include "jit/build.h"

enum built { BUILT_NOT, BUILT, BUILT_TWO };	/* nothing; the instruction; it and the next */

static ref emit(struct builder *b, enum ir_op op, unsigned width)
{
	ref r = ir_new(b->ir, op, width);

	ir_append(b->ir, b->block, r);
	return r;
}

static struct ir_ins *ins(struct builder *b, ref r)
{
	return &b->ir->ins[r];
}

static ref constant(struct builder *b, uint64_t value)
{
	ref r = emit(b, IR_CONST, 64);

	ins(b, r)->imm = (int64_t)value;
	return r;
}

static ref unary(struct builder *b, enum ir_op op, unsigned width, ref a)
{
	ref r = emit(b, op, width);

	ins(b, r)->a = a;
	return r;
}

static ref binary(struct builder *b, enum ir_op op, unsigned width, ref a, ref x)
{
	ref r = unary(b, op, width, a);

	ins(b, r)->b = x;
	return r;
}

static ref binary_imm(struct builder *b, enum ir_op op, unsigned width, ref a, int64_t imm)
{
	ref r = unary(b, op, width, a);

	ins(b, r)->flags |= IRF_IMM;
	ins(b, r)->imm = imm;
	return r;
}

static ref load(struct builder *b, unsigned width, ref base, int64_t disp, unsigned flags)
{
	ref r = emit(b, IR_LOAD, width);

	ins(b, r)->b = base;
	ins(b, r)->disp = (int32_t)disp;
	ins(b, r)->flags |= (uint16_t)flags;
	return r;
}

static ref load_vm(struct builder *b, size_t offset)
{
	return load(b, 64, b->vm, (int64_t)offset, IRF_CTX);
}

static ref frame(struct builder *b, int disp)
{
	ref r = emit(b, IR_FRAME, 64);

	ins(b, r)->disp = disp;
	return r;
}

/* What register `r` holds; what nobody wrote reads as 0. */
static ref reg(struct builder *b, unsigned r)
{
	if (r == ISA_FP)
		return frame(b, 0);
	if (!b->cur[r])
		b->cur[r] = constant(b, 0);
	return b->cur[r];
}

static uint32_t new_block(struct builder *b, bool cold)
{
	uint32_t blk = ir_block_new(b->ir);
	struct ir_block *now = &b->ir->blocks[b->block];

	b->ir->blocks[blk].insn = now->insn;
	b->ir->blocks[blk].cold = cold;
	b->ir->blocks[blk].depth = cold ? 0 : now->depth;
	b->ir->order[b->ir->n_order++] = blk;
	return blk;
}

/* Edge to a block made by new_block(). At most two may come to it. */
static void edge(struct builder *b, uint32_t from, uint32_t to)
{
	struct ir_block *blk = &b->ir->blocks[to];

	if (!blk->n_preds)
		blk->preds = ir_words(b->ir, 2);
	b->ir->pool[blk->preds + blk->n_preds++] = from;
	b->ir->blocks[from].succ[b->ir->blocks[from].n_succ++] = to;
}

static void jump(struct builder *b, uint32_t to)
{
	emit(b, IR_JMP, 64);
	edge(b, b->block, to);
}

/* Edges of the comparison that ends the block: to `to` if it holds, else to `other`. */
static void branch(struct builder *b, uint32_t to, uint32_t other)
{
	edge(b, b->block, to);
	edge(b, b->block, other);
}

static ref compare(struct builder *b, enum ir_cc cc, ref a, ref x)
{
	ref r = binary(b, IR_BR, 64, a, x);

	ins(b, r)->cc = (uint8_t)cc;
	return r;
}

static ref compare_imm(struct builder *b, enum ir_cc cc, ref a, int64_t imm)
{
	ref r = binary_imm(b, IR_BR, 64, a, imm);

	ins(b, r)->cc = (uint8_t)cc;
	return r;
}

/* At the head of the block made by new_block() that two edges come to. */
static ref phi2(struct builder *b, ref first, ref second)
{
	ref r = emit(b, IR_PHI, 64);

	ins(b, r)->n_args = 2;
	ins(b, r)->args = ir_words(b->ir, 2);
	b->ir->pool[ins(b, r)->args] = first;
	b->ir->pool[ins(b, r)->args + 1] = second;
	return r;
}

static ref call(struct builder *b, enum ir_op op, uint64_t target, const ref *args, unsigned n)
{
	ref r = emit(b, op, 64);

	ins(b, r)->imm = (int64_t)target;
	ins(b, r)->n_args = 6;
	ins(b, r)->args = ir_words(b->ir, 6);
	for (unsigned i = 0; i < n; i++)
		b->ir->pool[ins(b, r)->args + i] = args[i];
	b->ir->pool[ins(b, r)->args + 5] = b->vm;
	return r;
}

static void after_call(struct builder *b, ref result)
{
	b->cur[0] = result;
	for (unsigned r = 1; r <= 5; r++)
		b->cur[r] = 0;
}

static enum ir_op alu_op(enum isa_op op)
{
	static const uint8_t map[OP_COUNT] = {
		[OP_ADD] = IR_ADD, [OP_SUB] = IR_SUB, [OP_MUL] = IR_MUL, [OP_DIV] = IR_DIV,
			[OP_SDIV] = IR_SDIV,
		[OP_MOD] = IR_MOD, [OP_SMOD] = IR_SMOD, [OP_OR] = IR_OR, [OP_AND] = IR_AND, [OP_XOR] = IR_XOR,
		[OP_LSH] = IR_SHL, [OP_RSH] = IR_SHR, [OP_ARSH] = IR_SAR, [OP_NEG] = IR_NEG,
		[OP_A_ADD] = IR_A_ADD, [OP_A_OR] = IR_A_OR, [OP_A_AND] = IR_A_AND, [OP_A_XOR] = IR_A_XOR,
		[OP_A_FADD] = IR_A_FADD, [OP_A_FOR] = IR_A_FOR, [OP_A_FAND] = IR_A_FAND,
		[OP_A_FXOR] = IR_A_FXOR, [OP_A_XCHG] = IR_A_XCHG, [OP_A_CMPXCHG] = IR_A_CMPXCHG,
	};

	return (enum ir_op)map[op];
}

static void build_move(struct builder *b, const struct insn *in, const struct isa_row *row)
{
	bool is32 = isa_is32(in);
	ref r;

	if (row->op == OP_MOVSX) {
		r = unary(b, IR_SEXT, row->width, reg(b, in->src));
		ins(b, r)->flags |= is32 ? IRF_LOW : 0;
	} else if (row->form == FORM_DST_IMM) {
		r = constant(b, is32 ? (uint32_t)in->imm : (uint64_t)(int64_t)in->imm);
	} else {
		r = reg(b, in->src);
		if (is32)
			r = unary(b, IR_ZEXT, 32, r);
	}
	b->cur[in->dst] = r;
}

static void build_alu(struct builder *b, const struct insn *in, const struct isa_row *row)
{
	enum ir_op op = alu_op((enum isa_op)row->op);
	ref a = reg(b, in->dst), r;

	if (row->form == FORM_DST)
		r = unary(b, op, row->width, a);
	else if (row->form == FORM_DST_SRC)
		r = binary(b, op, row->width, a, reg(b, in->src));
	else
		r = binary_imm(b, op, row->width, a, in->imm);
	b->cur[in->dst] = r;
}

static void build_end(struct builder *b, const struct insn *in, const struct isa_row *row)
{
	ref a = reg(b, in->dst);

	if (row->op != OP_TO_LE)	/* hosts are little-endian */
		b->cur[in->dst] = unary(b, IR_BSWAP, row->width, a);
	else if (row->width < 64)
		b->cur[in->dst] = unary(b, IR_ZEXT, row->width, a);
}

static enum ir_cc condition(enum isa_op op)
{
	static const uint8_t map[OP_COUNT] = {
		[OP_JEQ] = CC_EQ, [OP_JNE] = CC_NE, [OP_JSET] = CC_SET, [OP_JGT] = CC_GT, [OP_JGE] = CC_GE,
		[OP_JLT] = CC_LT, [OP_JLE] = CC_LE, [OP_JSGT] = CC_SGT, [OP_JSGE] = CC_SGE,
			[OP_JSLT] = CC_SLT,
		[OP_JSLE] = CC_SLE,
	};

	return (enum ir_cc)map[op];
}

/* The edges come from the blocks of the program (build_block). */
static void build_jump(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	unsigned flags = b->proof->facts[pc].flags & (PROOF_TAKEN | PROOF_FALLS);
	ref r, a;

	if ((flags && flags != (PROOF_TAKEN | PROOF_FALLS)) || build_target(in, pc) == pc + 1) {
		emit(b, IR_JMP, 64);
		return;
	}
	a = reg(b, in->dst);
	if (row->form == FORM_DST_SRC_JMP)
		r = binary(b, IR_BR, row->width, a, reg(b, in->src));
	else
		r = binary_imm(b, IR_BR, row->width, a, in->imm);
	ins(b, r)->cc = (uint8_t)condition((enum isa_op)row->op);
}

/* Constant address of element `index` of an array map. */
static uint64_t element(const struct jit_map *map, uint64_t index)
{
	return (uint64_t)(uintptr_t)map->elements + index * map->stride;
}

/*
 * The null check after a lookup becomes the bounds check of the key, when nobody looks at the null pointer.
 * The block of the program ends with it.
 */
static bool build_lookup_and_check(struct builder *b, uint32_t pc, const struct jit_map *map, ref key)
{
	const struct insn *check = &b->prog->insns[pc + 1];
	bool null_jumps = check->id == ISA_JEQ64_IMM;
	uint32_t null;
	ref at;

	if (pc + 1 >= b->end || b->block_at[pc + 1 - b->start] != NONE ||
	    (!null_jumps && check->id != ISA_JNE64_IMM) ||
	    check->dst != 0 || check->imm != 0 || build_target(check, pc + 1) == pc + 2 ||
	    (b->proof->facts[pc + 1].flags & (PROOF_TAKEN | PROOF_FALLS)) != (PROOF_TAKEN | PROOF_FALLS))
		return false;
	null = b->block_at[(null_jumps ? build_target(check, pc + 1) : pc + 2) - b->start];
	if (null == NONE || b->raw[null].tail >= b->n_bb || b->bb[b->raw[null].tail].in & 1)
		return false;
	at = binary_imm(b, IR_MUL, 64, key, map->stride);
	at = binary(b, IR_ADD, 64, at, constant(b, element(map, 0)));
	after_call(b, at);
	compare_imm(b, null_jumps ? CC_GE : CC_LT, key, map->max_entries);
	return true;
}

static enum built build_lookup(struct builder *b, uint32_t pc)
{
	const struct proof_fact *fact = &b->proof->facts[pc];
	const struct jit_map *map = fact->map < b->env->n_maps ? &b->env->maps[fact->map] : NULL;
	uint32_t in_bounds, join;
	ref key, null, at;

	if (!(fact->flags & PROOF_MAP_KNOWN) || !map || !map->elements || map->max_entries > INT32_MAX ||
	    map->stride > INT32_MAX || b->env->flags & JIT_NO_INLINE)
		return BUILT_NOT;
	if (fact->flags & PROOF_KEY_KNOWN) {
		after_call(b, constant(b, fact->key < map->max_entries ? element(map, fact->key) : 0));
		return BUILT;
	}
	key = load(b, 32, reg(b, 2), 0, 0);
	if (build_lookup_and_check(b, pc, map, key))
		return BUILT_TWO;
	null = constant(b, 0);
	in_bounds = new_block(b, false);
	join = new_block(b, false);
	compare_imm(b, CC_GE, key, map->max_entries);
	branch(b, join, in_bounds);
	b->block = in_bounds;
	at = binary_imm(b, IR_MUL, 64, key, map->stride);
	at = binary(b, IR_ADD, 64, at, constant(b, element(map, 0)));
	jump(b, join);
	b->block = join;
	after_call(b, phi2(b, null, at));
	return BUILT;
}

static int build_tail_call(struct builder *b, uint32_t pc)
{
	ref args[] = { reg(b, 1), reg(b, 2), reg(b, 3) }, r, t;
	uint32_t leave, stay;

	if (!b->env->tail_call)
		return build_refuse(b, pc, "tail calls need a host that resolves them");
	r = call(b, IR_CALL, (uint64_t)(uintptr_t)b->env->tail_call, args, 3);
	leave = new_block(b, false);
	stay = new_block(b, false);
	compare_imm(b, CC_NE, r, 0);
	branch(b, leave, stay);
	b->block = leave;
	t = emit(b, IR_TAIL, 64);
	ins(b, t)->a = r;
	ins(b, t)->b = b->vm;
	b->block = stay;
	after_call(b, r);
	return 0;
}

/* The body of a helper; of the lookup in a map that is known, that map's own. NULL: none. */
static vm_helper body_of(const struct builder *b, uint32_t pc, const struct insn *in)
{
	const struct proof_fact *fact = &b->proof->facts[pc];

	if (in->imm < 0 || (uint32_t)in->imm >= b->env->n_helpers)
		return NULL;
	if (in->imm == HELPER_map_lookup_elem && fact->flags & PROOF_MAP_KNOWN && fact->map < b->env->n_maps &&
	    b->env->maps[fact->map].lookup && !(b->env->flags & JIT_NO_INLINE))
		return b->env->maps[fact->map].lookup;
	return b->env->helpers[in->imm];
}

static int build_call(struct builder *b, uint32_t pc, const struct insn *in)
{
	vm_helper body = body_of(b, pc, in);
	const struct helper *h = helper_by_id((uint32_t)in->imm);
	ref args[5] = { 0 };
	unsigned n;

	if (in->imm == HELPER_map_lookup_elem) {
		enum built built = build_lookup(b, pc);

		if (built != BUILT_NOT)
			return built == BUILT_TWO;
	}
	if (in->imm == HELPER_tail_call)
		return build_tail_call(b, pc);
	if (!body)
		return build_refuse(b, pc, "the helper has no body here");
	for (n = 0; n < 5 && (!h || helper_reads(h, n + 1)); n++)
		args[n] = b->cur[n + 1];
	after_call(b, call(b, IR_CALL, (uint64_t)(uintptr_t)body, args, n));
	return 0;
}

static int build_call_local(struct builder *b, uint32_t pc, const struct insn *in)
{
	uint32_t callee = build_function_at(b, pc + 1 + (uint32_t)in->imm);
	ref args[5] = { 0 };

	if (callee == NONE || !b->proof->funcs[callee].reached)
		return -EINVAL;
	if (callee == 0)
		return build_refuse(b, pc, "the entry function is called");
	for (unsigned i = 0; i < 5; i++)
		if (!b->params || b->params[callee] >> (i + 1) & 1)
			args[i] = b->cur[i + 1];
	after_call(b, call(b, IR_CALL_FUNC, callee, args, 5));
	return 0;
}

/* callx: the register holds the number of a helper. */
static int build_callx(struct builder *b, const struct insn *in)
{
	uint32_t fail = new_block(b, true), good = new_block(b, false);
	ref args[5], number = reg(b, in->dst), table, r;

	for (unsigned i = 0; i < 5; i++)
		args[i] = b->cur[i + 1];
	compare_imm(b, CC_GE, number, b->env->n_helpers);
	branch(b, fail, good);
	b->block = fail;
	r = emit(b, IR_RET, 64);
	ins(b, r)->flags |= IRF_IMM;
	ins(b, r)->imm = -1;
	b->block = good;
	table = constant(b, (uint64_t)(uintptr_t)b->env->helpers);
	table = binary(b, IR_ADD, 64, table, binary_imm(b, IR_SHL, 64, number, 3));
	table = load(b, 64, table, 0, 0);
	r = call(b, IR_CALL_PTR, 0, args, 5);
	ins(b, r)->a = table;
	after_call(b, r);
	return 0;
}

static int build_flow(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	ref r;

	switch (row->op) {
	case OP_MAY_GOTO:
		r = b->cur[VAR_BUDGET];
		b->cur[VAR_BUDGET] = binary_imm(b, IR_SUB, 64, r, 1);
		if (build_target(in, pc) == pc + 1)
			emit(b, IR_JMP, 64);
		else
			compare_imm(b, CC_SLE, r, 0);
		return 0;
	case OP_CALL:
		return build_call(b, pc, in);
	case OP_CALL_LOCAL:
		return build_call_local(b, pc, in);
	case OP_CALLX:
		return build_callx(b, in);
	case OP_EXIT:
		unary(b, IR_RET, 64, reg(b, 0));
		return 0;
	case OP_CALL_KFUNC:
		return build_refuse(b, pc, "it calls a function of the kernel");
	}
	emit(b, IR_JMP, 64);
	return 0;
}

/* Bytes of the field; pointers have four in the struct but are whole addresses. */
static uint16_t field_size(const struct builder *b, const struct proof_fact *fact)
{
	const struct progtype *type = b->prog->type;

	if (!type || fact->slot >= type->n_fields || type->fields[fact->slot].value != CTX_SCALAR)
		return 8;
	return type->fields[fact->slot].size;
}

static void build_ctx_load(struct builder *b, const struct insn *in, const struct isa_row *row,
			   const struct proof_fact *fact)
{
	size_t at = offsetof(struct vm, ctx) + fact->slot * sizeof(uint64_t) + fact->shift / 8;
	unsigned flags = IRF_CTX | (row->op == OP_LDSX ? IRF_SIGNED : 0);
	ref r;

	/* not a pointer */
	if (row->width == 64 && fact->width == 64 && field_size(b, fact) == 4 && !fact->shift) {
		ref high = load(b, 32, b->vm, (int64_t)at + 8, IRF_CTX);

		r = load(b, 32, b->vm, (int64_t)at, IRF_CTX);
		r = binary(b, IR_OR, 64, r, binary_imm(b, IR_SHL, 64, high, 32));
	} else {
		r = load(b, fact->width, b->vm, (int64_t)at, fact->width < 64 ? flags : IRF_CTX);
	}
	b->cur[in->dst] = r;
}

static ref stored_value(struct builder *b, const struct insn *in, const struct isa_row *row)
{
	if (row->form == FORM_STORE_IMM)
		return constant(b, (uint64_t)(int64_t)in->imm);
	return reg(b, in->src);
}

static void store(struct builder *b, unsigned width, ref value, ref base, int64_t disp, unsigned flags)
{
	ref r = emit(b, IR_STORE, width);

	ins(b, r)->a = value;
	ins(b, r)->b = base;
	ins(b, r)->disp = (int32_t)disp;
	ins(b, r)->flags |= (uint16_t)flags;
}

static void build_ctx_store(struct builder *b, const struct insn *in, const struct isa_row *row,
			    const struct proof_fact *fact)
{
	size_t at = offsetof(struct vm, ctx) + fact->slot * sizeof(uint64_t) + fact->shift / 8;
	unsigned size = field_size(b, fact), width = fact->width;
	ref value = stored_value(b, in, row);

	if (width == 64 && size == 4) {		/* this field and the next */
		store(b, 64, unary(b, IR_ZEXT, 32, value), b->vm, (int64_t)at, IRF_CTX);
		store(b, 64, binary_imm(b, IR_SHR, 64, value, 32), b->vm, (int64_t)at + 8, IRF_CTX);
		return;
	}
	if (width == 32 && !fact->shift) {	/* a whole field: the slot is a 64-bit number */
		value = unary(b, IR_ZEXT, 32, value);
		width = 64;
	}
	store(b, width, value, b->vm, (int64_t)at, IRF_CTX);
}

static void build_load(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	const struct proof_fact *fact = &b->proof->facts[pc];
	unsigned slot = build_slot(b, pc), flags = row->op == OP_LDSX ? IRF_SIGNED : 0;

	if (fact->mem == PROOF_MEM_CTX) {
		build_ctx_load(b, in, row, fact);
	} else if (slot) {
		ref value = reg(b, slot);

		b->cur[in->dst] = flags ? unary(b, IR_SEXT, row->width, value) : value;
	} else {
		flags |= fact->flags & PROOF_PACKET ? IRF_PACKET : 0;
		b->cur[in->dst] = load(b, row->width, reg(b, in->src), in->off, flags);
	}
}

static void build_store(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	const struct proof_fact *fact = &b->proof->facts[pc];
	unsigned slot = build_slot(b, pc);
	ref value;

	if (fact->mem == PROOF_MEM_CTX) {
		build_ctx_store(b, in, row, fact);
		return;
	}
	value = stored_value(b, in, row);
	if (slot)
		b->cur[slot] = row->width == 64 ? value : unary(b, IR_ZEXT, row->width, value);
	else
		store(b, row->width, value, reg(b, in->dst), in->off,
		      fact->flags & PROOF_PACKET ? IRF_PACKET : 0);
}

static void build_atomic(struct builder *b, const struct insn *in, const struct isa_row *row)
{
	bool loads = row->op == OP_A_LOAD_ACQ;
	ref base = reg(b, loads ? in->src : in->dst), value = loads ? 0 : reg(b, in->src), r;
	enum ir_op op = loads ? IR_LOAD_ACQ : row->op == OP_A_STORE_REL ? IR_STORE_REL :
		alu_op((enum isa_op)row->op);

	if (row->op == OP_A_CMPXCHG)
		reg(b, 0);
	r = emit(b, op, row->width);
	ins(b, r)->a = value;
	ins(b, r)->b = base;
	ins(b, r)->disp = in->off;
	if (loads) {
		b->cur[in->dst] = r;
	} else if (row->op == OP_A_CMPXCHG) {
		ins(b, r)->c = reg(b, 0);
		b->cur[0] = r;
	} else if (ir_is(ins(b, r), IR_RESULT)) {
		b->cur[in->src] = r;
	}
}

static int build_imm64(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	const struct jit_map *map = (uint32_t)in->imm < b->env->n_maps ? &b->env->maps[in->imm] : NULL;
	uint32_t callee;
	ref r;

	switch (row->op) {
	case OP_LD_IMM64:
		b->cur[in->dst] = constant(b, isa_imm64(in));
		return 0;
	case OP_LD_MAP_IDX:
		if (!map)
			return -EINVAL;
		b->cur[in->dst] = constant(b, map->handle);
		return 0;
	case OP_LD_MAP_IDX_VALUE:
		if (!map || !map->elements)
			return -EINVAL;
		b->cur[in->dst] = constant(b, element(map, 0) + (uint32_t)in[1].imm);
		return 0;
	case OP_LD_CODE_ADDR:
		callee = build_function_at(b, pc + 1 + (uint32_t)in->imm);
		if (callee == NONE || !b->proof->funcs[callee].reached)
			return -EINVAL;
		r = emit(b, IR_FUNC, 64);
		ins(b, r)->imm = callee;
		b->cur[in->dst] = r;
		return 0;
	}
	return build_refuse(b, pc, "the address was not resolved");
}

/* Loads from the packet whose place is not proved: a fast path in the packet's linear part, else a call. */
static int build_packet(struct builder *b, uint32_t pc, const struct insn *in, const struct isa_row *row)
{
	unsigned bytes = row->width / 8;
	bool abs = row->op == OP_LD_ABS;
	uint32_t slow, fast, join, fail = 0;
	ref data, end, offset = 0, limit, near = 0, far, args[2];

	if (!b->env->load_packet)
		return build_refuse(b, pc, "there is no way to load from the packet");
	slow = new_block(b, !abs || in->imm >= 0);
	if (abs && in->imm < 0) {
		jump(b, slow);
	} else {
		if (!abs)
			offset = binary_imm(b, IR_ADD, 32, reg(b, in->src), in->imm);
		fast = new_block(b, false);
		data = load_vm(b, offsetof(struct vm, data));
		end = load_vm(b, offsetof(struct vm, data_end));
		if (abs) {
			limit = binary(b, IR_ADD, 64, data, constant(b, (uint64_t)in->imm + bytes));
		} else {
			limit = binary_imm(b, IR_ADD, 64, offset, bytes);
			end = binary(b, IR_SUB, 64, end, data);
		}
		compare(b, CC_GT, limit, end);
		branch(b, slow, fast);
		b->block = fast;
		if (!abs)
			data = binary(b, IR_ADD, 64, data, offset);
		near = load(b, row->width, data, abs ? in->imm : 0, IRF_PACKET);
		if (bytes > 1)
			near = unary(b, IR_BSWAP, row->width, near);
	}
	join = new_block(b, false);
	if (near)
		jump(b, join);
	b->block = slow;
	args[0] = abs ? constant(b, (uint64_t)(int64_t)in->imm) : unary(b, IR_SEXT, 32, offset);
	args[1] = constant(b, bytes);
	far = call(b, IR_CALL, (uint64_t)(uintptr_t)b->env->load_packet, args, 2);
	fail = new_block(b, true);
	compare_imm(b, CC_SLT, far, 0);
	branch(b, fail, join);
	b->block = fail;
	limit = emit(b, IR_RET, 64);
	ins(b, limit)->flags |= IRF_IMM;
	b->block = join;
	after_call(b, near ? phi2(b, near, far) : far);
	return 0;
}

int build_insn(struct builder *b, uint32_t pc)
{
	const struct insn *in = &b->prog->insns[pc];
	const struct isa_row *row = isa_row(in);

	if (in->id <= ISA_IMM64_HI)
		return -EINVAL;
	switch ((enum isa_kind)isa_op_kinds[row->op]) {
	case KIND_ALU:
		if (row->op == OP_ADDR_CAST)
			return build_refuse(b, pc, "there are no arenas");
		if (row->op == OP_MOV || row->op == OP_MOVSX)
			build_move(b, in, row);
		else
			build_alu(b, in, row);
		return 0;
	case KIND_END:
		build_end(b, in, row);
		return 0;
	case KIND_JMP:
		build_jump(b, pc, in, row);
		return 0;
	case KIND_FLOW:
		return build_flow(b, pc, in, row);
	case KIND_LOAD:
		build_load(b, pc, in, row);
		return 0;
	case KIND_STORE:
		build_store(b, pc, in, row);
		return 0;
	case KIND_ATOMIC:
		build_atomic(b, in, row);
		return 0;
	case KIND_IMM64:
		return build_imm64(b, pc, in, row);
	case KIND_PKT:
		return build_packet(b, pc, in, row);
	}
	return -EINVAL;
}
