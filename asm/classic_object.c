/*
 * classic_object.c - a translated filter as an object: program, licence, and the classic instructions as its
 * lines.
 */
#include <elf.h>
#include <stdlib.h>
#include <string.h>

#include "asm/classic.h"
#include "asm/classic_make.h"
#include "core/btf.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/object.h"

#define PROGRAM_NAME "filter"

static const char license[] = "GPL";

static int add_section(struct object *obj, const char *name, uint64_t flags, uint64_t align,
		       const void *bytes, size_t len)
{
	int i = object_add_section(obj, name, SHT_PROGBITS, flags, align);

	if (i < 0)
		return -1;
	strbuf_add(&obj->sections[i].data, bytes, len);
	obj->sections[i].size = len;
	return obj->sections[i].data.failed ? -1 : i;
}

static bool add_symbol(struct object *obj, const char *name, int section, uint64_t size, uint8_t type)
{
	const struct obj_symbol symbol = {
		.name = (char *)(uintptr_t)name,
		.section = section,
		.size = size,
		.type = type,
		.bind = STB_GLOBAL,
	};

	return section >= 0 && object_add_symbol(obj, &symbol) >= 0;
}

static bool add_program(struct object *obj, const struct translation *t)
{
	size_t len = (size_t)t->e.n * ISA_SLOT;
	uint8_t *bytes = malloc(len);
	const char *section = filter_type_names[t->options->type];
	bool done = false;

	if (bytes) {
		isa_encode(t->e.code, t->e.n, obj->big_endian, bytes);
		done = add_symbol(obj, PROGRAM_NAME,
				  add_section(obj, section, SHF_ALLOC | SHF_EXECINSTR, 8, bytes, len), len,
				  STT_FUNC) &&
		       add_symbol(obj, "_license",
				  add_section(obj, "license", SHF_ALLOC | SHF_WRITE, 1, license,
					      sizeof(license)),
				  sizeof(license), STT_OBJECT);
	}
	free(bytes);
	return done;
}

/* ---- BTF ---- */

static uint32_t add_func(struct btf *btf, const struct progtype *type)
{
	uint32_t ret = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC);
	uint32_t ctx = btf_add_composite(btf, BTF_STRUCT, type->ctx_name, type->ctx_size, NULL, 0);
	struct btf_param param = { "ctx", btf_add_ref(btf, BTF_PTR, "", ctx) };

	return btf_add_func(btf, PROGRAM_NAME, btf_add_proto(btf, ret, &param, 1), BTF_GLOBAL);
}

static bool add_lines(const struct translation *t, struct btf *btf, struct btf_line_info *lines)
{
	const struct classic_prog *prog = t->prog;
	uint32_t file = btf_add_string(btf, prog->name);
	struct strbuf text = STRBUF_INIT;

	for (uint32_t i = 0; i < t->n_lines; i++) {
		uint32_t at = t->lines[i].at;
		const struct classic_line *known = prog->lines ? &prog->lines[at] : NULL;

		strbuf_cut(&text, 0);
		if (known && known->text)
			strbuf_puts(&text, known->text);
		else
			classic_text(prog, at, &text);
		lines[i] = (struct btf_line_info){ t->lines[i].slot * ISA_SLOT, file,
						   btf_add_string(btf, text.s), known ? known->line : at + 1,
						   0 };
	}
	strbuf_free(&text);
	return !text.failed;
}

static bool add_btf(struct object *obj, const struct translation *t)
{
	struct strbuf main = STRBUF_INIT, lines = STRBUF_INIT;
	struct btf *btf = btf_new();
	struct btf_func_info func = { 0, btf ? add_func(btf, t->type) : 0 };
	struct btf_ext_section section = { .name = filter_type_names[t->options->type],
					   .funcs = &func,
					   .n_funcs = 1 };
	struct btf_ext ext = { &section, 1 };
	bool done;

	section.n_lines = t->n_lines;
	section.lines = calloc(t->n_lines + 1u, sizeof(*section.lines));
	done = btf && section.lines && add_lines(t, btf, section.lines);
	if (done) {
		btf_add_string(btf, section.name);
		done = btf_ext_write(&ext, btf, obj->big_endian, &lines) == 0 &&
		       btf_write(btf, obj->big_endian, &main) == 0 &&
		       add_section(obj, ".BTF", 0, 4, main.s, main.len) >= 0 &&
		       add_section(obj, ".BTF.ext", 0, 4, lines.s, lines.len) >= 0;
	}
	free(section.lines);
	strbuf_free(&main);
	strbuf_free(&lines);
	btf_free(btf);
	return done;
}

struct object *classic_object(const struct classic_prog *prog, const struct filter_options *options,
			      struct diags *d)
{
	struct translation t = { .prog = prog, .options = options };
	struct object *obj = NULL;
	int err = classic_translate(&t, d);

	if (!err) {
		obj = object_new(prog->name, options->big_endian);
		if (!obj || !add_program(obj, &t) || (!options->no_debug && !add_btf(obj, &t))) {
			object_free(obj);
			obj = NULL;
		}
	}
	if (!obj && !d->errors)
		diag_error(d, (struct loc){ .file = prog->name }, "out of memory");
	classic_translation_free(&t);
	return obj;
}
