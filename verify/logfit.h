/*
 * logfit.h - a log that must fit a buffer of the caller's, as bpf(2) treats log_buf and log_size.
 */
#ifndef VERIFY_LOGFIT_H
#define VERIFY_LOGFIT_H

#include <stddef.h>
#include <stdint.h>

struct strbuf;

/* In log_level: keep the beginning of a log that does not fit (BPF_LOG_FIXED); else its end is kept. */
enum { VFY_LOG_FIXED = 8 };

/*
 * Cuts `log` to what a buffer of `size` bytes holds, its final NUL included. *true_size (may be NULL) becomes the
 * size that would have held all of it (log_true_size). 0, or -ENOSPC: it did not fit, which is what
 * BPF_PROG_LOAD then returns, whatever the verdict.
 */
int vfy_log_fit(struct strbuf *log, uint32_t log_level, size_t size, size_t *true_size);

#endif
