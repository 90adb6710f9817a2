/*
 * gen_base.c - see gen_impl.h. Encodings are written out in these files, as a test of its own opinion.
 */
#include "tests/verify/gen_impl.h"

#include <linux/bpf.h>
#include <string.h>

const struct map_def gen_maps[GEN_MAPS] = {
	{ .name = (char *)"array",
	  .type = BPF_MAP_TYPE_ARRAY,
	  .key_size = 4,
	  .value_size = GEN_VALUE,
	  .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"hash",
	  .type = BPF_MAP_TYPE_HASH,
	  .key_size = GEN_KEY,
	  .value_size = GEN_VALUE,
	  .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"ring", .type = BPF_MAP_TYPE_RINGBUF, .max_entries = 4096, .inner = -1 },
	{ .name = (char *)"next",
	  .type = BPF_MAP_TYPE_PROG_ARRAY,
	  .key_size = 4,
	  .value_size = 4,
	  .max_entries = 4,
	  .inner = -1 },
};

uint64_t gen_rnd(struct gen *g)
{
	g->random ^= g->random << 13;
	g->random ^= g->random >> 7;
	g->random ^= g->random << 17;
	return g->random;
}

uint32_t gen_below(struct gen *g, uint32_t n)
{
	return (uint32_t)(gen_rnd(g) >> 20) % n;
}

bool gen_one_in(struct gen *g, uint32_t n)
{
	return gen_below(g, n) == 0;
}

/* Now and then something is wrong. */
bool gen_oops(struct gen *g, uint32_t n)
{
	return !g->careful && gen_one_in(g, n);
}

void gen_emit(struct gen *g, uint8_t opcode, unsigned dst, unsigned src, int off, int64_t imm)
{
	if (g->len < GEN_MAX - 40)
		g->code[g->len++] = (struct insn) {
			.opcode = opcode, .dst = dst, .src = src, .off = (int16_t)off, .imm = (int32_t)imm
		};
}

int32_t gen_some_number(struct gen *g)
{
	static const int32_t numbers[] = {
		0,   1,	 2,  3,	 4,  7,	  8,   15,     16,     31,	   32,
		33,  40, 41, 47, 48, 49,  63,  64,     127,    128,	   255,
		256, -1, -2, -4, -8, -16, -48, 0x7fff, 0xffff, 0x7fffffff, -0x7fffffff - 1
	};

	if (gen_one_in(g, 8))
		return (int32_t)gen_rnd(g);
	return numbers[gen_below(g, sizeof(numbers) / sizeof(numbers[0]))];
}

/* A register that probably holds `kind`; a new number if that is wanted, else any. At times any anyway. */
unsigned gen_reg_of(struct gen *g, enum kind kind)
{
	unsigned start = gen_below(g, 11), r = gen_below(g, 10);

	if (gen_oops(g, 150))
		return r;
	for (unsigned i = 0; i < 11; i++)
		if (g->kind[(start + i) % 11] == kind)
			return (start + i) % 11;
	if (kind == NUMBER && g->kind[r] != CTX) {
		gen_emit(g, 0xb7, r, 0, 0, gen_some_number(g));
		g->kind[r] = NUMBER;
	}
	return r;
}

bool gen_have(const struct gen *g, enum kind kind)
{
	for (unsigned r = 0; r < 11; r++)
		if (g->kind[r] == kind)
			return true;
	return false;
}

/* A register to write; those that survive calls more often, the last context seldom. */
unsigned gen_new_reg(struct gen *g)
{
	unsigned r = gen_one_in(g, 3) ? gen_below(g, 10) : 6 + gen_below(g, 4);

	return g->kind[r] == CTX && !gen_oops(g, 20) ? (r + 1) % 10 : r;
}

void gen_clobber(struct gen *g)
{
	for (unsigned r = 0; r < 6; r++)
		g->kind[r] = UNSET;
}

void gen_open_jump(struct gen *g)
{
	if (!g->len || g->n_open >= GEN_MAX)
		return;
	g->open[g->n_open].at = g->len - 1;
	memcpy(g->open[g->n_open].kind, g->kind, sizeof(g->kind));
	g->n_open++;
}

/* Lets some of the open jumps arrive here. */
void gen_arrive(struct gen *g, bool all)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < g->n_open; i++) {
		if (!all && !gen_one_in(g, 4)) {
			g->open[kept++] = g->open[i];
			continue;
		}
		g->code[g->open[i].at].off = (int16_t)(g->len - g->open[i].at - 1);
		for (unsigned r = 0; r < 10; r++)
			if (g->kind[r] != g->open[i].kind[r] && !gen_oops(g, 30))
				g->kind[r] = UNSET;
	}
	g->n_open = kept;
}
