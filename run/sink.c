#include "run/sink.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"

int sinks_add(struct sinks *sinks, struct sink *sink)
{
	struct sink **more = realloc(sinks->at, (sinks->n + 1) * sizeof(*more));

	if (!more) {
		sink->finish(sink, false, NULL);
		return -ENOMEM;
	}
	sinks->at = more;
	sinks->at[sinks->n++] = sink;
	sinks->wants |= (sink->ran ? SINK_RAN : 0) | (sink->packet ? SINK_PACKET : 0) |
			(sink->hop ? SINK_HOP : 0) | (sink->trace ? SINK_TRACE : 0) |
			(sink->event ? SINK_EVENT : 0);
	return 0;
}

int sinks_finish(struct sinks *sinks, bool well, struct diags *d)
{
	int first = 0;

	for (unsigned i = 0; i < sinks->n; i++) {
		int error = sinks->at[i]->finish(sinks->at[i], well && !first, d);

		first = first ? first : error;
	}
	free(sinks->at);
	*sinks = (struct sinks){ .n = 0 };
	return first;
}

/* ---- straight into the sinks ---- */

static int say_ran(const struct sinks *sinks, const struct outcome *outcome, struct diags *d)
{
	int error = 0;

	for (unsigned i = 0; i < sinks->n && !error; i++)
		if (sinks->at[i]->ran)
			error = sinks->at[i]->ran(sinks->at[i], outcome, d);
	return error;
}

static int say_packet(const struct sinks *sinks, const struct outcome *outcome, struct diags *d)
{
	int error = 0;

	for (unsigned i = 0; i < sinks->n && !error; i++)
		if (sinks->at[i]->packet)
			error = sinks->at[i]->packet(sinks->at[i], outcome, d);
	return error;
}

static int say_hop(const struct sinks *sinks, const struct outcome *from, const struct redirect_hop *hop,
		   struct diags *d)
{
	int error = 0;

	for (unsigned i = 0; i < sinks->n && !error; i++)
		if (sinks->at[i]->hop)
			error = sinks->at[i]->hop(sinks->at[i], from, hop, d);
	return error;
}

static void say_trace(const struct sinks *sinks, const char *text, size_t len)
{
	for (unsigned i = 0; i < sinks->n; i++)
		if (sinks->at[i]->trace)
			sinks->at[i]->trace(sinks->at[i], text, len);
}

int sinks_event(const struct sinks *sinks, const struct map *map, const struct btf *btf,
		const struct map_event *event, struct diags *d)
{
	int error = 0;

	for (unsigned i = 0; i < sinks->n && !error; i++)
		if (sinks->at[i]->event)
			error = sinks->at[i]->event(sinks->at[i], map, btf, event, d);
	return error;
}

/* ---- kept for later ---- */

/* What is kept of a call; `bytes` bytes of a packet or a text follow, and zeros up to a multiple of 8. */
struct letter {
	unsigned what;		/* SINK_ */
	uint32_t bytes;
	struct capture_packet in;
	struct outcome outcome;
	struct redirect_hop hop;
};

static size_t padded(size_t n)
{
	return (n + 7) & ~(size_t)7;
}

static int keep(struct outbox *out, const struct letter *letter, const void *bytes)
{
	size_t size = sizeof(*letter) + padded(letter->bytes);
	uint8_t *to = strbuf_extend(&out->kept, size);

	if (!to)
		return -ENOMEM;
	memcpy(to, letter, sizeof(*letter));
	if (letter->bytes)
		memcpy(to + sizeof(*letter), bytes, letter->bytes);
	return 0;
}

static int keep_outcome(struct outbox *out, unsigned what, const struct outcome *outcome)
{
	struct letter letter = { .what = what, .bytes = outcome->len, .in = *outcome->in, .outcome = *outcome };

	return keep(out, &letter, outcome->bytes);
}

int outbox_ran(struct outbox *out, const struct outcome *outcome)
{
	return out->deferred ? keep_outcome(out, SINK_RAN, outcome) : say_ran(out->sinks, outcome, out->d);
}

int outbox_packet(struct outbox *out, const struct outcome *outcome)
{
	return out->deferred ? keep_outcome(out, SINK_PACKET, outcome) : say_packet(out->sinks, outcome, out->d);
}

int outbox_hop(struct outbox *out, const struct outcome *from, const struct redirect_hop *hop)
{
	struct letter letter = { .what = SINK_HOP, .bytes = (uint32_t)hop->len, .in = *from->in,
				 .outcome = *from, .hop = *hop };

	return out->deferred ? keep(out, &letter, hop->bytes) : say_hop(out->sinks, from, hop, out->d);
}

int outbox_trace(struct outbox *out, const struct outcome *from, const char *text, size_t len)
{
	struct letter letter = { .what = SINK_TRACE, .bytes = (uint32_t)len, .in = *from->in, .outcome = *from };

	if (out->deferred)
		return keep(out, &letter, text);
	say_trace(out->sinks, text, len);
	return 0;
}

static int deliver(const struct outbox *out, struct letter *letter, struct diags *d)
{
	const uint8_t *bytes = (const uint8_t *)(letter + 1);

	letter->in.bytes = NULL;
	letter->outcome.in = &letter->in;
	letter->outcome.bytes = bytes;
	letter->hop.bytes = bytes;
	switch (letter->what) {
	case SINK_RAN:
		return say_ran(out->sinks, &letter->outcome, d);
	case SINK_PACKET:
		return say_packet(out->sinks, &letter->outcome, d);
	case SINK_HOP:
		return say_hop(out->sinks, &letter->outcome, &letter->hop, d);
	}
	say_trace(out->sinks, (const char *)bytes, letter->bytes);
	return 0;
}

/* The letter at a box's offset, NULL at its end. */
static struct letter *letter_at(const struct outbox *box, size_t at)
{
	return at < box->kept.len ? (struct letter *)(void *)(box->kept.s + at) : NULL;
}

int outbox_deliver(struct outbox *const *boxes, unsigned n, struct diags *d)
{
	size_t *at = calloc(n, sizeof(*at));
	int error = at ? 0 : -ENOMEM;

	while (!error) {
		struct letter *first = NULL, *letter;
		unsigned from = 0;

		for (unsigned i = 0; i < n; i++) {
			letter = letter_at(boxes[i], at[i]);
			if (letter && (!first || letter->in.number < first->in.number)) {
				first = letter;
				from = i;
			}
		}
		if (!first)
			break;
		at[from] += sizeof(*first) + padded(first->bytes);
		error = deliver(boxes[from], first, d);
	}
	for (unsigned i = 0; i < n; i++) {
		if (boxes[i]->kept.failed && !error)
			error = -ENOMEM;
		strbuf_cut(&boxes[i]->kept, 0);
	}
	free(at);
	return error;
}
