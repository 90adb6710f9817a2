/*
 * bpf(2): from one id to the next, and from an id to a descriptor.
 */
#include <errno.h>
#include <limits.h>

#include "run/sys.h"

static int next_id(struct sys_call *call, enum sys_kind kind)
{
	if (call->attr.id.id >= INT_MAX)
		return -EINVAL;
	sys_sweep();
	call->attr.id.next_id = sys_next_id(call->attr.id.id, kind);
	return call->attr.id.next_id ? SYS_WRITE_BACK(call, id.next_id) : -ENOENT;
}

int sys_prog_get_next_id(struct sys_call *call)
{
	return next_id(call, SYS_PROG);
}

int sys_map_get_next_id(struct sys_call *call)
{
	return next_id(call, SYS_MAP);
}

int sys_btf_get_next_id(struct sys_call *call)
{
	return next_id(call, SYS_BTF);
}

int sys_link_get_next_id(struct sys_call *call)
{
	return next_id(call, SYS_LINK);
}

static int open_by_id(const struct sys_call *call, enum sys_kind kind, unsigned may)
{
	struct sys_object *object;
	int result;

	sys_sweep();
	result = sys_by_id(call->attr.id.id, kind, &object);
	if (result)
		return result;
	result = sys_object_open(object, may);
	sys_put(object);
	return result;
}

int sys_prog_get_fd_by_id(struct sys_call *call)
{
	return open_by_id(call, SYS_PROG, SYS_MAY_READ | SYS_MAY_WRITE);
}

int sys_map_get_fd_by_id(struct sys_call *call)
{
	int may = sys_may_of_flags(call->attr.id.flags);

	if (call->attr.id.flags & ~(uint32_t)(MAPFLAG_RDONLY | MAPFLAG_WRONLY))
		return -EINVAL;
	return may < 0 ? may : open_by_id(call, SYS_MAP, (unsigned)may);
}

int sys_btf_get_fd_by_id(struct sys_call *call)
{
	int token = sys_check_token(&call->attr.id.flags, call->attr.id.token_fd);

	if (call->attr.id.flags)
		return -EINVAL;
	return token ? token : open_by_id(call, SYS_BTF, SYS_MAY_READ);
}

int sys_link_get_fd_by_id(struct sys_call *call)
{
	return open_by_id(call, SYS_LINK, SYS_MAY_READ | SYS_MAY_WRITE);
}
