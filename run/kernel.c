#include "run/kernel.h"

#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/kernel_impl.h"
#include "run/load.h"

unsigned run_kernel_cpus(void)
{
	FILE *file = fopen("/sys/devices/system/cpu/possible", "r");
	unsigned first = 0, last = 0;
	int got = file ? fscanf(file, "%u-%u", &first, &last) : 0;

	if (file)
		fclose(file);
	return got == 2 ? last + 1 : 1;
}

#ifdef HAVE_LINUX_BPF_H
#include <sys/syscall.h>

enum { MAC_HEADER = 14, ROOM = 4096, MAX_BYTES = 65536 };

int kernel_bpf(int cmd, union bpf_attr *attr)
{
	int got = (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return got < 0 ? -errno : got;
}

/* ---- opening ---- */

int run_kernel_new(struct run_kernel **out)
{
	struct run_kernel *k = calloc(1, sizeof(*k));
	int cpu = sched_getcpu();
	cpu_set_t only;

	if (!k)
		return -ENOMEM;
	k->in = malloc(MAC_HEADER + MAX_BYTES);
	k->out = malloc(MAX_BYTES + ROOM);
	if (!k->in || !k->out) {
		run_kernel_close(k);
		return -ENOMEM;
	}
	k->cpu = cpu < 0 ? 0 : (unsigned)cpu;
	CPU_ZERO(&only);
	CPU_SET(k->cpu, &only);
	sched_setaffinity(0, sizeof(only), &only);	/* where that is refused, only per-CPU maps may differ */
	*out = k;
	return 0;
}

void run_kernel_close(struct run_kernel *k)
{
	if (!k)
		return;
	for (unsigned i = 0; i < k->n_progs; i++)
		close(k->progs[i].fd);
	for (unsigned i = 0; i < k->n_sets; i++) {
		kernel_close_events(&k->sets[i]);
		kernel_set_close(&k->sets[i].in);
	}
	free(k->progs);
	free(k->sets);
	free(k->in);
	free(k->out);
	free(k);
}

unsigned run_kernel_cpu(const struct run_kernel *k)
{
	return k->cpu;
}

int run_kernel_fd(const struct run_kernel *k, int number)
{
	return k->progs[number].fd;
}

int kernel_map_fd(const struct run_kernel *k, const struct map *map)
{
	for (unsigned s = 0; s < k->n_sets; s++)
		for (uint32_t i = 0; i < k->sets[s].set->linked->n_maps; i++)
			if (map && k->sets[s].set->maps[i] == map)
				return k->sets[s].in.maps[i];
	return -1;
}

/* The program in the kernel; its place in k->progs, or -errno with the kernel's log or a diagnostic. */
static int load_program(struct run_kernel *k, const struct kernel_loaded *loaded, const struct run_prog *prog,
			struct strbuf *log, struct diags *d)
{
	const struct kernel_load how = { .log_level = 0 };
	struct kernel_prog *more;
	int fd;

	for (unsigned i = 0; i < k->n_progs; i++)
		if (k->progs[i].prog == prog)
			return (int)i;
	more = realloc(k->progs, (k->n_progs + 1) * sizeof(*more));
	if (!more)
		return -ENOMEM;
	k->progs = more;
	fd = kernel_load(&loaded->in, prog->prog, &how, log);
	if (fd >= 0) {
		k->progs[k->n_progs] = (struct kernel_prog){ prog, fd };
		return (int)k->n_progs++;
	}
	if (!log->len)
		kernel_refused(loaded->set->linked, fd, "program", prog->prog->name, d);
	return fd;
}

/* For kernel_fill_maps(). */
struct filling { struct run_kernel *k; const struct kernel_loaded *loaded; struct strbuf *log; struct diags *d; };

static int program_fd(void *arg, const char *name)
{
	struct filling *filling = arg;
	const struct run_set *set = filling->loaded->set;

	for (uint32_t i = 0; i < set->linked->n_progs; i++) {
		int number;

		if (strcmp(set->linked->progs[i].name, name))
			continue;
		number = load_program(filling->k, filling->loaded, &set->progs[i], filling->log, filling->d);
		return number < 0 ? number : filling->k->progs[number].fd;
	}
	return -ENOENT;
}

/* The set in the kernel: its place in k->sets, or -errno and a diagnostic. */
static int open_set(struct run_kernel *k, const struct run_set *set, struct strbuf *log, struct diags *d)
{
	uint32_t n_maps = set->linked->n_maps;
	struct kernel_loaded *more, *loaded;
	int *given, error;

	for (unsigned i = 0; i < k->n_sets; i++)
		if (k->sets[i].set == set)
			return (int)i;
	more = realloc(k->sets, (k->n_sets + 1) * sizeof(*more));
	if (!more)
		return -ENOMEM;
	k->sets = more;
	given = malloc((n_maps + 1) * sizeof(*given));
	if (!given)
		return -ENOMEM;
	for (uint32_t i = 0; i < n_maps; i++)
		given[i] = kernel_map_fd(k, set->maps[i]);
	loaded = &k->sets[k->n_sets];
	*loaded = (struct kernel_loaded){ .set = set };
	error = kernel_set_open(set->linked, given, &loaded->in, d);
	if (!error) {
		k->n_sets++;
		error = kernel_open_events(loaded, given, d);
	}
	free(given);
	if (error)
		return error;
	error = kernel_fill_maps(loaded, program_fd, &(struct filling){ k, loaded, log, d }, d);
	return error ? error : (int)k->n_sets - 1;
}

int run_kernel_add(struct run_kernel *k, const struct run_set *set, const struct run_prog *prog, int *number,
		   struct strbuf *log, struct diags *d)
{
	int got = open_set(k, set, log, d);

	if (got >= 0)
		got = load_program(k, &k->sets[got], prog, log, d);
	if (got < 0)
		return log->len ? RUN_REJECTED : got;
	*number = got;
	return 0;
}

/* ---- running ---- */

int run_kernel_packet(struct run_kernel *k, int number, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	const struct kernel_prog *prog = &k->progs[number];
	enum progtype_id type = prog->prog->prog->type->id;
	/*
	 * A test run shows socket filters the frame behind its Ethernet header: they get one more in front.
	 */
	uint32_t head = type == PROGTYPE_SOCKET_FILTER ? MAC_HEADER : 0;
	struct __sk_buff skb = { .ifindex = 1, .ingress_ifindex = 1, .tstamp = time_ns,
				 .wire_len = wire_len > len + head ? wire_len : 0 };
	union bpf_attr attr = { 0 };
	int error;

	if (len > MAX_BYTES || len < MAC_HEADER)
		return -EINVAL;
	memcpy(k->in, bytes, MAC_HEADER);
	memcpy(k->in + head, bytes, len);
	attr.test.prog_fd = (uint32_t)prog->fd;
	attr.test.data_in = (uintptr_t)k->in;
	attr.test.data_size_in = len + head;
	attr.test.data_out = (uintptr_t)k->out;
	attr.test.data_size_out = MAX_BYTES + ROOM;
	if (type != PROGTYPE_XDP) {
		attr.test.ctx_in = (uintptr_t)&skb;
		attr.test.ctx_size_in = sizeof(skb);
	}
	error = kernel_bpf(BPF_PROG_TEST_RUN, &attr);
	if (error || attr.test.data_size_out < head)
		return error ? error : -EINVAL;
	*result = (struct run_kernel_result){ attr.test.retval, k->out + head,
					      attr.test.data_size_out - head };
	return 0;
}

#else

int run_kernel_new(struct run_kernel **out)
{
	(void)out;
	return -ENOSYS;
}

void run_kernel_close(struct run_kernel *k)
{
	(void)k;
}

unsigned run_kernel_cpu(const struct run_kernel *k)
{
	(void)k;
	return 0;
}

int run_kernel_fd(const struct run_kernel *k, int number)
{
	(void)k, (void)number;
	return -1;
}

int run_kernel_add(struct run_kernel *k, const struct run_set *set, const struct run_prog *prog, int *number,
		   struct strbuf *log, struct diags *d)
{
	(void)k, (void)set, (void)prog, (void)number, (void)log, (void)d;
	return -ENOSYS;
}

int run_kernel_packet(struct run_kernel *k, int number, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	(void)k, (void)number, (void)bytes, (void)len, (void)wire_len, (void)time_ns, (void)result;
	return -ENOSYS;
}

#endif
