/* Loads and stores: which rules apply to the memory behind a register. */
#include <errno.h>

#include "verify/log.h"
#include "verify/proofs.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* ---- alignment ---- */

static const char *alignment_name(const struct reg *r)
{
	static const char *const names[REG_KINDS] = {
		[REG_FLOW_KEYS] = "flow keys ", [REG_MAP_KEY] = "key ", [REG_MAP_VALUE] = "value ",
		[REG_CTX] = "context ", [REG_STACK] = "stack ", [REG_SOCKET] = "sock ",
		[REG_SOCK_COMMON] = "sock_common ", [REG_TCP_SOCK] = "tcp_sock ", [REG_XDP_SOCK] = "xdp_sock ",
	};

	return !r->flags && names[r->kind] ? names[r->kind] : "";
}

int mem_alignment(struct env *env, const struct reg *r, int32_t off, int32_t size, bool strict)
{
	bool packet = reg_is_packet(r);
	int pad = packet ? 2 : 0;	/* NET_IP_ALIGN: the network header is aligned, not the packet */
	struct tnum at;

	/* Slots are tracked by eight bytes. */
	strict |= env->strict_alignment || reg_is(r, REG_STACK);
	if (!strict || size == 1)
		return 0;
	at = tnum_add(r->s.bits, tnum_const((uint64_t)((int64_t)r->off + off + pad)));
	if (tnum_is_aligned(at, (uint64_t)size))
		return 0;
	if (packet)
		verbose(env, "misaligned packet access off %d+%s+%d+%d size %d\n", pad, log_tnum(r->s.bits), r->off, off, size);
	else
		verbose(env, "misaligned %saccess off %s+%d+%d size %d\n", alignment_name(r), log_tnum(r->s.bits), r->off,
			off, size);
	return -EACCES;
}

/* ---- bounds ---- */

int mem_fixed(struct env *env, unsigned regno, int32_t off, int32_t size, uint32_t mem_size, bool zero_ok)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (off >= 0 && (size > 0 || (!size && zero_ok)) && (uint64_t)off + (uint64_t)size <= mem_size)
		return 0;
	if (reg_is(r, REG_MAP_KEY))
		verbose(env, "invalid access to map key, key_size=%d off=%d size=%d\n", mem_size, off, size);
	else if (reg_is(r, REG_MAP_VALUE))
		verbose(env, "invalid access to map value, value_size=%d off=%d size=%d\n", mem_size, off, size);
	else if (reg_is_packet_any(r))
		verbose(env, "invalid access to packet, off=%d size=%d, R%u(id=%d,off=%d,r=%d)\n", off, size, regno,
			r->id, off, mem_size);
	else
		verbose(env, "invalid access to memory, mem_size=%u off=%d size=%d\n", mem_size, off, size);
	return -EACCES;
}

int mem_region(struct env *env, unsigned regno, int32_t off, int32_t size, uint32_t mem_size, bool zero_ok)
{
	const struct scalar *s = &cur_regs(env)[regno].s;
	int64_t low = (int64_t)((uint64_t)s->smin + (uint64_t)(int64_t)off);
	int err;

	if (s->smin < 0 && (s->smin == INT64_MIN || low != (int32_t)low || low < 0)) {
		verbose(env, "R%u min value is negative, either use unsigned index or do a if (index >=0) check.\n", regno);
		return -EACCES;
	}
	err = mem_fixed(env, regno, (int32_t)low, size, mem_size, zero_ok);
	if (err) {
		verbose(env, "R%u min value is outside of the allowed memory range\n", regno);
		return err;
	}
	if (s->umax >= LIMIT_VAR_OFF) {
		verbose(env, "R%u unbounded memory access, make sure to bounds check any such access\n", regno);
		return -EACCES;
	}
	err = mem_fixed(env, regno, (int32_t)(s->umax + (uint64_t)(int64_t)off), size, mem_size, zero_ok);
	if (err)
		verbose(env, "R%u max value is outside of the allowed memory range\n", regno);
	return err;
}

int mem_unmodified(struct env *env, const struct reg *r, unsigned regno, bool fixed_ok)
{
	if (r->off < 0) {
		verbose(env, "negative offset %s ptr R%u off=%d disallowed\n", reg_name(r), regno, r->off);
		return -EACCES;
	}
	if (!fixed_ok && r->off) {
		verbose(env, "dereference of modified %s ptr R%u off=%d disallowed\n", reg_name(r), regno, r->off);
		return -EACCES;
	}
	if (!tnum_equals_const(r->s.bits, 0)) {
		verbose(env, "variable %s access var_off=%s disallowed\n", reg_name(r), log_tnum(r->s.bits));
		return -EACCES;
	}
	return 0;
}

/* ---- one access ---- */

static void load_unknown(struct env *env, const struct access *a)
{
	if (!a->write && a->value >= 0)
		reg_set_unknown(&cur_regs(env)[a->value]);
}

/* A stored pointer that the memory would give away. */
static int check_leak(struct env *env, const struct access *a, const char *where)
{
	if (!a->write || a->value < 0 || !reg_leaks(env, &cur_regs(env)[a->value]))
		return 0;
	verbose(env, "R%d leaks addr into %s\n", a->value, where);
	return -EACCES;
}

static int plain_memory(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];
	int err;

	if (reg_maybe_null(r)) {
		verbose(env, "R%u invalid mem access '%s'\n", a->reg, reg_name(r));
		return -EACCES;
	}
	if (a->write && r->flags & PTR_RDONLY) {
		verbose(env, "R%u cannot write into %s\n", a->reg, reg_name(r));
		return -EACCES;
	}
	err = check_leak(env, a, "mem");
	if (!err && !(r->flags & PTR_RDONLY && r->flags & PTR_UNTRUSTED))
		err = mem_region(env, a->reg, off, a->size, r->mem_size, false);
	if (!err)
		load_unknown(env, a);
	return err;
}

static int map_key(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];
	int err;

	if (a->write) {
		verbose(env, "write to change key R%u not allowed\n", a->reg);
		return -EACCES;
	}
	err = mem_region(env, a->reg, off, a->size, env->prog->set->maps[r->map].key_size, false);
	if (!err)
		load_unknown(env, a);
	return err;
}

static int stack(struct env *env, const struct access *a, int32_t off)
{
	int err = stack_bounds(env, a->reg, off, a->size, a->write);

	if (err)
		return err;
	return a->write ? stack_write(env, a, off) : stack_read(env, a, off);
}

static int packet(struct env *env, const struct access *a, int32_t off)
{
	int err;

	if (a->write && !packet_allowed(env, NULL, true)) {
		verbose(env, "cannot write into packet\n");
		return -EACCES;
	}
	err = check_leak(env, a, "packet");
	if (!err)
		err = packet_access(env, a->reg, off, a->size, false);
	if (!err)
		load_unknown(env, a);
	return err;
}

static int flow_keys(struct env *env, const struct access *a, int32_t off)
{
	enum { FLOW_KEYS_SIZE = 56 };
	int err = check_leak(env, a, "flow keys");

	if (err)
		return err;
	if (off < 0 || off + a->size > FLOW_KEYS_SIZE) {
		verbose(env, "invalid access to flow keys off=%d size=%d\n", off, a->size);
		return -EACCES;
	}
	load_unknown(env, a);
	return 0;
}

/* The buffer's size is not known before the program is attached. */
static int tp_buffer(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];

	if (off < 0) {
		verbose(env, "R%u invalid tracepoint buffer access: off=%d, size=%d\n", a->reg, off, a->size);
		return -EACCES;
	}
	if (!tnum_equals_const(r->s.bits, 0)) {
		verbose(env, "R%u invalid variable buffer offset: off=%d, var_off=%s\n", a->reg, off, log_tnum(r->s.bits));
		return -EACCES;
	}
	load_unknown(env, a);
	return 0;
}

static int dispatch(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];
	int err;

	if (r->kind == REG_MEM)
		return plain_memory(env, a, off);
	if (r->kind == REG_OBJECT && !reg_maybe_null(r))
		return object_access(env, a, off);
	if (!r->flags) {
		switch ((enum reg_kind)r->kind) {
		case REG_MAP_KEY:
			return map_key(env, a, off);
		case REG_MAP_VALUE:
			err = check_leak(env, a, "map");
			return err ? err : map_access(env, a, off);
		case REG_CTX:
			err = check_leak(env, a, "ctx");
			return err ? err : ctx_access(env, a, off);
		case REG_STACK:
			return stack(env, a, off);
		case REG_PACKET: case REG_PACKET_META:
			return packet(env, a, off);
		case REG_FLOW_KEYS:
			return flow_keys(env, a, off);
		case REG_TP_BUFFER:
			return tp_buffer(env, a, off);
		case REG_SOCKET: case REG_SOCK_COMMON: case REG_TCP_SOCK: case REG_XDP_SOCK:
			return sock_access(env, a, off);
		case REG_MAP:
			return map_object_access(env, a, off);
		default:
			break;
		}
	}
	verbose(env, "R%u invalid mem access '%s'\n", a->reg, reg_name(r));
	return -EACCES;
}

int mem_access(struct env *env, const struct access *a)
{
	struct reg *regs = cur_regs(env), *r = &regs[a->reg], before = *r;
	int32_t off = a->off + r->off;
	int err = mem_alignment(env, r, a->off, a->size, a->strict);

	if (err)
		return err;
	err = dispatch(env, a, off);
	if (err)
		return err;
	proof_memory(env, &before, off);
	if (!a->write && a->value >= 0 && a->size < 8 && regs[a->value].kind == REG_SCALAR) {
		if (a->sign)
			scalar_sext(&regs[a->value].s, (unsigned)a->size * 8, false);
		else
			scalar_truncate(&regs[a->value].s, (unsigned)a->size);
	}
	return 0;
}

/* ---- the instructions ---- */

/* Kinds that are translated into something of their own, so that they cannot share an instruction. */
static bool own_translation(unsigned kind)
{
	return kind == REG_CTX || kind == REG_SOCKET || kind == REG_SOCK_COMMON || kind == REG_TCP_SOCK ||
	       kind == REG_XDP_SOCK || kind == REG_OBJECT;
}

int mem_note_kind(struct env *env, uint8_t kind, uint16_t flags, bool any_trust)
{
	struct insn_aux *aux = &env->aux[env->insn];
	bool memory = kind == REG_MEM || aux->ptr_kind == REG_MEM;

	if (aux->ptr_kind == REG_NONE) {
		aux->ptr_kind = kind;
		aux->ptr_flags = flags;
	} else if ((aux->ptr_kind != kind || aux->ptr_flags != flags) &&
		   (own_translation(kind) || own_translation(aux->ptr_kind))) {
		/* A pointer trusted on one path and not on another is not. */
		if (any_trust && (kind == REG_MEM || kind == REG_OBJECT) &&
		    (aux->ptr_kind == REG_MEM || aux->ptr_kind == REG_OBJECT)) {
			aux->ptr_kind = memory ? REG_MEM : REG_OBJECT;
			aux->ptr_flags = PTR_UNTRUSTED | (memory ? PTR_RDONLY : 0);
			return 0;
		}
		verbose(env, "same insn cannot be used with different pointers\n");
		return -EINVAL;
	}
	return 0;
}

int rule_load(struct env *env, const struct insn *in, bool aligned, bool any_trust)
{
	struct access a = { .reg = in->src, .off = in->off, .size = isa_row(in)->width / 8, .value = in->dst,
			    .strict = aligned, .sign = isa_row(in)->op == OP_LDSX };
	uint8_t kind;
	uint16_t flags;
	int err = reg_check(env, in->src, USE_READ);

	if (err)
		return err;
	err = reg_check(env, in->dst, USE_WRITE_KEEP);
	if (err)
		return err;
	kind = cur_regs(env)[in->src].kind;
	flags = cur_regs(env)[in->src].flags;
	err = mem_access(env, &a);
	if (!err)
		err = mem_note_kind(env, kind, flags, any_trust);
	if (!err)
		reg_check_sane(env, &cur_regs(env)[in->dst], aligned ? "atomic_load" : "ldx");
	return err;
}

static int store(struct env *env, const struct insn *in, int value, bool aligned)
{
	struct access a = { .reg = in->dst, .off = in->off, .size = isa_row(in)->width / 8, .write = true,
			    .value = value, .strict = aligned };
	uint8_t kind;
	uint16_t flags;
	int err = reg_check(env, in->dst, USE_READ);

	if (err)
		return err;
	kind = cur_regs(env)[in->dst].kind;
	flags = cur_regs(env)[in->dst].flags;
	err = mem_access(env, &a);
	return err ? err : mem_note_kind(env, kind, flags, false);
}

int rule_store(struct env *env, const struct insn *in, bool aligned)
{
	int err = reg_check(env, in->src, USE_READ);

	return err ? err : store(env, in, in->src, aligned);
}

int rule_store_imm(struct env *env, const struct insn *in)
{
	return store(env, in, -1, false);
}
