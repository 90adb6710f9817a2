/*
 * Every encoder of arm64_enc.h over a grid of operands: the word must be what llvm-mc makes of the text.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "jit/arm64_enc.h"
#include "tests/tap.h"

enum { MOST = 200000 };

static struct { uint32_t word, group; } wanted[MOST];
static const char *groups[128];
static unsigned n_wanted, n_groups;
static FILE *text;

static void group(const char *name)
{
	groups[n_groups++] = name;
}

__attribute__((format(printf, 2, 3)))
static void want(uint32_t word, const char *format, ...)
{
	va_list ap;

	if (n_wanted == MOST)
		abort();
	wanted[n_wanted].word = word;
	wanted[n_wanted++].group = n_groups - 1;
	va_start(ap, format);
	vfprintf(text, format, ap);
	va_end(ap);
	fputc('\n', text);
}

/* Names of registers: 31 is zero, or the stack pointer. */
static const char *name(unsigned w, unsigned r, const char *last)
{
	static char names[8][8];
	static unsigned next;
	char *s = names[next++ % 8];

	if (r == 31)
		snprintf(s, 8, "%s%s", w == 32 ? "w" : *last == 's' ? "" : "x", last);
	else
		snprintf(s, 8, "%c%u", w == 32 ? 'w' : 'x', r);
	return s;
}

static const char *z(unsigned w, unsigned r)
{
	return name(w, r, "zr");
}

static const char *sp(unsigned w, unsigned r)
{
	return name(w, r, "sp");
}

static const unsigned regs[] = { 0, 9, 16, 30, 31 };
enum { N_REGS = sizeof(regs) / sizeof(*regs) };

/* Registers of w bits, of 64; those of an address. */
#define Z(r) z(w, r)
#define S(r) sp(w, r)
#define X(r) z(64, r)
#define A(r) sp(64, r)

#define EACH(r) for (unsigned r##_ = 0, r = regs[0]; r##_ < N_REGS; r = regs[++r##_ % N_REGS])
#define WIDTHS(w) for (unsigned w = 32; w <= 64; w += 32)
#define SIZES(s) for (unsigned s = 8; s <= 64; s *= 2)

/* ---- arithmetic ---- */

static void immediates(void)
{
	static const uint32_t imms[] = { 0, 1, 255, 4095, 4096, 0x123000, 0xfff000 };

	group("add, sub, cmp, cmn with immediates");
	WIDTHS(w) EACH(d) EACH(n) for (unsigned k = 0; k < 7; k++) {
		want(a64_add_imm(w, d, n, imms[k]), "add %s, %s, #%u", S(d), S(n), imms[k]);
		want(a64_sub_imm(w, d, n, imms[k]), "sub %s, %s, #%u", S(d), S(n), imms[k]);
		want(a64_cmp_imm(w, n, imms[k]), "cmp %s, #%u", S(n), imms[k]);
		want(a64_cmn_imm(w, n, imms[k]), "cmn %s, #%u", S(n), imms[k]);
	}
	ok(a64_is_imm12(4095) && a64_is_imm12(0xfff000) && !a64_is_imm12(4097) && !a64_is_imm12(0x1000000),
	   "immediates of 12 bits, shifted or not");
	group("movz, movn, movk");
	WIDTHS(w) EACH(d) for (unsigned part = 0; part < w / 16; part++)
		for (unsigned imm = 0x8001; imm <= 0x8003; imm++) {
			want(a64_movz(w, d, imm, part), "movz %s, #%u, lsl #%u", Z(d), imm, part * 16);
			want(a64_movn(w, d, imm, part), "movn %s, #%u, lsl #%u", Z(d), imm, part * 16);
			want(a64_movk(w, d, imm, part), "movk %s, #%u, lsl #%u", Z(d), imm, part * 16);
		}
}

typedef uint32_t (*rrr)(unsigned w, unsigned d, unsigned n, unsigned m);
typedef uint32_t (*shifted_rrr)(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t how);

static void shifted(void)
{
	static const struct { const char *text; shifted_rrr encode; unsigned hows; } ops[] = {
		{ "add", a64_add, 3 }, { "sub", a64_sub, 3 }, { "and", a64_and, 4 }, { "bic", a64_bic, 4 },
		{ "orr", a64_orr, 4 }, { "orn", a64_orn, 4 }, { "eor", a64_eor, 4 }, { "eon", a64_eon, 4 },
	};
	static const char *const hows[] = { "lsl", "lsr", "asr", "ror" };

	for (unsigned o = 0; o < 8; o++) {
		group(ops[o].text);
		WIDTHS(w) EACH(d) EACH(n) EACH(m) for (unsigned how = 0; how < ops[o].hows; how++)
			for (unsigned bits = 0; bits < w; bits += w / 2 - 1)
				want(ops[o].encode(w, d, n, m, a64_shifted((enum a64_shift)how, bits)),
				     "%s %s, %s, %s, %s #%u", ops[o].text, Z(d), Z(n), Z(m), hows[how],
				     bits);
	}
	group("cmp, tst, mov");
	WIDTHS(w) EACH(n) EACH(m) {
		want(a64_mov(w, n, m), "mov %s, %s", Z(n), Z(m));
		for (unsigned how = 0; how < 3; how++) {
			want(a64_cmp(w, n, m, a64_shifted((enum a64_shift)how, 3)), "cmp %s, %s, %s #3", Z(n),
			     Z(m), hows[how]);
			want(a64_tst(w, n, m, a64_shifted((enum a64_shift)how, 3)), "tst %s, %s, %s #3", Z(n),
			     Z(m), hows[how]);
		}
	}
}

static void extended(void)
{
	static const char *const hows[] = {
		"uxtb", "uxth", "uxtw", "uxtx", "sxtb", "sxth", "sxtw", "sxtx"
	};

	group("add, sub, cmp of extended registers");
	EACH(d) EACH(n) EACH(m) for (unsigned how = 0; how < 8; how++)
		for (unsigned bits = 0; bits < 5; bits++) {
			uint32_t e = a64_extended((enum a64_extend)how, bits);
			const char *from = z(how & 2 && how & 1 ? 64 : 32, m);

			want(a64_add_extended(64, d, n, m, e), "add %s, %s, %s, %s #%u", A(d), A(n), from,
			     hows[how], bits);
			want(a64_sub_extended(64, d, n, m, e), "sub %s, %s, %s, %s #%u", A(d), A(n), from,
			     hows[how], bits);
			want(a64_cmp_extended(64, n, m, e), "cmp %s, %s, %s #%u", A(n), from, hows[how], bits);
		}
}

static void three(void)
{
	static const struct { const char *text; rrr encode; } ops[] = {
		{ "udiv", a64_udiv }, { "sdiv", a64_sdiv }, { "lsl", a64_lsl }, { "lsr", a64_lsr },
		{ "asr", a64_asr }, { "ror", a64_ror },
	};

	for (unsigned o = 0; o < 6; o++) {
		group(ops[o].text);
		WIDTHS(w) EACH(d) EACH(n) EACH(m)
			want(ops[o].encode(w, d, n, m), "%s %s, %s, %s", ops[o].text, Z(d), Z(n), Z(m));
	}
	group("madd, msub, umulh, extr");
	WIDTHS(w) EACH(d) EACH(n) EACH(m) {
		EACH(a) {
			want(a64_madd(w, d, n, m, a), "madd %s, %s, %s, %s", Z(d), Z(n), Z(m), Z(a));
			want(a64_msub(w, d, n, m, a), "msub %s, %s, %s, %s", Z(d), Z(n), Z(m), Z(a));
		}
		want(a64_umulh(d, n, m), "umulh %s, %s, %s", X(d), X(n), X(m));
		want(a64_extr(w, d, n, m, w - 3), "extr %s, %s, %s, #%u", Z(d), Z(n), Z(m), w - 3);
	}
}

static const char *const conditions[] = {
	"eq", "ne", "hs", "lo", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"
};

static void selects(void)
{
	group("csel and its kind");
	WIDTHS(w) EACH(d) EACH(n) EACH(m) for (unsigned cc = 0; cc < 14; cc++) {
		const char *c = conditions[cc];

		want(a64_csel(w, d, n, m, cc), "csel %s, %s, %s, %s", Z(d), Z(n), Z(m), c);
		want(a64_csinc(w, d, n, m, cc), "csinc %s, %s, %s, %s", Z(d), Z(n), Z(m), c);
		want(a64_csinv(w, d, n, m, cc), "csinv %s, %s, %s, %s", Z(d), Z(n), Z(m), c);
		want(a64_csneg(w, d, n, m, cc), "csneg %s, %s, %s, %s", Z(d), Z(n), Z(m), c);
	}
}

static void bits(void)
{
	group("bit fields");
	WIDTHS(w) EACH(d) EACH(n) for (unsigned low = 0; low < w; low += 5)
		for (unsigned b = 1; low + b <= w; b += 3) {
			want(a64_ubfx(w, d, n, low, b), "ubfx %s, %s, #%u, #%u", Z(d), Z(n), low, b);
			want(a64_sbfx(w, d, n, low, b), "sbfx %s, %s, #%u, #%u", Z(d), Z(n), low, b);
			want(a64_ubfiz(w, d, n, low, b), "ubfiz %s, %s, #%u, #%u", Z(d), Z(n), low, b);
			want(a64_sbfiz(w, d, n, low, b), "sbfiz %s, %s, #%u, #%u", Z(d), Z(n), low, b);
			want(a64_bfi(w, d, n, low, b), "bfi %s, %s, #%u, #%u", Z(d), Z(n), low, b);
		}
	group("shifts by immediates");
	WIDTHS(w) EACH(d) EACH(n) for (unsigned b = 1; b < w; b++) {
		want(a64_lsl_imm(w, d, n, b), "lsl %s, %s, #%u", Z(d), Z(n), b);
		want(a64_lsr_imm(w, d, n, b), "lsr %s, %s, #%u", Z(d), Z(n), b);
		want(a64_asr_imm(w, d, n, b), "asr %s, %s, #%u", Z(d), Z(n), b);
	}
	group("bytes reversed");
	WIDTHS(w) EACH(d) EACH(n) {
		want(a64_rev(w, d, n), "rev %s, %s", Z(d), Z(n));
		want(a64_rev16(w, d, n), "rev16 %s, %s", Z(d), Z(n));
	}
}

/* Every pattern that there is; and values that are none. */
static void patterns(void)
{
	static uint64_t all[6000];
	unsigned n = 0, missed = 0, wrong = 0;
	uint64_t state = 0x1357;

	group("bitwise operations with patterns");
	for (unsigned period = 2; period <= 64; period *= 2)
		for (unsigned ones = 1; ones < period; ones++)
			for (unsigned turn = 0; turn < period; turn++) {
				uint64_t low = (1ull << ones) - 1, v = 0;

				low = turn ? low << turn | low >> (period - turn) : low;
				for (unsigned at = 0; at < 64; at += period)
					v |= (period == 64 ? low : low & ((1ull << period) - 1)) << at;
				all[n++] = v;
			}
	for (unsigned k = 0; k < n; k++) {
		unsigned d = regs[k % N_REGS], s = regs[k / 7 % N_REGS];
		unsigned w = all[k] >> 32 == (uint32_t)all[k] ? 32 : 64;
		uint64_t v = w == 32 ? (uint32_t)all[k] : all[k];
		int32_t p = a64_pattern(w, v);
		unsigned long long imm = v;

		missed += p == A64_NO_PATTERN || (w == 32 && a64_pattern(64, all[k]) == A64_NO_PATTERN);
		want(a64_and_imm(w, d, s, p), "and %s, %s, #%#llx", S(d), Z(s), imm);
		want(a64_orr_imm(w, d, s, p), "orr %s, %s, #%#llx", S(d), Z(s), imm);
		want(a64_eor_imm(w, d, s, p), "eor %s, %s, #%#llx", S(d), Z(s), imm);
		want(a64_tst_imm(w, s, p), "tst %s, #%#llx", Z(s), imm);
	}
	ok(!missed, "all %u patterns are found", n);
	for (unsigned k = 0; k < 200000; k++) {
		uint64_t v = all[(state = state * 6364136223846793005 + 1442695040888963407) >> 33 & 4095];
		bool is = false;

		v ^= 1ull << (state >> 20 & 63);
		for (unsigned j = 0; j < n && !is; j++)
			is = all[j] == v;
		wrong += is != (a64_pattern(64, v) != A64_NO_PATTERN);
		k += 99;
	}
	ok(!wrong && a64_pattern(64, 0) == A64_NO_PATTERN && a64_pattern(32, UINT32_MAX) == A64_NO_PATTERN,
	   "what is no pattern is refused");
}

/* ---- memory ---- */

static const char *access_name(enum a64_access how, unsigned size)
{
	static const char *const names[4][4] = {
		{ "strb", "strh", "str", "str" }, { "ldrb", "ldrh", "ldr", "ldr" },
		{ "ldrsb", "ldrsh", "ldrsw", NULL }, { "ldrsb", "ldrsh", NULL, NULL },
	};

	return names[how][__builtin_ctz(size / 8)];
}

static void loads_and_stores(void)
{
	static const uint32_t words[] = { 0, 1, 100, 4095 };
	static const int32_t near[] = { -256, -1, 0, 3, 255 };

	group("loads and stores");
	for (unsigned how = 0; how < 4; how++) SIZES(size) EACH(t) EACH(n) {
		enum a64_access a = (enum a64_access)how;
		unsigned w = how == A64_LDRS64 || size == 64 ? 64 : 32;
		const char *op = access_name(a, size);

		if (!op)
			continue;
		for (unsigned k = 0; k < 4; k++)
			want(a64_ldst(a, size, t, n, words[k] * size / 8), "%s %s, [%s, #%u]", op, Z(t),
			     A(n), words[k] * size / 8);
		EACH(m) {
			want(a64_ldst_reg(a, size, t, n, m, false), "%s %s, [%s, %s]", op, Z(t), A(n),
			     X(m));
			if (size > 8)
				want(a64_ldst_reg(a, size, t, n, m, true), "%s %s, [%s, %s, lsl #%d]", op, Z(t),
				     A(n), X(m), __builtin_ctz(size / 8));
		}
		for (unsigned k = 0; k < 5; k++) {
			want(a64_ldst_near(a, size, t, n, near[k]), "%.2su%s %s, [%s, #%d]", op, op + 2, Z(t),
			     A(n), near[k]);
			if (t == n)
				continue;	/* llvm-mc minds */
			want(a64_ldst_pre(a, size, t, n, near[k]), "%s %s, [%s, #%d]!", op, Z(t), A(n),
			     near[k]);
			want(a64_ldst_post(a, size, t, n, near[k]), "%s %s, [%s], #%d", op, Z(t), A(n),
			     near[k]);
		}
	}
	group("pairs");
	WIDTHS(w) EACH(t) EACH(t2) EACH(n) for (int at = -64; at < 64; at += 21) {
		int32_t offset = at * (int32_t)(w / 8);

		want(a64_stp(w, t, t2, n, offset), "stp %s, %s, [%s, #%d]", Z(t), Z(t2), A(n), offset);
		if (t == t2)
			continue;
		want(a64_ldp(w, t, t2, n, offset), "ldp %s, %s, [%s, #%d]", Z(t), Z(t2), A(n), offset);
		if (t == n || t2 == n)
			continue;
		want(a64_stp_pre(w, t, t2, n, offset), "stp %s, %s, [%s, #%d]!", Z(t), Z(t2), A(n),
		     offset);
		want(a64_ldp_post(w, t, t2, n, offset), "ldp %s, %s, [%s], #%d", Z(t), Z(t2), A(n),
		     offset);
	}
}

static void atomics(void)
{
	static const struct { enum a64_atomic op; const char *text; } ops[] = {
		{ A64_LDADD, "add" }, { A64_LDCLR, "clr" }, { A64_LDEOR, "eor" }, { A64_LDSET, "set" },
	};

	group("exclusive and ordered accesses");
	SIZES(size) EACH(t) EACH(n) {
		const char *suffix = size == 8 ? "b" : size == 16 ? "h" : "";
		unsigned w = size == 64 ? 64 : 32;

		want(a64_ldar(size, t, n), "ldar%s %s, [%s]", suffix, Z(t), A(n));
		want(a64_stlr(size, t, n), "stlr%s %s, [%s]", suffix, Z(t), A(n));
		want(a64_ldxr(size, t, n), "ldxr%s %s, [%s]", suffix, Z(t), A(n));
		EACH(s) {
			if (s == t || s == n)
				continue;
			want(a64_stxr(size, s, t, n), "stxr%s %s, %s, [%s]", suffix, z(32, s), Z(t), A(n));
			want(a64_stlxr(size, s, t, n), "stlxr%s %s, %s, [%s]", suffix, z(32, s), Z(t),
			     A(n));
		}
	}
	want(a64_dmb_ish(), "dmb ish");
	group("LSE");
	SIZES(size) EACH(s) EACH(t) EACH(n) {
		const char *suffix = size == 8 ? "b" : size == 16 ? "h" : "";
		unsigned w = size == 64 ? 64 : 32;

		want(a64_casal(size, s, t, n), "casal%s %s, %s, [%s]", suffix, Z(s), Z(t), A(n));
		want(a64_atomic(A64_SWP, size, s, t, n), "swpal%s %s, %s, [%s]", suffix, Z(s), Z(t),
		     A(n));
		for (unsigned k = 0; k < 4; k++) {
			want(a64_atomic(ops[k].op, size, s, t, n), "ld%sal%s %s, %s, [%s]", ops[k].text, suffix,
			     Z(s), Z(t), A(n));
			want(a64_atomic_plain(ops[k].op, size, s, n), "st%s%s %s, [%s]", ops[k].text, suffix,
			     Z(s), A(n));
		}
	}
}

/* ---- jumps ---- */

static void jumps(void)
{
	static const int64_t near[] = { -32768, -4, 0, 8, 32764 };
	static const int64_t mid[] = { -(1 << 20), -4, 0, 32768, (1 << 20) - 4 };
	static const int64_t far[] = { -(1 << 27), -4, 0, 1 << 20, (1 << 27) - 4 };
	bool turned = true;

	group("jumps");
	for (unsigned k = 0; k < 5; k++) {
		int n = (int)near[k], m = (int)mid[k], f = (int)far[k];

		want(a64_aim(a64_b(), f), "b #%d", f);
		want(a64_aim(a64_bl(), f), "bl #%d", f);
		for (unsigned cc = 0; cc < 14; cc++) {
			want(a64_aim(a64_b_cond(cc), m), "b.%s #%d", conditions[cc], m);
			want(a64_aim(a64_opposite(a64_b_cond(cc)), m), "b.%s #%d", conditions[cc ^ 1], m);
		}
		EACH(t) {
			WIDTHS(w) {
				want(a64_aim(a64_cbz(w, t), m), "cbz %s, #%d", Z(t), m);
				want(a64_aim(a64_cbnz(w, t), m), "cbnz %s, #%d", Z(t), m);
			}
			for (unsigned bit = 0; bit < 64; bit += 9) {
				want(a64_aim(a64_tbz(t, bit), n), "tbz %s, #%u, #%d", X(t), bit, n);
				want(a64_aim(a64_tbnz(t, bit), n), "tbnz %s, #%u, #%d", X(t), bit, n);
				turned &= a64_opposite(a64_tbz(t, bit)) == a64_tbnz(t, bit) &&
					  a64_opposite(a64_tbnz(t, bit)) == a64_tbz(t, bit);
			}
			turned &= a64_opposite(a64_cbz(64, t)) == a64_cbnz(64, t) &&
				  a64_opposite(a64_cbnz(32, t)) == a64_cbz(32, t);
			want(a64_aim_adr(a64_adr(t), m + (k == 2)), "adr %s, #%d", X(t), m + (k == 2));
			want(a64_aim_adr(a64_adrp(t), m), "adrp %s, #%lld", X(t), (long long)m * 4096);
			want(a64_br(t), "br %s", X(t));
			want(a64_blr(t), "blr %s", X(t));
		}
	}
	want(a64_ret(), "ret");
	want(a64_nop(), "nop");
	want(a64_bti_c(), "bti c");
	want(a64_brk(0xf001), "brk #0xf001");
	ok(turned, "the opposite of cbz and tbz, and back");
	ok(a64_reach(a64_b()) == 1 << 27 && a64_reach(a64_b_cond(3)) == 1 << 20 &&
	   a64_reach(a64_cbnz(64, 31)) == 1 << 20 && a64_reach(a64_tbz(30, 63)) == 1 << 15,
	   "how far jumps reach");
}

/* What llvm-mc says, line by line. */
static void compare(FILE *f)
{
	static unsigned bad[128], n[128];
	unsigned k = 0;
	char line[512];

	while (fgets(line, sizeof(line), f)) {
		const char *at = strstr(line, "encoding: [");
		unsigned b[4];
		uint32_t word;

		if (!at || k == n_wanted ||
		    sscanf(at, "encoding: [%x,%x,%x,%x]", b, b + 1, b + 2, b + 3) != 4)
			continue;
		word = b[0] | b[1] << 8 | b[2] << 16 | b[3] << 24;
		n[wanted[k].group]++;
		if (word != wanted[k].word && bad[wanted[k].group]++ < 3)
			note("%.60s: %08x, not %08x", line, word, wanted[k].word);
		k++;
	}
	ok(k == n_wanted, "llvm-mc reads all %u lines", n_wanted);
	for (unsigned g = 0; g < n_groups; g++)
		ok(!bad[g], "%s: %u instructions", groups[g], n[g]);
}

int main(void)
{
	char name_of[] = "/tmp/arm64_enc.XXXXXX", command[128];
	int fd = mkstemp(name_of);
	FILE *f;

	text = fd < 0 ? NULL : fdopen(fd, "w");
	if (!text)
		return 99;
	immediates();
	shifted();
	extended();
	three();
	selects();
	bits();
	patterns();
	loads_and_stores();
	atomics();
	jumps();
	fclose(text);
	snprintf(command, sizeof(command), "llvm-mc-19 -triple=aarch64 -mattr=+v8.5a -show-encoding %s",
		 name_of);
	if (system("command -v llvm-mc-19 >/dev/null")) {
		skip("encoders", "llvm-mc-19 is not installed");
	} else {
		f = popen(command, "r");
		if (f)
			compare(f);
		if (!f || pclose(f))
			ok(false, "llvm-mc takes the text");
	}
	unlink(name_of);
	return done();
}
