/*
 * bpf(2): BPF_BTF_LOAD.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/btf_check.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/sys.h"

enum { MAX_SIZE = 16 << 20, UNSUPPORTED = -524 };

static void destroy(struct map_object *head)
{
	struct sys_btf *b = head->owner;

	sys_object_remove(&b->object);
	btf_free(b->btf);
	free(b->bytes);
	free(b);
}

static int parse(struct sys_btf *b, struct strbuf *log)
{
	int error = btf_check(b->bytes, b->size);
	struct diags d = { 0 };

	b->btf = btf_read(b->bytes, b->size, "BTF", &d);
	if (!error && !b->btf)
		error = -EINVAL;
	diag_render(&d, false, log);
	if (error && !log->len)
		strbuf_printf(log, "the kernel does not take these types: %s\n", strerror(error == UNSUPPORTED ? ENOTSUP : -error));
	diag_free(&d);
	return error;
}

/* Reads and checks; the log is written. */
static int read_types(struct sys_call *call, struct sys_btf *b)
{
	const union sys_attr *attr = &call->attr;
	struct strbuf log = STRBUF_INIT;
	int error = sys_log_check(attr->btf.log_level, attr->btf.log_buf, attr->btf.log_size);

	if (error)
		return error;
	b->size = attr->btf.size;
	b->bytes = malloc(b->size ? b->size : 1);
	if (!b->bytes)
		return -ENOMEM;
	error = sys_read(b->bytes, attr->btf.bytes, b->size);
	if (!error)
		error = parse(b, &log);
	error = sys_log_write(&log, attr->btf.log_level, attr->btf.log_buf, attr->btf.log_size, error,
			      &call->attr.btf.log_true_size);
	strbuf_free(&log);
	if (SYS_HAS(call, btf.log_true_size) && SYS_WRITE_BACK(call, btf.log_true_size))
		error = -EFAULT;
	return error;
}

int sys_btf_load(struct sys_call *call)
{
	struct sys_btf *b;
	int result = sys_check_token(&call->attr.btf.flags, call->attr.btf.token_fd);

	if (call->attr.btf.flags)
		return -EINVAL;
	if (result)
		return result;
	if (call->attr.btf.size > MAX_SIZE)
		return -E2BIG;
	sys_sweep();
	b = calloc(1, sizeof(*b));
	if (!b)
		return -ENOMEM;
	b->head = (struct map_object){ .refs = 1, .destroy = destroy, .owner = b };
	b->object.kind = SYS_BTF;
	b->object.refs = &b->head;
	result = read_types(call, b);
	if (!result)
		result = sys_object_add(&b->object, -1, SYS_MAY_READ);
	if (result >= 0)
		return result;
	btf_free(b->btf);
	free(b->bytes);
	free(b);
	return result;
}
