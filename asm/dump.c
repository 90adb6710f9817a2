/*
 * dump.c - objects as text. Names come from symbols and relocations; places that have none get labels of ours
 * (.L2_5: section 2, slot 5), which no symbol table sees.
 */
#include "asm/dump.h"

#include <ctype.h>
#include <elf.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/disasm.h"
#include "core/helper.h"
#include "core/isa.h"
#include "core/object.h"
#include "core/strbuf.h"

struct dump {
	const struct object *obj;
	const struct dump_options *options;
	struct strbuf *out;
	struct strbuf name;		/* what the last operand() gave */
	uint32_t section;		/* the one being printed */
	struct insn *insns;
	uint32_t n_insns;
	uint8_t *labels;		/* per slot: something jumps here */
	bool *section_label;		/* per section: needs a label at its beginning */
	const struct obj_symbol **symbols;	/* of this section, by value */
	uint32_t n_symbols, next_symbol;
	const struct obj_reloc **relocs;	/* of this section, by offset */
	uint32_t n_relocs;
	struct btf *btf;
	struct btf_ext *ext;
	const struct btf_ext_section *ext_section;
	uint32_t next_line;
};

static bool is_code(const struct obj_section *s)
{
	return s->flags & SHF_EXECINSTR && s->type == SHT_PROGBITS;
}

/* Whether the lexer takes the name as it is. */
static bool plain_name(const char *name)
{
	if (!isalpha((unsigned char)name[0]) && name[0] != '_' && name[0] != '.')
		return false;
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && !strchr("_.$", *name))
			return false;
	return true;
}

/* Index of this section's first relocation at or behind `offset`. */
static uint32_t reloc_from(const struct dump *du, uint64_t offset)
{
	uint32_t low = 0, high = du->n_relocs;

	while (low < high) {
		uint32_t mid = (low + high) / 2;

		if (du->relocs[mid]->offset < offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static const struct obj_reloc *reloc_at(const struct dump *du, uint64_t offset)
{
	uint32_t i = reloc_from(du, offset);

	return i < du->n_relocs && du->relocs[i]->offset == offset ? du->relocs[i] : NULL;
}

/* A local symbol at a place, one with a type before a bare label. */
static const struct obj_symbol *better(const struct obj_symbol *found, const struct obj_symbol *s)
{
	if (s->bind != STB_LOCAL || s->type == STT_SECTION || s->type == STT_FILE || !plain_name(s->name))
		return found;
	return !found || (found->type == STT_NOTYPE && s->type != STT_NOTYPE) ? s : found;
}

static const struct obj_symbol *symbol_at(const struct dump *du, int32_t section, uint64_t value)
{
	const struct obj_symbol *found = NULL;
	uint32_t low = 0, high = du->n_symbols;

	if (section != (int32_t)du->section) {
		for (uint32_t i = 0; i < du->obj->n_symbols; i++)
			if (du->obj->symbols[i].section == section && du->obj->symbols[i].value == value)
				found = better(found, &du->obj->symbols[i]);
		return found;
	}
	while (low < high) {
		uint32_t mid = (low + high) / 2;

		if (du->symbols[mid]->value < value)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < du->n_symbols && du->symbols[low]->value == value; low++)
		found = better(found, du->symbols[low]);
	return found;
}

/*
 * "name+4" of a place in a section, in a way that gives the same relocation when assembled. .BTF.ext refers
 * to code by temporary labels (RELOC_64_NODYLD32), which a symbol's name would not be.
 */
static void put_place(struct dump *du, struct strbuf *out, int32_t section, int64_t offset, uint32_t type)
{
	const struct obj_section *s = &du->obj->sections[section];
	bool temporary = type == RELOC_64_NODYLD32 && is_code(s);
	const struct obj_symbol *sym =
		offset < 0 || temporary ? NULL : symbol_at(du, section, (uint64_t)offset);

	if (sym) {
		strbuf_puts(out, sym->name);
		return;
	}
	if (plain_name(s->name))
		strbuf_puts(out, s->name);
	else
		strbuf_printf(out, ".Lsection%d", section);
	if (offset)
		strbuf_printf(out, "%+lld", (long long)offset);
}

static void put_target(struct dump *du, struct strbuf *out, const struct obj_reloc *r, int64_t addend)
{
	const struct obj_symbol *s = &du->obj->symbols[r->symbol];

	if (s->type == STT_SECTION && s->section >= 0) {
		put_place(du, out, s->section, addend, r->type);
		return;
	}
	strbuf_puts(out, s->name);
	if (addend)
		strbuf_printf(out, "%+lld", (long long)addend);
}

/* Slot that a jump or local call goes to, -1: the instruction is neither or leaves the section. */
static int64_t jump_target(const struct dump *du, uint32_t pc, const struct insn *in)
{
	int64_t to = pc + 1;

	switch ((enum isa_form)isa_row(in)->form) {
	case FORM_DST_IMM_JMP:
	case FORM_DST_SRC_JMP:
	case FORM_JMP:
		to += in->off;
		break;
	case FORM_JMP_IMM:
		to += in->imm;
		break;
	case FORM_CALL:
		if (isa_row(in)->op != OP_CALL_LOCAL || reloc_at(du, (uint64_t)pc * ISA_SLOT))
			return -1;
		to += in->imm;
		break;
	case FORM_NONE:
	case FORM_DST:
	case FORM_DST_IMM:
	case FORM_DST_SRC:
	case FORM_DST_SRC_IMM:
	case FORM_CALL_OFF:
	case FORM_LOAD: case FORM_STORE_IMM: case FORM_STORE_REG: case FORM_DST_IMM64: case FORM_PKT_ABS:
	case FORM_PKT_IND:
		return -1;
	}
	return in->id && to >= 0 && to <= du->n_insns ? to : -1;
}

static const char *operand(const void *arg, uint32_t pc, const struct insn *in)
{
	struct dump *du = (struct dump *)(uintptr_t)arg;
	const struct obj_reloc *r = reloc_at(du, (uint64_t)pc * ISA_SLOT);
	int64_t to = jump_target(du, pc, in);

	strbuf_cut(&du->name, 0);
	if (r && isa_is_imm64(in)) {
		put_target(du, &du->name, r, in->imm);
		return du->name.s;
	}
	if (r && isa_row(in)->form == FORM_CALL) {
		put_target(du, &du->name, r, ((int64_t)in->imm + 1) * ISA_SLOT);
		return du->name.s;
	}
	if (isa_row(in)->op == OP_CALL && helper_by_id((uint32_t)in->imm)) {
		strbuf_printf(&du->name, "bpf_%s", helper_by_id((uint32_t)in->imm)->name);
		return object_symbol(du->obj, du->name.s) < 0 ? du->name.s : NULL;
	}
	if (to < 0)
		return NULL;
	if (symbol_at(du, (int32_t)du->section, (uint64_t)to * ISA_SLOT))
		strbuf_puts(&du->name, symbol_at(du, (int32_t)du->section, (uint64_t)to * ISA_SLOT)->name);
	else
		strbuf_printf(&du->name, ".L%u_%lld", du->section, (long long)to);
	return du->name.s;
}

/* ---- what comes before and between ---- */

static void put_quoted(struct strbuf *out, const char *s, size_t len)
{
	strbuf_putc(out, '"');
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\')
			strbuf_printf(out, "\\%c", c);
		else if (c >= ' ' && c < 127)
			strbuf_putc(out, (char)c);
		else
			strbuf_printf(out, "\\%03o", c);
	}
	strbuf_putc(out, '"');
}

static void put_section_start(struct dump *du, const struct obj_section *s)
{
	static const struct {
		uint64_t flag; char letter;
	} letters[] = {
		{ SHF_ALLOC, 'a' }, { SHF_WRITE, 'w' },	  { SHF_EXECINSTR, 'x' },
		{ SHF_MERGE, 'M' }, { SHF_STRINGS, 'S' }, { SHF_EXCLUDE, 'e' },
	};
	unsigned bits = 0;

	strbuf_puts(du->out, "\n\t.section ");
	put_quoted(du->out, s->name, strlen(s->name));
	strbuf_puts(du->out, ",\"");
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (s->flags & letters[i].flag)
			strbuf_putc(du->out, letters[i].letter);
	strbuf_printf(du->out, "\",@%s",
		      s->type == SHT_NOBITS ? "nobits"
		      : s->type == SHT_NOTE ? "note"
					    : "progbits");
	if (s->flags & SHF_MERGE)
		strbuf_printf(du->out, ",%llu", (unsigned long long)s->entsize);
	strbuf_putc(du->out, '\n');
	while (bits < 16 && UINT64_C(1) << bits < s->align)
		bits++;
	if (bits)
		strbuf_printf(du->out, "\t.p2align %u\n", bits);
	if (du->section_label[s - du->obj->sections])
		strbuf_printf(du->out, ".Lsection%u:\n", (unsigned)(s - du->obj->sections));
}

static void put_attributes(struct strbuf *out, const struct obj_symbol *s)
{
	static const char *const visibilities[] = { NULL, "internal", "hidden", "protected" };

	if (s->bind == STB_GLOBAL)
		strbuf_printf(out, "\t.globl %s\n", s->name);
	if (s->bind == STB_WEAK)
		strbuf_printf(out, "\t.weak %s\n", s->name);
	if (s->bind == STB_LOCAL && s->type != STT_NOTYPE)
		strbuf_printf(out, "\t.local %s\n", s->name);
	if (visibilities[s->visibility & 3])
		strbuf_printf(out, "\t.%s %s\n", visibilities[s->visibility & 3], s->name);
	if (s->type == STT_FUNC || s->type == STT_OBJECT)
		strbuf_printf(out, "\t.type %s,@%s\n", s->name, s->type == STT_FUNC ? "function" : "object");
	else if (s->bind != STB_LOCAL && s->section != OBJ_UNDEF)
		strbuf_printf(out, "\t.type %s,@notype\n", s->name);
	if (s->size && s->section != OBJ_COMMON)
		strbuf_printf(out, "\t.size %s, %llu\n", s->name, (unsigned long long)s->size);
}

/* Symbols that belong to no section. */
static void put_loose_symbols(struct dump *du)
{
	for (uint32_t i = 0; i < du->obj->n_symbols; i++) {
		const struct obj_symbol *s = &du->obj->symbols[i];

		if (s->type == STT_FILE) {
			strbuf_puts(du->out, "\t.file ");
			put_quoted(du->out, s->name, strlen(s->name));
			strbuf_putc(du->out, '\n');
		} else if (s->section == OBJ_UNDEF && s->name[0]) {
			strbuf_printf(du->out, "\t.extern %s\n", s->name);
			put_attributes(du->out, s);
		} else if (s->section == OBJ_ABS && s->name[0]) {
			strbuf_printf(du->out, "\t.set %s, %lld\n", s->name, (long long)s->value);
			if (s->bind == STB_GLOBAL)
				strbuf_printf(du->out, "\t.globl %s\n", s->name);
		} else if (s->section == OBJ_COMMON) {
			strbuf_printf(du->out, "\t.comm %s, %llu, %llu\n", s->name,
				      (unsigned long long)s->size, (unsigned long long)s->value);
			put_attributes(du->out, s);
		}
	}
}

static int by_value(const void *a, const void *b)
{
	const struct obj_symbol *x = *(const struct obj_symbol *const *)a,
				*y = *(const struct obj_symbol *const *)b;

	return x->value < y->value ? -1 : x->value > y->value;
}

static int by_offset(const void *a, const void *b)
{
	const struct obj_reloc *x = *(const struct obj_reloc *const *)a,
			       *y = *(const struct obj_reloc *const *)b;

	return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* What lies in the section that is next. */
static bool collect(struct dump *du)
{
	const struct obj_section *section = &du->obj->sections[du->section];

	du->n_symbols = du->next_symbol = 0;
	for (uint32_t i = 0; i < du->obj->n_symbols; i++) {
		const struct obj_symbol *s = &du->obj->symbols[i];

		if (s->section == (int32_t)du->section && s->type != STT_SECTION && s->name[0])
			du->symbols[du->n_symbols++] = s;
	}
	qsort(du->symbols, du->n_symbols, sizeof(*du->symbols), by_value);
	free(du->relocs);
	du->n_relocs = 0;
	du->relocs = calloc(section->n_relocs + 1u, sizeof(*du->relocs));
	if (!du->relocs)
		return false;
	for (uint32_t i = 0; i < section->n_relocs; i++)
		du->relocs[du->n_relocs++] = &section->relocs[i];
	qsort(du->relocs, du->n_relocs, sizeof(*du->relocs), by_offset);
	return true;
}

/* The labels at `offset`. */
static void put_labels(struct dump *du, uint64_t offset)
{
	for (; du->next_symbol < du->n_symbols && du->symbols[du->next_symbol]->value <= offset;
	     du->next_symbol++) {
		const struct obj_symbol *s = du->symbols[du->next_symbol];

		put_attributes(du->out, s);
		strbuf_printf(du->out, "%s:\n", s->name);
	}
}

static void put_lines(struct dump *du, uint32_t pc)
{
	const struct btf_ext_section *s = du->ext_section;

	for (; s && du->next_line < s->n_lines && s->lines[du->next_line].insn_off <= pc * ISA_SLOT;
	     du->next_line++) {
		const char *text = btf_string(du->btf, s->lines[du->next_line].text);

		if (s->lines[du->next_line].insn_off != pc * ISA_SLOT || !*text)
			continue;
		strbuf_printf(du->out, "; %s  (%s:%u)\n", text + strspn(text, " \t"),
			      btf_string(du->btf, s->lines[du->next_line].file),
			      s->lines[du->next_line].line);
	}
}

/* ---- code ---- */

static bool decode(struct dump *du, const struct obj_section *s)
{
	du->n_insns = (uint32_t)(s->data.len / ISA_SLOT);
	free(du->insns);
	free(du->labels);
	du->insns = calloc(du->n_insns + 1u, sizeof(*du->insns));
	du->labels = calloc(du->n_insns + 1u, 1);
	if (!du->insns || !du->labels)
		return false;
	isa_decode((const uint8_t *)s->data.s, du->n_insns, du->obj->big_endian, du->insns);
	return true;
}

/* Marks the slots that a jump or call refers to by a label of ours. */
static void mark_labels(struct dump *du)
{
	for (uint32_t pc = 0; pc < du->n_insns; pc++) {
		int64_t to = jump_target(du, pc, &du->insns[pc]);

		if (to >= 0 && !symbol_at(du, (int32_t)du->section, (uint64_t)to * ISA_SLOT))
			du->labels[to] = 1;
	}
}

static void put_data(struct dump *du, const struct obj_section *s, uint64_t from, uint64_t to);

static int dump_code(struct dump *du, const struct obj_section *s)
{
	const struct disasm_names names = { .arg = du,
					    .operand = operand,
					    .big_endian = du->obj->big_endian };
	enum disasm_style style = du->options->mnemonic ? DISASM_MNEMONIC : DISASM_PSEUDOC;

	if (!decode(du, s))
		return -ENOMEM;
	mark_labels(du);
	for (uint32_t pc = 0; pc < du->n_insns; pc++) {
		put_labels(du, (uint64_t)pc * ISA_SLOT);
		if (du->labels[pc])
			strbuf_printf(du->out, ".L%u_%u:\n", du->section, pc);
		put_lines(du, pc);
		strbuf_putc(du->out, '\t');
		disasm(du->out, &du->insns[pc], pc, style, &names);
		strbuf_putc(du->out, '\n');
		/* Two slots in one text, when the first is a good one. */
		if (isa_row(&du->insns[pc])->form == FORM_DST_IMM64)
			pc++;
	}
	put_labels(du, (uint64_t)du->n_insns * ISA_SLOT);
	if (du->labels[du->n_insns])
		strbuf_printf(du->out, ".L%u_%u:\n", du->section, du->n_insns);
	put_data(du, s, (uint64_t)du->n_insns * ISA_SLOT, s->data.len);
	return 0;
}

/* ---- data ---- */

static uint64_t read_value(const struct dump *du, const struct obj_section *s, uint64_t at, unsigned bytes)
{
	uint64_t v = 0;

	for (unsigned i = 0; i < bytes; i++)
		v |= (uint64_t)(unsigned char)s->data.s[at + (du->obj->big_endian ? bytes - 1 - i : i)]
		     << 8 * i;
	return v;
}

/* A relocated datum; its bytes, 0 when there is none. */
static unsigned put_reloc(struct dump *du, const struct obj_section *s, uint64_t at, uint64_t end)
{
	const struct obj_reloc *r = reloc_at(du, at);
	unsigned bytes = r && r->type == RELOC_64_ABS64 ? 8 : 4;
	uint64_t v;

	if (!r || at + bytes > end)
		return 0;
	v = read_value(du, s, at, bytes);
	strbuf_printf(du->out, "\t.%s ", bytes == 8 ? "quad" : "long");
	put_target(du, du->out, r, bytes == 8 ? (int64_t)v : (int32_t)(uint32_t)v);
	strbuf_putc(du->out, '\n');
	return bytes;
}

/* Where the next label or relocation after `at` is. */
static uint64_t next_mark(const struct dump *du, uint64_t at, uint64_t end)
{
	uint32_t i = reloc_from(du, at + 1);

	if (i < du->n_relocs && du->relocs[i]->offset < end)
		end = du->relocs[i]->offset;
	if (du->next_symbol < du->n_symbols && du->symbols[du->next_symbol]->value < end)
		end = du->symbols[du->next_symbol]->value;
	return end;
}

static bool all_zero(const char *p, uint64_t n)
{
	while (n && !*p) {
		p++;
		n--;
	}
	return !n;
}

static void put_data(struct dump *du, const struct obj_section *s, uint64_t from, uint64_t to)
{
	enum { PER_LINE = 64 };

	while (from < to) {
		uint64_t end, n;
		unsigned bytes;

		put_labels(du, from);
		bytes = put_reloc(du, s, from, to);
		if (bytes) {
			from += bytes;
			continue;
		}
		end = next_mark(du, from, to);
		n = end - from;
		if (s->type == SHT_NOBITS || (n > 1 && all_zero(s->data.s + from, n))) {
			strbuf_printf(du->out, "\t.zero %llu\n", (unsigned long long)n);
		} else if ((n == 4 || n == 8 || n == 2) && from % n == 0) {
			strbuf_printf(du->out, "\t.%s 0x%llx\n", n == 8 ? "quad" : n == 4 ? "long" : "short",
				      (unsigned long long)read_value(du, s, from, (unsigned)n));
		} else {
			if (n > PER_LINE)
				end = from + PER_LINE;
			strbuf_puts(du->out, "\t.ascii ");
			put_quoted(du->out, s->data.s + from, end - from);
			strbuf_putc(du->out, '\n');
		}
		from = end;
	}
}

static bool wanted(const struct dump *du, const struct obj_section *s)
{
	if (is_code(s))
		return s->data.len || strcmp(s->name, ".text");
	return !du->options->code_only && strncmp(s->name, ".debug", 6) && strcmp(s->name, ".llvm_addrsig") &&
	       (s->type == SHT_PROGBITS || s->type == SHT_NOBITS || s->type == SHT_NOTE);
}

static void need_section_labels(struct dump *du)
{
	for (uint32_t i = 0; i < du->obj->n_sections; i++)
		for (uint32_t k = 0; k < du->obj->sections[i].n_relocs; k++) {
			const struct obj_symbol *s = &du->obj->symbols[du->obj->sections[i].relocs[k].symbol];

			if (s->type == STT_SECTION && s->section >= 0 &&
			    !plain_name(du->obj->sections[s->section].name))
				du->section_label[s->section] = true;
		}
}

static void read_lines(struct dump *du, struct diags *d)
{
	int btf = object_section(du->obj, ".BTF"), ext = object_section(du->obj, ".BTF.ext");
	const struct obj_section *s = du->obj->sections;

	if (btf < 0 || ext < 0)
		return;
	du->btf = btf_read(s[btf].data.s, s[btf].data.len, du->obj->file, d);
	if (du->btf)
		du->ext = btf_ext_read(s[ext].data.s, s[ext].data.len, du->btf, du->obj->file, d);
}

static const struct btf_ext_section *lines_of(const struct dump *du, const char *section)
{
	for (uint32_t i = 0; du->ext && i < du->ext->n; i++)
		if (!strcmp(du->ext->sections[i].name, section))
			return &du->ext->sections[i];
	return NULL;
}

static void dump_free(struct dump *du)
{
	free(du->insns);
	free(du->labels);
	free(du->section_label);
	free(du->symbols);
	free(du->relocs);
	strbuf_free(&du->name);
	btf_ext_free(du->ext);
	btf_free(du->btf);
}

int asm_dump(const struct object *obj, const struct dump_options *options, struct strbuf *out,
	     struct diags *d)
{
	struct dump du = { .obj = obj, .options = options, .out = out, .name = STRBUF_INIT };
	int err = 0;

	du.section_label = calloc(obj->n_sections + 1u, sizeof(*du.section_label));
	du.symbols = calloc(obj->n_symbols + 1u, sizeof(*du.symbols));
	if (!du.section_label || !du.symbols) {
		dump_free(&du);
		return -ENOMEM;
	}
	if (options->source)
		read_lines(&du, d);
	need_section_labels(&du);
	put_loose_symbols(&du);
	for (uint32_t i = 0; i < obj->n_sections && !err; i++) {
		const struct obj_section *s = &obj->sections[i];

		if (!wanted(&du, s))
			continue;
		du.section = i;
		du.ext_section = lines_of(&du, s->name);
		du.next_line = 0;
		if (!collect(&du)) {
			err = -ENOMEM;
			break;
		}
		put_section_start(&du, s);
		if (is_code(s))
			err = dump_code(&du, s);
		else
			put_data(&du, s, 0, s->type == SHT_NOBITS ? s->size : s->data.len);
		put_labels(&du, UINT64_MAX);
	}
	dump_free(&du);
	return out->failed ? -ENOMEM : err;
}

int asm_listing(const struct object *obj, struct strbuf *out, struct diags *d)
{
	static const struct dump_options options = { .source = true };
	struct dump du = { .obj = obj, .options = &options, .out = out, .name = STRBUF_INIT };

	read_lines(&du, d);
	for (uint32_t i = 0; i < obj->n_sections; i++) {
		const struct obj_section *s = &obj->sections[i];
		const struct btf_ext_section *lines = lines_of(&du, s->name);
		uint32_t line = 0;

		if (!is_code(s) || !s->data.len)
			continue;
		strbuf_printf(out, "%s:\n", s->name);
		for (uint64_t at = 0; at + ISA_SLOT <= s->data.len; at += ISA_SLOT) {
			size_t start = out->len;

			strbuf_printf(out, "%6llx:", (unsigned long long)at);
			for (unsigned k = 0; k < ISA_SLOT; k++)
				strbuf_printf(out, " %02x", (unsigned char)s->data.s[at + k]);
			while (lines && line < lines->n_lines && lines->lines[line].insn_off < at)
				line++;
			if (lines && line < lines->n_lines && lines->lines[line].insn_off == at)
				strbuf_printf(out, "  %5u  %s", lines->lines[line].line,
					      btf_string(du.btf, lines->lines[line].text));
			if (out->len > start)
				strbuf_putc(out, '\n');
		}
	}
	dump_free(&du);
	return out->failed ? -ENOMEM : 0;
}
