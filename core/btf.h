/*
 * btf.h - BPF Type Format (Documentation/bpf/btf.rst): reading, making, and the .BTF.ext tables.
 */
#ifndef CORE_BTF_H
#define CORE_BTF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diags;
struct strbuf;

/* Numbers of the format: kinds as in <linux/btf.h>. */
enum btf_kind {
	BTF_VOID, BTF_INT, BTF_PTR, BTF_ARRAY, BTF_STRUCT, BTF_UNION, BTF_ENUM, BTF_FWD, BTF_TYPEDEF,
	BTF_VOLATILE, BTF_CONST, BTF_RESTRICT, BTF_FUNC, BTF_FUNC_PROTO, BTF_VAR, BTF_DATASEC, BTF_FLOAT,
	BTF_DECL_TAG, BTF_TYPE_TAG, BTF_ENUM64, BTF_KINDS
};

enum { BTF_INT_SIGNED_ENC = 1, BTF_INT_CHAR_ENC = 2, BTF_INT_BOOL_ENC = 4 };
enum { BTF_STATIC, BTF_GLOBAL, BTF_EXTERN };	/* linkage of BTF_FUNC and BTF_VAR */

struct btf_member { const char *name; uint32_t type, bit_offset, bit_size; };
struct btf_param { const char *name; uint32_t type; };
struct btf_enumval { const char *name; int64_t value; };
struct btf_secvar { uint32_t type, offset, size; };

/* A decoded type. Names are never NULL; "" for none. Arrays are owned by the btf. */
struct btf_type {
	enum btf_kind kind;
	const char *name;
	uint32_t size;		/* INT FLOAT STRUCT UNION ENUM ENUM64 DATASEC: bytes */
	uint32_t type;		/* PTR TYPEDEF CONST VOLATILE RESTRICT TYPE_TAG FUNC VAR DECL_TAG: what it refers to;
				   ARRAY: the element; FUNC_PROTO: the return type */
	uint32_t index_type, nelems;	/* ARRAY */
	uint8_t encoding, bit_offset, bits;	/* INT */
	bool kflag;		/* FWD: union; ENUM, ENUM64: signed; STRUCT: bit fields */
	uint32_t linkage;	/* FUNC, VAR */
	int32_t component;	/* DECL_TAG: member or parameter index, -1: the whole */
	uint32_t n;		/* members, params, values or secvars */
	union {
		struct btf_member *members;
		struct btf_param *params;	/* a last one of type 0 and no name: variadic */
		struct btf_enumval *values;
		struct btf_secvar *secvars;
	};
};

/* Type 0 is void. Owned by whoever holds it; strings and types stay put until btf_free(). */
struct btf;

/* Reads the bytes of a .BTF section (either byte order). NULL and a diagnostic when they are not valid. */
struct btf *btf_read(const void *bytes, size_t len, const char *file, struct diags *d);
/* The same from a file that holds nothing else, such as /sys/kernel/btf/vmlinux. */
struct btf *btf_read_file(const char *path, struct diags *d);
void btf_free(struct btf *btf);
uint32_t btf_count(const struct btf *btf);			/* ids run from 1 to count - 1 */
const struct btf_type *btf_type(const struct btf *btf, uint32_t id);	/* NULL: no such id */
const char *btf_string(const struct btf *btf, uint32_t offset);	/* "" if out of range */
bool btf_has_string(const struct btf *btf, uint32_t offset);	/* whether it is in range */
/* The type behind typedefs, const, volatile, restrict and type tags. */
uint32_t btf_skip_modifiers(const struct btf *btf, uint32_t id);
/* Bytes of an object of the type; -1: it has none. */
int64_t btf_size(const struct btf *btf, uint32_t id);
/* Sets the size of DATASEC `id` and the offset of each of its variables, and sorts them by offset. */
void btf_set_datasec(struct btf *btf, uint32_t id, uint32_t size, const uint32_t *offsets);
/* First type of that kind and name, 0: none. */
uint32_t btf_find(const struct btf *btf, enum btf_kind kind, const char *name);

/* ---- making: ids and string offsets are given out in order of the calls ---- */

struct btf *btf_new(void);
uint32_t btf_add_string(struct btf *btf, const char *s);		/* offset; equal strings share one */
uint32_t btf_add_int(struct btf *btf, const char *name, uint32_t size, unsigned encoding);
uint32_t btf_add_ref(struct btf *btf, enum btf_kind kind, const char *name, uint32_t type);
uint32_t btf_add_array(struct btf *btf, uint32_t element, uint32_t index_type, uint32_t nelems);
uint32_t btf_add_composite(struct btf *btf, enum btf_kind kind, const char *name, uint32_t size,
			   const struct btf_member *members, uint32_t n);
uint32_t btf_add_proto(struct btf *btf, uint32_t ret, const struct btf_param *params, uint32_t n);
uint32_t btf_add_func(struct btf *btf, const char *name, uint32_t proto, unsigned linkage);
uint32_t btf_add_var(struct btf *btf, const char *name, uint32_t type, unsigned linkage);
uint32_t btf_add_datasec(struct btf *btf, const char *name, uint32_t size,
			 const struct btf_secvar *vars, uint32_t n);
/* The bytes of the .BTF section. 0 or -ENOMEM. */
int btf_write(const struct btf *btf, bool big_endian, struct strbuf *out);

/* ---- .BTF.ext ---- */

struct btf_func_info { uint32_t insn_off, type; };		/* insn_off in bytes within the section */
struct btf_line_info { uint32_t insn_off, file, text, line, col; };	/* file, text: string offsets */
/* A CO-RE relocation: what (enum bpf_core_relo_kind) of type `type` the instruction wants; access: string offset. */
struct btf_core_info { uint32_t insn_off, type, access, kind; };

struct btf_ext_section {
	const char *name;	/* borrowed from the btf's strings */
	struct btf_func_info *funcs;
	uint32_t n_funcs;
	struct btf_line_info *lines;
	uint32_t n_lines;
	struct btf_core_info *cores;
	uint32_t n_cores;
};

struct btf_ext {
	struct btf_ext_section *sections;
	uint32_t n;
};

struct btf_ext *btf_ext_read(const void *bytes, size_t len, const struct btf *btf, const char *file,
			     struct diags *d);
void btf_ext_free(struct btf_ext *ext);
/* Section names must be strings of `btf` already (btf_add_string). */
int btf_ext_write(const struct btf_ext *ext, struct btf *btf, bool big_endian, struct strbuf *out);

#endif
