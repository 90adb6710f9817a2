/*
 * kfunc.c - .extern_kfunc int bpf_dynptr_from_xdp(struct xdp_md *, u64, struct bpf_dynptr *)
 *
 * A function of the kernel's is called by name; libbpf finds it in the kernel's BTF and wants a prototype in
 * the object's that fits. Without one the function takes nothing and gives nothing.
 */
#include <string.h>

#include "asm/directive.h"
#include "asm/map.h"

struct text {
	struct as *as;
	const struct directive_call *call;
	const char *p, *end;
};

static struct str next_word(struct text *t)
{
	struct str word;

	while (t->p < t->end && strchr(" \t\r\f\v", *t->p))
		t->p++;
	word = (struct str){ t->p, 0 };
	if (t->p < t->end && *t->p == '#')
		t->end = t->p;
	while (t->p < t->end && !strchr(" \t\r\f\v*,()#;", *t->p))
		t->p++;
	word.len = (uint32_t)(t->p - word.p);
	if (!word.len && t->p < t->end) {
		t->p++;
		word.len = 1;
	}
	return word;
}

/* The word after this one, which stays. */
static struct str peek_word(const struct text *t)
{
	struct text ahead = *t;

	return next_word(&ahead);
}

static bool is(struct str word, const char *what)
{
	return word.len == strlen(what) && !memcmp(word.p, what, word.len);
}

static struct as_type *new_type(struct as *as, struct as_type t)
{
	struct as_type *p = as_alloc(as, sizeof(*p));

	if (p)
		*p = t;
	return p;
}

static struct span place(const struct text *t, struct str word)
{
	return word.len ? source_span(t->as, word) : t->call->span;
}

/* "const struct task_struct *", "u64", "void"; NULL after an error. */
static struct as_type *read_type(struct text *t)
{
	struct as_type *type;
	struct str word = next_word(t);

	while (is(word, "const") || is(word, "volatile"))
		word = next_word(t);
	if (is(word, "struct")) {
		char *tag;

		word = next_word(t);
		tag = as_alloc(t->as, word.len + 1u);
		if (!tag)
			return NULL;
		memcpy(tag, word.p, word.len);
		tag[word.len] = '\0';
		type = new_type(t->as, (struct as_type){ .kind = TYPE_STRUCT, .name = tag });
	} else if (is(word, "void")) {
		type = new_type(t->as, (struct as_type){ .kind = TYPE_VOID });
	} else {
		type = type_named(t->as, word, place(t, word));
	}
	while (type && (is(peek_word(t), "*") || is(peek_word(t), "const"))) {
		if (is(next_word(t), "*"))
			type = new_type(t->as, (struct as_type){ .kind = TYPE_POINTER, .of = type });
	}
	return type;
}

static bool read_params(struct text *t, struct as_kfunc *k)
{
	struct str word;

	do {
		struct as_type *type = read_type(t);

		if (!type)
			return false;
		word = next_word(t);
		if (type->kind == TYPE_VOID && is(word, ")") && !k->n_params)
			return true;
		if (k->n_params == KFUNC_PARAMS) {
			as_error(t->as, t->call->at, "a function has at most %d parameters", KFUNC_PARAMS);
			return false;
		}
		k->params[k->n_params++] = type;
		if (!is(word, ",") && !is(word, ")"))	/* its name */
			word = next_word(t);
	} while (is(word, ","));
	if (is(word, ")"))
		return true;
	as_error(t->as, place(t, word), "expected ',' or ')' after a parameter");
	return false;
}

/* .extern_kfunc [type] name [(parameters)] */
void dir_extern_kfunc(struct as *as, const struct directive_call *c)
{
	struct text t = { as, c, c->raw.p, c->raw.p + c->raw.len };
	struct text ahead = t;
	struct as_kfunc k = { 0 };
	struct str name = next_word(&ahead), after = next_word(&ahead);

	if (after.len && !is(after, "(")) {	/* a type comes first */
		k.ret = read_type(&t);
		if (!k.ret)
			return;
	}
	name = next_word(&t);
	if (!name.len || strchr("*,()", *name.p)) {
		as_error(as, place(&t, name), "expected a function's name");
		return;
	}
	if (is(peek_word(&t), "(")) {
		next_word(&t);
		if (is(peek_word(&t), ")"))
			next_word(&t);
		else if (!read_params(&t, &k))
			return;
	}
	k.symbol = symbol_get(as, name, source_span(as, name));
	if (!k.symbol)
		return;
	as->symbols[k.symbol].flags |= SYM_EXTERN;
	as->symbols[k.symbol].bind = STB_GLOBAL;
	if (as_grow(as, (void **)&as->kfuncs, as->n_kfuncs, &as->cap_kfuncs, sizeof(k)))
		as->kfuncs[as->n_kfuncs++] = k;
}
