/*
 * depth.h - the stack of call chains.
 */
#ifndef VERIFY_DEPTH_H
#define VERIFY_DEPTH_H

struct env;

/* 512 bytes and 8 frames at most; marks functions from which tail calls can be reached. */
int depth_check(struct env *env);
/* What the kernel adds for bpf_loop() and may_goto, and drops with fastcall spills (statistics). */
void depth_drop_fastcalls(struct env *env);
void depth_add_inlined(struct env *env);

#endif
