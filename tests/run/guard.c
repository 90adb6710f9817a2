/*
 * guard.c - stacks between pages that nobody may touch, and machine code that runs on one.
 */
#include "run/guard.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/tap.h"

enum { SIZE = 20000 };

/* Whether a store there ends the process, in a child. */
static bool ends_it(volatile uint8_t *at)
{
	int status;
	pid_t child = fork();

	if (!child) {
		signal(SIGSEGV, SIG_DFL);
		*at = 1;
		_exit(0);
	}
	return child > 0 && waitpid(child, &status, 0) == child && (WIFSIGNALED(status) ||
								    WEXITSTATUS(status));
}

/* As machine code would be entered; where is its stack? */
static uint64_t stack_now(struct vm *vm)
{
	(void)vm;
	return (uintptr_t)__builtin_frame_address(0);	/* a variable's may be elsewhere, with sanitizers */
}

int main(void)
{
	uint8_t *memory = guard_new(SIZE);
	uint64_t at;
	bool zero = true;

	if (!ok(memory && (uintptr_t)memory % 16 == 0, "memory, aligned to 16"))
		return done();
	for (unsigned i = 0; i < SIZE; i++)
		zero &= !memory[i];
	ok(zero, "it is zero");
	ok(!ends_it(memory) && !ends_it(memory + SIZE - 1), "its first and last byte can be written");
	ok(ends_it(memory + (SIZE + 15) / 16 * 16), "what follows cannot");
	ok(ends_it(memory - 4096), "what is a page before it cannot");
	at = guard_call(stack_now, NULL, memory + SIZE);
#if defined(__x86_64__) || defined(__aarch64__)
	ok(at >= (uintptr_t)memory && at < (uintptr_t)memory + SIZE, "code runs on that stack");
#else
	skip("code runs on that stack", "no compiler for this machine");
#endif
	guard_free(memory, SIZE);
	guard_free(NULL, SIZE);
	return done();
}
