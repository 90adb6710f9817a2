#include "run/kernel_events.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <sys/mman.h>
#include <sys/syscall.h>

/* A ring: of the map itself, or of the perf event of one CPU. */
struct ring {
	int fd;			/* of the perf event; -1: none */
	uint32_t cpu;
	uint8_t *head, *data;	/* head: consumer's page, or the perf event's first */
	size_t head_bytes, data_bytes;
};

struct kernel_events {
	bool perf;
	uint64_t lost, size;	/* size: of a ring's data, a power of two */
	uint8_t *record;	/* a perf record that lies around the end */
	unsigned n;
	struct ring rings[];
};

static size_t page(void)
{
	return (size_t)sysconf(_SC_PAGESIZE);
}

static void close_ring(struct ring *r)
{
	if (r->data && r->data_bytes)
		munmap(r->data, r->data_bytes);
	if (r->head)
		munmap(r->head, r->head_bytes);
	if (r->fd >= 0)
		close(r->fd);
}

void kernel_events_close(struct kernel_events *e)
{
	for (unsigned i = 0; e && i < e->n; i++)
		close_ring(&e->rings[i]);
	if (e)
		free(e->record);
	free(e);
}

static void *map_file(int fd, size_t bytes, int access, size_t at)
{
	void *mapping = mmap(NULL, bytes, access, MAP_SHARED, fd, (off_t)at);

	return mapping == MAP_FAILED ? NULL : mapping;
}

/* ---- ring buffers: a page of the consumer's, one of the producer's, the data twice ---- */

static int open_ringbuf(struct kernel_events *e, int map_fd)
{
	struct ring *r = &e->rings[0];

	*r = (struct ring){ .fd = -1, .head_bytes = page(), .data_bytes = page() + 2 * e->size };
	e->n = 1;
	r->head = map_file(map_fd, r->head_bytes, PROT_READ | PROT_WRITE, 0);
	r->data = r->head ? map_file(map_fd, r->data_bytes, PROT_READ, page()) : NULL;
	return r->data ? 0 : -errno;
}

static int consume_ringbuf(struct kernel_events *e, map_take_event *take, void *arg)
{
	struct ring *r = &e->rings[0];
	uint64_t *consumer = (uint64_t *)(void *)r->head;
	const uint64_t *producer = (const uint64_t *)(const void *)r->data;
	uint64_t at = __atomic_load_n(consumer, __ATOMIC_RELAXED);
	int n = 0, result = 0;

	while (!result && at < __atomic_load_n(producer, __ATOMIC_ACQUIRE)) {
		const uint8_t *record = r->data + page() + (at & (e->size - 1));
		uint32_t head = __atomic_load_n((const uint32_t *)(const void *)record, __ATOMIC_ACQUIRE);
		uint32_t size = head & ~(BPF_RINGBUF_BUSY_BIT | BPF_RINGBUF_DISCARD_BIT);

		if (head & BPF_RINGBUF_BUSY_BIT)
			break;
		if (!(head & BPF_RINGBUF_DISCARD_BIT)) {
			result = take(arg, &(struct map_event){ record + BPF_RINGBUF_HDR_SZ, size, 0 });
			n++;
		}
		at += (size + BPF_RINGBUF_HDR_SZ + 7) & ~7u;
		__atomic_store_n(consumer, at, __ATOMIC_RELEASE);
	}
	return result < 0 ? result : n;
}

/* ---- perf: for each CPU a page of the reader's and the data ---- */

static int open_cpu(struct kernel_events *e, int map_fd, uint32_t cpu)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE, .size = sizeof(attr), .config = PERF_COUNT_SW_BPF_OUTPUT,
		.sample_period = 1, .sample_type = PERF_SAMPLE_RAW, .wakeup_events = 1,
	};
	struct ring *r = &e->rings[e->n];
	union bpf_attr update = { 0 };

	*r = (struct ring){ .cpu = cpu, .head_bytes = page() + e->size };
	r->fd = (int)syscall(SYS_perf_event_open, &attr, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
	if (r->fd < 0)
		return errno == ENODEV ? 0 : -errno;	/* a CPU that is off has no events */
	e->n++;
	r->head = map_file(r->fd, r->head_bytes, PROT_READ | PROT_WRITE, 0);
	if (!r->head)
		return -errno;
	r->data = r->head + page();
	update.map_fd = (uint32_t)map_fd;
	update.key = (uintptr_t)&cpu;
	update.value = (uintptr_t)&r->fd;
	return syscall(SYS_bpf, BPF_MAP_UPDATE_ELEM, &update, sizeof(update)) ? -errno : 0;
}

/* The record in one piece. */
static const struct perf_event_header *record_at(const struct kernel_events *e, const struct ring *r, uint64_t at)
{
	const uint8_t *from = r->data + (at & (e->size - 1));
	const struct perf_event_header *head = (const struct perf_event_header *)(const void *)from;
	size_t first = (size_t)(r->data + e->size - from);

	if (head->size <= first)
		return head;
	memcpy(e->record, from, first);
	memcpy(e->record + first, r->data, head->size - first);
	return (const struct perf_event_header *)(const void *)e->record;
}

static int take_record(struct kernel_events *e, const struct ring *r, const struct perf_event_header *head,
		       map_take_event *take, void *arg, int *n)
{
	const uint8_t *body = (const uint8_t *)(head + 1);
	uint64_t lost;
	uint32_t size;

	if (head->type == PERF_RECORD_LOST) {	/* an id, how many */
		memcpy(&lost, body + 8, sizeof(lost));
		e->lost += lost;
	}
	if (head->type != PERF_RECORD_SAMPLE)
		return 0;
	memcpy(&size, body, sizeof(size));
	++*n;
	return take(arg, &(struct map_event){ body + sizeof(size), size, r->cpu });
}

static int consume_perf(struct kernel_events *e, const struct ring *r, map_take_event *take, void *arg, int *n)
{
	struct perf_event_mmap_page *p = (struct perf_event_mmap_page *)(void *)r->head;
	uint64_t at = p->data_tail;
	int result = 0;

	while (!result && at < __atomic_load_n(&p->data_head, __ATOMIC_ACQUIRE)) {
		const struct perf_event_header *head = record_at(e, r, at);
		uint16_t size = head->size;

		result = take_record(e, r, head, take, arg, n);
		at += size;
		__atomic_store_n(&p->data_tail, at, __ATOMIC_RELEASE);
	}
	return result;
}

/* ---- both ---- */

int kernel_events_open(int map_fd, uint32_t type, uint32_t max_entries, uint32_t bytes, struct kernel_events **out)
{
	long cpus = type == MAP_PERF_EVENT_ARRAY ? sysconf(_SC_NPROCESSORS_CONF) : 1;
	struct kernel_events *e = calloc(1, sizeof(*e) + (size_t)cpus * sizeof(e->rings[0]));
	int error = 0;

	if (!e)
		return -ENOMEM;
	e->perf = type == MAP_PERF_EVENT_ARRAY;
	e->size = e->perf ? bytes : max_entries;
	if (!e->perf)
		error = open_ringbuf(e, map_fd);
	else if (!(e->record = malloc(UINT16_MAX + 1)))
		error = -ENOMEM;
	for (uint32_t cpu = 0; e->perf && !error && cpu < cpus && cpu < max_entries; cpu++)
		error = open_cpu(e, map_fd, cpu);
	if (error)
		kernel_events_close(e);
	else
		*out = e;
	return error;
}

int kernel_events_consume(struct kernel_events *e, map_take_event *take, void *arg)
{
	int n = 0, result = 0;

	if (!e->perf)
		return consume_ringbuf(e, take, arg);
	for (unsigned i = 0; !result && i < e->n; i++)
		result = consume_perf(e, &e->rings[i], take, arg, &n);
	return result < 0 ? result : n;
}

uint64_t kernel_events_lost(const struct kernel_events *e)
{
	return e->lost;
}

#else

int kernel_events_open(int map_fd, uint32_t type, uint32_t max_entries, uint32_t bytes, struct kernel_events **out)
{
	(void)map_fd, (void)type, (void)max_entries, (void)bytes, (void)out;
	return -ENOSYS;
}

void kernel_events_close(struct kernel_events *events)
{
	(void)events;
}

int kernel_events_consume(struct kernel_events *events, map_take_event *take, void *arg)
{
	(void)events, (void)take, (void)arg;
	return -ENOSYS;
}

uint64_t kernel_events_lost(const struct kernel_events *events)
{
	(void)events;
	return 0;
}

#endif
