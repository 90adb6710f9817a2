/*
 * bpf(2): logs of the verifier, in a buffer of the caller's.
 */
#include <errno.h>

#include "core/strbuf.h"
#include "run/sys.h"
#include "verify/logfit.h"
#include "verify/verify.h"

int sys_log_check(uint32_t level, uint64_t buffer, uint32_t size)
{
	const uint32_t levels = VFY_LOG_PATH | VFY_LOG_ALL | VFY_LOG_STATS | VFY_LOG_FIXED;

	if (!buffer != !size || (buffer && !level) || level & ~levels || size > UINT32_MAX >> 2)
		return -EINVAL;
	return 0;
}

int sys_log_write(struct strbuf *log, uint32_t level, uint64_t buffer, uint32_t size, int error,
		  uint32_t *true_size)
{
	size_t wanted = 0;
	int fits;

	*true_size = 0;
	if (!level || !log->len)
		return error;
	fits = vfy_log_fit(log, level, buffer ? size : SIZE_MAX, &wanted);
	*true_size = (uint32_t)wanted;
	if (!buffer)
		return error;
	if (sys_write(buffer, log->s ? log->s : "", log->len + 1))
		return -EFAULT;
	return fits ? fits : error;
}
