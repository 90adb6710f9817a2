/*
 * Random programs run natively, under several sets of switches, and in the reference (ref.c).
 * Arguments: number of programs, first seed.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/jit/kit.h"
#include "tests/tap.h"

static uint64_t state;
static bool in_loop;	/* r8 counts */

static unsigned below(unsigned n)
{
	return (unsigned)(rnd(&state) % n);
}

static int64_t value(void)
{
	static const int64_t edges[] = {
		0, 1, -1, 2, 3, 7, 8, 31, 32, 33, 63, 64, 127, 128, -128, 255, 256, 0x7fff, 0x8000, 0xffff,
			0x7fffffff,
		0x80000000, 0xffffffff, 0x100000000, INT64_MAX, INT64_MIN, -2, 10, 100, 1000,
			0x0102030405060708
	};

	switch (below(4)) {
	case 0: return edges[below(sizeof(edges) / sizeof(*edges))];
	case 1: return (int64_t)below(256) - 128;
	case 2: return (int64_t)rnd(&state) >> below(63);
	}
	return (int64_t)rnd(&state);
}

/* Rows of a kind, for picking one. */
static unsigned pick_row(unsigned kind)
{
	for (;;) {
		unsigned id = ISA_IMM64_HI + 1 + below(ISA_COUNT - ISA_IMM64_HI - 1);

		if (isa_op_kinds[isa_rows[id].op] == kind && isa_rows[id].op != OP_ADDR_CAST)
			return id;
	}
}

/* r9 points to the memory, r0-r8 hold anything, r7 and r8 loop counters. */
enum { MEM = 9 };

static uint8_t any_reg(unsigned max)
{
	return (uint8_t)below(max);
}

static void add_alu(struct kit *k)
{
	unsigned id = pick_row(below(8) ? KIND_ALU : KIND_END);
	struct insn in = { .id = (uint16_t)id, .dst = any_reg(7), .src = any_reg(9),
			  .imm = (int32_t)value() };

	kit_add(k, in);
}

static void add_memory(struct kit *k)
{
	static const unsigned kinds[] = { KIND_LOAD, KIND_STORE, KIND_ATOMIC, KIND_LOAD, KIND_STORE };
	unsigned id = pick_row(kinds[below(5)]), bytes = isa_rows[id].width / 8;
	bool stack = below(2), loads = isa_rows[id].form == FORM_LOAD;
	struct insn in = { .id = (uint16_t)id, .imm = (int32_t)value() };
	uint8_t base = stack ? ISA_FP : MEM, reg = any_reg(7);

	in.dst = loads ? reg : base;
	in.src = loads ? base : reg;
	/* A few places are used often, so that slots can live in registers; all was written first. */
	in.off = (int16_t)(stack ? -8 * (1 + (int)below(8)) : 8 * (int)below(30));
	if (below(6) == 0)
		in.off = (int16_t)(in.off + (int)bytes * (int)below(8 / bytes));
	kit_add(k, in);
}

static void add_call(struct kit *k, unsigned n_funcs, uint32_t *calls, unsigned *n_calls)
{
	for (uint8_t r = 1; r <= 5; r++)
		if (below(3) == 0)
			kit_add(k, I(MOV64_REG, .dst = r, .src = any_reg(9)));
	if (n_funcs && below(2) && *n_calls < 64) {
		kit_add(k, I(MOV64_REG, .dst = 5, .src = MEM));
		calls[(*n_calls)++] = kit_add(k, I(CALL_LOCAL, .imm = 0));
	} else {
		kit_add(k, I(CALL, .imm = 220 + (int)below(30)));
	}
	for (uint8_t r = 1; r <= 5; r++)
		kit_add(k, I(MOV64_IMM, .dst = r, .imm = (int32_t)value()));
}

static void add_lookup(struct kit *k)
{
	kit_add(k, I(ST32, .dst = ISA_FP, .off = -128, .imm = (int)below(10)));
	kit_add(k, I(MOV64_REG, .dst = 2, .src = ISA_FP));
	kit_add(k, I(ADD64_IMM, .dst = 2, .imm = -128));
	kit_add(k, I(LD_MAP_IDX, .dst = 1, .imm = 0));
	kit_add(k, I(IMM64_HI));
	kit_add(k, I(CALL, .imm = 1));
	kit_add(k, I(JEQ64_IMM, .dst = 0, .imm = 0, .off = 1));
	kit_add(k, I(A_ADD64, .dst = 0, .src = 7, .off = 0));
	kit_add(k, I(MOV64_IMM, .dst = 0, .imm = 0));
	for (uint8_t r = 1; r <= 5; r++)
		kit_add(k, I(MOV64_IMM, .dst = r, .imm = (int32_t)value()));
}

/* Bytes put together to a number, in either order, and a run of small stores. */
static void add_packed(struct kit *k)
{
	unsigned n = 2u << below(3), step = below(3) ? 1 : 2, at = below(200);
	bool big = below(2), wide = n * step > 4 || below(2);
	uint8_t to = any_reg(6);

	for (unsigned i = 0; i < n; i++) {
		uint8_t r = i ? 6 : to;
		int32_t shift = (int32_t)(8 * step * (big ? n - 1 - i : i)) & 63;

		kit_add(k, (struct insn){ .id = step == 1 ? ISA_LDX8 : ISA_LDX16, .dst = r, .src = MEM,
					  .off = (int16_t)(at + step * i) });
		kit_add(k, (struct insn){ .id = wide ? ISA_LSH64_IMM : ISA_LSH32_IMM, .dst = r,
					 .imm = shift });
		if (i)
			kit_add(k, (struct insn){ .id = wide ? ISA_OR64_REG : ISA_OR32_REG, .dst = to,
						 .src = 6 });
		if (below(40) == 0)
			kit_add(k, I(STX8, .dst = MEM, .src = 3, .off = (int16_t)(at + below(8))));
	}
	for (unsigned i = below(10); i--;)
		kit_add(k, (struct insn){ .id = below(8) ? ISA_ST8 : ISA_ST16, .dst = MEM,
					 .imm = (int32_t)value(),
					  .off = (int16_t)(at + (below(6) ? i : below(10))) });
}

/* A loop that counts to a constant, in one block, with values that go round. */
static void add_counted(struct kit *k)
{
	int32_t first = (int)below(3), step = 1 + (int)below(3), rounds = 1 + (int)below(40);
	uint32_t head;

	kit_add(k, I(MOV64_IMM, .dst = 8, .imm = first));
	head = k->n;
	for (unsigned n = 1 + below(8); n--;)
		add_alu(k);
	if (below(2))
		kit_add(k, I(STX32, .dst = MEM, .src = any_reg(9), .off = (int16_t)below(200)));
	if (below(3) == 0)
		kit_add(k, I(MOV64_REG, .dst = any_reg(7), .src = 8));
	kit_add(k, I(ADD64_IMM, .dst = 8, .imm = step));
	if (below(2))
		kit_add(k, I(JNE64_IMM, .dst = 8, .imm = first + step * rounds,
			     .off = (int16_t)(head - k->n - 1)));
	else
		kit_add(k, I(JLT64_IMM, .dst = 8, .imm = first + step * rounds - (int)below(2),
			      .off = (int16_t)(head - k->n - 1)));
}

/* A jump over what comes next; patched when that is there. */
struct open_jump {
	uint32_t at;
	unsigned left;
};

/* A run of instructions with jumps forward that may cross each other. */
static void add_body(struct kit *k, unsigned len, unsigned n_funcs, uint32_t *calls, unsigned *n_calls)
{
	bool counter_free = !in_loop;
	struct open_jump open[16];
	unsigned n_open = 0;

	while (len--) {
		unsigned what = below(32);

		for (unsigned i = 0; i < n_open; i++)
			if (!open[i].left--) {
				k->insns[open[i].at].off = (int16_t)(k->n - open[i].at - 1);
				open[i--] = open[--n_open];
			}
		if (what < 5 && n_open < 16) {
			struct insn in = { .id = (uint16_t)pick_row(KIND_JMP), .dst = any_reg(9),
					  .src = any_reg(9),
					   .imm = (int32_t)value() };

			open[n_open].at = kit_add(k, in);
			open[n_open++].left = below(12);
		} else if (what < 6) {
			kit_imm64(k, any_reg(7), (uint64_t)value());
		} else if (what < 7) {
			add_call(k, n_funcs, calls, n_calls);
		} else if (what < 8 && below(2)) {
			add_lookup(k);
		} else if (what < 9 && below(3) == 0) {
			add_packed(k);
		} else if (what < 10 && counter_free && below(4) == 0) {
			add_counted(k);
		} else if (what < 16) {
			add_memory(k);
		} else if (what < 17 && below(4) == 0) {
			kit_add(k, below(2) ? I(LD_ABS16, .imm = (int)below(66)) :
				I(LD_IND32, .src = any_reg(7), .imm = (int)below(20) - 2000));
			for (uint8_t r = 1; r <= 5; r++)
				kit_add(k, I(MOV64_IMM, .dst = r, .imm = (int32_t)value()));
		} else {
			add_alu(k);
		}
	}
	for (unsigned i = 0; i < n_open; i++)
		k->insns[open[i].at].off = (int16_t)(k->n - open[i].at - 1);
}

static void add_loop(struct kit *k, uint8_t counter, unsigned len, unsigned depth, unsigned n_funcs,
		     uint32_t *calls,
		     unsigned *n_calls)
{
	uint32_t head;

	kit_add(k, I(MOV64_IMM, .dst = counter, .imm = (int)below(6) + 1));
	head = k->n;
	add_body(k, len, n_funcs, calls, n_calls);
	if (depth > 1) {
		add_loop(k, (uint8_t)(counter - 1), len, depth - 1, n_funcs, calls, n_calls);
		add_body(k, len, n_funcs, calls, n_calls);
	}
	kit_add(k, I(ADD64_IMM, .dst = counter, .imm = -1));
	kit_add(k, I(JNE64_IMM, .dst = counter, .imm = 0, .off = (int16_t)(head - k->n - 1)));
}

static void add_function(struct kit *k, bool entry, unsigned size, unsigned n_funcs, uint32_t *calls,
			 unsigned *n_calls)
{
	if (entry)
		kit_add(k, I(LDX64, .dst = MEM, .src = 1, .off = 0));
	else
		kit_add(k, I(MOV64_REG, .dst = MEM, .src = 5));
	for (unsigned r = 0; r < 9; r++)
		if (entry || r == 0 || r > 4)
			kit_imm64(k, r, (uint64_t)value());
	for (int off = -128; off < 0; off += 8)
		kit_add(k, I(STX64, .dst = ISA_FP, .src = any_reg(9), .off = (int16_t)off));
	add_body(k, size, n_funcs, calls, n_calls);
	in_loop = true;
	if (below(2))
		add_loop(k, 8, size / 2, 1 + below(2), n_funcs, calls, n_calls);
	in_loop = false;
	add_body(k, size / 2, n_funcs, calls, n_calls);
	for (uint8_t r = 1; r < 9; r++)
		kit_add(k, I(XOR64_REG, .dst = 0, .src = r));
	kit_add(k, I(EXIT));
}

/* Local calls get r5 = the memory, and a callee further down. */
static void fix_calls(struct kit *k, const uint32_t *calls, unsigned n_calls)
{
	for (unsigned i = 0; i < n_calls; i++) {
		uint32_t f = 0, callee;

		while (f + 1 < k->prog.n_funcs && k->funcs[f + 1].start <= calls[i])
			f++;
		if (f + 1 >= k->prog.n_funcs) {
			k->insns[calls[i]] = k->insns[0];	/* replaced below */
			k->insns[calls[i]].id = ISA_CALL;
			k->insns[calls[i]].opcode = isa_rows[ISA_CALL].opcode;
			k->insns[calls[i]].src = 0;
			k->insns[calls[i]].dst = 0;
			k->insns[calls[i]].off = 0;
			k->insns[calls[i]].imm = 221;
			continue;
		}
		callee = f + 1 + below(k->prog.n_funcs - f - 1);
		k->insns[calls[i]].imm = (int32_t)(k->funcs[callee].start - calls[i] - 1);
	}
}

static void make(struct kit *k, uint64_t seed, unsigned size)
{
	unsigned n_funcs, n_calls = 0;
	uint32_t calls[64];

	state = seed;
	kit_init(k);
	n_funcs = below(3);
	add_function(k, true, size, n_funcs, calls, &n_calls);
	for (unsigned f = 0; f < n_funcs; f++) {
		kit_func(k);
		add_function(k, false, size / 3 + 1, n_funcs - f - 1, calls, &n_calls);
	}
	fix_calls(k, calls, n_calls);
	kit_finish(k);
	for (uint32_t i = 0; i < k->n; i++)
		if (k->insns[i].id == ISA_CALL && k->insns[i].imm == 1) {
			k->proof->facts[i].flags |= PROOF_MAP_KNOWN;
			k->proof->facts[i].map = 0;
		}
	k->proof->facts[0].mem = PROOF_MEM_CTX;
	k->proof->facts[0].width = 64;
}

int main(int argc, char **argv)
{
	static const unsigned flags[] = {
		0, JIT_NO_FOLD | JIT_NO_PROMOTE | JIT_NO_SELECT | JIT_NO_INLINE, JIT_FEW_REGS, JIT_BASELINE,
		JIT_FEW_REGS | JIT_BASELINE | JIT_NO_FOLD, JIT_NO_PROMOTE, JIT_ALONE, JIT_HARDEN,
	};
	static const char *const names[] = { "all passes", "no passes", "few registers", "oldest processor",
					     "few registers, no folding", "stack in memory", "no locks", "hardened" };
	unsigned count = argc > 1 ? (unsigned)atoi(argv[1]) : 3000;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 0x1234, result;
	unsigned bad[sizeof(flags) / sizeof(*flags)] = { 0 };

	note("%u programs from seed %#llx", count, (unsigned long long)seed);
	for (unsigned i = 0; i < count; i++) {
		static struct kit k;

		make(&k, seed + i, 1 + (i % 50) * (i % 7 == 0 ? 4 : 1));
		for (unsigned f = 0; f < sizeof(flags) / sizeof(*flags); f++)
			if (!kit_agree(&k, flags[f], &result) && bad[f]++ < 3)
				note("seed %#llx differs with flags %#x", (unsigned long long)(seed + i),
				     flags[f]);
		kit_free(&k);
	}
	for (unsigned f = 0; f < sizeof(flags) / sizeof(*flags); f++)
		ok(bad[f] == 0, "native code = reference: %s", names[f]);
	return done();
}
