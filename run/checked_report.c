/*
 * The report of a fault: what and where as an error, then the instruction, the calls that led there, and the
 * registers with what they point to.
 */
#include <stdarg.h>
#include <stdio.h>

#include "core/diag.h"
#include "core/disasm.h"
#include "run/checked_impl.h"

bool checked_fault(struct checked *c, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	if (c->failed)
		return false;
	c->failed = true;
	strbuf_cut(&c->what, 0);
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	strbuf_puts(&c->what, text);
	return false;
}

bool checked_failed(const struct checked *c)
{
	return c->failed;
}

static struct loc place(const struct checked_frame *f, struct diags *d)
{
	const struct prog_line *line = f->pc < f->prog->len ? prog_line(f->prog, f->pc) : NULL;

	if (line && line->line)
		return (struct loc){ diag_intern(d, line->file), line->line, line->col, 0 };
	if (f->prog->set && f->prog->set->file)
		return (struct loc){ diag_intern(d, f->prog->set->file), 0, 0, 0 };
	return (struct loc){ NULL, 0, 0, 0 };
}

static void note_instruction(const struct checked_frame *f, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	if (f->pc >= f->prog->len)
		return;
	disasm(&text, &f->prog->insns[f->pc], f->pc, DISASM_PSEUDOC, NULL);
	diag_note(d, place(f, d), "instruction %u of '%s': %s", f->pc, f->prog->name, text.s);
	strbuf_free(&text);
}

static void note_calls(const struct checked *c, struct diags *d)
{
	static const char *const how[] = { "reached by a tail call from", "called by", "called back by" };

	for (uint32_t i = c->depth; i-- > 0;) {
		const struct checked_frame *f = &c->frames[i];

		diag_note(d, place(f, d), "%s instruction %u of '%s'", how[c->frames[i + 1].entry], f->pc,
			  prog_func(f->prog, f->pc)->name);
	}
}

/* Four registers to a line, or one where there is something to say of it. */
static void note_registers(const struct checked *c, struct diags *d)
{
	const struct loc nowhere = { NULL, 0, 0, 0 };
	struct strbuf line = STRBUF_INIT, what = STRBUF_INIT;

	for (unsigned r = 0; r < ISA_REGS; r++) {
		strbuf_cut(&what, 0);
		checked_describe(c, c->r[r], &what);
		if (line.len && (what.len || line.len > 80)) {
			diag_note(d, nowhere, "%s", line.s);
			strbuf_cut(&line, 0);
		}
		strbuf_printf(&line, "%sr%u = %#llx", line.len ? ", " : "", r, (unsigned long long)c->r[r]);
		if (what.len) {
			diag_note(d, nowhere, "%s: %s", line.s, what.s);
			strbuf_cut(&line, 0);
		}
	}
	if (line.len)
		diag_note(d, nowhere, "%s", line.s);
	strbuf_free(&line);
	strbuf_free(&what);
}

void checked_report(const struct checked *c, struct diags *d)
{
	const struct checked_frame *f = &c->frames[c->depth];

	diag_error(d, place(f, d), "program '%s' stopped: %s", c->frames[0].prog->name, c->what.s);
	note_instruction(f, d);
	note_calls(c, d);
	note_registers(c, d);
}
