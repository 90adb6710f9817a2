#include "run/kernel.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/kernel_events.h"
#include "run/kernel_load.h"
#include "run/load.h"

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <sys/syscall.h>

enum { MAC_HEADER = 14, ROOM = 4096, MAX_BYTES = 65536 };

struct run_kernel {
	const struct run_set *set;
	const struct prog *prog;
	struct kernel_set loaded;
	struct kernel_events **events;	/* one per map; NULL: it has none */
	int fd;
	uint8_t *in, *out;
};

static int bpf(int cmd, union bpf_attr *attr)
{
	int got = (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));

	return got < 0 ? -errno : got;
}

/* ---- opening ---- */

/* What only a set's own programs and maps can fill. */
static int check_fillable(const struct progset *set, struct diags *d)
{
	for (uint32_t i = 0; i < set->n_maps; i++) {
		if (!set->maps[i].n_values)
			continue;
		diag_error(d, (struct loc){ diag_intern(d, set->file), 0, 0, 0 },
			   "map '%s': maps of maps or programs cannot be filled in the kernel yet", set->maps[i].name);
		return -ENOTSUP;
	}
	return 0;
}

static int load_program(struct run_kernel *k, struct strbuf *log, struct diags *d)
{
	const struct kernel_load how = { .log_level = 0 };

	k->fd = kernel_load(&k->loaded, k->prog, &how, log);
	if (k->fd >= 0)
		return 0;
	return log->len ? RUN_REJECTED : kernel_refused(k->set->linked, k->fd, "program", k->prog->name, d);
}

/* Whoever sends events finds somebody who reads them. */
static int open_events(struct run_kernel *k, struct diags *d)
{
	const struct progset *linked = k->set->linked;
	int error = 0;

	k->events = calloc(linked->n_maps + 1, sizeof(*k->events));
	if (!k->events)
		return -ENOMEM;
	for (uint32_t i = 0; !error && i < linked->n_maps; i++) {
		const struct map *map = k->set->maps[i];

		if (!map || !map_has_events(map))
			continue;
		/* A number of slots left open is the number of CPUs, there of others than here. */
		error = kernel_events_open(k->loaded.maps[i], map->def.type,
					   linked->maps[i].max_entries ? linked->maps[i].max_entries : UINT32_MAX,
					   run_event_bytes(&k->set->options), &k->events[i]);
		if (error)
			kernel_refused(linked, error, "events of map", map->def.name, d);
	}
	return error;
}

int run_kernel_open(const struct run_set *set, const struct run_prog *prog, struct run_kernel **out,
		    struct strbuf *log, struct diags *d)
{
	struct run_kernel *k = calloc(1, sizeof(*k));
	int error = k ? 0 : -ENOMEM;

	if (k) {
		*k = (struct run_kernel){ .set = set, .prog = prog->prog, .fd = -1, .loaded.btf = -1 };
		k->in = malloc(MAC_HEADER + MAX_BYTES);
		k->out = malloc(MAX_BYTES + ROOM);
		error = k->in && k->out ? 0 : -ENOMEM;
	}
	if (!error)
		error = check_fillable(set->linked, d);
	if (!error)
		error = kernel_set_open(set->linked, &k->loaded, d);
	if (!error)
		error = open_events(k, d);
	if (!error)
		error = load_program(k, log, d);
	if (error) {
		run_kernel_close(k);
		return error;
	}
	*out = k;
	return 0;
}

void run_kernel_close(struct run_kernel *k)
{
	if (!k)
		return;
	for (uint32_t i = 0; k->events && i < k->set->linked->n_maps; i++)
		kernel_events_close(k->events[i]);
	free(k->events);
	kernel_set_close(&k->loaded);
	if (k->fd >= 0)
		close(k->fd);
	free(k->in);
	free(k->out);
	free(k);
}

/* ---- running ---- */

int run_kernel_packet(struct run_kernel *k, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	/*
	 * A test run shows socket filters the frame behind its Ethernet header: they get one more in front.
	 */
	uint32_t head = k->prog->type->id == PROGTYPE_SOCKET_FILTER ? MAC_HEADER : 0;
	struct __sk_buff skb = { .ifindex = 1, .ingress_ifindex = 1, .tstamp = time_ns,
				 .wire_len = wire_len > len + head ? wire_len : 0 };
	union bpf_attr attr = { 0 };
	int error;

	if (len > MAX_BYTES || len < MAC_HEADER)
		return -EINVAL;
	memcpy(k->in, bytes, MAC_HEADER);
	memcpy(k->in + head, bytes, len);
	attr.test.prog_fd = (uint32_t)k->fd;
	attr.test.data_in = (uintptr_t)k->in;
	attr.test.data_size_in = len + head;
	attr.test.data_out = (uintptr_t)k->out;
	attr.test.data_size_out = MAX_BYTES + ROOM;
	if (k->prog->type->id != PROGTYPE_XDP) {
		attr.test.ctx_in = (uintptr_t)&skb;
		attr.test.ctx_size_in = sizeof(skb);
	}
	error = bpf(BPF_PROG_TEST_RUN, &attr);
	if (error || attr.test.data_size_out < head)
		return error ? error : -EINVAL;
	*result = (struct run_kernel_result){ attr.test.retval, k->out + head,
					      attr.test.data_size_out - head };
	return 0;
}

/* ---- maps afterwards ---- */

static int next_key(int fd, const void *key, void *next)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.next_key = (uintptr_t)next;
	return bpf(BPF_MAP_GET_NEXT_KEY, &attr);
}

static int lookup(int fd, const void *key, void *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	return bpf(BPF_MAP_LOOKUP_ELEM, &attr);
}

/* Calls visit() for each element of a map of the kernel until it gives other than 0. */
static int each_element(struct run_kernel *k, uint32_t index,
			int (*visit)(struct map *map, void *key, void *value))
{
	struct map *map = k->set->maps[index];
	size_t key_size = map->def.key_size ? map->def.key_size : 1;
	uint8_t *keys = calloc(2, key_size), *value = calloc(1, map->def.value_size + 8);
	int error = keys && value ? 0 : -ENOMEM;

	for (bool first = true; !error && !next_key(k->loaded.maps[index], first ? NULL : keys, keys + key_size);
	     first = false) {
		memcpy(keys, keys + key_size, key_size);
		if (!lookup(k->loaded.maps[index], keys, value))
			error = visit(map, keys, value);
	}
	free(keys);
	free(value);
	return error;
}

static int store(struct map *map, void *key, void *value)
{
	return map_user_update(map, key, value, 0);
}

static int compare(struct map *map, void *key, void *value)
{
	uint8_t *ours = malloc(map->def.value_size + 1);
	bool same = ours && !map_user_lookup(map, key, ours, 0) && !memcmp(ours, value, map->def.value_size);

	free(ours);
	return same ? 0 : 1;
}

/*
 * Values that the kernel has once for each of its CPUs are not comparable, nor is what has no keys to walk.
 */
static bool walkable(const struct map *map)
{
	return map && map->ops->next_key && map_value_bytes(map) == map->def.value_size &&
	       map->def.type != MAP_ARRAY_OF_MAPS && map->def.type != MAP_HASH_OF_MAPS &&
	       map->def.type != MAP_PROG_ARRAY;
}

int run_kernel_fetch(struct run_kernel *k)
{
	int error = 0;

	for (uint32_t i = 0; !error && i < k->set->linked->n_maps; i++)
		if (walkable(k->set->maps[i]) && !k->set->maps[i]->frozen)
			error = each_element(k, i, store);
	return error;
}

/* Every element of ours is there, and there are no others. */
int run_kernel_same_map(struct run_kernel *k, uint32_t index)
{
	struct map *map = k->set->maps[index];
	uint8_t *keys, *value;
	bool same = true;

	if (!walkable(map))
		return true;
	if (each_element(k, index, compare))
		return false;
	keys = calloc(2, map->def.key_size);
	value = malloc(map->def.value_size + 8);
	for (bool first = true;
	     same && !map_user_next_key(map, first ? NULL : keys, keys + map->def.key_size); first = false) {
		memcpy(keys, keys + map->def.key_size, map->def.key_size);
		same = !lookup(k->loaded.maps[index], keys, value);
	}
	free(keys);
	free(value);
	return same;
}

int run_kernel_events(struct run_kernel *k, uint32_t index, map_take_event *take, void *arg)
{
	return k->events[index] ? kernel_events_consume(k->events[index], take, arg) : 0;
}

uint64_t run_kernel_events_lost(const struct run_kernel *k, uint32_t index)
{
	return k->events[index] ? kernel_events_lost(k->events[index]) : 0;
}

#else

int run_kernel_open(const struct run_set *set, const struct run_prog *prog, struct run_kernel **out,
		    struct strbuf *log, struct diags *d)
{
	(void)set, (void)prog, (void)out, (void)log;
	diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "this system has no bpf(2)");
	return -ENOSYS;
}

void run_kernel_close(struct run_kernel *k)
{
	(void)k;
}

int run_kernel_packet(struct run_kernel *k, const uint8_t *bytes, uint32_t len, uint32_t wire_len,
		      uint64_t time_ns, struct run_kernel_result *result)
{
	(void)k, (void)bytes, (void)len, (void)wire_len, (void)time_ns, (void)result;
	return -ENOSYS;
}

int run_kernel_fetch(struct run_kernel *k)
{
	(void)k;
	return -ENOSYS;
}

int run_kernel_same_map(struct run_kernel *k, uint32_t index)
{
	(void)k, (void)index;
	return true;
}

int run_kernel_events(struct run_kernel *k, uint32_t index, map_take_event *take, void *arg)
{
	(void)k, (void)index, (void)take, (void)arg;
	return -ENOSYS;
}

uint64_t run_kernel_events_lost(const struct run_kernel *k, uint32_t index)
{
	(void)k, (void)index;
	return 0;
}

#endif
