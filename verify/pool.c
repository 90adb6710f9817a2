#include "verify/pool.h"

#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "verify/env.h"

/* What states are made of comes in steps of 32 bytes, the rest in powers of two. */
enum { CHUNK = 1 << 18, BIG_CHUNK = 4 << 20, HUGE_PAGE = 2 << 20, STEP = 32, STEPS = 128, CLASSES = STEPS + 16 };

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
