#include "maps/slab.h"

#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>

enum { SLACK = 8192, STEP = 64 << 10, HUGE_PAGE = 2 << 20, HUGE_FROM = 4 << 20 };

/* Block 0 is nobody's. */
enum { FIRST_BLOCK = 8 };

int slab_init(struct slab *a, uint64_t bytes)
{
	void *base;

	*a = (struct slab){ .used = FIRST_BLOCK };
	bytes = (bytes + SLACK + STEP - 1) / STEP * STEP;
	base = mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (base == MAP_FAILED)
		return -ENOMEM;
	a->base = base;
	a->reserved = bytes;
	return slab_grow(a, FIRST_BLOCK);
}

void slab_fini(struct slab *a)
{
	if (a->base)
		munmap(a->base, a->reserved);
	a->base = NULL;
}

int slab_grow(struct slab *a, uint64_t bytes)
{
	uint64_t want = bytes + SLACK, step = want >= HUGE_FROM ? HUGE_PAGE : STEP;

	if (want <= a->usable)
		return 0;
	if (want > a->reserved)
		return -ENOMEM;
	/* In proportion, so that a large slab is not asked for often. */
	want = (want + want / 8 + step - 1) / step * step;
	if (want > a->reserved)
		want = a->reserved;
	if (mprotect(a->base, want, PROT_READ | PROT_WRITE))
		return -ENOMEM;
	/* Random access to many small pages costs more in page tables than in caches. */
	if (want >= HUGE_FROM)
		madvise(a->base, want, MADV_HUGEPAGE);
	a->usable = want;
	return 0;
}

static uint32_t round_up(uint32_t bytes)
{
	uint32_t unit = bytes <= SLAB_FINE ? 8 : SLAB_COARSE;

	return (bytes + unit - 1) / unit * unit;
}

/* Of a rounded size. */
static uint32_t class_of(uint32_t bytes)
{
	return bytes <= SLAB_FINE ? bytes / 8 : SLAB_FINE / 8 + (bytes - SLAB_FINE) / SLAB_COARSE;
}

/* Readers without a lock may still look at the block: they must find out, but not be torn. */
static uint32_t *link_of(const struct slab *a, uint32_t block)
{
	return (uint32_t *)(void *)slab_at(a, block);
}

static uint32_t pop(struct slab *a, uint32_t bytes)
{
	uint32_t block = a->free[class_of(bytes)];

	if (block)
		a->free[class_of(bytes)] = __atomic_load_n(link_of(a, block), __ATOMIC_RELAXED);
	return block;
}

/* When the slab is used up: a part of a larger block. */
static uint32_t split(struct slab *a, uint32_t bytes)
{
	uint32_t from = round_up(bytes + 8), block = 0;

	while (from <= SLAB_MAX_BLOCK && !(block = pop(a, from)))
		from = round_up(from + 8);
	if (block)
		for (uint32_t rest = from - bytes, part; rest; rest -= part) {
			part = rest <= SLAB_FINE ? rest : rest / SLAB_COARSE * SLAB_COARSE;
			slab_free(a, block + (from - rest) / 8, part);
		}
	return block;
}

uint32_t slab_alloc(struct slab *a, uint32_t bytes)
{
	uint32_t block;

	bytes = round_up(bytes);
	block = pop(a, bytes);
	if (block)
		return block;
	if ((a->used + bytes) >> 3 > INT32_MAX || slab_grow(a, a->used + bytes))
		return split(a, bytes);
	block = (uint32_t)(a->used >> 3);
	a->used += bytes;
	return block;
}

void slab_free(struct slab *a, uint32_t block, uint32_t bytes)
{
	uint32_t *head = &a->free[class_of(round_up(bytes))];

	__atomic_store_n(link_of(a, block), *head, __ATOMIC_RELAXED);
	*head = block;
}
