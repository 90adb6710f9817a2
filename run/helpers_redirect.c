/*
 * Helpers that send a packet elsewhere: they note where, and the verdict that they return makes it so. Only
 * bpf_clone_redirect() sends at once.
 */
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "maps/targets.h"
#include "run/helpers.h"
#include "run/load.h"

enum { F_INGRESS = 1, ACT_SHOT = 2, ACT_REDIRECT = 7, XDP_ABORTED = 0, XDP_REDIRECT = 4 };

static void redirect_to(struct vm *vm, enum redirect_kind kind, uint64_t target)
{
	state_of(vm)->redirect = (struct redirect){ .kind = kind, .target = (uint32_t)target };
}

static uint64_t act_redirect(struct vm *vm, enum redirect_kind kind, uint64_t ifindex)
{
	redirect_to(vm, kind, ifindex);
	return ACT_REDIRECT;
}

BODY(redirect)
{
	if (state_of(vm)->running->prog->type->id == PROGTYPE_XDP) {
		if (r2)
			return XDP_ABORTED;
		redirect_to(vm, REDIRECT_DEVICE, r1);
		return XDP_REDIRECT;
	}
	if (r2 & ~(uint64_t)F_INGRESS)
		return ACT_SHOT;
	return act_redirect(vm, r2 & F_INGRESS ? REDIRECT_INGRESS : REDIRECT_DEVICE, r1);
}

static enum redirect_kind kind_of(const struct map *map)
{
	switch (map->def.type) {
	case MAP_CPUMAP:
		return REDIRECT_CPU;
	case MAP_XSKMAP:
		return REDIRECT_SOCKET;
	}
	return REDIRECT_DEVICE;
}

/* The lowest bits of the flags are what it gives when there is nothing at the key. */
BODY(redirect_map)
{
	enum { VERDICT = 3, F_BROADCAST = 8, F_EXCLUDE_INGRESS = 16 };
	struct map *map = POINTER(r1);
	enum redirect_kind kind = kind_of(map);
	uint64_t known = VERDICT | (kind == REDIRECT_DEVICE ? F_BROADCAST | F_EXCLUDE_INGRESS : 0);
	const struct map_target *target;
	struct redirect *to = &state_of(vm)->redirect;

	if (r3 & ~known)
		return XDP_ABORTED;
	target = map_target_at(map, (uint32_t)r2);
	if (r3 & F_BROADCAST) {
		*to = (struct redirect){ .kind = REDIRECT_DEVICES, .map = map,
					 .exclude_ingress = r3 & F_EXCLUDE_INGRESS };
		return XDP_REDIRECT;
	}
	if (!target) {
		to->kind = REDIRECT_NOWHERE;
		return r3 & VERDICT;
	}
	*to = (struct redirect){
		.kind = kind, .map = map, .then = target->prog,
		.target = kind == REDIRECT_CPU ? (uint32_t)r2 : target->number,
	};
	return XDP_REDIRECT;
}

BODY(redirect_peer)
{
	return r2 ? ACT_SHOT : act_redirect(vm, REDIRECT_PEER, r1);
}

BODY(redirect_neigh)
{
	enum { PARAMS = 20 };	/* sizeof(struct bpf_redir_neigh) */

	return r4 || (r3 && r3 < PARAMS) ? ACT_SHOT : act_redirect(vm, REDIRECT_NEIGH, r1);
}

BODY(clone_redirect)
{
	const struct run_sinks *sinks = &state_of(vm)->sinks;
	struct redirect_hop hop = {
		.kind = r3 & F_INGRESS ? REDIRECT_INGRESS : REDIRECT_DEVICE, .target = (uint32_t)r2,
		.bytes = vm->data, .len = packet_len(vm),
	};

	if (r3 & ~(uint64_t)F_INGRESS || !hop.target)
		return ERROR(EINVAL);
	return sinks->clone ? (uint64_t)(int64_t)sinks->clone(sinks->arg, &hop) : 0;
}

/* ---- how long a packet may be ---- */

/* The MTU of a device of the system's; 0: it does not say. */
static uint32_t system_mtu(uint32_t ifindex)
{
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	struct ifreq request = { 0 };
	bool known = fd >= 0 && if_indextoname(ifindex, request.ifr_name) && !ioctl(fd, SIOCGIFMTU, &request);

	if (fd >= 0)
		close(fd);
	return known ? (uint32_t)request.ifr_mtu : 0;
}

/* 0: no such device. */
static uint32_t device_mtu(const struct run_state *state, uint32_t ifindex)
{
	enum { USUAL = 1500 };
	const struct map_world *world = state->running->set ? state->running->set->options.world : NULL;
	char name[IF_NAMESIZE];
	uint32_t mtu;

	if (world && world->mtu && world->device && world->device(world->arg, ifindex))
		return world->mtu(world->arg, ifindex);
	if (world && world->device ? !world->device(world->arg, ifindex) : !if_indextoname(ifindex, name))
		return 0;
	mtu = system_mtu(ifindex);
	return mtu ? mtu : USUAL;
}

/* The same, asked once in a row. */
static uint32_t known_mtu(struct run_state *state, uint32_t ifindex)
{
	if (state->mtu_ifindex != ifindex || !state->mtu) {
		state->mtu_ifindex = ifindex;
		state->mtu = device_mtu(state, ifindex);
	}
	return state->mtu;
}

BODY(check_mtu)
{
	enum { F_SEGMENTS = 1, FITS = 0, TOO_LONG = 1, MAC_HEADER = 14 };
	struct run_state *state = state_of(vm);
	bool xdp = state->running->prog->type->id == PROGTYPE_XDP;
	uint32_t *result = POINTER(r3), mtu, len;

	if (r5 & ~(uint64_t)(xdp ? 0 : F_SEGMENTS))
		return ERROR(EINVAL);
	if (r5 & F_SEGMENTS && ((int32_t)r4 || *result))
		return ERROR(EINVAL);
	mtu = known_mtu(state, (uint32_t)r2 ? (uint32_t)r2 : state->packet.ifindex);
	if (!mtu)
		return ERROR(ENODEV);
	len = *result ? *result + MAC_HEADER : (uint32_t)packet_len(vm);
	len += (uint32_t)r4;
	*result = mtu;
	return (int32_t)len <= (int32_t)mtu + MAC_HEADER ? FITS : TOO_LONG;
}
