/*
 * sink.h - what comes out of a run besides maps: packets, verdicts, texts. A sink is a struct with functions,
 * called on the session's thread in the order of the packets, however many workers there are; what several
 * workers have to say is kept in their outboxes until all of them stand still.
 */
#ifndef RUN_SINK_H
#define RUN_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/strbuf.h"
#include "run/pcapfile.h"
#include "run/redirect.h"
#include "run/verdict.h"

struct attachment;
struct btf;
struct diags;
struct map;
struct map_event;
struct source;

/* What became of a packet; what it points to is valid during the call. */
struct outcome {
	const struct capture_packet *in;	/* `bytes` may have been written to since, or be NULL */
	const struct source *source;
	const struct attachment *by;		/* the program that decided */
	uint32_t value;				/* what it returned */
	const struct run_meaning *meaning;
	const uint8_t *bytes;			/* the packet as the program left it, */
	uint32_t len;				/* cut to what it keeps */
	uint32_t whole;				/* its length before that */
};

/* Functions that are NULL are not called. They return 0, or -errno and a diagnostic, which ends the run. */
struct sink {
	/* A program ran. */
	int (*ran)(struct sink *sink, const struct outcome *outcome, struct diags *d);
	/* A packet has passed all programs, or met one that kept it from going on. */
	int (*packet)(struct sink *sink, const struct outcome *outcome, struct diags *d);
	/* A packet, or a copy, is sent to another place. `in` and `source` are those that it came from. */
	int (*hop)(struct sink *sink, const struct outcome *from, const struct redirect_hop *hop,
		   struct diags *d);
	/* What a program sent to user space through a ring or perf buffer; after the packets of a batch. */
	int (*event)(struct sink *sink, const struct map *map, const struct btf *btf, const struct map_event *event,
		     struct diags *d);
	/* bpf_trace_printk() */
	void (*trace)(struct sink *sink, const char *text, size_t len);
	/* The end, of a run that went well or not: completes what was written, or leaves no trace of it. */
	int (*finish)(struct sink *sink, bool well, struct diags *d);
};

enum { SINK_RAN = 1, SINK_PACKET = 2, SINK_HOP = 4, SINK_TRACE = 8, SINK_EVENT = 16 };

struct sinks {
	struct sink **at;
	unsigned n;
	unsigned wants;		/* SINK_: what any of them takes */
};

/* 0 or -ENOMEM: then `sink` was finished. */
int sinks_add(struct sinks *sinks, struct sink *sink);
/* `btf`: of the map's object, or NULL. */
int sinks_event(const struct sinks *sinks, const struct map *map, const struct btf *btf,
		const struct map_event *event, struct diags *d);
/* Finishes all of them and forgets them: 0, or the first error. */
int sinks_finish(struct sinks *sinks, bool well, struct diags *d);

/* Where a worker puts what it has to say: straight into the sinks, or here until they are asked. */
struct outbox {
	const struct sinks *sinks;
	struct diags *d;	/* of the sinks, when it goes straight there */
	bool deferred;
	struct strbuf kept;
};

int outbox_ran(struct outbox *out, const struct outcome *outcome);
int outbox_packet(struct outbox *out, const struct outcome *outcome);
int outbox_hop(struct outbox *out, const struct outcome *from, const struct redirect_hop *hop);
int outbox_trace(struct outbox *out, const struct outcome *from, const char *text, size_t len);
/* Hands what `n` outboxes keep to the sinks, by the packets' numbers, and empties them. 0 or -errno. */
int outbox_deliver(struct outbox *const *boxes, unsigned n, struct diags *d);

#endif
