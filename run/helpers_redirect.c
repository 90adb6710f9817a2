/*
 * Helpers that send a packet elsewhere: they note where, and the verdict that they return makes it so. Only
 * bpf_clone_redirect() sends at once.
 */
#include <string.h>

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
