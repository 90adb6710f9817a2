/*
 * text.c - reading classic BPF: what classic_text() writes, every form of bpf_asm and tcpdump, and mistakes,
 * each of which is named.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "asm/classic_text.h"
#include "core/object.h"
#include "core/strbuf.h"
#include "tests/filter/program.h"
#include "tests/tap.h"

static int read_text(const char *text, struct classic_prog *prog, struct diags *d)
{
	return classic_read("t.bpf", text, strlen(text), prog, d);
}

static bool same(const struct classic_prog *a, const struct classic *b, uint32_t n)
{
	for (uint32_t i = 0; i < n && a->n == n; i++)
		if (a->insns[i].code != b[i].code || a->insns[i].jt != b[i].jt || a->insns[i].jf != b[i].jf ||
		    a->insns[i].k != b[i].k)
			return false;
	return a->n == n;
}

static void print_as(const struct classic_prog *prog, unsigned form, struct strbuf *out)
{
	if (form == 2)
		strbuf_printf(out, "%u\n", prog->n);
	for (uint32_t i = 0; i < prog->n; i++) {
		const struct classic *in = &prog->insns[i];

		if (form == 0)
			classic_text(prog, i, out);
		else
			strbuf_printf(out, form == 1 ? "{ 0x%x, %u, %u, 0x%08x }," : "%u %u %u %u", in->code,
				      in->jt, in->jf, in->k);
		strbuf_putc(out, '\n');
	}
}

static void round_trips(uint64_t seed)
{
	static const char *const names[] = { "-d", "-dd", "-ddd" };

	for (unsigned form = 0; form < 3; form++) {
		bool pass = true;

		for (unsigned i = 0; i < 300 && pass; i++) {
			struct classic insns[PROGRAM_MAX];
			struct strbuf text = STRBUF_INIT;
			struct classic_prog prog, again;
			struct diags d = { 0 };

			program_make(&prog, insns, &seed);
			print_as(&prog, form, &text);
			pass = !read_text(text.s, &again, &d) && same(&again, insns, prog.n);
			if (!pass) {
				diag_render(&d, false, &text);
				printf("# %s\n", text.s);
			}
			classic_free(&again);
			diag_free(&d);
			strbuf_free(&text);
		}
		ok(pass, "300 random programs, written as tcpdump %s does, read again", names[form]);
	}
}

/* One statement and what it is; two rets follow, for jumps to e and f. */
static const struct { const char *text; struct classic in;
} forms[] = {
	{ "ld [4]", { 0x20, 0, 0, 4 } }, { "ldh [0x0c]", { 0x28, 0, 0, 12 } },
	{ "LDB [ 014 ]", { 0x30, 0, 0, 12 } }, { "ld [x + 1]", { 0x40, 0, 0, 1 } },
	{ "ldh [%x+2]", { 0x48, 0, 0, 2 } }, { "ldb [x]", { 0x50, 0, 0, 0 } },
	{ "ld #0b101", { 0, 0, 0, 5 } }, { "ldi #-1", { 0, 0, 0, ~0u } }, { "ld M[3]", { 0x60, 0, 0, 3 } },
	{ "ld len", { 0x80, 0, 0, 0 } }, { "ld #len", { 0x80, 0, 0, 0 } },
	{ "ldx #pktlen", { 0x81, 0, 0, 0 } }, { "ldx #7", { 1, 0, 0, 7 } }, { "ldxi 7", { 1, 0, 0, 7 } },
	{ "ldx M[15]", { 0x61, 0, 0, 15 } }, { "ldxb 4*([14]&0xf)", { 0xb1, 0, 0, 14 } },
	{ "ldx 4 * ( [ 14 ] & 15 )", { 0xb1, 0, 0, 14 } }, { "ld #proto", { 0x20, 0, 0, 0xfffff000 } },
	{ "ld vlan_tpid", { 0x20, 0, 0, 0xfffff03c } }, { "ldb #rand", { 0x30, 0, 0, 0xfffff038 } },
	{ "ld mark", { 0x20, 0, 0, 0xfffff014 } }, { "st M[1]", { 2, 0, 0, 1 } },
	{ "stx M[2]", { 3, 0, 0, 2 } }, { "add #1", { 4, 0, 0, 1 } }, { "sub x", { 0x1c, 0, 0, 0 } },
	{ "mul %x", { 0x2c, 0, 0, 0 } }, { "neg", { 0x84, 0, 0, 0 } }, { "mod #3", { 0x94, 0, 0, 3 } },
	{ "xor x", { 0xac, 0, 0, 0 } }, { "rsh #4", { 0x74, 0, 0, 4 } }, { "tax", { 7, 0, 0, 0 } },
	{ "txa", { 0x87, 0, 0, 0 } }, { "ret a", { 0x16, 0, 0, 0 } }, { "ret %a", { 0x16, 0, 0, 0 } },
	{ "ret #0x40000", { 6, 0, 0, 0x40000 } }, { "jmp f", { 5, 0, 0, 1 } }, { "ja e", { 5, 0, 0, 0 } },
	{ "jeq #1, f", { 0x15, 1, 0, 1 } }, { "jeq x, e, f", { 0x1d, 0, 1, 0 } },
	{ "jneq #1, f", { 0x15, 0, 1, 1 } }, { "jne x, f", { 0x1d, 0, 1, 0 } },
	{ "jlt #9, f", { 0x35, 0, 1, 9 } }, { "jle %x, f", { 0x2d, 0, 1, 0 } },
	{ "jgt #9, f, e", { 0x25, 1, 0, 9 } }, { "jge #9, f", { 0x35, 1, 0, 9 } },
	{ "jset #0x1fff, f, e", { 0x45, 1, 0, 0x1fff } },
	{ "(000) jeq #0x800 jt 1\tjf 2", { 0x15, 0, 1, 0x800 } }, { "a: b: tax ; comment", { 7, 0, 0, 0 } },
	{ "/* c\n; d */ tax", { 7, 0, 0, 0 } },
};

static void check_forms(void)
{
	for (unsigned i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		const struct classic want[3] = { forms[i].in, { 6, 0, 0, 1 }, { 6, 0, 0, 0 } };
		struct strbuf text = STRBUF_INIT;
		struct classic_prog prog;
		struct diags d = { 0 };

		strbuf_printf(&text, "%s\ne: ret #1\nf:\n ret #0\n", forms[i].text);
		ok(!read_text(text.s, &prog, &d) && same(&prog, want, 3), "%.*s",
		   (int)strcspn(forms[i].text, "\n"), forms[i].text);
		classic_free(&prog);
		diag_free(&d);
		strbuf_free(&text);
	}
}

static const struct { const char *text, *message;
} mistakes[] = {
	{ "ldh [12\nret #0", "t.bpf:1:8: error: expected ']', found the end of the line" },
	{ "tax\nldq [1]\nret #0", "t.bpf:2:1: error: unknown instruction 'ldq'; did you mean 'ld'?" },
	{ "ld #prto\nret #0", "t.bpf:1:5: error: unknown operand 'prto'; did you mean 'proto'?" },
	{ "st [4]\nret #0", "t.bpf:1:4: error: st takes M[k]" },
	{ "ret x\nbogus", "t.bpf:2:1: error: unknown instruction 'bogus'" },
	{ "ret x\nbogus", "t.bpf:1:5: error: ret takes #k, a" },
	{ "ret #4294967296", "'4294967296' is no number of 32 bits" },
	{ "ret #0 #1", "t.bpf:1:8: error: expected the end of the line, found '#'" },
	{ "jeq #1, dorp\ndrop: ret #0", "unknown label 'dorp'; did you mean 'drop'?" },
	{ "a: tax\nja a\nret #0", "a jump backwards: classic programs have no loops" },
	{ "a: tax\na: ret #0", "t.bpf:2:1: error: label 'a' is defined twice" },
	{ "jeq M[1], a\na: ret #0", "jeq compares with #k or x" },
	{ "jeq #1\nret #0", "expected ',' and a label, found the end of the line" },
	{ "ldx 4*([14]&0x1f)\nret #0", "the mask 0xf" },
	{ "(001) ret #0", "this is instruction 0" },
	{ "2\n6 0 0 0", "1 instructions, but the first number promises 2" },
	{ "1\n6 0 0", "the last instruction has 3 numbers" },
	{ "1\n6 256 0 0", "t.bpf:2: error: jt is too large" },
	/* classic_check() */
	{ "", "no instructions" },
	{ "tax", "t.bpf:1: error: the last instruction is no ret" },
	{ "ld M[1]\nret a",
	  "t.bpf:1: error: M[1] is read, but a path leads here on which nothing was stored in it" },
	{ "jeq #0, l\nst M[1]\nl: ld M[1]\nret a", "t.bpf:3: error: M[1] is read" },
	{ "st M[16]\nret a", "M[16] does not exist" },
	{ "div #0\nret a", "division by zero" },
	{ "mod #0\nret a", "division by zero" },
	{ "lsh #32\nret a", "shift by 32 bits" },
	{ "ja e\ne:", "the jump leaves the program" },
	{ "jeq #1, e\nret #0\ne:", "the jump leaves the program" },
	{ "2\n5 0 0 4294967295\n6 0 0 0", "a jump backwards" },
	{ "2\n255 0 0 0\n6 0 0 0", "no such instruction: code 0xff" },
	{ "2\n32 0 0 4294963264\n6 0 0 0", "offset 0xfffff040" },
	/* classic_object() */
	{ "ld #poff\nret a", "t.bpf:1: error: xdp programs have no 'poff'" },
	{ "ld #mark\nret a", "t.bpf:1: error: xdp programs have no 'mark'" },
	{ "ld [0xfff00000]\nret a", "xdp programs have no loads relative to the network header" },
};

static void check_mistakes(void)
{
	const struct filter_options options = { .type = FILTER_XDP };

	for (unsigned i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		struct strbuf why = STRBUF_INIT;
		struct classic_prog prog;
		struct diags d = { 0 };
		bool failed = read_text(mistakes[i].text, &prog, &d) < 0;

		if (!failed) {
			struct object *obj = classic_object(&prog, &options, &d);

			failed = !obj;
			object_free(obj);
		}
		diag_render(&d, false, &why);
		if (!ok(failed && strstr(why.s, mistakes[i].message), "%s", mistakes[i].message))
			printf("# %s\n", why.s);
		classic_free(&prog);
		diag_free(&d);
		strbuf_free(&why);
	}
}

/* Any bytes: errors at most. */
static void damaged_text(uint64_t seed)
{
	static const char pieces[][12] = { "ld", "ldx", "jeq", "ja",   "ret",    "[",     "]",
					   "x",  "#",   "M[",  "4*([", "]&0xf)", ",",     "12",
					   "a:", "a",   "\n",  " ",    ";",      "/*",    "*/",
					   "(",  ")",   "-",   "%",    "{",      "proto", "99999999999" };

	for (unsigned i = 0; i < 3000; i++) {
		struct strbuf text = STRBUF_INIT;
		struct classic_prog prog;
		struct diags d = { 0 };

		for (uint32_t n = program_random(&seed, 30); n; n--) {
			strbuf_puts(&text, pieces[program_random(&seed, sizeof(pieces) / sizeof(pieces[0]))]);
			if (!program_random(&seed, 20))
				strbuf_putc(&text, (char)program_random(&seed, 256));
		}
		if (!classic_read("t.bpf", text.s, text.len, &prog, &d)) {
			const struct filter_options options = { .type = FILTER_TC };

			object_free(classic_object(&prog, &options, &d));
		}
		classic_free(&prog);
		diag_free(&d);
		strbuf_free(&text);
	}
	ok(true, "3000 texts of pieces do no harm");
}

int main(void)
{
	const char *given = getenv("FILTER_SEED");
	uint64_t seed = (given ? strtoull(given, NULL, 0) : (uint64_t)time(NULL)) | 1;

	note("FILTER_SEED=%llu", (unsigned long long)seed);
	round_trips(seed);
	check_forms();
	check_mistakes();
	damaged_text(seed);
	return done();
}
