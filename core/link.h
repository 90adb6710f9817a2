/*
 * link.h - object -> programs: finds the program sections, appends the functions that each program calls,
 * resolves map references and global data, and reads map definitions, licence and line tables.
 */
#ifndef CORE_LINK_H
#define CORE_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diags;
struct object;
struct progtype;
struct progset;

/*
 * Every program of the object (one per global function in an executable section whose name ctx.def knows,
 * or any executable section but .text). NULL and a diagnostic when something cannot be resolved.
 */
struct progset *link_object(const struct object *obj, struct diags *d);

/*
 * One program of type `type` (NULL: unknown) from bare instructions as bpf(2) takes them; functions begin where
 * local calls go. NULL and a diagnostic when `len` is no whole number of slots.
 */
struct progset *link_raw(const char *file, const void *bytes, size_t len, bool big_endian,
			 const struct progtype *type, struct diags *d);

#endif
