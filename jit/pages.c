/*
 * pages.c - executable memory: first written, then made read+execute; never both.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "jit/code.h"
#include "jit/jit.h"

/* Calls are shorter when the code lies near what it calls. */
static void *map_near(size_t size, const void *near)
{
	uintptr_t at = (uintptr_t)near & ~(uintptr_t)0xfffff;
	void *p;

	for (unsigned k = 1; k <= 24 && near; k++) {
		uintptr_t hint = k & 1 ? at - (uintptr_t)k * (24u << 20) : at + (uintptr_t)k * (24u << 20);

		p = mmap((void *)hint, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
		if (p == (void *)hint)
			return p;
		if (p != MAP_FAILED)
			munmap(p, size);
	}
	return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

struct code *code_new(size_t size, const void *near)
{
	struct code *code = calloc(1, sizeof(*code));
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	if (!code)
		return NULL;
	code->mapped = (size + page - 1) & ~(page - 1);
	code->pages = map_near(code->mapped, near);
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
	if (mprotect(code->pages, code->mapped, PROT_READ | PROT_EXEC))
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
	free(code);
}
