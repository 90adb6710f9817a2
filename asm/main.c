/*
 * main.c - ebpf-as: assembly text to objects, and back.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asm/asm.h"
#include "asm/classic.h"
#include "asm/classic_text.h"
#include "asm/dump.h"
#include "core/classic.h"
#include "core/cli.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/isa.h"
#include "core/object.h"
#include "run/filter.h"

enum { EXIT_BAD_INPUT = 2 };
enum { OPT_RAW = 0x100, OPT_STRIP_DEBUG, OPT_DIALECT, OPT_FILTER, OPT_TYPE, OPT_LINKTYPE, OPT_SNAPLEN,
       OPT_CLASSIC };

static const struct cli_option options[] = {
	{ 'o', "output", "FILE", "write to FILE, - for stdout; else prog.s becomes prog.o here" },
	{ 'm', "level", "LEVEL", "allow instructions up to v1, v2, v3 or v4 only" },
	{ 'D', "define", "NAME=VALUE", "define a symbol, 1 without =VALUE" },
	{ 'I', "include", "DIR", "look for .include and .incbin files in DIR too" },
	{ 'E', NULL, "L|B", "-EL: little-endian object (default); -EB: big-endian" },
	{ OPT_STRIP_DEBUG, "strip-debug", NULL, "no line information" },
	{ OPT_RAW, "raw", NULL, "write the bare instructions instead of an ELF object" },
	{ 'l', "listing", NULL, "show offset, bytes and source line of every instruction on stdout" },
	{ 'd', "disassemble", NULL, "print the object FILE.o as text that assembles to the same again" },
	{ 'S', "source", NULL, "with -d: source lines between the instructions" },
	{ OPT_DIALECT, "dialect", "NAME", "with -d: pseudoc (default) or mnemonic" },
	{ OPT_FILTER, "filter", "EXPR", "make a program of an expression of pcap-filter(7)" },
	{ OPT_CLASSIC, "classic", NULL,
	  "FILE holds classic BPF: text of bpf_asm, output of tcpdump -d, -dd or -ddd" },
	{ OPT_TYPE, "type", "TYPE", "with --filter or --classic: socket (default), xdp or tc" },
	{ OPT_LINKTYPE, "linktype", "NAME",
	  "with --filter: what the packets begin with; else EN10MB, Ethernet" },
	{ OPT_SNAPLEN, "snaplen", "N",
	  "with --filter: what a socket filter returns for a match; else 262144" },
	{ 0, NULL, NULL, NULL }
};

struct job {
	struct cli cli;
	struct asm_options as;
	struct dump_options dump;
	const char *output;
	bool raw, listing, disassemble, is_classic;
	struct filter_options classic;
	const char *filter, *linktype;
	uint32_t snaplen;
	const char **files;
	int n_files;
};

static void show(FILE *to, struct strbuf *text)
{
	fwrite(text->s, 1, text->len, to);
	strbuf_free(text);
}

static int usage(const struct cli *cli, const char *text)
{
	fprintf(stderr, "%s: %s\nTry '%s --help'.\n", cli->name, text, cli->name);
	return EXIT_BAD_INPUT;
}

static void show_diags(const struct job *job, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	if (!job->cli.quiet || d->errors)
		diag_render(d, cli_colored(&job->cli, 2), &text);
	show(stderr, &text);
	diag_free(d);
}

/* "dir/prog.s" -> "prog.o"; NULL without memory. */
static char *output_name(const char *input, const char *suffix)
{
	const char *base = strrchr(input, '/'), *dot;
	char *name;
	size_t len;

	base = base ? base + 1 : input;
	dot = strrchr(base, '.');
	len = dot && dot != base ? (size_t)(dot - base) : strlen(base);
	name = malloc(len + strlen(suffix) + 1);
	if (name)
		sprintf(name, "%.*s%s", (int)len, base, suffix);
	return name;
}

/* The instructions of every code section, one after the other. */
static int raw_write(const struct object *obj, struct strbuf *out, struct diags *d)
{
	for (uint32_t i = 0; i < obj->n_sections; i++) {
		const struct obj_section *s = &obj->sections[i];

		if (!(s->flags & 0x4))		/* SHF_EXECINSTR */
			continue;
		if (s->n_relocs) {
			const struct loc loc = { .file = obj->file };

			diag_error(d, loc,
				   "section %s has relocations, which bare instructions cannot express",
				   s->name);
			return -EINVAL;
		}
		strbuf_add(out, s->data.s, s->data.len);
	}
	return out->failed ? -ENOMEM : 0;
}

/* Writes the object, which may be NULL, to -o or under the name that `base` gives; frees it and the
 * diagnostics. */
static int finish(const struct job *job, struct object *obj, const char *base, struct diags *d)
{
	struct strbuf out = STRBUF_INIT, listing = STRBUF_INIT;
	char *made = NULL;
	const char *path = job->output;
	int err = obj ? 0 : -EINVAL;

	if (!err)
		err = job->raw ? raw_write(obj, &out, d) : object_write(obj, &out, d);
	if (!err && job->listing)
		err = asm_listing(obj, &listing, d);
	if (!err && !path)
		path = made = output_name(strcmp(base, "-") ? base : "a.out", job->raw ? ".bin" : ".o");
	if (!err)
		err = path ? file_write(path, out.s, out.len, d) : -ENOMEM;
	if (!err)
		show(stdout, &listing);
	show_diags(job, d);
	strbuf_free(&listing);
	free(made);
	object_free(obj);
	strbuf_free(&out);
	return err ? EXIT_BAD_INPUT : 0;
}

static int assemble(const struct job *job, const char *file)
{
	struct diags d = { 0 };
	struct strbuf text = STRBUF_INIT;
	struct object *obj = NULL;

	if (!file_read(file, &text, &d))
		obj = asm_text(strcmp(file, "-") ? file : "<stdin>", text.s, text.len, &job->as, &d);
	strbuf_free(&text);
	return finish(job, obj, file, &d);
}

/* Makes an object of a classic program, unless there are errors already; frees it and the diagnostics. */
static int translate(const struct job *job, struct classic_prog *prog, const char *base, struct diags *d)
{
	struct filter_options how = job->classic;
	struct object *obj = NULL;
	int status;

	how.big_endian = job->as.big_endian;
	how.no_debug = job->as.no_debug;
	if (!d->errors)
		obj = classic_object(prog, &how, d);
	status = finish(job, obj, base, d);
	classic_free(prog);
	return status;
}

static int make_filter(const struct job *job)
{
	struct classic_prog prog;
	struct diags d = { 0 };

	filter_compile(job->filter, job->linktype, job->snaplen, &prog, &d);
	return translate(job, &prog, "filter", &d);
}

static int from_classic(const struct job *job, const char *file)
{
	struct classic_prog prog = { 0 };
	struct diags d = { 0 };
	struct strbuf text = STRBUF_INIT;

	if (!file_read(file, &text, &d))
		classic_read(strcmp(file, "-") ? file : "<stdin>", text.s, text.len, &prog, &d);
	strbuf_free(&text);
	return translate(job, &prog, file, &d);
}

/* Bare instructions as an object with one section. */
static struct object *raw_read(const char *file, bool big_endian, struct diags *d)
{
	struct strbuf bytes = STRBUF_INIT;
	struct object *obj = NULL;
	int section;

	if (file_read(file, &bytes, d) == 0 && (obj = object_new(file, big_endian))) {
		section = object_add_section(obj, ".text", 1, 0x6,
					     8); /* SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR */
		if (section >= 0)
			strbuf_add(&obj->sections[section].data, bytes.s, bytes.len);
	}
	strbuf_free(&bytes);
	return obj;
}

static int disassemble(const struct job *job, const char *file)
{
	struct diags d = { 0 };
	struct strbuf out = STRBUF_INIT;
	struct object *obj = job->raw ? raw_read(file, job->as.big_endian, &d) : object_read_file(file, &d);
	int err = obj ? asm_dump(obj, &job->dump, &out, &d) : -EINVAL;

	if (!err)
		err = file_write(job->output ? job->output : "-", out.s, out.len, &d);
	show_diags(job, &d);
	object_free(obj);
	strbuf_free(&out);
	return err ? EXIT_BAD_INPUT : 0;
}

/* -1: go on; else the exit status. */
static int option(struct job *job, int key)
{
	struct strbuf text = STRBUF_INIT;
	const char *value = job->cli.value;
	uint64_t number;

	switch (key) {
	case 'o':
		job->output = value;
		break;
	case 'm':
		if ((value[0] != 'v' && value[0] != 'V') || value[1] < '1' || value[1] > '4' || value[2])
			return usage(&job->cli, "-m takes v1, v2, v3 or v4");
		job->as.level = (unsigned)(value[1] - '0');
		break;
	case 'D':
		job->as.defines[job->as.n_defines++] = value;
		break;
	case 'I':
		job->as.includes[job->as.n_includes++] = value;
		break;
	case 'E':
		if (strcmp(value, "L") && strcmp(value, "B"))
			return usage(&job->cli, "byte order is -EL or -EB");
		job->as.big_endian = *value == 'B';
		break;
	case OPT_STRIP_DEBUG:
		job->as.no_debug = true;
		break;
	case OPT_RAW:
		job->raw = true;
		break;
	case 'l':
		job->listing = true;
		break;
	case 'd':
		job->disassemble = true;
		break;
	case 'S':
		job->dump.source = true;
		break;
	case OPT_DIALECT:
		if (strcmp(value, "pseudoc") && strcmp(value, "mnemonic"))
			return usage(&job->cli, "--dialect takes pseudoc or mnemonic");
		job->dump.mnemonic = *value == 'm';
		break;
	case OPT_FILTER:
		job->filter = value;
		break;
	case OPT_CLASSIC:
		job->is_classic = true;
		break;
	case OPT_TYPE:
		for (number = 0; filter_type_names[number] && strcmp(value, filter_type_names[number]);)
			number++;
		if (number == FILTER_TYPES)
			return usage(&job->cli, "--type takes socket, xdp or tc");
		job->classic.type = (enum filter_type)number;
		break;
	case OPT_LINKTYPE:
		job->linktype = value;
		break;
	case OPT_SNAPLEN:
		if (!cli_number(value, INT32_MAX, &number) || !number)
			return usage(&job->cli, "--snaplen takes a number of bytes");
		job->snaplen = (uint32_t)number;
		break;
	case CLI_OPERAND:
		job->files[job->n_files++] = value;
		break;
	case CLI_HELP:
		cli_help(&job->cli, &text);
		show(stdout, &text);
		return 0;
	case CLI_VERSION:
		cli_version(&job->cli, &text);
		show(stdout, &text);
		return 0;
	case CLI_ERROR:
		return usage(&job->cli, job->cli.error);
	}
	return -1;
}

static int run(struct job *job)
{
	int key, status = -1, worst = 0;

	while (status < 0 && (key = cli_next(&job->cli)) != CLI_END)
		status = option(job, key);
	if (status >= 0)
		return status;
	if (job->filter && (job->n_files || job->disassemble))
		return usage(&job->cli, "--filter goes without input files");
	if (job->is_classic && job->disassemble)
		return usage(&job->cli, "--classic and -d exclude each other");
	if (job->filter)
		return make_filter(job);
	if (!job->n_files)
		return usage(&job->cli, "no input file");
	if (job->output && job->n_files > 1)
		return usage(&job->cli, "-o goes with one input file only");
	for (int i = 0; i < job->n_files; i++) {
		status = job->disassemble ? disassemble(job, job->files[i]) :
			 job->is_classic ? from_classic(job, job->files[i]) : assemble(job, job->files[i]);
		if (status > worst)
			worst = status;
	}
	return worst;
}

int main(int argc, char **argv)
{
	struct job job = {
		.cli = { .name = "ebpf-as",
			 .operands = "FILE.s...\n-d [-S] FILE.o...\n--filter EXPR [--type TYPE]\n--classic "
				     "[--type TYPE] FILE...",
			 .options = options,
			 .about = "Assembles BPF programs, in the notation of LLVM and the kernel or with "
				  "mnemonics." },
		.snaplen = FILTER_SNAPLEN,
	};
	const char **words = calloc((size_t)argc * 3, sizeof(*words));
	int status;

	if (!words) {
		fprintf(stderr, "ebpf-as: out of memory\n");
		return EXIT_BAD_INPUT;
	}
	job.files = words;
	job.as.defines = words + argc;
	job.as.includes = words + 2 * argc;
	cli_start(&job.cli, argc, argv);
	status = run(&job);
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "ebpf-as: stdout: %s\n", strerror(errno));
		status = EXIT_BAD_INPUT;
	}
	free(words);
	return status;
}
