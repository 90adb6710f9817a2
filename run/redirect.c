/*
 * Redirected packets on their way out of a program: through the programs of the map's entries, to every
 * interface that a map has.
 */
#include "run/redirect.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "maps/targets.h"
#include "run/load.h"
#include "run/state.h"

/* A program behind a CPU may redirect again; the kernel would go on for ever. */
enum { XDP_PASS = 2, XDP_REDIRECT = 4, MAX_HOPS = 8 };

struct delivery {
	struct run_state *state;
	redirect_send *send;
	void *arg;
	unsigned hops;
	int n;
};

static bool in_buffer(const struct run_state *state)
{
	const struct run_packet *packet = &state->packet;

	return packet->buffer && state->vm.data >= packet->buffer && state->vm.data < packet->buffer + packet->size;
}

/* Runs an entry's program: what it returns, or -errno. */
static int64_t run_entry(struct run_state *state, const struct run_prog *prog, enum redirect_kind kind, uint32_t target)
{
	uint64_t verdict;

	if (!prog->in_place && !in_buffer(state) &&
	    packet_set(state, state->vm.data, packet_len(&state->vm), state->packet.wire_len, state->vm.time_ns))
		return -ENOMEM;
	state->packet.egress_ifindex = kind == REDIRECT_DEVICE ? target : 0;
	verdict = run_execute(state, prog);
	state->packet.egress_ifindex = 0;
	return (uint32_t)verdict;
}

static int deliver(struct delivery *d, struct redirect to);

static int deliver_one(struct delivery *d, enum redirect_kind kind, uint32_t target, const struct map_object *then)
{
	struct run_state *state = d->state;
	struct redirect_hop hop = { .kind = kind, .target = target };
	int error;

	if (then) {
		int64_t verdict = run_entry(state, (const struct run_prog *)then, kind, target);

		if (verdict == XDP_REDIRECT && kind == REDIRECT_CPU)
			return ++d->hops < MAX_HOPS ? deliver(d, state->redirect) : 0;
		if (verdict != XDP_PASS)
			return verdict < 0 ? (int)verdict : 0;
	}
	hop.bytes = state->vm.data;
	hop.len = packet_len(&state->vm);
	error = d->send(d->arg, &hop);
	d->n += !error;
	return error;
}

/* To each interface a copy, which its program may change. */
static int deliver_all(struct delivery *d, const struct redirect *to)
{
	struct run_state *state = d->state;
	size_t len = packet_len(&state->vm);
	uint32_t from = state->packet.ifindex;
	uint8_t *copy = malloc(len + 1);
	const struct map_target *target;
	uint64_t cursor = 0;
	int error = copy ? 0 : -ENOMEM;

	if (copy)
		memcpy(copy, state->vm.data, len);
	while (!error && (target = map_next_target(to->map, &cursor))) {
		if (to->exclude_ingress && target->value[0] == from)
			continue;
		error = packet_set(state, copy, len, state->packet.wire_len, state->vm.time_ns);
		state->packet.ifindex = from;
		if (!error)
			error = deliver_one(d, REDIRECT_DEVICE, target->value[0], target->prog);
	}
	free(copy);
	return error;
}

static int deliver(struct delivery *d, struct redirect to)
{
	if (to.kind == REDIRECT_NOWHERE)
		return 0;
	if (to.kind == REDIRECT_DEVICES)
		return deliver_all(d, &to);
	return deliver_one(d, to.kind, to.target, to.then);
}

int redirect_deliver(struct run_state *state, redirect_send *send, void *arg)
{
	struct delivery d = { .state = state, .send = send, .arg = arg };
	int error = deliver(&d, state->redirect);

	return error ? error : d.n;
}
