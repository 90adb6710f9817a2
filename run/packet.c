/*
 * Packets in memory that programs may write, grow and shrink: a private copy with room on both sides.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "run/bytes.h"
#include "run/state.h"

/* Ethertypes and packet types; <linux/if_ether.h> says the same. */
enum { TYPE_IPV4 = 0x0800, TYPE_VLAN = 0x8100, TYPE_IPV6 = 0x86dd, TYPE_QINQ = 0x88a8 };
enum { TYPE_802_3_MIN = 0x600, TYPE_802_3 = 1, TYPE_802_2 = 4, MAC_HEADER = 14 };
enum { TO_HOST, TO_BROADCAST, TO_MULTICAST };

static int grow_buffer(struct run_packet *packet, size_t size)
{
	uint8_t *buffer;

	if (size <= packet->size)
		return 0;
	buffer = calloc(1, size);
	if (!buffer)
		return -ENOMEM;
	free(packet->buffer);
	packet->buffer = buffer;
	packet->lowest = buffer + PACKET_HEADROOM;
	packet->size = size;
	return 0;
}

/* What a program finds in front of its packet is zero, not what the run before left there. */
static void clean_headroom(struct run_packet *packet)
{
	uint8_t *start = packet->buffer + PACKET_HEADROOM;

	if (packet->lowest < start)
		memset(packet->lowest, 0, (size_t)(start - packet->lowest));
	packet->lowest = start;
}

void packet_lower(struct run_state *state, uint8_t *start)
{
	if (start < state->packet.lowest)
		state->packet.lowest = start;
}

void packet_free(struct run_state *state)
{
	free(state->packet.buffer);
	state->packet.buffer = NULL;
	state->packet.size = 0;
}

void packet_bounds(struct run_state *state, uint8_t *data, uint8_t *data_end)
{
	state->vm.data = state->vm.data_meta = data;
	state->vm.data_end = data_end;
}

uint16_t packet_protocol(const uint8_t *type, const uint8_t *end)
{
	uint16_t protocol;

	if (get_be16(type) >= TYPE_802_3_MIN)
		memcpy(&protocol, type, 2);
	else if (end - type >= 4 && get_be16(type + 2) == 0xffff)
		put_be16(&protocol, TYPE_802_3);
	else
		put_be16(&protocol, TYPE_802_2);
	return protocol;
}

/* Finds type, protocol and network header, as the kernel's eth_type_trans() does. */
static void parse(struct run_state *state)
{
	struct run_packet *packet = &state->packet;
	const uint8_t *data = state->vm.data;

	packet->network = MAC_HEADER;
	packet->pkt_type = TO_HOST;
	packet->protocol = 0;
	if (packet_len(&state->vm) < MAC_HEADER)
		return;
	if (data[0] & 1)
		packet->pkt_type = !memcmp(data, "\xff\xff\xff\xff\xff\xff", 6) ? TO_BROADCAST : TO_MULTICAST;
	packet->protocol = packet_protocol(data + MAC_HEADER - 2, state->vm.data_end);
}

void packet_reset(struct run_state *state)
{
	struct run_packet *packet = &state->packet;

	packet->hash = packet->mark = 0;
	packet->vlan_present = packet->encapsulated = false;
	packet->vlan_proto = packet->vlan_tci = 0;
	packet->csum_level = -1;
	parse(state);
}

void packet_view(struct run_state *state, uint8_t *bytes, size_t len, uint32_t wire_len, uint64_t time_ns)
{
	packet_bounds(state, bytes, bytes + len);
	state->packet.wire_len = wire_len;
	state->packet.ifindex = 1;
	state->vm.time_ns = time_ns;
	packet_reset(state);
}

int packet_set(struct run_state *state, const uint8_t *bytes, size_t len, uint32_t wire_len, uint64_t time_ns)
{
	struct run_packet *packet = &state->packet;
	/*
	 * A page as the kernel's test runs have it, or what the packet needs and as much behind it as in
	 * front.
	 */
	size_t need = PACKET_HEADROOM + len,
	       frame = need > PACKET_FRAME ? need + PACKET_HEADROOM : PACKET_FRAME;
	int error = grow_buffer(packet, frame + PACKET_HEADROOM);

	if (error)
		return error;
	clean_headroom(packet);
	memcpy(packet->buffer + PACKET_HEADROOM, bytes, len);
	packet->frame = frame;
	packet_view(state, packet->buffer + PACKET_HEADROOM, len, wire_len, time_ns);
	return 0;
}

int packet_room(struct run_state *state, size_t head, size_t tail)
{
	struct run_packet *packet = &state->packet;
	struct vm *vm = &state->vm;
	size_t len = packet_len(vm), meta = (size_t)(vm->data - vm->data_meta), size;
	uint8_t *buffer, *data;

	if ((size_t)(vm->data_meta - packet->buffer) >= head &&
	    (size_t)(packet->buffer + packet->size - vm->data_end) >= tail)
		return 0;
	size = PACKET_HEADROOM + head + meta + len + tail + PACKET_HEADROOM;
	buffer = calloc(1, size);
	if (!buffer)
		return -ENOMEM;
	data = buffer + PACKET_HEADROOM + head + meta;
	memcpy(data - meta, vm->data_meta, meta + len);
	free(packet->buffer);
	packet->buffer = packet->lowest = buffer;
	packet->size = size;
	packet_bounds(state, data, data + len);
	vm->data_meta = data - meta;
	return 0;
}

int packet_insert(struct run_state *state, size_t at, size_t n)
{
	int error = packet_room(state, n, 0);
	uint8_t *data;

	if (error)
		return error;
	data = state->vm.data - n;
	packet_lower(state, data);
	memmove(data, data + n, at);
	memset(data + at, 0, n);
	packet_bounds(state, data, state->vm.data_end);
	return 0;
}

void packet_remove(struct run_state *state, size_t at, size_t n)
{
	uint8_t *data = state->vm.data;

	memmove(data + n, data, at);
	packet_bounds(state, data + n, state->vm.data_end);
}

int packet_place_tag(struct run_state *state)
{
	enum { TAG = 4, AT = MAC_HEADER - 2 };
	struct run_packet *packet = &state->packet;

	if (!packet->vlan_present || packet_len(&state->vm) < MAC_HEADER)
		return 0;
	if (packet_insert(state, AT, TAG))
		return -ENOMEM;
	memcpy(state->vm.data + AT, &packet->vlan_proto, 2);
	put_be16(state->vm.data + AT + 2, packet->vlan_tci);
	packet->protocol =
		packet->vlan_proto; /* the network header is now that of the tag, as after reading */
	packet->vlan_present = false;
	return 0;
}

/* ---- the flow ---- */

struct flow {
	uint8_t addresses[32];
	uint8_t ports[4];
	uint32_t len;		/* of the addresses */
	uint8_t protocol;
};

/* Ports of the transport header at `at`, when the protocol has them there. */
static void flow_ports(struct flow *flow, const uint8_t *at, const uint8_t *end)
{
	bool has_ports = flow->protocol == 6 || flow->protocol == 17 || flow->protocol == 132 ||
			 flow->protocol == 33;

	if (has_ports && end - at >= 4)
		memcpy(flow->ports, at, 4);
}

static void flow_ipv4(struct flow *flow, const uint8_t *at, const uint8_t *end)
{
	bool fragment;

	if (end - at < 20)
		return;
	flow->protocol = at[9];
	flow->len = 8;
	memcpy(flow->addresses, at + 12, 8);
	fragment = get_be16(at + 6) & 0x3fff;
	if (!fragment && end - at >= (at[0] & 15) * 4)
		flow_ports(flow, at + (at[0] & 15) * 4, end);
}

static void flow_ipv6(struct flow *flow, const uint8_t *at, const uint8_t *end)
{
	if (end - at < 40)
		return;
	flow->protocol = at[6];
	flow->len = 32;
	memcpy(flow->addresses, at + 8, 32);
	flow_ports(flow, at + 40, end);
}

static uint64_t mix(uint64_t hash, const uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		hash = (hash ^ bytes[i]) * 0x100000001b3;
	return hash;
}

uint32_t packet_flow_hash(const struct run_state *state)
{
	const uint8_t *data = state->vm.data, *end = state->vm.data_end, *at = data + state->packet.network;
	unsigned type = get_be16(&state->packet.protocol);
	struct flow flow = { .len = 0 };
	uint64_t hash = 0xcbf29ce484222325;

	while ((type == TYPE_VLAN || type == TYPE_QINQ) && end - at >= 4) {
		type = get_be16(at + 2);
		at += 4;
	}
	if (type == TYPE_IPV4)
		flow_ipv4(&flow, at, end);
	else if (type == TYPE_IPV6)
		flow_ipv6(&flow, at, end);
	else if (end - data >= MAC_HEADER)
		memcpy(flow.addresses, data, flow.len = MAC_HEADER);
	hash = mix(hash, flow.addresses, flow.len);
	hash = mix(hash, flow.ports, 4);
	hash = mix(hash, &flow.protocol, 1);
	hash ^= hash >> 32;
	return (uint32_t)hash ? (uint32_t)hash : 1;
}
