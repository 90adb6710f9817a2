/*
 * Which bytes of its context each program type may load and store: for every offset and size a program of
 * three instructions. A line is: offset, four letters for loads of 1, 2, 4, 8 bytes, four for stores; lines
 * of offsets where nothing is allowed are left out.
 */
#include "core/ctx.h"
#include "tests/tables/oracle.h"

enum { LD = 0x61, ST = 0x63, MOV = 0xb7, EXIT = 0x95 };

/* Size bits of opcodes, by log2 of the size. */
static const uint8_t size_bits[] = { 0x10, 0x08, 0x00, 0x18 };

/*
 * A refusal for what is returned is not about the access. Types differ in what they may return, so that
 * both 0 and 1 are tried.
 */
static bool kernel_allows(const struct progtype *type, uint32_t attach, int off, unsigned log2, bool store)
{
	for (int ret = 0; ret < 2; ret++) {
		uint8_t size = size_bits[log2];
		struct bpf_insn load[] = {
			{ .code = LD | size, .dst_reg = 0, .src_reg = 1, .off = (int16_t)off },
			{ .code = MOV, .imm = ret }, { .code = EXIT } };
		struct bpf_insn store_it[] = {
			{ .code = MOV, .imm = ret },
			{ .code = ST | size, .dst_reg = 1, .src_reg = 0, .off = (int16_t)off },
			{ .code = EXIT } };

		if (!oracle_load(type->number, attach, 0, "GPL", store ? store_it : load, 3))
			return true;
	}
	return false;
}

static void one_type(FILE *out, const struct progtype *type, uint32_t attach, bool ask_kernel)
{
	const struct ctx_field *field;

	fprintf(out, attach ? "== %s %u\n" : "== %s\n", type->name, attach);
	for (int off = 0; off <= type->ctx_size; off++) {
		char line[9];
		bool any = false;

		for (unsigned i = 0; i < 8; i++) {
			bool store = i >= 4;
			unsigned log2 = i % 4;
			bool allowed = off % (1 << log2) == 0 &&
				(ask_kernel ? kernel_allows(type, attach, off, log2, store) :
				 ctx_may_access(type, attach, (uint32_t)off, 1u << log2, store, &field));

			line[i] = allowed ? "1248bhwd"[i] : '-';
			any |= allowed;
		}
		line[8] = 0;
		if (any)
			fprintf(out, "%d %s\n", off, line);
	}
}

static void answers(FILE *out, bool ask_kernel)
{
	/* Attach types that a type needs, or that make a difference. */
	static const struct { const char *name; uint32_t attach; } attach[] = {
		{ "flow_dissector", 17 }, { "sk_skb", 5 }, { "sock_ops", 3 }, { "sk_msg", 7 },
		{ "sk_reuseport", 40 }, { "sk_lookup", 36 }, { "cgroup_device", 6 }, { "cgroup_sysctl", 18 },
		{ "xdp", 37 }, { "xdp", 33 }, { "cgroup_sock", 2 }, { "cgroup_sock", 34 }, { "cgroup_sock", 12 },
		{ "cgroup_sock", 13 }, { "cgroup_sockopt", 21 }, { "cgroup_sockopt", 22 },
		{ "cgroup_sock_addr", 8 }, { "cgroup_sock_addr", 9 }, { "cgroup_sock_addr", 10 },
		{ "cgroup_sock_addr", 11 }, { "cgroup_sock_addr", 14 }, { "cgroup_sock_addr", 15 },
		{ "cgroup_sock_addr", 19 }, { "cgroup_sock_addr", 20 }, { "cgroup_sock_addr", 29 },
		{ "cgroup_sock_addr", 30 }, { "cgroup_sock_addr", 31 }, { "cgroup_sock_addr", 32 },
		{ "cgroup_sock_addr", 49 }, { "cgroup_sock_addr", 50 }, { "cgroup_sock_addr", 51 },
		{ "cgroup_sock_addr", 52 }, { "cgroup_sock_addr", 53 }, { "netfilter", 45 },
	};

	for (uint32_t number = 1; progtype_by_number(number); number++) {
		const struct progtype *type = progtype_by_number(number);
		bool listed = number == BPF_PROG_TYPE_LIRC_MODE2;	/* the kernel at hand is built without */

		for (unsigned i = 0; i < sizeof(attach) / sizeof(attach[0]) && type->n_fields; i++) {
			if (strcmp(attach[i].name, type->name))
				continue;
			one_type(out, type, attach[i].attach, ask_kernel);
			listed = true;
		}
		if (type->n_fields && !listed)
			one_type(out, type, 0, ask_kernel);
	}
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/tables/ctx-6.18.txt", answers);
}
