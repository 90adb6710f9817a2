/*
 * near_miss.c - random programs (gen.h): vfy_check() and the running kernel say the same, with the same log.
 *
 * near_miss [-v] [-u] [-w] [SEED [COUNT]]      near_miss [-w] --one SEED: one program, with both
 * logs; --reduce SEED: and only as much of it as the difference needs
 * -u: all socket filters as an unprivileged user would load them, where that is allowed
 * -w: all of the wide kind (gen_wide.c), not just every second one
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
static bool verbose, reasons, unprivileged, every_wide;
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

/* What both sides say of one program. */
struct answers { int ours, kernel; char *our_log, *their_log; bool verdict, log; };

/* False: there is nothing to compare. */
static bool ask_both(const struct prog *p, const struct oracle_maps *maps, const struct vfy_options *o, struct answers *a)
{
	const char *theirs;
	char *ours;

	a->kernel = oracle_kernel(p, maps, o, &theirs);
	if (a->kernel == -ENOSPC)
		return false;		/* the log was larger than we keep */
	a->ours = oracle_ours(p, o, &ours);
	a->our_log = oracle_normal(ours);
	a->their_log = oracle_normal(theirs);
	free(ours);
	a->verdict = a->ours == a->kernel;
	a->log = !strcmp(a->our_log, a->their_log) ||
		 (a->verdict && strstr(a->their_log, "No program to jit")); /* counts rewritten instructions */
	return true;
}

static void forget(struct answers *a)
{
	free(a->our_log);
	free(a->their_log);
}

/* Leaves out of the program what the difference does not need. */
static void reduce(struct prog *p, const struct oracle_maps *maps, const struct vfy_options *o)
{
	const struct insn nothing = { .opcode = 0x05 };
	bool changed = true, wrong = false;

	while (changed) {
		changed = false;
		for (uint32_t i = 0; i < p->len; i++) {
			struct insn kept[2] = { p->insns[i], p->insns[i + 1] };
			struct answers a;
			bool imm64 = isa_is_imm64(&kept[0]);

			if (kept[0].opcode == 0x05 || kept[0].opcode == 0x95 || !kept[0].opcode)
				continue;
			p->insns[i] = nothing;
			if (imm64)
				p->insns[i + 1] = nothing;
			isa_classify_all(p->insns, p->len);
			if (ask_both(p, maps, o, &a)) {
				wrong = a.ours != ORACLE_UNSUPPORTED && (!a.verdict || !a.log);
				forget(&a);
			}
			changed |= wrong;
			if (!wrong) {
				p->insns[i] = kept[0];
				p->insns[i + 1] = kept[1];
				isa_classify_all(p->insns, p->len);
			}
		}
	}
}

enum mode { COMPARE, SHOW_ONE, REDUCE_ONE };

/* `maps`: by type of program, since the first program of a program array decides what others it may hold. */
static void try_seed(uint64_t seed, struct prog *p, const struct progset *sets, struct oracle_maps *maps, const uint32_t *ids,
		     enum mode mode)
{
	static struct gen g;
	struct vfy_options o = { .log_level = seed % 8 == 1   ? 1
					      : seed % 8 == 2 ? 6
							      : 2,
				 .strict_alignment = seed % 8 == 3 };
	struct answers a;
	bool wide = every_wide || seed % 2;

	if (wide)
		gen_wide_program(&g, seed);
	else
		gen_program(&g, seed);
	p->set = &sets[wide];
	if (!gen_link(&g, p, ids))
		return;
	/* Without capabilities only socket filters are allowed, and no flags. */
	o.unprivileged = !wide && (seed % 8 == 6 || unprivileged) && g.type == BPF_PROG_TYPE_SOCKET_FILTER &&
			 oracle_takes_unprivileged();
	p->prog_flags |= seed % 16 == 4 ? BPF_F_TEST_STATE_FREQ : 0;
	if (!maps[g.row].fds && oracle_maps_open(p->set, &maps[g.row])) {
		ok(false, "maps can be created");
		exit(done());
	}
	if (mode == REDUCE_ONE)
		reduce(p, &maps[g.row], &o);
	if (!ask_both(p, &maps[g.row], &o, &a))
		return;
	if (a.ours == ORACLE_UNSUPPORTED) {
		figures.unsupported++;
		if (mode != COMPARE)
			printf("%s", a.our_log);
		forget(&a);
		return;
	}
	figures.programs++;
	figures.accepted += !a.kernel;
	figures.verdict += a.verdict;
	figures.log += a.log;
	figures.processed += same_processed(a.our_log, a.their_log);
	if ((!a.verdict || !a.log) && (verbose || shown < MAX_SHOWN)) {
		shown++;
		note("seed %" PRIu64 ": %s (ours %d, kernel %d)", seed, a.verdict ? "log" : "VERDICT", a.ours, a.kernel);
		show_difference(a.our_log, a.their_log);
	}
	if (reasons) {
		char reason[200];

		oracle_reason(a.their_log, reason, sizeof(reason));
		printf("# %s\n", a.kernel ? reason : "accepted");
	}
	if (mode != COMPARE) {
		printf("%s\n", p->type->name);
		list_program(p);
		printf("---- ours %d\n%s---- kernel %d\n%s", a.ours, a.our_log, a.kernel, a.their_log);
	}
	forget(&a);
}

int main(int argc, char **argv)
{
	struct progset set = { .file = (char *)"",
			       .license = (char *)"",
			       .maps = (struct map_def *)(uintptr_t)gen_maps,
			       .n_maps = GEN_ALL_MAPS };
	struct progset sets[2];
	struct prog_func funcs[1 + GEN_FUNCS];
	struct prog prog = { .name = (char *)"random", .section = (char *)"", .funcs = funcs };
	const char *missing = kernel_missing();
	static struct oracle_maps maps[GEN_TYPES];
	uint32_t ids[GEN_TYPE_IDS];
	uint64_t seed;
	unsigned count;
	int arg = 1;
	enum mode mode = COMPARE;

	if (arg < argc && !strcmp(argv[arg], "-v"))
		verbose = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "-u"))
		unprivileged = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "-w"))
		every_wide = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "--reasons"))
		reasons = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "--one"))
		mode = SHOW_ONE, arg++;
	if (arg < argc && !strcmp(argv[arg], "--reduce"))
		mode = REDUCE_ONE, arg++;
	setvbuf(stdout, NULL, _IOLBF, 0);
	seed = arg < argc ? strtoull(argv[arg], NULL, 0) : (uint64_t)time(NULL) * 100000;
	count = mode != COMPARE ? 1 : arg + 1 < argc ? (unsigned)atoi(argv[arg + 1]) : 300;
	if (missing) {
		skip("random programs", "%s", missing);
		return done();
	}
	set.btf = gen_btf(ids);
	sets[0] = sets[1] = set;
	sets[1].license = (char *)"GPL";
	note("seeds %" PRIu64 " to %" PRIu64, seed, seed + count - 1);
	for (unsigned i = 0; i < count; i++)
		try_seed(seed + i, &prog, sets, maps, ids, mode);
	note("%u programs (%u accepted): verdict and errno equal %u, log %u, processed %u, unsupported %u",
	     figures.programs, figures.accepted, figures.verdict, figures.log, figures.processed,
	     figures.unsupported);
	ok(figures.verdict == figures.programs, "verdict and errno of random programs");
	ok(figures.log * 100 >= figures.programs * 98, "log of random programs");
	ok(figures.processed * 100 >= figures.programs * 98, "instructions processed of random programs");
	for (unsigned i = 0; i < GEN_TYPES; i++)
		if (maps[i].fds)
			oracle_maps_close(&maps[i]);
	btf_free(set.btf);
	return done();
}
