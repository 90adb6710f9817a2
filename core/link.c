/*
 * Object -> programs. A program is an entry function followed by the functions that it calls, in the order in
 * which libbpf appends them: each right when its first call is met, before the caller's later ones.
 */
#include "core/link.h"

#include <stdlib.h>
#include <string.h>

#include "core/link_impl.h"

#define SHF_EXECINSTR 4		/* <elf.h> is for elf_*.c */
enum { SYMBOL_FUNC = 2, BIND_LOCAL = 0, VISIBILITY_HIDDEN = 2, VISIBILITY_INTERNAL = 1 };

enum {
	MAX_SLOTS = 1000000,	/* of a program, as in the kernel */
	MAX_FUNCS = 256,	/* of a program, as in the kernel; also bounds our recursion */
	NOT_THERE = UINT32_MAX
};

bool link_error(struct linker *l, const char *fmt, ...)
{
	struct strbuf text = STRBUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vprintf(&text, fmt, ap);
	va_end(ap);
	diag_error(l->d, (struct loc){ .file = l->obj->file }, "%s", text.s);
	strbuf_free(&text);
	return false;
}

/* ---- sections and functions of the object ---- */

static bool is_code(const struct obj_section *s)
{
	return (s->flags & SHF_EXECINSTR) && s->data.len;
}

static bool is_text(const struct obj_section *s)
{
	return strcmp(s->name, ".text") == 0;
}

static bool read_code(struct linker *l, uint32_t i)
{
	const struct obj_section *s = &l->obj->sections[i];
	struct link_section *ls = &l->sections[i];

	if (s->data.len % ISA_SLOT)
		return link_error(l, "section '%s' has %zu bytes, which is no whole number of instructions", s->name,
				  s->data.len);
	ls->n_code = (uint32_t)(s->data.len / ISA_SLOT);
	ls->code = malloc(ls->n_code * sizeof(*ls->code));
	ls->reloc_at = malloc(ls->n_code * sizeof(*ls->reloc_at));
	if (!ls->code || !ls->reloc_at)
		return link_error(l, "out of memory");
	isa_decode((const uint8_t *)s->data.s, ls->n_code, l->obj->big_endian, ls->code);
	memset(ls->reloc_at, 0xff, ls->n_code * sizeof(*ls->reloc_at));
	for (uint32_t k = 0; k < s->n_relocs; k++) {
		uint64_t offset = s->relocs[k].offset;

		if (offset % ISA_SLOT || offset / ISA_SLOT >= ls->n_code)
			return link_error(l, "section '%s' has a relocation at byte %llu, where no instruction begins", s->name,
					  (unsigned long long)offset);
		ls->reloc_at[offset / ISA_SLOT] = (int32_t)k;
	}
	return true;
}

static uint32_t func_btf_id(const struct linker *l, uint32_t section, uint32_t start)
{
	const struct btf_ext_section *ext = l->sections[section].ext;

	uint32_t lo = 0, hi = ext ? ext->n_funcs : 0;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (ext->funcs[mid].insn_off < (uint64_t)start * ISA_SLOT)
			lo = mid + 1;
		else
			hi = mid;
	}
	return ext && lo < ext->n_funcs && ext->funcs[lo].insn_off == (uint64_t)start * ISA_SLOT ? ext->funcs[lo].type : 0;
}

static bool add_func(struct linker *l, uint32_t section, uint32_t start, uint32_t end, const char *name,
		     const struct obj_symbol *symbol)
{
	struct link_func *funcs = realloc(l->funcs, (l->n_funcs + 1) * sizeof(*funcs));
	uint32_t id = func_btf_id(l, section, start);

	if (!funcs)
		return link_error(l, "out of memory");
	l->funcs = funcs;
	funcs[l->n_funcs++] = (struct link_func){
		.name = name, .section = section, .start = start, .end = end, .btf_id = id,
		.is_entry = !symbol || symbol->bind != BIND_LOCAL,
		.global = id && btf_type(l->set->btf, id)->linkage == BTF_GLOBAL &&
			  !(symbol && (symbol->visibility == VISIBILITY_HIDDEN ||
				       symbol->visibility == VISIBILITY_INTERNAL)),
	};
	return true;
}

static bool add_symbol_func(struct linker *l, const struct obj_symbol *symbol)
{
	const struct link_section *ls = &l->sections[symbol->section];
	const char *section = l->obj->sections[symbol->section].name;
	uint64_t start = symbol->value / ISA_SLOT, size = symbol->size / ISA_SLOT;

	if (symbol->value % ISA_SLOT || symbol->size % ISA_SLOT || start >= ls->n_code || size > ls->n_code - start)
		return link_error(l, "function '%s' is at bytes %llu to %llu of section '%s', which has %llu", symbol->name,
				  (unsigned long long)symbol->value, (unsigned long long)(symbol->value + symbol->size),
				  section, (unsigned long long)ls->n_code * ISA_SLOT);
	return add_func(l, (uint32_t)symbol->section, (uint32_t)start, (uint32_t)(start + size), symbol->name, symbol);
}

static int by_place(const void *a, const void *b)
{
	const struct link_func *x = a, *y = b;

	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (int)y->is_entry - (int)x->is_entry;	/* of two names for one function the global one is first */
}

/* Whether a function symbol of the section exists, and else a global label. */
static void look_for_names(const struct object *obj, uint32_t section, bool *has_func, bool *has_label)
{
	*has_func = *has_label = false;
	for (uint32_t i = 0; i < obj->n_symbols; i++) {
		if (obj->symbols[i].section != (int32_t)section)
			continue;
		*has_func |= obj->symbols[i].type == SYMBOL_FUNC;
		*has_label |= obj->symbols[i].bind != BIND_LOCAL;
	}
}

/* The functions of one section: by function symbols, else by global labels, else all of it is one. */
static bool find_section_funcs(struct linker *l, uint32_t section)
{
	const struct object *obj = l->obj;
	bool has_func, has_label;

	look_for_names(obj, section, &has_func, &has_label);
	if (!has_func && !has_label)
		return add_func(l, section, 0, l->sections[section].n_code, obj->sections[section].name, NULL);
	for (uint32_t i = 0; i < obj->n_symbols; i++) {
		const struct obj_symbol *s = &obj->symbols[i];

		if (s->section == (int32_t)section && (has_func ? s->type == SYMBOL_FUNC : s->bind != BIND_LOCAL) &&
		    !add_symbol_func(l, s))
			return false;
	}
	return true;
}

/* Sorts the functions, drops second names, and ends those of unknown size where the next begins. */
static void arrange_funcs(struct linker *l)
{
	uint32_t n = 0;

	if (l->n_funcs)
		qsort(l->funcs, l->n_funcs, sizeof(*l->funcs), by_place);
	for (uint32_t i = 0; i < l->n_funcs; i++) {
		struct link_func *f = &l->funcs[i], *last = n ? &l->funcs[n - 1] : NULL;

		if (last && last->section == f->section && last->start == f->start)
			continue;
		if (last && last->section == f->section && (last->end == last->start || last->end > f->start))
			last->end = f->start;
		l->funcs[n++] = *f;
	}
	l->n_funcs = n;
	for (uint32_t i = 0; i < n; i++) {
		struct link_func *f = &l->funcs[i];
		struct link_section *ls = &l->sections[f->section];

		if (f->end == f->start)
			f->end = i + 1 < n && l->funcs[i + 1].section == f->section ? l->funcs[i + 1].start : ls->n_code;
		if (!ls->n_funcs++)
			ls->first_func = i;
	}
}

/* The function that slot `slot` of the section belongs to, NULL: none. */
static const struct link_func *func_at(const struct linker *l, uint32_t section, uint64_t slot)
{
	const struct link_section *ls = &l->sections[section];
	uint32_t lo = ls->first_func, hi = ls->first_func + ls->n_funcs;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (slot < l->funcs[mid].start)
			hi = mid;
		else if (slot >= l->funcs[mid].end)
			lo = mid + 1;
		else
			return &l->funcs[mid];
	}
	return NULL;
}

/* ---- one program ---- */

struct building {
	struct linker *l;
	struct prog *prog;
	uint32_t *at;		/* of each function of the object: where it begins in the program, or NOT_THERE */
	uint32_t cap_insns, cap_funcs, cap_lines;
};

static bool at_insn(struct building *b, const struct link_func *f, uint32_t slot, const char *what, const char *name)
{
	return link_error(b->l, "section '%s', function '%s', instruction %u: %s '%s'", b->l->obj->sections[f->section].name,
			  f->name, slot - f->start, what, name);
}

static bool reserve(struct linker *l, void **items, uint32_t need, uint32_t *cap, size_t size)
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

/* The lines of function `f`, which begins at slot `start` of the program. */
static bool copy_lines(struct building *b, const struct link_func *f, uint32_t start)
{
	const struct btf_ext_section *ext = b->l->sections[f->section].ext;
	uint32_t first = ext ? first_line(ext, f->start) : 0, n = ext ? first_line(ext, f->end) - first : 0;
	void *lines = b->prog->lines;

	if (!n)
		return true;
	if (!reserve(b->l, &lines, b->prog->n_lines + n, &b->cap_lines, sizeof(*b->prog->lines)))
		return false;
	b->prog->lines = lines;
	for (uint32_t i = first; i < first + n; i++) {
		const struct btf_line_info *info = &ext->lines[i];

		b->prog->lines[b->prog->n_lines++] = (struct prog_line){
			.insn = start + info->insn_off / ISA_SLOT - f->start, .line = info->line, .col = info->col,
			.file = btf_string(b->l->set->btf, info->file), .text = btf_string(b->l->set->btf, info->text),
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

	if (n > MAX_SLOTS - prog->len || prog->n_funcs == MAX_FUNCS)
		return link_error(b->l, "program '%s' has more than %d %s", prog->name,
				  prog->n_funcs == MAX_FUNCS ? MAX_FUNCS : MAX_SLOTS,
				  prog->n_funcs == MAX_FUNCS ? "functions" : "instructions");
	if (!reserve(b->l, &insns, prog->len + n, &b->cap_insns, sizeof(*prog->insns)))
		return false;
	prog->insns = insns;
	if (!reserve(b->l, &funcs, prog->n_funcs + 1, &b->cap_funcs, sizeof(*prog->funcs)))
		return false;
	prog->funcs = funcs;
	name = strdup(f->name);
	if (!name)
		return link_error(b->l, "out of memory");
	memcpy(prog->insns + prog->len, b->l->sections[f->section].code + f->start, n * sizeof(*prog->insns));
	prog->funcs[prog->n_funcs++] = (struct prog_func){
		.name = name, .start = prog->len, .end = prog->len + n, .btf_id = f->btf_id, .global = f->global,
	};
	b->at[f - b->l->funcs] = prog->len;
	prog->len += n;
	return copy_lines(b, f, prog->len - n);
}

static bool append(struct building *b, const struct link_func *f);

/* Points the immediate of the instruction at program slot `pc` to slot `target` of `section`. */
static bool link_to_code(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc, uint32_t section,
			 int64_t target)
{
	const struct link_func *to = target < 0 ? NULL : func_at(b->l, section, (uint64_t)target);
	uint32_t index;

	if (!to)
		return at_insn(b, f, slot, "it calls what is no function of section", b->l->obj->sections[section].name);
	index = (uint32_t)(to - b->l->funcs);
	if (b->at[index] == NOT_THERE && !append(b, to))
		return false;
	b->prog->insns[pc].imm = (int32_t)(b->at[index] + (uint32_t)(target - to->start) - pc - 1);
	return true;
}

/* A call with a relocation against `symbol`. */
static bool link_call(struct building *b, const struct link_func *f, uint32_t slot, uint32_t pc,
		      const struct obj_symbol *symbol)
{
	struct insn *in = &b->prog->insns[pc];

	if (symbol->section == OBJ_UNDEF)
		return at_insn(b, f, slot, "calls of kernel functions (kfuncs) are not supported yet: extern", symbol->name);
	if (symbol->section < 0 || !is_code(&b->l->obj->sections[symbol->section]))
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
		return at_insn(b, f, slot, "kernel variables and configuration are not supported yet: extern", symbol->name);
	if (symbol->section < 0)
		return at_insn(b, f, slot, "the address lies in no section:", symbol->name);
	s = &b->l->obj->sections[symbol->section];
	if (is_code(s)) {
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
			return at_insn(b, f, slot, "the address is not the beginning of a map of section", s->name);
		in->src = 5;
		in->imm = map;
		in[1].imm = 0;
	} else {
		map = b->l->sections[symbol->section].map;
		if (map < 0)
			return at_insn(b, f, slot, "the address lies in a section that is neither code nor data:", s->name);
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
	return at_insn(b, f, slot, "only calls and lddw can have a relocation, not one against", symbol->name);
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

/* The kernel begins a function wherever a call or a function address goes; so do we. */
static bool split_functions(struct prog *prog)
{
	for (uint32_t pc = 0; pc < prog->len; pc++) {
		const struct insn *in = &prog->insns[pc];
		int64_t target = (int64_t)pc + in->imm + 1;

		if ((in->id == ISA_CALL_LOCAL || in->id == ISA_LD_CODE_ADDR) && target > 0 && target < prog->len &&
		    !split_at(prog, (uint32_t)target))
			return false;
	}
	return true;
}

/* ---- all of them ---- */

static void set_type(struct prog *prog)
{
	const struct progtype_section *row = progtype_section(prog->section);

	if (!row)
		return;
	prog->type = row->type;
	prog->attach_type = row->attach_type;
	prog->prog_flags = (row->flags & SECTION_SLEEPABLE ? 1u << 4 : 0) |	/* BPF_F_SLEEPABLE */
			   (row->flags & SECTION_XDP_FRAGS ? 1u << 5 : 0);	/* BPF_F_XDP_HAS_FRAGS */
}

static struct prog *add_prog(struct linker *l, const char *name, const char *section)
{
	struct progset *set = l->set;
	struct prog *progs = realloc(set->progs, (set->n_progs + 1) * sizeof(*progs)), *prog;

	if (!progs) {
		link_error(l, "out of memory");
		return NULL;
	}
	set->progs = progs;
	prog = &progs[set->n_progs++];
	*prog = (struct prog){ .set = set, .name = strdup(name), .section = strdup(section) };
	if (!prog->name || !prog->section) {
		link_error(l, "out of memory");
		return NULL;
	}
	set_type(prog);
	return prog;
}

static bool link_prog(struct linker *l, const struct link_func *entry)
{
	struct building b = { .l = l, .at = malloc(l->n_funcs * sizeof(*b.at)) };
	bool done;

	b.prog = add_prog(l, entry->name, l->obj->sections[entry->section].name);
	if (!b.prog || !b.at) {
		free(b.at);
		return b.prog ? link_error(l, "out of memory") : false;
	}
	memset(b.at, 0xff, l->n_funcs * sizeof(*b.at));
	done = append(&b, entry);
	free(b.at);
	if (done && !split_functions(b.prog))
		return link_error(l, "out of memory");
	return done;
}

static bool link_progs(struct linker *l)
{
	for (unsigned text = 0; text < 2; text++) {	/* .text holds programs only if no other section does */
		for (uint32_t i = 0; i < l->n_funcs; i++) {
			const struct link_func *f = &l->funcs[i];

			if (is_text(&l->obj->sections[f->section]) == text && f->is_entry && !link_prog(l, f))
				return false;
		}
		if (l->set->n_progs)
			return true;
	}
	return link_error(l, "no programs: it has no global function in a section of code");
}

static int by_func_offset(const void *a, const void *b)
{
	uint32_t x = ((const struct btf_func_info *)a)->insn_off, y = ((const struct btf_func_info *)b)->insn_off;

	return (x > y) - (x < y);
}

static int by_line_offset(const void *a, const void *b)
{
	uint32_t x = ((const struct btf_line_info *)a)->insn_off, y = ((const struct btf_line_info *)b)->insn_off;

	return (x > y) - (x < y);
}

static bool read_btf(struct linker *l)
{
	int btf = object_section(l->obj, ".BTF"), tables = object_section(l->obj, ".BTF.ext");
	const struct object *obj = l->obj;

	if (btf < 0)
		return true;
	l->set->btf = btf_read(obj->sections[btf].data.s, obj->sections[btf].data.len, obj->file, l->d);
	if (!l->set->btf)
		return false;
	if (tables < 0)
		return true;
	l->ext = btf_ext_read(obj->sections[tables].data.s, obj->sections[tables].data.len, l->set->btf, obj->file, l->d);
	if (!l->ext)
		return false;
	if (l->ext->has_core)
		return link_error(l, "it has CO-RE relocations (preserve_access_index, bpf_core_read), which are not "
				  "supported yet");
	for (uint32_t i = 0; i < l->ext->n; i++) {
		struct btf_ext_section *ext = &l->ext->sections[i];
		int section = object_section(obj, ext->name);

		if (ext->n_funcs)
			qsort(ext->funcs, ext->n_funcs, sizeof(*ext->funcs), by_func_offset);
		if (ext->n_lines)
			qsort(ext->lines, ext->n_lines, sizeof(*ext->lines), by_line_offset);
		if (section >= 0)
			l->sections[section].ext = ext;
	}
	return true;
}

static bool read_license(struct linker *l)
{
	int i = object_section(l->obj, "license");
	const struct strbuf *data = i < 0 ? NULL : &l->obj->sections[i].data;

	l->set->license = data ? strndup(data->s, data->len) : strdup("");
	return l->set->license ? true : link_error(l, "out of memory");
}

static bool link_all(struct linker *l)
{
	const struct object *obj = l->obj;

	if (!read_btf(l) || !read_license(l))
		return false;
	for (uint32_t i = 0; i < obj->n_sections; i++)
		if (is_code(&obj->sections[i]) && (!read_code(l, i) || !find_section_funcs(l, i)))
			return false;
	arrange_funcs(l);
	return link_maps(l) && link_progs(l) && link_map_values(l);
}

struct progset *link_object(const struct object *obj, struct diags *d)
{
	struct linker l = { .obj = obj, .d = d, .maps_section = -1 };
	bool done = false;

	l.set = calloc(1, sizeof(*l.set));
	l.sections = calloc(obj->n_sections + 1, sizeof(*l.sections));
	for (uint32_t i = 0; l.sections && i < obj->n_sections; i++)
		l.sections[i].map = -1;
	if (l.set)
		l.set->file = strdup(obj->file);
	if (l.set && l.set->file && l.sections)
		done = link_all(&l);
	else
		link_error(&l, "out of memory");
	for (uint32_t i = 0; l.sections && i < obj->n_sections; i++) {
		free(l.sections[i].code);
		free(l.sections[i].reloc_at);
	}
	free(l.sections);
	free(l.funcs);
	free(l.map_offset);
	btf_ext_free(l.ext);
	if (done)
		return l.set;
	progset_free(l.set);
	return NULL;
}

struct progset *link_raw(const char *file, const void *bytes, size_t len, bool big_endian,
			 const struct progtype *type, struct diags *d)
{
	const struct object nothing = { .file = (char *)file };
	struct linker l = { .obj = &nothing, .d = d };
	struct prog *prog;

	if (!len || len % ISA_SLOT || len / ISA_SLOT > MAX_SLOTS) {
		link_error(&l, "%zu bytes are no program: expected 1 to %d instructions of 8 bytes", len, MAX_SLOTS);
		return NULL;
	}
	l.set = calloc(1, sizeof(*l.set));
	prog = l.set ? add_prog(&l, "raw", "") : NULL;
	if (prog) {
		prog->type = type;
		prog->len = (uint32_t)(len / ISA_SLOT);
		prog->insns = malloc(prog->len * sizeof(*prog->insns));
		prog->funcs = calloc(1, sizeof(*prog->funcs));
	}
	if (prog && prog->funcs && (prog->funcs[0].name = strdup("raw")) && prog->insns) {
		prog->n_funcs = 1;
		prog->funcs[0].end = prog->len;
		isa_decode(bytes, prog->len, big_endian, prog->insns);
		l.set->file = strdup(file);
		l.set->license = strdup("");
		if (l.set->file && l.set->license && split_functions(prog))
			return l.set;
	}
	link_error(&l, "out of memory");
	progset_free(l.set);
	return NULL;
}
