#include "core/ctx.h"

#include <string.h>

#ifdef __has_include
#if __has_include(<linux/bpf.h>)
#include <linux/bpf.h>
#define HAVE_UAPI 1
#endif
#endif

/* The access columns of ctx.def. */
enum {
	ACCESS_0 = 0,
	ACCESS_r = CTX_READ,
	ACCESS_rn = CTX_READ | CTX_NARROW,
	ACCESS_rh = CTX_READ | CTX_NARROW | CTX_NARROW_HALF,
	ACCESS_rf = CTX_READ | CTX_NARROW | CTX_NARROW_FIRST,
	ACCESS_rl = CTX_READ | CTX_NARROW | CTX_NARROW_LOW,
	ACCESS_rx = CTX_READ | CTX_NARROW | CTX_WIDE,
	ACCESS_rw = CTX_READ | CTX_WRITE,
	ACCESS_rnw = CTX_READ | CTX_NARROW | CTX_WRITE,
	ACCESS_rwx = CTX_READ | CTX_NARROW | CTX_WRITE | CTX_WIDE,
	ACCESS_cb = CTX_READ | CTX_NARROW | CTX_WRITE | CTX_NARROW_WRITE,
	ACCESS_cbx = ACCESS_cb | CTX_WIDE
};

/* One array of fields per view: the same rows, another column. */
#define ROW(name, offset, size, value, access) { name, offset, size, ACCESS_##access, CTX_##value, NULL },

#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, filter)
static const struct ctx_field fields_filter[] = {
#include "core/ctx.def"
};
#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, tc)
static const struct ctx_field fields_tc[] = {
#include "core/ctx.def"
};
#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, cgroup)
static const struct ctx_field fields_cgroup[] = {
#include "core/ctx.def"
};
#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, lwt)
static const struct ctx_field fields_lwt[] = {
#include "core/ctx.def"
};
#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, sk_skb)
static const struct ctx_field fields_sk_skb[] = {
#include "core/ctx.def"
};
#define SK_BUFF_FIELD(n, o, s, v, filter, tc, cgroup, lwt, sk_skb, dissector) ROW(n, o, s, v, dissector)
static const struct ctx_field fields_dissector[] = {
#include "core/ctx.def"
};
#define SOCK_OPS_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_sock_ops[] = {
#include "core/ctx.def"
};
#define CGROUP_DEV_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_cgroup_dev[] = {
#include "core/ctx.def"
};
#define SK_MSG_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_sk_msg[] = {
#include "core/ctx.def"
};
#define SK_REUSEPORT_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_sk_reuseport[] = {
#include "core/ctx.def"
};
#define SYSCTL_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_sysctl[] = {
#include "core/ctx.def"
};
#define SK_LOOKUP_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_sk_lookup[] = {
#include "core/ctx.def"
};
#define XDP_MD_FIELD(n, o, s, v, xdp, devmap) ROW(n, o, s, v, xdp)
static const struct ctx_field fields_xdp[] = {
#include "core/ctx.def"
};
#define XDP_MD_FIELD(n, o, s, v, xdp, devmap) ROW(n, o, s, v, devmap)
static const struct ctx_field fields_xdp_devmap[] = {
#include "core/ctx.def"
};
#define SOCK_ADDR_FIELD(n, o, s, v, inet4, inet6, send4, send6, unix) ROW(n, o, s, v, inet4)
static const struct ctx_field fields_addr_inet4[] = {
#include "core/ctx.def"
};
#define SOCK_ADDR_FIELD(n, o, s, v, inet4, inet6, send4, send6, unix) ROW(n, o, s, v, inet6)
static const struct ctx_field fields_addr_inet6[] = {
#include "core/ctx.def"
};
#define SOCK_ADDR_FIELD(n, o, s, v, inet4, inet6, send4, send6, unix) ROW(n, o, s, v, send4)
static const struct ctx_field fields_addr_send4[] = {
#include "core/ctx.def"
};
#define SOCK_ADDR_FIELD(n, o, s, v, inet4, inet6, send4, send6, unix) ROW(n, o, s, v, send6)
static const struct ctx_field fields_addr_send6[] = {
#include "core/ctx.def"
};
#define SOCK_ADDR_FIELD(n, o, s, v, inet4, inet6, send4, send6, unix) ROW(n, o, s, v, unix)
static const struct ctx_field fields_addr_unix[] = {
#include "core/ctx.def"
};
#define SOCK_FIELD(n, o, s, v, create, post4, post6) ROW(n, o, s, v, create)
static const struct ctx_field fields_sock_create[] = {
#include "core/ctx.def"
};
#define SOCK_FIELD(n, o, s, v, create, post4, post6) ROW(n, o, s, v, post4)
static const struct ctx_field fields_sock_post4[] = {
#include "core/ctx.def"
};
#define SOCK_FIELD(n, o, s, v, create, post4, post6) ROW(n, o, s, v, post6)
static const struct ctx_field fields_sock_post6[] = {
#include "core/ctx.def"
};
#define SOCKOPT_FIELD(n, o, s, v, get, set) ROW(n, o, s, v, get)
static const struct ctx_field fields_opt_get[] = {
#include "core/ctx.def"
};
#define SOCKOPT_FIELD(n, o, s, v, get, set) ROW(n, o, s, v, set)
static const struct ctx_field fields_opt_set[] = {
#include "core/ctx.def"
};

#define NETFILTER_FIELD(n, o, s, v, access, to) { n, o, s, ACCESS_##access, CTX_##v, to },
static const struct ctx_field fields_netfilter[] = {
#include "core/ctx.def"
};
#define LIRC_FIELD(n, o, s, v, access) ROW(n, o, s, v, access)
static const struct ctx_field fields_lirc[] = {
#include "core/ctx.def"
};

/* The structs: ctx_name_SK_BUFF, CTX_SIZE_SK_BUFF and so on. */
#define CTX(id, name, size) static const char ctx_name_##id[] = name;
#include "core/ctx.def"
#define ctx_name_NONE NULL

enum {
	CTX_SIZE_NONE,
#define CTX(id, name, size) CTX_SIZE_##id = size,
#include "core/ctx.def"
};

/* Rows of each view; views of one struct have the same. */
enum {
	COUNT_none = 0,
	COUNT_filter = sizeof(fields_filter) / sizeof(fields_filter[0]),
	COUNT_tc = COUNT_filter, COUNT_cgroup = COUNT_filter, COUNT_lwt = COUNT_filter,
	COUNT_sk_skb = COUNT_filter, COUNT_dissector = COUNT_filter,
	COUNT_xdp = sizeof(fields_xdp) / sizeof(fields_xdp[0]),
	COUNT_sock_ops = sizeof(fields_sock_ops) / sizeof(fields_sock_ops[0]),
	COUNT_cgroup_dev = sizeof(fields_cgroup_dev) / sizeof(fields_cgroup_dev[0]),
	COUNT_sk_msg = sizeof(fields_sk_msg) / sizeof(fields_sk_msg[0]),
	COUNT_sk_reuseport = sizeof(fields_sk_reuseport) / sizeof(fields_sk_reuseport[0]),
	COUNT_sysctl = sizeof(fields_sysctl) / sizeof(fields_sysctl[0]),
	COUNT_sk_lookup = sizeof(fields_sk_lookup) / sizeof(fields_sk_lookup[0]),
	COUNT_addr_inet4 = sizeof(fields_addr_inet4) / sizeof(fields_addr_inet4[0]),
	COUNT_sock_create = sizeof(fields_sock_create) / sizeof(fields_sock_create[0]),
	COUNT_opt_get = sizeof(fields_opt_get) / sizeof(fields_opt_get[0]),
	COUNT_netfilter = sizeof(fields_netfilter) / sizeof(fields_netfilter[0]),
	COUNT_lirc = sizeof(fields_lirc) / sizeof(fields_lirc[0])
};
#define fields_none NULL

static const struct progtype progtypes[PROGTYPE_COUNT] = {
#define PROGTYPE(id_, number_, name_, ctx, view, runs_) \
	[PROGTYPE_##id_] = { .number = number_, .id = PROGTYPE_##id_, .name = name_, \
			     .ctx_name = ctx_name_##ctx, .ctx_size = CTX_SIZE_##ctx, \
			     .fields = fields_##view, .n_fields = COUNT_##view, .runs = runs_ },
#include "core/ctx.def"
};

static const struct { uint8_t type; uint32_t attach; const struct ctx_field *fields; } views[] = {
#define VIEW(progtype, attach, view) { PROGTYPE_##progtype, attach, fields_##view },
#include "core/ctx.def"
};

enum { MATCH_EXACT, MATCH_EXTRA };
enum { FLAGS_0, FLAGS_SLEEPABLE = SECTION_SLEEPABLE, FLAGS_XDP_FRAGS = SECTION_XDP_FRAGS };

static const struct progtype_section sections[] = {
#define SECTION(name, match, progtype, attach, flags) \
	{ name, MATCH_##match, &progtypes[PROGTYPE_##progtype], attach, FLAGS_##flags },
#include "core/ctx.def"
};

static const struct { uint8_t type; struct progtype_returns returns; } returns[] = {
#define ANY PROGTYPE_ANY_ATTACH
#define RETURNS(progtype, attach, min, max) { PROGTYPE_##progtype, { attach, min, max } },
#include "core/ctx.def"
#undef ANY
};

#ifdef HAVE_UAPI
/* What <linux/bpf.h> has said for long enough to be in every distribution's header. */
_Static_assert(sizeof(struct __sk_buff) == CTX_SIZE_SK_BUFF, "__sk_buff");
_Static_assert(sizeof(struct xdp_md) == CTX_SIZE_XDP_MD, "xdp_md");
_Static_assert(sizeof(struct bpf_sk_lookup) == CTX_SIZE_SK_LOOKUP, "bpf_sk_lookup");
_Static_assert(BPF_PROG_TYPE_SYSCALL == 31 && BPF_SK_LOOKUP == 36 && BPF_PERF_EVENT == 41, "UAPI numbers");
#endif

const struct progtype *progtype_by_id(enum progtype_id id)
{
	return &progtypes[id];
}

const struct progtype *progtype_by_number(uint32_t number)
{
	for (unsigned i = 0; i < PROGTYPE_COUNT; i++)
		if (progtypes[i].number == number)
			return &progtypes[i];
	return NULL;
}

const struct progtype *progtype_by_name(const char *name)
{
	for (unsigned i = 0; i < PROGTYPE_COUNT; i++)
		if (!strcmp(progtypes[i].name, name))
			return &progtypes[i];
	return NULL;
}

/* 0: no match; else how good it is: whole names and "name/more" win over names with a suffix. */
static unsigned section_match(const struct progtype_section *row, const char *section)
{
	size_t len = strlen(row->name);
	char next = strncmp(section, row->name, len) ? 'x' : section[len];

	if (!next || (next == '/' && row->extra))
		return 1000 + (unsigned)len;
	return next == '/' || next == '_' || (next >= '0' && next <= '9') ? (unsigned)len : 0;
}

bool progtype_attaches(const struct progtype *type, uint32_t attach_type)
{
	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++)
		if (sections[i].type == type && sections[i].attach_type == attach_type)
			return true;
	return false;
}

const struct progtype_section *progtype_section(const char *section)
{
	const struct progtype_section *best = NULL;
	unsigned best_match = 0;

	section += *section == '?';
	for (unsigned i = 0; i < sizeof(sections) / sizeof(sections[0]); i++) {
		unsigned match = section_match(&sections[i], section);

		if (match > best_match) {
			best_match = match;
			best = &sections[i];
		}
	}
	return best;
}

const struct progtype *progtype_by_section(const char *section, uint32_t *attach_type)
{
	const struct progtype_section *row = progtype_section(section);

	if (attach_type)
		*attach_type = row ? row->attach_type : 0;
	return row ? row->type : NULL;
}

const struct progtype_returns *progtype_returns(const struct progtype *type, uint32_t attach_type)
{
	for (unsigned i = 0; i < sizeof(returns) / sizeof(returns[0]); i++)
		if (returns[i].type == type->id && (returns[i].returns.attach == attach_type ||
						    returns[i].returns.attach == PROGTYPE_ANY_ATTACH))
			return &returns[i].returns;
	return NULL;
}

const struct ctx_field *ctx_field_at(const struct progtype *type, uint32_t offset)
{
	for (unsigned i = 0; i < type->n_fields; i++)
		if (offset >= type->fields[i].offset &&
		    offset < (uint32_t)type->fields[i].offset + type->fields[i].size)
			return &type->fields[i];
	return NULL;
}

const struct ctx_field *ctx_fields(const struct progtype *type, uint32_t attach_type)
{
	for (size_t i = 0; i < sizeof(views) / sizeof(views[0]); i++)
		if (views[i].type == type->id && views[i].attach == attach_type)
			return views[i].fields;
	return type->fields;
}

/* Loads of a part of the field. */
static bool part_allowed(const struct ctx_field *f, uint32_t offset, uint32_t size)
{
	if (f->access & CTX_NARROW_HALF && size == 1)
		return false;
	if (f->access & CTX_NARROW_FIRST && offset != f->offset)
		return false;
	return !(f->access & CTX_NARROW_LOW) || offset + size <= f->offset + 2u;
}

bool ctx_may_access(const struct progtype *type, uint32_t attach_type, uint32_t offset, uint32_t size, bool store,
		    const struct ctx_field **field)
{
	const struct ctx_field *f = ctx_field_at(type, offset);
	unsigned need = store ? CTX_WRITE : CTX_READ;

	if (!f || offset % size)
		return false;
	f = ctx_fields(type, attach_type) + (f - type->fields);
	*field = f;
	if (size > f->size)
		need |= CTX_WIDE;
	else if (size < f->size)
		need |= store ? CTX_NARROW_WRITE : CTX_NARROW;
	if (size >= f->size && offset != f->offset)
		return false;
	if (!store && size < f->size && !part_allowed(f, offset, size))
		return false;
	return (f->access & need) == need;
}

const struct ctx_field *ctx_field_by_name(const struct progtype *type, const char *name)
{
	for (unsigned i = 0; i < type->n_fields; i++)
		if (!strcmp(type->fields[i].name, name))
			return &type->fields[i];
	return NULL;
}
