/*
 * mnemonic.c - statements of the mnemonic dialect, and the words that both dialects share (call, exit). What
 * a name means and which operands it takes is read from the MNEMONIC column of isa.def.
 */
#include <stdio.h>
#include <string.h>

#include "asm/as.h"

static const struct alias {
	const char *name, *mnemonic;
	unsigned last;
} aliases[] = {
#define ALIAS(name, mnemonic, last) { name, mnemonic, last },
#include "asm/alias.def"
};

enum { N_ALIASES = sizeof(aliases) / sizeof(aliases[0]), BUCKETS = 512, MAX_NAME = 31 };

/* Rows with the same name are chained; so are names of the same bucket. */
static struct {
	uint8_t row;		/* first of its name, 0: free */
	uint8_t len;
} buckets[BUCKETS];
static uint8_t next_row[ISA_COUNT];

static unsigned hash(const char *p, size_t len)
{
	unsigned h = (unsigned)len;

	for (size_t i = 0; i < len; i++)
		h = h * 31 + (unsigned char)p[i];
	return (h ^ h >> 9) % BUCKETS;
}

static unsigned bucket_of(const char *p, size_t len)
{
	unsigned b = hash(p, len);

	while (buckets[b].row && (buckets[b].len != len || memcmp(isa_rows[buckets[b].row].mnemonic, p, len)))
		b = (b + 1) % BUCKETS;
	return b;
}

__attribute__((constructor)) static void mnemonic_index(void)
{
	for (unsigned id = ISA_COUNT; id-- > ISA_IMM64_HI + 1;) {
		const char *text = isa_rows[id].mnemonic;
		size_t len = strcspn(text, " ");
		unsigned b = bucket_of(text, len);

		next_row[id] = buckets[b].row;
		buckets[b].row = (uint8_t)id;
		buckets[b].len = (uint8_t)len;
	}
}

/* ---- operands against a row's text ---- */

struct match {
	unsigned dst, src;
	struct expr off, imm;
	struct span off_at, imm_at;
};

static bool is_number(const struct operand *o, int64_t n)
{
	return o->kind == OPD_EXPR && !o->expr.add && !o->expr.sub && !o->expr.node && o->expr.value == n;
}

/* "local 5", "pc+5" */
static bool is_local(const struct operand *o)
{
	return o->kind == OPD_WORD && o->word.len == 5 && !memcmp(o->word.p, "local", 5);
}

/* One operand against the pattern at *p, which is moved behind it. `w`: w registers are right too. */
static bool match_operand(const char **p, const struct operand *o, bool w, struct match *m)
{
	const char *s = *p;

	if (*s == '[') {
		if (o->kind != OPD_MEM || o->reg.w || o->word.p)
			return false;
		*(s[2] == 'm' ? &m->dst : &m->src) = o->reg.n;
		m->off = o->expr;
		m->off_at = o->span;
		*p = s + 4;
		return true;
	}
	if (*s >= '0' && *s <= '9') {
		int64_t n = 0;

		for (; *s >= '0' && *s <= '9'; s++)
			n = n * 10 + (*s - '0');
		*p = s;
		return is_number(o, n);
	}
	if (*s != '%') {
		size_t len = strcspn(s, " ");

		if (o->kind != OPD_WORD || o->word.len != len || memcmp(o->word.p, s, len))
			return false;
		m->imm = o->expr;
		m->imm_at = o->span;
		*p = s + len + 3;
		return true;
	}
	*p = s + 2;
	switch (s[1]) {
	case 'd':
		m->dst = o->reg.n;
		return o->kind == OPD_REG && (w || !o->reg.w);
	case 's':
		m->src = o->reg.n;
		return o->kind == OPD_REG && (w || !o->reg.w);
	case 'j':
		m->off = o->expr;
		m->off_at = o->span;
		return o->kind == OPD_EXPR || is_local(o);
	case 'J':
		m->imm = o->expr;
		m->imm_at = o->span;
		return o->kind == OPD_EXPR || is_local(o);
	default:
		m->imm = o->expr;
		m->imm_at = o->span;
		return o->kind == OPD_EXPR;
	}
}

/* Whether the operands are those of the row. */
static bool match_row(const struct operands *o, const struct isa_row *row, struct match *m)
{
	const char *p = row->mnemonic + strcspn(row->mnemonic, " ");
	struct insn in = { .opcode = row->opcode };
	bool w = isa_is32(&in) || (row->width <= 32 && isa_op_kinds[row->op] == KIND_ATOMIC);
	unsigned i = 0;

	*m = (struct match){ 0 };
	while (*p == ' ' || *p == ',') {
		p++;
		if (i == o->n || !match_operand(&p, &o->item[i++], w, m))
			return false;
	}
	return i == o->n;
}

/* ---- what goes wrong ---- */

/* "add dst,imm" from "add %d,%i" */
static void show_form(struct strbuf *out, const char *text)
{
	for (; *text; text++) {
		if (*text != '%') {
			strbuf_putc(out, *text);
			continue;
		}
		switch (*++text) {
		case 'd': strbuf_puts(out, "dst"); break;
		case 's': strbuf_puts(out, "src"); break;
		case 'm': strbuf_puts(out, "dst+off"); break;
		case 'n': strbuf_puts(out, "src+off"); break;
		case 'j': case 'J': strbuf_puts(out, "label"); break;
		case 'c': case 'f': case 'k': strbuf_puts(out, "function"); break;
		default: strbuf_puts(out, "imm"); break;
		}
	}
}

static void wrong_operands(struct as *as, struct str name, unsigned row, struct span span)
{
	struct strbuf forms = STRBUF_INIT;

	for (; row; row = next_row[row]) {
		if (forms.len)
			strbuf_puts(&forms, " or ");
		show_form(&forms, isa_rows[row].mnemonic);
	}
	as_error(as, span,
		 strchr(forms.s, ' ') ? "wrong operands for '%.*s': expected %s" : "'%.*s' takes no operands",
		 (int)name.len, name.p, forms.s);
	strbuf_free(&forms);
}

static void unknown(struct as *as, struct str name, struct span word)
{
	const char *names[ISA_COUNT + N_ALIASES + 1];
	unsigned n = 0;

	for (unsigned b = 0; b < BUCKETS && as_may_suggest(as); b++) {
		char *copy = buckets[b].row ? as_alloc(as, buckets[b].len + 1u) : NULL;

		if (!copy)
			continue;
		memcpy(copy, isa_rows[buckets[b].row].mnemonic, buckets[b].len);
		copy[buckets[b].len] = '\0';
		names[n++] = copy;
	}
	for (unsigned i = 0; i < N_ALIASES; i++)
		if (strncmp(aliases[i].name, "lock ", 5))
			names[n++] = aliases[i].name;
	names[n] = NULL;
	as_error(as, word, "unknown instruction '%.*s'%s", (int)name.len, name.p,
		 as_nearest(as, name, names));
}

/* ---- calls: a number, a helper's name, a function of the file, a register ---- */

/* "call local +2" reads like the sum of a name and a number. */
static void local_number(struct as *as, struct operand *o)
{
	const struct symbol *s = &as->symbols[o->expr.add];

	if (o->kind != OPD_EXPR || !o->expr.add || o->expr.sub || s->name.len != 5 ||
	    memcmp(s->name.p, "local", 5) || s->flags & (SYM_DEFINED | SYM_SET) || o->span.len == s->name.len)
		return;
	o->kind = OPD_WORD;
	o->word = s->name;
	o->expr.add = 0;
}

static void call_statement(struct as *as, struct str name, struct span span)
{
	struct operand *o = &as->operands.item[0];
	const struct expr none = { 0 };

	if (as->operands.n == 1) {
		local_number(as, o);
		as->imm_at = o->span;
	}
	if (as->operands.n != 1) {
		as_error(as, span, "'%.*s' takes one operand", (int)name.len, name.p);
	} else if (o->kind == OPD_REG && !o->reg.w) {
		insn_emit(as, ISA_CALLX, o->reg.n, 0, none, none, span);
	} else if (is_local(o)) {
		insn_emit(as, ISA_CALL_LOCAL, 0, 0, none, o->expr, span);
	} else if (o->kind == OPD_WORD && o->word.len == 6 && !memcmp(o->word.p, "kernel", 6)) {
		insn_emit(as, ISA_CALL_KFUNC, 0, 0, none, o->expr, span);
	} else if (o->kind != OPD_EXPR || name.len != 4) {
		as_error(as, o->span, "'%.*s' takes a %s", (int)name.len, name.p,
			 name.len == 4 ? "number, a name or a register" : "64-bit register");
	} else if (expr_fold(as, &o->expr)) {
		insn_emit(as, ISA_CALL, 0, 0, none, o->expr, span);
	} else {
		insn_emit(as, ISA_CALL_LOCAL, 0, 0, none, o->expr, span);
	}
}

/* "add" of "lock fetch add [r1], r2" in one text with all words; the operand keeps none. */
static bool lock_words(struct as *as, struct str *name, char text[MAX_NAME + 1])
{
	struct operand *first = &as->operands.item[0];
	int n;

	if (as->operands.n && first->kind == OPD_MEM && first->word.p) {
		n = snprintf(text, MAX_NAME + 1, "lock %.*s %.*s", (int)name->len, name->p,
			     (int)first->word.len, first->word.p);
		first->word.p = NULL;
	} else {
		n = snprintf(text, MAX_NAME + 1, "lock %.*s", (int)name->len, name->p);
	}
	if (n > MAX_NAME)
		return false;
	*name = (struct str){ text, (uint32_t)n };
	return true;
}

static const struct alias *alias_find(struct str name)
{
	for (unsigned i = 0; i < N_ALIASES; i++)
		if (!strncmp(aliases[i].name, name.p, name.len) && !aliases[i].name[name.len])
			return &aliases[i];
	return NULL;
}

/* First row of that name, another assembler's name for it, or with 64 left on; 0: none. */
static unsigned row_find(struct as *as, struct str name)
{
	unsigned row = buckets[bucket_of(name.p, name.len)].row;
	const struct alias *alias = row ? NULL : alias_find(name);
	struct operands *o = &as->operands;

	if (alias) {
		row = buckets[bucket_of(alias->mnemonic, strlen(alias->mnemonic))].row;
		if (alias->last && o->n < MAX_OPERANDS)
			o->item[o->n++] =
				(struct operand){ .kind = OPD_EXPR, .expr = { .value = alias->last } };
	} else if (!row && name.len > 2 && !memcmp(name.p + name.len - 2, "64", 2)) {
		row = buckets[bucket_of(name.p, name.len - 2)].row;
		if (row && isa_rows[row].width != 64)
			row = 0;
	}
	return row;
}

void mnemonic_statement(struct as *as, struct str name, bool lock, struct span span, struct span word)
{
	char text[MAX_NAME + 1];
	unsigned row;
	struct match m;

	if (lock && !lock_words(as, &name, text)) {
		unknown(as, name, word);
		return;
	}
	row = row_find(as, name);
	if (!row) {
		unknown(as, name, word);
		return;
	}
	if (isa_rows[row].form == FORM_CALL || isa_rows[row].op == OP_CALLX) {
		call_statement(as, name, span);
		return;
	}
	for (unsigned id = row; id; id = next_row[id])
		if (match_row(&as->operands, &isa_rows[id], &m)) {
			as->off_at = m.off_at;
			as->imm_at = m.imm_at;
			insn_emit(as, (enum isa_id)id, m.dst, m.src, m.off, m.imm, span);
			return;
		}
	wrong_operands(as, name, row, span);
}
