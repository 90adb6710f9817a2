/*
 * helper_grid.c - every helper called from every type of program: with arguments that suit, and with one argument
 * replaced by each of a dozen other things. vfy_check() and the running kernel say the same, log included.
 *
 * helper_grid [-v] [--all] [--one TYPE HELPER]      --all: everything, not a part that fits into seconds
 * helper_grid --record prints what helper_grid-6.18.txt holds: for each type how many programs there are, how many
 * of them Linux 6.18 accepted, and a sum of its logs, to which ours are held where the kernel cannot be asked.
 */
#include "core/ctx.h"
#include "core/helper.h"
#include "core/maptype.h"
#include "tests/tap.h"
#include "tests/verify/oracle.h"

/* ---- types of programs ---- */

static const struct { uint8_t type, attach; uint32_t flags; } types[] = {
	{ PROGTYPE_SOCKET_FILTER, 0, 0 }, { PROGTYPE_KPROBE, 0, 0 }, { PROGTYPE_KPROBE, 0, BPF_F_SLEEPABLE },
	{ PROGTYPE_SCHED_CLS, 0, 0 }, { PROGTYPE_SCHED_ACT, 0, 0 }, { PROGTYPE_TRACEPOINT, 0, 0 }, { PROGTYPE_XDP, 37, 0 },
	{ PROGTYPE_PERF_EVENT, 0, 0 }, { PROGTYPE_CGROUP_SKB, 0, 0 }, { PROGTYPE_CGROUP_SOCK, 2, 0 },
	{ PROGTYPE_LWT_IN, 0, 0 }, { PROGTYPE_LWT_OUT, 0, 0 }, { PROGTYPE_LWT_XMIT, 0, 0 }, { PROGTYPE_SOCK_OPS, 3, 0 },
	{ PROGTYPE_SK_SKB, 5, 0 }, { PROGTYPE_CGROUP_DEVICE, 6, 0 }, { PROGTYPE_SK_MSG, 7, 0 },
	{ PROGTYPE_RAW_TRACEPOINT, 0, 0 }, { PROGTYPE_CGROUP_SOCK_ADDR, 10, 0 }, { PROGTYPE_CGROUP_SOCK_ADDR, 19, 0 },
	{ PROGTYPE_LWT_SEG6LOCAL, 0, 0 }, { PROGTYPE_SK_REUSEPORT, 39, 0 }, { PROGTYPE_FLOW_DISSECTOR, 17, 0 },
	{ PROGTYPE_CGROUP_SYSCTL, 18, 0 }, { PROGTYPE_RAW_TRACEPOINT_WRITABLE, 0, 0 }, { PROGTYPE_CGROUP_SOCKOPT, 22, 0 },
	{ PROGTYPE_SK_LOOKUP, 36, 0 }, { PROGTYPE_SYSCALL, 0, BPF_F_SLEEPABLE }, { PROGTYPE_NETFILTER, 45, 0 },
};
enum { N_TYPES = sizeof(types) / sizeof(types[0]) };

/* ---- maps: one of each type at its number, then those with contents of their own ---- */

enum { VALUES = MAP_TYPE_COUNT, LOCKS, TIMERS, TEXT, N_MAPS };
enum { VALUE = 64, KEY = 8 };
static struct map_def maps[N_MAPS];
static uint8_t text[VALUE] = "%d\n";

/* int; { u64; u64[7] }; the same with a lock, with a timer */
static struct btf *make_types(uint32_t *number, uint32_t *lock, uint32_t *timer)
{
	struct btf *btf = btf_new();
	uint32_t u64 = btf_add_int(btf, "u64", 8, 0), fields;

	*number = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC);
	fields = btf_add_composite(btf, BTF_STRUCT, "bpf_spin_lock", 4, NULL, 0);
	*lock = btf_add_composite(btf, BTF_STRUCT, "locked", VALUE,
				  (struct btf_member[]){ { "lock", fields, 0, 0 }, { "n", u64, 64, 0 } }, 2);
	fields = btf_add_composite(btf, BTF_STRUCT, "bpf_timer", 16, NULL, 0);
	*timer = btf_add_composite(btf, BTF_STRUCT, "timed", VALUE,
				   (struct btf_member[]){ { "timer", fields, 0, 0 }, { "n", u64, 128, 0 } }, 2);
	return btf;
}

static void define_maps(uint32_t number, uint32_t lock, uint32_t timer)
{
	for (uint32_t t = 1; t < MAP_TYPE_COUNT; t++) {
		const struct maptype *type = maptype_by_number(t);
		struct map_def *m = &maps[t];

		*m = (struct map_def){ .name = (char *)(uintptr_t)type->name, .type = t, .inner = -1, .max_entries = 1,
				       .flags = type->required, .key_size = KEY, .value_size = 8 };
		if (type->key == MAPKEY_NONE)
			m->key_size = 0;
		else if (type->key == MAPKEY_INDEX || type->key == MAPKEY_SHORT || type->key == MAPKEY_BTF)
			m->key_size = 4;
		if (type->value == MAPVALUE_NONE)
			m->value_size = 0;
		else if (type->value == MAPVALUE_FD || type->value == MAPVALUE_FD_INFO || type->value == MAPVALUE_HASH_FD)
			m->value_size = 4;
		if (type->entries == MAPENTRIES_NONE || type->entries == MAPENTRIES_PAGES)
			m->max_entries = type->entries == MAPENTRIES_NONE ? 0 : 4096;
		if (type->key == MAPKEY_BTF)
			m->btf_key = m->btf_value = number;
		if (type->key == MAPKEY_BTF)
			m->value_size = 4;
		if (t == MAP_ARRAY_OF_MAPS || t == MAP_HASH_OF_MAPS)
			m->inner = VALUES;
	}
	/* What cannot be made like that is an array. */
	maps[0] = maps[MAP_STRUCT_OPS] = maps[MAP_ARENA] = maps[MAP_ARRAY];
	for (unsigned i = VALUES; i < N_MAPS; i++)
		maps[i] = (struct map_def){ .type = MAP_ARRAY, .key_size = 4, .value_size = VALUE, .max_entries = 1, .inner = -1 };
	maps[VALUES].name = (char *)(uintptr_t)"values";
	maps[LOCKS].name = (char *)(uintptr_t)"locks";
	maps[TIMERS].name = (char *)(uintptr_t)"timers";
	maps[LOCKS].btf_key = maps[TIMERS].btf_key = number;
	maps[LOCKS].btf_value = lock;
	maps[TIMERS].btf_value = timer;
	maps[TEXT] = (struct map_def){ .name = (char *)(uintptr_t)"test.rodata", .type = MAP_ARRAY, .key_size = 4,
				       .value_size = VALUE, .max_entries = 1, .inner = -1, .is_data = true, .frozen = true,
				       .flags = MAPFLAG_RDONLY_PROG, .data = text };
}

/* ---- programs ---- */

/* What an argument is; SUITABLE: as the prototype wants it. */
enum sample {
	SUITABLE, ZERO, EIGHT, MINUS, UNKNOWN, CTX, STACK, STACK_UNINIT, STACK_HIGH, VALUE_POINTER, VALUE_OR_NULL, CONSTANT, MAP,
	OTHER_MAP, PACKET, FUNCTION, NOTHING, SAMPLES
};

struct program {
	struct insn insns[200];
	uint32_t len, body;		/* body: the callback begins there, 0: there is none */
	const struct helper *helper;
	uint8_t type;			/* enum progtype_id */
};

static void emit(struct program *p, uint8_t opcode, unsigned dst, unsigned src, int off, int32_t imm)
{
	p->insns[p->len++] = (struct insn){ .opcode = opcode, .dst = dst, .src = src, .off = (int16_t)off, .imm = imm };
}

static void emit_map(struct program *p, unsigned dst, uint32_t map)
{
	emit(p, 0x18, dst, BPF_PSEUDO_MAP_IDX, 0, (int32_t)map);
	emit(p, 0, 0, 0, 0, 0);
}

static void move_reg(struct program *p, unsigned dst, unsigned src) { emit(p, 0xbf, dst, src, 0, 0); }
static void move_imm(struct program *p, unsigned dst, int32_t n) { emit(p, 0xb7, dst, 0, 0, n); }
static void stack(struct program *p, unsigned dst, int off)
{
	move_reg(p, dst, 10);
	emit(p, 0x07, dst, 0, 0, off);
}
static void call(struct program *p, uint32_t helper) { emit(p, 0x85, 0, 0, 0, (int32_t)helper); }
static void leave(struct program *p)
{
	move_imm(p, 0, 1);
	emit(p, 0x95, 0, 0, 0, 0);
}

enum { BUFFER = -64, UNINIT = -128, DYNPTR = -144 };

/* r6 the context, zeroes below r10. */
static void begin(struct program *p)
{
	move_reg(p, 6, 1);
	for (int off = BUFFER; off < 0; off += 8)
		emit(p, 0x7a, 10, 0, off, 0);
}

static void look_up(struct program *p, unsigned to, uint32_t map, bool check)
{
	emit_map(p, 1, map);
	stack(p, 2, BUFFER);
	call(p, HELPER_map_lookup_elem);
	if (check) {
		emit(p, 0x55, 0, 0, 2, 0);
		leave(p);
	}
	move_reg(p, to, 0);
}

/* Where the context of a type has a socket; -1: nowhere. */
static int socket_offset(uint8_t type)
{
	const struct progtype *t = progtype_by_id(type);

	for (unsigned i = 0; i < t->n_fields; i++)
		if (t->fields[i].value == CTX_SOCK || t->fields[i].value == CTX_SOCK_OR_NULL ||
		    t->fields[i].value == CTX_SOCK_COMMON_OR_NULL)
			return t->fields[i].offset;
	return -1;
}

/* A socket in `to`, if the type has one. */
static void socket_in(struct program *p, unsigned to)
{
	int off = socket_offset(p->type);

	if (off < 0) {
		move_imm(p, to, 0);
		return;
	}
	emit(p, 0x79, to, 6, off, 0);
	emit(p, 0x55, to, 0, 2, 0);
	leave(p);
}

static uint32_t suitable_map(const struct helper *h)
{
	if (h->id == HELPER_timer_init)
		return TIMERS;
	for (uint32_t t = 1; t < MAP_TYPE_COUNT; t++)
		if (h->maps >> t & 1)
			return t;
	return MAP_ARRAY;
}

/* What has to be there before the arguments are loaded, in r7; so that no load of an argument needs a call. */
static void prepare(struct program *p, unsigned arg)
{
	const struct helper *h = p->helper;

	switch ((enum helper_arg)h->args[arg]) {
	case ARG_SPIN_LOCK:
		look_up(p, 7, LOCKS, true);
		if (h->id == HELPER_spin_unlock) {
			move_reg(p, 1, 7);
			call(p, HELPER_spin_lock);
		}
		break;
	case ARG_TIMER:
		look_up(p, 7, TIMERS, true);
		break;
	case ARG_SOCK_COMMON: case ARG_SOCKET: case ARG_SOCKET_OR_NULL: case ARG_BTF_SOCK_COMMON:
	case ARG_BTF_SOCK_COMMON_OR_NULL:
		socket_in(p, 7);
		break;
	case ARG_ALLOC_MEM: case ARG_ALLOC_MEM_OR_NULL:
		emit_map(p, 1, MAP_RINGBUF);
		move_imm(p, 2, 8);
		move_imm(p, 3, 0);
		call(p, HELPER_ringbuf_reserve);
		emit(p, 0x55, 0, 0, 2, 0);
		leave(p);
		move_reg(p, 7, 0);
		break;
	case ARG_OBJECT: case ARG_OBJECT_OR_NULL: case ARG_PERCPU_BTF_ID:
		move_imm(p, 7, 0);
		if (helper_for(HELPER_get_current_task_btf, progtype_by_id(p->type))) {
			call(p, HELPER_get_current_task_btf);
			move_reg(p, 7, 0);
		}
		break;
	case ARG_DYNPTR: case ARG_DYNPTR_OF:
		if (h->args[arg] == ARG_DYNPTR) {
			look_up(p, 1, VALUES, true);
			move_imm(p, 2, VALUE);
			move_imm(p, 3, 0);
			stack(p, 4, DYNPTR);
			call(p, HELPER_dynptr_from_mem);
		} else {
			emit_map(p, 1, MAP_RINGBUF);
			move_imm(p, 2, 8);
			move_imm(p, 3, 0);
			stack(p, 4, DYNPTR);
			call(p, HELPER_ringbuf_reserve_dynptr);
		}
		break;
	default:
		if (h->id == HELPER_dynptr_from_mem && !arg)
			look_up(p, 7, VALUES, true);
		break;
	}
}

static void function_address(struct program *p, unsigned dst)
{
	emit(p, 0x18, dst, BPF_PSEUDO_FUNC, 0, -1);
	emit(p, 0, 0, 0, 0, 0);
}

static void load_suitable(struct program *p, unsigned arg)
{
	const struct helper *h = p->helper;
	unsigned r = arg + 1;

	switch ((enum helper_arg)h->args[arg]) {
	case ARG_NONE:
		break;
	case ARG_ANY:
		move_imm(p, r, 0);
		break;
	case ARG_CONST_MAP:
		emit_map(p, r, suitable_map(h));
		break;
	case ARG_MAP_KEY: case ARG_MAP_VALUE: case ARG_MAP_VALUE_UNINIT: case ARG_MAP_VALUE_OR_NULL: case ARG_MEM:
	case ARG_MEM_RDONLY: case ARG_MEM_UNINIT: case ARG_MEM_OR_NULL: case ARG_MEM_RDONLY_OR_NULL: case ARG_FIXED_MEM:
	case ARG_INT_PTR: case ARG_LONG_PTR: case ARG_STACK_OR_NULL:
		if (h->id == HELPER_dynptr_from_mem)
			move_reg(p, r, 7);
		else
			stack(p, r, BUFFER);
		break;
	case ARG_SIZE: case ARG_SIZE_OR_ZERO: case ARG_CONST_ALLOC_SIZE:
		move_imm(p, r, 8);
		break;
	case ARG_CTX: case ARG_CTX_OR_NULL:
		move_reg(p, r, 6);
		break;
	case ARG_FUNC:
		function_address(p, r);
		break;
	case ARG_CONST_STR:
		emit(p, 0x18, r, BPF_PSEUDO_MAP_IDX_VALUE, 0, TEXT);
		emit(p, 0, 0, 0, 0, 0);
		break;
	case ARG_DYNPTR: case ARG_DYNPTR_UNINIT: case ARG_DYNPTR_OF:
		stack(p, r, DYNPTR);
		break;
	default:
		move_reg(p, r, 7);
		break;
	}
}

/* For packet pointers: where the type has them; 0 and -1 if not. */
static int packet_offset(uint8_t type, int *size)
{
	const struct progtype *t = progtype_by_id(type);

	for (unsigned i = 0; i < t->n_fields; i++) {
		if (t->fields[i].value != CTX_PACKET || !(t->fields[i].access & CTX_READ))
			continue;
		*size = t->fields[i].size;
		return t->fields[i].offset;
	}
	return -1;
}

static void load_sample(struct program *p, unsigned r, enum sample s)
{
	int size = 0, off;

	switch (s) {
	case ZERO: case EIGHT: case MINUS:
		move_imm(p, r, s == ZERO ? 0 : s == EIGHT ? 8 : -1);
		break;
	case UNKNOWN:
		move_reg(p, r, 9);
		break;
	case CTX:
		move_reg(p, r, 6);
		break;
	case STACK: case STACK_UNINIT: case STACK_HIGH:
		stack(p, r, s == STACK ? BUFFER : s == STACK_HIGH ? -4 : UNINIT);
		break;
	case VALUE_POINTER: case VALUE_OR_NULL:
		move_reg(p, r, 8);
		break;
	case CONSTANT:
		emit(p, 0x18, r, BPF_PSEUDO_MAP_IDX_VALUE, 0, TEXT);
		emit(p, 0, 0, 0, 0, 0);
		break;
	case MAP: case OTHER_MAP:
		emit_map(p, r, s == MAP ? MAP_HASH : MAP_QUEUE);
		break;
	case PACKET:
		off = packet_offset(p->type, &size);
		if (off < 0)
			move_imm(p, r, 1);
		else
			emit(p, size == 8 ? 0x79 : 0x61, r, 6, off, 0);
		break;
	case FUNCTION:
		function_address(p, r);
		break;
	default:
		break;
	}
}

static void give_back(struct program *p)
{
	uint32_t release = p->helper->ret == RET_ALLOC_MEM_OR_NULL ? HELPER_ringbuf_discard : HELPER_sk_release;

	if (p->helper->id == HELPER_ringbuf_reserve_dynptr) {
		stack(p, 1, DYNPTR);
		move_imm(p, 2, 0);
		call(p, HELPER_ringbuf_discard_dynptr);
		return;
	}
	if (p->helper->id == HELPER_spin_lock) {
		move_reg(p, 1, 7);
		call(p, HELPER_spin_unlock);
	}
	if (!(p->helper->flags & HELPER_ACQUIRES) || p->helper->id == HELPER_kptr_xchg)
		return;
	emit(p, 0x15, 0, 0, 3, 0);
	move_reg(p, 1, 0);
	move_imm(p, 2, 0);
	call(p, release);
}

/* The call of a helper with argument number `replaced` being `s`. */
static void build(struct program *p, unsigned replaced, enum sample s)
{
	p->len = p->body = 0;
	begin(p);
	if (s == UNKNOWN) {
		call(p, HELPER_ktime_get_ns);
		move_reg(p, 9, 0);
	}
	if (s == VALUE_POINTER || s == VALUE_OR_NULL)
		look_up(p, 8, s == VALUE_POINTER ? (uint32_t)VALUES : MAP_HASH, s == VALUE_POINTER);
	for (unsigned i = 0; i < 5; i++)
		if (i != replaced || s == SUITABLE)
			prepare(p, i);
	for (unsigned i = 0; i < 5; i++) {
		if (i == replaced && s == NOTHING && i)
			continue;
		if (i == replaced && s != SUITABLE && s != NOTHING)
			load_sample(p, i + 1, s);
		else
			load_suitable(p, i);
	}
	call(p, p->helper->id);
	give_back(p);
	leave(p);
	for (uint32_t i = 0; i < p->len; i++) {
		if (p->insns[i].opcode != 0x18 || p->insns[i].src != BPF_PSEUDO_FUNC)
			continue;
		p->body = p->len;
		p->insns[i].imm = (int32_t)(p->len - i - 1);
	}
	if (p->body) {
		move_imm(p, 0, 0);
		emit(p, 0x95, 0, 0, 0, 0);
	}
	isa_classify_all(p->insns, p->len);
}

/* ---- both sides ---- */

static struct progset set;
static struct oracle_maps oracle;
static uint32_t func_ids[2];
static bool verbose, privileged, recording;
static struct { unsigned programs, accepted, different, unsupported; uint32_t sum; } figures;

static void add_to_sum(const char *log)
{
	for (; *log; log++)
		figures.sum = (figures.sum ^ (uint8_t)*log) * 0x01000193;
}

static const char *after(const char *log, unsigned n)
{
	while (n-- && log) {
		log = strchr(log, '\n');
		log = log ? log + 1 : NULL;
	}
	return log;
}

static void show(const struct program *p, unsigned arg, enum sample s, const char *ours, const char *theirs)
{
	static const char *const names[SAMPLES] = {
		"what suits", "0", "8", "-1", "an unknown number", "the context", "the stack", "stack not written", "the last of the stack",
		"a value", "a value or null", "a constant", "a map", "another map", "the packet", "a function", "nothing",
	};

	note("%s, bpf_%s, argument %u: %s", progtype_by_id(p->type)->name, p->helper->name, arg + 1, names[s]);
	for (unsigned n = 0;; n++) {
		const char *a = after(ours, n), *b = after(theirs, n);
		int la = a ? (int)strcspn(a, "\n") : 0, lb = b ? (int)strcspn(b, "\n") : 0;

		if (!a && !b)
			return;
		if (a && b && la == lb && !memcmp(a, b, (size_t)la))
			continue;
		note("  ours:   %.*s", la, a ? a : "");
		note("  kernel: %.*s", lb, b ? b : "");
		return;
	}
}

static void try_program(const struct program *p, unsigned type, unsigned arg, enum sample s)
{
	struct prog_func funcs[2] = {
		{ .name = (char *)(uintptr_t)"grid", .end = p->body ? p->body : p->len, .btf_id = func_ids[0] },
		{ .name = (char *)(uintptr_t)"body", .start = p->body, .end = p->len, .btf_id = func_ids[1] },
	};
	const struct prog prog = {
		.set = &set, .name = (char *)(uintptr_t)"grid", .section = (char *)(uintptr_t)"", .type = progtype_by_id(p->type),
		.attach_type = types[type].attach, .prog_flags = types[type].flags, .insns = (struct insn *)(uintptr_t)p->insns,
		.len = p->len, .funcs = funcs, .n_funcs = p->body ? 2 : 1,
	};
	const struct vfy_options o = { .log_level = 2 };
	const char *log;
	char *ours = NULL, *theirs = NULL, *mine = NULL;
	int err = 0, kernel = 0;

	figures.programs++;
	if (privileged) {
		kernel = oracle_kernel(&prog, &oracle, &o, &log);
		theirs = oracle_normal(log);
	}
	if (!recording) {
		err = oracle_ours(&prog, &o, &ours);
		mine = oracle_normal(ours);
	}
	figures.unsupported += err == ORACLE_UNSUPPORTED;
	if (privileged && !recording && (err != kernel || strcmp(mine, theirs))) {
		if (figures.different++ < 12 || verbose)
			show(p, arg, s, mine, theirs);
	}
	figures.accepted += recording ? !kernel : !err;
	add_to_sum(recording ? theirs : mine);
	free(ours);
	free(theirs);
	free(mine);
}

/* Arguments are about the helper, not about the type: all samples are tried with one type in a few. */
static bool in_part(unsigned type, uint32_t helper, enum sample s)
{
	return s == SUITABLE || s == NOTHING || (type + helper + s) % 8 == 0;
}

static void try_helper(unsigned type, uint32_t id, bool all)
{
	struct program p = { .type = types[type].type };

	/* Not for everyone to call even if the kernel lets them. */
	if (id == HELPER_probe_write_user || id == HELPER_override_return)
		return;
	p.helper = helper_for(id, progtype_by_id(p.type));
	if (!p.helper) {
		p.helper = helper_by_id(id);
		build(&p, 0, SUITABLE);
		if (all || (type + id) % 4 == 0)
			try_program(&p, type, 0, SUITABLE);
		return;
	}
	build(&p, 0, SUITABLE);
	try_program(&p, type, 0, SUITABLE);
	for (unsigned arg = 0; arg < 5 && p.helper->args[arg] != ARG_NONE; arg++) {
		for (unsigned s = SUITABLE + 1; s < SAMPLES; s++) {
			if (!all && !in_part(type, id + arg, (enum sample)s))
				continue;
			build(&p, arg, (enum sample)s);
			try_program(&p, type, arg, (enum sample)s);
		}
	}
}

static void read_record(unsigned type, unsigned *programs, unsigned *accepted, uint32_t *sum)
{
	const char *srcdir = getenv("srcdir");
	char path[4096], line[256];
	FILE *f;

	*programs = 0;
	snprintf(path, sizeof(path), "%s/tests/verify/helper_grid-6.18.txt", srcdir ? srcdir : ".");
	f = fopen(path, "r");
	for (unsigned n = 0; f && fgets(line, sizeof(line), f); n++)
		if (n == type && sscanf(line, "%*s %*u %*u: %u %u %x", programs, accepted, sum) != 3)
			*programs = 0;
	if (f)
		fclose(f);
}

static void finish_type(unsigned type)
{
	const char *name = progtype_by_id(types[type].type)->name;
	unsigned programs, accepted;
	uint32_t sum;

	if (recording) {
		printf("%s %u %u: %u %u %08x\n", name, types[type].attach, types[type].flags, figures.programs, figures.accepted,
		       figures.sum);
		return;
	}
	if (privileged) {
		ok(!figures.different, "%s: %u programs, %u accepted, %u unsupported", name, figures.programs, figures.accepted,
		   figures.unsupported);
		return;
	}
	read_record(type, &programs, &accepted, &sum);
	if (figures.unsupported)
		skip(name, "needs /sys/kernel/btf/vmlinux of Linux 6.18");
	else
		ok(figures.programs == programs && figures.accepted == accepted && figures.sum == sum,
		   "%s: %u programs, as recorded", name, figures.programs);
}

int main(int argc, char **argv)
{
	const char *only_type = NULL, *only_helper = NULL;
	uint32_t number, lock, timer, proto;
	bool all = false;

	for (int i = 1; i < argc; i++) {
		verbose |= !strcmp(argv[i], "-v");
		all |= !strcmp(argv[i], "--all");
		recording |= !strcmp(argv[i], "--record");
		if (!strcmp(argv[i], "--one") && i + 2 < argc) {
			only_type = argv[++i];
			only_helper = argv[++i];
		}
	}
	privileged = !kernel_missing() && !(argc > 1 && !strcmp(argv[1], "--recorded"));
	set = (struct progset){ .file = (char *)(uintptr_t)"", .license = (char *)(uintptr_t)"GPL", .maps = maps, .n_maps = N_MAPS };
	set.btf = make_types(&number, &lock, &timer);
	proto = btf_add_proto(set.btf, number, NULL, 0);
	func_ids[0] = btf_add_func(set.btf, "grid", proto, BTF_STATIC);
	func_ids[1] = btf_add_func(set.btf, "body", proto, BTF_STATIC);
	define_maps(number, lock, timer);
	for (unsigned t = 0; t < N_TYPES; t++) {
		memset(&figures, 0, sizeof(figures));
		if (only_type && strcmp(only_type, progtype_by_id(types[t].type)->name))
			continue;
		/* The first program that uses an array of programs decides what others may. */
		if (privileged && oracle_maps_open(&set, &oracle)) {
			for (unsigned i = 0; i < oracle.n; i++)
				if (oracle.fds[i] < 0)
					note("%s: %s", maps[i].name, strerror(-oracle.fds[i]));
			skip("the grid", "maps cannot be made");
			return done();
		}
		for (uint32_t id = 1; id < HELPER_COUNT; id++)
			if (helper_by_id(id) && (!only_helper || !strcmp(only_helper, helper_by_id(id)->name)))
				try_helper(t, id, all || only_type);
		finish_type(t);
		if (privileged)
			oracle_maps_close(&oracle);
	}
	btf_free(set.btf);
	return recording ? 0 : done();
}
