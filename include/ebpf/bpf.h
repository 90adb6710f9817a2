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

#ifdef __cplusplus
}
#endif

#endif
