/*
 * Helpers that read and write a packet's bytes, for socket filters and tc (struct __sk_buff). Errors are
 * those that Linux 6.18 gives for a packet whose bytes are all in one piece.
 */
#include <string.h>

#include "run/bytes.h"
#include "run/helpers.h"
#include "run/load.h"

/* Flags of the helpers; <linux/bpf.h> has the same numbers. */
enum { F_RECOMPUTE_CSUM = 1, F_INVALIDATE_HASH = 2 };
enum { HDR_START_MAC, HDR_START_NET };
enum { MAX_OFFSET = 0xffff };

static void invalidate_hash(struct vm *vm)
{
	state_of(vm)->packet.hash = 0;
}

/* Copies n bytes from `at`, or zeroes `to` when not all of them are in the packet. */
static uint64_t load_bytes(const struct vm *vm, uint64_t at, void *to, uint64_t n)
{
	size_t len = packet_len(vm);

	if (at > len || n > len - at) {
		memset(to, 0, n);
		return ERROR(EFAULT);
	}
	memcpy(to, vm->data + at, n);
	return 0;
}

BODY(skb_load_bytes)
{
	return load_bytes(vm, (uint32_t)r2, POINTER(r3), (uint32_t)r4);
}

BODY(skb_load_bytes_relative)
{
	uint64_t at = (uint32_t)r2;

	if (at > MAX_OFFSET || (uint32_t)r5 > HDR_START_NET) {
		memset(POINTER(r3), 0, (uint32_t)r4);
		return ERROR(EFAULT);
	}
	if ((uint32_t)r5 == HDR_START_NET)
		at += (uint64_t)state_of(vm)->packet.network;
	return load_bytes(vm, at, POINTER(r3), (uint32_t)r4);
}

BODY(skb_store_bytes)
{
	uint64_t at = (uint32_t)r2, n = (uint32_t)r4;
	size_t len = packet_len(vm);

	if (r5 & ~(uint64_t)(F_RECOMPUTE_CSUM | F_INVALIDATE_HASH))
		return ERROR(EINVAL);
	if (at > len || n > len - at)
		return ERROR(EFAULT);
	memcpy(vm->data + at, POINTER(r3), n);
	if (r5 & F_INVALIDATE_HASH)
		invalidate_hash(vm);
	context_refresh(state_of(vm));
	return 0;
}

BODY(skb_pull_data)
{
	/* All bytes are in one piece already. */
	return (uint32_t)r2 > packet_len(vm) ? ERROR(ENOMEM) : 0;
}

/*
 * Where the kernel looks for offsets below 0: from the network header (SKF_NET_OFF), from the link header
 * (SKF_LL_OFF). The extensions of classic BPF below SKF_AD_OFF do not exist for eBPF.
 */
uint64_t run_load_packet(uint64_t offset, uint64_t bytes, uint64_t r3, uint64_t r4, uint64_t r5,
			 struct vm *vm)
{
	enum { NET = -0x100000, LINK = -0x200000 };
	int64_t at = (int32_t)offset;
	size_t len = packet_len(vm);
	uint64_t value = 0;

	(void)r3, (void)r4, (void)r5;
	if (at < LINK)
		return UINT64_MAX;
	if (at < NET)
		at -= LINK;
	else if (at < 0)
		at = at - NET + state_of(vm)->packet.network;
	if (at < 0 || (uint64_t)at > len || bytes > len - (uint64_t)at)
		return UINT64_MAX;
	for (uint64_t i = 0; i < bytes; i++)
		value = value << 8 | vm->data[(uint64_t)at + i];
	return value;
}

/* ---- what is known beside the bytes ---- */

BODY(get_hash_recalc)
{
	struct run_state *state = state_of(vm);

	if (!state->packet.hash)
		state->packet.hash = packet_flow_hash(state);
	context_refresh(state);
	return state->packet.hash;
}

BODY(set_hash_invalid)
{
	invalidate_hash(vm);
	context_refresh(state_of(vm));
	return 0;
}

BODY(set_hash)
{
	state_of(vm)->packet.hash = (uint32_t)r2;
	context_refresh(state_of(vm));
	return 0;
}

BODY(skb_change_type)
{
	enum { OTHERHOST = 3 };
	struct run_packet *packet = &state_of(vm)->packet;

	if (packet->pkt_type > OTHERHOST || (uint32_t)r2 > OTHERHOST)
		return ERROR(EINVAL);
	packet->pkt_type = (uint8_t)r2;
	context_refresh(state_of(vm));
	return 0;
}

/* The ethertype behind any tags in the data. */
static unsigned inner_type(struct vm *vm)
{
	enum { TYPE_VLAN = 0x8100, TYPE_QINQ = 0x88a8, MAC_HEADER = 14, TAG = 4 };
	unsigned type = get_be16(&state_of(vm)->packet.protocol);

	for (size_t at = MAC_HEADER; (type == TYPE_VLAN || type == TYPE_QINQ) && at + TAG <= packet_len(vm);
	     at += TAG)
		type = get_be16(vm->data + at + 2);
	return type;
}

/*
 * Marks "congestion experienced" where the sender allows it: 1 if the packet carries the mark afterwards.
 * Like the kernel, which takes it that tags are out of the data, it looks for the header where the network
 * header is.
 */
BODY(skb_ecn_set_ce)
{
	enum { ECN_MASK = 3, ECN_NONE = 0, ECN_CE = 3, TYPE_IPV4 = 0x0800, TYPE_IPV6 = 0x86dd };
	uint8_t *header = vm->data + state_of(vm)->packet.network;
	unsigned type = inner_type(vm), ecn;

	if (type == TYPE_IPV4 && vm->data_end - header >= 20) {
		uint32_t sum;

		ecn = header[1] & ECN_MASK;
		if (ecn == ECN_NONE || ecn == ECN_CE)
			return ecn == ECN_CE;
		header[1] |= ECN_CE;
		sum = get_be16(header + 10) + (uint32_t)(uint16_t)~(ECN_CE - ecn);
		put_be16(header + 10, (sum & 0xffff) + (sum >> 16));
		return 1;
	}
	if (type == TYPE_IPV6 && vm->data_end - header >= 40) {
		if (!(header[1] >> 4 & ECN_MASK))
			return 0;
		header[1] |= ECN_CE << 4;
		return 1;
	}
	return 0;
}

BODY(skb_set_tstamp)
{
	enum { REALTIME, MONOTONIC, TAI };
	struct run_state *state = state_of(vm);
	unsigned type = get_be16(&state->packet.protocol);

	if (type != 0x0800 && type != 0x86dd)
		return ERROR(EOPNOTSUPP);
	if ((uint32_t)r3 > TAI || ((uint32_t)r3 != REALTIME && !r2))
		return ERROR(EINVAL);
	context_set(state, "tstamp", r2);
	context_set(state, "tstamp_type", (uint32_t)r3);
	return 0;
}
