#include "prog.h"
static int state;
SEC("cgroup_skb/egress") int egress(struct __sk_buff *s) { state = !state; return state; }
SEC("cgroup_skb/ingress") int ingress(struct __sk_buff *s) { return state; }
