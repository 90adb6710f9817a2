/*
 * helper.h - helper functions: numbers, names, prototypes, who may call them (helper.def).
 */
#ifndef CORE_HELPER_H
#define CORE_HELPER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/ctx.h"

/* What an argument must be. The rules behind each are in verify/. */
enum helper_arg {
	ARG_NONE,		/* not an argument */
	ARG_ANY,		/* any initialised value */
	ARG_CONST_MAP, ARG_MAP_KEY, ARG_MAP_VALUE, ARG_MAP_VALUE_UNINIT, ARG_MAP_VALUE_OR_NULL,
	/* Memory whose size is the next argument: MEM is read and written, RDONLY read, UNINIT written. */
	ARG_MEM, ARG_MEM_RDONLY, ARG_MEM_UNINIT, ARG_MEM_OR_NULL, ARG_MEM_RDONLY_OR_NULL,
	ARG_SIZE, ARG_SIZE_OR_ZERO,	/* of the memory before it */
	ARG_FIXED_MEM,		/* memory that is read, of a size that helper.def states */
	ARG_CTX, ARG_CTX_OR_NULL,
	ARG_SPIN_LOCK,
	ARG_SOCK_COMMON, ARG_SOCKET, ARG_SOCKET_OR_NULL,
	ARG_BTF_SOCK_COMMON, ARG_BTF_SOCK_COMMON_OR_NULL,	/* a socket, or a kernel's struct sock_common */
	ARG_INT_PTR,		/* 4 aligned bytes, read and written */
	ARG_LONG_PTR,		/* 8 aligned bytes, written */
	 ARG_ALLOC_MEM, ARG_ALLOC_MEM_OR_NULL, ARG_CONST_ALLOC_SIZE,
	ARG_OBJECT, ARG_OBJECT_OR_NULL,	/* a struct of the kernel's, which arg_extra names */
	ARG_PERCPU_BTF_ID, ARG_FUNC, ARG_STACK_OR_NULL, ARG_CONST_STR,
	ARG_TIMER, ARG_KPTR, ARG_KPTR_OBJECT_OR_NULL,
	/* A dynptr: any, to read; to be made, or changed, of the type that arg_extra names. */
	ARG_DYNPTR, ARG_DYNPTR_UNINIT, ARG_DYNPTR_OF
};

enum helper_ret {
	RET_INTEGER, RET_VOID, RET_MAP_VALUE, RET_MAP_VALUE_OR_NULL, RET_SOCKET_OR_NULL, RET_TCP_SOCK_OR_NULL,
	RET_SOCK_COMMON_OR_NULL, RET_ALLOC_MEM_OR_NULL, RET_MEM_OR_BTF_ID, RET_MEM_OR_BTF_ID_OR_NULL,
	RET_OBJECT, RET_OBJECT_OR_NULL, RET_TRUSTED_OBJECT,	/* a struct of the kernel's, which ret_struct names */
	RET_KPTR_OR_NULL, RET_DYNPTR_MEM_OR_NULL
};

enum {
	HELPER_GPL = 1,		/* the program's licence must be GPL-compatible */
	HELPER_PKT_ACCESS = 2,	/* packet pointers may be passed as memory */
	HELPER_CHANGES_PKT = 4,	/* packet pointers are invalid afterwards */
	HELPER_ACQUIRES = 8,	/* the result is a reference that must be released */
	HELPER_RELEASES = 16,	/* its argument is such a reference */
	HELPER_SLEEPS = 32,	/* only in sleepable programs */
	HELPER_CALLBACK = 64,	/* calls a function of the program */
	HELPER_FASTCALL = 128,	/* keeps r1..r5: spills around the call are dropped (bpf_fastcall) */
	HELPER_NO_BODY = 256,	/* verifies, but run/ has no body for it: refused at load */
	HELPER_CAP_BPF = 512,	/* not for unprivileged programs */
	HELPER_PERFMON = 1024,	/* only with CAP_PERFMON */
	HELPER_VARIADIC = 2048,	/* reads r1..r5, though its prototype does not name them all */
	HELPER_LISTED = 4096	/* only where the kernel lists the function that the program is attached to */
};

/* The names of the flags column of helper.def, for those who expand it. */
#ifdef HELPER_COLUMN_NAMES
enum {
	GPL = HELPER_GPL, PKT_ACCESS = HELPER_PKT_ACCESS, CHANGES_PKT = HELPER_CHANGES_PKT,
	ACQUIRES = HELPER_ACQUIRES, RELEASES = HELPER_RELEASES, SLEEPS = HELPER_SLEEPS,
	CALLBACK = HELPER_CALLBACK, FASTCALL = HELPER_FASTCALL, NO_BODY = HELPER_NO_BODY,
	CAP_BPF = HELPER_CAP_BPF, PERFMON = HELPER_PERFMON, VARIADIC = HELPER_VARIADIC, LISTED = HELPER_LISTED
};
#endif

/* What a dynptr points to. */
enum dynptr_type { DYNPTR_NONE, DYNPTR_LOCAL, DYNPTR_RINGBUF, DYNPTR_SKB, DYNPTR_XDP, DYNPTR_SKB_META };

/* Structs of the kernel's that arguments and results point to. */
enum helper_struct {
#define STRUCT(name) HELPER_STRUCT_##name,
#include "core/helper.def"
	HELPER_STRUCTS
};
const char *helper_struct_name(enum helper_struct s);

struct helper {
	uint32_t id;		/* BPF_FUNC_ number */
	const char *name;	/* "map_lookup_elem", without bpf_ */
	uint8_t ret;		/* enum helper_ret */
	uint8_t ret_struct;	/* enum helper_struct, of objects */
	uint8_t args[5];	/* enum helper_arg */
	uint16_t arg_extra[5];	/* ARG_FIXED_MEM: bytes; ARG_OBJECT and its kin: enum helper_struct;
				   ARG_DYNPTR_UNINIT, _OF: enum dynptr_type */
	uint32_t flags;		/* HELPER_ */
	uint64_t progs;		/* bit progtype_id: who may call it */
	uint64_t maps;		/* bit of each map type that its map argument may be; 0: takes no map */
	const char *since;	/* kernel version that brought it: "3.19" */
};

enum helper_id {
#define HELPER(id, name, ...) HELPER_##name = id,
#include "core/helper.def"
	HELPER_COUNT		/* one past the highest number */
};

/* NULL: no such helper. Names with or without "bpf_". */
const struct helper *helper_by_id(uint32_t id);
const struct helper *helper_by_name(const char *name);
/* The helper as programs of `type` see it (a few take other arguments there); NULL: they may not call it. */
const struct helper *helper_for(uint32_t id, const struct progtype *type);
/* Whether programs of `type` that may call the helper may do so with this attach type, too. */
bool helper_attaches(uint32_t id, const struct progtype *type, uint32_t attach_type);
/* Whether only programs with a licence compatible with the GPL may call it. */
bool helper_needs_gpl(const struct helper *h, const struct progtype *type, uint32_t attach_type);
/* Whether a body may read argument register n, counted from 1. */
static inline bool helper_reads(const struct helper *h, unsigned n)
{
	return h->flags & HELPER_VARIADIC || h->args[n - 1] != ARG_NONE;
}

static inline bool helper_allowed(const struct helper *h, const struct progtype *type)
{
	return h->progs >> type->id & 1;
}

#endif
