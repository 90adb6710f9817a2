/*
 * What helpers take as arguments: for every argument of every helper that some loadable type may call,
 * which of a dozen sample values the kernel lets through when the other arguments are right. The table's
 * kinds say the same, each kind standing for a set of samples. Also which map types a helper takes, and
 * whether packet pointers outlive the call.
 */
#include "core/helper.h"
#include "core/maptype.h"
#include "tests/tables/oracle.h"

#include <linux/capability.h>

/* Samples; the letter stands for it in the record. */
enum sample {
	SCALAR, ZERO, CTX, STACK, STACK_UNINIT, VALUE, RODATA, PACKET, MAP, SOCK, SAMPLES
};
static const char letters[] = "s0cfuvrpmk";
#define BIT(sample) (1u << (sample))
#define READABLE (BIT(STACK) | BIT(VALUE) | BIT(RODATA))
#define WRITABLE (BIT(STACK) | BIT(VALUE))

/*
 * The samples of each kind for a caller without CAP_PERFMON, who may not read what he has not written;
 * kinds that need more than a sample (callbacks, locks, kernel objects) have none.
 */
static unsigned samples_of(uint8_t kind)
{
	switch ((enum helper_arg)kind) {
	case ARG_ANY:
		return BIT(SCALAR) | BIT(ZERO);
	case ARG_CONST_MAP:
		return BIT(MAP);
	case ARG_MAP_KEY:
	case ARG_MAP_VALUE:
	case ARG_MEM_RDONLY:
	case ARG_FIXED_MEM:
		return READABLE;
	case ARG_MEM_RDONLY_OR_NULL:
	case ARG_MAP_VALUE_OR_NULL:
		return READABLE | BIT(ZERO);
	case ARG_MEM:
	case ARG_INT_PTR:
		return WRITABLE;
	case ARG_MEM_OR_NULL:
		return WRITABLE | BIT(ZERO);
	case ARG_MAP_VALUE_UNINIT:
	case ARG_MEM_UNINIT:
	case ARG_LONG_PTR:
		return WRITABLE | BIT(STACK_UNINIT);
	case ARG_SIZE:
		return BIT(SCALAR);
	case ARG_SIZE_OR_ZERO:
	case ARG_CONST_ALLOC_SIZE:
		return BIT(SCALAR) | BIT(ZERO);
	case ARG_CTX:
		return BIT(CTX);
	case ARG_CTX_OR_NULL:
		return BIT(CTX) | BIT(ZERO);
	case ARG_SOCK_COMMON:
	case ARG_BTF_SOCK_COMMON:
		return BIT(SOCK);
	case ARG_BTF_SOCK_COMMON_OR_NULL:
		return BIT(SOCK) | BIT(ZERO);
	case ARG_CONST_STR:
		return BIT(RODATA);
	default:
		return 0;
	}
}

/* What stands for the other arguments. */
static enum sample right_sample(uint8_t kind)
{
	unsigned set = samples_of(kind);

	return kind == ARG_ANY ? ZERO : set & BIT(STACK) ? STACK : (enum sample)__builtin_ctz(set);
}

/* A map of each type that can be made without BTF; 0: none. */
static int map_fds[MAP_TYPE_COUNT];
static int value_fd, rodata_fd;

static int make_map(uint32_t type, uint32_t key, uint32_t value, uint32_t entries, uint32_t flags, int inner)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = type;
	attr.key_size = key;
	attr.value_size = value;
	attr.max_entries = entries;
	attr.map_flags = flags;
	attr.inner_map_fd = (uint32_t)inner;
	return oracle_bpf(BPF_MAP_CREATE, &attr);
}

static void make_maps(void)
{
	static const char text[64] = "text";
	union bpf_attr attr;

	value_fd = make_map(MAP_ARRAY, 4, 64, 1, 0, 0);
	rodata_fd = make_map(MAP_ARRAY, 4, 64, 1, MAPFLAG_RDONLY_PROG, 0);
	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)rodata_fd;
	attr.key = (uintptr_t)&(uint32_t){ 0 };
	attr.value = (uintptr_t)text;
	oracle_bpf(BPF_MAP_UPDATE_ELEM, &attr);
	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)rodata_fd;
	oracle_bpf(BPF_MAP_FREEZE, &attr);
	for (uint32_t number = 1; number < MAP_TYPE_COUNT; number++) {
		const struct maptype *type = maptype_by_number(number);
		bool nests = number == MAP_ARRAY_OF_MAPS || number == MAP_HASH_OF_MAPS;
		uint32_t key = type->key == MAPKEY_NONE ? 0 : type->key == MAPKEY_INDEX ? 4 :
			       type->key == MAPKEY_ANY || type->key == MAPKEY_SHORT ? 4 : 8;
		uint32_t value = type->value == MAPVALUE_NONE ? 0 : type->value == MAPVALUE_FD ||
				 type->value == MAPVALUE_HASH_FD || type->value == MAPVALUE_FD_INFO ? 4 : 8;
		uint32_t entries = type->entries == MAPENTRIES_NONE ? 0 :
				   type->entries == MAPENTRIES_PAGES ? 4096 : 1;

		if (map_fds[number])
			close(map_fds[number]);
		map_fds[number] = make_map(number, key, value, entries, type->required, nests ? value_fd : 0);
		if (map_fds[number] < 0)
			map_fds[number] = 0;
	}
}

/* A program under construction. */
struct code { struct bpf_insn insns[64]; unsigned n; };

static void emit(struct code *c, uint8_t code, uint8_t dst, uint8_t src, int16_t off, int32_t imm)
{
	c->insns[c->n++] = (struct bpf_insn){
		.code = code, .dst_reg = dst, .src_reg = src, .off = off, .imm = imm
	};
}

static void emit_imm64(struct code *c, uint8_t dst, uint8_t kind, int fd)
{
	emit(c, 0x18, dst, kind, 0, fd);
	emit(c, 0, 0, 0, 0, 0);
}

enum { MOV_REG = 0xbf, MOV_IMM = 0xb7, ADD_IMM = 0x07, STORE_IMM = 0x7a, CALL = 0x85, EXIT = 0x95, JLE = 0xbd,
       JNE = 0x55 };

static uint8_t load_code(unsigned size)
{
	return size == 8 ? 0x79 : 0x61;
}

static bool has_packet(const struct progtype *type)
{
	const struct ctx_field *data = ctx_field_by_name(type, "data");

	return data && data->value == CTX_PACKET && data->access & CTX_READ;
}

/* r7 = 64 bytes of packet, or leaves. */
static bool emit_packet(struct code *c, const struct progtype *type)
{
	const struct ctx_field *data = ctx_field_by_name(type, "data"),
			       *end = ctx_field_by_name(type, "data_end");

	if (!has_packet(type))
		return false;
	emit(c, load_code(data->size), 7, 6, (int16_t)data->offset, 0);
	emit(c, load_code(end->size), 2, 6, (int16_t)end->offset, 0);
	emit(c, MOV_REG, 3, 7, 0, 0);
	emit(c, ADD_IMM, 3, 0, 0, 64);
	emit(c, JLE, 3, 2, 2, 0);
	emit(c, MOV_IMM, 0, 0, 0, 0);
	emit(c, EXIT, 0, 0, 0, 0);
	return true;
}

/* r8 = a socket, or leaves. */
static bool emit_sock(struct code *c, const struct progtype *type)
{
	const struct ctx_field *sk = ctx_field_by_name(type, "sk");

	if (!sk || !(sk->access & CTX_READ))
		return false;
	emit(c, load_code(8), 8, 6, (int16_t)sk->offset, 0);
	emit(c, JNE, 8, 0, 2, 0);
	emit(c, MOV_IMM, 0, 0, 0, 0);
	emit(c, EXIT, 0, 0, 0, 0);
	return true;
}

static void emit_argument(struct code *c, uint8_t reg, enum sample sample, int map_fd)
{
	switch (sample) {
	case SCALAR:
		emit(c, MOV_IMM, reg, 0, 0, 8);
		return;
	case ZERO:
		emit(c, MOV_IMM, reg, 0, 0, 0);
		return;
	case CTX:
	case PACKET:
	case SOCK:
		emit(c, MOV_REG, reg, sample == CTX ? 6 : sample == PACKET ? 7 : 8, 0, 0);
		return;
	case STACK:
	case STACK_UNINIT:
		emit(c, MOV_REG, reg, 10, 0, 0);
		emit(c, ADD_IMM, reg, 0, 0, sample == STACK ? -64 : -64 - 64 * reg);
		return;
	case VALUE:
	case RODATA:
		emit_imm64(c, reg, BPF_PSEUDO_MAP_VALUE, sample == VALUE ? value_fd : rodata_fd);
		return;
	case MAP:
		emit_imm64(c, reg, BPF_PSEUDO_MAP_FD, map_fd);
		return;
	case SAMPLES:
		return;
	}
}

/*
 * Whether the kernel lets `type` call the helper with these samples, and with `packet` then read the packet
 * by a pointer from before the call; -1: the type has no such sample.
 */
static int kernel_takes(const struct helper *helper, const struct progtype *type, uint32_t attach,
			const enum sample *samples, int map_fd, bool packet)
{
	struct code c = { .n = 0 };
	bool read_after = packet, sock = false;
	int err;

	emit(&c, MOV_REG, 6, 1, 0, 0);
	for (int i = 0; i < 5; i++) {
		packet |= helper->args[i] && samples[i] == PACKET;
		sock |= helper->args[i] && samples[i] == SOCK;
	}
	if ((packet && !emit_packet(&c, type)) || (sock && !emit_sock(&c, type)))
		return -1;
	for (int16_t at = -64; at < 0; at += 8)
		emit(&c, STORE_IMM, 10, 0, at, 0);
	for (uint8_t i = 0; i < 5 && helper->args[i]; i++)
		emit_argument(&c, i + 1, samples[i], map_fd);
	emit(&c, CALL, 0, 0, 0, (int32_t)helper->id);
	if (read_after)
		emit(&c, load_code(8), 0, 7, 0, 0);
	emit(&c, MOV_IMM, 0, 0, 0, 0);
	emit(&c, EXIT, 0, 0, 0, 0);
	err = oracle_load(type->number, attach, type->number == 31 ? BPF_F_SLEEPABLE : 0, "GPL", c.insns,
			  c.n);
	/* What comes after the call is not about its arguments. */
	return !err || strstr(oracle_log, "Unreleased reference") || strstr(oracle_log, "At program exit");
}

/* Each helper is asked for as the first of these that may call it. Tracing types need CAP_PERFMON. */
static const struct { uint32_t type, attach; } callers[] = {
	{ 3, 0 }, { 6, 37 }, { 1, 0 }, { 8, 0 }, { 12, 0 }, { 19, 0 }, { 14, 5 }, { 13, 3 }, { 16, 7 },
	{ 18, 10 }, { 21, 39 }, { 23, 18 }, { 25, 22 }, { 9, 2 },
};

static const struct progtype *first_caller(uint32_t id)
{
	for (unsigned i = 0; i < sizeof(callers) / sizeof(callers[0]); i++)
		if (helper_for(id, progtype_by_number(callers[i].type)))
			return progtype_by_number(callers[i].type);
	return NULL;
}

static void right_samples(const struct helper *helper, enum sample *samples)
{
	for (int i = 0; i < 5; i++)
		samples[i] = helper->args[i] ? right_sample(helper->args[i]) : SCALAR;
}

/* Which samples the kernel takes as argument `arg`, all else being right. */
static unsigned kernel_samples(const struct helper *helper, const struct progtype *type, uint32_t attach,
			       int arg, int map_fd)
{
	unsigned taken = 0;

	for (enum sample s = 0; s < SAMPLES; s++) {
		enum sample samples[5];

		right_samples(helper, samples);
		samples[arg] = s;
		/* No memory has no bytes. */
		if (s == ZERO && arg < 4 && helper->args[arg + 1] == ARG_SIZE_OR_ZERO)
			samples[arg + 1] = ZERO;
		if (kernel_takes(helper, type, attach, samples, map_fd, false) == 1)
			taken |= BIT(s);
	}
	return taken;
}

/* The same by the table. */
static unsigned table_samples(const struct helper *helper, const struct progtype *type, int arg)
{
	unsigned set = samples_of(helper->args[arg]);

	if (helper->flags & HELPER_PKT_ACCESS && has_packet(type) && (set & READABLE) == READABLE)
		set |= BIT(PACKET);
	/* Only this value of the flags means anything yet. */
	if (helper->id == HELPER_get_local_storage && arg == 1)
		set = BIT(ZERO);
	return set;
}

/* Whether the samples can show anything of this helper. */
static bool can_probe(const struct helper *helper, const struct progtype *type)
{
	bool sock = false;

	for (int i = 0; i < 5 && helper->args[i]; i++) {
		if (!samples_of(helper->args[i]))
			return false;
		sock |= samples_of(helper->args[i]) == BIT(SOCK);
	}
	/*
	 * Local storage wants BTF, sockets to be released must be looked up; CAP_PERFMON opens more than
	 * the helper.
	 */
	return !(helper->flags & (HELPER_RELEASES | HELPER_PERFMON | HELPER_SLEEPS)) &&
	       helper->id != HELPER_sk_storage_get && helper->id != HELPER_sk_storage_delete &&
	       (!sock || ctx_field_by_name(type, "sk"));
}

static void one_helper(FILE *out, const struct helper *helper, const struct progtype *type, uint32_t attach,
		       bool ask_kernel)
{
	enum sample samples[5];
	uint64_t maps = ask_kernel ? 0 : helper->maps;
	uint64_t sockets = 1ull << MAP_SOCKMAP | 1ull << MAP_SOCKHASH;
	int map_fd = value_fd;

	right_samples(helper, samples);
	for (uint32_t n = MAP_TYPE_COUNT; ask_kernel && helper->maps && --n;)
		if (map_fds[n] && kernel_takes(helper, type, attach, samples, map_fds[n], false) == 1) {
			maps |= (uint64_t)1 << n;
			map_fd = map_fds[n];
		}
	/* Their value is then a socket, which is no sample. */
	if (helper->id == HELPER_map_update_elem)
		maps &= ~sockets;
	fprintf(out, "%u %s", helper->id, helper->name);
	for (int i = 0; i < 5 && helper->args[i]; i++) {
		unsigned set = ask_kernel ? kernel_samples(helper, type, attach, i, map_fd) :
			       table_samples(helper, type, i);

		fputc(' ', out);
		for (enum sample s = 0; s < SAMPLES; s++)
			if (set & BIT(s))
				fputc(letters[s], out);
	}
	if (ask_kernel ? kernel_takes(helper, type, attach, samples, map_fd, true) == 0 :
	    helper->flags & HELPER_CHANGES_PKT && has_packet(type))
		fprintf(out, " changes-packet");
	for (uint32_t n = 1; n < MAP_TYPE_COUNT; n++)
		if (maps >> n & 1)
			fprintf(out, " %s", maptype_by_number(n)->name);
	fputc('\n', out);
}

/* Without CAP_PERFMON and what implies it, the kernel minds uninitialised bytes and leaks of pointers. */
static void drop_capabilities(void)
{
	struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct data[2] = { { 0 } };

	data[0].effective = data[0].permitted = 1u << CAP_NET_ADMIN;
	data[1].effective = data[1].permitted = 1u << (CAP_BPF - 32);
	syscall(SYS_capset, &header, data);
}

static void answers(FILE *out, bool ask_kernel)
{
	if (ask_kernel)
		drop_capabilities();
	for (unsigned i = 0; i < sizeof(callers) / sizeof(callers[0]); i++) {
		const struct progtype *type = progtype_by_number(callers[i].type);

		/* A map of programs is for the type that used it first. */
		if (ask_kernel)
			make_maps();
		fprintf(out, "== %s\n", type->name);
		for (uint32_t id = 1; id < HELPER_COUNT; id++) {
			const struct helper *helper = helper_for(id, type);

			if (helper && first_caller(id) == type && can_probe(helper, type))
				one_helper(out, helper, type, callers[i].attach, ask_kernel);
		}
	}
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/tables/args-6.18.txt", answers);
}
