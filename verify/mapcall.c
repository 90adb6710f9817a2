/* Which helpers may be called on which maps: both sides have a say. */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/log.h"
#include "verify/rules.h"

enum { MOST = 8 };

/* Map types that only these helpers take. */
static const struct { uint8_t map; uint16_t helpers[MOST]; } for_map[] = {
	{ MAP_PROG_ARRAY, { HELPER_tail_call } },
	{ MAP_PERF_EVENT_ARRAY, { HELPER_perf_event_read, HELPER_perf_event_output, HELPER_skb_output,
				  HELPER_perf_event_read_value, HELPER_xdp_output } },
	{ MAP_RINGBUF, { HELPER_ringbuf_output, HELPER_ringbuf_reserve, HELPER_ringbuf_query,
			 HELPER_ringbuf_reserve_dynptr, HELPER_ringbuf_submit_dynptr, HELPER_ringbuf_discard_dynptr } },
	{ MAP_USER_RINGBUF, { HELPER_user_ringbuf_drain } },
	{ MAP_STACK_TRACE, { HELPER_get_stackid } },
	{ MAP_CGROUP_ARRAY, { HELPER_skb_under_cgroup, HELPER_current_task_under_cgroup } },
	{ MAP_CGROUP_STORAGE, { HELPER_get_local_storage } },
	{ MAP_PERCPU_CGROUP_STORAGE, { HELPER_get_local_storage } },
	{ MAP_DEVMAP, { HELPER_redirect_map, HELPER_map_lookup_elem } },
	{ MAP_DEVMAP_HASH, { HELPER_redirect_map, HELPER_map_lookup_elem } },
	{ MAP_CPUMAP, { HELPER_redirect_map } },
	{ MAP_XSKMAP, { HELPER_redirect_map, HELPER_map_lookup_elem } },
	{ MAP_ARRAY_OF_MAPS, { HELPER_map_lookup_elem } },
	{ MAP_HASH_OF_MAPS, { HELPER_map_lookup_elem } },
	{ MAP_SOCKMAP, { HELPER_sk_redirect_map, HELPER_sock_map_update, HELPER_msg_redirect_map,
			 HELPER_sk_select_reuseport, HELPER_map_lookup_elem, HELPER_map_update_elem,
			 HELPER_map_delete_elem } },
	{ MAP_SOCKHASH, { HELPER_sk_redirect_hash, HELPER_sock_hash_update, HELPER_msg_redirect_hash,
			  HELPER_sk_select_reuseport, HELPER_map_lookup_elem, HELPER_map_update_elem,
			  HELPER_map_delete_elem } },
	{ MAP_REUSEPORT_SOCKARRAY, { HELPER_sk_select_reuseport } },
	{ MAP_QUEUE, { HELPER_map_peek_elem, HELPER_map_pop_elem, HELPER_map_push_elem } },
	{ MAP_STACK, { HELPER_map_peek_elem, HELPER_map_pop_elem, HELPER_map_push_elem } },
	{ MAP_SK_STORAGE, { HELPER_sk_storage_get, HELPER_sk_storage_delete, HELPER_kptr_xchg } },
	{ MAP_INODE_STORAGE, { HELPER_inode_storage_get, HELPER_inode_storage_delete, HELPER_kptr_xchg } },
	{ MAP_TASK_STORAGE, { HELPER_task_storage_get, HELPER_task_storage_delete, HELPER_kptr_xchg } },
	{ MAP_CGRP_STORAGE, { HELPER_cgrp_storage_get, HELPER_cgrp_storage_delete, HELPER_kptr_xchg } },
	{ MAP_BLOOM_FILTER, { HELPER_map_peek_elem, HELPER_map_push_elem } },
};

/* Helpers that only take these map types. */
static const struct { uint16_t helper; uint8_t maps[4]; } for_helper[] = {
	{ HELPER_tail_call, { MAP_PROG_ARRAY } },
	{ HELPER_perf_event_read, { MAP_PERF_EVENT_ARRAY } },
	{ HELPER_perf_event_output, { MAP_PERF_EVENT_ARRAY } },
	{ HELPER_perf_event_read_value, { MAP_PERF_EVENT_ARRAY } },
	{ HELPER_skb_output, { MAP_PERF_EVENT_ARRAY } },
	{ HELPER_xdp_output, { MAP_PERF_EVENT_ARRAY } },
	{ HELPER_ringbuf_output, { MAP_RINGBUF } },
	{ HELPER_ringbuf_reserve, { MAP_RINGBUF } },
	{ HELPER_ringbuf_query, { MAP_RINGBUF } },
	{ HELPER_ringbuf_reserve_dynptr, { MAP_RINGBUF } },
	{ HELPER_user_ringbuf_drain, { MAP_USER_RINGBUF } },
	{ HELPER_get_stackid, { MAP_STACK_TRACE } },
	{ HELPER_current_task_under_cgroup, { MAP_CGROUP_ARRAY } },
	{ HELPER_skb_under_cgroup, { MAP_CGROUP_ARRAY } },
	{ HELPER_redirect_map, { MAP_DEVMAP, MAP_DEVMAP_HASH, MAP_CPUMAP, MAP_XSKMAP } },
	{ HELPER_sk_redirect_map, { MAP_SOCKMAP } },
	{ HELPER_msg_redirect_map, { MAP_SOCKMAP } },
	{ HELPER_sock_map_update, { MAP_SOCKMAP } },
	{ HELPER_sk_redirect_hash, { MAP_SOCKHASH } },
	{ HELPER_msg_redirect_hash, { MAP_SOCKHASH } },
	{ HELPER_sock_hash_update, { MAP_SOCKHASH } },
	{ HELPER_get_local_storage, { MAP_CGROUP_STORAGE, MAP_PERCPU_CGROUP_STORAGE } },
	{ HELPER_sk_select_reuseport, { MAP_REUSEPORT_SOCKARRAY, MAP_SOCKMAP, MAP_SOCKHASH } },
	{ HELPER_map_pop_elem, { MAP_QUEUE, MAP_STACK } },
	{ HELPER_map_peek_elem, { MAP_QUEUE, MAP_STACK, MAP_BLOOM_FILTER } },
	{ HELPER_map_push_elem, { MAP_QUEUE, MAP_STACK, MAP_BLOOM_FILTER } },
	{ HELPER_map_lookup_percpu_elem, { MAP_PERCPU_ARRAY, MAP_PERCPU_HASH, MAP_LRU_PERCPU_HASH } },
	{ HELPER_sk_storage_get, { MAP_SK_STORAGE } },
	{ HELPER_sk_storage_delete, { MAP_SK_STORAGE } },
	{ HELPER_inode_storage_get, { MAP_INODE_STORAGE } },
	{ HELPER_inode_storage_delete, { MAP_INODE_STORAGE } },
	{ HELPER_task_storage_get, { MAP_TASK_STORAGE } },
	{ HELPER_task_storage_delete, { MAP_TASK_STORAGE } },
	{ HELPER_cgrp_storage_get, { MAP_CGRP_STORAGE } },
	{ HELPER_cgrp_storage_delete, { MAP_CGRP_STORAGE } },
};

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

static bool map_agrees(uint32_t type, uint32_t helper)
{
	for (size_t i = 0; i < ARRAY_SIZE(for_map); i++) {
		if (for_map[i].map != type)
			continue;
		for (unsigned h = 0; h < MOST && for_map[i].helpers[h]; h++)
			if (for_map[i].helpers[h] == helper)
				return true;
		return false;
	}
	return true;
}

static bool helper_agrees(uint32_t helper, uint32_t type)
{
	for (size_t i = 0; i < ARRAY_SIZE(for_helper); i++) {
		if (for_helper[i].helper != helper)
			continue;
		for (unsigned m = 0; m < 4 && for_helper[i].maps[m]; m++)
			if (for_helper[i].maps[m] == type)
				return true;
		return false;
	}
	return true;
}

int map_suits_helper(struct env *env, const struct call *c)
{
	uint32_t helper = c->helper->id;

	if (!c->map || (map_agrees(c->map->type, helper) && helper_agrees(helper, c->map->type)))
		return 0;
	verbose(env, "cannot pass map_type %u into func bpf_%s#%u\n", c->map->type, c->helper->name, helper);
	return -EINVAL;
}
