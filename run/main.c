/*
 * ebpf-run: runs a program over packets and shows what it did.
 */
#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/ctx.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/json.h"
#include "core/strbuf.h"
#include "run/dump.h"
#include "run/kernel.h"
#include "run/load.h"
#include "run/options.h"
#include "run/pcapfile.h"
#include "run/session.h"
#include "run/state.h"

enum { EXIT_OK, EXIT_REJECTED, EXIT_TROUBLE };

/* Set by signals: finish with everything written; dump the maps and go on. */
static volatile sig_atomic_t stop_wanted, dump_wanted;

static void on_signal(int number)
{
	if (number == SIGUSR1)
		dump_wanted = 1;
	else
		stop_wanted = 1;
}

static void catch_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGUSR1 };
	struct sigaction action = { .sa_handler = on_signal };

	for (unsigned i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sigaction(numbers[i], &action, NULL);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* ---- talking ---- */

static void flush_diags(struct session *s)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(&s->diags, cli_colored(&s->cli, STDERR_FILENO), &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
}

static void trace(void *arg, const char *text, size_t len)
{
	(void)arg;
	fprintf(stderr, "bpf_trace_printk: %.*s%s", (int)len, text, len && text[len - 1] == '\n' ? "" : "\n");
}

static void summary(const struct session *s)
{
	const struct tally *tally = &s->tally;
	double seconds = now() - s->started;
	uint64_t drops = 0;

	if (s->cli.quiet)
		return;
	fprintf(stderr, "%s (%s): %llu packet%s, %llu bytes", s->prog->prog->name, s->prog->prog->type->name,
		(unsigned long long)tally->packets, tally->packets == 1 ? "" : "s",
		(unsigned long long)tally->bytes);
	for (unsigned i = 0; i < tally->n_verdicts; i++)
		fprintf(stderr, "%s %s %llu", i ? "," : ":", tally->verdicts[i].name,
			(unsigned long long)tally->verdicts[i].n);
	fputc('\n', stderr);
	if (tally->refused)
		fprintf(stderr, "not taken by the kernel's test run: %llu packet%s\n",
			(unsigned long long)tally->refused, tally->refused == 1 ? "" : "s");
	for (unsigned i = 0; i < s->n_live; i++)
		drops += capture_drops(s->live[i]);
	if (s->n_live)
		fprintf(stderr, "lost by the capture: %llu packet%s\n", (unsigned long long)drops,
			drops == 1 ? "" : "s");
	if (s->cli.verbose && tally->packets && seconds > 0)
		fprintf(stderr, "%.3f s, %.0f packets/s, %.1f ns/packet\n", seconds,
			(double)tally->packets / seconds, seconds * 1e9 / (double)tally->packets);
}

/* ---- packets ---- */

static void count_verdict(struct tally *tally, const char *name)
{
	unsigned i;

	for (i = 0; i < tally->n_verdicts && tally->verdicts[i].name != name; i++)
		;
	if (i == MAX_VERDICTS)
		return;
	if (i == tally->n_verdicts)
		tally->verdicts[tally->n_verdicts++].name = name;
	tally->verdicts[i].n++;
}

/* What became of a packet. */
struct outcome {
	uint32_t value;
	const uint8_t *bytes;
	uint32_t len;
};

/* The packet as the program left it, cut to `keep` bytes. */
static int write_packet(struct session *s, const struct capture_packet *in, struct outcome left,
			uint32_t keep)
{
	struct capture_packet out = { .time_ns = in->time_ns };

	if (!s->settings.kernel) {
		if (packet_place_tag(s->state)) {
			diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "out of memory");
			return -ENOMEM;
		}
		left.bytes = s->state->vm.data;
		left.len = (uint32_t)packet_len(&s->state->vm);
	}
	out.bytes = left.bytes;
	out.len = left.len;
	out.wire_len = in->wire_len + left.len - in->len;
	if (keep < out.len)
		out.len = keep;
	return capture_out_write(s->out, &out, &s->diags);
}

static int run_ours(struct session *s, const struct capture_packet *packet, struct outcome *out)
{
	int error = 0;

	if (s->settings.repeat == 1 && s->prog->in_place)
		packet_view(s->state, (uint8_t *)(uintptr_t)packet->bytes, packet->len, packet->wire_len,
			    packet->time_ns);
	else
		error = packet_set(s->state, packet->bytes, packet->len, packet->wire_len, packet->time_ns);
	if (error)
		return error;
	if (s->settings.real_clock)
		s->state->vm.time_ns = (uint64_t)(now() * 1e9);
	out->value = (uint32_t)run_execute(s->state, s->prog);
	if (run_stopped(s->state)) {
		run_explain(s->state, &s->diags);
		diag_note(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "that was packet %llu",
			  (unsigned long long)s->tally.packets + 1);
		s->mismatch = true;
		return -EFAULT;
	}
	out->bytes = s->state->vm.data;
	out->len = (uint32_t)packet_len(&s->state->vm);
	return 0;
}

/* The outcome of ours differs from the kernel's: that ends the run. */
static int differs(struct session *s, const struct outcome *ours, const struct run_kernel_result *theirs)
{
	const struct progtype *type = s->prog->prog->type;
	struct loc nowhere = { NULL, 0, 0, 0 };
	uint32_t at = 0;

	if (ours->value == theirs->value && ours->len == theirs->len &&
	    !memcmp(ours->bytes, theirs->bytes, ours->len))
		return 0;
	diag_error(&s->diags, nowhere, "packet %llu: the kernel differs",
		   (unsigned long long)(s->tally.packets + s->tally.refused + 1));
	diag_note(&s->diags, nowhere, "here: %s (%#x), %u bytes; in the kernel: %s (%#x), %u bytes",
		  run_verdict(type, ours->value, ours->len).name, ours->value, ours->len,
		  run_verdict(type, theirs->value, theirs->len).name, theirs->value, theirs->len);
	while (at < ours->len && at < theirs->len && ours->bytes[at] == theirs->bytes[at])
		at++;
	if (at < ours->len && at < theirs->len)
		diag_note(&s->diags, nowhere, "byte %u of the packet: here %#04x, in the kernel %#04x", at,
			  ours->bytes[at], theirs->bytes[at]);
	s->mismatch = true;
	return -EBADMSG;
}

/* 1: run; 0: not a packet that the kernel takes; -errno. */
static int run_engines(struct session *s, const struct capture_packet *packet, struct outcome *out)
{
	struct run_kernel_result theirs;
	int error;

	if (!s->kernel)
		return run_ours(s, packet, out) ? -ENOMEM : 1;
	if (run_kernel_packet(s->kernel, packet->bytes, packet->len, packet->wire_len, packet->time_ns,
			      &theirs)) {
		s->tally.refused++;
		return 0;
	}
	*out = (struct outcome){ theirs.value, theirs.bytes, theirs.len };
	if (s->settings.kernel)
		return 1;
	error = run_ours(s, packet, out);
	if (!error)
		error = differs(s, out, &theirs);
	return error ? error : 1;
}

static int run_packet(struct session *s, const struct capture_packet *packet)
{
	struct run_verdict verdict = { 0 };
	struct outcome out;
	int got = 1;

	for (uint64_t i = 0; got == 1 && i < s->settings.repeat; i++) {
		got = run_engines(s, packet, &out);
		if (got != 1)
			break;
		verdict = run_verdict(s->prog->prog->type, out.value, out.len);
		count_verdict(&s->tally, verdict.name);
		s->tally.packets++;
		s->tally.bytes += packet->len;
	}
	if (got == 1 && s->out && verdict.fate == RUN_ACCEPTED)
		return write_packet(s, packet, out, verdict.keep);
	return got < 0 ? got : 0;
}

static bool enough(const struct session *s)
{
	return stop_wanted || (s->settings.count && s->tally.packets >= s->settings.count);
}

/* Parts of a map dump. */
static int to_stdout(struct strbuf *out, void *arg)
{
	struct session *s = arg;
	bool failed = fwrite(out->s, 1, out->len, stdout) != out->len || fflush(stdout);

	strbuf_cut(out, 0);
	if (failed)
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "cannot write the maps: %s",
			   strerror(errno));
	return failed ? -EIO : 0;
}

/* What is due by signal or by the clock, between packets. */
static int attend(struct session *s)
{
	double time = s->stats_due || s->dump_due ? now() : 0;
	bool dump = dump_wanted;

	dump_wanted = 0;
	if (s->stats_due && time >= s->stats_due) {
		summary(s);
		s->stats_due = time + (double)s->settings.stats_every;
	}
	if (s->dump_due && time >= s->dump_due) {
		dump = true;
		s->dump_due = time + (double)s->settings.dump_every;
	}
	return dump ? session_dump_maps(s, to_stdout) : 0;
}

/* Filter, output and a word on the link type. */
static int begin_capture(struct session *s, struct capture *capture)
{
	const char *link = capture_not_ethernet(capture);

	if (link)
		diag_warning(&s->diags, (struct loc){ NULL, 0, 0, 0 },
			     "link type %s is not Ethernet: the program sees the packets' bytes as they are",
			     link);
	if (s->settings.filter && capture_filter(capture, s->settings.filter, &s->diags))
		return -EINVAL;
	if (s->settings.write && !s->out) {
		s->out = capture_out_open(s->settings.write, capture, &s->diags);
		if (!s->out)
			return -EIO;
	}
	return 0;
}

/* Packets of one source until it has no more, has none yet (CAPTURE_IDLE), or `most` were run (1). */
static int run_some(struct session *s, struct capture *capture, uint64_t most)
{
	struct capture_packet packet;
	int got = 1;

	for (uint64_t n = 0; n < most && !enough(s); n++) {
		got = capture_next(capture, &packet, &s->diags);
		if (got != 1)
			return got;
		got = run_packet(s, &packet);
		if (got < 0)
			return got;
		got = 1;
	}
	return got;
}

static int run_file(struct session *s, const char *path)
{
	enum { BATCH = 4096 };
	struct capture *capture = capture_open(path, &s->diags);
	int got = capture ? begin_capture(s, capture) : -EIO;

	if (!got)
		got = 1;
	while (got == 1 && !enough(s)) {
		got = run_some(s, capture, BATCH);
		if (got >= 0 && attend(s))
			got = -EIO;
	}
	capture_close(capture);
	return got < 0 ? got : 0;
}

/* All interfaces in turn, as their packets come. */
static int run_live(struct session *s)
{
	enum { BATCH = 256, WAIT_MS = 200 };
	struct pollfd fds[MAX_SOURCES];
	int got = 0;

	for (unsigned i = 0; i < s->n_live; i++)
		fds[i] = (struct pollfd){ .fd = capture_fd(s->live[i]), .events = POLLIN };
	while (!enough(s)) {
		bool idle = true;

		for (unsigned i = 0; i < s->n_live; i++) {
			got = run_some(s, s->live[i], BATCH);
			if (got < 0)
				return got;
			idle = idle && got == CAPTURE_IDLE;
		}
		if (attend(s))
			return -EIO;
		if (idle && !enough(s))
			poll(fds, s->n_live, WAIT_MS);
	}
	return 0;
}

/* Before the files are read: what may not be listened to is known at once. */
static int open_live(struct session *s)
{
	int error = 0;

	for (unsigned i = 0; i < s->settings.n_sources && !error; i++) {
		const struct source_option *source = &s->settings.sources[i];

		if (!source->is_interface)
			continue;
		s->live[s->n_live] = capture_open_live(source->name, &s->settings.live, &s->diags);
		error = s->live[s->n_live] ? begin_capture(s, s->live[s->n_live]) : -EIO;
		s->n_live += s->live[s->n_live] != NULL;
		if (!error && !s->cli.quiet)
			fprintf(stderr, "listening on %s\n", source->name);
	}
	return error;
}

/* A packet in hexadecimal digits, blanks between bytes as one likes. */
static int run_hex(struct session *s, const char *path)
{
	struct strbuf text = STRBUF_INIT, bytes = STRBUF_INIT;
	struct capture_packet packet = { 0 };
	int error = file_read(path, &text, &s->diags), digits = 0;
	unsigned value = 0;

	for (size_t i = 0; !error && i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (isspace(c) && !(digits & 1))
			continue;
		if (!isxdigit(c)) {
			diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, path), 0, 0, 0 },
				   "not bytes in hexadecimal (at byte %zu of the file)", i);
			error = -EINVAL;
		}
		value = value << 4 | (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
		if (++digits % 2 == 0)
			strbuf_putc(&bytes, (char)value);
	}
	packet.bytes = (const uint8_t *)bytes.s;
	packet.len = packet.wire_len = (uint32_t)bytes.len;
	if (!error && s->settings.write && !s->out) {
		s->out = capture_out_open(s->settings.write, NULL, &s->diags);
		error = s->out ? 0 : -EIO;
	}
	if (!error)
		error = run_packet(s, &packet);
	strbuf_free(&text);
	strbuf_free(&bytes);
	return error;
}

static int run_sources(struct session *s)
{
	int error = open_live(s);

	if (!error && s->settings.data_in)
		error = run_hex(s, s->settings.data_in);
	for (unsigned i = 0; !error && i < s->settings.n_sources && !enough(s); i++)
		if (!s->settings.sources[i].is_interface)
			error = run_file(s, s->settings.sources[i].name);
	if (!error && s->n_live)
		error = run_live(s);
	if (s->out && error)
		capture_out_abandon(s->out);
	else if (s->out)
		error = capture_out_commit(s->out, &s->diags);
	s->out = NULL;
	return error;
}

/* ---- the whole ---- */

static int set_ctx(struct session *s)
{
	for (unsigned i = 0; i < s->settings.n_ctx; i++)
		if (run_state_preset(s->state, s->prog, s->settings.ctx[i].name, s->settings.ctx[i].value)) {
			diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 },
				   "--ctx %s: %s has no such field that can be set", s->settings.ctx[i].name,
				   s->prog->prog->type->ctx_name);
			return -EINVAL;
		}
	return 0;
}

static int check_runs_in_kernel(struct session *s)
{
	if (s->prog->prog->type && s->prog->prog->type->runs)
		return 0;
	diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, s->settings.file), 0, 0, 0 },
		   "program '%s': not of a type that runs over packets", s->prog->prog->name);
	return -EINVAL;
}

/* Where both ran: their maps must hold the same. */
static void cross_check_maps(struct session *s)
{
	for (uint32_t i = 0; i < s->set->linked->n_maps; i++) {
		if (run_kernel_same_map(s->kernel, i))
			continue;
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 },
			   "map '%s' holds something else in the kernel", s->set->linked->maps[i].name);
		s->mismatch = true;
	}
}

/* -1: go on; else the exit status. */
static int load(struct session *s)
{
	const struct run_options options = {
		.engine = s->settings.engine, .no_verify = s->settings.no_verify, .budget = s->settings.budget,
	};
	const struct run_sinks sinks = { .trace = trace };
	struct strbuf log = STRBUF_INIT;
	const char *by = "verifier";
	int error;

	if (run_open(s->settings.file, &options, &s->set, &s->diags))
		return EXIT_TROUBLE;
	s->prog = run_find(s->set, s->settings.prog, &s->diags);
	if (!s->prog)
		return EXIT_TROUBLE;
	error = s->settings.kernel ? 0 : run_prepare(s->set, s->prog, &log, &s->diags);
	if (!error && (s->settings.kernel || s->settings.cross_check)) {
		error = check_runs_in_kernel(s);
		if (!error)
			error = run_kernel_open(s->set, s->prog, &s->kernel, &log, &s->diags);
		by = "kernel";
	}
	if (error == RUN_REJECTED) {
		fwrite(log.s, 1, log.len, stderr);
		diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, s->settings.file), 0, 0, 0 },
			   "program '%s' rejected by the %s, not run", s->prog->prog->name, by);
	}
	strbuf_free(&log);
	if (error)
		return error == RUN_REJECTED ? EXIT_REJECTED : EXIT_TROUBLE;
	if (s->cli.verbose)
		fprintf(stderr, "%s: %s\n", s->prog->prog->name, s->settings.kernel ? "runs in the kernel" :
			s->prog->code ? "compiled to machine code" :
			s->prog->checked ? "runs in the checked interpreter" : "runs in the interpreter");
	s->state = run_state_new(s->settings.seed, &sinks);
	return s->state && !set_ctx(s) && !session_load_maps(s) ? -1 : EXIT_TROUBLE;
}

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
	int status = s->settings.list_interfaces ? list_interfaces(s) : load(s);
	unsigned n;

	if (status >= 0)
		return status;
	if (!s->settings.n_sources && !s->settings.data_in && !s->settings.n_map_loads) {
		fputs("ebpf-run: over which packets? Give -r FILE, -i IFACE or --data-in FILE\nTry 'ebpf-run --help'.\n",
		      stderr);
		return EXIT_TROUBLE;
	}
	/* A name that is no map's is a mistake to learn of before hours of packets. */
	if (s->settings.dump && session_check_names(s, &n))
		return EXIT_TROUBLE;
	catch_signals();
	s->started = now();
	s->stats_due = s->settings.stats_every ? s->started + (double)s->settings.stats_every : 0;
	s->dump_due = s->settings.dump_every ? s->started + (double)s->settings.dump_every : 0;
	status = run_sources(s) ? EXIT_TROUBLE : EXIT_OK;
	if (status == EXIT_OK && s->settings.cross_check && !s->settings.kernel)
		cross_check_maps(s);
	if (s->mismatch)
		status = EXIT_REJECTED;
	if (status == EXIT_TROUBLE && !s->tally.packets)
		return status;		/* nothing has run: the error is all there is to say */
	summary(s);
	if (s->settings.dump && session_dump_maps(s, to_stdout))
		status = EXIT_TROUBLE;
	return status;
}

int main(int argc, char **argv)
{
	struct session s = { .n_live = 0 };
	struct strbuf out = STRBUF_INIT;
	int status = settings_read(&s.settings, &s.cli, argc, argv, &out);

	fputs(out.s, status ? stderr : stdout);
	strbuf_free(&out);
	if (status < 0)
		status = work(&s);
	else if (!status && fflush(stdout))
		status = EXIT_TROUBLE;
	flush_diags(&s);
	diag_free(&s.diags);
	for (unsigned i = 0; i < s.n_live; i++)
		capture_close(s.live[i]);
	run_kernel_close(s.kernel);
	run_state_free(s.state);
	run_close(s.set);
	return status;
}
