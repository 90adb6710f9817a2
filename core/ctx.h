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
	CTX_SOCK_COMMON_OR_NULL, CTX_SOCK_OR_NULL, CTX_BTF_PTR
};

enum {
	CTX_READ = 1, CTX_WRITE = 2,
	CTX_NARROW = 4,		/* loads of 1, 2, 4 bytes inside the field allowed */
	CTX_WIDE = 8		/* one 8-byte access may cover it and the next field */
};

/* One field as one program type sees it. */
struct ctx_field {
	const char *name;	/* array elements as "cb[0]" */
	uint16_t offset, size;	/* bytes in the UAPI struct */
	uint8_t access;		/* CTX_READ ... */
	uint8_t value;		/* enum ctx_value */
};

enum progtype_id {
#define PROGTYPE(id, ...) PROGTYPE_##id,
#include "core/ctx.def"
	PROGTYPE_COUNT
};

struct progtype {
	uint32_t number;	/* BPF_PROG_TYPE_ */
	uint8_t id;		/* enum progtype_id */
	const char *name;	/* as bpftool prints it: "sched_cls" */
	const char *ctx_name;	/* UAPI struct: "__sk_buff" */
	uint16_t ctx_size;
	const struct ctx_field *fields;	/* sorted by offset; index = slot of vm.ctx[] */
	uint16_t n_fields;
	bool ret_checked;	/* r0 at exit must lie in [ret_min, ret_max] */
	int64_t ret_min, ret_max;
	bool runs;		/* ebpf-run can run it */
};

const struct progtype *progtype_by_number(uint32_t number);
const struct progtype *progtype_by_name(const char *name);
/* The type and attach type that libbpf takes for a section name ("xdp", "tc/ingress", "socket1"); NULL: unknown. */
const struct progtype *progtype_by_section(const char *section, uint32_t *attach_type);
/* The field that holds byte `offset`, NULL: none. */
const struct ctx_field *ctx_field_at(const struct progtype *type, uint32_t offset);
const struct ctx_field *ctx_field_by_name(const struct progtype *type, const char *name);

#endif
