/*
 * main.c - ebpf-verify: would Linux accept these programs, and if not, why?
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asm/asm.h"
#include "core/cli.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "verify/verify.h"

enum { EXIT_ACCEPTED, EXIT_REJECTED, EXIT_BAD_INPUT };
enum { OPT_LOG_LEVEL = 0x100, OPT_PROG, OPT_SECTION, OPT_TYPE, OPT_UNPRIVILEGED, OPT_STRICT, OPT_STATS };

static const struct cli_option options[] = {
	{ OPT_LOG_LEVEL, "log-level", "N", "1: the path that failed, 2: every path, 4: statistics; values add up" },
	{ OPT_PROG, "prog", "NAME", "only the program of that name" },
	{ OPT_SECTION, "section", "SECTION", "only programs of that section" },
	{ OPT_TYPE, "type", "TYPE", "take programs as of TYPE (xdp, sched_cls, ...), whatever their section says" },
	{ OPT_UNPRIVILEGED, "unprivileged", NULL, "by the rules for programs that root did not load" },
	{ OPT_STRICT, "strict-alignment", NULL, "refuse what machines without unaligned accesses could not run" },
	{ OPT_STATS, "stats", NULL, "a table of what verifying took" },
	{ 0, NULL, NULL, NULL }
};

struct job {
	struct cli cli;
	struct vfy_options vfy;
	const char *prog, *section;
	const struct progtype *type;
	bool stats;
	struct strbuf table;
	char **files;
	int n_files;
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
	case EBADF: return "EBADF";
	case EBUSY: return "EBUSY";
	case EOPNOTSUPP: return "EOPNOTSUPP";
	case 524: return "ENOTSUPP";
	}
	return "?";
}

/* The line before the statistics: why the program was rejected. */
static void last_line(const char *log, char *out, size_t size)
{
	const char *line = "", *next;
	size_t len = 0;

	for (; *log && strncmp(log, "processed ", 10) && strncmp(log, "verification time ", 18); log = next) {
		next = strchr(log, '\n');
		next = next ? next + 1 : log + strlen(log);
		if (*log != '\n') {
			line = log;
			len = (size_t)(next - log);
		}
	}
	while (len && line[len - 1] == '\n')
		len--;
	snprintf(out, size, "%.*s", (int)len, line);
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void add_row(struct job *job, const struct prog *prog, const char *file, bool accepted, const struct vfy_stats *s)
{
	strbuf_printf(&job->table, "%-24s %-24s %-9s %10" PRIu64 " %8u %8u %8u\n", base_name(file), prog->name,
		      accepted ? "accepted" : "rejected", s->time_ns / 1000, s->insns_processed, s->total_states,
		      s->peak_states);
}

/* Without a log there is no reason to tell; a second run, at level 1, gives it. */
static void find_reason(const struct job *job, const struct prog *prog, const struct strbuf *log, char *reason, size_t size)
{
	struct vfy_options at_level_1 = job->vfy;
	struct strbuf again = STRBUF_INIT;
	struct diags d = { 0 };

	if (job->vfy.log_level) {
		last_line(log->s, reason, size);
		return;
	}
	at_level_1.log_level = VFY_LOG_PATH;
	vfy_check(prog, &at_level_1, &again, NULL, NULL, &d);
	last_line(again.s, reason, size);
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

static int check_prog(struct job *job, struct prog *prog, const char *file, struct diags *d)
{
	struct strbuf log = STRBUF_INIT;
	struct vfy_stats stats = { 0 };
	char reason[512];
	int err, status = EXIT_ACCEPTED;

	if (job->type)
		prog->type = job->type;
	err = vfy_check(prog, &job->vfy, &log, NULL, &stats, d);
	if (err == -EOPNOTSUPP && d->errors) {
		strbuf_free(&log);
		return EXIT_BAD_INPUT;
	}
	if (!job->cli.quiet)
		fwrite(log.s, 1, log.len, stdout);
	print_name(prog, file);
	if (err) {
		find_reason(job, prog, &log, reason, sizeof(reason));
		printf("rejected: %s (%s)\n", reason[0] ? reason : strerror(-err), errno_name(-err));
		status = EXIT_REJECTED;
	} else {
		printf("accepted\n");
	}
	add_row(job, prog, file, !err, &stats);
	strbuf_free(&log);
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
	int status = set ? check_set(job, set, path, &d) : EXIT_BAD_INPUT;

	fflush(stdout);
	show_diags(job, &d);
	progset_free(set);
	object_free(obj);
	return status;
}

/* ---- the command ---- */

static int option(struct job *job, int key)
{
	struct strbuf text = STRBUF_INIT;
	const char *value = job->cli.value;
	uint64_t n;

	switch (key) {
	case OPT_LOG_LEVEL:
		if (!cli_number(value, 7, &n))
			return usage(&job->cli, "--log-level takes 0 to 7");
		job->vfy.log_level = (uint32_t)n;
		break;
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
	case OPT_STATS:
		job->stats = true;
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

static int run(struct job *job)
{
	int key, status, worst = EXIT_ACCEPTED;

	while ((key = cli_next(&job->cli)) != CLI_END) {
		status = option(job, key);
		if (status >= 0)
			return status;
	}
	if (!job->n_files)
		return usage(&job->cli, "no input file");
	for (int i = 0; i < job->n_files; i++) {
		status = check_file(job, job->files[i]);
		if (status > worst)
			worst = status;
	}
	if (job->stats)
		printf("%-24s %-24s %-9s %10s %8s %8s %8s\n%s", "File", "Program", "Verdict", "Time (us)", "Insns",
		       "States", "Peak", job->table.s);
	return worst;
}

int main(int argc, char **argv)
{
	struct job job = {
		.cli = { .name = "ebpf-verify", .operands = "FILE.o|FILE.s...", .options = options,
			 .about = "Says of each program whether Linux would accept it, with the kernel's log." },
		.table = STRBUF_INIT,
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
	strbuf_free(&job.table);
	free(job.files);
	return status;
}
