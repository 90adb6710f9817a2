/*
 * Helper bodies against the running kernel: random calls of the packet helpers, made by a BPF program in the
 * kernel (BPF_PROG_TEST_RUN) and by our bodies, must give the same results and the same packet.
 */
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "run/context.h"
#include "run/helpers.h"
#include "run/load.h"
#include "tests/run/mkprog.h"
#include "tests/tap.h"

enum { MAX_CALLS = 6, MAX_INSNS = 1024, PACKET = 2048, MEMORY = 16 };

/* How an argument is drawn. */
enum draw {
	NOTHING,
	THE_CTX,
	OFFSET,
	LENGTH_DELTA,
	NEW_LENGTH,
	FLAGS,
	MEMORY_PTR,
	MEMORY_LEN,
	WORD,
	BIG_WORD,
	ETHERTYPE,
	SMALL,
	CSUM_FLAGS,
	ROOM_FLAGS,
	HALF_LEN4,
};

struct tried {
	enum helper_id id;
	vm_helper body;
	enum draw args[5];
	/*
	 * Not among others: the kernel looks at a transport header that its own moving of the packet to a
	 * larger buffer seems to set, and that depends on how full its buffer was.
	 */
	bool alone;
};

#define T(name, ...) { HELPER_##name, help_##name, { __VA_ARGS__ }, false }
#define ALONE(name, ...) { HELPER_##name, help_##name, { __VA_ARGS__ }, true }
static const struct tried tc_helpers[] = {
	T(skb_store_bytes, THE_CTX, OFFSET, MEMORY_PTR, MEMORY_LEN, FLAGS),
	T(skb_load_bytes, THE_CTX, OFFSET, MEMORY_PTR, MEMORY_LEN),
	T(skb_load_bytes_relative, THE_CTX, OFFSET, MEMORY_PTR, MEMORY_LEN, FLAGS),
	T(l3_csum_replace, THE_CTX, OFFSET, WORD, BIG_WORD, CSUM_FLAGS),
	T(l4_csum_replace, THE_CTX, OFFSET, WORD, BIG_WORD, CSUM_FLAGS),
	T(csum_diff, MEMORY_PTR, HALF_LEN4, MEMORY_PTR, HALF_LEN4, BIG_WORD),
	T(skb_vlan_push, THE_CTX, ETHERTYPE, WORD),
	T(skb_vlan_pop, THE_CTX),
	T(skb_change_proto, THE_CTX, ETHERTYPE, NOTHING),
	T(skb_change_type, THE_CTX, SMALL),
	ALONE(skb_change_tail, THE_CTX, NEW_LENGTH, NOTHING),
	ALONE(skb_change_head, THE_CTX, SMALL, NOTHING),
	T(skb_pull_data, THE_CTX, NEW_LENGTH),
	T(csum_update, THE_CTX, BIG_WORD),
	T(csum_level, THE_CTX, SMALL),
	T(skb_adjust_room, THE_CTX, LENGTH_DELTA, SMALL, ROOM_FLAGS),
	T(skb_ecn_set_ce, THE_CTX),
	T(set_hash_invalid, THE_CTX),
	T(set_hash, THE_CTX, BIG_WORD),
	T(skb_set_tstamp, THE_CTX, SMALL, SMALL),
	T(strtol, MEMORY_PTR, MEMORY_LEN, SMALL, MEMORY_PTR),
	T(check_mtu, THE_CTX, SMALL, MEMORY_PTR, LENGTH_DELTA, NOTHING),
	T(skb_get_tunnel_key, THE_CTX, MEMORY_PTR, MEMORY_LEN, FLAGS),
	T(skb_get_tunnel_opt, THE_CTX, MEMORY_PTR, MEMORY_LEN),
	T(skb_get_xfrm_state, THE_CTX, SMALL, MEMORY_PTR, MEMORY_LEN, FLAGS),
	T(get_current_pid_tgid, NOTHING),
	T(get_current_uid_gid, NOTHING),
	T(get_current_comm, MEMORY_PTR, MEMORY_LEN),
	T(probe_read_kernel, MEMORY_PTR, MEMORY_LEN, WORD),
	T(probe_read_user, MEMORY_PTR, MEMORY_LEN, WORD),
	T(probe_read_kernel_str, MEMORY_PTR, MEMORY_LEN, WORD),
	T(probe_read_user_str, MEMORY_PTR, MEMORY_LEN, WORD),
};

static const struct tried xdp_helpers[] = {
	T(xdp_adjust_head, THE_CTX, LENGTH_DELTA),
	T(xdp_adjust_tail, THE_CTX, LENGTH_DELTA),
	T(xdp_adjust_meta, THE_CTX, LENGTH_DELTA),
	T(xdp_get_buff_len, THE_CTX),
	T(xdp_load_bytes, THE_CTX, OFFSET, MEMORY_PTR, MEMORY_LEN),
	T(xdp_store_bytes, THE_CTX, OFFSET, MEMORY_PTR, MEMORY_LEN),
	T(csum_diff, MEMORY_PTR, HALF_LEN4, MEMORY_PTR, HALF_LEN4, BIG_WORD),
	T(check_mtu, THE_CTX, SMALL, MEMORY_PTR, LENGTH_DELTA, NOTHING),
};
#undef T
#undef ALONE

struct call {
	const struct tried *tried;
	uint64_t args[5];
	uint8_t memory[MEMORY];		/* what MEMORY_PTR points to */
};

struct outcome {
	int error;		/* the kernel would not run it */
	uint32_t result;
	uint32_t len;
	uint8_t bytes[1 << 16];	/* more than a helper can make */
};

static uint64_t seed;

static uint32_t draw_below(uint32_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % n;
}

static uint64_t draw(enum draw how, uint32_t len, uint64_t before)
{
	static const uint16_t types[] = { 0x0800, 0x86dd, 0x8100, 0x88a8, 0x0806 };
	static const uint32_t room_flags[] = { 0,      0,      0,      1 << 5,		1 << 1,
					       1 << 2, 1 << 7, 1 << 8, 1 << 1 | 1 << 3, 1 << 20,
					       6,      1 };
	static const uint32_t csum_flags[] = { 2, 4, 0, 2, 4, 0x12, 0x14, 0x24, 0x64, 0x10, 8, 3, 0x100 };
	static const int32_t deltas[] = { 0,  4,   -4,	8,   -8,   14,	 -14,	20, -20,
					  40, -40, 216, 256, -256, 5000, -5000, 3,  1 };

	switch (how) {
	case NOTHING: return draw_below(20) ? 0 : 1;
	case THE_CTX: return 0;
	case OFFSET:
		return draw_below(12)  ? draw_below(len < 60 ? len + 2 : 60)
		       : draw_below(2) ? len - draw_below(20)
				       : UINT32_MAX - draw_below(70000);
	case LENGTH_DELTA: return (uint64_t)deltas[draw_below(sizeof(deltas) / sizeof(deltas[0]))];
	case NEW_LENGTH: return draw_below(10) ? draw_below(len + 40) : draw_below(70000);
	case FLAGS: return draw_below(5);
	case MEMORY_PTR: return 0;
	case MEMORY_LEN: return 1 + draw_below(MEMORY);
	case WORD: return draw_below(3) ? draw_below(65536) : 0;
	case BIG_WORD: return draw_below(3) ? draw_below(UINT32_MAX) : 0;
	case ETHERTYPE: {
		uint16_t type = types[draw_below(5)];

		return (uint16_t)(type << 8 | type >> 8);
	}
	case SMALL: return draw_below(6);
	case CSUM_FLAGS: return csum_flags[draw_below(sizeof(csum_flags) / sizeof(csum_flags[0]))];
	case ROOM_FLAGS: return room_flags[draw_below(sizeof(room_flags) / sizeof(room_flags[0]))];
	case HALF_LEN4: return draw_below(9) ? 4 * draw_below(3) : before ? 4 : 8;
	}
	return 0;
}

/* ---- the kernel's side ---- */

static void emit(struct insn *insns, uint32_t *n, struct insn in)
{
	insns[(*n)++] = in;
}

/*
 * Stack: the call's memory at r10 - 16, strtol's result at r10 - 24. r6 = context, r7 = hash of the results.
 */
static void emit_call(struct insn *insns, uint32_t *n, const struct call *call)
{
	for (unsigned i = 0; i < MEMORY; i += 4) {
		int32_t word;

		memcpy(&word, &call->memory[i], 4);
		emit(insns, n, I(ST32, 10, 0, (int)i - MEMORY, word));
	}
	for (unsigned i = 0; i < 5; i++) {
		enum draw how = call->tried->args[i];

		if (how == THE_CTX) {
			emit(insns, n, MOVR(i + 1, 6));
		} else if (how == MEMORY_PTR) {
			emit(insns, n, MOVR(i + 1, 10));
			emit(insns, n,
			     I(ADD64_IMM, i + 1, 0, 0,
			       call->tried->id == HELPER_strtol && i == 3 ? -24 : -MEMORY));
		} else {
			struct insn pair[] = { IMM64(i + 1, call->args[i]) };

			emit(insns, n, pair[0]);
			emit(insns, n, pair[1]);
		}
	}
	emit(insns, n, I(CALL, 0, 0, 0, (int)call->tried->id));
	emit(insns, n, I(MUL64_IMM, 7, 0, 0, 33));
	emit(insns, n, I(ADD64_REG, 7, 0, 0, 0));
	/* what a load brought */
	for (int i = 0; i < MEMORY; i += 8) {
		emit(insns, n, I(LDX64, 0, 10, i - MEMORY, 0));
		emit(insns, n, I(MUL64_IMM, 7, 0, 0, 33));
		emit(insns, n, I(ADD64_REG, 7, 0, 0, 0));
	}
}

static const int observed[] = {
	0, 4, 16, 20, 24, 28
}; /* len, pkt_type, protocol, vlan_* of struct __sk_buff */

static uint32_t emit_program(struct insn *insns, const struct call *calls, unsigned n_calls, bool xdp)
{
	uint32_t n = 0;

	emit(insns, &n, MOVR(6, 1));
	emit(insns, &n, MOV(7, 0));
	emit(insns, &n, I(ST64, 10, 0, -24, 0));
	for (unsigned i = 0; i < n_calls; i++)
		emit_call(insns, &n, &calls[i]);
	for (unsigned i = 0; !xdp && i < sizeof(observed) / sizeof(observed[0]); i++) {
		emit(insns, &n, I(LDX32, 0, 6, observed[i], 0));
		emit(insns, &n, I(MUL64_IMM, 7, 0, 0, 33));
		emit(insns, &n, I(ADD64_REG, 7, 0, 0, 0));
	}
	emit(insns, &n, MOVR(0, 7));
	emit(insns, &n, EXIT());
	return n;
}

static int bpf(int cmd, union bpf_attr *attr)
{
	return (int)syscall(SYS_bpf, cmd, attr, sizeof(*attr));
}

static int load_program(const struct insn *insns, uint32_t n, bool xdp, char *log, size_t log_size)
{
	uint8_t code[8 * MAX_INSNS];
	union bpf_attr attr = {
		.prog_type = xdp ? BPF_PROG_TYPE_XDP : BPF_PROG_TYPE_SCHED_CLS,
		.insns = (uintptr_t)code,
		.insn_cnt = n,
		.license = (uintptr_t) "GPL",
		.log_buf = (uintptr_t)log,
		.log_size = (uint32_t)log_size,
		.log_level = log ? 1 : 0,
	};

	isa_encode(insns, n, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, code);
	return bpf(BPF_PROG_LOAD, &attr);
}

static void run_kernel(const struct call *calls, unsigned n, bool xdp, const uint8_t *packet, uint32_t len,
		       struct outcome *out)
{
	struct insn insns[MAX_INSNS];
	static char log[65536];
	int fd = load_program(insns, emit_program(insns, calls, n, xdp), xdp, NULL, 0);
	union bpf_attr attr = { .test = {
		.data_in = (uintptr_t)packet, .data_size_in = len, .data_out = (uintptr_t)out->bytes,
		.data_size_out = sizeof(out->bytes),
	} };

	out->error = 0;
	if (fd < 0) {
		out->error = errno;
		load_program(insns, emit_program(insns, calls, n, xdp), xdp, log, sizeof(log));
		if (out->error != EPERM)
			note("not loaded: %s\n%s", strerror(out->error), log);
		return;
	}
	attr.test.prog_fd = (uint32_t)fd;
	if (bpf(BPF_PROG_TEST_RUN, &attr))
		out->error = errno;
	out->result = attr.test.retval;
	out->len = attr.test.data_size_out;
	close(fd);
}

/* ---- our side ---- */

static uint64_t load64(const uint8_t *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static void run_ours(struct run_state *state, const struct call *calls, unsigned n, bool xdp,
		     const uint8_t *packet, uint32_t len, struct outcome *out)
{
	uint64_t hash = 0, result[1] = { 0 };
	const struct run_packet *p = &state->packet;

	packet_set(state, packet, len, len, 0);
	for (unsigned i = 0; i < n; i++) {
		uint64_t r[5];
		uint8_t memory[MEMORY];

		memcpy(memory, calls[i].memory, MEMORY);
		for (unsigned a = 0; a < 5; a++) {
			enum draw how = calls[i].tried->args[a];

			r[a] = how == THE_CTX				       ? (uintptr_t)&state->vm
			       : how != MEMORY_PTR			       ? calls[i].args[a]
			       : calls[i].tried->id == HELPER_strtol && a == 3 ? (uintptr_t)result
									       : (uintptr_t)memory;
		}
		hash = hash * 33 + calls[i].tried->body(r[0], r[1], r[2], r[3], r[4], &state->vm);
		for (unsigned m = 0; m < MEMORY; m += 8)
			hash = hash * 33 + load64(&memory[m]);
	}
	if (!xdp) {
		const uint32_t fields[] = { (uint32_t)packet_len(&state->vm),
					    p->pkt_type,
					    p->protocol,
					    p->vlan_present,
					    p->vlan_tci,
					    p->vlan_proto };

		for (unsigned i = 0; i < 6; i++)
			hash = hash * 33 + fields[i];
	}
	out->result = (uint32_t)hash;
	/* The kernel shows metadata too. */
	out->len = (uint32_t)(state->vm.data_end - state->vm.data_meta);
	memcpy(out->bytes, state->vm.data_meta,
	       out->len < sizeof(out->bytes) ? out->len : sizeof(out->bytes));
}

/* ---- comparing ---- */

static bool same(const struct outcome *a, const struct outcome *b)
{
	return !a->error && a->result == b->result && a->len == b->len && !memcmp(a->bytes, b->bytes, a->len);
}

static void describe(const struct call *calls, unsigned n, const struct outcome *kernel,
		     const struct outcome *ours)
{
	for (unsigned i = 0; i < n; i++)
		note("%s(%#llx, %#llx, %#llx, %#llx, %#llx)", helper_by_id(calls[i].tried->id)->name,
		     (unsigned long long)calls[i].args[0], (unsigned long long)calls[i].args[1],
		     (unsigned long long)calls[i].args[2], (unsigned long long)calls[i].args[3],
		     (unsigned long long)calls[i].args[4]);
	note("kernel: error %d, result %#x, %u bytes; ours: result %#x, %u bytes", kernel->error,
	     kernel->result, kernel->len, ours->result, ours->len);
	for (uint32_t i = 0; i < kernel->len && i < ours->len; i++)
		if (kernel->bytes[i] != ours->bytes[i]) {
			note("first difference at byte %u: kernel %02x, ours %02x", i, kernel->bytes[i],
			     ours->bytes[i]);
			break;
		}
}

/* Ethernet with IPv4, IPv6, a tag, or nothing known inside. */
static uint32_t make_packet(uint8_t *packet)
{
	static const uint16_t types[] = { 0x0800, 0x0800, 0x86dd, 0x8100, 0x88a8, 0x0806 };
	uint16_t type = types[draw_below(6)];
	/* The kernel's test run wants a whole network header. */
	uint32_t header = type == 0x86dd ? 40 : type == 0x0800 ? 20 : 1;
	uint32_t len = 14 + header + draw_below(6) * 20 + draw_below(20) + (draw_below(8) ? 0 : 1200);

	for (uint32_t i = 0; i < len; i++)
		packet[i] = (uint8_t)draw_below(256);
	memset(packet, 0, 12);		/* the loopback device's own address */
	packet[12] = (uint8_t)(type >> 8);
	packet[13] = (uint8_t)type;
	if (len >= 18 && (type == 0x8100 || type == 0x88a8))
		packet[16] = 8, packet[17] = draw_below(4) ? 0 : 6;
	if (len >= 20 && type == 0x0800)
		packet[14] = 0x45;
	if (len >= 20 && type == 0x86dd)
		packet[14] = 0x60;
	return len;
}

static bool compare(struct run_state *state, const struct tried *helpers, unsigned n_helpers, unsigned which,
		    bool xdp)
{
	static struct outcome kernel, ours;
	struct call calls[MAX_CALLS];
	uint8_t packet[PACKET];
	uint32_t len = make_packet(packet);
	unsigned n = which < n_helpers ? 1 : 2 + draw_below(MAX_CALLS - 1);

	for (unsigned i = 0; i < n; i++) {
		do {
			calls[i].tried = &helpers[which < n_helpers ? which : draw_below(n_helpers)];
		} while (which == n_helpers && calls[i].tried->alone);
		for (unsigned a = 0; a < 5; a++)
			calls[i].args[a] = draw(calls[i].tried->args[a], len, a ? calls[i].args[a - 1] : 0);
		for (unsigned m = 0; m < MEMORY; m++)
			calls[i].memory[m] = calls[i].tried->id == HELPER_strtol
						     ? (uint8_t) "0123 -9x7f\0a08 "[draw_below(16)]
						     : (uint8_t)draw_below(256);
	}
	run_kernel(calls, n, xdp, packet, len, &kernel);
	run_ours(state, calls, n, xdp, packet, len, &ours);
	if (same(&kernel, &ours))
		return true;
	/* The shortest run of the first calls that differs tells most. */
	for (unsigned few = 1; few <= n; few++) {
		run_kernel(calls, few, xdp, packet, len, &kernel);
		run_ours(state, calls, few, xdp, packet, len, &ours);
		if (same(&kernel, &ours))
			continue;
		note("packet of %u bytes, type %02x%02x", len, packet[12], packet[13]);
		describe(calls, few, &kernel, &ours);
		break;
	}
	return false;
}

static void test_type(const struct tried *helpers, unsigned n, bool xdp)
{
	enum { EACH = 60, MIXED = 600 };
	struct run_state *state = run_state_new(1, NULL);
	struct prog prog = { .type = progtype_by_id(xdp ? PROGTYPE_XDP : PROGTYPE_SCHED_CLS) };
	struct run_prog running = { .prog = &prog };
	struct context_plan *plan = context_plan_new(NULL, 0);	/* helpers refresh the context: here is none */

	state->running = &running;
	state->plan = plan;
	for (unsigned which = 0; which <= n; which++) {
		unsigned rounds = which < n ? EACH : MIXED, good = 0;

		while (good < rounds && compare(state, helpers, n, which, xdp))
			good++;
		ok(good == rounds, "%s %s: as the kernel in %u of %u", xdp ? "xdp" : "tc",
		   which < n ? helper_by_id(helpers[which].id)->name : "several calls", good, rounds);
	}
	run_state_free(state);
	context_plan_free(plan);
}

static bool may_use_bpf(void)
{
	struct insn insns[] = { MOV(0, 0), EXIT() };
	int fd = load_program(insns, 2, true, NULL, 0);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

int main(int argc, char **argv)
{
	if (!may_use_bpf()) {
		skip("helpers against the kernel", "bpf(2) not allowed: %s", strerror(errno));
		return done();
	}
	seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)seed);
	test_type(tc_helpers, sizeof(tc_helpers) / sizeof(tc_helpers[0]), false);
	test_type(xdp_helpers, sizeof(xdp_helpers) / sizeof(xdp_helpers[0]), true);
	return done();
}
