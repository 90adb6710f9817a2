/* The context and the sockets: structs of which each field has its own rules. */
#include <errno.h>
#include <string.h>

#include "verify/ktype.h"
#include "verify/log.h"
#include "verify/proofs.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* ---- the context ---- */

/* Contexts that are no table of fields: whole words of a certain piece of memory, mostly to read only. */
static bool plain_allows(const struct progtype *type, const struct access *a, int32_t off)
{
	enum { REGS = 168, PERF_EVENT_DATA = REGS + 16, RAW_ARGS = 12 * 8, TRACE_FIRST = 8, TRACE_SIZE = 8192,
	       SYSCALL_SIZE = 65535 };

	if (off % a->size || (a->write && type->id != PROGTYPE_SYSCALL))
		return false;
	switch (type->id) {
	case PROGTYPE_KPROBE:
		return off >= 0 && off + a->size <= REGS;
	case PROGTYPE_TRACEPOINT:
		return (off < 0 || off >= TRACE_FIRST) && off < TRACE_SIZE;	/* yes, 6.18 takes negative ones */
	case PROGTYPE_RAW_TRACEPOINT_WRITABLE:
		if (!off && a->size != 8)
			return false;
		return off >= 0 && off < RAW_ARGS;
	case PROGTYPE_RAW_TRACEPOINT:
		return off >= 0 && off < RAW_ARGS;
	case PROGTYPE_PERF_EVENT:
		return off >= 0 && off < PERF_EVENT_DATA && (off >= REGS || a->size == 8);
	case PROGTYPE_SYSCALL:
		return off >= 0 && off < SYSCALL_SIZE;	/* how large it is, the one says who runs the program */
	}
	return false;
}

bool ctx_known(const struct progtype *type)
{
	switch (type->id) {
	case PROGTYPE_TRACING: case PROGTYPE_LSM: case PROGTYPE_EXT: case PROGTYPE_STRUCT_OPS:
		return false;
	}
	return true;
}

bool ctx_has_fields(const struct progtype *type)
{
	switch (type->id) {
	case PROGTYPE_KPROBE: case PROGTYPE_TRACEPOINT: case PROGTYPE_RAW_TRACEPOINT:
	case PROGTYPE_RAW_TRACEPOINT_WRITABLE: case PROGTYPE_SYSCALL: case PROGTYPE_NETFILTER:
	case PROGTYPE_CGROUP_DEVICE: case PROGTYPE_LIRC_MODE2:
		return false;
	}
	return true;
}

static bool field_allows(const struct env *env, const struct access *a, int32_t off, const struct ctx_field **field)
{
	const struct prog *prog = env->prog;
	const struct ctx_field *f;

	if (off < 0 || !ctx_may_access(prog->type, prog->attach_type, (uint32_t)off, (uint32_t)a->size, a->write, &f))
		return false;
	*field = f;
	if (prog->type->id == PROGTYPE_CGROUP_SKB && !env->capable &&
	    (f->value == CTX_PACKET || f->value == CTX_PACKET_END || !strcmp(f->name, "tstamp")))
		return false;
	return f->value == CTX_SCALAR || (!a->sign && !a->write);
}

static void load_field(struct env *env, const struct ctx_field *f, struct reg *r)
{
	switch ((enum ctx_value)f->value) {
	case CTX_SCALAR:
		reg_set_unknown(r);
		break;
	case CTX_PACKET:
		reg_set_pointer(r, REG_PACKET, 0);
		break;
	case CTX_PACKET_END:
		reg_set_pointer(r, REG_PACKET_END, 0);
		break;
	case CTX_PACKET_META:
		reg_set_pointer(r, REG_PACKET_META, 0);
		break;
	case CTX_FLOW_KEYS:
		reg_set_pointer(r, REG_FLOW_KEYS, 0);
		break;
	case CTX_SOCK_COMMON_OR_NULL:
		reg_set_pointer(r, REG_SOCK_COMMON, PTR_MAYBE_NULL);
		r->id = ++env->id_gen;
		break;
	case CTX_SOCK_OR_NULL:
		reg_set_pointer(r, REG_SOCKET, PTR_MAYBE_NULL);
		r->id = ++env->id_gen;
		break;
	case CTX_SOCK:
		reg_set_pointer(r, REG_SOCKET, 0);
		break;
	case CTX_OBJECT:
		reg_set_pointer(r, REG_OBJECT, PTR_TRUSTED);
		r->type = ktype_named(env, f->points_to);
		break;
	}
}

int ctx_access(struct env *env, const struct access *a, int32_t off)
{
	const struct progtype *type = env->prog->type;
	const struct ctx_field *f = NULL;
	int err = mem_unmodified(env, &cur_regs(env)[a->reg], a->reg, false);

	if (err)
		return err;
	if (!(type->n_fields ? field_allows(env, a, off, &f) : plain_allows(type, a, off))) {
		verbose(env, "invalid bpf_context access off=%d size=%d\n", off, a->size);
		log_line(env, env->insn, "; ");
		return -EACCES;
	}
	if (!f) {
		if (a->value >= 0 && !a->write)
			reg_set_unknown(&cur_regs(env)[a->value]);
		if (type->id == PROGTYPE_RAW_TRACEPOINT_WRITABLE && !off && a->value >= 0)
			reg_set_pointer(&cur_regs(env)[a->value], REG_TP_BUFFER, 0);
		return 0;
	}
	if (!a->write && a->value >= 0)
		load_field(env, f, &cur_regs(env)[a->value]);
	proof_ctx(env, (uint32_t)(f - ctx_fields(type, env->prog->attach_type)), (unsigned)(off - f->offset) * 8,
		  f->value == CTX_SCALAR ? (unsigned)a->size * 8 : 64);
	return 0;
}

/* ---- sockets ---- */

/* Loads of parts of a field: none, of its first bytes, of any. */
enum parts { WHOLE, FIRST, ANY };

/*
 * struct bpf_sock and struct bpf_tcp_sock of <linux/bpf.h>: fields of `size` bytes in [from, to); `common`: also of
 * a socket that may be no full one.
 */
struct sock_fields { uint8_t from, to, size, parts; bool common; };

static const struct sock_fields bpf_sock[] = {
	{ 0, 4, 4, WHOLE, true }, { 4, 8, 4, FIRST, true }, { 8, 16, 4, FIRST, false }, { 16, 24, 4, WHOLE, false },
	{ 24, 44, 4, ANY, true }, { 44, 48, 4, FIRST, true }, { 48, 50, 2, ANY, true }, { 52, 72, 4, ANY, true },
	{ 72, 80, 4, FIRST, true },
};
static const struct sock_fields bpf_tcp_sock[] = {
	{ 0, 80, 4, WHOLE, false }, { 80, 96, 8, WHOLE, false }, { 96, 112, 4, WHOLE, false },
};
static const struct sock_fields bpf_xdp_sock[] = { { 0, 4, 4, WHOLE, false } };

enum { DST_PORT = 48 };		/* two bytes; four may be loaded all the same */

static bool sock_allows(const struct sock_fields *f, size_t n, bool common, const struct access *a, int32_t off)
{
	if (off < 0 || off % a->size)
		return false;
	for (; n--; f++) {
		if (off < f->from || off >= f->to)
			continue;
		if (common && !f->common)
			return false;
		if (off == DST_PORT && f->from == DST_PORT && a->size == 4)
			return true;
		if (a->size == f->size)
			return true;
		return a->size < f->size && (f->parts == ANY || (f->parts == FIRST && (off - f->from) % f->size == 0));
	}
	return false;
}

int sock_access(struct env *env, const struct access *a, int32_t off)
{
	struct reg *r = &cur_regs(env)[a->reg];
	bool ok;

	if (a->write) {
		verbose(env, "R%u cannot write into %s\n", a->reg, reg_name(r));
		return -EACCES;
	}
	if (r->s.smin < 0) {
		verbose(env, "R%u min value is negative, either use unsigned index or do a if (index >=0) check.\n", a->reg);
		return -EACCES;
	}
	if (r->kind == REG_TCP_SOCK)
		ok = sock_allows(bpf_tcp_sock, 3, false, a, off);
	else if (r->kind == REG_XDP_SOCK)
		ok = sock_allows(bpf_xdp_sock, 1, false, a, off);
	else
		ok = sock_allows(bpf_sock, sizeof(bpf_sock) / sizeof(bpf_sock[0]), r->kind == REG_SOCK_COMMON, a, off);
	if (!ok) {
		verbose(env, "R%u invalid %s access off=%d size=%d\n", a->reg, reg_name(r), off, a->size);
		return -EACCES;
	}
	if (a->value >= 0)
		reg_set_unknown(&cur_regs(env)[a->value]);
	return 0;
}
