/* bytes.h - big-endian numbers at any address. */
#ifndef RUN_BYTES_H
#define RUN_BYTES_H

#include <stdint.h>

static inline uint16_t get_be16(const void *at)
{
	const uint8_t *p = at;

	return (uint16_t)(p[0] << 8 | p[1]);
}

static inline void put_be16(void *at, unsigned v)
{
	uint8_t *p = at;

	p[0] = (uint8_t)(v >> 8);
	p[1] = (uint8_t)v;
}

#endif
