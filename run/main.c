/*
 * ebpf-run: runs a program over packets and shows what it did.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/cli.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "run/dump.h"
#include "run/json.h"
#include "run/load.h"
#include "run/pcapfile.h"
#include "run/state.h"

enum { EXIT_OK, EXIT_REJECTED, EXIT_TROUBLE };
enum { OPT_MAP_DUMP = 256, OPT_ENGINE, OPT_PROG, OPT_SEED, OPT_DATA_IN, OPT_REPEAT };

static const struct cli_option option_table[] = {
	{ 'r', "read", "FILE", "run over the packets of a capture file, pcap or pcapng; may be repeated" },
	{ 'w', "write", "FILE", "write accepted packets, as the program left them, to a pcap file" },
	{ 'c', "count", "N", "stop after N packets" },
	{ OPT_MAP_DUMP, "map-dump", "[NAMES]", "print the maps (all, or those named, with commas) at the end" },
	{ OPT_DATA_IN, "data-in", "FILE", "run over one packet, given in hexadecimal" },
	{ OPT_REPEAT, "repeat", "N", "run N times over each packet" },
	{ OPT_PROG, "prog", "NAME", "the program to run, when the file has several" },
	{ OPT_ENGINE, "engine", "jit|interp", "machine code (where there is a JIT), or the interpreter" },
	{ OPT_SEED, "seed", "N", "seed of bpf_get_prandom_u32() (1)" },
	{ 0 }
};

enum { MAX_SOURCES = 64, MAX_VERDICTS = 16 };

struct settings {
	const char *file, *prog, *write, *data_in, *dump_names;
	const char *sources[MAX_SOURCES];
	unsigned n_sources;
	uint64_t count, repeat, seed;
	enum run_engine engine;
	bool dump;
};

struct tally {
	uint64_t packets, bytes;
	struct { const char *name; uint64_t n; } verdicts[MAX_VERDICTS];
	unsigned n_verdicts;
};

struct session {
	struct cli cli;
	struct settings settings;
	struct diags diags;
	struct run_set *set;
	struct run_prog *prog;
	struct run_state *state;
	struct capture_out *out;
	struct tally tally;
};

/* ---- talking ---- */

static void flush_diags(struct session *s)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(&s->diags, cli_colored(&s->cli, STDERR_FILENO), &text);
	fwrite(text.s, 1, text.len, stderr);
	strbuf_free(&text);
}

static int usage_error(struct session *s, const char *text)
{
	fprintf(stderr, "ebpf-run: %s\nTry 'ebpf-run --help'.\n", text);
	(void)s;
	return EXIT_TROUBLE;
}

static void trace(void *arg, const char *text, size_t len)
{
	(void)arg;
	fprintf(stderr, "bpf_trace_printk: %.*s%s", (int)len, text, len && text[len - 1] == '\n' ? "" : "\n");
}

static void summary(const struct session *s)
{
	const struct tally *tally = &s->tally;

	if (s->cli.quiet)
		return;
	fprintf(stderr, "%s (%s): %llu packet%s, %llu bytes", s->prog->prog->name, s->prog->prog->type->name,
		(unsigned long long)tally->packets, tally->packets == 1 ? "" : "s", (unsigned long long)tally->bytes);
	for (unsigned i = 0; i < tally->n_verdicts; i++)
		fprintf(stderr, "%s %s %llu", i ? "," : ":", tally->verdicts[i].name,
			(unsigned long long)tally->verdicts[i].n);
	fputc('\n', stderr);
}

/* ---- the command line ---- */

/* 0, or the error's text. */
static const char *set_option(struct session *s, int key, const char *value)
{
	struct settings *settings = &s->settings;

	switch (key) {
	case 'r':
		if (settings->n_sources == MAX_SOURCES)
			return "too many -r";
		settings->sources[settings->n_sources++] = value;
		return NULL;
	case 'w':
		settings->write = value;
		return NULL;
	case 'c':
		return cli_number(value, UINT64_MAX, &settings->count) ? NULL : "-c wants a number of packets";
	case OPT_MAP_DUMP:
		settings->dump = true;
		settings->dump_names = value;
		return NULL;
	case OPT_DATA_IN:
		settings->data_in = value;
		return NULL;
	case OPT_REPEAT:
		return cli_number(value, UINT32_MAX, &settings->repeat) && settings->repeat ? NULL :
			"--repeat wants a number from 1 on";
	case OPT_PROG:
		settings->prog = value;
		return NULL;
	case OPT_ENGINE:
		settings->engine = strcmp(value, "jit") ? RUN_ENGINE_INTERP : RUN_ENGINE_JIT;
		return strcmp(value, "jit") && strcmp(value, "interp") ? "--engine is jit or interp" : NULL;
	case OPT_SEED:
		return cli_number(value, UINT64_MAX, &settings->seed) ? NULL : "--seed wants a number";
	case CLI_OPERAND:
		if (settings->file)
			return "one program file at a time";
		settings->file = value;
		return NULL;
	default:
		return s->cli.error;
	}
}

/* -1: go on; else the exit status. */
static int parse(struct session *s, int argc, char **argv)
{
	struct strbuf text = STRBUF_INIT;
	const char *error = NULL;
	int key;

	cli_start(&s->cli, argc, argv);
	while (!error && (key = cli_next(&s->cli)) != CLI_END) {
		if (key == CLI_HELP || key == CLI_VERSION) {
			(key == CLI_HELP ? cli_help : cli_version)(&s->cli, &text);
			fputs(text.s, stdout);
			strbuf_free(&text);
			return fflush(stdout) ? EXIT_TROUBLE : EXIT_OK;
		}
		error = set_option(s, key, s->cli.value);
	}
	if (error)
		return usage_error(s, error);
	if (!s->settings.file)
		return usage_error(s, "which program? Name an object or an assembly file");
	return -1;
}

/* ---- packets ---- */

static void count_verdict(struct tally *tally, const char *name)
{
	unsigned i;

	for (i = 0; i < tally->n_verdicts && tally->verdicts[i].name != name; i++)
		;
	if (i == MAX_VERDICTS)
		return;
	if (i == tally->n_verdicts)
		tally->verdicts[tally->n_verdicts++].name = name;
	tally->verdicts[i].n++;
}

/* The packet as the program left it, cut to `keep` bytes. */
static int write_packet(struct session *s, const struct capture_packet *in, uint32_t keep)
{
	struct vm *vm = &s->state->vm;
	struct capture_packet out = { .time_ns = in->time_ns };

	if (packet_place_tag(s->state)) {
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "out of memory");
		return -ENOMEM;
	}
	out.bytes = vm->data;
	out.len = (uint32_t)packet_len(vm);
	out.wire_len = in->wire_len + out.len - in->len;
	if (keep < out.len)
		out.len = keep;
	return capture_out_write(s->out, &out, &s->diags);
}

static int run_packet(struct session *s, const struct capture_packet *packet)
{
	struct run_verdict verdict = { 0 };
	int error = 0;

	for (uint64_t i = 0; !error && i < s->settings.repeat; i++) {
		if (s->settings.repeat == 1 && s->prog->in_place)
			packet_view(s->state, (uint8_t *)(uintptr_t)packet->bytes, packet->len, packet->wire_len,
				    packet->time_ns);
		else
			error = packet_set(s->state, packet->bytes, packet->len, packet->wire_len, packet->time_ns);
		if (error)
			break;
		verdict = run_verdict(s->prog->prog->type, run_execute(s->state, s->prog), packet_len(&s->state->vm));
		count_verdict(&s->tally, verdict.name);
		s->tally.packets++;
		s->tally.bytes += packet->len;
	}
	if (!error && s->out && verdict.fate == RUN_ACCEPTED)
		error = write_packet(s, packet, verdict.keep);
	return error;
}

static bool enough(const struct session *s)
{
	return s->settings.count && s->tally.packets >= s->settings.count;
}

static int run_capture(struct session *s, struct capture *capture)
{
	struct capture_packet packet;
	const char *link = capture_not_ethernet(capture);
	int got;

	if (link)
		diag_warning(&s->diags, (struct loc){ NULL, 0, 0, 0 },
			     "link type %s is not Ethernet: the program sees the packets' bytes as they are", link);
	if (s->settings.write && !s->out) {
		s->out = capture_out_open(s->settings.write, capture, &s->diags);
		if (!s->out)
			return -EIO;
	}
	while (!enough(s) && (got = capture_next(capture, &packet, &s->diags)) != 0) {
		if (got > 0)
			got = run_packet(s, &packet);
		if (got < 0)
			return got;
	}
	return 0;
}

/* A packet in hexadecimal digits, blanks between bytes as one likes. */
static int run_hex(struct session *s, const char *path)
{
	struct strbuf text = STRBUF_INIT, bytes = STRBUF_INIT;
	struct capture_packet packet = { 0 };
	int error = file_read(path, &text, &s->diags), digits = 0;
	unsigned value = 0;

	for (size_t i = 0; !error && i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (isspace(c) && !(digits & 1))
			continue;
		if (!isxdigit(c)) {
			diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, path), 0, 0, 0 },
				   "not bytes in hexadecimal (at byte %zu of the file)", i);
			error = -EINVAL;
		}
		value = value << 4 | (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
		if (++digits % 2 == 0)
			strbuf_putc(&bytes, (char)value);
	}
	packet.bytes = (const uint8_t *)bytes.s;
	packet.len = packet.wire_len = (uint32_t)bytes.len;
	if (!error && s->settings.write && !s->out) {
		s->out = capture_out_open(s->settings.write, NULL, &s->diags);
		error = s->out ? 0 : -EIO;
	}
	if (!error)
		error = run_packet(s, &packet);
	strbuf_free(&text);
	strbuf_free(&bytes);
	return error;
}

static int run_sources(struct session *s)
{
	int error = 0;

	if (s->settings.data_in)
		error = run_hex(s, s->settings.data_in);
	for (unsigned i = 0; !error && i < s->settings.n_sources && !enough(s); i++) {
		struct capture *capture = capture_open(s->settings.sources[i], &s->diags);

		error = capture ? run_capture(s, capture) : -EIO;
		capture_close(capture);
	}
	if (s->out && error)
		capture_out_abandon(s->out);
	else if (s->out)
		error = capture_out_commit(s->out, &s->diags);
	s->out = NULL;
	return error;
}

/* ---- maps ---- */

static int to_stdout(struct strbuf *out, void *arg)
{
	struct session *s = arg;
	bool failed = fwrite(out->s, 1, out->len, stdout) != out->len;

	strbuf_cut(out, 0);
	if (failed)
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "cannot write the maps: %s", strerror(errno));
	return failed ? -EIO : 0;
}

/* Whether `name` is among the names with commas between them; NULL: all. */
static bool is_named(const char *names, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = names; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (!strncmp(at, name, len) && (at[len] == ',' || !at[len]))
			return true;
	return !names;
}

static int check_names(struct session *s, unsigned *n)
{
	const struct progset *linked = s->set->linked;
	struct strbuf names = STRBUF_INIT;
	unsigned wanted = 1;

	*n = 0;
	for (uint32_t i = 0; i < linked->n_maps; i++) {
		if (!s->set->maps[i])
			continue;	/* the template of an inner map */
		*n += is_named(s->settings.dump_names, linked->maps[i].name);
		strbuf_printf(&names, "%s%s", i ? ", " : "", linked->maps[i].name);
	}
	for (const char *at = s->settings.dump_names; at && *at; at++)
		wanted += *at == ',';
	if (s->settings.dump_names && *n < wanted)
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "--map-dump=%s: no such map; there is: %s",
			   s->settings.dump_names, names.len ? names.s : "none");
	strbuf_free(&names);
	return s->settings.dump_names && *n < wanted ? -ENOENT : 0;
}

/* One map: as bpftool prints it. Several: each under its name, in JSON as members of an object. */
static int dump_maps(struct session *s)
{
	const struct progset *linked = s->set->linked;
	const char *names = s->settings.dump_names;
	struct strbuf out = STRBUF_INIT;
	struct json j = { .out = &out, .pretty = s->cli.pretty };
	enum dump_form form = s->cli.pretty ? DUMP_PRETTY : s->cli.json ? DUMP_JSON : DUMP_PLAIN;
	unsigned n;
	int error = check_names(s, &n);
	bool object = n != 1 && form != DUMP_PLAIN;

	if (!error && object)
		json_open(&j, '{');
	for (uint32_t i = 0; !error && i < linked->n_maps; i++) {
		const char *name = linked->maps[i].name;

		if (!s->set->maps[i] || !is_named(names, name))
			continue;
		if (object) {
			json_name(&j, name);
			error = dump_map_json(&j, s->set->maps[i], linked->btf, to_stdout, s);
			continue;
		}
		if (n > 1)
			strbuf_printf(&out, "%s:\n", name);
		error = dump_map(&out, s->set->maps[i], linked->btf, form, to_stdout, s);
	}
	if (!error && object) {
		json_close(&j, '}');
		strbuf_putc(&out, '\n');
	}
	if (!error)
		error = to_stdout(&out, s);
	if (!error && fflush(stdout)) {
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "cannot write the maps: %s", strerror(errno));
		error = -EIO;
	}
	strbuf_free(&out);
	return error;
}

/* ---- the whole ---- */

/* -1: go on; else the exit status. */
static int load(struct session *s)
{
	const struct run_options options = { .engine = s->settings.engine };
	const struct run_sinks sinks = { .trace = trace };
	struct strbuf log = STRBUF_INIT;
	int error;

	if (run_open(s->settings.file, &options, &s->set, &s->diags))
		return EXIT_TROUBLE;
	s->prog = run_find(s->set, s->settings.prog, &s->diags);
	if (!s->prog)
		return EXIT_TROUBLE;
	error = run_prepare(s->set, s->prog, &log, &s->diags);
	if (error == RUN_REJECTED) {
		fwrite(log.s, 1, log.len, stderr);
		diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, s->settings.file), 0, 0, 0 },
			   "program '%s' rejected by the verifier, not run", s->prog->prog->name);
	}
	strbuf_free(&log);
	if (error)
		return error == RUN_REJECTED ? EXIT_REJECTED : EXIT_TROUBLE;
	if (s->cli.verbose)
		fprintf(stderr, "%s: %s\n", s->prog->prog->name,
			s->prog->code ? "compiled to machine code" : "runs in the interpreter");
	s->state = run_state_new(s->set, s->settings.seed, &sinks);
	return s->state ? -1 : EXIT_TROUBLE;
}

static int work(struct session *s)
{
	int status = load(s);
	unsigned n;

	if (status >= 0)
		return status;
	if (!s->settings.n_sources && !s->settings.data_in)
		return usage_error(s, "over which packets? Give -r FILE or --data-in FILE");
	/* A name that is no map's is a mistake to learn of before hours of packets. */
	if (s->settings.dump && check_names(s, &n))
		return EXIT_TROUBLE;
	status = run_sources(s) ? EXIT_TROUBLE : EXIT_OK;
	if (status != EXIT_OK && !s->tally.packets)
		return status;		/* nothing has run: the error is all there is to say */
	summary(s);
	if (s->settings.dump && dump_maps(s))
		status = EXIT_TROUBLE;
	return status;
}

int main(int argc, char **argv)
{
	struct session s = {
		.cli = { .name = "ebpf-run", .operands = "-r FILE... PROGRAM.o|PROGRAM.s", .options = option_table,
			 .about = "Verifies a BPF program, runs it over packets and shows its verdicts and maps." },
		.settings = { .repeat = 1, .seed = 1 },
	};
	int status = parse(&s, argc, argv);

	if (status < 0)
		status = work(&s);
	flush_diags(&s);
	diag_free(&s.diags);
	run_state_free(s.state);
	run_close(s.set);
	return status;
}
