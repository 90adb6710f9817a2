#include "tests/jit/ref.h"

#include <string.h>

#include "core/helper.h"

static uint64_t get(const void *p, unsigned width)
{
	uint8_t b[8] = { 0 };
	uint64_t v = 0;

	memcpy(b, p, width / 8);
	for (unsigned i = 0; i < width / 8; i++)
		v |= (uint64_t)b[i] << 8 * i;
	return v;
}

static void put(void *p, unsigned width, uint64_t v)
{
	uint8_t b[8];

	for (unsigned i = 0; i < 8; i++)
		b[i] = (uint8_t)(v >> 8 * i);
	memcpy(p, b, width / 8);
}

static uint64_t sign(uint64_t v, unsigned width)
{
	if (width == 64)
		return v;
	return v >> (width - 1) & 1 ? v | ~0ull << width : v & ~(~0ull << width);
}

static uint64_t swap(uint64_t v, unsigned width)
{
	uint64_t r = 0;

	for (unsigned i = 0; i < width; i += 8)
		r |= (v >> i & 0xff) << (width - 8 - i);
	return r;
}

static uint64_t sdiv(uint64_t a, uint64_t b, unsigned w, bool rest)
{
	bool na = sign(a, w) >> 63, nb = sign(b, w) >> 63;
	uint64_t x = na ? -sign(a, w) : sign(a, w), y = nb ? -sign(b, w) : sign(b, w);
	uint64_t r = rest ? x % y : x / y;

	return (rest ? na : na != nb) ? -r : r;
}

static uint64_t alu(enum isa_op op, unsigned w, uint64_t a, uint64_t b)
{
	uint64_t mask = w == 64 ? ~0ull : 0xffffffffu, r = 0;
	unsigned n = (unsigned)b & (w - 1);

	a &= mask;
	b &= mask;
	switch ((int)op) {
	case OP_ADD: r = a + b; break;
	case OP_SUB: r = a - b; break;
	case OP_MUL: r = a * b; break;
	case OP_DIV: r = b ? a / b : 0; break;
	case OP_MOD: r = b ? a % b : a; break;
	case OP_SDIV: r = b ? sdiv(a, b, w, false) : 0; break;
	case OP_SMOD: r = b ? sdiv(a, b, w, true) : a; break;
	case OP_OR: r = a | b; break;
	case OP_AND: r = a & b; break;
	case OP_XOR: r = a ^ b; break;
	case OP_LSH: r = a << n; break;
	case OP_RSH: r = a >> n; break;
	case OP_ARSH: r = sign(a, w) >> n | (n && sign(a, w) >> 63 ? ~0ull << (64 - n) : 0); break;
	case OP_NEG: r = -a; break;
	case OP_MOV: r = b; break;
	}
	return r & mask;
}

static bool holds(enum isa_op op, unsigned w, uint64_t a, uint64_t b)
{
	uint64_t sa = sign(a, w) ^ 1ull << 63, sb = sign(b, w) ^ 1ull << 63;

	if (w == 32) {
		a &= 0xffffffffu;
		b &= 0xffffffffu;
	}
	switch ((int)op) {
	case OP_JEQ: return a == b;
	case OP_JNE: return a != b;
	case OP_JSET: return a & b;
	case OP_JGT: return a > b;
	case OP_JGE: return a >= b;
	case OP_JLT: return a < b;
	case OP_JLE: return a <= b;
	case OP_JSGT: return sa > sb;
	case OP_JSGE: return sa >= sb;
	case OP_JSLT: return sa < sb;
	case OP_JSLE: return sa <= sb;
	}
	return false;
}

static void atomic(const struct isa_row *row, const struct insn *in, uint64_t *r)
{
	unsigned w = row->width;
	void *p = (void *)(uintptr_t)(r[row->op == OP_A_LOAD_ACQ ? in->src :
					in->dst] + (uint64_t)(int64_t)in->off);
	uint64_t old = get(p, w), v = r[in->src];

	switch ((int)row->op) {
	case OP_A_LOAD_ACQ: r[in->dst] = old; return;
	case OP_A_STORE_REL: put(p, w, v); return;
	case OP_A_ADD: case OP_A_FADD: put(p, w, old + v); break;
	case OP_A_OR: case OP_A_FOR: put(p, w, old | v); break;
	case OP_A_AND: case OP_A_FAND: put(p, w, old & v); break;
	case OP_A_XOR: case OP_A_FXOR: put(p, w, old ^ v); break;
	case OP_A_XCHG: put(p, w, v); break;
	case OP_A_CMPXCHG:
		if (old == (w == 64 ? r[0] : r[0] & 0xffffffffu))
			put(p, w, v);
		r[0] = old;
		return;
	}
	if (row->op >= OP_A_FADD)
		r[in->src] = old;
}

static bool packet(struct ref_env *e, struct vm *vm, const struct isa_row *row, const struct insn *in,
		   uint64_t *r)
{
	int32_t off = (int32_t)(uint32_t)(alu(OP_ADD, 32, row->op == OP_LD_IND ? r[in->src] : 0,
					      (uint32_t)in->imm));

	if (off >= 0 && off + (int64_t)row->width / 8 <= vm->data_end - vm->data) {
		r[0] = swap(get(vm->data + off, row->width), row->width);
		return true;
	}
	r[0] = e->env->load_packet((uint64_t)(int64_t)off, row->width / 8u, 0, 0, 0, vm);
	return !(r[0] >> 63);
}

static uint64_t run(struct ref_env *e, struct vm *vm, uint32_t pc, const uint64_t *args);

static uint64_t array_lookup(const struct jit_env *env, uint64_t handle, const void *key)
{
	for (uint32_t i = 0; i < env->n_maps; i++)
		if (env->maps[i].handle == handle && get(key, 32) < env->maps[i].max_entries)
			return (uint64_t)(uintptr_t)env->maps[i].elements + get(key,
										32) * env->maps[i].stride;
	return 0;
}

static uint64_t call_helper(struct ref_env *e, struct vm *vm, uint64_t id, const uint64_t *r)
{
	if (id == HELPER_map_lookup_elem)
		return array_lookup(e->env, r[1], (void *)(uintptr_t)r[2]);
	if (id >= e->env->n_helpers)
		return UINT64_MAX;
	return e->env->helpers[id](r[1], r[2], r[3], r[4], r[5], vm);
}

/* What is neither arithmetic, memory nor a jump. false: the function ends with r[0]. */
static bool special(struct ref_env *e, struct vm *vm, const struct isa_row *row, const struct insn *in,
		    uint32_t *pc,
		    uint64_t *r, uint64_t *budget)
{
	switch ((int)row->op) {
	case OP_MAY_GOTO:
		if (*budget)
			--*budget;
		else
			*pc += (uint32_t)in->off;
		return true;
	case OP_CALL:
		r[0] = call_helper(e, vm, (uint32_t)in->imm, r);
		return true;
	case OP_CALLX:
		r[0] = call_helper(e, vm, r[in->dst], r);
		return true;
	case OP_CALL_LOCAL:
		r[0] = run(e, vm, *pc + (uint32_t)in->imm, r + 1);
		return true;
	case OP_LD_IMM64:
		r[in->dst] = isa_imm64(in);
		++*pc;
		return true;
	case OP_LD_MAP_IDX:
		r[in->dst] = e->env->maps[in->imm].handle;
		++*pc;
		return true;
	case OP_LD_MAP_IDX_VALUE:
		r[in->dst] = (uint64_t)(uintptr_t)e->env->maps[in->imm].elements + (uint32_t)in[1].imm;
		++*pc;
		return true;
	case OP_LD_ABS: case OP_LD_IND:
		if (packet(e, vm, row, in, r))
			return true;
		r[0] = 0;
	}
	return false;
}

/* r1..r5 in args; pc is the first instruction. */
static uint64_t run(struct ref_env *e, struct vm *vm, uint32_t pc, const uint64_t *args)
{
	uint8_t stack[ISA_STACK] __attribute__((aligned(8)));
	uint64_t r[ISA_REGS] = { 0 }, budget = VM_LOOP_BUDGET;

	memset(stack, 0, sizeof(stack));
	memcpy(r + 1, args, 5 * sizeof(*r));
	r[ISA_FP] = (uint64_t)(uintptr_t)stack + sizeof(stack);
	for (;;) {
		const struct insn *in = &e->prog->insns[pc++];
		const struct isa_row *row = isa_row(in);
		unsigned w = isa_is32(in) ? 32 : 64;
		uint64_t x = isa_src_is_reg(in) ? r[in->src] : (uint64_t)(int64_t)in->imm;
		void *at = (void *)(uintptr_t)(r[row->form == FORM_LOAD ? in->src :
						 in->dst] + (uint64_t)(int64_t)in->off);

		if (!e->steps--) {
			e->steps = 0;
			e->gave_up = true;
			return 0;
		}
		switch ((enum isa_kind)isa_op_kinds[row->op]) {
		case KIND_ALU:
			if (row->op == OP_MOVSX)
				r[in->dst] = sign(r[in->src], row->width) & (w == 64 ? ~0ull : 0xffffffffu);
			else
				r[in->dst] = alu((enum isa_op)row->op, w, r[in->dst], x);
			break;
		case KIND_END:
			if (row->width < 64)
				r[in->dst] &= ~(~0ull << row->width);
			if (row->op != OP_TO_LE)
				r[in->dst] = swap(r[in->dst], row->width);
			break;
		case KIND_JMP:
			if (holds((enum isa_op)row->op, w, r[in->dst], x))
				pc += (uint32_t)in->off;
			break;
		case KIND_LOAD:
			r[in->dst] = get(at, row->width);
			if (row->op == OP_LDSX)
				r[in->dst] = sign(r[in->dst], row->width);
			break;
		case KIND_STORE:
			put(at, row->width, row->form == FORM_STORE_IMM ? (uint64_t)(int64_t)in->imm :
			    r[in->src]);
			break;
		case KIND_ATOMIC:
			atomic(row, in, r);
			break;
		case KIND_FLOW:
			if (row->op == OP_EXIT)
				return r[0];
			if (row->op == OP_JA) {
				pc += (uint32_t)(row->form == FORM_JMP_IMM ? in->imm : in->off);
				break;
			}
			/* fall through */
		case KIND_IMM64:
		case KIND_PKT:
			if (!special(e, vm, row, in, &pc, r, &budget))
				return r[0];
			break;
		}
	}
}

uint64_t ref_run(struct ref_env *e, struct vm *vm)
{
	uint64_t args[5] = { (uint64_t)(uintptr_t)vm };

	e->gave_up = false;
	return run(e, vm, 0, args);
}
