#include "prog.h"
u16 h; u32 w; u64 d;
SEC("xdp") int swap(struct xdp_md *ctx)
{
	h = __builtin_bswap16(h);
	w = __builtin_bswap32(w);
	d = __builtin_bswap64(d);
	return 0;
}
