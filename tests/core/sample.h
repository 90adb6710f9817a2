/* sample.h - a small object with a bit of everything, made through object.h and btf.h: no compiler needed. */
#ifndef TESTS_CORE_SAMPLE_H
#define TESTS_CORE_SAMPLE_H

#include "core/btf.h"
#include "core/isa.h"
#include "core/object.h"

enum {
	SAMPLE_PROGBITS = 1,
	SAMPLE_NOBITS = 8,
	SAMPLE_CODE = 6,
	SAMPLE_DATA = 3,
	SAMPLE_RODATA = 2, /* SHT_, SHF_ */
	SAMPLE_SECTION = 3,
	SAMPLE_FUNC = 2,
	SAMPLE_OBJECT = 1 /* STT_ */
};

__attribute__((unused)) static int sample_section(struct object *obj, const char *name, unsigned flags,
						  const void *bytes, size_t len)
{
	int i = object_add_section(obj, name, SAMPLE_PROGBITS, flags, flags == SAMPLE_CODE ? 8 : 4);

	strbuf_add(&obj->sections[i].data, bytes, len);
	obj->sections[i].size = len;
	return i;
}

__attribute__((unused)) static uint32_t sample_symbol(struct object *obj, const char *name, int section,
						      unsigned type, unsigned bind, uint64_t value,
						      uint64_t size)
{
	const struct obj_symbol s = { .name = (char *)name, .section = section, .type = (uint8_t)type,
				      .bind = (uint8_t)bind, .value = value, .size = size };

	return (uint32_t)object_add_symbol(obj, &s);
}

/* A map definition as __uint(type, 2), __type(key, int), __type(value, int), __uint(max_entries, 4) makes it. */
static uint32_t sample_map_type(struct btf *btf, uint32_t integer)
{
	uint32_t two = btf_add_ref(btf, BTF_PTR, NULL, btf_add_array(btf, integer, integer, 2));
	uint32_t four = btf_add_ref(btf, BTF_PTR, NULL, btf_add_array(btf, integer, integer, 4));
	uint32_t to_int = btf_add_ref(btf, BTF_PTR, NULL, integer);
	const struct btf_member members[] = {
		{ "type", two, 0, 0 },
		{ "key", to_int, 64, 0 },
		{ "value", to_int, 128, 0 },
		{ "max_entries", four, 192, 0 },
	};

	return btf_add_composite(btf, BTF_STRUCT, NULL, 32, members, 4);
}

static void sample_btf(struct object *obj)
{
	struct btf *btf = btf_new();
	uint32_t integer = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC), func, helper;
	const struct btf_param params[] = { { "ctx", btf_add_ref(btf, BTF_PTR, NULL, 0) } };
	struct btf_secvar var = { 0, 0, 32 };
	struct btf_func_info funcs[2] = { { 0, 0 } };
	struct btf_line_info lines[2] = { { 0, 0, 0, 1, 1 } };
	struct btf_ext_section sections[2] = {
		{ .name = "xdp", .funcs = &funcs[0], .n_funcs = 1, .lines = lines, .n_lines = 2 },
		{ .name = ".text", .funcs = &funcs[1], .n_funcs = 1 }
	};
	struct btf_ext ext = { .sections = sections, .n = 2 };
	struct strbuf out = STRBUF_INIT;

	func = btf_add_func(btf, "entry", btf_add_proto(btf, integer, params, 1), BTF_GLOBAL);
	helper = btf_add_func(btf, "helper", btf_add_proto(btf, integer, NULL, 0), BTF_STATIC);
	var.type = btf_add_var(btf, "counters", sample_map_type(btf, integer), BTF_GLOBAL);
	btf_add_datasec(btf, ".maps", 0, &var, 1);
	var = (struct btf_secvar){ btf_add_var(btf, "limit", integer, BTF_GLOBAL), 0, 4 };
	btf_add_datasec(btf, ".rodata", 0, &var, 1);
	funcs[0].type = func;
	funcs[1].type = helper;
	for (unsigned i = 0; i < 2; i++)
		lines[i] = (struct btf_line_info){ 8 * i, btf_add_string(btf, "a.c"),
						   btf_add_string(btf, i ? "two" : "one"), i + 1, 5 };
	btf_add_string(btf, "xdp");
	btf_add_string(btf, ".text");
	btf_ext_write(&ext, btf, obj->big_endian, &out);
	sample_section(obj, ".BTF.ext", 0, out.s, out.len);
	strbuf_cut(&out, 0);
	btf_write(btf, obj->big_endian, &out);
	sample_section(obj, ".BTF", 0, out.s, out.len);
	strbuf_free(&out);
	btf_free(btf);
}

/*
 * xdp: entry() { r1 = &counters; r2 = &limit; r3 = &count; call helper; exit }, .text: helper() { r0 = 0; exit },
 * a map, constants, zeroes, a license, BTF. The symbols are out of order on purpose.
 */
__attribute__((unused)) static struct object *sample(bool big_endian)
{
	const struct insn entry[] = {
		{ .opcode = 0x18, .dst = 1 }, { 0 }, { .opcode = 0x18, .dst = 2 }, { 0 }, { .opcode = 0x18, .dst = 3, .imm = 4 }, { 0 },
		{ .opcode = 0x85, .src = 1, .imm = -1 }, { .opcode = 0x95 },
	}, helper[] = { { .opcode = 0xb7 }, { .opcode = 0x95 } };
	struct object *obj = object_new("sample.o", big_endian);
	uint8_t bytes[64];
	int text, xdp, bss;

	isa_encode(helper, 2, big_endian, bytes);
	text = sample_section(obj, ".text", SAMPLE_CODE, bytes, 16);
	isa_encode(entry, 8, big_endian, bytes);
	xdp = sample_section(obj, "xdp", SAMPLE_CODE, bytes, 64);
	sample_symbol(obj, "entry", xdp, SAMPLE_FUNC, 1, 0, 64);
	sample_symbol(obj, "counters",
		      sample_section(obj, ".maps", SAMPLE_DATA,
				     "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 32),
		      SAMPLE_OBJECT, 1, 0, 32);
	sample_symbol(obj, "limit", sample_section(obj, ".rodata", SAMPLE_RODATA, "\7\0\0\0", 4),
		      SAMPLE_OBJECT, 1, 0, 4);
	bss = object_add_section(obj, ".bss", SAMPLE_NOBITS, SAMPLE_DATA, 4);
	obj->sections[bss].size = 8;
	sample_symbol(obj, "", bss, SAMPLE_SECTION, 0, 0, 0);
	sample_symbol(obj, "", text, SAMPLE_SECTION, 0, 0, 0);
	sample_symbol(obj, "_license", sample_section(obj, "license", SAMPLE_DATA, "GPL", 4), SAMPLE_OBJECT,
		      1, 0, 4);
	sample_symbol(obj, "helper", text, SAMPLE_FUNC, 0, 0, 16);
	object_add_reloc(obj, (uint32_t)xdp, (struct obj_reloc){ 0, RELOC_64_64, 1 });
	object_add_reloc(obj, (uint32_t)xdp, (struct obj_reloc){ 16, RELOC_64_64, 2 });
	object_add_reloc(obj, (uint32_t)xdp, (struct obj_reloc){ 32, RELOC_64_64, 3 });
	object_add_reloc(obj, (uint32_t)xdp, (struct obj_reloc){ 48, RELOC_64_32, 4 });
	sample_btf(obj);
	return obj;
}

#endif
