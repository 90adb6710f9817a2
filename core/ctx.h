/*
 * ctx.h - program types: section names, context fields, permitted return values (ctx.def).
 */
#ifndef CORE_CTX_H
#define CORE_CTX_H

#include <stdbool.h>
#include <stdint.h>

/* What a load from a context field gives. */
enum ctx_value {
	CTX_SCALAR, CTX_PACKET, CTX_PACKET_END, CTX_PACKET_META, CTX_FLOW_KEYS,
	CTX_SOCK_COMMON_OR_NULL, CTX_SOCK_OR_NULL, CTX_SOCK, CTX_OBJECT
};

enum {
	CTX_READ = 1, CTX_WRITE = 2,
	CTX_NARROW = 4,		/* aligned loads of 1, 2, 4 bytes inside the field allowed */
	CTX_WIDE = 8,		/* one 8-byte load (with CTX_WRITE store) may cover it and the next */
	CTX_NARROW_WRITE = 16,	/* stores of parts as well */
	CTX_NARROW_HALF = 32,	/* narrow loads of 2 bytes, but not of 1 */
	CTX_NARROW_FIRST = 64,	/* narrow loads of the first bytes only */
	CTX_NARROW_LOW = 128	/* narrow loads within the first two bytes only */
};

/* One field as one program type sees it; access 0: this type must not touch it. */
struct ctx_field {
	const char *name;	/* array elements as "cb[0]" */
	uint16_t offset, size;	/* bytes in the UAPI struct */
	uint8_t access;		/* CTX_READ ... */
	uint8_t value;		/* enum ctx_value */
	const char *points_to;	/* CTX_OBJECT: the kernel's struct; else NULL */
};

enum progtype_id {
#define PROGTYPE(id, ...) PROGTYPE_##id,
#include "core/ctx.def"
	PROGTYPE_COUNT
};

/* What r0 may be at exit, for one attach type. */
struct progtype_returns {
	uint32_t attach;	/* attach type, or PROGTYPE_ANY_ATTACH */
	int32_t min, max;
};

#define PROGTYPE_ANY_ATTACH UINT32_MAX

struct progtype {
	uint32_t number;	/* BPF_PROG_TYPE_ */
	uint8_t id;		/* enum progtype_id */
	const char *name;	/* as bpftool prints it: "sched_cls" */
	const char *ctx_name;	/* UAPI struct: "__sk_buff"; NULL: not one struct */
	uint16_t ctx_size;
	uint16_t n_fields;	/* 0: the context's fields are not tabled */
	const struct ctx_field *fields;	/* by offset; index = slot of vm.ctx[], one numbering per struct */
	bool runs;		/* ebpf-run can run it */
};

/* A section name that libbpf knows. */
enum { SECTION_SLEEPABLE = 1, SECTION_XDP_FRAGS = 2 };

struct progtype_section {
	const char *name;
	bool extra;		/* "name/more" is of this kind too */
	const struct progtype *type;
	uint32_t attach_type;
	uint32_t flags;		/* SECTION_ */
};

const struct progtype *progtype_by_number(uint32_t number);
const struct progtype *progtype_by_name(const char *name);
const struct progtype *progtype_by_id(enum progtype_id id);
/*
 * What libbpf takes a section name for ("xdp", "tc/ingress", "kprobe/do_exit"), or NULL. Where libbpf wants
 * the exact name, a suffix is taken too, as libbpf before 1.0 did: "socket1", "socket/count", "xdp_pass".
 * The longest name that fits wins; a '?' in front (libbpf: do not load by itself) is skipped.
 */
const struct progtype_section *progtype_section(const char *section);
/* The same in two values; attach_type may be NULL. */
const struct progtype *progtype_by_section(const char *section, uint32_t *attach_type);
/* Whether a section name stands for programs of that type that attach so. */
bool progtype_attaches(const struct progtype *type, uint32_t attach_type);
/* What r0 may be at exit; NULL: anything. */
const struct progtype_returns *progtype_returns(const struct progtype *type, uint32_t attach_type);
/* The field that holds byte `offset`, NULL: none. */
const struct ctx_field *ctx_field_at(const struct progtype *type, uint32_t offset);
/* The fields as programs of this attach type see them: the rows of type->fields, with other access. */
const struct ctx_field *ctx_fields(const struct progtype *type, uint32_t attach_type);
/*
 * Whether programs of `type` may load (or store) `size` bytes, 1, 2, 4 or 8, at `offset`: exactly what the kernel
 * lets through. *field is then the field of the first byte. Types whose fields are not tabled: never.
 */
bool ctx_may_access(const struct progtype *type, uint32_t attach_type, uint32_t offset, uint32_t size, bool store,
		    const struct ctx_field **field);
const struct ctx_field *ctx_field_by_name(const struct progtype *type, const char *name);

#endif
