/*
 * classic_text.h - classic BPF as people and programs write it: the text of bpf_asm and of tcpdump -d, and
 * the numbers of tcpdump -dd and -ddd.
 */
#ifndef ASM_CLASSIC_TEXT_H
#define ASM_CLASSIC_TEXT_H

#include <stddef.h>

struct classic_prog;
struct diags;

/*
 * Reads `text`, whatever form it has, into *prog, which classic_free() frees; its name lives as long as `d`.
 * 0, or -errno and a diagnostic for each mistake. classic_check() has not seen the program yet.
 */
int classic_read(const char *file, const char *text, size_t len, struct classic_prog *prog, struct diags *d);

#endif
