/*
 * The table of helper bodies, and those that need no more than the vm: time, randomness, calls.
 */
#define HELPER_COLUMN_NAMES
#include "run/helpers.h"

#include "run/checked_impl.h"
#include "run/interp.h"
#include "run/load.h"

const vm_helper run_helpers[HELPER_COUNT] = {
#define HELPER(id, name, result, arguments, flags, programs, since) \
	[id] = (flags) & NO_BODY ? (vm_helper)0 : help_##name,
#include "core/helper.def"
};

CALLS_CODE uint64_t run_callback(struct vm *vm, uint64_t function, uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4)
{
	struct run_state *state = state_of(vm);
	const uint64_t args[5] = { r1, r2, r3, r4, 0 };

	if (state->checks)
		return checked_callback(state->checked, function, args);
	if (state->native)
		return ((vm_helper)(uintptr_t)function)(r1, r2, r3, r4, 0, vm);
	return interp_callback(state->stack, function, args, vm);
}

/* ---- time: that of the packet ---- */

BODY(ktime_get_ns)
{
	return vm->time_ns;
}

BODY(ktime_get_boot_ns)
{
	return vm->time_ns;
}

BODY(ktime_get_coarse_ns)
{
	return vm->time_ns;
}

BODY(ktime_get_tai_ns)
{
	return vm->time_ns;
}

BODY(jiffies64)
{
	enum { NS_PER_JIFFY = 1000000 };	/* as if HZ were 1000 */

	return vm->time_ns / NS_PER_JIFFY;
}

/* ---- the machine ---- */

static uint64_t rotate(uint64_t v, unsigned by)
{
	return v << by | v >> (64 - by);
}

/* xoshiro256** of Blackman and Vigna (public domain), the upper half. */
BODY(get_prandom_u32)
{
	uint64_t *s = vm->random, result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate(s[3], 45);
	return result >> 32;
}

BODY(get_smp_processor_id)
{
	return vm->cpu;
}

BODY(get_numa_node_id)
{
	return 0;
}

/* ---- a packet that was read from a file belongs to no socket, cgroup or route ---- */

BODY(get_socket_cookie)
{
	return 0;
}

BODY(get_socket_uid)
{
	enum { OVERFLOW_UID = 65534 };

	return OVERFLOW_UID;
}

BODY(get_netns_cookie)
{
	return 1;	/* the initial namespace */
}

BODY(get_cgroup_classid)
{
	return 0;
}

BODY(get_route_realm)
{
	return 0;
}

/* ---- calls ---- */

/* The hook of jit.h, for all engines: where to go on, 0 when there is nothing to go to. */
BODY(tail_call)
{
	struct map *map = POINTER(r2);
	struct run_state *state = state_of(vm);
	uint32_t index = (uint32_t)r3;
	const struct map_object *object = index < map->def.max_entries ? map_object_at(map, &index) : NULL;
	const struct run_prog *prog = (const struct run_prog *)object;

	if (!prog || vm->tail_calls >= JIT_TAIL_CALLS)
		return 0;
	if (state->checks ? !prog->checked : state->native ? !prog->code : !prog->interp)
		return 0;	/* put there after loading, and not loaded */
	vm->tail_calls++;
	if (state->checks)
		return (uintptr_t)prog;
	return state->native ? (uintptr_t)prog->entry : (uintptr_t)prog->interp;
}

BODY(loop)
{
	enum { MAX_LOOPS = 8388608 };
	uint64_t n = (uint32_t)r1, i = 0;

	if (r4)
		return ERROR(EINVAL);
	if (n > MAX_LOOPS)
		return ERROR(E2BIG);
	while (i < n)
		if (run_callback(vm, r2, i++, r3, 0, 0))
			break;
	return i;
}

/* ---- locks ---- */

BODY(spin_lock)
{
	map_spin_lock(POINTER(r1));
	return 0;
}

BODY(spin_unlock)
{
	map_spin_unlock(POINTER(r1));
	return 0;
}
