/*
 * crew.h - several workers, each on a thread of its own. The session's thread hands packets of files to them, those
 * of a flow always to the same one; packets of interfaces the kernel spreads in the same way, and each worker takes
 * them from its own captures.
 *
 *     session: capture --crew_take()--> lane of a worker (a ring without locks) --dispatch()--> its outbox
 *
 * crew_settle() is when nothing runs: then outboxes are emptied, in the order of the packets, and the session does
 * what waits for that (session_idle()).
 */
#ifndef RUN_CREW_H
#define RUN_CREW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "run/flow.h"

struct capture_packet;
struct crew;
struct diags;
struct source;
struct worker;

/* Starts a thread for each of `n` workers, whose outboxes are deferred from now on. 0, -ENOMEM or -EAGAIN. */
int crew_new(struct worker *workers, unsigned n, struct crew **out);
/* Ends the threads; nothing runs. NULL is fine. */
void crew_free(struct crew *crew);

/* ---- files ---- */

/* What the packets that follow are of; nothing runs. */
void crew_begin(struct crew *crew, const struct source *source, enum flow_link link);
/*
 * Hands packets to the workers. Their bytes stay where they are, in memory from crew_block(), unless `copy`. 0, or
 * the error of a worker: crew_settle() has its diagnostics.
 */
int crew_take(struct crew *crew, const struct capture_packet *packets, unsigned n, bool copy);
/*
 * For capture_set_blocks(): memory for at least `size` bytes of packets; what was given before may be written to
 * until the packets in it were run. NULL without memory.
 */
uint8_t *crew_block(void *crew, size_t size);

/* ---- interfaces ---- */

/*
 * Starts the workers on their captures of `n` sources (source->captures). Together they run `most` packets, 0:
 * without end.
 */
void crew_listen(struct crew *crew, struct source *const *sources, unsigned n, uint64_t most);
/*
 * Lets them run for a while, and then stand still: 1: they go on when asked again; 0: all packets were run; or an
 * error of one of them. *packets: that were run in all since crew_listen().
 */
int crew_hear(struct crew *crew, unsigned milliseconds, uint64_t *packets);

/* ---- both ---- */

/* Waits until nothing runs and delivers the outboxes: 0, or an error of a worker or a sink and its diagnostics. */
int crew_settle(struct crew *crew, struct diags *d);

#endif
