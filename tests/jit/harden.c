/*
 * harden.c - hardened code: numbers that a program names are not in its bytes, it lies somewhere else each
 * time, and no page of it is ever writable and executable at once.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/jit/kit.h"
#include "tests/tap.h"

enum { MAGIC = 0x41b2c3d4, TRIES = 8 };

static struct kit k;

#if defined(__aarch64__)
/* How often MAGIC, or what it is turned round, is made of two halves by movz or movn, and movk. */
static unsigned count_magic(const struct code *code)
{
	unsigned n = 0;

	for (size_t i = 0; i + 8 <= code_size(code); i += 4) {
		uint32_t words[2], number;

		memcpy(words, code_bytes(code) + i, 8);
		if ((words[0] & words[1] & 0x1f800000) != 0x12800000)
			continue;
		if (!(words[0] >> 29 & 3))	/* movn */
			words[0] ^= 0xffff << 5;
		number = (words[0] >> 5 & 0xffff) | (words[1] >> 5 & 0xffff) << 16;
		n += number == MAGIC || number == (uint32_t)~MAGIC || number == -(uint32_t)MAGIC;
	}
	return n;
}
#else
/* How often the four bytes of MAGIC are in the code, in this order or in the other. */
static unsigned count_magic(const struct code *code)
{
	const uint8_t *p = code_bytes(code);
	const uint32_t magic = MAGIC, turned = __builtin_bswap32(MAGIC), negative = -(uint32_t)MAGIC;
	unsigned n = 0;

	for (size_t i = 0; i + 4 <= code_size(code); i++)
		n += !memcmp(p + i, &magic, 4) || !memcmp(p + i, &turned, 4) || !memcmp(p + i, &negative, 4);
	return n;
}
#endif

static struct code *compile(unsigned flags)
{
	struct code *code = NULL;

	k.env.flags = flags;
	return jit_compile(&k.prog, k.proof, &k.env, &code, NULL) ? NULL : code;
}

static unsigned found(unsigned flags)
{
	struct code *code = compile(flags);
	unsigned n = code ? count_magic(code) : 99;

	code_free(code);
	return n;
}

/*
 * The program added to k: the number is in plain code (or `folded` made another of it), and not in hardened
 * code.
 */
static void check(const char *what, bool folded)
{
	static const unsigned sets[] = { 0, JIT_NO_SELECT, JIT_NO_FOLD | JIT_NO_SELECT, JIT_FEW_REGS };
	bool good = true;
	uint64_t result;

	kit_finish(&k);
#if defined(__x86_64__) || defined(__aarch64__)
	if (!folded && !found(0)) {
		note("%s: the number is not even in plain code", what);
		good = false;
	}
#endif
	for (unsigned i = 0; i < sizeof(sets) / sizeof(*sets); i++) {
		/* Once in 2^32 bytes, random numbers make the magic one. */
		for (unsigned t = 0; t < TRIES; t++)
			if (found(sets[i] | JIT_HARDEN)) {
				note("%s: the number is in the code with flags %#x", what, sets[i]);
				good = false;
				break;
			}
		good &= kit_agree(&k, sets[i] | JIT_HARDEN, &result);
	}
	ok(good, "%s", what);
	kit_free(&k);
}

/* r0 and r6 to r8 are numbers that nobody knows. */
static void begin(void)
{
	kit_init(&k);
	kit_add(&k, I(MOV64_REG, .dst = 6, .src = 1));
	kit_add(&k, I(LDX64, .dst = 0, .src = 6, .off = KIT_MEMORY));
	kit_add(&k, I(LDX64, .dst = 7, .src = 6, .off = KIT_MEMORY + 8));
	kit_add(&k, I(LDX64, .dst = 8, .src = 6, .off = KIT_MEMORY + 16));
}

static void end(void)
{
	kit_add(&k, I(EXIT));
}

static void operations(void)
{
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		const struct isa_row *row = &isa_rows[id];
		bool jump = row->form == FORM_DST_IMM_JMP, shift = row->op == OP_LSH || row->op == OP_RSH ||
			row->op == OP_ARSH;

		if ((row->form != FORM_DST_IMM && !jump && row->form != FORM_STORE_IMM) || shift)
			continue;
		begin();
		kit_add(&k, (struct insn){ .id = (uint16_t)id, .dst = row->form == FORM_STORE_IMM ? 6 : 7,
					  .imm = MAGIC,
					   .off = jump ? 1 : KIT_MEMORY + 32 });
		kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 1));
		kit_add(&k, I(ADD64_REG, .dst = 0, .src = 7));
		end();
		check(row->name, row->width < 32 || row->op == OP_MOV || (row->op >= OP_DIV &&
									  row->op <= OP_SMOD));
	}
}

static void constants(void)
{
	begin();
	kit_imm64(&k, 7, MAGIC | (uint64_t)MAGIC << 32);
	kit_add(&k, I(STX64, .dst = 6, .src = 7, .off = KIT_MEMORY + 32));
	end();
	check("a 64-bit immediate", false);

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 1, .imm = MAGIC));
	kit_add(&k, I(A_ADD64, .dst = 6, .src = 1, .off = KIT_MEMORY + 32));
	kit_add(&k, I(A_XOR32, .dst = 6, .src = 1, .off = KIT_MEMORY + 40));
	end();
	check("the operand of an atomic", false);

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = MAGIC));
	end();
	check("a result", false);

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = -MAGIC));
	end();
	check("a negative result", false);

	begin();
	for (unsigned i = 0; i < 4; i++)
		kit_add(&k, I(ST8, .dst = 6, .off = (int16_t)(KIT_MEMORY + 32 + i),
			      .imm = (uint8_t)(MAGIC >> 8 * i)));
	end();
	check("four bytes that are stored side by side", false);

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 1, .imm = MAGIC));
	kit_add(&k, I(JGT64_IMM, .dst = 7, .imm = 5, .off = 1));
	kit_add(&k, I(MOV64_IMM, .dst = 1, .imm = 3));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 1));
	end();
	check("one of two values", false);

	/* More than there are registers, all alive through a loop. */
	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 9, .imm = 3));
	for (uint8_t r = 1; r <= 5; r++)
		kit_add(&k, I(MOV64_IMM, .dst = r, .imm = MAGIC));
	for (uint8_t r = 1; r <= 5; r++) {
		kit_add(&k, I(XOR64_REG, .dst = 0, .src = r));
		kit_add(&k, I(MUL64_IMM, .dst = 0, .imm = MAGIC));
		kit_add(&k, I(ADD64_REG, .dst = r, .src = 8));
	}
	kit_add(&k, I(SUB64_IMM, .dst = 9, .imm = 1));
	kit_add(&k, I(JNE64_IMM, .dst = 9, .off = -17));
	end();
	check("numbers that live through a loop", false);
}

static uint64_t sum(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)vm;
	return r1 + r2 + r3 + r4 + r5;
}

static void arguments(void)
{
	uint64_t r0, plain;

	begin();
	k.helpers[220] = sum;
	for (uint8_t r = 1; r <= 5; r++)
		kit_add(&k, I(MOV64_IMM, .dst = r, .imm = MAGIC));
	kit_add(&k, I(CALL, .imm = 220));
	end();
	kit_finish(&k);
	ok(!found(JIT_HARDEN) && !kit_native(&k, JIT_HARDEN, &r0) && !kit_native(&k, 0, &plain) &&
	   r0 == plain,
	   "arguments of a helper");
	kit_free(&k);
}

static void layout(void)
{
	struct code *codes[16];
	unsigned places = 0, pages = 0;

	begin();
	kit_add(&k, I(CALL_LOCAL, .imm = 1));
	end();
	kit_func(&k);
	kit_add(&k, I(MOV64_REG, .dst = 0, .src = 1));
	end();
	kit_finish(&k);
	for (unsigned i = 0; i < 16; i++)
		codes[i] = compile(JIT_HARDEN);
	for (unsigned i = 1; i < 16; i++) {
		uint64_t a = (uint64_t)(uintptr_t)code_function(codes[i]),
			b = (uint64_t)(uintptr_t)code_function(codes[i - 1]);

		places += (a & 4095) != (b & 4095);
		pages += a >> 12 != (b >> 12) + 1 && a >> 12 != (b >> 12) - 1;
	}
	ok(places > 4 && pages > 4, "code is somewhere else each time (%u and %u of 15)", places, pages);
#if defined(__x86_64__)
	ok(*code_bytes(codes[0]) == 0xcc ||
	   code_bytes(codes[0]) == (const uint8_t *)(uintptr_t)code_function(codes[0]),
	   "what is in front of it ends whoever runs it");
#endif
	for (unsigned i = 0; i < 16; i++)
		code_free(codes[i]);
	kit_free(&k);
}

static bool both_at_once, code_was_seen;

/* A helper that looks at the process's mappings while the program runs. */
static uint64_t look(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	uintptr_t caller = (uintptr_t)__builtin_return_address(0);
	FILE *f = fopen("/proc/self/maps", "r");
	unsigned long from, to;
	char rights[8], line[512];

	(void)r1, (void)r2, (void)r3, (void)r4, (void)r5, (void)vm;
	while (f && fgets(line, sizeof(line), f)) {
		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3)
			continue;
		both_at_once |= rights[1] == 'w' && rights[2] == 'x';
		code_was_seen |= caller >= from && caller < to && !memcmp(rights, "r-x", 3);
	}
	if (f)
		fclose(f);
	return 7;
}

static void mappings(unsigned flags)
{
	uint64_t r0 = 0;

	begin();
	k.helpers[220] = look;
	kit_add(&k, I(CALL, .imm = 220));
	kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 1));
	end();
	kit_finish(&k);
	both_at_once = code_was_seen = false;
	ok(!kit_native(&k, flags, &r0) && r0 == 8 && code_was_seen && !both_at_once,
	   "pages of running code are executable, and no page is writable as well%s", flags ? ", hardened" :
		   "");
	kit_free(&k);
}

static void landing(void)
{
#if defined(__x86_64__)
	static const uint8_t endbr64[] = { 0xf3, 0x0f, 0x1e, 0xfa };
	struct code *code;
	bool there;

	begin();
	end();
	kit_finish(&k);
	code = compile(0);
	there = !memcmp((const void *)(uintptr_t)code_function(code), endbr64, sizeof(endbr64));
#if defined(__CET__) && __CET__ & 1
	ok(there, "functions begin with endbr64, as this build wants it");
#else
	ok(!there, "functions do not begin with endbr64: this build does not want it");
#endif
	code_free(code);
	kit_free(&k);
#endif
}

int main(void)
{
	struct code *code;

	begin();
	end();
	kit_finish(&k);
	code = compile(0);
	kit_free(&k);
	if (!code) {
		skip("hardened code", "no compiler for this machine");
		return done();
	}
	code_free(code);
	operations();
	constants();
	arguments();
	layout();
	mappings(0);
	mappings(JIT_HARDEN);
	landing();
	return done();
}
