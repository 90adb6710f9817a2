#include "prog.h"
u8 grid[16][16];
SEC("tc") int nested(struct __sk_buff *skb)
{
	u32 n = 0;

#pragma clang loop unroll(disable)
	for (int y = 0; y < 16; y++)
#pragma clang loop unroll(disable)
		for (int x = 0; x < 16; x++) {
			if (grid[y][x] == skb->mark)
				n++;
			else if (grid[y][x] > 200)
				break;
		}
	return (int)n;
}
