/*
 * classic.h - classic BPF to eBPF.
 *
 * What a filter says becomes the verdict of the program's type: a socket filter returns the value (how many
 * bytes to keep); XDP passes what matches (XDP_PASS) and drops the rest (XDP_DROP), tc likewise (TC_ACT_OK,
 * TC_ACT_SHOT).
 */
#ifndef ASM_CLASSIC_H
#define ASM_CLASSIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct classic_prog;
struct diags;
struct object;

enum filter_type { FILTER_SOCKET, FILTER_XDP, FILTER_TC, FILTER_TYPES };

/* Sections, and what the command line calls the types. NULL behind the last. */
extern const char *const filter_type_names[FILTER_TYPES + 1];

struct filter_options {
	enum filter_type type;
	bool big_endian;
	bool no_debug;		/* no line information: the classic instruction behind each */
};

/* The program "filter" in an object; NULL and diagnostics when the classic program cannot become one. */
struct object *classic_object(const struct classic_prog *prog, const struct filter_options *options,
			      struct diags *d);

#endif
