/*
 * The interpreter, operation by operation: programs made by hand with the result that RFC 9669 gives.
 */
#include "run/interp.h"

#include <stdlib.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/strbuf.h"
#include "tests/run/mkprog.h"
#include "tests/tap.h"

static uint8_t packet[64];
static uint32_t array[4] = { 10, 20, 30, 40 };
static struct interp_stack *stack;
static struct interp *tail_target;

static uint64_t help_lookup(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)r1, (void)r2, (void)r3, (void)r4, (void)r5, (void)vm;
	return 77;
}

static uint64_t help_sum(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	return r1 + 2 * r2 + 3 * r3 + 4 * r4 + 5 * r5 + vm->cpu;
}

static uint64_t help_loop(uint64_t n, uint64_t fn, uint64_t arg, uint64_t flags, uint64_t r5, struct vm *vm)
{
	uint64_t i;

	(void)flags, (void)r5;
	for (i = 0; i < n;) {
		const uint64_t args[5] = { i++, arg, 0, 0, 0 };

		if (interp_callback(stack, fn, args, vm))
			break;
	}
	return i;
}

static uint64_t help_tail(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)r1, (void)r2, (void)r4, (void)r5, (void)vm;
	return r3 == 0 ? (uintptr_t)tail_target : 0;
}

static uint64_t load_packet(uint64_t at, uint64_t n, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	(void)r3, (void)r4, (void)r5;
	/* Offsets from the end, for want of headers. */
	return (int32_t)at < 0 && (int32_t)at >= -4 && n == 1 ? *(vm->data_end + (int32_t)at) : UINT64_MAX;
}

enum { SUM = 5 };

static const vm_helper helpers[HELPER_loop + 1] = {
	[HELPER_map_lookup_elem] = help_lookup, [SUM] = help_sum,
	[HELPER_loop] = help_loop,
};
static struct jit_map map = { 0x1234567890, (uint8_t *)array, 4, 4, NULL };
static const struct jit_env env = {
	.maps = &map, .n_maps = 1, .helpers = helpers, .n_helpers = HELPER_loop + 1,
	.load_packet = load_packet, .tail_call = help_tail,
};

static struct vm new_vm(void)
{
	struct vm vm = { .data = packet, .data_end = packet + sizeof(packet), .cpu = 1000 };

	for (unsigned i = 0; i < sizeof(packet); i++)
		packet[i] = (uint8_t)(i + 1);
	vm.ctx[3] = 0x8877665544332211;
	vm.ctx[4] = 0x99;
	return vm;
}

static struct interp *prepare(struct prog *prog, struct proof *proof)
{
	struct diags d = { 0 };
	struct interp *in = NULL;
	struct strbuf text = STRBUF_INIT;

	if (interp_new(prog, proof, &env, &in, &d)) {
		diag_render(&d, false, &text);
		note("%s", text.s);
	}
	strbuf_free(&text);
	diag_free(&d);
	return in;
}

static uint64_t run_with(struct prog *prog, struct proof *proof, struct vm *vm)
{
	struct interp *in = prepare(prog, proof);
	uint64_t result = in ? interp_run(in, vm, stack) : 0xdead;

	interp_free(in);
	proof_free(proof);
	return result;
}

static uint64_t run(struct insn *insns, uint32_t n)
{
	char name[] = "main";
	struct prog_func func = { .name = name, .end = n };
	struct prog prog = make_prog(insns, n, &func, 1);
	struct vm vm = new_vm();

	return run_with(&prog, permissive_proof(&prog), &vm);
}

#define RUN(...) \
	run((struct insn[]){ __VA_ARGS__ }, sizeof((struct insn[]){ __VA_ARGS__ }) / sizeof(struct insn))
#define GIVES(want, name, ...) do { \
	uint64_t got_ = RUN(__VA_ARGS__); \
 \
	ok(got_ == (uint64_t)(want), "%s: %#llx", name, (unsigned long long)got_); \
} while (0)
/* r0 = a op b in all four operand forms (an immediate only where b fits). */
#define BINARY(op, a, b, want64, want32) \
	do { \
		GIVES(want64, #op " 64 reg " #a " " #b, IMM64(0, a), IMM64(1, b), I(op##64_REG, 0, 1, 0, 0), \
		      EXIT()); \
		GIVES(want32, #op " 32 reg " #a " " #b, IMM64(0, a), IMM64(1, b), I(op##32_REG, 0, 1, 0, 0), \
		      EXIT()); \
		if ((uint64_t)(int64_t)(int32_t)(uint32_t)(b) == (uint64_t)(b)) { \
			GIVES(want64, #op " 64 imm " #a " " #b, IMM64(0, a), \
			      I(op##64_IMM, 0, 0, 0, (int32_t)(b)), EXIT()); \
			GIVES(want32, #op " 32 imm " #a " " #b, IMM64(0, a), \
			      I(op##32_IMM, 0, 0, 0, (int32_t)(b)), EXIT()); \
		} \
	} while (0)

static void test_arithmetic(void)
{
	const uint64_t min64 = 1ull << 63;

	BINARY(ADD, 0xffffffffffffffff, 2, 1, 1);
	BINARY(SUB, 1, 2, UINT64_MAX, UINT32_MAX);
	BINARY(MUL, 0x100000001, 0x100000003, 0x0000000400000003, 3);
	BINARY(MUL, 7, -3ull, -21ull, (uint32_t)-21);
	BINARY(DIV, 0x1000000010, 4, 0x400000004, 4);
	BINARY(DIV, 9, 0, 0, 0);
	BINARY(DIV, 0x1ffffffff, -1ull, 0, 1);
	BINARY(MOD, 0x1000000011, 4, 1, 1);
	BINARY(MOD, 0x500000009, 0, 0x500000009, 9);
	BINARY(MOD, 0x500000009, 0x100000000, 0x100000009 - 0x100000000, 9);
	BINARY(SDIV, -7ull, 2, -3ull, (uint32_t)-3);
	BINARY(SDIV, 9, 0, 0, 0);
	BINARY(SDIV, min64, -1ull, min64, 0);
	BINARY(SDIV, 0x80000000, -1ull, -0x80000000ull, 0x80000000);
	BINARY(SMOD, -7ull, 2, -1ull, (uint32_t)-1);
	BINARY(SMOD, -7ull, 0, -7ull, (uint32_t)-7);
	BINARY(SMOD, min64, -1ull, 0, 0);
	BINARY(SMOD, 0x80000000, -1ull, 0, 0);
	BINARY(OR, 0xf00000000f, -16ull, -1ull, 0xffffffff);
	BINARY(AND, 0xf0f0f0f0f0f0f0f0, -256ull, 0xf0f0f0f0f0f0f000, 0xf0f0f000);
	BINARY(XOR, 0x1ffffffff, -1ull, 0xfffffffe00000000, 0);
	BINARY(LSH, 0x80000001, 1, 0x100000002, 2);
	BINARY(RSH, 0x8000000080000000, 31, 0x100000001, 1);
	BINARY(ARSH, 0x8000000080000000, 31, 0xffffffff00000001, 0xffffffff);
	BINARY(MOV, 5, -1ull, UINT64_MAX, UINT32_MAX);
	GIVES(2, "shift by 65 is by 1", MOV(0, 1), MOV(1, 65), I(LSH64_REG, 0, 1, 0, 0), EXIT());
	GIVES(2, "32-bit shift by 33 is by 1", MOV(0, 1), MOV(1, 33), I(LSH32_REG, 0, 1, 0, 0), EXIT());
	GIVES(-5ull, "neg", MOV(0, 5), I(NEG64, 0, 0, 0, 0), EXIT());
	GIVES(0xfffffffb, "neg32", MOV(0, 5), I(NEG32, 0, 0, 0, 0), EXIT());
	GIVES(-128ull, "movsx 64 8", MOV(1, 0x180), I(MOVSX64_8, 0, 1, 0, 0), EXIT());
	GIVES(-32768ull, "movsx 64 16", MOV(1, 0x18000), I(MOVSX64_16, 0, 1, 0, 0), EXIT());
	GIVES(-0x80000000ull, "movsx 64 32", IMM64(1, 0x180000000), I(MOVSX64_32, 0, 1, 0, 0), EXIT());
	GIVES(0xffffff80, "movsx 32 8", MOV(1, 0x180), I(MOVSX32_8, 0, 1, 0, 0), EXIT());
	GIVES(0xffff8000, "movsx 32 16", MOV(1, 0x18000), I(MOVSX32_16, 0, 1, 0, 0), EXIT());
}

static void test_byte_order(void)
{
#define END(row, want) GIVES(want, #row, IMM64(0, 0x1122334455667788), I(row, 0, 0, 0, 0), EXIT())
	END(BSWAP16, 0x8877);
	END(BSWAP32, 0x88776655);
	END(BSWAP64, 0x8877665544332211);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	END(LE16, 0x7788);
	END(LE32, 0x55667788);
	END(LE64, 0x1122334455667788);
	END(BE16, 0x8877);
	END(BE32, 0x88776655);
	END(BE64, 0x8877665544332211);
#endif
}

/* 1 if the jump is taken. */
#define JUMPS(op, a, b, want64, want32) \
	do { \
		GIVES(want64, #op " 64 reg " #a " " #b, MOV(0, 1), IMM64(1, a), IMM64(2, b), \
		      I(op##64_REG, 1, 2, 1, 0), MOV(0, 0), EXIT()); \
		GIVES(want32, #op " 32 reg " #a " " #b, MOV(0, 1), IMM64(1, a), IMM64(2, b), \
		      I(op##32_REG, 1, 2, 1, 0), MOV(0, 0), EXIT()); \
		if ((uint64_t)(int64_t)(int32_t)(uint32_t)(b) == (uint64_t)(b)) { \
			GIVES(want64, #op " 64 imm " #a " " #b, MOV(0, 1), IMM64(1, a), \
			      I(op##64_IMM, 1, 0, 1, (int32_t)(b)), MOV(0, 0), EXIT()); \
			GIVES(want32, #op " 32 imm " #a " " #b, MOV(0, 1), IMM64(1, a), \
			      I(op##32_IMM, 1, 0, 1, (int32_t)(b)), MOV(0, 0), EXIT()); \
		} \
	} while (0)

static void test_jumps(void)
{
	const uint64_t high = 0x100000005;

	JUMPS(JEQ, high, 5, 0, 1);
	JUMPS(JNE, high, 5, 1, 0);
	JUMPS(JSET, 0x100000000, 0x100000000, 1, 0);
	JUMPS(JSET, 6, 2, 1, 1);
	JUMPS(JSET, 6, 1, 0, 0);
	JUMPS(JGT, high, 5, 1, 0);
	JUMPS(JGT, -1ull, 5, 1, 1);
	JUMPS(JGE, high, 5, 1, 1);
	JUMPS(JGE, 4, 5, 0, 0);
	JUMPS(JLT, high, 6, 0, 1);
	JUMPS(JLT, 5, 5, 0, 0);
	JUMPS(JLE, high, 5, 0, 1);
	JUMPS(JLE, 1, -1ull, 1, 1);
	JUMPS(JSGT, 0xffffffff, 0, 1, 0);
	JUMPS(JSGT, -1ull, -2ull, 1, 1);
	JUMPS(JSGE, 0x80000000, 0, 1, 0);
	JUMPS(JSGE, 3, 3, 1, 1);
	JUMPS(JSLT, 0x80000000, 0, 0, 1);
	JUMPS(JSLT, -1ull, 0, 1, 1);
	JUMPS(JSLE, 0xffffffff, -1ull, 0, 1);
	JUMPS(JSLE, -1ull, -1ull, 1, 1);
	GIVES(1, "ja", MOV(0, 1), I(JA, 0, 0, 1, 0), MOV(0, 0), EXIT());
	GIVES(1, "gotol", MOV(0, 1), I(JAL, 0, 0, 0, 1), MOV(0, 0), EXIT());
	GIVES(5, "backward jump", MOV(0, 0), I(ADD64_IMM, 0, 0, 0, 1), I(JLT64_IMM, 0, 0, -2, 5), EXIT());
	GIVES(INTERP_MAY_GOTO, "may_goto ends an endless loop", MOV(0, 0), I(MAY_GOTO, 0, 0, 2, 0),
	      I(ADD64_IMM, 0, 0, 0, 1), I(JA, 0, 0, -3, 0), EXIT());
}

static void test_memory(void)
{
#define STORED(row) IMM64(1, 0xf1e2d3c4b5a69788), IMM64(2, 0), I(STX64, 10, 2, -8, 0), I(row, 10, 1, -8, 0), \
	I(LDX64, 0, 10, -8, 0), EXIT()
	GIVES(0x88, "stx 8", STORED(STX8));
	GIVES(0x9788, "stx 16", STORED(STX16));
	GIVES(0xb5a69788, "stx 32", STORED(STX32));
	GIVES(0xf1e2d3c4b5a69788, "stx 64", STORED(STX64));
	GIVES(-2ull, "st 64 extends the sign", I(ST64, 10, 0, -8, -2), I(LDX64, 0, 10, -8, 0), EXIT());
	GIVES(0xfffffffe, "st 32", I(ST64, 10, 0, -8, 0), I(ST32, 10, 0, -8, -2), I(LDX64, 0, 10, -8, 0),
	      EXIT());
	GIVES(0xfffe, "st 16", I(ST64, 10, 0, -8, 0), I(ST16, 10, 0, -8, -2), I(LDX64, 0, 10, -8, 0), EXIT());
	GIVES(0xfe, "st 8", I(ST64, 10, 0, -8, 0), I(ST8, 10, 0, -8, -2), I(LDX64, 0, 10, -8, 0), EXIT());
#define LOADED(row) I(ST64, 10, 0, -8, -2), I(row, 0, 10, -8, 0), EXIT()
	GIVES(0xfe, "ldx 8", LOADED(LDX8));
	GIVES(0xfffe, "ldx 16", LOADED(LDX16));
	GIVES(0xfffffffe, "ldx 32", LOADED(LDX32));
	GIVES(-2ull, "ldsx 8", LOADED(LDSX8));
	GIVES(-2ull, "ldsx 16", LOADED(LDSX16));
	GIVES(-2ull, "ldsx 32", LOADED(LDSX32));
}

/* Memory starts as 0x1_00000005 (64) or 5 with junk above (32), r1 = operand; checks memory and register. */
#define AT(row, operand, memory, reg) do { \
	GIVES(memory, #row " memory", IMM64(2, 0x100000005), I(STX64, 10, 2, -8, 0), IMM64(0, 0x700000005), \
	      IMM64(1, operand), I(row, 10, 1, -8, 0), I(LDX64, 0, 10, -8, 0), EXIT()); \
	GIVES(reg, #row " register", IMM64(2, 0x100000005), I(STX64, 10, 2, -8, 0), IMM64(0, 0x700000005), \
	      IMM64(1, operand), I(row, 10, 1, -8, 0), MOVR(0, 1), EXIT()); \
} while (0)

static void test_atomics(void)
{
	const uint64_t op = 0x30000000c;

	AT(A_ADD64, op, 0x400000011, op);
	AT(A_ADD32, op, 0x100000011, op);
	AT(A_OR64, op, 0x30000000d, op);
	AT(A_OR32, op, 0x10000000d, op);
	AT(A_AND64, op, 0x100000004, op);
	AT(A_AND32, op, 0x100000004, op);
	AT(A_XOR64, op, 0x200000009, op);
	AT(A_XOR32, op, 0x100000009, op);
	AT(A_FADD64, op, 0x400000011, 0x100000005);
	AT(A_FADD32, op, 0x100000011, 5);
	AT(A_FOR64, op, 0x30000000d, 0x100000005);
	AT(A_FOR32, op, 0x10000000d, 5);
	AT(A_FAND64, op, 0x100000004, 0x100000005);
	AT(A_FAND32, op, 0x100000004, 5);
	AT(A_FXOR64, op, 0x200000009, 0x100000005);
	AT(A_FXOR32, op, 0x100000009, 5);
	AT(A_XCHG64, op, op, 0x100000005);
	AT(A_XCHG32, op, 0x10000000c, 5);
	AT(A_CMPXCHG64, op, 0x100000005, op);	/* r0 differs in the high half: no exchange */
	AT(A_CMPXCHG32, op, 0x10000000c, op);
	GIVES(0x100000005, "cmpxchg64 gives what was there", IMM64(2, 0x100000005), I(STX64, 10, 2, -8, 0),
	      MOV(0, 1), I(A_CMPXCHG64, 10, 2, -8, 0), EXIT());
	GIVES(5, "cmpxchg32 zero-extends r0", IMM64(2, 0x100000005), I(STX64, 10, 2, -8, 0),
	      IMM64(0, 0x700000005), I(A_CMPXCHG32, 10, 2, -8, 0), EXIT());
	GIVES(5, "load_acquire 8", I(ST64, 10, 0, -8, 0xf05), I(A_LOAD_ACQ8, 0, 10, -8, 0), EXIT());
	GIVES(0xf05, "load_acquire 16", I(ST64, 10, 0, -8, 0xf0f05), I(A_LOAD_ACQ16, 0, 10, -8, 0), EXIT());
	GIVES(0xfffffffe, "load_acquire 32", I(ST64, 10, 0, -8, -2), I(A_LOAD_ACQ32, 0, 10, -8, 0), EXIT());
	GIVES(-2ull, "load_acquire 64", I(ST64, 10, 0, -8, -2), I(A_LOAD_ACQ64, 0, 10, -8, 0), EXIT());
	GIVES(0x88, "store_release 8", STORED(A_STORE_REL8));
	GIVES(0x9788, "store_release 16", STORED(A_STORE_REL16));
	GIVES(0xb5a69788, "store_release 32", STORED(A_STORE_REL32));
	GIVES(0xf1e2d3c4b5a69788, "store_release 64", STORED(A_STORE_REL64));
}

static void test_packet_loads(void)
{
	GIVES(1, "ldabs 8", I(LD_ABS8, 0, 0, 0, 0), EXIT());
	GIVES(0x0304, "ldabs 16 is big-endian", I(LD_ABS16, 0, 0, 0, 2), EXIT());
	GIVES(0x3d3e3f40, "ldabs 32, the last word", I(LD_ABS32, 0, 0, 0, 60), EXIT());
	GIVES(0, "ldabs 32 past the end ends with 0", MOV(0, 9), I(LD_ABS32, 0, 0, 0, 61), MOV(0, 9), EXIT());
	GIVES(0x0405, "ldind adds 32 bits", IMM64(2, 0x500000001), I(LD_IND16, 0, 2, 0, 2), EXIT());
	GIVES(1, "ldind with a sum that wraps", MOV(2, -2), I(LD_IND8, 0, 2, 0, 2), EXIT());
	GIVES(63, "negative offset takes the slow path", I(LD_ABS8, 0, 0, 0, -2), EXIT());
	GIVES(0, "negative offset outside", MOV(0, 9), I(LD_ABS16, 0, 0, 0, -2), MOV(0, 9), EXIT());
}

static void test_calls(void)
{
	struct insn local[] = {
		MOV(1, 3),
		MOV(6, 100),
		I(ST64, 10, 0, -8, 7),
		I(CALL_LOCAL, 0, 0, 0, 3),
		I(LDX64, 1, 10, -8, 0),
		I(ADD64_REG, 0, 1, 0, 0),
		I(JA, 0, 0, 6, 0),
		/* f(r1): its own stack and registers r6..r9 */
		I(ST64, 10, 0, -8, 1000),
		MOV(6, 5),
		MOVR(0, 1),
		I(LDX64, 1, 10, -8, 0),
		I(ADD64_REG, 0, 1, 0, 0),
		EXIT(),
		I(ADD64_REG, 0, 6, 0, 0),
		EXIT(),
	};
	char names[2][2] = { "a", "f" };
	struct prog_func funcs[] = { { .name = names[0], .end = 7 },
				     { .name = names[1], .start = 7, .end = 15 } };
	struct prog prog = make_prog(local, 15, funcs, 2);
	struct vm vm = new_vm();

	GIVES(1 + 4 + 9 + 16 + 25 + 1000, "helper gets r1..r5 and the vm", MOV(1, 1), MOV(2, 2), MOV(3, 3),
	      MOV(4, 4), MOV(5, 5), I(CALL, 0, 0, 0, SUM), EXIT());
	ok(run_with(&prog, permissive_proof(&prog), &vm) == 1110,
	   "local call keeps r6..r9 and the caller's stack");
	struct insn pointer[] = { I(LD_CODE_ADDR, 1, 0, 0, 3),
				  { .id = ISA_IMM64_HI },
				  I(CALLX, 1, 0, 0, 0),
				  EXIT(),
				  MOV(0, 42),
				  EXIT() };
	prog = make_prog(pointer, 6, funcs, 1);
	ok(run_with(&prog, permissive_proof(&prog), &vm) == 42, "callx");
}

static void test_callbacks(void)
{
	/* loop(5, f, &counter): f adds its index and, on its own stack, scribbles; 3 ends the loop */
	struct insn insns[] = {
		I(ST64, 10, 0, -8, 0),
		MOV(1, 5),
		I(LD_CODE_ADDR, 2, 0, 0, 9),
		{ .id = ISA_IMM64_HI },
		MOVR(3, 10),
		I(ADD64_IMM, 3, 0, 0, -8),
		MOV(4, 0),
		I(CALL, 0, 0, 0, HELPER_loop),
		I(LDX64, 1, 10, -8, 0),
		I(LSH64_IMM, 0, 0, 0, 8),
		I(ADD64_REG, 0, 1, 0, 0),
		EXIT(),
		I(ST64, 10, 0, -8, 99),
		I(LDX64, 3, 2, 0, 0),
		I(ADD64_REG, 3, 1, 0, 0),
		I(STX64, 2, 3, 0, 0),
		MOV(0, 0),
		I(JNE64_IMM, 1, 0, 1, 3),
		MOV(0, 1),
		EXIT(),
	};
	char names[2][2] = { "a", "f" };
	struct prog_func funcs[] = { { .name = names[0], .end = 12 },
				     { .name = names[1], .start = 12, .end = 20 } };
	struct prog prog = make_prog(insns, 20, funcs, 2);
	struct vm vm = new_vm();
	uint64_t got = run_with(&prog, permissive_proof(&prog), &vm);

	ok(got == 0x406, "callbacks run on their own stack: %#llx", (unsigned long long)got);
}

static void test_tail_call(void)
{
	struct insn target[] = { I(STX64, 10, 1, -8, 0), MOV(0, 5), EXIT() };
	char name[] = "target";
	struct prog_func func = { .name = name, .end = 3 };
	struct prog prog = make_prog(target, 3, &func, 1);
	struct proof *proof = permissive_proof(&prog);

	tail_target = prepare(&prog, proof);
	GIVES(5, "tail call goes on in the target", MOV(3, 0), I(CALL, 0, 0, 0, HELPER_tail_call), MOV(0, 1),
	      EXIT());
	GIVES(1, "tail call not taken falls through", MOV(3, 1), I(CALL, 0, 0, 0, HELPER_tail_call),
	      MOV(0, 1), EXIT());
	interp_free(tail_target);
	proof_free(proof);
}

/* What the proof adds. */
static void test_proof(void)
{
	static const struct ctx_field fields[8] = { [5] = { .size = 4 }, [6] = { .size = 4 } };
	static const struct progtype type = { .fields = fields, .n_fields = 8 };
	char name[] = "main";
	struct prog_func func = { .name = name };
	struct insn insns[6];
	struct prog prog = make_prog(insns, 2, &func, 1);
	struct vm vm = new_vm();
	struct proof *proof;

#define CTX(row, want, s, sh, w) \
	do { \
		insns[0] = I(row, 0, 1, 0, 0), insns[1] = EXIT(), prog.len = 2; \
		proof = permissive_proof(&prog); \
		proof->facts[0] = (struct proof_fact){ \
			.flags = PROOF_SEEN, .mem = PROOF_MEM_CTX, .slot = s, .shift = sh, .width = w \
		}; \
		uint64_t got_ = run_with(&prog, proof, &vm); \
		ok(got_ == (uint64_t)(want), #row " context width %d shift %d: %#llx", w, sh, \
		   (unsigned long long)got_); \
	} while (0)
	prog.type = &type;
	CTX(LDX32, 0x44332211, 3, 0, 32);
	CTX(LDX16, 0x4433, 3, 16, 16);
	CTX(LDX8, 0x88, 3, 56, 8);
	CTX(LDX32, 0x8877665544332211, 3, 0, 64);
	CTX(LDX64, 0x8877665544332211, 3, 0, 64);
	CTX(LDSX8, -0x78ull, 3, 56, 8);
	CTX(LDSX16, -0x7789ull, 3, 48, 16);
	CTX(LDSX32, -0x7788999bull - 0x10, 3, 32, 32);
	vm.ctx[5] = 0x11111111, vm.ctx[6] = 0x22222222;
	CTX(LDX64, 0x2222222211111111, 5, 0, 64);
#define CTX_STORE(row, at, want, w, sh) \
	do { \
		insns[0] = MOV(2, -2), insns[1] = I(row, 1, 2, 0, -3), insns[2] = MOV(0, 0), \
		insns[3] = EXIT(), prog.len = 4; \
		proof = permissive_proof(&prog); \
		proof->facts[1] = (struct proof_fact){ \
			.flags = PROOF_SEEN, .mem = PROOF_MEM_CTX, .slot = at, .shift = sh, .width = w \
		}; \
		run_with(&prog, proof, &vm); \
		ok(vm.ctx[at] == (want), #row " context width %d shift %d: %#llx", w, sh, \
		   (unsigned long long)vm.ctx[at]); \
	} while (0)
	CTX_STORE(STX8, 5, 0x1111fe11, 8, 8);
	CTX_STORE(ST16, 5, 0xfffdfe11, 16, 16);
	CTX_STORE(STX32, 5, 0xfffffffe, 32, 0);
	CTX_STORE(ST64, 3, -3ull, 64, 0);
	vm.ctx[6] = 0;
	CTX_STORE(STX64, 5, 0xfffffffe, 64, 0);
	ok(vm.ctx[6] == 0xffffffff, "the pair's second half");

	insns[0] = MOV(0, 1), insns[1] = I(JEQ64_IMM, 0, 0, 1, 1), insns[2] = MOV(0, 2), insns[3] = EXIT(),
	prog.len = 4;
	proof = permissive_proof(&prog);
	proof->facts[1].flags = PROOF_SEEN | PROOF_FALLS;
	ok(run_with(&prog, proof, &vm) == 2, "a branch that the proof never takes is not taken");
	insns[1] = I(JEQ64_IMM, 0, 0, 1, 9);
	proof = permissive_proof(&prog);
	proof->facts[1].flags = PROOF_SEEN | PROOF_TAKEN;
	proof->facts[2].flags = 0;
	ok(run_with(&prog, proof, &vm) == 1, "a branch that the proof always takes is taken");

	for (uint32_t key = 3; key < 5; key++) {
		insns[0] = I(ST32, 10, 0, -4, (int32_t)key), insns[1] = MOVR(2, 10),
		insns[2] = I(ADD64_IMM, 2, 0, 0, -4);
		insns[3] = I(CALL, 0, 0, 0, HELPER_map_lookup_elem), insns[4] = EXIT(), prog.len = 5;
		proof = permissive_proof(&prog);
		proof->facts[3].flags |= PROOF_MAP_KNOWN;
		ok(run_with(&prog, proof, &vm) == (key < 4 ? (uintptr_t)&array[key] : 0),
		   "array lookup of %u inlined", key);
	}
	GIVES(77, "lookup without the map known calls the helper", I(CALL, 0, 0, 0, HELPER_map_lookup_elem),
	      EXIT());
	GIVES(0x1234567890, "map address", I(LD_MAP_IDX, 0, 0, 0, 0), { .id = ISA_IMM64_HI }, EXIT());
	GIVES((uintptr_t)&array[2], "map value address", I(LD_MAP_IDX_VALUE, 0, 0, 0, 0),
	      { .id = ISA_IMM64_HI, .imm = 8 }, EXIT());
}

/* Steps that run together give what they give alone, also when a jump goes between them. */
static void test_together(void)
{
	const uint64_t v = 0x8123456789abcdef, rotated = v << 13 | v >> 51;

	GIVES(rotated, "rotation, left then right", IMM64(1, v), MOVR(2, 1), I(LSH64_IMM, 2, 0, 0, 13),
	      I(RSH64_IMM, 1, 0, 0, 51), I(OR64_REG, 1, 2, 0, 0), MOVR(0, 1), EXIT());
	GIVES(rotated, "rotation, right then left", IMM64(1, v), MOVR(2, 1), I(RSH64_IMM, 2, 0, 0, 51),
	      I(LSH64_IMM, 1, 0, 0, 13), I(OR64_REG, 2, 1, 0, 0), MOVR(0, 2), EXIT());
	GIVES(v << 13, "rotation, what the other register holds", IMM64(1, v), MOVR(2, 1),
	      I(LSH64_IMM, 2, 0, 0, 13), I(RSH64_IMM, 1, 0, 0, 51), I(OR64_REG, 1, 2, 0, 0), MOVR(0, 2),
	      EXIT());
	GIVES(v >> 51, "no rotation: one register twice", IMM64(1, v), MOVR(2, 1), I(LSH64_IMM, 2, 0, 0, 13),
	      I(RSH64_IMM, 1, 0, 0, 51), I(OR64_REG, 1, 1, 0, 0), MOVR(0, 1), EXIT());
	GIVES(v << 13 >> 51, "no rotation: the same register shifted twice", IMM64(1, v), MOVR(2, 1),
	      I(LSH64_IMM, 2, 0, 0, 13), I(RSH64_IMM, 2, 0, 0, 51), I(OR64_REG, 2, 2, 0, 0), MOVR(0, 2),
	      EXIT());
	/* The second of a pair is reached by itself: 3 times 2 added, once 1 */
	GIVES(7, "a jump to the second of a pair", MOV(0, 0), MOV(1, 3), I(ADD64_IMM, 0, 0, 0, 1),
	      I(ADD64_IMM, 0, 0, 0, 2), I(ADD64_IMM, 1, 0, 0, -1), I(JNE64_IMM, 1, 0, -3, 0), EXIT());
	GIVES(0x1fd, "a load and its use", I(ST64, 10, 0, -8, -2), MOV(0, 1), I(LDX8, 1, 10, -8, 0),
	      I(ADD64_REG, 0, 1, 0, 0), I(ADD64_REG, 0, 1, 0, 0), EXIT());
}

static void test_refused(void)
{
	struct insn insns[] = { I(CALL, 0, 0, 0, 3), EXIT() };
	char name[] = "main";
	struct prog_func func = { .name = name, .end = 2 };
	struct prog prog = make_prog(insns, 2, &func, 1);
	struct proof *proof = permissive_proof(&prog);
	struct diags d = { 0 };
	struct interp *in = NULL;

	ok(interp_new(&prog, proof, &env, &in, &d) < 0 && d.errors == 1,
	   "a helper without a body is refused");
	insns[0] = I(CALL_KFUNC, 0, 0, 0, 3);
	ok(interp_new(&prog, proof, &env, &in, &d) < 0 && d.errors == 2, "a kernel function is refused");
	diag_free(&d);
	proof_free(proof);
}

int main(void)
{
	stack = interp_stack_new();
	test_arithmetic();
	test_byte_order();
	test_jumps();
	test_memory();
	test_atomics();
	test_packet_loads();
	test_calls();
	test_callbacks();
	test_tail_call();
	test_proof();
	test_together();
	test_refused();
	interp_stack_free(stack);
	return done();
}
