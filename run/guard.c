#include "run/guard.h"

#include <sys/mman.h>
#include <unistd.h>

static size_t page_size(void)
{
	return (size_t)sysconf(_SC_PAGESIZE);
}

static size_t in_pages(size_t size)
{
	return (size + page_size() - 1) / page_size() * page_size();
}

void *guard_new(size_t size)
{
	size_t page = page_size(), inside = in_pages(size), all = inside + 2 * page;
	uint8_t *p = mmap(NULL, all, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return NULL;
	if (mprotect(p + page, inside, PROT_READ | PROT_WRITE)) {
		munmap(p, all);
		return NULL;
	}
	return p + page + (inside - size) / 16 * 16;
}

void guard_free(void *memory, size_t size)
{
	size_t page = page_size(), inside = in_pages(size);

	if (memory)
		munmap((uint8_t *)memory - (inside - size) / 16 * 16 - page, inside + 2 * page);
}

/*
 * A register that callees keep holds the old stack pointer. Nothing is pushed to the old stack, whose red
 * zone may be in use.
 */
#if defined(__x86_64__)
uint64_t guard_call(code_entry entry, struct vm *vm, void *top)
{
	uint64_t r0;

	__asm__ volatile("movq %%rsp, %%rbx\n\t"
			 "movq %[top], %%rsp\n\t"
			 "callq *%[entry]\n\t"
			 "movq %%rbx, %%rsp"
			 : "=a"(r0), "+D"(vm), [top] "+S"(top), [entry] "+d"(entry)
			 :
			 : "rbx", "rcx", "r8", "r9", "r10", "r11", "memory", "cc", "xmm0", "xmm1", "xmm2",
			   "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12",
			   "xmm13", "xmm14", "xmm15");
	return r0;
}
#elif defined(__aarch64__)
uint64_t guard_call(code_entry entry, struct vm *vm, void *top)
{
	register uint64_t x0 __asm__("x0") = (uintptr_t)vm;
	register code_entry x1 __asm__("x1") = entry;
	register void *x2 __asm__("x2") = top;

	__asm__ volatile("mov x19, sp\n\t"
			 "mov sp, x2\n\t"
			 "blr x1\n\t"
			 "mov sp, x19"
			 : "+r"(x0), "+r"(x1), "+r"(x2)
			 :
			 : "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15",
			   "x16", "x17", "x19", "x30", "memory", "cc", "v0", "v1", "v2", "v3", "v4", "v5", "v6",
			   "v7", "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27",
			   "v28", "v29", "v30", "v31");
	return x0;
}
#else
CALLS_CODE uint64_t guard_call(code_entry entry, struct vm *vm, void *top)
{
	(void)top;	/* there is no machine code here */
	return entry(vm);
}
#endif
