#include "core/disasm.h"

#include <inttypes.h>

#include "core/helper.h"
#include "core/strbuf.h"

/* One call of disasm(). */
struct printing {
	struct strbuf *out;
	const struct insn *in;
	uint32_t pc;
	enum disasm_style style;
	const struct disasm_names *names;
};

static const char *operand_name(const struct printing *p)
{
	return p->names && p->names->operand ? p->names->operand(p->names->arg, p->pc, p->in) : NULL;
}

static void put_reg(struct printing *p, char class, unsigned reg)
{
	if (p->style == DISASM_MNEMONIC)
		strbuf_putc(p->out, '%');
	strbuf_printf(p->out, "%c%u", class, reg);
}

/* Base register and displacement: each style has its own spacing. */
static void put_address(struct printing *p, unsigned reg)
{
	int off = p->in->off;

	put_reg(p, 'r', reg);
	switch (p->style) {
	case DISASM_KERNEL:
		strbuf_printf(p->out, " %+d", off);
		break;
	case DISASM_PSEUDOC:
		strbuf_printf(p->out, " %c %d", off < 0 ? '-' : '+', off < 0 ? -off : off);
		break;
	case DISASM_MNEMONIC:
		strbuf_printf(p->out, "%+d", off);
		break;
	}
}

static void put_jump(struct printing *p, int distance)
{
	const char *name = p->style == DISASM_KERNEL ? NULL : operand_name(p);

	if (name)
		strbuf_puts(p->out, name);
	else
		strbuf_printf(p->out, p->style == DISASM_KERNEL ? "pc%+d" :
				      p->style == DISASM_PSEUDOC ? "%+d" : "%d", distance);
}

static void put_helper(struct printing *p)
{
	const struct helper *helper;
	const char *name;

	if (p->style == DISASM_KERNEL) {
		helper = p->in->src ? NULL : helper_by_id((uint32_t)p->in->imm);
		name = helper ? helper->name : "unspec";	/* the kernel has a name for number 0 */
		if (helper || (p->in->src == 0 && p->in->imm == 0))
			strbuf_printf(p->out, "bpf_%s#%d", name, p->in->imm);
		else
			strbuf_printf(p->out, "unknown#%d", p->in->imm);
		return;
	}
	name = operand_name(p);
	if (name)
		strbuf_puts(p->out, name);
	else
		strbuf_printf(p->out, "%d", p->in->imm);
}

static void put_local(struct printing *p)
{
	const char *name = p->style == DISASM_KERNEL ? NULL : operand_name(p);

	if (name)
		strbuf_puts(p->out, name);
	else
		strbuf_printf(p->out, "%s%+d", p->style == DISASM_MNEMONIC ? "local " : "pc", p->in->imm);
}

static void put_kfunc(struct printing *p)
{
	const char *name = operand_name(p);

	if (name || p->in->imm)
		strbuf_puts(p->out, name ? name : "kernel-function");	/* number 0 has an empty name */
	if (p->style == DISASM_KERNEL)
		strbuf_printf(p->out, "#%d", p->in->imm);
}

static void put_imm64(struct printing *p)
{
	uint64_t value = isa_imm64(p->in);
	const char *name;

	if (p->style == DISASM_KERNEL) {
		if (p->names && p->names->address)
			p->names->address(p->names->arg, p->pc, p->in, &value);
		strbuf_printf(p->out, "0x%" PRIx64, value);
		return;
	}
	name = operand_name(p);
	if (name)
		strbuf_puts(p->out, name);
	else
		strbuf_printf(p->out, p->style == DISASM_PSEUDOC ? "%" PRId64 : "0x%" PRIx64, value);
}

static const char *memory_type(unsigned opcode)
{
	static const char *const types[] = { "u32", "u16", "u8", "u64" };

	return types[opcode >> 3 & 3];
}

static void put_operand(struct printing *p, char code)
{
	const struct insn *in = p->in;
	uint32_t imm = (uint32_t)in->imm;

	switch (code) {
	case 'd': put_reg(p, 'r', in->dst); break;
	case 's': put_reg(p, 'r', in->src); break;
	case 'D': put_reg(p, 'w', in->dst); break;
	case 'S': put_reg(p, 'w', in->src); break;
	case 'i': strbuf_printf(p->out, "%d", in->imm); break;
	case 'h': strbuf_printf(p->out, p->style == DISASM_KERNEL ? "0x%x" : "%d", imm); break;
	case 'x': strbuf_printf(p->out, "%u", imm >> 16); break;
	case 'y': strbuf_printf(p->out, "%u", imm & 0xffff); break;
	case 'p':
		if (imm)
			strbuf_printf(p->out, " + %d", in->imm);
		break;
	case 'm': put_address(p, in->dst); break;
	case 'n': put_address(p, in->src); break;
	case 'j': put_jump(p, in->off); break;
	case 'J': put_jump(p, in->imm); break;
	case 'c': put_helper(p); break;
	case 'f': put_local(p); break;
	case 'k': put_kfunc(p); break;
	case 'l': put_imm64(p); break;
	case 'u': strbuf_puts(p->out, memory_type(in->opcode)); break;
	default: strbuf_putc(p->out, code); break;
	}
}

static void put_text(struct printing *p, const char *text)
{
	for (; *text; text++)
		if (*text == '%')
			put_operand(p, *++text);
		else
			strbuf_putc(p->out, *text);
}

/* ---- the verifier's log ---- */

/* How many of the row's fixed fields `in` has. */
static int fields_met(const struct isa_row *row, const struct insn *in)
{
	return (row->src == in->src) + (row->off == in->off) + (row->imm == in->imm);
}

/*
 * The row whose text the kernel would print. It prints before it checks reserved fields, so that illegal
 * instructions look like the legal one they come nearest to; only the operation of an atomic must be right.
 */
static const struct isa_row *kernel_row(const struct insn *in)
{
	const struct isa_row *best = NULL;
	bool is_atomic = (in->opcode & 0xe7) == 0xc3;

	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		const struct isa_row *row = &isa_rows[id];

		if (row->opcode != in->opcode || (is_atomic && row->imm != in->imm))
			continue;
		if (!best || fields_met(row, in) > fields_met(best, in))
			best = row;
	}
	if (!best && is_atomic && in->opcode != 0xc3) {	/* narrow forms of what exists in 32 bits only */
		struct insn wide = { .opcode = 0xc3, .imm = in->imm };

		best = kernel_row(&wide);
	}
	return best;
}

/* Encodings that are legal nowhere, yet have a text of their own in the kernel; NULL: none. */
static const char *kernel_oddity(const struct insn *in)
{
	if (in->opcode == 0xbf && in->off == -1)
		return "%d = &(void __percpu *)(%s)";
	if (in->opcode == 0xbc && in->off == 32)
		return "%D = (s32)%S";
	if (in->opcode == 0xe5 && in->src)
		return "if %d (null) %h goto %j";
	return NULL;
}

static void put_kernel(struct printing *p)
{
	static const char *const prefixes[] = { "ld_", "ldx_", "st_", "" };	/* by class */
	const struct isa_row *row = isa_row(p->in);
	const char *odd = kernel_oddity(p->in);
	unsigned class = p->in->opcode & 7;

	if (p->in->id <= ISA_IMM64_HI)
		row = kernel_row(p->in);
	if (odd || row)
		put_text(p, odd ? odd : row->kernel);
	else
		strbuf_printf(p->out, "BUG_%s%02x", class < 4 ? prefixes[class] : "", p->in->opcode);
}

/* ---- text to assemble again ---- */

/* Whether the fields that are no operands are zero and the registers exist, so that the text says it all. */
static bool is_clean(const struct insn *in)
{
	switch ((enum isa_form)isa_row(in)->form) {
	case FORM_NONE:
		return in->dst == 0 && in->off == 0;
	case FORM_JMP:
	case FORM_JMP_IMM:
	case FORM_CALL:
	case FORM_PKT_ABS:
	case FORM_PKT_IND:
		return in->dst == 0;
	case FORM_CALL_OFF:
		return in->dst == 0 && in->off == 0;
	case FORM_DST_IMM64:
		return in->dst < ISA_REGS && !(in[1].dst | in[1].src | in[1].off);
	case FORM_DST:
	case FORM_DST_IMM:
	case FORM_DST_SRC:
	case FORM_DST_SRC_IMM:
	case FORM_DST_IMM_JMP:
	case FORM_DST_SRC_JMP:
	case FORM_LOAD:
	case FORM_STORE_IMM:
	case FORM_STORE_REG:
		break;
	}
	return in->dst < ISA_REGS;
}

static void put_bytes(struct printing *p, const struct insn *in)
{
	bool big_endian = p->names && p->names->big_endian;
	uint8_t bytes[ISA_SLOT];
	uint64_t value = 0;

	isa_encode(in, 1, big_endian, bytes);
	for (unsigned i = 0; i < ISA_SLOT; i++)
		value = value << 8 | bytes[big_endian ? i : ISA_SLOT - 1 - i];
	strbuf_printf(p->out, "0x%" PRIx64, value);
}

static void put_source(struct printing *p)
{
	const struct isa_row *row = isa_row(p->in);
	bool is_kfunc = row->form == FORM_CALL_OFF;

	if (p->in->id <= ISA_IMM64_HI || !is_clean(p->in) || (is_kfunc && !operand_name(p))) {
		strbuf_puts(p->out, ".8byte ");
		put_bytes(p, p->in);
		if (p->in->id > ISA_IMM64_HI && row->form == FORM_DST_IMM64) {
			strbuf_puts(p->out, ", ");
			put_bytes(p, p->in + 1);
		}
		return;
	}
	if (row->form == FORM_DST_IMM64 && operand_name(p))
		row = &isa_rows[ISA_LD_IMM64];
	put_text(p, p->style == DISASM_PSEUDOC ? row->pseudoc : row->mnemonic);
}

void disasm(struct strbuf *out, const struct insn *in, uint32_t pc, enum disasm_style style,
	    const struct disasm_names *names)
{
	struct printing p = { out, in, pc, style, names };

	if (style == DISASM_KERNEL)
		put_kernel(&p);
	else
		put_source(&p);
}
