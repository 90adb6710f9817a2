#include "core/maptype.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

#ifdef __has_include
#if __has_include(<linux/bpf.h>)
#include <linux/bpf.h>
_Static_assert((int)MAP_HASH == BPF_MAP_TYPE_HASH && (int)MAP_LPM_TRIE == BPF_MAP_TYPE_LPM_TRIE &&
	       (int)MAP_RINGBUF == BPF_MAP_TYPE_RINGBUF && (int)MAP_BLOOM_FILTER == BPF_MAP_TYPE_BLOOM_FILTER,
	       "map type numbers");
_Static_assert((int)MAPFLAG_MMAPABLE == BPF_F_MMAPABLE && (int)MAPFLAG_INNER_MAP == BPF_F_INNER_MAP,
	       "map flags");
#endif
#endif

/* Limits of the kernel's allocators, as they show through BPF_MAP_CREATE on 64-bit machines. */
enum {
	KERNEL_ALLOCATION = 1 << 22,		/* largest kmalloc() */
	KERNEL_PERCPU = 1 << 15,		/* largest per-CPU allocation */
	HASH_HEAD = 48,				/* of a hash element */
	LPM_NODE = 280,				/* of a trie node and the longest key */
	HASH_ENTRIES = 1 << 27,			/* most entries: the bucket array's size must fit 32 bits */
	CGROUP_HEAD = 16,
	STORAGE_HEAD = 128,
	PAGE = 4096,
	BUILD_ID = 32,				/* struct bpf_stack_build_id */
	BLOOM_HASHES = 15
};

/* What the letters of the flags and ops columns stand for. */
static const struct { char letter; bool required; uint32_t flags, implied; } flag_letters[] = {
	{ 'p', false, MAPFLAG_NO_PREALLOC, 0 }, { 'P', true, MAPFLAG_NO_PREALLOC, 0 },
	{ 'l', false, MAPFLAG_NO_COMMON_LRU, 0 }, { 'n', false, MAPFLAG_NUMA_NODE, 0 },
	{ 'r', false, MAPFLAG_RDONLY | MAPFLAG_WRONLY, 0 }, { 'z', false, MAPFLAG_ZERO_SEED, 0 },
	{ 'a', false, MAPFLAG_RDONLY_PROG | MAPFLAG_WRONLY_PROG, 0 },
	{ 'm', false, MAPFLAG_MMAPABLE, 0 }, { 'M', true, MAPFLAG_MMAPABLE, 0 },
	{ 'e', false, MAPFLAG_PRESERVE_ELEMS, 0 }, { 'i', false, MAPFLAG_INNER_MAP, 0 },
	{ 's', false, MAPFLAG_STACK_BUILD_ID, 0 }, { 'g', false, MAPFLAG_SEGV_ON_FAULT | MAPFLAG_NO_USER_CONV, 0 },
	{ 'R', false, 0, MAPFLAG_RDONLY_PROG },
};

static const char op_letters[] = "ludnp";	/* in the order of the MAPOP_ bits */

static struct maptype types[MAP_TYPE_COUNT] = {
#define MAPTYPE(id, number_, name_, key_, value_, entries_, flags_, ops_, family) \
	[number_] = { .number = number_, .name = name_, .key = MAPKEY_##key_, .value = MAPVALUE_##value_, \
		      .entries = MAPENTRIES_##entries_ },
#include "core/maptype.def"
};

static void read_columns(struct maptype *type, const char *flags, const char *ops, const char *family)
{
	type->runs = strcmp(family, "defined") && strcmp(family, "none");
	for (; *flags; flags++)
		for (unsigned i = 0; i < sizeof(flag_letters) / sizeof(flag_letters[0]); i++)
			if (flag_letters[i].letter == *flags) {
				type->flags |= flag_letters[i].flags;
				type->required |= flag_letters[i].required ? flag_letters[i].flags : 0;
				type->implied |= flag_letters[i].implied;
			}
	for (; *ops; ops++)
		type->ops |= (uint8_t)(1 << (strchr(op_letters, *ops) - op_letters));
}

__attribute__((constructor)) static void maptype_index(void)
{
#define MAPTYPE(id, number, name, key, value, entries, flags, ops, family) \
	read_columns(&types[number], flags, ops, #family);
#include "core/maptype.def"
}

const struct maptype *maptype_by_number(uint32_t number)
{
	return number < MAP_TYPE_COUNT && types[number].name ? &types[number] : NULL;
}

const struct maptype *maptype_by_name(const char *name)
{
	for (unsigned i = 0; i < MAP_TYPE_COUNT; i++)
		if (types[i].name && !strcmp(types[i].name, name))
			return &types[i];
	return NULL;
}

uint32_t maptype_flags(uint32_t number, uint32_t flags)
{
	const struct maptype *type = maptype_by_number(number);

	return flags | (type ? type->implied : 0);
}

uint32_t maptype_entries(uint32_t number, uint32_t max_entries, unsigned cpus)
{
	uint64_t bytes = PAGE;

	if (number == MAP_PERF_EVENT_ARRAY)
		return max_entries ? max_entries : cpus;
	if ((number != MAP_RINGBUF && number != MAP_USER_RINGBUF) || !max_entries)
		return max_entries;
	while (bytes < max_entries)
		bytes *= 2;
	return bytes > UINT32_MAX ? max_entries : (uint32_t)bytes;
}

bool maptype_is_percpu(uint32_t number)
{
	const struct maptype *type = maptype_by_number(number);

	return type && (type->value == MAPVALUE_PERCPU || type->value == MAPVALUE_PERCPU_HASH);
}

static int check_key(const struct maptype *type, uint32_t size)
{
	switch ((enum mapkey)type->key) {
	case MAPKEY_NONE:
		return size == 0 ? 0 : -EINVAL;
	case MAPKEY_INDEX:
	case MAPKEY_BTF:
		return size == 4 ? 0 : -EINVAL;
	case MAPKEY_ANY:
		return size ? 0 : -EINVAL;
	case MAPKEY_SHORT:
		return !size ? -EINVAL : size > 512 ? -E2BIG : 0;
	case MAPKEY_PREFIX:
		return size > 4 && size <= 4 + 256 ? 0 : -EINVAL;
	case MAPKEY_CGROUP:
		return size == 8 || size == 16 ? 0 : -EINVAL;
	}
	return -EINVAL;
}

static int check_value(const struct maptype *type, uint32_t size, uint32_t key_size)
{
	uint64_t element = (uint64_t)size + key_size;
	uint64_t rounded = ((uint64_t)size + 7) & ~7ull;

	if (!size != (type->value == MAPVALUE_NONE))
		return -EINVAL;
	switch ((enum mapvalue)type->value) {
	case MAPVALUE_NONE:
	case MAPVALUE_ANY:
		return 0;
	case MAPVALUE_FD:
		return size == 4 ? 0 : -EINVAL;
	case MAPVALUE_HASH_FD:
		return size != 4 ? -EINVAL : element >= KERNEL_ALLOCATION - HASH_HEAD ? -E2BIG : 0;
	case MAPVALUE_FD_INFO:
		return size == 4 || size == 8 ? 0 : -EINVAL;
	case MAPVALUE_PERCPU_HASH:
		if (rounded > KERNEL_PERCPU)
			return -E2BIG;
		return element >= KERNEL_ALLOCATION - HASH_HEAD ? -E2BIG : 0;
	case MAPVALUE_HASH:
		return element >= KERNEL_ALLOCATION - HASH_HEAD ? -E2BIG : 0;
	case MAPVALUE_ARRAY:
		return size > INT32_MAX ? -E2BIG : 0;
	case MAPVALUE_PERCPU:
		return rounded > KERNEL_PERCPU ? -E2BIG : 0;
	case MAPVALUE_QUEUE:
		return size > KERNEL_ALLOCATION ? -E2BIG : 0;
	case MAPVALUE_LPM:
		return size > KERNEL_ALLOCATION - LPM_NODE ? -EINVAL : 0;
	case MAPVALUE_CGROUP:
		return size > UINT16_MAX - CGROUP_HEAD ? -E2BIG : 0;
	case MAPVALUE_STORAGE:
		return size > UINT16_MAX - STORAGE_HEAD ? -E2BIG : 0;
	case MAPVALUE_TRACE:
		return size % 8 || size > 127 * 8 ? -EINVAL : 0;
	}
	return -EINVAL;
}

static int check_entries(const struct maptype *type, uint32_t n)
{
	if (!n != (type->entries == MAPENTRIES_NONE))
		return -EINVAL;
	switch ((enum mapentries)type->entries) {
	case MAPENTRIES_NONE:
	case MAPENTRIES_ANY:
	case MAPENTRIES_CPUS:
		return 0;
	case MAPENTRIES_HASH:
		return n > HASH_ENTRIES ? -E2BIG : 0;
	case MAPENTRIES_SOCKHASH:
		return n > 1u << 31 ? -EINVAL : 0;
	case MAPENTRIES_PAGES:
		return n & (n - 1) || n % PAGE ? -EINVAL : 0;
	case MAPENTRIES_ARENA:
		return n > 1 << 20 ? -E2BIG : 0;
	}
	return -EINVAL;
}

static int check_flags(const struct maptype *type, uint32_t flags, uint64_t extra)
{
	const uint32_t both_user = MAPFLAG_RDONLY | MAPFLAG_WRONLY;
	const uint32_t both_prog = MAPFLAG_RDONLY_PROG | MAPFLAG_WRONLY_PROG;
	bool lru = type->number == MAP_LRU_HASH || type->number == MAP_LRU_PERCPU_HASH;

	if (lru && flags & MAPFLAG_NO_PREALLOC)
		return -MAP_ENOTSUPP;
	if (flags & ~type->flags || (flags & type->required) != type->required ||
	    (flags & both_user) == both_user || (flags & both_prog) == both_prog)
		return -EINVAL;
	if (extra && type->number != MAP_ARENA && (type->number != MAP_BLOOM_FILTER || extra > BLOOM_HASHES))
		return -EINVAL;
	return 0;
}

int maptype_check(const struct maptype *type, uint32_t key_size, uint32_t value_size, uint32_t max_entries,
		  uint32_t flags, uint64_t extra)
{
	int err = check_flags(type, flags, extra);

	if (!err)
		err = check_key(type, key_size);
	if (!err)
		err = check_entries(type, max_entries);
	if (!err)
		err = check_value(type, value_size, key_size);
	if (!err && flags & MAPFLAG_STACK_BUILD_ID && value_size % BUILD_ID)
		err = -EINVAL;
	return err;
}

const char *maptype_struct(uint32_t number)
{
	static const char *const names[MAP_TYPE_COUNT] = {
#define MAPSTRUCT(id, name) [MAP_##id] = name,
#include "core/maptype.def"
	};

	return number < MAP_TYPE_COUNT ? names[number] : NULL;
}
