#include "verify/reg.h"

#include <errno.h>
#include <stdio.h>

#include "core/maptype.h"
#include "verify/log.h"

void reg_set_pointer(struct reg *r, enum reg_kind kind, unsigned flags)
{
	reg_set_const(r, 0);
	r->kind = (uint8_t)kind;
	r->flags = (uint16_t)flags;
}

void reg_set_invalid(const struct env *env, struct reg *r)
{
	if (env->allow_ptr_leaks)
		reg_set_unknown(r);
	else
		reg_set_none(r);
}

void frame_init_regs(struct env *env, struct frame *f)
{
	for (unsigned r = 0; r < ISA_REGS; r++)
		reg_set_none(&f->regs[r]);
	reg_set_pointer(&f->regs[ISA_FP], REG_STACK, 0);
	f->regs[ISA_FP].frame = (uint8_t)f->depth;
	log_touch_all(env);
}

void reg_set_not_null(const struct env *env, struct reg *r)
{
	if (r->kind != REG_MAP_VALUE) {
		r->flags &= (uint16_t)~PTR_MAYBE_NULL;
		return;
	}
	const struct map_def *map = &env->prog->set->maps[r->map];

	r->flags = 0;
	if (map->inner >= 0) {
		r->kind = REG_MAP;
		r->map = (uint32_t)map->inner;
		if (map_has(env, r->map, MAPFIELD_TIMER) || map_has(env, r->map, MAPFIELD_WORKQUEUE) ||
		    map_has(env, r->map, MAPFIELD_TASK_WORK))
			r->map_uid = r->id;
	} else if (map->type == MAP_XSKMAP) {
		r->kind = REG_XDP_SOCK;
	} else if (map->type == MAP_SOCKMAP || map->type == MAP_SOCKHASH) {
		r->kind = REG_SOCKET;
	}
}

bool reg_not_null(const struct reg *r)
{
	if (reg_maybe_null(r))
		return false;
	switch (r->kind) {
	case REG_SOCKET: case REG_TCP_SOCK: case REG_SOCK_COMMON:
	case REG_MAP_VALUE: case REG_MAP_KEY: case REG_MAP:
		return true;
	case REG_MEM:
		return !(r->flags & PTR_UNTRUSTED);
	case REG_OBJECT:
		return reg_is_trusted(r);
	}
	return false;
}

bool reg_is_trusted(const struct reg *r)
{
	if (r->ref || (!r->flags && (r->kind == REG_SOCKET || r->kind == REG_SOCK_COMMON || r->kind == REG_TCP_SOCK)))
		return true;
	return r->flags & PTR_TRUSTED && !(r->flags & ~PTR_TRUSTED);
}

void reg_link_before_copy(struct env *env, struct reg *r)
{
	if (r->kind != REG_SCALAR)
		return;
	/* "id plus something" is not handed on: a second addition could not be told from the first. */
	if (r->id & ID_ADD_CONST) {
		r->id = 0;
		r->off = 0;
	}
	if (!r->id && !scalar_is_const(&r->s))
		r->id = ++env->id_gen;
}

const char *reg_type_name(unsigned kind, unsigned flags)
{
	static const char *const names[REG_KINDS] = {
		[REG_NONE] = "?", [REG_SCALAR] = "scalar", [REG_CTX] = "ctx", [REG_MAP] = "map_ptr",
		[REG_MAP_VALUE] = "map_value", [REG_MAP_KEY] = "map_key", [REG_STACK] = "fp",
		[REG_PACKET] = "pkt", [REG_PACKET_META] = "pkt_meta", [REG_PACKET_END] = "pkt_end",
		[REG_FLOW_KEYS] = "flow_keys", [REG_SOCKET] = "sock", [REG_SOCK_COMMON] = "sock_common",
		[REG_TCP_SOCK] = "tcp_sock", [REG_XDP_SOCK] = "xdp_sock", [REG_MEM] = "mem", [REG_BUF] = "buf",
		[REG_FUNC] = "func", [REG_TP_BUFFER] = "tp_buffer", [REG_OBJECT] = "ptr_",
		[REG_DYNPTR] = "dynptr_ptr", [REG_ARENA] = "arena",
	};
	static _Thread_local char text[2][96];
	static _Thread_local unsigned turn;
	char *s = text[turn++ & 1];

	snprintf(s, sizeof(text[0]), "%s%s%s%s%s%s%s%s%s", flags & PTR_RDONLY ? "rdonly_" : "",
		 flags & PTR_RINGBUF ? "ringbuf_" : "", flags & PTR_USER ? "user_" : "",
		 flags & PTR_PERCPU ? "percpu_" : "", flags & PTR_RCU ? "rcu_" : "",
		 flags & PTR_UNTRUSTED ? "untrusted_" : "", flags & PTR_TRUSTED ? "trusted_" : "", names[kind],
		 !(flags & PTR_MAYBE_NULL) ? "" : kind == REG_OBJECT ? "or_null_" : "_or_null");
	return s;
}

int reg_refuse(struct env *env, unsigned r, enum reg_use use)
{
	if (r >= ISA_REGS) {
		verbose(env, "R%u is invalid\n", r);
		return -EINVAL;
	}
	if (use == USE_READ)
		verbose(env, "R%u !read_ok\n", r);
	else
		verbose(env, "frame pointer is read only\n");
	return -EACCES;
}

void reg_report_insane(struct env *env, struct reg *r, const char *where)
{
	static const char *const names[] = {
		[BOUNDS_CROSSED] = "range bounds violation",
		[CONST_BEYOND_BOUNDS] = "const tnum out of sync with range bounds",
		[CONST_LOW_BEYOND_BOUNDS] = "const subreg tnum out of sync with range bounds",
	};
	const struct scalar *s = &r->s;

	verbose(env, "verifier bug: REG INVARIANTS VIOLATION (%s): %s u64=[0x%llx, 0x%llx] "
		"s64=[0x%llx, 0x%llx] u32=[0x%x, 0x%x] s32=[0x%x, 0x%x] var_off=(0x%llx, 0x%llx)\n", where,
		names[scalar_contradiction(s)],
		(unsigned long long)s->umin, (unsigned long long)s->umax, (unsigned long long)s->smin,
		(unsigned long long)s->smax, s->u32_min, s->u32_max, (uint32_t)s->s32_min, (uint32_t)s->s32_max,
		(unsigned long long)s->bits.value, (unsigned long long)s->bits.mask);
	/* The bits stay what they are. */
	struct tnum bits = s->bits;

	r->s = scalar_unknown();
	r->s.bits = bits;
}
