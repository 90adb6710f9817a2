/*
 * sys_elem.h - a command of bpf(2) on elements of a map: the map with the caller's rights, and memory for
 * copies of a key and a value.
 */
#ifndef RUN_SYS_ELEM_H
#define RUN_SYS_ELEM_H

#include "run/sys.h"

/* Memory for a key or a value; most are small. */
struct sys_buffer {
	uint8_t *bytes;
	uint64_t small[32];
};

/* 0 or -ENOMEM. */
int sys_buffer_get(struct sys_buffer *b, uint64_t size);
void sys_buffer_put(struct sys_buffer *b);

struct sys_elem {
	struct sys_object *object;
	struct map *map;
	unsigned rights;	/* MAP_MAY_, which are SYS_MAY_ */
	uint64_t value_bytes;
	const void *key_bytes;	/* NULL: none */
	struct sys_buffer key, value;
	struct map_reader reader;	/* where the map holds objects: those found in it stay */
};

/* -EBADF, -EINVAL, or -EPERM: the descriptor has not all of the rights that are wanted (SYS_MAY_). */
int sys_elem_open(struct sys_elem *e, uint32_t fd, unsigned wanted);
void sys_elem_close(struct sys_elem *e);
int sys_elem_read_key(struct sys_elem *e, uint64_t from);
/* Sets the element: also of maps of maps and programs, whose values are descriptors. */
int sys_elem_update(struct sys_elem *e, uint64_t flags);

#endif
