#include "prog.h"
char from[64], to[64];
SEC("xdp") int copies(struct xdp_md *ctx)
{
	char stack[40];

	__builtin_memcpy(to, from, 33);
	__builtin_memset(stack, 0, sizeof(stack));
	__builtin_memcpy(stack, to + 3, 17);
	return stack[ctx->data & 15];
}
