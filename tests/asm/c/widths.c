#include "prog.h"
volatile u8 b; volatile u16 h; volatile u32 w; volatile u64 d;
SEC("xdp") int widths(struct xdp_md *ctx)
{
	b = 1; h = 2; w = 3; d = 4;
	b += (u8)h; h += (u16)w; w += (u32)d; d += b;
	d = 0x123456789abcdef0ull;
	w = 0xffffffffu;
	d = (u64)-1;
	return (int)(b + h + w);
}
