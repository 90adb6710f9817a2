/*
 * symbol.c - the symbol table and the arithmetic on symbols.
 *
 * Nothing grows after it was placed, so a label's value is final as soon as it is defined, and the difference
 * of two labels of one section is a number from then on.
 */
#include <stdlib.h>
#include <string.h>

#include "asm/as.h"

static uint32_t name_hash(struct str name)
{
	uint64_t h = name.len * 0x9e3779b97f4a7c15u;
	const char *p = name.p;
	uint32_t n = name.len;

	for (; n >= 8; n -= 8, p += 8) {
		uint64_t v;

		memcpy(&v, p, 8);
		h = (h ^ v) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	for (; n; n--, p++)
		h = (h ^ (unsigned char)*p) * 0x100000001b3u;
	h ^= h >> 29;
	return (uint32_t)(h ^ h >> 32);
}

static bool same(struct str a, struct str b)
{
	return a.len == b.len && !memcmp(a.p, b.p, a.len);
}

static bool table_grow(struct as *as)
{
	uint32_t size = as->table ? (as->mask + 1) * 2 : 256;
	uint32_t *table = calloc(size, sizeof(*table));

	if (!table) {
		as->failed = true;
		return false;
	}
	for (uint32_t i = 1; i < as->n_symbols; i++) {
		uint32_t at = as->symbols[i].hash & (size - 1);

		if (!(as->symbols[i].flags & SYM_NAMED))
			continue;
		while (table[at])
			at = (at + 1) & (size - 1);
		table[at] = i;
	}
	free(as->table);
	as->table = table;
	as->mask = size - 1;
	return true;
}

static uint32_t symbol_new(struct as *as, struct span span)
{
	struct symbol *s;

	if (!as_grow(as, (void **)&as->symbols, as->n_symbols, &as->cap_symbols, sizeof(*s)))
		return 0;
	if (as->n_symbols == 0)		/* symbol 0 is nobody: it has no flag and no name */
		as->symbols[as->n_symbols++] = (struct symbol){ .section = OBJ_UNDEF, .elf = -1 };
	s = &as->symbols[as->n_symbols];
	*s = (struct symbol){ .section = OBJ_UNDEF, .bind = BIND_UNSET, .span = span, .elf = -1 };
	return as->n_symbols++;
}

/* The table's place for `name`: its symbol's, or a free one. */
static uint32_t *lookup(const struct as *as, struct str name, uint32_t hash)
{
	uint32_t at = hash & as->mask;

	while (as->table[at]) {
		const struct symbol *s = &as->symbols[as->table[at]];

		if (s->hash == hash && same(s->name, name))
			break;
		at = (at + 1) & as->mask;
	}
	return &as->table[at];
}

uint32_t symbol_find(const struct as *as, struct str name)
{
	return as->table ? *lookup(as, name, name_hash(name)) : 0;
}

/* clang's names for what no linker needs to see: .Ltmp0, and LBB0_1 of its basic blocks. */
static bool is_temporary(struct str name)
{
	if (name.len > 2 && name.p[0] == '.' && name.p[1] == 'L')
		return true;
	return name.len > 5 && !memcmp(name.p, "LBB", 3) && name.p[3] >= '0' && name.p[3] <= '9' &&
	       memchr(name.p, '_', name.len);
}

uint32_t symbol_get(struct as *as, struct str name, struct span span)
{
	uint32_t hash = name_hash(name), *place, i;

	if ((!as->table || as->n_symbols > as->mask / 2) && !table_grow(as))
		return 0;
	place = lookup(as, name, hash);
	if (*place)
		return *place;
	i = symbol_new(as, span);
	if (i) {
		as->symbols[i].name = name;
		as->symbols[i].hash = hash;
		as->symbols[i].flags = SYM_NAMED | (is_temporary(name) ? SYM_TEMP : 0);
		*place = i;
	}
	return i;
}

uint32_t symbol_anonymous(struct as *as, struct span span)
{
	uint32_t i = symbol_new(as, span);

	if (i)
		as->symbols[i].flags = SYM_TEMP;
	return i;
}

static void define_here(struct as *as, uint32_t i, struct span span)
{
	struct symbol *s = &as->symbols[i];

	s->flags |= SYM_DEFINED;
	s->section = (int32_t)as->section;
	s->value = (int64_t)section_here(as);
	s->span = span;
}

void symbol_label(struct as *as, struct str name, struct span span)
{
	uint32_t i = symbol_get(as, name, span);
	struct symbol *s = &as->symbols[i];

	if (!i)
		return;
	span.len = name.len;
	if (s->flags & (SYM_DEFINED | SYM_SET) || s->section == OBJ_COMMON) {
		as_error(as, span, "'%.*s' is defined twice", (int)name.len, name.p);
		as_note(as, s->span, s->flags & SYM_KNOWN ? "here it was used for the kernel's constant" :
			"here is the other definition");
		return;
	}
	define_here(as, i, span);
}

void symbol_local_label(struct as *as, int64_t digit, struct span span)
{
	uint32_t i;

	if (digit < 0 || digit > 9) {
		as_error(as, span, "local labels are 0: to 9:");
		return;
	}
	i = as->local_next[digit] ? as->local_next[digit] : symbol_anonymous(as, span);
	if (!i)
		return;
	define_here(as, i, span);
	as->local_last[digit] = i;
	as->local_next[digit] = 0;
}

struct expr symbol_local_ref(struct as *as, int64_t digit, bool forward, struct span span)
{
	uint32_t *next;

	if (digit < 0 || digit > 9) {
		as_error(as, span, "local labels are 0: to 9:");
		return (struct expr){ 0 };
	}
	next = &as->local_next[digit];
	if (!forward && !as->local_last[digit])
		as_error(as, span, "no label '%d:' before this", (int)digit);
	if (forward && !*next)
		*next = symbol_anonymous(as, span);
	return (struct expr){ .add = forward ? *next : as->local_last[digit] };
}

void symbol_set(struct as *as, struct str name, struct expr value, struct span span)
{
	uint32_t i;
	struct symbol *s;

	if (name.len == 1 && *name.p == '.') {
		int64_t to;

		if (expr_number(as, expr_binary(as, EXPR_SUB, value, expr_here(as), span), span, "'.'",
				&to)) {
			if (to < 0)
				as_error(as, span, "'.' cannot move backwards");
			else
				section_zero(as, (uint64_t)to);
		}
		return;
	}
	i = symbol_get(as, name, span);
	s = &as->symbols[i];
	if (!i)
		return;
	if (s->flags & SYM_DEFINED) {
		as_error(as, span, "'%.*s' is a label already", (int)name.len, name.p);
		as_note(as, s->span, "here is the label");
		return;
	}
	expr_fold(as, &value);
	s = &as->symbols[i];
	if (s->flags & SYM_KNOWN && s->expr.value != value.value) {
		as_error(as, span, "'%.*s' was used before, for the kernel's constant %lld", (int)name.len,
			 name.p, (long long)s->expr.value);
		as_note(as, s->span, "here it was used");
		return;
	}
	s->flags |= SYM_SET;
	s->expr = value;
	s->span = span;
}

/* ---- expressions ---- */

struct expr expr_here(struct as *as)
{
	struct section_info *info = &as->info[as->section];

	return (struct expr){ .add = info->begin, .value = (int64_t)section_here(as) };
}

struct expr expr_symbol(struct as *as, struct str name, struct span span)
{
	uint32_t before = as->n_symbols, i;
	int64_t value;

	if (name.len == 1 && *name.p == '.')
		return expr_here(as);
	i = symbol_get(as, name, span);
	if (!i)
		return (struct expr){ 0 };
	/* A name that the text has not used before may be one that the kernel's headers define. */
	if (as->n_symbols != before && name_value(name, &value)) {
		as->symbols[i].flags |= SYM_SET | SYM_TEMP | SYM_KNOWN;
		as->symbols[i].expr = (struct expr){ .value = value };
	}
	if (as->symbols[i].flags & SYM_SET && !as->symbols[i].expr.add && !as->symbols[i].expr.sub &&
	    !as->symbols[i].expr.node)
		return (struct expr){ .value = as->symbols[i].expr.value };
	return (struct expr){ .add = i };
}

static int64_t wrap_add(int64_t a, int64_t b)
{
	return (int64_t)((uint64_t)a + (uint64_t)b);
}

/* An operation whose operands are not all known yet. */
struct expr_node {
	enum expr_op op;
	struct expr a, b;
	struct span span;
};

enum { MAX_FOLDING = 200 };

static struct expr expr_later(struct as *as, enum expr_op op, struct expr a, struct expr b, struct span span)
{
	if (as->n_nodes == 0)
		as->n_nodes = 1;
	if (!as_grow(as, (void **)&as->nodes, as->n_nodes, &as->cap_nodes, sizeof(*as->nodes)))
		return (struct expr){ 0 };
	as->nodes[as->n_nodes] = (struct expr_node){ op, a, b, span };
	return (struct expr){ .node = as->n_nodes++ };
}

static int64_t number_op(struct as *as, enum expr_op op, int64_t a, int64_t b, struct span span);

/* The value of a node when its operands are numbers by now. */
static bool node_value(struct as *as, uint32_t i, int64_t *value)
{
	struct expr_node n = as->nodes[i];
	bool known;

	if (as->folding == MAX_FOLDING)		/* names whose values go round in a circle */
		return false;
	as->folding++;
	known = expr_fold(as, &n.a) && expr_fold(as, &n.b);
	as->folding--;
	if (known) {
		*value = number_op(as, n.op, n.a.value, n.b.value, n.span);
		/* Found out once: a chain of names that use the one before twice must not double the work. */
		as->nodes[i] = (struct expr_node){ .op = EXPR_ADD, .a = { .value = *value } };
	}
	return known;
}

/* Puts the value of a name that was .set in its place; chains of them can be long, circles end the search. */
static bool expand(struct as *as, uint32_t *part, struct expr *e, bool subtract)
{
	for (unsigned steps = 0; *part && as->symbols[*part].flags & SYM_SET; steps++) {
		struct expr by = as->symbols[*part].expr;

		if (steps > as->n_symbols || (by.node && !node_value(as, by.node, &by.value)))
			return false;
		e->value = subtract ? (int64_t)((uint64_t)e->value - (uint64_t)by.value)
				    : wrap_add(e->value, by.value);
		*part = by.add;
		if (by.sub) {
			uint32_t *other = subtract ? &e->add : &e->sub;

			if (*other)
				return false;
			*other = by.sub;
		}
	}
	return true;
}

bool expr_fold(struct as *as, struct expr *e)
{
	if (!e->add && !e->sub && !e->node)
		return true;
	if (e->node) {
		int64_t value;

		if (!node_value(as, e->node, &value))
			return false;
		*e = (struct expr){ .value = value };
		return true;
	}
	if (!expand(as, &e->add, e, false) || !expand(as, &e->sub, e, true))
		return false;
	if (e->add && e->sub) {
		const struct symbol *a = &as->symbols[e->add], *b = &as->symbols[e->sub];

		if (e->add != e->sub &&
		    (!(a->flags & SYM_DEFINED) || !(b->flags & SYM_DEFINED) || a->section != b->section))
			return false;
		e->value = wrap_add(e->value, a->value - b->value);
		e->add = e->sub = 0;
	}
	return !e->add && !e->sub;
}

bool expr_number(struct as *as, struct expr e, struct span span, const char *what, int64_t *value)
{
	if (expr_fold(as, &e)) {
		*value = e.value;
		return true;
	}
	as_error(as, span, "%s must be a number that is known here", what);
	*value = 0;
	return false;
}

struct expr expr_unary(struct as *as, enum expr_op op, struct expr e, struct span span)
{
	if (expr_fold(as, &e))
		return (struct expr){ .value = number_op(as, op, e.value, 0, span) };
	if (op == EXPR_NEG && !e.node)
		return (struct expr){ (int64_t)-(uint64_t)e.value, e.sub, e.add, 0 };
	return expr_later(as, op, e, (struct expr){ 0 }, span);
}

static int64_t number_op(struct as *as, enum expr_op op, int64_t a, int64_t b, struct span span)
{
	uint64_t ua = (uint64_t)a, ub = (uint64_t)b;

	switch (op) {
	case EXPR_ADD: return (int64_t)(ua + ub);
	case EXPR_SUB: return (int64_t)(ua - ub);
	case EXPR_MUL: return (int64_t)(ua * ub);
	case EXPR_DIV:
	case EXPR_MOD:
		if (!b) {
			as_error(as, span, "division by zero");
			return 0;
		}
		if (b == -1)
			return op == EXPR_DIV ? (int64_t)-ua : 0;
		return op == EXPR_DIV ? a / b : a % b;
	case EXPR_SHL: return ub < 64 ? (int64_t)(ua << ub) : 0;
	case EXPR_SHR: return ub < 64 ? (int64_t)(ua >> ub) : 0;
	case EXPR_AND: return a & b;
	case EXPR_XOR: return a ^ b;
	case EXPR_OR: return a | b;
	/* Comparisons give all ones for true, as in GNU as. */
	case EXPR_EQ: return -(int64_t)(a == b);
	case EXPR_NE: return -(int64_t)(a != b);
	case EXPR_LT: return -(int64_t)(a < b);
	case EXPR_GT: return -(int64_t)(a > b);
	case EXPR_LE: return -(int64_t)(a <= b);
	case EXPR_GE: return -(int64_t)(a >= b);
	case EXPR_ANDAND: return a && b;
	case EXPR_OROR: return a || b;
	case EXPR_NEG: return (int64_t)-ua;
	case EXPR_NOT: return ~a;
	case EXPR_LNOT: return !a;
	}
	return 0;
}

struct expr expr_binary(struct as *as, enum expr_op op, struct expr a, struct expr b, struct span span)
{
	bool na = expr_fold(as, &a), nb = expr_fold(as, &b);

	if (na && nb)
		return (struct expr){ .value = number_op(as, op, a.value, b.value, span) };
	if ((op == EXPR_ADD || op == EXPR_SUB) && !a.node && !b.node) {
		struct expr c =
			op == EXPR_ADD ? b : (struct expr){ (int64_t)-(uint64_t)b.value, b.sub, b.add, 0 };

		if (!(a.add && c.add) && !(a.sub && c.sub)) {
			struct expr sum = { wrap_add(a.value, c.value), a.add | c.add, a.sub | c.sub, 0 };

			expr_fold(as, &sum);
			return sum;
		}
	}
	return expr_later(as, op, a, b, span);
}
