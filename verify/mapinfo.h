/*
 * mapinfo.h - what a map's value holds that programs may not touch like plain bytes.
 */
#ifndef VERIFY_MAPINFO_H
#define VERIFY_MAPINFO_H

#include <stdbool.h>
#include <stdint.h>

struct env;

struct map_info {
	bool has_btf;			/* types of key and value are known */
	bool has_lock;			/* struct bpf_spin_lock at lock_off */
	bool has_async;			/* a timer or the like */
	uint32_t lock_off;
	const char *special;		/* name of a field type that this verifier does not cover, NULL: none */
};

/* Fills env->maps. */
int mapinfo_read(struct env *env);

#endif
