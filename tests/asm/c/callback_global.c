#include "prog.h"
struct { MAP_UINT(type, 2); MAP_TYPE(key, u32); MAP_TYPE(value, u64); MAP_UINT(max_entries, 4); } m SEC(".maps");
long each(void *map, u32 *key, u64 *value, void *ctx) { return *value > 5; }
SEC("tc") int walk(struct __sk_buff *skb) { return (int)for_each(&m, each, 0, 0); }
