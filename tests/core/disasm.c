/*
 * The disassembler against its three models: the running kernel's verifier log, llvm-mc-19 and GNU as.
 * Where they are missing, what Linux 6.18 and LLVM 19 printed is recorded below.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif
#include "core/disasm.h"
#include "core/strbuf.h"
#include "tests/core/command.h"
#include "tests/tap.h"

static const char *text_of(const struct insn *in, enum disasm_style style, const struct disasm_names *names)
{
	static struct strbuf out = STRBUF_INIT;

	strbuf_cut(&out, 0);
	disasm(&out, in, 0, style, names);
	return out.s;
}

/* ---- recorded ---- */

static const struct {
	struct insn in[2];
	const char *kernel, *pseudoc, *mnemonic;
} recorded[] = {
	{ { { .opcode = 0x7b, .dst = 10, .src = 1, .off = -8 } },
	  "*(u64 *)(r10 -8) = r1",
	  "*(u64 *)(r10 - 8) = r1",
	  "stxdw [%r10-8],%r1" },
	{ { { .opcode = 0x61, .dst = 1, .src = 2 } },
	  "r1 = *(u32 *)(r2 +0)",
	  "w1 = *(u32 *)(r2 + 0)",
	  "ldxw %r1,[%r2+0]" },
	{ { { .opcode = 0x55, .dst = 3, .off = 2, .imm = -1 } },
	  "if r3 != 0xffffffff goto pc+2",
	  "if r3 != -1 goto +2",
	  "jne %r3,-1,2" },
	{ { { .opcode = 0x06, .imm = -4 } }, "gotol pc-4", "gotol -4", "jal -4" },
	{ { { .opcode = 0x94, .dst = 1, .off = 1, .imm = 5 } }, "w1 s%= 5", "w1 s%= 5", "smod32 %r1,5" },
	{ { { .opcode = 0x85, .imm = 1 } }, "call bpf_map_lookup_elem#1", "call 1", "call 1" },
	{ { { .opcode = 0x85, .imm = 9999 } }, "call unknown#9999", "call 9999", "call 9999" },
	{ { { .opcode = 0x85, .src = 1, .imm = 2 } }, "call pc+2", "call pc+2", "call local +2" },
	{ { { .opcode = 0x18, .dst = 1, .imm = -2 }, { .imm = -1 } },
	  "r1 = 0xfffffffffffffffe",
	  "r1 = -2 ll",
	  "lddw %r1,0xfffffffffffffffe" },
	{ { { .opcode = 0x18, .dst = 1, .src = 2, .imm = 3 }, { .imm = 5 } },
	  "r1 = 0x500000003",
	  "ld_pseudo r1, 2, 21474836483",
	  "ld_pseudo %r1,2,0x500000003" },
	{ { { .opcode = 0x48, .src = 1, .imm = 14 } },
	  "r0 = *(u16 *)skb[r1 + 14]",
	  "r0 = *(u16 *)skb[r1 + 14]",
	  "ldindh %r1,14" },
	{ { { .opcode = 0xc3, .dst = 1, .src = 2, .off = 8, .imm = 0xf1 } },
	  "r0 = atomic_cmpxchg((u32 *)(r1 +8), r0, r2)",
	  "w0 = cmpxchg32_32(r1 + 8, w0, w2)",
	  "acmp32 [%r1+8],%r2" },
	/* legal nowhere */
	{ { { .opcode = 0xdb, .dst = 1, .src = 2, .off = 3, .imm = 0x77 } },
	  "BUG_db",
	  ".8byte 0x77000321db",
	  ".8byte 0x77000321db" },
	{ { { .opcode = 0xd4, .dst = 1, .imm = 7 } },
	  "r1 = le7 r1",
	  ".8byte 0x7000001d4",
	  ".8byte 0x7000001d4" },
	{ { { .opcode = 0x0f, .dst = 1, .src = 2, .imm = 5 } },
	  "r1 += r2",
	  ".8byte 0x50000210f",
	  ".8byte 0x50000210f" },
	{ { { .opcode = 0xd3, .dst = 1, .src = 2, .imm = 1 } },
	  "r2 = atomic_fetch_add((u8 *)(r1 +0), r2)",
	  ".8byte 0x1000021d3",
	  ".8byte 0x1000021d3" },
	{ { { .opcode = 0x95, .dst = 3 } }, "exit", ".8byte 0x395", ".8byte 0x395" },
	{ { { .opcode = 0x18, .dst = 1 }, { .off = 1 } },
	  "r1 = 0x0",
	  ".8byte 0x118, 0x10000",
	  ".8byte 0x118, 0x10000" },
};

static void against_records(void)
{
	for (size_t i = 0; i < sizeof(recorded) / sizeof(*recorded); i++) {
		struct insn in[2] = { recorded[i].in[0], recorded[i].in[1] };
		const char *const expected[] = { recorded[i].kernel, recorded[i].pseudoc,
						 recorded[i].mnemonic };

		isa_classify_all(in, 2);
		for (int style = DISASM_KERNEL; style <= DISASM_MNEMONIC; style++) {
			const char *text = text_of(in, (enum disasm_style)style, NULL);

			if (!ok(strcmp(text, expected[style]) == 0, "%s", expected[style]))
				note("got %s", text);
		}
	}
}

/* ---- names ---- */

static const char *operand(const void *arg, uint32_t pc, const struct insn *in)
{
	(void)pc;
	(void)in;
	return arg;
}

static bool address(const void *arg, uint32_t pc, const struct insn *in, uint64_t *value)
{
	(void)arg;
	(void)pc;
	(void)in;
	*value = 0xffff888012345678;
	return true;
}

static bool named(struct insn first, enum disasm_style style, const char *expected)
{
	const struct disasm_names names = { "here", operand, address, false };
	struct insn in[2] = { first };
	const char *text;

	isa_classify_all(in, 2);
	text = text_of(in, style, &names);
	if (strcmp(text, expected) != 0)
		note("got %s", text);
	return strcmp(text, expected) == 0;
}

static void with_names(void)
{
	const struct insn jump = { .opcode = 0x05, .off = 1 }, local = { .opcode = 0x85, .src = 1, .imm = 4 },
		kfunc = { .opcode = 0x85, .src = 2, .imm = 77 }, map = { .opcode = 0x18, .dst = 1, .src = 5 };

	ok(named(jump, DISASM_PSEUDOC, "goto here"), "label of a jump");
	ok(named(jump, DISASM_KERNEL, "goto pc+1"), "but not in the kernel's style");
	ok(named(local, DISASM_PSEUDOC, "call here") && named(local, DISASM_MNEMONIC, "call here"),
	   "function");
	ok(named(kfunc, DISASM_KERNEL, "call here#77") && named(kfunc, DISASM_PSEUDOC, "call here"),
	   "kernel function");
	ok(named((struct insn){ .opcode = 0x85, .src = 2, .off = 1, .imm = 77 }, DISASM_PSEUDOC,
		 ".8byte 0x4d00012085"), "but not one of a module, which text cannot say");
	ok(named(map, DISASM_PSEUDOC, "r1 = here ll") && named(map, DISASM_MNEMONIC, "lddw %r1,here"),
	   "symbol");
	ok(named(map, DISASM_KERNEL, "r1 = 0xffff888012345678"), "address of a map");
}

/* ---- the running kernel ---- */

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <sys/syscall.h>

/* The log of loading `in` before "r0 = 0; exit"; NULL: bpf(2) is not allowed. */
static const char *kernel_log(const struct insn *in, size_t n)
{
	static char log[65536];
	struct insn prog[4] = { in[0], in[n - 1] };
	uint8_t bytes[32];
	union bpf_attr attr;
	int fd;

	prog[n] = (struct insn){ .opcode = 0xb7 };
	prog[n + 1] = (struct insn){ .opcode = 0x95 };
	isa_encode(prog, n + 2, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, bytes);
	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
	attr.insns = (uintptr_t)bytes;
	attr.insn_cnt = (uint32_t)n + 2;
	attr.license = (uintptr_t)"GPL";
	attr.log_level = 2;
	attr.log_buf = (uintptr_t)log;
	attr.log_size = sizeof(log);
	log[0] = '\0';
	fd = (int)syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	if (fd < 0 && (errno == EPERM || errno == ENOSYS) && !log[0])
		return NULL;
	if (fd >= 0)
		close(fd);
	return log;
}

/* Text of the first instruction in the log's table of live registers; false: the kernel did not get there. */
static bool text_in_log(const char *log, char *text, size_t size)
{
	const char *at = strstr(log, "Live regs before insn:\n"), *end;
	size_t len;

	at = at ? strstr(at, "0: ") : NULL;
	at = at ? strchr(at + 3, ' ') : NULL;
	if (!at)
		return false;
	at++;
	if (*at == '(')
		at = strchr(at, ' ') + 1;
	end = strchr(at, '\n');
	len = end ? (size_t)(end - at) : strlen(at);
	if (len >= size)
		return false;
	memcpy(text, at, len);
	text[len] = '\0';
	return true;
}

static void against_kernel(void)
{
	static const uint8_t dsts[] = { 1, 10 }, srcs[] = { 0, 1, 2, 3, 9 };
	static const int16_t offs[] = { 0, 1, -1, 8, 16, 32, -7 };
	static const int32_t imms[] = {
		0, 1, 16, 64, 5, -2, 0x40, 0x51, 0xe1, 0xf1, 0xf0, 0x100, 0x110, 0x77
	};
	unsigned compared = 0, differ = 0;
	char theirs[256];

	for (unsigned i = 0; i < 256 * 2 * 5 * 7 * 14; i++) {
		unsigned k = i / 256;
		struct insn in[2] = { { .opcode = (uint8_t)i, .dst = dsts[k % 2], .src = srcs[k / 2 % 5],
					.off = offs[k / 10 % 7], .imm = imms[k / 70 % 14] } };
		size_t n = isa_is_imm64(&in[0]) ? 2 : 1;
		const char *log, *ours;

		if ((in[0].opcode & 0xe7) != 0xc3 && i % 11)	/* a sample, but every atomic */
			continue;
		isa_classify_all(in, n);
		log = kernel_log(in, n);
		if (!log) {
			skip("the running kernel's texts", "bpf(2): %s", strerror(errno));
			return;
		}
		if (!text_in_log(log, theirs, sizeof(theirs)))
			continue;
		compared++;
		ours = text_of(in, DISASM_KERNEL, NULL);
		if (strcmp(ours, theirs) != 0 && differ++ < 10)
			note("opcode %02x dst %u src %u off %d imm %d: kernel '%s', ours '%s'", in[0].opcode,
			     in[0].dst, in[0].src, in[0].off, in[0].imm, theirs, ours);
	}
	ok(differ == 0 && compared > 1000, "%u instructions as the running kernel prints them, %u differ",
	   compared, differ);
}
#else
static void against_kernel(void)
{
	skip("the running kernel's texts", "no linux/bpf.h here");
}
#endif

/* ---- llvm-mc and GNU as ---- */

/* A specimen of row `id`; returns its slots. */
static size_t specimen(unsigned id, struct insn in[2])
{
	const struct isa_row *row = &isa_rows[id];
	unsigned form = row->form;
	bool no_dst = form == FORM_NONE || form == FORM_JMP || form == FORM_JMP_IMM || form == FORM_CALL ||
		      form == FORM_CALL_OFF || form == FORM_PKT_ABS || form == FORM_PKT_IND;

	in[0] = (struct insn){ .opcode = row->opcode, .dst = no_dst ? 0 : 3 };
	in[0].src = (uint8_t)(row->src == ISA_REG ? 7 : row->src);
	in[0].off = (int16_t)(row->form == FORM_NONE ? 0 : row->off == ISA_ANY ? -8 : row->off);
	in[0].imm = row->imm == ISA_ANY ? -123456 : row->imm;
	/* LLVM's ld_pseudo drops the upper half. */
	in[1] = (struct insn){ .imm = row->op == OP_LD_IMM64 ? 77 : 0 };
	if (form == FORM_PKT_IND)
		in[0].imm = 0;		/* LLVM has no text for it */
	isa_classify_all(in, form == FORM_DST_IMM64 ? 2 : 1);
	return form == FORM_DST_IMM64 ? 2 : 1;
}

static bool write_text(const char *path, const struct strbuf *text)
{
	FILE *f = fopen(path, "w");
	bool written = f && fwrite(text->s, 1, text->len, f) == text->len;

	return f && fclose(f) == 0 && written;
}

/* Whether LLVM 19 has a text for the row: it is older than these, or drops a field. */
static bool llvm_knows(unsigned id)
{
	switch (isa_rows[id].op) {
	case OP_A_LOAD_ACQ:
	case OP_A_STORE_REL:	/* from LLVM 20 on */
	case OP_CALL_LOCAL:
	case OP_CALL_KFUNC:	/* printed as a call of a helper */
		return false;
	}
	return true;
}

/* Copies a line, blanks squeezed and without the ones around it. */
static void squeeze(const char *line, size_t len, char *out)
{
	char *start = out;

	for (size_t i = 0; i < len; i++) {
		char c = line[i] == '\t' ? ' ' : line[i];

		if (c != ' ' || (out > start && out[-1] != ' '))
			*out++ = c;
	}
	while (out > start && out[-1] == ' ')
		out--;
	*out = '\0';
}

static void llvm_prints(const char *folder)
{
	struct strbuf bytes = STRBUF_INIT, theirs = STRBUF_INIT, path = STRBUF_INIT;
	unsigned differ = 0, compared = 0;
	struct insn in[2];
	const char *line;

	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		size_t n = specimen(id, in);
		uint8_t raw[16];

		isa_encode(in, n, false, raw);
		for (size_t i = 0; llvm_knows(id) && i < 8 * n; i++)
			strbuf_printf(&bytes, "0x%02x%c", raw[i], i + 1 < 8 * n ? ' ' : '\n');
	}
	strbuf_printf(&path, "%s/bytes", folder);
	if (!write_text(path.s, &bytes) ||
	    !command(&theirs, "llvm-mc-19 --disassemble -triple=bpfel -mcpu=v4 %s", path.s)) {
		ok(false, "llvm-mc-19 reads every row's bytes");
		return;
	}
	line = theirs.s;
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		char text[256] = "";
		const char *ours;

		if (!llvm_knows(id))
			continue;
		specimen(id, in);
		while (*line && (!text[0] || strncmp(text, ".text", 5) == 0)) {
			size_t len = strcspn(line, "\n");

			squeeze(line, len < 200 ? len : 200, text);
			line += len + (line[len] == '\n');
		}
		ours = text_of(in, DISASM_PSEUDOC, NULL);
		compared++;
		/* llvm-mc drops the upper half when it reads an lddw with a source register. */
		if (strcmp(text, ours) != 0 && strncmp(text, "ld_pseudo", 9) != 0 && differ++ < 10)
			note("LLVM '%s', ours '%s'", text, ours);
	}
	ok(differ == 0 && compared > 140, "%u rows as LLVM prints them", compared);
	strbuf_free(&bytes);
	strbuf_free(&theirs);
	strbuf_free(&path);
}

/*
 * Puts the text of every row into one file, assembles it with `assembler` and compares the
 * bytes. Lines that the assembler does not know are struck out and counted.
 */
static void reassembles(const char *folder, enum disasm_style style, const char *assembler,
			const char *objcopy, unsigned at_least)
{
	struct strbuf text = STRBUF_INIT, expected = STRBUF_INIT, out = STRBUF_INIT, path = STRBUF_INIT;
	bool struck[ISA_COUNT] = { false };
	bool same = false, finished = false;
	unsigned n_struck = 0;

	for (int round = 0; round < 3 && !finished; round++) {
		const char *error;

		strbuf_cut(&text, 0);
		strbuf_cut(&expected, 0);
		for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
			struct insn in[2];
			size_t n = specimen(id, in);
			bool use = !struck[id] && isa_rows[id].op != OP_CALL_LOCAL;

			strbuf_printf(&text, "%s\n", use ? text_of(in, style, NULL) : "");
			if (use)
				isa_encode(in, n, false, strbuf_extend(&expected, 8 * n));
		}
		strbuf_cut(&path, 0);
		strbuf_printf(&path, "%s/text.s", folder);
		write_text(path.s, &text);
		finished = command(&out,
				   "cd %s && LC_ALL=C %s -o text.o text.s 2>&1 && "
				   "%s -O binary -j .text text.o text.bin && cat text.bin",
				   folder, assembler, objcopy);
		for (error = out.s; !finished && (error = strstr(error, "text.s:")); error++) {
			unsigned line = (unsigned)atoi(error + 7);

			if (strstr(error, "rror") && line && line + ISA_IMM64_HI < ISA_COUNT &&
			    !struck[line + ISA_IMM64_HI]) {
				struck[line + ISA_IMM64_HI] = true;
				n_struck++;
			}
		}
	}
	same = finished && out.len == expected.len && memcmp(out.s, expected.s, out.len) == 0;
	for (size_t i = 0; finished && !same && i < out.len && i < expected.len; i += 8)
		if (memcmp(out.s + i, expected.s + i, 8) != 0) {
			note("the instruction at byte %zu differs", i);
			break;
		}
	ok(same && ISA_COUNT - n_struck >= at_least,
	   "what we print assembles to the same bytes with %.12s, but for %u "
	   "rows that it does not know",
	   assembler, n_struck);
	strbuf_free(&text);
	strbuf_free(&expected);
	strbuf_free(&out);
	strbuf_free(&path);
}

int main(void)
{
	char folder[] = "/tmp/ebpf-disasm.XXXXXX";

	against_records();
	with_names();
	against_kernel();
	if (!mkdtemp(folder)) {
		ok(false, "a folder to work in");
		return done();
	}
	if (have_tool("llvm-mc-19")) {
		llvm_prints(folder);
		reassembles(folder, DISASM_PSEUDOC, "llvm-mc-19 -triple=bpfel -mcpu=v4 -filetype=obj",
			    "llvm-objcopy-19", 140);
	} else {
		skip("LLVM's texts", "no llvm-mc-19");
	}
	if (have_tool("bpf-as"))
		reassembles(folder, DISASM_MNEMONIC, "bpf-as", "bpf-objcopy", 100);
	else if (have_tool("bpf-unknown-none-as"))
		reassembles(folder, DISASM_MNEMONIC, "bpf-unknown-none-as", "bpf-unknown-none-objcopy", 100);
	else
		skip("GNU as reads our mnemonics", "no binutils for bpf");
	ok(command(NULL, "rm -rf %s", folder), "nothing is left behind");
	return done();
}
