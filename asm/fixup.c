/*
 * fixup.c - what had to wait for the end of the text: labels that came later, and what only a linker or a
 * loader can know. Also what the object's symbols get when the text did not say it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asm/as.h"
#include "core/helper.h"

void fixup_add(struct as *as, enum fixup_kind kind, uint64_t offset, struct expr e, struct span span)
{
	if (!as_grow(as, (void **)&as->fixups, as->n_fixups, &as->cap_fixups, sizeof(*as->fixups)))
		return;
	as->fixups[as->n_fixups++] = (struct fixup){ offset, e, span, as->section, (uint8_t)kind };
}

/* ---- symbols ---- */

static char *name_of(struct as *as, const struct symbol *s)
{
	char *name = as_alloc(as, s->name.len + 1u);

	if (name) {
		memcpy(name, s->name.p, s->name.len);
		name[s->name.len] = '\0';
	}
	return name ? name : strbuf_empty;
}

static bool is_code(const struct as *as, int32_t section)
{
	return section >= 0 && as->obj->sections[section].flags & SHF_EXECINSTR;
}

/* The symbol's place in the object, added when it has none. */
static int elf_symbol(struct as *as, uint32_t i)
{
	struct symbol *s = &as->symbols[i];
	struct obj_symbol sym = { .section = s->section, .value = (uint64_t)s->value, .type = s->type,
				  .bind = s->bind, .visibility = s->visibility };
	struct expr size = s->size;

	if (s->elf >= 0)
		return s->elf;
	if (sym.bind == BIND_UNSET)
		sym.bind = sym.section == OBJ_UNDEF || sym.section == OBJ_COMMON ? STB_GLOBAL : STB_LOCAL;
	if (s->flags & SYM_SET) {
		struct expr e = s->expr;

		sym.section = OBJ_ABS;
		if (!expr_fold(as, &e) && e.add && !e.sub)
			sym.section = as->symbols[e.add].section;
		sym.value = (uint64_t)(e.value + (e.add ? as->symbols[e.add].value : 0));
	}
	if (s->flags & SYM_SIZED && !expr_fold(as, &size))
		as_error(as, s->span, "the size of '%.*s' is no number", (int)s->name.len, s->name.p);
	sym.size = (uint64_t)size.value;
	sym.name = name_of(as, s);
	s->elf = object_add_symbol(as->obj, &sym);
	as->failed |= s->elf < 0;
	return s->elf;
}

static int section_symbol(struct as *as, int32_t section)
{
	struct obj_symbol sym = { .name = strbuf_empty, .section = section, .type = STT_SECTION };

	if (as->info[section].elf < 0) {
		as->info[section].elf = object_add_symbol(as->obj, &sym);
		as->failed |= as->info[section].elf < 0;
	}
	return as->info[section].elf;
}

static int by_place(const void *a, const void *b)
{
	const struct symbol *x = *(const struct symbol *const *)a, *y = *(const struct symbol *const *)b;

	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	return x->value < y->value ? -1 : x->value > y->value;
}

/* Whether a loader will see a function in this symbol. */
static bool is_function(const struct symbol *s)
{
	return s->type == STT_FUNC;
}

/* What a call goes to is a function; outside .text it must be global, or libbpf refuses the object. */
static void call_targets(struct as *as)
{
	for (uint32_t i = 0; i < as->n_fixups; i++) {
		const struct fixup *f = &as->fixups[i];
		struct symbol *s = &as->symbols[f->expr.add];

		if (f->kind != FIX_CALL || !f->expr.add || f->expr.value || f->expr.sub ||
		    !(s->flags & SYM_DEFINED) || !(s->flags & SYM_NAMED) || s->flags & SYM_TEMP ||
		    s->type != STT_NOTYPE || !is_code(as, s->section))
			continue;
		s->type = STT_FUNC;
		if (s->bind != BIND_UNSET || !strcmp(as->obj->sections[s->section].name, ".text"))
			continue;
		s->bind = STB_GLOBAL;
		as_warning(as, s->span,
			   "loaders take every function in %s for a program; put '%.*s' into .text",
			   as->obj->sections[s->section].name, (int)s->name.len, s->name.p);
	}
}

/*
 * Functions by hand: a global label in code is a function unless the text says something else; a program
 * section without one has its first label for it, global as libbpf wants it. A function without a size ends
 * where the next begins.
 */
static void complete_functions(struct as *as)
{
	struct symbol **list = calloc(as->n_symbols + 1u, sizeof(*list));
	uint32_t n = 0;

	if (!list) {
		as->failed = true;
		return;
	}
	for (uint32_t i = 1; i < as->n_symbols; i++) {
		struct symbol *s = &as->symbols[i];

		if (s->flags & SYM_DEFINED && s->flags & SYM_NAMED && is_code(as, s->section)) {
			if (s->bind == STB_GLOBAL && s->type == STT_NOTYPE && !as->compiled)
				s->type = STT_FUNC;
			list[n++] = s;
		}
	}
	qsort(list, n, sizeof(*list), by_place);
	if (!as->compiled)
		call_targets(as);
	for (uint32_t i = 0; i < n && !as->compiled; i++) {
		bool first = i == 0 || list[i - 1]->section != list[i]->section, any = false;

		if (!first || list[i]->value || list[i]->flags & SYM_TEMP ||
		    !strcmp(as->obj->sections[list[i]->section].name, ".text"))
			continue;
		for (uint32_t k = i; k < n && list[k]->section == list[i]->section; k++)
			any |= is_function(list[k]);
		if (!any) {
			list[i]->type = STT_FUNC;
			list[i]->bind = STB_GLOBAL;
		}
	}
	for (uint32_t i = 0, next; i < n; i++) {
		int64_t end;

		if (!is_function(list[i]) || list[i]->flags & SYM_SIZED)
			continue;
		for (next = i + 1; next < n && list[next]->section == list[i]->section; next++)
			if (is_function(list[next]) && list[next]->value > list[i]->value)
				break;
		end = next < n && list[next]->section == list[i]->section ? list[next]->value :
		      (int64_t)as->obj->sections[list[i]->section].data.len;
		list[i]->flags |= SYM_SIZED;
		list[i]->size = (struct expr){ .value = end - list[i]->value };
	}
	free(list);
}

/* A section's name where a symbol is wanted means its beginning, as clang writes ".long .debug_abbrev". */
static void section_names(struct as *as)
{
	for (uint32_t i = 0; i < as->obj->n_sections; i++) {
		const char *name = as->obj->sections[i].name;
		uint32_t s = symbol_find(as, (struct str){ name, (uint32_t)strlen(name) });

		if (!s || as->symbols[s].flags & (SYM_DEFINED | SYM_SET))
			continue;
		as->symbols[s].flags |= SYM_DEFINED | SYM_TEMP;
		as->symbols[s].section = (int32_t)i;
	}
}

void fixup_symbols(struct as *as)
{
	section_names(as);
	if (as->file_symbol) {
		struct obj_symbol file = { .name = (char *)as->file_symbol,
					   .section = OBJ_ABS,
					   .type = STT_FILE };

		as->failed |= object_add_symbol(as->obj, &file) < 0;
	}
	complete_functions(as);
	for (uint32_t i = 1; i < as->n_symbols && !as->failed; i++) {
		const struct symbol *s = &as->symbols[i];

		if (!(s->flags & SYM_NAMED) || (s->flags & SYM_TEMP && s->bind != STB_GLOBAL))
			continue;
		if (s->flags & (SYM_DEFINED | SYM_SET) || s->section == OBJ_COMMON || s->bind == STB_WEAK)
			elf_symbol(as, i);
	}
}

/* ---- values ---- */

/* What an expression is at the end: a number, or a place that a relocation names. */
struct place {
	int64_t value;		/* the number; else the addend */
	uint32_t symbol;	/* 0: only a number */
};

static void undefined(struct as *as, uint32_t i, struct span span)
{
	const struct symbol *s = &as->symbols[i];
	const char **names =
		as_may_suggest(as) ? calloc(as->n_symbols + MAX_KNOWN_NAMES + 1u, sizeof(*names)) : NULL;
	uint32_t n = names ? names_like(as, s->name, names, MAX_KNOWN_NAMES) : 0;

	for (uint32_t k = 1; names && k < as->n_symbols; k++)
		if (as->symbols[k].flags & SYM_NAMED && as->symbols[k].flags & (SYM_DEFINED | SYM_SET))
			names[n++] = name_of(as, &as->symbols[k]);
	if (!(s->flags & SYM_NAMED))
		as_error(as, span, "no such local label after this");
	else
		as_error(as, source_find(as, span, s->name), "'%.*s' is not defined%s", (int)s->name.len,
			 s->name.p, names ? as_nearest(as, s->name, names) : "");
	free(names);
}

/* Whether a symbol may stay without a definition. */
static bool may_be_undefined(const struct as *as, const struct symbol *s)
{
	return s->section == OBJ_COMMON || (s->flags & SYM_NAMED && !(s->flags & SYM_TEMP) &&
					    (as->compiled || s->flags & SYM_EXTERN || s->bind != BIND_UNSET));
}

static bool resolve(struct as *as, const struct fixup *f, struct place *p)
{
	struct expr e = f->expr;
	uint32_t missing = 0;

	expr_fold(as, &e);
	if (e.node) {
		as_error(as, f->span, "this is neither a number nor a label with a number added");
		return false;
	}
	if (e.add && !(as->symbols[e.add].flags & SYM_DEFINED) && !may_be_undefined(as, &as->symbols[e.add]))
		missing = e.add;
	if (e.sub && !(as->symbols[e.sub].flags & SYM_DEFINED))
		missing = e.sub;
	if (missing) {
		if (as->symbols[missing].flags & SYM_SET)
			as_error(as, f->span, "this name's value goes round in a circle");
		else
			undefined(as, missing, f->span);
		return false;
	}
	if (e.sub) {
		as_error(as, f->span, "the difference of labels in different sections is not known");
		return false;
	}
	*p = (struct place){ e.value, e.add };
	return true;
}

/* Whether the linker may move the definition elsewhere: then the relocation names the symbol itself. */
static bool is_global(const struct symbol *s)
{
	return !(s->flags & SYM_DEFINED) || s->bind == STB_GLOBAL || s->bind == STB_WEAK;
}

/* A relocation against the symbol or, for a local one, its section; gives what stays in the field. */
static int64_t relocate(struct as *as, const struct fixup *f, const struct place *p, uint32_t type)
{
	const struct symbol *s = &as->symbols[p->symbol];
	bool global = is_global(s);
	int64_t rest = p->value + (global ? 0 : s->value);
	int sym = global ? elf_symbol(as, p->symbol) : section_symbol(as, s->section);

	if (sym >= 0 && object_add_reloc(as->obj, f->section,
					 (struct obj_reloc){ f->offset, type, (uint32_t)sym }) < 0)
		as->failed = true;
	return rest;
}

static void patch(struct as *as, const struct fixup *f, unsigned at, unsigned bytes, uint64_t value)
{
	unsigned char *p = (unsigned char *)as->obj->sections[f->section].data.s + f->offset + at;

	for (unsigned i = 0; i < bytes; i++)
		p[as->obj->big_endian ? bytes - 1 - i : i] = (unsigned char)(value >> 8 * i);
}

static bool same_section(const struct as *as, const struct fixup *f, const struct place *p)
{
	return p->symbol && as->symbols[p->symbol].flags & SYM_DEFINED &&
	       as->symbols[p->symbol].section == (int32_t)f->section;
}

static void fix_jump(struct as *as, const struct fixup *f, const struct place *p)
{
	int64_t to;

	if (!same_section(as, f, p)) {
		as_error(as, f->span, "a jump cannot leave its section");
		return;
	}
	to = as->symbols[p->symbol].value + p->value - (int64_t)f->offset - ISA_SLOT;
	if (to % ISA_SLOT) {
		as_error(as, f->span, "a jump into the middle of an instruction");
		return;
	}
	to /= ISA_SLOT;
	if (f->kind == FIX_JUMP32)
		patch(as, f, 4, 4, (uint64_t)to);
	else if (to < INT16_MIN || to > INT16_MAX)
		as_error(as, f->span,
			 "the label is %lld instructions away, farther than this jump reaches; gotol does",
			 (long long)to);
	else
		patch(as, f, 2, 2, (uint64_t)to);
}

/* A helper of that name, when the file has nothing of that name itself. */
static const struct helper *helper_of(struct as *as, const struct symbol *s)
{
	return s->flags & SYM_DEFINED || !(s->flags & SYM_NAMED) || s->flags & SYM_EXTERN ? NULL :
	       helper_by_name(name_of(as, s));
}

/* Every helper's name, as a program writes it. */
static void unknown_function(struct as *as, const struct symbol *s, struct span span)
{
	const char *names[HELPER_COUNT + 1];
	unsigned n = 0;

	for (uint32_t id = 1; id < HELPER_COUNT && as_may_suggest(as); id++) {
		const struct helper *h = helper_by_id(id);
		char *name = h ? as_alloc(as, strlen(h->name) + 5) : NULL;

		if (!name)
			continue;
		sprintf(name, "bpf_%s", h->name);
		names[n++] = name;
	}
	names[n] = NULL;
	as_error(as, source_find(as, span, s->name),
		 "'%.*s' is neither a function of this file nor a helper%s", (int)s->name.len, s->name.p,
		 as_nearest(as, s->name, names));
}

static void fix_call(struct as *as, const struct fixup *f)
{
	const struct symbol *s = &as->symbols[f->expr.add];
	const struct helper *helper = f->expr.add && !f->expr.sub && !f->expr.value ? helper_of(as, s) : NULL;
	struct place p;
	int64_t rest;

	if (helper) {
		patch(as, f, 1, 1, 0);
		patch(as, f, 4, 4, helper->id);
		return;
	}
	if (f->expr.add && !f->expr.sub && s->flags & SYM_NAMED && !(s->flags & (SYM_DEFINED | SYM_SET)) &&
	    !may_be_undefined(as, s)) {
		unknown_function(as, s, f->span);
		return;
	}
	if (!resolve(as, f, &p))
		return;
	if (!p.symbol) {	/* a number with a name */
		patch(as, f, 1, 1, 0);
		patch(as, f, 4, 4, (uint64_t)p.value);
		return;
	}
	if (same_section(as, f, &p) && !is_global(&as->symbols[p.symbol]))
		rest = as->symbols[p.symbol].value + p.value - (int64_t)f->offset;
	else
		rest = relocate(as, f, &p, RELOC_64_32);
	if (rest % ISA_SLOT)
		as_error(as, f->span, "a call into the middle of an instruction");
	patch(as, f, 4, 4, (uint64_t)(rest / ISA_SLOT - 1));
}

/* LLVM: in .BTF and .BTF.ext, and for what a runtime linker must leave alone, another number. */
static uint32_t data32_type(const struct as *as, const struct symbol *s)
{
	uint64_t flags = s->flags & SYM_DEFINED ? as->obj->sections[s->section].flags : 0;
	uint64_t want = SHF_ALLOC | (s->flags & SYM_TEMP ? SHF_EXECINSTR : SHF_WRITE);

	return (flags & want) == want ? RELOC_64_NODYLD32 : RELOC_64_ABS32;
}

static void fix_data(struct as *as, const struct fixup *f, unsigned bytes)
{
	struct place p;

	if (!resolve(as, f, &p))
		return;
	if (p.symbol) {
		if (bytes < 4) {
			as_error(as, f->span, "an address does not fit in %u byte%s", bytes,
				 bytes == 1 ? "" : "s");
			return;
		}
		p.value = relocate(as, f, &p, bytes == 8 ? RELOC_64_ABS64 :
				   data32_type(as, &as->symbols[p.symbol]));
	}
	patch(as, f, 0, bytes, (uint64_t)p.value);
}

static void fix_field(struct as *as, const struct fixup *f)
{
	struct place p;

	if (!resolve(as, f, &p))
		return;
	if (f->kind == FIX_IMM64) {
		if (p.symbol)
			p.value = relocate(as, f, &p, RELOC_64_64);
		patch(as, f, 4, 4, (uint64_t)p.value);
		patch(as, f, 12, 4, p.symbol ? 0 : (uint64_t)p.value >> 32);
	} else if (p.symbol) {
		const struct str name = as->symbols[p.symbol].name;

		as_error(as, source_find(as, f->span, name),
			 "the address of '%.*s' has 64 bits: 'r1 = %.*s ll' loads it", (int)name.len, name.p,
			 (int)name.len, name.p);
	} else if (f->kind == FIX_OFF16) {
		if (p.value < INT16_MIN || p.value > INT16_MAX)
			as_error(as, f->span, "offset %lld does not fit in 16 bits", (long long)p.value);
		patch(as, f, 2, 2, (uint64_t)p.value);
	} else {
		if (p.value < INT32_MIN || p.value > UINT32_MAX)
			as_error(as, f->span, "immediate %lld does not fit in 32 bits", (long long)p.value);
		patch(as, f, 4, 4, (uint64_t)p.value);
	}
}

void fixup_all(struct as *as)
{
	for (uint32_t i = 0; i < as->n_fixups && !as->failed; i++) {
		const struct fixup *f = &as->fixups[i];
		struct place p;

		switch ((enum fixup_kind)f->kind) {
		case FIX_JUMP16:
		case FIX_JUMP32:
			if (resolve(as, f, &p))
				fix_jump(as, f, &p);
			break;
		case FIX_CALL:
			fix_call(as, f);
			break;
		case FIX_IMM64:
		case FIX_IMM32:
		case FIX_OFF16:
			fix_field(as, f);
			break;
		case FIX_DATA8:
			fix_data(as, f, 1);
			break;
		case FIX_DATA16:
			fix_data(as, f, 2);
			break;
		case FIX_DATA32:
			fix_data(as, f, 4);
			break;
		case FIX_DATA64:
			fix_data(as, f, 8);
			break;
		}
	}
}
