/*
 * Both engines, and where bpf(2) is allowed the running kernel, over the packets of examples/traffic.pcap:
 * the same return value and packet each time, the same maps at the end. The programs: the examples, those of
 * tests/prog, and the C programs of tests/asm/c and tests/core/c, compiled by clang-19.
 */
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/helper.h"
#include "core/proof.h"
#include "maps/map.h"
#include "run/dump.h"
#include "run/load.h"
#include "run/pcapfile.h"
#include "run/state.h"
#include "tests/runner/runner.h"
#include "tests/tap.h"

/* The second interpreter has its packets and maps elsewhere: results that differ are made of addresses. */
enum { MAX_PACKETS = 8192, JIT_ENGINE = 0, INTERPRETER, INTERPRETER_2, ENGINES };

static struct capture_packet packets[MAX_PACKETS];
static unsigned n_packets;
static const char *no_kernel;

static bool read_packets(const char *path)
{
	struct diags d = { 0 };
	struct capture *capture = capture_open(path, NULL, &d);

	while (capture && n_packets < MAX_PACKETS && capture_next(capture, &packets[n_packets], &d) == 1) {
		struct capture_packet *p = &packets[n_packets++];
		uint8_t *copy = malloc(p->len + 1);

		p->bytes = memcpy(copy, p->bytes, p->len);
	}
	capture_close(capture);
	diag_free(&d);
	return n_packets;
}

/* A program of one file, loaded for each engine and for the kernel. */
struct subjects {
	const char *name;
	struct run_set *sets[ENGINES];
	struct run_prog *progs[ENGINES];
	struct run_state *states[ENGINES];
	struct kernel_run *kernel;
	unsigned aborted;	/* runs that returned 0 */
	bool addresses;		/* results depend on them */
};

/* ---- what the kernel's test runs cannot be held to ---- */

static bool field_comparable(const char *name)
{
	static const char *const names[] = { "len",	 "protocol", "data",  "data_end", "data_meta", "mark",
					     "priority", "cb[",	     "vlan_", "hash",	  "tc_" };

	for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strncmp(name, names[i], strlen(names[i])))
			return true;
	return false;
}

static bool helper_comparable(uint32_t id)
{
	switch (id) {
	case HELPER_ktime_get_ns:
	case HELPER_ktime_get_boot_ns:
	case HELPER_ktime_get_coarse_ns:
	case HELPER_jiffies64:
	case HELPER_ktime_get_tai_ns: case HELPER_get_prandom_u32: case HELPER_get_smp_processor_id:
	case HELPER_get_hash_recalc:
	case HELPER_get_netns_cookie:
	case HELPER_redirect:
	case HELPER_clone_redirect:
	case HELPER_get_numa_node_id:
		return false;
	}
	return true;
}

static bool comparable(const struct run_prog *prog)
{
	if (!strcmp(prog->prog->name, "stack_unset"))
		return false;		/* reads stack that nobody wrote */
	for (uint32_t i = 0; i < prog->prog->set->n_maps; i++)
		if (prog->prog->set->maps[i].n_values)
			return false;	/* nobody fills such maps in the kernel */
	for (uint32_t pc = 0; pc < prog->prog->len; pc++) {
		const struct insn *in = &prog->prog->insns[pc];
		const struct proof_fact *fact = &prog->proof->facts[pc];

		if (in->id == ISA_CALL && !helper_comparable((uint32_t)in->imm))
			return false;
		if (fact->mem == PROOF_MEM_CTX &&
		    !field_comparable(prog->prog->type->fields[fact->slot].name))
			return false;
	}
	return true;
}

/* ---- running ---- */

static bool same_packet(const struct vm *a, const struct vm *b)
{
	return packet_len(a) == packet_len(b) && !memcmp(a->data, b->data, packet_len(a));
}

static bool as_kernel(const struct run *run, const struct vm *vm, uint64_t ret, unsigned i)
{
	if ((uint32_t)run->ret == (uint32_t)ret && run->out_len == packet_len(vm) &&
	    !memcmp(run->out, vm->data, run->out_len))
		return true;
	note("packet %u: kernel returns %#x and %zu bytes, ours %#x and %zu", i + 1, (uint32_t)run->ret,
	     run->out_len, (uint32_t)ret, packet_len(vm));
	return false;
}

/*
 * One packet through all. The kernel comes first: a packet that it does not take (a cut IP header, a long
 * frame) goes to none, so that all maps count the same packets.
 */
static bool run_one(struct subjects *s, unsigned i)
{
	static struct run run;
	const struct capture_packet *p = &packets[i];
	const struct vm *vms[ENGINES] = { &s->states[0]->vm, &s->states[1]->vm, &s->states[2]->vm };
	uint64_t ret[ENGINES];

	if (s->kernel) {
		if (p->len > PACKET_MAX - 512)
			return true;
		memcpy(run.in, p->bytes, run.in_len = p->len);
		if (!kernel_run(s->kernel, &run))
			return true;
	}
	for (unsigned e = 0; e < ENGINES; e++) {
		if (packet_set(s->states[e], p->bytes, p->len, p->wire_len, p->time_ns))
			return false;
		ret[e] = run_execute(s->states[e], s->progs[e]);
	}
	s->aborted += !ret[0];
	if (ret[INTERPRETER] != ret[INTERPRETER_2] || !same_packet(vms[INTERPRETER], vms[INTERPRETER_2])) {
		s->addresses = true;
		return false;
	}
	if (ret[0] == ret[1] && same_packet(vms[0], vms[1]))
		return !s->kernel || as_kernel(&run, vms[0], ret[0], i);
	note("packet %u: native %#llx, interpreter %#llx", i + 1, (unsigned long long)ret[0],
	     (unsigned long long)ret[1]);
	return false;
}

static bool same_maps(struct subjects *s, uint32_t map, unsigned a, unsigned b)
{
	struct strbuf one = STRBUF_INIT, other = STRBUF_INIT;
	bool same;

	dump_map(&one, s->sets[a]->maps[map], NULL, DUMP_PLAIN, NULL, NULL);
	dump_map(&other, s->sets[b]->maps[map], NULL, DUMP_PLAIN, NULL, NULL);
	same = !one.failed && one.len == other.len && !memcmp(one.s, other.s, one.len);
	strbuf_free(&one);
	strbuf_free(&other);
	return same;
}

/* Every element of ours is in the kernel's map, with the same value. Per-CPU values lie differently there. */
static bool kernel_has(struct subjects *s, uint32_t index)
{
	struct map *map = s->sets[0]->maps[index];
	uint32_t key_size = map->def.key_size, value_size = map->def.value_size;
	uint8_t *keys = calloc(2, key_size + 1), *ours = malloc(value_size + 1),
		*theirs = malloc(value_size + 1);
	bool first = true, same = true;

	if (map_value_bytes(map) != value_size)
		goto out;
	for (; same && !map_user_next_key(map, first ? NULL : keys, keys + key_size); first = false) {
		memcpy(keys, keys + key_size, key_size);
		if (!map_user_lookup(map, keys, ours, 0))
			same = kernel_lookup(s->kernel, index, keys, theirs) &&
			       !memcmp(ours, theirs, value_size);
	}
out:
	free(keys);
	free(ours);
	free(theirs);
	return same;
}

static void run_all(struct subjects *s)
{
	unsigned i = 0;
	bool same = true;

	while (i < n_packets && run_one(s, i))
		i++;
	same = i == n_packets;
	for (uint32_t m = 0; m < s->sets[0]->linked->n_maps; m++) {
		const char *name = s->sets[0]->linked->maps[m].name;

		if (!s->sets[0]->maps[m])
			continue;
		s->addresses |= !same_maps(s, m, INTERPRETER, INTERPRETER_2);
		if (!same_maps(s, m, JIT_ENGINE, INTERPRETER)) {
			note("map %s: the engines differ", name);
			same = false;
		} else if (s->kernel && !kernel_has(s, m)) {
			note("map %s: not as in the kernel", name);
			same = false;
		}
	}
	if (s->addresses) {
		note("%s: not compared, two runs of the interpreter differ: it computes with addresses",
		     s->name);
		return;
	}
	/* No program of these files aborts, unless something is wrong that it looks for itself. */
	if (strstr(s->name, "tail.c: entry"))
		ok(!s->aborted, "%s: aborted on %u packets", s->name, s->aborted);
	ok(same, "%s: native code, interpreter%s agree over %u packets", s->name,
	   s->kernel ? " and kernel" : "", i);
}

/* ---- files and programs ---- */

/* 0: ready; 1: rejected by the verifier; -1: cannot run. */
static int prepare(struct subjects *s, unsigned index)
{
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };
	int error = 0, kernel_error;

	for (unsigned e = 0; e < ENGINES && !error; e++) {
		s->progs[e] = &s->sets[e]->progs[index];
		error = run_prepare(s->sets[e], s->progs[e], &log, &d);
		s->states[e] = run_state_new(1, NULL);
	}
	diag_free(&d);
	s->kernel = NULL;
	if (!error && !no_kernel && comparable(s->progs[0]))
		s->kernel = kernel_open(s->sets[0]->linked, index, 1, &log, &kernel_error);
	strbuf_free(&log);
	return error == RUN_REJECTED ? 1 : error ? -1 : 0;
}

static void test_program(const char *path, const char *shown, unsigned index, bool *more)
{
	static const struct run_options options[ENGINES] = {
		{ .engine = RUN_ENGINE_JIT },
		{ .engine = RUN_ENGINE_INTERP },
		{ .engine = RUN_ENGINE_INTERP },
	};
	struct subjects s = { .name = NULL };
	struct diags d = { 0 };
	char name[512];

	*more = false;
	/* Maps of their own for every program. */
	for (unsigned e = 0; e < ENGINES; e++)
		if (run_open(path, &options[e], &s.sets[e], &d))
			break;
	if (s.sets[ENGINES - 1] && index < s.sets[0]->linked->n_progs) {
		*more = true;
		snprintf(name, sizeof(name), "%s: %s", shown, s.sets[0]->linked->progs[index].name);
		s.name = name;
		if (!prepare(&s, index))
			run_all(&s);
	}
	diag_free(&d);
	for (unsigned e = 0; e < ENGINES; e++) {
		run_state_free(s.states[e]);
		run_close(s.sets[e]);
	}
	kernel_close(s.kernel);
}

static void test_file(const char *path, const char *shown)
{
	bool more = true;

	for (unsigned i = 0; more; i++)
		test_program(path, shown, i, &more);
}

static const char *base_name(const char *path)
{
	return strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
}

static void test_pattern(const char *top, const char *pattern, bool compile)
{
	char full[4096], object[] = "/tmp/ebpf-engines-XXXXXX", command[16384];
	glob_t found;
	int fd = compile ? mkstemp(object) : -1;

	snprintf(full, sizeof(full), "%s/%s", top, pattern);
	if (!ok(!glob(full, 0, NULL, &found), "%s", pattern))
		return;
	for (size_t i = 0; i < found.gl_pathc; i++) {
		const char *path = found.gl_pathv[i];

		if (!compile) {
			test_file(path, base_name(path));
			continue;
		}
		snprintf(command, sizeof(command),
			 "clang-19 -O2 -g -w -target bpf -mcpu=v4 -c -o %s '%s' 2>/dev/null", object, path);
		if (!system(command))
			test_file(object, base_name(path));
		else
			note("%s: clang-19 does not compile it", base_name(path));
	}
	globfree(&found);
	if (fd >= 0) {
		close(fd);
		unlink(object);
	}
}

int main(void)
{
	const char *top = getenv("top_srcdir") ? getenv("top_srcdir") : ".";
	char traffic[4096];

	no_kernel = kernel_unusable();
	if (no_kernel)
		note("without the kernel: %s", no_kernel);
	snprintf(traffic, sizeof(traffic), "%s/examples/traffic.pcap", top);
	if (!ok(read_packets(traffic), "examples/traffic.pcap has packets"))
		return done();
	test_pattern(top, "examples/*.s", false);
	test_pattern(top, "tests/prog/*.s", false);
	if (system("command -v clang-19 >/dev/null 2>&1")) {
		skip("C programs", "clang-19 is not installed");
		return done();
	}
	test_pattern(top, "tests/asm/c/*.c", true);
	test_pattern(top, "tests/core/c/*.c", true);
	test_pattern(top, "tests/run/c/*.c", true);
	return done();
}
