/* When does a kept state cover another? */
#include <string.h>

#include "verify/pack.h"
#include "verify/prune.h"
#include "verify/reg.h"

/*
 * Which id of the kept state stands for which of the current one. Two registers that share an id there must
 * share one here.
 */
struct ids {
	uint32_t n, spare;
	struct { uint32_t old, cur; } pairs[(ISA_REGS + MAX_SLOTS) * MAX_FRAMES * 2];
};

/* What a comparison of two states is about. */
struct comparison {
	const struct env *env;
	enum exactness how;
	struct ids ids;
};

static bool same_id(struct ids *ids, uint32_t old, uint32_t cur)
{
	if (!old || !cur)
		return !old && !cur;
	for (uint32_t i = 0; i < ids->n; i++) {
		if (ids->pairs[i].old == old)
			return ids->pairs[i].cur == cur;
		if (ids->pairs[i].cur == cur)
			return false;
	}
	if (ids->n < sizeof(ids->pairs) / sizeof(ids->pairs[0])) {
		ids->pairs[ids->n].old = old;
		ids->pairs[ids->n++].cur = cur;
		return true;
	}
	return false;
}

/* A scalar without id is like one with an id that nothing else has. */
static bool same_scalar_id(struct ids *ids, uint32_t old, uint32_t cur)
{
	if (!old)
		old = ++ids->spare;
	if (!cur)
		cur = ++ids->spare;
	return same_id(ids, old, cur);
}

static bool same_head(const struct reg *old, const struct reg *cur)
{
	return !memcmp(old, cur, offsetof(struct reg, s));
}

/* At least the packet bytes that were known before; negative: at or behind its end, which nothing else covers. */
static bool range_covers(int32_t old, int32_t cur)
{
	return old < 0 || cur < 0 ? old == cur : old <= cur;
}

static bool reg_exact(const struct reg *old, const struct reg *cur, struct ids *ids)
{
	return !memcmp(old, cur, REG_CMP_BYTES) && same_id(ids, old->id, cur->id) && same_id(ids, old->ref, cur->ref);
}

static bool scalar_covers(struct comparison *c, const struct reg *old, bool precise, const struct reg *cur)
{
	if (c->env->explore_alu_limits)
		return !memcmp(old, cur, REG_CMP_BYTES) && same_scalar_id(&c->ids, old->id, cur->id);
	if (!precise && c->how == COVERS)
		return true;
	/* That the current one is tied to others is more than the kept one needed. */
	if (!old->id)
		return scalar_within(&old->s, &cur->s);
	if ((old->id & ID_ADD_CONST) != (cur->id & ID_ADD_CONST))
		return false;
	if (old->id & ID_ADD_CONST && old->off != cur->off)
		return false;
	return scalar_within(&old->s, &cur->s) && same_scalar_id(&c->ids, old->id, cur->id);
}

/* `precise`: the value of `old`, if it is a scalar, mattered. */
static bool reg_covers(struct comparison *c, const struct reg *old, bool precise, const struct reg *cur)
{
	struct ids *ids = &c->ids;

	if (c->how == IDENTICAL)
		return reg_exact(old, cur, ids);
	if (old->kind == REG_NONE && (c->how == COVERS || cur->kind == REG_NONE))
		return true;
	if (!reg_same_type(old, cur))
		return false;
	switch (old->kind) {
	case REG_SCALAR:
		return scalar_covers(c, old, precise, cur);
	case REG_MAP_KEY: case REG_MAP_VALUE: case REG_MEM: case REG_BUF:
		return same_head(old, cur) && scalar_within(&old->s, &cur->s) && same_id(ids, old->id, cur->id) &&
		       same_id(ids, old->ref, cur->ref);
	case REG_PACKET: case REG_PACKET_META:
		return range_covers(old->range, cur->range) && old->off == cur->off && same_id(ids, old->id, cur->id) &&
		       scalar_within(&old->s, &cur->s);
	}
	return reg_exact(old, cur, ids);
}

static bool reg_at_covers(struct comparison *c, const struct frame *old, const struct frame *cur, unsigned r)
{
	bool precise = frame_precise_regs(old, !c->env->capable) >> r & 1;
	struct reg o, n;

	return reg_covers(c, frame_reg(old, r, &o), precise, frame_reg(cur, r, &n));
}

/* ---- stack ---- */

/* A slot of either form of frame. */
struct view {
	const uint8_t *type;
	const struct reg *reg;
	struct reg room;
};

static void view_slot(struct view *v, const struct frame *f, uint32_t i)
{
	v->type = frame_slot_type(f, i);
	v->reg = frame_slot_reg(f, i, &v->room);
}

static bool slot_all_misc(const struct env *env, const struct view *s)
{
	for (unsigned b = 0; b < 8; b++)
		if (s->type[b] != SLOT_MISC && !(s->type[b] == SLOT_INVALID && env->allow_uninit_stack))
			return false;
	return true;
}

/* What a load of all eight bytes would give, if that is a number. */
static const struct reg *slot_as_scalar(const struct env *env, const struct view *s, const struct reg *unknown)
{
	if (s->type[0] == SLOT_SPILL && s->reg->kind == REG_SCALAR)
		return s->reg;
	return slot_all_misc(env, s) ? unknown : NULL;
}

/* One byte of a slot; `*whole` when the rest of the slot is settled with it. `cur`: NULL where it has no slot. */
static bool byte_covers(struct comparison *c, const struct view *old, bool precise, const struct view *cur, unsigned b,
			bool *whole)
{
	static const struct reg unknown = { .kind = REG_SCALAR, .s = SCALAR_UNKNOWN };
	bool uninit_ok = c->env->allow_uninit_stack;
	const struct reg *old_reg, *cur_reg;
	uint8_t type = old->type[b];

	if (c->how != COVERS && (!cur || type != cur->type[b]))
		return false;
	if (type == SLOT_INVALID || (type == SLOT_MISC && uninit_ok))
		return true;
	if (!cur)
		return false;
	old_reg = slot_as_scalar(c->env, old, &unknown);
	cur_reg = slot_as_scalar(c->env, cur, &unknown);
	if (old_reg && cur_reg) {
		*whole = true;
		return reg_covers(c, old_reg, precise && old_reg != &unknown, cur_reg);
	}
	if (type == SLOT_MISC && cur->type[b] == SLOT_ZERO)
		return true;
	if (type != cur->type[b])
		return false;
	if (type == SLOT_DYNPTR)
		return old->reg->dynptr == cur->reg->dynptr && same_id(&c->ids, old->reg->ref, cur->reg->ref);
	if (b == 7 && type == SLOT_SPILL)
		return reg_covers(c, old->reg, precise, cur->reg);
	return true;
}

static bool slot_at_covers(struct comparison *c, const struct frame *old, const struct frame *cur, uint32_t i)
{
	bool precise = frame_precise_slots(old, !c->env->capable) >> i & 1, there = i < cur->stack_bytes / 8;
	struct view o, n;
	bool whole = false;

	view_slot(&o, old, i);
	if (there)
		view_slot(&n, cur, i);
	for (unsigned b = 0; b < 8 && !whole; b++)
		if (!byte_covers(c, &o, precise, there ? &n : NULL, b, &whole))
			return false;
	return true;
}

/* ---- states ---- */

static bool refs_equal(const struct vstate *old, const struct vstate *cur, struct ids *ids)
{
	if (old->n_refs != cur->n_refs || old->active_locks != cur->active_locks ||
	    old->active_preempt_locks != cur->active_preempt_locks ||
	    old->active_rcu_locks != cur->active_rcu_locks)
		return false;
	if (!same_id(ids, old->lock_id, cur->lock_id) || old->lock_object != cur->lock_object)
		return false;
	for (uint32_t i = 0; i < old->n_refs; i++) {
		const struct ref *o = &old->refs[i], *c = &cur->refs[i];

		if (!same_id(ids, o->id, c->id) || o->kind != c->kind || (o->kind == REF_LOCK && o->object != c->object))
			return false;
	}
	return true;
}

/*
 * How much of `old` is left to look at: numbers whose value did not matter are covered by any number. False: not
 * even that.
 */
static bool outline_covers(const struct env *env, const struct frame *old, const struct frame *cur, uint32_t *regs,
			   uint64_t *slots)
{
	struct outline room;
	const struct outline *o = frame_outline(env, old, &room);
	bool all = !env->capable;
	uint32_t numbers = o->scalars & ~frame_precise_regs(old, all) & *regs;
	uint64_t number_slots = o->said & o->numbers & ~frame_precise_slots(old, all);

	*regs &= ~((uint32_t)o->none | numbers);
	for (; numbers; numbers &= numbers - 1)
		if (frame_reg_kind(cur, (unsigned)__builtin_ctz(numbers)) != REG_SCALAR)
			return false;
	*slots = o->said;
	for (; number_slots; number_slots &= number_slots - 1)
		if (frame_slot_is_number(env, cur, (uint32_t)__builtin_ctzll(number_slots)))
			*slots &= ~(number_slots & -number_slots);
	return true;
}

static uint32_t live_regs(const struct env *env, uint32_t insn)
{
	return env->aux[insn].live_regs & ((1u << ISA_REGS) - 1);
}

/* `*differs`: the register, or ISA_REGS plus the slot, that is not covered. */
static bool frame_covers(struct comparison *c, const struct frame *old, const struct frame *cur, uint32_t insn,
			 uint8_t *differs)
{
	uint64_t slots = old->stack_bytes < ISA_STACK ? (1ull << old->stack_bytes / 8) - 1 : UINT64_MAX;
	uint32_t live = live_regs(c->env, insn), i;

	if (old->callback_depth > cur->callback_depth)
		return false;
	if (c->how == COVERS && !c->env->explore_alu_limits && !outline_covers(c->env, old, cur, &live, &slots))
		return false;
	for (; live; live &= live - 1) {
		i = (uint32_t)__builtin_ctz(live);
		*differs = (uint8_t)i;
		if (!reg_at_covers(c, old, cur, i))
			return false;
	}
	for (; slots; slots &= slots - 1) {
		i = (uint32_t)__builtin_ctzll(slots);
		*differs = (uint8_t)(ISA_REGS + i);
		if (!slot_at_covers(c, old, cur, i))
			return false;
	}
	return true;
}

/* What told `old` from another state once is likely to do so again: is that covered? */
static bool differs_again(struct comparison *c, const struct vstate *old, const struct vstate *cur)
{
	const struct frame *o = old->frames[old->differs_frame], *n = cur->frames[old->differs_frame];
	uint32_t i = old->differs;

	if (i >= ISA_REGS)
		return i - ISA_REGS < o->stack_bytes / 8 && !slot_at_covers(c, o, n, i - ISA_REGS);
	return live_regs(c->env, vstate_frame_insn(old, old->differs_frame)) >> i & 1 && !reg_at_covers(c, o, n, i);
}

/* All registers of the running frame, read later or not, are the same to the byte. */
static bool regs_same(struct vstate *old, const struct vstate *cur)
{
	for (unsigned r = 0; r < ISA_REGS; r++) {
		if (frame_reg_same(state_frame(old), r, &state_regs(cur)[r]))
			continue;
		old->differs_frame = (uint8_t)old->current;
		old->differs = (uint8_t)r;
		return false;
	}
	return true;
}

bool states_equal(struct env *env, struct vstate *old, const struct vstate *cur, enum exactness how)
{
	static _Thread_local struct comparison c;

	if (old->current != cur->current || (old->speculative && !cur->speculative))
		return false;
	c.env = env;
	c.how = how;
	c.ids.n = 0;
	c.ids.spare = env->id_gen;
	if (differs_again(&c, old, cur))
		return false;
	c.ids.n = 0;
	if (how == IDENTICAL && !regs_same(old, cur))
		return false;
	if (!refs_equal(old, cur, &c.ids))
		return false;
	for (uint32_t i = 0; i <= old->current; i++) {
		if (old->frames[i]->callsite != cur->frames[i]->callsite)
			return false;
		if (frame_covers(&c, old->frames[i], cur->frames[i], vstate_frame_insn(old, i), &old->differs))
			continue;
		old->differs_frame = (uint8_t)i;
		return false;
	}
	return true;
}

/* ---- widening ---- */

/* `old` is not precise. */
static void widen(const struct reg *old, struct reg *cur, struct ids *ids)
{
	if (old->kind == REG_SCALAR && reg_same_type(old, cur) && !reg_exact(old, cur, ids))
		reg_set_unknown(cur);
}

void prune_widen(struct env *env, const struct vstate *old, struct vstate *st)
{
	static _Thread_local struct ids ids;
	struct reg room;

	ids.n = 0;
	ids.spare = env->id_gen;
	for (uint32_t fr = old->current + 1; fr-- && env->capable;) {
		const struct frame *o = old->frames[fr];
		struct frame *c = vstate_own(env, st, fr);
		uint64_t slots = frame_spilled(o) & frame_spilled(c) & ~o->precise_slots;

		for (unsigned r = 0; r < ISA_REGS; r++)
			if (!(o->precise_regs >> r & 1))
				widen(frame_reg(o, r, &room), &c->regs[r], &ids);
		for (; slots; slots &= slots - 1) {
			uint32_t i = (uint32_t)__builtin_ctzll(slots);

			widen(frame_slot_reg(o, i, &room), &c->stack[i].reg, &ids);
		}
	}
}
