/*
 * jit_programs.c - small programs with a hot loop each, compiled twice: natively, and for BPF. All work on the
 * global data below, which fill() sets the same way in both.
 */
#include "bench/jit_programs.h"

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

#ifdef __bpf__
#define PROGRAM __attribute__((section("xdp"), used))
char _license[] __attribute__((section("license"), used)) = "Dual BSD/GPL";
#else
#define PROGRAM
#endif
#define NOINLINE __attribute__((noinline))

enum { BYTES = 1536, SIEVE = 1024, PACKETS = 16, PACKET = 64 };

u8 bytes[BYTES] __attribute__((aligned(8)));
u8 other[BYTES] __attribute__((aligned(8)));
u8 flags[SIEVE];
u64 words[64];
u8 packets[PACKETS * PACKET];
u64 counters[8];

static inline void put16(u8 *p, u32 v)
{
	p[0] = v >> 8;
	p[1] = v;
}

PROGRAM int fill(void *ctx)
{
	u64 x = 88172645463325252ull;

	(void)ctx;
	for (u32 i = 0; i < BYTES; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		bytes[i] = x;
		other[i] = x;
	}
	for (u32 i = 0; i < 64; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		words[i] = x >> (x & 31);
	}
	for (u32 i = 0; i < PACKETS; i++) {
		u8 *p = packets + i * PACKET;
		u32 at = 12;

		if (i % 4 == 3) {
			put16(p + at, 0x8100);
			at += 4;
		}
		if (i % 4 == 2) {
			put16(p + at, 0x86dd);
			p[at + 2] = 0x60;
			p[at + 8] = 6;
			at += 42;
		} else {
			put16(p + at, 0x0800);
			p[at + 2] = 0x45;
			p[at + 11] = i & 1 ? 17 : 6;
			at += 22;
		}
		put16(p + at, 1000 + i);
		put16(p + at + 2, 443);
	}
	return 0;
}

/* Verified by itself, so that its loop does not multiply with its caller's. */
NOINLINE int count_bits(u64 x)
{
	int n = 0;

	for (int i = 0; i < 64; i++) {
		x >>= 1;
		if (!x)
			break;
		n++;
	}
	return n;
}

PROGRAM int log2_loop(void *ctx)
{
	int sum = 0;

	(void)ctx;
	for (u32 i = 0; i < 64; i++)
		sum += count_bits(words[i]);
	return sum;
}

PROGRAM int sieve(void *ctx)
{
	int count = 0;

	(void)ctx;
	for (u32 i = 0; i < SIEVE; i++)
		flags[i] = 1;
	for (u32 i = 2; i < 32; i++)
		if (flags[i])
			for (u32 j = i * i; j < SIEVE; j += i)
				flags[j] = 0;
	for (u32 i = 2; i < SIEVE; i++)
		count += flags[i];
	return count;
}

PROGRAM int compare(void *ctx)
{
	(void)ctx;
	for (u32 i = 0; i < 1500; i++)
		if (bytes[i] != other[i])
			return bytes[i] < other[i] ? -1 : 1;
	return 0;
}

static inline u32 checksum(const u8 *p, u32 len)
{
	u64 sum = 0;

	for (u32 i = 0; i < len / 2; i++)
		sum += ((const u16 *)p)[i];
	sum = (sum & 0xffff) + (sum >> 16);
	sum = (sum & 0xffff) + (sum >> 16);
	return ~sum & 0xffff;
}

PROGRAM int checksum_64(void *ctx)
{
	(void)ctx;
	return checksum(bytes, 64);
}

PROGRAM int checksum_1500(void *ctx)
{
	(void)ctx;
	return checksum(bytes, 1500);
}

PROGRAM int dispatch(void *ctx)
{
	u64 a = 1, b = 2;

	(void)ctx;
	for (u32 i = 0; i < 256; i++) {
		u64 x = bytes[i];

		switch (x & 15) {
		case 0: a += x; break;
		case 1: a -= b; break;
		case 2: a ^= x << 3; break;
		case 3: b += a; break;
		case 4: b ^= a >> 5; break;
		case 5: a *= 3; break;
		case 6: b *= 5; break;
		case 7: a |= x; break;
		case 8: b -= x; break;
		case 9: a += b << 2; break;
		case 10: b = ~b; break;
		case 11: a = a << 7 | a >> 57; break;
		case 12: b &= ~x; break;
		case 13: a = -a; break;
		case 14: b += 17; break;
		default: a ^= b; break;
		}
	}
	return (int)(a ^ b);
}

PROGRAM int fnv(void *ctx)
{
	u64 h = 14695981039346656037ull;

	(void)ctx;
	for (u32 i = 0; i < 1500; i++)
		h = (h ^ bytes[i]) * 1099511628211ull;
	return (int)(h ^ h >> 32);
}

PROGRAM int murmur(void *ctx)
{
	const u32 *p = (const u32 *)bytes;
	u32 h = 42;

	(void)ctx;
	for (u32 i = 0; i < 375; i++) {
		u32 k = p[i] * 0xcc9e2d51;

		k = k << 15 | k >> 17;
		h ^= k * 0x1b873593;
		h = h << 13 | h >> 19;
		h = h * 5 + 0xe6546b64;
	}
	h ^= 1500;
	h ^= h >> 16;
	h *= 0x85ebca6b;
	h ^= h >> 13;
	h *= 0xc2b2ae35;
	return h ^ h >> 16;
}

static inline u64 rotate(u64 x, int n)
{
	return x << n | x >> (64 - n);
}

#define SIPROUND do { \
	v0 += v1; v1 = rotate(v1, 13); v1 ^= v0; v0 = rotate(v0, 32); \
	v2 += v3; v3 = rotate(v3, 16); v3 ^= v2; \
	v0 += v3; v3 = rotate(v3, 21); v3 ^= v0; \
	v2 += v1; v1 = rotate(v1, 17); v1 ^= v2; v2 = rotate(v2, 32); } while (0)

PROGRAM int siphash(void *ctx)
{
	u64 v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
	const u64 *p = (const u64 *)bytes;

	(void)ctx;
	for (u32 i = 0; i < 187; i++) {
		u64 m = p[i];

		v3 ^= m;
		SIPROUND;
		SIPROUND;
		v0 ^= m;
	}
	v2 ^= 0xff;
	SIPROUND;
	SIPROUND;
	SIPROUND;
	SIPROUND;
	v0 ^= v1 ^ v2 ^ v3;
	return (int)(v0 ^ v0 >> 32);
}

struct stack_words {
	u32 w[64];
};

/* One pass. By itself, or the verifier would follow every value through the sort. */
NOINLINE int bubble(struct stack_words *a, u32 n)
{
	if (!a)
		return 0;
	if (n > 63)
		n = 63;
	for (u32 j = 0; j < n; j++)
		if (a->w[j] > a->w[j + 1]) {
			u32 t = a->w[j];

			a->w[j] = a->w[j + 1];
			a->w[j + 1] = t;
		}
	return 0;
}

PROGRAM int bubble_sort(void *ctx)
{
	struct stack_words a;

	(void)ctx;
	for (u32 i = 0; i < 64; i++)
		a.w[i] = (u32)words[i];
	for (u32 i = 0; i < 63; i++)
		bubble(&a, 63 - i);
	return (int)(a.w[0] ^ a.w[31] ^ a.w[63]);
}

static inline u32 get16(const u8 *p)
{
	return __builtin_bswap16(*(const u16 *)p);
}

/* Ports of a TCP packet behind Ethernet, VLAN, IPv4 or IPv6; 0: something else */
NOINLINE int parse(u32 number)
{
	const u8 *p, *end;
	u32 type, at = 14, len = PACKET;

	p = packets + (number & (PACKETS - 1)) * PACKET;
	if (at > len)
		return 0;
	type = get16(p + 12);
	if (type == 0x8100) {
		type = get16(p + 16);
		at = 18;
	}
	p += at;
	if (type == 0x0800) {
		if ((p[0] & 0xf0) != 0x40 || p[9] != 6)
			return 0;
		p += 20;
	} else if (type == 0x86dd) {
		if (at == 18 || p[0] >> 4 != 6 || p[6] != 6)
			return 0;
		p += 40;
	} else {
		return 0;
	}
	(void)end;
	return (int)(get16(p) << 16 | get16(p + 2));
}

PROGRAM int headers(void *ctx)
{
	u32 sum = 0;

	(void)ctx;
	for (u32 i = 0; i < PACKETS; i++)
		sum += parse(i);
	return sum;
}

PROGRAM int divide(void *ctx)
{
	u64 x = 0x123456789abcdef, sum = 0;

	(void)ctx;
	for (u32 i = 0; i < 64; i++) {
		x = x * 6364136223846793005ull + 1442695040888963407ull;
		sum += x / (words[i] | 1);
		sum ^= x % (words[63 - i] | 1);
		sum += x / 1000 + x % 10;
	}
	return (int)sum;
}

PROGRAM int locked_add(void *ctx)
{
	(void)ctx;
	for (u32 i = 0; i < 256; i++)
		__sync_fetch_and_add(&counters[i & 7], i);
	return (int)counters[3] & 0;
}
