/*
 * program.h - random classic programs that classic_check() takes.
 */
#ifndef TESTS_FILTER_PROGRAM_H
#define TESTS_FILTER_PROGRAM_H

#include "core/classic.h"
#include "core/diag.h"
#include "tests/filter/filtering.h"

enum { PROGRAM_MAX = 60 };

static uint32_t program_random(uint64_t *seed, uint32_t n)
{
	return (uint32_t)(random_next(seed) >> 32) % n;
}

static uint32_t program_constant(uint64_t *seed)
{
	static const uint32_t some[] = { 0,       1,          2,          4,          6,         14,
					 15,      17,         31,         32,         53,        60,
					 80,      255,        256,        0x800,      0x86dd,    0xffff,
					 0x10000, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff };

	return program_random(seed, 4) ? some[program_random(seed, sizeof(some) / sizeof(some[0]))] :
	       program_random(seed, 2) ? program_random(seed, 100) : (uint32_t)random_next(seed);
}

/* Offsets are mostly those of headers; where others have a meaning of their own, none is taken. */
static uint32_t program_offset(uint64_t *seed)
{
	uint32_t k = program_random(seed, 12) ? program_random(seed, program_random(seed, 4) ? 40 : 300) :
		     program_constant(seed);

	return k >= CLASSIC_LINK_OFFSET ? k & 0xfff : k;
}

static void program_insn(struct classic *in, uint32_t left, uint64_t *seed)
{
	enum classic_op op = (enum classic_op)(1 + program_random(seed, CLASSIC_OPS - 1));

	if (!program_random(seed, 3))
		op = (enum classic_op)(CLASSIC_LD_W_ABS + program_random(seed, 6));
	if ((op == CLASSIC_RET_K || op == CLASSIC_RET_A) && program_random(seed, 3))
		op = CLASSIC_TAX;
	*in = (struct classic){ .code = classic_rows[op].code, .k = program_constant(seed) };
	switch ((enum classic_form)classic_rows[op].form) {
	case CFORM_ABS: case CFORM_IND: case CFORM_MSH:
		in->k = program_offset(seed);
		break;
	case CFORM_MEM:
		in->k = program_random(seed, 4);
		break;
	case CFORM_JUMP:
		in->k = program_random(seed, left < 5 ? left : 5);
		break;
	case CFORM_COND_X: case CFORM_NONE: case CFORM_LEN: case CFORM_X: case CFORM_A:
		in->k = 0;
		/* fallthrough */
	case CFORM_COND_K:
		in->jt = (uint8_t)(classic_rows[op].form >= CFORM_COND_K
					   ? program_random(seed, left < 9 ? left : 9)
					   : 0);
		in->jf = (uint8_t)(classic_rows[op].form >= CFORM_COND_K
					   ? program_random(seed, left < 9 ? left : 9)
					   : 0);
		break;
	case CFORM_IMM:
		if ((op == CLASSIC_DIV_K || op == CLASSIC_MOD_K) && !in->k)
			in->k = 7;
		if (op == CLASSIC_LSH_K || op == CLASSIC_RSH_K)
			in->k &= 31;
		break;
	}
}

/* Into `insns` of PROGRAM_MAX; M[0] to M[3] are written first now and then, so that some programs may read
 * them. */
static void program_make(struct classic_prog *prog, struct classic *insns, uint64_t *seed)
{
	uint32_t n = 2 + program_random(seed, PROGRAM_MAX - 2), i = 0;
	struct diags d = { 0 };

	*prog = (struct classic_prog){ .name = "random", .insns = insns, .n = n };
	for (; i < 4 && i < n - 1 && program_random(seed, 8); i++)
		insns[i] = (struct classic){ .code = 2, .k = i };
	for (; i < n - 1; i++)
		program_insn(&insns[i], n - 1 - i, seed);
	insns[n - 1] = program_random(seed, 2) ? (struct classic){ .code = 0x16 }
					       : (struct classic){ .code = 6, .k = 0x1234 };
	while (classic_check(prog, &d))		/* a word that may not be written: read a constant instead */
		for (i = 0; i < n; i++)
			if (insns[i].code == 0x60 || insns[i].code == 0x61)
				insns[i] = (struct classic){ .code = insns[i].code & 1, .k = 5 };
	diag_free(&d);
}

#endif
