#include "prog.h"
/* needs v4 */
s64 c = -100, d = 7;
s32 e = -5, f = 2;
SEC("xdp") int divide(struct xdp_md *ctx) { return (int)(c / d + c % d) + e / f + e % f; }
