#define HELPER_COLUMN_NAMES
#include "core/helper.h"

#include <stddef.h>
#include <string.h>

#include "core/maptype.h"

/* The sets of program types that helper.def names. */
#define P(type) ((uint64_t)1 << PROGTYPE_##type)
#define ALL (((uint64_t)1 << PROGTYPE_COUNT) - 1 - P(LIRC_MODE2))
#define TC (P(SCHED_CLS) | P(SCHED_ACT))
#define LWT (P(LWT_IN) | P(LWT_OUT) | P(LWT_XMIT))
#define PROBE (P(KPROBE) | P(TRACEPOINT) | P(PERF_EVENT) | P(RAW_TRACEPOINT) | P(RAW_TRACEPOINT_WRITABLE))
#define TRACING (P(TRACING) | P(LSM))

/* And the sets of map types. */
#define M(type) ((uint64_t)1 << MAP_##type)
#define KEYED (M(HASH) | M(ARRAY) | M(PERCPU_HASH) | M(PERCPU_ARRAY) | M(LRU_HASH) | M(LRU_PERCPU_HASH) | \
	       M(LPM_TRIE))
#define SOCKS (M(SOCKMAP) | M(SOCKHASH))

/* An argument column is ARG_<kind>, with the size of fixed memory or the number of a struct above it. */
#define ARG_FIXED(bytes) (ARG_FIXED_MEM | (bytes) << 8)
#define ARG_OBJECT(name) (ARG_OBJECT | HELPER_STRUCT_##name << 8)
#define ARG_OBJECT_OR_NULL(name) (ARG_OBJECT_OR_NULL | HELPER_STRUCT_##name << 8)
#define ARG_DYNPTR_UNINIT(type) (ARG_DYNPTR_UNINIT | DYNPTR_##type << 8)
#define ARG_DYNPTR_OF(type) (ARG_DYNPTR_OF | DYNPTR_##type << 8)
#define RET_OBJECT(name) (RET_OBJECT | HELPER_STRUCT_##name << 8)
#define RET_OBJECT_OR_NULL(name) (RET_OBJECT_OR_NULL | HELPER_STRUCT_##name << 8)
#define RET_TRUSTED_OBJECT(name) (RET_TRUSTED_OBJECT | HELPER_STRUCT_##name << 8)
#define KIND(a) (uint8_t)((a) & 0xff)
#define EXTRA(a) (uint16_t)((a) == ARG_INT_PTR ? 4 : (a) == ARG_LONG_PTR ? 8 : (a) >> 8)

#define FIRST5(a, b, c, d, e, ...) \
	.args = { KIND(ARG_##a), KIND(ARG_##b), KIND(ARG_##c), KIND(ARG_##d), KIND(ARG_##e) }, \
	.arg_extra = { EXTRA(ARG_##a), EXTRA(ARG_##b), EXTRA(ARG_##c), EXTRA(ARG_##d), EXTRA(ARG_##e) }
#define ARGS(...) FIRST5(__VA_ARGS__, NONE, NONE, NONE, NONE, NONE)

const char *helper_struct_name(enum helper_struct s)
{
	static const char *const names[] = {
#define STRUCT(name) #name,
#include "core/helper.def"
	};

	return names[s];
}

static const uint64_t maps_of[HELPER_COUNT] = {
#define MAPS(name, types) [HELPER_##name] = types,
#include "core/helper.def"
};

static struct helper helpers[HELPER_COUNT] = {
#define HELPER(id_, name_, result, arguments, flags_, programs, since_) \
	[id_] = { .id = id_, .name = #name_, .ret = KIND(RET_##result), .ret_struct = (uint8_t)(RET_##result >> 8), \
		  ARGS arguments, .flags = flags_, .progs = programs, .since = since_ },
#include "core/helper.def"
};

static struct helper variants[] = {
#define VARIANT(name_, result, arguments, flags_, programs) \
	{ .id = HELPER_##name_, .name = #name_, .ret = RET_##result, ARGS arguments, .flags = flags_, \
	  .progs = programs },
#include "core/helper.def"
};

#define A(attach) (UINT64_C(1) << (attach))
struct attached { uint16_t id; uint8_t program; uint64_t attach_types; };
static const struct attached exceptions[] = {
#define EXCEPT(name, program, attach_types) { HELPER_##name, PROGTYPE_##program, attach_types },
#include "core/helper.def"
};
static const struct attached free_ones[] = {
#define FREE(name, program, attach_types) { HELPER_##name, PROGTYPE_##program, attach_types },
#include "core/helper.def"
};
#undef A

#ifdef __has_include
#if __has_include(<linux/bpf.h>)
#include <linux/bpf.h>

/* A number that differs from the header's makes an array of negative size. */
enum {
	HELPER_unspec = 0,
#define SAME(name) SAME_##name = sizeof(char[(int)HELPER_##name == (int)BPF_FUNC_##name ? 1 : -1])
	__BPF_FUNC_MAPPER(SAME)
};
#endif
#endif

__attribute__((constructor)) static void helper_maps(void)
{
	for (unsigned i = 0; i < HELPER_COUNT; i++)
		helpers[i].maps = maps_of[i];
	for (unsigned i = 0; i < sizeof(variants) / sizeof(variants[0]); i++)
		variants[i].maps = maps_of[variants[i].id];
}

const struct helper *helper_by_id(uint32_t id)
{
	return id < HELPER_COUNT && helpers[id].name ? &helpers[id] : NULL;
}

const struct helper *helper_by_name(const char *name)
{
	if (!strncmp(name, "bpf_", 4))
		name += 4;
	for (unsigned i = 0; i < HELPER_COUNT; i++)
		if (helpers[i].name && !strcmp(helpers[i].name, name))
			return &helpers[i];
	return NULL;
}

const struct helper *helper_for(uint32_t id, const struct progtype *type)
{
	const struct helper *helper = helper_by_id(id);

	if (!helper || !helper_allowed(helper, type))
		return NULL;
	for (unsigned i = 0; i < sizeof(variants) / sizeof(variants[0]); i++)
		if (variants[i].id == id && helper_allowed(&variants[i], type))
			return &variants[i];
	return helper;
}

static bool listed(const struct attached *a, size_t n, uint32_t id, const struct progtype *type, uint32_t attach_type)
{
	for (; n--; a++)
		if (a->id == id && a->program == type->id && attach_type < 64 && a->attach_types >> attach_type & 1)
			return true;
	return false;
}

bool helper_attaches(uint32_t id, const struct progtype *type, uint32_t attach_type)
{
	return !listed(exceptions, sizeof(exceptions) / sizeof(exceptions[0]), id, type, attach_type);
}

bool helper_needs_gpl(const struct helper *h, const struct progtype *type, uint32_t attach_type)
{
	return h->flags & HELPER_GPL &&
	       !listed(free_ones, sizeof(free_ones) / sizeof(free_ones[0]), h->id, type, attach_type);
}
