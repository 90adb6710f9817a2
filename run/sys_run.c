/*
 * bpf(2): BPF_PROG_TEST_RUN, on packets of network programs.
 */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/ctx.h"
#include "run/bytes.h"
#include "run/context.h"
#include "run/load.h"
#include "run/state.h"
#include "run/sys.h"

enum { MAC_HEADER = 14, PAGE = 4096, SHARED_INFO = 320, SKB_PAD = 64, MAX_META = 216, MAX_GSO = 65535, FRAGS = 17 };

/* Flags. */
enum { LIVE_FRAMES = 1 << 1, CHECKSUM_COMPLETE = 1 << 2 };

/* A run under way. */
struct test {
	struct sys_call *call;
	struct sys_prog *prog;
	const struct progtype *type;
	uint8_t *data;			/* data_in */
	uint8_t ctx[256];		/* ctx_in, and then what goes to ctx_out */
	bool has_ctx;
	struct run_state *state;
	struct context_plan *plan;	/* of all fields: what a caller who looks at the context needs */
	uint32_t retval;
};

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* ---- what comes in ---- */

static int read_data(struct test *t, uint32_t min, uint32_t max)
{
	uint32_t size = t->call->attr.test.data_size_in;

	if (size < min || size > max)
		return -EINVAL;
	t->data = malloc(size ? size : 1);
	return t->data ? sys_read(t->data, t->call->attr.test.data_in, size) : -ENOMEM;
}

static int read_ctx(struct test *t)
{
	const union sys_attr *attr = &t->call->attr;
	uint32_t size = attr->test.ctx_size_in, known = t->type->ctx_size;
	int error = 0;

	t->has_ctx = attr->test.ctx_in || attr->test.ctx_out;
	if (!attr->test.ctx_in)
		return 0;
	if (size > PAGE)
		return -E2BIG;
	if (size > known)
		error = sys_read_zeros(attr->test.ctx_in + known, size - known);
	return error ? error : sys_read(t->ctx, attr->test.ctx_in, size < known ? size : known);
}

static const struct ctx_field *field(const struct test *t, const char *name)
{
	return ctx_field_by_name(t->type, name);
}

static uint64_t ctx_get(const struct test *t, const char *name)
{
	const struct ctx_field *f = field(t, name);
	uint64_t value = 0;

	if (f->size == 4) {
		uint32_t word;

		memcpy(&word, t->ctx + f->offset, sizeof(word));
		value = word;
	} else if (f->size == 8) {
		memcpy(&value, t->ctx + f->offset, sizeof(value));
	} else {
		value = t->ctx[f->offset];
	}
	return value;
}

static void ctx_put(struct test *t, const char *name, uint64_t value)
{
	const struct ctx_field *f = field(t, name);
	uint32_t word = (uint32_t)value;

	memcpy(t->ctx + f->offset, f->size == 8 ? (void *)&value : (void *)&word, f->size);
}

/* ---- what goes out ---- */

static int write_data(struct test *t, const uint8_t *bytes, uint32_t size)
{
	union sys_attr *attr = &t->call->attr;
	uint32_t room = attr->test.data_size_out, n = room && room < size ? room : size;

	if (attr->test.data_out && sys_write(attr->test.data_out, bytes, n))
		return -EFAULT;
	attr->test.data_size_out = size;
	attr->test.retval = t->retval;
	if (SYS_WRITE_BACK(t->call, test.data_size_out) || SYS_WRITE_BACK(t->call, test.retval) ||
	    SYS_WRITE_BACK(t->call, test.duration))
		return -EFAULT;
	return n < size ? -ENOSPC : 0;
}

static int write_ctx(struct test *t)
{
	union sys_attr *attr = &t->call->attr;
	uint32_t size = t->type->ctx_size, room = attr->test.ctx_size_out, n = room < size ? room : size;

	if (!t->has_ctx || !attr->test.ctx_out)
		return 0;
	attr->test.ctx_size_out = size;
	if (sys_write(attr->test.ctx_out, t->ctx, n) || SYS_WRITE_BACK(t->call, test.ctx_size_out))
		return -EFAULT;
	return n < size ? -ENOSPC : 0;
}

/* ---- running ---- */

/* Runs as often as is wanted on the packet that is there, each time on what the last run left. */
static void run(struct test *t)
{
	uint32_t repeat = t->call->attr.test.repeat ? t->call->attr.test.repeat : 1;
	uint64_t start = now_ns(), took;

	context_fill_all(t->state, t->plan ? t->plan : t->prog->prog->plan);
	for (uint32_t i = 0; i < repeat; i++)
		t->retval = (uint32_t)run_enter(t->state, t->prog->prog);
	took = (now_ns() - start) / repeat;
	t->call->attr.test.duration = took > UINT32_MAX ? UINT32_MAX : (uint32_t)took;
}

static void preset(struct test *t, const char *name, uint64_t value)
{
	run_state_preset(t->state, t->prog->prog, name, value);
}

/* ---- socket buffers ---- */

static const char *const cb[] = { "cb[0]", "cb[1]", "cb[2]", "cb[3]", "cb[4]" };

static bool is_l2(const struct progtype *type)
{
	return type->id == PROGTYPE_SCHED_CLS || type->id == PROGTYPE_SCHED_ACT;
}

/* Only these fields of a context may be set. */
static int check_skb_ctx(const struct test *t, uint32_t len)
{
	static const char *const allowed[] = { "mark", "priority", "ingress_ifindex", "ifindex", "cb[0]", "cb[1]",
		"cb[2]", "cb[3]", "cb[4]", "tstamp", "wire_len", "gso_segs", "gso_size", "hwtstamp" };
	uint8_t rest[sizeof(t->ctx)];
	uint64_t wire_len = ctx_get(t, "wire_len");
	char name[IF_NAMESIZE];

	memcpy(rest, t->ctx, sizeof(rest));
	for (unsigned i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		memset(rest + field(t, allowed[i])->offset, 0, field(t, allowed[i])->size);
	if (ctx_get(t, "ifindex") > 1 && !if_indextoname((unsigned)ctx_get(t, "ifindex"), name))
		return -ENODEV;
	for (unsigned i = 0; i < sizeof(rest); i++)
		if (rest[i])
			return -EINVAL;
	if ((wire_len && (wire_len < len || wire_len > MAX_GSO + 1)) || ctx_get(t, "gso_segs") > MAX_GSO)
		return -EINVAL;
	return 0;
}

static int place_skb(struct test *t, uint32_t size)
{
	static const char *const given[] = { "mark", "priority", "ingress_ifindex", "tstamp", "gso_segs",
					     "gso_size", "hwtstamp" };
	uint32_t len = is_l2(t->type) ? size : size - MAC_HEADER, wire_len = (uint32_t)ctx_get(t, "wire_len");
	int error = packet_set(t->state, t->data, size, wire_len ? wire_len : len, now_ns());

	if (error)
		return error;
	if (!is_l2(t->type)) {
		packet_bounds(t->state, t->state->vm.data + MAC_HEADER, t->state->vm.data_end);
		t->state->packet.network = 0;
	}
	for (unsigned i = 0; i < sizeof(given) / sizeof(given[0]); i++)
		preset(t, given[i], ctx_get(t, given[i]));
	for (unsigned i = 0; i < 5; i++)
		preset(t, cb[i], ctx_get(t, cb[i]));
	if (ctx_get(t, "ifindex") > 1)
		t->state->packet.ifindex = (uint32_t)ctx_get(t, "ifindex");
	return 0;
}

static void keep_skb_ctx(struct test *t)
{
	static const char *const kept[] = { "mark", "priority", "ingress_ifindex", "tstamp", "gso_segs", "hwtstamp" };
	const uint64_t *slots = t->state->vm.ctx;

	for (unsigned i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		ctx_put(t, kept[i], slots[field(t, kept[i]) - t->type->fields]);
	for (unsigned i = 0; i < 5; i++)
		ctx_put(t, cb[i], slots[field(t, cb[i]) - t->type->fields]);
	ctx_put(t, "ifindex", t->state->packet.ifindex);
	ctx_put(t, "wire_len", t->state->packet.wire_len);
}

/* How long a network header the frame must have. */
static uint32_t network_header(const uint8_t *frame)
{
	switch (get_be16(frame + MAC_HEADER - 2)) {
	case 0x0800:
		return 20;
	case 0x86dd:
		return 40;
	default:
		return 0;
	}
}

static int run_skb(struct test *t)
{
	const union sys_attr *attr = &t->call->attr;
	uint32_t size = attr->test.data_size_in, head = is_l2(t->type) ? 0 : MAC_HEADER, len;
	uint8_t *out;
	int error;

	if (attr->test.flags & ~(uint32_t)CHECKSUM_COMPLETE || attr->test.cpu || attr->test.batch_size)
		return -EINVAL;
	error = read_data(t, MAC_HEADER, PAGE - SKB_PAD - SHARED_INFO);
	if (!error)
		error = read_ctx(t);
	if (!error && size < MAC_HEADER + network_header(t->data))
		error = -EINVAL;
	if (!error && t->has_ctx)
		error = check_skb_ctx(t, size - head);
	if (!error)
		error = place_skb(t, size);
	if (error)
		return error;
	run(t);
	len = (uint32_t)packet_len(&t->state->vm);
	out = calloc(1, head + len + 1);
	if (!out)
		return -ENOMEM;
	/* The link header that such a program does not see is gone. */
	memcpy(out + head, t->state->vm.data, len);
	if (t->has_ctx)
		keep_skb_ctx(t);
	error = write_data(t, out, head + len);
	free(out);
	return error ? error : write_ctx(t);
}

/* ---- XDP ---- */

/*
 * The packet's first part is what the program sees, as long as fits one page or as the context wants it; a
 * driver would have the rest in other buffers.
 */
static int check_xdp_ctx(const struct test *t)
{
	uint64_t meta = ctx_get(t, "data"), end = ctx_get(t, "data_end"), device = ctx_get(t, "ingress_ifindex");
	char name[IF_NAMESIZE];

	if (ctx_get(t, "data_meta") || end > t->call->attr.test.data_size_in || meta > end || meta % 4 ||
	    meta > MAX_META)
		return -EINVAL;
	if (ctx_get(t, "egress_ifindex") || (!device && ctx_get(t, "rx_queue_index")))
		return -EINVAL;
	if (device && !if_indextoname((unsigned)device, name))
		return -ENODEV;
	/* Of queues, nobody here has more than one. */
	return ctx_get(t, "rx_queue_index") ? -EINVAL : 0;
}

static int check_xdp(struct test *t)
{
	enum { XDP_DEVMAP = 33, XDP_CPUMAP = 35 };
	const union sys_attr *attr = &t->call->attr;
	uint32_t attach = t->prog->prog->prog->attach_type;
	int error;

	if (attach == XDP_DEVMAP || attach == XDP_CPUMAP || attr->test.flags & ~(uint32_t)LIVE_FRAMES)
		return -EINVAL;
	if (attr->test.flags & LIVE_FRAMES)
		return -EOPNOTSUPP;		/* frames of a driver */
	if (attr->test.batch_size)
		return -EINVAL;
	error = read_ctx(t);
	return error || !t->has_ctx ? error : check_xdp_ctx(t);
}

/* The packet as it is now, with the part that the program did not see. */
static int finish_xdp(struct test *t, const uint8_t *rest, uint32_t n_rest)
{
	const struct vm *vm = &t->state->vm;
	uint32_t n = (uint32_t)(vm->data_end - vm->data_meta);
	uint8_t *out = malloc((size_t)n + n_rest + 1);
	int error;

	if (!out)
		return -ENOMEM;
	memcpy(out, vm->data_meta, n);
	memcpy(out + n, rest, n_rest);
	error = write_data(t, out, n + n_rest);
	free(out);
	ctx_put(t, "data", (uint64_t)(vm->data - vm->data_meta));
	ctx_put(t, "data_end", n);
	return error ? error : write_ctx(t);
}

static int run_xdp(struct test *t)
{
	const uint32_t page = PAGE - PACKET_HEADROOM - SHARED_INFO;
	uint32_t size = t->call->attr.test.data_size_in, meta, linear = size;
	int error = check_xdp(t);

	if (error)
		return error;
	meta = (uint32_t)ctx_get(t, "data");
	if (t->has_ctx)
		linear = (uint32_t)ctx_get(t, "data_end");
	if (linear > page + meta)
		linear = page + meta;
	if (size - linear > FRAGS * PAGE)
		return -ENOMEM;
	error = read_data(t, MAC_HEADER + meta, UINT32_MAX);
	if (!error)
		error = packet_set(t->state, t->data + meta, linear - meta, size - meta, now_ns());
	if (error)
		return error;
	if (meta) {
		t->state->vm.data_meta = t->state->vm.data - meta;
		memcpy(t->state->vm.data_meta, t->data, meta);
		packet_lower(t->state, t->state->vm.data_meta);
	}
	if (ctx_get(t, "ingress_ifindex"))
		t->state->packet.ifindex = (uint32_t)ctx_get(t, "ingress_ifindex");
	run(t);
	return finish_xdp(t, t->data + linear, size - linear);
}

static int run_test(struct test *t)
{
	int error = -ENOMEM;

	t->state = sys_worker_get();
	if (!t->state)
		return -ENOMEM;
	if (t->call->attr.test.ctx_in || t->call->attr.test.ctx_out)
		t->plan = context_plan_all(t->type);
	if (t->plan || !(t->call->attr.test.ctx_in || t->call->attr.test.ctx_out))
		error = t->type->id == PROGTYPE_XDP ? run_xdp(t) : run_skb(t);
	sys_worker_put(t->state);
	context_plan_free(t->plan);
	free(t->data);
	return error;
}

int sys_prog_test_run(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_object *object;
	struct test t = { .call = call };
	int error;

	if (!attr->test.ctx_size_in != !attr->test.ctx_in || !attr->test.ctx_size_out != !attr->test.ctx_out)
		return -EINVAL;
	error = sys_by_fd(attr->test.prog_fd, SYS_PROG, &object, NULL);
	if (error)
		return error;
	t.prog = sys_prog_of(object);
	t.type = t.prog->prog->prog->type;
	if (!t.type->runs)
		error = -MAP_ENOTSUPP;
	else if (!t.prog->runs)
		error = -EOPNOTSUPP;	/* it calls what means nothing here */
	else
		error = run_test(&t);
	sys_put(object);
	return error;
}
