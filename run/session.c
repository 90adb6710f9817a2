#include "run/session.h"

#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/file.h"
#include "maps/events.h"
#include "run/kernel.h"
#include "run/state.h"

static const struct loc nowhere;

/* ---- opening ---- */

static int open_sets(struct session *s)
{
	struct run_options options = {
		.engine = s->settings.engine,
		.no_verify = s->settings.no_verify,
		.budget = s->settings.budget,
		.show_ir = s->settings.show_ir ? &s->shown : NULL,
		.show_code = s->settings.show_code ? &s->shown : NULL,
		.cpus = s->how.kernel ? run_kernel_cpus() : s->n_workers,
		.alone = s->n_workers == 1,
		.family = &s->family,
	};
	int error = 0;

	if (options.cpus > MAP_MAX_CPUS)
		options.cpus = MAP_MAX_CPUS;
	for (unsigned i = 0; i < s->settings.files.n && !error; i++) {
		struct run_set *set;

		error = run_open(s->settings.files.at[i], &options, &set, &s->diags);
	}
	return error;
}

static int set_ctx(struct session *s, struct worker *worker)
{
	for (unsigned i = 0; i < s->settings.n_ctx; i++) {
		const struct ctx_option *ctx = &s->settings.ctx[i];
		bool set = false;

		/* Programs of several types may run: those whose context has the field get it. */
		for (unsigned a = 0; a < s->n_attachments; a++)
			set |= !run_state_preset(worker->state, s->attachments[a]->prog, ctx->name, ctx->value);
		if (set)
			continue;
		diag_error(&s->diags, nowhere, "--ctx %s: %s has no such field that can be set", ctx->name,
			   s->attachments[0]->prog->prog->type->ctx_name);
		return -EINVAL;
	}
	return 0;
}

static int open_worker(struct session *s, struct worker *worker)
{
	const struct run_sinks says = { .arg = worker, .trace = dispatch_trace, .clone = dispatch_clone };

	worker->how = &s->how;
	worker->out = (struct outbox){ .sinks = &s->sinks, .d = &worker->diags, .kept = STRBUF_INIT };
	worker->tallies = calloc(s->n_attachments, sizeof(*worker->tallies));
	worker->state = run_state_new(s->settings.seed, &says);
	if (!worker->tallies || !worker->state)
		return -ENOMEM;
	map_reader_end(&worker->state->reader);
	worker->state->vm.cpu = s->how.kernel ? run_kernel_cpu(s->how.kernel) : (unsigned)(worker - s->workers);
	return set_ctx(s, worker);
}

static int open_engines(struct session *s)
{
	int error = 0;

	s->how = (struct dispatch_how){
		.repeat = s->settings.repeat, .real_clock = s->settings.real_clock, .ours = !s->settings.kernel,
	};
	if (s->settings.kernel || s->settings.cross_check)
		error = run_kernel_new(&s->how.kernel);
	if (error == -ENOSYS)
		diag_error(&s->diags, nowhere, "this system has no bpf(2)");
	return error;
}

int session_open(struct session *s)
{
	struct strbuf log = STRBUF_INIT;
	int error;

	s->shown = (struct strbuf)STRBUF_INIT;
	s->n_workers = 1;
	s->workers = calloc(s->n_workers, sizeof(*s->workers));
	error = s->workers ? open_engines(s) : -ENOMEM;
	if (!error)
		error = open_sets(s);
	if (!error)
		error = session_attach_all(s, &log);
	if (error == RUN_REJECTED)
		s->host.say(s->host.arg, log.s, log.len);
	strbuf_free(&log);
	if (!error && s->shown.len)
		error = s->host.print(s->host.arg, s->shown.s, s->shown.len);
	for (unsigned i = 0; i < s->n_workers && !error; i++)
		error = open_worker(s, &s->workers[i]);
	return error ? error : session_load_maps(s);
}

void session_close(struct session *s)
{
	sinks_finish(&s->sinks, false, NULL);
	for (unsigned i = 0; s->workers && i < s->n_workers; i++) {
		struct worker *worker = &s->workers[i];

		run_state_free(worker->state);
		free(worker->tallies);
		strbuf_free(&worker->out.kept);
		diag_free(&worker->diags);
	}
	free(s->workers);
	strbuf_free(&s->shown);
	for (unsigned i = 0; i < s->n_sources; i++)
		source_clear(&s->sources[i]);
	free(s->sources);
	for (unsigned i = 0; i < s->n_attachments; i++)
		free(s->attachments[i]);
	free(s->attachments);
	run_kernel_close(s->how.kernel);
	while (s->family.n)
		run_close(s->family.sets[s->family.n - 1]);
	expect_free(&s->expectations);
	diag_free(&s->diags);
}

/* ---- between batches ---- */

struct reading { struct session *s; struct map *map; const struct btf *btf; };

static int take_event(void *arg, const struct map_event *event)
{
	struct reading *reading = arg;

	return sinks_event(&reading->s->sinks, reading->map, reading->btf, event, &reading->s->diags);
}

/* Events are read even if nobody wants them: a buffer that is full would be another world for the programs. */
static int settle_map(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct reading reading = { s, map, btf };
	int got = 0;

	(void)arg;
	if (map_has_events(map) && s->settings.kernel)
		got = run_kernel_events(s->how.kernel, map, take_event, &reading);
	else if (map_has_events(map))
		got = map_events_consume(map, take_event, &reading);
	map_quiesce(map);
	return got < 0 ? got : 0;
}

/* --events, before anything runs. */
static int start_events(struct session *s)
{
	const char *type = s->settings.event_type;
	bool known = !type;
	struct sink *sink;

	if (!s->settings.events)
		return 0;
	for (unsigned i = 0; i < s->family.n && !known; i++) {
		const struct btf *btf = s->family.sets[i]->linked->btf;

		known = btf && btf_find(btf, BTF_STRUCT, type);
	}
	if (!known) {
		diag_error(&s->diags, nowhere, "--event-type: there is no struct '%s' in the BTF of the program", type);
		return -ENOENT;
	}
	sink = sink_events(s->settings.events, type, &s->diags);
	return sink ? sinks_add(&s->sinks, sink) : -EIO;
}

/* --expect, before anything runs. */
static int start_expecting(struct session *s)
{
	struct sink *sink;
	int error = 0;

	if (!s->settings.expect)
		return 0;
	error = expect_read(s->settings.expect, &s->expectations, &s->diags);
	sink = error ? NULL : sink_expect(s, &s->expectations);
	if (!sink)
		return error ? error : -EINVAL;
	return sinks_add(&s->sinks, sink);
}

static void say_summary(struct session *s)
{
	struct strbuf text = STRBUF_INIT;

	if (!s->settings.quiet)
		session_summary(s, &text);
	s->host.say(s->host.arg, text.s, text.len);
	strbuf_free(&text);
}

int session_idle(struct session *s)
{
	double time = s->stats_due > 0 || s->dump_due > 0 ? session_clock() : 0;
	int error = session_each_map(s, settle_map, NULL);
	bool dump = s->dump_wanted;

	s->dump_wanted = 0;
	if (s->stats_due > 0 && time >= s->stats_due) {
		say_summary(s);
		s->stats_due = time + (double)s->settings.stats_every;
	}
	if (s->dump_due > 0 && time >= s->dump_due) {
		dump = true;
		s->dump_due = time + (double)s->settings.dump_every;
	}
	return error ? error : dump ? session_dump_maps(s) : 0;
}

/* ---- packets ---- */

static bool enough(const struct session *s)
{
	return s->stop_wanted || (s->settings.count && s->packets >= s->settings.count);
}

/* The worker's errors are the session's. */
static int take_over(struct session *s, struct worker *worker, int error)
{
	diag_move(&s->diags, &worker->diags);
	s->mismatch |= worker->mismatch;
	return error;
}

/* For capture_run(). */
static int take(void *arg, struct capture_packet *packets, unsigned n)
{
	struct session *s = arg;
	int error;

	error = dispatch(&s->workers[0], s->now, packets, n, s->packets + 1);
	s->packets += n;
	return error ? take_over(s, &s->workers[0], error) : 0;
}

/*
 * How many packets may run before events are read. Whoever wants them gets all, however small the buffers are; else
 * as many as amortise what is done in between.
 */
static uint32_t batch(const struct session *s)
{
	return s->settings.events || s->settings.expect ? 1 : 4096;
}

/* Some packets of a source, as capture_run() gives them. */
static int run_some(struct session *s, struct source *source, uint32_t most)
{
	uint64_t left = s->settings.count ? s->settings.count - s->packets : most;
	uint32_t taken;

	s->now = source;
	return capture_run(source->capture, left < most ? (uint32_t)left : most, &taken, take, s, &s->diags);
}

static int start_writing(struct session *s, const struct capture *like)
{
	struct sink *sink;

	if (!s->settings.write || s->writing)
		return 0;
	if (sink_is_pcapng(s->settings.write))
		sink = sink_write_verdicts(s->settings.write, s->settings.write_all, &s->diags);
	else
		sink = sink_write(s->settings.write, like, &s->diags);
	s->writing = true;
	return sink ? sinks_add(&s->sinks, sink) : -EIO;
}

/* Filter, output and a word on the link type. */
static int begin_capture(struct session *s, struct source *source)
{
	const char *link = capture_not_ethernet(source->capture);

	if (link)
		diag_warning(&s->diags, nowhere, "link type %s is not Ethernet: the program sees the packets' bytes "
			     "as they are", link);
	if (s->settings.filter && capture_filter(source->capture, s->settings.filter, &s->diags))
		return -EINVAL;
	return start_writing(s, source->capture);
}

static int run_file(struct session *s, struct source *source)
{
	int got;

	source->capture = capture_open(source->name, &s->diags);
	got = source->capture ? begin_capture(s, source) : -EIO;
	if (!got)
		got = 1;
	while (got == 1 && !enough(s)) {
		int error;

		got = run_some(s, source, batch(s));
		error = session_idle(s);
		session_progress(s);
		if (got >= 0 && error)
			got = error;
	}
	capture_close(source->capture);
	source->capture = NULL;
	return got < 0 ? got : 0;
}

/* All interfaces in turn, as their packets come. */
static int run_live(struct session *s, struct source **live, unsigned n)
{
	enum { WAIT_MS = 200 };
	struct pollfd *fds = calloc(n, sizeof(*fds));
	int error = fds ? 0 : -ENOMEM;

	for (unsigned i = 0; i < n && !error; i++)
		fds[i] = (struct pollfd){ .fd = capture_fd(live[i]->capture), .events = POLLIN };
	while (!error && !enough(s)) {
		bool idle = true;

		for (unsigned i = 0; i < n && !error && !enough(s); i++) {
			int got = run_some(s, live[i], batch(s));

			error = got < 0 ? got : 0;
			idle = idle && got == CAPTURE_IDLE;
		}
		if (!error)
			error = session_idle(s);
		if (!error && idle && !enough(s))
			poll(fds, n, WAIT_MS);
	}
	free(fds);
	return error;
}

/* Before the files are read: what may not be listened to is known at once. */
static int open_live(struct session *s, struct source **live, unsigned *n)
{
	int error = 0;

	*n = 0;
	for (unsigned i = 0; i < s->n_sources && !error; i++) {
		struct source *source = &s->sources[i];

		if (source->kind != SOURCE_INTERFACE)
			continue;
		source->capture = capture_open_live(source->name, &s->settings.live, &s->diags);
		error = source->capture ? begin_capture(s, source) : -EIO;
		if (!error && !s->settings.quiet)
			session_say(s, "listening on %s\n", source->name);
		live[(*n)++] = source;
	}
	return error;
}

/* A packet in hexadecimal digits, blanks between bytes as one likes. */
static int run_hex(struct session *s, struct source *source)
{
	struct strbuf text = STRBUF_INIT, bytes = STRBUF_INIT;
	int error = file_read(source->name, &text, &s->diags), digits = 0;
	struct capture_packet packet = { .ifindex = 1 };
	unsigned value = 0;

	for (size_t i = 0; !error && i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (isspace(c) && !(digits & 1))
			continue;
		if (!isxdigit(c)) {
			diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, source->name), 0, 0, 0 },
				   "not bytes in hexadecimal (at byte %zu of the file)", i);
			error = -EINVAL;
		}
		value = value << 4 | (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
		if (++digits % 2 == 0)
			strbuf_putc(&bytes, (char)value);
	}
	packet.bytes = (const uint8_t *)bytes.s;
	packet.len = packet.wire_len = (uint32_t)bytes.len;
	if (!error)
		error = start_writing(s, NULL);
	s->now = source;
	if (!error)
		error = take(s, &packet, 1);
	if (!error)
		error = session_idle(s);
	strbuf_free(&text);
	strbuf_free(&bytes);
	return error;
}

static int run_sources(struct session *s)
{
	struct source **live = calloc(s->n_sources + 1, sizeof(struct source *));
	unsigned n_live;
	int error = live ? open_live(s, live, &n_live) : -ENOMEM;

	for (unsigned i = 0; !error && i < s->n_sources && !enough(s); i++) {
		if (s->sources[i].kind == SOURCE_HEX)
			error = run_hex(s, &s->sources[i]);
		else if (s->sources[i].kind == SOURCE_FILE)
			error = run_file(s, &s->sources[i]);
	}
	if (!error && n_live)
		error = run_live(s, live, n_live);
	free(live);
	return error;
}

int session_run(struct session *s)
{
	int error, last;

	s->started = session_clock();
	s->stats_due = s->settings.stats_every ? s->started + (double)s->settings.stats_every : 0;
	s->dump_due = s->settings.dump_every ? s->started + (double)s->settings.dump_every : 0;
	s->progress_due = s->started + 1;
	error = start_events(s);
	if (!error)
		error = start_expecting(s);
	if (!error)
		error = run_sources(s);
	if (!error && s->settings.cross_check && !s->settings.kernel)
		session_compare_maps(s);
	last = sinks_finish(&s->sinks, !error, &s->diags);
	return error ? error : last;
}
