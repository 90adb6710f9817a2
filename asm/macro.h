/*
 * macro.h - macros, repetition, conditions and included files; private to asm/.
 */
#ifndef ASM_MACRO_H
#define ASM_MACRO_H

#include "asm/as.h"

struct macro_param {
	struct str name, otherwise;	/* otherwise: its default */
	bool required, rest;		/* rest: takes all arguments that are left */
};

enum { MAX_PARAMS = 16 };

struct macro {
	struct str name, body;
	struct macro_param params[MAX_PARAMS];
	unsigned n_params;
	struct span span;
	struct macro *next;
};

#endif
