/*
 * fields.h - names that test files of calls use for the parts of bpf(2)'s argument.
 */
#ifndef TESTS_SYS_FIELDS_H
#define TESTS_SYS_FIELDS_H

#include "run/sys.h"

struct field { const char *part, *name; uint16_t offset, size; };

#define F(part, name) { #part, #name, offsetof(union sys_attr, part.name), sizeof(((union sys_attr *)0)->part.name) }

static const struct field fields[] = {
	F(create, type), F(create, key_size), F(create, value_size), F(create, max_entries), F(create, flags),
	F(create, inner_fd), F(create, numa_node), F(create, name), F(create, ifindex), F(create, btf_fd),
	F(create, btf_key), F(create, btf_value), F(create, btf_vmlinux_value), F(create, extra),
	F(create, value_btf_fd), F(create, token_fd), F(create, excl_hash), F(create, excl_hash_size),
	F(elem, map_fd), F(elem, key), F(elem, value), F(elem, flags),
};

#undef F

/* "$name" of an id in an output, "*": differs from run to run. */
enum shape { NUMBER, HEX, TEXT, MAP_ID, PROG_ID, BTF_ID, LINK_ID, ANY };

/* Structs that calls fill in. */
struct info_field { const char *info, *name; uint16_t offset, size; enum shape shape; };

static const struct info_field info_fields[] = {
	{ "map_info", "type", 0, 4, NUMBER },
	{ "map_info", "id", 4, 4, MAP_ID },
};

#endif
