/*
 * programs.c - what the bench runs: XDP programs over 1500 bytes, compiled by clang for BPF, and by any compiler
 * natively. Which instructions run does not depend on the data, so the verifier's count of them is the number
 * that a run takes.
 */
#include "bench/programs.h"

#define BYTES 1500

#define BEGIN(ctx) \
	const unsigned char *p = (void *)(long)(ctx)->data, *end = (void *)(long)(ctx)->data_end; \
	if (p + BYTES > end) \
		return 0

/* 64-bit FNV-1a: a chain of multiplications, a byte at a time. */
PROGRAM(fnv)
{
	BEGIN(ctx);
	unsigned long hash = 0xcbf29ce484222325ul;

	for (int i = 0; i < BYTES; i++)
		hash = (hash ^ p[i]) * 0x100000001b3ul;
	return (int)(hash ^ hash >> 32);
}

/* The checksum of IP: loads and additions. */
PROGRAM(checksum)
{
	BEGIN(ctx);
	unsigned long sum = 0;

	for (int i = 0; i < BYTES; i += 4)
		sum += *(const unsigned *)(p + i);
	sum = (sum & 0xffffffff) + (sum >> 32);
	sum = (sum & 0xffff) + (sum >> 16);
	sum = (sum & 0xffff) + (sum >> 16);
	sum = (sum & 0xffff) + (sum >> 16);
	return (int)sum;
}

#define ROTATE(x, n) ((x) << (n) | (x) >> (64 - (n)))
#define ROUND() do { \
	v0 += v1; v1 = ROTATE(v1, 13); v1 ^= v0; v0 = ROTATE(v0, 32); \
	v2 += v3; v3 = ROTATE(v3, 16); v3 ^= v2; \
	v0 += v3; v3 = ROTATE(v3, 21); v3 ^= v0; \
	v2 += v1; v1 = ROTATE(v1, 17); v1 ^= v2; v2 = ROTATE(v2, 32); \
} while (0)

/* SipHash-2-4 of 1496 bytes: rotations, which BPF writes as two shifts and an or. */
PROGRAM(siphash)
{
	BEGIN(ctx);
	unsigned long v0 = 0x736f6d6570736575ul, v1 = 0x646f72616e646f6dul;
	unsigned long v2 = 0x6c7967656e657261ul, v3 = 0x7465646279746573ul;

	for (int i = 0; i < BYTES - 7; i += 8) {
		unsigned long m = *(const unsigned long *)(p + i);

		v3 ^= m;
		ROUND();
		ROUND();
		v0 ^= m;
	}
	v2 ^= 0xff;
	ROUND();
	ROUND();
	ROUND();
	ROUND();
	v0 ^= v1 ^ v2 ^ v3;
	return (int)(v0 ^ v0 >> 32);
}
