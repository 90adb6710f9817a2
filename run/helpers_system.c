/*
 * Helpers on the process that runs a program, and on memory that may not be there.
 */
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "run/helpers.h"

BODY(get_current_pid_tgid)
{
	return (uint64_t)(uint32_t)getpid() << 32 | (uint32_t)syscall(SYS_gettid);
}

BODY(get_current_uid_gid)
{
	return (uint64_t)getgid() << 32 | getuid();
}

BODY(get_current_comm)
{
	enum { COMM = 16 };
	char name[COMM] = { 0 };
	uint32_t size = (uint32_t)r2;

	prctl(PR_GET_NAME, name);
	memset(POINTER(r1), 0, size);
	memcpy(POINTER(r1), name, size < COMM ? size : COMM);
	if (size && size <= COMM)
		((char *)POINTER(r1))[size - 1] = 0;
	return 0;
}

/* ---- memory at any address: of this process, and not of the kernel ---- */

static bool peek(void *to, uint64_t from, size_t n)
{
	struct iovec here = { to, n }, there = { POINTER(from), n };

	return !n || process_vm_readv(getpid(), &here, 1, &there, 1, 0) == (ssize_t)n;
}

/* Of the kernel's memory Linux says that addresses of processes are none. */
static uint64_t unreadable(uint64_t to, uint32_t n, uint64_t from, bool kernel)
{
	memset(POINTER(to), 0, n);
	return kernel && !(from >> 63) ? ERROR(ERANGE) : ERROR(EFAULT);
}

static uint64_t probe_read(uint64_t to, uint64_t size, uint64_t from, bool kernel)
{
	uint32_t n = (uint32_t)size;

	return peek(POINTER(to), from, n) ? 0 : unreadable(to, n, from, kernel);
}

/* How many bytes, with the NUL that always ends them. */
static uint64_t probe_read_str(uint64_t to, uint64_t size, uint64_t from, bool kernel)
{
	enum { PAGE = 4096 };
	uint32_t n = (uint32_t)size, have = 0;
	char *text = POINTER(to);

	while (have < n) {
		/* To the end of the page: what follows may not be there. */
		uint32_t some = PAGE - (uint32_t)((from + have) % PAGE);
		const char *end;

		some = some < n - have ? some : n - have;
		if (!peek(text + have, from + have, some))
			return unreadable(to, n, from, kernel);
		end = memchr(text + have, 0, some);
		have += some;
		if (end)
			return (uint64_t)(end - text) + 1;
	}
	if (n)
		text[n - 1] = 0;
	return n;
}

BODY(probe_read_kernel)
{
	return probe_read(r1, r2, r3, true);
}

BODY(probe_read_user)
{
	return probe_read(r1, r2, r3, false);
}

BODY(probe_read_kernel_str)
{
	return probe_read_str(r1, r2, r3, true);
}

BODY(probe_read_user_str)
{
	return probe_read_str(r1, r2, r3, false);
}
