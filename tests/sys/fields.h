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
	F(batch, in_batch), F(batch, out_batch), F(batch, keys), F(batch, values), F(batch, count), F(batch, map_fd),
	F(batch, elem_flags), F(batch, flags),
	F(load, type), F(load, insn_cnt), F(load, insns), F(load, license), F(load, log_level), F(load, log_size),
	F(load, log_buf), F(load, kern_version), F(load, flags), F(load, name), F(load, ifindex),
	F(load, attach_type), F(load, btf_fd), F(load, func_info_rec_size), F(load, func_info),
	F(load, func_info_cnt), F(load, line_info_rec_size), F(load, line_info), F(load, line_info_cnt),
	F(load, attach_btf_id), F(load, attach_fd), F(load, core_relo_cnt), F(load, fd_array), F(load, core_relos),
	F(load, core_relo_rec_size), F(load, log_true_size), F(load, token_fd), F(load, fd_array_cnt),
	F(load, signature), F(load, signature_size), F(load, keyring_id),
	F(pin, path), F(pin, fd), F(pin, flags), F(pin, dir_fd),
	F(attach, target), F(attach, prog_fd), F(attach, type), F(attach, flags), F(attach, replace_fd),
	F(attach, relative), F(attach, revision),
	F(link, prog_fd), F(link, target), F(link, type), F(link, flags), F(link, relative), F(link, revision),
	F(test, prog_fd), F(test, retval), F(test, data_size_in), F(test, data_size_out), F(test, data_in),
	F(test, data_out), F(test, repeat), F(test, duration), F(test, ctx_size_in), F(test, ctx_size_out),
	F(test, ctx_in), F(test, ctx_out), F(test, flags), F(test, cpu), F(test, batch_size),
	F(id, id), F(id, next_id), F(id, flags), F(id, token_fd),
	F(info, fd), F(info, len), F(info, info),
	F(btf, bytes), F(btf, log_buf), { "btf", "len", offsetof(union sys_attr, btf.size), 4 }, F(btf, log_size), F(btf, log_level), F(btf, log_true_size),
	F(btf, flags), F(btf, token_fd),
};

#undef F

/* "$name" of an id in an output, "*": differs from run to run. A user is not shown who runs the test. */
enum shape { NUMBER, HEX, TEXT, ANY, USER, ID_OF_MAP, ID_OF_PROG, ID_OF_BTF, ID_OF_LINK };

/* Structs that calls fill in. */
struct info_field { const char *info, *name; uint16_t offset, size; enum shape shape; };

static const struct info_field info_fields[] = {
	{ "link_info", "type", 0, 4, NUMBER },
	{ "link_info", "id", 4, 4, ID_OF_LINK },
	{ "link_info", "prog_id", 8, 4, ID_OF_PROG },
	{ "link_info", "ifindex", 16, 4, ANY },
	{ "link_info", "attach_type", 20, 4, NUMBER },
	{ "id", "map", 0, 4, ID_OF_MAP },
	{ "progid", "prog", 0, 4, ID_OF_PROG },
	{ "place", "number", 0, 4, ANY },
	{ "map_info", "type", 0, 4, NUMBER },
	{ "map_info", "id", 4, 4, ID_OF_MAP },
	{ "map_info", "key_size", 8, 4, NUMBER },
	{ "map_info", "value_size", 12, 4, NUMBER },
	{ "map_info", "max_entries", 16, 4, NUMBER },
	{ "map_info", "flags", 20, 4, NUMBER },
	{ "map_info", "name", 24, 16, TEXT },
	{ "map_info", "ifindex", 40, 4, NUMBER },
	{ "map_info", "btf_vmlinux_value", 44, 4, NUMBER },
	{ "map_info", "netns", 48, 16, HEX },
	{ "map_info", "btf_id", 64, 4, ID_OF_BTF },
	{ "map_info", "btf_key", 68, 4, NUMBER },
	{ "map_info", "btf_value", 72, 4, NUMBER },
	{ "map_info", "extra", 80, 8, NUMBER },
	{ "map_info", "hash", 88, 12, HEX },
	{ "prog_info", "type", 0, 4, NUMBER },
	{ "prog_info", "id", 4, 4, ID_OF_PROG },
	{ "prog_info", "tag", 8, 8, HEX },
	{ "prog_info", "xlated_len", 20, 4, NUMBER },
	{ "prog_info", "load_time", 40, 8, ANY },
	{ "prog_info", "uid", 48, 4, USER },
	{ "prog_info", "n_map_ids", 52, 4, NUMBER },
	{ "prog_info", "name", 64, 16, TEXT },
	{ "prog_info", "ifindex", 80, 4, NUMBER },
	{ "prog_info", "gpl_compatible", 84, 4, NUMBER },
	{ "prog_info", "netns", 88, 16, HEX },
	{ "prog_info", "btf_id", 128, 4, ID_OF_BTF },
	{ "prog_info", "func_info_rec_size", 132, 4, NUMBER },
	{ "prog_info", "n_func_info", 144, 4, NUMBER },
	{ "prog_info", "n_line_info", 148, 4, NUMBER },
	{ "prog_info", "line_info_rec_size", 172, 4, NUMBER },
	{ "prog_info", "jited_line_info_rec_size", 176, 4, NUMBER },
	{ "prog_info", "n_tags", 180, 4, NUMBER },
	{ "prog_info", "run_time", 192, 24, HEX },
	{ "prog_info", "verified_insns", 216, 4, NUMBER },
	{ "prog_info", "attach_btf", 220, 8, HEX },
	{ "btf_info", "size", 8, 4, NUMBER },
	{ "btf_info", "id", 12, 4, ID_OF_BTF },
	{ "btf_info", "name", 16, 8, ANY },
	{ "btf_info", "name_len", 24, 4, NUMBER },
	{ "btf_info", "kernel", 28, 4, NUMBER },
};

#endif
