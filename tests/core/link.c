/*
 * The linker: the programs of clang's objects must be the instructions that libbpf would load, map for map and
 * slot for slot; objects made by hand show what is refused, and how.
 */
#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "tests/core/command.h"
#include "tests/tap.h"

static char folder[] = "/tmp/ebpf-link.XXXXXX";

static struct progset *link_file(const char *path, struct diags *d)
{
	struct object *obj = object_read_file(path, d);
	struct progset *set = obj ? link_object(obj, d) : NULL;

	object_free(obj);
	return set;
}

static void show(const struct diags *d)
{
	struct strbuf out = STRBUF_INIT;

	diag_render(d, false, &out);
	if (out.len)
		note("%s", out.s);
	strbuf_free(&out);
}

/* ---- against libbpf, which need not be installed ---- */

struct bpf_object;
struct bpf_program;
struct bpf_map;

static struct {
	void *library;
	int (*set_print)(void *);
	struct bpf_object *(*open_file)(const char *, const void *);
	int (*load)(struct bpf_object *);
	void (*close)(struct bpf_object *);
	struct bpf_program *(*next_program)(struct bpf_object *, struct bpf_program *);
	const char *(*program_name)(const struct bpf_program *);
	const void *(*insns)(const struct bpf_program *);
	size_t (*insn_cnt)(const struct bpf_program *);
	struct bpf_map *(*next_map)(struct bpf_object *, struct bpf_map *);
	const char *(*map_name)(const struct bpf_map *);
	int (*map_fd)(const struct bpf_map *);
	uint32_t (*map_type)(const struct bpf_map *), (*key_size)(const struct bpf_map *),
		(*value_size)(const struct bpf_map *), (*max_entries)(const struct bpf_map *),
		(*map_flags)(const struct bpf_map *);
} lib;

static void *symbol(const char *name)
{
	void *at = lib.library ? dlsym(lib.library, name) : NULL;

	if (!at)
		lib.library = NULL;
	return at;
}

static bool open_libbpf(void)
{
	lib.library = dlopen("libbpf.so.1", RTLD_NOW);
	*(void **)&lib.set_print = symbol("libbpf_set_print");
	*(void **)&lib.open_file = symbol("bpf_object__open_file");
	*(void **)&lib.load = symbol("bpf_object__load");
	*(void **)&lib.close = symbol("bpf_object__close");
	*(void **)&lib.next_program = symbol("bpf_object__next_program");
	*(void **)&lib.program_name = symbol("bpf_program__name");
	*(void **)&lib.insns = symbol("bpf_program__insns");
	*(void **)&lib.insn_cnt = symbol("bpf_program__insn_cnt");
	*(void **)&lib.next_map = symbol("bpf_object__next_map");
	*(void **)&lib.map_name = symbol("bpf_map__name");
	*(void **)&lib.map_fd = symbol("bpf_map__fd");
	*(void **)&lib.map_type = symbol("bpf_map__type");
	*(void **)&lib.key_size = symbol("bpf_map__key_size");
	*(void **)&lib.value_size = symbol("bpf_map__value_size");
	*(void **)&lib.max_entries = symbol("bpf_map__max_entries");
	*(void **)&lib.map_flags = symbol("bpf_map__map_flags");
	return lib.library;
}

static bool same_maps(struct bpf_object *obj, const struct progset *set)
{
	struct bpf_map *map = NULL;
	uint32_t i = 0;

	while ((map = lib.next_map(obj, map)) && i < set->n_maps) {
		const struct map_def *def = &set->maps[i++];

		if (strcmp(def->name, lib.map_name(map)) != 0 || def->type != lib.map_type(map) ||
		    def->key_size != lib.key_size(map) || def->value_size != lib.value_size(map) ||
		    def->max_entries != lib.max_entries(map) || def->flags != lib.map_flags(map)) {
			note("map %u is '%s' %x, libbpf has '%s' %x", i - 1, def->name, def->flags,
			     lib.map_name(map), lib.map_flags(map));
			return false;
		}
	}
	return !map && (i == set->n_maps || set->maps[i].is_template);
}

/* Our index of the map whose descriptor libbpf put into an instruction. */
static int32_t index_of_fd(struct bpf_object *obj, int fd)
{
	struct bpf_map *map = NULL;

	for (int32_t i = 0; (map = lib.next_map(obj, map)); i++)
		if (lib.map_fd(map) == fd)
			return i;
	return -1;
}

static bool same_insns(struct bpf_object *obj, struct bpf_program *theirs, const struct prog *ours)
{
	size_t n = lib.insn_cnt(theirs);
	struct insn *insns = malloc(n * sizeof(*insns));
	bool same = n == ours->len;

	isa_decode(lib.insns(theirs), n, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, insns);
	for (size_t i = 0; same && i < n; i++) {
		struct insn in = insns[i];

		if (in.id == ISA_LD_MAP_FD || in.id == ISA_LD_MAP_VALUE) {
			in.src = (uint8_t)(in.src + 4);		/* by descriptor -> by index */
			in.imm = index_of_fd(obj, in.imm);
			in.id = isa_classify(&in);
		}
		same = in.opcode == ours->insns[i].opcode && in.dst == ours->insns[i].dst &&
		       in.src == ours->insns[i].src && in.off == ours->insns[i].off &&
		       in.imm == ours->insns[i].imm && in.id == ours->insns[i].id;
		if (!same)
			note("'%s' slot %zu: libbpf %02x imm %d, ours %02x imm %d", ours->name, i, in.opcode,
			     in.imm, ours->insns[i].opcode, ours->insns[i].imm);
	}
	free(insns);
	return same;
}

static bool same_progs(struct bpf_object *obj, const struct progset *set)
{
	struct bpf_program *theirs = NULL;
	uint32_t found = 0, n = 0;

	while ((theirs = lib.next_program(obj, theirs))) {
		n++;
		for (uint32_t i = 0; i < set->n_progs; i++)
			if (strcmp(lib.program_name(theirs), set->progs[i].name) == 0)
				found += same_insns(obj, theirs, &set->progs[i]);
	}
	return n == set->n_progs && found == n;
}

static void against_libbpf(const char *name, const char *cpu, const struct progset *set, const char *path)
{
	struct bpf_object *obj = lib.open_file(path, NULL);
	int err = obj ? lib.load(obj) : -1;

	if (!obj || (err && (errno == EPERM || errno == ENOSYS))) {
		skip("what libbpf loads", "bpf(2): %s", strerror(errno));
	} else {
		ok(!err && same_maps(obj, set), "%s.c %s: the maps of libbpf", name, cpu);
		ok(!err && same_progs(obj, set), "%s.c %s: the instructions of libbpf", name, cpu);
	}
	if (obj)
		lib.close(obj);
}

static void clang_objects(void)
{
	static const char *const names[] = { "globals", "calls", "maps" }, *const cpus[] = { "v1", "v2", "v3",
											     "v4" };
	bool libbpf = open_libbpf();

	if (!have_tool("clang-19")) {
		skip("clang's objects", "no clang-19");
		return;
	}
	if (libbpf)
		lib.set_print(NULL);
	else
		skip("what libbpf loads", "no libbpf.so.1");
	for (unsigned i = 0; i < 12; i++) {
		const char *name = names[i / 4], *cpu = cpus[i % 4];
		struct strbuf path = STRBUF_INIT;
		struct diags d = { 0 };
		struct progset *set;

		strbuf_printf(&path, "%s/%s.o", folder, name);
		if (!compile(name, "bpf", cpu, path.s)) {
			ok(false, "clang-19 compiles %s.c", name);
			continue;
		}
		set = link_file(path.s, &d);
		show(&d);
		if (ok(set && d.n == 0 && strcmp(set->license, "GPL") == 0, "%s.c %s links", name, cpu) &&
		    libbpf)
			against_libbpf(name, cpu, set, path.s);
		progset_free(set);
		diag_free(&d);
		strbuf_free(&path);
	}
}

static const struct prog *prog_named(const struct progset *set, const char *name)
{
	for (uint32_t i = 0; i < set->n_progs; i++)
		if (strcmp(set->progs[i].name, name) == 0)
			return &set->progs[i];
	return NULL;
}

static bool has_funcs(const struct prog *prog, const char *const *names)
{
	uint32_t i = 0;

	while (i < prog->n_funcs && names[i] && strcmp(prog->funcs[i].name, names[i]) == 0 &&
	       prog->funcs[i].end == (i + 1 < prog->n_funcs ? prog->funcs[i + 1].start : prog->len))
		i++;
	return i == prog->n_funcs && !names[i];
}

static void functions_and_lines(void)
{
	static const char *const order[] = { "classify", "each", "middle", "leaf", "quiet", NULL };
	struct strbuf path = STRBUF_INIT;
	struct diags d = { 0 };
	const struct prog *prog;
	struct progset *set = NULL;

	strbuf_printf(&path, "%s/calls.o", folder);
	if (compile("calls", "bpf", "v3", path.s))
		set = link_file(path.s, &d);
	prog = set ? prog_named(set, "classify") : NULL;
	if (!prog) {
		skip("functions and lines", "no clang-19");
		return;
	}
	ok(strcmp(prog->section, "tc") == 0 && prog->type && strcmp(prog->type->name, "sched_cls") == 0,
	   "section and program type");
	ok(has_funcs(prog, order), "functions in the order of their first calls, depth first");
	ok(prog->funcs[2].global && !prog->funcs[3].global && !prog->funcs[4].global,
	   "global by BTF, but neither static nor hidden ones");
	ok(prog->funcs[1].btf_id && strcmp(btf_type(set->btf, prog->funcs[1].btf_id)->name, "each") == 0,
	   "functions know their BTF");
	ok(prog_func(prog, prog->funcs[3].start)->start == prog->funcs[3].start, "a slot knows its function");
	for (uint32_t i = 0; i < prog->n_funcs; i++) {
		const struct prog_line *line = prog_line(prog, prog->funcs[i].start);

		ok(line && line->insn == prog->funcs[i].start && strstr(line->file, "calls.c") && *line->text,
		   "the first line of %s moved with it", prog->funcs[i].name);
	}
	progset_free(set);
	diag_free(&d);
	strbuf_free(&path);
}

static const struct map_def *map_named(const struct progset *set, const char *name)
{
	for (uint32_t i = 0; set && i < set->n_maps; i++)
		if (strcmp(set->maps[i].name, name) == 0)
			return &set->maps[i];
	return NULL;
}

static void map_values(void)
{
	struct strbuf path = STRBUF_INIT;
	struct diags d = { 0 };
	struct progset *set = NULL;
	const struct map_def *targets, *outer;

	strbuf_printf(&path, "%s/maps.o", folder);
	if (compile("maps", "bpf", "v3", path.s))
		set = link_file(path.s, &d);
	targets = map_named(set, "targets");
	outer = map_named(set, "outer");
	if (!set) {
		skip("initial values of maps", "no clang-19");
		return;
	}
	ok(targets && targets->n_values == 3 && !targets->values[0] &&
		   strcmp(targets->values[2], "second") == 0,
	   "programs in a program array");
	ok(outer && outer->n_values == 4 && strcmp(outer->values[0], "inner_b") == 0 && !outer->values[1] &&
	   strcmp(outer->values[3], "inner_a") == 0, "maps in a map of maps");
	ok(outer && outer->inner >= 0 && set->maps[outer->inner].is_template &&
		   set->maps[outer->inner].value_size == 4,
	   "the definition of the inner maps");
	progset_free(set);
	diag_free(&d);
	strbuf_free(&path);
}

static void map_mistakes(void)
{
	static const char *const words[] = {
		NULL, "map 'odd': no type", "map 'odd': value_size is 4, but its type has 8 bytes",
		"map 'odd': unknown member 'colour'", "member 'map_flags' is no number", "pinning is 7",
		"only maps of maps and of programs have initial values", "member 'map_flags' is no number",
		"map 'plain' is not defined by a struct",
	};
	struct strbuf path = STRBUF_INIT, cpu = STRBUF_INIT;
	struct diags d = { 0 };

	if (!have_tool("clang-19")) {
		skip("mistakes in map definitions", "no clang-19");
		return;
	}
	strbuf_printf(&path, "%s/odd.o", folder);
	for (unsigned i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct progset *set = NULL;

		strbuf_cut(&cpu, 0);
		strbuf_printf(&cpu, "v3 -DCASE=%u", i);
		if (compile("odd_maps", "bpf", cpu.s, path.s))
			set = link_file(path.s, &d);
		if (i == 0)
			ok(set && set->n_maps == 3 && map_named(set, "bloom")->map_extra == 3 &&
				   strcmp(map_named(set, "pinned")->pin_name, "pinned") == 0 &&
				   map_named(set, "pinned")->value_size == 24,
			   "map_extra, numa_node, pinning, key_size and key together");
		else if (!ok(!set && d.n == 1 && strstr(d.items[0].text, words[i]), "%s", words[i]))
			show(&d);
		progset_free(set);
		diag_free(&d);
	}
	strbuf_free(&path);
	strbuf_free(&cpu);
}

/* Code for a big-endian machine means the same. */
static void big_endian(void)
{
	struct strbuf path = STRBUF_INIT;
	struct diags d = { 0 };
	struct progset *little = NULL, *big = NULL;
	bool same;

	strbuf_printf(&path, "%s/calls.o", folder);
	if (compile("calls", "bpfel", "v3", path.s))
		little = link_file(path.s, &d);
	if (compile("calls", "bpfeb", "v3", path.s))
		big = link_file(path.s, &d);
	show(&d);
	if (!have_tool("clang-19")) {
		skip("big-endian objects", "no clang-19");
		return;
	}
	same = little && big && little->n_progs == big->n_progs;
	for (uint32_t i = 0; same && i < little->n_progs; i++)
		same = little->progs[i].len == big->progs[i].len &&
		       memcmp(little->progs[i].insns, big->progs[i].insns,
			      big->progs[i].len * sizeof(struct insn)) == 0;
	ok(same, "a big-endian object gives the same instructions");
	progset_free(little);
	progset_free(big);
	diag_free(&d);
	strbuf_free(&path);
}

/* ---- by hand ---- */

enum { CODE = 1, NOTE = 7 };
#define CODE_FLAGS 6		/* SHF_ALLOC | SHF_EXECINSTR */
#define DATA_FLAGS 3		/* SHF_WRITE | SHF_ALLOC */

static const struct insn r0_0 = { .opcode = 0xb7 }, ret = { .opcode = 0x95 },
	call = { .opcode = 0x85, .src = 1, .imm = -1 }, load[2] = { { .opcode = 0x18, .dst = 1 } };

static int add_code(struct object *obj, const char *name, const struct insn *insns, size_t n)
{
	int i = object_add_section(obj, name, CODE, CODE_FLAGS, 8);

	isa_encode(insns, n, false, strbuf_extend(&obj->sections[i].data, 8 * n));
	obj->sections[i].size = 8 * n;
	return i;
}

static int add_symbol(struct object *obj, const char *name, int section, unsigned type, unsigned bind,
		      uint64_t value, uint64_t size)
{
	struct obj_symbol s = { .name = (char *)name,
				.section = section,
				.type = (uint8_t)type,
				.bind = (uint8_t)bind,
				.value = value,
				.size = size };

	return object_add_symbol(obj, &s);
}

/* An object with "entry" = these instructions in section xdp. */
static struct object *with_code(const struct insn *insns, size_t n)
{
	struct object *obj = object_new("hand.o", false);

	add_code(obj, "xdp", insns, n);
	add_symbol(obj, "entry", 0, 2, 1, 0, 8 * n);
	return obj;
}

/* Links and frees it; whether that fails with one diagnostic holding `words`. */
static bool refused(struct object *obj, const char *words)
{
	struct diags d = { 0 };
	struct progset *set = link_object(obj, &d);
	bool right = !set && d.n == 1 && strstr(d.items[0].text, words) &&
		     strcmp(d.items[0].loc.file, "hand.o") == 0;

	if (!right)
		show(&d);
	progset_free(set);
	object_free(obj);
	diag_free(&d);
	return right;
}

static void refusals(void)
{
	const struct insn simple[] = { r0_0, ret }, calls[] = { call, ret },
			  loads[] = { load[0], load[1], ret };
	struct object *obj;

	obj = object_new("hand.o", false);
	ok(refused(obj, "no programs"), "an empty object");
	obj = object_new("hand.o", false);
	add_symbol(obj, "f", add_code(obj, "xdp", simple, 2), 2, 0, 0, 16);
	ok(refused(obj, "no programs"), "nothing but a static function");
	obj = with_code(simple, 2);
	strbuf_putc(&obj->sections[0].data, 'x');
	ok(refused(obj, "no whole number of instructions"), "half an instruction");
	obj = with_code(simple, 2);
	obj->symbols[0].size = 24;
	ok(refused(obj, "function 'entry' is at bytes 0 to 24"), "a function longer than its section");
	obj = with_code(simple, 2);
	object_add_section(obj, "maps", 1, DATA_FLAGS, 4);
	ok(refused(obj, "legacy map definitions"), "legacy maps");
	obj = with_code(simple, 2);
	object_add_section(obj, ".maps", 1, DATA_FLAGS, 8);
	ok(refused(obj, "compile with -g"), "maps without BTF");

	obj = with_code(calls, 2);
	object_add_reloc(obj, 0,
			 (struct obj_reloc){ 0, RELOC_64_32,
					     (uint32_t)add_symbol(obj, "bpf_kfunc", OBJ_UNDEF, 0, 1, 0, 0) });
	ok(refused(obj, "instruction 0: calls of kernel functions (kfuncs) are not supported yet: extern "
			"'bpf_kfunc'"),
	   "a kernel function");
	obj = with_code(loads, 3);
	object_add_reloc(obj, 0,
			 (struct obj_reloc){ 0, RELOC_64_64,
					     (uint32_t)add_symbol(obj, "CONFIG_HZ", OBJ_UNDEF, 0, 1, 0, 0) });
	ok(refused(obj, "extern 'CONFIG_HZ'"), "a kernel variable");
	obj = with_code(simple, 2);
	object_add_reloc(obj, 0, (struct obj_reloc){ 0, RELOC_64_64, 0 });
	ok(refused(obj, "only calls and lddw"), "a relocation of another instruction");
	obj = with_code(loads, 3);
	object_add_reloc(obj, 0, (struct obj_reloc){ 4, RELOC_64_64, 0 });
	ok(refused(obj, "section 'xdp', byte 4: a relocation"), "a relocation inside an instruction");
	obj = with_code(loads, 3);
	object_add_section(obj, "license", 1, DATA_FLAGS, 1);
	object_add_reloc(
		obj, 0,
		(struct obj_reloc){ 0, RELOC_64_64, (uint32_t)add_symbol(obj, "gpl", 1, 1, 1, 0, 4) });
	ok(refused(obj, "neither code nor data"), "the address of something that is no map");
	obj = with_code(calls, 2);
	obj->sections[0].data.s[4] = 100;
	ok(refused(obj, "no function of section 'xdp'"), "a call that leaves its section");
}

/* A program of `n` functions, each of which calls the next. */
static struct object *chain(unsigned n)
{
	struct insn *insns = calloc(2 * n, sizeof(*insns));
	struct object *obj;

	for (unsigned i = 0; i < n; i++) {
		insns[2 * i] = i + 1 < n ? (struct insn){ .opcode = 0x85, .src = 1, .imm = 1 } : r0_0;
		insns[2 * i + 1] = ret;
	}
	obj = object_new("hand.o", false);
	add_code(obj, "xdp", insns, 2 * n);
	for (unsigned i = 0; i < n; i++)
		add_symbol(obj, i ? "next" : "entry", 0, 2, i == 0, 16 * i, 16);
	free(insns);
	return obj;
}

static void limits(void)
{
	struct insn *insns = calloc(1000001, sizeof(*insns));
	struct object *obj = chain(256);
	struct diags d = { 0 };
	struct progset *set = link_object(obj, &d);

	ok(set && set->progs[0].n_funcs == 256 && set->progs[0].len == 512, "256 functions");
	progset_free(set);
	object_free(obj);
	ok(refused(chain(257), "program 'entry' has more than 256 functions"), "but not 257");
	ok(refused(chain(100000), "more than 256 functions"), "nor 100000");
	obj = with_code(insns, 1000001);
	ok(refused(obj, "more than 1000000 instructions"), "nor a million and one instructions");
	free(insns);
	diag_free(&d);
}

static void accepted(void)
{
	/* call the third instruction, which no symbol names */
	const struct insn calls[] = { { .opcode = 0x85, .src = 1, .imm = 1 }, ret, r0_0, ret };
	const struct insn recursive[] = { { .opcode = 0x85, .src = 1, .imm = -1 }, ret };
	struct object *obj = object_new("hand.o", false);
	struct progset *set;
	struct diags d = { 0 };
	uint8_t bytes[64];

	add_code(obj, "xdp", calls, 4);
	set = link_object(obj, &d);
	ok(set && set->n_progs == 1 && strcmp(set->progs[0].name, "xdp") == 0,
	   "a section without symbols is a program");
	ok(set && set->progs[0].n_funcs == 2 && set->progs[0].funcs[1].start == 2 &&
		   set->progs[0].funcs[0].end == 2,
	   "and is split where it calls itself");
	progset_free(set);
	object_free(obj);

	obj = object_new("hand.o", false);
	add_symbol(obj, "f", add_code(obj, ".text", recursive, 2), 2, 1, 0, 16);
	set = link_object(obj, &d);
	ok(set && set->n_progs == 1 && set->progs[0].len == 2 && !set->progs[0].type &&
		   set->progs[0].insns[0].imm == -1,
	   "a program in .text alone, and a function that calls itself");
	progset_free(set);
	object_free(obj);

	isa_encode(calls, 4, true, bytes);
	set = link_raw("raw", bytes, 32, true, NULL, &d);
	ok(set && set->progs[0].len == 4 && set->progs[0].n_funcs == 2 &&
		   set->progs[0].insns[2].id == ISA_MOV64_IMM,
	   "bare big-endian instructions");
	progset_free(set);
	ok(!link_raw("raw", bytes, 31, true, NULL, &d) && d.n == 1 &&
		   strstr(d.items[0].text, "31 bytes are no program"),
	   "but not half of one");
	diag_free(&d);
}

static void core_relocations(void)
{
	static const char *const words[] = {
		NULL, "it depends on the running kernel's 'task_struct' (a CO-RE relocation)", "kernel's 'xdp_md'",
		"kernel's 'udphdr'",
	};
	struct strbuf path = STRBUF_INIT, cpu = STRBUF_INIT;
	struct diags d = { 0 };

	if (!have_tool("clang-19")) {
		skip("CO-RE", "no clang-19");
		return;
	}
	strbuf_printf(&path, "%s/core.o", folder);
	for (unsigned i = 0; i < 4; i++) {
		struct progset *set = NULL;

		strbuf_cut(&cpu, 0);
		strbuf_printf(&cpu, "v3 -DCASE=%u", i);
		if (compile("core", "bpf", cpu.s, path.s))
			set = link_file(path.s, &d);
		if (i == 0) {
			if (!ok(set && d.n == 0, "CO-RE relocations of what never changes"))
				show(&d);
			else if (open_libbpf())
				against_libbpf("core", "v3", set, path.s);
		} else if (!ok(!set && d.errors == 1 && strstr(d.items[0].text, words[i]) && d.n == 2 &&
			       strstr(d.items[1].loc.file, "core.c"), "refused: %s, with the source line", words[i])) {
			show(&d);
		}
		progset_free(set);
		diag_free(&d);
	}
	strbuf_free(&path);
	strbuf_free(&cpu);
}

int main(void)
{
	if (!mkdtemp(folder)) {
		ok(false, "a folder to work in");
		return done();
	}
	refusals();
	accepted();
	limits();
	clang_objects();
	functions_and_lines();
	map_values();
	map_mistakes();
	big_endian();
	core_relocations();
	ok(command(NULL, "rm -rf %s", folder), "nothing is left behind");
	return done();
}
