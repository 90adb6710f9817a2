/*
 * slab.h - memory that grows in place, and blocks of many sizes in it. Private to maps/.
 *
 * Addresses are reserved for the most that may ever be needed and made usable bit by bit, so that offsets
 * stay good and nothing moves. What is given back is kept for blocks of the same size; memory goes back to
 * the system only with the whole slab. Whoever uses a slab holds a lock of its own.
 */
#ifndef MAPS_SLAB_H
#define MAPS_SLAB_H

#include <stdint.h>

/* Blocks are multiples of 8 bytes; sizes up to 256 bytes are exact, larger ones multiples of 64. */
enum { SLAB_FINE = 256, SLAB_COARSE = 64, SLAB_MAX_BLOCK = 4096 };
enum { SLAB_CLASSES = SLAB_FINE / 8 + (SLAB_MAX_BLOCK - SLAB_FINE) / SLAB_COARSE + 1 };

struct slab {
	uint8_t *base;
	uint64_t reserved, usable, used;	/* bytes: of addresses, of memory, handed out at least once */
	uint32_t free[SLAB_CLASSES];	/* first free block of each size, in units of 8 bytes; 0: none */
};

/* Addresses for up to `bytes`. 0 or -ENOMEM. */
int slab_init(struct slab *a, uint64_t bytes);
void slab_fini(struct slab *a);
/* Makes the first `bytes` usable, zeroed, with 8 KiB behind them that may be read. 0 or -ENOMEM. */
int slab_grow(struct slab *a, uint64_t bytes);

/*
 * Blocks: the offset in units of 8 bytes, 0: no memory. Where one begins and ends is up to the caller; the
 * first 4 bytes of a free block are the slab's.
 */
uint32_t slab_alloc(struct slab *a, uint32_t bytes);
void slab_free(struct slab *a, uint32_t block, uint32_t bytes);

static inline uint8_t *slab_at(const struct slab *a, uint32_t block)
{
	return a->base + ((uint64_t)block << 3);
}

#endif
