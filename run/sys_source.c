/*
 * Packet sources for programs that were loaded with ebpf_bpf().
 */
#include "run/sys_source.h"

#include <ebpf/bpf.h>
#include <errno.h>
#include <net/if.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/diag.h"
#include "run/load.h"
#include "run/state.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;	/* of the number */
static uint32_t next_file = 1u << 20;	/* of the next file: numbers that interfaces hardly get to */

/* ---- opening ---- */

static void destroy(struct map_object *head)
{
	struct sys_source *s = head->owner;

	sys_object_remove(&s->object);
	for (unsigned i = 0; i < SYS_ATTACHMENTS; i++)
		if (s->attached[i])
			sys_source_remove(s, s->attached[i]);
	source_clear(&s->source);
	pthread_mutex_destroy(&s->lock);
	pthread_mutex_destroy(&s->running);
	free(s->name);
	free(s);
}

static int open_capture(struct sys_source *s, bool interface)
{
	const struct capture_live how = { .immediate = true, .promiscuous = true };
	struct diags d = { 0 };

	errno = 0;
	s->capture = interface ? capture_open_live(s->name, &how, &d) : capture_open(s->name, NULL, &d);
	diag_free(&d);
	s->source.kind = interface ? SOURCE_INTERFACE : SOURCE_FILE;
	s->source.name = s->name;
	s->source.capture = s->capture;
	if (!s->capture)
		return errno ? -errno : -EINVAL;
	return capture_not_ethernet(s->capture) ? -EMEDIUMTYPE : 0;
}

static int number(struct sys_source *s, bool interface)
{
	struct sys_source *other;

	if (interface) {
		s->ifindex = if_nametoindex(s->name);
		if (!s->ifindex)
			return -ENODEV;
		if (!sys_source_by_ifindex(s->ifindex, &other)) {
			sys_source_put(other);
			return -EBUSY;
		}
		return 0;
	}
	pthread_mutex_lock(&lock);
	s->ifindex = next_file++;
	pthread_mutex_unlock(&lock);
	return 0;
}

static int source_open(const char *name, unsigned flags)
{
	struct sys_source *s;
	int result = -ENOMEM;

	if (flags & ~(unsigned)EBPF_SOURCE_INTERFACE)
		return -EINVAL;
	sys_sweep();
	s = calloc(1, sizeof(*s));
	if (!s)
		return -ENOMEM;
	pthread_mutex_init(&s->lock, NULL);
	pthread_mutex_init(&s->running, NULL);
	s->head = (struct map_object){ .refs = 1, .destroy = destroy, .owner = s };
	s->object.kind = SYS_SOURCE;
	s->object.refs = &s->head;
	s->name = strdup(name);
	if (s->name)
		result = number(s, flags & EBPF_SOURCE_INTERFACE);
	if (!result)
		result = open_capture(s, flags & EBPF_SOURCE_INTERFACE);
	if (!result)
		result = source_settle(&s->source);
	if (!result)
		result = sys_object_add(&s->object, -1, SYS_MAY_READ | SYS_MAY_WRITE);
	if (result >= 0)
		return result;
	source_clear(&s->source);
	free(s->name);
	free(s);
	return result;
}

static int give(int result)
{
	if (result >= 0)
		return result;
	errno = -result;
	return -1;
}

int ebpf_source_open(const char *name, unsigned flags)
{
	return give(source_open(name, flags));
}

static int by_fd(int fd, struct sys_source **out)
{
	struct sys_object *object;
	int error = sys_by_fd((uint32_t)fd, SYS_SOURCE, &object, NULL);

	if (!error)
		*out = (struct sys_source *)object;
	return error;
}

void sys_source_put(struct sys_source *s)
{
	sys_put(&s->object);
}

int sys_source_by_ifindex(uint32_t ifindex, struct sys_source **out)
{
	struct sys_object *object;

	for (uint32_t id = sys_next_id(0, SYS_SOURCE); id; id = sys_next_id(id, SYS_SOURCE)) {
		if (sys_by_id(id, SYS_SOURCE, &object))
			continue;
		*out = (struct sys_source *)object;
		if ((*out)->ifindex == ifindex)
			return 0;
		sys_put(object);
	}
	return -ENODEV;
}

int ebpf_source_ifindex(int source)
{
	struct sys_source *s;
	int result = by_fd(source, &s);

	if (!result) {
		result = (int)s->ifindex;
		sys_source_put(s);
	}
	return give(result);
}

/* ---- programs ---- */

/* Moves the last program of a chain to place `at`. */
static void move_to(struct chain *chain, uint32_t at)
{
	struct attachment *last = chain->at[chain->n - 1];

	if (at >= chain->n)
		return;
	memmove(&chain->at[at + 1], &chain->at[at], (chain->n - 1 - at) * sizeof(struct attachment *));
	chain->at[at] = last;
}

int sys_source_add(struct sys_source *s, struct sys_prog *prog, struct sys_link *link, uint32_t at,
		   struct sys_attached **out)
{
	struct sys_attached *a = calloc(1, sizeof(*a));
	unsigned number = 0;
	int error;

	while (number < SYS_ATTACHMENTS && s->attached[number])
		number++;
	a = a && number < SYS_ATTACHMENTS && prog->runs ? a : (free(a), NULL);
	if (!a)
		return !prog->runs ? -EOPNOTSUPP : number == SYS_ATTACHMENTS ? -ERANGE : -ENOMEM;
	*a = (struct sys_attached){
		.attachment = {
			.prog = prog->prog, .returns = run_returns(prog->prog->prog->type), .number = number,
			.kernel = -1,
		},
		.prog = prog, .link = link,
	};
	error = source_attach(&s->source, &a->attachment);
	if (error) {
		free(a);
		return error;
	}
	move_to(&s->source.chains[a->attachment.returns->hook], at);
	memset(&s->tallies[number], 0, sizeof(s->tallies[number]));
	s->attached[number] = a;
	if (out)
		*out = a;
	return 0;
}

void sys_source_remove(struct sys_source *s, struct sys_attached *a)
{
	source_detach(&s->source, &a->attachment);
	s->attached[a->attachment.number] = NULL;
	sys_link_lost(a);
	sys_put(&a->prog->object);
	free(a);
}

static struct sys_attached *filter_of(struct sys_source *s)
{
	const struct chain *chain = &s->source.chains[RUN_HOOK_SOCKET];

	return chain->n ? (struct sys_attached *)chain->at[0] : NULL;
}

static int set_filter(struct sys_source *s, struct sys_prog *prog)
{
	struct sys_attached *old = filter_of(s);
	int error = 0;

	if (prog && prog->prog->prog->type->id != PROGTYPE_SOCKET_FILTER)
		return -EINVAL;
	if (!prog && !old)
		return -ENOENT;
	if (prog)
		error = sys_source_add(s, prog, NULL, UINT32_MAX, NULL);
	if (!error && old)
		sys_source_remove(s, old);
	return error;
}

int ebpf_source_filter(int source, int prog)
{
	struct sys_object *object = NULL;
	struct sys_source *s;
	int error = by_fd(source, &s);

	if (error)
		return give(error);
	if (prog >= 0)
		error = sys_by_fd((uint32_t)prog, SYS_PROG, &object, NULL);
	if (!error) {
		pthread_mutex_lock(&s->lock);
		error = set_filter(s, object ? sys_prog_of(object) : NULL);
		pthread_mutex_unlock(&s->lock);
		if (error && object)
			sys_put(object);
	}
	sys_source_put(s);
	return give(error);
}

/* ---- running ---- */

/* What one call of ebpf_source_run() does. */
struct going { struct sys_source *source; struct worker *worker; };

static int take(void *arg, struct capture_packet *packets, unsigned n)
{
	struct going *g = arg;
	struct sys_source *s = g->source;
	int error;

	if (s->source.kind == SOURCE_FILE)
		for (unsigned i = 0; i < n; i++)
			packets[i].ifindex = s->ifindex;
	g->worker->state = sys_worker_get();
	if (!g->worker->state)
		return -ENOMEM;
	pthread_mutex_lock(&s->lock);
	error = dispatch(g->worker, &s->source, packets, n);
	pthread_mutex_unlock(&s->lock);
	sys_worker_put(g->worker->state);
	return error;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits for a packet: false when the time is over. */
static bool wait_for(const struct sys_source *s, int64_t until)
{
	struct pollfd p = { .fd = capture_fd(s->capture), .events = POLLIN };
	int64_t left = until < 0 ? -1 : until - now_ms();

	if (until >= 0 && left <= 0)
		return false;
	return poll(&p, 1, left > INT32_MAX ? INT32_MAX : (int)left) > 0;
}

/* Until there are no more packets, or enough, or the time is over. */
static int64_t go(struct sys_source *s, struct worker *worker, uint64_t most, int64_t until)
{
	struct going g = { s, worker };
	uint64_t n = 0;
	int got = 1;

	while (!s->ended && (!most || n < most)) {
		uint32_t want = most && most - n < 1024 ? (uint32_t)(most - n) : 1024, taken = 0;

		got = capture_run(s->capture, want, &taken, take, &g, &worker->diags);
		n += taken;
		if (got < 0)
			break;
		s->ended = got == 0;
		if (until >= 0 && now_ms() >= until)
			break;
		if (got == CAPTURE_IDLE && !wait_for(s, until))
			break;
		sys_sweep();		/* links may have been closed */
	}
	return n || got >= 0 ? (int64_t)n : got;
}

static int64_t run(struct sys_source *s, uint64_t most, int timeout_ms)
{
	const struct dispatch_how how = { .repeat = 1, .ours = true };
	const struct sinks none = { 0 };
	struct worker worker = { .how = &how, .tallies = s->tallies };
	int64_t n;

	worker.out.sinks = &none;
	pthread_mutex_lock(&s->running);
	sys_sweep();
	n = go(s, &worker, most, timeout_ms < 0 ? -1 : now_ms() + timeout_ms);
	pthread_mutex_unlock(&s->running);
	diag_free(&worker.diags);
	return n;
}

long long ebpf_source_run(int source, unsigned long long most, int timeout_ms)
{
	struct sys_source *s;
	int error = by_fd(source, &s);
	int64_t n;

	if (error)
		return give(error);
	n = run(s, most, timeout_ms);
	sys_source_put(s);
	if (n < 0)
		return give((int)n);
	return n;
}
