/* Packet pointers: what a comparison with the packet's end proves, and accesses in that range. */
#include <errno.h>

#include "core/helper.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

enum { MAX_PACKET = 0xffff };

/* ---- comparisons ---- */

struct proven { const struct reg *ptr; uint8_t kind; uint32_t id; int32_t range; };

static bool has_less(const struct reg *r, const void *arg)
{
	const struct proven *p = arg;

	return r->kind == p->kind && !r->flags && r->id == p->id && r->range < p->range;
}

static void widen_range(struct env *env, struct reg *r, const void *arg)
{
	const struct proven *p = arg;

	(void)env;
	r->range = p->range;
}

/*
 * In `st`, `ptr` is at or before the end (`open`: before it). All pointers of the same origin may be read up to
 * there.
 */
static void in_packet(struct env *env, struct vstate *st, const struct reg *ptr, bool open)
{
	struct proven p = { .kind = ptr->kind, .id = ptr->id };

	if (ptr->off < 0 || (!ptr->off && open))
		return;
	if (ptr->s.umax > MAX_PACKET || ptr->s.umax + (uint64_t)ptr->off > MAX_PACKET)
		return;
	p.range = ptr->off + open;
	vstate_each_reg(env, st, has_less, widen_range, &p);
}

/* In `st`, the register is at the end or beyond (`beyond`: certainly beyond). */
static void at_end(struct vstate *st, unsigned r, bool beyond)
{
	struct reg *reg = &state_regs(st)[r];

	if (reg_is(reg, REG_PACKET))
		reg->range = beyond ? RANGE_BEYOND_END : RANGE_AT_END;
}

static bool untouched_data(const struct reg *r)
{
	return reg_is(r, REG_PACKET) && !r->id && !r->off && tnum_equals_const(r->s.bits, 0);
}

/* `a` bounded by `b`: data by data_end, data_meta by data. */
static bool bounded_by(const struct reg *a, const struct reg *b)
{
	return (reg_is(a, REG_PACKET) && reg_is(b, REG_PACKET_END)) ||
	       (reg_is(a, REG_PACKET_META) && untouched_data(b));
}

bool packet_compared(struct env *env, const struct insn *in, const struct reg *dst, const struct reg *src,
		     struct vstate *fall, struct vstate *jump)
{
	enum isa_op op = (enum isa_op)isa_row(in)->op;
	bool greater = op == OP_JGT || op == OP_JGE, strict = op == OP_JGT || op == OP_JLT, dst_is_ptr;
	struct vstate *low, *high;	/* where the pointer is the smaller, the greater one */
	const struct reg *ptr;
	struct reg copy;
	bool open;

	if (!isa_src_is_reg(in) || isa_is32(in) || !(greater || op == OP_JLT || op == OP_JLE))
		return false;
	if (bounded_by(dst, src))
		dst_is_ptr = true;
	else if (bounded_by(src, dst))
		dst_is_ptr = false;
	else
		return false;
	ptr = dst_is_ptr ? dst : src;
	if (greater == dst_is_ptr) {	/* ptr > end: jumps when greater */
		low = fall;
		high = jump;
		open = !strict;		/* not (ptr >= end) is ptr < end */
	} else {
		low = jump;
		high = fall;
		open = strict;
	}
	copy = *ptr;
	in_packet(env, low, &copy, open);
	at_end(high, dst_is_ptr ? in->dst : in->src, !open);
	return true;
}

/* ---- accesses ---- */

bool packet_allowed(struct env *env, const struct call *c, bool write)
{
	switch (env->prog->type->id) {
	case PROGTYPE_LWT_IN: case PROGTYPE_LWT_OUT: case PROGTYPE_LWT_SEG6LOCAL: case PROGTYPE_SK_REUSEPORT:
	case PROGTYPE_FLOW_DISSECTOR: case PROGTYPE_CGROUP_SKB:
		if (write)
			return false;
		break;
	case PROGTYPE_SCHED_CLS: case PROGTYPE_SCHED_ACT: case PROGTYPE_XDP: case PROGTYPE_LWT_XMIT:
	case PROGTYPE_SK_SKB: case PROGTYPE_SK_MSG:
		break;
	case PROGTYPE_CGROUP_SOCKOPT:
		env->seen_direct_write |= write;
		return true;
	default:
		return false;
	}
	if (c)
		return c->helper->flags & HELPER_PKT_ACCESS;
	env->seen_direct_write = true;
	return true;
}

int packet_access(struct env *env, unsigned regno, int32_t off, int32_t size, bool zero_ok)
{
	const struct reg *r = &cur_regs(env)[regno];
	int err;

	if (r->s.smin < 0) {
		verbose(env, "R%u min value is negative, either use unsigned index or do a if (index >=0) check.\n", regno);
		return -EACCES;
	}
	err = r->range < 0 ? -EINVAL : mem_fixed(env, regno, off, size, (uint32_t)r->range, zero_ok);
	if (err)
		verbose(env, "R%u offset is outside of the packet\n", regno);
	return err;
}

static bool is_packet_any(const struct reg *r, const void *arg)
{
	(void)arg;
	return reg_is_packet_any(r);
}

static void forget(struct env *env, struct reg *r, const void *arg)
{
	(void)arg;
	reg_set_invalid(env, r);
}

void packet_moved(struct env *env)
{
	vstate_each_reg(env, env->cur, is_packet_any, forget, NULL);
}
