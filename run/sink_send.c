/*
 * --redirect: packets that programs send to other interfaces, or back, go to files or by real interfaces.
 */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "run/inject.h"
#include "run/session.h"

/* Where packets for an interface go: into a file, or out by a socket; neither: nobody said. */
struct way {
	uint32_t ifindex;
	const char *name;
	struct capture_out *file;
	int socket;
	uint64_t lost;
	int why;		/* of the last that was lost */
};

struct send_sink {
	struct sink sink;
	struct way *ways;
	unsigned n;
	uint64_t elsewhere;	/* to CPUs and sockets, which are none here */
};

static struct way *find_way(struct send_sink *s, uint32_t ifindex)
{
	struct way *more;

	for (unsigned i = 0; i < s->n; i++)
		if (s->ways[i].ifindex == ifindex)
			return &s->ways[i];
	more = realloc(s->ways, (s->n + 1) * sizeof(*more));
	if (!more)
		return NULL;
	s->ways = more;
	s->ways[s->n] = (struct way){ .ifindex = ifindex, .socket = -1 };
	return &s->ways[s->n++];
}

static int send_packet(struct sink *sink, const struct outcome *from, const struct redirect_hop *hop,
		       struct diags *d)
{
	struct send_sink *s = (struct send_sink *)sink;
	struct capture_packet packet = {
		.time_ns = from->in->time_ns, .bytes = hop->bytes, .len = (uint32_t)hop->len,
		.wire_len = from->in->wire_len + (uint32_t)hop->len - from->in->len,
	};
	struct way *way;

	if (hop->kind == REDIRECT_CPU || hop->kind == REDIRECT_SOCKET) {
		s->elsewhere++;
		return 0;
	}
	way = find_way(s, hop->target);
	if (!way)
		return -ENOMEM;
	if (way->file)
		return capture_out_write(way->file, &packet, d);
	way->why = way->socket >= 0 ? inject_send(way->socket, hop->bytes, hop->len) : -ENXIO;
	way->lost += way->why != 0;
	return 0;
}

static void tell_losses(const struct send_sink *s, struct diags *d)
{
	const struct loc nowhere = { NULL, 0, 0, 0 };

	for (unsigned i = 0; i < s->n; i++) {
		const struct way *way = &s->ways[i];

		if (way->lost && way->name)
			diag_warning(d, nowhere, "%s did not take %llu packets, the last because: %s", way->name,
				     (unsigned long long)way->lost, strerror(-way->why));
		else if (way->lost)
			diag_warning(d, nowhere, "%llu packets for interface %u went nowhere: give --redirect %u=FILE",
				     (unsigned long long)way->lost, way->ifindex, way->ifindex);
	}
	if (s->elsewhere)
		diag_warning(d, nowhere, "%llu packets for CPUs and sockets went nowhere",
			     (unsigned long long)s->elsewhere);
}

static int finish(struct sink *sink, bool well, struct diags *d)
{
	struct send_sink *s = (struct send_sink *)sink;
	int first = 0;

	if (well)
		tell_losses(s, d);
	for (unsigned i = 0; i < s->n; i++) {
		struct way *way = &s->ways[i];
		int error = 0;

		if (way->file && well && !first)
			error = capture_out_commit(way->file, d);
		else
			capture_out_abandon(way->file);
		if (way->socket >= 0)
			close(way->socket);
		first = first ? first : error;
	}
	free(s->ways);
	free(s);
	return first;
}

static int open_way(struct send_sink *s, const struct redirect_option *option, const struct capture *like,
		    struct diags *d)
{
	struct way *way = find_way(s, option->ifindex);

	if (!way)
		return -ENOMEM;
	way->name = option->to;
	if (if_nametoindex(option->to)) {
		way->socket = inject_open(option->to, d);
		return way->socket < 0 ? way->socket : 0;
	}
	way->file = capture_out_open(option->to, like, d);
	return way->file ? 0 : -EIO;
}

struct sink *sink_send(const struct redirect_option *options, unsigned n, const struct capture *like, struct diags *d)
{
	struct send_sink *s = calloc(1, sizeof(*s));
	int error = s ? 0 : -ENOMEM;

	if (!s)
		return NULL;
	s->sink.hop = send_packet;
	s->sink.finish = finish;
	for (unsigned i = 0; i < n && !error; i++)
		error = open_way(s, &options[i], like, d);
	if (!error)
		return &s->sink;
	finish(&s->sink, false, d);
	return NULL;
}
