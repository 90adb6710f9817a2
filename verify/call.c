/* Calls of helpers: who may call, what the result is, and what else changes. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/format.h"
#include "core/helper.h"
#include "core/maptype.h"
#include "verify/ktype.h"
#include "verify/log.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* ---- may it be called at all? ---- */

const struct helper *helper_here(const struct env *env, uint32_t id)
{
	const struct helper *h = helper_for(id, env->prog->type);

	if (h && !helper_attaches(id, env->prog->type, env->prog->attach_type))
		return NULL;
	return h && (env->capable || !(h->flags & (HELPER_CAP_BPF | HELPER_PERFMON))) ? h : NULL;
}

static int find(struct env *env, const struct insn *in, const struct helper **found)
{
	uint32_t id = (uint32_t)in->imm;
	const struct helper *any = helper_by_id(id), *h = helper_here(env, id);

	if (id >= HELPER_COUNT) {
		verbose(env, "invalid func unknown#%d\n", in->imm);
		return -EINVAL;
	}
	if (!h) {
		verbose(env, "program of this type cannot use helper bpf_%s#%d\n", any ? any->name : "unspec", in->imm);
		return -EINVAL;
	}
	if (helper_needs_gpl(h, env->prog->type, env->prog->attach_type) &&
	    !license_is_gpl(env->prog->set->license)) {
		verbose(env, "cannot call GPL-restricted function from non-GPL compatible program\n");
		return -EINVAL;
	}
	if (h->flags & HELPER_LISTED) {
		verbose(env, "helper call is not allowed in probe\n");
		return -EINVAL;
	}
	if (h->flags & HELPER_SLEEPS && !env->cur->sleepable) {
		verbose(env, "helper call might sleep in a non-sleepable prog\n");
		return -EINVAL;
	}
	*found = h;
	return 0;
}

/* ---- what the arguments mean together ---- */

static bool changes_map(uint32_t helper)
{
	return helper == HELPER_map_delete_elem || helper == HELPER_map_update_elem ||
	       helper == HELPER_map_push_elem || helper == HELPER_map_pop_elem;
}

static int check_tail_call(struct env *env, const struct call *c)
{
	const struct reg *index = &cur_regs(env)[3];

	if (!c->map || c->map->type != MAP_PROG_ARRAY) {
		verbose(env, "expected prog array map for tail call");
		return -EINVAL;
	}
	if (!reg_is_const(index, false) || index->s.bits.value >= c->map->max_entries)
		return 0;
	return precise_reg(env, 3);
}

/* The memory that the helper fills, byte by byte. */
static int fill_memory(struct env *env, const struct call *c)
{
	struct access a = { .reg = c->raw_reg, .size = 1, .write = true, .value = -1 };

	for (a.off = 0; a.off < c->raw_size; a.off++) {
		int err = mem_access(env, &a);

		if (err)
			return err;
	}
	return 0;
}

static int release(struct env *env, const struct call *c)
{
	int err = -EINVAL;

	if (!c->release)
		return 0;
	if (c->helper->args[c->release - 1] == ARG_DYNPTR_OF)
		err = dynptr_release(env, c->release);
	else if (c->ref)
		err = ref_release(env, c->ref);
	else if (reg_is_null(&cur_regs(env)[c->release]))
		err = 0;
	if (err)
		verbose(env, "func bpf_%s#%u reference has not been acquired before\n", c->helper->name, c->helper->id);
	return err;
}

/* The format is constant; so must be how many arguments there are. */
static int check_format(struct env *env)
{
	const struct reg *format = &cur_regs(env)[3];
	uint64_t bytes = cur_regs(env)[5].s.bits.value;
	const struct map_def *map = &env->prog->set->maps[format->map];
	uint32_t at = (uint32_t)format->off + (uint32_t)format->s.bits.value;

	if (bytes % 8)
		return -EINVAL;
	if (!map->data || format_valid((const char *)map->data + at, (unsigned)(bytes / 8)))
		return 0;
	verbose(env, "Invalid format string\n");
	return -EINVAL;
}

static int special(struct env *env, struct call *c)
{
	switch (c->helper->id) {
	case HELPER_tail_call:
		return ref_check_leak(env, true, "tail_call");
	case HELPER_get_local_storage:
		if (!reg_is_null(&cur_regs(env)[2])) {
			verbose(env, "get_local_storage() doesn't support non-zero flags\n");
			return -EINVAL;
		}
		return 0;
	case HELPER_dynptr_data:
		dynptr_of(env, 1, &c->dynptr, &c->ref);
		return 0;
	case HELPER_snprintf:
		return check_format(env);
	case HELPER_dynptr_from_mem:
		if (reg_is(&cur_regs(env)[1], REG_MAP_VALUE))
			return 0;
		verbose(env, "Unsupported reg type %s for bpf_dynptr_from_mem data\n", reg_name(&cur_regs(env)[1]));
		return -EACCES;
	}
	return c->helper->flags & HELPER_CALLBACK ? call_back(env, c) : 0;
}

/* ---- the result ---- */

static int set_result(struct env *env, const struct call *c, struct reg *r0)
{
	unsigned null = PTR_MAYBE_NULL;
	bool locked;

	switch ((enum helper_ret)c->helper->ret) {
	case RET_INTEGER:
		reg_set_unknown(r0);
		break;
	case RET_VOID:
		r0->kind = REG_NONE;
		break;
	case RET_MAP_VALUE:
	case RET_MAP_VALUE_OR_NULL:
		if (c->helper->ret == RET_MAP_VALUE)
			null = 0;
		if (c->helper->id == HELPER_map_lookup_elem &&
		    (c->map->type == MAP_ARRAY || c->map->type == MAP_PERCPU_ARRAY) && c->key >= 0 &&
		    c->key < c->map->max_entries)
			null = 0;	/* this element is always there */
		locked = map_def_has_lock(env, c->map_index);
		reg_set_pointer(r0, REG_MAP_VALUE, null);
		r0->map = c->map_index;
		r0->map_uid = c->map_uid;
		if (!null && locked)
			r0->id = ++env->id_gen;
		break;
	case RET_SOCKET_OR_NULL:
		reg_set_pointer(r0, REG_SOCKET, null);
		break;
	case RET_SOCK_COMMON_OR_NULL:
		reg_set_pointer(r0, REG_SOCK_COMMON, null);
		break;
	case RET_TCP_SOCK_OR_NULL:
		reg_set_pointer(r0, REG_TCP_SOCK, null);
		break;
	case RET_ALLOC_MEM_OR_NULL:
		reg_set_pointer(r0, REG_MEM, null | PTR_RINGBUF);
		r0->mem_size = c->mem_size;
		break;
	case RET_OBJECT: case RET_OBJECT_OR_NULL: case RET_TRUSTED_OBJECT:
		reg_set_pointer(r0, REG_OBJECT, c->helper->ret == RET_OBJECT_OR_NULL ? null :
				c->helper->ret == RET_TRUSTED_OBJECT ? PTR_TRUSTED : 0);
		r0->type = ktype_named(env, helper_struct_name(c->helper->ret_struct));
		break;
	case RET_DYNPTR_MEM_OR_NULL:
		reg_set_pointer(r0, REG_MEM, null);
		r0->mem_size = c->mem_size;
		r0->slice_of = c->dynptr;
		break;
	case RET_MEM_OR_BTF_ID: case RET_MEM_OR_BTF_ID_OR_NULL: case RET_KPTR_OR_NULL:
		return unsupported(env, "the result of bpf_%s", c->helper->name);
	}
	if (reg_maybe_null(r0))
		r0->id = ++env->id_gen;
	return 0;
}

/* Gives another view of the same socket. */
static bool is_cast(uint32_t helper)
{
	switch (helper) {
	case HELPER_tcp_sock: case HELPER_sk_fullsock: case HELPER_skc_to_tcp_sock: case HELPER_skc_to_tcp6_sock:
	case HELPER_skc_to_udp6_sock: case HELPER_skc_to_mptcp_sock: case HELPER_skc_to_tcp_timewait_sock:
	case HELPER_skc_to_tcp_request_sock:
		return true;
	}
	return false;
}

static void tie_reference(struct env *env, const struct call *c, struct reg *r0)
{
	uint32_t id = c->helper->id;

	if (is_cast(id) || id == HELPER_dynptr_data) {
		r0->ref = c->ref;
	} else if (c->helper->flags & HELPER_ACQUIRES ||
		   (id == HELPER_map_lookup_elem && (c->map->type == MAP_SOCKMAP || c->map->type == MAP_SOCKHASH))) {
		r0->id = r0->ref = (uint32_t)ref_acquire(env, env->insn);
	}
}

/* What is known of the number that a helper returns: bytes that fitted, or an errno; a processor. */
static void bound_result(const struct call *c, struct reg *r0)
{
	enum { MAX_ERRNO = 4095 };
	static long cpus;
	struct scalar *s = &r0->s;

	switch (c->helper->id) {
	case HELPER_get_stack: case HELPER_get_task_stack: case HELPER_probe_read_str:
	case HELPER_probe_read_kernel_str: case HELPER_probe_read_user_str:
		s->smin = s->s32_min = -MAX_ERRNO;
		s->smax = s->s32_max = (int32_t)c->size_max;
		break;
	case HELPER_get_smp_processor_id:
		if (!cpus)
			cpus = sysconf(_SC_NPROCESSORS_CONF);
		s->smin = s->s32_min = 0;
		s->umin = s->u32_min = 0;
		s->umax = s->u32_max = (uint32_t)cpus - 1;
		s->smax = s->s32_max = (int32_t)cpus - 1;
		break;
	default:
		return;
	}
	scalar_sync(s);
}

void clear_caller_saved(struct env *env)
{
	for (unsigned r = 0; r <= 5; r++) {
		reg_set_none(&cur_regs(env)[r]);
		log_touch_reg(env, r);
	}
}

static int check_use(struct env *env, struct call *c)
{
	int err = helper_args(env, c);

	if (err)
		return err;
	if (c->map && changes_map(c->helper->id) &&
	    maptype_flags(c->map->type, c->map->flags) & MAPFLAG_RDONLY_PROG) {
		verbose(env, "write into map forbidden\n");
		return -EACCES;
	}
	if (c->helper->id == HELPER_tail_call)
		err = check_tail_call(env, c);
	if (!err)
		err = fill_memory(env, c);
	if (!err)
		err = release(env, c);
	if (!err)
		proof_call(env, c);
	return err;
}

int leave_function(struct env *env, const struct scalar *r0)
{
	int err;

	reg_set_unknown(&cur_regs(env)[0]);
	cur_regs(env)[0].s = *r0;
	err = rule_return(env);
	env->insn--;
	return err;
}

/*
 * When it succeeds, the other program returns to the caller of this function, having done anything to the
 * packet; when it fails, all is as before.
 */
static int leave_by_tail_call(struct env *env)
{
	const struct scalar anything = scalar_unknown();

	if (!env->cur->current)
		return 0;
	log_touch_reg(env, 0);
	if (!walk_push(env, env->insn + 1, env->insn, false))
		return -EFAULT;
	packet_moved(env);
	return leave_function(env, &anything);
}

int rule_helper(struct env *env, const struct insn *in)
{
	struct call c = { .key = -1 };
	struct reg *r0;
	int err = find(env, in, &c.helper);

	if (!err)
		err = check_use(env, &c);
	if (!err)
		err = special(env, &c);
	if (err)
		return err;
	clear_caller_saved(env);
	r0 = &cur_regs(env)[0];
	err = set_result(env, &c, r0);
	if (err)
		return err;
	tie_reference(env, &c, r0);
	bound_result(&c, r0);
	err = map_suits_helper(env, &c);
	if (err)
		return err;
	if (c.helper->id == HELPER_get_func_ip && env->prog->type->id != PROGTYPE_KPROBE) {
		verbose(env, "func bpf_%s#%u not supported for program type %u\n", c.helper->name, c.helper->id,
			env->prog->type->number);
		return -MAP_ENOTSUPP;
	}
	if (c.helper->id == HELPER_tail_call)
		return leave_by_tail_call(env);
	if (c.helper->flags & HELPER_CHANGES_PKT)
		packet_moved(env);
	return 0;
}
