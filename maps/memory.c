/*
 * memory.c - what the families stand on: memory, short locks, copies.
 */
#include "maps/family.h"

#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sysinfo.h>
#include <unistd.h>

enum { HUGE_FROM = 4 << 20 };

/* Whether so much memory could be there at all. */
static bool plausible(uint64_t size)
{
	struct sysinfo info;

	return sysinfo(&info) || size / info.mem_unit <= info.totalram;
}

void *map_memory(uint64_t size)
{
	void *memory;

	if (!plausible(size))
		return NULL;
	memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (memory == MAP_FAILED)
		return NULL;
	/* Random access to many small pages costs more in page tables than in caches. */
	if (size >= HUGE_FROM)
		madvise(memory, size, MADV_HUGEPAGE);
	return memory;
}

void *map_memory_shared(uint64_t size, int *file)
{
	void *memory = MAP_FAILED;

	*file = plausible(size) ? memfd_create("bpf-map", MFD_CLOEXEC | MFD_ALLOW_SEALING) : -1;
	/* Nobody but us decides on its size: shrinking it would take memory from under the map. */
	if (*file >= 0 && !ftruncate(*file, (off_t)size) &&
	    !fcntl(*file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW))
		memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, *file, 0);
	if (memory != MAP_FAILED)
		return memory;
	if (*file >= 0)
		close(*file);
	*file = -1;
	return NULL;
}

void map_memory_free(void *memory, uint64_t size)
{
	if (memory)
		munmap(memory, size);
}

enum { SPINS_BEFORE_YIELD = 64 };

void map_pause(unsigned spins)
{
	if (spins % SPINS_BEFORE_YIELD == SPINS_BEFORE_YIELD - 1)
		sched_yield();
#if defined(__x86_64__) || defined(__i386__)
	else
		__builtin_ia32_pause();
#endif
}

void map_spin_lock(uint32_t *lock)
{
	for (unsigned spins = 0; __atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE); spins++)
		while (__atomic_load_n(lock, __ATOMIC_RELAXED))
			map_pause(spins++);
}

void map_spin_unlock(uint32_t *lock)
{
	__atomic_store_n(lock, 0, __ATOMIC_RELEASE);
}

#ifdef MAP_TSAN
void map_copy_in(void *to, const void *from, size_t size)
{
	for (size_t i = 0; i < size; i += 8) {
		uint64_t word = 0;

		memcpy(&word, (const char *)from + i, size - i < 8 ? size - i : 8);
		__atomic_store_n((uint64_t *)((char *)to + i), word, __ATOMIC_RELAXED);
	}
}

void map_copy_out(void *to, const void *from, size_t size)
{
	for (size_t i = 0; i < size; i += 8) {
		uint64_t word = __atomic_load_n((const uint64_t *)((const char *)from + i), __ATOMIC_RELAXED);

		memcpy((char *)to + i, &word, size - i < 8 ? size - i : 8);
	}
}

void map_zero(void *to, size_t size)
{
	for (size_t i = 0; i < size; i += 8)
		__atomic_store_n((uint64_t *)((char *)to + i), 0, __ATOMIC_RELAXED);
}
#else
void map_copy_in(void *to, const void *from, size_t size)
{
	memcpy(to, from, size);
}

void map_copy_out(void *to, const void *from, size_t size)
{
	memcpy(to, from, size);
}

void map_zero(void *to, size_t size)
{
	memset(to, 0, size);
}
#endif
