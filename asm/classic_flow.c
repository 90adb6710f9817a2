/*
 * classic_flow.c - reachability, liveness, ranges and how far into the packet a classic program looks.
 */
#include <stdlib.h>

#include "asm/classic_flow.h"

uint64_t classic_load_end(const struct classic *in)
{
	return (uint64_t)in->k + classic_width(in);
}

bool classic_load_fails(const struct classic *in, uint32_t limit)
{
	enum classic_op op = classic_op(in);
	unsigned form = classic_rows[op].form;

	if (form == CFORM_MSH)
		return classic_load_end(in) > limit;
	return (form == CFORM_ABS || form == CFORM_IND) && in->k < CLASSIC_LINK_OFFSET &&
	       classic_load_end(in) > limit;
}

struct flow {
	const struct classic_prog *prog;
	struct classic_fact *facts;
	uint32_t limit;
};

/* A load from a fixed offset of the packet that packet pointers reach. */
static bool is_direct(const struct classic *in, enum classic_op op)
{
	return (classic_rows[op].form == CFORM_ABS || op == CLASSIC_LDX_MSH) &&
	       classic_load_end(in) <= DIRECT_MAX;
}

uint32_t classic_load_reach(const struct classic_prog *prog, const struct classic_fact *facts, uint32_t at)
{
	uint32_t end = (uint32_t)classic_load_end(&prog->insns[at]), next = facts[at + 1].reach;

	return next != UINT32_MAX && next > end ? next : end;
}

/* The one or two instructions that may follow; how many. */
static unsigned successors(const struct flow *flow, uint32_t at, uint32_t next[2])
{
	const struct classic *in = &flow->prog->insns[at];

	switch ((enum classic_form)classic_rows[classic_op(in)].form) {
	case CFORM_JUMP:
		next[0] = at + 1 + in->k;
		return 1;
	case CFORM_COND_K:
	case CFORM_COND_X:
		next[0] = at + 1 + in->jt;
		next[1] = at + 1 + in->jf;
		return 2;
	case CFORM_NONE: case CFORM_ABS: case CFORM_IND: case CFORM_IMM: case CFORM_MEM:
	case CFORM_LEN: case CFORM_MSH: case CFORM_X: case CFORM_A:
		break;
	}
	if (classic_op(in) == CLASSIC_RET_K || classic_op(in) == CLASSIC_RET_A ||
	    classic_load_fails(in, flow->limit))
		return 0;
	next[0] = at + 1;
	return 1;
}

/* ---- backward: liveness and reach ---- */

static void reads_writes(const struct classic *in, bool *reads_a, bool *reads_x, bool *writes_a,
			 bool *writes_x)
{
	enum classic_op op = classic_op(in);
	unsigned class = in->code & 7;
	bool xor_x = classic_aux_at(in) == CLASSIC_AUX_XOR_X;

	*writes_a = class == 0 || class == 4 || op == CLASSIC_TXA;
	*writes_x = class == 1 || op == CLASSIC_TAX;
	*reads_a = class == 2 || class == 4 || (class == 5 && op != CLASSIC_JA) || op == CLASSIC_RET_A ||
		   op == CLASSIC_TAX || xor_x;
	*reads_x = class == 3 || classic_rows[op].form == CFORM_X || classic_rows[op].form == CFORM_COND_X ||
		   classic_rows[op].form == CFORM_IND || op == CLASSIC_TXA || xor_x;
}

static void look_back(const struct flow *flow, uint32_t at)
{
	const struct classic *in = &flow->prog->insns[at];
	struct classic_fact *facts = flow->facts;
	struct classic_fact *f = &facts[at];
	enum classic_op op = classic_op(in);
	bool reads_a, reads_x, writes_a, writes_x;
	uint32_t next[2], n = successors(flow, at, next);

	f->reach = UINT32_MAX;
	for (uint32_t i = 0; i < n; i++) {
		f->a_live |= facts[next[i]].a_live;
		f->x_live |= facts[next[i]].x_live;
		if (f->reach > facts[next[i]].reach)
			f->reach = facts[next[i]].reach;
	}
	reads_writes(in, &reads_a, &reads_x, &writes_a, &writes_x);
	f->a_live = reads_a || (f->a_live && !writes_a);
	f->x_live = reads_x || (f->x_live && !writes_x);
	if (op == CLASSIC_RET_A || (op == CLASSIC_RET_K && in->k))
		f->reach = 0;
	if (is_direct(in, op) && f->reach < classic_load_end(in))
		f->reach = (uint32_t)classic_load_end(in);
}

/* ---- forward: ranges, and what was compared with the packet's length ---- */

uint32_t classic_mask(uint32_t v)
{
	while (v & (v + 1))
		v |= v >> 1;
	return v;
}

static uint32_t alu_max(const struct classic *in, uint32_t a, uint32_t b, bool constant)
{
	uint64_t v = UINT32_MAX;

	switch (in->code & 0xf0) {
	case 0x00:
		v = (uint64_t)a + b;
		break;
	case 0x20:
		v = a <= 0xffff && b <= 0xffff ? (uint64_t)a * b : UINT32_MAX;
		break;
	case 0x30:
		v = constant ? a / b : a;
		break;
	case 0x90:
		v = a < b ? a : b;
		break;
	case 0x40:
	case 0xa0:
		v = classic_mask(a | b);
		break;
	case 0x50:
		v = a < b ? a : b;
		break;
	case 0x60:
		v = constant ? (uint64_t)a << b : UINT32_MAX;
		break;
	case 0x70:
		v = constant ? a >> b : a;
		break;
	}
	return v < UINT32_MAX ? (uint32_t)v : UINT32_MAX;
}

static void step(const struct classic *in, struct classic_fact *f)
{
	enum classic_op op = classic_op(in);
	unsigned width = classic_width(in);

	switch (in->code & 7) {
	case 0:
		f->a_max = op == CLASSIC_LD_IMM ? in->k : op == CLASSIC_LD_MEM ? f->m_max[in->k] : UINT32_MAX;
		if (width < 4 && classic_aux_at(in) == CLASSIC_AUXES)
			f->a_max = width == 2 ? 0xffff : 0xff;
		break;
	case 1:
		f->x_max = op == CLASSIC_LDX_IMM ? in->k : op == CLASSIC_LDX_MEM ? f->m_max[in->k] :
			   op == CLASSIC_LDX_MSH ? 60 : UINT32_MAX;
		break;
	case 2:
		f->m_max[in->k] = f->a_max;
		break;
	case 3:
		f->m_max[in->k] = f->x_max;
		break;
	case 4:
		f->a_max = alu_max(in, f->a_max, in->code & 8 ? f->x_max : in->k, !(in->code & 8));
		break;
	case 7:
		if (op == CLASSIC_TAX)
			f->x_max = f->a_max;
		else
			f->a_max = f->x_max;
		break;
	}
}

static void grow(uint32_t *limit, uint32_t value)
{
	if (*limit < value)
		*limit = value;
}

static void join(struct classic_fact *to, const struct classic_fact *from)
{
	if (!to->reached) {
		to->checked = UINT32_MAX;
		to->reached = true;
	}
	grow(&to->a_max, from->a_max);
	grow(&to->x_max, from->x_max);
	for (unsigned i = 0; i < CLASSIC_WORDS; i++)
		grow(&to->m_max[i], from->m_max[i]);
	if (to->checked > from->checked)
		to->checked = from->checked;
}

static void look_ahead(const struct flow *flow, uint32_t at)
{
	const struct classic *in = &flow->prog->insns[at];
	struct classic_fact *facts = flow->facts;
	struct classic_fact f = facts[at];
	uint32_t next[2], n = successors(flow, at, next);

	step(in, &f);
	if (is_direct(in, classic_op(in)))
		grow(&f.checked, classic_load_reach(flow->prog, facts, at));
	for (uint32_t i = 0; i < n; i++)
		join(&facts[next[i]], &f);
}

struct classic_fact *classic_flow(const struct classic_prog *prog, uint32_t limit)
{
	struct classic_fact *facts = calloc(prog->n, sizeof(*facts));
	struct flow flow = { prog, facts, limit };

	if (!facts)
		return NULL;
	for (uint32_t i = prog->n; i-- > 0;)
		look_back(&flow, i);
	facts[0].reached = true;
	for (uint32_t i = 0; i < prog->n; i++)
		if (facts[i].reached)
			look_ahead(&flow, i);
	return facts;
}
