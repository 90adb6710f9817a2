#include "prog.h"
struct big { u64 a[20]; u32 n; u8 tail[5]; };
struct big state = { { 1, 2, 3 }, 9, "abcd" };
union u { u32 w; u8 b[4]; };
static noinline u64 total(const struct big *b) { u64 t = b->n; for (int i = 0; i < 4; i++) t += b->a[i]; return t; }
SEC("tc") int structs(struct __sk_buff *skb)
{
	struct big copy = state;
	union u x = { skb->mark };

	copy.a[1] = x.b[2];
	return (int)total(&copy) + copy.tail[1];
}
