#include "verify/state.h"

#include <string.h>

#include "verify/env.h"
#include "verify/pack.h"

/* ---- frames ---- */

struct frame *frame_new(struct env *env, int32_t callsite, uint32_t depth, uint32_t func)
{
	struct frame *f = pool_alloc(env, sizeof(*f));

	memset(f, 0, sizeof(*f));
	f->callsite = callsite;
	f->depth = depth;
	f->func = func;
	f->users = 1;
	f->regs = pool_alloc(env, ISA_REGS * sizeof(*f->regs));
	return f;
}

void frame_drop_room(struct env *env, struct frame *f)
{
	if (f->cap_slots)
		pool_free(env, f->stack, f->cap_slots * sizeof(struct slot));
	pool_free(env, f->regs, ISA_REGS * sizeof(*f->regs));
	f->stack = NULL;
	f->regs = NULL;
	f->cap_slots = 0;
}

void frame_free(struct env *env, struct frame *f)
{
	if (!f || --f->users)
		return;
	frame_drop_room(env, f);
	frame_drop_packed(env, f);
	pool_free(env, f, sizeof(*f));
}

/* A register only where there is one. */
static void copy_slots(struct slot *to, const struct slot *from, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		memcpy(to[i].type, from[i].type, sizeof(to[i].type));
		if (slot_has_reg(&from[i]))
			to[i].reg = from[i].reg;
		else
			to[i].reg.ref = 0;
	}
}

/* What `from` says about the call; registers and stack are up to the caller. */
static struct frame *frame_like(struct env *env, const struct frame *from)
{
	struct frame *f = pool_alloc(env, sizeof(*f));

	*f = *from;
	f->users = 1;
	f->regs = NULL;
	f->stack = NULL;
	f->packed = NULL;
	f->cap_slots = 0;
	return f;
}

static struct frame *frame_copy(struct env *env, const struct frame *from)
{
	struct frame *f = frame_like(env, from);
	uint32_t slots = from->stack_bytes / 8;

	f->regs = pool_alloc(env, ISA_REGS * sizeof(*f->regs));
	if (slots)
		f->stack = pool_alloc(env, slots * sizeof(*f->stack));
	f->cap_slots = slots;
	if (from->packed) {
		frame_unpack(from, f);
	} else {
		memcpy(f->regs, from->regs, ISA_REGS * sizeof(*f->regs));
		copy_slots(f->stack, from->stack, slots);
	}
	return f;
}

struct frame *vstate_own(struct env *env, struct vstate *st, uint32_t i)
{
	struct frame *f = st->frames[i];

	if (f->users > 1 || f->packed) {
		st->frames[i] = frame_copy(env, f);
		frame_free(env, f);
	}
	return st->frames[i];
}

static void pack_in_place(struct env *env, struct frame *f)
{
	if (f->packed)
		return;
	frame_pack(env, f, f);
	frame_drop_room(env, f);
}

struct frame *vstate_own_packed(struct env *env, struct vstate *st, uint32_t i)
{
	struct frame *f = st->frames[i], *copy;

	pack_in_place(env, f);
	if (f->users == 1)
		return f;
	copy = frame_like(env, f);
	frame_copy_packed(env, f, copy);
	f->users--;
	st->frames[i] = copy;
	return copy;
}

void frame_grow(struct env *env, struct frame *f, uint32_t bytes)
{
	uint32_t slots = (bytes + 7) / 8, old = f->stack_bytes / 8;
	struct func *func = &env->funcs[f->func];

	if (slots <= old)
		return;
	if (slots > f->cap_slots) {
		uint32_t cap = slots < 4 ? 4 : slots;
		struct slot *stack = pool_alloc(env, cap * sizeof(*stack));

		copy_slots(stack, f->stack, old);
		if (f->cap_slots)
			pool_free(env, f->stack, f->cap_slots * sizeof(*f->stack));
		f->stack = stack;
		f->cap_slots = cap;
	}
	memset(f->stack + old, 0, (slots - old) * sizeof(*f->stack));
	f->stack_bytes = slots * 8;
	if (func->stack_depth < f->stack_bytes)
		func->stack_depth = (uint16_t)f->stack_bytes;
}

/* ---- states ---- */

struct vstate *vstate_new(struct env *env)
{
	struct vstate *st = pool_alloc(env, sizeof(*st));

	memset(st, 0, sizeof(*st));
	return st;
}

static size_t vstate_size(const struct vstate *st)
{
	return st->kept ? offsetof(struct vstate, frames) + (st->current + 1) * sizeof(*st->frames) : sizeof(*st);
}

void vstate_free(struct env *env, struct vstate *st)
{
	if (!st)
		return;
	for (uint32_t i = 0; i <= st->current; i++)
		frame_free(env, st->frames[i]);
	if (st->cap_history)
		pool_free(env, st->history, st->cap_history * sizeof(*st->history));
	if (st->cap_refs)
		pool_free(env, st->refs, st->cap_refs * sizeof(*st->refs));
	pool_free(env, st, vstate_size(st));
}

/* All but frames and lists. */
static struct vstate *copy_path(struct env *env, const struct vstate *from, size_t size)
{
	struct vstate *st = pool_alloc(env, size);

	memcpy(st, from, offsetof(struct vstate, frames));
	st->next = st->prev = NULL;
	st->hits = st->misses = 0;
	st->retired = st->kept = false;
	st->cap_history = st->n_history;
	st->history = NULL;
	if (st->n_history) {
		st->history = pool_alloc(env, st->n_history * sizeof(*st->history));
		memcpy(st->history, from->history, st->n_history * sizeof(*st->history));
	}
	st->cap_refs = st->n_refs;
	st->refs = NULL;
	if (st->n_refs) {
		st->refs = pool_alloc(env, st->n_refs * sizeof(*st->refs));
		memcpy(st->refs, from->refs, st->n_refs * sizeof(*st->refs));
	}
	return st;
}

static void share_callers(struct vstate *st, const struct vstate *from)
{
	for (uint32_t i = 0; i < st->current; i++) {
		st->frames[i] = from->frames[i];
		st->frames[i]->users++;
	}
}

struct vstate *vstate_copy(struct env *env, const struct vstate *from)
{
	struct vstate *st = copy_path(env, from, sizeof(*st));

	share_callers(st, from);
	st->frames[st->current] = frame_copy(env, from->frames[st->current]);
	return st;
}

struct vstate *vstate_keep(struct env *env, const struct vstate *from)
{
	struct frame *f = state_frame(from);
	struct vstate *st = copy_path(env, from, offsetof(struct vstate, frames) +
					       (from->current + 1) * sizeof(*st->frames));

	st->kept = true;
	share_callers(st, from);
	for (uint32_t i = 0; i < st->current; i++)
		pack_in_place(env, st->frames[i]);
	st->frames[st->current] = frame_like(env, f);
	frame_pack(env, f, st->frames[st->current]);
	return st;
}

struct vstate *vstate_path(struct env *env, const struct vstate *from)
{
	struct vstate *st = copy_path(env, from, sizeof(*st));

	memset(st->frames, 0, sizeof(st->frames));
	return st;
}

void vstate_pack(struct env *env, struct vstate *st)
{
	for (uint32_t i = 0; i <= st->current; i++)
		pack_in_place(env, st->frames[i]);
}

union history *vstate_add_history(struct env *env, struct vstate *st)
{
	if (st->n_history == st->cap_history) {
		uint32_t cap = st->cap_history < 8 ? 16 : st->cap_history * 2;
		union history *bigger = pool_alloc(env, cap * sizeof(*bigger));

		if (st->n_history)
			memcpy(bigger, st->history, st->n_history * sizeof(*bigger));
		if (st->cap_history)
			pool_free(env, st->history, st->cap_history * sizeof(*bigger));
		st->history = bigger;
		st->cap_history = cap;
	}
	return &st->history[st->n_history++];
}

bool vstate_same_callsites(const struct vstate *a, const struct vstate *b)
{
	if (a->current != b->current)
		return false;
	for (uint32_t i = a->current + 1; i--;)
		if (a->frames[i]->callsite != b->frames[i]->callsite)
			return false;
	return true;
}

void vstate_each_reg(struct env *env, struct vstate *st, bool (*wants)(const struct reg *, const void *),
		     void (*each)(struct env *, struct reg *, const void *), const void *arg)
{
	struct reg room;

	for (uint32_t i = 0; i <= st->current; i++) {
		for (unsigned r = 0; r < ISA_REGS; r++)
			if (wants(frame_reg(st->frames[i], r, &room), arg))
				each(env, &vstate_own(env, st, i)->regs[r], arg);
		for (uint64_t left = frame_spilled(st->frames[i]); left; left &= left - 1) {
			unsigned s = (unsigned)__builtin_ctzll(left);

			if (wants(frame_slot_reg(st->frames[i], s, &room), arg))
				each(env, &vstate_own(env, st, i)->stack[s].reg, arg);
		}
	}
}
