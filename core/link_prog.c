/*
 * One program: an entry function followed by the functions that it calls, in the order in which libbpf appends
 * them: each right when its first call is met, before the caller's later ones.
 */
#include <stdlib.h>
#include <string.h>

#include "core/link_impl.h"

#define SHF_EXECINSTR 4		/* <elf.h> is for elf_*.c */

enum { MAX_FUNCS = 256 };	/* of a program, as in the kernel; also bounds our recursion */

bool link_is_code(const struct obj_section *s)
{
	return (s->flags & SHF_EXECINSTR) && s->data.len;
}

struct building {
	struct linker *l;
	struct prog *prog;
	uint32_t appended[MAX_FUNCS];	/* indexes of the functions that are in it */
	uint32_t cap_insns, cap_funcs, cap_lines;
};

bool link_reserve(struct linker *l, void **items, uint32_t need, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap : 16;
	void *bigger;

	while (more < need)
		more *= 2;
	if (need <= *cap)
		return true;
	bigger = realloc(*items, more * size);
	if (!bigger)
		return link_error(l, "out of memory");
	*items = bigger;
	*cap = more;
	return true;
}

/* The first line of the section that begins at slot `slot` or behind it. */
static uint32_t first_line(const struct btf_ext_section *ext, uint32_t slot)
{
	uint32_t lo = 0, hi = ext->n_lines;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (ext->lines[mid].insn_off / ISA_SLOT < slot)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

void link_note_line(struct linker *l, uint32_t section, uint32_t slot)
{
	const struct btf_ext_section *ext = l->sections[section].ext;
	uint32_t i = ext ? first_line(ext, slot + 1) : 0;
	const struct btf_line_info *line = i ? &ext->lines[i - 1] : NULL;
	const char *text;

	if (!line || !line->line)
		return;
	text = btf_string(l->set->btf, line->text);
	diag_note(l->d, (struct loc){ btf_string(l->set->btf, line->file), line->line, line->col, 1 }, "%s",
		  *text ? text + strspn(text, " \t") : "here");
}

/* Queues an error about slot `slot` of the function's section; always false. */
static bool at_insn(struct building *b, const struct link_func *f, uint32_t slot, const char *what,
		    const char *name)
{
	link_error(b->l, "section '%s', function '%s', instruction %u: %s '%s'",
		   b->l->obj->sections[f->section].name, f->name, slot - f->start, what, name);
	link_note_line(b->l, f->section, slot);
	return false;
}

/* The lines of function `f`, which begins at slot `start` of the program. */
static bool copy_lines(struct building *b, const struct link_func *f, uint32_t start)
{
	const struct btf_ext_section *ext = b->l->sections[f->section].ext;
	uint32_t first = ext ? first_line(ext, f->start) : 0, n = ext ? first_line(ext, f->end) - first : 0;
	void *lines = b->prog->lines;

	if (!n)
		return true;
	if (!link_reserve(b->l, &lines, b->prog->n_lines + n, &b->cap_lines, sizeof(*b->prog->lines)))
		return false;
	b->prog->lines = lines;
	for (uint32_t i = first; i < first + n; i++) {
		const struct btf_line_info *info = &ext->lines[i];

		b->prog->lines[b->prog->n_lines++] = (struct prog_line){
			.insn = start + info->insn_off / ISA_SLOT - f->start,
			.line = info->line,
			.col = info->col,
			.file = btf_string(b->l->set->btf, info->file),
			.text = btf_string(b->l->set->btf, info->text),
		};
	}
	return true;
}

static bool append_code(struct building *b, const struct link_func *f)
{
	struct prog *prog = b->prog;
	void *insns = prog->insns, *funcs = prog->funcs;
	uint32_t n = f->end - f->start;
	char *name;

	if (prog->n_funcs == MAX_FUNCS)
		return link_error(b->l, "program '%s' has more than %d functions", prog->name, MAX_FUNCS);
	if (n > LINK_MAX_SLOTS - prog->len)
		return link_error(b->l, "program '%s' has more than %d instructions", prog->name, LINK_MAX_SLOTS);
	if (n > LINK_MAX_TOTAL - b->l->total - prog->len)
		return link_error(b->l, "its programs have more than %d instructions together", LINK_MAX_TOTAL);
	if (!link_reserve(b->l, &insns, prog->len + n, &b->cap_insns, sizeof(*prog->insns)))
		return false;
	prog->insns = insns;
	if (!link_reserve(b->l, &funcs, prog->n_funcs + 1, &b->cap_funcs, sizeof(*prog->funcs)))
		return false;
	prog->funcs = funcs;
	name = strdup(f->name);
	if (!name)
		return link_error(b->l, "out of memory");
	memcpy(prog->insns + prog->len, b->l->sections[f->section].code + f->start, n * sizeof(*prog->insns));
	prog->funcs[prog->n_funcs++] = (struct prog_func){
		.name = name,
		.start = prog->len,
		.end = prog->len + n,
		.btf_id = f->btf_id,
		.global = f->global,
	};
	b->l->funcs[f - b->l->funcs].at = prog->len;
	b->appended[prog->n_funcs - 1] = (uint32_t)(f - b->l->funcs);
	prog->len += n;
	return copy_lines(b, f, prog->len - n);
}

static bool append(struct building *b, const struct link_func *f);

/* Points the immediate of the instruction at program slot `pc` to slot `target` of `section`. */
static bool link_to_code(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc,
			 uint32_t section, int64_t target)
{
	const struct link_func *to = target < 0 ? NULL : link_func_at(b->l, section, (uint64_t)target);

	if (!to)
		return at_insn(b, f, slot, "it calls what is no function of section",
			       b->l->obj->sections[section].name);
	if (to->at == LINK_NOT_THERE && !append(b, to))
		return false;
	b->prog->insns[pc].imm = (int32_t)(to->at + (uint32_t)(target - to->start) - pc - 1);
	return true;
}

/* A call with a relocation against `symbol`. */
static bool link_call(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc,
		      const struct obj_symbol *symbol)
{
	struct insn *in = &b->prog->insns[pc];

	if (symbol->section == OBJ_UNDEF)
		return at_insn(b, f, slot, "calls of kernel functions (kfuncs) are not supported yet: extern",
			       symbol->name);
	if (symbol->section < 0 || !link_is_code(&b->l->obj->sections[symbol->section]))
		return at_insn(b, f, slot, "the callee lies in no section of code:", symbol->name);
	in->src = 1;
	in->id = isa_classify(in);
	return link_to_code(b, f, slot, pc, (uint32_t)symbol->section,
			    (int64_t)(symbol->value / ISA_SLOT) + in->imm + 1);
}

/* An lddw with a relocation against `symbol`: the address of a function, a map or a variable. */
static bool link_address(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc,
			 const struct obj_symbol *symbol)
{
	struct insn *in = &b->prog->insns[pc];
	uint64_t offset = symbol->value + (uint32_t)in->imm;
	const struct obj_section *s;
	int32_t map;

	if (symbol->section == OBJ_UNDEF)
		return at_insn(b, f, slot, "kernel variables and configuration are not supported yet: extern",
			       symbol->name);
	if (symbol->section < 0)
		return at_insn(b, f, slot, "the address lies in no section:", symbol->name);
	s = &b->l->obj->sections[symbol->section];
	if (link_is_code(s)) {
		if (offset % ISA_SLOT)
			return at_insn(b, f, slot, "the address is inside an instruction of", s->name);
		in->src = 4;
		in->id = isa_classify(in);
		in[1].imm = 0;
		return link_to_code(b, f, slot, pc, (uint32_t)symbol->section, (int64_t)(offset / ISA_SLOT));
	}
	if (symbol->section == b->l->maps_section) {
		map = link_map_at(b->l, offset);
		if (map < 0)
			return at_insn(b, f, slot, "the address is not the beginning of a map of section",
				       s->name);
		in->src = 5;
		in->imm = map;
		in[1].imm = 0;
	} else {
		map = b->l->sections[symbol->section].map;
		if (map < 0)
			return at_insn(b, f, slot, "an address in what is neither code nor data:", s->name);
		in->src = 6;
		in->imm = map;
		in[1].imm = (int32_t)offset;
	}
	in->id = isa_classify(in);
	return true;
}

static bool link_insn(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc)
{
	const struct link_section *ls = &b->l->sections[f->section];
	const struct insn *in = &b->prog->insns[pc];
	int32_t reloc = ls->reloc_at[slot];
	const struct obj_symbol *symbol;

	if (reloc < 0) {	/* calls within a section may be resolved already */
		if (in->id == ISA_CALL_LOCAL)
			return link_to_code(b, f, slot, pc, f->section, (int64_t)slot + in->imm + 1);
		if (in->id == ISA_LD_CODE_ADDR)
			return link_to_code(b, f, slot, pc, f->section, (int64_t)slot + in->imm + 1);
		return true;
	}
	symbol = &b->l->obj->symbols[b->l->obj->sections[f->section].relocs[reloc].symbol];
	if (in->opcode == isa_rows[ISA_CALL].opcode)
		return link_call(b, f, slot, pc, symbol);
	if (isa_row(in)->form == FORM_DST_IMM64 && slot + 1 < f->end)
		return link_address(b, f, slot, pc, symbol);
	return at_insn(b, f, slot, "only calls and lddw can have a relocation, not one against",
		       symbol->name);
}

/* Appends function `f` and, as they are met, the functions that it refers to. */
static bool append(struct building *b, const struct link_func *f)
{
	uint32_t start = b->prog->len;

	if (!append_code(b, f))
		return false;
	for (uint32_t slot = f->start; slot < f->end; slot++)
		if (!link_insn(b, f, slot, start + slot - f->start))
			return false;
	return true;
}

bool link_build(struct linker *l, struct prog *prog, const struct link_func *entry)
{
	struct building b = { .l = l, .prog = prog };
	bool done = append(&b, entry);

	for (uint32_t i = 0; i < prog->n_funcs; i++)
		l->funcs[b.appended[i]].at = LINK_NOT_THERE;
	l->total += prog->len;
	return done;
}

/* ---- functions that have no symbol ---- */

static bool split_at(struct prog *prog, uint32_t target)
{
	struct prog_func *funcs;
	struct strbuf name = STRBUF_INIT;
	uint32_t i = 0;

	while (i < prog->n_funcs && !(prog->funcs[i].start <= target && target < prog->funcs[i].end))
		i++;
	if (i == prog->n_funcs || prog->funcs[i].start == target || prog->n_funcs == MAX_FUNCS)
		return true;
	funcs = realloc(prog->funcs, (prog->n_funcs + 1) * sizeof(*funcs));
	if (!funcs)
		return false;
	prog->funcs = funcs;
	strbuf_printf(&name, "func_%u", target);
	memmove(funcs + i + 2, funcs + i + 1, (prog->n_funcs - i - 1) * sizeof(*funcs));
	funcs[i + 1] = (struct prog_func){ .name = strbuf_take(&name), .start = target, .end = funcs[i].end };
	funcs[i].end = target;
	prog->n_funcs++;
	return funcs[i + 1].name;
}

bool link_split(struct linker *l, struct prog *prog)
{
	for (uint32_t pc = 0; pc < prog->len; pc++) {
		const struct insn *in = &prog->insns[pc];
		int64_t target = (int64_t)pc + in->imm + 1;

		if ((in->id == ISA_CALL_LOCAL || in->id == ISA_LD_CODE_ADDR) && target > 0 &&
		    target < prog->len && !split_at(prog, (uint32_t)target))
			return link_error(l, "out of memory");
	}
	return true;
}
