/*
 * logdiff.h - two logs of the verifier, side by side: what differs from load to load (addresses of maps and
 * variables, times) does not count.
 */
#ifndef VERIFY_LOGDIFF_H
#define VERIFY_LOGDIFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

/* Appends the log with "ADDRESS" for addresses and "N" for times. */
void logdiff_normal(const char *log, struct strbuf *out);

/* The first line in which they differ, from 1; 0: they are the same. Lines are copied, "" past the end. */
uint32_t logdiff_first(const char *ours, const char *theirs, struct strbuf *our_line, struct strbuf *their_line);

/* The last line that is no statistics, which is the reason of a rejection; a copy in `out`. */
void logdiff_reason(const char *log, struct strbuf *out);

#endif
