/* The arguments of a helper, one after the other: types first, then what each type means. */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/ktype.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* Which registers an argument takes: kinds (with pointer flags in the high byte), and how the log names them. */
enum { TAKES = 9 };
struct takes { uint32_t kinds[TAKES]; const char *names; };	/* kinds: up to a 0, or all */

#define FLAGS(kind, flags) ((kind) | (flags) << 8)
#define TRUSTED FLAGS(REG_OBJECT, PTR_TRUSTED)

static const struct takes takes_mem = {
	{ REG_STACK, REG_PACKET, REG_PACKET_META, REG_MAP_KEY, REG_MAP_VALUE, REG_MEM, FLAGS(REG_MEM, PTR_RINGBUF),
	  REG_BUF, TRUSTED },
	"fp, pkt, pkt_meta, map_key, map_value, mem, ringbuf_mem, buf, trusted_ptr_" };
static const struct takes takes_sock = {
	{ REG_SOCK_COMMON, REG_SOCKET, REG_TCP_SOCK, REG_XDP_SOCK }, "sock_common, sock, tcp_sock, xdp_sock" };
static const struct takes takes_btf_sock = {
	{ REG_SOCK_COMMON, REG_SOCKET, REG_TCP_SOCK, REG_XDP_SOCK, REG_OBJECT, TRUSTED },
	"sock_common, sock, tcp_sock, xdp_sock, ptr_, trusted_ptr_" };
static const struct takes takes_object = {
	{ REG_OBJECT, TRUSTED, FLAGS(REG_OBJECT, PTR_RCU) }, "ptr_, trusted_ptr_, rcu_ptr_" };
static const struct takes takes_percpu = {
	{ FLAGS(REG_OBJECT, PTR_PERCPU), FLAGS(REG_OBJECT, PTR_PERCPU | PTR_RCU),
	  FLAGS(REG_OBJECT, PTR_PERCPU | PTR_TRUSTED) }, "percpu_ptr_, percpu_rcu_ptr_, percpu_trusted_ptr_" };
static const struct takes takes_fullsock = { { REG_SOCKET }, "sock" };
static const struct takes takes_scalar = { { REG_SCALAR }, "scalar" };
static const struct takes takes_ctx = { { REG_CTX }, "ctx" };
static const struct takes takes_ringbuf = { { FLAGS(REG_MEM, PTR_RINGBUF) }, "ringbuf_mem" };
static const struct takes takes_map = { { REG_MAP }, "map_ptr" };
static const struct takes takes_lock = { { REG_MAP_VALUE }, "map_value, ptr_" };
static const struct takes takes_func = { { REG_FUNC }, "func" };
static const struct takes takes_stack = { { REG_STACK }, "fp" };
static const struct takes takes_dynptr = { { REG_STACK, REG_DYNPTR }, "fp, dynptr_ptr" };
static const struct takes takes_value = { { REG_MAP_VALUE }, "map_value" };

/* What the memory of an argument is used for. */
enum { MAY_NULL = 1, READ_ONLY = 2, UNINIT = 4, WRITTEN = 8, ALIGNED = 16 };

struct arg_rule { const struct takes *takes; uint8_t uses; uint8_t fixed; };

static const struct arg_rule rules[] = {
	[ARG_CONST_MAP] = { &takes_map, 0, 0 },
	[ARG_MAP_KEY] = { &takes_mem, 0, 0 },
	[ARG_MAP_VALUE] = { &takes_mem, 0, 0 },
	[ARG_MAP_VALUE_UNINIT] = { &takes_mem, UNINIT | WRITTEN, 0 },
	[ARG_MAP_VALUE_OR_NULL] = { &takes_mem, MAY_NULL, 0 },
	[ARG_MEM] = { &takes_mem, WRITTEN, 0 },
	[ARG_MEM_RDONLY] = { &takes_mem, READ_ONLY, 0 },
	[ARG_MEM_UNINIT] = { &takes_mem, UNINIT | WRITTEN, 0 },
	[ARG_MEM_OR_NULL] = { &takes_mem, MAY_NULL | WRITTEN, 0 },
	[ARG_MEM_RDONLY_OR_NULL] = { &takes_mem, MAY_NULL | READ_ONLY, 0 },
	[ARG_SIZE] = { &takes_scalar, 0, 0 },
	[ARG_SIZE_OR_ZERO] = { &takes_scalar, 0, 0 },
	[ARG_FIXED_MEM] = { &takes_mem, READ_ONLY, 0 },
	[ARG_CTX] = { &takes_ctx, 0, 0 },
	[ARG_CTX_OR_NULL] = { &takes_ctx, MAY_NULL, 0 },
	[ARG_SPIN_LOCK] = { &takes_lock, 0, 0 },
	[ARG_SOCK_COMMON] = { &takes_sock, 0, 0 },
	[ARG_SOCKET] = { &takes_fullsock, 0, 0 },
	[ARG_SOCKET_OR_NULL] = { &takes_fullsock, MAY_NULL, 0 },
	[ARG_BTF_SOCK_COMMON] = { &takes_btf_sock, 0, 0 },
	[ARG_BTF_SOCK_COMMON_OR_NULL] = { &takes_btf_sock, MAY_NULL, 0 },
	[ARG_INT_PTR] = { &takes_mem, WRITTEN | ALIGNED, 4 },
	[ARG_LONG_PTR] = { &takes_mem, UNINIT | WRITTEN | ALIGNED, 8 },
	[ARG_ALLOC_MEM] = { &takes_ringbuf, 0, 0 },
	[ARG_ALLOC_MEM_OR_NULL] = { &takes_ringbuf, MAY_NULL, 0 },
	[ARG_CONST_ALLOC_SIZE] = { &takes_scalar, 0, 0 },
	[ARG_TIMER] = { &takes_value, 0, 0 },
	[ARG_FUNC] = { &takes_func, 0, 0 },
	[ARG_OBJECT] = { &takes_object, 0, 0 },
	[ARG_OBJECT_OR_NULL] = { &takes_object, MAY_NULL, 0 },
	[ARG_PERCPU_BTF_ID] = { &takes_percpu, 0, 0 },
	[ARG_STACK_OR_NULL] = { &takes_stack, MAY_NULL, 0 },
	[ARG_CONST_STR] = { &takes_value, 0, 0 },
	[ARG_DYNPTR] = { &takes_dynptr, 0, 0 },
	[ARG_DYNPTR_UNINIT] = { &takes_dynptr, 0, 0 },
	[ARG_DYNPTR_OF] = { &takes_dynptr, 0, 0 },
};

/* The object is of the struct that the argument wants. */
static int check_object(struct env *env, unsigned regno, enum helper_arg arg, const struct arg_rule *rule,
			const struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	bool release = regno == 1 && c->helper->flags & HELPER_RELEASES, may_null = rule->uses & MAY_NULL;

	if (rule->takes == &takes_mem) {
		if (rule->uses & READ_ONLY)
			return 0;
		verbose(env, "bpf_%s() may write into memory pointed by R%u type=%s\n", c->helper->name, regno, reg_name(r));
		return -EACCES;
	}
	if (rule->takes == &takes_btf_sock)
		return object_passes(env, regno, ktype_named(env, "sock_common"), may_null, release,
				     release && c->helper->id != HELPER_sk_release);
	if (arg == ARG_OBJECT || arg == ARG_OBJECT_OR_NULL)
		return object_passes(env, regno,
				     ktype_named(env, helper_struct_name(c->helper->arg_extra[regno - 1])), may_null,
				     release, release);
	return 0;
}

static int check_type(struct env *env, unsigned regno, enum helper_arg arg, const struct arg_rule *rule,
		      const struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	unsigned flags = r->flags;

	if (rule->uses & READ_ONLY)
		flags &= ~(unsigned)PTR_RDONLY;
	if (rule->uses & MAY_NULL)
		flags &= ~(unsigned)PTR_MAYBE_NULL;
	for (unsigned i = 0; i < TAKES && rule->takes->kinds[i]; i++)
		if (rule->takes->kinds[i] == FLAGS(r->kind, flags))
			return r->kind == REG_OBJECT ? check_object(env, regno, arg, rule, c) : 0;
	verbose(env, "R%u type=%s expected=%s\n", regno, reg_name(r), rule->takes->names);
	return -EACCES;
}

int object_passed(struct env *env, unsigned regno, const struct func_arg *arg)
{
	const struct reg *r = &cur_regs(env)[regno];
	unsigned flags = r->flags & ~(arg->flags & PTR_MAYBE_NULL);
	int err;

	for (unsigned i = 0; takes_object.kinds[i]; i++) {
		if (takes_object.kinds[i] != FLAGS(r->kind, flags))
			continue;
		err = object_passes(env, regno, arg->type, arg->flags & PTR_MAYBE_NULL, false, false);
		return err ? err : helper_arg_offset(env, r, regno, false);
	}
	verbose(env, "R%u type=%s expected=%s\n", regno, reg_name(r), takes_object.names);
	return -EACCES;
}

int helper_arg_offset(struct env *env, const struct reg *r, unsigned regno, bool release)
{
	if (release) {
		if (r->off) {
			verbose(env, "R%u must have zero offset when passed to release func or trusted arg to kfunc\n", regno);
			return -EINVAL;
		}
		return mem_unmodified(env, r, regno, false);
	}
	switch (r->kind) {
	case REG_STACK: case REG_PACKET: case REG_PACKET_META: case REG_MAP_KEY: case REG_MAP_VALUE: case REG_SCALAR:
		if (!r->flags)
			return 0;
		break;
	case REG_MEM:
		if (!r->flags || r->flags == PTR_RDONLY || r->flags == PTR_RINGBUF)
			return 0;
		break;
	case REG_BUF:
		if (!r->flags || r->flags == PTR_RDONLY)
			return 0;
		break;
	case REG_OBJECT:
		if (!reg_maybe_null(r))
			return mem_unmodified(env, r, regno, true);
		break;
	}
	return mem_unmodified(env, r, regno, false);
}

/* ---- memory ---- */

int helper_memory(struct env *env, unsigned regno, int32_t size, bool write, bool zero_ok, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];

	switch (r->kind) {
	case REG_PACKET: case REG_PACKET_META:
		return packet_access(env, regno, r->off, size, zero_ok);
	case REG_MAP_KEY:
	case REG_MEM:
		if (write && (r->kind == REG_MAP_KEY || r->flags & PTR_RDONLY)) {
			verbose(env, "R%u cannot write into %s\n", regno, reg_name(r));
			return -EACCES;
		}
		if (r->kind == REG_MAP_KEY)
			return mem_region(env, regno, r->off, size, env->prog->set->maps[r->map].key_size, false);
		return mem_region(env, regno, r->off, size, r->mem_size, zero_ok);
	case REG_MAP_VALUE:
		if (map_access_kind(env, regno, r->off, size, write))
			return -EACCES;
		return map_access_bounds(env, regno, r->off, size, zero_ok);
	case REG_STACK:
		return stack_range(env, regno, r->off, size, zero_ok, write, c);
	case REG_CTX:
		if (ctx_has_fields(env->prog->type))
			break;
		/* What it holds is not known here, but how much. */
		if (!size)
			return zero_ok ? 0 : -EACCES;
		return mem_access(env, &(struct access){ .reg = regno, .off = size - 1, .size = 1, .write = write, .value = -1 });
	case REG_OBJECT:
		return object_access(env, &(struct access){ .reg = regno, .size = size, .value = -1 }, r->off);
	}
	if (zero_ok && !size && reg_is_null(r))
		return 0;
	verbose(env, "R%u type=%s expected=fp\n", regno, reg_name(r));
	return -EACCES;
}

static int check_size(struct env *env, unsigned regno, bool write, bool zero_ok, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	int err;

	c->size_max = r->s.umax;
	if (!tnum_is_const(r->s.bits))
		c = NULL;	/* all of it must be initialised: the helper may fill less */
	if (r->s.smin < 0) {
		verbose(env, "R%u min value is negative, either use unsigned or 'var &= const'\n", regno);
		return -EACCES;
	}
	if (!r->s.umin && !zero_ok) {
		verbose(env, "R%u invalid zero-sized read: u64=[%lld,%lld]\n", regno, (long long)r->s.umin,
			(long long)r->s.umax);
		return -EACCES;
	}
	if (r->s.umax >= LIMIT_VAR_OFF) {
		verbose(env, "R%u unbounded memory access, use 'var &= const' or 'if (var < const)'\n", regno);
		return -EACCES;
	}
	err = helper_memory(env, regno - 1, (int32_t)r->s.umax, write, zero_ok, c);
	return err ? err : precise_reg(env, (int)regno);
}

/*
 * The key of an array lookup, if it is a constant on the stack. 6.18 takes the low bytes of a spilled number for it,
 * even where the key is the upper ones: that decides what is known of the result (c->key), but the program looks up
 * what its bytes hold.
 */
static int constant_key(struct env *env, const struct reg *r, uint32_t size, struct call *c)
{
	struct frame *f;
	struct slot *s;
	int32_t off, i;
	uint32_t zero = 0, spilled = 0;

	c->key = -1;
	if (!env->capable || !reg_is(r, REG_STACK) || !reg_fixed_offset(r))
		return 0;
	f = reg_frame(env, r);
	off = r->off + (int32_t)r->s.bits.value;
	s = &f->stack[(-off - 1) / 8];
	for (i = (-off - 1) % 8; i >= 0 && s->type[i] == SLOT_ZERO; i--)
		zero++;
	if (zero >= size) {
		c->key = c->stored_key = 0;
		return 0;
	}
	if (!slot_is_scalar_spill(s))
		return 0;
	for (i = (-off - 1) % 8; i >= 0 && s->type[i] == SLOT_SPILL; i--)
		spilled++;
	if (spilled != size || !scalar_is_const(&s->reg.s))
		return 0;
	c->key = (int64_t)s->reg.s.bits.value;
	c->stored_key = (uint32_t)(s->reg.s.bits.value >> 8 * (7 - (-off - 1) % 8));
	return precise_slot(env, r->frame, (uint32_t)(-off - 1) / 8);
}

static int check_key(struct env *env, unsigned regno, struct call *c)
{
	int err = helper_memory(env, regno, (int32_t)c->map->key_size, false, false, NULL);

	if (err || (c->map->type != MAP_ARRAY && c->map->type != MAP_PERCPU_ARRAY))
		return err;
	return constant_key(env, &cur_regs(env)[regno], c->map->key_size, c);
}

static int check_string(struct env *env, unsigned regno)
{
	const struct reg *r = &cur_regs(env)[regno];
	const struct map_def *map = &env->prog->set->maps[r->map];
	uint32_t off;
	int err;

	if (!(map->flags & MAPFLAG_RDONLY_PROG) || !map->frozen) {
		verbose(env, "R%u does not point to a readonly map'\n", regno);
		return -EACCES;
	}
	if (!reg_fixed_offset(r)) {
		verbose(env, "R%u is not a constant address'\n", regno);
		return -EACCES;
	}
	if (!map->is_data) {
		verbose(env, "no direct value access support for this map type\n");
		return -EACCES;
	}
	err = map_access_bounds(env, regno, r->off, (int32_t)map->value_size - r->off, false);
	if (err)
		return err;
	off = (uint32_t)r->off + (uint32_t)r->s.bits.value;
	for (; off < map->value_size; off++)
		if (!map->data || !map->data[off])
			return 0;
	verbose(env, "string is not zero-terminated\n");
	return -EINVAL;
}

/* ---- one argument ---- */

static int take_map(struct env *env, const struct reg *r, struct call *c)
{
	if (c->map && (c->map_index != r->map || c->map_uid != r->map_uid)) {
		verbose(env, "timer pointer in R1 map_uid=%u doesn't match map pointer in R2 map_uid=%u\n", c->map_uid,
			r->map_uid);
		return -EINVAL;
	}
	c->map_index = r->map;
	c->map = &env->prog->set->maps[r->map];
	c->map_uid = r->map_uid;
	return 0;
}

static int use_arg(struct env *env, unsigned regno, enum helper_arg arg, const struct arg_rule *rule, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	unsigned i = regno - 1, before = i ? rules[c->helper->args[i - 1]].uses : 0;
	uint32_t fixed = arg == ARG_FIXED_MEM ? c->helper->arg_extra[i] : rule->fixed;
	int err;

	switch (arg) {
	case ARG_CONST_MAP:
		return take_map(env, r, c);
	case ARG_MAP_KEY:
		return check_key(env, regno, c);
	case ARG_MAP_VALUE: case ARG_MAP_VALUE_UNINIT: case ARG_MAP_VALUE_OR_NULL:
		if (rule->uses & MAY_NULL && reg_is_null(r))
			return 0;
		c->raw = rule->uses & UNINIT;
		return helper_memory(env, regno, (int32_t)c->map->value_size, rule->uses & WRITTEN, false, c);
	case ARG_MEM: case ARG_MEM_RDONLY: case ARG_MEM_UNINIT: case ARG_MEM_OR_NULL: case ARG_MEM_RDONLY_OR_NULL:
		c->raw = rule->uses & UNINIT;	/* the next argument says how much */
		return 0;
	case ARG_FIXED_MEM: case ARG_INT_PTR: case ARG_LONG_PTR:
		c->raw = rule->uses & UNINIT;
		err = helper_memory(env, regno, (int32_t)fixed, rule->uses & WRITTEN, false, c);
		if (!err && rule->uses & ALIGNED)
			err = mem_alignment(env, r, 0, (int32_t)fixed, true);
		return err;
	case ARG_SIZE:
		return check_size(env, regno, before & WRITTEN, false, c);
	case ARG_SIZE_OR_ZERO:
		return check_size(env, regno, before & WRITTEN, true, c);
	case ARG_CONST_ALLOC_SIZE:
		if (!tnum_is_const(r->s.bits)) {
			verbose(env, "R%u is not a known constant'\n", regno);
			return -EACCES;
		}
		c->mem_size = (uint32_t)r->s.bits.value;
		return precise_reg(env, (int)regno);
	case ARG_SPIN_LOCK:
		return lock_take(env, regno, c->helper->id == HELPER_spin_lock);
	case ARG_TIMER:
		return timer_arg(env, regno, c);
	case ARG_FUNC:
		c->func = r->func;
		return 0;
	case ARG_CONST_STR:
		return check_string(env, regno);
	case ARG_DYNPTR: case ARG_DYNPTR_UNINIT: case ARG_DYNPTR_OF:
		return dynptr_arg(env, regno, arg, c->helper->arg_extra[i]);
	default:
		return 0;
	}
}

/* Sockets in place of values, where the map holds sockets. */
static int for_this_map(struct env *env, const struct call *c, enum helper_arg *arg)
{
	bool value = *arg == ARG_MAP_VALUE || *arg == ARG_MAP_VALUE_UNINIT || *arg == ARG_MAP_VALUE_OR_NULL;

	if (!value || !c->map)
		return 0;
	if (c->map->type == MAP_SOCKMAP || c->map->type == MAP_SOCKHASH) {
		if (*arg != ARG_MAP_VALUE) {
			verbose(env, "invalid arg_type for sockmap/sockhash\n");
			return -EINVAL;
		}
		*arg = ARG_BTF_SOCK_COMMON;
	} else if (c->map->type == MAP_BLOOM_FILTER && c->helper->id == HELPER_map_peek_elem) {
		*arg = ARG_MAP_VALUE;
	}
	return 0;
}

static int note_reference(struct env *env, unsigned regno, bool release, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (release && c->helper->args[regno - 1] == ARG_DYNPTR_OF) {
		int err = dynptr_check_release(env, regno);

		if (err)
			return err;
		c->release = regno;
	} else if (release) {
		if (!r->ref && !reg_is_null(r)) {
			verbose(env, "R%u must be referenced when passed to release function\n", regno);
			return -EINVAL;
		}
		c->release = regno;
	}
	if (r->ref) {
		if (c->ref) {
			verbose(env, "more than one arg with ref_obj_id R%u %u %u", regno, r->ref, c->ref);
			return -EACCES;
		}
		c->ref = r->ref;
	}
	return 0;
}

static int check_arg(struct env *env, unsigned regno, struct call *c)
{
	enum helper_arg arg = (enum helper_arg)c->helper->args[regno - 1];
	const struct reg *r = &cur_regs(env)[regno];
	const struct arg_rule *rule;
	bool release = regno == 1 && c->helper->flags & HELPER_RELEASES;
	int err;

	if (arg == ARG_NONE)
		return 0;
	err = reg_check(env, regno, USE_READ);
	if (err)
		return err;
	if (arg == ARG_ANY) {
		if (!reg_leaks(env, r))
			return 0;
		verbose(env, "R%u leaks addr into helper function\n", regno);
		return -EACCES;
	}
	if (reg_is_packet(r) && !packet_allowed(env, c, false)) {
		verbose(env, "helper access to the packet is not allowed\n");
		return -EACCES;
	}
	err = for_this_map(env, c, &arg);
	if (err)
		return err;
	rule = arg < sizeof(rules) / sizeof(rules[0]) ? &rules[arg] : NULL;
	if (!rule || !rule->takes)
		return unsupported(env, "an argument of bpf_%s", c->helper->name);
	if (!(reg_is_null(r) && rule->uses & MAY_NULL)) {
		err = check_type(env, regno, arg, rule, c);
		if (!err)
			err = helper_arg_offset(env, r, regno, release && !(arg == ARG_DYNPTR_OF && reg_is(r, REG_STACK)));
		if (err)
			return err;
	}
	err = note_reference(env, regno, release, c);
	return err ? err : use_arg(env, regno, arg, rule, c);
}

int helper_args(struct env *env, struct call *c)
{
	for (unsigned r = 1; r <= 5; r++) {
		int err = check_arg(env, r, c);

		if (err)
			return err;
	}
	return 0;
}
