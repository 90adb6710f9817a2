/*
 * flow.h - spreads packets over workers so that those of one conversation, both directions of it, stay on one: by
 * addresses, protocol and ports, as network cards do. Fragments and packets without ports go by their addresses.
 */
#ifndef RUN_FLOW_H
#define RUN_FLOW_H

#include <stdint.h>

/* How a packet begins. */
enum flow_link { FLOW_ETHERNET, FLOW_IP, FLOW_UNKNOWN };

/* A number for the packet's flow; unknown link types are all one. */
uint32_t flow_number(enum flow_link link, const uint8_t *bytes, uint32_t len);

/* Which of `n` workers that is for. */
static inline unsigned flow_worker(uint32_t number, unsigned n)
{
	return (unsigned)((uint64_t)number * n >> 32);
}

#endif
