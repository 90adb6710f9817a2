#include "run/session.h"

#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>

#include "maps/events.h"
#include "run/crew.h"
#include "run/kernel.h"
#include "run/state.h"
#include "run/watch.h"

static const struct loc nowhere;

/* ---- opening ---- */

/* An interface of this machine, or one that --redirect names: packets of files come from other machines, too. */
static bool known_device(void *arg, uint32_t ifindex)
{
	const struct settings *settings = arg;
	char name[IF_NAMESIZE];

	for (unsigned i = 0; i < settings->n_redirects; i++)
		if (settings->redirects[i].ifindex == ifindex)
			return true;
	return if_indextoname(ifindex, name);
}

static int open_sets(struct session *s)
{
	struct run_options options = {
		.engine = s->settings.engine,
		.no_verify = s->settings.no_verify,
		.budget = s->settings.budget,
		.harden = s->settings.harden,
		.show_ir = s->settings.show_ir ? &s->shown : NULL,
		.show_code = s->settings.show_code ? &s->shown : NULL,
		.cpus = s->how.kernel ? run_kernel_cpus() : s->n_workers,
		.alone = s->n_workers == 1,
		.world = s->how.kernel ? NULL : &s->world,
		.family = &s->family,
	};
	int error = 0;

	s->world = (struct map_world){ .device = known_device, .arg = &s->settings };
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

/* A number of 1, 2, 4 or 8 bytes in this machine's order; what is not there is 0. */
static uint64_t number_at(const struct strbuf *bytes, size_t at, size_t size)
{
	union { uint8_t bytes[8]; uint8_t u8; uint16_t u16; uint32_t u32; uint64_t u64; } number = { { 0 } };

	for (size_t i = 0; i < size && i < sizeof(number) && at + i < bytes->len; i++)
		number.bytes[i] = (uint8_t)bytes->s[at + i];
	return size == 1 ? number.u8 : size == 2 ? number.u16 : size == 4 ? number.u32 : number.u64;
}

/* --ctx-in: the fields of a context, as its struct has them, where they are not 0. */
static int set_fields(struct session *s, struct worker *worker, const struct attachment *attachment,
		      const struct strbuf *bytes)
{
	const struct progtype *type = attachment->prog->prog->type;

	if (bytes->len > type->ctx_size || !type->n_fields) {
		diag_error(&s->diags, nowhere, "--ctx-in: %s has %u bytes, here are %zu", type->ctx_name, type->ctx_size,
			   bytes->len);
		return -EINVAL;
	}
	for (uint16_t i = 0; i < type->n_fields; i++) {
		const struct ctx_field *field = &type->fields[i];
		uint64_t value = number_at(bytes, field->offset, field->size);

		if (!value || !run_state_preset(worker->state, attachment->prog, field->name, value))
			continue;
		diag_error(&s->diags, nowhere, "--ctx-in: %s of %s cannot be set", field->name, type->ctx_name);
		return -EINVAL;
	}
	return 0;
}

static int set_ctx_in(struct session *s, struct worker *worker)
{
	struct strbuf bytes = STRBUF_INIT;
	int error = s->settings.ctx_in ? session_read_hex(s, s->settings.ctx_in, &bytes) : 0;

	for (unsigned i = 0; i < s->n_attachments && bytes.len && !error; i++)
		error = set_fields(s, worker, s->attachments[i], &bytes);
	strbuf_free(&bytes);
	return error;
}

static int open_worker(struct session *s, struct worker *worker)
{
	const struct run_sinks says = { .arg = worker, .trace = dispatch_trace, .clone = dispatch_clone };
	int error;

	worker->how = &s->how;
	worker->out = (struct outbox){ .sinks = &s->sinks, .d = &worker->diags, .kept = STRBUF_INIT };
	worker->tallies = calloc(s->n_attachments, sizeof(*worker->tallies));
	worker->state = run_state_new(s->settings.seed + (uint64_t)(worker - s->workers), &says);
	if (!worker->tallies || !worker->state)
		return -ENOMEM;
	map_reader_end(&worker->state->reader);
	worker->state->vm.cpu = s->how.kernel ? run_kernel_cpu(s->how.kernel) : (unsigned)(worker - s->workers);
	error = session_watch(s, worker) ? -ENOMEM : set_ctx_in(s, worker);
	return error ? error : set_ctx(s, worker);
}

static int open_engines(struct session *s)
{
	int error = 0;

	s->how = (struct dispatch_how){
		.repeat = s->settings.repeat, .real_clock = s->settings.real_clock, .ours = !s->settings.kernel,
		.trace = s->settings.trace, .trace_packet = s->settings.trace_packet,
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
	s->n_workers = s->settings.workers;
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
	if (!error && s->n_workers > 1)
		error = crew_new(s->workers, s->n_workers, &s->crew);
	return error ? error : session_load_maps(s);
}

void session_close(struct session *s)
{
	crew_free(s->crew);
	sinks_finish(&s->sinks, false, NULL);
	for (unsigned i = 0; s->workers && i < s->n_workers; i++) {
		struct worker *worker = &s->workers[i];

		run_state_free(worker->state);
		watch_free(worker->watch);
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
