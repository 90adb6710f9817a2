#include "prog.h"
__attribute__((visibility("hidden"))) int quiet = 3;
__attribute__((visibility("hidden"))) noinline int hidden(int x) { return x + quiet; }
__attribute__((weak)) int overridable = 4;
__attribute__((aligned(64))) u8 padded[3] = { 1 };
SEC("xdp") int see(struct xdp_md *ctx) { return hidden((int)ctx->data) + overridable + padded[ctx->data & 1]; }
