/*
 * gen_base.c - see gen_impl.h. Encodings are written out in these files, as a test of its own opinion.
 */
#include "tests/verify/gen_impl.h"

#include <linux/bpf.h>
#include <string.h>

static const char gen_text[GEN_VALUE] = "%d %s";

#define VALUES(name_, type_, key) \
	{ .name = (char *)name_, .type = type_, .key_size = key, .value_size = GEN_VALUE, .max_entries = 4, .inner = -1 }

const struct map_def gen_maps[GEN_ALL_MAPS] = {
	{ .name = (char *)"array",
	  .type = BPF_MAP_TYPE_ARRAY,
	  .key_size = 4,
	  .value_size = GEN_VALUE,
	  .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"hash",
	  .type = BPF_MAP_TYPE_HASH,
	  .key_size = GEN_KEY,
	  .value_size = GEN_VALUE,
	  .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"ring", .type = BPF_MAP_TYPE_RINGBUF, .max_entries = 4096, .inner = -1 },
	{ .name = (char *)"next",
	  .type = BPF_MAP_TYPE_PROG_ARRAY,
	  .key_size = 4,
	  .value_size = 4,
	  .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"timers", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = GEN_VALUE, .max_entries = 4,
	  .inner = -1, .btf_key = GEN_TYPE_INT, .btf_value = GEN_TYPE_TIMED },
	{ .name = (char *)"locks", .type = BPF_MAP_TYPE_HASH, .key_size = 4, .value_size = GEN_VALUE, .max_entries = 4,
	  .inner = -1, .btf_key = GEN_TYPE_INT, .btf_value = GEN_TYPE_LOCKED },
	VALUES("percpu", BPF_MAP_TYPE_PERCPU_ARRAY, 4),
	VALUES("lru", BPF_MAP_TYPE_LRU_HASH, 8),
	{ .name = (char *)"queue", .type = BPF_MAP_TYPE_QUEUE, .value_size = 16, .max_entries = 4, .inner = -1 },
	{ .name = (char *)"user", .type = BPF_MAP_TYPE_USER_RINGBUF, .max_entries = 4096, .inner = -1 },
	{ .name = (char *)"outer", .type = BPF_MAP_TYPE_ARRAY_OF_MAPS, .key_size = 4, .value_size = 4, .max_entries = 4,
	  .inner = GEN_INNER },
	{ .name = (char *)"perf", .type = BPF_MAP_TYPE_PERF_EVENT_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"stacks", .type = BPF_MAP_TYPE_STACK_TRACE, .key_size = 4, .value_size = 80, .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"random.rodata", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = GEN_VALUE, .max_entries = 1,
	  .flags = BPF_F_RDONLY_PROG, .inner = -1, .is_data = true, .frozen = true, .data = (uint8_t *)(uintptr_t)gen_text },
	{ .name = (char *)"storage", .type = BPF_MAP_TYPE_SK_STORAGE, .key_size = 4, .value_size = GEN_VALUE,
	  .flags = BPF_F_NO_PREALLOC, .inner = -1, .btf_key = GEN_TYPE_INT, .btf_value = GEN_TYPE_LOCKED },
	{ .name = (char *)"socks", .type = BPF_MAP_TYPE_SOCKMAP, .key_size = 4, .value_size = 4, .max_entries = 4, .inner = -1 },
	{ .name = (char *)"outer.inner", .type = BPF_MAP_TYPE_HASH, .key_size = 4, .value_size = GEN_VALUE, .max_entries = 4,
	  .inner = -1, .is_template = true },
};

const struct gen_type gen_types[GEN_TYPES] = {
	{ BPF_PROG_TYPE_SOCKET_FILTER, 0, 0 }, { BPF_PROG_TYPE_SCHED_CLS, 0, 0 }, { BPF_PROG_TYPE_XDP, BPF_XDP, 0 },
	{ BPF_PROG_TYPE_KPROBE, 0, 0 }, { BPF_PROG_TYPE_KPROBE, 0, BPF_F_SLEEPABLE }, { BPF_PROG_TYPE_SCHED_ACT, 0, 0 },
	{ BPF_PROG_TYPE_TRACEPOINT, 0, 0 }, { BPF_PROG_TYPE_PERF_EVENT, 0, 0 }, { BPF_PROG_TYPE_CGROUP_SKB, 0, 0 },
	{ BPF_PROG_TYPE_CGROUP_SKB, BPF_CGROUP_INET_EGRESS, 0 }, { BPF_PROG_TYPE_CGROUP_SOCK, BPF_CGROUP_INET_SOCK_CREATE, 0 },
	{ BPF_PROG_TYPE_LWT_IN, 0, 0 }, { BPF_PROG_TYPE_LWT_XMIT, 0, 0 }, { BPF_PROG_TYPE_SOCK_OPS, BPF_CGROUP_SOCK_OPS, 0 },
	{ BPF_PROG_TYPE_SK_SKB, BPF_SK_SKB_STREAM_VERDICT, 0 }, { BPF_PROG_TYPE_CGROUP_DEVICE, BPF_CGROUP_DEVICE, 0 },
	{ BPF_PROG_TYPE_SK_MSG, BPF_SK_MSG_VERDICT, 0 }, { BPF_PROG_TYPE_RAW_TRACEPOINT, 0, 0 },
	{ BPF_PROG_TYPE_CGROUP_SOCK_ADDR, BPF_CGROUP_INET4_CONNECT, 0 },
	{ BPF_PROG_TYPE_CGROUP_SOCK_ADDR, BPF_CGROUP_UDP6_SENDMSG, 0 },
	{ BPF_PROG_TYPE_CGROUP_SOCK_ADDR, BPF_CGROUP_UDP4_RECVMSG, 0 }, { BPF_PROG_TYPE_LWT_SEG6LOCAL, 0, 0 },
	{ BPF_PROG_TYPE_SK_REUSEPORT, BPF_SK_REUSEPORT_SELECT, 0 }, { BPF_PROG_TYPE_FLOW_DISSECTOR, BPF_FLOW_DISSECTOR, 0 },
	{ BPF_PROG_TYPE_CGROUP_SYSCTL, BPF_CGROUP_SYSCTL, 0 }, { BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE, 0, 0 },
	{ BPF_PROG_TYPE_CGROUP_SOCKOPT, BPF_CGROUP_SETSOCKOPT, 0 }, { BPF_PROG_TYPE_SK_LOOKUP, BPF_SK_LOOKUP, 0 },
	{ BPF_PROG_TYPE_SYSCALL, 0, BPF_F_SLEEPABLE }, { 32, 45, 0 },
	{ BPF_PROG_TYPE_CGROUP_SOCKOPT, BPF_CGROUP_GETSOCKOPT, 0 },
};

uint64_t gen_rnd(struct gen *g)
{
	g->random ^= g->random << 13;
	g->random ^= g->random >> 7;
	g->random ^= g->random << 17;
	return g->random;
}

uint32_t gen_below(struct gen *g, uint32_t n)
{
	return (uint32_t)(gen_rnd(g) >> 20) % n;
}

bool gen_one_in(struct gen *g, uint32_t n)
{
	return gen_below(g, n) == 0;
}

/* Now and then something is wrong. */
bool gen_oops(struct gen *g, uint32_t n)
{
	return !g->careful && gen_one_in(g, n);
}

void gen_emit(struct gen *g, uint8_t opcode, unsigned dst, unsigned src, int off, int64_t imm)
{
	if (g->len < GEN_MAX - 40)
		g->code[g->len++] = (struct insn) {
			.opcode = opcode, .dst = dst, .src = src, .off = (int16_t)off, .imm = (int32_t)imm
		};
}

int32_t gen_some_number(struct gen *g)
{
	static const int32_t numbers[] = {
		0,   1,	 2,  3,	 4,  7,	  8,   15,     16,     31,	   32,
		33,  40, 41, 47, 48, 49,  63,  64,     127,    128,	   255,
		256, -1, -2, -4, -8, -16, -48, 0x7fff, 0xffff, 0x7fffffff, -0x7fffffff - 1
	};

	if (gen_one_in(g, 8))
		return (int32_t)gen_rnd(g);
	return numbers[gen_below(g, sizeof(numbers) / sizeof(numbers[0]))];
}

/* A register that probably holds `kind`; a new number if that is wanted, else any. At times any anyway. */
unsigned gen_reg_of(struct gen *g, enum kind kind)
{
	unsigned start = gen_below(g, 11), r = gen_below(g, 10);

	if (gen_oops(g, 150))
		return r;
	for (unsigned i = 0; i < 11; i++)
		if (g->kind[(start + i) % 11] == kind)
			return (start + i) % 11;
	if (kind == NUMBER && g->kind[r] != CTX) {
		gen_emit(g, 0xb7, r, 0, 0, gen_some_number(g));
		g->kind[r] = NUMBER;
	}
	return r;
}

bool gen_have(const struct gen *g, enum kind kind)
{
	for (unsigned r = 0; r < 11; r++)
		if (g->kind[r] == kind)
			return true;
	return false;
}

/* A register to write; those that survive calls more often, the last context seldom. */
unsigned gen_new_reg(struct gen *g)
{
	unsigned r = gen_one_in(g, 3) ? gen_below(g, 10) : 6 + gen_below(g, 4);

	return g->kind[r] == CTX && !gen_oops(g, 20) ? (r + 1) % 10 : r;
}

void gen_clobber(struct gen *g)
{
	for (unsigned r = 0; r < 6; r++)
		g->kind[r] = UNSET;
}

void gen_open_jump(struct gen *g)
{
	if (!g->len || g->n_open >= GEN_MAX)
		return;
	g->open[g->n_open].at = g->len - 1;
	memcpy(g->open[g->n_open].kind, g->kind, sizeof(g->kind));
	g->n_open++;
}

/* Lets some of the open jumps arrive here. */
void gen_arrive(struct gen *g, bool all)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < g->n_open; i++) {
		if (!all && !gen_one_in(g, 4)) {
			g->open[kept++] = g->open[i];
			continue;
		}
		g->code[g->open[i].at].off = (int16_t)(g->len - g->open[i].at - 1);
		for (unsigned r = 0; r < 10; r++)
			if (g->kind[r] != g->open[i].kind[r] && !gen_oops(g, 30))
				g->kind[r] = UNSET;
	}
	g->n_open = kept;
}
