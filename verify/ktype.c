#include "verify/ktype.h"

#include <string.h>

#include "verify/env.h"

struct ktype { const char *name; };

struct ktypes {
	uint32_t n, cap;
	struct ktype *list;
};

uint32_t ktype_named(struct env *env, const char *name)
{
	struct ktypes *k = env->ktypes;

	if (!k) {
		k = env->ktypes = pool_alloc(env, sizeof(*k));
		memset(k, 0, sizeof(*k));
	}
	for (uint32_t i = 0; i < k->n; i++)
		if (!strcmp(k->list[i].name, name))
			return i;
	if (k->n == k->cap) {
		uint32_t cap = k->cap ? 2 * k->cap : 8;
		struct ktype *list = pool_alloc(env, cap * sizeof(*list));

		if (k->n)
			memcpy(list, k->list, k->n * sizeof(*list));
		k->list = list;
		k->cap = cap;
	}
	k->list[k->n] = (struct ktype){ .name = name };
	return k->n++;
}

const char *ktype_name(const struct env *env, uint32_t type)
{
	return env->ktypes->list[type].name;
}
