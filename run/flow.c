#include "run/flow.h"

#include <string.h>

#include "run/bytes.h"

enum { TYPE_IPV4 = 0x0800, TYPE_VLAN = 0x8100, TYPE_IPV6 = 0x86dd, TYPE_QINQ = 0x88a8 };
enum { ETHERNET = 14, TAG = 4, IPV4 = 20, IPV6 = 40 };
enum { TCP = 6, UDP = 17, DCCP = 33, SCTP = 132 };

static uint64_t load(const uint8_t *at, unsigned n)
{
	uint64_t value = 0;

	memcpy(&value, at, n);
	return value;
}

/* The upper half of the product depends on every bit. */
static uint32_t mix(uint64_t value)
{
	value *= 0x9e3779b97f4a7c15;
	value ^= value >> 32;
	return (uint32_t)(value * 0xd6e8feb86659fd93 >> 32);
}

/* Both ports, whichever comes first, behind a header of so many bytes. */
static uint64_t ports(unsigned protocol, const uint8_t *at, int header, const uint8_t *end)
{
	if ((protocol != TCP && protocol != UDP && protocol != SCTP && protocol != DCCP) || end - at < header + 4)
		return 0;
	return load(at + header, 2) ^ load(at + header + 2, 2);
}

static uint32_t ipv4(const uint8_t *at, const uint8_t *end)
{
	uint64_t value;

	if (end - at < IPV4)
		return 0;
	value = (load(at + 12, 4) ^ load(at + 16, 4)) | (uint64_t)at[9] << 32;
	if (!(get_be16(at + 6) & 0x3fff))	/* no fragment */
		value |= ports(at[9], at, (at[0] & 15) * 4, end) << 40;
	return mix(value);
}

static uint32_t ipv6(const uint8_t *at, const uint8_t *end)
{
	uint64_t high, low;

	if (end - at < IPV6)
		return 0;
	high = load(at + 8, 8) ^ load(at + 24, 8);
	low = load(at + 16, 8) ^ load(at + 32, 8);
	return mix(low ^ ports(at[6], at, IPV6, end) << 40 ^ mix(high ^ (uint64_t)at[6] << 56));
}

uint32_t flow_number(enum flow_link link, const uint8_t *bytes, uint32_t len)
{
	const uint8_t *at = bytes, *end = bytes + len;
	unsigned type;

	if (link == FLOW_UNKNOWN || !len)
		return 0;
	if (link == FLOW_IP)
		return at[0] >> 4 == 4 ? ipv4(at, end) : at[0] >> 4 == 6 ? ipv6(at, end) : 0;
	if (len < ETHERNET)
		return 0;
	type = get_be16(at + ETHERNET - 2);
	at += ETHERNET;
	for (; (type == TYPE_VLAN || type == TYPE_QINQ) && end - at >= TAG; at += TAG)
		type = get_be16(at + 2);
	if (type == TYPE_IPV4)
		return ipv4(at, end);
	if (type == TYPE_IPV6)
		return ipv6(at, end);
	return mix((load(bytes, 6) ^ load(bytes + 6, 6)) | (uint64_t)type << 48);
}
