/*
 * main.c - ebpf-verify: would Linux accept these programs, and if not, why?
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "asm/asm.h"
#include "core/btf.h"
#include "core/cli.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/json.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "core/proof.h"
#include "run/kernel_load.h"
#include "verify/dot.h"
#include "verify/logdiff.h"
#include "verify/logfit.h"
#include "verify/report.h"
#include "verify/verify.h"

enum { EXIT_ACCEPTED, EXIT_REJECTED, EXIT_BAD_INPUT };
enum {
	OPT_LOG_LEVEL = 0x100, OPT_LOG_SIZE, OPT_PROG, OPT_SECTION, OPT_TYPE, OPT_UNPRIVILEGED, OPT_STRICT, OPT_STATS,
	OPT_ORACLE, OPT_CFG, OPT_BTF
};

static const struct cli_option options[] = {
	{ OPT_LOG_LEVEL, "log-level", "N", "1: the path that failed, 2: every path, 4: statistics; values add up" },
	{ OPT_LOG_SIZE, "log-size", "BYTES", "a log of more bytes is cut, and the error ENOSPC, as in bpf(2)" },
	{ OPT_PROG, "prog", "NAME", "only the program of that name" },
	{ OPT_SECTION, "section", "SECTION", "only programs of that section" },
	{ OPT_TYPE, "type", "TYPE", "take programs as of TYPE (xdp, sched_cls, ...), whatever their section says" },
	{ OPT_UNPRIVILEGED, "unprivileged", NULL, "by the rules for programs that root did not load" },
	{ OPT_STRICT, "strict-alignment", NULL, "refuse what machines without unaligned accesses could not run" },
	{ OPT_BTF, "btf", "FILE", "the kernel's types, for programs that look into its objects" },
	{ OPT_STATS, "stats", NULL, "a table of what verifying took" },
	{ 'o', "output-format", "text|csv", "csv: nothing but the table of --stats, as veristat writes it" },
	{ 'C', "compare", "FILE.csv", "nothing but what changed since that table was written" },
	{ OPT_ORACLE, "kernel-oracle", NULL, "ask the running kernel, too, and show the first difference" },
	{ OPT_CFG, "cfg", NULL, "nothing but the control flow of each program, for dot(1)" },
	{ 0, NULL, NULL, NULL }
};

enum output { OUTPUT_TEXT, OUTPUT_CSV, OUTPUT_JSON, OUTPUT_CFG, OUTPUT_CHANGES };

struct job {
	struct cli cli;
	struct vfy_options vfy;
	uint64_t log_size;	/* 0: any */
	uint32_t log_fixed;	/* VFY_LOG_FIXED or 0 */
	const char *prog, *section, *baseline;
	const char *btf_path;	/* NULL: the running kernel's */
	struct btf *btf;	/* NULL: not asked for yet, or there is none */
	const struct progtype *type;
	bool stats, ask_kernel;
	enum output output;
	struct kernel_set kernel;	/* of the file at hand, for ask_kernel */
	struct report before, report;
	char **files;
	int n_files, at_file;
	time_t start;
	bool progress;		/* such a line is on the terminal now */
};

static int usage(const struct cli *cli, const char *text)
{
	fprintf(stderr, "%s: %s\nTry '%s --help'.\n", cli->name, text, cli->name);
	return EXIT_BAD_INPUT;
}

static void show_diags(const struct job *job, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	if (!job->cli.quiet || d->errors)
		diag_render(d, cli_colored(&job->cli, 2), &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
	diag_free(d);
}

/* The kernel's types, when a program needs them first. */
static const struct btf *kernel_btf(void *arg)
{
	struct job *job = arg;
	struct diags d = { 0 };

	if (!job->btf && !job->btf_path)
		job->btf = btf_read_file("/sys/kernel/btf/vmlinux", &d);
	diag_free(&d);
	return job->btf;
}

/* A file that was named must be good. */
static int read_btf(struct job *job)
{
	struct diags d = { 0 };

	if (!job->btf_path)
		return -1;
	job->btf = btf_read_file(job->btf_path, &d);
	show_diags(job, &d);
	return job->btf ? -1 : EXIT_BAD_INPUT;
}

/* ---- progress: a line on the terminal, while it takes longer than a second ---- */

static void clear_progress(struct job *job)
{
	if (job->progress)
		fputs("\r\033[K", stderr);
	job->progress = false;
}

static void show_progress(struct job *job, const char *name)
{
	if (job->cli.quiet || !isatty(2) || time(NULL) <= job->start)
		return;
	fprintf(stderr, "\r%d of %d files, %u programs: %.60s\033[K", job->at_file, job->n_files, job->report.n, name);
	fflush(stderr);
	job->progress = true;
}

/* ---- one program ---- */

static const char *errno_name(int err)
{
	switch (err) {
	case EINVAL: return "EINVAL";
	case EACCES: return "EACCES";
	case EPERM: return "EPERM";
	case E2BIG: return "E2BIG";
	case EFAULT: return "EFAULT";
	case ENOMEM: return "ENOMEM";
	case ENOSPC: return "ENOSPC";
	case EBADF: return "EBADF";
	case EBUSY: return "EBUSY";
	case ENOENT: return "ENOENT";
	case EOPNOTSUPP: return "EOPNOTSUPP";
	case 524: return "ENOTSUPP";
	}
	return "?";
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Without a log there is no reason to tell; a second run, at level 1, gives it. */
static void find_reason(const struct job *job, const struct prog *prog, const struct strbuf *log, int error,
			struct strbuf *reason)
{
	struct vfy_options at_level_1 = job->vfy;
	struct strbuf again = STRBUF_INIT;
	struct diags d = { 0 };

	if (!job->vfy.log_level) {
		at_level_1.log_level = VFY_LOG_PATH;
		vfy_check(prog, &at_level_1, &again, NULL, NULL, &d);
	}
	logdiff_reason(job->vfy.log_level ? log->s : again.s, reason);
	if (!reason->len)
		strbuf_puts(reason, strerror(-error));
	strbuf_free(&again);
	diag_free(&d);
}

/* "FILE: SECTION/NAME", or the section alone where it already ends in the name. */
static void print_name(const struct prog *prog, const char *file)
{
	const char *section = prog->section ? prog->section : "", *slash = strrchr(section, '/');

	if (slash && !strcmp(slash + 1, prog->name))
		printf("%s: %s: ", base_name(file), section);
	else
		printf("%s: %s%s%s: ", base_name(file), section, *section ? "/" : "", prog->name);
}

static char *copy(const char *text)
{
	return text ? strdup(text) : NULL;
}

/* One program's verdict. */
struct outcome {
	int error;			/* 0: accepted */
	struct vfy_stats stats;
	struct strbuf log, reason;
	struct proof *proof;		/* for --cfg */
};

static void add_row(struct job *job, const struct prog *prog, const char *file, const struct outcome *o)
{
	struct report_row *row = report_add(&job->report);

	if (!row)
		return;
	row->file = copy(base_name(file));
	row->prog = copy(prog->name);
	row->section = copy(prog->section);
	row->type = prog->type ? prog->type->name : NULL;
	row->accepted = !o->error;
	row->error = o->error ? errno_name(-o->error) : NULL;
	row->reason = o->error ? copy(o->reason.s) : NULL;
	row->log = job->vfy.log_level ? copy(o->log.s) : NULL;
	row->numbers[REPORT_DURATION] = o->stats.time_ns / 1000;
	row->numbers[REPORT_INSNS] = o->stats.insns_processed;
	row->numbers[REPORT_STATES] = o->stats.total_states;
	row->numbers[REPORT_PEAK_STATES] = o->stats.peak_states;
	row->numbers[REPORT_MAX_STATES] = o->stats.max_states_per_insn;
	row->numbers[REPORT_SIZE] = prog->len;
}

static void print_verdict(const struct job *job, const struct prog *prog, const char *file, const struct outcome *o)
{
	if (!job->cli.quiet)
		fwrite(o->log.s, 1, o->log.len, stdout);
	print_name(prog, file);
	if (o->error)
		printf("rejected: %s (%s)\n", o->reason.s, errno_name(-o->error));
	else
		printf("accepted\n");
}

static void print_graph(const struct prog *prog, const struct proof *proof)
{
	struct strbuf text = STRBUF_INIT;

	dot_write(prog, proof, &text);
	fwrite(text.s, 1, text.len, stdout);
	strbuf_free(&text);
}

static void print_difference(const char *ours, const char *theirs)
{
	struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;
	uint32_t line = logdiff_first(ours, theirs, &a, &b);

	if (line)
		printf("  first difference of the logs, line %u:\n    here:  %s\n    Linux: %s\n", line, a.s, b.s);
	else
		printf("  the logs are the same\n");
	strbuf_free(&a);
	strbuf_free(&b);
}

/* What the kernel says of it; EXIT_REJECTED when it is not what we say. */
static int ask_kernel(const struct job *job, const struct prog *prog, const struct outcome *ours, struct diags *d)
{
	const struct kernel_load how = { job->vfy.log_level, job->vfy.strict_alignment };
	struct strbuf log = STRBUF_INIT, reason = STRBUF_INIT;
	int fd = kernel_load(&job->kernel, prog, &how, &log), error = fd < 0 ? fd : 0;
	struct utsname u;

	if (fd >= 0)
		close(fd);
	if (error && !log.len && error != ours->error) {
		kernel_refused(prog->set, error, "program", prog->name, d);
		strbuf_free(&log);
		return EXIT_BAD_INPUT;
	}
	uname(&u);
	logdiff_reason(log.s, &reason);
	if (error)
		printf("  Linux %s: rejected: %s (%s)\n", u.release, reason.len ? reason.s : strerror(-error),
		       errno_name(-error));
	else
		printf("  Linux %s: accepted\n", u.release);
	if (job->vfy.log_level)
		print_difference(ours->log.s, log.s);
	strbuf_free(&reason);
	strbuf_free(&log);
	return error == ours->error ? EXIT_ACCEPTED : EXIT_REJECTED;
}

/* The verdict that bpf(2) would give with a log buffer of that size. */
static void fit_log(const struct job *job, struct outcome *o)
{
	size_t true_size;

	if (!job->log_size || !vfy_log_fit(&o->log, job->log_fixed, job->log_size, &true_size))
		return;
	o->error = -ENOSPC;
	strbuf_cut(&o->reason, 0);
	strbuf_printf(&o->reason, "the log takes %zu bytes", true_size);
}

static int show_outcome(struct job *job, const struct prog *prog, const char *file, const struct outcome *o,
			struct diags *d)
{
	int status = o->error ? EXIT_REJECTED : EXIT_ACCEPTED, theirs;

	if (job->output == OUTPUT_CFG)
		print_graph(prog, o->proof);
	else if (job->output == OUTPUT_TEXT)
		print_verdict(job, prog, file, o);
	add_row(job, prog, file, o);
	if (!job->ask_kernel)
		return status;
	theirs = ask_kernel(job, prog, o, d);
	return theirs > status ? theirs : status;
}

static int check_prog(struct job *job, struct prog *prog, const char *file, struct diags *d)
{
	struct outcome o = { .log = STRBUF_INIT, .reason = STRBUF_INIT };
	int status = EXIT_BAD_INPUT;

	if (job->type)
		prog->type = job->type;
	show_progress(job, prog->name);
	o.error = vfy_check(prog, &job->vfy, &o.log, job->output == OUTPUT_CFG ? &o.proof : NULL, &o.stats, d);
	clear_progress(job);
	if (o.error != -EOPNOTSUPP || !d->errors) {
		if (o.error)
			find_reason(job, prog, &o.log, o.error, &o.reason);
		fit_log(job, &o);
		status = show_outcome(job, prog, file, &o, d);
	}
	proof_free(o.proof);
	strbuf_free(&o.reason);
	strbuf_free(&o.log);
	return status;
}

/* ---- one file ---- */

static bool is_assembly(const char *path)
{
	size_t len = strlen(path);

	return len > 2 && (!strcmp(path + len - 2, ".s") || !strcmp(path + len - 2, ".S"));
}

static struct object *open_object(const char *path, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;
	struct asm_options as = { 0 };
	struct object *obj = NULL;

	if (!is_assembly(path))
		return object_read_file(path, d);
	if (!file_read(path, &text, d))
		obj = asm_text(path, text.s, text.len, &as, d);
	strbuf_free(&text);
	return obj;
}

static bool wanted(const struct job *job, const struct prog *prog)
{
	return (!job->prog || !strcmp(job->prog, prog->name)) &&
	       (!job->section || !strcmp(job->section, prog->section));
}

static int check_set(struct job *job, struct progset *set, const char *path, struct diags *d)
{
	int worst = EXIT_ACCEPTED;
	uint32_t checked = 0;

	for (uint32_t i = 0; i < set->n_progs; i++) {
		int status;

		if (!wanted(job, &set->progs[i]))
			continue;
		checked++;
		status = check_prog(job, &set->progs[i], path, d);
		if (status > worst)
			worst = status;
	}
	if (checked)
		return worst;
	diag_error(d, (struct loc){ .file = diag_intern(d, path) }, "no %sprogram in this file",
		   job->prog || job->section ? "such " : "");
	return EXIT_BAD_INPUT;
}

static int check_file(struct job *job, const char *path)
{
	struct diags d = { 0 };
	struct object *obj = open_object(path, &d);
	struct progset *set = obj ? link_object(obj, &d) : NULL;
	int status = EXIT_BAD_INPUT;

	if (set && (!job->ask_kernel || !kernel_set_open(set, NULL, &job->kernel, &d))) {
		status = check_set(job, set, path, &d);
		if (job->ask_kernel)
			kernel_set_close(&job->kernel);
	}
	fflush(stdout);
	show_diags(job, &d);
	progset_free(set);
	object_free(obj);
	return status;
}

/* ---- the command ---- */

static int log_option(struct job *job, int key, const char *value)
{
	uint64_t n;

	if (key == OPT_LOG_SIZE)
		return cli_number(value, UINT32_MAX, &job->log_size) && job->log_size
			? -1 : usage(&job->cli, "--log-size takes a number of bytes");
	if (!cli_number(value, 15, &n))
		return usage(&job->cli, "--log-level takes 0 to 15");
	job->vfy.log_level = (uint32_t)n & ~(uint32_t)VFY_LOG_FIXED;
	job->log_fixed = (uint32_t)n & VFY_LOG_FIXED;
	return -1;
}

static int option(struct job *job, int key)
{
	struct strbuf text = STRBUF_INIT;
	const char *value = job->cli.value;

	switch (key) {
	case OPT_LOG_LEVEL:
	case OPT_LOG_SIZE:
		return log_option(job, key, value);
	case OPT_PROG:
		job->prog = value;
		break;
	case OPT_SECTION:
		job->section = value;
		break;
	case OPT_TYPE:
		job->type = progtype_by_name(value);
		if (!job->type)
			return usage(&job->cli, "no such program type");
		break;
	case OPT_UNPRIVILEGED:
		job->vfy.unprivileged = true;
		break;
	case OPT_STRICT:
		job->vfy.strict_alignment = true;
		break;
	case OPT_BTF:
		job->btf_path = value;
		break;
	case OPT_STATS:
		job->stats = true;
		break;
	case OPT_ORACLE:
		job->ask_kernel = true;
		break;
	case OPT_CFG:
		job->output = OUTPUT_CFG;
		break;
	case 'o':
		if (strcmp(value, "csv") && strcmp(value, "text"))
			return usage(&job->cli, "-o takes text or csv");
		job->output = !strcmp(value, "csv") ? OUTPUT_CSV : OUTPUT_TEXT;
		break;
	case 'C':
		job->baseline = value;
		job->output = OUTPUT_CHANGES;
		break;
	case CLI_OPERAND:
		job->files[job->n_files++] = (char *)value;
		break;
	case CLI_HELP:
		cli_help(&job->cli, &text);
		break;
	case CLI_VERSION:
		cli_version(&job->cli, &text);
		break;
	case CLI_ERROR:
		return usage(&job->cli, job->cli.error);
	}
	if (!text.len)
		return -1;
	fwrite(text.s, 1, text.len, stdout);
	strbuf_free(&text);
	return 0;
}

/* Options that do not go together; -1: all is well. */
static int check_options(struct job *job)
{
	if (!job->n_files)
		return usage(&job->cli, "no input file");
	if (job->cli.json && job->output == OUTPUT_TEXT)
		job->output = OUTPUT_JSON;
	else if (job->cli.json)
		return usage(&job->cli, "-j goes with neither -o csv nor --compare nor --cfg");
	if (!job->ask_kernel)
		return -1;
	if (job->output != OUTPUT_TEXT)
		return usage(&job->cli, "--kernel-oracle prints text only");
	if (job->vfy.unprivileged)
		return usage(&job->cli, "--kernel-oracle loads with privilege, not with --unprivileged");
	if (job->log_size)
		return usage(&job->cli, "--kernel-oracle compares whole logs, without --log-size");
	return -1;
}

/* What is told of all programs at once. */
static void show_report(struct job *job)
{
	struct strbuf text = STRBUF_INIT;
	struct json json = { .out = &text, .pretty = job->cli.pretty };

	switch (job->output) {
	case OUTPUT_CFG:
		break;
	case OUTPUT_TEXT:
		if (job->stats)
			report_text(&job->report, &text);
		break;
	case OUTPUT_CSV:
		report_csv(&job->report, &text);
		break;
	case OUTPUT_JSON:
		report_json(&job->report, &json);
		strbuf_putc(&text, '\n');
		break;
	case OUTPUT_CHANGES:
		report_compare(&job->before, &job->report, &text);
		break;
	}
	fwrite(text.s, 1, text.len, stdout);
	strbuf_free(&text);
}

static int read_baseline(struct job *job)
{
	struct diags d = { 0 };
	int error = report_read(job->baseline, &job->before, &d);

	show_diags(job, &d);
	return error ? EXIT_BAD_INPUT : -1;
}

static int run(struct job *job)
{
	int key, status, worst = EXIT_ACCEPTED;

	while ((key = cli_next(&job->cli)) != CLI_END) {
		status = option(job, key);
		if (status >= 0)
			return status;
	}
	status = check_options(job);
	if (status < 0 && job->baseline)
		status = read_baseline(job);
	if (status < 0)
		status = read_btf(job);
	if (status >= 0)
		return status;
	job->vfy.kernel_btf = kernel_btf;
	job->vfy.kernel_btf_arg = job;
	job->start = time(NULL);
	for (job->at_file = 1; job->at_file <= job->n_files; job->at_file++) {
		status = check_file(job, job->files[job->at_file - 1]);
		if (status > worst)
			worst = status;
	}
	show_report(job);
	return worst;
}

int main(int argc, char **argv)
{
	struct job job = {
		.cli = { .name = "ebpf-verify", .operands = "FILE.o|FILE.s...", .options = options,
			 .about = "Says of each program whether Linux would accept it, with the kernel's log." },
	};
	int status;

	job.files = calloc((size_t)argc, sizeof(*job.files));
	if (!job.files) {
		fprintf(stderr, "ebpf-verify: out of memory\n");
		return EXIT_BAD_INPUT;
	}
	cli_start(&job.cli, argc, argv);
	status = run(&job);
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "ebpf-verify: stdout: %s\n", strerror(errno));
		status = EXIT_BAD_INPUT;
	}
	btf_free(job.btf);
	report_free(&job.before);
	report_free(&job.report);
	free(job.files);
	return status;
}
