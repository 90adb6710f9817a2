/*
 * gen.c - whole random programs: loops, functions, mistakes. See gen.h.
 */
#include "tests/verify/gen_impl.h"

#include <linux/bpf.h>
#include <string.h>

static void piece(struct gen *g, unsigned depth);

static void some_pieces(struct gen *g, unsigned n, unsigned depth)
{
	for (unsigned i = 0; i < n; i++)
		piece(g, depth);
}

/* Gives registers back the kind that they had, as far as a number can. */
static void restore(struct gen *g, const uint8_t *before)
{
	if (!g->careful)
		return;
	gen_arrive(g, true);
	for (unsigned r = 0; r < 10; r++) {
		if (before[r] == NUMBER && g->kind[r] != NUMBER) {
			gen_emit(g, 0xb7, r, 0, 0, 1);
			g->kind[r] = NUMBER;
		}
	}
}

/* Counts up to a small number, now and then with a hole in it. */
static void loop(struct gen *g, unsigned depth)
{
	unsigned counter = 6 + gen_below(g, 4), n = 2 + gen_below(g, gen_one_in(g, 10) ? 40 : 5);
	uint8_t before[ISA_REGS];
	uint32_t top;

	if (g->kind[counter] == CTX || g->len > GEN_MAX - 200)
		return;
	/* The second round must find what the first one found. */
	if (g->careful)
		gen_clobber(g);
	memcpy(before, g->kind, sizeof(before));
	if (gen_one_in(g, 4)) {
		top = g->len;
		gen_emit(g, 0xe5, 0, 0, 0, 0);
		some_pieces(g, 1 + gen_below(g, 3), depth + 1);
		restore(g, before);
		gen_emit(g, 0x05, 0, 0, (int)top - (int)g->len - 1, 0);
		g->code[top].off = (int16_t)(g->len - top - 1);
		return;
	}
	gen_emit(g, 0xb7, counter, 0, 0, 0);
	before[counter] = g->kind[counter] = NUMBER;
	top = g->len;
	some_pieces(g, 1 + gen_below(g, 3), depth + 1);
	restore(g, before);
	gen_emit(g, gen_one_in(g, 6) ? 0x04 : 0x07, counter, 0, 0, 1);
	gen_emit(g,
		 gen_one_in(g, 4)   ? 0xa6
		 : gen_one_in(g, 5) ? 0x55
				    : 0xa5,
		 counter, 0, (int)top - (int)g->len - 1, (int)n);
}

void gen_use_function(struct gen *g, enum gen_func func)
{
	if (g->len && g->n_calls < GEN_MAX) {
		g->calls[g->n_calls].at = g->len - 1;
		g->calls[g->n_calls++].func = func;
	}
}

static void call_function(struct gen *g)
{
	bool global = g->typed && gen_one_in(g, 2);
	unsigned args = global ? 2 : gen_below(g, 3);

	for (unsigned i = 1; i <= args; i++) {
		if (!global && gen_one_in(g, 2))
			gen_stack_pointer(g, i);
		else
			gen_emit(g, 0xbf, i,
				 global || gen_one_in(g, 2) ? gen_reg_of(g, NUMBER) : gen_reg_of(g, CTX), 0,
				 0);
	}
	gen_emit(g, 0x85, 0, BPF_PSEUDO_CALL, 0, 0);
	gen_use_function(g, global ? GEN_GLOBAL : GEN_STATIC);
	gen_clobber(g);
	g->kind[0] = NUMBER;
}

/* bpf_loop or bpf_for_each_map_elem with a body that may write to our stack. */
static void call_back(struct gen *g)
{
	bool each = gen_one_in(g, 3);

	if (each) {
		gen_emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, gen_below(g, 2));
		gen_emit(g, 0, 0, 0, 0, 0);
	} else if (gen_one_in(g, 2)) {
		gen_emit(g, 0xb7, 1, 0, 0, (int)gen_below(g, 9));
	} else {
		gen_emit(g, 0xbf, 1, gen_reg_of(g, NUMBER), 0, 0);
	}
	if (gen_one_in(g, 4))
		gen_emit(g, 0xb7, 3, 0, 0, 0);
	else
		gen_stack_pointer(g, 3);
	gen_emit(g, 0xb7, 4, 0, 0, gen_oops(g, 30));
	gen_emit(g, 0x18, 2, BPF_PSEUDO_FUNC, 0, 0);
	gen_use_function(g, each ? GEN_EACH_BODY : GEN_LOOP_BODY);
	gen_emit(g, 0, 0, 0, 0, 0);
	gen_emit(g, 0x85, 0, 0, 0, each ? BPF_FUNC_for_each_map_elem : BPF_FUNC_loop);
	gen_clobber(g);
	g->kind[0] = NUMBER;
}

/* In a typed function, an old packet load can take the kernel down (6.18.44 loses count of frames there). */
static bool in_function(const struct gen *g)
{
	for (unsigned f = 0; f < GEN_FUNCS; f++)
		if (g->start[f])
			return true;
	return false;
}

static void piece(struct gen *g, unsigned depth)
{
	unsigned what = gen_below(g, g->typed ? 40 : 37);

	if (g->wide && (gen_one_in(g, 2) || (what >= 26 && what < 35 && !gen_oops(g, 20)))) {
		if (g->n_open && gen_one_in(g, 3))
			gen_arrive(g, false);
		gen_wide_piece(g);
		return;
	}

	if (!gen_have(g, CTX) && !gen_oops(g, 10) && (what < 5 || (what >= 26 && what < 30)))
		return;
	if (g->n_open && gen_one_in(g, 3))
		gen_arrive(g, false);
	if (what < 5)
		gen_load_field(g);
	else if (what < 10)
		gen_arithmetic(g);
	else if (what < 11)
		gen_unary(g);
	else if (what < 15)
		gen_conditional(g);
	else if (what < 18)
		gen_store_stack(g);
	else if (what < 20)
		gen_load_stack(g);
	else if (what < 22)
		gen_lookup(g);
	else if (what < 26)
		gen_use_value(g);
	else if (what < 28 && (g->type != BPF_PROG_TYPE_SOCKET_FILTER || gen_oops(g, 20)))
		gen_packet(g);
	else if (what < 30)
		gen_call_helper(g);
	else if (what < 31)
		gen_pointer_arithmetic(g);
	else if (what < 32 && depth < 2)
		loop(g, depth);
	else if (what < 33 && !in_function(g) && (g->type != BPF_PROG_TYPE_XDP || gen_oops(g, 20)))
		gen_old_load(g);
	else if (what < 34)
		gen_record(g);
	else if (what < 35)
		gen_lookup_socket(g);
	else if (what < 36)
		gen_other_helpers(g);
	else if (what >= 38 && depth < 2)
		call_back(g);
	else if (g->typed || gen_one_in(g, 3))
		call_function(g);
}

/* Changes a field somewhere. */
static void mutate(struct gen *g)
{
	struct insn *in = &g->code[gen_below(g, g->len)];

	/* Functions, maps and second slots stay: what they name is not random. */
	if (!in->opcode || in->opcode == 0x18 || (in->opcode == 0x85 && in->src))
		return;
	switch (gen_below(g, 8)) {
	case 0:
		in->dst = gen_below(g, 11);
		break;
	case 1:
		if (in->src || gen_one_in(g, 8))
			in->src = gen_below(g, gen_one_in(g, 20) ? 16 : 11);
		break;
	case 2:
		if ((in->opcode & 7) < 4 || gen_one_in(g, 30))
			in->off = (int16_t)(in->off + (int)gen_below(g, 17) - 8);
		break;
	case 3:
		if (in->imm || gen_one_in(g, 20))
			in->imm = (int32_t)((uint32_t)in->imm + gen_below(g, 5) - 2);
		break;
	case 4:
		if (in->imm || gen_one_in(g, 20))
			in->imm = gen_some_number(g);
		break;
	case 5:
		if (gen_one_in(g, 4))
			in->opcode ^= 8;
		break;
	case 6:
		if ((in->opcode & 7) == 4 || (in->opcode & 7) == 7)
			in->opcode = (uint8_t)((in->opcode & 0x0f) | gen_alu_ops[gen_below(g, GEN_ALU_OPS)]);
		break;
	case 7:
		if (gen_one_in(g, 10))
			in->opcode = (uint8_t)gen_rnd(g);
		if (in->opcode == 0x18 || in->opcode == 0x85 || (in_function(g) && !(in->opcode & 7)))
			in->opcode = 0xb7;
		break;
	}
}

/* The body of a function, with what its arguments are. */
static void function(struct gen *g, enum gen_func func)
{
	g->start[func] = g->len;
	g->n_open = 0;
	memset(g->kind, UNSET, sizeof(g->kind));
	g->kind[10] = STACK;
	g->kind[1] = func != GEN_STATIC || gen_one_in(g, 2) ? NUMBER : VALUE;
	g->kind[2] = func == GEN_LOOP_BODY ? VALUE : func == GEN_GLOBAL ? NUMBER : UNSET;
	g->kind[3] = func == GEN_EACH_BODY ? VALUE : UNSET;
	g->dynptr[0] = g->dynptr[1] = 0;
	if (func >= GEN_TIMER_BODY)
		gen_wide_body(g, func);
	for (unsigned i = gen_below(g, 5); i > 0 && g->len < GEN_MAX - 100; i--) {
		if (gen_one_in(g, 2) && gen_have(g, VALUE))
			gen_through(g, gen_reg_of(g, VALUE), 8);
		else
			piece(g, 2);
	}
	gen_arrive(g, true);
	if (func == GEN_LOOP_BODY && gen_oops(g, 10))
		gen_emit(g, 0xbf, 0, 1, 0, 0);
	else
		gen_emit(g, 0xb7, 0, 0, 0, func == GEN_TIMER_BODY ? gen_oops(g, 12) : (int)gen_below(g, func < GEN_LOOP_BODY ? 9 : 2));
	gen_emit(g, 0x95, 0, 0, 0, 0);
}

static void finish(struct gen *g)
{
	uint32_t from_main;

	gen_arrive(g, true);
	g->code[g->len++] = (struct insn){ .opcode = 0xb7, .imm = g->wide && !gen_oops(g, 12) ? 1 : (int)gen_below(g, 3) };
	if (gen_oops(g, 24))
		g->len--;
	g->code[g->len++] = (struct insn){ .opcode = 0x95 };
	from_main = g->n_calls;
	for (unsigned f = 0; f < GEN_FUNCS; f++) {
		bool used = false;

		for (uint32_t i = 0; i < from_main; i++)
			used |= g->calls[i].func == f;
		if (used)
			function(g, (enum gen_func)f);
	}
	for (uint32_t i = 0; i < g->n_calls; i++) {
		struct insn *in = &g->code[g->calls[i].at];

		/* Functions call nobody: it would be themselves, or one that main does not use. */
		if (i < from_main)
			in->imm = (int32_t)g->start[g->calls[i].func] - (int32_t)g->calls[i].at - 1;
		else if (in->opcode == 0x18)
			in[1] = *in = (struct insn){ .opcode = 0xb7, .dst = in->dst };
		else
			*in = (struct insn){ .opcode = 0xb7 };
	}
}

static void fill(struct gen *g)
{
	g->stack = gen_one_in(g, 4) ? -8 * (int)gen_below(g, 58) : 0;
	g->careful = gen_one_in(g, 2);
	g->typed = gen_one_in(g, 3);
	g->row = gen_below(g, g->wide ? GEN_TYPES : GEN_BASIC_TYPES);
	g->type = gen_types[g->row].number;
	g->kind[1] = CTX;
	g->kind[10] = STACK;
	if (!gen_oops(g, 12)) {
		unsigned keep = gen_one_in(g, 3) ? 7 : 6;

		gen_emit(g, 0xbf, keep, 1, 0, 0);
		g->kind[keep] = CTX;
	}
	for (unsigned i = gen_below(g, 4); i; i--)
		gen_load_field(g);
	if (g->wide && gen_one_in(g, 3))
		gen_wide_packet(g);
	some_pieces(g,
		    2 + gen_below(g, g->careful		? (gen_one_in(g, 4) ? 150 : 50)
				     : gen_one_in(g, 6) ? 40
							: 14),
		    0);
	finish(g);
	if (gen_one_in(g, g->careful ? 8 : 3))
		for (unsigned i = 1 + gen_below(g, 3); i; i--)
			mutate(g);
	isa_classify_all(g->code, g->len);
}

static void start(struct gen *g, uint64_t seed, bool wide)
{
	memset(g, 0, sizeof(*g));
	g->random = seed * 0x9e3779b97f4a7c15u + 0x1234567;
	g->wide = wide;
	for (int i = 0; i < 8; i++)
		gen_rnd(g);
}

void gen_program(struct gen *g, uint64_t seed)
{
	start(g, seed, false);
	fill(g);
}

void gen_wide_program(struct gen *g, uint64_t seed)
{
	start(g, seed, true);
	fill(g);
}
