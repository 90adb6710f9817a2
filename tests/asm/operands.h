/*
 * operands.h - instructions of a row of isa.def with operands at the ends of their ranges.
 */
#ifndef TESTS_ASM_OPERANDS_H
#define TESTS_ASM_OPERANDS_H

#include "core/disasm.h"
#include "core/isa.h"
#include "core/strbuf.h"

static const int operand_regs[] = { 0, 1, 5, 9, 10 };
static const int operand_offs[] = { 0, 1, -1, 8, -8, 32767, -32768 };
static const int32_t operand_imms[] = { 0, 1, -1, 77, INT32_MAX, INT32_MIN, 0x12345678 };

enum { N_REGS = 5, N_OFFS = 7, N_IMMS = 7 };

/* Which fields of a form are operands. */
struct fields {
	bool dst, src, off, imm, imm64;
};

static struct fields form_fields(enum isa_form form)
{
	switch (form) {
	case FORM_NONE: return (struct fields){ 0 };
	case FORM_DST: return (struct fields){ .dst = true };
	case FORM_DST_IMM: return (struct fields){ .dst = true, .imm = true };
	case FORM_DST_SRC: return (struct fields){ .dst = true, .src = true };
	case FORM_DST_SRC_IMM: return (struct fields){ .dst = true, .src = true, .imm = true };
	case FORM_DST_IMM_JMP: return (struct fields){ .dst = true, .imm = true, .off = true };
	case FORM_DST_SRC_JMP: return (struct fields){ .dst = true, .src = true, .off = true };
	case FORM_JMP: return (struct fields){ .off = true };
	case FORM_JMP_IMM: return (struct fields){ .imm = true };
	case FORM_CALL: return (struct fields){ .imm = true };
	case FORM_CALL_OFF: return (struct fields){ .imm = true };
	case FORM_LOAD: return (struct fields){ .dst = true, .src = true, .off = true };
	case FORM_STORE_IMM: return (struct fields){ .dst = true, .off = true, .imm = true };
	case FORM_STORE_REG: return (struct fields){ .dst = true, .src = true, .off = true };
	case FORM_DST_IMM64: return (struct fields){ .dst = true, .imm = true, .imm64 = true };
	case FORM_PKT_ABS: return (struct fields){ .imm = true };
	case FORM_PKT_IND: return (struct fields){ .src = true, .imm = true };
	}
	return (struct fields){ 0 };
}

/* The instruction of row `id` with these operand fields; the second slot is used by lddw only. */
static void make_insn(struct insn in[2], enum isa_id id, unsigned dst, unsigned src, int off, int32_t imm,
		      int32_t high)
{
	const struct isa_row *row = &isa_rows[id];
	struct fields f = form_fields((enum isa_form)row->form);

	in[0] = (struct insn){ .opcode = row->opcode, .dst = (uint8_t)(f.dst ? dst : 0), .id = (uint16_t)id };
	in[0].src = (uint8_t)(row->src == ISA_REG ? (f.src ? src : 0) : (unsigned)row->src);
	in[0].off = (int16_t)(row->off == ISA_ANY ? (f.off ? off : 0) : row->off);
	in[0].imm = row->imm == ISA_ANY ? (f.imm ? imm : 0) : row->imm;
	/* two address spaces of 16 bits */
	in[1] = (struct insn){ .id = ISA_IMM64_HI, .imm = f.imm64 ? high : 0 };
}

/*
 * Whether a text says all of the instruction. A kernel function's is its name only, and the kernel prints
 * maps and variables as the addresses that it has put in their place.
 */
static bool has_text(const struct insn *in, enum disasm_style style)
{
	const struct isa_row *row = isa_row(in);

	if (style == DISASM_KERNEL && row->form == FORM_DST_IMM64 && row->op != OP_LD_IMM64)
		return false;
	return row->op != OP_CALL_KFUNC;
}

/* The text of the instruction in slot `pc`, on a line of its own. */
static void put_line(struct strbuf *out, const struct insn *in, enum disasm_style style, size_t pc)
{
	if (style == DISASM_KERNEL)
		strbuf_printf(out, "%4zu: (%02x) ", pc, in->opcode);
	else
		strbuf_putc(out, '\t');
	disasm(out, in, 0, style, NULL);
	strbuf_puts(out, style == DISASM_KERNEL ? "\t\t; R1_w=5 R10=fp0\n" : "\n");
}

/* Calls `each` for every combination of operands that the row's fields ask for. */
__attribute__((unused)) static void for_operands(enum isa_id id,
						 void (*each)(void *arg, const struct insn *in), void *arg)
{
	struct fields f = form_fields((enum isa_form)isa_rows[id].form);
	struct insn in[2];

	for (int d = 0; d < (f.dst ? N_REGS : 1); d++)
		for (int s = 0; s < (f.src ? N_REGS : 1); s++)
			for (int o = 0; o < (f.off ? N_OFFS : 1); o++)
				for (int i = 0; i < (f.imm ? N_IMMS : 1); i++) {
					make_insn(in, id, (unsigned)operand_regs[d],
						  (unsigned)operand_regs[s], operand_offs[o], operand_imms[i],
						  operand_imms[N_IMMS - 1 - i]);
					each(arg, in);
				}
}

#endif
