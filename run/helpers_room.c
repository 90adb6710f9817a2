/*
 * Helpers that make a packet longer or shorter, at its ends or behind its headers. All of them leave the
 * program's packet pointers invalid, which the verifier knows.
 */
#include <string.h>

#include "run/bytes.h"
#include "run/helpers.h"

enum { MAC_HEADER = 14, TAG = 4, IPV4_HEADER = 20, IPV6_HEADER = 40 };
enum { MAX_XDP_OFFSET = 0xffff };
enum { TYPE_IPV4 = 0x0800, TYPE_VLAN = 0x8100, TYPE_IPV6 = 0x86dd, TYPE_QINQ = 0x88a8 };

static unsigned protocol(struct vm *vm)
{
	return get_be16(&state_of(vm)->packet.protocol);
}

static void set_protocol(struct vm *vm, unsigned type)
{
	put_be16(&state_of(vm)->packet.protocol, type);
}

static bool is_tag(unsigned type)
{
	return type == TYPE_VLAN || type == TYPE_QINQ;
}

/* ---- XDP ---- */

BODY(xdp_adjust_head)
{
	struct run_state *state = state_of(vm);
	int64_t by = (int32_t)r2, meta = vm->data - vm->data_meta;
	int64_t at = vm->data - state->packet.buffer + by;

	if (at < XDP_RESERVED + meta || at > vm->data_end - state->packet.buffer - MAC_HEADER)
		return ERROR(EINVAL);
	if (meta)
		memmove(vm->data_meta + by, vm->data_meta, (size_t)meta);
	vm->data_meta += by;
	vm->data += by;
	packet_lower(state, vm->data_meta);
	context_refresh(state);
	return 0;
}

BODY(xdp_adjust_meta)
{
	enum { MAX_META = 252 };
	struct run_state *state = state_of(vm);
	int64_t at = vm->data_meta - state->packet.buffer + (int32_t)r2;
	int64_t len = vm->data - state->packet.buffer - at;

	if (at < XDP_RESERVED || len < 0)
		return ERROR(EINVAL);
	if (len % 4 || len > MAX_META)
		return ERROR(EACCES);
	vm->data_meta = state->packet.buffer + at;
	packet_lower(state, vm->data_meta);
	context_refresh(state);
	return 0;
}

BODY(xdp_adjust_tail)
{
	struct run_state *state = state_of(vm);
	int64_t by = (int32_t)r2, at = vm->data_end - state->packet.buffer + by;

	if (at > (int64_t)state->packet.frame || at < vm->data - state->packet.buffer + MAC_HEADER)
		return ERROR(EINVAL);
	if (by > 0)
		memset(vm->data_end, 0, (size_t)by);
	vm->data_end += by;
	context_refresh(state);
	return 0;
}

BODY(xdp_get_buff_len)
{
	return packet_len(vm);
}

static bool outside(const struct vm *vm, uint64_t at, uint64_t n)
{
	size_t len = packet_len(vm);

	return at > MAX_XDP_OFFSET || n > MAX_XDP_OFFSET || at > len || n > len - at;
}

BODY(xdp_load_bytes)
{
	uint64_t at = (uint32_t)r2, n = (uint32_t)r4;

	if (at > MAX_XDP_OFFSET || n > MAX_XDP_OFFSET)
		return ERROR(EFAULT);
	if (outside(vm, at, n))
		return ERROR(EINVAL);
	memcpy(POINTER(r3), vm->data + at, n);
	return 0;
}

BODY(xdp_store_bytes)
{
	uint64_t at = (uint32_t)r2, n = (uint32_t)r4;

	if (at > MAX_XDP_OFFSET || n > MAX_XDP_OFFSET)
		return ERROR(EFAULT);
	if (outside(vm, at, n))
		return ERROR(EINVAL);
	memcpy(vm->data + at, POINTER(r3), n);
	return 0;
}

/* ---- tc ---- */

/* Cuts or lengthens by zero bytes. */
static int set_len(struct vm *vm, size_t len)
{
	struct run_state *state = state_of(vm);
	size_t old = packet_len(vm);
	int error;

	if (len > old) {
		error = packet_room(state, 0, len - old);
		if (error)
			return error;
		memset(vm->data_end, 0, len - old);
	}
	packet_bounds(state, vm->data, vm->data + len);
	context_refresh(state);
	return 0;
}

BODY(skb_change_tail)
{
	uint64_t len = (uint32_t)r2;
	int32_t network = state_of(vm)->packet.network;

	if (r3 || len > SKB_MAX_BYTES || (int64_t)len < (network > 0 ? network : 0))
		return ERROR(EINVAL);
	return (uint64_t)(int64_t)set_len(vm, len);
}

BODY(skb_change_head)
{
	struct run_state *state = state_of(vm);
	uint64_t by = (uint32_t)r2;
	int error;

	if (r3 || (int32_t)by < 0 || packet_len(vm) + by > SKB_MAX_BYTES)
		return ERROR(EINVAL);
	error = packet_insert(state, 0, by);
	if (error)
		return ERROR(-error);
	state->packet.network += (int32_t)by;
	context_refresh(state);
	return 0;
}

BODY(skb_change_proto)
{
	struct run_state *state = state_of(vm);
	enum { DIFFERENCE = IPV6_HEADER - IPV4_HEADER };
	unsigned from = protocol(vm), to = get_be16((uint16_t[]){ (uint16_t)r2 });
	size_t at = (size_t)state->packet.network;

	if (r3)
		return ERROR(EINVAL);
	if (from == TYPE_IPV4 && to == TYPE_IPV6) {
		if (packet_insert(state, at, DIFFERENCE))
			return ERROR(ENOMEM);
	} else if (from == TYPE_IPV6 && to == TYPE_IPV4) {
		if (packet_len(vm) < at + DIFFERENCE)
			return ERROR(ENOMEM);
		packet_remove(state, at, DIFFERENCE);
	} else {
		return ERROR(KERNEL_ENOTSUPP);
	}
	set_protocol(vm, to);
	state->packet.hash = 0;
	context_refresh(state);
	return 0;
}

/* Modes and flags of bpf_skb_adjust_room(), as in <linux/bpf.h>. */
enum { ADJ_NET, ADJ_MAC };
enum {
	ADJ_FIXED_GSO = 1 << 0, ADJ_ENCAP_IPV4 = 1 << 1, ADJ_ENCAP_IPV6 = 1 << 2, ADJ_ENCAP_GRE = 1 << 3,
	ADJ_ENCAP_UDP = 1 << 4, ADJ_NO_CSUM_RESET = 1 << 5, ADJ_ENCAP_ETH = 1 << 6, ADJ_DECAP_IPV4 = 1 << 7,
	ADJ_DECAP_IPV6 = 1 << 8,
	ADJ_ENCAP_L3 = ADJ_ENCAP_IPV4 | ADJ_ENCAP_IPV6, ADJ_DECAP_L3 = ADJ_DECAP_IPV4 | ADJ_DECAP_IPV6,
	ADJ_L2_SHIFT = 56
};
#define ADJ_L2_MASK ((uint64_t)0xff << ADJ_L2_SHIFT)
#define ADJ_ALL (0x1ff | ADJ_L2_MASK)

static int room_grow(struct vm *vm, size_t at, size_t by, uint64_t flags)
{
	struct run_state *state = state_of(vm);
	uint64_t inner_mac = flags >> ADJ_L2_SHIFT;

	if (flags & ADJ_ENCAP_L3) {
		if ((flags & ADJ_ENCAP_L3) == ADJ_ENCAP_L3 ||
		    (flags & ADJ_ENCAP_GRE && flags & ADJ_ENCAP_UDP) ||
		    (flags & ADJ_ENCAP_ETH && inner_mac < MAC_HEADER))
			return -EINVAL;
		if (state->packet.encapsulated)
			return -EALREADY;
		if (inner_mac > by)
			return -EINVAL;
	}
	if (packet_insert(state, at, by))
		return -ENOMEM;
	if (flags & ADJ_ENCAP_L3) {
		state->packet.encapsulated = true;
		set_protocol(vm, flags & ADJ_ENCAP_IPV4 ? TYPE_IPV4 : TYPE_IPV6);
	}
	return 0;
}

static int room_shrink(struct vm *vm, size_t at, size_t by, uint64_t flags)
{
	if (flags & ~(uint64_t)(ADJ_FIXED_GSO | ADJ_DECAP_L3 | ADJ_NO_CSUM_RESET))
		return -EINVAL;
	packet_remove(state_of(vm), at, by);
	if (flags & ADJ_DECAP_L3)
		set_protocol(vm, flags & ADJ_DECAP_IPV4 ? TYPE_IPV4 : TYPE_IPV6);
	return 0;
}

BODY(skb_adjust_room)
{
	struct run_state *state = state_of(vm);
	bool shrink = (int32_t)r2 < 0;
	size_t by = shrink ? 0 - (uint32_t)r2 : (uint32_t)r2, at = (size_t)state->packet.network, rest;
	size_t min, len = packet_len(vm);
	unsigned type = protocol(vm);
	int error;

	if (r4 & ~ADJ_ALL)
		return ERROR(EINVAL);
	if (by > 0xfff)
		return ERROR(EFAULT);
	if ((type != TYPE_IPV4 && type != TYPE_IPV6) || (uint32_t)r3 > ADJ_MAC || len < at)
		return ERROR(KERNEL_ENOTSUPP);
	min = type == TYPE_IPV4 ? IPV4_HEADER : IPV6_HEADER;
	rest = len - at;
	if ((uint32_t)r3 == ADJ_NET)
		at += min;
	if (r4 & ADJ_DECAP_L3) {
		if (!shrink || (r4 & ADJ_DECAP_L3) == ADJ_DECAP_L3)
			return ERROR(EINVAL);
		min = r4 & ADJ_DECAP_IPV4 ? IPV4_HEADER : IPV6_HEADER;
	}
	if (shrink ? by >= rest || rest - by < min : len + by > SKB_MAX_BYTES)
		return ERROR(KERNEL_ENOTSUPP);
	if (shrink && at + by > len)
		return ERROR(ENOMEM);
	/* Linux moves what lies behind a packet that is shorter than its header; here nothing does. */
	if (at > len)
		at = len;
	error = shrink ? room_shrink(vm, at, by, r4) : room_grow(vm, at, by, r4);
	if (!error && !(r4 & ADJ_NO_CSUM_RESET))
		state->packet.csum_level = -1;
	context_refresh(state);
	return error ? ERROR(-error) : 0;
}

/* ---- VLAN tags: the outermost is beside the data once a helper has pushed or uncovered it ---- */

BODY(skb_vlan_push)
{
	struct run_state *state = state_of(vm);
	struct run_packet *packet = &state->packet;
	unsigned type = get_be16((uint16_t[]){ (uint16_t)r2 });

	if (packet->vlan_present && (packet_len(vm) < MAC_HEADER || packet_place_tag(state)))
		return ERROR(ENOMEM);
	put_be16(&packet->vlan_proto, is_tag(type) ? type : TYPE_VLAN);
	packet->vlan_tci = (uint16_t)r3;
	packet->vlan_present = true;
	context_refresh(state);
	return 0;
}

/* Takes the tag behind the addresses out of the data: 0, or -errno. */
static int pull_tag(struct vm *vm, uint16_t *tci)
{
	struct run_state *state = state_of(vm);

	if (packet_len(vm) < MAC_HEADER + TAG)
		return -ENOMEM;
	*tci = get_be16(vm->data + MAC_HEADER);
	packet_remove(state, MAC_HEADER - 2, TAG);
	state->packet.protocol = packet_protocol(vm->data + MAC_HEADER - 2, vm->data_end);
	state->packet.network = state->packet.network < MAC_HEADER + TAG ? MAC_HEADER
									 : state->packet.network - TAG;
	return 0;
}

BODY(skb_vlan_pop)
{
	struct run_state *state = state_of(vm);
	struct run_packet *packet = &state->packet;
	uint16_t tci, outer;
	int error;

	if (packet->vlan_present) {
		packet->vlan_present = false;
		packet->vlan_proto = packet->vlan_tci = 0;
	} else if (is_tag(protocol(vm))) {
		error = pull_tag(vm, &tci);
		if (error)
			return ERROR(-error);
	}
	if (is_tag(protocol(vm))) {
		outer = packet->protocol;
		error = pull_tag(vm, &tci);
		if (error)
			return ERROR(-error);
		packet->vlan_present = true;
		packet->vlan_proto = outer;
		packet->vlan_tci = tci;
	}
	context_refresh(state);
	return 0;
}
