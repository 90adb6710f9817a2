#include "run/options.h"

#include <stdlib.h>
#include <string.h>

#include "run/session.h"

enum {
	OPT_MAP_DUMP = 256, OPT_ENGINE, OPT_PROG, OPT_SEED, OPT_DATA_IN, OPT_REPEAT, OPT_FILTER, OPT_CTX,
	OPT_CLOCK, OPT_STATS_EVERY, OPT_DUMP_EVERY, OPT_NO_PROMISC, OPT_DIRECTION,
	OPT_CROSS_CHECK, OPT_ATTACH, OPT_MAP_LOAD, OPT_MAP_MERGE, OPT_NO_VERIFY, OPT_BUDGET,
	OPT_WRITE_ALL, OPT_EVENTS, OPT_EVENT_TYPE, OPT_EXPECT, OPT_TAP, OPT_TRACE, OPT_PACKET,
	OPT_PROFILE, OPT_COVERAGE, OPT_DUMP_JIT, OPT_WORKERS, OPT_REDIRECT, OPT_RECORDS, OPT_RECORD_SIZE, OPT_CTX_IN, OPT_HARDEN
};
enum { USAGE_ERROR = 2 };

static const struct cli_option option_table[] = {
	{ 'r', "read", "FILE",
	  "run over the packets of a capture file: pcap, pcapng, packed or not; may be repeated" },
	{ 'i', "interface", "IFACE", "run over the packets of an interface as they come; may be repeated" },
	{ 'D', "list-interfaces", NULL, "list the interfaces" },
	{ OPT_FILTER, "filter", "EXPR", "only over packets that this tcpdump expression takes" },
	{ OPT_DATA_IN, "data-in", "FILE", "run over one packet, given in hexadecimal" },
	{ OPT_CTX_IN, "ctx-in", "FILE", "start with these values in the context, whose struct is given in hexadecimal" },
	{ OPT_RECORDS, "records", "FILE", "run programs that trace over contexts: records of one size, one after the other" },
	{ OPT_RECORD_SIZE, "record-size", "BYTES", "of a record, where the type of program does not say it" },
	{ OPT_REPEAT, "repeat", "N", "run N times over each packet" },
	{ 'c', "count", "N", "stop after N packets" },
	{ OPT_ATTACH, "attach", "SOURCE=PROG",
	  "run this program over that capture or interface; may be repeated, the order counts" },
	{ OPT_PROG, "prog", "PROG", "run this program over all sources; may be repeated" },
	{ OPT_ENGINE, "engine", "jit|interp|checked|kernel",
	  "machine code (where there is a JIT), the interpreter, the one that checks every access, or the running kernel" },
	{ OPT_NO_VERIFY, "no-verify", NULL, "run what was not verified, in the interpreter that checks every access" },
	{ OPT_BUDGET, "max-insns", "N", "of the checked engine: instructions that a run may take (10000000)" },
	{ OPT_HARDEN, "harden", NULL,
	  "machine code without the programs' numbers, at random places, with a stack between guard pages" },
	{ OPT_DUMP_JIT, "dump-jit", "ir|asm",
	  "print what the compiler makes: its form after each pass, or the machine code; needs no packets" },
	{ OPT_CROSS_CHECK, "cross-check", NULL,
	  "run in the kernel as well, and stop at the first difference" },
	{ OPT_CTX, "ctx", "FIELD=VALUE", "start with this value in a field of the context; may be repeated" },
	{ OPT_CLOCK, "clock", "packet|real",
	  "what bpf_ktime_get_ns() tells: the packet's time, or the machine's" },
	{ 'j', NULL, "[N]", "with a number: so many workers, as --workers; alone: --json" },
	{ OPT_WORKERS, "workers", "N", "run on so many threads; packets of one flow stay on one (1)" },
	{ OPT_SEED, "seed", "N", "seed of bpf_get_prandom_u32() (1)" },
	{ 'w', "write", "FILE", "write accepted packets, as the program left them, to a pcap file (FILE.pcapng: with verdicts)" },
	{ OPT_REDIRECT, "redirect", "IFINDEX=TO",
	  "packets that are sent or redirected to that interface go to this file or interface; may be repeated" },
	{ OPT_WRITE_ALL, "write-all", NULL, "dropped packets, too; takes -w FILE.pcapng" },
	{ OPT_EVENTS, "events", "FILE",
	  "write what programs send through ring and perf buffers, a line of JSON for each record" },
	{ OPT_EXPECT, "expect", "FILE", "hold verdicts, packets, maps and events to what FILE expects; exit status 1" },
	{ OPT_TAP, "tap", NULL, "say how --expect went in the Test Anything Protocol" },
	{ OPT_TRACE, "trace", NULL, "print each instruction that runs and what it does to the registers" },
	{ OPT_PACKET, "packet", "N", "trace this packet only" },
	{ OPT_PROFILE, "profile", NULL, "list each instruction with how often it ran and how long it took" },
	{ OPT_COVERAGE, "coverage", "FILE", "write which lines and branches ran, for lcov" },
	{ OPT_EVENT_TYPE, "event-type", "STRUCT", "which struct these records hold" },
	{ OPT_MAP_DUMP, "map-dump", "[NAMES]",
	  "print the maps (all, or those named, with commas) at the end" },
	{ OPT_MAP_LOAD, "map-load", "FILE", "first fill maps from a dump in JSON; may be repeated" },
	{ OPT_MAP_MERGE, "map-merge", "last|sum|max", "what becomes of elements that several loads have" },
	{ OPT_DUMP_EVERY, "map-dump-every", "SEC", "and every SEC seconds" },
	{ OPT_STATS_EVERY, "stats-every", "SEC", "print the summary every SEC seconds" },
	{ 's', "snapshot-length", "BYTES", "of an interface: at most so much of a packet" },
	{ 'B', "buffer-size", "KIB", "of an interface: the kernel's buffer" },
	{ OPT_NO_PROMISC, "no-promiscuous-mode", NULL,
	  "of an interface: only packets that are for this host" },
	{ 'U', "immediate-mode", NULL, "of an interface: each packet at once, which costs speed" },
	{ OPT_DIRECTION, "direction", "in|out|inout", "of an interface: only packets received, or sent" },
	{ 0 }
};

/* Room for one more in an array of n; NULL without memory. */
static void *grow(void *array, unsigned n, size_t size)
{
	return reallocarray(array, n + 1, size);
}

static const char no_memory[] = "out of memory";

static const char *add_word(struct words *words, const char *word)
{
	const char **more = grow(words->at, words->n, sizeof(*more));

	if (!more)
		return no_memory;
	words->at = more;
	words->at[words->n++] = word;
	return NULL;
}

static const char *add_source(struct settings *settings, const char *name, bool is_interface)
{
	struct source_option *more = grow(settings->sources, settings->n_sources, sizeof(*more));

	if (!more)
		return no_memory;
	settings->sources = more;
	settings->sources[settings->n_sources++] = (struct source_option){ name, is_interface };
	return NULL;
}

/* `text`: [SOURCE=]PROGRAM. A file's name may have an equals sign in it, a program's has none. */
static const char *add_attach(struct settings *settings, const char *text, bool with_source)
{
	struct attach_option *more = grow(settings->attach, settings->n_attach, sizeof(*more)), option = { NULL, text };
	const char *equals = strrchr(text, '=');

	if (!more)
		return no_memory;
	settings->attach = more;
	if (with_source && (!equals || equals == text || !equals[1]))
		return "--attach wants SOURCE=PROGRAM";
	if (with_source) {
		option = (struct attach_option){ strndup(text, (size_t)(equals - text)), equals + 1 };
		if (!option.source)
			return no_memory;
	}
	settings->attach[settings->n_attach++] = option;
	return NULL;
}

static const char *add_ctx(struct settings *settings, const char *text)
{
	const char *equals = strchr(text, '=');
	struct ctx_option *more = grow(settings->ctx, settings->n_ctx, sizeof(*more)), *ctx;

	if (!more)
		return no_memory;
	settings->ctx = more;
	ctx = &more[settings->n_ctx];
	*ctx = (struct ctx_option){ .value = 0 };
	if (!equals || equals == text || (size_t)(equals - text) >= sizeof(ctx->name) ||
	    !cli_number(equals + 1, UINT64_MAX, &ctx->value))
		return "--ctx wants FIELD=NUMBER";
	memcpy(ctx->name, text, (size_t)(equals - text));
	settings->n_ctx++;
	return NULL;
}

static const char *add_redirect(struct settings *settings, const char *text)
{
	struct redirect_option *more = grow(settings->redirects, settings->n_redirects, sizeof(*more));
	const char *equals = strchr(text, '=');
	char number[16] = "";
	uint64_t ifindex;

	if (!more)
		return no_memory;
	settings->redirects = more;
	if (equals && equals > text && (size_t)(equals - text) < sizeof(number))
		memcpy(number, text, (size_t)(equals - text));
	if (!equals || !equals[1] || !cli_number(number, INT32_MAX, &ifindex) || !ifindex)
		return "--redirect wants IFINDEX=FILE or IFINDEX=INTERFACE";
	more[settings->n_redirects++] = (struct redirect_option){ (uint32_t)ifindex, equals + 1 };
	return NULL;
}

/* One of two words. */
static const char *choose(const char *value, const char *no, const char *yes, bool *choice, const char *error)
{
	*choice = !strcmp(value, yes);
	return *choice || !strcmp(value, no) ? NULL : error;
}

static const char *set_number(const char *value, uint64_t max, uint64_t *number, const char *error)
{
	return cli_number(value, max, number) && *number ? NULL : error;
}

static const char *set_workers(struct settings *settings, const char *value)
{
	uint64_t number;
	const char *error = set_number(value, MAX_WORKERS, &number, "the number of workers is from 1 to 256");

	settings->workers = error ? 1 : (unsigned)number;
	return error;
}

/* Options about interfaces. */
static const char *set_live(struct settings *settings, int key, const char *value)
{
	uint64_t number = 0;
	const char *error = NULL;

	switch (key) {
	case 's':
		error = set_number(value, UINT32_MAX, &number, "-s wants a number of bytes");
		settings->live.snaplen = number > 262144 ? 262144 : (uint32_t)number;
		return error;
	case 'B':
		error = set_number(value, UINT32_MAX, &number, "-B wants a number of KiB");
		settings->live.buffer_kib = (uint32_t)number;
		return error;
	case OPT_NO_PROMISC:
		settings->live.promiscuous = false;
		return NULL;
	case 'U':
		settings->live.immediate = true;
		return NULL;
	}
	settings->live.direction = value;
	return strcmp(value, "in") && strcmp(value, "out") && strcmp(value, "inout")
		       ? "--direction is in, out or inout"
		       : NULL;
}

static const char *set_engine(struct settings *settings, const char *value)
{
	settings->kernel = !strcmp(value, "kernel");
	settings->engine = !strcmp(value, "interp") ? RUN_ENGINE_INTERP :
			   !strcmp(value, "checked") ? RUN_ENGINE_CHECKED : RUN_ENGINE_JIT;
	settings->engine_given = true;
	return settings->kernel || settings->engine != RUN_ENGINE_JIT || !strcmp(value, "jit") ? NULL :
		"--engine is jit, interp, checked or kernel";
}

/* NULL, or what is wrong. */
static const char *set_option(struct settings *settings, const struct cli *cli, int key)
{
	const char *value = cli->value;

	switch (key) {
	case 'r':
	case 'i':
		return add_source(settings, value, key == 'i');
	case 'D':
		settings->list_interfaces = true;
		return NULL;
	case 'w':
		settings->write = value;
		return NULL;
	case OPT_WRITE_ALL:
		settings->write_all = true;
		return NULL;
	case OPT_EXPECT:
		settings->expect = value;
		return NULL;
	case OPT_TAP:
		settings->tap = true;
		return NULL;
	case OPT_TRACE:
		settings->trace = true;
		return NULL;
	case OPT_PACKET:
		return set_number(value, UINT64_MAX, &settings->trace_packet, "--packet wants the number of a packet");
	case OPT_PROFILE:
		settings->profile = true;
		return NULL;
	case OPT_COVERAGE:
		settings->coverage = value;
		return NULL;
	case OPT_EVENT_TYPE:
		settings->event_type = value;
		return NULL;
	case OPT_EVENTS:
		settings->events = value;
		return NULL;
	case 'c':
		return set_number(value, UINT64_MAX, &settings->count, "-c wants a number of packets");
	case OPT_FILTER:
		settings->filter = value;
		return NULL;
	case OPT_MAP_DUMP:
		settings->dump = true;
		settings->dump_names = value;
		return NULL;
	case OPT_MAP_LOAD:
		return add_word(&settings->map_loads, value);
	case OPT_MAP_MERGE:
		settings->merge = !strcmp(value, "sum")	  ? MERGE_SUM
				  : !strcmp(value, "max") ? MERGE_MAX
							  : MERGE_LAST;
		return settings->merge || !strcmp(value, "last") ? NULL : "--map-merge is last, sum or max";
	case OPT_DUMP_EVERY:
		settings->dump = true;
		return set_number(value, UINT32_MAX, &settings->dump_every,
				  "--map-dump-every wants a number of seconds");
	case OPT_STATS_EVERY:
		return set_number(value, UINT32_MAX, &settings->stats_every,
				  "--stats-every wants a number of seconds");
	case OPT_DATA_IN:
		settings->data_in = value;
		return NULL;
	case OPT_REPEAT:
		return set_number(value, UINT32_MAX, &settings->repeat, "--repeat wants a number from 1 on");
	case OPT_PROG:
		return add_attach(settings, value, false);
	case OPT_ATTACH:
		return add_attach(settings, value, true);
	case OPT_ENGINE:
		return set_engine(settings, value);
	case OPT_NO_VERIFY:
		settings->no_verify = true;
		return NULL;
	case OPT_HARDEN:
		settings->harden = true;
		return NULL;
	case OPT_DUMP_JIT:
		settings->show_ir = !strcmp(value, "ir");
		settings->show_code = !strcmp(value, "asm");
		return settings->show_ir || settings->show_code ? NULL : "--dump-jit is ir or asm";
	case OPT_BUDGET:
		return set_number(value, UINT64_MAX, &settings->budget, "--max-insns wants a number of instructions");
	case OPT_CROSS_CHECK:
		settings->cross_check = true;
		return NULL;
	case OPT_CTX:
		return add_ctx(settings, value);
	case OPT_CLOCK:
		return choose(value, "packet", "real", &settings->real_clock, "--clock is packet or real");
	case OPT_CTX_IN:
		settings->ctx_in = value;
		return NULL;
	case OPT_RECORDS:
		settings->records = value;
		return NULL;
	case OPT_RECORD_SIZE:
		return set_number(value, RUN_RECORD_MAX, &settings->record_size, "--record-size is from 1 to 640 bytes");
	case OPT_REDIRECT:
		return add_redirect(settings, value);
	case 'j':
		settings->json |= !value;
		return value ? set_workers(settings, value) : NULL;
	case OPT_WORKERS:
		return set_workers(settings, value);
	case OPT_SEED:
		return cli_number(value, UINT64_MAX, &settings->seed) ? NULL : "--seed wants a number";
	case CLI_OPERAND:
		return add_word(&settings->files, value);
	case CLI_ERROR:
		return cli->error;
	}
	return set_live(settings, key, value);
}

/* What goes together: unverified programs have one engine. */
static const char *settle_engine(struct settings *settings)
{
	if (settings->no_verify && settings->engine_given && settings->engine != RUN_ENGINE_CHECKED)
		return "--no-verify runs in the checked engine only";
	if (settings->no_verify && settings->cross_check)
		return "--no-verify does not go with --cross-check: the kernel verifies";
	if (session_watches(settings) && settings->engine_given && settings->engine != RUN_ENGINE_CHECKED)
		return "--trace, --profile and --coverage run in the checked engine";
	if (session_watches(settings) && settings->workers > 1)
		return "--trace, --profile and --coverage watch one worker";
	if (settings->trace_packet && !settings->trace)
		return "--packet takes --trace";
	if (settings->no_verify || session_watches(settings))
		settings->engine = RUN_ENGINE_CHECKED;
	if ((settings->show_ir || settings->show_code) && (settings->engine != RUN_ENGINE_JIT || settings->kernel))
		return "--dump-jit shows what the engine jit makes";
	if (settings->harden && (settings->engine != RUN_ENGINE_JIT || settings->kernel))
		return "--harden is for the engine jit";
	if (settings->show_code && !code_can_dump())
		return "--dump-jit=asm: built without capstone, see configure --with-capstone";
	if (settings->budget && settings->engine != RUN_ENGINE_CHECKED)
		return "--max-insns is for the checked engine";
	return NULL;
}

int settings_read(struct settings *settings, struct cli *cli, int argc, char **argv, struct strbuf *out)
{
	const char *error = NULL;
	int key;

	*settings = (struct settings){ .repeat = 1, .seed = 1, .workers = 1, .live = { .promiscuous = true } };
	*cli = (struct cli){
		.name = "ebpf-run",
		.operands = "[-r FILE|-i IFACE]... [--attach SOURCE=PROGRAM]... FILE.o|FILE.s...",
		.options = option_table,
		.about = "Verifies BPF programs, runs them over packets and shows their verdicts and maps.",
	};
	cli_start(cli, argc, argv);
	while (!error && (key = cli_next(cli)) != CLI_END) {
		if (key == CLI_HELP || key == CLI_VERSION) {
			(key == CLI_HELP ? cli_help : cli_version)(cli, out);
			return 0;
		}
		error = set_option(settings, cli, key);
	}
	if (!error && !settings->files.n && !settings->list_interfaces)
		error = "which program? Name an object or an assembly file";
	if (!error && (settings->kernel || settings->cross_check) &&
	    (settings->n_ctx || settings->ctx_in || settings->repeat > 1))
		error = "--ctx, --ctx-in and --repeat do not go with the kernel as engine";
	if (!error && settings->write_all && (!settings->write || !sink_is_pcapng(settings->write)))
		error = "--write-all takes -w FILE.pcapng, whose verdicts tell packets apart";
	if (!error && settings->event_type && !settings->events)
		error = "--event-type takes --events";
	if (!error && settings->tap && !settings->expect)
		error = "--tap takes --expect";
	settings->quiet = cli->quiet;
	settings->verbose = cli->verbose;
	settings->json |= cli->json;
	settings->pretty = cli->pretty;
	if (!error && settings->records && (settings->kernel || settings->cross_check || settings->engine == RUN_ENGINE_CHECKED))
		error = "--records runs in the engines jit and interp only";
	if (!error && settings->kernel && settings->n_redirects)
		error = "--redirect does not go with the kernel as engine: its test runs do not tell where packets go";
	if (!error && (settings->kernel || settings->cross_check) && settings->workers > 1)
		error = "one worker is all there can be with the kernel as engine";
	if (!error)
		error = settle_engine(settings);
	if (!error)
		return -1;
	strbuf_printf(out, "%s: %s\nTry '%s --help'.\n", cli->name, error, cli->name);
	return USAGE_ERROR;
}

void settings_free(struct settings *settings)
{
	for (unsigned i = 0; i < settings->n_attach; i++)
		free(settings->attach[i].source);
	free(settings->attach);
	free(settings->ctx);
	free(settings->redirects);
	free(settings->sources);
	free(settings->files.at);
	free(settings->map_loads.at);
	*settings = (struct settings){ .repeat = 1 };
}
