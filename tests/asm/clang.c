/*
 * What clang compiles, in two ways: clang -c, and clang -S through our assembler. The sections (contents,
 * type, flags, alignment), relocations and symbols must be the same for every program of tests/asm/c, at
 * every level, with and without debug information.
 */
#include <dirent.h>
#include <elf.h>

#include "asm/dump.h"
#include "tests/asm/tools.h"

static bool no_dwarf;	/* a dump leaves DWARF out */

/* Made from .loc and .cfi directives, which say nothing to a BPF loader and are read over. */
static bool ignored(const char *name)
{
	return (no_dwarf && !strncmp(name, ".debug", 6)) || !strcmp(name, ".debug_line") ||
	       !strcmp(name, ".debug_frame") || !strcmp(name, ".debug_line_str") ||
	       !strcmp(name, ".llvm_addrsig");
}

static const char *symbol_name(const struct object *obj, uint32_t i)
{
	const struct obj_symbol *s = &obj->symbols[i];

	return s->name[0] || s->section < 0 ? s->name : obj->sections[s->section].name;
}

static bool has_reloc(const struct object *obj, const struct obj_section *s, const struct object *other,
		      const struct obj_reloc *r)
{
	for (uint32_t i = 0; i < s->n_relocs; i++)
		if (s->relocs[i].offset == r->offset && s->relocs[i].type == r->type &&
		    !strcmp(symbol_name(obj, s->relocs[i].symbol), symbol_name(other, r->symbol)))
			return true;
	return false;
}

/* Everything of `a` is in `b`; the first difference goes to `why`. */
static bool sections_in(const struct object *a, const struct object *b, char why[200])
{
	for (uint32_t i = 0; i < a->n_sections; i++) {
		const struct obj_section *s = &a->sections[i], *o;
		int k = object_section(b, s->name);

		if (ignored(s->name))
			continue;
		if (k < 0) {
			snprintf(why, 200, "section %s is missing", s->name);
			return false;
		}
		o = &b->sections[k];
		if (s->type != o->type || s->flags != o->flags || s->align != o->align ||
		    s->size != o->size || s->entsize != o->entsize || s->n_relocs != o->n_relocs) {
			snprintf(why, 200,
				 "%s: type %u/%u flags %llx/%llx align %u/%u size %u/%u relocations %u/%u",
				 s->name, s->type, o->type, (unsigned long long)s->flags,
				 (unsigned long long)o->flags, (unsigned)s->align, (unsigned)o->align,
				 (unsigned)s->size, (unsigned)o->size, s->n_relocs, o->n_relocs);
			return false;
		}
		if (s->data.len != o->data.len || memcmp(s->data.s, o->data.s, s->data.len)) {
			snprintf(why, 200, "%s: other bytes", s->name);
			return false;
		}
		for (uint32_t r = 0; r < s->n_relocs; r++)
			if (!has_reloc(b, o, a, &s->relocs[r])) {
				snprintf(why, 200, "%s: relocation at %llx against %s", s->name,
					 (unsigned long long)s->relocs[r].offset,
					 symbol_name(a, s->relocs[r].symbol));
				return false;
			}
	}
	return true;
}

static bool symbols_in(const struct object *a, const struct object *b, char why[200])
{
	for (uint32_t i = 0; i < a->n_symbols; i++) {
		const struct obj_symbol *s = &a->symbols[i], *o;
		int k = s->name[0] ? object_symbol(b, s->name) : 0;

		if (!s->name[0])
			continue;
		o = k < 0 ? NULL : &b->symbols[k];
		if (o && s->value == o->value && s->size == o->size && s->type == o->type &&
		    s->bind == o->bind && s->visibility == o->visibility &&
		    !strcmp(symbol_name(a, i), symbol_name(b, (uint32_t)k)))
			continue;
		snprintf(why, 200, "symbol %s: value %llx/%llx size %llx/%llx type %u/%u bind %u/%u", s->name,
			 (unsigned long long)s->value, (unsigned long long)(o ? o->value : 0),
			 (unsigned long long)s->size, (unsigned long long)(o ? o->size : 0), s->type,
			 o ? o->type : 0, s->bind, o ? o->bind : 0);
		return false;
	}
	return true;
}

/* What -d prints assembles to the same object. */
static void check_dump(const struct object *obj, const char *file, bool mnemonic)
{
	struct dump_options how = { .mnemonic = mnemonic, .source = true };
	struct asm_options options = { .big_endian = obj->big_endian,
				       .no_debug = object_section(obj, ".BTF") < 0 };
	struct strbuf text = STRBUF_INIT;
	struct diags d = { 0 };
	struct object *again = NULL;
	char why[200] = "";

	no_dwarf = true;
	if (asm_dump(obj, &how, &text, &d) == 0)
		again = assemble(file, &text, &options);
	ok(again && sections_in(obj, again, why) && sections_in(again, obj, why) &&
		   symbols_in(obj, again, why) && symbols_in(again, obj, why),
	   "%s: as(dis(x)) = x%s", file, mnemonic ? ", mnemonics" : "");
	if (*why)
		note("%s", why);
	no_dwarf = false;
	object_free(again);
	diag_free(&d);
	strbuf_free(&text);
}

static void check(const char *dir, const char *file, unsigned level, bool debug, bool big, const char *flags)
{
	struct asm_options options = { .big_endian = big };
	struct object *ours = NULL, *theirs;
	struct strbuf text;
	struct diags d = { 0 };
	char path[128], command[1024], why[200] = "";
	const char *triple = big ? "bpfeb" : "bpfel", *g = debug ? " -g" : "";

	snprintf(command, sizeof(command), "cd %s && clang-19 -O2%s -target %s -mcpu=v%u -w %s %s", dir, g,
		 triple, level, flags, file);
	if (run("%s -c -o %s/ref.o", command, scratch) || run("%s -S -o %s/in.s", command, scratch)) {
		ok(false, "%s: clang does not compile it", file);
		return;
	}
	snprintf(path, sizeof(path), "%s/ref.o", scratch);
	theirs = object_read_file(path, &d);
	snprintf(path, sizeof(path), "%s/in.s", scratch);
	text = slurp(path);
	if (!text.failed)
		ours = assemble(file, &text, &options);
	ok(ours && theirs && sections_in(theirs, ours, why) && sections_in(ours, theirs, why) &&
		   symbols_in(theirs, ours, why) && symbols_in(ours, theirs, why),
	   "%s -mcpu=v%u%s -target %s", file, level, g, triple);
	if (*why)
		note("%s", why);
	if (theirs) {
		check_dump(theirs, file, false);
		check_dump(theirs, file, true);
	}
	object_free(ours);
	object_free(theirs);
	diag_free(&d);
	strbuf_free(&text);
}

/* What a program's comments ask for: "needs v3", "needs -g", "flags: -fcommon". */
static void read_needs(const char *path, unsigned *level, bool *debug, char flags[64])
{
	struct strbuf text = slurp(path);
	const char *needs = strstr(text.s, "needs v"), *more = strstr(text.s, "flags: ");

	*level = needs ? (unsigned)(needs[7] - '0') : 1;
	*debug = strstr(text.s, "needs -g") != NULL;
	snprintf(flags, 64, "%.*s", more ? (int)strcspn(more + 7, "*\n") : 0, more ? more + 7 : "");
	strbuf_free(&text);
}

int main(void)
{
	const char *top = getenv("top_srcdir");
	char dir[512], path[1024], flags[64];
	struct dirent *entry;
	unsigned level;
	bool debug;
	DIR *d;

	if (run("command -v clang-19 >/dev/null 2>&1")) {
		skip("clang -S through the assembler", "clang-19 is not installed");
		return done();
	}
	snprintf(dir, sizeof(dir), "%s/tests/asm/c", top ? top : ".");
	d = opendir(dir);
	if (!ok(d && scratch_open(), "there are programs in %s", "tests/asm/c"))
		return done();
	while ((entry = readdir(d))) {
		if (strlen(entry->d_name) < 3 || strcmp(entry->d_name + strlen(entry->d_name) - 2, ".c"))
			continue;
		snprintf(path, sizeof(path), "%s/%s", dir, entry->d_name);
		read_needs(path, &level, &debug, flags);
		for (; level <= 4; level++) {
			check(dir, entry->d_name, level, true, false, flags);
			if (level == 3 && !debug)
				check(dir, entry->d_name, level, false, false, flags);
		}
		check(dir, entry->d_name, 4, true, true, flags);
	}
	closedir(d);
	scratch_close();
	return done();
}
