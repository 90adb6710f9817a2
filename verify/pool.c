#include "verify/pool.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "verify/env.h"

/* What states are made of comes in steps of 32 bytes, the rest in powers of two. */
enum { CHUNK = 1 << 18, BIG_CHUNK = 4 << 20, MAP_MIN = 1 << 20, STEP = 32, STEPS = 128, CLASSES = STEPS + 16 };

struct chunk { struct chunk *next; size_t size; };
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

/*
 * Large chunks come straight from the system, and are all zero. `huge`: all of it will be written to, so that pages
 * should be large as well: with many states, most of the time would go into page faults.
 */
static void *new_chunk(struct env *env, size_t size, bool huge)
{
	struct chunk *c;

	size += sizeof(*c);
	if (size >= MAP_MIN) {
		c = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (c == MAP_FAILED)
			out_of_memory(env);
		if (huge)
			madvise(c, size, MADV_HUGEPAGE);
	} else {
		c = malloc(size);
		if (!c)
			out_of_memory(env);
	}
	c->size = size;
	c->next = env->pool->chunks;
	env->pool->chunks = c;
	env->pool->total += size;
	return c + 1;
}

static void more_room(struct env *env)
{
	struct pool *pool = env->pool;
	size_t size = (pool->total < BIG_CHUNK / 2 ? CHUNK : BIG_CHUNK) - sizeof(struct chunk);

	pool->at = new_chunk(env, size, size >= MAP_MIN);
	pool->end = pool->at + size;
}

static struct pool *pool_of(struct env *env)
{
	if (!env->pool)
		env->pool = calloc(1, sizeof(*env->pool));
	if (!env->pool)
		out_of_memory(env);
	return env->pool;
}

void *pool_alloc(struct env *env, size_t size)
{
	unsigned class = size_class(size);
	struct pool *pool = pool_of(env);
	void *p;

	if (class >= CLASSES)
		out_of_memory(env);
	if (pool->spare[class]) {
		p = pool->spare[class];
		pool->spare[class] = pool->spare[class]->next;
		return p;
	}
	size = class_size(class);
	if (size > CHUNK / 4)
		return new_chunk(env, size, size >= MAP_MIN);
	if ((size_t)(pool->end - pool->at) < size)
		more_room(env);
	p = pool->at;
	pool->at += size;
	return p;
}

void *pool_zeroed(struct env *env, size_t size)
{
	pool_of(env);
	return size + sizeof(struct chunk) >= MAP_MIN ? new_chunk(env, size, false) : memset(pool_alloc(env, size), 0, size);
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
		if (c->size >= MAP_MIN)
			munmap(c, c->size);
		else
			free(c);
	}
	free(env->pool);
	env->pool = NULL;
}
