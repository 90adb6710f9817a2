/*
 * expect.h - a file of expectations (--expect), read. A line each; `#` begins a comment:
 *
 *     packet 3: XDP_DROP                 what the programs decided about it, by name or as a number
 *     packet 4-9: XDP_PASS               of several; `10-`: from there on
 *     packet 4: XDP_TX | 0a0b 0*20       and the packet's bytes afterwards, as words of core/words.h
 *     packets = 100                      how many came
 *     verdict XDP_PASS = 98              how often the programs decided so
 *     map counters u32:6 = u64:42        a value at the end; `none`: no such key
 *     map counters entries = 3
 *     event ring u32:1 u32:2             the next event of that map
 *     events ring = 3
 */
#ifndef RUN_EXPECT_H
#define RUN_EXPECT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/strbuf.h"

struct diags;

enum expect_kind {
	EXPECT_PACKET, EXPECT_PACKETS, EXPECT_VERDICT, EXPECT_VALUE, EXPECT_ENTRIES, EXPECT_EVENT, EXPECT_EVENTS,
	EXPECT_KINDS
};

struct expectation {
	enum expect_kind kind;
	unsigned line;
	char *text;		/* of the line, without comment */
	char *name;		/* of a verdict or a map; a verdict may be a number */
	uint64_t first, last;	/* packets */
	uint64_t count, seen;	/* how many there should be, how many there were */
	struct strbuf key, bytes;
	bool has_bytes;		/* PACKET: the bytes count; VALUE: false means none */
	bool met, failed;	/* neither: not come up yet */
	struct strbuf got;	/* when failed, the line as it would be right */
};

struct expectations {
	char *path;
	struct expectation *at;
	unsigned n;
};

/* 0, or -errno and diagnostics: a file that cannot be read, or a line that is none of these. */
int expect_read(const char *path, struct expectations *out, struct diags *d);
void expect_free(struct expectations *e);

/* Appends what became of them: a diff of what failed, or TAP. How many failed. */
unsigned expect_report(const struct expectations *e, bool tap, struct strbuf *out);

#endif
