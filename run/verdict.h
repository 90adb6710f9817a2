/*
 * verdict.h - where in a packet's way through the kernel a program of a type runs, what its return values are
 * called, and what becomes of the packet.
 */
#ifndef RUN_VERDICT_H
#define RUN_VERDICT_H

#include <stddef.h>
#include <stdint.h>

struct progtype;

/*
 * Places where programs run, in the order in which a packet that comes in passes them; and that of programs that trace,
 * whose context is a record.
 */
enum run_hook { RUN_HOOK_XDP, RUN_HOOK_SOCKET, RUN_HOOK_TC, RUN_HOOK_RECORD, RUN_HOOKS };

/* What a return value means for the packet. */
enum run_fate {
	RUN_DROPPED, RUN_ACCEPTED,
	RUN_SENT,		/* back to where it came from */
	RUN_REDIRECTED		/* see redirect_deliver() */
};

struct run_meaning { const char *name; enum run_fate fate; };

enum { RUN_MAX_MEANINGS = 16 };

/* What the programs of a type return. */
struct run_returns {
	enum run_hook hook;
	int32_t first;				/* the value of meanings[0]; the next one's is one more */
	uint32_t last;				/* index of the meaning that all other values share */
	const struct run_meaning *meanings;
};

/* NULL: a type that runs neither over packets nor over records. */
const struct run_returns *run_returns(const struct progtype *type);

/* Index of the meaning of what a program returned. */
static inline uint32_t run_meaning(const struct run_returns *returns, uint64_t ret)
{
	uint32_t index = (uint32_t)ret - (uint32_t)returns->first;

	return index < returns->last ? index : returns->last;
}

/* How much of a packet of `len` bytes is left: a socket filter says how many bytes to keep. */
static inline uint32_t run_keeps(const struct run_returns *returns, uint64_t ret, uint32_t len)
{
	return returns->hook == RUN_HOOK_SOCKET && (uint32_t)ret < len ? (uint32_t)ret : len;
}

#endif
