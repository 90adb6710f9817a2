/*
 * arm64_mem.c - loads, stores and atomics.
 *
 * Needs: registers that meet arm64_rules.c. Any address works; those that the instructions lack go
 * through x16.
 */
#include "jit/arm64.h"

struct place {
	unsigned base, index;	/* index: A64_ZR for none */
	bool scaled;
	int32_t offset;
};

/* Can the access have the offset? */
static bool near(unsigned size, int32_t offset)
{
	unsigned bytes = size / 8;

	return (offset >= -256 && offset < 256) || (offset >= 0 && !(offset % (int32_t)bytes) &&
						    (uint32_t)offset / bytes < 4096);
}

bool arm64_address(const struct ir_ins *i, struct ra_address to)
{
	if (i->op != IR_LOAD && i->op != IR_STORE)
		return !to.index && to.disp > -4096 && to.disp < 4096;
	if (to.frame)		/* where r10 is, seen from sp, is not known yet: near enough */
		return !to.index && to.disp > -4096 && to.disp < 4096;
	if (to.index)
		return !to.disp && (!to.scale || 8u << to.scale == i->width);
	return near(i->width, (int32_t)to.disp);
}

/* The base of the address and what is added to it. */
static struct place base_of(const struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct place p = { m->reg[1], A64_ZR, false, i->disp };

	if (i->flags & IRF_FRAME) {
		p.base = A64_SP;
		p.offset += e->r10 + e->pushed;
	}
	return p;
}

/* The address as one register. */
static unsigned in_register(struct emit *e, struct place p)
{
	if (!p.offset && p.base != A64_SP)
		return p.base;
	arm64_emit_add(e, 64, A64_IP0, p.base, p.offset);
	return A64_IP0;
}

static struct place address(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct place p = base_of(e, i, m);

	if (!i->c) {
		if (!near(i->width, p.offset)) {
			p.base = in_register(e, p);
			p.offset = 0;
		}
		return p;
	}
	p.base = in_register(e, p);
	p.offset = 0;
	if (i->scale && 8u << i->scale != i->width) {
		arm64_put(e, a64_add(64, A64_IP0, p.base, m->reg[2], a64_shifted(A64_LSL, i->scale)));
		p.base = A64_IP0;
	} else {
		p.index = m->reg[2];
		p.scaled = i->scale;
	}
	return p;
}

static void access(struct emit *e, enum a64_access how, unsigned size, unsigned t, struct place p)
{
	if (p.index != A64_ZR)
		arm64_put(e, a64_ldst_reg(how, size, t, p.base, p.index, p.scaled));
	else if (p.offset < 0 || p.offset % (int32_t)(size / 8))
		arm64_put(e, a64_ldst_near(how, size, t, p.base, p.offset));
	else
		arm64_put(e, a64_ldst(how, size, t, p.base, (uint32_t)p.offset));
}

void arm64_emit_frame(struct emit *e, enum a64_access how, unsigned t, int32_t offset, unsigned scratch)
{
	struct place p = { A64_SP, A64_ZR, false, offset };

	if (!near(64, offset)) {
		arm64_emit_add(e, 64, scratch, A64_SP, offset);
		p.base = scratch;
		p.offset = 0;
	}
	access(e, how, 64, t, p);
}

/* d = the low `size` bits of n in the other byte order, the rest clear if that of n is */
static void swap(struct emit *e, unsigned size, unsigned d, unsigned n)
{
	arm64_put(e, size == 16 ? a64_rev16(32, d, n) : a64_rev(size, d, n));
}

void arm64_emit_load(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct place p = address(e, i, m);
	bool low = i->flags & IRF_LOW || i->width == 64;

	if (i->flags & IRF_SIGNED && !(low && i->width >= 32))
		access(e, low ? A64_LDRS32 : A64_LDRS64, i->width, m->dst, p);
	else
		access(e, A64_LDR, i->width, m->dst, p);
	if (i->flags & IRF_SWAP)
		swap(e, i->width, m->dst, m->dst);
}

void arm64_emit_store(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct place p = address(e, i, m);
	unsigned t = m->reg[0];

	if (i->flags & IRF_IMM && i->imm == 0) {
		t = A64_ZR;
	} else if (i->flags & IRF_IMM) {
		t = A64_IP1;
		arm64_emit_constant(e, t, i->width == 64 ? (uint64_t)i->imm : (uint32_t)i->imm);
	} else if (i->flags & IRF_SWAP) {
		t = A64_IP1;
		swap(e, i->width, t, m->reg[0]);
	}
	access(e, A64_STR, i->width, t, p);
}

void arm64_emit_address(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	struct place p = base_of(e, i, m);

	if (!i->c) {
		arm64_emit_add(e, 64, m->dst, p.base, p.offset);
		return;
	}
	p.base = in_register(e, p);
	arm64_put(e, a64_add(64, m->dst, p.base, m->reg[2], a64_shifted(A64_LSL, i->scale)));
}

/* ---- atomics ---- */

static enum a64_atomic one_step(enum ir_op op)
{
	switch (op) {
	case IR_A_AND: case IR_A_FAND: return A64_LDCLR;	/* of the bits that the operand has not */
	case IR_A_OR: case IR_A_FOR: return A64_LDSET;
	case IR_A_XOR: case IR_A_FXOR: return A64_LDEOR;
	case IR_A_XCHG: return A64_SWP;
	default: return A64_LDADD;
	}
}

/* The constant operand; inverted, should the operation want it so. */
static uint64_t constant_of(const struct ir_ins *i, bool invert)
{
	uint64_t v = invert ? ~(uint64_t)i->imm : (uint64_t)i->imm;

	return i->width == 32 ? (uint32_t)v : v;
}

static void with_lse(struct emit *e, const struct ir_ins *i, const struct mop *m, unsigned at)
{
	enum a64_atomic op = one_step((enum ir_op)i->op);
	unsigned value = m->reg[0];

	if (i->op == IR_A_CMPXCHG) {
		arm64_put(e, a64_casal(i->width, m->dst, value, at));
		return;
	}
	if (i->flags & IRF_IMM) {
		arm64_emit_constant(e, A64_IP1, constant_of(i, op == A64_LDCLR));
		value = A64_IP1;
	} else if (op == A64_LDCLR) {
		arm64_put(e, a64_orn(i->width, A64_IP1, A64_ZR, value, 0));
		value = A64_IP1;
	}
	if (ir_is(i, IR_RESULT))
		arm64_put(e, a64_atomic(op, i->width, value, m->dst, at));
	else
		arm64_put(e, a64_atomic_plain(op, i->width, value, at));
}

static uint32_t new_value(const struct ir_ins *i, unsigned d, unsigned old, unsigned value)
{
	switch (one_step((enum ir_op)i->op)) {
	case A64_LDADD: return a64_add(i->width, d, old, value, 0);
	case A64_LDCLR: return a64_and(i->width, d, old, value, 0);
	case A64_LDEOR: return a64_eor(i->width, d, old, value, 0);
	case A64_LDSET: return a64_orr(i->width, d, old, value, 0);
	case A64_SWP: break;
	}
	return a64_nop();
}

/*
 * Load, operation and store; of the exclusive kind, and until nobody came between, unless there is nobody. What
 * gives the old value orders all other accesses, too.
 */
static void with_load_and_store(struct emit *e, const struct ir_ins *i, const struct mop *m, unsigned at)
{
	bool result = ir_is(i, IR_RESULT), alone = e->features & A64_ALONE;
	unsigned old = result ? m->dst : m->temp, new = m->temp, value = m->reg[0], words = 0;
	uint32_t loop[8];

	loop[words++] = alone ? a64_ldst(A64_LDR, i->width, old, at, 0) : a64_ldxr(i->width, old, at);
	if (i->flags & IRF_IMM) {	/* the register is taken below, in every round */
		value = A64_IP1;
		words += arm64_constant(loop + words, value, constant_of(i, false));
	}
	if (i->op == IR_A_XCHG) {
		new = value;
	} else if (i->op == IR_A_CMPXCHG) {
		new = value;
		loop[words++] = a64_cmp(i->width, old, m->reg[2], 0);
		loop[words++] = a64_aim(a64_b_cond(A64_NE), alone ? 2 * 4 : 3 * 4);	/* over store and jump */
	} else {
		loop[words++] = new_value(i, new, old, value);
	}
	if (alone)
		loop[words++] = a64_ldst(A64_STR, i->width, new, at, 0);
	else
		loop[words++] = (result ? a64_stlxr : a64_stxr)(i->width, A64_IP1, new, at);
	for (unsigned k = 0; k < words; k++)
		arm64_put(e, loop[k]);
	if (alone)
		return;
	arm64_put(e, a64_aim(a64_cbnz(32, A64_IP1), -4 * (int64_t)words));
	if (result)
		arm64_put(e, a64_dmb_ish());
}

void arm64_emit_atomic(struct emit *e, const struct ir_ins *i, const struct mop *m)
{
	unsigned at = in_register(e, base_of(e, i, m));

	if (i->op == IR_LOAD_ACQ) {
		arm64_put(e, a64_ldar(i->width, m->dst, at));
	} else if (i->op == IR_STORE_REL) {
		arm64_put(e, a64_stlr(i->width, m->reg[0], at));
	} else if (e->features & A64_LSE) {
		with_lse(e, i, m, at);
	} else {
		with_load_and_store(e, i, m, at);
	}
}
