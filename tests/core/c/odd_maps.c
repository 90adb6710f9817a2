/* What else a map definition may say (CASE 0), and one mistake per CASE. */
#include "bpf.h"

enum { BLOOM_FILTER = 30 };

struct {
	__uint(type, BLOOM_FILTER);
	__uint(max_entries, 10);
	__uint(value_size, 4);
	enum { three = 3 } map_extra;
	__uint(numa_node, 0);
} bloom SEC(".maps");

struct {
	__uint(type, ARRAY_MAP);
	__uint(max_entries, 1);
	__uint(pinning, 1);
	__uint(key_size, 4);
	__type(key, u32);
	__type(value, u64[3]);
} pinned SEC(".maps");

struct {
#if CASE != 1
	__uint(type, ARRAY_MAP);
#endif
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, u64);
#if CASE == 2
	__uint(value_size, 4);
#elif CASE == 3
	__uint(colour, 4);
#elif CASE == 4
	int map_flags;
#elif CASE == 5
	__uint(pinning, 7);
#elif CASE == 6
	__array(values, int);
#elif CASE == 7
	__type(map_flags, u64);
#endif
} odd SEC(".maps");

#if CASE == 8
int plain SEC(".maps");
#endif

SEC("xdp")
int prog(void *ctx)
{
	u32 zero = 0;

	return map_lookup_elem(&odd, &zero) != 0;
}
