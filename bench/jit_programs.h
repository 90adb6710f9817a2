/*
 * jit_programs.h - the programs of bench/jit, by name.
 */
#ifndef BENCH_JIT_PROGRAMS_H
#define BENCH_JIT_PROGRAMS_H

#define JIT_PROGRAMS(P) \
	P(log2_loop) P(sieve) P(compare) P(checksum_64) P(checksum_1500) P(dispatch) P(fnv) P(murmur) P(siphash) \
	P(bubble_sort) P(headers) P(divide) P(locked_add)

#ifndef __bpf__
#define P(name) int name(void *ctx);
JIT_PROGRAMS(P)
#undef P
int fill(void *ctx);
#endif

#endif
