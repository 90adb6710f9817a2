/*
 * ktype.h - structs of the kernel's that pointers point to. A name is enough to pass such a pointer around; what
 * is behind it takes the kernel's BTF.
 */
#ifndef VERIFY_KTYPE_H
#define VERIFY_KTYPE_H

#include <stdint.h>

struct env;

/* The number of a struct of that name. */
uint32_t ktype_named(struct env *env, const char *name);
const char *ktype_name(const struct env *env, uint32_t type);

#endif
