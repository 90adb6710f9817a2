/*
 * Programs of many instructions: straight, with jumps far away, with as many blocks as can be.
 */
#include <string.h>

#include "tests/jit/kit.h"
#include "tests/tap.h"

static struct kit k;

static void compare(const char *shape, uint32_t n)
{
	uint64_t r0;

	kit_finish(&k);
	ok(kit_agree(&k, 0, &r0), "%s, %u instructions", shape, n);
	kit_free(&k);
}

static void straight(uint32_t n)
{
	uint64_t state = 7;

	kit_init(&k);
	for (uint8_t r = 0; r < 10; r++)
		kit_imm64(&k, r, rnd(&state));
	while (k.n + 1 < n) {
		static const uint16_t ids[] = { ISA_ADD64_REG, ISA_XOR32_REG, ISA_MUL64_REG, ISA_SUB64_IMM,
					       ISA_LSH64_IMM,
						ISA_STX64, ISA_LDX32 };
		uint16_t id = ids[rnd(&state) % 7];
		struct insn in = { .id = id, .dst = rnd(&state) % 10, .src = rnd(&state) % 10,
				  .imm = rnd(&state) % 60 };

		if (id == ISA_STX64 || id == ISA_LDX32) {
			in.off = (int16_t)(-8 * (int)(1 + rnd(&state) % 60));
			if (k.n < 2000 || id == ISA_STX64) {	/* everything is written before it is read */
				in.id = ISA_STX64;
				in.dst = ISA_FP;
				if (k.n < 2000)
					in.off = (int16_t)(-8 * (int)(1 + k.n % 64));
			} else {
				in.src = ISA_FP;
			}
		}
		kit_add(&k, in);
	}
	kit_add(&k, I(EXIT));
	compare("straight code", n);
}

/* Every second instruction jumps; half of the jumps go to the end of their run of 10,000. */
static void jumpy(uint32_t n)
{
	uint64_t state = 9;

	kit_init(&k);
	for (uint8_t r = 0; r < 10; r++)
		kit_imm64(&k, r, rnd(&state));
	while (k.n + 20000 < n || k.n < 100) {
		uint32_t end = k.n + 10000;

		while (k.n < end) {
			uint8_t r = rnd(&state) % 10;

			kit_add(&k, I(JEQ64_IMM, .dst = r, .imm = (int32_t)rnd(&state),
				      .off = (int16_t)(rnd(&state) % 2 ? 1 : end - k.n)));
			kit_add(&k, I(ADD64_REG, .dst = r, .src = rnd(&state) % 10));
		}
		kit_add(&k, I(XOR64_IMM, .dst = 3, .imm = 1));
	}
	kit_add(&k, I(EXIT));
	compare("jumps everywhere", n);
}

static void one_exit(uint32_t n)
{
	kit_init(&k);
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 1));
	kit_add(&k, I(MOV64_IMM, .dst = 2, .imm = 3));
	kit_add(&k, I(JEQ64_IMM, .dst = 2, .imm = 77, .off = 1));
	kit_add(&k, I(JA, .off = 2));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 2));
	kit_add(&k, I(EXIT));
	while (k.n + 3 < n) {	/* back to the one exit, from everywhere */
		kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 3));
		kit_add(&k, I(XOR64_REG, .dst = 2, .src = 0));
		kit_add(&k, I(JNE64_IMM, .dst = 2, .imm = (int32_t)(k.n * 2654435761u), .off = 1));
		kit_add(&k, I(JAL, .imm = 4 - (int32_t)k.n - 1));
	}
	kit_add(&k, I(EXIT));
	compare("one exit for all", n);
}

/*
 * Conditional jumps of every kind over more code than some processors let them reach; the conditions are about the
 * number 11, out of memory. The jump number `taken` is taken, if there is one of that number.
 */
static void far_jumps(uint32_t n, unsigned taken)
{
	static const struct { uint16_t id, load; int32_t no, yes; } jumps[] = {
		{ ISA_JEQ64_IMM, ISA_LDX8, 0, 11 }, { ISA_JNE32_IMM, ISA_LDX8, 11, 0 },
		{ ISA_JSET64_IMM, ISA_LDX8, 4, 8 }, { ISA_JSET32_IMM, ISA_LDX64, 0x40000, 0x300003 },
		{ ISA_JSGE64_IMM, ISA_LDX8, 12, 11 }, { ISA_JSLT64_IMM, ISA_LDX64, 0, 0x7fffffff },
	};
	enum { JUMPS = sizeof(jumps) / sizeof(*jumps) };
	uint32_t far[JUMPS];

	kit_init(&k);
	kit_add(&k, I(LDX64, .dst = 9, .src = 1));
	kit_add(&k, I(LDX64, .dst = 0, .src = 9, .off = 8));
	kit_add(&k, I(ST64, .dst = 9, .imm = 11));
	for (unsigned j = 0; j < JUMPS; j++) {
		kit_add(&k, (struct insn){ .id = jumps[j].load, .dst = 1, .src = 9 });
		kit_add(&k, (struct insn){ .id = jumps[j].id, .dst = 1, .off = 1,
					   .imm = j == taken ? jumps[j].yes : jumps[j].no });
		kit_add(&k, I(JA, .off = 1));
		far[j] = kit_add(&k, I(JAL));
	}
	while (k.n + 3 < n) {
		kit_add(&k, I(MUL64_IMM, .dst = 0, .imm = (int32_t)(k.n * 2654435761u)));
		kit_add(&k, I(XOR64_REG, .dst = 0, .src = 1));
	}
	for (unsigned j = 0; j < JUMPS; j++)
		k.insns[far[j]].imm = (int32_t)(k.n - far[j] - 1);
	kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 1));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	k.proof->facts[0].mem = PROOF_MEM_CTX;
	k.proof->facts[0].width = 64;
	ok(kit_agree(&k, 0, &(uint64_t){ 0 }), "jumps over %u instructions, number %u is taken", n, taken);
	kit_free(&k);
}

int main(void)
{
	straight(12000);
	straight(1000000);
	jumpy(50000);
	jumpy(1000000);
	one_exit(1000000);
	for (unsigned taken = 0; taken <= 6; taken++) {
		far_jumps(12000, taken);
		far_jumps(200000, taken);
	}
	return done();
}
