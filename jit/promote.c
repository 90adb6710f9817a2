/*
 * promote.c - stack slots that can live in registers.
 *
 * A slot is promoted when only loads and stores of the same place and size, straight off the function's own
 * frame, touch it. Pointers into the frame may be handed to helpers, which go up from there, never down: what
 * lies below stays private. A pointer that goes anywhere else (a call of the program, memory, arithmetic,
 * another block) keeps the whole frame in memory.
 *
 * Needs: build_cfg() and liveness. Promises: slot_of[] and n_vars; liveness must be computed again after it.
 */
#include <string.h>

#include "core/helper.h"
#include "jit/build.h"

struct frame {
	/* by byte: offset of the access that covers it; 1: none yet, 2: clash */
	int16_t owner[ISA_STACK];
	uint8_t size[ISA_STACK];	/* by byte of its start */
	uint16_t count[ISA_STACK];
	int lowest;			/* offset from which on helpers may reach */
	uint16_t known;			/* registers that are r10 + off[] */
	int off[ISA_REGS];
};

enum { FREE = 1, CLASH = 2 };

unsigned build_slot(const struct builder *b, uint32_t pc)
{
	const struct insn *in = &b->prog->insns[pc];
	const struct isa_row *row = isa_row(in);
	unsigned base = row->form == FORM_LOAD ? in->src : in->dst;
	int off = in->off;

	if (b->n_vars == VAR_SLOT || (isa_op_kinds[row->op] != KIND_LOAD &&
				      isa_op_kinds[row->op] != KIND_STORE))
		return 0;
	if (base != ISA_FP) {
		if (!(b->proof->facts[pc].flags & PROOF_STACK))
			return 0;
		off = b->proof->facts[pc].stack_off;
	}
	return off < 0 && off >= -ISA_STACK ? b->slot_of[-off - 1] : 0;
}

static void touch(struct frame *f, int off, unsigned bytes, bool plain)
{
	bool clash = !plain;

	if (off < -ISA_STACK || off + (int)bytes > 0) {
		f->lowest = -ISA_STACK;
		return;
	}
	for (unsigned k = 0; k < bytes; k++) {
		int16_t *owner = &f->owner[-(off + (int)k) - 1];

		if (*owner != FREE && *owner != off)
			clash = true;
	}
	if (f->size[-off - 1] && f->size[-off - 1] != bytes)
		clash = true;
	for (unsigned k = 0; k < bytes; k++) {
		int16_t *owner = &f->owner[-(off + (int)k) - 1];

		if (clash && *owner < 0) {
			int at = *owner;

			for (unsigned n = f->size[-at - 1]; n--;)
				f->owner[-(at + (int)n) - 1] = CLASH;
		}
		*owner = clash ? CLASH : (int16_t)off;
	}
	if (!clash) {
		f->size[-off - 1] = (uint8_t)bytes;
		f->count[-off - 1]++;
	}
}

static void escape(struct frame *f, unsigned reg, bool upwards)
{
	if (!(f->known >> reg & 1))
		return;
	if (!upwards)
		f->lowest = -ISA_STACK;
	else if (f->off[reg] < f->lowest)
		f->lowest = f->off[reg];
}

static void look_at_memory(const struct builder *b, struct frame *f, uint32_t pc)
{
	const struct insn *in = &b->prog->insns[pc];
	const struct isa_row *row = isa_row(in);
	const struct proof_fact *fact = &b->proof->facts[pc];
	unsigned base = row->form == FORM_LOAD ? in->src : in->dst, kind = isa_op_kinds[row->op];

	if (f->known >> base & 1)
		touch(f, f->off[base] + in->off, row->width / 8, 
		      kind != KIND_ATOMIC && (base == ISA_FP || fact->flags & PROOF_STACK));
	else if (fact->flags & PROOF_STACK)
		touch(f, fact->stack_off, row->width / 8, kind != KIND_ATOMIC);
	if (row->form == FORM_STORE_REG)
		escape(f, in->src, false);
	if (row->form == FORM_LOAD)
		f->known &= (uint16_t)~(1u << in->dst);
}

static void look_at_alu(struct frame *f, const struct insn *in, const struct isa_row *row)
{
	uint16_t dst = (uint16_t)(1u << in->dst);

	if (row->op == OP_MOV && row->width == 64) {
		bool known = row->form == FORM_DST_SRC && f->known >> in->src & 1;

		f->off[in->dst] = f->off[in->src];
		f->known = (uint16_t)(known ? f->known | dst : f->known & ~dst);
		return;
	}
	if (f->known & dst && row->width == 64 && row->form == FORM_DST_IMM && row->op == OP_ADD) {
		f->off[in->dst] += in->imm;
		if (f->off[in->dst] < -ISA_STACK || f->off[in->dst] > 0)
			f->lowest = -ISA_STACK;
		return;
	}
	if (row->op != OP_MOV)
		escape(f, in->dst, false);
	if (row->form == FORM_DST_SRC)
		escape(f, in->src, false);
	f->known &= (uint16_t)~dst;
}

static void look_at_call(struct frame *f, const struct insn *in, const struct isa_row *row)
{
	const struct helper *h = row->op == OP_CALL ? helper_by_id((uint32_t)in->imm) : NULL;

	for (unsigned r = 1; r <= 5; r++)
		if (!h || helper_reads(h, r))
			escape(f, r, h && !(h->flags & HELPER_CALLBACK));
	f->known &= (uint16_t)~0x3fu;
}

static void look_at(const struct builder *b, struct frame *f, uint32_t pc)
{
	const struct insn *in = &b->prog->insns[pc];
	const struct isa_row *row = isa_row(in);

	switch ((enum isa_kind)isa_op_kinds[row->op]) {
	case KIND_ALU:
	case KIND_END:
		look_at_alu(f, in, row);
		break;
	case KIND_JMP:		/* comparing tells nothing of what is in the frame */
		break;
	case KIND_FLOW:
		if (row->op == OP_CALL || row->op == OP_CALL_LOCAL || row->op == OP_CALLX ||
		    row->op == OP_CALL_KFUNC)
			look_at_call(f, in, row);
		break;
	case KIND_LOAD:
	case KIND_STORE:
	case KIND_ATOMIC:
		look_at_memory(b, f, pc);
		if (row->op == OP_A_CMPXCHG)
			f->known &= (uint16_t)~1u;
		else if (isa_op_kinds[row->op] == KIND_ATOMIC && row->form == FORM_STORE_REG &&
			 in->src != ISA_FP)
			f->known &= (uint16_t)~(1u << in->src);
		break;
	case KIND_IMM64:
		f->known &= (uint16_t)~(1u << in->dst);
		break;
	case KIND_PKT:
		f->known &= (uint16_t)~0x3fu;
		break;
	}
}

void build_promote(struct builder *b)
{
	struct frame f = { .lowest = 0 };
	unsigned n = VAR_SLOT;

	for (unsigned i = 0; i < ISA_STACK; i++)
		f.owner[i] = FREE;
	for (uint32_t i = 0; i < b->n_bb; i++) {
		const struct bblock *bb = &b->bb[i];
		uint64_t out = 0;

		f.known = 1u << ISA_FP;
		f.off[ISA_FP] = 0;
		for (uint32_t pc = bb->start; pc < bb->end; pc += isa_is_imm64(&b->prog->insns[pc]) ? 2 : 1)
			look_at(b, &f, pc);
		for (unsigned k = 0; k < bb->n_succ; k++)
			out |= b->bb[bb->succ[k]].in;
		for (unsigned r = 0; r < ISA_FP; r++)
			if (out >> r & 1)
				escape(&f, r, false);
		if (f.lowest == -ISA_STACK)
			return;
	}
	for (int off = -1; off >= -ISA_STACK && n < VAR_MAX; off--) {
		unsigned at = (unsigned)-off - 1;

		if (f.owner[at] == off && f.size[at] && off + f.size[at] <= f.lowest)
			b->slot_of[at] = (uint8_t)n++;
	}
	b->n_vars = n;
}
