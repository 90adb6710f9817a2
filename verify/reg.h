/*
 * reg.h - setting and asking one register (state.h has the type).
 */
#ifndef VERIFY_REG_H
#define VERIFY_REG_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "verify/env.h"
#include "verify/log.h"
#include "verify/state.h"

/* ---- setting ---- */

/* Nothing is known of the number. */
static inline void reg_set_unknown(struct reg *r) { *r = (struct reg){ .kind = REG_SCALAR, .s = SCALAR_UNKNOWN }; }
static inline void reg_set_none(struct reg *r) { *r = (struct reg){ .kind = REG_NONE, .s = SCALAR_UNKNOWN }; }
/* The number `value`; kind and flags become those of a scalar. */
static inline void reg_set_const(struct reg *r, uint64_t value)
{
	*r = (struct reg){ .kind = REG_SCALAR, .s = scalar_const(value) };
}
/* A pointer of that kind with offset 0 and nothing else set. */
void reg_set_pointer(struct reg *r, enum reg_kind kind, unsigned flags);
/* After packet data moved or a reference was given back: a pointer that may not be used again. */
void reg_set_invalid(const struct env *env, struct reg *r);
/* A pointer that was compared with 0: what it is when it is not null. */
void reg_set_not_null(const struct env *env, struct reg *r);

/* A function was just entered: only r10 is known. */
void frame_init_regs(struct env *env, struct frame *f);

/* ---- asking ---- */

static inline bool reg_same_type(const struct reg *a, const struct reg *b)
{
	return a->kind == b->kind && a->flags == b->flags;
}
/* Exactly that kind, without any of the pointer flags. */
static inline bool reg_is(const struct reg *r, enum reg_kind kind) { return r->kind == kind && !r->flags; }
static inline bool reg_is_packet(const struct reg *r)
{
	return reg_is(r, REG_PACKET) || reg_is(r, REG_PACKET_META);
}
static inline bool reg_is_packet_any(const struct reg *r)
{
	return reg_is_packet(r) || reg_is(r, REG_PACKET_END);
}
static inline bool reg_maybe_null(const struct reg *r) { return r->flags & PTR_MAYBE_NULL; }
static inline bool reg_is_pointer(const struct reg *r) { return r->kind != REG_SCALAR; }
static inline bool reg_is_sock(const struct reg *r)
{
	return !r->flags && (r->kind == REG_SOCKET || r->kind == REG_SOCK_COMMON || r->kind == REG_TCP_SOCK ||
			     r->kind == REG_XDP_SOCK);
}
/* The scalar 0. */
static inline bool reg_is_null(const struct reg *r)
{
	return r->kind == REG_SCALAR && tnum_equals_const(r->s.bits, 0);
}
static inline bool reg_is_const(const struct reg *r, bool is32)
{
	return r->kind == REG_SCALAR && !(is32 ? (uint32_t)r->s.bits.mask : r->s.bits.mask);
}
static inline uint64_t reg_const(const struct reg *r, bool is32)
{
	return is32 ? (uint32_t)r->s.bits.value : r->s.bits.value;
}
/* Offset without any variable part. */
static inline bool reg_fixed_offset(const struct reg *r) { return tnum_is_const(r->s.bits); }
/* Certainly no null pointer. */
bool reg_not_null(const struct reg *r);
/* The kernel vouches for the object as long as the program runs or its reference is held. */
bool reg_is_trusted(const struct reg *r);
/* A register that may be saved on the stack whole. */
static inline bool reg_spillable(const struct reg *r)
{
	return r->kind > REG_SCALAR && r->kind != REG_TP_BUFFER && r->kind != REG_DYNPTR;
}
/* Significant bits of the largest value. */
static inline unsigned reg_width(const struct reg *r)
{
	return r->s.umax ? 64 - (unsigned)__builtin_clzll(r->s.umax) : 0;
}
/* A pointer that the program must not let out. */
static inline bool reg_leaks(const struct env *env, const struct reg *r)
{
	return !env->allow_ptr_leaks && r->kind != REG_SCALAR;
}

static inline struct reg *cur_regs(const struct env *env) { return state_regs(env->cur); }
/* The frame whose stack `r` points to; its slots may be written. */
static inline struct frame *reg_frame(struct env *env, const struct reg *r)
{
	return vstate_own(env, env->cur, r->frame);
}

/* Before a register is copied: gives it an id that links the two, when it is a number not known exactly. */
void reg_link_before_copy(struct env *env, struct reg *r);

/* The name of a register's type as the log has it: "map_value_or_null". Static storage, two live at once. */
const char *reg_type_name(unsigned kind, unsigned flags);
static inline const char *reg_name(const struct reg *r) { return reg_type_name(r->kind, r->flags); }

enum reg_use { USE_READ, USE_WRITE, USE_WRITE_KEEP };	/* WRITE also makes it unknown */
/* Says why an instruction may not use the register. */
int reg_refuse(struct env *env, unsigned r, enum reg_use use);
/* May the instruction read (write) register `r` of the running frame? */
static inline int reg_check(struct env *env, unsigned r, enum reg_use use)
{
	struct reg *reg;

	if (r >= ISA_REGS)
		return reg_refuse(env, r, use);
	log_touch_reg(env, r);
	reg = &cur_regs(env)[r];
	if (use == USE_READ ? reg->kind == REG_NONE : r == ISA_FP)
		return reg_refuse(env, r, use);
	if (use == USE_WRITE)
		reg_set_unknown(reg);
	return 0;
}

/* Bounds that contradict each other: says so in the log and forgets them. */
void reg_report_insane(struct env *env, struct reg *r, const char *where);
static inline void reg_check_sane(struct env *env, struct reg *r, const char *where)
{
	if (!scalar_is_sane(&r->s))
		reg_report_insane(env, r, where);
}

#endif
