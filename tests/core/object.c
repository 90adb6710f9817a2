/* Objects: what is written reads back the same, LLVM and libbpf take it, and damage ends in one clear message. */
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "tests/core/command.h"
#include "tests/core/sample.h"
#include "tests/tap.h"

static bool same_section(const struct obj_section *a, const struct obj_section *b)
{
	return strcmp(a->name, b->name) == 0 && a->type == b->type && a->flags == b->flags &&
	       a->align == b->align && a->size == b->size && a->data.len == b->data.len &&
	       memcmp(a->data.s, b->data.s, a->data.len) == 0 && a->n_relocs == b->n_relocs;
}

static bool same_symbol(const struct obj_symbol *a, const struct obj_symbol *b)
{
	return strcmp(a->name, b->name) == 0 && a->section == b->section && a->value == b->value &&
	       a->size == b->size && a->type == b->type && a->bind == b->bind;
}

static void round_trip(bool big_endian)
{
	const char *order = big_endian ? "big" : "little";
	struct object *obj = sample(big_endian), *again;
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	bool same;
	uint32_t n_local = 0;

	ok(object_write(obj, &out, &d) == 0 && d.n == 0, "%s-endian object written", order);
	again = object_read("again.o", out.s, out.len, &d);
	if (!ok(again && d.n == 0, "and read"))
		return;
	same = again->n_sections == obj->n_sections && again->big_endian == big_endian;
	for (uint32_t i = 0; same && i < obj->n_sections; i++)
		same = same_section(&obj->sections[i], &again->sections[i]);
	ok(same, "sections are the same, in order");
	while (n_local < again->n_symbols && again->symbols[n_local].bind == 0)
		n_local++;
	for (uint32_t i = n_local; i < again->n_symbols; i++)
		same = same && again->symbols[i].bind != 0;
	ok(same && n_local == 3 && again->n_symbols == obj->n_symbols, "local symbols come first");
	for (uint32_t i = 0; same && i < obj->sections[1].n_relocs; i++) {
		const struct obj_reloc *a = &obj->sections[1].relocs[i], *b = &again->sections[1].relocs[i];

		same = a->offset == b->offset && a->type == b->type &&
		       same_symbol(&obj->symbols[a->symbol], &again->symbols[b->symbol]);
	}
	ok(same, "relocations name the same symbols");
	object_free(obj);
	object_free(again);
	strbuf_free(&out);
	diag_free(&d);
}

static void sample_links(void)
{
	struct object *obj = sample(false);
	struct diags d = { 0 };
	struct progset *set = link_object(obj, &d);
	const struct prog *prog = set ? &set->progs[0] : NULL;

	if (ok(set && set->n_progs == 1 && set->n_maps == 3 && prog->len == 10 && prog->n_funcs == 2,
	       "the sample links"))
		ok(prog->insns[0].id == ISA_LD_MAP_IDX && prog->insns[0].imm == 0 &&
			   prog->insns[2].id == ISA_LD_MAP_IDX_VALUE && prog->insns[2].imm == 1 &&
			   prog->insns[3].imm == 0 && prog->insns[4].id == ISA_LD_MAP_IDX_VALUE &&
			   prog->insns[4].imm == 2 && prog->insns[5].imm == 4 && prog->insns[6].imm == 1 &&
			   prog->n_lines == 2,
		   "its instructions point at maps, data and the function");
	progset_free(set);
	object_free(obj);
	diag_free(&d);
}

/* ---- other people's tools ---- */

static void tools(void)
{
	char folder[] = "/tmp/ebpf-object.XXXXXX";
	struct strbuf out = STRBUF_INIT, path = STRBUF_INIT, before = STRBUF_INIT, after = STRBUF_INIT;
	struct diags d = { 0 };
	struct object *obj = sample(false);
	struct progset *set = NULL;

	if (!mkdtemp(folder))
		return;
	strbuf_printf(&path, "%s/s.o", folder);
	object_write(obj, &out, &d);
	ok(file_write(path.s, out.s, out.len, &d) == 0, "the sample as a file");
	object_free(obj);
	if (have_tool("llvm-objdump-19")) {
		ok(command(&after, "llvm-objdump-19 -d -r %s 2>&1", path.s) &&
			   strstr(after.s, "R_BPF_64_64\tcounters") && strstr(after.s, "<helper>") &&
			   !strstr(after.s, "warning"),
		   "llvm-objdump reads it");
		ok(command(&after, "llvm-readelf-19 -hSsr %s 2>&1", path.s) && !strstr(after.s, "warning"),
		   "llvm-readelf has no complaint");
	} else {
		skip("LLVM reads it", "no llvm-objdump-19");
	}
	if (have_tool("clang-19") && compile("maps", "bpf", "v3", path.s)) {
		command(&before, "cd %s && llvm-objdump-19 -d -r s.o && llvm-readelf-19 -s s.o", folder);
		obj = object_read_file(path.s, &d);
		strbuf_cut(&out, 0);
		ok(obj && object_write(obj, &out, &d) == 0 && file_write(path.s, out.s, out.len, &d) == 0,
		   "clang's object read and written");
		object_free(obj);
		obj = NULL;
		command(&after, "cd %s && llvm-objdump-19 -d -r s.o && llvm-readelf-19 -s s.o", folder);
		ok(before.len && strcmp(before.s, after.s) == 0, "looks the same to LLVM");
		if (have_tool("bpftool") && command(&out, "mount | grep -q 'on /sys/fs/bpf '") &&
		    command(NULL, "bpftool map show >/dev/null 2>&1")) {
			ok(command(NULL, "bpftool prog loadall %s /sys/fs/bpf/ebpf-test-%ld >/dev/null 2>&1",
				   path.s, (long)getpid()),
			   "bpftool loads it");
			command(NULL, "rm -rf /sys/fs/bpf/ebpf-test-%ld", (long)getpid());
		} else {
			skip("bpftool loads it", "no bpftool, or bpf(2) is not allowed");
		}
		ok(compile("maps", "bpf", "v3", path.s) &&
			   command(NULL, "llvm-objcopy-19 --compress-debug-sections %s", path.s) &&
			   (obj = object_read_file(path.s, &d)) && (set = link_object(obj, &d)),
		   "compressed debug information does not matter");
		progset_free(set);
		object_free(obj);
	} else {
		skip("clang's object read and written", "no clang-19");
	}
	command(NULL, "rm -rf %s", folder);
	strbuf_free(&out);
	strbuf_free(&path);
	strbuf_free(&before);
	strbuf_free(&after);
	diag_free(&d);
}

/* ---- damage ---- */

static uint64_t number_at(const struct strbuf *b, size_t at, unsigned size)
{
	uint64_t v = 0;

	for (unsigned i = size; i-- > 0;)
		v = v << 8 | (uint8_t)b->s[at + i];
	return v;
}

/* Offset in the file of the header of the `n`th section of that type. */
static size_t header_of(const struct strbuf *b, unsigned type, unsigned n)
{
	size_t at = number_at(b, 40, 8), count = number_at(b, 60, 2);

	for (size_t i = 0; i < count; i++, at += 64)
		if (number_at(b, at + 4, 4) == type && n-- == 0)
			return at;
	return 0;
}

static bool refused(struct strbuf *b, const char *words)
{
	struct diags d = { 0 };
	struct object *obj = object_read("bad.o", b->s, b->len, &d);
	bool right = !obj && d.n == 1 && strstr(d.items[0].text, words);

	if (!right)
		note("got %s", d.n ? d.items[0].text : "no message");
	object_free(obj);
	diag_free(&d);
	return right;
}

/* Writes the sample with `size` bytes at `at` replaced by `value`, and looks at what the reader says. */
static bool patched(size_t (*where)(const struct strbuf *), size_t plus, unsigned size, uint64_t value,
		    const char *words)
{
	struct object *obj = sample(false);
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	size_t at;
	bool right;

	object_write(obj, &out, &d);
	at = where(&out) + plus;
	for (unsigned i = 0; i < size; i++)
		out.s[at + i] = (char)(value >> 8 * i);
	right = refused(&out, words);
	strbuf_free(&out);
	object_free(obj);
	return right;
}

static size_t file_header(const struct strbuf *b) { (void)b; return 0; }
static size_t symtab(const struct strbuf *b) { return header_of(b, 2, 0); }
static size_t reloc_section(const struct strbuf *b) { return header_of(b, 9, 0); }
static size_t code_section(const struct strbuf *b) { return header_of(b, 1, 0); }
static size_t first_reloc(const struct strbuf *b) { return number_at(b, reloc_section(b) + 24, 8); }
static size_t first_symbol(const struct strbuf *b) { return number_at(b, symtab(b) + 24, 8) + 24; }

static void damage(void)
{
	struct object *obj = sample(false);
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	size_t len;
	bool right = true;

	object_write(obj, &out, &d);
	for (len = 0; right && len < out.len; len += len < 64 ? 1 : 13) {
		struct strbuf cut = STRBUF_INIT;

		strbuf_add(&cut, out.s, len);	/* exactly as long, so that ASan sees a read behind it */
		right = refused(&cut, len < 16 ? "not an ELF object" : "cut short");
		strbuf_free(&cut);
	}
	ok(right, "cut short anywhere");
	strbuf_free(&out);
	object_free(obj);

	ok(patched(file_header, 0, 1, 'x', "not an ELF object"), "another format");
	ok(patched(file_header, 4, 1, 1, "32-bit"), "32-bit");
	ok(patched(file_header, 5, 1, 3, "unknown byte order"), "no byte order");
	ok(patched(file_header, 18, 2, 62, "made for ELF machine 62"), "another machine");
	ok(patched(file_header, 16, 2, 2, "not a relocatable object"), "an executable");
	ok(patched(file_header, 58, 2, 40, "section headers of 40 bytes"), "headers of another size");
	ok(patched(file_header, 60, 2, 0, "0 sections"), "no sections");
	ok(patched(file_header, 62, 2, 77, "holds no section names"), "no section names");
	ok(patched(file_header, 40, 8, UINT64_MAX - 7, "cut short"), "headers beyond everything");
	ok(patched(code_section, 24, 8, UINT64_MAX, "cut short"), "a section beyond everything");
	ok(patched(code_section, 32, 8, 1700, "overlap"), "sections that overlap");
	ok(patched(code_section, 48, 8, 3, "alignment 3"), "an odd alignment");
	ok(patched(code_section, 0, 4, 1 << 20, "has no name"), "a section without a name");
	ok(patched(symtab, 56, 8, 20, "damaged symbol table"), "symbols of another size");
	ok(patched(symtab, 40, 4, 99, "no string table"), "symbols without names");
	ok(patched(first_symbol, 6, 2, 500, "lies in section 500"), "a symbol in no section");
	ok(patched(first_symbol, 0, 4, 1 << 20, "symbol 1 has no name"), "a symbol whose name lies outside");
	ok(patched(reloc_section, 44, 4, 99, "belong to no section"), "relocations of nothing");
	ok(patched(reloc_section, 56, 8, 24, "damaged relocations"), "relocations of another size");
	ok(patched(reloc_section, 4, 4, 4, "SHT_RELA"), "relocations with addends");
	ok(patched(first_reloc, 12, 4, 1000, "names symbol 1000"), "a relocation against no symbol");
	ok(patched(first_reloc, 0, 8, 64, "is at byte 64 of 64"), "a relocation outside its section");
	diag_free(&d);
}

int main(void)
{
	round_trip(false);
	round_trip(true);
	sample_links();
	damage();
	tools();
	return done();
}
