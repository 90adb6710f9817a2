/*
 * directive.c - the table of directives, and those about symbols and sections. Directives that place data are
 * in data.c, maps in map.c.
 */
#include <stdio.h>
#include <string.h>

#include "asm/as.h"
#include "asm/directive.h"

static const struct directive directives[] = {
#define DIRECTIVE(name, form, run, value) { name, DIR_##form, run, value },
#include "asm/directive.def"
};

enum { N_DIRECTIVES = sizeof(directives) / sizeof(directives[0]), BUCKETS = 256 };

static uint8_t buckets[BUCKETS];	/* 1 + index */

_Static_assert(N_DIRECTIVES < BUCKETS / 2, "directives are found in a table of bytes");

static unsigned hash(const char *p, size_t len)
{
	unsigned h = (unsigned)len;

	for (size_t i = 0; i < len; i++)
		h = h * 33 + (unsigned char)p[i];
	return (h ^ h >> 8) % BUCKETS;
}

__attribute__((constructor)) static void directive_index(void)
{
	for (unsigned i = 0; i < N_DIRECTIVES; i++) {
		unsigned b = hash(directives[i].name, strlen(directives[i].name));

		while (buckets[b])
			b = (b + 1) % BUCKETS;
		buckets[b] = (uint8_t)(i + 1);
	}
}

const struct directive *directive_find(struct str name)
{
	for (unsigned b = hash(name.p, name.len); buckets[b]; b = (b + 1) % BUCKETS) {
		const struct directive *dir = &directives[buckets[b] - 1];

		if (!strncmp(dir->name, name.p, name.len) && !dir->name[name.len])
			return dir;
	}
	return name.len > 4 && !memcmp(name.p, "cfi_", 4) ? directive_find((struct str){ "cfi_", 4 }) : NULL;
}

enum directive_form directive_form(const struct directive *dir)
{
	return dir->form;
}

void directive_unknown(struct as *as, struct str name, struct span span)
{
	const char *names[N_DIRECTIVES + 1];
	unsigned n = 0;

	for (unsigned i = 0; i < N_DIRECTIVES && as_may_suggest(as); i++) {
		char *copy = as_alloc(as, strlen(directives[i].name) + 2);

		if (copy) {
			sprintf(copy, ".%s", directives[i].name);
			names[n++] = copy;
		}
	}
	names[n] = NULL;
	as_error(as, span, "unknown directive '%.*s'%s", (int)name.len, name.p, as_nearest(as, name, names));
}

void directive_run(struct as *as, const struct directive *dir, struct span span, struct str raw,
		   struct span at)
{
	struct directive_call call = { dir, span, raw, at, as->args, as->n_args };

	if (dir->run)
		dir->run(as, &call);
}

void directive_arg(struct as *as, struct arg arg)
{
	if (as_grow(as, (void **)&as->args, as->n_args, &as->cap_args, sizeof(arg)))
		as->args[as->n_args++] = arg;
}

/* ---- arguments ---- */

bool want_args(struct as *as, const struct directive_call *c, unsigned min, unsigned max)
{
	if (c->n >= min && c->n <= max)
		return true;
	if (c->n < min)
		as_error(as, c->span, ".%s needs %u argument%s", c->dir->name, min, min == 1 ? "" : "s");
	else
		as_error(as, c->args[max].span, ".%s takes no more than %u argument%s", c->dir->name, max,
			 max == 1 ? "" : "s");
	return false;
}

bool arg_number(struct as *as, const struct directive_call *c, unsigned i, int64_t missing, int64_t *value)
{
	*value = missing;
	if (i >= c->n || c->args[i].kind == ARGK_NONE)
		return true;
	if (c->args[i].kind == ARGK_EXPR)
		return expr_number(as, c->args[i].expr, c->args[i].span, "this argument", value);
	as_error(as, c->args[i].span, "expected a number");
	return false;
}

struct str arg_name(struct as *as, const struct directive_call *c, unsigned i)
{
	const struct arg *a = &c->args[i];

	if (a->kind == ARGK_STRING || a->kind == ARGK_AT)
		return a->text;
	if (a->kind == ARGK_EXPR && a->expr.add && !a->expr.sub && !a->expr.value &&
	    as->symbols[a->expr.add].flags & SYM_NAMED)
		return as->symbols[a->expr.add].name;
	/* A name with a value that is known was folded; its text is still there. */
	if (a->kind == ARGK_EXPR)
		return (struct str){ source_text(as, a->span.at), a->span.len };
	as_error(as, a->span, "expected a name");
	return (struct str){ NULL, 0 };
}

static uint32_t arg_symbol(struct as *as, const struct directive_call *c, unsigned i)
{
	struct str name = arg_name(as, c, i);

	return name.len ? symbol_get(as, name, c->args[i].span) : 0;
}

/* ---- symbols ---- */

void dir_bind(struct as *as, const struct directive_call *c)
{
	if (!want_args(as, c, 1, UINT32_MAX))
		return;
	for (unsigned i = 0; i < c->n; i++) {
		uint32_t s = arg_symbol(as, c, i);

		if (s)
			as->symbols[s].bind = (uint8_t)c->dir->value;
	}
}

void dir_extern(struct as *as, const struct directive_call *c)
{
	for (unsigned i = 0; i < c->n; i++) {
		uint32_t s = arg_symbol(as, c, i);

		if (s)
			as->symbols[s].flags |= SYM_EXTERN;
	}
}

void dir_visibility(struct as *as, const struct directive_call *c)
{
	for (unsigned i = 0; i < c->n; i++) {
		uint32_t s = arg_symbol(as, c, i);

		if (s)
			as->symbols[s].visibility = (uint8_t)c->dir->value;
	}
}

void dir_type(struct as *as, const struct directive_call *c)
{
	static const struct {
		const char *name; uint8_t type;
	} types[] = {
		{ "function", STT_FUNC },
		{ "object", STT_OBJECT },
		{ "notype", STT_NOTYPE },
		{ "common", STT_COMMON },
		{ "tls_object", STT_TLS },
		{ "STT_FUNC", STT_FUNC },
		{ "STT_OBJECT", STT_OBJECT },
		{ "STT_NOTYPE", STT_NOTYPE },
		{ "gnu_unique_object", STT_OBJECT },
	};
	struct str name;
	uint32_t s;

	if (!want_args(as, c, 2, 2))
		return;
	name = arg_name(as, c, 1);
	s = arg_symbol(as, c, 0);
	for (size_t i = 0; s && i < sizeof(types) / sizeof(types[0]); i++)
		if (name.len == strlen(types[i].name) && !memcmp(name.p, types[i].name, name.len)) {
			as->symbols[s].type = types[i].type;
			return;
		}
	if (s)
		as_error(as, c->args[1].span, "unknown symbol type '%.*s': expected @function or @object",
			 (int)name.len, name.p);
}

void dir_size(struct as *as, const struct directive_call *c)
{
	uint32_t s;

	if (!want_args(as, c, 2, 2))
		return;
	s = arg_symbol(as, c, 0);
	if (!s || c->args[1].kind != ARGK_EXPR)
		return;
	as->symbols[s].flags |= SYM_SIZED;
	as->symbols[s].size = c->args[1].expr;
}

void dir_set(struct as *as, const struct directive_call *c)
{
	struct str name;

	if (!want_args(as, c, 2, 2))
		return;
	name = arg_name(as, c, 0);
	if (!name.len)
		return;
	if (c->args[1].kind != ARGK_EXPR)
		as_error(as, c->args[1].span, "expected a value");
	else
		symbol_set(as, name, c->args[1].expr, c->args[0].span);
}

/* .org where: goes on at that offset of the section */
void dir_org(struct as *as, const struct directive_call *c)
{
	if (want_args(as, c, 1, 1) && c->args[0].kind == ARGK_EXPR) {
		struct expr to = c->args[0].expr;

		if (expr_fold(as, &to))
			to.add = as->info[as->section].begin;
		symbol_set(as, (struct str){ ".", 1 }, to, c->args[0].span);
	}
}

/* .comm name, size, alignment */
void dir_comm(struct as *as, const struct directive_call *c)
{
	int64_t size, align;
	struct symbol *s;
	uint32_t i;

	if (!want_args(as, c, 2, 3) || !arg_number(as, c, 1, 0, &size) || !arg_number(as, c, 2, 8, &align))
		return;
	i = arg_symbol(as, c, 0);
	s = &as->symbols[i];
	if (!i)
		return;
	if (s->flags & (SYM_DEFINED | SYM_SET) || s->section == OBJ_COMMON) {
		as_error(as, c->args[0].span, "'%.*s' is defined twice", (int)s->name.len, s->name.p);
		as_note(as, s->span, "here is the other definition");
		return;
	}
	if (size < 0 || align <= 0 || align & (align - 1)) {
		as_error(as, c->at, "size and alignment must be positive, the alignment a power of two");
		return;
	}
	s->type = STT_OBJECT;
	s->flags |= SYM_SIZED;
	s->size = (struct expr){ .value = size };
	s->span = c->args[0].span;
	if (s->bind == STB_LOCAL || c->dir->value) {
		uint32_t now = as->section, before = as->previous;

		section_use(as, section_named(as, ".bss"));
		section_align(as, (uint64_t)align, 0, UINT64_MAX);
		s = &as->symbols[i];
		s->flags |= SYM_DEFINED;
		s->section = (int32_t)as->section;
		s->value = (int64_t)section_here(as);
		if (s->bind == BIND_UNSET)
			s->bind = STB_LOCAL;
		section_zero(as, (uint64_t)size);
		as->section = now;
		as->previous = before;
	} else {
		s->section = OBJ_COMMON;
		s->value = align;
	}
}

/* .func name: the label, its type, and for the loader its visibility, in one. */
void dir_func(struct as *as, const struct directive_call *c)
{
	struct str name;
	uint32_t s;

	if (!want_args(as, c, 1, 1))
		return;
	name = arg_name(as, c, 0);
	s = arg_symbol(as, c, 0);
	if (!s)
		return;
	section_align(as, ISA_SLOT, 0, UINT64_MAX);
	symbol_label(as, name, c->args[0].span);
	as->symbols[s].type = STT_FUNC;
	if (as->symbols[s].bind == BIND_UNSET)
		as->symbols[s].bind = STB_GLOBAL;
}

/* ---- sections ---- */

void dir_simple_section(struct as *as, const struct directive_call *c)
{
	char name[16];

	snprintf(name, sizeof(name), ".%s", c->dir->name);
	section_use(as, section_named(as, name));
}

static void skip_blanks(const char **p, const char *end)
{
	while (*p < end && strchr(" \t\r\f\v", **p))
		++*p;
}

/* A word up to a comma or blank, or a quoted string without its quotes. */
static struct str raw_word(const char **p, const char *end)
{
	const char *start;
	char quote = 0;

	skip_blanks(p, end);
	if (*p < end && **p == '"')
		quote = *(*p)++;
	start = *p;
	while (*p < end && (quote ? **p != quote : !strchr(", \t\r\f\v#;", **p)))
		++*p;
	if (quote && *p < end)
		return (struct str){ start, (uint32_t)((*p)++ - start) };
	return (struct str){ start, (uint32_t)(*p - start) };
}

static bool raw_comma(const char **p, const char *end)
{
	skip_blanks(p, end);
	if (*p < end && **p == ',') {
		++*p;
		return true;
	}
	return false;
}

static struct span raw_span(const struct directive_call *c, struct str word)
{
	return (struct span){ c->at.at + (uint32_t)(word.p - c->raw.p), word.len };
}

static bool section_flags(struct as *as, const struct directive_call *c, struct str text, uint64_t *flags)
{
	static const struct { char letter; uint64_t flag; } letters[] = {
		{ 'a', SHF_ALLOC }, { 'w', SHF_WRITE }, { 'x', SHF_EXECINSTR }, { 'M', SHF_MERGE },
		{ 'S', SHF_STRINGS }, { 'G', SHF_GROUP }, { 'T', SHF_TLS }, { 'o', SHF_LINK_ORDER },
		{ 'e', SHF_EXCLUDE }, { 'R', 0 }, { '?', 0 },
	};

	*flags = 0;
	for (uint32_t i = 0; i < text.len; i++) {
		size_t k = 0;

		while (k < sizeof(letters) / sizeof(letters[0]) && letters[k].letter != text.p[i])
			k++;
		if (k == sizeof(letters) / sizeof(letters[0])) {
			as_error(as, raw_span(c, text), "unknown section flag '%c'", text.p[i]);
			return false;
		}
		*flags |= letters[k].flag;
	}
	return true;
}

static uint32_t section_type(struct str text, uint32_t otherwise)
{
	static const struct { const char *name; uint32_t type; } types[] = {
		{ "progbits", SHT_PROGBITS }, { "nobits", SHT_NOBITS }, { "note", SHT_NOTE },
		{ "init_array", SHT_INIT_ARRAY }, { "fini_array", SHT_FINI_ARRAY },
	};

	if (text.len && strchr("@%", *text.p)) {
		text.p++;
		text.len--;
	}
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (text.len == strlen(types[i].name) && !memcmp(text.p, types[i].name, text.len))
			return types[i].type;
	return otherwise;
}

/* .section name [, "flags" [, @type [, entry size or group]]] */
static bool enter_section(struct as *as, const struct directive_call *c)
{
	const char *p = c->raw.p, *end = p + c->raw.len;
	struct str name = raw_word(&p, end), flags, type;
	bool fresh;
	struct obj_section *s;
	uint64_t bits;
	char *text;

	if (!name.len) {
		as_error(as, c->span, ".%s needs a name", c->dir->name);
		return false;
	}
	text = as_alloc(as, name.len + 1);
	if (!text)
		return false;
	memcpy(text, name.p, name.len);
	text[name.len] = '\0';
	fresh = object_section(as->obj, text) < 0;
	section_use(as, section_named(as, text));
	if (!raw_comma(&p, end))
		return true;
	flags = raw_word(&p, end);
	if (!section_flags(as, c, flags, &bits))
		return false;
	s = &as->obj->sections[as->section];
	if (fresh)
		s->flags = bits;
	else if (s->flags != bits)
		as_warning(as, raw_span(c, flags), "section %s has other flags already; these are ignored",
			   text);
	if (!raw_comma(&p, end))
		return true;
	type = raw_word(&p, end);
	if (fresh)
		s->type = section_type(type, SHT_PROGBITS);
	if (fresh && bits & SHF_MERGE && raw_comma(&p, end)) {
		struct str size = raw_word(&p, end);
		uint64_t n;

		if (size.len && *size.p >= '0' && *size.p <= '9' &&
		    number_parse(size.p, size.p + size.len, &n))
			s->entsize = n;
	}
	return true;
}

void dir_section(struct as *as, const struct directive_call *c)
{
	enter_section(as, c);
}

void dir_pushsection(struct as *as, const struct directive_call *c)
{
	if (as->depth == sizeof(as->stack) / sizeof(as->stack[0])) {
		as_error(as, c->span, "sections are pushed too deep");
		return;
	}
	as->stack[as->depth++] = as->section;
	enter_section(as, c);
}

void dir_popsection(struct as *as, const struct directive_call *c)
{
	if (!as->depth)
		as_error(as, c->span, ".popsection without .pushsection");
	else
		section_use(as, as->stack[--as->depth]);
}

void dir_previous(struct as *as, const struct directive_call *c)
{
	(void)c;
	section_use(as, as->previous);
}

void dir_compiler(struct as *as, const struct directive_call *c)
{
	(void)c;
	as->compiled = true;
}

void dir_file(struct as *as, const struct directive_call *c)
{
	const char *p = c->raw.p, *end = p + c->raw.len;
	struct str name;
	char *text;

	skip_blanks(&p, end);
	if (p == end || *p != '"')	/* ".file 1 "name"": DWARF's table */
		return;
	name = raw_word(&p, end);
	text = as_alloc(as, name.len + 1);
	if (!text)
		return;
	memcpy(text, name.p, name.len);
	text[name.len] = '\0';
	as->file_symbol = text;
}

/* .error "text", .warning "text" */
void dir_fail(struct as *as, const struct directive_call *c)
{
	struct str text = c->n && c->args[0].kind == ARGK_STRING ? c->args[0].text : (struct str){ NULL, 0 };

	if (c->dir->value)
		as_warning(as, c->span, "%.*s", (int)text.len, text.len ? text.p : "");
	else
		as_error(as, c->span, "%.*s", text.len ? (int)text.len : 6, text.len ? text.p : ".error");
}

/* .license "GPL" */
void dir_license(struct as *as, const struct directive_call *c)
{
	uint32_t now = as->section, before = as->previous, s;

	if (!want_args(as, c, 1, 1))
		return;
	if (c->args[0].kind != ARGK_STRING) {
		as_error(as, c->args[0].span, "expected a string, as in .license \"GPL\"");
		return;
	}
	section_use(as, section_named(as, "license"));
	if (section_here(as))
		as_error(as, c->span, "the licence is given twice");
	symbol_label(as, (struct str){ "_license", 8 }, c->span);
	data_string(as, c->args[0].text, true);
	s = symbol_find(as, (struct str){ "_license", 8 });
	as->symbols[s].type = STT_OBJECT;
	as->symbols[s].bind = STB_GLOBAL;
	as->symbols[s].flags |= SYM_SIZED;
	as->symbols[s].size = (struct expr){ .value = (int64_t)section_here(as) };
	as->section = now;
	as->previous = before;
}
