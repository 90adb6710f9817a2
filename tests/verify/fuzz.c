/*
 * fuzz.c - vfy_check() on any instructions at all: it ends, does not crash, and its answer is an errno with a
 * reason. Random bytes, and random programs (gen.h) with whole instructions overwritten.
 *
 * fuzz [SEED [COUNT]]
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/ctx.h"
#include "core/diag.h"
#include "core/proof.h"
#include "core/strbuf.h"
#include "tests/tap.h"
#include "tests/verify/gen.h"
#include "verify/verify.h"

static uint64_t state;

static uint64_t rnd(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

/* An instruction of random bytes, more often of a known opcode and with small fields. */
static struct insn some_insn(void)
{
	struct insn in = { .opcode = (uint8_t)rnd(),
			   .dst = rnd() & 15,
			   .src = rnd() & 15,
			   .off = (int16_t)rnd(),
			   .imm = (int32_t)rnd() };

	if (rnd() & 1) {
		const struct isa_row *row = &isa_rows[2 + rnd() % (ISA_COUNT - 2)];

		in.opcode = row->opcode;
		in.dst %= 11;
		in.src = row->src < 16 ? (uint8_t)row->src : in.src % 11;
		in.off = row->off < 0x8000 ? (int16_t)row->off : (int16_t)(rnd() % 64 - 32);
		in.imm = row->imm < 0x8000 ? row->imm : (int32_t)(rnd() % 300 - 150);
	}
	return in;
}

static void spoil(struct gen *g, uint64_t seed)
{
	if (seed % 3) {
		gen_program(g, seed);
		for (unsigned i = (unsigned)(rnd() % 6); i; i--)
			g->code[rnd() % g->len] = some_insn();
	} else {
		g->len = 1 + (uint32_t)(rnd() % 40);
		for (uint32_t i = 0; i < g->len; i++)
			g->code[i] = some_insn();
		if (rnd() & 3)
			g->code[g->len - 1] = (struct insn){ .opcode = 0x95 };
	}
	isa_classify_all(g->code, g->len);
}

int main(int argc, char **argv)
{
	static struct gen g;
	struct progset set = { .file = (char *)"",
			       .license = (char *)"GPL",
			       .maps = (struct map_def *)(uintptr_t)gen_maps,
			       .n_maps = GEN_MAPS };
	struct prog_func func = { .name = (char *)"random", .end = 1 };
	struct prog prog = {
		.set = &set, .name = (char *)"random", .section = (char *)"", .funcs = &func, .n_funcs = 1
	};
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)getpid() * 7919;
	unsigned count = argc > 2 ? (unsigned)atoi(argv[2]) : 3000, accepted = 0, unclear = 0;

	note("seed %" PRIu64, seed);
	state = seed * 2 + 1;
	for (unsigned i = 0; i < count; i++) {
		struct vfy_options options = { .log_level = i % 4,
					       .unprivileged = i % 5 == 1,
					       .strict_alignment = i % 7 == 1 };
		struct strbuf log = STRBUF_INIT;
		struct proof *proof = NULL;
		struct diags d = { 0 };
		int err;

		spoil(&g, seed + i);
		prog.insns = g.code;
		prog.len = g.len;
		prog.type = progtype_by_id((enum progtype_id)(rnd() % PROGTYPE_COUNT));
		if (i % 2 || !prog.type)
			prog.type = progtype_by_number(1 + 2 * (uint32_t)(rnd() % 2));
		err = vfy_check(&prog, &options, &log, &proof, NULL, &d);
		accepted += !err;
		unclear += err > 0 || (!err && !proof) || (err == -EOPNOTSUPP && !d.errors) ||
			   /* What is turned away unseen (a type for root, too long a program) has no log. */
			   (err < 0 && err != -EOPNOTSUPP && err != -EPERM && err != -E2BIG && options.log_level &&
			    !log.len);
		proof_free(proof);
		diag_free(&d);
		strbuf_free(&log);
	}
	note("%u programs, %u accepted", count, accepted);
	ok(!unclear, "every verdict has a proof or a reason");
	return done();
}
