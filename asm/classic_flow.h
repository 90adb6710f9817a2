/*
 * classic_flow.h - what is known of a classic program before it is translated. Jumps go forward only, so that
 * one pass forward and one backward see every path.
 */
#ifndef ASM_CLASSIC_FLOW_H
#define ASM_CLASSIC_FLOW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/classic.h"

/* Packet loads beyond are not made by packet pointers: the verifier follows them for 65535 bytes. */
enum { DIRECT_MAX = 0xffff };

/* Facts at the start of an instruction. */
struct classic_fact {
	bool reached;
	bool a_live, x_live;	/* may be read before it is written */
	uint32_t a_max, x_max;	/* no value is greater */
	uint32_t m_max[CLASSIC_WORDS];
	/*
	 * Bytes of the packet that every path from here reads, unless it ends without a match: a packet that
	 * is shorter does not match. UINT32_MAX: no path from here matches.
	 */
	uint32_t reach;
	/* Bytes of the packet that are known to be there, if each load compares its reach. */
	uint32_t checked;
};

/*
 * One fact for each instruction; free() it. NULL without memory. Loads behind the first `limit` bytes of the
 * packet cannot succeed.
 */
struct classic_fact *classic_flow(const struct classic_prog *prog, uint32_t limit);
/* Whether the load at `in` fails for every packet. */
bool classic_load_fails(const struct classic *in, uint32_t limit);
/* Bytes up to the end of what a load from a fixed offset reads. */
uint64_t classic_load_end(const struct classic *in);
/* All bits that numbers up to v have. */
uint32_t classic_mask(uint32_t v);
/* How far a load from a fixed offset looks ahead: the packet must have that many bytes, or there is no match.
 */
uint32_t classic_load_reach(const struct classic_prog *prog, const struct classic_fact *facts, uint32_t at);

#endif
