/* Which helpers may be called on which maps. */
#include <errno.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "verify/log.h"
#include "verify/rules.h"

int map_suits_helper(struct env *env, const struct call *c)
{
	if (!c->map || (c->map->type < MAP_TYPE_COUNT && c->helper->maps >> c->map->type & 1))
		return 0;
	verbose(env, "cannot pass map_type %u into func bpf_%s#%u\n", c->map->type, c->helper->name, c->helper->id);
	return -EINVAL;
}
