/*
 * cli.h - the command line as all commands read it: short and long options, the common ones among them,
 * help text made from the table of options. Nothing here prints or exits; a main does.
 *
 *     static const struct cli_option options[] = {
 *             { 'o', "output", "FILE", "write to FILE" },
 *             { OPT_RAW, "raw", NULL, "bare instructions instead of ELF" },
 *             { 0 }
 *     };
 *     struct cli cli = { .name = "ebpf-as", .operands = "FILE.s...", .options = options };
 *
 *     cli_start(&cli, argc, argv);
 *     while ((key = cli_next(&cli)) != CLI_END)
 *             switch (key) {
 *             case 'o': output = cli.value; break;
 *             case CLI_OPERAND: add_file(cli.value); break;
 *             case CLI_HELP: cli_help(&cli, &text); ...
 *             case CLI_ERROR: cli.error says what is wrong; exit status 2
 *             }
 */
#ifndef CORE_CLI_H
#define CORE_CLI_H

#include <stdbool.h>
#include <stdint.h>

#include "core/strbuf.h"

struct cli_option {
	int key;		/* a letter: also the short option; from 256 on: long only; 0 ends the table */
	const char *name;	/* long name; NULL: none */
	/*
	 * "FILE"; NULL: takes none; "[NAMES]": may follow after '=' (or at once: -xNAMES); "[N]": so too, or be the
	 * next word, but only if it is a number.
	 */
	const char *arg;
	const char *help;
};

enum { CLI_END = -1, CLI_OPERAND = -2, CLI_HELP = -3, CLI_VERSION = -4, CLI_ERROR = -5 };

enum cli_color { CLI_COLOR_AUTO, CLI_COLOR_ALWAYS, CLI_COLOR_NEVER };

/* Set the first group, the rest zero; an option of the command's own wins over a common one of the same name. */
struct cli {
	const char *name;	/* "ebpf-as" */
	const char *operands;	/* what follows the options in the usage line; several lines: several usages */
	const char *about;	/* a sentence or two */
	const struct cli_option *options;

	int verbose;		/* times -v was given */
	bool quiet;		/* -q */
	bool json, pretty;	/* -j, -p (which means -j too) */
	enum cli_color color;

	const char *value;	/* of the option or operand that cli_next() gave; NULL: an optional one is absent */
	char error[256];	/* after CLI_ERROR */

	char **argv;		/* from here on private */
	int argc, at;
	const char *cluster;	/* rest of "-abc" */
	bool operands_only;	/* after "--" */
};

void cli_start(struct cli *cli, int argc, char **argv);
/* The next option's key, CLI_OPERAND, or one of the others. The common options that only set a field are silent. */
int cli_next(struct cli *cli);

void cli_help(const struct cli *cli, struct strbuf *out);
void cli_version(const struct cli *cli, struct strbuf *out);
/* Whether text for descriptor `fd` is to be coloured. */
bool cli_colored(const struct cli *cli, int fd);
/* A whole number (decimal, 0x, 0) no greater than `max`; false: it is none. */
bool cli_number(const char *text, uint64_t max, uint64_t *value);

#endif
