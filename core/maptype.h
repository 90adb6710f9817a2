/*
 * maptype.h - what a map type is: numbers, limits, flags (maptype.def).
 */
#ifndef CORE_MAPTYPE_H
#define CORE_MAPTYPE_H

#include <stdbool.h>
#include <stdint.h>

/* <sys/mman.h> has one too, which nobody needs. */
#undef MAP_STACK

enum map_type {
#define MAPTYPE(id, number, name, key, value, entries, flags, ops, family) MAP_##id = number,
#include "core/maptype.def"
	MAP_TYPE_COUNT		/* one past the highest number */
};

/* BPF_F_ bits of map_flags. */
enum {
	MAPFLAG_NO_PREALLOC = 1 << 0, MAPFLAG_NO_COMMON_LRU = 1 << 1, MAPFLAG_NUMA_NODE = 1 << 2,
	MAPFLAG_RDONLY = 1 << 3, MAPFLAG_WRONLY = 1 << 4,		/* for bpf(2) */
	MAPFLAG_STACK_BUILD_ID = 1 << 5, MAPFLAG_ZERO_SEED = 1 << 6,
	MAPFLAG_RDONLY_PROG = 1 << 7, MAPFLAG_WRONLY_PROG = 1 << 8,	/* for programs */
	MAPFLAG_MMAPABLE = 1 << 10, MAPFLAG_PRESERVE_ELEMS = 1 << 11, MAPFLAG_INNER_MAP = 1 << 12,
	MAPFLAG_SEGV_ON_FAULT = 1 << 17, MAPFLAG_NO_USER_CONV = 1 << 18
};

enum mapkey {
	MAPKEY_NONE,		/* key_size is 0 */
	MAPKEY_INDEX,		/* 4 */
	MAPKEY_ANY,		/* at least 1; the value rule limits the sum */
	MAPKEY_SHORT,		/* 1 to 512 */
	MAPKEY_PREFIX,		/* prefix length and 1 to 256 bytes */
	MAPKEY_CGROUP,		/* 8 or 16 */
	MAPKEY_BTF		/* 4, and described in BTF */
};

enum mapvalue {
	MAPVALUE_NONE,		/* value_size is 0 */
	MAPVALUE_FD,		/* 4 */
	MAPVALUE_HASH_FD,	/* 4, and key and value fit one kernel allocation */
	MAPVALUE_FD_INFO,	/* 4 or 8 */
	MAPVALUE_ANY,		/* at least 1 */
	MAPVALUE_HASH,		/* key and value fit one kernel allocation */
	MAPVALUE_PERCPU_HASH,	/* the same, and one value fits a per-CPU unit */
	MAPVALUE_ARRAY,		/* up to INT_MAX */
	MAPVALUE_PERCPU,	/* fits a per-CPU unit */
	MAPVALUE_QUEUE,		/* up to a kernel allocation */
	MAPVALUE_LPM,		/* a trie node fits one */
	MAPVALUE_CGROUP,
	MAPVALUE_STORAGE,	/* up to what belongs to one socket, task, file or cgroup */
	MAPVALUE_TRACE		/* 8 to 127 * 8, by 8 */
};

enum mapentries {
	MAPENTRIES_NONE,	/* max_entries is 0 */
	MAPENTRIES_ANY,		/* at least 1 */
	MAPENTRIES_HASH,	/* so many that the kernel can count the buckets */
	MAPENTRIES_SOCKHASH,
	MAPENTRIES_CPUS,
	MAPENTRIES_PAGES,	/* bytes: a power of two of whole pages */
	MAPENTRIES_ARENA	/* pages */
};

/* What bpf(2) can do with it. */
enum { MAPOP_LOOKUP = 1, MAPOP_UPDATE = 2, MAPOP_DELETE = 4, MAPOP_NEXT = 8, MAPOP_LOOKUP_DELETE = 16 };

struct maptype {
	uint32_t number;
	const char *name;	/* as bpftool prints it and .map takes it: "percpu_hash" */
	uint8_t key, value, entries;	/* enum mapkey, mapvalue, mapentries */
	uint8_t ops;		/* MAPOP_ */
	bool runs;		/* programs that use such a map can run here */
	uint32_t flags;		/* map_flags that BPF_MAP_CREATE takes */
	uint32_t required;	/* those of them that it wants */
	uint32_t implied;	/* map_flags that every such map has, which nobody may ask for */
};

/* ENOTSUPP: an error number of the kernel's that bpf(2) lets out, and that <errno.h> does not know. */
enum { MAP_ENOTSUPP = 524 };

/* NULL: no such type. */
const struct maptype *maptype_by_number(uint32_t number);
const struct maptype *maptype_by_name(const char *name);
/*
 * Whether BPF_MAP_CREATE takes these numbers: 0, -EINVAL, -E2BIG or -MAP_ENOTSUPP. What it does not know:
 * BTF, inner maps, memory.
 */
int maptype_check(const struct maptype *type, uint32_t key_size, uint32_t value_size, uint32_t max_entries,
		  uint32_t flags, uint64_t extra);
/* The map_flags of a map that was made with `flags`: those that its type implies as well. */
uint32_t maptype_flags(uint32_t number, uint32_t flags);
/* The kernel's struct for such a map, which programs may read; NULL: not known. */
const char *maptype_struct(uint32_t number);
/*
 * What a loader makes of max_entries, as libbpf does: of a ring buffer's bytes a power of two of whole pages, and
 * where an array of perf events says nothing, a slot for each CPU.
 */
uint32_t maptype_entries(uint32_t number, uint32_t max_entries, unsigned cpus);
/* Whether the values are one per CPU. */
bool maptype_is_percpu(uint32_t number);

#endif
