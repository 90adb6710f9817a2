/* Which helpers may be called on which maps. */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/log.h"
#include "verify/rules.h"

/* Where no socket is locked that the map might hold, it may be changed. */
static bool may_change_sockets(const struct env *env, uint32_t helper)
{
	switch (env->prog->type->id) {
	case PROGTYPE_SOCK_OPS:
		return helper == HELPER_map_delete_elem;
	case PROGTYPE_SOCKET_FILTER: case PROGTYPE_SCHED_CLS: case PROGTYPE_SCHED_ACT: case PROGTYPE_XDP:
	case PROGTYPE_SK_REUSEPORT: case PROGTYPE_FLOW_DISSECTOR: case PROGTYPE_SK_LOOKUP:
		return true;
	}
	return false;
}

int map_suits_helper(struct env *env, const struct call *c)
{
	bool suits;

	if (!c->map)
		return 0;
	suits = c->map->type < MAP_TYPE_COUNT && c->helper->maps >> c->map->type & 1;
	if ((c->map->type == MAP_SOCKMAP || c->map->type == MAP_SOCKHASH) &&
	    (c->helper->id == HELPER_map_update_elem || c->helper->id == HELPER_map_delete_elem) &&
	    !may_change_sockets(env, c->helper->id)) {
		verbose(env, "cannot update sockmap in this context\n");
		suits = false;
	}
	if (suits)
		return 0;
	verbose(env, "cannot pass map_type %u into func bpf_%s#%u\n", c->map->type, c->helper->name, c->helper->id);
	return -EINVAL;
}
