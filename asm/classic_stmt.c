/*
 * classic_stmt.c - statements of classic BPF: labels, a mnemonic, an operand, where to jump.
 *
 *     ldh [12]                       (000) ldh      [12]
 *     jne #0x800, drop               (001) jeq      #0x800           jt 2	jf 3
 *     ret #-1                        (002) ret      #262144
 *     drop: ret #0                   (003) ret      #0
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "asm/classic_read.h"
#include "core/strbuf.h"

struct word {
	const char *p;
	uint32_t len;
};

struct classic_label {
	char name[64];
	uint32_t at, line;
};

enum target { TARGET_K, TARGET_JT, TARGET_JF };

/* A jump to a name, or to an instruction's number. */
struct classic_use {
	char name[64];		/* "": a number */
	uint32_t number;
	uint32_t at;		/* the jump */
	enum target target;
	struct loc loc;
};

struct operand {
	uint8_t form;		/* enum classic_form */
	uint32_t k;
	const char *from, *to;
};

/* ---- characters ---- */

static void skip_blanks(struct classic_reader *r)
{
	while (*r->p == ' ' || *r->p == '\t' || *r->p == '\r')
		r->p++;
}

static bool at_end(struct classic_reader *r)
{
	skip_blanks(r);
	return !*r->p || *r->p == '\n';
}

static bool take(struct classic_reader *r, char c)
{
	skip_blanks(r);
	if (*r->p != c)
		return false;
	r->p++;
	return true;
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static struct word take_word(struct classic_reader *r)
{
	struct word w;

	skip_blanks(r);
	w.p = r->p;
	while (is_word(*r->p))
		r->p++;
	w.len = (uint32_t)(r->p - w.p);
	return w;
}

static bool word_is(struct word w, const char *name)
{
	return w.len == strlen(name) && !strncasecmp(w.p, name, w.len);
}

static void word_copy(struct word w, char *to, size_t size)
{
	size_t n = w.len < size ? w.len : size - 1;

	memcpy(to, w.p, n);
	to[n] = '\0';
}

/* An error about the next word or character. */
static bool expected(struct classic_reader *r, const char *what)
{
	const char *from, *to;

	skip_blanks(r);
	for (from = to = r->p; is_word(*to); to++)
		;
	if (!*from || *from == '\n')
		diag_error(r->d, classic_loc(r, from, from), "expected %s, found the end of the line", what);
	else
		diag_error(r->d, classic_loc(r, from, to), "expected %s, found '%.*s'", what,
			   to > from ? (int)(to - from) : 1, from);
	return false;
}

/* A number as C has it, binary ones too; it may be negative. */
static bool take_number(struct classic_reader *r, uint32_t *value)
{
	const char *from;
	bool negative = take(r, '-');
	char *end;
	unsigned long long v;

	skip_blanks(r);
	from = r->p;
	if (!isdigit((unsigned char)*from))
		return expected(r, "a number");
	if (from[0] == '0' && (from[1] == 'b' || from[1] == 'B'))
		v = strtoull(from + 2, &end, 2);
	else
		v = strtoull(from, &end, 0);
	while (is_word(*end) && end++)
		v = ~0ULL;
	r->p = end;
	if (v > UINT32_MAX || (negative && v > 0x80000000u)) {
		diag_error(r->d, classic_loc(r, from, end), "'%.*s' is no number of 32 bits",
			   (int)(end - from), from);
		return false;
	}
	*value = negative ? 0u - (uint32_t)v : (uint32_t)v;
	return true;
}

/* ---- operands ---- */

static bool close_with(struct classic_reader *r, char c)
{
	char what[4] = { '\'', c, '\'', '\0' };

	return take(r, c) || expected(r, what);
}

/* Behind '[': "k]", "x]" or "x + k]". */
static bool bracket(struct classic_reader *r, struct operand *o)
{
	o->form = CFORM_ABS;
	take(r, '%');
	if ((*r->p == 'x' || *r->p == 'X') && !is_word(r->p[1])) {
		r->p++;
		o->form = CFORM_IND;
		if (!take(r, '+'))
			return close_with(r, ']');
	}
	return take_number(r, &o->k) && close_with(r, ']');
}

/* Behind "4": "*([k]&0xf)". */
static bool header_length(struct classic_reader *r, struct operand *o)
{
	uint32_t mask = 0;

	if (!close_with(r, '*') || !close_with(r, '(') || !close_with(r, '[') || !take_number(r, &o->k) ||
	    !close_with(r, ']') || !close_with(r, '&') || !take_number(r, &mask))
		return false;
	o->form = CFORM_MSH;
	if (mask != 15)
		return expected(r, "the mask 0xf in 4*([k]&0xf)");
	return close_with(r, ')');
}

/* A word that is an operand: what stands beside the packet, or a register. */
static bool named(struct classic_reader *r, struct operand *o, bool hash)
{
	const char *names[CLASSIC_AUXES + 2] = { NULL }, *near;
	struct word w = take_word(r);
	char text[64];

	if (!hash && (word_is(w, "x") || word_is(w, "a"))) {
		o->form = word_is(w, "x") ? CFORM_X : CFORM_A;
		return true;
	}
	o->form = CFORM_LEN;
	if (word_is(w, "len") || word_is(w, "pktlen"))
		return true;
	o->form = CFORM_ABS;
	for (unsigned i = 0; i < CLASSIC_AUXES; i++) {
		names[i] = classic_auxes[i].name;
		o->k = CLASSIC_AUX_OFFSET + classic_auxes[i].offset;
		if (word_is(w, names[i]))
			return true;
	}
	names[CLASSIC_AUXES] = "len";
	r->p = w.p;
	if (!w.len)
		return expected(r, "an operand");
	word_copy(w, text, sizeof(text));
	near = diag_nearest(text, names);
	diag_error(r->d, classic_loc(r, w.p, w.p + w.len), "unknown operand '%s'%s%s%s", text,
		   near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	return false;
}

static bool read_operand(struct classic_reader *r, struct operand *o)
{
	bool done;

	skip_blanks(r);
	o->from = r->p;
	if (take(r, '#')) {
		o->form = CFORM_IMM;
		skip_blanks(r);
		done = isalpha((unsigned char)*r->p) ? named(r, o, true) : take_number(r, &o->k);
	} else if (take(r, '[')) {
		done = bracket(r, o);
	} else if (*r->p == 'M' || *r->p == 'm') {
		if (r->p[1] == '[') {
			r->p += 2;
			o->form = CFORM_MEM;
			done = take_number(r, &o->k) && close_with(r, ']');
		} else {
			done = named(r, o, false);
		}
	} else if (*r->p == '4' && r->p[1 + strspn(r->p + 1, " \t")] == '*') {
		r->p++;
		done = header_length(r, o);
	} else if (isdigit((unsigned char)*r->p) || *r->p == '-') {
		o->form = CFORM_IMM;
		done = take_number(r, &o->k);
	} else {
		take(r, '%');
		done = named(r, o, false);
	}
	o->to = r->p;
	return done;
}

/* ---- jumps ---- */

/* Room for one more of an array whose length is a power of two times; false without memory. */
static bool room(struct classic_reader *r, void **items, uint32_t n, size_t size)
{
	void *grown;

	if (n & (n - 1))
		return true;
	grown = realloc(*items, (n ? 2 * (size_t)n : 1) * size);
	if (!grown)
		r->failed = true;
	else
		*items = grown;
	return grown;
}

static bool read_target(struct classic_reader *r, enum target target)
{
	struct classic_use *use;
	struct word w;

	if (!room(r, (void **)&r->uses, r->n_uses, sizeof(*r->uses)))
		return false;
	use = &r->uses[r->n_uses];
	*use = (struct classic_use){ .at = r->prog->n, .target = target };
	skip_blanks(r);
	w.p = r->p;
	if (isdigit((unsigned char)*r->p)) {
		if (!take_number(r, &use->number))
			return false;
	} else {
		w = take_word(r);
		if (!w.len || w.len >= sizeof(use->name))
			return expected(r, "a label");
		word_copy(w, use->name, sizeof(use->name));
	}
	use->loc = classic_loc(r, w.p, r->p);
	r->n_uses++;
	return true;
}

/* Names of conditional jumps: those of classic.def, and their opposites. */
static const struct { const char *name, *is; bool opposite; } jumps[] = {
	{ "jeq", "jeq", false }, { "jgt", "jgt", false }, { "jge", "jge", false }, { "jset", "jset", false },
	{ "jneq", "jeq", true }, { "jne", "jeq", true }, { "jlt", "jge", true }, { "jle", "jgt", true },
};

/* Behind the operand: ", true [, false]" or "jt N jf N". */
static bool read_targets(struct classic_reader *r, bool opposite)
{
	enum target yes = opposite ? TARGET_JF : TARGET_JT, no = opposite ? TARGET_JT : TARGET_JF;
	struct word w;

	if (take(r, ','))
		return read_target(r, yes) && (!take(r, ',') || read_target(r, no));
	w = take_word(r);
	if (!word_is(w, "jt")) {
		r->p = w.p;
		return expected(r, "',' and a label");
	}
	if (!read_target(r, yes))
		return false;
	w = take_word(r);
	if (word_is(w, "jf"))
		return read_target(r, no);
	r->p = w.p;
	return expected(r, "'jf'");
}

static bool condition(struct classic_reader *r, unsigned jump, struct classic *in)
{
	struct operand o = { 0 };
	unsigned form;

	if (!read_operand(r, &o))
		return false;
	form = o.form == CFORM_IMM ? CFORM_COND_K : CFORM_COND_X;
	if (o.form != CFORM_IMM && o.form != CFORM_X) {
		diag_error(r->d, classic_loc(r, o.from, o.to), "%s compares with #k or x", jumps[jump].name);
		return false;
	}
	for (unsigned op = 1; op < CLASSIC_OPS; op++)
		if (classic_rows[op].form == form && !strcmp(classic_rows[op].mnemonic, jumps[jump].is))
			in->code = classic_rows[op].code;
	in->k = o.k;
	return read_targets(r, jumps[jump].opposite);
}

static void set_target(struct classic_reader *r, const struct classic_use *use, uint32_t to)
{
	struct classic *in = &r->prog->insns[use->at];
	uint32_t distance = to - use->at - 1;

	if (to <= use->at)
		diag_error(r->d, use->loc, "a jump backwards: classic programs have no loops");
	else if (use->target != TARGET_K && distance > UINT8_MAX)
		diag_error(r->d, use->loc, "%u instructions are too far for a condition: at most 255, use ja",
			   distance);
	else if (use->target == TARGET_K)
		in->k = distance;
	else if (use->target == TARGET_JT)
		in->jt = (uint8_t)distance;
	else
		in->jf = (uint8_t)distance;
}

static void resolve(struct classic_reader *r)
{
	const char **names = calloc(r->n_labels + 1u, sizeof(*names));

	for (uint32_t i = 0; names && i < r->n_labels; i++)
		names[i] = r->labels[i].name;
	for (uint32_t i = 0; names && i < r->n_uses; i++) {
		const struct classic_use *use = &r->uses[i];
		uint32_t to = 0;
		const char *near;

		while (use->name[0] && to < r->n_labels && strcmp(use->name, names[to]))
			to++;
		if (!use->name[0]) {
			set_target(r, use, use->number);
		} else if (to < r->n_labels) {
			set_target(r, use, r->labels[to].at);
		} else {
			near = diag_nearest(use->name, names);
			diag_error(r->d, use->loc, "unknown label '%s'%s%s%s", use->name,
				   near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
		}
	}
	r->failed |= !names;
	free(names);
}

/* ---- statements ---- */

static const char *const form_texts[] = {
	[CFORM_NONE] = "nothing",    [CFORM_ABS] = "[k]",  [CFORM_IND] = "[x + k]",
	[CFORM_IMM] = "#k",          [CFORM_MEM] = "M[k]", [CFORM_LEN] = "#len",
	[CFORM_MSH] = "4*([k]&0xf)", [CFORM_X] = "x",      [CFORM_A] = "a",
};

static bool is_jump(unsigned op)
{
	return classic_rows[op].form >= CFORM_JUMP;
}

static void wrong_operand(struct classic_reader *r, const struct operand *o, const char *name)
{
	struct strbuf forms = STRBUF_INIT;

	for (unsigned op = 1; op < CLASSIC_OPS; op++)
		if (!is_jump(op) && !strcmp(classic_rows[op].mnemonic, name))
			strbuf_printf(&forms, "%s%s", forms.len ? ", " : "",
				      form_texts[classic_rows[op].form]);
	diag_error(r->d, classic_loc(r, o->from, o->to), "%s takes %s", name, forms.s);
	strbuf_free(&forms);
}

static void unknown_mnemonic(struct classic_reader *r, struct word w)
{
	const char *names[CLASSIC_OPS + 16], *near;
	char text[64];
	unsigned n = 0;

	for (unsigned op = 1; op < CLASSIC_OPS; op++)
		names[n++] = classic_rows[op].mnemonic;
	for (unsigned i = 0; i < sizeof(jumps) / sizeof(jumps[0]); i++)
		names[n++] = jumps[i].name;
	names[n] = NULL;
	word_copy(w, text, sizeof(text));
	near = diag_nearest(text, names);
	diag_error(r->d, classic_loc(r, w.p, w.p + w.len), "unknown instruction '%s'%s%s%s", text,
		   near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
}

/* An instruction that is no jump. False: there was an error. */
static bool plain(struct classic_reader *r, struct word w, struct classic *in)
{
	struct operand o = { .form = CFORM_NONE, .from = w.p, .to = w.p + w.len };
	const char *name = NULL;

	for (unsigned op = 1; op < CLASSIC_OPS && !name; op++)
		if (!is_jump(op) && word_is(w, classic_rows[op].mnemonic))
			name = classic_rows[op].mnemonic;
	if (word_is(w, "ldi"))
		name = "ld";
	if (word_is(w, "ldxi"))
		name = "ldx";
	if (!name) {
		unknown_mnemonic(r, w);
		return false;
	}
	if (!at_end(r) && !read_operand(r, &o))
		return false;
	if (o.form == CFORM_MSH && !strcmp(name, "ldx"))
		name = "ldxb";
	for (unsigned op = 1; op < CLASSIC_OPS; op++) {
		if (classic_rows[op].form != o.form || strcmp(classic_rows[op].mnemonic, name))
			continue;
		*in = (struct classic){ .code = classic_rows[op].code, .k = o.k };
		return true;
	}
	wrong_operand(r, &o, name);
	return false;
}

static bool instruction(struct classic_reader *r, struct word w, struct classic *in)
{
	for (unsigned i = 0; i < sizeof(jumps) / sizeof(jumps[0]); i++)
		if (word_is(w, jumps[i].name))
			return condition(r, i, in);
	if (word_is(w, "ja") || word_is(w, "jmp")) {
		in->code = classic_rows[CLASSIC_JA].code;
		return read_target(r, TARGET_K);
	}
	return plain(r, w, in);
}

static void define(struct classic_reader *r, struct word w)
{
	struct classic_label *label;
	char name[64];

	word_copy(w, name, sizeof(name));
	for (uint32_t i = 0; i < r->n_labels; i++) {
		if (strcmp(r->labels[i].name, name))
			continue;
		diag_error(r->d, classic_loc(r, w.p, w.p + w.len), "label '%s' is defined twice", name);
		diag_note(r->d, (struct loc){ r->file, r->labels[i].line, 1, 1 }, "here for the first time");
		return;
	}
	if (!room(r, (void **)&r->labels, r->n_labels, sizeof(*r->labels)))
		return;
	label = &r->labels[r->n_labels++];
	word_copy(w, label->name, sizeof(label->name));
	label->at = r->prog->n;
	label->line = r->line;
}

/* tcpdump's "(012)" before an instruction. */
static bool number_before(struct classic_reader *r)
{
	const char *from = r->p;
	uint32_t number = 0;

	if (!take(r, '('))
		return true;
	skip_blanks(r);
	while (*r->p == '0' && isdigit((unsigned char)r->p[1]))
		r->p++;		/* it is decimal */
	if (!take_number(r, &number) || !close_with(r, ')'))
		return false;
	if (number == r->prog->n)
		return true;
	diag_error(r->d, classic_loc(r, from, r->p), "this is instruction %u", r->prog->n);
	return false;
}

static void statement(struct classic_reader *r)
{
	struct classic in = { 0 };
	struct word w;
	const char *from;
	char *text;

	if (at_end(r) || !number_before(r))
		return;
	for (;;) {
		skip_blanks(r);
		from = r->p;
		w = take_word(r);
		if (!w.len || !take(r, ':'))
			break;
		define(r, w);
		if (at_end(r))
			return;
	}
	if (!w.len) {
		expected(r, "an instruction");
		return;
	}
	/* A mistake still counts as an instruction: labels and numbers stay right. */
	if (instruction(r, w, &in) && !at_end(r))
		expected(r, "the end of the line");
	while (*r->p && *r->p != '\n')
		r->p++;
	while (r->p > from && isspace((unsigned char)r->p[-1]))
		r->p--;
	text = strndup(from, (size_t)(r->p - from));
	if (!classic_append(r, in, r->line, text))
		free(text);
}

void classic_statements(struct classic_reader *r, const char *text)
{
	for (r->line = 1; *text; r->line++) {
		r->start = r->p = text;
		statement(r);
		text += strcspn(text, "\n");
		text += *text == '\n';
	}
	resolve(r);
	free(r->labels);
	free(r->uses);
}
