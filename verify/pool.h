/*
 * pool.h - memory of a walk: chunks that only its end frees, and lists of spare pieces by size in between, so that
 * what states are made of never goes back to malloc.
 */
#ifndef VERIFY_POOL_H
#define VERIFY_POOL_H

#include <stddef.h>

struct env;

/* Running out of memory does not return: the walk is left at once with -ENOMEM (vfy_check). */
void *pool_alloc(struct env *env, size_t size);
/* All zero. Of much memory, what is never written to does not count. */
void *pool_zeroed(struct env *env, size_t size);
/* `size` is the one it was allocated with; p may be NULL. */
void pool_free(struct env *env, void *p, size_t size);
void pool_release(struct env *env);

#endif
