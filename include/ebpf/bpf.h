/*
 * bpf.h - bpf(2) without the kernel.
 *
 * Include <linux/bpf.h> for the commands, the union and the rest. Functions give -1 and errno.
 */
#ifndef EBPF_BPF_H
#define EBPF_BPF_H

#ifdef __cplusplus
extern "C" {
#endif

union bpf_attr;

/*
 * As bpf(2) of Linux 6.18 for root, on maps and programs of this process: a descriptor or another value >= 0, or
 * -1 and errno. Any number of threads may call it at once.
 */
int ebpf_bpf(int cmd, union bpf_attr *attr, unsigned int size);

/*
 * Lets this directory stand for a mount of bpffs: what is pinned in it, or below it, stays until its file is
 * unlinked or the process ends. Until then, the environment's EBPF_BPFFS says where that is.
 */
int ebpf_bpffs(const char *directory);

/* ---- packet sources: what stands for a network interface ---- */

enum { EBPF_SOURCE_INTERFACE = 1 };	/* flags: the name of an interface; else of a capture file, "-" the input */

/* Opens a source: a descriptor, to be closed. With it the programs go that are attached there. */
int ebpf_source_open(const char *name, unsigned flags);
/* The number by which BPF_LINK_CREATE and BPF_PROG_ATTACH (target_ifindex) know it. */
int ebpf_source_ifindex(int source);
/*
 * The source's socket gets a filter, a program of the type BPF_PROG_TYPE_SOCKET_FILTER, as SO_ATTACH_BPF does:
 * instead of the one that it had. prog -1: none any more, as SO_DETACH_BPF.
 */
int ebpf_source_filter(int source, int prog);
/*
 * Runs the programs at the source over its packets: until a file ends, until `most` packets came (0: any number)
 * or the time is over (in milliseconds, -1: never). How many packets there were; 0 from a file: no more.
 */
long long ebpf_source_run(int source, unsigned long long most, int timeout_ms);

#ifdef __cplusplus
}
#endif

#endif
