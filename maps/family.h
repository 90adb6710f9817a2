/*
 * family.h - what the families of maps share; private to maps/.
 */
#ifndef MAPS_FAMILY_H
#define MAPS_FAMILY_H

#include <stddef.h>
#include <stdint.h>

#include "maps/map.h"

/* ThreadSanitizer: everything that threads share is then read and written atomically, piece by piece. */
#if defined(__SANITIZE_THREAD__)
#define MAP_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define MAP_TSAN 1
#endif
#endif

/* For lookups: what is constant where they are called from is constant inside. */
#define MAP_INLINE static inline __attribute__((always_inline))

extern const struct map_ops map_array_ops, map_bloom_ops, map_hash_ops, map_lpm_ops;
extern const struct map_ops map_object_ops, map_perf_ops, map_percpu_array_ops, map_queue_ops, map_ringbuf_ops;
extern const struct map_ops map_cgroup_ops, map_defined_ops, map_target_ops, map_user_ringbuf_ops;

/* Bytes up to the next multiple of 8: where values begin and how far apart they are. */
static inline uint64_t map_round8(uint64_t size)
{
	return (size + 7) & ~7ull;
}

/*
 * Zeroed memory, page-aligned, that costs nothing before it is touched; NULL when there is not that much.
 * Freed with the same size.
 */
void *map_memory(uint64_t size);
void map_memory_free(void *memory, uint64_t size);

/*
 * The same of a file in memory that others may map as well: *file becomes a descriptor of it, which the
 * caller closes. Memory is freed by map_memory_free().
 */
void *map_memory_shared(uint64_t size, int *file);

/* map_spin_lock() of map.h is for short locks of what several threads change together, too; 0 is free. */

/*
 * Readers (see map_reader_add): the time at which something was taken out just now, and that since which the
 * oldest reader is at work. What was taken out before that time is in nobody's hands.
 */
uint64_t map_readers_stamp(void);
uint64_t map_readers_oldest(void);

/* Waits a moment before try number `spins`, longer now and then. */
void map_pause(unsigned spins);

/* Flags of an update: 0, or -EINVAL. */
int map_check_update_flags(uint64_t flags);

/*
 * Copies of keys and values that other threads may read or write at the same time, which is what BPF lets
 * programs do. Under ThreadSanitizer word by word and atomically, so that only other races are reported.
 * The memory in the map is aligned to 8 and may be written and read up to a multiple of 8.
 */
void map_copy_in(void *to, const void *from, size_t size);
void map_copy_out(void *to, const void *from, size_t size);
void map_zero(void *to, size_t size);

/*
 * The same with a value of the map: into it all but the fields that are not the caller's, and out of it with
 * zeros in their place.
 */
void map_value_in(const struct map *map, void *to, const void *from);
void map_value_out(const struct map *map, void *to, const void *from);
/* Under the lock, which the value must have: of a value, and of a key's (0 or -ENOENT). */
void map_value_out_locked(const struct map *map, void *to, void *from);
int map_lookup_locked(struct map *map, const void *key, void *value);

#endif
