/*
 * bpf(2): BPF_PROG_LOAD.
 */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/ctx.h"
#include "core/diag.h"
#include "core/link.h"
#include "core/proof.h"
#include "core/sha256.h"
#include "core/strbuf.h"
#include "run/load.h"
#include "run/sys.h"
#include "verify/verify.h"

enum { MAX_INSNS = 1000000, LICENSE = 128 };

/* prog_flags. */
enum {
	STRICT_ALIGNMENT = 1 << 0, ANY_ALIGNMENT = 1 << 1, TEST_RND_HI32 = 1 << 2, TEST_STATE_FREQ = 1 << 3,
	SLEEPABLE = 1 << 4, XDP_HAS_FRAGS = 1 << 5, XDP_DEV_BOUND_ONLY = 1 << 6, TEST_REG_INVARIANTS = 1 << 7,
	ALL_FLAGS = (1 << 8) - 1 /* and SYS_TOKEN_FD */
};

static const bool host_is_big = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;

/* ---- life ---- */

static void prog_free(struct sys_prog *p)
{
	if (p->set) {
		p->set->linked->btf = NULL;	/* is p->btf's */
		run_close(p->set);
	}
	if (p->btf)
		sys_put(&p->btf->object);
	free(p->insns);
	free(p->funcs.bytes);
	free(p->lines.bytes);
	free(p);
}

static void destroy(struct map_object *object)
{
	struct sys_prog *p = object->owner;

	sys_object_remove(&p->object);
	prog_free(p);
}

/* ---- what the kernel looks at before it verifies ---- */

/* Some types are loaded for one way to attach them. */
static bool attach_type_fits(const struct progtype *type, uint32_t attach_type)
{
	switch (type->id) {
	case PROGTYPE_CGROUP_SOCK:
	case PROGTYPE_CGROUP_SOCK_ADDR:
	case PROGTYPE_CGROUP_SKB:
	case PROGTYPE_CGROUP_SOCKOPT:
	case PROGTYPE_SK_LOOKUP:
	case PROGTYPE_SK_REUSEPORT:
	case PROGTYPE_NETFILTER:
		return progtype_attaches(type, attach_type);
	case PROGTYPE_SYSCALL:
	case PROGTYPE_EXT:
		return attach_type == 0;
	default:
		return true;
	}
}

static bool attaches_to_types(const struct progtype *type)
{
	return type->id == PROGTYPE_TRACING || type->id == PROGTYPE_LSM || type->id == PROGTYPE_STRUCT_OPS ||
	       type->id == PROGTYPE_EXT;
}

static int check_attach(const union sys_attr *attr, const struct progtype *type)
{
	if (attr->load.attach_btf_id || attr->load.attach_fd) {
		if (!type || !attaches_to_types(type))
			return -EINVAL;
		return -EOPNOTSUPP;	/* to functions of the kernel, or of other programs */
	}
	return !type || attach_type_fits(type, attr->load.attach_type) ? 0 : -EINVAL;
}

/* A program for a network device that runs it, which no device here does. */
static int check_device(const union sys_attr *attr, const struct progtype *type)
{
	char name[IF_NAMESIZE];
	bool xdp = type->id == PROGTYPE_XDP, tc = type->id == PROGTYPE_SCHED_CLS;

	if (!attr->load.ifindex)
		return 0;
	if ((!xdp && !tc) || attr->load.flags & ~(uint32_t)(XDP_DEV_BOUND_ONLY | XDP_HAS_FRAGS) ||
	    (tc && attr->load.flags & XDP_DEV_BOUND_ONLY) || !if_indextoname(attr->load.ifindex, name))
		return -EINVAL;
	return -EOPNOTSUPP;
}

/* What an attach type of 0 stands for where there is no such. */
static uint32_t default_attach_type(const struct progtype *type, uint32_t attach_type)
{
	enum { INET_SOCK_CREATE = 2, SK_REUSEPORT_SELECT = 39 };

	if (type && type->id == PROGTYPE_CGROUP_SOCK && !attach_type)
		return INET_SOCK_CREATE;
	if (type && type->id == PROGTYPE_SK_REUSEPORT && !attach_type)
		return SK_REUSEPORT_SELECT;
	return attach_type;
}

/* ---- putting it together ---- */

static int read_license(struct sys_loading *l)
{
	char license[LICENSE];
	int64_t len = sys_read_string(license, l->call->attr.load.license, sizeof(license));

	if (len == -EFAULT)
		return -EFAULT;
	free(l->linked->license);
	l->linked->license = strdup(license);
	return l->linked->license ? 0 : -ENOMEM;
}

/* The instructions' digest: of descriptors of maps only that there is one. */
static int digest(struct sys_prog *p, uint32_t n)
{
	enum { OPCODE_LDDW = 0x18, BY_FD = 1, VALUE_BY_FD = 2 };
	uint8_t *bytes = malloc((size_t)n * ISA_SLOT);

	if (!bytes)
		return -ENOMEM;
	memcpy(bytes, p->insns, (size_t)n * ISA_SLOT);
	for (uint32_t i = 0; i + 1 < n; i++) {
		uint8_t *at = bytes + (size_t)i * ISA_SLOT;
		unsigned src = host_is_big ? at[1] & 15 : at[1] >> 4;

		if (at[0] != OPCODE_LDDW)
			continue;
		if (src == BY_FD || src == VALUE_BY_FD) {
			memset(at + 4, 0, 4);
			memset(at + ISA_SLOT + 4, 0, 4);
		}
		i++;
	}
	sha256(bytes, (size_t)n * ISA_SLOT, p->digest);
	free(bytes);
	return 0;
}

static int read_insns(struct sys_loading *l, const struct progtype *type)
{
	const union sys_attr *attr = &l->call->attr;
	size_t size = (size_t)attr->load.insn_cnt * ISA_SLOT;
	struct sys_prog *p = l->prog;
	struct diags d = { 0 };
	int error;

	p->insns = malloc(size);
	if (!p->insns)
		return -ENOMEM;
	error = sys_read(p->insns, attr->load.insns, size);
	if (error)
		return error;
	l->linked = link_raw("bpf", p->insns, size, host_is_big, type, &d);
	diag_free(&d);
	return l->linked ? digest(p, attr->load.insn_cnt) : -ENOMEM;
}

static int finish_prog(struct sys_loading *l)
{
	const union sys_attr *attr = &l->call->attr;
	struct prog *prog = &l->linked->progs[0];

	free(prog->name);
	prog->name = strdup(l->prog->name);
	prog->attach_type = attr->load.attach_type;
	prog->prog_flags = attr->load.flags;
	prog->faults = l->faults;
	return prog->name ? 0 : -ENOMEM;
}

/* ---- verifying ---- */

static void say_unsupported(struct strbuf *log, const struct diags *d)
{
	diag_render(d, false, log);
}

static int verify(struct sys_loading *l, struct proof **proof)
{
	const union sys_attr *attr = &l->call->attr;
	const struct vfy_options options = {
		.log_level = attr->load.log_level,
		.strict_alignment = attr->load.flags & STRICT_ALIGNMENT && !(attr->load.flags & ANY_ALIGNMENT),
	};
	struct strbuf log = STRBUF_INIT;
	struct vfy_stats stats;
	struct diags d = { 0 };
	struct sys_call back = *l->call;
	int error = vfy_check(&l->linked->progs[0], &options, &log, proof, &stats, &d);

	if (d.errors && options.log_level)
		say_unsupported(&log, &d);
	diag_free(&d);
	if (!options.log_level)
		strbuf_cut(&log, 0);
	l->prog->verified_insns = stats.insns_processed;
	error = sys_log_write(&log, attr->load.log_level, attr->load.log_buf, attr->load.log_size, error,
			      &back.attr.load.log_true_size);
	strbuf_free(&log);
	if (SYS_HAS(&back, load.log_true_size) && SYS_WRITE_BACK(&back, load.log_true_size))
		error = -EFAULT;
	return error;
}

/* ---- making it runnable ---- */

/* Code, unless a helper means nothing here: such a program is held, but cannot run. */
static int make_code(struct sys_prog *p)
{
	struct diags d = { 0 };
	int error;

	if (!p->prog->prog->type->runs)
		return 0;
	error = run_finish(p->prog, &d);
	diag_free(&d);
	if (error == -ENOTSUP)
		return 0;
	if (!error)
		error = run_plan_any(p->prog);
	p->runs = !error;
	return error;
}

bool sys_prog_runs_here(const struct sys_prog *p)
{
	return p->prog->prog->type->runs;
}

bool sys_map_suits(struct sys_map *m, const struct sys_prog *p)
{
	const struct prog *prog = p->prog->prog;

	if (!m->met) {
		m->met = true;
		m->met_type = prog->type;
		m->met_attach_type = prog->attach_type;
		m->met_flags = prog->prog_flags & XDP_HAS_FRAGS;
		m->met_code = p->prog->code;
	}
	return m->met_type == prog->type && m->met_attach_type == prog->attach_type &&
	       m->met_flags == (prog->prog_flags & XDP_HAS_FRAGS) && m->met_code == !!p->prog->code;
}

/* Maps of programs that it jumps into hold programs of its kind. */
static bool maps_suit(const struct sys_prog *p)
{
	for (uint32_t i = 0; i < p->set->linked->n_maps; i++) {
		struct map *map = p->set->maps[i];

		if (map && map->def.type == MAP_PROG_ARRAY && !sys_map_suits(map->object.owner, p))
			return false;
	}
	return true;
}

static int adopt(struct sys_loading *l, struct proof *proof)
{
	const struct run_options options = { .engine = RUN_ENGINE_JIT };
	struct sys_prog *p = l->prog;
	struct progset *linked = l->linked;
	struct timespec now;
	int error;

	l->linked->progs[0].faults = NULL;
	l->linked = NULL;
	error = run_adopt(linked, l->maps, &options, &p->set);
	if (error) {
		proof_free(proof);
		return error;
	}
	p->prog = &p->set->progs[0];
	p->prog->proof = proof;
	p->prog->object.destroy = destroy;
	p->prog->object.owner = p;
	p->object.kind = SYS_PROG;
	p->object.refs = &p->prog->object;
	error = make_code(p);
	if (!error && !maps_suit(p))
		error = -EINVAL;
	clock_gettime(CLOCK_BOOTTIME, &now);
	p->load_time = (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
	p->uid = getuid();
	return error ? error : sys_object_add(&p->object, -1, SYS_MAY_READ | SYS_MAY_WRITE);
}

static int load(struct sys_loading *l, const struct progtype *type)
{
	const union sys_attr *attr = &l->call->attr;
	struct proof *proof = NULL;
	int error = read_insns(l, type);

	if (!error)
		error = read_license(l);
	if (!error)
		error = check_device(attr, type);
	if (!error)
		error = sys_name(l->prog->name, attr->load.name);
	if (!error)
		error = finish_prog(l);
	if (!error)
		error = sys_log_check(attr->load.log_level, attr->load.log_buf, attr->load.log_size);
	if (!error)
		error = sys_load_array(l);
	if (!error && !l->faults->early.error)
		error = sys_load_info(l);
	if (!error)
		error = sys_load_maps(l);
	if (!error)
		error = verify(l, &proof);
	if (!error)
		return adopt(l, proof);
	proof_free(proof);		/* accepted, but the log did not fit */
	return error;
}

int sys_prog_load(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	const struct progtype *type = progtype_by_number(attr->load.type);
	struct prog_faults faults = { 0 };
	struct sys_loading l = { .call = call, .faults = &faults };
	int result = sys_check_token(&call->attr.load.flags, attr->load.token_fd);

	if (attr->load.flags & ~(uint32_t)ALL_FLAGS)
		return -EINVAL;
	if (result)
		return result;
	if (!attr->load.insn_cnt || attr->load.insn_cnt > MAX_INSNS)
		return -E2BIG;
	call->attr.load.attach_type = default_attach_type(type, attr->load.attach_type);
	result = check_attach(attr, type);
	if (result)
		return result;
	if (!type)
		return -EINVAL;
	if (attr->load.core_relo_cnt || attr->load.signature)
		return -EOPNOTSUPP;
	if (attaches_to_types(type))
		return -EINVAL;		/* to what? */
	sys_sweep();
	l.prog = calloc(1, sizeof(*l.prog));
	if (!l.prog)
		return -ENOMEM;
	result = load(&l, type);
	for (uint32_t i = 0; i < l.n_maps; i++)
		if (l.maps[i])
			map_free(l.maps[i]);
	free(l.maps);
	if (l.linked)
		l.linked->btf = NULL;
	progset_free(l.linked);
	free(faults.early.text);
	free(faults.info.text);
	free(faults.map.text);
	if (result < 0)
		prog_free(l.prog);
	return result;
}
