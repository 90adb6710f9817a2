/*
 * -w: packets that the programs let pass, as they left them.
 */
#include <stdlib.h>

#include "run/session.h"

struct write_sink {
	struct sink sink;
	struct capture_out *out;
};

static int write_packet(struct sink *sink, const struct outcome *outcome, struct diags *d)
{
	struct write_sink *w = (struct write_sink *)sink;
	const struct capture_packet *in = outcome->in;
	struct capture_packet packet = { .time_ns = in->time_ns, .bytes = outcome->bytes, .len = outcome->len };

	if (outcome->meaning->fate != RUN_ACCEPTED)
		return 0;
	/* What was longer on the wire than in the capture still is. */
	packet.wire_len = in->wire_len + outcome->whole - in->len;
	return capture_out_write(w->out, &packet, d);
}

static int finish(struct sink *sink, bool well, struct diags *d)
{
	struct write_sink *w = (struct write_sink *)sink;
	int error = 0;

	if (well)
		error = capture_out_commit(w->out, d);
	else
		capture_out_abandon(w->out);
	free(w);
	return error;
}

struct sink *sink_write(const char *path, const struct capture *like, struct diags *d)
{
	struct write_sink *w = calloc(1, sizeof(*w));

	if (!w)
		return NULL;
	w->sink.packet = write_packet;
	w->sink.finish = finish;
	w->out = capture_out_open(path, like, d);
	if (w->out)
		return &w->sink;
	free(w);
	return NULL;
}
