/*
 * asm.c - from a text to an object, one pass after the other.
 */
#include "asm/asm.h"

#include <stdlib.h>
#include <string.h>

#include "asm/as.h"

static void as_free(struct as *as)
{
	for (uint32_t i = 0; i < as->n_sources; i++) {
		free(as->sources[i].text);
		free(as->sources[i].lines);
	}
	free(as->sources);
	free(as->symbols);
	free(as->table);
	free(as->nodes);
	free(as->info);
	free(as->fixups);
	free(as->lines);
	free(as->args);
	free(as->maps);
	free(as->kfuncs);
	arena_free(as->arena);
}

/* -D NAME=VALUE: names that the text may use but that do not go into the object. */
static void define_all(struct as *as)
{
	for (unsigned i = 0; i < as->options->n_defines; i++) {
		const char *name = as->options->defines[i], *value = strchr(name, '=');
		struct str word = { name, (uint32_t)(value ? (size_t)(value - name) : strlen(name)) };
		const struct loc loc = { .file = "-D" };
		bool negative = value && value[1] == '-';
		const char *digits = value ? value + 1 + negative : "1";
		uint64_t n;
		uint32_t s;

		if (!word.len || *digits < '0' || *digits > '9' ||
		    !number_parse(digits, digits + strlen(digits), &n)) {
			diag_error(as->d, loc, "'%s' is not NAME=NUMBER", name);
			continue;
		}
		s = symbol_get(as, word, (struct span){ 0, 0 });
		if (!s)
			return;
		as->symbols[s].flags |= SYM_SET | SYM_TEMP;
		as->symbols[s].expr = (struct expr){ .value = (int64_t)(negative ? -n : n) };
	}
}

/* A message and the notes that belong to it. */
struct group {
	uint32_t line;
	size_t at, n;
};

static int by_line(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

/* Some mistakes show only at the end; they are told in the order of the text all the same. */
static void sort_diags(struct diags *d, size_t from)
{
	size_t n = 0, total = d->n - from;
	struct group *groups = calloc(total + 1, sizeof(*groups));
	struct diag *sorted = calloc(total + 1, sizeof(*sorted)), *to = sorted;

	for (size_t i = from; groups && sorted && i < d->n; i++) {
		if (n && d->items[i].level == DIAG_NOTE)
			groups[n - 1].n++;
		else
			groups[n++] = (struct group){ d->items[i].loc.line, i, 1 };
		if (d->items[i].loc.file != d->items[from].loc.file)
			total = 0;	/* several files: the order of reading is the best there is */
	}
	if (groups && sorted && total && n) {
		qsort(groups, n, sizeof(*groups), by_line);
		for (size_t i = 0; i < n; to += groups[i++].n)
			memcpy(to, &d->items[groups[i].at], groups[i].n * sizeof(*to));
		memcpy(&d->items[from], sorted, total * sizeof(*sorted));
	}
	free(groups);
	free(sorted);
}

struct object *asm_text(const char *file, const char *text, size_t len, const struct asm_options *options,
			struct diags *d)
{
	struct as as = { .options = options, .d = d };
	unsigned errors = d->errors;
	size_t said = d->n;

	file = diag_intern(d, file);
	diag_source(d, file, text, len);
	as.obj = object_new(file, options->big_endian);
	if (!as.obj || source_add(&as, file, text, len, (struct span){ 0, 0 }, 1, NULL) < 0)
		as.failed = true;
	if (!as.failed) {
		section_use(&as, section_named(&as, ".text"));
		as.from_gcc = memmem(text, len, "\t.ident\t\"GCC: ", 14) != NULL;
		define_all(&as);
		as.failed |= lex_and_parse(&as) != 0 && d->errors == errors;
	}
	section_sizes(&as);
	if (!as.failed)
		fixup_symbols(&as);
	if (!as.failed)
		fixup_all(&as);
	if (!as.failed && d->errors == errors)
		debug_info(&as);
	if (as.failed)
		diag_error(d, (struct loc){ .file = file }, "out of memory");
	sort_diags(d, said);
	as_free(&as);
	if (d->errors != errors) {
		object_free(as.obj);
		return NULL;
	}
	return as.obj;
}
