/*
 * pages.c - executable memory: first written, then made read+execute; never both.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "jit/code.h"
#include "jit/jit.h"

/* Where the machine has them, landing pads are the only places that indirect calls and jumps can go to. */
#if defined(__aarch64__)
#include <sys/auxv.h>

enum { REACH = 48 << 20 };

static int landing_pads(void)
{
	enum { HAS_BTI = 1 << 17, PAGES_WITH_BTI = 0x10 };	/* HWCAP2_BTI, PROT_BTI */

	return getauxval(AT_HWCAP2) & HAS_BTI ? PAGES_WITH_BTI : 0;
}
#else
enum { REACH = 1 << 29 };

static int landing_pads(void)
{
	return 0;
}
#endif

/* Where the system wants it; `random`: and up to so many pages further on. */
static void *map_anywhere(size_t size, uint64_t random)
{
	enum { MOST = 1024 };
	size_t ahead = random % MOST * (size_t)sysconf(_SC_PAGESIZE);
	uint8_t *p = mmap(NULL, ahead + size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED || !ahead)
		return p;
	munmap(p, ahead);
	return p + ahead;
}

/*
 * Calls are shorter when the code lies near what it calls: below it, downwards, where nothing else grows. `random`:
 * somewhere in the upper half of that reach instead.
 */
static void *map_near(size_t size, const void *near, uint64_t random)
{
	const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	static _Atomic uintptr_t next;
	uintptr_t top = (uintptr_t)near & ~(uintptr_t)0xfffff, at = next;

	if (random)
		at = top - ((uintptr_t)16 << 20) - (uintptr_t)(random % (REACH / 2)) / page * page;
	for (unsigned tries = 0; tries < 8; tries++) {
		void *p;

		if (at > top || at + REACH < top || at <= size)
			at = top - ((uintptr_t)16 << 20);
		at -= size;
		p = mmap((void *)at, size, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
		if (p == (void *)at) {
			next = random ? next : at;
			return p;
		}
		if (p != MAP_FAILED)
			munmap(p, size);
		at -= (uintptr_t)(tries + 1) << 20;
	}
	return map_anywhere(size, random);
}

struct code *code_new(size_t size, const void *near, uint64_t random)
{
	struct code *code = calloc(1, sizeof(*code));
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	if (!code)
		return NULL;
	code->mapped = (size + page - 1) & ~(page - 1);
	code->pages = map_near(code->mapped, near, random);
	if (code->pages == MAP_FAILED) {
		free(code);
		return NULL;
	}
	return code;
}

int code_seal(struct code *code, size_t used)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), keep = (used + page - 1) & ~(page - 1);

	if (keep < code->mapped) {
		munmap(code->pages + keep, code->mapped - keep);
		code->mapped = keep;
	}
	if (mprotect(code->pages, code->mapped, PROT_READ | PROT_EXEC | landing_pads()))
		return -errno;
	__builtin___clear_cache((char *)code->pages, (char *)code->pages + used);
	return 0;
}

code_entry code_function(const struct code *code)
{
	return (code_entry)(uintptr_t)(code->pages + code->entry);
}

size_t code_size(const struct code *code)
{
	return code->size;
}

const uint8_t *code_bytes(const struct code *code)
{
	return code->pages;
}

void code_free(struct code *code)
{
	if (!code)
		return;
	munmap(code->pages, code->mapped);
	free(code->places);
	free(code);
}
