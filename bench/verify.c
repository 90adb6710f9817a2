/*
 * verify.c - how long verifying takes, here and in the running kernel (which needs root), in turns; the best of
 * several runs. CPU time, so that what else runs on the machine does not count. The kernel's is that of the
 * system call, of which verifying is as much as the kernel says itself ("verification time", log level 4).
 *
 * Memory is what a process of its own was charged for at the peak of one run, pages of the kernel included: a
 * memory control group counts both sides alike. The kernel's includes its copy of the program.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "asm/asm.h"
#include "core/diag.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "tests/verify/oracle.h"
#include "verify/verify.h"

enum { ROUNDS = 5, SHORT_RUNS = 1000 };

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

/* Ten instructions, a packet's length check among them: what verifying costs before it begins. */
static void ten(struct strbuf *s)
{
	strbuf_printf(s, "r2 = *(u32 *)(r1 + 0)\nr3 = *(u32 *)(r1 + 4)\nr0 = 1\nr4 = r2\nr4 += 14\n"
		      "if r4 > r3 goto out\nr5 = *(u16 *)(r2 + 12)\nr5 &= 7\nr0 = 2\nout: exit\n");
}

static const struct {
	const char *name;
	void (*write)(struct strbuf *s);
} programs[] = {
	{ "ten", ten }, { "straight", straight }, { "unrolled parser", parser }, { "nested loops", nested_loops },
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

/* Of long runs the best, of short ones, which the clocks are too coarse for, the mean. */
struct cost { uint64_t best, sum, n; };

static void add_cost(struct cost *c, uint64_t ns)
{
	if (!c->n++ || ns < c->best)
		c->best = ns;
	c->sum += ns;
}

static double cost_of(const struct cost *c)
{
	return !c->n ? 0 : c->n == SHORT_RUNS ? (double)c->sum / (double)c->n : (double)c->best;
}

/* ---- one run ---- */

struct subject {
	const struct progset *set;
	struct oracle_maps maps;
	bool root;
};

static int run_ours(const struct subject *s, struct vfy_stats *stats)
{
	const struct vfy_options quiet = { 0 };
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };
	int err = vfy_check(&s->set->progs[0], &quiet, &log, NULL, stats, &d);

	diag_free(&d);
	strbuf_free(&log);
	return err;
}

/* The kernel's own figures, from the log's last line; *ns: processor time of verifying. */
static int run_kernel(const struct subject *s, struct vfy_stats *stats, uint64_t *ns)
{
	const struct vfy_options counts = { .log_level = VFY_LOG_STATS };
	uint64_t cpu = now(CLOCK_THREAD_CPUTIME_ID), wall = now(CLOCK_MONOTONIC);
	const char *text = NULL, *at;
	int err = oracle_kernel(&s->set->progs[0], &s->maps, &counts, &text);

	cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
	wall = now(CLOCK_MONOTONIC) - wall;
	at = text ? strstr(text, "verification time ") : NULL;
	if (at)
		*ns = (uint64_t)((double)cpu * (double)strtoull(at + 18, NULL, 10) * 1e3 / (double)wall);
	at = text ? strstr(text, "processed ") : NULL;
	if (at)
		sscanf(at, "processed %u insns (limit %*u) max_states_per_insn %u total_states %u peak_states %u",
		       &stats->insns_processed, &stats->max_states_per_insn, &stats->total_states,
		       &stats->peak_states);
	return err;
}

/* ---- memory ---- */

/* Files of the memory control group that a run gets for itself; both versions of the interface. */
struct group { char dir[300], usage[340], peak[340]; };

static bool group_new(struct group *g)
{
	char line[256], path[200];
	FILE *f = fopen("/proc/self/cgroup", "r");
	bool found = false;

	while (f && !found && fgets(line, sizeof(line), f)) {
		bool v1 = sscanf(line, "%*d:memory:%199s", path) == 1;

		if (!v1 && sscanf(line, "0::%199s", path) != 1)
			continue;
		snprintf(g->dir, sizeof(g->dir), "/sys/fs/cgroup%s%s/ebpf-bench", v1 ? "/memory" : "", path);
		snprintf(g->usage, sizeof(g->usage), "%s/memory.%s", g->dir, v1 ? "usage_in_bytes" : "current");
		snprintf(g->peak, sizeof(g->peak), "%s/memory.%s", g->dir, v1 ? "max_usage_in_bytes" : "peak");
		mkdir(g->dir, 0755);
		found = !access(g->peak, R_OK);
		if (!found)
			rmdir(g->dir);
	}
	if (f)
		fclose(f);
	return found;
}

static long long read_number(const char *path)
{
	FILE *f = fopen(path, "r");
	long long n = 0;

	if (f && fscanf(f, "%lld", &n) != 1)
		n = 0;
	if (f)
		fclose(f);
	return n;
}

/* In a process of the group: one run, and by how much it raised the peak. Kilobytes to `out`. */
static _Noreturn void run_in_group(const struct subject *s, const struct group *g, bool kernel, int out)
{
	char path[340];
	struct vfy_stats stats;
	uint64_t ns;
	long long before, kb;
	FILE *f;

	snprintf(path, sizeof(path), "%s/cgroup.procs", g->dir);
	f = fopen(path, "w");
	if (!f || fprintf(f, "%d", getpid()) < 0 || fclose(f))
		_exit(1);
	before = read_number(g->usage);
	if (kernel)
		run_kernel(s, &stats, &ns);
	else
		run_ours(s, &stats);
	kb = (read_number(g->peak) - before) / 1024;
	_exit(write(out, &kb, sizeof(kb)) != sizeof(kb));
}

/* Kilobytes at the peak of one run; -1: cannot be measured here. */
static long long peak_memory(const struct subject *s, bool kernel)
{
	struct group g;
	long long kb = -1;
	int ends[2];
	pid_t child;

	if (!s->root || !group_new(&g))
		return -1;
	if (!pipe(ends)) {
		fflush(stdout);
		child = fork();
		if (!child)
			run_in_group(s, &g, kernel, ends[1]);
		close(ends[1]);
		if (read(ends[0], &kb, sizeof(kb)) != sizeof(kb))
			kb = -1;
		close(ends[0]);
		waitpid(child, NULL, 0);
	}
	rmdir(g.dir);
	return kb;
}

/* ---- the table ---- */

static bool same_numbers(const struct vfy_stats *a, const struct vfy_stats *b)
{
	return a->insns_processed == b->insns_processed && a->max_states_per_insn == b->max_states_per_insn &&
	       a->total_states == b->total_states && a->peak_states == b->peak_states;
}

static void measure(const char *name, const struct progset *set)
{
	struct subject s = { .set = set };
	struct vfy_stats stats = { 0 }, kernel_stats = { 0 };
	struct cost ours = { 0 }, theirs = { 0 };
	double t, k;
	int err = 0, kernel = -EPERM;
	unsigned runs;

	s.root = !getenv("BENCH_NO_KERNEL") && !kernel_missing() && oracle_maps_open(set, &s.maps) >= 0;
	run_ours(&s, &stats);
	runs = stats.insns_processed < 100 ? SHORT_RUNS : ROUNDS;
	for (unsigned i = 0; i < runs; i++) {
		uint64_t cpu = now(CLOCK_THREAD_CPUTIME_ID);

		err = run_ours(&s, &stats);
		add_cost(&ours, now(CLOCK_THREAD_CPUTIME_ID) - cpu);
		if (!s.root)
			continue;
		cpu = 0;
		kernel = run_kernel(&s, &kernel_stats, &cpu);
		add_cost(&theirs, cpu);
	}
	t = cost_of(&ours);
	k = cost_of(&theirs);
	printf("%-16s %8u %6d %9.3f %9.3f %6.2fx %7.2f %7.2f %8u %8lld %8lld%s\n", name, stats.insns_processed, err,
	       t / 1e6, k / 1e6, k / t, stats.insns_processed * 1e3 / t,
	       k > 0 ? kernel_stats.insns_processed * 1e3 / k : 0, stats.peak_states,
	       peak_memory(&s, false), peak_memory(&s, true),
	       s.root && (kernel != err || !same_numbers(&stats, &kernel_stats)) ? "  DIFFERS" : "");
	oracle_maps_close(&s.maps);
}

int main(int argc, char **argv)
{
	printf("%-16s %8s %6s %9s %9s %7s %7s %7s %8s %8s %8s\n", "Program", "Insns", "Errno", "Ours (ms)", "Linux",
	       "Ratio", "M/s", "Linux", "Peak st.", "Ours(KB)", "Linux");
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
