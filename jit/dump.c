/*
 * dump.c - what the compiler made, as text: registers of each step, and machine code between the lines that
 * it is of.
 */
#include <errno.h>
#include <string.h>

#include "config.h"
#include "core/disasm.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "jit/code.h"
#include "jit/jit.h"
#include "jit/regalloc.h"

#ifdef HAVE_CAPSTONE
#include <capstone/capstone.h>
#endif

/* ---- steps: values are v, the machine's registers p ---- */

static void put_reg(struct strbuf *out, const char *before, uint8_t reg)
{
	if (reg != NO_REG)
		strbuf_printf(out, "%sp%u", before, reg);
}

static void dump_step(const struct ra *ra, const struct mop *m, struct strbuf *out)
{
	static const char *const names[] = { "", "move", "swap", "load", "store", "copy", "push", "pop" };
	const struct ir_ins *i = &ra->ir->ins[m->ins];
	const char *before = " from ";

	if (m->kind == MOP_INS)
		strbuf_printf(out, "\tv%u = %s%u", m->ins, ir_op_names[i->op], i->width);
	else if (m->kind == MOP_MOVE || m->kind == MOP_SWAP)
		strbuf_printf(out, "\t%s", names[m->kind]);
	else
		strbuf_printf(out, "\t%s v%u", names[m->kind], m->ins);
	put_reg(out, " to ", m->dst);
	for (unsigned k = 0; k < 4; k++) {
		put_reg(out, before, m->reg[k]);
		before = m->reg[k] == NO_REG ? before : ", ";
	}
	put_reg(out, " with ", m->temp);
	strbuf_putc(out, '\n');
}

static void dump_span(const struct ra *ra, struct span s, struct strbuf *out)
{
	for (uint32_t k = 0; k < s.n; k++)
		dump_step(ra, &ra->mops[s.first + k], out);
}

void ra_dump(const struct ra *ra, struct strbuf *out)
{
	strbuf_printf(out, "function %u with registers of %s, %u slots in the frame\n", ra->ir->func,
		      ra->m->name,
		      ra->n_slots);
	for (uint32_t o = 0; o < ra->ir->n_order; o++) {
		uint32_t blk = ra->ir->order[o];
		const struct ir_block *b = &ra->ir->blocks[blk];

		strbuf_printf(out, "b%u:\n", blk);
		dump_span(ra, ra->blocks[blk].steps, out);
		for (unsigned k = 0; k < b->n_succ; k++) {
			strbuf_printf(out, "\t-> b%u\n", b->succ[k]);
			dump_span(ra, ra->blocks[blk].edge[k], out);
		}
	}
}

/* ---- machine code ---- */

#ifdef HAVE_CAPSTONE

#if defined(__aarch64__)
static const cs_arch arch = CS_ARCH_ARM64;
static const cs_mode mode = CS_MODE_LITTLE_ENDIAN;
#else
static const cs_arch arch = CS_ARCH_X86;
static const cs_mode mode = CS_MODE_64;
#endif

static void put_instruction(const cs_insn *in, struct strbuf *out)
{
	enum { SHOWN = 8 };

	strbuf_printf(out, "%8llx:  ", (unsigned long long)in->address);
	for (unsigned i = 0; i < SHOWN || i < in->size; i++) {
		if (i < in->size)
			strbuf_printf(out, "%02x ", in->bytes[i]);
		else
			strbuf_puts(out, "   ");
	}
	strbuf_printf(out, " %s%s%s\n", in->mnemonic, in->op_str[0] ? " " : "", in->op_str);
}

/* Addresses are offsets into the code, so that dumps are the same from run to run. */
static void put_code(csh handle, cs_insn *in, const struct code *code, size_t from, size_t to,
		     struct strbuf *out)
{
	const uint8_t *p = code->pages + from;
	size_t left = to - from;
	uint64_t address = from;

	while (left && cs_disasm_iter(handle, &p, &left, &address, in))
		put_instruction(in, out);
	for (; left; left--)	/* what is no instruction */
		strbuf_printf(out, "%8llx:  %02x\n", (unsigned long long)address++, *p++);
}

static void put_place(const struct prog *prog, uint32_t pc, const struct prog_line **last, struct strbuf *out)
{
	const struct prog_line *line = prog_line(prog, pc);
	const struct prog_func *func = prog_func(prog, pc);

	if (pc == func->start)
		strbuf_printf(out, "%s:\n", func->name);
	if (line && line != *last && line->text && *line->text)
		strbuf_printf(out, "; %s:%u: %s\n", line->file, line->line,
			      line->text + strspn(line->text, " \t"));
	*last = line;
	strbuf_printf(out, "; %u: ", pc);
	disasm(out, &prog->insns[pc], pc, DISASM_PSEUDOC, NULL);
	strbuf_putc(out, '\n');
}

int code_dump(const struct code *code, const struct prog *prog, struct strbuf *out)
{
	const struct prog_line *last = NULL;
	size_t at = 0;
	cs_insn *in;
	csh handle;

	if (!code->n_places)
		return -EINVAL;
	if (cs_open(arch, mode, &handle) != CS_ERR_OK)
		return -ENOTSUP;
	in = cs_malloc(handle);
	strbuf_printf(out, "; program '%s': %zu bytes of code, entered at %#zx\n", prog->name, code->size,
		      code->entry);
	for (uint32_t i = 0; in && i <= code->n_places; i++) {
		size_t next = i < code->n_places ? code->places[i].at : code->size;

		put_code(handle, in, code, at, next, out);
		at = next;
		if (i < code->n_places)
			put_place(prog, code->places[i].pc, &last, out);
	}
	if (in)
		cs_free(in, 1);
	cs_close(&handle);
	return in ? 0 : -ENOMEM;
}

bool code_can_dump(void)
{
	return true;
}

#else

int code_dump(const struct code *code, const struct prog *prog, struct strbuf *out)
{
	(void)code, (void)prog, (void)out;
	return -ENOTSUP;
}

bool code_can_dump(void)
{
	return false;
}

#endif
