/*
 * dispatch.h - packets through the programs of their source. All that changes meanwhile, but for maps, belongs to
 * one worker.
 */
#ifndef RUN_DISPATCH_H
#define RUN_DISPATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diag.h"
#include "run/pcapfile.h"
#include "run/sink.h"
#include "run/verdict.h"

struct run_kernel;
struct run_state;
struct source;
struct watch;

/* What a program did so far. */
struct tally {
	uint64_t packets, bytes;
	uint64_t refused;			/* packets that the kernel's test run does not take */
	uint64_t meanings[RUN_MAX_MEANINGS];	/* how often it returned what */
};

/* How packets are run; the same for all workers. */
struct dispatch_how {
	uint64_t repeat;	/* runs over each packet, from 1 on */
	bool real_clock;	/* the time that programs see is the machine's, not the packet's */
	bool ours;		/* run here */
	bool trace;		/* watched runs are printed, */
	uint64_t trace_packet;	/* those of this packet; 0: of all */
	struct run_kernel *kernel;	/* NULL; or run there as well, or instead */
};

struct worker {
	struct run_state *state;
	const struct dispatch_how *how;
	struct tally *tallies;		/* one per attachment */
	struct outbox out;
	struct outcome now;		/* of the packet that is being run */
	struct diags diags;		/* what went wrong here */
	uint64_t packets;		/* run so far */
	struct watch *watch;		/* NULL: runs are not watched */
	bool mismatch;			/* here and in the kernel it went differently */
};

/* Whether running this source's packets needs no more than the packets; else their `number` must be set, too. */
bool dispatch_is_plain(const struct worker *worker, const struct source *source);
/*
 * Runs packets of one source. 0; -errno and a diagnostic; -EBADMSG, worker->mismatch: the kernel differs.
 * Their bytes may be written to.
 */
int dispatch(struct worker *worker, const struct source *source, const struct capture_packet *packets, unsigned n);

/* For struct run_sinks, with the worker as `arg`. */
redirect_send dispatch_clone;
void dispatch_trace(void *arg, const char *text, size_t len);

#endif
