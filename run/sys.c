/*
 * bpf(2): the table of commands, and what they share.
 */
#include <ebpf/bpf.h>
#include <errno.h>
#include <string.h>

#include "run/sys.h"

#ifdef __has_include
#if __has_include(<linux/bpf.h>)
#include <linux/bpf.h>
#define SAME(theirs, ours) \
	_Static_assert(offsetof(union bpf_attr, theirs) == offsetof(union sys_attr, ours), #ours)
SAME(map_extra, create.extra);
SAME(btf_vmlinux_value_type_id, create.btf_vmlinux_value);
SAME(flags, elem.flags);
SAME(batch.flags, batch.flags);
SAME(log_buf, load.log_buf);
SAME(prog_name, load.name);
SAME(func_info, load.func_info);
SAME(line_info_cnt, load.line_info_cnt);
SAME(fd_array, load.fd_array);
SAME(file_flags, pin.flags);
SAME(attach_flags, attach.flags);
SAME(test.ctx_out, test.ctx_out);
SAME(test.cpu, test.cpu);
SAME(next_id, id.next_id);
SAME(open_flags, id.flags);
SAME(info.info, info.info);
SAME(btf_log_level, btf.log_level);
SAME(link_create.flags, link.flags);
#undef SAME
#endif
#endif

enum { PAGE = 4096 };		/* longer arguments are refused unseen */

struct command {
	int (*run)(struct sys_call *call);
	size_t end;		/* of its last field */
};

#define END(part, last) (offsetof(union sys_attr, part.last) + sizeof(((union sys_attr *)0)->part.last))

static const struct command commands[] = {
#define SYS_COMMAND(number, name, part, last) [number] = { sys_##name, END(part, last) },
#include "run/sys.def"
};

/* Reads the caller's argument, which may be shorter or longer than ours. */
static int read_attr(struct sys_call *call)
{
	uint32_t known = call->size < sizeof(call->attr) ? call->size : sizeof(call->attr);
	int error = 0;

	if (call->size > PAGE)
		return -E2BIG;
	if (call->size > known)
		error = sys_read_zeros(call->user + known, call->size - known);
	if (error)
		return error;
	memset(&call->attr, 0, sizeof(call->attr));
	return sys_read(&call->attr, call->user, known);
}

static bool zero_behind(const struct sys_call *call, size_t end)
{
	const uint8_t *bytes = (const uint8_t *)&call->attr;

	for (size_t i = end; i < sizeof(call->attr); i++)
		if (bytes[i])
			return false;
	return true;
}

static int run(int cmd, struct sys_call *call)
{
	const struct command *command;
	int error = read_attr(call);

	if (error)
		return error;
	if (cmd < 0 || (size_t)cmd >= sizeof(commands) / sizeof(commands[0]) || !commands[cmd].run)
		return -EINVAL;
	command = &commands[cmd];
	return zero_behind(call, command->end) ? command->run(call) : -EINVAL;
}

int ebpf_bpf(int cmd, union bpf_attr *attr, unsigned int size)
{
	struct sys_call call = { .user = (uintptr_t)attr, .size = size };
	int result = run(cmd, &call);

	if (result >= 0)
		return result;
	errno = -result;
	return -1;
}
