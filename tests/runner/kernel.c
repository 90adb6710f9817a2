/*
 * kernel.c - the running kernel as an oracle: the same instructions and maps through bpf(2).
 */
#include <sched.h>
#include <sys/mman.h>

#include "core/maptype.h"
#include "run/kernel_events.h"
#include "run/kernel_load.h"
#include "run/load.h"
#include "tests/verify/oracle.h"
#include "tests/runner/runner.h"

enum { ETH_LEN = 14 };

struct kernel_run {
	const struct prog *prog;
	struct kernel_set set;
	struct kernel_events **events;	/* one per map; NULL: it has none */
	int fd;
};

/* Asked once: the answer to a program of a type that needs privilege. */
const char *kernel_unusable(void)
{
	static const struct insn insns[] = {
		{ .opcode = 0xb7, .id = ISA_MOV64_IMM, .imm = 2 }, { .opcode = 0x95, .id = ISA_EXIT }
	};
	const struct kernel_prog k = { .type = BPF_PROG_TYPE_XDP, .insns = insns, .len = 2, .license = "GPL" };
	static int error = 1;

	if (error > 0)
		error = kernel_verify(&k, NULL);
	return !error ? NULL : geteuid() ? "bpf(2) needs privilege" : "bpf(2) is not allowed here";
}

bool kernel_same_version(void)
{
	struct utsname u;

	return !uname(&u) && !strncmp(u.release, "6.18.", 5);
}

char *log_without_addresses(const char *log)
{
	return oracle_normal(log);
}

char *log_reason(const char *log)
{
	char reason[4096];

	oracle_reason(log, reason, sizeof(reason));
	return strdup(reason);
}

/* Runs are on the first CPU, as ours are, and whoever sends events is read. */
static int open_events(struct kernel_run *k, const struct progset *set)
{
	cpu_set_t first;
	int error = 0;

	CPU_ZERO(&first);
	CPU_SET(0, &first);
	sched_setaffinity(0, sizeof(first), &first);
	k->events = calloc(set->n_maps + 1, sizeof(*k->events));
	for (uint32_t i = 0; !error && i < set->n_maps; i++)
		if (set->maps[i].type == MAP_RINGBUF || set->maps[i].type == MAP_PERF_EVENT_ARRAY)
			error = kernel_events_open(k->set.maps[i], set->maps[i].type, set->maps[i].max_entries,
						   RUN_EVENT_BYTES, &k->events[i]);
	return error;
}

static bool calls_the_kernel(const struct prog *p)
{
	for (uint32_t i = 0; i < p->len; i++)
		if (p->insns[i].id == ISA_CALL_KFUNC)
			return true;
	return false;
}

struct kernel_run *kernel_open(const struct progset *set, unsigned prog, unsigned level, struct strbuf *log,
			       int *error)
{
	struct kernel_run *k = calloc(1, sizeof(*k));
	const struct kernel_load how = { .log_level = level };
	struct diags d = { 0 };

	k->prog = &set->progs[prog];
	k->fd = -1;
	*error = k->prog->type && !calls_the_kernel(k->prog) ? kernel_set_open(set, NULL, &k->set, &d) : -ENOSYS;
	if (!*error)
		*error = open_events(k, set);
	if (!*error) {
		k->fd = kernel_load(&k->set, k->prog, &how, log);
		*error = k->fd < 0 ? k->fd : 0;
	}
	diag_free(&d);
	if (!*error)
		return k;
	kernel_close(k);
	return NULL;
}

/* The context for BPF_PROG_TEST_RUN; false: not one that it takes. */
static bool fill_context(const struct kernel_run *k, const struct run *run, uint8_t *ctx, uint32_t *size)
{
	const struct progtype *type = k->prog->type;

	*size = 0;
	if (!run->n_ctx)
		return true;
	if (type->number == BPF_PROG_TYPE_XDP)
		return false;
	*size = type->ctx_size;
	memset(ctx, 0, *size);
	for (unsigned i = 0; i < run->n_ctx; i++) {
		const struct ctx_field *f = ctx_field_by_name(type, run->ctx[i].field);

		if (!f)
			return false;
		memcpy(ctx + f->offset, &run->ctx[i].value, f->size);
	}
	return true;
}

bool kernel_run(struct kernel_run *k, struct run *run)
{
	/* A socket filter is shown the frame without its Ethernet header here; so it gets one more. */
	unsigned head = k->prog->type->number == BPF_PROG_TYPE_SOCKET_FILTER ? ETH_LEN : 0;
	uint8_t in[ETH_LEN + PACKET_MAX] = { 0 }, out[2 * ETH_LEN + PACKET_MAX + 256], ctx[256];
	union bpf_attr attr = { 0 };
	uint32_t ctx_size;

	if (run->in_len + head < ETH_LEN || !fill_context(k, run, ctx, &ctx_size))
		return false;
	memcpy(in + head, run->in, run->in_len);
	if (head && run->in_len >= ETH_LEN)
		memcpy(in + 12, run->in + 12, 2);
	attr.test.prog_fd = (uint32_t)k->fd;
	attr.test.data_in = (uintptr_t)in;
	attr.test.data_size_in = (uint32_t)(run->in_len + head);
	attr.test.data_out = (uintptr_t)out;
	attr.test.data_size_out = sizeof(out);
	if (ctx_size) {
		attr.test.ctx_in = (uintptr_t)ctx;
		attr.test.ctx_size_in = ctx_size;
	}
	if (oracle_bpf(BPF_PROG_TEST_RUN, &attr) < 0 || attr.test.data_size_out < head)
		return false;
	run->ret = attr.test.retval;
	run->out_len = attr.test.data_size_out - head;
	if (run->out_len > PACKET_MAX)
		return false;
	memcpy(run->out, out + head, run->out_len);
	return true;
}

bool kernel_lookup(struct kernel_run *k, unsigned map, const void *key, void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)k->set.maps[map];
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return oracle_bpf(BPF_MAP_LOOKUP_ELEM, &attr) == 0;
}

int kernel_update(struct kernel_run *k, unsigned map, const void *key, const void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)k->set.maps[map];
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return oracle_bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

/* A producer of one record: the page with its position, and the data twice. */
int kernel_send(struct kernel_run *k, unsigned map, const void *data, uint32_t size)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), ring = k->set.set->maps[map].max_entries;
	uint8_t *memory = mmap(NULL, page + 2 * ring, PROT_READ | PROT_WRITE, MAP_SHARED, k->set.maps[map], (off_t)page);
	uint64_t *producer = (uint64_t *)(void *)memory, at;

	if (memory == MAP_FAILED)
		return -errno;
	at = *producer & (ring - 1);
	memcpy(memory + page + at, &(uint64_t){ size }, sizeof(uint64_t));
	memcpy(memory + page + at + sizeof(uint64_t), data, size);
	__atomic_store_n(producer, *producer + ((size + 15) & ~7u), __ATOMIC_RELEASE);
	munmap(memory, page + 2 * ring);
	return 0;
}

int kernel_events(struct kernel_run *k, unsigned map, map_take_event *take, void *arg)
{
	return k->events[map] ? kernel_events_consume(k->events[map], take, arg) : 0;
}

void kernel_close(struct kernel_run *k)
{
	if (!k)
		return;
	for (uint32_t i = 0; k->events && i < k->set.set->n_maps; i++)
		kernel_events_close(k->events[i]);
	free(k->events);
	if (k->set.set)
		kernel_set_close(&k->set);
	if (k->fd >= 0)
		close(k->fd);
	free(k);
}
