/*
 * dump.h - maps as `bpftool map dump` prints them: plain hexadecimal for maps without BTF types, values by
 * their types for maps that have them, JSON for both.
 */
#ifndef RUN_DUMP_H
#define RUN_DUMP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/strbuf.h"

struct btf;
struct json;
struct map;

enum dump_form { DUMP_PLAIN, DUMP_JSON, DUMP_PRETTY };

/*
 * Appends the whole map. `btf`: of the map's object, may be NULL. A reader that must not hold all of a big
 * map in memory passes `flush`, which may empty `out`; it is called now and then and gives 0 or an error to
 * stop at.
 */
int dump_map(struct strbuf *out, struct map *map, const struct btf *btf, enum dump_form form,
	     int (*flush)(struct strbuf *out, void *arg), void *arg);
/* The same as a JSON value within a larger text. */
int dump_map_json(struct json *j, struct map *map, const struct btf *btf,
		  int (*flush)(struct strbuf *out, void *arg), void *arg);

/*
 * Appends a value of a BTF type, from the `size` bytes at `data`. `plain`: in the text form, where numbers in
 * hexadecimal bear no quotes.
 */
void dump_typed(struct json *j, const struct btf *btf, uint32_t type, const void *data, size_t size,
		bool plain);

#endif
