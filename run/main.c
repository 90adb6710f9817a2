/*
 * ebpf-run: runs programs over packets and shows what they did.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/options.h"
#include "run/pcapfile.h"
#include "run/session.h"

enum { EXIT_OK, EXIT_REJECTED, EXIT_TROUBLE };

static struct session session;	/* for the signals */

static void on_signal(int number)
{
	if (number == SIGUSR1)
		session.dump_wanted = 1;
	else
		session.stop_wanted = 1;
}

/* Who asks twice to end it does not want to wait. A closed pipe is an error where it is written to. */
static void catch_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGUSR1 };

	for (unsigned i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		struct sigaction action = {
			.sa_handler = on_signal, .sa_flags = numbers[i] == SIGUSR1 ? 0 : (int)SA_RESETHAND,
		};

		sigaction(numbers[i], &action, NULL);
	}
	signal(SIGPIPE, SIG_IGN);
}

/* ---- talking ---- */

static bool progress_shown;

static void clear_progress(void)
{
	if (progress_shown)
		fputs("\r\033[K", stderr);
	progress_shown = false;
}

static void show_progress(void *arg, const char *line)
{
	(void)arg;
	fprintf(stderr, "\r%s\033[K", line);
	fflush(stderr);
	progress_shown = true;
}

static void say(void *arg, const char *text, size_t len)
{
	(void)arg;
	clear_progress();
	fwrite(text, 1, len, stderr);
}

static int print(void *arg, const char *text, size_t len)
{
	(void)arg;
	clear_progress();
	errno = 0;
	if (fwrite(text, 1, len, stdout) == len && !fflush(stdout))
		return 0;
	return errno ? -errno : -EIO;
}

static void trace(struct sink *sink, const char *text, size_t len)
{
	(void)sink;
	clear_progress();
	fprintf(stderr, "bpf_trace_printk: %.*s%s", (int)len, text, len && text[len - 1] == '\n' ? "" : "\n");
}

static int nothing_to_finish(struct sink *sink, bool well, struct diags *d)
{
	(void)sink, (void)well, (void)d;
	return 0;
}

static void flush_diags(const struct session *s, const struct cli *cli)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(&s->diags, cli_colored(cli, STDERR_FILENO), &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
}

static void show_summary(const struct session *s)
{
	struct strbuf text = STRBUF_INIT;

	if (!s->settings.quiet)
		session_summary(s, &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
}

/* How many are not met. */
static unsigned show_expectations(const struct session *s)
{
	struct strbuf text = STRBUF_INIT;
	unsigned failed = expect_report(&s->expectations, s->settings.tap, &text);

	fwrite(text.s, 1, text.len, stdout);
	strbuf_free(&text);
	if (!s->settings.quiet)
		fprintf(stderr, "%u of %u expectations met\n", s->expectations.n - failed, s->expectations.n);
	return failed;
}

/* ---- the whole ---- */

static int list_interfaces(struct session *s)
{
	struct strbuf out = STRBUF_INIT;
	int error = capture_list_interfaces(&out, &s->diags);

	fputs(out.s, stdout);
	strbuf_free(&out);
	return error || fflush(stdout) ? EXIT_TROUBLE : EXIT_OK;
}

static int work(struct session *s)
{
	static struct sink tracer = { .trace = trace, .finish = nothing_to_finish };
	int status, error = session_open(s);
	unsigned n;

	if (error)
		return error == RUN_REJECTED ? EXIT_REJECTED : EXIT_TROUBLE;
	if (!s->n_sources && (s->settings.show_ir || s->settings.show_code))
		return EXIT_OK;
	if (!s->n_sources && !s->settings.map_loads.n) {
		fputs("ebpf-run: over which packets? Give -r FILE, -i IFACE, --data-in FILE or --records FILE\nTry 'ebpf-run --help'.\n",
		      stderr);
		return EXIT_TROUBLE;
	}
	/* A name that is no map's is a mistake to learn of before hours of packets. */
	if (s->settings.dump && session_check_names(s, &n))
		return EXIT_TROUBLE;
	if (sinks_add(&s->sinks, &tracer))
		return EXIT_TROUBLE;
	catch_signals();
	status = session_run(s) ? EXIT_TROUBLE : EXIT_OK;
	clear_progress();
	if (s->mismatch)
		status = EXIT_REJECTED;
	if (status == EXIT_TROUBLE && !s->packets)
		return status;		/* nothing has run: the error is all there is to say */
	show_summary(s);
	if (status != EXIT_TROUBLE && s->settings.expect && show_expectations(s))
		status = EXIT_REJECTED;
	if (status != EXIT_TROUBLE && session_watched(s))
		status = EXIT_TROUBLE;
	if (s->settings.dump && session_dump_maps(s))
		status = EXIT_TROUBLE;
	return status;
}

int main(int argc, char **argv)
{
	struct session *s = &session;
	struct strbuf out = STRBUF_INIT;
	struct cli cli;
	int status = settings_read(&s->settings, &cli, argc, argv, &out);

	fputs(out.s, status ? stderr : stdout);
	strbuf_free(&out);
	s->host = (struct session_host){ .say = say, .print = print };
	if (isatty(STDERR_FILENO) && !s->settings.quiet)
		s->host.progress = show_progress;
	if (status < 0)
		status = s->settings.list_interfaces ? list_interfaces(s) : work(s);
	else if (!status && (fflush(stdout) || ferror(stdout)))
		status = EXIT_TROUBLE;
	flush_diags(s, &cli);
	session_close(s);
	settings_free(&s->settings);
	return status;
}
