/*
 * parity.c - programs before the running kernel and before vfy_check(): the same verdict, errno and log, at
 * log levels 1, 2 and 4.
 *
 * parity [--record] [--show NAME] [--expect FILE] [FILE.t|FILE.o...]      without files: progs/ beside this source
 *
 * A FILE.t holds lines of assembly that all its programs share (maps, licence), then programs:
 *
 *     prog: NAME SECTION [unpriv] [strict] [btf] [states] [sleepable] [recorded]
 *         ...assembly...
 *     expect: accepted | ERRNO REASON
 *     log: SUM1 SUM2 SUM4
 *
 * btf: with type and line information; states: BPF_F_TEST_STATE_FREQ; sleepable: BPF_F_SLEEPABLE; recorded: only --record
 * loads it, since kernels may not survive it. The last two lines are what Linux 6.18.44 said (REASON: last
 * line of the log; SUMs of the logs at the three levels); --record writes them. Without the kernel, our
 * results are held to them. For the programs of objects, the file that --expect names has lines
 *
 *     OBJECT:PROGRAM SUM1 SUM2 SUM4 accepted | ERRNO REASON
 *
 * Of objects that it does not list, nothing is known without the kernel.
 */
#include <dirent.h>

#include "asm/asm.h"
#include "core/link.h"
#include "core/object.h"
#include "tests/tap.h"
#include "tests/verify/oracle.h"

enum { LEVELS = 3, MAX_REASON = 300 };
static const uint32_t levels[LEVELS] = { 1, 2, 4 };

/* One program's block in a file; pointers into the file's text. */
struct block {
	char name[80], section[60];
	bool unprivileged, strict, btf, states, recorded, sleepable;
	const char *body, *body_end, *end;	/* assembly; end: behind the expectation */
	char verdict[MAX_REASON + 40];		/* "accepted" or "EACCES reason"; "": not recorded */
	uint32_t sums[LEVELS];
};

struct result {
	int err;
	char reason[MAX_REASON];
	char *logs[LEVELS];
	uint32_t sums[LEVELS];
};

static struct { unsigned programs, verdict, log[LEVELS], processed, unsupported; } figures;
static const char *show;
static bool privileged, unprivileged_allowed, recording;
static struct strbuf expected = STRBUF_INIT;	/* what --expect says */
static FILE *expect_out;

static uint32_t sum_of(const char *text)
{
	uint32_t sum = 0x811c9dc5;

	for (; *text; text++)
		sum = (sum ^ (uint8_t)*text) * 0x01000193;
	return sum;
}

static void verdict_text(const struct result *r, char *out, size_t size)
{
	if (!r->err)
		snprintf(out, size, "accepted");
	else
		snprintf(out, size, "%s %s", strerrorname_np(-r->err) ? strerrorname_np(-r->err) : "?",
			 r->reason);
}

static void ask(const struct prog *p, const struct block *b, const struct oracle_maps *maps, bool kernel,
		struct result *r)
{
	for (int i = 0; i < LEVELS; i++) {
		struct vfy_options o = {
			.log_level = levels[i], .unprivileged = b->unprivileged, .strict_alignment = b->strict
		};

		if (kernel) {
			const char *log;

			r->err = oracle_kernel(p, maps, &o, &log);
			r->logs[i] = oracle_normal(log);
		} else {
			char *log;

			r->err = oracle_ours(p, &o, &log);
			r->logs[i] = oracle_normal(log);
			free(log);
		}
		r->sums[i] = sum_of(r->logs[i]);
	}
	oracle_reason(r->logs[1], r->reason, sizeof(r->reason));
}

static void forget(struct result *r)
{
	for (int i = 0; i < LEVELS; i++)
		free(r->logs[i]);
}

static const char *line_of(const char *log, unsigned n)
{
	while (n-- && log) {
		log = strchr(log, '\n');
		log = log ? log + 1 : NULL;
	}
	return log;
}

static void note_difference(const char *ours, const char *theirs)
{
	for (unsigned n = 0; ; n++) {
		const char *a = line_of(ours, n), *b = line_of(theirs, n);
		int la = a ? (int)strcspn(a, "\n") : 0, lb = b ? (int)strcspn(b, "\n") : 0;

		if (!a && !b)
			return;
		if (a && b && la == lb && !memcmp(a, b, (size_t)la))
			continue;
		note("  line %u ours:   %.*s", n + 1, la, a ? a : "");
		note("  line %u kernel: %.*s", n + 1, lb, b ? b : "");
		return;
	}
}

/* The "processed N insns" line. */
static bool same_processed(const char *a, const char *b)
{
	const char *x = strstr(a, "processed "), *y = strstr(b, "processed ");

	return (!x && !y) || (x && y && !strncmp(x, y, strcspn(x, "(")));
}

static void compare_with_kernel(const struct block *b, const struct result *ours, const struct result *theirs)
{
	bool verdict = ours->err == theirs->err, logs = true, same;

	figures.verdict += verdict;
	figures.processed += same_processed(ours->logs[1], theirs->logs[1]);
	for (int i = 0; i < LEVELS; i++) {
		same = !strcmp(ours->logs[i], theirs->logs[i]);
		figures.log[i] += same;
		logs &= same;
	}
	if (ok(verdict && logs, "%s", b->name))
		return;
	if (!verdict)
		note("  ours: %d (%s), kernel: %d (%s)", ours->err, ours->reason, theirs->err,
		     theirs->reason);
	for (int i = LEVELS; i-- > 0; ) {
		if (strcmp(ours->logs[i], theirs->logs[i])) {
			note("  log level %u", levels[i]);
			note_difference(ours->logs[i], theirs->logs[i]);
			break;
		}
	}
	if (show)
		printf("---- ours\n%s---- kernel\n%s----\n", ours->logs[1], theirs->logs[1]);
}

static void compare_with_record(const struct block *b, const struct result *ours)
{
	char verdict[sizeof(b->verdict)];
	bool logs = !memcmp(ours->sums, b->sums, sizeof(b->sums));

	verdict_text(ours, verdict, sizeof(verdict));
	if (!b->verdict[0])
		skip(b->name, "nothing recorded");
	else if (!ok(!strcmp(verdict, b->verdict) && logs, "%s", b->name))
		note("  ours: %s, recorded: %s%s", verdict, b->verdict, logs ? "" : ", logs differ");
}

/* The shared lines, and the block as a function in its section. */
static struct progset *assemble(const char *file, const char *head, size_t n_head, const struct block *b)
{
	struct strbuf text = STRBUF_INIT, talk = STRBUF_INIT;
	struct asm_options options = { .no_debug = !b->btf };
	struct progset *set = NULL;
	struct diags d = { 0 };
	struct object *object;

	strbuf_add(&text, head, n_head);
	strbuf_printf(&text, "\n\t.section %s,\"ax\",@progbits\n\t.globl %s\n\t.type %s,@function\n%s:\n",
		      b->section, b->name, b->name, b->name);
	strbuf_add(&text, b->body, (size_t)(b->body_end - b->body));
	object = asm_text(file, text.s, text.len, &options, &d);
	if (object)
		set = link_object(object, &d);
	if (!set) {
		diag_render(&d, false, &talk);
		note("%s", talk.s);
	}
	object_free(object);
	diag_free(&d);
	strbuf_free(&text);
	strbuf_free(&talk);
	return set;
}

static void try_block(const char *file, const char *head, size_t n_head, struct block *b)
{
	struct progset *set = assemble(file, head, n_head, b);
	struct oracle_maps maps = { 0 };
	struct result ours = { 0 }, theirs = { 0 };
	bool kernel = privileged && (!b->unprivileged || unprivileged_allowed) && (!b->recorded || recording);

	figures.programs += kernel;
	if (set && set->n_progs)
		set->progs[0].prog_flags |= (b->states ? BPF_F_TEST_STATE_FREQ : 0) |
					    (b->sleepable ? BPF_F_SLEEPABLE : 0);
	if (!set || !set->n_progs) {
		ok(false, "%s: does not assemble", b->name);
		goto out;
	}
	if (kernel && oracle_maps_open(set, &maps) < 0) {
		ok(false, "%s: maps cannot be made", b->name);
		for (uint32_t i = 0; i < maps.n; i++)
			if (maps.fds[i] < 0)
				note("  %s: %s", set->maps[i].name, strerror(-maps.fds[i]));
		goto out;
	}
	if (kernel)
		ask(&set->progs[0], b, &maps, true, &theirs);
	if (recording && !kernel)
		goto out;
	if (recording) {
		verdict_text(&theirs, b->verdict, sizeof(b->verdict));
		memcpy(b->sums, theirs.sums, sizeof(b->sums));
		goto out;
	}
	ask(&set->progs[0], b, NULL, false, &ours);
	if (ours.err == ORACLE_UNSUPPORTED && !oracle_kernel_btf(NULL) && strstr(ours.reason, "needs the kernel's BTF")) {
		skip(b->name, "/sys/kernel/btf/vmlinux is not that of Linux 6.18");
	} else if (ours.err == ORACLE_UNSUPPORTED) {
		figures.unsupported++;
		ok(false, "%s: unsupported: %s", b->name, ours.reason);
		if (show && kernel)
			printf("---- kernel: %d\n%s----\n", theirs.err, theirs.logs[1]);
	} else if (kernel) {
		compare_with_kernel(b, &ours, &theirs);
	} else {
		compare_with_record(b, &ours);
	}
out:
	forget(&ours);
	forget(&theirs);
	oracle_maps_close(&maps);
	progset_free(set);
}

static const char *next_line(const char *p)
{
	const char *end = strchr(p, '\n');

	return end ? end + 1 : p + strlen(p);
}

/* Reads the block that begins at `p` ("prog: ..."). */
static void read_block(const char *p, struct block *b)
{
	char flags[2][16] = { "", "" };

	memset(b, 0, sizeof(*b));
	sscanf(p, "prog: %79s %59s %15[a-z] %15[a-z]", b->name, b->section, flags[0], flags[1]);
	for (int i = 0; i < 2; i++) {
		b->unprivileged |= !strcmp(flags[i], "unpriv");
		b->strict |= !strcmp(flags[i], "strict");
		b->btf |= !strcmp(flags[i], "btf");
		b->states |= !strcmp(flags[i], "states");
		b->sleepable |= !strcmp(flags[i], "sleepable");
		b->recorded |= !strcmp(flags[i], "recorded");
	}
	b->body = p = next_line(p);
	while (*p && strncmp(p, "prog: ", 6) && strncmp(p, "expect: ", 8))
		p = next_line(p);
	b->body_end = p;
	if (!strncmp(p, "expect: ", 8)) {
		snprintf(b->verdict, sizeof(b->verdict), "%.*s", (int)strcspn(p + 8, "\n"), p + 8);
		p = next_line(p);
	}
	if (sscanf(p, "log: %x %x %x", &b->sums[0], &b->sums[1], &b->sums[2]) == 3)
		p = next_line(p);
	b->end = p;
}

static void write_block(struct strbuf *out, const char *start, const struct block *b)
{
	strbuf_add(out, start, (size_t)(b->body_end - start));
	/* Blank lines before the next program stay behind the expectation. */
	while (out->len > 1 && out->s[out->len - 1] == '\n' && out->s[out->len - 2] == '\n')
		strbuf_cut(out, out->len - 1);
	if (b->verdict[0])
		strbuf_printf(out, "expect: %s\nlog: %08x %08x %08x\n", b->verdict, b->sums[0],
			      b->sums[1], b->sums[2]);
	strbuf_putc(out, '\n');
}

static bool read_text(const char *path, struct strbuf *text)
{
	FILE *f = fopen(path, "r");
	char chunk[4096];
	size_t n;

	if (!f)
		return ok(false, "%s: cannot be read", path);
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		strbuf_add(text, chunk, n);
	fclose(f);
	return true;
}

static void try_file(const char *path)
{
	struct strbuf text = STRBUF_INIT, out = STRBUF_INIT;
	const char *p, *head;
	FILE *f;
	size_t n;

	if (!read_text(path, &text))
		return;
	head = p = text.s;
	while (*p && strncmp(p, "prog: ", 6))
		p = next_line(p);
	n = (size_t)(p - head);
	strbuf_add(&out, head, n);
	while (*p) {
		struct block b;
		const char *start = p;

		read_block(p, &b);
		p = b.end;
		while (*p == '\n')
			p++;
		if (!show || !strcmp(show, b.name))
			try_block(path, head, n, &b);
		write_block(&out, start, &b);
	}
	if (recording && !show && (f = fopen(path, "w"))) {
		fwrite(out.s, 1, out.len, f);
		fclose(f);
	}
	strbuf_free(&text);
	strbuf_free(&out);
}

/* The line of the record about a program, as if it were a block's; false: there is none. */
static bool find_expected(struct block *b)
{
	size_t n = strlen(b->name);

	for (const char *p = expected.s; *p; p = next_line(p)) {
		if (strncmp(p, b->name, n) || p[n] != ' ')
			continue;
		return sscanf(p + n, " %x %x %x %339[^\n]", &b->sums[0], &b->sums[1], &b->sums[2], b->verdict) == 4;
	}
	return false;
}

static void try_object_program(const struct prog *prog, struct block *b, const struct oracle_maps *maps)
{
	struct result ours = { 0 }, theirs = { 0 };

	if (!privileged && !find_expected(b)) {
		skip(b->name, "no record of it, and the kernel cannot be asked");
		return;
	}
	if (privileged)
		ask(prog, b, maps, true, &theirs);
	if (recording && expect_out) {
		verdict_text(&theirs, b->verdict, sizeof(b->verdict));
		fprintf(expect_out, "%s %08x %08x %08x %s\n", b->name, theirs.sums[0], theirs.sums[1], theirs.sums[2],
			b->verdict);
	}
	ask(prog, b, NULL, false, &ours);
	figures.programs += privileged;
	figures.unsupported += ours.err == ORACLE_UNSUPPORTED;
	if (privileged)
		compare_with_kernel(b, &ours, &theirs);
	else if (ours.err == ORACLE_UNSUPPORTED && !oracle_kernel_btf(NULL))
		skip(b->name, "/sys/kernel/btf/vmlinux is not that of Linux 6.18");
	else
		compare_with_record(b, &ours);
	forget(&ours);
	forget(&theirs);
}

/* Every program of an object, with its type information. */
static void try_object(const char *path)
{
	struct diags d = { 0 };
	struct object *object = object_read_file(path, &d);
	struct progset *set = object ? link_object(object, &d) : NULL;
	struct oracle_maps maps = { 0 };

	if (!set || (privileged && oracle_maps_open(set, &maps) < 0)) {
		ok(false, "%s: cannot be linked, or its maps not be made", path);
		set = set ? set : calloc(1, sizeof(*set));
	} else {
		for (uint32_t i = 0; i < set->n_progs; i++) {
			struct block b = { 0 };
			const char *file = strrchr(path, '/');

			snprintf(b.name, sizeof(b.name), "%s:%s", file ? file + 1 : path, set->progs[i].name);
			if (!show || !strcmp(show, set->progs[i].name))
				try_object_program(&set->progs[i], &b, &maps);
		}
	}
	oracle_maps_close(&maps);
	progset_free(set);
	object_free(object);
	diag_free(&d);
}

static int is_test(const struct dirent *e)
{
	size_t n = strlen(e->d_name);

	return n > 2 && !strcmp(e->d_name + n - 2, ".t");
}

static void try_all(void)
{
	const char *srcdir = getenv("srcdir");
	struct dirent **list;
	char dir[4096], path[8192];
	int n;

	snprintf(dir, sizeof(dir), "%s/tests/verify/progs", srcdir ? srcdir : ".");
	n = scandir(dir, &list, is_test, alphasort);
	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, list[i]->d_name);
		try_file(path);
		free(list[i]);
	}
	if (n > 0)
		free(list);
	ok(n > 0, "%d files of programs", n);
}

/* To be written when recording, read otherwise. */
static void expect_file(const char *path)
{
	if (recording)
		expect_out = fopen(path, "a");
	else
		read_text(path, &expected);
}

int main(int argc, char **argv)
{
	const char *missing = kernel_missing();
	int i = 1, files = 0;

	privileged = !missing;
	unprivileged_allowed = oracle_takes_unprivileged();
	for (; i < argc; i++) {
		if (!strcmp(argv[i], "--record"))
			recording = true;
		else if (!strcmp(argv[i], "--show") && i + 1 < argc)
			show = argv[++i];
		else if (!strcmp(argv[i], "--expect") && i + 1 < argc)
			expect_file(argv[++i]);
		else if (!strcmp(argv[i], "--recorded"))
			privileged = false;
		else if (files++, strlen(argv[i]) > 2 && !strcmp(argv[i] + strlen(argv[i]) - 2, ".o"))
			try_object(argv[i]);
		else
			try_file(argv[i]);
	}
	strbuf_free(&expected);
	if (expect_out)
		fclose(expect_out);
	if (missing)
		note("held to records: %s", missing);
	if (!files)
		try_all();
	if (privileged && !recording)
		note("%u programs: verdict and errno equal %u, log level 1 %u, level 2 %u, level 4 %u, "
		     "processed %u, "
		     "unsupported %u",
		     figures.programs, figures.verdict, figures.log[0], figures.log[1], figures.log[2],
		     figures.processed, figures.unsupported);
	return done();
}
