/*
 * plugin.c - conformance_plugin: runs one program for the public suite bpf_conformance
 * (https://github.com/Alan-Jowett/bpf_conformance).
 *
 *     conformance_plugin ["11 22 33 ..."] [--jit | --interpret | --checked] [--elf]
 *
 * The argument is the program's memory in hexadecimal, absent or blank when there is none; standard input
 * holds the instructions in the same form, with --elf an object. r1 is the memory's address, r2 its length.
 * Exit status 0 with r0 in hexadecimal on standard output, or 1 with what is wrong on standard error.
 *
 * Native code is made of verified programs alone. So the memory becomes the value of an array, and two
 * instructions in front of the program load its address and length: to the verifier this is a program like
 * any other. One that it does not accept runs in the checked interpreter. With -v that is said on standard
 * error.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/link.h"
#include "core/maptype.h"
#include "core/object.h"
#include "core/strbuf.h"
#include "run/load.h"
#include "run/state.h"

enum { FAILED = 1 };

struct wanted {
	const char *memory;		/* hexadecimal; NULL: none */
	enum run_engine engine;
	bool elf, verbose;
};

static void say(struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
	diag_free(d);
}

/* Bytes in hexadecimal, blanks between them as one likes. False: something else. */
static bool read_hex(const char *text, struct strbuf *out)
{
	unsigned value = 0, digits = 0;

	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (isspace(c) && digits % 2 == 0)
			continue;
		if (!isxdigit(c))
			return false;
		value = value << 4 | (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
		if (++digits % 2 == 0)
			strbuf_putc(out, (char)value);
	}
	return digits % 2 == 0;
}

static bool read_input(struct strbuf *out)
{
	struct strbuf text = STRBUF_INIT;
	char chunk[4096];
	size_t n;
	bool good;

	while ((n = fread(chunk, 1, sizeof(chunk), stdin)) > 0)
		strbuf_add(&text, chunk, n);
	good = read_hex(text.s, out);
	strbuf_free(&text);
	return good;
}

/* The program's only one, whatever its section is called. */
static struct progset *link_elf(const struct strbuf *bytes, struct diags *d)
{
	struct object *obj = object_read("input", bytes->s, bytes->len, d);
	struct progset *set = NULL;

	for (unsigned i = 0; obj && i < obj->n_sections; i++) {
		struct obj_section *s = &obj->sections[i];

		/* Functions in .text are parts of programs; here they are the program. */
		if (!strcmp(s->name, ".text") && s->data.len) {
			free(s->name);
			s->name = strdup("tc");
		}
	}
	if (obj)
		set = link_object(obj, d);
	object_free(obj);
	if (set && !set->n_progs) {
		diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "no program in this object");
		progset_free(set);
		return NULL;
	}
	return set;
}

/* r1 and r2 before the first instruction. */
static unsigned prologue(struct insn *out, uint32_t map, size_t len)
{
	const struct insn with[] = {
		{ .opcode = 0x18, .dst = 1, .src = 6, .imm = (int32_t)map }, { 0 },
		{ .opcode = 0xb7, .dst = 2, .imm = (int32_t)len }
	};
	const struct insn without[] = { { .opcode = 0xb7, .dst = 1 }, { .opcode = 0xb7, .dst = 2 } };

	memcpy(out, len ? with : without, len ? sizeof(with) : sizeof(without));
	return len ? 3 : 2;
}

/* Puts the prologue in front of the program, and the memory among its maps. */
static bool add_memory(struct progset *set, const struct strbuf *memory)
{
	struct prog *p = &set->progs[0];
	struct map_def *maps = realloc(set->maps, (set->n_maps + 1) * sizeof(*maps));
	struct insn *insns = calloc(p->len + 4, sizeof(*insns));
	unsigned n;

	if (!maps || !insns)
		return false;
	set->maps = maps;
	n = prologue(insns, set->n_maps, memory->len);
	if (memory->len) {
		maps[set->n_maps] = (struct map_def){
			.name = strdup("memory"), .type = MAP_ARRAY, .key_size = 4,
				.value_size = (uint32_t)memory->len,
			.max_entries = 1, .inner = -1, .data = malloc(memory->len), .is_data = true,
		};
		memcpy(maps[set->n_maps++].data, memory->s, memory->len);
	}
	memcpy(insns + n, p->insns, p->len * sizeof(*insns));
	free(p->insns);
	p->insns = insns;
	p->len += n;
	isa_classify_all(p->insns, p->len);
	for (uint32_t i = 0; i < p->n_funcs; i++) {
		p->funcs[i].start += i ? n : 0;
		p->funcs[i].end += n;
	}
	for (uint32_t i = 0; i < p->n_lines; i++)
		p->lines[i].insn += n;
	p->type = progtype_by_id(PROGTYPE_SCHED_CLS);
	return true;
}

struct input {
	struct strbuf bytes, memory;
};

static struct progset *make_program(const struct wanted *w, const struct input *in, struct diags *d)
{
	struct progset *set;

	if (w->elf)
		set = link_elf(&in->bytes, d);
	else
		set = link_raw("input", in->bytes.s, in->bytes.len, false, progtype_by_id(PROGTYPE_SCHED_CLS),
			       d);
	if (set && !add_memory(set, &in->memory)) {
		progset_free(set);
		set = NULL;
	}
	return set;
}

/* Makes the maps, which the set then holds, and takes over `linked`. */
static struct run_set *open_set(struct progset *linked, const struct run_options *options, struct diags *d)
{
	const uint32_t n_maps = linked->n_maps;
	struct map **maps = calloc(n_maps + 1, sizeof(*maps));
	struct run_set *set = NULL;

	for (uint32_t i = 0; i < n_maps; i++)
		if (!linked->maps[i].is_template && map_new(&linked->maps[i], &maps[i]))
			diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "map '%s' cannot be made",
				   linked->maps[i].name);
	if (d->errors)
		progset_free(linked);
	else if (run_adopt(linked, maps, options, &set))
		set = NULL;
	for (uint32_t i = 0; i < n_maps; i++)
		map_free(maps[i]);
	free(maps);
	return set;
}

/* 0 and *r0; RUN_REJECTED: not verified; else an error. */
static int run(const struct wanted *w, const struct input *in, enum run_engine engine, uint64_t *r0,
	       struct diags *d)
{
	const struct run_options options = { .engine = engine, .no_verify = engine == RUN_ENGINE_CHECKED };
	struct progset *linked = make_program(w, in, d);
	struct run_set *set = linked ? open_set(linked, &options, d) : NULL;
	struct strbuf log = STRBUF_INIT;
	struct run_state *state = NULL;
	int error = set ? run_prepare(set, &set->progs[0], &log, d) : -1;

	if (!error)
		state = run_state_new(1, NULL);
	if (state && !packet_set(state, (const uint8_t *)"", 0, 0, 0)) {
		*r0 = run_execute(state, &set->progs[0]);
		if (run_stopped(state)) {
			run_explain(state, d);
			error = -1;
		}
	}
	strbuf_free(&log);
	run_state_free(state);
	run_close(set);
	return error;
}

static bool read_arguments(int argc, char **argv, struct wanted *w)
{
	*w = (struct wanted){ .engine = RUN_ENGINE_JIT };
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--elf"))
			w->elf = true;
		else if (!strcmp(argv[i], "-v"))
			w->verbose = true;
		else if (!strcmp(argv[i], "--jit"))
			w->engine = RUN_ENGINE_JIT;
		else if (!strcmp(argv[i], "--interpret"))
			w->engine = RUN_ENGINE_INTERP;
		else if (!strcmp(argv[i], "--checked"))
			w->engine = RUN_ENGINE_CHECKED;
		else if (argv[i][0] == '-' || w->memory)
			return false;
		else
			w->memory = argv[i];
	}
	return true;
}

int main(int argc, char **argv)
{
	struct input in = { STRBUF_INIT, STRBUF_INIT };
	struct diags d = { 0 };
	struct wanted w;
	uint64_t r0 = 0;
	int error;

	if (!read_arguments(argc, argv, &w)) {
		fputs("usage: conformance_plugin [MEMORY] [--jit|--interpret|--checked] [--elf] [-v] < PROGRAM\n",
		      stderr);
		return FAILED;
	}
	if (!read_input(&in.bytes) || !read_hex(w.memory ? w.memory : "", &in.memory)) {
		fputs("the program and its memory are bytes in hexadecimal\n", stderr);
		return FAILED;
	}
	error = run(&w, &in, w.engine, &r0, &d);
	if (w.verbose)
		fprintf(stderr, "%s\n", error ? "not verified: runs in the checked interpreter" :
			"runs as it was asked for");
	if (error && w.engine != RUN_ENGINE_CHECKED) {
		diag_free(&d);
		error = run(&w, &in, RUN_ENGINE_CHECKED, &r0, &d);
	}
	say(&d);
	strbuf_free(&in.bytes);
	strbuf_free(&in.memory);
	return error || printf("%llx\n", (unsigned long long)r0) < 0 ? FAILED : 0;
}
