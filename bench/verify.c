/*
 * verify.c - how long verifying takes, here and in the running kernel (which needs root), in turns; the best of
 * several runs. CPU time, so that what else runs on the machine does not count. The kernel's is that of the
 * system call, of which verifying is as much as the kernel says itself ("verification time", log level 4).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "asm/asm.h"
#include "core/diag.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "tests/verify/oracle.h"
#include "verify/verify.h"

enum { ROUNDS = 5 };

static const char head[] =
	"\t.map values, type=array, key=u32, value=u64, max_entries=4\n"
	"\t.section xdp,\"ax\",@progbits\n\t.globl p\n\t.type p,@function\np:\n";

/* 1,000,000 instructions in a row. */
static void straight(struct strbuf *s)
{
	strbuf_printf(s, "r0 = 0\nr2 = *(u32 *)(r1 + 12)\nr3 = 7\n");
	for (unsigned i = 0; i < 199999 - 1; i++)
		strbuf_printf(s, "r4 = r2\nr4 += %u\nr4 &= 255\nr3 ^= r4\n*(u32 *)(r10 - 8) = r3\n", i & 63);
	strbuf_printf(s, "exit\n");
}

/* Headers one behind the other, each with its check and its variable length. */
static void parser(struct strbuf *s)
{
	strbuf_printf(s, "r6 = *(u32 *)(r1 + 0)\nr7 = *(u32 *)(r1 + 4)\nr8 = 0\n");
	for (unsigned i = 0; i < 2500; i++)
		strbuf_printf(s, "r2 = r6\nr2 += 8\nif r2 > r7 goto out\nr3 = *(u8 *)(r6 + 0)\nr4 = *(u8 *)(r6 + 1)\n"
			      "if r3 == %u goto N%u\nr8 += 1\nr4 &= 7\nN%u:\nr4 <<= 2\nr4 &= 28\n", i & 255, i, i);
	strbuf_printf(s, "out: r0 = 2\nexit\n");
}

static void nested_loops(struct strbuf *s)
{
	strbuf_printf(s, "r6 = 0\nL1: r7 = 0\nL2: r8 = 0\nL3: r2 = r6\nr2 ^= r8\nr3 = r10\nr2 &= 7\n"
		      "*(u64 *)(r10 - 16) = r2\nr3 += -64\nr3 += r2\n*(u8 *)(r3 + 0) = 1\n"
		      "r8 += 1\nif r8 < 40 goto L3\nr7 += 1\nif r7 < 40 goto L2\nr6 += 1\nif r6 < 40 goto L1\n"
		      "r0 = 2\nexit\n");
}

/* A long switch in a loop; what each arm leaves behind differs. */
static void switch_chain(struct strbuf *s)
{
	strbuf_printf(s, "r6 = r1\nr7 = 0\nr9 = 0\nL: r2 = *(u32 *)(r6 + 16)\n");
	for (unsigned i = 0; i < 200; i++)
		strbuf_printf(s, "if r2 == %u goto A%u\n", i * 3, i);
	strbuf_printf(s, "goto E\n");
	for (unsigned i = 0; i < 200; i++)
		strbuf_printf(s, "A%u: r9 = %u\nr3 = r9\nr3 &= 15\ngoto E\n", i, i);
	strbuf_printf(s, "E: r3 = r10\nr9 &= 31\nr3 += -32\nr3 += r9\n*(u8 *)(r3 + 0) = 0\n"
		      "r7 += 1\nif r7 < 16 goto L\nr0 = 2\nexit\n");
}

/* Every way through leaves another exact number: nothing can be pruned. */
static void no_pruning(struct strbuf *s)
{
	strbuf_printf(s, "r6 = *(u32 *)(r1 + 12)\nr7 = 0\n");
	for (unsigned i = 0; i < 13; i++)
		strbuf_printf(s, "if r6 & %u goto A%u\nr7 += %u\nA%u: *(u64 *)(r10 - %u) = r7\n", 1u << i, i, 1u << i, i,
			      8 * (i + 1));
	strbuf_printf(s, "r7 &= 0x1fff\nr2 = r10\nr2 += -104\n");
	for (unsigned i = 0; i < 13; i++)
		strbuf_printf(s, "r3 = *(u64 *)(r10 - %u)\nr4 = r3\nr4 &= 63\nr5 = r2\nr5 += r4\n"
			      "*(u8 *)(r5 + 0) = 0\n", 8 * (i + 1));
	strbuf_printf(s, "r0 = 2\nexit\n");
}

/* Calls of functions in a loop, with map values held in saved registers. */
static void functions(struct strbuf *s)
{
	strbuf_printf(s, "r6 = 0\nL: *(u32 *)(r10 - 4) = r6\nr1 = r10\nr1 += -4\ncall f\nr6 += 1\n"
		      "if r6 < 3000 goto L\nr0 = 2\nexit\n"
		      "f: r2 = r1\nr6 = r1\nr1 = values ll\ncall 1\nif r0 == 0 goto none\nr7 = r0\nr1 = r7\nr2 = r6\n"
		      "call g\nr1 = *(u64 *)(r7 + 0)\nr1 += r0\n*(u64 *)(r7 + 0) = r1\nnone: r0 = 0\nexit\n"
		      "g: *(u64 *)(r10 - 8) = r1\nr3 = *(u64 *)(r10 - 8)\nr0 = *(u64 *)(r3 + 0)\n"
		      "if r0 > 100 goto big\nr0 = 1\nbig: exit\n");
}

static const struct {
	const char *name;
	void (*write)(struct strbuf *s);
} programs[] = {
	{ "straight", straight }, { "unrolled parser", parser }, { "nested loops", nested_loops },
	{ "switch chain", switch_chain }, { "no pruning", no_pruning }, { "functions", functions },
};

static struct progset *build(void (*write)(struct strbuf *s))
{
	const struct asm_options options = { .no_debug = true };
	struct strbuf text = STRBUF_INIT, talk = STRBUF_INIT;
	struct progset *set = NULL;
	struct object *object;
	struct diags d = { 0 };

	strbuf_printf(&text, "%s", head);
	write(&text);
	object = asm_text("bench", text.s, text.len, &options, &d);
	if (object)
		set = link_object(object, &d);
	diag_render(&d, false, &talk);
	if (!set)
		fputs(talk.s, stderr);
	object_free(object);
	diag_free(&d);
	strbuf_free(&text);
	strbuf_free(&talk);
	return set;
}

static uint64_t now(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static void keep_least(uint64_t *best, uint64_t value)
{
	if (!*best || value < *best)
		*best = value;
}

static void measure(const char *name, const struct progset *set)
{
	const struct vfy_options quiet = { 0 }, counts = { .log_level = VFY_LOG_STATS };
	struct oracle_maps maps = { 0 };
	struct vfy_stats stats = { 0 };
	uint64_t ours = 0, theirs = 0;
	unsigned processed = 0;
	int err = 0, kernel = -EPERM;
	bool root = !getenv("BENCH_NO_KERNEL") && !kernel_missing() && oracle_maps_open(set, &maps) >= 0;
	struct rusage use;

	for (unsigned i = 0; i < ROUNDS; i++) {
		struct strbuf log = STRBUF_INIT;
		struct diags d = { 0 };
		uint64_t cpu = now(CLOCK_THREAD_CPUTIME_ID), wall;
		const char *text = NULL, *at;

		err = vfy_check(&set->progs[0], &quiet, &log, NULL, &stats, &d);
		keep_least(&ours, now(CLOCK_THREAD_CPUTIME_ID) - cpu);
		diag_free(&d);
		strbuf_free(&log);
		if (!root)
			continue;
		cpu = now(CLOCK_THREAD_CPUTIME_ID);
		wall = now(CLOCK_MONOTONIC);
		kernel = oracle_kernel(&set->progs[0], &maps, &counts, &text);
		cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
		wall = now(CLOCK_MONOTONIC) - wall;
		at = text ? strstr(text, "verification time ") : NULL;
		if (at)
			keep_least(&theirs, (uint64_t)((double)cpu * (double)strtoull(at + 18, NULL, 10) * 1e3 / (double)wall));
		at = text ? strstr(text, "processed ") : NULL;
		if (at)
			processed = (unsigned)strtoul(at + 10, NULL, 10);
	}
	getrusage(RUSAGE_SELF, &use);
	printf("%-16s %8u %6d %9.2f %9.2f %7.1fx %8.2f %8.2f %8u %8ld%s\n", name, stats.insns_processed, err,
	       (double)ours / 1e6, (double)theirs / 1e6, ours ? (double)theirs / (double)ours : 0,
	       (double)stats.insns_processed * 1e3 / (double)ours,
	       theirs ? (double)processed * 1e3 / (double)theirs : 0, stats.peak_states, use.ru_maxrss / 1024,
	       root && (kernel != err || processed != stats.insns_processed) ? "  DIFFERS" : "");
	oracle_maps_close(&maps);
}

int main(int argc, char **argv)
{
	printf("%-16s %8s %6s %9s %9s %8s %8s %8s %8s %8s\n", "Program", "Insns", "Errno", "Ours (ms)", "Linux", "Ratio",
	       "M insn/s", "Linux", "Peak st.", "RSS (MB)");
	for (unsigned i = 0; i < sizeof(programs) / sizeof(programs[0]); i++) {
		struct progset *set;

		if (argc > 1 && !strstr(programs[i].name, argv[1]))
			continue;
		set = build(programs[i].write);
		if (!set)
			return 2;
		measure(programs[i].name, set);
		fflush(stdout);
		progset_free(set);
	}
	return 0;
}
