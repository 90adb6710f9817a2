/*
 * -w: packets that the programs let pass, or all, as they left them: to a pcap file, or to a pcapng file with what
 * was decided about each.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "run/pcapng_out.h"
#include "run/session.h"

struct write_sink {
	struct sink sink;
	struct capture_out *out;
};

/* As it left the program, and all of it if it was dropped; what was longer on the wire than in the capture still is. */
static struct capture_packet left_over(const struct outcome *outcome)
{
	const struct capture_packet *in = outcome->in;

	return (struct capture_packet){
		.time_ns = in->time_ns, .bytes = outcome->bytes,
		.len = outcome->meaning->fate == RUN_DROPPED ? outcome->whole : outcome->len,
		.wire_len = in->wire_len + outcome->whole - in->len,
	};
}

static int write_packet(struct sink *sink, const struct outcome *outcome, struct diags *d)
{
	struct write_sink *w = (struct write_sink *)sink;
	struct capture_packet packet = left_over(outcome);

	return outcome->meaning->fate == RUN_ACCEPTED ? capture_out_write(w->out, &packet, d) : 0;
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

/* ---- pcapng ---- */

/* An interface that packets came by: of a live capture, or of a file. */
struct seen_interface {
	const struct source *source;
	uint32_t ifindex;
};

struct verdict_sink {
	struct sink sink;
	struct pcapng_out *out;
	bool all;			/* dropped packets, too */
	struct seen_interface *seen;	/* index: the number in the file */
	unsigned n_seen;
};

bool sink_is_pcapng(const char *path)
{
	static const char suffix[] = ".pcapng";
	size_t len = strlen(path), n = strlen(suffix);

	return len > n && !strcmp(path + len - n, suffix);
}

/* The number of the packet's interface in the file, or -errno. */
static int interface_of(struct verdict_sink *w, const struct outcome *outcome, struct diags *d)
{
	const struct source *source = outcome->source;
	struct seen_interface *more;
	unsigned i = w->n_seen;

	while (i-- > 0)
		if (w->seen[i].source == source && w->seen[i].ifindex == outcome->in->ifindex)
			return (int)i;
	more = reallocarray(w->seen, w->n_seen + 1, sizeof(*more));
	if (!more)
		return -ENOMEM;
	w->seen = more;
	w->seen[w->n_seen++] = (struct seen_interface){ source, outcome->in->ifindex };
	return pcapng_out_interface(w->out, source->capture ? capture_linktype(source->capture) : CAPTURE_ETHERNET,
				    source->kind == SOURCE_INTERFACE ? source->name : NULL, d);
}

static enum pcapng_verdict verdict_kind(const struct outcome *outcome)
{
	switch (outcome->by->returns->hook) {
	case RUN_HOOK_XDP:
		return PCAPNG_VERDICT_XDP;
	case RUN_HOOK_TC:
		return PCAPNG_VERDICT_TC;
	default:
		return PCAPNG_NO_VERDICT;
	}
}

static int write_verdict(struct sink *sink, const struct outcome *outcome, struct diags *d)
{
	struct verdict_sink *w = (struct verdict_sink *)sink;
	struct capture_packet packet = left_over(outcome);
	struct pcapng_mark mark = { verdict_kind(outcome), outcome->value, NULL };
	char comment[64];
	int interface;

	if (!w->all && outcome->meaning->fate != RUN_ACCEPTED)
		return 0;
	interface = interface_of(w, outcome, d);
	if (interface < 0)
		return interface;
	/* The format has a place for the verdicts of tc and XDP only. */
	if (mark.kind == PCAPNG_NO_VERDICT) {
		snprintf(comment, sizeof(comment), "%s (%u)", outcome->meaning->name, outcome->value);
		mark.comment = comment;
	}
	return pcapng_out_packet(w->out, (unsigned)interface, &packet, &mark, d);
}

static int finish_verdicts(struct sink *sink, bool well, struct diags *d)
{
	struct verdict_sink *w = (struct verdict_sink *)sink;
	int error = 0;

	if (well)
		error = pcapng_out_commit(w->out, d);
	else
		pcapng_out_abandon(w->out);
	free(w->seen);
	free(w);
	return error;
}

struct sink *sink_write_verdicts(const char *path, bool all, struct diags *d)
{
	struct verdict_sink *w = calloc(1, sizeof(*w));

	if (!w)
		return NULL;
	w->sink.packet = write_verdict;
	w->sink.finish = finish_verdicts;
	w->all = all;
	w->out = pcapng_out_open(path, d);
	if (w->out)
		return &w->sink;
	free(w);
	return NULL;
}
