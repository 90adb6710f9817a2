/*
 * mapload.h - maps filled from the JSON that dump.h writes and `bpftool -j map dump` prints.
 */
#ifndef RUN_MAPLOAD_H
#define RUN_MAPLOAD_H

#include <stddef.h>

struct diags;
struct map;

/*
 * What becomes of an element that is there already. Sum and max go by words: of 8 bytes if the size allows,
 * else of 4.
 */
enum map_merge { MERGE_LAST, MERGE_SUM, MERGE_MAX };

/* The map of that name; `name` NULL: the only one. NULL and a diagnostic when there is none. */
typedef struct map *(*map_finder)(void *arg, const char *name, struct diags *d);

/*
 * Fills maps from a text: an array of elements for the only map, or an object of such arrays by map names. 0,
 * or -errno and a diagnostic that names the line.
 */
int map_load_json(const char *file, const char *text, size_t len, enum map_merge merge, map_finder find,
		  void *arg, struct diags *d);

#endif
