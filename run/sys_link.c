/*
 * bpf(2): attaching programs to packet sources, in the order that is wanted, and links, which hold them
 * there.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/ctx.h"
#include "run/load.h"
#include "run/sys_source.h"

/* Attach types. */
enum { XDP = 37, TCX_INGRESS = 46, TCX_EGRESS = 47 };

/* Flags of attaching at a place. */
enum { REPLACE = 1 << 2, BEFORE = 1 << 3, AFTER = 1 << 4, BY_ID = 1 << 5, IS_LINK = 1 << 13 };

/* What kinds of links the kernel calls so. */
enum { LINK_XDP = 6, LINK_TCX = 11 };

struct sys_link {
	struct sys_object object;
	struct map_object head;
	struct sys_source *source;	/* NULL: it is gone. Not held: a source goes with its descriptors. By `lock` */
	struct sys_attached *attached;
	uint32_t type, ifindex, prog_id;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;	/* of what links and attachments know of each other */

/* ---- places ---- */

/* A program or link beside which another is wanted. */
struct beside { const struct sys_prog *prog; const struct sys_link *link; struct sys_object *held; };

static int find_beside(uint32_t relative, uint32_t flags, struct beside *b)
{
	enum sys_kind kind = flags & IS_LINK ? SYS_LINK : SYS_PROG;
	int error = 0;

	*b = (struct beside){ 0 };
	if (!relative && !(flags & (BY_ID | IS_LINK)))
		return 0;
	if (flags & BY_ID)
		error = sys_by_id(relative, kind, &b->held);
	else
		error = sys_by_fd(relative, kind, &b->held, NULL);
	if (error)
		return error;
	if (kind == SYS_LINK)
		b->link = (const struct sys_link *)b->held;
	else
		b->prog = sys_prog_of(b->held);
	return 0;
}

static const struct sys_attached *attached_at(const struct chain *chain, uint32_t i)
{
	return (const struct sys_attached *)chain->at[i];
}

/* Where that one is; the chain's length: nowhere. */
static uint32_t index_of(const struct chain *chain, const struct sys_prog *prog, const struct sys_link *link)
{
	uint32_t i = 0;

	while (i < chain->n && (link ? attached_at(chain, i)->link != link : attached_at(chain, i)->prog != prog))
		i++;
	return i;
}

/* The place that the flags mean: an index, UINT32_MAX for the end; or -errno. */
static int64_t find_at(const struct chain *chain, uint32_t relative, uint32_t flags)
{
	struct beside b;
	int64_t at = UINT32_MAX;
	int error = find_beside(relative, flags, &b);

	if (error)
		return error;
	if (b.held) {
		at = index_of(chain, b.prog, b.link);
		if (at == chain->n)
			at = -ENOENT;
		else if (flags & AFTER)
			at++;
		sys_put(b.held);
	} else if (flags & BEFORE) {
		at = 0;
	}
	return at;
}

/* ---- PROG_ATTACH and PROG_DETACH ---- */

static struct chain *tc_chain(struct sys_source *s)
{
	return &s->source.chains[RUN_HOOK_TC];
}

static int get_prog(uint32_t fd, enum progtype_id type, struct sys_prog **out)
{
	struct sys_object *object;
	int error = sys_by_fd(fd, SYS_PROG, &object, NULL);

	if (error)
		return error;
	*out = sys_prog_of(object);
	if ((*out)->prog->prog->type->id == type)
		return 0;
	sys_put(object);
	return -EINVAL;
}

/* With the source locked. The program's reference is taken over if it succeeds. */
static int attach_tc(struct sys_source *s, struct sys_prog *prog, struct sys_link *link, uint32_t relative,
		     uint32_t flags, struct sys_attached **out)
{
	struct chain *chain = tc_chain(s);
	int64_t at;

	if (flags & REPLACE)
		return -ENOENT;		/* a link replaces nothing */
	if (index_of(chain, prog, NULL) < chain->n)
		return -EEXIST;
	if (chain->n >= SYS_ATTACHMENTS)
		return -ERANGE;
	at = find_at(chain, relative, flags);
	return at < 0 ? (int)at : sys_source_add(s, prog, link, (uint32_t)at, out);
}

static int replace_tc(struct sys_source *s, struct sys_prog *prog, uint32_t old_fd)
{
	struct chain *chain = tc_chain(s);
	struct sys_prog *old;
	struct sys_attached *gone;
	uint32_t at;
	int error = get_prog(old_fd, PROGTYPE_SCHED_CLS, &old);

	if (error)
		return error;
	at = index_of(chain, old, NULL);
	sys_put(&old->object);
	if (at == chain->n)
		return -ENOENT;
	if (index_of(chain, prog, NULL) < chain->n)
		return -EEXIST;
	gone = (struct sys_attached *)chain->at[at];
	if (gone->link)
		return -EBUSY;
	error = sys_source_add(s, prog, NULL, at, NULL);
	if (!error)
		sys_source_remove(s, gone);
	return error;
}

/* The source of a call that attaches, with a reference. */
static int find_source(uint32_t ifindex, uint32_t type, struct sys_source **out)
{
	int error;

	sys_sweep();
	error = sys_source_by_ifindex(ifindex, out);
	if (error || type != TCX_EGRESS)
		return error;
	sys_source_put(*out);
	return -EOPNOTSUPP;		/* nothing goes out of a source */
}

int sys_prog_attach(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_source *s;
	struct sys_prog *prog;
	int error;

	if (attr->attach.type != TCX_INGRESS && attr->attach.type != TCX_EGRESS)
		return -EINVAL;
	if (attr->attach.flags & ~(uint32_t)(REPLACE | BEFORE | AFTER | BY_ID | IS_LINK))
		return -EINVAL;
	error = get_prog(attr->attach.prog_fd, PROGTYPE_SCHED_CLS, &prog);
	if (error)
		return error;
	error = find_source(attr->attach.target, attr->attach.type, &s);
	if (!error) {
		pthread_mutex_lock(&s->lock);
		error = attr->attach.flags & REPLACE ?
			replace_tc(s, prog, attr->attach.replace_fd) :
			attach_tc(s, prog, NULL, attr->attach.relative, attr->attach.flags, NULL);
		pthread_mutex_unlock(&s->lock);
		sys_source_put(s);
	}
	if (error)
		sys_put(&prog->object);
	return error;
}

int sys_prog_detach(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_source *s;
	struct sys_prog *prog;
	int error;

	if (attr->attach.type != TCX_INGRESS && attr->attach.type != TCX_EGRESS)
		return -EINVAL;
	error = get_prog(attr->attach.prog_fd, PROGTYPE_SCHED_CLS, &prog);
	if (error)
		return error;
	error = find_source(attr->attach.target, attr->attach.type, &s);
	if (!error) {
		struct chain *chain = tc_chain(s);
		uint32_t at;

		pthread_mutex_lock(&s->lock);
		at = index_of(chain, prog, NULL);
		if (at == chain->n)
			error = -ENOENT;
		else if (attached_at(chain, at)->link)
			error = -EBUSY;
		else
			sys_source_remove(s, (struct sys_attached *)chain->at[at]);
		pthread_mutex_unlock(&s->lock);
		sys_source_put(s);
	}
	sys_put(&prog->object);
	return error;
}

/* ---- links ---- */

void sys_link_lost(struct sys_attached *a)
{
	pthread_mutex_lock(&lock);
	if (a->link) {
		a->link->source = NULL;
		a->link->attached = NULL;
		a->link = NULL;
	}
	pthread_mutex_unlock(&lock);
}

/*
 * Where the link's program is, which does not know of the link from then on; NULL: nowhere, or not in
 * `source`.
 */
static struct sys_attached *cut(struct sys_link *link, const struct sys_source *source)
{
	struct sys_attached *a;

	pthread_mutex_lock(&lock);
	a = !source || link->source == source ? link->attached : NULL;
	if (a) {
		a->link = NULL;
		link->attached = NULL;
	}
	pthread_mutex_unlock(&lock);
	return a;
}

/*
 * The last reference to the link went: the program is detached. A source that is going does that by itself.
 */
static void destroy(struct map_object *head)
{
	struct sys_link *link = head->owner;
	struct sys_source *s = NULL;

	sys_object_remove(&link->object);
	if (!sys_source_by_ifindex(link->ifindex, &s)) {
		struct sys_attached *a;

		pthread_mutex_lock(&s->lock);
		a = cut(link, s);
		if (a)
			sys_source_remove(s, a);
		pthread_mutex_unlock(&s->lock);
		sys_source_put(s);
	}
	cut(link, NULL);
	free(link);
}

static int attach_xdp(struct sys_source *s, struct sys_prog *prog, struct sys_link *link,
		      struct sys_attached **out)
{
	if (s->source.chains[RUN_HOOK_XDP].n)
		return -EBUSY;
	return sys_source_add(s, prog, link, UINT32_MAX, out);
}

/* The program must be loaded for this kind of attachment. */
static int check_type(const struct sys_prog *prog, uint32_t type)
{
	enum { DEVMAP = 33, CPUMAP = 35 };
	const struct prog *p = prog->prog->prog;

	switch (p->type->id) {
	case PROGTYPE_XDP:
		return type != XDP || p->attach_type == DEVMAP || p->attach_type == CPUMAP ? -EINVAL : 0;
	case PROGTYPE_SCHED_CLS:
		return type == TCX_INGRESS || type == TCX_EGRESS ? 0 : -EINVAL;
	default:
		return -EINVAL;
	}
}

static int make_link(const union sys_attr *attr, struct sys_source *s, struct sys_prog *prog)
{
	struct sys_link *link = calloc(1, sizeof(*link));
	bool xdp = attr->link.type == XDP;
	int result;

	if (!link)
		return -ENOMEM;
	*link = (struct sys_link){
		.source = s, .type = xdp ? LINK_XDP : LINK_TCX, .ifindex = s->ifindex, .prog_id = prog->object.id,
		.object = { .kind = SYS_LINK }, .head = { .refs = 1, .destroy = destroy },
	};
	link->head.owner = link;
	link->object.refs = &link->head;
	pthread_mutex_lock(&s->lock);
	result = xdp ? attach_xdp(s, prog, link, &link->attached) :
		       attach_tc(s, prog, link, attr->link.relative, attr->link.flags, &link->attached);
	if (!result)
		map_object_get(prog->object.refs);
	if (!result)
		result = sys_object_add(&link->object, -1, SYS_MAY_READ | SYS_MAY_WRITE);
	if (result < 0 && link->attached)
		sys_source_remove(s, cut(link, s));
	pthread_mutex_unlock(&s->lock);
	if (result < 0)
		free(link);
	return result;
}

int sys_link_create(struct sys_call *call)
{
	enum { XDP_MODES = 2 | 4 };	/* XDP_FLAGS_SKB_MODE, DRV_MODE: all the same here */
	const union sys_attr *attr = &call->attr;
	struct sys_object *object;
	struct sys_source *s;
	int result = sys_by_fd(attr->link.prog_fd, SYS_PROG, &object, NULL);

	if (result)
		return result;
	result = check_type(sys_prog_of(object), attr->link.type);
	if (!result)
		result = find_source(attr->link.target, attr->link.type, &s);
	if (!result) {
		uint32_t known = attr->link.type == XDP ? XDP_MODES : REPLACE | BEFORE | AFTER | BY_ID | IS_LINK;

		result = attr->link.flags & ~known ? -EINVAL : make_link(attr, s, sys_prog_of(object));
		sys_source_put(s);
	}
	sys_put(object);
	return result == -ENODEV && attr->link.type == XDP ? -EINVAL : result;
}

int sys_link_info(struct sys_object *object, struct sys_link_info *info)
{
	const struct sys_link *link = (const struct sys_link *)object;

	info->type = link->type;
	info->id = object->id;
	info->prog_id = link->prog_id;
	pthread_mutex_lock(&lock);
	info->ifindex = link->source ? link->ifindex : 0;
	pthread_mutex_unlock(&lock);
	info->attach_type = link->type == LINK_TCX ? TCX_INGRESS : 0;
	return 0;
}
