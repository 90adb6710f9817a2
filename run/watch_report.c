/*
 * What watched runs amount to: an annotated listing, and coverage for lcov.
 */
#include <stdlib.h>
#include <string.h>

#include "core/disasm.h"
#include "core/prog.h"
#include "run/watch.h"

/* ---- the listing ---- */

static uint64_t sum(const uint64_t *values, uint32_t n)
{
	uint64_t all = 0;

	for (uint32_t i = 0; i < n; i++)
		all += values[i];
	return all;
}

static void list_instruction(const struct watch_counts *c, uint32_t pc, uint64_t all_ns, struct strbuf *out)
{
	uint64_t n = c->count[pc];

	if (n)
		strbuf_printf(out, "%12llu %5.1f%% %9.1f  ", (unsigned long long)n,
			      all_ns ? 100.0 * (double)c->ns[pc] / (double)all_ns : 0, (double)c->ns[pc] / (double)n);
	else
		strbuf_printf(out, "%12s %6s %9s  ", "-", "", "");
	strbuf_printf(out, "%4u: ", pc);
	disasm(out, &c->prog->insns[pc], pc, DISASM_KERNEL, NULL);
	strbuf_putc(out, '\n');
}

static void list_program(const struct watch_counts *c, struct strbuf *out)
{
	const struct prog *prog = c->prog;
	uint64_t all_ns = sum(c->ns, prog->len);
	const struct prog_line *before = NULL;

	strbuf_printf(out, "%s (%s): %llu runs, %llu instructions, %llu us\n", prog->name, prog->type->name,
		      (unsigned long long)c->count[0], (unsigned long long)sum(c->count, prog->len),
		      (unsigned long long)(all_ns / 1000));
	strbuf_printf(out, "%12s %6s %9s\n", "count", "time", "ns each");
	for (uint32_t pc = 0; pc < prog->len; pc += isa_is_imm64(&prog->insns[pc]) ? 2 : 1) {
		const struct prog_line *line = prog_line(prog, pc);

		if (line && line != before)
			strbuf_printf(out, "%31s; %s @ %s:%u\n", "", line->text, watch_file_name(line), line->line);
		before = line;
		list_instruction(c, pc, all_ns, out);
	}
}

void watch_profile(const struct watch *w, struct strbuf *out)
{
	unsigned n;
	const struct watch_counts *counts = watch_counts(w, &n);

	for (unsigned i = 0; i < n; i++)
		list_program(&counts[i], out);
}

/* ---- lcov ---- */

/* A conditional jump of a line, in one of the programs. */
struct branch { uint32_t line; uint64_t taken, fell; };

/* One source file. */
struct covered {
	const char *file;
	uint64_t *lines;	/* per line number: times + 1; 0: no instruction is of this line */
	uint32_t n_lines;	/* room */
	struct branch *branches;
	uint32_t n_branches;
};

struct coverage {
	struct covered *files;
	unsigned n;
	bool failed;
};

static struct covered *file_of(struct coverage *c, const char *name)
{
	struct covered *more;

	for (unsigned i = 0; i < c->n; i++)
		if (!strcmp(c->files[i].file, name))
			return &c->files[i];
	more = reallocarray(c->files, c->n + 1, sizeof(*more));
	if (!more)
		return NULL;
	c->files = more;
	more[c->n] = (struct covered){ .file = name };
	return &more[c->n++];
}

static bool reach_line(struct covered *file, uint32_t line)
{
	uint32_t room = file->n_lines ? file->n_lines : 64;
	uint64_t *more;

	while (room <= line)
		room *= 2;
	if (room == file->n_lines)
		return true;
	more = reallocarray(file->lines, room, sizeof(*more));
	if (!more)
		return false;
	memset(more + file->n_lines, 0, (room - file->n_lines) * sizeof(*more));
	file->lines = more;
	file->n_lines = room;
	return true;
}

static bool is_branch(const struct insn *in)
{
	const struct isa_row *row = isa_row(in);

	return row->form == FORM_DST_IMM_JMP || row->form == FORM_DST_SRC_JMP;
}

static bool add_branch(struct covered *file, uint32_t line, uint64_t n, uint64_t taken)
{
	struct branch *more = reallocarray(file->branches, file->n_branches + 1, sizeof(*more));

	if (!more)
		return false;
	file->branches = more;
	more[file->n_branches++] = (struct branch){ line, taken, n - taken };
	return true;
}

/* A line ran as often as that of its instructions that ran most. */
static bool add_program(struct coverage *c, const struct watch_counts *w)
{
	const struct prog *prog = w->prog;

	for (uint32_t i = 0; i < prog->n_lines; i++) {
		const struct prog_line *line = &prog->lines[i];
		uint32_t end = i + 1 < prog->n_lines ? prog->lines[i + 1].insn : prog->len;
		struct covered *file = line->line ? file_of(c, line->file) : NULL;
		uint64_t most = 0;

		if (!line->line)
			continue;
		if (!file || !reach_line(file, line->line))
			return false;
		for (uint32_t pc = line->insn; pc < end; pc++) {
			most = w->count[pc] > most ? w->count[pc] : most;
			if (is_branch(&prog->insns[pc]) &&
			    !add_branch(file, line->line, w->count[pc], w->taken[pc]))
				return false;
		}
		if (!file->lines[line->line])
			file->lines[line->line] = 1;
		if (file->lines[line->line] < most + 1)
			file->lines[line->line] = most + 1;
	}
	return true;
}

static void write_functions(const struct watch_counts *counts, unsigned n, const char *file, struct strbuf *out)
{
	uint32_t found = 0, hit = 0;

	for (unsigned i = 0; i < n; i++) {
		const struct prog *prog = counts[i].prog;

		for (uint32_t f = 0; f < prog->n_funcs; f++) {
			const struct prog_func *fn = &prog->funcs[f];
			const struct prog_line *line = prog_line(prog, fn->start);

			if (!fn->name || !line || strcmp(line->file, file))
				continue;
			strbuf_printf(out, "FN:%u,%s\nFNDA:%llu,%s\n", line->line, fn->name,
				      (unsigned long long)counts[i].count[fn->start], fn->name);
			found++;
			hit += counts[i].count[fn->start] != 0;
		}
	}
	strbuf_printf(out, "FNF:%u\nFNH:%u\n", found, hit);
}

static int by_line(const void *a, const void *b)
{
	const struct branch *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

static void write_branches(struct covered *file, struct strbuf *out)
{
	uint32_t hit = 0, number = 0;

	qsort(file->branches, file->n_branches, sizeof(*file->branches), by_line);
	for (uint32_t i = 0; i < file->n_branches; i++) {
		const struct branch *b = &file->branches[i];

		number = i && b[-1].line == b->line ? number + 1 : 0;
		if (b->taken + b->fell)
			strbuf_printf(out, "BRDA:%u,%u,0,%llu\nBRDA:%u,%u,1,%llu\n", b->line, number,
				      (unsigned long long)b->taken, b->line, number, (unsigned long long)b->fell);
		else
			strbuf_printf(out, "BRDA:%u,%u,0,-\nBRDA:%u,%u,1,-\n", b->line, number, b->line, number);
		hit += (b->taken != 0) + (b->fell != 0);
	}
	strbuf_printf(out, "BRF:%u\nBRH:%u\n", 2 * file->n_branches, hit);
}

static void write_lines(const struct covered *file, struct strbuf *out)
{
	uint32_t found = 0, hit = 0;

	for (uint32_t line = 1; line < file->n_lines; line++) {
		if (!file->lines[line])
			continue;
		strbuf_printf(out, "DA:%u,%llu\n", line, (unsigned long long)file->lines[line] - 1);
		found++;
		hit += file->lines[line] > 1;
	}
	strbuf_printf(out, "LF:%u\nLH:%u\n", found, hit);
}

bool watch_coverage(const struct watch *w, struct strbuf *out)
{
	struct coverage c = { .n = 0 };
	unsigned n;
	const struct watch_counts *counts = watch_counts(w, &n);

	for (unsigned i = 0; i < n && !c.failed; i++)
		c.failed = !add_program(&c, &counts[i]);
	for (unsigned i = 0; i < c.n && !c.failed; i++) {
		strbuf_printf(out, "TN:\nSF:%s\n", c.files[i].file);
		write_functions(counts, n, c.files[i].file, out);
		write_branches(&c.files[i], out);
		write_lines(&c.files[i], out);
		strbuf_puts(out, "end_of_record\n");
	}
	for (unsigned i = 0; i < c.n; i++) {
		free(c.files[i].lines);
		free(c.files[i].branches);
	}
	free(c.files);
	out->failed |= c.failed;
	return c.n > 0;
}
