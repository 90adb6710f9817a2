#include "run/crew.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "core/diag.h"
#include "run/bell.h"
#include "run/dispatch.h"
#include "run/source.h"

/* A worker that sleeps is woken for MANY packets, or for fewer when somebody waits for it. */
enum { LANE = 2048, MANY = LANE / 4, CHUNK = 64, BLOCKS = 16, BLOCK_BYTES = 64 << 10 };

/* What all workers do. */
enum job { JOB_PACKETS, JOB_LISTEN, JOB_END };

/* Between the session's thread and one worker. */
struct lane {
	/* the session's side: slots up to `head` are for the worker, up to `next` filled in */
	_Alignas(64) uint64_t head;
	uint64_t next, tail_seen;
	uint64_t mark;			/* where the session's thread wants `tail` to be */
	/* the worker's side: slots up to `tail` are free again */
	_Alignas(64) uint64_t tail;
	int error;			/* 0 or what ended its work */
	uint64_t heard;			/* JOB_LISTEN: the round that it is through with */
	int wake;			/* an eventfd, for a worker in poll() */
	struct bell bell;
	struct worker *worker;
	struct crew *crew;
	pthread_t thread;
	bool started;
	struct capture_packet slots[LANE];
};

/* Packets of a file, until all workers have passed the marks. */
struct block {
	uint8_t *bytes;
	size_t size;
	uint64_t *marks;		/* one per lane */
};

struct crew {
	struct lane *lanes;
	unsigned n;
	struct bell bell;		/* the session's thread sleeps here */
	const struct source *source;
	enum flow_link link;
	struct block blocks[BLOCKS];
	unsigned block;			/* the one in use */
	size_t copied;			/* bytes of it that copies take */
	int job, pause;			/* enum job; JOB_LISTEN: come to an end with the round */
	uint64_t round;			/* JOB_LISTEN: of listening, from 1 on */
	struct source *const *sources;	/* JOB_LISTEN */
	unsigned n_sources;
	uint64_t left;			/* packets that may still be taken */
	bool counted;
};

#define READ(variable) __atomic_load_n(&(variable), __ATOMIC_SEQ_CST)
#define SET(variable, value) __atomic_store_n(&(variable), value, __ATOMIC_SEQ_CST)

/* ---- a worker's thread ---- */

static bool has_work(void *arg)
{
	struct lane *lane = arg;
	int job = READ(lane->crew->job);

	return job == JOB_END || READ(lane->head) != lane->tail ||
	       (job == JOB_LISTEN && READ(lane->crew->round) != lane->heard);
}

/* Counters go up only, and wrap. */
static bool is_past(uint64_t counter, uint64_t mark)
{
	return (int64_t)(counter - mark) >= 0;
}

static void failed(struct lane *lane, int error)
{
	if (!lane->error)
		SET(lane->error, error);
}

static void run_packets(struct lane *lane)
{
	uint64_t tail = lane->tail, head = READ(lane->head);

	while (tail != head) {
		uint64_t n = head - tail, at = tail % LANE;

		n = n < CHUNK ? n : CHUNK;
		n = n < LANE - at ? n : LANE - at;
		/* They are in the cache of the thread that read them. */
		for (uint64_t i = 0; i < n; i++)
			__builtin_prefetch(lane->slots[at + i].bytes);
		if (!lane->error) {
			int error = dispatch(lane->worker, lane->crew->source, &lane->slots[at], (unsigned)n);

			if (error)
				failed(lane, error);
		}
		tail += n;
		SET(lane->tail, tail);
		if (is_past(tail, READ(lane->mark)))
			bell_ring(&lane->crew->bell);
	}
}

/* One source of a worker that listens. */
struct ear { struct lane *lane; const struct source *source; };

static int take_live(void *arg, struct capture_packet *packets, unsigned n)
{
	struct ear *ear = arg;

	for (unsigned i = 0; i < n; i++)
		packets[i].number = packets[i].time_ns;	/* what there is of an order */
	return dispatch(ear->lane->worker, ear->source, packets, n);
}

/* How many packets this worker may take next: reserved for it. */
static uint32_t claim(struct crew *crew)
{
	uint64_t left = READ(crew->left), n;

	if (!crew->counted)
		return CHUNK;
	do
		n = left < CHUNK ? left : CHUNK;
	while (n && !__atomic_compare_exchange_n(&crew->left, &left, left - n, false, __ATOMIC_SEQ_CST,
						 __ATOMIC_SEQ_CST));
	return (uint32_t)n;
}

/* Whether there was anything. */
static bool hear_source(struct lane *lane, unsigned number, const struct source *source)
{
	struct ear ear = { lane, source };
	uint32_t most = claim(lane->crew), taken;
	int got;

	if (!most)
		return false;
	got = capture_run(source->captures[number], most, &taken, take_live, &ear, &lane->worker->diags);
	if (lane->crew->counted && taken < most)
		__atomic_fetch_add(&lane->crew->left, most - taken, __ATOMIC_SEQ_CST);
	if (got < 0 || got == 0)
		failed(lane, got < 0 ? got : -EIO);
	return got != CAPTURE_IDLE;
}

static void listen(struct lane *lane)
{
	enum { WAIT_MS = 100 };
	struct crew *crew = lane->crew;
	unsigned number = (unsigned)(lane - crew->lanes), n = crew->n_sources;
	struct pollfd *fds = calloc(n + 1, sizeof(*fds));

	if (!fds)
		failed(lane, -ENOMEM);
	for (unsigned i = 0; fds && i < n; i++)
		fds[i] = (struct pollfd){ .fd = capture_fd(crew->sources[i]->captures[number]), .events = POLLIN };
	if (fds)
		fds[n] = (struct pollfd){ .fd = lane->wake, .events = POLLIN };
	while (!lane->error && !READ(crew->pause) && !(crew->counted && !READ(crew->left))) {
		bool heard = false;

		for (unsigned i = 0; i < n && !lane->error; i++)
			heard |= hear_source(lane, number, crew->sources[i]);
		if (!heard && !lane->error && !READ(crew->pause))
			poll(fds, n + 1, WAIT_MS);
	}
	free(fds);
}

static void *work(void *arg)
{
	struct lane *lane = arg;
	struct crew *crew = lane->crew;
	int job;

	while (bell_wait(&lane->bell, has_work, lane, 0), (job = READ(crew->job)) != JOB_END) {
		if (job == JOB_PACKETS) {
			run_packets(lane);
			continue;
		}
		listen(lane);
		/* One that has an error, or nothing left to take, waits for the next round at once. */
		SET(lane->heard, READ(crew->round));
		bell_ring(&crew->bell);
	}
	return NULL;
}

/* ---- beginning and end ---- */

/* Signals are for the session's thread. */
static int start(struct lane *lane)
{
	sigset_t all, old;
	int error;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	error = pthread_create(&lane->thread, NULL, work, lane);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	lane->started = !error;
	return -error;
}

int crew_new(struct worker *workers, unsigned n, struct crew **out)
{
	struct crew *crew = calloc(1, sizeof(*crew));
	int error = crew ? 0 : -ENOMEM;

	if (!error) {
		bell_init(&crew->bell);
		crew->lanes = aligned_alloc(64, n * sizeof(*crew->lanes));
		if (crew->lanes)
			memset(crew->lanes, 0, n * sizeof(*crew->lanes));
		error = crew->lanes ? 0 : -ENOMEM;
	}
	for (unsigned i = 0; i < BLOCKS && !error; i++) {
		crew->blocks[i].marks = calloc(n, sizeof(*crew->blocks[i].marks));
		error = crew->blocks[i].marks ? 0 : -ENOMEM;
	}
	for (unsigned i = 0; i < n && !error; i++) {
		struct lane *lane = &crew->lanes[i];

		lane->crew = crew;
		lane->mark = UINT64_MAX >> 2;
		lane->worker = &workers[i];
		lane->worker->out.deferred = true;
		lane->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
		bell_init(&lane->bell);
		crew->n++;
		error = lane->wake < 0 ? -errno : start(lane);
	}
	if (error)
		crew_free(crew);
	else
		*out = crew;
	return error;
}

void crew_free(struct crew *crew)
{
	if (!crew)
		return;
	SET(crew->job, JOB_END);
	for (unsigned i = 0; i < crew->n; i++) {
		struct lane *lane = &crew->lanes[i];

		bell_ring(&lane->bell);
		if (lane->started)
			pthread_join(lane->thread, NULL);
		bell_destroy(&lane->bell);
		if (lane->wake >= 0)
			close(lane->wake);
	}
	for (unsigned i = 0; i < BLOCKS; i++) {
		free(crew->blocks[i].bytes);
		free(crew->blocks[i].marks);
	}
	bell_destroy(&crew->bell);
	free(crew->lanes);
	free(crew);
}

/* ---- files ---- */

void crew_begin(struct crew *crew, const struct source *source, enum flow_link link)
{
	crew->source = source;
	crew->link = link;
	crew->copied = crew->blocks[crew->block].size;
}

static bool has_passed(void *arg)
{
	struct lane *lane = arg;

	return is_past(READ(lane->tail), lane->mark);
}

/* Lets a worker see its packets, and makes it look. */
static void flush(struct lane *lane)
{
	SET(lane->head, lane->next);
	bell_ring(&lane->bell);
}

/* Until a worker has come so far. Otherwise the mark is further than it comes in a long while. */
static void wait_for(struct crew *crew, struct lane *lane, uint64_t mark)
{
	if (is_past(lane->tail_seen, mark))
		return;
	SET(lane->mark, mark);
	flush(lane);
	bell_wait(&crew->bell, has_passed, lane, 0);
	SET(lane->mark, mark + (UINT64_MAX >> 2));
	lane->tail_seen = READ(lane->tail);
}

/* What is ready, without waking anybody for a few packets. */
static void publish(struct lane *lane)
{
	uint64_t waiting = lane->next - lane->tail_seen;

	if (lane->head == lane->next)
		return;
	SET(lane->head, lane->next);
	if (waiting < MANY)
		return;
	lane->tail_seen = READ(lane->tail);
	if (lane->next - lane->tail_seen >= MANY)
		bell_ring(&lane->bell);
}

/* A lane that is full is to be half empty again, so that nobody wakes up for a single packet. */
static void make_room(struct crew *crew, struct lane *lane)
{
	if (lane->next - lane->tail_seen < LANE)
		return;
	lane->tail_seen = READ(lane->tail);
	if (lane->next - lane->tail_seen < LANE)
		return;
	wait_for(crew, lane, lane->next - LANE / 2);
}

uint8_t *crew_block(void *arg, size_t size)
{
	struct crew *crew = arg;
	struct block *block = &crew->blocks[crew->block];

	for (unsigned i = 0; i < crew->n; i++)
		block->marks[i] = crew->lanes[i].next;
	crew->block = (crew->block + 1) % BLOCKS;
	block = &crew->blocks[crew->block];
	for (unsigned i = 0; i < crew->n; i++)
		wait_for(crew, &crew->lanes[i], block->marks[i]);
	size = size < BLOCK_BYTES ? BLOCK_BYTES : size;
	if (block->size < size) {
		free(block->bytes);
		block->bytes = malloc(size);
		block->size = block->bytes ? size : 0;
	}
	return block->bytes;
}

/* A copy of a packet's bytes that lasts until it was run. */
static const uint8_t *keep_bytes(struct crew *crew, const struct capture_packet *packet)
{
	struct block *block = &crew->blocks[crew->block];

	if (!block->bytes || block->size - crew->copied < packet->len) {
		if (!crew_block(crew, packet->len))
			return NULL;
		block = &crew->blocks[crew->block];
		crew->copied = 0;
	}
	memcpy(block->bytes + crew->copied, packet->bytes, packet->len);
	crew->copied += packet->len;
	return block->bytes + crew->copied - packet->len;
}

int crew_take(struct crew *crew, const struct capture_packet *packets, unsigned n, bool copy)
{
	int error = 0;

	for (unsigned i = 0; i < n; i++) {
		const struct capture_packet *packet = &packets[i];
		struct lane *lane = &crew->lanes[flow_worker(flow_number(crew->link, packet->bytes, packet->len),
							      crew->n)];
		struct capture_packet *slot = &lane->slots[lane->next % LANE];
		const uint8_t *bytes = copy ? keep_bytes(crew, packet) : packet->bytes;

		if (!bytes)
			return -ENOMEM;
		make_room(crew, lane);
		*slot = *packet;
		slot->bytes = bytes;
		lane->next++;
	}
	for (unsigned i = 0; i < crew->n; i++) {
		publish(&crew->lanes[i]);
		error = error ? error : READ(crew->lanes[i].error);
	}
	return error;
}

/* ---- interfaces ---- */

void crew_listen(struct crew *crew, struct source *const *sources, unsigned n, uint64_t most)
{
	crew->sources = sources;
	crew->n_sources = n;
	crew->counted = most;
	crew->left = most;
	SET(crew->job, JOB_LISTEN);
}

static bool all_heard(void *arg)
{
	struct crew *crew = arg;

	for (unsigned i = 0; i < crew->n; i++)
		if (READ(crew->lanes[i].heard) != crew->round)
			return false;
	return true;
}

static void pause_all(struct crew *crew)
{
	const uint64_t one = 1;
	uint64_t rest;

	SET(crew->pause, 1);
	for (unsigned i = 0; i < crew->n; i++)
		if (write(crew->lanes[i].wake, &one, sizeof(one)) < 0)
			continue;	/* it is set already */
	bell_wait(&crew->bell, all_heard, crew, 0);
	for (unsigned i = 0; i < crew->n; i++)
		if (read(crew->lanes[i].wake, &rest, sizeof(rest)) < 0)
			continue;
}

int crew_hear(struct crew *crew, unsigned milliseconds, uint64_t *packets)
{
	int error = 0;

	SET(crew->pause, 0);
	SET(crew->round, crew->round + 1);
	for (unsigned i = 0; i < crew->n; i++)
		bell_ring(&crew->lanes[i].bell);
	bell_wait(&crew->bell, all_heard, crew, milliseconds);
	pause_all(crew);
	*packets = 0;
	for (unsigned i = 0; i < crew->n; i++) {
		*packets += crew->lanes[i].worker->packets;
		error = error ? error : crew->lanes[i].error;
	}
	return error ? error : crew->counted && !READ(crew->left) ? 0 : 1;
}

/* ---- both ---- */

int crew_settle(struct crew *crew, struct diags *d)
{
	struct outbox **boxes = calloc(crew->n, sizeof(struct outbox *));
	int error = boxes ? 0 : -ENOMEM, said = 0;

	for (unsigned i = 0; i < crew->n; i++) {
		flush(&crew->lanes[i]);
		if (boxes)
			boxes[i] = &crew->lanes[i].worker->out;
	}
	for (unsigned i = 0; i < crew->n; i++)
		wait_for(crew, &crew->lanes[i], crew->lanes[i].next);
	if (boxes)
		said = outbox_deliver(boxes, crew->n, d);
	for (unsigned i = 0; i < crew->n; i++) {
		diag_move(d, &crew->lanes[i].worker->diags);
		error = error ? error : READ(crew->lanes[i].error);
	}
	free(boxes);
	return error ? error : said;
}
