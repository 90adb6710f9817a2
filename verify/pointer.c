/* Arithmetic with one pointer. */
#include <errno.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

#define LIES_WITHIN(n) ((n) < LIMIT_VAR_OFF && (n) > -LIMIT_VAR_OFF)

/* Offsets so large that sums with them could overflow are refused early. */
static bool offset_sane(struct env *env, const struct reg *r, const struct reg *ptr)
{
	int64_t value = (int64_t)r->s.bits.value, smin = r->s.smin;

	if (tnum_is_const(r->s.bits) && (value >= LIMIT_VAR_OFF || value <= -LIMIT_VAR_OFF))
		verbose(env, "math between %s pointer and %lld is not allowed\n", reg_name(ptr), (long long)value);
	else if (r->off >= LIMIT_VAR_OFF || r->off <= -LIMIT_VAR_OFF)
		verbose(env, "%s pointer offset %d is not allowed\n", reg_name(ptr), r->off);
	else if (smin == INT64_MIN)
		verbose(env, "math between %s pointer and register with unbounded min value is not allowed\n", reg_name(ptr));
	else if (smin >= LIMIT_VAR_OFF || smin <= -LIMIT_VAR_OFF)
		verbose(env, "value %lld makes %s pointer be out of bounds\n", (long long)smin, reg_name(ptr));
	else
		return true;
	return false;
}

static bool contradictory(const struct scalar *s)
{
	return (tnum_is_const(s->bits) && (s->smin != s->smax || s->umin != s->umax)) || s->smin > s->smax ||
	       s->umin > s->umax;
}

/* Which pointers may be moved at all. */
static bool movable(const struct reg *ptr, const struct reg *off, enum isa_op op)
{
	bool known = tnum_is_const(off->s.bits);

	switch (ptr->kind) {
	case REG_CTX: case REG_MAP_VALUE: case REG_MAP_KEY: case REG_STACK: case REG_PACKET:
	case REG_PACKET_META: case REG_MEM: case REG_BUF: case REG_FUNC: case REG_TP_BUFFER: case REG_OBJECT:
	case REG_DYNPTR:
		return true;
	case REG_FLOW_KEYS:
		return known;
	case REG_MAP:
		return known && !off->s.smin && op == OP_ADD;
	}
	return false;
}

/* The fixed part of the offset takes the number when the sum fits; false: it must go to the variable part. */
static bool into_fixed(struct reg *dst, const struct reg *ptr, const struct reg *off, bool minus)
{
	int64_t n = off->s.smin, sum;

	if (!tnum_is_const(off->s.bits))
		return false;
	if (minus ? __builtin_sub_overflow((int64_t)ptr->off, n, &sum) : __builtin_add_overflow((int64_t)ptr->off, n, &sum))
		return false;
	if (sum != (int32_t)sum)
		return false;
	dst->s = ptr->s;
	dst->s.s32_min = INT32_MIN, dst->s.s32_max = INT32_MAX;
	dst->s.u32_min = 0, dst->s.u32_max = UINT32_MAX;
	dst->off = (int32_t)sum;
	return true;
}

static void add_bounds(struct scalar *d, const struct scalar *ptr, const struct scalar *off)
{
	if (__builtin_add_overflow(ptr->smin, off->smin, &d->smin) ||
	    __builtin_add_overflow(ptr->smax, off->smax, &d->smax)) {
		d->smin = INT64_MIN;
		d->smax = INT64_MAX;
	}
	if (__builtin_add_overflow(ptr->umin, off->umin, &d->umin) ||
	    __builtin_add_overflow(ptr->umax, off->umax, &d->umax)) {
		d->umin = 0;
		d->umax = UINT64_MAX;
	}
	d->bits = tnum_add(ptr->bits, off->bits);
}

static void sub_bounds(struct scalar *d, const struct scalar *ptr, const struct scalar *off)
{
	if (__builtin_sub_overflow(ptr->smin, off->smax, &d->smin) ||
	    __builtin_sub_overflow(ptr->smax, off->smin, &d->smax)) {
		d->smin = INT64_MIN;
		d->smax = INT64_MAX;
	}
	if (ptr->umin < off->umax) {
		d->umin = 0;
		d->umax = UINT64_MAX;
	} else {
		d->umin = ptr->umin - off->umax;
		d->umax = ptr->umax - off->umin;
	}
	d->bits = tnum_sub(ptr->bits, off->bits);
}

/* ptr and off are copies: dst is one of them. off_is_dst: the number is in dst. */
static int combine(struct env *env, const struct insn *in, struct reg *dst, const struct reg *ptr,
		   const struct reg *off, bool off_is_dst)
{
	switch (isa_row(in)->op) {
	case OP_ADD:
		dst->extra = ptr->extra;
		dst->map_uid = ptr->map_uid;
		dst->frame = ptr->frame;
		if (into_fixed(dst, ptr, off, false))
			return 0;
		add_bounds(&dst->s, &ptr->s, &off->s);
		dst->off = ptr->off;
		if (reg_is_packet(ptr)) {
			dst->id = ++env->id_gen;
			dst->range = 0;
		}
		return 0;
	case OP_SUB:
		if (off_is_dst) {
			verbose(env, "R%u tried to subtract pointer from scalar\n", in->dst);
			return -EACCES;
		}
		if (reg_is(ptr, REG_STACK)) {
			verbose(env, "R%u subtraction from stack pointer prohibited\n", in->dst);
			return -EACCES;
		}
		if (into_fixed(dst, ptr, off, true))
			return 0;
		sub_bounds(&dst->s, &ptr->s, &off->s);
		if (reg_is_packet(ptr)) {
			dst->id = ++env->id_gen;
			if (off->s.smin < 0)
				dst->range = 0;
		}
		return 0;
	case OP_AND: case OP_OR: case OP_XOR:
		verbose(env, "R%u bitwise operator %s on pointer prohibited\n", in->dst, alu_sign(in));
		return -EACCES;
	}
	verbose(env, "R%u pointer arithmetic with %s operator prohibited\n", in->dst, alu_sign(in));
	return -EACCES;
}

/*
 * The most common case: a pointer at a fixed offset moves by a number, to where it may be. False: it is another
 * case, or a mistake.
 */
static bool moves_by_number(const struct env *env, const struct insn *in, struct reg *ptr, const struct reg *n)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	int64_t by = n->s.smin, sum;

	if ((op != OP_ADD && op != OP_SUB) || isa_is32(in) || !env->bypass_spec_v1 || ptr->flags & (PTR_MAYBE_NULL | PTR_UNTRUSTED))
		return false;
	if (!scalar_is_number(&n->s) || !scalar_is_number(&ptr->s) || !movable(ptr, n, op))
		return false;
	if (op == OP_SUB && ptr->kind == REG_STACK)
		return false;
	sum = op == OP_ADD ? ptr->off + by : ptr->off - by;
	if (!LIES_WITHIN(by) || !LIES_WITHIN(ptr->off) || !LIES_WITHIN(ptr->s.smin) || !LIES_WITHIN(sum))
		return false;
	ptr->off = (int32_t)sum;
	return true;
}

int rule_pointer_alu(struct env *env, const struct insn *in, const struct reg *ptr_reg, const struct reg *off_reg)
{
	struct reg *dst = &cur_regs(env)[in->dst], ptr, off;
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool off_is_dst = off_reg == dst, sums = op == OP_ADD || op == OP_SUB;
	struct sanitize s = { 0 };
	int err, bounds;

	if (ptr_reg == dst && moves_by_number(env, in, dst, off_reg))
		return 0;
	ptr = *ptr_reg;
	off = *off_reg;
	if (contradictory(&off.s)) {
		reg_set_unknown(dst);
		return 0;
	}
	if (isa_is32(in)) {
		if (op == OP_SUB && env->allow_ptr_leaks) {
			reg_set_unknown(dst);
			return 0;
		}
		verbose(env, "R%u 32-bit pointer arithmetic prohibited\n", in->dst);
		return -EACCES;
	}
	if (reg_maybe_null(&ptr)) {
		verbose(env, "R%u pointer arithmetic on %s prohibited, null-check it first\n", in->dst, reg_name(&ptr));
		return -EACCES;
	}
	if (ptr.kind == REG_MEM && ptr.flags & PTR_UNTRUSTED)
		return 0;
	if (!movable(&ptr, &off, op)) {
		verbose(env, "R%u pointer arithmetic on %s prohibited\n", in->dst, reg_name(&ptr));
		return -EACCES;
	}
	dst->kind = ptr.kind;
	dst->flags = ptr.flags;
	dst->id = ptr.id;
	if (!offset_sane(env, &off, &ptr) || !offset_sane(env, &ptr, &ptr))
		return -EINVAL;
	dst->s.s32_min = INT32_MIN, dst->s.s32_max = INT32_MAX;
	dst->s.u32_min = 0, dst->s.u32_max = UINT32_MAX;
	if (sums) {
		err = sanitize_pointer(env, in, off_is_dst ? ptr_reg : dst, off_reg, dst, &s, false);
		if (err)
			return err;
	}
	err = combine(env, in, dst, &ptr, &off, off_is_dst);
	if (err)
		return err;
	if (!offset_sane(env, dst, &ptr))
		return -EINVAL;
	scalar_sync(&dst->s);
	bounds = sanitize_bounds(env, in, dst);
	if (bounds == -EACCES)
		return bounds;
	return sums ? sanitize_pointer(env, in, dst, off_is_dst ? dst : off_reg, dst, &s, true) : 0;
}
