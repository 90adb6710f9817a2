/*
 * legal.h - instructions that are none: unknown opcodes, fields that must be zero, maps that do not exist.
 */
#ifndef VERIFY_LEGAL_H
#define VERIFY_LEGAL_H

struct env;
struct insn;

/* Before the walk: opcodes, 64-bit immediates, and the maps they name. */
int legal_check(struct env *env);
/* During the walk: what is wrong with an instruction that is in no table, or whose destination must be 0. */
int legal_refuse(struct env *env, const struct insn *in);

#endif
