/*
 * The caller's memory. bpf(2) answers EFAULT where there is none, so that memory is tried before it is
 * touched: what a running function's frames lie in is there for sure; other pages are asked for by the
 * cheapest system calls that read or write a word of them and else do nothing. (process_vm_readv() costs
 * twice as much, and some sandboxes forbid it.) Memory that another thread unmaps meanwhile is that program's
 * mistake.
 */
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "run/sys.h"

enum { PAGE = 4096 };		/* or smaller than the machine's, which does no harm */

/* Where this thread's stack begins and ends; 0, 0: not asked yet. 1, 1: it does not say. */
static __thread struct { uintptr_t low, high; } stack;

static void find_stack(void)
{
	pthread_attr_t attr;
	void *low;
	size_t size;

	stack.low = stack.high = 1;
	if (pthread_getattr_np(pthread_self(), &attr))
		return;
	if (!pthread_attr_getstack(&attr, &low, &size)) {
		stack.low = (uintptr_t)low;
		stack.high = (uintptr_t)low + size;
	}
	pthread_attr_destroy(&attr);
}

/* Whether the bytes are in frames of functions that called this one. */
static bool in_frames(uint64_t at, size_t size)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);

	if (!stack.high)
		find_stack();
	return here >= stack.low && here < stack.high && at >= here && at < stack.high && size <= stack.high - at;
}

static bool readable(uint64_t at)
{
	/* No such way to change the mask: the kernel reads the new mask first, then refuses. */
	enum { NO_SUCH_WAY = -1, MASK_BYTES = 8 };
	uint64_t word = at & ~7ull;

	/* NULL would be no mask. */
	if (!word)
		word = MASK_BYTES;
	return syscall(SYS_rt_sigprocmask, NO_SUCH_WAY, word, NULL, MASK_BYTES) == 0 || errno != EFAULT;
}

/* Whether `size` bytes within a page can be written, which they are going to be: they may change. */
static bool writable(uint64_t at, size_t size)
{
	enum { ADD_NOTHING = FUTEX_OP_ADD << 28 };
	static uint32_t nobody;

	/* Writes a number of 4 bytes there; to NULL it would write nothing. */
	if (size >= 4 && at)
		return syscall(SYS_getcpu, at, NULL, NULL) == 0;
	/* Wakes nobody, having added 0 to the word in one step. */
	return syscall(SYS_futex, &nobody, FUTEX_WAKE_OP_PRIVATE, 0, NULL, at & ~3ull, ADD_NOTHING) >= 0 ||
	       errno != EFAULT;
}

/* Bytes from `at` to the end of its page. */
static size_t to_page_end(uint64_t at, size_t size)
{
	size_t left = PAGE - at % PAGE;

	return size < left ? size : left;
}

int sys_read(void *to, uint64_t from, size_t size)
{
	uint8_t *out = to;

	if (in_frames(from, size)) {
		memcpy(to, (const void *)(uintptr_t)from, size);
		return 0;
	}
	while (size) {
		size_t n = to_page_end(from, size);

		if (!readable(from))
			return -EFAULT;
		memcpy(out, (const void *)(uintptr_t)from, n);
		out += n;
		from += n;
		size -= n;
	}
	return 0;
}

int sys_write(uint64_t to, const void *from, size_t size)
{
	const uint8_t *in = from;

	if (in_frames(to, size)) {
		memcpy((void *)(uintptr_t)to, from, size);
		return 0;
	}
	while (size) {
		size_t n = to_page_end(to, size);

		if (!writable(to, n))
			return -EFAULT;
		memcpy((void *)(uintptr_t)to, in, n);
		in += n;
		to += n;
		size -= n;
	}
	return 0;
}

int64_t sys_read_string(char *to, uint64_t from, size_t size)
{
	size_t len = 0;

	while (len < size) {
		size_t n = to_page_end(from + len, size - len);
		const char *end;

		if (!readable(from + len))
			return -EFAULT;
		end = memchr((const char *)(uintptr_t)(from + len), 0, n);
		if (end)
			n = (size_t)(end - (const char *)(uintptr_t)(from + len)) + 1;
		memcpy(to + len, (const char *)(uintptr_t)(from + len), n);
		len += n;
		if (end)
			return (int64_t)len - 1;
	}
	to[size - 1] = 0;
	return -E2BIG;
}

int sys_read_zeros(uint64_t from, uint64_t size)
{
	uint8_t bytes[PAGE];

	while (size) {
		size_t n = to_page_end(from, size);
		int error = sys_read(bytes, from, n);

		if (error)
			return error;
		for (size_t i = 0; i < n; i++)
			if (bytes[i])
				return -E2BIG;
		from += n;
		size -= n;
	}
	return 0;
}

int sys_name(char to[SYS_NAME], const char from[SYS_NAME])
{
	memset(to, 0, SYS_NAME);
	for (unsigned i = 0; i < SYS_NAME; i++) {
		char c = from[i];

		if (!c)
			return 0;
		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_' &&
		    c != '.')
			return -EINVAL;
		to[i] = c;
	}
	return -EINVAL;
}
