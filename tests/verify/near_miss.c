/*
 * near_miss.c - random programs (gen.h): vfy_check() and the running kernel say the same, with the same log.
 *
 * near_miss [-v] [-u] [SEED [COUNT]]      near_miss --one SEED: one program, with both logs
 * -u: all socket filters as an unprivileged user would load them, where that is allowed
 * near_miss --reasons SEED COUNT: the kernel's reason for each
 */
#include <time.h>

#include "core/ctx.h"
#include "core/disasm.h"
#include "tests/tap.h"
#include "tests/verify/gen.h"
#include "tests/verify/oracle.h"

enum { MAX_SHOWN = 12 };

static struct { unsigned programs, accepted, verdict, log, processed, unsupported; } figures;
static bool verbose, reasons, unprivileged;
static unsigned shown;

static const char *line_at(const char *log, unsigned n)
{
	while (n-- && log) {
		log = strchr(log, '\n');
		log = log ? log + 1 : NULL;
	}
	return log;
}

static void show_difference(const char *ours, const char *theirs)
{
	for (unsigned n = 0; ; n++) {
		const char *a = line_at(ours, n), *b = line_at(theirs, n);
		int la = a ? (int)strcspn(a, "\n") : 0, lb = b ? (int)strcspn(b, "\n") : 0;

		if (!a && !b)
			return;
		if (a && b && la == lb && !memcmp(a, b, (size_t)la))
			continue;
		note("  line %u ours:   %.*s", n + 1, la > 400 ? 400 : la, a ? a : "");
		note("  line %u kernel: %.*s", n + 1, lb > 400 ? 400 : lb, b ? b : "");
		return;
	}
}

static bool same_processed(const char *a, const char *b)
{
	const char *x = strstr(a, "processed "), *y = strstr(b, "processed ");

	return (!x && !y) || (x && y && !strncmp(x, y, strcspn(x, "(")));
}

static void list_program(const struct prog *p)
{
	struct strbuf b = STRBUF_INIT;

	for (uint32_t i = 0; i < p->len; i++) {
		strbuf_printf(&b, "%3u: ", i);
		disasm(&b, &p->insns[i], i, DISASM_PSEUDOC, NULL);
		strbuf_putc(&b, '\n');
		if (isa_is_imm64(&p->insns[i]) && i + 1 < p->len)
			i++;
	}
	printf("%s", b.s);
	strbuf_free(&b);
}

/* `maps`: by program type, since the first program of a program array decides what others it may hold. */
static void try_seed(uint64_t seed, struct prog *p, const struct oracle_maps *maps, const uint32_t *ids,
		     bool one)
{
	static struct gen g;
	struct vfy_options o = { .log_level = seed % 8 == 1   ? 1
					      : seed % 8 == 2 ? 6
							      : 2,
				 .strict_alignment = seed % 8 == 3 };
	char *ours, *a, *b;
	const char *theirs;
	int err, kernel;
	bool verdict, log;

	gen_program(&g, seed);
	if (!gen_link(&g, p, ids))
		return;
	/* Without capabilities only socket filters are allowed, and no flags. */
	o.unprivileged = (seed % 8 == 6 || unprivileged) && g.type == BPF_PROG_TYPE_SOCKET_FILTER &&
			 oracle_takes_unprivileged();
	p->prog_flags = seed % 16 == 4 ? BPF_F_TEST_STATE_FREQ : 0;
	kernel = oracle_kernel(p, &maps[g.type], &o, &theirs);
	if (kernel == -ENOSPC)
		return;		/* the log was larger than we keep */
	err = oracle_ours(p, &o, &ours);
	if (err == ORACLE_UNSUPPORTED) {
		figures.unsupported++;
		if (one)
			printf("%s", ours);
		free(ours);
		return;
	}
	a = oracle_normal(ours);
	b = oracle_normal(theirs);
	verdict = err == kernel;
	log = !strcmp(a, b) ||
	      (verdict && strstr(b, "No program to jit")); /* counts rewritten instructions */
	figures.programs++;
	figures.accepted += !kernel;
	figures.verdict += verdict;
	figures.log += log;
	figures.processed += same_processed(a, b);
	if ((!verdict || !log) && (verbose || shown < MAX_SHOWN)) {
		shown++;
		note("seed %" PRIu64 ": %s (ours %d, kernel %d)", seed, verdict ? "log" : "VERDICT", err,
		     kernel);
		show_difference(a, b);
	}
	if (reasons) {
		char reason[200];

		oracle_reason(b, reason, sizeof(reason));
		printf("# %s\n", kernel ? reason : "accepted");
	}
	if (one) {
		list_program(p);
		printf("---- ours %d\n%s---- kernel %d\n%s", err, a, kernel, b);
	}
	free(ours);
	free(a);
	free(b);
}

int main(int argc, char **argv)
{
	struct progset set = { .file = (char *)"",
			       .license = (char *)"",
			       .maps = (struct map_def *)(uintptr_t)gen_maps,
			       .n_maps = GEN_MAPS };
	struct prog_func funcs[1 + GEN_FUNCS];
	struct prog prog = { .set = &set, .name = (char *)"random", .section = (char *)"", .funcs = funcs };
	const char *missing = kernel_missing();
	struct oracle_maps maps[GEN_TYPES];
	uint32_t ids[GEN_TYPE_IDS];
	uint64_t seed;
	unsigned count;
	int arg = 1;
	bool one = false;

	if (arg < argc && !strcmp(argv[arg], "-v"))
		verbose = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "-u"))
		unprivileged = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "--reasons"))
		reasons = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "--one"))
		one = true, arg++;
	setvbuf(stdout, NULL, _IOLBF, 0);
	seed = arg < argc ? strtoull(argv[arg], NULL, 0) : (uint64_t)time(NULL) * 100000;
	count = one ? 1 : arg + 1 < argc ? (unsigned)atoi(argv[arg + 1]) : 300;
	if (missing) {
		skip("random programs", "%s", missing);
		return done();
	}
	set.btf = gen_btf(ids);
	for (unsigned i = 0; i < GEN_TYPES; i++) {
		if (oracle_maps_open(&set, &maps[i])) {
			skip("random programs", "maps cannot be created");
			return done();
		}
	}
	note("seeds %" PRIu64 " to %" PRIu64, seed, seed + count - 1);
	for (unsigned i = 0; i < count; i++)
		try_seed(seed + i, &prog, maps, ids, one);
	note("%u programs (%u accepted): verdict and errno equal %u, log %u, processed %u, unsupported %u",
	     figures.programs, figures.accepted, figures.verdict, figures.log, figures.processed,
	     figures.unsupported);
	ok(figures.verdict == figures.programs, "verdict and errno of random programs");
	ok(figures.log * 100 >= figures.programs * 98, "log of random programs");
	ok(figures.processed * 100 >= figures.programs * 98, "instructions processed of random programs");
	for (unsigned i = 0; i < GEN_TYPES; i++)
		oracle_maps_close(&maps[i]);
	btf_free(set.btf);
	return done();
}
