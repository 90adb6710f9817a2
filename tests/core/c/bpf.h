/* The little that the C programs here need, so that they compile without any installed header. */
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

#define SEC(name) __attribute__((section(name), used))
#define NOINLINE __attribute__((noinline))
#define __uint(name, val) int (*name)[val]
#define __type(name, val) __typeof__(val) *name
#define __array(name, val) __typeof__(val) *name[]

enum { ARRAY_MAP = 2, PROG_ARRAY = 3, HASH_MAP = 1, ARRAY_OF_MAPS = 12 };

struct ctx { u32 data, data_end, rest[40]; };

static void *(*map_lookup_elem)(void *map, const void *key) = (void *)1;
static long (*trace_printk)(const char *fmt, u32 size, ...) = (void *)6;
static u32 (*get_prandom_u32)(void) = (void *)7;
static long (*tail_call)(void *ctx, void *map, u32 index) = (void *)12;
static long (*loop)(u32 n, void *callback, void *ctx, u64 flags) = (void *)181;

char gpl[] SEC("license") = "GPL";
