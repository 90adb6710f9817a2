/*
 * What native code takes from its surroundings: proof, maps, helpers, packet, tail calls; and its pages.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/strbuf.h"
#include "tests/jit/kit.h"
#include "tests/tap.h"

static struct kit k;
static const unsigned sets[] = { 0, JIT_NO_FOLD | JIT_NO_PROMOTE | JIT_NO_SELECT | JIT_NO_INLINE,
				JIT_FEW_REGS };

static void begin(void)
{
	kit_init(&k);
}

/* The program ran natively with every set of switches and gave `result`. */
static bool gives(uint64_t result)
{
	bool good = true;

	for (unsigned s = 0; s < sizeof(sets) / sizeof(*sets); s++) {
		uint64_t r0 = ~result;
		int err = kit_native(&k, sets[s], &r0);

		if (err || r0 != result)
			note("flags %#x: error %d, r0 = %#llx, expected %#llx", sets[s], err,
			     (unsigned long long)r0,
			     (unsigned long long)result);
		good &= !err && r0 == result;
	}
	return good;
}

static void ctx_fact(uint32_t pc, unsigned slot, unsigned shift, unsigned width)
{
	struct proof_fact *f = &k.proof->facts[pc];

	f->mem = PROOF_MEM_CTX;
	f->slot = (uint16_t)slot;
	f->shift = (uint8_t)shift;
	f->width = (uint8_t)width;
}

static void context(void)
{
	static const struct { unsigned id, shift, width; uint64_t result; } loads[] = {
		{ ISA_LDX32, 0, 32, 0x55667788 }, { ISA_LDX8, 8, 8, 0x77 }, { ISA_LDX16, 16, 16, 0x5566 },
		{ ISA_LDX64, 0, 64, 0x1122334455667788 }, { ISA_LDSX8, 0, 8,
							   (uint64_t)(int64_t)(int8_t)0x88 },
		{ ISA_LDX32, 0, 64, 0x1122334455667788 },	/* a pointer field, read as 32 bits */
	};

	for (unsigned i = 0; i < sizeof(loads) / sizeof(*loads); i++) {
		begin();
		kit_add(&k, (struct insn){ .id = (uint16_t)loads[i].id, .dst = 0, .src = 1, .off = 77 });
		kit_add(&k, I(EXIT));
		kit_finish(&k);
		ctx_fact(0, 2, loads[i].shift, loads[i].width);
		ok(gives(loads[i].result), "context field, %u bits from bit %u", loads[i].width,
		   loads[i].shift);
		kit_free(&k);
	}
	begin();
	kit_imm64(&k, 2, 0xaabbccddeeff0011);
	kit_add(&k, I(STX32, .dst = 1, .src = 2, .off = 77));
	kit_add(&k, I(LDX64, .dst = 0, .src = 1, .off = 77));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ctx_fact(2, 2, 0, 32);
	ctx_fact(3, 2, 0, 64);
	ok(gives(0xeeff0011), "a store to a context field of 4 bytes clears the rest of its slot");
	kit_free(&k);
}

static void decided(void)
{
	uint64_t r0;

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 1));
	kit_add(&k, I(JEQ64_IMM, .dst = 0, .imm = 5, .off = 2));	/* the proof says: always */
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 2));
	k.insns[2].id = ISA_NONE;					/* and this is never seen */
	kit_add(&k, I(EXIT));
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 3));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	k.proof->facts[1].flags = PROOF_SEEN | PROOF_TAKEN;
	k.proof->facts[2].flags = k.proof->facts[3].flags = 0;
	ok(gives(3), "a branch that the proof decided is not asked again, dead code is not there");
	k.proof->facts[1].flags = PROOF_SEEN | PROOF_FALLS;
	k.proof->facts[2].flags = PROOF_SEEN;
	ok(kit_native(&k, 0, &r0) == -EINVAL, "an illegal instruction that the proof reaches is refused");
	kit_free(&k);
}

static void maps(void)
{
	begin();
	kit_add(&k, I(LD_MAP_IDX_VALUE, .dst = 1, .imm = 0));
	kit_add(&k, I(IMM64_HI, .imm = 24));
	kit_add(&k, I(LDX64, .dst = 0, .src = 1));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(gives(0x0102030405060708 * 4ull), "the address of a map's value");
	kit_free(&k);
	for (int key = 7; key <= 8; key++) {
		begin();
		kit_add(&k, I(ST32, .dst = 10, .off = -4, .imm = key));
		kit_add(&k, I(MOV64_REG, .dst = 2, .src = 10));
		kit_add(&k, I(ADD64_IMM, .dst = 2, .imm = -4));
		kit_add(&k, I(LD_MAP_IDX, .dst = 1, .imm = 0));
		kit_add(&k, I(IMM64_HI));
		kit_add(&k, I(CALL, .imm = HELPER_map_lookup_elem));
		kit_add(&k, I(JEQ64_IMM, .dst = 0, .imm = 0, .off = 1));
		kit_add(&k, I(LDX64, .dst = 0, .src = 0));
		kit_add(&k, I(EXIT));
		kit_finish(&k);
		ok(gives(key == 7 ? 0x0102030405060708 * 15ull : 0), "lookup by call, key %d of 8", key);
		k.proof->facts[5].flags |= PROOF_MAP_KNOWN;
		ok(gives(key == 7 ? 0x0102030405060708 * 15ull : 0), "inlined lookup, key %d of 8", key);
		k.proof->facts[5].flags |= PROOF_KEY_KNOWN;
		k.proof->facts[5].key = (uint32_t)key;
		ok(gives(key == 7 ? 0x0102030405060708 * 15ull : 0), "lookup of the constant key %d of 8",
		   key);
		kit_free(&k);
	}
}

/* Every register that a C function may destroy. */
static uint64_t clobbers(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	uint64_t sum = r1 + r2 * 2 + r3 * 3 + r4 * 4 + r5 * 5 + vm->ctx[1];

#if defined(__x86_64__)
	__asm__ volatile("mov $-1, %%rax\n mov $-1, %%rcx\n mov $-1, %%rdx\n mov $-1, %%rsi\n mov $-1, %%rdi\n"
			 "mov $-1, %%r8\n mov $-1, %%r9\n mov $-1, %%r10\n mov $-1, %%r11\n pcmpeqd %%xmm0, %%xmm0"
			 ::: "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "xmm0", "cc");
#elif defined(__aarch64__)
	__asm__ volatile("mov x0, -1\n mov x1, -1\n mov x2, -1\n mov x3, -1\n mov x4, -1\n mov x5, -1\n"
			 "mov x6, -1\n mov x7, -1\n mov x8, -1\n mov x9, -1\n mov x10, -1\n mov x11, -1\n"
			 "mov x12, -1\n mov x13, -1\n mov x14, -1\n mov x15, -1\n mov x16, -1\n mov x17, -1\n"
			 "cmp x0, x1" ::: "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11",
			 "x12", "x13", "x14", "x15", "x16", "x17", "cc");
#endif
	return sum;
}

static uint64_t aligned(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)r1, (void)r2, (void)r3, (void)r4, (void)r5, (void)vm;
	return (uint64_t)(uintptr_t)__builtin_frame_address(0) & 15;
}

static void helpers(void)
{
	uint64_t r0;

	begin();
	k.helpers[220] = clobbers;
	for (uint8_t r = 1; r < 10; r++)
		kit_add(&k, I(MOV64_IMM, .dst = r, .imm = r));
	for (int off = -64; off < 0; off += 8)
		kit_add(&k, I(ST64, .dst = 10, .off = (int16_t)off, .imm = -off));
	kit_add(&k, I(CALL, .imm = 220));
	for (int off = -64; off < 0; off += 8) {
		kit_add(&k, I(LDX64, .dst = 1, .src = 10, .off = (int16_t)off));
		kit_add(&k, I(ADD64_REG, .dst = 0, .src = 1));
	}
	for (uint8_t r = 6; r < 10; r++)
		kit_add(&k, I(ADD64_REG, .dst = 0, .src = r));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(gives(55 + KIT_MEMORY + 288 + 30),
	   "a helper gets r1-r5 and the vm, and r6-r9 and the stack outlive it");
	kit_free(&k);

	for (int extra = 0; extra < 4; extra++) {
		begin();
		k.helpers[220] = aligned;
		kit_add(&k, I(MOV64_REG, .dst = 6, .src = 1));
		for (uint8_t r = 7; r < 7 + extra; r++)
			kit_add(&k, I(LDX64, .dst = r, .src = 6));
		for (uint8_t r = 1; r < 6; r++)
			kit_add(&k, I(MOV64_IMM, .dst = r, .imm = r));
		kit_add(&k, I(CALL, .imm = 220));
		for (uint8_t r = 7; r < 7 + extra; r++)
			kit_add(&k, I(STX64, .dst = 6, .src = r));
		kit_add(&k, I(EXIT));
		kit_finish(&k);
		ok(gives(0), "the host's stack is aligned at calls, %d registers saved", extra + 1);
		kit_free(&k);
	}
	begin();
	k.helpers[220] = NULL;
	kit_add(&k, I(CALL, .imm = 220));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(kit_native(&k, 0, &r0) == -ENOTSUP, "a helper without a body is refused");
	kit_free(&k);
	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 6, .imm = 230));
	for (uint8_t r = 1; r < 6; r++)
		kit_add(&k, I(MOV64_IMM, .dst = r, .imm = 1));
	kit_add(&k, I(CALLX, .dst = 6));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(gives(3), "callx calls the helper whose number is in the register");
	kit_free(&k);
}

/* Calls its first argument as the program's function with the others. */
static uint64_t call_back(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	vm_helper f = (vm_helper)(uintptr_t)r1;

	return f(r2, r3, r4, r5, 0, vm) + f(r2, r3, r4, r5, 1, vm);
}

static void callbacks(void)
{
	begin();
	k.helpers[220] = call_back;
	kit_add(&k, I(MOV64_IMM, .dst = 6, .imm = 1000));
	kit_add(&k, I(LD_CODE_ADDR, .dst = 1, .imm = 7));
	kit_add(&k, I(IMM64_HI));
	for (uint8_t r = 2; r < 6; r++)
		kit_add(&k, I(MOV64_IMM, .dst = r, .imm = 10 * r));
	kit_add(&k, I(CALL, .imm = 220));
	kit_add(&k, I(JA, .off = 0));
	k.insns[1].imm = 7;
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 6));
	kit_add(&k, I(EXIT));
	k.insns[1].imm = (int32_t)k.n - 2;
	kit_func(&k);
	kit_add(&k, I(MOV64_REG, .dst = 6, .src = 1));
	kit_add(&k, I(MOV64_REG, .dst = 0, .src = 6));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 2));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 3));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 4));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 5));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(gives(1000 + 2 * 140 + 1), "a helper calls a function of the program back");
	kit_free(&k);
}

static struct code *target;
static unsigned tail_limit;

static uint64_t tail_call(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)r1, (void)r2, (void)r4, (void)r5;
	if (r3 != 1 || vm->tail_calls >= tail_limit)
		return 0;
	vm->tail_calls++;
	return (uint64_t)(uintptr_t)code_function(target);
}

static void tail_program(int index, int32_t after)
{
	begin();
	k.env.tail_call = tail_call;
	for (uint8_t r = 6; r < 10; r++)
		kit_add(&k, I(LDX64, .dst = r, .src = 1, .off = 16));
	kit_add(&k, I(STX64, .dst = 10, .src = 6, .off = -8));
	kit_imm64(&k, 2, 0x5555);
	kit_add(&k, I(MOV64_IMM, .dst = 3, .imm = index));
	kit_add(&k, I(CALL, .imm = HELPER_tail_call));
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = after));
	kit_add(&k, I(XOR64_REG, .dst = 6, .src = 7));
	kit_add(&k, I(XOR64_REG, .dst = 6, .src = 8));
	kit_add(&k, I(XOR64_REG, .dst = 6, .src = 9));
	kit_add(&k, I(ADD64_REG, .dst = 0, .src = 6));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
}

CALLS_CODE static void tail_calls(void)
{
	uint64_t r0 = 0;
	struct vm vm = { .tail_calls = 0 };

	begin();
	kit_add(&k, I(LDX64, .dst = 0, .src = 1, .off = 8));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(jit_compile(&k.prog, k.proof, &k.env, &target, NULL) == 0, "a program to go on in");
	kit_free(&k);
	tail_limit = JIT_TAIL_CALLS;
	tail_program(1, 42);
	ok(gives(KIT_MEMORY), "a tail call goes on in the other program with the same context");
	kit_free(&k);
	tail_program(2, 42);
	ok(gives(42), "a tail call to an empty slot falls through");
	kit_free(&k);
	code_free(target);
	tail_program(1, 42);
	ok(jit_compile(&k.prog, k.proof, &k.env, &target, NULL) == 0 &&
	   (r0 = code_function(target)(&vm)) == 42 &&
	   vm.tail_calls == JIT_TAIL_CALLS, "a program that calls itself ends after %d tail calls",
	   JIT_TAIL_CALLS);
	code_free(target);
	k.env.tail_call = NULL;
	ok(kit_native(&k, 0, &r0) == -ENOTSUP, "without a way to resolve them tail calls are refused");
	kit_free(&k);
}

static void packets(void)
{
	static const struct { unsigned id; int imm; uint64_t result; const char *name; } loads[] = {
		{ ISA_LD_ABS8, 63, 1000 + (uint8_t)(63 * 91 + 5), "last byte" },
		{ ISA_LD_ABS8, 64, 0, "one byte too far ends the program with 0" },
		{ ISA_LD_ABS32, 61, 0, "half outside ends the program with 0" },
		{ ISA_LD_ABS16, 2, 1000 + ((uint8_t)(2 * 91 + 5) << 8 | (uint8_t)(3 * 91 + 5)),
		 "16 bits in network order" },
		{ ISA_LD_ABS32, -5000, 1000 + (((uint64_t)-5000 * 7 + 4) & 0xff),
		 "negative offsets go to the host" },
		{ ISA_LD_ABS32, -1, 0, "which may say that there is nothing" },
		{ ISA_LD_ABS32, INT32_MAX, 0, "the largest offset" },
	};

	for (unsigned i = 0; i < sizeof(loads) / sizeof(*loads); i++) {
		for (unsigned ind = 0; ind < 2; ind++) {
			begin();
			kit_add(&k, I(MOV64_REG, .dst = 6, .src = 1));
			kit_imm64(&k, 7, 0xffffffff00000000 + (uint32_t)(loads[i].imm - 3));
			if (ind)
				kit_add(&k, (struct insn){ .id = (uint16_t)(loads[i].id + 1), .src = 7,
							  .imm = 3 });
			else
				kit_add(&k, (struct insn){ .id = (uint16_t)loads[i].id,
							  .imm = loads[i].imm });
			kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 1000));
			kit_add(&k, I(EXIT));
			kit_finish(&k);
			ok(gives(loads[i].result), "%s: %s", ind ? "ldind" : "ldabs", loads[i].name);
			kit_free(&k);
		}
	}
}

static void budget(void)
{
	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 0));
	kit_add(&k, I(MAY_GOTO, .off = 2));
	kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 1));
	kit_add(&k, I(JA, .off = -3));
	kit_add(&k, I(MAY_GOTO, .off = 1));
	kit_add(&k, I(ADD64_IMM, .dst = 0, .imm = 100));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(gives(VM_LOOP_BUDGET), "may_goto goes on so often, and not again");
	kit_free(&k);
}

static void refusals(void)
{
	struct diags d = { 0 };
	struct code *code;
	uint64_t r0;

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 0));
	kit_add(&k, I(CALL_KFUNC, .imm = 1));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(jit_compile(&k.prog, k.proof, &k.env, &code, &d) == -ENOTSUP && d.n == 1 &&
	   strstr(d.items[0].text, "instruction 1"), "calls of the kernel are refused, with a reason");
	k.proof->len++;
	ok(kit_native(&k, 0, &r0) == -EINVAL, "a proof of another program is refused");
	k.proof->len--;
	diag_free(&d);
	kit_free(&k);
}

/* Permissions of the mapping that holds `p`. */
static bool permissions(const void *p, char out[5])
{
	FILE *f = fopen("/proc/self/maps", "r");
	char line[512];
	bool found = false;

	while (f && !found && fgets(line, sizeof(line), f)) {
		unsigned long from, to;

		found = sscanf(line, "%lx-%lx %4s", &from, &to, out) == 3 && (unsigned long)p >= from &&
			(unsigned long)p < to;
	}
	if (f)
		fclose(f);
	return found;
}

static void pages(void)
{
	struct code *a = NULL, *b = NULL;
	char perm[5] = "";

	begin();
	kit_add(&k, I(MOV64_REG, .dst = 0, .src = 1));
	kit_add(&k, I(MUL64_IMM, .dst = 0, .imm = 12345));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(jit_compile(&k.prog, k.proof, &k.env, &a, NULL) == 0 && jit_compile(&k.prog, k.proof, &k.env, &b,
									       NULL) == 0 &&
	   code_size(a) == code_size(b) && !memcmp(code_bytes(a), code_bytes(b), code_size(a)),
	   "the same program gives the same code");
	ok(permissions(code_bytes(a), perm) && perm[1] == '-' && perm[2] == 'x',
	   "code pages are executable, not writable");
	code_free(a);
	code_free(b);
	kit_free(&k);
}

#if defined(__aarch64__)
/* Calls the code `at` bytes behind its beginning, in a process of its own; the signal that it dies of, or 0. */
CALLS_CODE static int dies_of(const struct code *code, size_t at)
{
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		((code_entry)(uintptr_t)(code_bytes(code) + at))(&k.vm);
		_exit(0);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

/* arm64 with BTI: indirect calls get in at the beginning of functions only. */
static void landing_pads(void)
{
	struct code *code = NULL;
	bool guarded = getauxval(AT_HWCAP2) >> 17 & 1;	/* HWCAP2_BTI */

	begin();
	kit_add(&k, I(MOV64_IMM, .dst = 0, .imm = 7));
	kit_add(&k, I(EXIT));
	kit_finish(&k);
	ok(jit_compile(&k.prog, k.proof, &k.env, &code, NULL) == 0 && dies_of(code, 0) == 0,
	   "an indirect call lands on the beginning of a function");
	ok(dies_of(code, 4) == (guarded ? SIGILL : 0), "%s",
	   guarded ? "and nowhere else" : "and elsewhere: this processor has no landing pads");
	code_free(code);
	kit_free(&k);
}
#endif

int main(void)
{
	context();
	decided();
	maps();
	helpers();
	callbacks();
	tail_calls();
	packets();
	budget();
	refusals();
	pages();
#if defined(__aarch64__)
	landing_pads();
#endif
	return done();
}
