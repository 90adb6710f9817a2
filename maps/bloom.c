/*
 * bloom.c - BLOOM_FILTER: a set that values can be added to and asked for. It may say yes to a value that
 * was never added, and never no to one that was.
 */
#include <errno.h>
#include <stdlib.h>

#include "maps/family.h"
#include "maps/htab.h"

enum { DEFAULT_HASHES = 5 };

struct bloom {
	struct map map;
	uint64_t *bits;
	uint64_t n_bits;	/* a power of two */
	uint64_t seed;
	unsigned hashes;
};

static struct bloom *bloom_of(struct map *map)
{
	return (struct bloom *)map;
}

/* Bits for a rate of false answers that is best for the number of hashes: n * hashes / ln 2. */
static uint64_t bits_for(uint32_t entries, unsigned hashes)
{
	uint64_t wanted = (uint64_t)entries * hashes / 5 * 7, bits = 64;

	while (bits < wanted && bits < 1ull << 32)
		bits *= 2;
	return bits;
}

static int bloom_create(const struct map_def *def, const struct map_env *env, struct map **out)
{
	struct bloom *b = calloc(1, sizeof(*b));

	if (!b)
		return -ENOMEM;
	b->hashes = def->map_extra ? (unsigned)def->map_extra : DEFAULT_HASHES;
	b->n_bits = bits_for(def->max_entries, b->hashes);
	b->seed = def->flags & MAPFLAG_ZERO_SEED ? 0 : env->seed;
	b->bits = map_memory(b->n_bits / 8);
	if (!b->bits) {
		free(b);
		return -ENOMEM;
	}
	*out = &b->map;
	return 0;
}

static void bloom_free(struct map *map)
{
	map_memory_free(bloom_of(map)->bits, bloom_of(map)->n_bits / 8);
	free(bloom_of(map));
}

/* Two hashes of the value make all the others: first + i * second. */
static void hash_value(const struct bloom *b, const void *value, uint64_t *first, uint64_t *second)
{
	*first = htab_hash_seeded(b->seed, value, b->map.def.value_size);
	*second = htab_mix(*first, HTAB_ODD2) | 1;
}

static int bloom_push(struct map *map, const void *value, uint64_t flags)
{
	struct bloom *b = bloom_of(map);
	uint64_t hash, step;

	if (flags != MAP_ANY)
		return -EINVAL;
	hash_value(b, value, &hash, &step);
	for (unsigned i = 0; i < b->hashes; i++, hash += step) {
		uint64_t bit = hash & (b->n_bits - 1);

		__atomic_fetch_or(&b->bits[bit / 64], 1ull << bit % 64, __ATOMIC_RELAXED);
	}
	return 0;
}

static int bloom_peek(struct map *map, void *value)
{
	const struct bloom *b = bloom_of(map);
	uint64_t hash, step;

	hash_value(b, value, &hash, &step);
	for (unsigned i = 0; i < b->hashes; i++, hash += step) {
		uint64_t bit = hash & (b->n_bits - 1);

		if (!(__atomic_load_n(&b->bits[bit / 64], __ATOMIC_RELAXED) >> bit % 64 & 1))
			return -ENOENT;
	}
	return 0;
}

static int bloom_pop(struct map *map, void *value)
{
	(void)map, (void)value;
	return -EOPNOTSUPP;
}

static int bloom_copy(struct map *map, const void *key, void *value)
{
	(void)key;
	return bloom_peek(map, value);
}

static int bloom_store(struct map *map, const void *key, const void *value, uint64_t flags)
{
	(void)key;
	return bloom_push(map, value, flags);
}

static int bloom_delete(struct map *map, const void *key)
{
	(void)map, (void)key;
	return -EOPNOTSUPP;
}

static int bloom_next_key(struct map *map, const void *key, void *next)
{
	(void)map, (void)key, (void)next;
	return -EOPNOTSUPP;
}

const struct map_ops map_bloom_ops = {
	.create = bloom_create,
	.free = bloom_free,
	.delete = bloom_delete,
	.next_key = bloom_next_key,
	.copy = bloom_copy,
	.store = bloom_store,
	.push = bloom_push,
	.pop = bloom_pop,
	.peek = bloom_peek,
};
