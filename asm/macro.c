/*
 * macro.c - .macro, .rept, .irp: text that is made and then read as if it stood there. Each expansion is a
 * source of its own, so that a message shows the text as it was read and where it was called.
 */
#include "asm/macro.h"

#include <string.h>

#include "asm/directive.h"

static const uint64_t MAX_TEXT = UINT64_C(1) << 26;	/* bytes that expansions may make */

static bool same(struct str a, struct str b)
{
	return a.len == b.len && !memcmp(a.p, b.p, a.len);
}

struct macro *macro_find(const struct as *as, struct str name)
{
	struct macro *m = as->macros;

	while (m && !same(m->name, name))
		m = m->next;
	return m;
}

/* ---- reading pieces of text ---- */

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static bool name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '$' || c == '.';
}

static void skip_blanks(struct str *s)
{
	while (s->len && blank(*s->p)) {
		s->p++;
		s->len--;
	}
}

static struct str trim(struct str s)
{
	skip_blanks(&s);
	while (s.len && blank(s.p[s.len - 1]))
		s.len--;
	return s;
}

static struct str take_name(struct str *s)
{
	struct str name = { s->p, 0 };

	while (name.len < s->len && name_char(name.p[name.len]) && name.p[name.len] != '.')
		name.len++;
	s->p += name.len;
	s->len -= name.len;
	return name;
}

/* Up to a comma outside of quotes and brackets; moves behind the comma. */
static struct str take_argument(struct str *s)
{
	struct str arg = { s->p, 0 };
	unsigned depth = 0;
	char quote = 0;

	while (arg.len < s->len) {
		char c = arg.p[arg.len];

		if (quote) {
			if (c == '\\' && arg.len + 1 < s->len)
				arg.len++;
			else if (c == quote)
				quote = 0;
		} else if (c == '"') {
			quote = c;
		} else if (strchr("([{", c) && c) {
			depth++;
		} else if (strchr(")]}", c) && c) {
			depth -= depth > 0;
		} else if (c == ',' && !depth) {
			break;
		}
		arg.len++;
	}
	s->p += arg.len;
	s->len -= arg.len;
	if (s->len) {
		s->p++;
		s->len--;
	}
	return trim(arg);
}

/* Without the comment at its end. */
static struct str no_comment(struct str s)
{
	char quote = 0;

	for (uint32_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (quote ? c == quote : c == '"')
			quote = quote ? 0 : c;
		if (!quote &&
		    (c == '#' || (c == '/' && i + 1 < s.len && (s.p[i + 1] == '/' || s.p[i + 1] == '*')))) {
			s.len = i;
			break;
		}
	}
	return trim(s);
}

/* The first line of a block's text, and what stands behind it. */
static struct str block_head(struct str raw, struct str *body)
{
	const char *newline = memchr(raw.p, '\n', raw.len);
	struct str head = { raw.p, newline ? (uint32_t)(newline - raw.p) : raw.len };

	*body = newline ? (struct str){ newline + 1, raw.len - head.len - 1 }
			: (struct str){ raw.p + raw.len, 0 };
	return no_comment(head);
}

/* ---- definition ---- */

static bool read_param(struct as *as, struct macro *m, struct str text)
{
	static const struct str required = { ":req", 4 }, rest = { ":vararg", 7 };
	struct macro_param *p = &m->params[m->n_params];

	if (m->n_params == MAX_PARAMS) {
		as_error(as, m->span, "a macro has at most %d parameters", MAX_PARAMS);
		return false;
	}
	*p = (struct macro_param){ .name = take_name(&text) };
	if (!p->name.len) {
		as_error(as, source_span(as, text), "expected a parameter's name, found '%.*s'",
			 (int)text.len, text.p);
		return false;
	}
	skip_blanks(&text);
	if (text.len && *text.p == '=')
		p->otherwise = trim((struct str){ text.p + 1, text.len - 1 });
	else if (same(text, required))
		p->required = true;
	else if (same(text, rest))
		p->rest = true;
	else if (text.len) {
		as_error(as, source_span(as, text), "expected ',', found '%.*s'", (int)text.len, text.p);
		return false;
	}
	m->n_params++;
	return true;
}

/* .macro name [param[=default]|param:req|param:vararg, ...] */
void dir_macro(struct as *as, const struct directive_call *c)
{
	struct macro *m = as_alloc(as, sizeof(*m));
	struct str head, name;

	if (!m)
		return;
	*m = (struct macro){ .span = c->span };
	head = block_head(c->raw, &m->body);
	name = take_name(&head);
	m->name = name;
	if (!name.len) {
		as_error(as, c->span, ".macro needs a name");
		return;
	}
	m->span = source_span(as, name);
	if (macro_find(as, name)) {
		as_error(as, m->span, "macro '%.*s' is defined twice", (int)name.len, name.p);
		as_note(as, macro_find(as, name)->span, "here is the other definition");
		return;
	}
	skip_blanks(&head);
	if (head.len && *head.p == ',')
		take_argument(&head);
	while (head.len) {
		struct str text;

		/* Parameters may be parted by blanks alone. */
		if (!memchr(head.p, ',', head.len) && memchr(head.p, ' ', head.len) &&
		    !memchr(head.p, '=', head.len)) {
			text = take_name(&head);
			if (head.len && *head.p == ':') {
				while (head.len && !blank(*head.p)) {
					text.len++;
					head.p++;
					head.len--;
				}
			}
			skip_blanks(&head);
			if (!text.len)
				text = take_argument(&head);
		} else {
			text = take_argument(&head);
		}
		if (!read_param(as, m, text))
			return;
	}
	m->next = as->macros;
	as->macros = m;
}

void dir_purgem(struct as *as, const struct directive_call *c)
{
	struct str name = no_comment(c->raw);
	struct macro **m = &as->macros;

	while (*m && !same((*m)->name, name))
		m = &(*m)->next;
	if (*m)
		*m = (*m)->next;
	else
		as_error(as, c->at, "there is no macro '%.*s'", (int)name.len, name.p);
}

/* ---- expansion ---- */

/* Copies the body with \name replaced by values[], \@ by the number of this expansion, \() by nothing. */
static void substitute(struct strbuf *out, struct str body, const struct macro_param *params,
		       const struct str *values, unsigned n, uint32_t serial)
{
	const char *p = body.p, *end = p + body.len;

	while (p < end) {
		const char *slash = memchr(p, '\\', (size_t)(end - p));
		struct str rest;
		unsigned i = 0;

		if (!slash)
			slash = end;
		strbuf_add(out, p, (size_t)(slash - p));
		if (slash == end)
			break;
		rest = (struct str){ slash + 1, (uint32_t)(end - slash - 1) };
		p = slash + 1;
		if (rest.len && *rest.p == '@') {
			strbuf_printf(out, "%u", serial);
			p++;
			continue;
		}
		if (rest.len > 1 && rest.p[0] == '(' && rest.p[1] == ')') {
			p += 2;
			continue;
		}
		rest = take_name(&rest);
		while (i < n && !same(params[i].name, rest))
			i++;
		if (i < n && rest.len) {
			strbuf_add(out, values[i].p, values[i].len);
			p += rest.len;
		} else {
			strbuf_putc(out, '\\');
		}
	}
}

/* Reads `text` next; takes it over. */
static void read_next(struct as *as, struct strbuf *text, struct span from, uint32_t line, const char *name)
{
	int source = -1;

	if (as->expanded > MAX_TEXT || as->depth_reading >= MAX_READING) {
		if (!as->stop_expanding)
			as_error(as, from,
				 as->depth_reading >= MAX_READING ? "macros and files are nested too deep"
								  : "macros make too much text");
		as->stop_expanding = true;
	} else if (!as->stop_expanding && !text->failed) {
		as->expanded += text->len;
		source = source_add(as, as->sources[as->source].file, text->s, text->len, from, line, name);
		if (source >= 0)
			lex_push(as, (uint32_t)source);
	}
	as->failed |= text->failed;
	strbuf_free(text);
}

static char *copy(struct as *as, struct str s)
{
	char *p = as_alloc(as, s.len + 1u);

	if (p) {
		memcpy(p, s.p, s.len);
		p[s.len] = '\0';
	}
	return p;
}

/* Sorts arguments, by name (x=5) or by place, to the parameters. */
static bool bind_arguments(struct as *as, const struct macro *m, struct str text,
			   struct str values[MAX_PARAMS], struct span span)
{
	bool given[MAX_PARAMS] = { false };
	unsigned next = 0;

	for (unsigned i = 0; i < m->n_params; i++)
		values[i] = m->params[i].otherwise;
	while (text.len) {
		struct str all = text, arg = take_argument(&text), name, after = arg;
		unsigned i = m->n_params;

		name = take_name(&after);
		skip_blanks(&after);
		if (name.len && after.len > 1 && after.p[0] == '=' && after.p[1] != '=')
			for (i = 0; i < m->n_params && !same(m->params[i].name, name); i++)
				;
		if (i < m->n_params) {
			arg = trim((struct str){ after.p + 1, after.len - 1 });
		} else {
			i = next++;
			if (i < m->n_params && m->params[i].rest) {
				arg = trim(all);
				text.len = 0;
			}
		}
		if (i >= m->n_params) {
			as_error(as, arg.len ? source_span(as, arg) : span,
				 "macro '%.*s' takes %u argument%s", (int)m->name.len, m->name.p, m->n_params,
				 m->n_params == 1 ? "" : "s");
			return false;
		}
		given[i] = true;
		if (arg.len)
			values[i] = arg;
	}
	for (unsigned i = 0; i < m->n_params; i++)
		if (m->params[i].required && (!given[i] || !values[i].len)) {
			as_error(as, span, "macro '%.*s' needs its argument '%.*s'", (int)m->name.len,
				 m->name.p, (int)m->params[i].name.len, m->params[i].name.p);
			return false;
		}
	return true;
}

void macro_expand(struct as *as, struct macro *m, struct str text, struct span span)
{
	struct str values[MAX_PARAMS];
	struct strbuf out = STRBUF_INIT;

	if (!bind_arguments(as, m, no_comment(text), values, span))
		return;
	substitute(&out, m->body, m->params, values, m->n_params, as->expansions++);
	read_next(as, &out, span, 1, copy(as, m->name));
}

/* .rept count */
void dir_rept(struct as *as, const struct directive_call *c)
{
	struct strbuf out = STRBUF_INIT;
	struct str body, head = block_head(c->raw, &body);
	const char *p = head.p;
	uint64_t n = 0;
	int64_t value;
	uint32_t s;

	if (head.len && *p >= '0' && *p <= '9') {
		if (!number_parse(p, p + head.len, &n))
			n = UINT64_MAX;
	} else if (head.len && (s = symbol_find(as, head)) && as->symbols[s].flags & SYM_SET &&
		   expr_number(as, as->symbols[s].expr, c->span, "the count", &value)) {
		n = value > 0 ? (uint64_t)value : 0;
	} else {
		as_error(as, head.len ? source_span(as, head) : c->span, "expected a number of repetitions");
		return;
	}
	if (n && body.len > MAX_TEXT / n) {
		as_error(as, c->span, "that is too much text");
		return;
	}
	for (uint64_t i = 0; i < n; i++)
		strbuf_add(&out, body.p, body.len);
	read_next(as, &out, c->span, 1, "rept");
}

/* .irp name, value, ... : the body once for each value. */
void dir_irp(struct as *as, const struct directive_call *c)
{
	struct strbuf out = STRBUF_INIT;
	struct str body, head = block_head(c->raw, &body);
	struct macro_param param = { .name = take_name(&head) };

	skip_blanks(&head);
	if (!param.name.len || !head.len || *head.p != ',') {
		as_error(as, c->span, "expected .%s name, values", c->dir->name);
		return;
	}
	take_argument(&head);
	while (head.len) {
		struct str value = take_argument(&head);

		substitute(&out, body, &param, &value, 1, as->expansions++);
	}
	read_next(as, &out, c->span, 1, "irp");
}

void dir_stray(struct as *as, const struct directive_call *c)
{
	as_error(as, c->span, ".%s without its beginning", c->dir->name);
}

/* ---- conditions ---- */

static void push_condition(struct as *as, const struct directive_call *c, bool truth)
{
	if (as->n_conditions == MAX_CONDITIONS) {
		as_error(as, c->span, "conditions are nested too deep");
		return;
	}
	as->conditions[as->n_conditions++] = (struct condition){ c->span, truth, false };
	as->skip = !truth;
}

enum { IF_TRUE, IF_ZERO, IF_LESS, IF_LESS_EQUAL, IF_GREATER, IF_GREATER_EQUAL };

static bool compare(int how, int64_t v)
{
	switch (how) {
	case IF_ZERO: return v == 0;
	case IF_LESS: return v < 0;
	case IF_LESS_EQUAL: return v <= 0;
	case IF_GREATER: return v > 0;
	case IF_GREATER_EQUAL: return v >= 0;
	}
	return v != 0;
}

/* .if expression, and .ifeq .ifne .iflt ..., which compare with 0 */
void dir_if(struct as *as, const struct directive_call *c)
{
	int64_t v = 0;

	if (want_args(as, c, 1, 1))
		arg_number(as, c, 0, 0, &v);
	push_condition(as, c, compare(c->dir->value, v));
}

/* .ifdef name, .ifndef name */
void dir_ifdef(struct as *as, const struct directive_call *c)
{
	struct str name = no_comment(c->raw);
	uint32_t s = name.len ? symbol_find(as, name) : 0;
	bool defined = s && as->symbols[s].flags & (SYM_DEFINED | SYM_SET);

	if (!name.len)
		as_error(as, c->span, ".%s needs a name", c->dir->name);
	push_condition(as, c, defined == (c->dir->value != 0));
}

/* .ifb text, .ifnb text: whether there is any */
void dir_ifb(struct as *as, const struct directive_call *c)
{
	push_condition(as, c, (no_comment(c->raw).len == 0) == (c->dir->value != 0));
}

/* .ifc a, b; .ifnc a, b: whether both texts are the same */
void dir_ifc(struct as *as, const struct directive_call *c)
{
	struct str text = no_comment(c->raw), a = take_argument(&text), b = take_argument(&text);

	push_condition(as, c, same(a, b) == (c->dir->value != 0));
}

void dir_elseif(struct as *as, const struct directive_call *c)
{
	struct condition *now = as->n_conditions ? &as->conditions[as->n_conditions - 1] : NULL;
	int64_t v = 0;

	if (!now || now->last) {
		as_error(as, c->span, ".elseif without .if");
	} else if (now->taken) {
		as->skip = true;
	} else {
		if (want_args(as, c, 1, 1))
			arg_number(as, c, 0, 0, &v);
		now->taken = v != 0;
		as->skip = !v;
	}
}

void dir_else(struct as *as, const struct directive_call *c)
{
	struct condition *now = as->n_conditions ? &as->conditions[as->n_conditions - 1] : NULL;

	if (!now || now->last) {
		as_error(as, c->span, ".else without .if");
		return;
	}
	as->skip = now->taken;
	now->taken = now->last = true;
}

void dir_endif(struct as *as, const struct directive_call *c)
{
	if (!as->n_conditions)
		as_error(as, c->span, ".endif without .if");
	else
		as->n_conditions--;
}

void macro_end(struct as *as)
{
	for (unsigned i = 0; i < as->n_conditions; i++)
		as_error(as, as->conditions[i].span, "this condition has no .endif");
}
