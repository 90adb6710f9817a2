#include "run/dispatch.h"

#include <errno.h>
#include <string.h>
#include <time.h>

#include "run/context.h"
#include "run/kernel.h"
#include "run/load.h"
#include "run/source.h"
#include "run/watch.h"

static uint64_t machine_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* The packet where it lies. */
static inline void place(struct run_state *state, const struct capture_packet *packet)
{
	uint8_t *bytes = (uint8_t *)(uintptr_t)packet->bytes;

	state->vm.data = state->vm.data_meta = bytes;
	state->vm.data_end = bytes + packet->len;
	state->vm.time_ns = packet->time_ns;
	state->packet.wire_len = packet->wire_len;
	state->packet.ifindex = packet->ifindex;
}

/* ---- everything else ---- */

/* The worker's packet, as it is now. */
static void show(struct worker *worker)
{
	worker->now.bytes = worker->state->vm.data;
	worker->now.len = (uint32_t)packet_len(&worker->state->vm);
}

static int out_of_memory(struct worker *worker)
{
	diag_error(&worker->diags, (struct loc){ NULL, 0, 0, 0 }, "out of memory");
	return -ENOMEM;
}

/* The outcome of ours differs from the kernel's: that ends the run. */
static int differs(struct worker *worker, const struct run_kernel_result *theirs)
{
	const struct outcome *ours = &worker->now;
	const struct run_returns *returns = ours->by->returns;
	struct loc nowhere = { NULL, 0, 0, 0 };
	struct diags *d = &worker->diags;
	uint32_t at = 0;

	if (ours->value == theirs->value && ours->len == theirs->len &&
	    !memcmp(ours->bytes, theirs->bytes, ours->len))
		return 0;
	diag_error(d, nowhere, "packet %llu: the kernel differs", (unsigned long long)ours->in->number);
	diag_note(d, nowhere, "here: %s (%#x), %u bytes; in the kernel: %s (%#x), %u bytes",
		  ours->meaning->name, ours->value, ours->len,
		  returns->meanings[run_meaning(returns, theirs->value)].name, theirs->value, theirs->len);
	while (at < ours->len && at < theirs->len && ours->bytes[at] == theirs->bytes[at])
		at++;
	if (at < ours->len && at < theirs->len)
		diag_note(d, nowhere, "byte %u of the packet: here %#04x, in the kernel %#04x", at,
			  ours->bytes[at], theirs->bytes[at]);
	worker->mismatch = true;
	return -EBADMSG;
}

static void returned(struct outcome *now, uint64_t value)
{
	const struct run_returns *returns = now->by->returns;

	now->value = (uint32_t)value;
	now->meaning = &returns->meanings[run_meaning(returns, value)];
}

static bool is_traced(const struct worker *worker)
{
	uint64_t wanted = worker->how->trace_packet;

	return worker->how->trace && (!wanted || wanted == worker->now.in->number);
}

/* A record is the context, as it is; there is no packet. */
static void set_record(struct run_state *state, const struct capture_packet *record, const struct context_plan *plan)
{
	size_t len = record->len < sizeof(state->vm.ctx) ? record->len : sizeof(state->vm.ctx);

	memset(state->vm.ctx, 0, sizeof(state->vm.ctx));
	memcpy(state->vm.ctx, record->bytes, len);
	packet_bounds(state, (uint8_t *)state->vm.ctx, (uint8_t *)state->vm.ctx);
	state->plan = plan;
}

static int run_here(struct worker *worker, const struct chain *chain, bool first)
{
	struct run_state *state = worker->state;

	if (chain->at[0]->returns->hook == RUN_HOOK_RECORD)
		set_record(state, worker->now.in, chain->plan);
	/* What a program wrote to the context is there for the next, but for sockets, which have their own. */
	else if (first || chain->at[0]->returns->hook == RUN_HOOK_SOCKET)
		context_fill(state, chain->plan);
	else
		context_refresh(state);
	if (worker->watch)
		watch_packet(worker->watch, worker->now.in->number, is_traced(worker));
	returned(&worker->now, run_enter(state, worker->now.by->prog));
	if (worker->watch)
		watch_returned(worker->watch, worker->now.value);
	show(worker);
	if (!run_stopped(state))
		return 0;
	run_explain(state, &worker->diags);
	diag_note(&worker->diags, (struct loc){ NULL, 0, 0, 0 }, "that was packet %llu",
		  (unsigned long long)worker->now.in->number);
	worker->mismatch = true;
	return -EFAULT;
}

/* 1: run; 0: not a packet that the kernel takes; -errno. */
static int run_one(struct worker *worker, const struct chain *chain, bool first)
{
	struct outcome *now = &worker->now;
	struct tally *tally = &worker->tallies[now->by->number];
	struct run_kernel_result theirs;
	uint32_t came = now->len;
	int error = 0;

	if (worker->how->kernel &&
	    run_kernel_packet(worker->how->kernel, now->by->kernel, now->bytes, now->len, now->in->wire_len,
			      worker->how->real_clock ? machine_ns() : now->in->time_ns, &theirs)) {
		tally->refused++;
		return 0;
	}
	if (worker->how->ours) {
		error = run_here(worker, chain, first);
		if (!error && worker->how->kernel)
			error = differs(worker, &theirs);
	} else {
		returned(now, theirs.value);
		now->bytes = theirs.bytes;
		now->len = theirs.len;
	}
	if (error)
		return error;
	tally->meanings[now->meaning - now->by->returns->meanings]++;
	tally->packets++;
	tally->bytes += came;
	if (worker->out.sinks->wants & SINK_RAN)
		error = outbox_ran(&worker->out, now);
	return error ? error : 1;
}

/* Whether the next program of a chain has its turn after what this one said. */
static bool goes_on(const struct outcome *now)
{
	switch (now->by->returns->hook) {
	case RUN_HOOK_XDP:
		return now->meaning->fate == RUN_ACCEPTED;
	case RUN_HOOK_TC:
		return now->value == (uint32_t)-1;	/* TC_ACT_UNSPEC */
	case RUN_HOOK_SOCKET:
	case RUN_HOOK_RECORD:
	case RUN_HOOKS:
		break;
	}
	return true;
}

/*
 * The programs of one hook. As run_one(). Of sockets, the one that keeps the most speaks for all: a packet that any
 * of them wants was captured.
 */
static int run_chain(struct worker *worker, const struct chain *chain)
{
	struct outcome *now = &worker->now, most = { .value = 0 };
	bool sockets = chain->at[0]->returns->hook == RUN_HOOK_SOCKET, ran = false;
	int got;

	if (worker->how->ours && chain != worker->now.source->only)
		packet_reset(worker->state);
	for (unsigned i = 0; i < chain->n; i++) {
		const struct attachment *before = now->by;

		now->by = chain->at[i];
		got = run_one(worker, chain, i == 0);
		if (got < 0)
			return got;
		if (got == 0) {
			now->by = before;
			continue;
		}
		ran = true;
		if (sockets && (!most.by || now->value > most.value))
			most = *now;
		if (!goes_on(now))
			break;
	}
	if (most.by)
		*now = most;
	return ran;
}

/* Sends what an XDP or tc program sent. */
static int send_hop(void *arg, const struct redirect_hop *hop)
{
	struct worker *worker = arg;

	return outbox_hop(&worker->out, &worker->now, hop);
}

static int forward(struct worker *worker)
{
	const struct outcome *now = &worker->now;
	const struct redirect_hop back = {
		.kind = REDIRECT_DEVICE, .target = now->in->ifindex, .bytes = now->bytes, .len = now->len,
	};
	int got = 0;

	if (now->meaning->fate == RUN_SENT)
		got = send_hop(worker, &back);
	else if (now->meaning->fate == RUN_REDIRECTED && worker->how->ours)
		got = redirect_deliver(worker->state, send_hop, worker);
	return got < 0 ? got : 0;
}

/* Tells the sinks of a packet's end. */
static int conclude(struct worker *worker)
{
	struct outcome *now = &worker->now;
	int error = 0;

	if (worker->how->ours) {
		if (packet_place_tag(worker->state))
			return out_of_memory(worker);
		show(worker);
	}
	if (worker->out.sinks->wants & SINK_HOP)
		error = forward(worker);
	now->whole = now->len;
	now->len = run_keeps(now->by->returns, now->value, now->len);
	if (!error && worker->out.sinks->wants & SINK_PACKET)
		error = outbox_packet(&worker->out, now);
	return error;
}

/* ---- machine code of one program ---- */

/* This loop is most of what a run over a file costs: what is the same for all packets is looked at before it. */
CALLS_CODE static int run_plainly(struct worker *worker, const struct chain *chain,
				  const struct capture_packet *packets, unsigned n)
{
	const struct attachment *attachment = chain->at[0];
	const struct run_returns *returns = attachment->returns;
	const struct context_plan *plan = chain->plan;
	const bool anew = plan->parses || plan->dirties, whole = plan->dirties || worker->state->n_presets;
	const unsigned n_each = plan->n_each;
	const code_entry entry = attachment->prog->entry;
	struct tally *tally = &worker->tallies[attachment->number];
	struct run_state *state = worker->state;
	const bool tell = worker->out.sinks->wants & (SINK_PACKET | SINK_HOP);
	uint64_t bytes = 0;
	int error = 0;

	state->running = attachment->prog;
	state->native = true;
	state->checks = false;
	if (state->plan != plan && n) {
		place(state, &packets[0]);	/* the last packet's file may be closed */
		packet_reset(state);
		context_fill_all(state, plan);
	}
	for (unsigned i = 0; i < n && !error; i++) {
		uint64_t ret;
		uint32_t meaning;

		place(state, &packets[i]);
		if (anew)
			packet_reset(state);
		if (whole)
			context_fill_all(state, plan);
		else
			context_fill_some(state, plan, n_each);
		state->vm.tail_calls = 0;
		state->redirect.kind = REDIRECT_NOWHERE;
		bytes += packets[i].len;
		ret = entry(&state->vm);
		meaning = run_meaning(returns, ret);
		tally->meanings[meaning]++;
		if (!tell)
			continue;
		worker->now.in = &packets[i];
		worker->now.by = attachment;
		worker->now.value = (uint32_t)ret;
		worker->now.meaning = &returns->meanings[meaning];
		error = conclude(worker);
	}
	tally->packets += n;
	tally->bytes += bytes;
	worker->packets += n;
	return error;
}

/* ---- any programs ---- */

/* The packet at the source's door. */
static int arrive(struct worker *worker, const struct capture_packet *packet)
{
	struct run_state *state = worker->state;
	uint8_t *bytes = (uint8_t *)(uintptr_t)packet->bytes;
	bool again = worker->how->repeat > 1;

	worker->now.bytes = packet->bytes;
	worker->now.len = packet->len;
	if (!worker->how->ours)
		return 0;
	if (worker->now.source->in_place && !again)
		packet_view(state, bytes, packet->len, packet->wire_len, packet->time_ns);
	else if (packet_set(state, packet->bytes, packet->len, packet->wire_len, packet->time_ns))
		return out_of_memory(worker);
	state->packet.ifindex = packet->ifindex;
	if (worker->how->real_clock)
		state->vm.time_ns = machine_ns();
	return 0;
}

/* One packet through all hooks, once. */
static int travel(struct worker *worker, const struct capture_packet *packet)
{
	int got = arrive(worker, packet);
	bool ran = false;

	for (int hook = 0; hook < RUN_HOOKS && got >= 0; hook++) {
		const struct chain *chain = &worker->now.source->chains[hook];

		if (!chain->n)
			continue;
		got = run_chain(worker, chain);
		ran |= got > 0;
		if (got > 0 && hook != RUN_HOOK_SOCKET && worker->now.meaning->fate != RUN_ACCEPTED)
			break;
	}
	worker->packets += ran;
	return got < 0 ? got : ran ? 1 : 0;
}

static int run_packet(struct worker *worker, const struct capture_packet *packet)
{
	int got = 1;

	for (uint64_t i = 0; got == 1 && i < worker->how->repeat; i++)
		got = travel(worker, packet);
	if (got == 1)
		got = conclude(worker);
	return got < 0 ? got : 0;
}

bool dispatch_is_plain(const struct worker *worker, const struct source *source)
{
	const struct dispatch_how *how = worker->how;
	unsigned wants = worker->out.sinks->wants;

	return source->only && source->kind != SOURCE_RECORDS && source->only->at[0]->prog->code && source->in_place && how->ours && !how->kernel &&
	       how->repeat == 1 && !how->real_clock && !(wants & SINK_RAN) &&
	       !(wants & SINK_TRACE && source->talks);
}

int dispatch(struct worker *worker, const struct source *source, const struct capture_packet *packets, unsigned n)
{
	int error = 0;

	worker->now.source = source;
	map_reader_begin(&worker->state->reader);
	if (dispatch_is_plain(worker, source)) {
		error = run_plainly(worker, source->only, packets, n);
		n = 0;
	}
	for (unsigned i = 0; i < n && !error; i++) {
		worker->now.in = &packets[i];
		error = run_packet(worker, &packets[i]);
	}
	map_reader_end(&worker->state->reader);
	return error;
}

int dispatch_clone(void *arg, const struct redirect_hop *hop)
{
	struct worker *worker = arg;

	return worker->out.sinks->wants & SINK_HOP ? outbox_hop(&worker->out, &worker->now, hop) : 0;
}

void dispatch_trace(void *arg, const char *text, size_t len)
{
	struct worker *worker = arg;

	if (worker->out.sinks->wants & SINK_TRACE)
		outbox_trace(&worker->out, &worker->now, text, len);
}
