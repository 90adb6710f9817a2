/*
 * Every arithmetic, byte order and jump row over edge values, and the mistakes known from other translators,
 * each by its name with the result written out.
 */
#include <pthread.h>
#include <string.h>

#include "tests/jit/kit.h"
#include "tests/tap.h"

static const uint64_t edges[] = {
	0, 1, 2, 7, 31, 32, 33, 63, 64, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000,
		0xffffffff,
	0x100000000, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xfffffffffffffffe,
	0xffffffff80000000, 0xffffffff7fffffff, 0x0123456789abcdef, 1000, 10, 0xdeadbeefcafebabe,
	0xfffffffffffffff6, 3, 0x00000000fffffff6
};
enum { EDGES = sizeof(edges) / sizeof(*edges) };

static const unsigned sets[] = { 0, JIT_NO_FOLD | JIT_NO_PROMOTE | JIT_NO_SELECT, JIT_BASELINE, JIT_FEW_REGS, JIT_ALONE,
				 JIT_HARDEN, JIT_HARDEN | JIT_NO_SELECT | JIT_NO_FOLD | JIT_FEW_REGS };

static bool agree_everywhere(struct kit *k)
{
	bool good = true;
	uint64_t result;

	for (unsigned s = 0; s < sizeof(sets) / sizeof(*sets); s++)
		good &= kit_agree(k, sets[s], &result);
	return good;
}

/* r1 = value: as a constant, or from memory where no pass can see it. */
static void give(struct kit *k, unsigned reg, uint64_t value, bool seen)
{
	kit_imm64(k, seen ? reg : 8, value);
	if (!seen) {
		kit_add(k, I(STX64, .dst = 9, .src = 8, .off = 64));
		kit_add(k, I(LDX64, .dst = (uint8_t)reg, .src = 9, .off = 64));
	}
}

static void mix_in(struct kit *k, unsigned reg)
{
	kit_add(k, I(MUL64_IMM, .dst = 0, .imm = 31));
	kit_add(k, I(XOR64_REG, .dst = 0, .src = (uint8_t)reg));
}

static void begin(struct kit *k)
{
	kit_init(k);
	kit_add(k, I(LDX64, .dst = 9, .src = 1));
	kit_imm64(k, 0, 0x1234);
}

static bool check(struct kit *k)
{
	bool good;

	kit_add(k, I(EXIT));
	kit_finish(k);
	k->proof->facts[0].mem = PROOF_MEM_CTX;
	k->proof->facts[0].width = 64;
	good = agree_everywhere(k);
	kit_free(k);
	return good;
}

static bool check_row(unsigned id, bool seen)
{
	const struct isa_row *row = &isa_rows[id];
	static struct kit k;
	bool imm = row->form == FORM_DST_IMM || row->form == FORM_DST_IMM_JMP, good = true;
	bool jump = row->form == FORM_DST_IMM_JMP || row->form == FORM_DST_SRC_JMP;

	for (unsigned a = 0; a < EDGES; a++) {
		begin(&k);
		for (unsigned b = 0; b < EDGES; b++) {
			give(&k, 1, edges[a], seen);
			give(&k, 2, edges[b], seen && !(b & 1));
			kit_add(&k, (struct insn){ .id = (uint16_t)id, .dst = 1, .src = 2, .off = 1,
						   .imm = imm ? (int32_t)(uint32_t)edges[b] : 0 });
			if (jump)	/* falls through: seen in the sum */
				kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 77));
			mix_in(&k, 1);
		}
		good &= check(&k);
	}
	return good;
}

static void all_rows(void)
{
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		unsigned kind = isa_op_kinds[isa_rows[id].op];

		if ((kind != KIND_ALU && kind != KIND_END && kind != KIND_JMP) ||
		    isa_rows[id].op == OP_ADDR_CAST)
			continue;
		ok(check_row(id, false) && check_row(id, true), "%s over edge values", isa_rows[id].name);
	}
}

/* One operation on two values, natively; the result must be what is written here. */
static void expect(const char *name, struct insn in, uint64_t a, uint64_t b, uint64_t result)
{
	static struct kit k;
	bool good = true;
	uint64_t r0;

	for (unsigned seen = 0; seen < 2; seen++) {
		begin(&k);
		give(&k, 1, a, seen);
		give(&k, 2, b, seen);
		in.dst = 1;
		in.src = 2;
		kit_add(&k, in);
		kit_add(&k, I(MOV64_REG, .dst = 0, .src = 1));
		kit_add(&k, I(EXIT));
		kit_finish(&k);
		k.proof->facts[0].mem = PROOF_MEM_CTX;
		k.proof->facts[0].width = 64;
		for (unsigned s = 0; s < sizeof(sets) / sizeof(*sets); s++) {
			good &= kit_native(&k, sets[s], &r0) == 0 && r0 == result;
			if (r0 != result)
				note("%s: %#llx, expected %#llx", name, (unsigned long long)r0,
				     (unsigned long long)result);
		}
		kit_free(&k);
	}
	ok(good, "%s", name);
}

/* Like expect(), for a jump: 1 when it jumps. */
static void expect_jump(const char *name, struct insn in, uint64_t a, uint64_t b, bool jumps)
{
	static struct kit k;
	bool good = true;
	uint64_t r0;

	begin(&k);
	give(&k, 1, a, false);
	give(&k, 2, b, false);
	in.dst = 1;
	in.src = 2;
	in.off = 1;
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 1));
	kit_add(&k, in);
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 0));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	k.proof->facts[0].mem = PROOF_MEM_CTX;
	k.proof->facts[0].width = 64;
	for (unsigned s = 0; s < sizeof(sets) / sizeof(*sets); s++)
		good &= kit_native(&k, sets[s], &r0) == 0 && r0 == jumps;
	kit_free(&k);
	ok(good, "%s", name);
}

static void known_mistakes(void)
{
	const uint64_t min64 = 1ull << 63, ones = UINT64_MAX;

	expect("32-bit mov clears the upper half", I(MOV32_REG), 0, ones, 0xffffffff);
	expect("32-bit mov of itself clears the upper half", I(ADD32_IMM, .imm = 0), ones, 0, 0xffffffff);
	expect("32-bit mov of a negative constant is not extended", I(MOV32_IMM, .imm = -1), 0, 0,
	       0xffffffff);
	expect_jump("jset tests all 32 bits of its constant", I(JSET64_IMM, .imm = 0x100), 0x100, 0, true);
	expect_jump("jset with a small constant", I(JSET64_IMM, .imm = 0x80), 0x7f, 0, false);
	expect_jump("jset's negative constant is extended", I(JSET64_IMM, .imm = -1), min64, 0, true);
	expect_jump("32-bit jset looks at the low half", I(JSET32_IMM, .imm = -1), 1ull << 32, 0, false);
	expect("shift by 64 is a shift by 0", I(LSH64_REG), 5, 64, 5);
	expect("shift by 65 is a shift by 1", I(LSH64_REG), 5, 65, 10);
	expect("32-bit shift by 33 is a shift by 1", I(RSH32_REG), 0xfffffff0f, 33, 0x7fffff87);
	expect("shift by a constant beyond the width", I(LSH64_IMM, .imm = 67), 1, 0, 8);
	expect("32-bit shift by 0 clears the upper half", I(LSH32_REG), ones, 32, 0xffffffff);
	expect("neg64 of the smallest number", I(NEG64), min64, 0, min64);
	expect("neg64", I(NEG64), 5, 0, (uint64_t)-5);
	expect("neg32 clears the upper half", I(NEG32), 1, 0, 0xffffffff);
	expect("arsh64 keeps the sign", I(ARSH64_IMM, .imm = 63), min64, 0, ones);
	expect("arsh64 by a register keeps the sign", I(ARSH64_REG), min64, 62, (uint64_t)-2);
	expect("arsh32 takes bit 31 for the sign", I(ARSH32_IMM, .imm = 4), 0x80000000, 0, 0xf8000000);
	expect("sdiv rounds to zero", I(SDIV64_REG), (uint64_t)-7, 2, (uint64_t)-3);
	expect("sdiv32 is signed", I(SDIV32_REG), 0xfffffff9, 2, 0xfffffffd);
	expect("sdiv by a constant is signed", I(SDIV32_IMM, .imm = 3), (uint32_t)-7, 0, (uint32_t)-2);
	expect("smod has the sign of the dividend", I(SMOD64_REG), (uint64_t)-7, 2, ones);
	expect("smod by a constant has the sign of the dividend", I(SMOD32_IMM, .imm = 4), (uint32_t)-7, 0,
	       (uint32_t)-3);
	expect("smod by a negative divisor", I(SMOD64_REG), 7, (uint64_t)-4, 3);
	expect("the smallest number sdiv -1", I(SDIV64_REG), min64, ones, min64);
	expect("the smallest 32-bit number sdiv -1", I(SDIV32_REG), 0x80000000, 0xffffffff, 0x80000000);
	expect("the smallest number smod -1", I(SMOD64_REG), min64, ones, 0);
	expect("the smallest 32-bit number smod -1", I(SMOD32_REG), 0x80000000, 0xffffffff, 0);
	expect("sdiv by the constant -1", I(SDIV64_IMM, .imm = -1), min64, 0, min64);
	expect("div by 0 is 0", I(DIV64_REG), 5, 0, 0);
	expect("div by the constant 0 is 0", I(DIV64_IMM, .imm = 0), 5, 0, 0);
	expect("sdiv by 0 is 0", I(SDIV64_REG), 5, 0, 0);
	expect("mod by 0 leaves the dividend", I(MOD64_REG), ones, 0, ones);
	expect("32-bit mod by 0 clears the upper half", I(MOD32_REG), ones, 0, 0xffffffff);
	expect("32-bit mod looks at the low half of the divisor", I(MOD32_REG), 7, 1ull << 32, 7);
	expect("smod by 0 leaves the dividend", I(SMOD64_REG), (uint64_t)-7, 0, (uint64_t)-7);
	expect("div64 by a negative constant is unsigned", I(DIV64_IMM, .imm = -2), ones, 0, 1);
	expect("movsx 8", I(MOVSX64_8), 0, 0x80, (uint64_t)-128);
	expect("movsx 32", I(MOVSX64_32), 0, 0x80000000, 0xffffffff80000000);
	expect("32-bit movsx clears the upper half", I(MOVSX32_8), 0, 0x80, 0xffffff80);
	expect("be16 clears the rest", I(BE16), 0xffffffffffff1234, 0, 0x3412);
	expect("le32 clears the rest", I(LE32), ones, 0, 0xffffffff);
	expect_jump("32-bit comparison is signed", I(JSGT32_REG), 1, 0xffffffff, true);
	expect_jump("32-bit comparison looks at the low half", I(JEQ32_REG), 1ull << 32 | 5, 5, true);
	expect_jump("unsigned comparison with a negative constant", I(JGT64_IMM, .imm = -1), ones, 0, false);
}

static unsigned atomic_flags;

static uint64_t atomically(struct insn in, uint64_t *memory, uint64_t r0, uint64_t r1, uint64_t r2)
{
	static struct kit k;
	uint64_t result = 0;

	begin(&k);
	give(&k, 1, r1, true);
	give(&k, 2, r2, true);
	give(&k, 3, *memory, true);
	kit_add(&k, I(STX64, .dst = 9, .src = 3, .off = 8));
	give(&k, 0, r0, true);
	in.dst = 9;
	in.off = 8;
	kit_add(&k, in);
	if (in.src != 0 && in.id != ISA_A_CMPXCHG64 && in.id != ISA_A_CMPXCHG32)
		kit_add(&k, I(MOV64_REG, .dst = 0, .src = in.src));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	k.proof->facts[0].mem = PROOF_MEM_CTX;
	k.proof->facts[0].width = 64;
	kit_native(&k, atomic_flags, &result);
	memcpy(memory, k.memory + 8, 8);
	kit_free(&k);
	return result;
}

static void atomics(void)
{
	uint64_t m = 5;

	ok(atomically(I(A_XCHG64, .src = 1), &m, 0, 7, 0) == 5 && m == 7, "xchg gives the old value");
	m = 0xffffffff00000005;
	ok(atomically(I(A_XCHG32, .src = 1), &m, 0, UINT64_MAX, 0) == 5 && m == UINT64_MAX,
	   "32-bit xchg clears the upper half of the register and keeps that of memory");
	m = 5;
	ok(atomically(I(A_CMPXCHG64, .src = 1), &m, 5, 9, 0) == 5 && m == 9, "cmpxchg stores when equal");
	m = 5;
	ok(atomically(I(A_CMPXCHG64, .src = 1), &m, 6, 9, 0) == 5 && m == 5,
	   "cmpxchg gives the old value when not");
	m = 5;
	ok(atomically(I(A_CMPXCHG32, .src = 1), &m, 0xff00000005, 9, 0) == 5 && m == 9,
	   "32-bit cmpxchg compares low halves and clears r0's upper half");
	m = 0xf0;
	ok(atomically(I(A_FOR64, .src = 1), &m, 0, 0x0f, 0) == 0xf0 && m == 0xff, "fetch or");
	m = 0xf0;
	ok(atomically(I(A_FAND64, .src = 1), &m, 0, 0x3c, 0) == 0xf0 && m == 0x30, "fetch and");
	m = 0xf0;
	ok(atomically(I(A_FXOR32, .src = 1), &m, 0, 0xff, 0) == 0xf0 && m == 0x0f, "fetch xor");
	m = 40;
	ok(atomically(I(A_FADD64, .src = 1), &m, 0, 2, 0) == 40 && m == 42, "fetch add");
}

/* Two threads count in the same memory, each in four ways. */
struct racer {
	code_entry entry;
	struct vm vm;
};

CALLS_CODE static void *race(void *arg)
{
	struct racer *r = arg;

	r->entry(&r->vm);
	return NULL;
}

static void threads(void)
{
	enum { ROUNDS = 20000 };
	static uint64_t shared[4];
	static struct kit k;
	struct racer racers[2] = { 0 };
	pthread_t id[2];
	struct code *code = NULL;
	uint32_t loop, again;

	kit_init(&k);
	memset(shared, 0, sizeof(shared));
	k.env.flags = atomic_flags;
	kit_add(&k, I(LDX64, .dst = 9, .src = 1));
	kit_add(&k, I(MOV64_IMM, .dst = 6, .imm = ROUNDS));
	loop = k.n;
	kit_add(&k, I(MOV64_IMM, .dst = 1, .imm = 1));
	kit_add(&k, I(A_ADD64, .dst = 9, .src = 1, .off = 0));
	kit_add(&k, I(A_FADD64, .dst = 9, .src = 1, .off = 8));
	kit_add(&k, I(LDX64, .dst = 0, .src = 9, .off = 16));
	again = k.n;
	kit_add(&k, I(MOV64_REG, .dst = 2, .src = 0));
	kit_add(&k, I(MOV64_REG, .dst = 3, .src = 0));
	kit_add(&k, I(ADD64_IMM, .dst = 3, .imm = 1));
	kit_add(&k, I(A_CMPXCHG64, .dst = 9, .src = 3, .off = 16));
	kit_add(&k, I(JNE64_REG, .dst = 0, .src = 2, .off = (int16_t)(again - k.n - 1)));
	kit_add(&k, I(MOV64_IMM, .dst = 4, .imm = 1));
	kit_add(&k, I(A_FXOR32, .dst = 9, .src = 4, .off = 24));
	kit_add(&k, I(ADD64_IMM, .dst = 6, .imm = -1));
	kit_add(&k, I(JNE64_IMM, .dst = 6, .imm = 0, .off = (int16_t)(loop - k.n - 1)));
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 0));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	k.proof->facts[0].mem = PROOF_MEM_CTX;
	k.proof->facts[0].width = 64;
	if (!ok(jit_compile(&k.prog, k.proof, &k.env, &code, NULL) == 0, "the threads' program compiles"))
		return;
	for (unsigned t = 0; t < 2; t++) {
		racers[t].entry = code_function(code);
		racers[t].vm.ctx[0] = (uint64_t)(uintptr_t)shared;
		pthread_create(&id[t], NULL, race, &racers[t]);
	}
	for (unsigned t = 0; t < 2; t++)
		pthread_join(id[t], NULL);
	ok(shared[0] == 2 * ROUNDS, "atomic add from two threads");
	ok(shared[1] == 2 * ROUNDS, "fetch add from two threads");
	ok(shared[2] == 2 * ROUNDS, "cmpxchg is one step");
	ok(shared[3] == 0, "fetch xor from two threads");
	code_free(code);
	kit_free(&k);
}

int main(void)
{
	all_rows();
	known_mistakes();
	for (unsigned baseline = 0; baseline < 2; baseline++) {
		atomic_flags = baseline ? JIT_BASELINE : 0;
		note("atomics %s", baseline ? "that every processor has" : "as this processor does them best");
		atomics();
		threads();
	}
	atomic_flags = JIT_ALONE;
	note("atomics of a program that runs alone");
	atomics();
	return done();
}
