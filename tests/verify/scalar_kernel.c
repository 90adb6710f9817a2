/*
 * scalar_kernel.c - arithmetic and comparisons of scalars give the ranges that the running kernel prints.
 *
 * Random straight-line programs: unknown numbers are read from the stack, masked, shifted, compared; the same
 * is done with struct scalar, and every register that the log shows must have the same text. Both sides of
 * each conditional jump are compared, the side not taken from the log's "from A to B:" line.
 *
 * scalar_kernel [SEED [PROGRAMS]]     scalar_kernel --record
 *
 * Where the kernel cannot be asked, our texts for fixed seeds must be those on which it agreed when they were
 * recorded (--record prints the table anew).
 */
#include <inttypes.h>
#include <stdio.h>

#include "core/strbuf.h"
#include "tests/tap.h"
#include "tests/verify/kernel.h"
#include "verify/scalar.h"

enum { MAX_INSNS = 260, REGS = 10, MAX_FAILURES = 10 };

/* What is expected after an instruction: the register as text, on the way on and on the side taken. */
struct expect {
	uint8_t n;
	uint8_t reg[2];
	char *falls[2], *taken[2];	/* NULL: not known to be printed */
	int decided;			/* -1: both sides are walked */
};

static struct insn code[2 * MAX_INSNS];
static struct expect expected[2 * MAX_INSNS];
static unsigned len;
static struct scalar regs[REGS];
static uint64_t random_state;
static unsigned failures;

static uint64_t rnd(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

static unsigned below(unsigned n)
{
	return (unsigned)(rnd() >> 20) % n;
}

/* Numbers near the places where ranges break. */
static uint64_t odd_number(void)
{
	static const uint64_t base[] = { 0,
					 1,
					 2,
					 7,
					 8,
					 15,
					 16,
					 31,
					 32,
					 63,
					 64,
					 0x7f,
					 0x80,
					 0xff,
					 0x100,
					 0x7fff,
					 0x8000,
					 0xffff,
					 0x10000,
					 0x7fffffff,
					 0x80000000,
					 0xffffffff,
					 0x100000000,
					 0x7fffffffffffffff,
					 0x8000000000000000 };
	uint64_t v;

	switch (below(4)) {
	case 0:
		v = rnd();		/* in this order, whatever the compiler prefers */
		return v >> below(64);
	case 1:
		v = base[below(sizeof(base) / sizeof(base[0]))];
		return v + below(3) - 1;
	case 2:
		return -(uint64_t)below(300);
	}
	v = UINT64_C(1) << below(64);
	return below(2) ? v : below(2) ? ~v : v - 1;
}

static char *text_of(const struct scalar *s)
{
	struct strbuf b = STRBUF_INIT;
	bool first = true;

	if (scalar_is_const(s)) {
		int64_t v = (int64_t)s->bits.value;

		if (v >= INT16_MIN && v <= INT16_MAX)
			strbuf_printf(&b, "%" PRId64, v);
		else
			strbuf_printf(&b, "0x%" PRIx64, (uint64_t)v);
	} else {
		strbuf_puts(&b, "scalar(");
		scalar_print(s, &b, &first);
		strbuf_puts(&b, ")");
	}
	return strbuf_take(&b);
}

static struct expect *emit(uint8_t opcode, unsigned dst, unsigned src, int off, int32_t imm)
{
	code[len] =
		(struct insn) { .opcode = opcode, .dst = dst, .src = src, .off = (int16_t)off, .imm = imm };
	memset(&expected[len], 0, sizeof(expected[len]));
	expected[len].decided = -1;
	return &expected[len++];
}

static void expect_reg(struct expect *e, unsigned reg)
{
	if (!scalar_is_sane(&regs[reg]))
		scalar_forget_bounds(&regs[reg]);
	e->reg[e->n] = reg;
	e->falls[e->n++] = text_of(&regs[reg]);
}

static void load_fresh(unsigned reg)
{
	static const struct { uint8_t opcode, size; bool sign;
	} loads[] = { { 0x79, 8, false }, { 0x79, 8, false }, { 0x61, 4, false }, { 0x69, 2, false },
		      { 0x71, 1, false }, { 0x81, 4, true },  { 0x89, 2, true },  { 0x91, 1, true } };
	unsigned k = below(8);

	regs[reg] = scalar_unknown();
	if (loads[k].sign)
		scalar_sext(&regs[reg], loads[k].size * 8u, false);
	else
		scalar_truncate(&regs[reg], loads[k].size);
	expect_reg(emit(loads[k].opcode, reg, 10, -8, 0), reg);
}

static void load_number(unsigned reg)
{
	uint64_t v = odd_number();
	struct expect *e = emit(0x18, reg, 0, 0, (int32_t)(uint32_t)v);

	regs[reg] = scalar_const(v);
	expect_reg(e, reg);
	emit(0, 0, 0, 0, (int32_t)(uint32_t)(v >> 32));
}

static void some_move(unsigned dst, unsigned src)
{
	static const uint8_t from[] = { 8, 16, 32, 0 };
	bool is32 = below(2);
	unsigned bits = is32 ? from[(below(3) + 3) % 4 % 3] : from[below(3)];

	if (is32 && (bits == 32 || below(3) == 0))
		bits = 0;
	regs[dst] = regs[src];
	if (bits)
		scalar_sext(&regs[dst], bits, is32);
	else
		scalar_zext32(&regs[dst]);
	expect_reg(emit(is32 || !bits ? 0xbc : 0xbf, dst, src, (int)bits, 0), dst);
	if (dst != src)
		load_fresh(src);	/* or the two might share an id */
}

static void some_alu(unsigned dst, unsigned src)
{
	static const struct { uint8_t bits; int16_t off; enum isa_op op;
	} ops[] = { { 0x00, 0, OP_ADD },  { 0x10, 0, OP_SUB },	{ 0x20, 0, OP_MUL },   { 0x30, 0, OP_DIV },
		    { 0x30, 1, OP_SDIV }, { 0x40, 0, OP_OR },	{ 0x50, 0, OP_AND },   { 0x60, 0, OP_LSH },
		    { 0x70, 0, OP_RSH },  { 0x80, 0, OP_NEG },	{ 0x90, 0, OP_MOD },   { 0x90, 1, OP_SMOD },
		    { 0xa0, 0, OP_XOR },  { 0xc0, 0, OP_ARSH }, { 0xd0, 0, OP_BSWAP }, { 0x00, 0, OP_ADD },
		    { 0x10, 0, OP_SUB },  { 0x20, 0, OP_MUL },	{ 0x50, 0, OP_AND },   { 0x40, 0, OP_OR } };
	unsigned k = below(sizeof(ops) / sizeof(ops[0]));
	bool is32 = below(2), by_reg = below(2);
	enum isa_op op = ops[k].op;
	struct scalar operand = regs[src], fork, zero;
	int32_t imm = (int32_t)(uint32_t)odd_number();

	if (op == OP_NEG || op == OP_BSWAP) {
		static const uint8_t widths[] = { 16, 32, 64 };

		imm = op == OP_BSWAP ? widths[below(3)] : 0;
		is32 = is32 && op == OP_NEG;
		scalar_alu(&regs[dst], op, (unsigned)imm, is32, NULL);
		expect_reg(emit(ops[k].bits | (is32 ? 4 : 7), dst, 0, 0, imm), dst);
		return;
	}
	if (op == OP_LSH || op == OP_RSH || op == OP_ARSH) {
		imm = (int32_t)below(is32 ? 32 : 64);
		if (!is32 && !below(4))
			imm = 32;
	} else if (ops[k].bits == 0x30 || ops[k].bits == 0x90) {
		imm += !imm;
	}
	if (!by_reg)
		operand = scalar_const((uint64_t)(int64_t)imm);
	fork = regs[dst];
	if (scalar_fork(&fork, op, &operand, &zero))
		return;	/* all that follows would be walked twice */
	scalar_alu(&regs[dst], op, is32 ? 32 : 64, is32, &operand);
	expect_reg(emit(ops[k].bits | (is32 ? 4 : 7) | (by_reg ? 8 : 0), dst, by_reg ? src : 0, ops[k].off,
			by_reg ? 0 : imm), dst);
}

static void sane_or_free(struct scalar *s)
{
	if (!scalar_is_sane(s))
		scalar_forget_bounds(s);
}

static void some_jump(unsigned dst, unsigned src)
{
	static const struct { uint8_t bits; enum isa_op op;
	} ops[] = { { 0x10, OP_JEQ }, { 0x20, OP_JGT },	 { 0x30, OP_JGE },  { 0x40, OP_JSET },
		    { 0x50, OP_JNE }, { 0x60, OP_JSGT }, { 0x70, OP_JSGE }, { 0xa0, OP_JLT },
		    { 0xb0, OP_JLE }, { 0xc0, OP_JSLT }, { 0xd0, OP_JSLE } };
	unsigned k = below(11);
	bool is32 = below(2), by_reg = below(2);
	int32_t imm = (int32_t)(uint32_t)odd_number();
	struct scalar number = scalar_const((uint64_t)(int64_t)imm), a = regs[dst], b, number2 = number;
	struct scalar *other = by_reg ? &regs[src] : &number;
	struct expect *e;
	int known = scalar_branch(&regs[dst], other, ops[k].op, is32);

	if (known == 1)
		return;
	e = emit(ops[k].bits | (is32 ? 6 : 5) | (by_reg ? 8 : 0), dst, by_reg ? src : 0, 0, by_reg ? 0 : imm);
	e->decided = known;
	if (known < 0) {
		b = *other;
		scalar_refine(&a, by_reg && src == dst ? &a : by_reg ? &b : &number2, ops[k].op, is32, true);
		scalar_refine(&regs[dst], other, ops[k].op, is32, false);
		sane_or_free(&a);
		sane_or_free(&b);
		e->taken[0] = text_of(&a);
		if (by_reg && src != dst)
			e->taken[1] = text_of(&b);
	}
	expect_reg(e, dst);
	if (by_reg && src != dst)
		expect_reg(e, src);
}

static void generate(void)
{
	unsigned body;

	len = 0;
	for (unsigned r = 0; r < REGS; r++)
		load_fresh(r);
	while (len < MAX_INSNS - 8) {
		unsigned dst = below(REGS), src = below(REGS), what = below(16);

		if (what == 0)
			load_fresh(dst);
		else if (what == 1)
			load_number(dst);
		else if (what == 2)
			some_move(dst, src);
		else if (what < 9)
			some_alu(dst, src);
		else
			some_jump(dst, src);
		/* Knowledge piles up to constants: start anew at times. */
		if (scalar_is_const(&regs[dst]) && below(2))
			load_fresh(dst);
	}
	/* Each jump has a target of its own, or its state would be found equal to another and not be shown.
	 */
	body = len;
	emit(0xb7, 0, 0, 0, 0);
	emit(0x95, 0, 0, 0, 0);
	for (unsigned i = 0; i < body; i++) {
		if ((code[i].opcode & 7) == 5 || (code[i].opcode & 7) == 6) {
			code[i].off = (int16_t)(len - i - 1);
			emit(0x05, 0, 0, (int)body - (int)len - 1, 0);
		}
	}
}

/* Copies the text of register `reg` in a line of states, without precision mark and id; false: not shown. */
static bool shown_reg(const char *line, unsigned reg, char *out, size_t size)
{
	char name[8];
	const char *p = line, *end = strchr(line, '\n');
	size_t n = 0;

	snprintf(name, sizeof(name), " R%u=", reg);
	p = strstr(line, name);
	if (!p || (end && p >= end))
		return false;
	p += strlen(name);
	if (*p == 'P')
		p++;
	while (*p && *p != '\n' && *p != ' ' && n + 1 < size) {
		if (!strncmp(p, "id=", 3) && p[-1] == '(') {
			while (*p != ',' && *p != ')')
				p++;
			p += *p == ',';
			continue;
		}
		out[n++] = *p;
		/* "var_off=(0x0; 0xff)" holds a blank */
		if (*p == ';' && p[1] == ' ')
			out[n++] = *++p;
		p++;
	}
	out[n] = '\0';
	return true;
}

static void fail(unsigned at, unsigned reg, const char *side, const char *ours, const char *theirs)
{
	if (failures++ >= MAX_FAILURES)
		return;
	note("insn %u opcode 0x%02x dst %u src %u off %d imm %d, R%u %s", at, code[at].opcode, code[at].dst,
	     code[at].src, code[at].off, code[at].imm, reg, side);
	for (unsigned i = at; i-- > 0; ) {
		for (unsigned k = 0; k < expected[i].n; k++) {
			if (expected[i].reg[k] == reg) {
				note("  before: %s", expected[i].falls[k]);
				i = 0;
				break;
			}
		}
	}
	note("  ours:   %s", ours);
	note("  kernel: %s", theirs);
}

static void compare(unsigned at, const char *line, bool taken, unsigned *compared)
{
	const struct expect *e = &expected[at];
	char shown[512];

	for (unsigned i = 0; i < e->n; i++) {
		const char *ours = taken ? e->taken[i] : e->falls[i];

		if (!ours || !shown_reg(line, e->reg[i], shown, sizeof(shown)))
			continue;
		++*compared;
		if (strcmp(ours, shown))
			fail(at, e->reg[i], taken ? "jump taken" : "going on", ours, shown);
	}
}

/* Walks through the log: instruction lines, states behind them, states of the sides taken. */
static unsigned compare_log(const char *log)
{
	unsigned compared = 0, last = UINT32_MAX, jumps = 0, both = 0;
	bool first_path = true;

	for (unsigned i = 0; i < len; i++)
		both += expected[i].taken[0] != NULL;
	for (const char *p = log, *next; *p; p = next) {
		unsigned at, to;
		char c;

		next = strchr(p, '\n');
		next = next ? next + 1 : p + strlen(p);
		if (sscanf(p, "from %u to %u%c", &at, &to, &c) == 3 && c == ':' && at < len) {
			first_path = false;
			if (strncmp(strchr(p, ':'), ": safe", 6)) {
				jumps++;
				if (!expected[at].taken[0])
					fail(at, code[at].dst, "decision", "not taken", "either way");
				compare(at, p, true, &compared);
			}
		} else if (sscanf(p, "%u: %c", &at, &c) == 2 && at < len) {
			const char *state = c == '(' ? NULL : p;

			if (c == '(') {
				last = at;
				state = strstr(p, " ; R");
				if (state && state > next)
					state = NULL;
			}
			if (first_path && state && last < len)
				compare(last, state, false, &compared);
		}
	}
	if (jumps != both)
		fail(0, 0, "number of jumps with two sides", "", "");
	return compared;
}

static void forget(void)
{
	for (unsigned i = 0; i < len; i++) {
		for (unsigned k = 0; k < 2; k++) {
			free(expected[i].falls[k]);
			free(expected[i].taken[k]);
			expected[i].falls[k] = expected[i].taken[k] = NULL;
		}
	}
}

/* Of Linux 6.18.44: the texts of the program of each seed, as a 64-bit FNV-1a sum. */
static const struct { uint64_t seed, sum; } recorded[] = {
	{ 1, UINT64_C(0xc123b57e77f896b6) },
	{ 2, UINT64_C(0x6988fdbbe294c219) },
	{ 3, UINT64_C(0xeec23ceb7d46dfea) },
	{ 4, UINT64_C(0xa245e5fd5f9f8395) },
	{ 5, UINT64_C(0x0bf5218881c110d2) },
	{ 6, UINT64_C(0x87352d25f756da7e) },
	{ 7, UINT64_C(0xd30f342a5c3dfee1) },
	{ 8, UINT64_C(0xed99572294a68eb1) },
	{ 9, UINT64_C(0xfeda8ad7b94d1f04) },
	{ 10, UINT64_C(0x85e0cc2ac86fe936) },
	{ 11, UINT64_C(0xc752c3e497fd9be0) },
	{ 12, UINT64_C(0x4a5d24f8fa6b4e47) },
	{ 13, UINT64_C(0x2cb960ce1aa2c397) },
	{ 14, UINT64_C(0xb9837b2c0f6fac22) },
	{ 15, UINT64_C(0x4d20380badf92316) },
	{ 16, UINT64_C(0xb38a9bf93962762a) },
	{ 17, UINT64_C(0xca58f972e8230729) },
	{ 18, UINT64_C(0xb5c09f28116dcaab) },
	{ 19, UINT64_C(0x6278d3de2bba4ea3) },
	{ 20, UINT64_C(0x21ec270449924a32) },
	{ 21, UINT64_C(0x33d63782e3531d3a) },
	{ 22, UINT64_C(0x13364207d6c6ca98) },
	{ 23, UINT64_C(0x3a01e2315f5eeca1) },
	{ 24, UINT64_C(0xf09ac008e1cd5f98) },
};

enum { N_RECORDED = 24 };

static uint64_t sum_of_texts(void)
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325);

	for (unsigned i = 0; i < len; i++) {
		for (unsigned k = 0; k < 4; k++) {
			const char *p = k < 2 ? expected[i].falls[k] : expected[i].taken[k - 2];

			for (; p && *p; p++)
				sum = (sum ^ (uint8_t)*p) * UINT64_C(0x100000001b3);
		}
	}
	return sum;
}

static void start(uint64_t seed)
{
	random_state = seed * 2 + 1;
}

static int record(void)
{
	for (uint64_t seed = 1; seed <= N_RECORDED; seed++) {
		start(seed);
		generate();
		printf("\t{ %" PRIu64 ", UINT64_C(0x%016" PRIx64 ") },\n", seed, sum_of_texts());
		forget();
	}
	return 0;
}

static void test_recorded(void)
{
	unsigned wrong = 0;

	for (size_t i = 0; i < sizeof(recorded) / sizeof(recorded[0]); i++) {
		start(recorded[i].seed);
		generate();
		if (sum_of_texts() != recorded[i].sum) {
			wrong++;
			note("program of seed %" PRIu64 " differs", recorded[i].seed);
		}
		forget();
	}
	ok(!wrong, "registers are what Linux 6.18.44 was recorded to have");
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)getpid() * 2654435761u + 1;
	unsigned programs = argc > 2 ? (unsigned)atoi(argv[2]) : 60, compared = 0, rejected = 0;
	const char *missing;

	if (argc > 1 && !strcmp(argv[1], "--record"))
		return record();
	test_recorded();
	missing = kernel_missing();
	if (missing) {
		skip("scalars as the kernel has them", "%s", missing);
		return done();
	}
	start(seed);
	note("seed %" PRIu64, seed);
	for (unsigned i = 0; i < programs && failures < MAX_FAILURES; i++) {
		struct kernel_prog p = {
			.type = BPF_PROG_TYPE_SCHED_CLS, .insns = code, .license = "GPL", .log_level = 2
		};
		const char *log;

		generate();
		p.len = len;
		if (kernel_verify(&p, &log)) {
			if (!rejected++)
				note("rejected: %s", strlen(log) > 300 ? log + strlen(log) - 300 : log);
		}
		compared += compare_log(log);
		forget();
	}
	ok(!rejected, "the kernel accepts %u random programs", programs);
	ok(!failures && compared > programs * 50, "%u states of registers are the kernel's", compared);
	return done();
}
