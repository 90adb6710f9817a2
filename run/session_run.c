/*
 * A session's way through its sources.
 */
#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>

#include "core/btf.h"
#include "core/file.h"
#include "run/crew.h"
#include "run/fanout.h"
#include "run/session.h"

static const struct loc nowhere;

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
	struct worker *worker = &s->workers[0];
	int error;

	if (s->crew || s->sinks.wants & (SINK_PACKET | SINK_HOP) || !dispatch_is_plain(worker, s->now))
		for (unsigned i = 0; i < n; i++)
			packets[i].number = s->packets + i + 1;
	s->packets += n;
	if (s->crew)
		return crew_take(s->crew, packets, n, s->copies);
	error = dispatch(worker, s->now, packets, n);
	return error ? take_over(s, worker, error) : 0;
}

/* Nothing runs any more: what came of it so far, and what is due. */
static int settle(struct session *s)
{
	int error = s->crew ? crew_settle(s->crew, &s->diags) : 0;

	for (unsigned i = 0; i < s->n_workers; i++)
		s->mismatch |= s->workers[i].mismatch;
	return error ? error : session_idle(s);
}

/*
 * How many packets may run before events are read. Whoever wants them gets all, however small the buffers are; else
 * as many as amortise what is done in between.
 */
static uint32_t batch(const struct session *s)
{
	enum { ALONE = 4096, TOGETHER = 65536 };

	return s->settings.events || s->settings.expect ? s->n_workers : s->crew ? TOGETHER : ALONE;
}

/* Some packets of a source, as capture_run() gives them. */
static int run_some(struct session *s, struct source *source, uint32_t most)
{
	uint64_t left = s->settings.count ? s->settings.count - s->packets : most;
	uint32_t taken;

	s->now = source;
	return capture_run(source->capture, left < most ? (uint32_t)left : most, &taken, take, s, &s->diags);
}

/* -w and --redirect, whose files are like the first source's. */
static int start_writing(struct session *s, const struct capture *like)
{
	struct sink *sink;

	if (s->writing)
		return 0;
	s->writing = true;
	if (s->settings.n_redirects) {
		sink = sink_send(s->settings.redirects, s->settings.n_redirects, like, &s->diags);
		if (!sink || sinks_add(&s->sinks, sink))
			return -EIO;
	}
	if (!s->settings.write)
		return 0;
	if (sink_is_pcapng(s->settings.write))
		sink = sink_write_verdicts(s->settings.write, s->settings.write_all, &s->diags);
	else
		sink = sink_write(s->settings.write, like, &s->diags);
	return sink ? sinks_add(&s->sinks, sink) : -EIO;
}

/* Output, and a word on the link type. */
static int begin_capture(struct session *s, struct source *source)
{
	const char *link = capture_not_ethernet(source->capture);

	if (link)
		diag_warning(&s->diags, nowhere, "link type %s is not Ethernet: the program sees the packets' bytes "
			     "as they are", link);
	return start_writing(s, source->capture);
}

static int set_filter(struct session *s, struct capture *capture)
{
	return s->settings.filter ? capture_filter(capture, s->settings.filter, &s->diags) : 0;
}

/* ---- files ---- */

static int open_file(struct session *s, struct source *source)
{
	int error;

	source->capture = capture_open(source->name, &s->stop_wanted, &s->diags);
	if (!source->capture)
		return s->stop_wanted ? 0 : -EIO;
	error = set_filter(s, source->capture);
	if (error)
		return error;
	if (s->crew) {
		crew_begin(s->crew, source, capture_flow_link(source->capture));
		s->copies = !capture_set_blocks(source->capture, crew_block, s->crew);
	}
	error = begin_capture(s, source);
	return error ? error : 1;
}

static int run_file(struct session *s, struct source *source)
{
	int got = open_file(s, source);

	while (got == 1 && !enough(s)) {
		int error;

		got = run_some(s, source, batch(s));
		error = settle(s);
		session_progress(s);
		if (got >= 0 && error)
			got = error;
	}
	capture_close(source->capture);
	source->capture = NULL;
	return got < 0 ? got : 0;
}

/* ---- interfaces ---- */

struct live {
	struct source **sources;
	unsigned n;
};

static int listen_to(struct session *s, struct source *source)
{
	int error = 0;

	source->captures = calloc(s->n_workers, sizeof(struct capture *));
	if (!source->captures)
		return -ENOMEM;
	for (unsigned i = 0; i < s->n_workers && !error; i++) {
		source->captures[i] = capture_open_live(source->name, &s->settings.live, &s->diags);
		source->n_captures++;
		error = source->captures[i] ? set_filter(s, source->captures[i]) : -EIO;
	}
	source->capture = source->captures[0];
	if (!error && s->n_workers > 1)
		error = fanout_join(source->captures, s->n_workers, source->name, &s->diags);
	return error ? error : begin_capture(s, source);
}

/* Before the files are read: what may not be listened to is known at once. */
static int open_live(struct session *s, struct live *live)
{
	int error = 0;

	live->sources = calloc(s->n_sources + 1, sizeof(struct source *));
	if (!live->sources)
		return -ENOMEM;
	for (unsigned i = 0; i < s->n_sources && !error; i++) {
		struct source *source = &s->sources[i];

		if (source->kind != SOURCE_INTERFACE)
			continue;
		error = listen_to(s, source);
		live->sources[live->n++] = source;
		if (!error && !s->settings.quiet)
			session_say(s, "listening on %s\n", source->name);
	}
	return error;
}

/* All interfaces in turn, as their packets come. */
static int run_live(struct session *s, const struct live *live)
{
	enum { WAIT_MS = 200 };
	struct pollfd *fds = calloc(live->n, sizeof(*fds));
	int error = fds ? 0 : -ENOMEM;

	for (unsigned i = 0; i < live->n && !error; i++)
		fds[i] = (struct pollfd){ .fd = capture_fd(live->sources[i]->capture), .events = POLLIN };
	while (!error && !enough(s)) {
		bool idle = true;

		for (unsigned i = 0; i < live->n && !error && !enough(s); i++) {
			int got = run_some(s, live->sources[i], batch(s));

			error = got < 0 ? got : 0;
			idle = idle && got == CAPTURE_IDLE;
		}
		if (!error)
			error = session_idle(s);
		if (!error && idle && !enough(s))
			poll(fds, live->n, WAIT_MS);
	}
	free(fds);
	return error;
}

/* Each worker with captures of its own. */
static int run_live_together(struct session *s, const struct live *live)
{
	enum { PERIOD_MS = 100 };
	uint64_t before = s->packets;
	int got = 1;

	crew_listen(s->crew, live->sources, live->n, s->settings.count ? s->settings.count - before : 0);
	while (got == 1 && !enough(s)) {
		uint64_t packets;
		int error;

		got = crew_hear(s->crew, PERIOD_MS, &packets);
		s->packets = before + packets;
		error = settle(s);
		if (got >= 0 && error)
			got = error;
	}
	return got < 0 ? got : 0;
}

/* ---- a single packet ---- */

int session_read_hex(struct session *s, const char *path, struct strbuf *bytes)
{
	struct strbuf text = STRBUF_INIT;
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
			strbuf_putc(bytes, (char)value);
	}
	strbuf_free(&text);
	return error;
}

static int run_hex(struct session *s, struct source *source)
{
	struct strbuf bytes = STRBUF_INIT;
	int error = session_read_hex(s, source->name, &bytes);
	struct capture_packet packet = { .ifindex = 1 };

	packet.bytes = (const uint8_t *)bytes.s;
	packet.len = packet.wire_len = (uint32_t)bytes.len;
	if (!error)
		error = start_writing(s, NULL);
	s->now = source;
	s->copies = false;
	if (s->crew)
		crew_begin(s->crew, source, FLOW_UNKNOWN);
	if (!error)
		error = take(s, &packet, 1);
	if (!error || s->crew) {
		int settled = settle(s);

		error = error ? error : settled;
	}
	strbuf_free(&bytes);
	return error;
}

/* ---- records ---- */

/* The size of a record: what the user says, or that of the programs' context where it has one. */
static uint32_t record_size(struct session *s, const struct source *source)
{
	const struct chain *chain = &source->chains[RUN_HOOK_RECORD];
	uint32_t size = (uint32_t)s->settings.record_size;

	for (unsigned i = 0; i < chain->n && !size; i++)
		size = chain->at[i]->prog->prog->type->ctx_size;
	if (!size)
		diag_error(&s->diags, nowhere, "--records: contexts of type %s have no size of their own: give --record-size",
			   chain->at[0]->prog->prog->type->name);
	return size;
}

static int run_records(struct session *s, struct source *source)
{
	struct strbuf bytes = STRBUF_INIT;
	uint32_t size = record_size(s, source);
	int error = size ? file_read(source->name, &bytes, &s->diags) : -EINVAL;
	size_t at = 0;

	s->now = source;
	s->copies = false;
	if (s->crew)
		crew_begin(s->crew, source, FLOW_UNKNOWN);
	if (!error && bytes.len % size) {
		diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, source->name), 0, 0, 0 },
			   "%zu bytes are no whole number of records of %u", bytes.len, size);
		error = -EINVAL;
	}
	while (!error && at < bytes.len && !enough(s)) {
		int settled = 0;

		for (uint32_t n = 0; !error && n < batch(s) && at < bytes.len && !enough(s); n++, at += size) {
			struct capture_packet record = {
				.bytes = (const uint8_t *)bytes.s + at, .len = size, .wire_len = size, .ifindex = 1,
			};

			error = take(s, &record, 1);
		}
		settled = settle(s);
		error = error ? error : settled;
	}
	strbuf_free(&bytes);
	return error;
}

static int run_sources(struct session *s)
{
	struct live live = { .n = 0 };
	int error = open_live(s, &live);

	for (unsigned i = 0; !error && i < s->n_sources && !enough(s); i++) {
		if (s->sources[i].kind == SOURCE_HEX)
			error = run_hex(s, &s->sources[i]);
		else if (s->sources[i].kind == SOURCE_RECORDS)
			error = run_records(s, &s->sources[i]);
		else if (s->sources[i].kind == SOURCE_FILE)
			error = run_file(s, &s->sources[i]);
	}
	if (!error && live.n)
		error = s->crew ? run_live_together(s, &live) : run_live(s, &live);
	free(live.sources);
	return error;
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
