#include "verify/logfit.h"

#include <errno.h>
#include <string.h>

#include "core/strbuf.h"

int vfy_log_fit(struct strbuf *log, uint32_t log_level, size_t size, size_t *true_size)
{
	size_t over;

	if (true_size)
		*true_size = log->len + 1;
	if (log->len < size)
		return 0;
	over = size ? log->len + 1 - size : log->len;
	if (!(log_level & VFY_LOG_FIXED))
		memmove(log->s, log->s + over, log->len - over);
	strbuf_cut(log, log->len - over);
	return -ENOSPC;
}
