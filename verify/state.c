#include "verify/state.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "verify/env.h"

/*
 * Memory: chunks that only the end of the walk frees, and free lists by size. What states are made of comes in
 * steps of 64 bytes, the rest in powers of two.
 */
enum { CHUNK = 1 << 18, BIG_CHUNK = 4 << 20, HUGE_PAGE = 2 << 20, STEP = 64, STEPS = 64, CLASSES = STEPS + 16 };

struct chunk { struct chunk *next; };
struct spare { struct spare *next; };

struct pool {
	struct chunk *chunks;
	uint8_t *at, *end;
	size_t total;
	struct spare *spare[CLASSES];
};

static unsigned size_class(size_t size)
{
	if (size <= STEP * STEPS)
		return size ? (unsigned)((size - 1) / STEP) : 0;
	return STEPS + 63 - (unsigned)__builtin_clzll((size - 1) / (STEP * STEPS));
}

static size_t class_size(unsigned class)
{
	return class < STEPS ? (class + 1) * (size_t)STEP : (size_t)STEP * STEPS << (class - STEPS + 1);
}

static _Noreturn void out_of_memory(struct env *env)
{
	longjmp(*(jmp_buf *)env->bail, 1);
}

static void *new_chunk(struct env *env, size_t size)
{
	struct chunk *c = NULL;

	size += sizeof(*c) + 8;
	/* With many states, most of the time would go into page faults. */
	if (size >= BIG_CHUNK && !posix_memalign((void **)&c, HUGE_PAGE, size))
		madvise(c, size, MADV_HUGEPAGE);
	else
		c = malloc(size);
	if (!c)
		out_of_memory(env);
	env->pool->total += size;
	c->next = env->pool->chunks;
	env->pool->chunks = c;
	return (uint8_t *)c + sizeof(*c) + 8;
}

static void more_room(struct env *env)
{
	struct pool *pool = env->pool;
	size_t size = (pool->total < BIG_CHUNK / 2 ? CHUNK : BIG_CHUNK) - sizeof(struct chunk) - 8;

	pool->at = new_chunk(env, size);
	pool->end = pool->at + size;
}

void *pool_alloc(struct env *env, size_t size)
{
	unsigned class = size_class(size);
	struct pool *pool = env->pool;
	void *p;

	if (!pool) {
		pool = env->pool = calloc(1, sizeof(*pool));
		if (!pool)
			out_of_memory(env);
	}
	if (class >= CLASSES)
		out_of_memory(env);
	if (pool->spare[class]) {
		p = pool->spare[class];
		pool->spare[class] = pool->spare[class]->next;
		return p;
	}
	size = class_size(class);
	if (size > CHUNK / 4)
		return new_chunk(env, size);
	if ((size_t)(pool->end - pool->at) < size)
		more_room(env);
	p = pool->at;
	pool->at += size;
	return p;
}

void pool_free(struct env *env, void *p, size_t size)
{
	struct spare *spare = p;
	unsigned class = size_class(size);

	if (!p)
		return;
	spare->next = env->pool->spare[class];
	env->pool->spare[class] = spare;
}

void pool_release(struct env *env)
{
	struct chunk *c, *next;

	if (!env->pool)
		return;
	for (c = env->pool->chunks; c; c = next) {
		next = c->next;
		free(c);
	}
	free(env->pool);
	env->pool = NULL;
}

/* ---- frames ---- */

struct frame *frame_new(struct env *env, int32_t callsite, uint32_t depth, uint32_t func)
{
	struct frame *f = pool_alloc(env, sizeof(*f));

	memset(f, 0, sizeof(*f));
	f->callsite = callsite;
	f->depth = depth;
	f->func = func;
	f->users = 1;
	return f;
}

static struct slot *stack_alloc(struct env *env, uint32_t slots)
{
	return slots ? pool_alloc(env, slots * sizeof(struct slot)) : NULL;
}

static void stack_free(struct env *env, struct frame *f)
{
	if (f->cap_slots)
		pool_free(env, f->stack, f->cap_slots * sizeof(struct slot));
}

void frame_free(struct env *env, struct frame *f)
{
	if (!f || --f->users)
		return;
	stack_free(env, f);
	pool_free(env, f, sizeof(*f));
}

static struct frame *frame_copy(struct env *env, const struct frame *from)
{
	struct frame *f = pool_alloc(env, sizeof(*f));
	uint32_t slots = from->stack_bytes / 8;

	memcpy(f, from, sizeof(*f));
	f->users = 1;
	f->cap_slots = slots;
	f->stack = stack_alloc(env, slots);
	if (slots)
		memcpy(f->stack, from->stack, slots * sizeof(*f->stack));
	return f;
}

struct frame *vstate_own(struct env *env, struct vstate *st, uint32_t i)
{
	struct frame *f = st->frames[i];

	if (f->users > 1) {
		st->frames[i] = frame_copy(env, f);
		f->users--;
	}
	return st->frames[i];
}

void frame_grow(struct env *env, struct frame *f, uint32_t bytes)
{
	uint32_t slots = (bytes + 7) / 8, old = f->stack_bytes / 8;
	struct func *func = &env->funcs[f->func];

	if (slots <= old)
		return;
	if (slots > f->cap_slots) {
		uint32_t cap = slots < 4 ? 4 : slots;
		struct slot *stack = stack_alloc(env, cap);

		if (old)
			memcpy(stack, f->stack, old * sizeof(*stack));
		stack_free(env, f);
		f->stack = stack;
		f->cap_slots = cap;
	}
	memset(f->stack + old, 0, (slots - old) * sizeof(*f->stack));
	f->stack_bytes = slots * 8;
	if (func->stack_depth < f->stack_bytes)
		func->stack_depth = (uint16_t)f->stack_bytes;
}

uint32_t frame_precise_regs(const struct frame *f, bool all)
{
	uint32_t regs = f->precise_regs;

	for (unsigned r = 0; all && r < ISA_FP; r++)
		regs |= (uint32_t)(f->regs[r].kind == REG_SCALAR) << r;
	return regs;
}

uint64_t frame_precise_slots(const struct frame *f, bool all)
{
	uint64_t slots = f->precise_slots;

	for (uint32_t i = 0; all && i < f->stack_bytes / 8; i++)
		slots |= (uint64_t)slot_is_scalar_spill(&f->stack[i]) << i;
	return slots;
}

/* ---- states ---- */

struct vstate *vstate_new(struct env *env)
{
	struct vstate *st = pool_alloc(env, sizeof(*st));

	memset(st, 0, sizeof(*st));
	return st;
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
	pool_free(env, st, sizeof(*st));
}

struct vstate *vstate_copy(struct env *env, const struct vstate *from)
{
	struct vstate *st = pool_alloc(env, sizeof(*st));

	memcpy(st, from, sizeof(*st));
	st->next = st->prev = NULL;
	st->hits = st->misses = 0;
	st->retired = false;
	for (uint32_t i = 0; i < st->current; i++)
		st->frames[i]->users++;
	st->frames[st->current] = frame_copy(env, from->frames[st->current]);

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

void vstate_add_history(struct env *env, struct vstate *st, struct history h)
{
	if (st->n_history == st->cap_history) {
		uint32_t cap = st->cap_history < 4 ? 8 : st->cap_history * 2;
		struct history *bigger = pool_alloc(env, cap * sizeof(*bigger));

		if (st->n_history)
			memcpy(bigger, st->history, st->n_history * sizeof(*bigger));
		if (st->cap_history)
			pool_free(env, st->history, st->cap_history * sizeof(*bigger));
		st->history = bigger;
		st->cap_history = cap;
	}
	st->history[st->n_history++] = h;
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
	for (uint32_t i = 0; i <= st->current; i++) {
		for (unsigned r = 0; r < ISA_REGS; r++)
			if (wants(&st->frames[i]->regs[r], arg))
				each(env, &vstate_own(env, st, i)->regs[r], arg);
		for (uint32_t s = 0; s < st->frames[i]->stack_bytes / 8; s++) {
			const struct slot *slot = &st->frames[i]->stack[s];

			if (slot_is_spill(slot) && wants(&slot->reg, arg))
				each(env, &vstate_own(env, st, i)->stack[s].reg, arg);
		}
	}
}
