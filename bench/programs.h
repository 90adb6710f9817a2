/*
 * programs.h - a program of the bench, for BPF and natively.
 */
#ifndef BENCH_PROGRAMS_H
#define BENCH_PROGRAMS_H

#ifdef __bpf__
struct context {
	unsigned data, data_end;	/* struct xdp_md */
};
#define PROGRAM(name) __attribute__((section("xdp"), used)) int name(struct context *ctx)
#else
struct context {
	unsigned long data, data_end;
};
int fnv(const struct context *ctx);
int checksum(const struct context *ctx);
int siphash(const struct context *ctx);
#define PROGRAM(name) int name(const struct context *ctx)
#endif

#endif
