/*
 * directive.h - what the files with directives in them share; private to asm/.
 */
#ifndef ASM_DIRECTIVE_H
#define ASM_DIRECTIVE_H

#include "asm/as.h"

struct directive_call;

struct directive {
	const char *name;	/* without the dot */
	enum directive_form form;
	void (*run)(struct as *as, const struct directive_call *call);
	int value;		/* tells directives with one function apart */
};

struct directive_call {
	const struct directive *dir;
	struct span span;	/* of the name */
	struct str raw;		/* DIR_RAW: the rest of the statement */
	struct span at;		/* DIR_RAW: of raw; else of the whole statement */
	const struct arg *args;
	unsigned n;
};

/* Reports a wrong number of arguments. */
bool want_args(struct as *as, const struct directive_call *c, unsigned min, unsigned max);
/* Argument `i` as a number, `missing` where it was left out; false after an error. */
bool arg_number(struct as *as, const struct directive_call *c, unsigned i, int64_t missing, int64_t *value);
/* Argument `i` as a name or string; of length 0 after an error. */
struct str arg_name(struct as *as, const struct directive_call *c, unsigned i);
/* Places a string with its escapes resolved. */
void data_string(struct as *as, struct str text, bool zero);

void dir_bind(struct as *as, const struct directive_call *c);
void dir_extern(struct as *as, const struct directive_call *c);
void dir_visibility(struct as *as, const struct directive_call *c);
void dir_type(struct as *as, const struct directive_call *c);
void dir_size(struct as *as, const struct directive_call *c);
void dir_set(struct as *as, const struct directive_call *c);
void dir_org(struct as *as, const struct directive_call *c);
void dir_comm(struct as *as, const struct directive_call *c);
void dir_func(struct as *as, const struct directive_call *c);
void dir_simple_section(struct as *as, const struct directive_call *c);
void dir_section(struct as *as, const struct directive_call *c);
void dir_pushsection(struct as *as, const struct directive_call *c);
void dir_popsection(struct as *as, const struct directive_call *c);
void dir_previous(struct as *as, const struct directive_call *c);
void dir_compiler(struct as *as, const struct directive_call *c);
void dir_file(struct as *as, const struct directive_call *c);
void dir_license(struct as *as, const struct directive_call *c);

void dir_map(struct as *as, const struct directive_call *c);
void dir_extern_kfunc(struct as *as, const struct directive_call *c);
void dir_data(struct as *as, const struct directive_call *c);
void dir_leb128(struct as *as, const struct directive_call *c);
void dir_string(struct as *as, const struct directive_call *c);
void dir_zero(struct as *as, const struct directive_call *c);
void dir_fill(struct as *as, const struct directive_call *c);
void dir_align(struct as *as, const struct directive_call *c);

void dir_macro(struct as *as, const struct directive_call *c);
void dir_purgem(struct as *as, const struct directive_call *c);
void dir_rept(struct as *as, const struct directive_call *c);
void dir_irp(struct as *as, const struct directive_call *c);
void dir_stray(struct as *as, const struct directive_call *c);
void dir_if(struct as *as, const struct directive_call *c);
void dir_ifdef(struct as *as, const struct directive_call *c);
void dir_ifb(struct as *as, const struct directive_call *c);
void dir_ifc(struct as *as, const struct directive_call *c);
void dir_elseif(struct as *as, const struct directive_call *c);
void dir_else(struct as *as, const struct directive_call *c);
void dir_endif(struct as *as, const struct directive_call *c);
void dir_include(struct as *as, const struct directive_call *c);
void dir_incbin(struct as *as, const struct directive_call *c);
void dir_fail(struct as *as, const struct directive_call *c);

#endif
