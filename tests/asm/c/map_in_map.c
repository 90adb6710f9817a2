#include "prog.h"
struct inner { MAP_UINT(type, 2); MAP_TYPE(key, u32); MAP_TYPE(value, u32); MAP_UINT(max_entries, 1); };
struct inner one SEC(".maps");
struct inner two SEC(".maps");
struct {
	MAP_UINT(type, 12);
	MAP_UINT(max_entries, 2);
	MAP_TYPE(key, u32);
	struct inner *values[];
} outer SEC(".maps") = { .values = { &one, &two } };
SEC("xdp") int nested(struct xdp_md *ctx)
{
	u32 key = 1, *v;
	void *in = map_lookup(&outer, &key);

	if (!in)
		return 0;
	key = 0;
	v = map_lookup(in, &key);
	return v ? (int)*v : 1;
}
