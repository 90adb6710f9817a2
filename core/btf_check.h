/*
 * btf_check.h - whether the kernel would take BTF: stricter than btf_read(), which takes what compilers make.
 */
#ifndef CORE_BTF_CHECK_H
#define CORE_BTF_CHECK_H

#include <stddef.h>
#include <stdint.h>

/*
 * 0, or -errno as BPF_BTF_LOAD of Linux 6.18 gives for these bytes, which are in the host's order: -EINVAL,
 * mostly; -E2BIG, -EEXIST (types that contain themselves), -524 (what is of another version), -ENOMEM.
 */
int btf_check(const void *bytes, size_t len);

#endif
