#include "prog.h"
int tuned SEC(".data.tuned") = 5;
const int fixed SEC(".rodata.fixed") = 6;
int empty SEC(".bss.empty");
SEC("xdp.frags") int a(struct xdp_md *c) { return tuned; }
SEC("tc/ingress") int b(struct __sk_buff *s) { return fixed; }
SEC("tracepoint/syscalls/sys_enter_write") int c(void *s) { return empty; }
SEC("kprobe.multi/tcp_*") int d(void *s) { return 0; }
SEC("freplace") int e(void *s) { return 1; }
