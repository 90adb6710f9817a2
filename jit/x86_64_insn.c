/*
 * x86_64_insn.c - machine code of one instruction whose operands have registers.
 *
 * Needs: registers that meet x86_64_rules.c. Flags never live from one step to the next.
 */
#include "jit/x86_64.h"

#include "jit/passes.h"

static struct x86_mem slot_of(const struct emit *e, ref v)
{
	return (struct x86_mem){ RSP, X86_NONE, 0,
				e->slots + e->pushed + (int32_t)(e->ra->values[v].slot * 8) };
}

static struct x86_mem address(const struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct x86_mem mem = { m->reg[1], i->c && i->op != IR_A_CMPXCHG ? m->reg[2] : X86_NONE, i->scale,
			      i->disp };

	if (i->flags & IRF_FRAME) {
		mem.base = RSP;
		mem.disp += e->r10 + e->pushed;
	} else if (!i->b) {
		mem.base = X86_NONE;
	}
	return mem;
}

/* A displacement of 4 bytes, none less. */
static int32_t random_part(struct emit *e)
{
	return (int32_t)((uint32_t)text_random(e->t) | 0x01000000);
}

static void add_part(struct emit *e, unsigned width, unsigned dst, int32_t part)
{
	x86_lea(&e->b, width, dst, (struct x86_mem){ dst, X86_NONE, 0, part });
}

/*
 * The number less random parts, then these added: by lea, which leaves the flags alone. Of 64 bits, one part goes to
 * the lower half and one, with the bytes turned round, to the upper one.
 */
static void emit_blinded(struct emit *e, unsigned dst, uint64_t value)
{
	int32_t low = random_part(e), high = random_part(e);
	uint64_t turned = __builtin_bswap64(value) - (uint64_t)(int64_t)high;

	if (value == (uint32_t)value) {
		x86_mov_imm(&e->b, dst, (uint32_t)value - (uint32_t)low);
		add_part(e, 32, dst, low);
		return;
	}
	x86_mov_imm(&e->b, dst, __builtin_bswap64(turned) - (uint64_t)(int64_t)low);
	add_part(e, 64, dst, low);
	x86_bswap(&e->b, 64, dst);
	add_part(e, 64, dst, high);
	x86_bswap(&e->b, 64, dst);
}

void x86_emit_number(struct emit *e, unsigned dst, uint64_t value)
{
	if (value == 0)
		x86_alu_rr(&e->b, 32, X86_XOR, dst, dst);
	else if (e->features & X86_BLIND && blind_wanted((int64_t)value))
		emit_blinded(e, dst, value);
	else
		x86_mov_imm(&e->b, dst, value);
}

static void emit_const(struct emit *e, unsigned dst, const struct ir_ins *i)
{
	if (i->op == IR_FUNC) {
		emit_fixup(e, FIX_ADDRESS, (uint32_t)i->imm, dst);
	} else if (i->op == IR_FRAME) {
		x86_lea(&e->b, 64, dst, (struct x86_mem){ RSP, X86_NONE, 0, e->r10 + e->pushed + i->disp });
	} else {
		x86_emit_number(e, dst, (uint64_t)i->imm);
	}
}

static unsigned condition(unsigned cc)
{
	static const uint8_t map[] = {
		[CC_EQ] = X86_E, [CC_NE] = X86_NE, [CC_LT] = X86_B, [CC_GE] = X86_AE, [CC_GT] = X86_A,
			[CC_LE] = X86_BE,
		[CC_SLT] = X86_L, [CC_SGE] = X86_GE, [CC_SGT] = X86_G, [CC_SLE] = X86_LE, [CC_SET] = X86_NE,
		[CC_CLEAR] = X86_E,
	};

	return map[cc];
}

uint32_t x86_emit_compare(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct out *b = &e->b;
	bool test = i->cc == CC_SET || i->cc == CC_CLEAR;
	unsigned a = m->reg[0];

	if (i->flags & IRF_MEM) {
		struct x86_mem mem = address(e, i, m);

		if (i->flags & IRF_IMM && test)
			x86_test_mi(b, i->width, mem, i->imm);
		else if (i->flags & IRF_IMM)
			x86_alu_mi(b, i->width, X86_CMP, mem, i->imm);
		else
			x86_alu_rm(b, i->width, X86_CMP, a, mem);
	} else if (i->flags & IRF_IMM) {
		if (test)
			x86_test_ri(b, i->width, a, i->imm);
		else if (i->imm == 0)
			x86_test_rr(b, i->width, a, a);
		else
			x86_alu_ri(b, i->width, X86_CMP, a, i->imm);
	} else if (test) {
		x86_test_rr(b, i->width, a, m->reg[1]);
	} else {
		x86_alu_rr(b, i->width, X86_CMP, a, m->reg[1]);
	}
	return condition(i->cc);
}

static void emit_add(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned d = m->dst, a = m->reg[0], s = m->reg[1];

	if (i->flags & IRF_MEM)
		x86_alu_rm(&e->b, i->width, X86_ADD, d, address(e, i, m));
	else if (i->flags & IRF_IMM && d != a)
		x86_lea(&e->b, i->width, d, (struct x86_mem){ (uint8_t)a, X86_NONE, 0, (int32_t)i->imm });
	else if (i->flags & IRF_IMM && (i->imm == 1 || i->imm == -1))
		x86_inc(&e->b, i->width, d, i->imm < 0);
	else if (i->flags & IRF_IMM && i->imm == 128)
		x86_alu_ri(&e->b, i->width, X86_SUB, d, -128);
	else if (i->flags & IRF_IMM)
		x86_alu_ri(&e->b, i->width, X86_ADD, d, i->imm);
	else if (d == a)
		x86_alu_rr(&e->b, i->width, X86_ADD, d, s);
	else if (d == s)
		x86_alu_rr(&e->b, i->width, X86_ADD, d, a);
	else if ((a & 7) == RBP)	/* as base it would need a displacement */
		x86_lea(&e->b, i->width, d, (struct x86_mem){ (uint8_t)s, (uint8_t)a, 0, 0 });
	else
		x86_lea(&e->b, i->width, d, (struct x86_mem){ (uint8_t)a, (uint8_t)s, 0, 0 });
}

static void emit_alu(struct emit *e, enum x86_alu op, const struct ir_ins *i, const struct mop *m)
{
	if (i->flags & IRF_MEM)
		x86_alu_rm(&e->b, i->width, op, m->dst, address(e, i, m));
	else if (i->flags & IRF_IMM)
		x86_alu_ri(&e->b, i->width, op, m->dst, i->imm);
	else
		x86_alu_rr(&e->b, i->width, op, m->dst, m->reg[1]);
}

static void emit_mul(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	if (i->flags & IRF_MEM)
		x86_imul_rm(&e->b, i->width, m->dst, address(e, i, m));
	else if (i->flags & IRF_IMM && (i->imm == 3 || i->imm == 5 || i->imm == 9))
		x86_lea(&e->b, i->width, m->dst, (struct x86_mem){ m->reg[0], m->reg[0],
			i->imm == 3 ? 1 : i->imm == 5 ? 2 : 3, 0 });
	else if (i->flags & IRF_IMM)
		x86_imul_rri(&e->b, i->width, m->dst, m->reg[0], i->imm);
	else
		x86_imul_rr(&e->b, i->width, m->dst, m->reg[1]);
}

static void emit_shift(struct emit *e, enum x86_shift op, const struct ir_ins *i, const struct mop *m)
{
	unsigned w = i->width, n = (unsigned)i->imm & (w - 1);

	if (i->flags & IRF_IMM) {
		if (n)
			x86_shift_imm(&e->b, w, op, m->dst, n);
		else if (w == 32)
			x86_mov(&e->b, 32, m->dst, m->dst);
	} else if (!(e->features & X86_BMI)) {
		x86_shift_cl(&e->b, w, op, m->dst);
	} else if (op == X86_SHL) {
		x86_shlx(&e->b, w, m->dst, m->reg[0], m->reg[1]);
	} else if (op == X86_SHR) {
		x86_shrx(&e->b, w, m->dst, m->reg[0], m->reg[1]);
	} else {
		x86_sarx(&e->b, w, m->dst, m->reg[0], m->reg[1]);
	}
}

static void emit_rotate(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned n = (unsigned)i->imm & (i->width - 1u);

	if (!(i->flags & IRF_IMM))
		x86_shift_cl(&e->b, i->width, X86_ROL, m->dst);
	else if (e->features & X86_BMI && m->dst != m->reg[0])
		x86_rorx(&e->b, i->width, m->dst, m->reg[0], (i->width - n) & (i->width - 1u));
	else if (n)
		x86_shift_imm(&e->b, i->width, X86_ROL, m->dst, n);
	else if (i->width == 32)
		x86_mov(&e->b, 32, m->dst, m->dst);
}

/* rax / d; a divisor that may be 0 or, signed, -1 is asked about first. */
static void emit_divide(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	bool sign = i->op == IR_SDIV || i->op == IR_SMOD, rest = i->op == IR_MOD || i->op == IR_SMOD;
	bool known = i->flags & IRF_IMM;
	unsigned w = i->width, d = known ? m->temp : m->reg[1];
	uint8_t *zero = NULL, *minus = NULL, *go;
	struct out *b = &e->b;

	if (known)
		x86_mov_imm(b, d, (uint64_t)i->imm);
	if (known ? i->imm == 0 : !(i->flags & IRF_NONZERO)) {
		x86_test_rr(b, w, d, d);
		go = x86_skip(b, X86_NE);
		if (rest)
			x86_mov(b, w, RDX, RAX);
		else
			x86_alu_rr(b, 32, X86_XOR, RAX, RAX);
		zero = x86_skip_always(b);
		x86_land(b, go);
	}
	if (sign && (!known || i->imm == -1)) {
		x86_alu_ri(b, w, X86_CMP, d, -1);
		go = x86_skip(b, X86_NE);
		if (rest)
			x86_alu_rr(b, 32, X86_XOR, RDX, RDX);
		else
			x86_neg(b, w, RAX);
		minus = x86_skip_always(b);
		x86_land(b, go);
	}
	if (sign) {
		x86_cqo(b, w);
		x86_idiv(b, w, d);
	} else {
		x86_alu_rr(b, 32, X86_XOR, RDX, RDX);
		x86_div(b, w, d);
	}
	if (zero)
		x86_land(b, zero);
	if (minus)
		x86_land(b, minus);
}

static void emit_load(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct x86_mem mem = address(e, i, m);

	if (i->flags & IRF_SIGNED) {
		x86_load_signed(&e->b, i->flags & IRF_LOW ? 32 : 64, i->width, m->dst, mem);
	} else if (!(i->flags & IRF_SWAP)) {
		x86_load(&e->b, i->width, m->dst, mem);
	} else if (e->features & X86_MOVBE && i->width > 16) {
		x86_movbe_load(&e->b, i->width, m->dst, mem);
	} else {
		x86_load(&e->b, i->width, m->dst, mem);
		if (i->width == 16)
			x86_swap16(&e->b, m->dst);
		else
			x86_bswap(&e->b, i->width, m->dst);
	}
}

static void emit_store(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct x86_mem mem = address(e, i, m);

	if (i->flags & IRF_IMM) {
		x86_store_imm(&e->b, i->width, mem, i->imm);
	} else if (!(i->flags & IRF_SWAP)) {
		x86_store(&e->b, i->width, mem, m->reg[0]);
	} else if (e->features & X86_MOVBE) {
		x86_movbe_store(&e->b, i->width, mem, m->reg[0]);
	} else {
		x86_mov(&e->b, i->width == 64 ? 64 : 32, m->temp, m->reg[0]);
		if (i->width == 16)
			x86_swap16(&e->b, m->temp);
		else
			x86_bswap(&e->b, i->width, m->temp);
		x86_store(&e->b, i->width, mem, m->temp);
	}
}

static void emit_lock_prefix(struct emit *e)
{
	if (!(e->features & X86_NO_LOCK))
		x86_lock(&e->b);
}

static void emit_lock(struct emit *e, enum x86_alu op, const struct ir_ins *i, const struct mop *m)
{
	emit_lock_prefix(e);
	if (i->flags & IRF_IMM)
		x86_alu_mi(&e->b, i->width, op, address(e, i, m), i->imm);
	else
		x86_alu_mr(&e->b, i->width, op, address(e, i, m), m->reg[0]);
}

/* rax = the old value, by trying until nobody came between. */
static void emit_fetch(struct emit *e, enum x86_alu op, const struct ir_ins *i, const struct mop *m)
{
	struct x86_mem mem = address(e, i, m);
	const uint8_t *again;

	x86_load(&e->b, i->width, RAX, mem);
	again = e->b.p;
	x86_mov(&e->b, i->width, m->temp, RAX);
	x86_alu_rr(&e->b, i->width, op, m->temp, m->reg[0]);
	emit_lock_prefix(e);
	x86_cmpxchg(&e->b, i->width, mem, m->temp);
	x86_loop_to(&e->b, X86_NE, again);
}

static void emit_bswap(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	if (i->width == 16) {
		x86_swap16(&e->b, m->dst);
		x86_movzx(&e->b, 16, m->dst, m->dst);
	} else {
		x86_bswap(&e->b, i->width, m->dst);
	}
}

static void emit_mulh(struct emit *e, const struct mop *m)
{
	if (e->features & X86_BMI)
		x86_mulx(&e->b, 64, m->dst, m->dst, m->reg[1]);
	else
		x86_mul(&e->b, 64, m->reg[1]);
}

static void emit_call(struct emit *e, const struct ir_ins *i)
{
	if (i->op == IR_CALL_PTR)
		x86_call_reg(&e->b, RAX);
	else if (i->op == IR_CALL)
		emit_call_host(e, (uint64_t)i->imm);
	else
		emit_fixup(e, FIX_CALL, (uint32_t)i->imm, 0);
}

static void emit_op(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct out *b = &e->b;

	switch ((enum ir_op)i->op) {
	case IR_NOP: case IR_CONST: case IR_FRAME: case IR_FUNC: case IR_PARAM: case IR_PHI: case IR_JMP:
	case IR_BR: case IR_RET: case IR_TAIL: case IR_TRAP: case IR_OP_COUNT:
	case IR_MADD: case IR_MSUB: case IR_BITS: case IR_PLACE:	/* not made for this machine */
		return;
	case IR_ADD: emit_add(e, i, m); return;
	case IR_SUB: emit_alu(e, X86_SUB, i, m); return;
	case IR_AND: emit_alu(e, X86_AND, i, m); return;
	case IR_OR: emit_alu(e, X86_OR, i, m); return;
	case IR_XOR: emit_alu(e, X86_XOR, i, m); return;
	case IR_MUL: emit_mul(e, i, m); return;
	case IR_SHL: emit_shift(e, X86_SHL, i, m); return;
	case IR_SHR: emit_shift(e, X86_SHR, i, m); return;
	case IR_SAR: emit_shift(e, X86_SAR, i, m); return;
	case IR_ROL: emit_rotate(e, i, m); return;
	case IR_MULH: emit_mulh(e, m); return;
	case IR_DIV: case IR_MOD: case IR_SDIV: case IR_SMOD: emit_divide(e, i, m); return;
	case IR_NEG: x86_neg(b, i->width, m->dst); return;
	case IR_ZEXT: x86_movzx(b, i->width, m->dst, m->reg[0]); return;
	case IR_SEXT: x86_movsx(b, i->flags & IRF_LOW ? 32 : 64, i->width, m->dst, m->reg[0]); return;
	case IR_BSWAP: emit_bswap(e, i, m); return;
	case IR_LEA: x86_lea(b, 64, m->dst, address(e, i, m)); return;
	case IR_SELECT: x86_cmov(b, 64, x86_emit_compare(e, i, m), m->dst, m->reg[3]); return;
	case IR_LOAD: emit_load(e, i, m); return;
	case IR_LOAD_ACQ: x86_load(b, i->width, m->dst, address(e, i, m)); return;
	case IR_STORE: emit_store(e, i, m); return;
	case IR_STORE_REL: x86_store(b, i->width, address(e, i, m), m->reg[0]); return;
	case IR_A_ADD: emit_lock(e, X86_ADD, i, m); return;
	case IR_A_AND: emit_lock(e, X86_AND, i, m); return;
	case IR_A_OR: emit_lock(e, X86_OR, i, m); return;
	case IR_A_XOR: emit_lock(e, X86_XOR, i, m); return;
	case IR_A_FADD:
		emit_lock_prefix(e);
		x86_xadd(b, i->width, address(e, i, m), m->dst);
		return;
	case IR_A_FAND: emit_fetch(e, X86_AND, i, m); return;
	case IR_A_FOR: emit_fetch(e, X86_OR, i, m); return;
	case IR_A_FXOR: emit_fetch(e, X86_XOR, i, m); return;
	case IR_A_XCHG: x86_xchg_mem(b, i->width, address(e, i, m), m->dst); return;
	case IR_A_CMPXCHG:
		emit_lock_prefix(e);
		x86_cmpxchg(b, i->width, address(e, i, m), m->reg[0]);
		if (i->width == 32)	/* eax is not written when the values were equal */
			x86_mov(b, 32, RAX, RAX);
		return;
	case IR_CALL: case IR_CALL_FUNC: case IR_CALL_PTR: emit_call(e, i); return;
	}
}

static void emit_copy(struct emit *e, const struct mop *m)
{
	const struct ir_ins *from = &e->ir->ins[m->from];
	struct x86_mem to = slot_of(e, m->ins);

	if (!ir_remat(from)) {
		x86_load_xmm0(&e->b, slot_of(e, m->from));
		x86_store_xmm0(&e->b, to);
	} else if (from->op == IR_CONST && x86_fits32(from->imm) && !(e->features & X86_BLIND)) {
		x86_store_imm(&e->b, 64, to, from->imm);
	} else {		/* rax is borrowed; the address of the slot moves by the push */
		x86_push(&e->b, RAX);
		e->pushed += 8;
		emit_const(e, RAX, from);
		x86_store(&e->b, 64, slot_of(e, m->ins), RAX);
		e->pushed -= 8;
		x86_pop(&e->b, RAX);
	}
}

static void emit_push(struct emit *e, const struct mop *m)
{
	const struct ir_ins *from = &e->ir->ins[m->from];

	if (m->reg[0] != NO_REG) {
		x86_push(&e->b, m->reg[0]);
	} else if (!ir_remat(from)) {
		x86_push_mem(&e->b, slot_of(e, m->from));
	} else {
		x86_push(&e->b, RAX);
		e->pushed += 8;
		emit_const(e, RAX, from);
		e->pushed -= 8;
		x86_op_rm(&e->b, 64, 0x87, RAX, (struct x86_mem){ RSP, X86_NONE, 0, 0 });
	}
	e->pushed += 8;
}

void x86_emit_step(struct emit *e, const struct mop *m)
{
	const struct ir_ins *i = &e->ir->ins[m->ins];

	switch ((enum mop_kind)m->kind) {
	case MOP_INS:
		emit_op(e, i, m);
		if (m->dst != NO_REG && e->ra->values[m->ins].spilled)
			x86_store(&e->b, 64, slot_of(e, m->ins), m->dst);
		return;
	case MOP_MOVE:
		x86_mov(&e->b, 64, m->dst, m->reg[0]);
		return;
	case MOP_SWAP:
		x86_xchg(&e->b, m->dst, m->reg[0]);
		return;
	case MOP_LOAD:
		if (ir_remat(i))
			emit_const(e, m->dst, i);
		else
			x86_load(&e->b, 64, m->dst, slot_of(e, m->ins));
		return;
	case MOP_STORE:
		x86_store(&e->b, 64, slot_of(e, m->ins), m->reg[0]);
		return;
	case MOP_COPY:
		emit_copy(e, m);
		return;
	case MOP_PUSH:
		emit_push(e, m);
		return;
	case MOP_POP:	/* the address counts from rsp after the pop */
		e->pushed -= 8;
		x86_pop_mem(&e->b, slot_of(e, m->ins));
		return;
	}
}
