/* Structs of the kernel's, behind pointers that carry their type. */
#include <errno.h>

#include "verify/ktype.h"
#include "verify/reg.h"
#include "verify/rules.h"

int object_access(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *r = &cur_regs(env)[a->reg];

	(void)off;
	return unsupported(env, "access to a struct %s (needs kernel BTF)", ktype_name(env, r->type));
}
