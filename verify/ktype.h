/*
 * ktype.h - structs of the kernel's that pointers point to. A name is enough to pass such a pointer around; what
 * is behind it takes the kernel's BTF (vfy_options.kernel_btf).
 */
#ifndef VERIFY_KTYPE_H
#define VERIFY_KTYPE_H

#include <stdbool.h>
#include <stdint.h>

struct btf;
struct env;

/* The number of the struct of that name, or of that id of the kernel's BTF. */
uint32_t ktype_named(struct env *env, const char *name);
uint32_t ktype_by_id(struct env *env, uint32_t id);
const char *ktype_name(const struct env *env, uint32_t type);

/* NULL: there is none (diagnosed as unsupported, with what it is needed for). */
const struct btf *ktype_btf(struct env *env, const char *what);
/* Its id in the kernel's BTF, 0: the kernel has no such struct. ktype_btf() has been asked before. */
uint32_t ktype_id(struct env *env, uint32_t type);

/* What lies at `off` of a struct. */
struct kmember {
	enum { KMEMBER_NUMBER, KMEMBER_OBJECT, KMEMBER_MEMORY } kind;
	uint32_t type;		/* OBJECT: what the pointer points to */
	unsigned flags;		/* PTR_ that its declaration gives */
	const char *name;
};
/* 0 or -errno, with the reason in the log. */
int ktype_member(struct env *env, uint32_t type, int32_t off, int32_t size, struct kmember *out);
/* Whether an object of `type`, or one of its first members at `off`, is an object of type `wanted`. */
bool ktype_is(struct env *env, uint32_t type, int32_t off, uint32_t wanted, bool strict);
/* Whether the kernel vouches for a pointer member: is it listed in the struct "<type><list>"? */
bool ktype_listed(struct env *env, uint32_t type, const char *list, const struct kmember *m);

#endif
