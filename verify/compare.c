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

static bool scalar_covers(const struct env *env, const struct reg *old, bool precise, const struct reg *cur,
			  struct ids *ids, enum exactness how)
{
	if (env->explore_alu_limits)
		return !memcmp(old, cur, REG_CMP_BYTES) && same_scalar_id(ids, old->id, cur->id);
	if (!precise && how == COVERS)
		return true;
	/* That the current one is tied to others is more than the kept one needed. */
	if (!old->id)
		return scalar_within(&old->s, &cur->s);
	if ((old->id & ID_ADD_CONST) != (cur->id & ID_ADD_CONST))
		return false;
	if (old->id & ID_ADD_CONST && old->off != cur->off)
		return false;
	return scalar_within(&old->s, &cur->s) && same_scalar_id(ids, old->id, cur->id);
}

/* `precise`: the value of `old`, if it is a scalar, mattered. */
static bool reg_covers(const struct env *env, const struct reg *old, bool precise, const struct reg *cur,
		       struct ids *ids, enum exactness how)
{
	if (how == EXACT)
		return reg_exact(old, cur, ids);
	if (old->kind == REG_NONE && (how == COVERS || cur->kind == REG_NONE))
		return true;
	if (!reg_same_type(old, cur))
		return false;
	switch (old->kind) {
	case REG_SCALAR:
		return scalar_covers(env, old, precise, cur, ids, how);
	case REG_MAP_KEY: case REG_MAP_VALUE: case REG_MEM: case REG_BUF:
		return same_head(old, cur) && scalar_within(&old->s, &cur->s) && same_id(ids, old->id, cur->id) &&
		       same_id(ids, old->ref, cur->ref);
	case REG_PACKET: case REG_PACKET_META:
		return range_covers(old->range, cur->range) && old->off == cur->off && same_id(ids, old->id, cur->id) &&
		       scalar_within(&old->s, &cur->s);
	}
	return reg_exact(old, cur, ids);
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
static bool byte_covers(const struct env *env, const struct view *old, bool precise, const struct view *cur,
			unsigned b, struct ids *ids, enum exactness how, const struct reg *unknown, bool *whole)
{
	const struct reg *old_reg, *cur_reg;
	uint8_t type = old->type[b];

	if (how != COVERS && (!cur || type != cur->type[b]))
		return false;
	if (type == SLOT_INVALID || (type == SLOT_MISC && env->allow_uninit_stack))
		return true;
	if (!cur)
		return false;
	old_reg = slot_as_scalar(env, old, unknown);
	cur_reg = slot_as_scalar(env, cur, unknown);
	if (old_reg && cur_reg) {
		*whole = true;
		return reg_covers(env, old_reg, precise && old_reg != unknown, cur_reg, ids, how);
	}
	if (type == SLOT_MISC && cur->type[b] == SLOT_ZERO)
		return true;
	if (type != cur->type[b])
		return false;
	if (type == SLOT_DYNPTR)
		return old->reg->dynptr == cur->reg->dynptr && same_id(ids, old->reg->ref, cur->reg->ref);
	if (b == 7 && type == SLOT_SPILL)
		return reg_covers(env, old->reg, precise, cur->reg, ids, how);
	return true;
}

/* `left`: the slots that are to be looked at. */
static bool slots_cover(const struct env *env, const struct frame *old, const struct frame *cur, uint64_t left,
			struct ids *ids, enum exactness how)
{
	uint64_t precise;
	struct reg unknown;

	if (!left)
		return true;
	precise = frame_precise_slots(old, !env->capable);
	reg_set_unknown(&unknown);
	for (; left; left &= left - 1) {
		uint32_t i = (uint32_t)__builtin_ctzll(left);
		bool there = i < cur->stack_bytes / 8, whole = false;
		struct view o, c;

		view_slot(&o, old, i);
		if (there)
			view_slot(&c, cur, i);
		for (unsigned b = 0; b < 8 && !whole; b++)
			if (!byte_covers(env, &o, precise >> i & 1, there ? &c : NULL, b, ids, how, &unknown, &whole))
				return false;
	}
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

static bool frame_covers(const struct env *env, const struct frame *old, const struct frame *cur, uint32_t insn,
			 struct ids *ids, enum exactness how)
{
	uint32_t live = env->aux[insn].live_regs & ((1u << ISA_REGS) - 1), precise;
	uint64_t slots = old->stack_bytes < ISA_STACK ? (1ull << old->stack_bytes / 8) - 1 : UINT64_MAX;
	struct reg o, c;

	if (old->callback_depth > cur->callback_depth)
		return false;
	if (how == COVERS && !env->explore_alu_limits && !outline_covers(env, old, cur, &live, &slots))
		return false;
	precise = frame_precise_regs(old, !env->capable);
	for (; live; live &= live - 1) {
		unsigned r = (unsigned)__builtin_ctz(live);

		if (!reg_covers(env, frame_reg(old, r, &o), precise >> r & 1, frame_reg(cur, r, &c), ids, how))
			return false;
	}
	return slots_cover(env, old, cur, slots, ids, how);
}

bool states_equal(struct env *env, const struct vstate *old, const struct vstate *cur, enum exactness how)
{
	static _Thread_local struct ids ids;

	if (old->current != cur->current || (old->speculative && !cur->speculative))
		return false;
	ids.n = 0;
	ids.spare = env->id_gen;
	if (!refs_equal(old, cur, &ids))
		return false;
	for (uint32_t i = 0; i <= old->current; i++) {
		if (old->frames[i]->callsite != cur->frames[i]->callsite)
			return false;
		if (!frame_covers(env, old->frames[i], cur->frames[i], vstate_frame_insn(old, i), &ids, how))
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
