/*
 * file_t.c - test files of the form .t: an instruction (or a few), and what it makes of values.
 *
 * Each block becomes an XDP program that takes r0..r5 and eight bytes of stack (m) from the packet, runs the
 * instructions and stores everything back; and once more for each case with the values as constants, which
 * the verifier and the JIT then know.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/runner/runner.h"

enum { REGS = 6, M = REGS, TAKEN, SLOTS, PACKET = SLOTS * 8, LINE_MAX_LEN = 512 };

struct values {
	uint64_t v[SLOTS];
	bool given[SLOTS];
};

struct tcase {
	unsigned line;
	char text[LINE_MAX_LEN];
	struct values in, want;
};

struct block {
	const char *path;
	unsigned line;		/* of its first instruction */
	struct strbuf insns;	/* assembly text */
	bool jumps;		/* speaks of "taken" */
	uint8_t bytes[256];
	long n_bytes;		/* 0: not given */
	struct tcase *cases;
	unsigned n;
};

static const char *slot_name(unsigned i)
{
	static const char *const names[] = { "r0", "r1", "r2", "r3", "r4", "r5", "m", "taken" };

	return names[i];
}

/* "r0=5 m=0x10", or "taken" and "falls" alone. False: something else. */
static bool parse_values(char *text, struct values *v)
{
	char *save, *word;

	for (word = strtok_r(text, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
		char *equals = strchr(word, '=');
		unsigned i;

		if (!strcmp(word, "taken") || !strcmp(word, "falls")) {
			v->given[TAKEN] = true;
			v->v[TAKEN] = *word == 't';
			continue;
		}
		if (!equals)
			return false;
		*equals = '\0';
		for (i = 0; i < TAKEN && strcmp(word, slot_name(i)); i++)
			;
		if (i == TAKEN || !words_number(equals + 1, &v->v[i]))
			return false;
		v->given[i] = true;
	}
	return true;
}

static bool parse_case(char *text, struct tcase *c)
{
	char *arrow = strstr(text, "->");

	snprintf(c->text, sizeof(c->text), "%s", text);
	if (!arrow)
		return false;
	*arrow = '\0';
	if (!parse_values(text, &c->in) || !parse_values(arrow + 2, &c->want))
		return false;
	/* What is not said to change must not. */
	for (unsigned i = 0; i < TAKEN; i++)
		if (!c->want.given[i])
			c->want.v[i] = c->in.v[i];
	return true;
}

/* One program: prologue, the block's instructions, epilogue. `c`: with that case's values as constants. */
static void write_program(struct strbuf *out, const struct block *b, const struct tcase *c, unsigned n)
{
	strbuf_printf(out, "\t.globl f%u\n\t.type f%u,@function\nf%u:\n"
		      "\tr7 = *(u32 *)(r1 + 0)\n\tr8 = *(u32 *)(r1 + 4)\n\tr9 = r7\n\tr9 += %d\n\tif r9 > r8 goto 7f\n",
		      n, n, n, PACKET);
	if (c)
		strbuf_printf(out, "\tr1 = %lld ll\n", (long long)c->in.v[M]);
	else
		strbuf_printf(out, "\tr1 = *(u64 *)(r7 + %d)\n", M * 8);
	strbuf_puts(out, "\t*(u64 *)(r10 - 8) = r1\n");
	for (unsigned i = 0; i < REGS; i++)
		if (c)
			strbuf_printf(out, "\tr%u = %lld ll\n", i, (long long)c->in.v[i]);
		else
			strbuf_printf(out, "\tr%u = *(u64 *)(r7 + %u)\n", i, i * 8);
	strbuf_puts(out, "\tr6 = 0\n");
	strbuf_puts(out, b->insns.s);
	if (b->jumps)
		strbuf_puts(out, "\tgoto 8f\n9:\tr6 = 1\n8:\n");
	for (unsigned i = 0; i < REGS; i++)
		strbuf_printf(out, "\t*(u64 *)(r7 + %u) = r%u\n", i * 8, i);
	strbuf_printf(out, "\tr1 = *(u64 *)(r10 - 8)\n\t*(u64 *)(r7 + %d) = r1\n\t*(u64 *)(r7 + %d) = r6\n"
		      "7:\tr0 = 2\n\texit\n\t.size f%u, .-f%u\n", M * 8, TAKEN * 8, n, n);
}

/* Program 0 reads its values from the packet, program 1 + i has those of case i. */
static void write_programs(struct strbuf *out, const struct block *b)
{
	strbuf_puts(out, "\t.section xdp,\"ax\",@progbits\n");
	write_program(out, b, NULL, 0);
	for (unsigned i = 0; i < b->n; i++)
		write_program(out, b, &b->cases[i], i + 1);
}

/* Sets up the packet of a case. */
static void fill_packet(const struct tcase *c, struct run *run)
{
	memset(run, 0, sizeof(*run));
	run->in_len = PACKET;
	for (unsigned i = 0; i < SLOTS; i++)
		memcpy(run->in + i * 8, &c->in.v[i], 8);
}

/* Whether `run` gave what the case wants. */
static bool check_run(const struct tcase *c, const struct run *run, const char *who, const char *how)
{
	bool good = true;

	if (run->ret != 2 || run->out_len != PACKET) {
		printf("# %s, %s: returned %#llx, %zu bytes\n", who, how, (unsigned long long)run->ret, run->out_len);
		return false;
	}
	for (unsigned i = 0; i < SLOTS; i++) {
		uint64_t v;

		memcpy(&v, run->out + i * 8, 8);
		if (v != c->want.v[i]) {
			printf("# %s, %s: %s is %#llx, expected %#llx\n", who, how, slot_name(i),
			       (unsigned long long)v, (unsigned long long)c->want.v[i]);
			good = false;
		}
	}
	return good;
}

/* The running kernel's answer to program `n`; true also where it has none to give. */
static bool check_kernel(const struct progset *set, unsigned n, const struct tcase *c, const char *how)
{
	struct strbuf log = STRBUF_INIT;
	struct kernel_run *k;
	struct run run;
	int error;
	bool good = true;

	if (kernel_unusable())
		return true;
	k = kernel_open(set, n, 1, &log, &error);
	if (k) {
		fill_packet(c, &run);
		good = !kernel_run(k, &run) || check_run(c, &run, "kernel", how);
	} else if (error != -ENOSYS) {
		printf("# kernel, %s: rejected: %s\n", how, strerror(-error));
		good = false;
	}
	kernel_close(k);
	strbuf_free(&log);
	return good;
}

static bool check_engines(struct engine_set *const sets[ENGINE_KINDS], unsigned n, const struct tcase *c, const char *how)
{
	bool good = true;

	for (enum engine e = INTERP; e < ENGINE_KINDS && sets[e]; e++) {
		struct diags d = { 0 };
		struct run run;
		struct engine_run *r = engine_open(sets[e], n, &d);

		fill_packet(c, &run);
		if (!r || !engine_run(r, &run)) {
			printf("# %s, %s: cannot run\n", engine_names[e], how);
			note_diags(&d);
			good = false;
		} else {
			good &= check_run(c, &run, engine_names[e], how);
		}
		engine_close(r);
		diag_free(&d);
	}
	return good;
}

/* Where the block's own instructions begin in program 0: after the loads of its prologue. */
static bool check_bytes(const struct block *b, const struct prog *p)
{
	enum { PROLOGUE = 5 + 2 + REGS + 1 };
	size_t n = (size_t)b->n_bytes / ISA_SLOT;
	uint8_t got[256];
	struct strbuf want = STRBUF_INIT, have = STRBUF_INIT;
	bool same;

	if (p->len < PROLOGUE + n)
		return false;
	isa_encode(p->insns + PROLOGUE, n, false, got);
	same = !memcmp(got, b->bytes, (size_t)b->n_bytes);
	if (!same) {
		words_hex(&want, b->bytes, (size_t)b->n_bytes);
		words_hex(&have, got, (size_t)b->n_bytes);
		printf("# expected %s\n# found    %s\n", want.s, have.s);
	}
	strbuf_free(&want);
	strbuf_free(&have);
	return same;
}

static void run_cases(const struct block *b, const struct progset *set, struct engine_set *const sets[ENGINE_KINDS])
{
	const char *first = b->insns.s + 1;	/* behind the tab */

	for (unsigned i = 0; i < b->n; i++) {
		const struct tcase *c = &b->cases[i];
		bool good = check_engines(sets, 0, c, "unknown values");

		good &= check_engines(sets, i + 1, c, "known values");
		good &= check_kernel(set, 0, c, "unknown values");
		good &= check_kernel(set, i + 1, c, "known values");
		report(good, "%s:%u: %.*s: %s", b->path, c->line, (int)strcspn(first, "\n"), first, c->text);
	}
}

static void run_block(struct block *b)
{
	const char *tmp = getenv("TMPDIR");
	struct strbuf text = STRBUF_INIT, path = STRBUF_INIT;
	struct engine_set *sets[ENGINE_KINDS] = { NULL };
	struct subject s;

	write_programs(&text, b);
	if (!subject_open(&s, b->path, text.s, text.len, false)) {
		report(false, "%s:%u: assembles", b->path, b->line);
		note_diags(&s.diags);
		goto out;
	}
	strbuf_printf(&path, "%s/ebpf-test-%d.s", tmp ? tmp : "/tmp", (int)getpid());
	write_file(path.s, &text);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		if (engine_exists(e))
			sets[e] = engine_set_open(path.s, e, &s.diags);
	remove(path.s);
	if (!sets[INTERP] || !sets[CHECKED] || (engine_exists(JIT) && !sets[JIT])) {
		report(false, "%s:%u: opens", b->path, b->line);
		note_diags(&s.diags);
		goto out;
	}
	for (uint32_t i = 0; i < s.set->progs[0].len; i++)
		covered[s.set->progs[0].insns[i].id] = true;
	if (b->n_bytes)
		report(check_bytes(b, &s.set->progs[0]), "%s:%u: encoding", b->path, b->line);
	run_cases(b, s.set, sets);
out:
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		engine_set_close(sets[e]);
	subject_close(&s);
	strbuf_free(&text);
	strbuf_free(&path);
	strbuf_free(&b->insns);
	free(b->cases);
}

/* Adds an instruction line; "taken" in it is where its jump goes. */
static void add_insn(struct block *b, const char *line)
{
	const char *taken = strstr(line, "taken");

	if (taken) {
		b->jumps = true;
		strbuf_printf(&b->insns, "\t%.*s9f%s\n", (int)(taken - line), line, taken + strlen("taken"));
	} else {
		strbuf_printf(&b->insns, "\t%s\n", line);
	}
}

static void bad_line(const char *path, unsigned line, const char *why)
{
	report(false, "%s:%u: %s", path, line, why);
}

void file_t(const char *path, bool accept)
{
	const struct block none = { .path = path, .insns = STRBUF_INIT };
	struct strbuf text = STRBUF_INIT;
	struct block b = none;
	unsigned line_no = 0;
	char *next, *line;

	(void)accept;	/* these are facts about the instruction set: a program does not write them */
	read_file(path, &text);
	for (line = text.s; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		line_no++;
		line = trim(line);
		if (!*line || *line == '#')
			continue;
		if (!strncmp(line, "insn ", 5)) {
			if (b.n) {
				run_block(&b);
				b = none;
			}
			if (!b.line)
				b.line = line_no;
			add_insn(&b, trim(line + 5));
		} else if (!strncmp(line, "bytes ", 6)) {
			b.n_bytes = words_bytes(line + 6, b.bytes, sizeof(b.bytes));
			if (b.n_bytes <= 0 || b.n_bytes % ISA_SLOT)
				bad_line(path, line_no, "not the bytes of instructions");
		} else {
			b.cases = realloc(b.cases, (b.n + 1) * sizeof(*b.cases));
			memset(&b.cases[b.n], 0, sizeof(*b.cases));
			b.cases[b.n].line = line_no;
			if (!parse_case(line, &b.cases[b.n]))
				bad_line(path, line_no, "expected \"r0=... -> r0=...\"");
			else
				b.n++;
		}
	}
	if (b.n)
		run_block(&b);
	strbuf_free(&text);
}
