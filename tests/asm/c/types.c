#include "prog.h"
typedef const volatile struct opaque *handle;
enum big : u64 { HUGE = 0x123456789abcdefull };
typedef u32 __attribute__((btf_type_tag("tag"))) *tagged;
struct bits { u32 a : 3, b : 7; s32 c : 5; enum big e; handle h; float f; u8 flexible[]; };
int (*function)(struct bits *, enum big, ...);
struct bits object;
_Bool yes = 1;
int decl __attribute__((btf_decl_tag("declared")));
SEC("xdp") int types(struct xdp_md *ctx) { tagged t = &ctx->data; return object.b + object.c + yes + (function != 0) + decl + (int)*t; }
